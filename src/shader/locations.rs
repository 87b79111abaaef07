//! What an entry point reads from the stage before it and writes to the next.

use super::interface::EntryPoint;
use naga::{Binding, BuiltIn, Handle, Scalar, Type, TypeInner, VectorSize};

/// A variable between stages, or to a color target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Location<'a> {
    /// Of the parameter or the member, or nothing.
    pub name: &'a str,
    pub location: u32,
    /// Which source of dual-source blending it is.
    pub blend_source: u32,
    pub components: u32,
    pub scalar: Scalar,
}

impl<'a> EntryPoint<'a> {
    pub fn inputs(&self) -> Vec<Location<'a>> {
        let mut found = Vec::new();
        for argument in &self.point.function.arguments {
            let place = (argument.name.as_deref(), argument.binding.as_ref());
            self.locations(place, argument.ty, &mut found);
        }
        found
    }

    pub fn outputs(&self) -> Vec<Location<'a>> {
        let mut found = Vec::new();
        if let Some(result) = &self.point.function.result {
            self.locations((None, result.binding.as_ref()), result.ty, &mut found);
        }
        found
    }

    /// What it writes to a color target.
    pub fn color_output(&self, target: usize) -> Option<Location<'a>> {
        let mut outputs = self.outputs().into_iter();
        outputs.find(|output| output.location as usize == target && output.blend_source == 0)
    }

    fn locations(
        &self,
        (name, binding): (Option<&'a str>, Option<&Binding>),
        ty: Handle<Type>,
        found: &mut Vec<Location<'a>>,
    ) {
        let (components, scalar) = match &self.module.types[ty].inner {
            TypeInner::Struct { members, .. } => {
                for member in members {
                    let place = (member.name.as_deref(), member.binding.as_ref());
                    self.locations(place, member.ty, found);
                }
                return;
            }
            TypeInner::Scalar(scalar) => (1, *scalar),
            TypeInner::Vector { size, scalar } => (components(*size), *scalar),
            _ => return,
        };
        if let Some(&Binding::Location {
            location,
            blend_src,
            ..
        }) = binding
        {
            found.push(Location {
                name: name.unwrap_or_default(),
                location,
                blend_source: blend_src.unwrap_or(0),
                components,
                scalar,
            });
        }
    }

    pub fn writes_sample_mask(&self) -> bool {
        let mask = Some(&Binding::BuiltIn(BuiltIn::SampleMask));
        let Some(result) = &self.point.function.result else {
            return false;
        };
        match &self.module.types[result.ty].inner {
            TypeInner::Struct { members, .. } => {
                members.iter().any(|member| member.binding.as_ref() == mask)
            }
            _ => result.binding.as_ref() == mask,
        }
    }
}

fn components(size: VectorSize) -> u32 {
    size as u32
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::{entry, interface};
    use naga::ShaderStage;

    #[test]
    fn locations_are_found_in_structs_too() {
        let code = "struct O { @location(2) a: vec2u, @builtin(sample_mask) m: u32 } \
                    @fragment fn f(@location(1) x: f32) -> O { return O(); }";
        let module = interface(code);
        let point = entry(&module, ShaderStage::Fragment);
        let location = |name, location, components, scalar| Location {
            name,
            location,
            blend_source: 0,
            components,
            scalar,
        };
        assert_eq!(point.inputs(), [location("x", 1, 1, Scalar::F32)]);
        assert_eq!(point.outputs(), [location("a", 2, 2, Scalar::U32)]);
        assert!(point.writes_sample_mask());
        let plain = "@fragment fn f() -> @location(0) vec4f { return vec4f(); }";
        let plain = interface(plain);
        assert!(!entry(&plain, ShaderStage::Fragment).writes_sample_mask());
    }
}
