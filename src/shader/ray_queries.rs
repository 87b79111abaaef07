//! Ray queries, of which naga's reader of WGSL gets two things wrong. It has some statements about them come
//! before their own arguments, and then refuses these. And a query that is declared in a loop begins each
//! round as zeros, which there are none of: drivers give up.

// UPSTREAM: none known
// LIMITS: ray-statements, ray-queries-in-loops

use super::rewrite::blocks;
use naga::{
    Arena, Block, Expression, Function, Handle, Literal, Module, Range, RayQueryFunction, Span,
    Statement, Type, TypeInner, UniqueArena,
};

type Values = Arena<Expression>;

/// Mends both, and says whether there was anything to mend.
pub fn mend(module: &mut Module) -> bool {
    let Module {
        types,
        functions,
        entry_points,
        ..
    } = module;
    if !types.iter().any(|(ty, _)| is_query(types, ty)) {
        return false;
    }
    let functions = functions.iter_mut().map(|(_, function)| function);
    let points = entry_points.iter_mut().map(|point| &mut point.function);
    let mut any = false;
    for Function {
        body, expressions, ..
    } in functions.chain(points)
    {
        any |= put_behind(body);
        any |= forget_zeros(body, expressions, types);
    }
    any
}

/// Whether variables of the type are queries.
fn is_query(types: &UniqueArena<Type>, ty: Handle<Type>) -> bool {
    match types[ty].inner {
        TypeInner::RayQuery { .. } => true,
        TypeInner::Array { base, .. } => is_query(types, base),
        _ => false,
    }
}

/// Takes the zeros away, and where they are stored.
fn forget_zeros(body: &mut Block, values: &mut Values, types: &UniqueArena<Type>) -> bool {
    let zeros = |(value, expression): (Handle<Expression>, &Expression)| match *expression {
        Expression::ZeroValue(ty) if is_query(types, ty) => Some(value),
        _ => None,
    };
    let zeros: Vec<_> = values.iter().filter_map(zeros).collect();
    if zeros.is_empty() {
        return false;
    }
    let is_zero = |value: &Handle<Expression>| zeros.contains(value);
    without_stores(body, &is_zero);
    for zero in zeros {
        // Nobody asks for it any more, and writers write it all the same.
        values[zero] = Expression::Literal(Literal::Bool(false));
    }
    true
}

fn without_stores(block: &mut Block, of: &impl Fn(&Handle<Expression>) -> bool) {
    for at in (0..block.len()).rev() {
        match &block[at] {
            Statement::Store { value, .. } if of(value) => block.cull(at..=at),
            _ => {}
        }
    }
    for (statement, _) in block.span_iter_mut() {
        for inner in blocks(statement) {
            without_stores(inner, of);
        }
    }
}

/// Puts statements behind their arguments.
fn put_behind(block: &mut Block) -> bool {
    let mut any = false;
    for at in (0..block.len()).rev() {
        any |= move_behind(block, at);
    }
    for (statement, _) in block.span_iter_mut() {
        for inner in blocks(statement) {
            any |= put_behind(inner);
        }
    }
    any
}

/// The same for one, if what follows it has its arguments.
fn move_behind(block: &mut Block, at: usize) -> bool {
    let Some((arguments, Statement::Emit(range))) = arguments(&block[at]).zip(block.get(at + 1))
    else {
        return false;
    };
    let values: Vec<_> = range.clone().collect();
    let Some(last) = values
        .iter()
        .rposition(|value| arguments.contains(&Some(*value)))
    else {
        return false;
    };
    let (first, rest) = values.split_at(last + 1);
    let span = block.span_iter().nth(at).map(|(_, span)| *span);
    let mut moved = Block::new();
    emit(&mut moved, first);
    moved.push(block[at].clone(), span.unwrap_or_default());
    emit(&mut moved, rest);
    block.splice(at..at + 2, moved);
    true
}

fn emit(block: &mut Block, values: &[Handle<Expression>]) {
    if let [first, .., last] | [first @ last] = values {
        let range = Range::new_from_bounds(*first, *last);
        block.push(Statement::Emit(range), Span::default());
    }
}

/// Those of a statement that naga has come too early.
fn arguments(statement: &Statement) -> Option<[Option<Handle<Expression>>; 2]> {
    let Statement::RayQuery { query, fun } = statement else {
        return None;
    };
    match *fun {
        RayQueryFunction::GenerateIntersection { hit_t } => Some([Some(*query), Some(hit_t)]),
        RayQueryFunction::ConfirmIntersection | RayQueryFunction::Terminate => {
            Some([Some(*query), None])
        }
        _ => None,
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    fn code(body: &str) -> String {
        format!(
            "enable wgpu_ray_query;
            @group(0) @binding(0) var scene: acceleration_structure;
            @group(0) @binding(1) var<storage, read_write> out: array<f32, 4>;
            @compute @workgroup_size(1) fn main() {{
                var query: ray_query;
                rayQueryInitialize(&query, scene,
                                   RayDesc(0u, 255u, 0.0, 9.0, vec3f(), vec3f(0, 0, 1)));
                while rayQueryProceed(&query) {{ {body} }}
            }}"
        )
    }

    #[test]
    fn an_argument_comes_before_its_statement() {
        for body in [
            "rayQueryGenerateIntersection(&query, out[0] + 1);",
            "let t = out[0]; rayQueryGenerateIntersection(&query, t * 2); out[1] = out[2] + t;",
            "rayQueryGenerateIntersection(&query, out[1]); rayQueryConfirmIntersection(&query);",
            "if out[0] > 1 { rayQueryGenerateIntersection(&query, out[1]); }",
        ] {
            let mut module = parsed(&code(body));
            assert!(!is_valid(&module), "naga has learned it: {body}");
            assert!(mend(&mut module), "{body}");
            assert!(is_valid(&module), "{body}");
            assert!(!mend(&mut module), "{body}");
        }
    }

    #[test]
    fn others_are_left_alone() {
        for body in [
            "rayQueryGenerateIntersection(&query, 1.0);",
            "let t = out[0]; rayQueryGenerateIntersection(&query, t); out[1] = out[2] + t;",
            "rayQueryConfirmIntersection(&query);
             out[0] = rayQueryGetCommittedIntersection(&query).t;",
        ] {
            let mut module = parsed(&code(body));
            assert!(!mend(&mut module), "{body}");
            assert!(is_valid(&module), "{body}");
        }
        let mut module = parsed("@compute @workgroup_size(1) fn main() {}");
        assert!(!mend(&mut module));
    }

    #[test]
    fn a_query_in_a_loop_begins_as_nothing() {
        let mut module = parsed(&code(
            "for (var i = 0; i < 3; i++) {
                var inner: ray_query; var count = 0;
                rayQueryInitialize(&inner, scene,
                                   RayDesc(0u, 255u, 0.0, 9.0, vec3f(), vec3f(0, 0, 1)));
                rayQueryProceed(&inner); out[0] = f32(count);
            }",
        ));
        let stores = |module: &Module| {
            let text = format!("{:?}", module.entry_points[0].function.body);
            text.matches("Store").count()
        };
        let before = stores(&module);
        assert!(mend(&mut module));
        assert!(is_valid(&module));
        assert_eq!(stores(&module), before - 1);
        assert!(!mend(&mut module), "once");
    }
}
