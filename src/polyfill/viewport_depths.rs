//! The depth that a fragment shader writes is one of the viewport's range. What clamps it there is the
//! hardware, where it does so in place of clipping: then the vertex shader clips.

// UPSTREAM: gfx-rs/wgpu#3900
// LIMITS: frag-depth-clamp

use crate::runtime::failure::Invalid;
use wgpu_core::pipeline::RenderPipelineDescriptor;
use wgpu_types::{Backend, Features, Limits, PrimitiveState, PrimitiveTopology};

/// What a device needs for it, asked for or not. On OpenGL, wgpu-hal leaves clip distances on for
/// pipelines without any.
pub fn features(backend: Backend, adapter: Features) -> Features {
    let both = Features::DEPTH_CLIP_CONTROL | Features::CLIP_DISTANCES;
    match backend == Backend::Vulkan && adapter.contains(both) {
        true => both,
        false => Features::empty(),
    }
}

/// What wgpu-core would refuse on a device that has no more than the features it asked for.
pub fn check(primitive: &PrimitiveState, features: Features) -> Result<(), Invalid> {
    if !primitive.unclipped_depth || features.contains(Features::DEPTH_CLIP_CONTROL) {
        return Ok(());
    }
    let expected = "false on a device without WGPUFeatureName_DepthClipControl";
    Err(Invalid::new("primitive.unclippedDepth", "true", expected))
}

/// Whether depths that are written have to be clamped, which those that are not clipped are already.
pub fn are_unclamped(descriptor: &RenderPipelineDescriptor) -> bool {
    let state = descriptor.depth_stencil.as_ref();
    let has_depth = state.is_some_and(|state| state.format.has_depth_aspect());
    has_depth && !descriptor.primitive.unclipped_depth
}

/// How many variables the vertex stage has for its outputs and its clip distances.
pub fn variables(primitive: &PrimitiveState, limits: &Limits) -> u32 {
    let all = limits.max_inter_stage_shader_variables;
    match primitive.topology {
        PrimitiveTopology::PointList => all.saturating_sub(1),
        _ => all,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_has_both_features_or_none_more() {
        let both = Features::DEPTH_CLIP_CONTROL | Features::CLIP_DISTANCES;
        assert_eq!(features(Backend::Vulkan, Features::all()), both);
        let without = Features::all() - Features::CLIP_DISTANCES;
        assert_eq!(features(Backend::Vulkan, without), Features::empty());
        assert_eq!(features(Backend::Gl, Features::all()), Features::empty());
    }

    #[test]
    fn depth_that_is_not_clipped_needs_its_feature() {
        let mut primitive = PrimitiveState::default();
        assert_eq!(check(&primitive, Features::empty()), Ok(()));
        primitive.unclipped_depth = true;
        assert_eq!(check(&primitive, Features::DEPTH_CLIP_CONTROL), Ok(()));
        let refusal = check(&primitive, Features::CLIP_DISTANCES).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "primitive.unclippedDepth: true is not allowed, \
             expected false on a device without WGPUFeatureName_DepthClipControl"
        );
    }

    #[test]
    fn points_take_one_of_the_variables() {
        let limits = Limits::default();
        let mut primitive = PrimitiveState::default();
        let all = variables(&primitive, &limits);
        assert_eq!(all, limits.max_inter_stage_shader_variables);
        primitive.topology = PrimitiveTopology::PointList;
        assert_eq!(variables(&primitive, &limits), all - 1);
    }
}
