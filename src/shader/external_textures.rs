//! External textures where a backend has none: what is bound there is a plain view, so that they are
//! textures of two dimensions with one level.

// UPSTREAM: gfx-rs/wgpu#4386
// LIMITS: external-textures

use super::{bounds::refusal::Refusal, rewrite::rewrite};
use naga::{
    Expression, Function, Handle, ImageClass, ImageQuery, Literal, Module, ScalarKind, Type,
    TypeInner,
};
use std::collections::HashSet;

/// Makes plain textures of them, and says whether there is any.
pub fn as_plain(module: &mut Module) -> Result<bool, Refusal> {
    let is_external = |ty: &Type| {
        matches!(
            ty.inner,
            TypeInner::Image {
                class: ImageClass::External,
                ..
            }
        )
    };
    let types: HashSet<_> = module
        .types
        .iter()
        .filter(|(_, ty)| is_external(ty))
        .map(|(handle, _)| handle)
        .collect();
    if types.is_empty() {
        return Ok(false);
    }
    let globals: HashSet<_> = module
        .global_variables
        .iter()
        .filter(|(_, variable)| types.contains(&variable.ty))
        .map(|(handle, _)| handle)
        .collect();
    let functions = module.functions.iter_mut().map(|(_, function)| function);
    let points = module.entry_points.iter_mut();
    for function in functions.chain(points.map(|point| &mut point.function)) {
        let images = images(function, &types, |variable| globals.contains(variable));
        if !images.is_empty() {
            check(function, &images)?;
            load_first_level(function, &images);
        }
    }
    for handle in types {
        let mut ty = module.types[handle].clone();
        if let TypeInner::Image { class, .. } = &mut ty.inner {
            let (kind, multi) = (ScalarKind::Float, false);
            *class = ImageClass::Sampled { kind, multi };
        }
        // A type is there once, and a plain one may be there by itself.
        ty.name.get_or_insert("texture_external".into());
        module.types.replace(handle, ty);
    }
    Ok(true)
}

/// What a function has of external textures.
fn images(
    function: &Function,
    types: &HashSet<Handle<Type>>,
    is_external: impl Fn(&Handle<naga::GlobalVariable>) -> bool,
) -> HashSet<Handle<Expression>> {
    let is_image = |expression: &Expression| match expression {
        Expression::GlobalVariable(variable) => is_external(variable),
        Expression::FunctionArgument(position) => {
            let argument = function.arguments.get(*position as usize);
            argument.is_some_and(|argument| types.contains(&argument.ty))
        }
        _ => false,
    };
    let expressions = function.expressions.iter();
    expressions
        .filter(|(_, expression)| is_image(expression))
        .map(|(handle, _)| handle)
        .collect()
}

/// A plain texture may be looked at in more ways than an external one.
fn check(function: &Function, images: &HashSet<Handle<Expression>>) -> Result<(), Refusal> {
    for (handle, expression) in function.expressions.iter() {
        let is_wrong = match expression {
            Expression::ImageSample {
                image,
                clamp_to_edge,
                ..
            } => images.contains(image) && !clamp_to_edge,
            Expression::ImageQuery { image, query } => {
                images.contains(image) && !matches!(query, ImageQuery::Size { level: None })
            }
            _ => false,
        };
        if is_wrong {
            let value = "an external texture in a call that has none of them";
            let expected = "textureLoad, textureDimensions or textureSampleBaseClampToEdge";
            return Err(Refusal::new(value, expected).at(function.expressions.get_span(handle)));
        }
    }
    Ok(())
}

fn load_first_level(function: &mut Function, images: &HashSet<Handle<Expression>>) {
    let loads = |expression: &Expression| matches!(expression, Expression::ImageLoad { image, .. } if images.contains(image));
    let loads: HashSet<_> = function
        .expressions
        .iter()
        .filter(|(_, expression)| loads(expression))
        .map(|(handle, _)| handle)
        .collect();
    if loads.is_empty() {
        return;
    }
    rewrite(function, |handle, mut expression, new| {
        if loads.contains(&handle)
            && let Expression::ImageLoad { level, .. } = &mut expression
        {
            *level = Some(new.add(Expression::Literal(Literal::I32(0))));
        }
        new.add(expression)
    });
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    const DECLARED: &str = "@group(0) @binding(0) var e: texture_external;
        @group(0) @binding(1) var s: sampler; @group(0) @binding(2) var t: texture_2d<f32>;";

    #[test]
    fn external_textures_become_plain_ones() {
        let code = format!(
            "{DECLARED} fn f(a: texture_external) -> vec4f {{ return textureLoad(a, vec2(1)); }}
            @fragment fn main() -> @location(0) vec4f {{
                return f(e) + textureSampleBaseClampToEdge(e, s, vec2f()) + textureLoad(t, vec2(1), 0)
                    + textureLoad(e, textureDimensions(e));
            }}"
        );
        let mut module = parsed(&code);
        assert!(as_plain(&mut module).unwrap());
        let is_external = |ty: &Type| {
            matches!(
                ty.inner,
                TypeInner::Image {
                    class: ImageClass::External,
                    ..
                }
            )
        };
        assert!(!module.types.iter().any(|(_, ty)| is_external(ty)));
        assert!(is_valid(&module));
        assert!(!as_plain(&mut module).unwrap());
    }

    #[test]
    fn external_textures_are_looked_at_in_their_own_ways() {
        for call in [
            "textureSample(e, s, vec2f())",
            "vec4f(f32(textureNumLevels(e)))",
            "textureGather(0, e, s, vec2f())",
        ] {
            let code = format!(
                "{DECLARED} @fragment fn main() -> @location(0) vec4f {{ return {call}; }}"
            );
            let Ok(mut module) = naga::front::wgsl::parse_str(&code) else {
                continue;
            };
            assert!(as_plain(&mut module).is_err(), "{call}");
        }
    }
}
