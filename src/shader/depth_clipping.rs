//! A vertex shader that clips at the near and the far plane by itself, with clip distances: for a
//! pipeline whose hardware clamps depths in place of clipping.

// UPSTREAM: gfx-rs/wgpu#3900
// LIMITS: frag-depth-clamp

use super::rewrite::returns::replace_returned;
use naga::{
    ArraySize, BinaryOperator, Binding, Block, BuiltIn, Expression, Function, FunctionResult,
    Handle, Module, Range, Scalar, ShaderStage, Span, Statement, StructMember, Type, TypeInner,
};
use std::num::NonZeroU32;

/// As many as WebGPU has.
const MOST_DISTANCES: u32 = 8;

/// What a vertex shader returns, and what it is to return.
struct Outputs {
    /// `None` for a position that is not in a structure.
    members: Option<u32>,
    position: u32,
    /// Its own distances: which member they are, and how many.
    distances: Option<(u32, u32)>,
    ty: Handle<Type>,
    array: Handle<Type>,
}

/// Has the vertex shader of this name clip; `None` means the only one. `false` if it cannot, since there
/// is no room for the distances among so many variables between stages.
pub fn clip_depth(module: &mut Module, name: Option<&str>, most_variables: u32) -> bool {
    let points = &module.entry_points;
    let is_meant = |point: &naga::EntryPoint| {
        point.stage == ShaderStage::Vertex && name.is_none_or(|name| name == point.name)
    };
    let Some(at) = points.iter().position(is_meant) else {
        return false;
    };
    let Some(outputs) = outputs(module, at, most_variables) else {
        return false;
    };
    let function = &mut module.entry_points[at].function;
    replace_returned(function, &mut |function, value, block, span| {
        clipped(function, value, &outputs, block, span)
    });
    function.result = Some(FunctionResult {
        ty: outputs.ty,
        binding: None,
    });
    true
}

fn outputs(module: &mut Module, at: usize, most_variables: u32) -> Option<Outputs> {
    let result = module.entry_points[at].function.result.clone()?;
    let (mut members, span, in_structure) = match &module.types[result.ty].inner {
        TypeInner::Struct { members, span } => (members.clone(), *span, true),
        _ => (vec![member(result.ty, result.binding, 0)], 16, false),
    };
    let find = |is_wanted: fn(BuiltIn) -> bool| {
        members.iter().position(|member| match member.binding {
            Some(Binding::BuiltIn(built_in)) => is_wanted(built_in),
            _ => false,
        })
    };
    let position = find(|built_in| matches!(built_in, BuiltIn::Position { .. }))?;
    let own = find(|built_in| built_in == BuiltIn::ClipDistances);
    let count = u32::try_from(members.len()).ok()?;
    let distances = match own {
        Some(own) => {
            let TypeInner::Array { size, .. } = module.types[members[own].ty].inner else {
                return None;
            };
            let ArraySize::Constant(size) = size else {
                return None;
            };
            members.remove(own);
            Some((u32::try_from(own).ok()?, size.get()))
        }
        None => None,
    };
    let all = distances.map_or(0, |(_, count)| count).checked_add(2)?;
    if all > MOST_DISTANCES || variables(&members) + all.div_ceil(4) > most_variables {
        return None;
    }
    let array = array(module, NonZeroU32::new(all)?);
    let binding = Binding::BuiltIn(BuiltIn::ClipDistances);
    let end = span.next_multiple_of(16);
    members.push(member(array, Some(binding), end));
    let span = end.checked_add((4 * all).next_multiple_of(16))?;
    let ty = insert(module, TypeInner::Struct { members, span });
    Some(Outputs {
        members: in_structure.then_some(count),
        position: u32::try_from(position).ok()?,
        distances,
        ty,
        array,
    })
}

/// How many variables between stages there have to be for these.
fn variables(members: &[StructMember]) -> u32 {
    let locations = members.iter().filter_map(|member| match member.binding {
        Some(Binding::Location { location, .. }) => Some(location.saturating_add(1)),
        _ => None,
    });
    // Each location is there once, so that there are not more than the last one says.
    locations.max().unwrap_or(0)
}

fn member(ty: Handle<Type>, binding: Option<Binding>, offset: u32) -> StructMember {
    StructMember {
        name: None,
        ty,
        binding,
        offset,
    }
}

fn array(module: &mut Module, count: NonZeroU32) -> Handle<Type> {
    let base = insert(module, TypeInner::Scalar(Scalar::F32));
    let size = ArraySize::Constant(count);
    let stride = 4;
    insert(module, TypeInner::Array { base, size, stride })
}

fn insert(module: &mut Module, inner: TypeInner) -> Handle<Type> {
    module
        .types
        .insert(Type { name: None, inner }, Span::default())
}

