//! `@align` in a structure, which is that of the structure as well: naga forgets it where the
//! structure is a member of another, and places what is behind wrongly.

// UPSTREAM: gfx-rs/wgpu#4377
// LIMITS: nested-alignment

use crate::shader::bounds::tokens::{Token, tokens};
use naga::{ArraySize, Expression, Literal, Module, StructMember, TypeInner};
use std::collections::HashMap;

/// What a member's attributes say.
#[derive(Clone, Copy, Default)]
struct Asked {
    align: Option<u32>,
    size: Option<u32>,
}

/// The attributes of members, by the names of structures and members.
type Attributes<'a> = HashMap<(&'a str, &'a str), Asked>;

#[derive(Clone, Copy)]
struct Layout {
    align: u32,
    size: u32,
}

/// Places members as WGSL has it, and says whether any was elsewhere.
pub fn place_members(module: &mut Module, code: &str) -> bool {
    if !code.contains("align") {
        return false;
    }
    let Some(attributes) = attributes(module, &tokens(code)) else {
        return false;
    };
    let types: Vec<_> = module.types.iter().map(|(handle, _)| handle).collect();
    let mut layouts: Vec<Layout> = Vec::with_capacity(types.len());
    let mut any = false;
    for handle in types {
        let mut ty = module.types[handle].clone();
        let layout = match &mut ty.inner {
            TypeInner::Struct { members, span } => {
                let name = ty.name.as_deref().unwrap_or_default();
                let asked = |member: &StructMember| {
                    let member = member.name.as_deref().unwrap_or_default();
                    attributes.get(&(name, member)).copied().unwrap_or_default()
                };
                let (layout, moved) = place(members, &layouts, asked);
                if moved || *span != layout.size {
                    *span = layout.size;
                    module.types.replace(handle, ty);
                    any = true;
                }
                layout
            }
            inner => natural(inner, &layouts),
        };
        layouts.push(layout);
    }
    any
}

/// Where the members of a structure belong, and whether any was elsewhere.
fn place(
    members: &mut [StructMember],
    layouts: &[Layout],
    asked: impl Fn(&StructMember) -> Asked,
) -> (Layout, bool) {
    let (mut align, mut end, mut moved) = (1, 0_u32, false);
    for member in members {
        let natural = layouts[member.ty.index()];
        let asked = asked(member);
        let own = asked.align.unwrap_or(natural.align);
        let offset = end.next_multiple_of(own);
        moved |= member.offset != offset;
        member.offset = offset;
        align = align.max(own);
        end = offset.saturating_add(asked.size.unwrap_or(natural.size));
    }
    let size = end.checked_next_multiple_of(align).unwrap_or(end);
    (Layout { align, size }, moved)
}

/// The layout of a type that is no structure.
fn natural(inner: &TypeInner, layouts: &[Layout]) -> Layout {
    let vector = |size: u32, width: u32| Layout {
        align: if size == 3 { 4 * width } else { size * width },
        size: size * width,
    };
    match *inner {
        TypeInner::Scalar(scalar) | TypeInner::Atomic(scalar) => vector(1, scalar.width.into()),
        TypeInner::Vector { size, scalar } => vector(size as u32, scalar.width.into()),
        TypeInner::Matrix {
            columns,
            rows,
            scalar,
        } => {
            let column = vector(rows as u32, scalar.width.into());
            Layout {
                size: column.align * columns as u32,
                ..column
            }
        }
        TypeInner::Array { base, size, stride } => {
            let count = match size {
                ArraySize::Constant(count) => count.get(),
                ArraySize::Pending(_) | ArraySize::Dynamic => 1,
            };
            Layout {
                align: layouts[base.index()].align,
                size: stride.saturating_mul(count),
            }
        }
        _ => Layout { align: 1, size: 0 },
    }
}

/// The attributes in a text. `None` if one has to be computed.
fn attributes<'a>(module: &Module, tokens: &[Token<'a>]) -> Option<Attributes<'a>> {
    let mut attributes = Attributes::new();
    let (mut name, mut asked) = ("", Asked::default());
    for (at, token) in tokens.iter().enumerate() {
        let ahead = |count: usize| tokens.get(at + count).map_or("", |token| token.text);
        match token.text {
            "struct" => name = ahead(1),
            "}" => name = "",
            "@" if !name.is_empty() && matches!(ahead(1), "align" | "size") => {
                let is_alone = matches!((ahead(2), ahead(4)), ("(", ")" | ","));
                let value = number(module, ahead(3)).filter(|value| is_alone && *value > 0)?;
                match ahead(1) {
                    "align" => asked.align = Some(value),
                    _ => asked.size = Some(value),
                }
            }
            ":" if !name.is_empty() && at > 0 => {
                attributes.insert((name, tokens[at - 1].text), asked);
                asked = Asked::default();
            }
            _ => {}
        }
    }
    Some(attributes)
}

