//! What the textures of a surface may be used for.
//!
//! WebGPU lets a surface's textures be used as the device's others. wgpu-core asks the surface alone
//! and so takes formats and usages that the device's features do not cover.

// UPSTREAM: none known
// LIMITS: surface-usages

use crate::polyfill::texture_tiers::Formats;
use crate::runtime::failure::Invalid;
use wgpu_core::{global::Global, id::AdapterId};
use wgpu_types::{DownlevelFlags, Features, SurfaceConfiguration, TextureFormat};

/// Refuses what the surface can, but a texture of the device could not.
pub fn check(
    global: &Global,
    adapter: AdapterId,
    formats: Formats,
    configuration: &SurfaceConfiguration<Vec<TextureFormat>>,
) -> Result<(), Invalid> {
    let SurfaceConfiguration { format, usage, .. } = configuration;
    let missing = format.required_features() - formats.features;
    if !missing.is_empty() {
        let expected = format!("a format of the device, which lacks the features {missing:?}");
        return Err(Invalid::new("format", format_args!("{format:?}"), expected));
    }
    let downlevel = global.adapter_downlevel_capabilities(adapter);
    let compliant = DownlevelFlags::WEBGPU_TEXTURE_FORMAT_SUPPORT;
    let specific = formats
        .features
        .contains(Features::TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES);
    let allowed = match specific || !downlevel.flags.contains(compliant) {
        true => global.adapter_get_texture_format_features(adapter, *format),
        false => formats.of(*format),
    }
    .allowed_usages;
    match allowed.contains(*usage) {
        true => Ok(()),
        false => {
            let expected = format!("a subset of {allowed:?} with format {format:?}");
            Err(Invalid::new("usage", format_args!("{usage:?}"), expected))
        }
    }
}
