//! Operators between constants.

use super::value::{Kind, Number, Result, Scalar, Stop, Value, wrong};

pub fn unary(operator: &str, value: &Value) -> Result<Value> {
    value.map(&|scalar| match (operator, scalar.number) {
        ("-", Number::Float(number)) => scalar.kind.float(-number),
        // The least integer is its own.
        ("-", Number::Integer(number)) if scalar.kind == Kind::I32 => {
            scalar.kind.integer((number as i32).wrapping_neg().into())
        }
        ("-", Number::Integer(number)) if scalar.kind == Kind::AbstractInt => {
            scalar.kind.integer(number.wrapping_neg().into())
        }
        ("!", Number::Integer(number)) if scalar.kind == Kind::Bool => {
            Ok(Scalar::bool(number == 0))
        }
        ("~", Number::Integer(number)) if scalar.kind == Kind::U32 => {
            scalar.kind.integer((!(number as u32)).into())
        }
        ("~", Number::Integer(number)) if scalar.kind.is_integer() => {
            scalar.kind.integer((!number).into())
        }
        _ => Err(Stop::Unknown),
    })
}

pub fn binary(operator: &str, left: &Value, right: &Value) -> Result<Value> {
    match (left, right) {
        (Value::Matrix(_), _) | (_, Value::Matrix(_)) => matrices(operator, left, right),
        (Value::Scalar(left), Value::Scalar(right)) => {
            Ok(Value::Scalar(scalars(operator, *left, *right)?))
        }
        // A scalar goes with each component where the operator computes.
        (Value::Vector(components), Value::Scalar(scalar)) if computes(operator) => {
            let each = components
                .iter()
                .map(|each| scalars(operator, *each, *scalar));
            Ok(Value::Vector(each.collect::<Result<_>>()?))
        }
        (Value::Scalar(scalar), Value::Vector(components)) if computes(operator) => {
            let each = components
                .iter()
                .map(|each| scalars(operator, *scalar, *each));
            Ok(Value::Vector(each.collect::<Result<_>>()?))
        }
        (Value::Vector(left), Value::Vector(right)) if left.len() == right.len() => {
            let each = left
                .iter()
                .zip(right)
                .map(|(l, r)| scalars(operator, *l, *r));
            Ok(Value::Vector(each.collect::<Result<_>>()?))
        }
        _ => Err(Stop::Unknown),
    }
}

fn computes(operator: &str) -> bool {
    matches!(operator, "+" | "-" | "*" | "/" | "%")
}

fn scalars(operator: &str, left: Scalar, right: Scalar) -> Result<Scalar> {
    if matches!(operator, "<<" | ">>") {
        return shift(operator, left, right);
    }
    let kind = left.kind.with(right.kind)?;
    let (left, right) = (left.to(kind)?, right.to(kind)?);
    let ordering = match (left.number, right.number) {
        (Number::Integer(left), Number::Integer(right)) => Some(left.cmp(&right)),
        _ => left.as_f64().partial_cmp(&right.as_f64()),
    }
    .ok_or(Stop::Unknown)?;
    let compared = match operator {
        "==" => ordering.is_eq(),
        "!=" => ordering.is_ne(),
        "<" | "<=" | ">" | ">=" if kind == Kind::Bool => return Err(Stop::Unknown),
        "<" => ordering.is_lt(),
        "<=" => ordering.is_le(),
        ">" => ordering.is_gt(),
        ">=" => ordering.is_ge(),
        _ => {
            return match (left.number, right.number) {
                (Number::Integer(left), Number::Integer(right)) => {
                    integers(operator, kind, left, right)
                }
                _ => floats(operator, kind, left.as_f64(), right.as_f64()),
            };
        }
    };
    Ok(Scalar::bool(compared))
}

fn integers(operator: &str, kind: Kind, left: i64, right: i64) -> Result<Scalar> {
    match operator {
        "&" => return kind.integer((left & right).into()),
        "|" => return kind.integer((left | right).into()),
        "^" if kind != Kind::Bool => return kind.integer((left ^ right).into()),
        _ if kind == Kind::Bool => return Err(Stop::Unknown),
        _ => {}
    }
    let (left, right) = (i128::from(left), i128::from(right));
    let value = match operator {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" | "%" if right == 0 => return wrong("a division by zero"),
        "/" => left / right,
        "%" => left % right,
        _ => return Err(Stop::Unknown),
    };
    // Whether one that has a type may overflow, the compiler says.
    kind.integer(value).map_err(|stop| match kind {
        Kind::AbstractInt => stop,
        _ => Stop::Unknown,
    })
}

fn floats(operator: &str, kind: Kind, left: f64, right: f64) -> Result<Scalar> {
    kind.float(match operator {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        "%" => left % right,
        _ => return Err(Stop::Unknown),
    })
}

fn shift(operator: &str, left: Scalar, right: Scalar) -> Result<Scalar> {
    let (value, count) = (left.as_i64()?, right.as_i64()?);
    // An abstract integer is shifted as far as one likes.
    let counts = match left.kind {
        Kind::AbstractInt => 0..i64::MAX,
        _ => 0..32,
    };
    if !left.kind.is_integer() || !counts.contains(&count) {
        return Err(Stop::Unknown);
    }
    match (operator, left.kind) {
        (">>", kind) => kind.integer((value >> count.min(63)).into()),
        (_, kind) if value == 0 => kind.integer(0),
        (_, Kind::AbstractInt) if count > 63 => Err(Stop::Unknown),
        // Bits that are lost are the compiler's to refuse.
        (_, kind) => {
            let shifted = kind.integer(i128::from(value) << count);
            shifted.map_err(|_| Stop::Unknown)
        }
    }
}

