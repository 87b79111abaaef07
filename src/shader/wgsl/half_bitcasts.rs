//! `bitcast<vec2h>(a)`: naga forgets how many bits the elements have that a bitcast is to. In a module
//! with 16-bit floats, a bitcast is written down as a look into an array of the type it is to, as in
//! `bitcast_0[a]`: of the same length, and of that type for all that follows. Then it is made of
//! packing and unpacking.

// UPSTREAM: none known
// LIMITS: half-bitcasts

use crate::shader::{
    bounds::{refusal::Refusal, tokens::Token},
    rewrite::{New, rewrite},
};
use naga::{
    Expression, Function, Handle, MathFunction, Module, Scalar, ScalarKind, SwizzleComponent, Type,
    TypeInner, VectorSize, front::Typifier, proc::ResolveContext,
};
use std::{collections::HashMap, mem, ops::Range};

const NAME: &str = "bitcast_";

/// What to write where, and the declarations of the arrays.
#[derive(Default)]
pub struct Lookups {
    pub edits: Vec<(Range<usize>, String)>,
    pub declarations: String,
}

/// The bitcasts of a code with these tokens, but for those in some places, which are in order.
pub fn lookups(code: &str, tokens: &[Token], without: &[Range<usize>]) -> Lookups {
    let mut lookups = Lookups::default();
    if !code.contains("f16") || code.contains(NAME) {
        return lookups;
    }
    let mut names = HashMap::new();
    for at in 0..tokens.len() {
        let start = tokens[at].range().start;
        let is_without = || {
            let before = without.partition_point(|range| range.start <= start);
            before > 0 && without[before - 1].end > start
        };
        if tokens[at].text != "bitcast" || is_without() {
            continue;
        }
        let Some((open, close)) = parentheses(&tokens[at..]) else {
            continue;
        };
        let (open, close) = (at + open, at + close);
        let ty = code[tokens[at + 1].range().end..tokens[open - 1].range().start].trim();
        if tokens[close - 1].text == "," || !is_known(ty) {
            continue;
        }
        let count = names.len();
        let name = names.entry(ty).or_insert_with(|| {
            let name = format!("{NAME}{count}");
            lookups.declarations += &format!("\nconst {name}=array<{ty},1>();");
            name
        });
        let range = start..tokens[open].range().end;
        let blanks = range.len() - name.len() - 1;
        let text = format!("{name}{:blanks$}[", "");
        lookups.edits.push((range, text));
        let range = tokens[close].range();
        lookups.edits.push((range, "]".to_owned()));
    }
    lookups
}

/// Which tokens are the parentheses of a bitcast that begins with the first.
fn parentheses(tokens: &[Token]) -> Option<(usize, usize)> {
    // The type is a word, perhaps with another in brackets.
    let open = tokens.iter().take(8).position(|token| token.text == "(")?;
    if tokens.get(1)?.text != "<" || tokens[open - 1].text != ">" {
        return None;
    }
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.checked_sub(1)?,
            ";" | "{" | "}" => return None,
            _ => {}
        }
        if depth == 0 {
            return Some((open, at));
        }
    }
    None
}

/// Whether a type is one that bitcasts are to, by a name of its own.
fn is_known(ty: &str) -> bool {
    let element = |name: &str| matches!(name, "f16" | "f32" | "i32" | "u32");
    let Some(vector) = ty.strip_prefix("vec") else {
        return element(ty);
    };
    let Some(rest) = vector.strip_prefix(['2', '3', '4']) else {
        return false;
    };
    let bracketed = rest.trim_start().strip_prefix('<');
    let bracketed = bracketed.and_then(|rest| rest.strip_suffix('>'));
    matches!(rest, "h" | "f" | "i" | "u") || bracketed.is_some_and(|name| element(name.trim()))
}

/// Makes bitcasts of the lookups in a module of this code, and says whether there is any.
pub fn cast(module: &mut Module, code: &str) -> Result<bool, Refusal> {
    if !code.contains(NAME) {
        return Ok(false);
    }
    let arrays = module.constants.iter().filter_map(|(handle, constant)| {
        let name = constant.name.as_ref()?;
        let is_ours = name.starts_with(NAME) && code.contains(&format!("\nconst {name}=array<"));
        match module.types[constant.ty].inner {
            TypeInner::Array { base, .. } if is_ours => Some((handle, base)),
            _ => None,
        }
    });
    let arrays: HashMap<_, _> = arrays.collect();
    if arrays.is_empty() {
        return Ok(false);
    }
    let functions: Vec<_> = module.functions.iter().map(|(handle, _)| handle).collect();
    for handle in functions {
        let mut function = mem::take(module.functions.get_mut(handle));
        let casts = casts(module, &function, &arrays)?;
        cast_in(&mut function, &casts);
        *module.functions.get_mut(handle) = function;
    }
    for at in 0..module.entry_points.len() {
        let mut function = mem::take(&mut module.entry_points[at].function);
        let casts = casts(module, &function, &arrays)?;
        cast_in(&mut function, &casts);
        module.entry_points[at].function = function;
    }
    Ok(true)
}

