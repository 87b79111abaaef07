//! Offsets of lookups in textures are from -8 to 7.

// UPSTREAM: none known
// LIMITS: wgsl-checks

use crate::shader::bounds::refusal::Refusal;
use naga::{Arena, Expression, Function, Handle, Literal, Module};

const LEAST: i32 = -8;
const MOST: i32 = 7;

/// Looks at the offset of an expression that has one.
pub fn check(
    module: &Module,
    function: &Function,
    handle: Handle<Expression>,
) -> Result<(), Refusal> {
    let expressions = &function.expressions;
    let Expression::ImageSample {
        offset: Some(offset),
        ..
    } = expressions[handle]
    else {
        return Ok(());
    };
    match outside(module, expressions, offset) {
        None => Ok(()),
        Some(value) => {
            let value = format_args!("{value} in the offset of a lookup in a texture");
            let refusal = Refusal::new(value, format_args!("from {LEAST} to {MOST}"));
            Err(refusal.at(expressions.get_span(offset)))
        }
    }
}

/// The first component that is beyond.
fn outside(
    module: &Module,
    expressions: &Arena<Expression>,
    value: Handle<Expression>,
) -> Option<i32> {
    match &expressions[value] {
        Expression::Literal(Literal::I32(value)) => {
            Some(*value).filter(|value| !(LEAST..=MOST).contains(value))
        }
        Expression::Constant(constant) => {
            let init = module.constants[*constant].init;
            outside(module, &module.global_expressions, init)
        }
        Expression::Splat { value, .. } => outside(module, expressions, *value),
        Expression::Compose { components, .. } => components
            .iter()
            .find_map(|component| outside(module, expressions, *component)),
        _ => None,
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::super::testing::refused;

    fn is_refused(offset: &str) -> bool {
        let code = format!(
            "@group(0) @binding(0) var t: texture_2d<f32>; @group(0) @binding(1) var s: sampler;
            const far = vec2(0, 9); const near = vec2i(3, -8);
            @fragment fn f() -> @location(0) vec4f {{
                return textureSample(t, s, vec2f(), {offset})
                    + textureGather(1, t, s, vec2f(), {offset});
            }}"
        );
        match refused(&code) {
            None => false,
            Some((message, _)) => {
                assert!(message.ends_with("expected from -8 to 7"), "{message}");
                true
            }
        }
    }

    #[test]
    fn offsets_are_near() {
        for offset in [
            "vec2(8, 0)",
            "vec2(-9)",
            "far",
            "vec2i(0, 7 + 1)",
            "far - near",
        ] {
            assert!(is_refused(offset), "{offset}");
        }
        for offset in [
            "vec2(7, -8)",
            "vec2i()",
            "near",
            "far - vec2(0, 2)",
            "vec2<i32>(7)",
        ] {
            assert!(!is_refused(offset), "{offset}");
        }
    }
}
