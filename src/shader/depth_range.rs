//! The depth that a fragment shader writes is one from 0 to 1, which it is for WebGPU to see to.

// UPSTREAM: gfx-rs/wgpu#3900
// LIMITS: frag-depth-clamp

use super::rewrite::returns::replace_returned;
use naga::{
    Binding, Block, BuiltIn, Expression, Function, Handle, Literal, MathFunction, Module, Range,
    ShaderStage, Span, Statement, Type, TypeInner,
};

/// Where the depth is in what a function returns.
enum Place {
    Alone,
    /// A member of the structure, of so many.
    Member(Handle<Type>, u32, u32),
}

/// Clamps the depth of each fragment shader that writes one, and says whether there is any.
pub fn clamp_depth(module: &mut Module) -> bool {
    let mut any = false;
    for at in 0..module.entry_points.len() {
        if let Some(place) = place(module, at) {
            let function = &mut module.entry_points[at].function;
            replace_returned(function, &mut |function, value, block, span| {
                clamped_value(function, value, &place, block, span)
            });
            any = true;
        }
    }
    any
}

/// The names of the fragment shaders that write a depth.
pub fn depth_writers(module: &Module) -> Box<[String]> {
    let all = 0..module.entry_points.len();
    let writers = all.filter(|at| place(module, *at).is_some());
    writers
        .map(|at| module.entry_points[at].name.clone())
        .collect()
}

fn place(module: &Module, at: usize) -> Option<Place> {
    let point = &module.entry_points[at];
    if point.stage != ShaderStage::Fragment {
        return None;
    }
    let is_depth =
        |binding: &Option<Binding>| *binding == Some(Binding::BuiltIn(BuiltIn::FragDepth));
    let result = point.function.result.as_ref()?;
    if is_depth(&result.binding) {
        return Some(Place::Alone);
    }
    let TypeInner::Struct { members, .. } = &module.types[result.ty].inner else {
        return None;
    };
    let position = members
        .iter()
        .position(|member| is_depth(&member.binding))?;
    let (position, count) = (position.try_into().ok()?, members.len().try_into().ok()?);
    Some(Place::Member(result.ty, position, count))
}

fn clamped_value(
    function: &mut Function,
    value: Handle<Expression>,
    place: &Place,
    block: &mut Block,
    span: Span,
) -> Handle<Expression> {
    let expressions = &mut function.expressions;
    let [least, most] =
        [0.0, 1.0].map(|bound| expressions.append(Expression::Literal(Literal::F32(bound)), span));
    let mut first = None;
    let clamp = |depth| Expression::Math {
        fun: MathFunction::Clamp,
        arg: depth,
        arg1: Some(least),
        arg2: Some(most),
        arg3: None,
    };
    let clamped = match *place {
        Place::Alone => expressions.append(clamp(value), span),
        Place::Member(ty, position, count) => {
            let members = (0..count).map(|index| {
                let member = Expression::AccessIndex { base: value, index };
                let member = expressions.append(member, span);
                first.get_or_insert(member);
                match index == position {
                    true => expressions.append(clamp(member), span),
                    false => member,
                }
            });
            let components = members.collect();
            expressions.append(Expression::Compose { ty, components }, span)
        }
    };
    let emitted = Range::new_from_bounds(first.unwrap_or(clamped), clamped);
    block.push(Statement::Emit(emitted), span);
    clamped
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    /// How many clamps there are in the first entry point, once it is mended.
    fn clamps(code: &str) -> usize {
        let mut module = parsed(code);
        let any = clamp_depth(&mut module);
        assert!(is_valid(&module), "{code}");
        let expressions = module.entry_points[0].function.expressions.iter();
        let is_clamp = |expression: &Expression| {
            matches!(
                expression,
                Expression::Math {
                    fun: MathFunction::Clamp,
                    ..
                }
            )
        };
        let count = expressions
            .filter(|(_, expression)| is_clamp(expression))
            .count();
        assert_eq!(any, count > 0, "{code}");
        assert_eq!(depth_writers(&module).len(), usize::from(any), "{code}");
        count
    }

    #[test]
    fn the_depth_of_each_return_is_clamped() {
        let alone = "@fragment fn f(@location(0) a: f32) -> @builtin(frag_depth) f32 {
            if a > 1.0 { return 1.5; }
            loop { switch i32(a) { case 1 { return a; } default { break; } } break; }
            return a * 2.0;
        }";
        assert_eq!(clamps(alone), 3);
        let member =
            "struct S { @location(0) c: vec4f, @builtin(frag_depth) d: f32, @location(1) e: u32 }
            @fragment fn f() -> S { var s: S; s.d = 2.0; return s; }";
        assert_eq!(clamps(member), 1);
        for code in [
            "@fragment fn f() -> @location(0) f32 { return 1.5; }",
            "@vertex fn f() -> @builtin(position) vec4f { return vec4f(); }",
        ] {
            assert_eq!(clamps(code), 0);
        }
    }
}
