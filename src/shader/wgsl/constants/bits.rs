//! Functions that look at bits.

use super::{
    numbers::each,
    packing::{half_bits, half_of},
    value::{Kind, Number, Result, Scalar, Stop, Type, Value, wrong},
};

/// Integers of 32 bits: the type, and the bits.
fn words(value: &Value) -> Result<(Kind, Vec<u32>)> {
    let kind = match value.kind()? {
        Kind::AbstractInt => Kind::I32,
        kind @ (Kind::I32 | Kind::U32) => kind,
        _ => return Err(Stop::Unknown),
    };
    let words = each(value, kind)?
        .into_iter()
        .map(|each| Ok(each.as_i64()? as u32));
    Ok((kind, words.collect::<Result<_>>()?))
}

fn of_word(kind: Kind, word: u32) -> Result<Scalar> {
    kind.integer(match kind {
        Kind::I32 => (word as i32).into(),
        _ => word.into(),
    })
}

pub fn map(arguments: &[Value], function: &dyn Fn(u32) -> u32) -> Result<Value> {
    let [argument] = arguments else {
        return Err(Stop::Unknown);
    };
    let (kind, words) = words(argument)?;
    let made = words.into_iter().map(|word| of_word(kind, function(word)));
    Ok(Value::like(argument, made.collect::<Result<_>>()?))
}

/// The first bit from the top or from below that says something; all ones if there is none.
pub fn first(arguments: &[Value], from_top: bool) -> Result<Value> {
    let signed = arguments
        .first()
        .is_some_and(|each| each.kind() != Ok(Kind::U32));
    map(arguments, &|word| {
        // From the top of a negative number, the first that is not its sign.
        let word = if from_top && signed && (word as i32) < 0 {
            !word
        } else {
            word
        };
        match (word, from_top) {
            (0, _) => !0,
            (word, true) => 31 - word.leading_zeros(),
            (word, false) => word.trailing_zeros(),
        }
    })
}

/// Where bits are and how many.
pub fn range(offset: &Value, count: &Value) -> Result<(u32, u32)> {
    let number = |value: &Value| -> Result<i64> { value.scalar()?.to(Kind::U32)?.as_i64() };
    let (offset, count) = (number(offset)?, number(count)?);
    match offset + count <= 32 {
        true => Ok((offset as u32, count as u32)),
        false => wrong(format!("{count} bits from {offset}, which are beyond 32")),
    }
}

/// Ones in so many of the lowest bits.
fn ones(count: u32) -> u32 {
    u32::MAX.checked_shr(32 - count).unwrap_or(0)
}

pub fn extract(arguments: &[Value]) -> Result<Value> {
    let [value, offset, count] = arguments else {
        return Err(Stop::Unknown);
    };
    let (offset, count) = range(offset, count)?;
    let signed = value.kind()? != Kind::U32;
    map(std::slice::from_ref(value), &|word| {
        let bits = word.checked_shr(offset).unwrap_or(0) & ones(count);
        let negative = signed && count > 0 && bits >> (count - 1) == 1;
        if negative { bits | !ones(count) } else { bits }
    })
}

pub fn insert(arguments: &[Value]) -> Result<Value> {
    let [value, new, offset, count] = arguments else {
        return Err(Stop::Unknown);
    };
    let (offset, count) = range(offset, count)?;
    let kind = value.kind()?.with(new.kind()?)?;
    let (kind, into) = words(&value.map(&|each| each.to(kind))?)?;
    let (_, new) = words(&new.map(&|each| each.to(kind))?)?;
    if into.len() != new.len() {
        return Err(Stop::Unknown);
    }
    let mask = ones(count).checked_shl(offset).unwrap_or(0);
    let made = into.iter().zip(&new).map(|(into, new)| {
        let new = new.checked_shl(offset).unwrap_or(0);
        of_word(kind, (into & !mask) | (new & mask))
    });
    Ok(Value::like(value, made.collect::<Result<_>>()?))
}

/// The same bits as another type.
pub fn bitcast(ty: Type, arguments: &[Value]) -> Result<Value> {
    let [argument] = arguments else {
        return Err(Stop::Unknown);
    };
    let (size, kind) = match ty {
        Type::Scalar(kind) => (1, kind),
        Type::Vector(size, kind) => (size, kind),
        Type::Matrix(..) => return Err(Stop::Unknown),
    };
    if kind == Kind::Bool {
        return Err(Stop::Unknown);
    }
    // An abstract integer that u32 alone holds is one.
    let argument = match argument.kind()? {
        Kind::AbstractInt if kind == Kind::U32 => argument.map(&|each| each.to(Kind::U32))?,
        Kind::AbstractInt => argument.map(&|each| each.to(Kind::I32))?,
        Kind::AbstractFloat => argument.map(&|each| each.to(Kind::F32))?,
        Kind::Bool => return Err(Stop::Unknown),
        _ => argument.clone(),
    };
    let mut halves = Vec::new();
    for scalar in argument.components()? {
        let bits = match scalar.number {
            Number::Integer(value) => value as u32,
            Number::Float(value) if scalar.kind == Kind::F16 => {
                halves.push(half_bits(value));
                continue;
            }
            Number::Float(value) => (value as f32).to_bits(),
        };
        halves.extend([bits as u16, (bits >> 16) as u16]);
    }
    let scalars: Vec<_> = match kind {
        Kind::F16 => halves
            .iter()
            .map(|bits| kind.float(half_of(*bits)))
            .collect::<Result<_>>()?,
        _ => {
            let words = halves.chunks_exact(2);
            let words = words.map(|pair| u32::from(pair[0]) | u32::from(pair[1]) << 16);
            words
                .map(|word| match kind {
                    Kind::F32 => kind.float(f32::from_bits(word).into()),
                    kind => of_word(kind, word),
                })
                .collect::<Result<_>>()?
        }
    };
    let bytes = |kind: Kind| if kind == Kind::F16 { 1 } else { 2 };
    if scalars.len() != size || size * bytes(kind) != halves.len() {
        return Err(Stop::Unknown);
    }
    Ok(match ty {
        Type::Scalar(_) => Value::Scalar(scalars[0]),
        _ => Value::Vector(scalars),
    })
}
