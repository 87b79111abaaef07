//! Size and storage of a workgroup, as far as the constants of a pipeline tell them.

use super::{interface::EntryPoint, override_values::Values};
use naga::{AddressSpace, ArraySize, TypeInner, back::PipelineConstants};
use std::cell::LazyCell;

/// A compute entry point's workgroup. What cannot be computed here is left out.
#[derive(Debug, PartialEq, Eq)]
pub struct Workgroup {
    pub size: [Option<u32>; 3],
    /// Bytes of its variables.
    pub storage: u64,
}

impl EntryPoint<'_> {
    pub fn workgroup(&self, constants: &PipelineConstants) -> Workgroup {
        let values = LazyCell::new(|| Values::of(self.module, constants));
        let mut size = self.point.workgroup_size.map(Some);
        let given = self.point.workgroup_size_overrides;
        for (size, given) in size.iter_mut().zip(given.into_iter().flatten()) {
            if let Some(given) = given {
                *size = values.integer(given);
            }
        }
        let variables = self.variables.iter();
        let sizes = variables
            .filter(|variable| variable.space == AddressSpace::WorkGroup)
            .map(|variable| match self.module.types[variable.ty].inner {
                // Only these have constants in their sizes.
                TypeInner::Array {
                    size: ArraySize::Pending(count),
                    stride,
                    ..
                } => {
                    let count = values.overridden_integer(count).unwrap_or(0);
                    u64::from(count) * u64::from(stride)
                }
                ref inner => inner.size(self.module.to_ctx()).into(),
            });
        Workgroup {
            size,
            storage: sizes.map(|size| size.next_multiple_of(16)).sum(),
        }
    }

    /// Of each direction of its workgroup, whether it follows from constants that a pipeline may set.
    pub fn overridable_size(&self) -> [bool; 3] {
        let given = self.point.workgroup_size_overrides.unwrap_or_default();
        given.map(|given| given.is_some())
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::{entry, interface};
    use naga::ShaderStage;

    #[test]
    fn a_workgroup_is_measured_with_its_constants() {
        let code = "override n: u32 = 3; @id(7) override m: i32; \
                    var<workgroup> a: array<vec2f, n * 2>; var<workgroup> b: u32; \
                    var<workgroup> unused: array<u32, 4096>; \
                    fn touch() { b = 1; } \
                    @compute @workgroup_size(n + 1, m, 5) fn c() { a[0] = vec2f(); touch(); }";
        let module = interface(code);
        let point = entry(&module, ShaderStage::Compute);
        let mut constants = PipelineConstants::default();
        let measured = |constants: &PipelineConstants| {
            let Workgroup { size, storage } = point.workgroup(constants);
            (size, storage)
        };
        assert_eq!(measured(&constants), ([Some(4), None, Some(5)], 48 + 16));
        constants.insert("n".into(), 10.0);
        constants.insert("7".into(), 2.0);
        let expected = ([Some(11), Some(2), Some(5)], 160 + 16);
        assert_eq!(measured(&constants), expected);
    }
}