/// The value of a number or of a constant.
fn number(module: &Module, text: &str) -> Option<u32> {
    let constant = || {
        let mut constants = module.constants.iter();
        let named = |name: &Option<String>| name.as_deref() == Some(text);
        let (_, constant) = constants.find(|(_, constant)| named(&constant.name))?;
        match module.global_expressions[constant.init] {
            Expression::Literal(Literal::U32(value)) => Some(value),
            Expression::Literal(Literal::I32(value)) => value.try_into().ok(),
            Expression::Literal(Literal::AbstractInt(value)) => value.try_into().ok(),
            _ => None,
        }
    };
    let digits = text.trim_end_matches(['i', 'u']);
    match digits.strip_prefix("0x").or(digits.strip_prefix("0X")) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => digits.parse().ok().or_else(constant),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    /// The offsets of a structure's members, and its size.
    fn placed(code: &str, name: &str) -> (Vec<u32>, u32) {
        let code = format!("{code} @group(0) @binding(0) var<storage> v: {name};");
        let mut module = parsed(&code);
        let any = place_members(&mut module, &code);
        assert!(is_valid(&module), "{code}");
        assert!(!place_members(&mut module, &code));
        let mut types = module.types.iter();
        let found = types.find(|(_, ty)| ty.name.as_deref() == Some(name));
        let TypeInner::Struct { members, span } = &found.unwrap().1.inner else {
            panic!("no structure");
        };
        let offsets: Vec<u32> = members.iter().map(|member| member.offset).collect();
        let before = naga::front::wgsl::parse_str(&code).unwrap();
        let changed = before
            .types
            .iter()
            .zip(module.types.iter())
            .any(|(a, b)| a.1 != b.1);
        assert_eq!(any, changed, "{code}");
        (offsets, *span)
    }

    #[test]
    fn what_is_aligned_is_so_within_others() {
        let inner = "struct T { @align(16) @size(5) x: u32 }";
        let outer = format!("{inner} struct S {{ x: u32, y: T, z: u32 }}");
        assert_eq!(placed(&outer, "S"), (vec![0, 16, 32], 48));
        let array =
            format!("{inner} struct S {{ x: u32, y: array<T, 2>, @size(20) z: u32, w: u32 }}");
        assert_eq!(placed(&array, "S"), (vec![0, 16, 48, 68], 80));
        let twice = format!("{outer} struct R {{ a: vec3f, b: f32, c: f32, s: S }}");
        assert_eq!(placed(&twice, "R"), (vec![0, 12, 16, 32], 80));
        let constant = "const A = 32u; struct T { @align(A) a: f32, } struct S { a: f32, t: T }";
        assert_eq!(placed(constant, "S"), (vec![0, 32], 64));
    }

    #[test]
    fn others_stay_where_they_are() {
        for code in [
            "struct T { a: mat3x2f, b: vec3f, @align(0x10u) c: f32, d: mat2x3f, e: array<vec3f> }",
            "struct U { @align(8) a: f32 } struct T { u: U, @align(64,) v: f32, w: vec2f }",
            "enable f16; struct T { @size(8) a: f16, b: vec3h, @align(8) c: mat4x3h, d: u32 }",
            "struct U { @align(4 * 4) a: f32 } struct T { a: f32, u: U }",
        ] {
            let (offsets, span) = placed(code, "T");
            let module = parsed(code);
            let mut types = module.types.iter();
            let found = types
                .find(|(_, ty)| ty.name.as_deref() == Some("T"))
                .unwrap();
            let TypeInner::Struct {
                members,
                span: known,
            } = &found.1.inner
            else {
                panic!("no structure");
            };
            let known_offsets: Vec<u32> = members.iter().map(|member| member.offset).collect();
            assert_eq!((offsets, span), (known_offsets, *known), "{code}");
        }
    }
}
