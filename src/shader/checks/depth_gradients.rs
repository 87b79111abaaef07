//! Depth textures are looked at without gradients.

// UPSTREAM: none known
// LIMITS: wgsl-checks

use crate::shader::bounds::refusal::Refusal;
use naga::{Expression, Function, Handle, ImageClass, Module, SampleLevel, TypeInner};

/// Looks at an expression that may be a lookup with gradients.
pub fn check(
    module: &Module,
    function: &Function,
    handle: Handle<Expression>,
) -> Result<(), Refusal> {
    let expressions = &function.expressions;
    let Expression::ImageSample {
        image,
        level: SampleLevel::Gradient { .. },
        ..
    } = expressions[handle]
    else {
        return Ok(());
    };
    let ty = match expressions[image] {
        Expression::GlobalVariable(variable) => module.global_variables[variable].ty,
        Expression::FunctionArgument(position) => function.arguments[position as usize].ty,
        _ => return Ok(()),
    };
    match module.types[ty].inner {
        TypeInner::Image {
            class: ImageClass::Depth { .. },
            ..
        } => {
            let value = "a depth texture in textureSampleGrad";
            let refusal = Refusal::new(value, "a texture of floats");
            Err(refusal.at(expressions.get_span(handle)))
        }
        _ => Ok(()),
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::super::testing::refused;

    #[test]
    fn depth_textures_have_no_gradients() {
        let is_refused = |ty: &str, call: &str| {
            let code = format!(
                "@group(0) @binding(0) var t: {ty}; @group(0) @binding(1) var s: sampler;
                @fragment fn f() {{ _ = {call}; }}"
            );
            refused(&code).is_some()
        };
        let gradients = "textureSampleGrad(t, s, vec2f(), vec2f(), vec2f())";
        assert!(is_refused("texture_depth_2d", gradients));
        assert!(!is_refused("texture_2d<f32>", gradients));
        assert!(!is_refused(
            "texture_depth_2d",
            "textureSampleLevel(t, s, vec2f(), 0)"
        ));
    }
}