/// The shape of a scalar or vector.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Shape {
    count: u8,
    scalar: Scalar,
}

impl Shape {
    fn of(inner: &TypeInner) -> Option<Self> {
        match *inner {
            TypeInner::Scalar(scalar) => Some(Self { count: 1, scalar }),
            TypeInner::Vector { size, scalar } => Some(Self {
                count: size as u8,
                scalar,
            }),
            _ => None,
        }
    }

    fn bits(self) -> u32 {
        u32::from(self.count) * u32::from(self.scalar.width) * 8
    }
}

/// A bitcast.
struct Cast {
    from: Shape,
    to: Shape,
    ty: Handle<Type>,
}

/// The bitcasts of a function, by the lookups that stand for them.
fn casts(
    module: &Module,
    function: &Function,
    arrays: &HashMap<Handle<naga::Constant>, Handle<Type>>,
) -> Result<HashMap<Handle<Expression>, Cast>, Refusal> {
    let (locals, arguments) = (&function.local_variables, &function.arguments);
    let context = ResolveContext::with_locals(module, locals, arguments);
    let mut typifier = Typifier::new();
    let mut casts = HashMap::new();
    for (handle, expression) in function.expressions.iter() {
        let Expression::Access { base, index } = *expression else {
            continue;
        };
        let Expression::Constant(constant) = function.expressions[base] else {
            continue;
        };
        let Some(&ty) = arrays.get(&constant) else {
            continue;
        };
        let resolved = typifier.grow(index, &function.expressions, &context);
        let from = resolved
            .ok()
            .and_then(|()| Shape::of(typifier.get(index, &module.types)));
        let to = Shape::of(&module.types[ty].inner);
        match (from, to) {
            (Some(from), Some(to)) if from.bits() == to.bits() && is_number(from.scalar) => {
                casts.insert(handle, Cast { from, to, ty });
            }
            _ => {
                let bits = to.map_or(0, Shape::bits);
                let refusal = Refusal::new(
                    format_args!("a bitcast to a type of {bits} bits, of something else"),
                    format_args!("a number or a vector of {bits} bits"),
                );
                return Err(refusal.at(function.expressions.get_span(handle)));
            }
        }
    }
    Ok(casts)
}

fn is_number(scalar: Scalar) -> bool {
    matches!(
        scalar.kind,
        ScalarKind::Sint | ScalarKind::Uint | ScalarKind::Float
    )
}

fn cast_in(function: &mut Function, casts: &HashMap<Handle<Expression>, Cast>) {
    if casts.is_empty() {
        return;
    }
    rewrite(function, |handle, expression, new| {
        match (casts.get(&handle), &expression) {
            (Some(cast), &Expression::Access { index, .. }) => cast.write(index, new),
            _ => new.add(expression),
        }
    });
}

impl Cast {
    fn write(&self, value: Handle<Expression>, new: &mut New) -> Handle<Expression> {
        let Self { from, to, ty } = *self;
        if from.scalar.width == to.scalar.width {
            return match from.scalar.kind == to.scalar.kind {
                true => value,
                false => converted(value, to.scalar.kind, None, new),
            };
        }
        let parts = from.count.min(to.count);
        let components = (0..parts).map(|part| match from.scalar.width {
            4 => unpacked(self.part(value, part, new), from.scalar.kind, new),
            _ => packed(self.pair(value, part, new), to.scalar.kind, new),
        });
        let components: Vec<_> = components.collect();
        match components[..] {
            [component] => component,
            _ => new.add(Expression::Compose { ty, components }),
        }
    }

    /// An element of 32 bits.
    fn part(&self, value: Handle<Expression>, part: u8, new: &mut New) -> Handle<Expression> {
        match self.from.count {
            1 => value,
            _ => new.add(Expression::AccessIndex {
                base: value,
                index: part.into(),
            }),
        }
    }

