//! What is told of a resource.

use wgpu_core::Label;
use wgpu_core::resource::TextureDescriptor;
use wgpu_types::Extent3d;

use crate::reader::Action;
use crate::tally::draws_of_bundle;

/// Kind and label of a resource, and what else there is to say.
pub(super) type Words = (&'static str, Option<String>, String);

/// The words for what an action makes. Shader modules are left out: what is to say of them is in
/// their data.
pub(super) fn made_by(action: &Action) -> Option<Words> {
    Some(match action {
        Action::CreateBuffer(_, desc) => {
            let what = format!("{} bytes, {}", desc.size, flags(desc.usage));
            of("buffer", &desc.label, what)
        }
        Action::CreateTexture(_, desc) | Action::CreateTextureError(_, desc) => {
            of("texture", &desc.label, texture(desc))
        }
        Action::GetSurfaceTexture { .. } => of("surface frame", &None, String::new()),
        Action::ConfigureSurface(_, config) => {
            let (width, height, format) = (config.width, config.height, config.format);
            let what = format!("{width} x {height} {format:?}, {:?}", config.present_mode);
            of("surface", &None, what)
        }
        Action::CreateSampler(_, desc) => {
            let (mag, min, mipmap) = (desc.mag_filter, desc.min_filter, desc.mipmap_filter);
            of(
                "sampler",
                &desc.label,
                format!("{mag:?}/{min:?}/{mipmap:?}"),
            )
        }
        Action::CreateQuerySet { desc, .. } => {
            let what = format!("{} of {:?}", desc.count, desc.ty);
            of("query set", &desc.label, what)
        }
        Action::CreateComputePipeline { desc, .. } => {
            of("compute pipeline", &desc.label, String::new())
        }
        Action::CreateGeneralRenderPipeline { desc, .. } => {
            let targets = desc.fragment.iter().flat_map(|fragment| {
                let targets = fragment.targets.iter().flatten();
                targets.map(|target| target.format)
            });
            let depth = desc.depth_stencil.iter().map(|depth| depth.format);
            let formats: Vec<_> = targets.chain(depth).map(|f| format!("{f:?}")).collect();
            of("render pipeline", &desc.label, formats.join(", "))
        }
        Action::CreateRenderBundle { desc, base, .. } => {
            let draws = draws_of_bundle(&base.commands);
            of("render bundle", &desc.label, format!("{draws} draws"))
        }
        _ => return None,
    })
}

/// The words for a resource.
pub(super) fn of(kind: &'static str, label: &Label<'_>, what: String) -> Words {
    (kind, label.as_deref().map(String::from), what)
}

fn texture(desc: &TextureDescriptor<'_>) -> String {
    let levels = match desc.mip_level_count {
        1 => String::new(),
        levels => format!(", {levels} mip levels"),
    };
    let samples = match desc.sample_count {
        1 => String::new(),
        samples => format!(", {samples} samples"),
    };
    let (size, usage) = (extent(&desc.size), flags(desc.usage));
    format!("{size} {:?}, {usage}{levels}{samples}", desc.format)
}

/// The names in a set of flags.
fn flags<F: std::fmt::Debug>(set: F) -> String {
    let text = format!("{set:?}");
    let inner = text.split_once('(').map_or(text.as_str(), |(_, rest)| rest);
    inner.strip_suffix(')').unwrap_or(inner).to_string()
}

fn extent(size: &Extent3d) -> String {
    match size.depth_or_array_layers {
        1 => format!("{} x {}", size.width, size.height),
        layers => format!("{} x {} x {layers}", size.width, size.height),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_by_name() {
        let usage = wgpu_types::BufferUsages::COPY_SRC | wgpu_types::BufferUsages::VERTEX;
        assert_eq!(flags(usage), "COPY_SRC | VERTEX");
    }
}
