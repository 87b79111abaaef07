//! A value as WGSL spells it.

use super::value::{Kind, Number, Result, Scalar, Stop, Value};

pub fn written(value: &Value) -> Result<String> {
    let kind = value.kind()?;
    let ty = match kind.is_abstract() {
        true => String::new(),
        false => format!("<{}>", kind.name()),
    };
    let list = |scalars: &[Scalar]| {
        let each: Vec<_> = scalars.iter().map(|each| scalar(*each)).collect();
        each.join(",")
    };
    Ok(match value {
        Value::Scalar(value) => scalar(*value),
        Value::Vector(components) => {
            format!("vec{}{ty}({})", components.len(), list(components))
        }
        Value::Matrix(columns) => format!(
            "mat{}x{}{ty}({})",
            columns.len(),
            columns[0].len(),
            list(&columns.concat())
        ),
        Value::Fields(_) => return Err(Stop::Unknown),
    })
}

fn scalar(scalar: Scalar) -> String {
    match (scalar.number, scalar.kind) {
        (Number::Integer(value), Kind::Bool) => (value == 1).to_string(),
        (Number::Integer(value), Kind::U32) => format!("{value}u"),
        (Number::Integer(value), Kind::I32) => format!("i32({value})"),
        (Number::Integer(i64::MIN), _) => format!("({}-1)", i64::MIN + 1),
        (Number::Integer(value), _) => value.to_string(),
        (Number::Float(value), Kind::F32) => format!("{:e}f", value as f32),
        // More digits than needed are no harm.
        (Number::Float(value), Kind::F16) => format!("{:e}h", value as f32),
        (Number::Float(value), _) => format!("{value:e}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_spelled_with_their_types() {
        let float = |kind: Kind, value| kind.float(value).unwrap();
        let integer = |kind: Kind, value| kind.integer(value).unwrap();
        for (value, expected) in [
            (Value::Scalar(float(Kind::AbstractFloat, 1.5)), "1.5e0"),
            (Value::Scalar(float(Kind::F32, 0.1)), "1e-1f"),
            (
                Value::Scalar(integer(Kind::I32, -1 << 31)),
                "i32(-2147483648)",
            ),
            (Value::Scalar(Scalar::bool(true)), "true"),
            (
                Value::Vector(vec![integer(Kind::U32, 1), integer(Kind::U32, 2)]),
                "vec2<u32>(1u,2u)",
            ),
            (
                Value::Matrix(vec![vec![float(Kind::AbstractFloat, 1.0); 3]; 2]),
                "mat2x3(1e0,1e0,1e0,1e0,1e0,1e0)",
            ),
        ] {
            assert_eq!(written(&value).unwrap(), expected);
        }
    }
}
