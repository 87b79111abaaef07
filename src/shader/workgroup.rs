//! Size and storage of a workgroup, as far as the constants of a pipeline tell them.

use super::interface::EntryPoint;
use naga::{
    AddressSpace, ArraySize, Expression, Handle, Literal, Override, Type, TypeInner,
    back::PipelineConstants,
};

/// A compute entry point's workgroup. What cannot be computed here is left out.
#[derive(Debug, PartialEq, Eq)]
pub struct Workgroup {
    pub size: [Option<u32>; 3],
    /// Bytes of its variables.
    pub storage: u64,
}

impl EntryPoint<'_> {
    pub fn workgroup(&self, constants: &PipelineConstants) -> Workgroup {
        let mut size = self.point.workgroup_size.map(Some);
        let given = self.point.workgroup_size_overrides;
        for (size, given) in size.iter_mut().zip(given.into_iter().flatten()) {
            if let Some(given) = given {
                *size = self.integer(given, constants);
            }
        }
        let variables = self.variables.iter();
        let sizes = variables
            .filter(|variable| variable.space == AddressSpace::WorkGroup)
            .map(|variable| self.size(variable.ty, constants).next_multiple_of(16));
        Workgroup {
            size,
            storage: sizes.sum(),
        }
    }

    /// Bytes of a workgroup variable's type: only these have constants in their sizes.
    fn size(&self, ty: Handle<Type>, constants: &PipelineConstants) -> u64 {
        match self.module.types[ty].inner {
            TypeInner::Array {
                size: ArraySize::Pending(count),
                stride,
                ..
            } => {
                let count = self.overridden(count, constants).unwrap_or(0);
                u64::from(count) * u64::from(stride)
            }
            ref inner => inner.size(self.module.to_ctx()).into(),
        }
    }

    fn overridden(&self, name: Handle<Override>, constants: &PipelineConstants) -> Option<u32> {
        let declared = &self.module.overrides[name];
        let key = match declared.id {
            Some(id) => Some(id.to_string()),
            None => declared.name.clone(),
        };
        match key.and_then(|key| constants.get(&key)) {
            // As naga does: what does not fit is refused there.
            Some(&value) => Some(value as u32),
            None => self.integer(declared.init?, constants),
        }
    }

    /// The value of an expression of integers, as far as it is a simple one.
    fn integer(&self, at: Handle<Expression>, constants: &PipelineConstants) -> Option<u32> {
        use naga::BinaryOperator as Operator;
        match self.module.global_expressions[at] {
            Expression::Literal(Literal::U32(value)) => Some(value),
            Expression::Literal(Literal::I32(value)) => value.try_into().ok(),
            Expression::Literal(Literal::AbstractInt(value)) => value.try_into().ok(),
            Expression::Constant(name) => self.integer(self.module.constants[name].init, constants),
            Expression::Override(name) => self.overridden(name, constants),
            Expression::As { expr, .. } => self.integer(expr, constants),
            Expression::Binary { op, left, right } => {
                let left = self.integer(left, constants)?;
                let right = self.integer(right, constants)?;
                match op {
                    Operator::Add => left.checked_add(right),
                    Operator::Subtract => left.checked_sub(right),
                    Operator::Multiply => left.checked_mul(right),
                    Operator::Divide => left.checked_div(right),
                    Operator::Modulo => left.checked_rem(right),
                    Operator::ShiftLeft => left.checked_shl(right),
                    Operator::ShiftRight => left.checked_shr(right),
                    _ => None,
                }
            }
            _ => None,
        }
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
