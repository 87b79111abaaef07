//! Which invocation of a subgroup to take a value from: WGSL lets that be an i32, or a literal of no
//! type, where naga wants a u32. Of constants it knows that there are no more than 128 of these.

// UPSTREAM: gfx-rs/wgpu#5555
// LIMITS: subgroups

use super::{bounds::refusal::Refusal, statements};
use naga::{
    Block, Expression, Function, GatherMode, Handle, Literal, Module, Range, Scalar, ScalarKind,
    Span, Statement, TypeInner, front::Typifier, proc::ResolveContext,
};
use std::collections::HashMap;

/// Makes ids unsigned; whether there were others. `Err` if a constant is no id, for WGSL that is as
/// strict as WebGPU.
pub fn unsigned(module: &mut Module, code: &str, strict: bool) -> Result<bool, Refusal> {
    let mut points = std::mem::take(&mut module.entry_points);
    let mended = all_unsigned(module, &mut points, Rules { code, strict });
    module.entry_points = points;
    mended
}

/// What tells which ids there may be.
#[derive(Clone, Copy)]
struct Rules<'a> {
    /// Which tells `1i` from `1`.
    code: &'a str,
    strict: bool,
}

fn all_unsigned(
    module: &mut Module,
    points: &mut [naga::EntryPoint],
    rules: Rules,
) -> Result<bool, Refusal> {
    let mut mended = false;
    for point in points {
        let signed = signed(module, &point.function, rules)?;
        mended |= !signed.is_empty();
        convert(&mut point.function, &signed);
    }
    let found: Result<Vec<_>, _> = module
        .functions
        .iter()
        .map(|(handle, function)| Ok((handle, signed(module, function, rules)?)))
        .collect();
    for (handle, signed) in found? {
        mended |= !signed.is_empty();
        convert(module.functions.get_mut(handle), &signed);
    }
    Ok(mended)
}

/// The ids that are signed, with their values where these are constants.
type Signed = HashMap<Handle<Expression>, Option<u32>>;

fn signed(module: &Module, function: &Function, rules: Rules) -> Result<Signed, Refusal> {
    let mut ids = Vec::new();
    let is_result =
        |expression: &Expression| matches!(expression, Expression::SubgroupOperationResult { .. });
    if function.expressions.iter().any(|(_, each)| is_result(each)) {
        statements::for_each(&function.body, |statement, _| {
            if let Statement::SubgroupGather { mode, .. } = statement
                && let Some(id) = id(mode)
            {
                ids.push((*mode, id));
            }
        });
    }
    let context =
        ResolveContext::with_locals(module, &function.local_variables, &function.arguments);
    let (mut typifier, mut signed) = (Typifier::new(), Signed::new());
    for (mode, id) in ids {
        let value = constant(module, function, id);
        if rules.strict && !function.named_expressions.contains_key(&id) {
            check(mode, value).map_err(|refusal| refusal.at(function.expressions.get_span(id)))?;
        }
        let known = typifier.grow(id, &function.expressions, &context);
        let takes_signed = matches!(
            mode,
            GatherMode::Broadcast(_) | GatherMode::Shuffle(_) | GatherMode::QuadBroadcast(_)
        );
        if known.is_ok()
            && (takes_signed || rules.is_untyped(function, id))
            && *typifier.get(id, &module.types) == TypeInner::Scalar(Scalar::I32)
        {
            signed.insert(id, value.and_then(|value| value.try_into().ok()));
        }
    }
    Ok(signed)
}

impl Rules<'_> {
    /// Whether a literal has no type in the text; naga then takes it for an i32.
    fn is_untyped(self, function: &Function, id: Handle<Expression>) -> bool {
        let range = function.expressions.get_span(id).to_range();
        let text = range.and_then(|range| self.code.get(range));
        matches!(function.expressions[id], Expression::Literal(_))
            && !function.named_expressions.contains_key(&id)
            && text.is_some_and(|text| !text.ends_with('i'))
    }
}

fn check(mode: GatherMode, value: Option<i64>) -> Result<(), Refusal> {
    let (what, count) = match mode {
        GatherMode::QuadBroadcast(_) => ("invocations of a quad", 4),
        _ => ("invocations of a subgroup", 128),
    };
    match value {
        Some(value) if !(0..count).contains(&value) => Err(Refusal::new(
            format_args!("{value} among {what}"),
            format_args!("0 to {}", count - 1),
        )),
        _ => Ok(()),
    }
}

fn id(mode: &GatherMode) -> Option<Handle<Expression>> {
    match *mode {
        GatherMode::BroadcastFirst | GatherMode::QuadSwap(_) => None,
        GatherMode::Broadcast(id)
        | GatherMode::Shuffle(id)
        | GatherMode::ShuffleDown(id)
        | GatherMode::ShuffleUp(id)
        | GatherMode::ShuffleXor(id)
        | GatherMode::QuadBroadcast(id) => Some(id),
    }
}

fn constant(module: &Module, function: &Function, id: Handle<Expression>) -> Option<i64> {
    let expression = match function.expressions[id] {
        Expression::Constant(constant) => {
            &module.global_expressions[module.constants[constant].init]
        }
        ref expression => expression,
    };
    match *expression {
        Expression::Literal(Literal::I32(value)) => Some(value.into()),
        Expression::Literal(Literal::U32(value)) => Some(value.into()),
        Expression::ZeroValue(_) => Some(0),
        _ => None,
    }
}

