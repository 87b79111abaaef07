//! Ray queries, of which naga's reader of WGSL gets two things wrong. It puts statements about them before
//! what was written before them and has a value, their own arguments as well, so that it refuses these or
//! has others of a later value. And a query that is declared in a loop begins each round as zeros, which
//! there are none of: drivers give up.

// UPSTREAM: none known
// LIMITS: ray-statements, ray-queries-in-loops

use super::rewrite::blocks;
use naga::{
    Arena, Block, Expression, Function, Handle, Literal, Module, Range, RayQueryFunction, Span,
    Statement, Type, TypeInner, UniqueArena,
};

type Values = Arena<Expression>;

/// Mends both, and says whether there was anything to mend. Texts that were read from WGSL have places
/// to tell.
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
        any |= put_behind(body, expressions);
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

/// Puts statements behind what comes before them.
fn put_behind(block: &mut Block, values: &Values) -> bool {
    let mut any = false;
    // From the end, as what a statement leaves behind may be before another.
    for at in (0..block.len()).rev() {
        any |= move_behind(block, at, values);
    }
    for (statement, _) in block.span_iter_mut() {
        for inner in blocks(statement) {
            any |= put_behind(inner, values);
        }
    }
    any
}

/// Splits the values that follow a statement into those before it and those behind it.
fn move_behind(block: &mut Block, at: usize, values: &Values) -> bool {
    let Some((fun, next)) = early(&block[at]).zip(block.get(at + 1)) else {
        return false;
    };
    let Statement::Emit(range) = next else {
        return false;
    };
    let span = block.span_iter().nth(at).map(|(_, span)| *span);
    let start = span.and_then(|span| span.to_range()).map(|it| it.start);
    let argument = match fun {
        RayQueryFunction::GenerateIntersection { hit_t } => Some(*hit_t),
        _ => None,
    };
    let before = |value: Handle<Expression>| {
        let place = values.get_span(value).to_range();
        let is_before = place
            .zip(start)
            .is_some_and(|(place, start)| place.start < start);
        is_before || argument == Some(value)
    };
    let all: Vec<_> = range.clone().collect();
    let Some(last) = all.iter().rposition(|&value| before(value)) else {
        return false;
    };
    let (first, rest) = all.split_at(last + 1);
    let statement = block[at].clone();
    let mut moved = Block::new();
    emit(&mut moved, first);
    moved.push(statement, span.unwrap_or_default());
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

/// What naga has come too early.
fn early(statement: &Statement) -> Option<&RayQueryFunction> {
    match statement {
        Statement::RayQuery { fun, .. } => match fun {
            RayQueryFunction::GenerateIntersection { .. }
            | RayQueryFunction::ConfirmIntersection
            | RayQueryFunction::Terminate => Some(fun),
            _ => None,
        },
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
            "let t = out[0]; rayQueryGenerateIntersection(&query, t); out[1] = out[2] + t;",
            "let t = out[0]; rayQueryConfirmIntersection(&query); out[1] = t;",
            "let t = out[0]; rayQueryGenerateIntersection(&query, t * 2);
             rayQueryConfirmIntersection(&query); out[1] = out[2] + t;",
        ] {
            let mut module = parsed(&code(body));
            assert!(mend(&mut module), "{body}");
            assert!(is_valid(&module), "{body}");
            assert!(!mend(&mut module), "{body}");
        }
    }

    #[test]
    fn what_is_read_before_is_not_read_behind() {
        let before = "let hit = rayQueryGetCommittedIntersection(&query).t;
                      rayQueryConfirmIntersection(&query); out[0] = hit;";
        let mut module = parsed(&code(before));
        assert!(mend(&mut module));
        let text = format!("{:?}", module.entry_points[0].function.body);
        let confirm = text.find("ConfirmIntersection").unwrap();
        let last_value = text[..confirm].rfind("Emit").unwrap();
        assert!(text[last_value..confirm].len() < 60, "{text}");
    }

    #[test]
    fn others_are_left_alone() {
        let constant = "rayQueryGenerateIntersection(&query, 1.0);";
        let mut module = parsed(&code(constant));
        assert!(!mend(&mut module));
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