/// The outputs with the distances behind the shader's own: a depth is within 0 and w.
fn clipped(
    function: &mut Function,
    value: Handle<Expression>,
    outputs: &Outputs,
    block: &mut Block,
    span: Span,
) -> Handle<Expression> {
    let before = function.expressions.len();
    let mut add = |expression| function.expressions.append(expression, span);
    let members: Vec<_> = match outputs.members {
        Some(count) => (0..count)
            .map(|index| add(Expression::AccessIndex { base: value, index }))
            .collect(),
        None => vec![value],
    };
    let base = members[outputs.position as usize];
    let [near, w] = [2, 3].map(|index| add(Expression::AccessIndex { base, index }));
    let far = add(Expression::Binary {
        op: BinaryOperator::Subtract,
        left: w,
        right: near,
    });
    let (own, count) = outputs.distances.unzip();
    let mut distances: Vec<_> = (0..count.unwrap_or(0))
        .zip(own.into_iter().cycle())
        .map(|(index, own)| {
            let base = members[own as usize];
            add(Expression::AccessIndex { base, index })
        })
        .collect();
    distances.extend([near, far]);
    let distances = add(Expression::Compose {
        ty: outputs.array,
        components: distances,
    });
    let others = (0..).zip(members).filter(|(index, _)| Some(*index) != own);
    let components = others.map(|(_, member)| member).chain([distances]);
    let components = components.collect();
    let ty = outputs.ty;
    let all = add(Expression::Compose { ty, components });
    let mut added = function.expressions.iter().skip(before);
    if let Some((first, _)) = added.next() {
        let emitted = Range::new_from_bounds(first, all);
        block.push(Statement::Emit(emitted), span);
    }
    all
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    /// How many clip distances the vertex shader has once it clips.
    fn clipped(code: &str, most_variables: u32) -> Option<u32> {
        let mut module = parsed(code);
        let clips = clip_depth(&mut module, None, most_variables);
        assert!(is_valid(&module), "{code}");
        let result = module.entry_points[0].function.result.as_ref()?;
        let TypeInner::Struct { members, .. } = &module.types[result.ty].inner else {
            assert!(!clips, "{code}");
            return None;
        };
        let distances = Some(Binding::BuiltIn(BuiltIn::ClipDistances));
        let mut found = members.iter().filter(|member| member.binding == distances);
        let (first, second) = (found.next(), found.next());
        assert_eq!(second, None, "{code}");
        let ty = first.filter(|_| clips)?.ty;
        match module.types[ty].inner {
            TypeInner::Array {
                size: ArraySize::Constant(size),
                ..
            } => Some(size.get()),
            _ => None,
        }
    }

    fn with_own(count: u32) -> String {
        format!(
            "enable clip_distances;
            struct S {{ @location(1) a: f32, @builtin(clip_distances) own: array<f32, {count}>,
                @location(0) @interpolate(flat) b: u32, @builtin(position) @invariant at: vec4f }}
            @vertex fn v(@builtin(vertex_index) i: u32) -> S {{
                var s: S;
                if i > 1 {{ return S(); }}
                switch i {{ case 0: {{ s.own[0] = 1; return s; }} default: {{ s.b = 2; }} }}
                return s;
            }}"
        )
    }

    #[test]
    fn the_distances_come_behind_the_shaders_own() {
        let alone = "@vertex fn v(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
            loop { if i > 1 { return vec4f(); } break; }
            return vec4f(f32(i), 0, 2, 1);
        }";
        assert_eq!(clipped(alone, 16), Some(2));
        assert_eq!(clipped(&with_own(1), 16), Some(3));
        assert_eq!(clipped(&with_own(6), 16), Some(8));
    }

    #[test]
    fn a_shader_without_room_is_left_as_it_is() {
        assert_eq!(clipped(&with_own(7), 16), None);
        // Two locations, and one more for each four distances.
        assert_eq!(clipped(&with_own(2), 3), Some(4));
        assert_eq!(clipped(&with_own(2), 2), None);
        assert_eq!(clipped(&with_own(3), 3), None);
        assert_eq!(clipped("@fragment fn f() {}", 16), None);
    }

    #[test]
    fn the_shader_of_that_name_clips_and_no_other() {
        let code = "@vertex fn a() -> @builtin(position) vec4f { return vec4f(); }
            @vertex fn b() -> @builtin(position) vec4f { return vec4f(); }";
        let mut module = parsed(code);
        assert!(clip_depth(&mut module, Some("b"), 16));
        assert!(is_valid(&module));
        let [a, b] = &module.entry_points[..] else {
            panic!("two entry points");
        };
        let binding = |point: &naga::EntryPoint| point.function.result.clone().unwrap().binding;
        assert!(binding(a).is_some());
        assert_eq!(binding(b), None);
        assert!(!clip_depth(&mut module, Some("c"), 16));
    }
}