/// Puts an unsigned id in the place of each of these.
fn convert(function: &mut Function, signed: &Signed) {
    if signed.is_empty() {
        return;
    }
    let mut blocks = vec![&mut function.body];
    while let Some(block) = blocks.pop() {
        let mut at = 0;
        while at < block.len() {
            if let Statement::SubgroupGather { mode, .. } = &mut block[at]
                && let Some(old) = id(mode)
                && let Some(value) = signed.get(&old)
            {
                let (new, emit) = convert_one(&mut function.expressions, old, *value);
                *mode = with_id(*mode, new);
                at += emit.len();
                block.splice(at - emit.len()..at - emit.len(), emit);
            }
            at += 1;
        }
        blocks.extend(block.iter_mut().flat_map(inner));
    }
}

/// An unsigned id, and the statement that makes it.
fn convert_one(
    expressions: &mut naga::Arena<Expression>,
    old: Handle<Expression>,
    value: Option<u32>,
) -> (Handle<Expression>, Block) {
    let span = expressions.get_span(old);
    if let Some(value) = value {
        let literal = Expression::Literal(Literal::U32(value));
        return (expressions.append(literal, span), Block::new());
    }
    let converted = Expression::As {
        expr: old,
        kind: ScalarKind::Uint,
        convert: Some(4),
    };
    let new = expressions.append(converted, span);
    let mut emit = Block::new();
    emit.push(
        Statement::Emit(Range::new_from_bounds(new, new)),
        Span::UNDEFINED,
    );
    (new, emit)
}

fn with_id(mode: GatherMode, id: Handle<Expression>) -> GatherMode {
    match mode {
        GatherMode::Broadcast(_) => GatherMode::Broadcast(id),
        GatherMode::Shuffle(_) => GatherMode::Shuffle(id),
        GatherMode::QuadBroadcast(_) => GatherMode::QuadBroadcast(id),
        GatherMode::ShuffleDown(_) => GatherMode::ShuffleDown(id),
        GatherMode::ShuffleUp(_) => GatherMode::ShuffleUp(id),
        GatherMode::ShuffleXor(_) => GatherMode::ShuffleXor(id),
        other => other,
    }
}

fn inner(statement: &mut Statement) -> Vec<&mut Block> {
    match statement {
        Statement::Block(block) => vec![block],
        Statement::If { accept, reject, .. } => vec![accept, reject],
        Statement::Switch { cases, .. } => cases.iter_mut().map(|case| &mut case.body).collect(),
        Statement::Loop {
            body, continuing, ..
        } => vec![body, continuing],
        _ => Vec::new(),
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use naga::valid::{Capabilities, ValidationFlags, Validator};

    fn mended(statement: &str) -> Result<Module, String> {
        let code = format!(
            "const three = 3i; @group(0) @binding(0) var<storage, read_write> a: array<i32>;
            @compute @workgroup_size(1) fn main() {{ let big = 128u; f(); {statement} }}
            fn f() {{ var i = 0i; if i == 0 {{ a[0] = subgroupShuffle(a[1], i); }} }}"
        );
        let mut module = naga::front::wgsl::parse_str(&code).unwrap();
        assert!(unsigned(&mut module, &code, true).map_err(|refusal| refusal.to_string())?);
        let mut validator = Validator::new(ValidationFlags::all(), Capabilities::all());
        validator
            .subgroup_stages(naga::valid::ShaderStages::all())
            .subgroup_operations(naga::valid::SubgroupOperationSet::all());
        validator
            .validate(&module)
            .map_err(|error| format!("{error:?}"))?;
        Ok(module)
    }

    #[test]
    fn signed_ids_become_unsigned() {
        for statement in [
            "a[0] = subgroupBroadcast(a[1], 0);",
            "a[0] = subgroupBroadcast(a[1], three);",
            "a[0] = quadBroadcast(a[1], 3u);",
            "a[0] = subgroupShuffle(a[1], a[2]);",
            "a[0] = subgroupShuffle(a[1], big);",
            "a[0] = subgroupShuffleXor(a[1], 1);",
            "loop { a[0] = subgroupShuffle(a[1], a[2]); continuing { break if a[3] == 0; } }",
        ] {
            mended(statement).expect(statement);
        }
    }

    #[test]
    fn other_integers_stay_signed() {
        for statement in [
            "subgroupShuffleUp(a[1], 1i)",
            "subgroupShuffleDown(a[1], three)",
        ] {
            let refused = mended(&format!("_ = {statement};")).expect_err(statement);
            assert!(refused.contains("InvalidOperand"), "{refused}");
        }
    }

    #[test]
    fn constants_are_ids_of_invocations() {
        for (statement, value) in [
            ("a[0] = subgroupBroadcast(a[1], -1);", "-1"),
            ("a[0] = subgroupShuffleUp(a[1], 128u);", "128"),
            ("a[0] = quadBroadcast(a[1], 4);", "4"),
        ] {
            let refused = mended(statement).expect_err(statement);
            assert!(refused.starts_with(&format!("{value} among")), "{refused}");
        }
    }
}
