//! What an entry point uses of the limits that external textures count for.

use crate::shader::interface::EntryPoint;
use naga::{AddressSpace, GlobalVariable, ImageClass, ResourceBinding, TypeInner};

/// How much of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Used {
    pub external: u32,
    pub textures: u32,
    pub samplers: u32,
    pub uniform_buffers: u32,
}

impl EntryPoint<'_> {
    /// Where its external textures are bound.
    pub fn external_textures(&self) -> impl Iterator<Item = ResourceBinding> {
        let external = self.variables.iter().filter(|it| self.is_external(it));
        external.filter_map(|variable| variable.binding)
    }

    fn is_external(&self, variable: &GlobalVariable) -> bool {
        let class = ImageClass::External;
        matches!(self.module.types[variable.ty].inner, TypeInner::Image { class: it, .. } if it == class)
    }

    /// How much it uses.
    pub fn used(&self) -> Used {
        let mut used = Used::default();
        for variable in &self.variables {
            match (variable.space, &self.module.types[variable.ty].inner) {
                (AddressSpace::Uniform, _) => used.uniform_buffers += 1,
                (_, TypeInner::Sampler { .. }) => used.samplers += 1,
                (_, TypeInner::Image { class, .. }) => match class {
                    ImageClass::External => used.external += 1,
                    ImageClass::Storage { .. } => {}
                    _ => used.textures += 1,
                },
                _ => {}
            }
        }
        used
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::{entry, interface};
    use naga::ShaderStage;

    #[test]
    fn what_an_entry_point_uses_is_counted() {
        let code = "@group(0) @binding(3) var e: texture_external; \
                    @group(0) @binding(4) var unused: texture_external; \
                    @group(1) @binding(0) var t: texture_2d<f32>; \
                    @group(1) @binding(1) var w: texture_storage_2d<r32uint, write>; \
                    @group(1) @binding(2) var s: sampler; \
                    @group(1) @binding(3) var<uniform> u: vec4f; \
                    fn look() -> vec4f { return textureSampleBaseClampToEdge(e, s, u.xy); } \
                    @fragment fn f() -> @location(0) vec4f { \
                        textureStore(w, vec2u(), vec4u()); \
                        return look() + textureLoad(t, vec2u(), 0); }";
        let interface = interface(code);
        let point = entry(&interface, ShaderStage::Fragment);
        let expected = Used {
            external: 1,
            textures: 1,
            samplers: 1,
            uniform_buffers: 1,
        };
        assert_eq!(point.used(), expected);
        let bound: Vec<_> = point.external_textures().map(|at| at.binding).collect();
        assert_eq!(bound, [3]);
    }
}
