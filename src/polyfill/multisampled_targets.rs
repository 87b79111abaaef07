//! Several samples of formats that no texture has with several samples. WebGPU lets a pipeline have
//! such a target, though no pass has; wgpu-core refuses it. A format of the same type stands in.

// UPSTREAM: none known
// LIMITS: multisampled-targets

use crate::runtime::failure::{Invalid, chain};
use wgpu_core::{pipeline::FragmentState, validation::validate_color_attachment_bytes_per_sample};
use wgpu_types::{ColorTargetState, Features, Limits, TextureFormat};

/// Has targets of another format where theirs has one sample alone.
pub fn stand_in(
    fragment: &mut FragmentState,
    sample_count: u32,
    (features, limits): (Features, &Limits),
) -> Result<(), Invalid> {
    if sample_count <= 1 || features.contains(Features::TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES) {
        return Ok(());
    }
    let targets = fragment.targets.iter().flatten();
    let formats: Vec<_> = targets.map(|target| target.format).collect();
    if formats.iter().all(|&format| narrower(format).is_none()) {
        return Ok(());
    }
    // Of the formats that were asked for: those that stand in have less.
    let limit = limits.max_color_attachment_bytes_per_sample;
    validate_color_attachment_bytes_per_sample(formats, limit).map_err(|error| {
        let expected = "what maxColorAttachmentBytesPerSample allows";
        Invalid::new("fragment.targets", chain(&error), expected)
    })?;
    for target in fragment.targets.to_mut().iter_mut().flatten() {
        replace(target);
    }
    Ok(())
}

fn replace(target: &mut ColorTargetState) {
    // Whether the format can be blended is for wgpu-core to say.
    if let Some(format) = narrower(target.format).filter(|_| target.blend.is_none()) {
        target.format = format;
    }
}

/// A format of the same type and channels that has several samples, of one that has not.
fn narrower(format: TextureFormat) -> Option<TextureFormat> {
    Some(match format {
        TextureFormat::R32Uint => TextureFormat::R16Uint,
        TextureFormat::R32Sint => TextureFormat::R16Sint,
        TextureFormat::Rg32Uint => TextureFormat::Rg16Uint,
        TextureFormat::Rg32Sint => TextureFormat::Rg16Sint,
        TextureFormat::Rg32Float => TextureFormat::Rg16Float,
        TextureFormat::Rgba32Uint => TextureFormat::Rgba16Uint,
        TextureFormat::Rgba32Sint => TextureFormat::Rgba16Sint,
        TextureFormat::Rgba32Float => TextureFormat::Rgba16Float,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_has_the_samples_and_the_type_that_the_format_lacks() {
        let features = Features::empty();
        let has_samples = |format: TextureFormat| {
            let flags = format.guaranteed_format_features(features).flags;
            flags.sample_count_supported(4)
        };
        let wide = [
            TextureFormat::R32Uint,
            TextureFormat::R32Sint,
            TextureFormat::Rg32Uint,
            TextureFormat::Rg32Sint,
            TextureFormat::Rg32Float,
            TextureFormat::Rgba32Uint,
            TextureFormat::Rgba32Sint,
            TextureFormat::Rgba32Float,
        ];
        for format in wide {
            let other = narrower(format).unwrap();
            assert!(!has_samples(format), "{format:?}");
            assert!(has_samples(other), "{other:?}");
            assert_eq!(format.components(), other.components(), "{format:?}");
            let kind = |format: TextureFormat| {
                let name = format!("{format:?}");
                name.trim_start_matches(|c: char| c.is_ascii_digit() || "Rgba".contains(c))
                    .to_owned()
            };
            assert_eq!(kind(format), kind(other));
        }
        assert_eq!(narrower(TextureFormat::Rgba8Unorm), None);
    }
}