    /// Two elements of 16 bits.
    fn pair(&self, value: Handle<Expression>, part: u8, new: &mut New) -> Handle<Expression> {
        use SwizzleComponent::{W, X, Y, Z};
        match self.from.count {
            2 => value,
            _ => new.add(Expression::Swizzle {
                size: VectorSize::Bi,
                vector: value,
                pattern: if part == 0 {
                    [X, Y, Z, W]
                } else {
                    [Z, W, X, Y]
                },
            }),
        }
    }
}

fn converted(
    expr: Handle<Expression>,
    kind: ScalarKind,
    convert: Option<u8>,
    new: &mut New,
) -> Handle<Expression> {
    new.add(Expression::As {
        expr,
        kind,
        convert,
    })
}

/// Two elements of 16 bits from 32 bits of a kind.
fn unpacked(value: Handle<Expression>, kind: ScalarKind, new: &mut New) -> Handle<Expression> {
    let bits = match kind {
        ScalarKind::Uint => value,
        _ => converted(value, ScalarKind::Uint, None, new),
    };
    let floats = math(MathFunction::Unpack2x16float, bits, new);
    converted(floats, ScalarKind::Float, Some(2), new)
}

/// 32 bits of a kind from two elements of 16 bits.
fn packed(value: Handle<Expression>, kind: ScalarKind, new: &mut New) -> Handle<Expression> {
    let floats = converted(value, ScalarKind::Float, Some(4), new);
    let bits = math(MathFunction::Pack2x16float, floats, new);
    match kind {
        ScalarKind::Uint => bits,
        _ => converted(bits, kind, None, new),
    }
}

fn math(fun: MathFunction, arg: Handle<Expression>, new: &mut New) -> Handle<Expression> {
    new.add(Expression::Math {
        fun,
        arg,
        arg1: None,
        arg2: None,
        arg3: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::bounds::tokens::tokens;
    use crate::shader::rewrite::testing::{is_valid, parsed};

    fn edited(code: &str) -> String {
        let lookups = lookups(code, &tokens(code), &[]);
        let mut edited = code.to_owned();
        for (range, text) in lookups.edits {
            edited.replace_range(range, &text);
        }
        assert_eq!(edited.len(), code.len());
        edited + &lookups.declarations
    }

    /// Whether a bitcast is taken for one.
    fn is_cast(from: &str, to: &str) -> bool {
        let code = format!(
            "enable f16; fn f(a: {from}) -> {to} {{ let b = bitcast<{to}>(a); return b; }}"
        );
        let mut module = parsed(&edited(&code));
        match cast(&mut module, &edited(&code)) {
            Ok(any) => {
                assert!(any && is_valid(&module), "{from} {to}");
                true
            }
            Err(_) => false,
        }
    }

    #[test]
    fn bitcasts_keep_their_length_and_their_type() {
        let code = "enable f16; fn f() { g(bitcast<vec2<f16>>(a(b)), bitcast<u32>(c)); }";
        let expected = "enable f16; fn f() { g(bitcast_0         [a(b)], bitcast_1   [c]); }\n\
                        const bitcast_0=array<vec2<f16>,1>();\nconst bitcast_1=array<u32,1>();";
        assert_eq!(edited(code), expected);
        for code in [
            "fn f() { bitcast<u32>(a) }",
            "enable f16; fn f() { bitcast<T>(a) + bitcast<u32>(a,) + bitcast<u32> }",
            "enable f16; fn f() { let bitcast_0 = bitcast<u32>(a); }",
        ] {
            assert_eq!(edited(code), code);
        }
    }

    #[test]
    fn bitcasts_are_made_of_others() {
        for (from, to) in [
            ("u32", "vec2h"),
            ("i32", "vec2<f16>"),
            ("f32", "vec2h"),
            ("vec2f", "vec4h"),
            ("vec2<u32>", "vec4<f16>"),
            ("vec2h", "u32"),
            ("vec2h", "f32"),
            ("vec4h", "vec2i"),
            ("vec4h", "vec2u"),
            ("f16", "f16"),
            ("vec3h", "vec3h"),
            ("vec3f", "vec3<i32>"),
            ("i32", "u32"),
        ] {
            assert!(is_cast(from, to), "{from} {to}");
        }
        for (from, to) in [
            ("u32", "vec4h"),
            ("vec2f", "vec2h"),
            ("vec3h", "u32"),
            ("f16", "u32"),
            ("vec4h", "f16"),
            ("bool", "u32"),
        ] {
            assert!(!is_cast(from, to), "{from} {to}");
        }
    }
}
