//! What is made by the name of a type: `vec2(1, 2)`, `f32(1)`.

use super::value::{Kind, Result, Scalar, Stop, Type, Value};

/// A type, or one whose scalars are as what it is made of.
#[derive(Clone, Copy, Debug)]
pub enum Template {
    Typed(Type),
    Vector(usize),
    Matrix(usize, usize),
}

impl Template {
    pub fn of(self, kind: Kind) -> Type {
        match self {
            Self::Typed(ty) => ty,
            Self::Vector(size) => Type::Vector(size, kind),
            Self::Matrix(columns, rows) => Type::Matrix(columns, rows, kind),
        }
    }
}

/// The type of a name, if it is one of scalars, vectors or matrices.
pub fn template(name: &str) -> Option<Template> {
    let scalar = match name {
        "bool" => Some(Kind::Bool),
        "i32" => Some(Kind::I32),
        "u32" => Some(Kind::U32),
        "f32" => Some(Kind::F32),
        "f16" => Some(Kind::F16),
        _ => None,
    };
    if let Some(kind) = scalar {
        return Some(Template::Typed(Type::Scalar(kind)));
    }
    let size = |digit: Option<char>| {
        digit
            .and_then(|digit| digit.to_digit(10))
            .filter(|size| (2..=4).contains(size))
    };
    let kind = |letter: Option<char>| match letter {
        Some('i') => Some(Kind::I32),
        Some('u') => Some(Kind::U32),
        Some('f') => Some(Kind::F32),
        Some('h') => Some(Kind::F16),
        _ => None,
    };
    let (open, rest) = if let Some(rest) = name.strip_prefix("vec") {
        let mut rest = rest.chars();
        (Template::Vector(size(rest.next())? as usize), rest)
    } else {
        let mut rest = name.strip_prefix("mat")?.chars();
        let columns = size(rest.next())? as usize;
        rest.next().filter(|x| *x == 'x')?;
        (Template::Matrix(columns, size(rest.next())? as usize), rest)
    };
    match rest.as_str() {
        "" => Some(open),
        letter if letter.len() == 1 => {
            let kind = kind(letter.chars().next())?;
            let fits = kind.is_float() || matches!(open, Template::Vector(_));
            fits.then(|| Template::Typed(open.of(kind)))
        }
        _ => None,
    }
}

pub fn construct(template: Template, arguments: &[Value]) -> Result<Value> {
    match template {
        Template::Typed(Type::Scalar(kind)) => match arguments {
            [] => Ok(Value::Scalar(zero(kind)?)),
            [one] => Ok(Value::Scalar(one.scalar()?.cast(kind)?)),
            _ => Err(Stop::Unknown),
        },
        Template::Typed(Type::Vector(size, kind)) => vector(size, Some(kind), arguments),
        Template::Typed(Type::Matrix(columns, rows, kind)) => {
            matrix(columns, rows, Some(kind), arguments)
        }
        Template::Vector(size) => vector(size, None, arguments),
        Template::Matrix(columns, rows) => matrix(columns, rows, None, arguments),
    }
}

fn zero(kind: Kind) -> Result<Scalar> {
    match kind.is_float() {
        true => kind.float(0.0),
        false => kind.integer(0),
    }
}

fn vector(size: usize, kind: Option<Kind>, arguments: &[Value]) -> Result<Value> {
    match arguments {
        [] => {
            let zero = zero(kind.unwrap_or(Kind::AbstractInt))?;
            return Ok(Value::Vector(vec![zero; size]));
        }
        // A vector of another type.
        [Value::Vector(components)] if components.len() == size => {
            let each = components.iter().map(|each| match kind {
                Some(kind) => each.cast(kind),
                None => Ok(*each),
            });
            return Ok(Value::Vector(each.collect::<Result<_>>()?));
        }
        [Value::Scalar(one)] => {
            let one = kind.map_or(Ok(*one), |kind| one.to(kind))?;
            return Ok(Value::Vector(vec![one; size]));
        }
        _ => {}
    }
    let components = joined(kind, arguments)?;
    match components.len() == size {
        true => Ok(Value::Vector(components)),
        false => Err(Stop::Unknown),
    }
}

fn matrix(columns: usize, rows: usize, kind: Option<Kind>, arguments: &[Value]) -> Result<Value> {
    if arguments.is_empty() {
        let zero = zero(kind.ok_or(Stop::Unknown)?)?;
        return Ok(Value::Matrix(vec![vec![zero; rows]; columns]));
    }
    if let [Value::Matrix(own)] = arguments {
        if own.len() != columns || own[0].len() != rows {
            return Err(Stop::Unknown);
        }
        return arguments[0].map(&|each| kind.map_or(Ok(each), |kind| each.cast(kind)));
    }
    let is_vector =
        |argument: &Value| matches!(argument, Value::Vector(each) if each.len() == rows);
    let is_scalar = |argument: &Value| matches!(argument, Value::Scalar(_));
    let fits = match arguments.len() {
        count if count == columns => arguments.iter().all(is_vector),
        count if count == columns * rows => arguments.iter().all(is_scalar),
        _ => false,
    };
    if !fits {
        return Err(Stop::Unknown);
    }
    let scalars = joined(kind, arguments)?;
    // A matrix has floats.
    let kind = scalars[0].kind;
    let kind = kind.with(Kind::AbstractFloat)?;
    let scalars: Result<Vec<_>> = scalars.iter().map(|each| each.to(kind)).collect();
    Ok(Value::Matrix(
        scalars?.chunks(rows).map(<[_]>::to_vec).collect(),
    ))
}

/// All scalars in the arguments, of one type.
fn joined(kind: Option<Kind>, arguments: &[Value]) -> Result<Vec<Scalar>> {
    let mut scalars = Vec::new();
    for argument in arguments {
        scalars.extend_from_slice(argument.components()?);
    }
    let kind = match kind {
        Some(kind) => kind,
        None => common(&scalars)?,
    };
    scalars.iter().map(|each| each.to(kind)).collect()
}

pub fn common(scalars: &[Scalar]) -> Result<Kind> {
    let mut kinds = scalars.iter().map(|each| each.kind);
    let first = kinds.next().ok_or(Stop::Unknown)?;
    kinds.try_fold(first, Kind::with)
}
