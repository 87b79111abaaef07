//! Samplers of depth textures.

use super::interface::EntryPoint;
use naga::{GlobalVariable, Handle, ImageClass, ResourceBinding, TypeInner};

impl EntryPoint<'_> {
    /// The samplers that it uses with depth textures, without comparing.
    pub fn depth_samplers(&self) -> Vec<ResourceBinding> {
        let variables = &self.module.global_variables;
        let ty =
            |variable: Handle<GlobalVariable>| &self.module.types[variables[variable].ty].inner;
        let is_depth = |image| {
            let class = ImageClass::Depth { multi: false };
            matches!(ty(image), TypeInner::Image { class: found, .. } if *found == class)
        };
        let is_plain = |sampler| *ty(sampler) == TypeInner::Sampler { comparison: false };
        let pairs = self.reach.sampled.iter();
        pairs
            .filter(|(image, sampler)| is_depth(*image) && is_plain(*sampler))
            .filter_map(|(_, sampler)| variables[*sampler].binding)
            .collect()
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::interface;
    use naga::ShaderStage;

    #[test]
    fn samplers_of_depth_textures_are_found() {
        let code = "@group(0) @binding(0) var d: texture_depth_2d; \
                    @group(0) @binding(1) var f: texture_2d<f32>; \
                    @group(1) @binding(2) var s: sampler; \
                    @group(1) @binding(3) var u: sampler; \
                    @group(1) @binding(4) var c: sampler_comparison; \
                    fn look(s: sampler) { _ = textureSampleLevel(d, s, vec2f(), 0); } \
                    @compute @workgroup_size(1) fn plain() { look(s); \
                        _ = textureSampleLevel(f, u, vec2f(), 0.0); } \
                    @compute @workgroup_size(1) fn compared() { \
                        _ = textureSampleCompareLevel(d, c, vec2f(), 0.0); \
                        _ = textureSampleLevel(f, s, vec2f(), 0.0); }";
        let interface = interface(code);
        let samplers = |name| {
            let point = interface.entry_point(ShaderStage::Compute, Some(name));
            let point = point.unwrap();
            (point.depth_samplers(), point.bindings().count())
        };
        let sampler = ResourceBinding {
            group: 1,
            binding: 2,
        };
        assert_eq!(samplers("plain"), (vec![sampler], 4));
        assert_eq!(samplers("compared"), (vec![], 4));
    }
}
