//! Samplers of depth textures.

use super::interface::EntryPoint;
use naga::{
    GlobalVariable, ImageClass, ResourceBinding, TypeInner,
    valid::{Capabilities, ValidationFlags, Validator},
};

impl EntryPoint<'_> {
    /// The samplers that it uses with depth textures, without comparing.
    pub fn depth_samplers(&self) -> Vec<ResourceBinding> {
        let ty = |variable: &GlobalVariable| &self.module.types[variable.ty].inner;
        let is_depth = |variable: &GlobalVariable| {
            let class = ImageClass::Depth { multi: false };
            matches!(ty(variable), TypeInner::Image { class: found, .. } if *found == class)
        };
        let is_plain =
            |variable: &GlobalVariable| *ty(variable) == TypeInner::Sampler { comparison: false };
        let used = |kind: &dyn Fn(&GlobalVariable) -> bool| self.variables.iter().any(|v| kind(v));
        if !used(&is_depth) || !used(&is_plain) {
            return Vec::new();
        }
        // Which goes with which shows in an analysis of the whole module.
        let mut validator = Validator::new(ValidationFlags::empty(), Capabilities::all());
        let Ok(info) = validator.validate(self.module) else {
            return Vec::new();
        };
        let variables = &self.module.global_variables;
        let pairs = info.get_entry_point(self.index).sampling_set.iter();
        pairs
            .filter(|pair| is_depth(&variables[pair.image]) && is_plain(&variables[pair.sampler]))
            .filter_map(|pair| variables[pair.sampler].binding)
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
