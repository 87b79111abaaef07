//! The value of a number as it is written.

use super::value::{Kind, Result, Stop, Value};

pub fn literal(text: &str) -> Result<Value> {
    let hexadecimal = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    let value = match hexadecimal {
        Some(digits) => hexadecimal_number(digits),
        None => decimal_number(text),
    };
    // What does not fit is the compiler's to refuse.
    value.map_err(|_| Stop::Unknown)
}

fn hexadecimal_number(digits: &str) -> Result<Value> {
    let (digits, kind) = match digits.char_indices().next_back() {
        Some((at, 'i')) => (&digits[..at], Some(Kind::I32)),
        Some((at, 'u')) => (&digits[..at], Some(Kind::U32)),
        // In others f is a digit.
        Some((at, 'f')) if digits.contains(['p', 'P']) => (&digits[..at], Some(Kind::F32)),
        Some((at, 'h')) => (&digits[..at], Some(Kind::F16)),
        _ => (digits, None),
    };
    if kind.is_some_and(|kind| kind.is_float()) || digits.contains(['.', 'p', 'P']) {
        let value = hexadecimal_float(digits)?;
        return Ok(Value::Scalar(
            kind.unwrap_or(Kind::AbstractFloat).float(value)?,
        ));
    }
    let value = i128::from_str_radix(digits, 16).map_err(|_| Stop::Unknown)?;
    Ok(Value::Scalar(
        kind.unwrap_or(Kind::AbstractInt).integer(value)?,
    ))
}

/// `1.8p3`, where the digits are few enough to be exact.
fn hexadecimal_float(text: &str) -> Result<f64> {
    let (mantissa, exponent) = text.split_once(['p', 'P']).unwrap_or((text, "0"));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{part}");
    let value = u64::from_str_radix(&digits, 16).map_err(|_| Stop::Unknown)?;
    let exponent: i32 = exponent.parse().map_err(|_| Stop::Unknown)?;
    let shift = i32::try_from(part.len()).map_err(|_| Stop::Unknown)?;
    if value >= 1 << 53 || exponent.abs() > 4000 || shift > 16 {
        return Err(Stop::Unknown);
    }
    // In two steps, neither of which leaves the range that the result is in.
    let exponent = exponent - 4 * shift;
    let half = exponent / 2;
    Ok(value as f64 * f64::from(half).exp2() * f64::from(exponent - half).exp2())
}

fn decimal_number(text: &str) -> Result<Value> {
    let (digits, kind) = match text.char_indices().next_back() {
        Some((at, 'i')) => (&text[..at], Some(Kind::I32)),
        Some((at, 'u')) => (&text[..at], Some(Kind::U32)),
        Some((at, 'f')) => (&text[..at], Some(Kind::F32)),
        Some((at, 'h')) => (&text[..at], Some(Kind::F16)),
        _ => (text, None),
    };
    let float = kind.is_some_and(|kind| kind.is_float()) || digits.contains(['.', 'e', 'E']);
    let unknown = |_| Stop::Unknown;
    let scalar = match (float, kind) {
        (false, _) => {
            let value: i128 = digits.parse().map_err(|_| Stop::Unknown)?;
            kind.unwrap_or(Kind::AbstractInt).integer(value)?
        }
        // Rounded once.
        (true, Some(Kind::F32)) => {
            Kind::F32.float(digits.parse::<f32>().map_err(unknown)?.into())?
        }
        (true, Some(Kind::F16)) => Kind::F16.float(digits.parse().map_err(unknown)?)?,
        (true, None) => Kind::AbstractFloat.float(digits.parse().map_err(unknown)?)?,
        (true, Some(_)) => return Err(Stop::Unknown),
    };
    Ok(Value::Scalar(scalar))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_wgsl_writes_them() {
        for (text, kind, expected) in [
            ("1", Kind::AbstractInt, 1.0),
            ("0x1F", Kind::AbstractInt, 31.0),
            ("7u", Kind::U32, 7.0),
            ("0xffu", Kind::U32, 255.0),
            ("2f", Kind::F32, 2.0),
            ("1e-2h", Kind::F16, 0.01000213623046875),
            (".5", Kind::AbstractFloat, 0.5),
            ("0x1.8p3", Kind::AbstractFloat, 12.0),
            ("0x1p-1f", Kind::F32, 0.5),
            ("0x1p-1074", Kind::AbstractFloat, 5e-324),
        ] {
            let value = literal(text).unwrap().scalar().unwrap();
            assert_eq!((value.kind, value.as_f64()), (kind, expected), "{text}");
        }
        for text in ["1lu", "4294967296u", "0x", "1e400", "1_0", "0x1.8.8p1"] {
            assert_eq!(literal(text), Err(Stop::Unknown), "{text}");
        }
    }
}
