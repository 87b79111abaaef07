//! Small numbers packed in a word.

use super::{
    numbers::each,
    value::{Kind, Result, Scalar, Stop, Value, half, wrong},
};

/// The bits of a float of 16 bits.
pub fn half_bits(value: f64) -> u16 {
    let sign = u16::from(value.is_sign_negative()) << 15;
    let magnitude = half(value).abs();
    let exponent = magnitude.log2().floor().max(-15.0);
    // Without its first digit, but where there is none.
    let bits = match exponent < -14.0 {
        true => magnitude * 24_f64.exp2(),
        false => (magnitude * (10.0 - exponent).exp2() - 1024.0) + (exponent + 15.0) * 1024.0,
    };
    sign | bits as u16
}

/// The value of a float of 16 bits, which may be none.
pub fn half_of(bits: u16) -> f64 {
    let sign = if bits >> 15 == 1 { -1.0 } else { 1.0 };
    let (exponent, digits) = (bits >> 10 & 0x1f, f64::from(bits & 0x3ff));
    sign * match exponent {
        0 => digits * (-24_f64).exp2(),
        0x1f if digits == 0.0 => f64::INFINITY,
        0x1f => f64::NAN,
        _ => (digits + 1024.0) * (f64::from(exponent) - 25.0).exp2(),
    }
}

/// The nearest of 16 bits. What is beyond the largest does not count as near, even if it is.
fn in_half(value: f64) -> Result<f64> {
    match value.abs() > 65504.0 {
        true => wrong(format!("{value:e}, which f16 cannot hold")),
        false => Ok(half(value)),
    }
}

/// The components of the one vector among the arguments.
fn vector(arguments: &[Value], kind: Kind, size: usize) -> Result<Vec<Scalar>> {
    match arguments {
        [value @ Value::Vector(own)] if own.len() == size => each(value, kind),
        _ => Err(Stop::Unknown),
    }
}

fn word(arguments: &[Value]) -> Result<u32> {
    match arguments {
        [value] => Ok(value.scalar()?.to(Kind::U32)?.as_i64()? as u32),
        _ => Err(Stop::Unknown),
    }
}

/// Parts of a word of so many bits each, the lowest first.
fn joined(parts: impl Iterator<Item = u32>, bits: u32) -> Result<Value> {
    let mask = (1_u64 << bits) as u32 - 1;
    let word = parts.enumerate().fold(0, |word, (at, part)| {
        word | (part & mask) << (bits * at as u32)
    });
    Ok(Value::Scalar(Kind::U32.integer(word.into())?))
}

fn parts(word: u32, count: u32) -> impl Iterator<Item = u32> {
    let bits = 32 / count;
    (0..count).map(move |at| word >> (at * bits) & ((1_u64 << bits) as u32 - 1))
}

pub fn pack_halves(arguments: &[Value]) -> Result<Value> {
    let halves = vector(arguments, Kind::F32, 2)?;
    let bits: Result<Vec<_>> = halves
        .iter()
        .map(|each| Ok(half_bits(in_half(each.as_f64())?).into()))
        .collect();
    joined(bits?.into_iter(), 16)
}

pub fn pack_norm(arguments: &[Value], count: u32, signed: bool) -> Result<Value> {
    let (most, least) = limits(count, signed);
    let each = vector(arguments, Kind::F32, count as usize)?;
    let parts = each.iter().map(|each| {
        let scaled = (0.5 + most * each.as_f64().clamp(least, 1.0)).floor();
        scaled as i32 as u32
    });
    joined(parts, 32 / count)
}

/// What 1 is stored as, and what is the least.
fn limits(count: u32, signed: bool) -> (f64, f64) {
    let bits = 32 / count - u32::from(signed);
    let most = f64::from((1 << bits) - 1);
    (most, if signed { -1.0 } else { 0.0 })
}

pub fn pack_integers(arguments: &[Value], kind: Kind, clamp: Option<(i64, i64)>) -> Result<Value> {
    let each: Result<Vec<_>> = vector(arguments, kind, 4)?
        .iter()
        .map(|each| {
            let value = each.as_i64()?;
            let value = clamp.map_or(value, |(low, high)| value.clamp(low, high));
            Ok(value as u32)
        })
        .collect();
    joined(each?.into_iter(), 8)
}

pub fn unpack_halves(arguments: &[Value]) -> Result<Value> {
    let halves = parts(word(arguments)?, 2);
    let halves: Result<_> = halves
        .map(|bits| Kind::F32.float(half_of(bits as u16)))
        .collect();
    Ok(Value::Vector(halves?))
}

/// A part of a word as a number with a sign.
fn with_sign(part: u32, bits: u32) -> i32 {
    ((part << (32 - bits)) as i32) >> (32 - bits)
}

pub fn unpack_norm(arguments: &[Value], count: u32, signed: bool) -> Result<Value> {
    let (most, least) = limits(count, signed);
    let numbers = parts(word(arguments)?, count).map(|part| {
        let value = match signed {
            true => f64::from(with_sign(part, 32 / count)),
            false => f64::from(part),
        };
        Kind::F32.float((value / most).max(least))
    });
    Ok(Value::Vector(numbers.collect::<Result<_>>()?))
}

pub fn unpack_integers(arguments: &[Value], kind: Kind) -> Result<Value> {
    let numbers = parts(word(arguments)?, 4).map(|part| match kind {
        Kind::I32 => kind.integer(with_sign(part, 8).into()),
        _ => kind.integer(part.into()),
    });
    Ok(Value::Vector(numbers.collect::<Result<_>>()?))
}

pub fn dot_unsigned(arguments: &[Value]) -> Result<Value> {
    let (left, right) = words(arguments)?;
    let products = parts(left, 4)
        .zip(parts(right, 4))
        .map(|(left, right)| left * right);
    Ok(Value::Scalar(
        Kind::U32.integer(products.sum::<u32>().into())?,
    ))
}

pub fn dot_signed(arguments: &[Value]) -> Result<Value> {
    let (left, right) = words(arguments)?;
    let each = parts(left, 4).zip(parts(right, 4));
    let products = each.map(|(left, right)| with_sign(left, 8) * with_sign(right, 8));
    Ok(Value::Scalar(
        Kind::I32.integer(products.sum::<i32>().into())?,
    ))
}

fn words(arguments: &[Value]) -> Result<(u32, u32)> {
    match arguments {
        [left, right] => {
            let word_of = |value: &Value| word(std::slice::from_ref(value));
            Ok((word_of(left)?, word_of(right)?))
        }
        _ => Err(Stop::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_of_16_bits_are_their_bits() {
        for (value, bits) in [
            (0.0, 0),
            (1.0, 0x3c00),
            (-2.0, 0xc000),
            (65504.0, 0x7bff),
            (5.960464477539063e-8, 1),
            (6.103515625e-5, 0x400),
            (0.33325195312, 0x3555),
        ] {
            assert_eq!(half_bits(value), bits, "{value}");
            assert_eq!(half_of(bits), half(value), "{bits:#x}");
        }
    }
}