fn matrices(operator: &str, left: &Value, right: &Value) -> Result<Value> {
    match (operator, left, right) {
        ("+" | "-", Value::Matrix(left), Value::Matrix(right))
            if left.len() == right.len() && left[0].len() == right[0].len() =>
        {
            let columns = left.iter().zip(right).map(|(left, right)| {
                let each = left
                    .iter()
                    .zip(right)
                    .map(|(l, r)| scalars(operator, *l, *r));
                each.collect()
            });
            Ok(Value::Matrix(columns.collect::<Result<_>>()?))
        }
        ("*", Value::Matrix(_), Value::Scalar(by)) => left.map(&|each| scalars("*", each, *by)),
        ("*", Value::Scalar(by), Value::Matrix(_)) => right.map(&|each| scalars("*", *by, each)),
        ("*", Value::Matrix(columns), Value::Vector(vector)) => {
            Ok(Value::Vector(transformed(columns, vector)?))
        }
        ("*", Value::Vector(vector), Value::Matrix(columns)) => {
            let each = columns.iter().map(|column| dot(column, vector));
            Ok(Value::Vector(each.collect::<Result<_>>()?))
        }
        ("*", Value::Matrix(left), Value::Matrix(right)) => {
            let columns = right.iter().map(|column| transformed(left, column));
            Ok(Value::Matrix(columns.collect::<Result<_>>()?))
        }
        _ => Err(Stop::Unknown),
    }
}

/// A matrix times a vector.
fn transformed(columns: &[Vec<Scalar>], vector: &[Scalar]) -> Result<Vec<Scalar>> {
    let rows = 0..columns[0].len();
    rows.map(|row| {
        let row: Vec<_> = columns.iter().map(|column| column[row]).collect();
        dot(&row, vector)
    })
    .collect()
}

pub fn dot(left: &[Scalar], right: &[Scalar]) -> Result<Scalar> {
    if left.len() != right.len() {
        return Err(Stop::Unknown);
    }
    let mut products = left.iter().zip(right).map(|(l, r)| scalars("*", *l, *r));
    let first = products.next().ok_or(Stop::Unknown)??;
    products.try_fold(first, |sum, product| scalars("+", sum, product?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn float(value: f64) -> Scalar {
        Kind::F32.float(value).unwrap()
    }

    #[test]
    fn matrices_are_multiplied_by_columns() {
        let matrix = Value::Matrix(vec![
            vec![float(1.0), float(2.0)],
            vec![float(3.0), float(4.0)],
        ]);
        let vector = Value::Vector(vec![float(5.0), float(6.0)]);
        let of = |value: Value| {
            let scalars = value.components().unwrap();
            scalars.iter().map(|each| each.as_f64()).collect::<Vec<_>>()
        };
        assert_eq!(of(binary("*", &matrix, &vector).unwrap()), [23.0, 34.0]);
        assert_eq!(of(binary("*", &vector, &matrix).unwrap()), [17.0, 39.0]);
        let Value::Matrix(square) = binary("*", &matrix, &matrix).unwrap() else {
            panic!("no matrix");
        };
        assert_eq!(of(Value::Vector(square.concat())), [7.0, 10.0, 15.0, 22.0]);
    }

    #[test]
    fn abstract_integers_are_shifted_beyond_their_width() {
        let shifted = |kind: Kind, value, operator, count| {
            let count = Kind::U32.integer(count).unwrap();
            let value = scalars(operator, kind.integer(value).unwrap(), count);
            value.map(|value| value.as_i64().unwrap())
        };
        let least = i64::MIN.into();
        for (value, operator, count, expected) in [
            (0, "<<", 64, Ok(0)),
            (0, "<<", 300, Ok(0)),
            (-1, "<<", 63, Ok(i64::MIN)),
            (1, "<<", 64, Err(Stop::Unknown)),
            (1, "<<", 300, Err(Stop::Unknown)),
            (least, ">>", 63, Ok(-1)),
            (least, ">>", 1024, Ok(-1)),
            (7, ">>", 64, Ok(0)),
        ] {
            let shifted = shifted(Kind::AbstractInt, value, operator, count);
            assert_eq!(shifted, expected, "{value} {operator} {count}");
        }
        assert_eq!(shifted(Kind::I32, -1, ">>", 32), Err(Stop::Unknown));
        assert_eq!(shifted(Kind::I32, 0, "<<", 32), Err(Stop::Unknown));
    }

    #[test]
    fn what_does_not_fit_is_wrong() {
        let integer = |kind: Kind, value| Value::Scalar(kind.integer(value).unwrap());
        let big = integer(Kind::AbstractInt, i64::MAX.into());
        let one = integer(Kind::AbstractInt, 1);
        assert!(matches!(binary("+", &big, &one), Err(Stop::Wrong(_))));
        let zero = integer(Kind::I32, 0);
        assert!(matches!(binary("/", &one, &zero), Err(Stop::Wrong(_))));
        let large = Value::Scalar(float(1e38));
        assert!(matches!(binary("*", &large, &large), Err(Stop::Wrong(_))));
        assert_eq!(binary("+", &zero, &large), Err(Stop::Unknown));
    }
}
