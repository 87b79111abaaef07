//! Functions of vectors and matrices.

use super::{
    numbers::floats,
    operators,
    value::{Kind, Result, Scalar, Stop, Value, wrong},
};

/// Vectors of floats, as many as there have to be.
fn vectors<const COUNT: usize>(arguments: &[Value]) -> Result<(Kind, [Vec<f64>; COUNT])> {
    let all = floats(arguments)?;
    let lists = all.lists.try_into().map_err(|_| Stop::Unknown)?;
    match arguments
        .iter()
        .all(|each| matches!(each, Value::Vector(_)))
    {
        true => Ok((all.kind, lists)),
        false => Err(Stop::Unknown),
    }
}

fn vector(kind: Kind, each: impl Iterator<Item = f64>) -> Result<Value> {
    let made: Result<_> = each.map(|value| kind.float(value)).collect();
    Ok(Value::Vector(made?))
}

/// What a step on the way gives, which has to fit as well.
fn step(kind: Kind, value: f64) -> Result<f64> {
    Ok(kind.float(value)?.as_f64())
}

fn product(kind: Kind, left: &[f64], right: &[f64]) -> Result<f64> {
    let mut sum = 0.0;
    for (left, right) in left.iter().zip(right) {
        sum = step(kind, sum + step(kind, left * right)?)?;
    }
    Ok(sum)
}

pub fn dot(arguments: &[Value]) -> Result<Value> {
    match arguments {
        [Value::Vector(left), Value::Vector(right)] if left[0].kind != Kind::Bool => {
            Ok(Value::Scalar(operators::dot(left, right)?))
        }
        _ => Err(Stop::Unknown),
    }
}

pub fn cross(arguments: &[Value]) -> Result<Value> {
    let (kind, [a, b]) = vectors::<2>(arguments)?;
    let ([ax, ay, az], [bx, by, bz]) = (&a[..], &b[..]) else {
        return Err(Stop::Unknown);
    };
    let minus =
        |a: &f64, b: &f64, c: &f64, d: &f64| kind.float(step(kind, a * b)? - step(kind, c * d)?);
    Ok(Value::Vector(vec![
        minus(ay, bz, az, by)?,
        minus(az, bx, ax, bz)?,
        minus(ax, by, ay, bx)?,
    ]))
}

/// Of a vector, or of a number.
fn measure(kind: Kind, each: &[f64]) -> Result<Scalar> {
    match each {
        [one] => kind.float(one.abs()),
        _ => kind.float(product(kind, each, each)?.sqrt()),
    }
}

pub fn length(arguments: &[Value]) -> Result<Value> {
    let all = floats(arguments)?;
    match &all.lists[..] {
        [each] => Ok(Value::Scalar(measure(all.kind, each)?)),
        _ => Err(Stop::Unknown),
    }
}

pub fn distance(arguments: &[Value]) -> Result<Value> {
    let all = floats(arguments)?;
    let [a, b] = &all.lists[..] else {
        return Err(Stop::Unknown);
    };
    let between = a.iter().zip(b).map(|(a, b)| step(all.kind, a - b));
    let between: Vec<_> = between.collect::<Result<_>>()?;
    Ok(Value::Scalar(measure(all.kind, &between)?))
}

pub fn normalize(arguments: &[Value]) -> Result<Value> {
    let (kind, [each]) = vectors::<1>(arguments)?;
    let length = measure(kind, &each)?.as_f64();
    match length == 0.0 {
        true => wrong("a vector of length 0"),
        false => vector(kind, each.iter().map(|value| value / length)),
    }
}

pub fn face_forward(arguments: &[Value]) -> Result<Value> {
    let (kind, [out, incident, normal]) = vectors::<3>(arguments)?;
    let sign = if product(kind, &normal, &incident)? < 0.0 {
        1.0
    } else {
        -1.0
    };
    vector(kind, out.iter().map(|value| sign * value))
}

pub fn reflect(arguments: &[Value]) -> Result<Value> {
    let (kind, [incident, normal]) = vectors::<2>(arguments)?;
    let twice = step(kind, 2.0 * product(kind, &normal, &incident)?)?;
    let each = incident.iter().zip(&normal);
    let each: Result<Vec<_>> = each
        .map(|(incident, normal)| Ok(incident - step(kind, twice * normal)?))
        .collect();
    vector(kind, each?.into_iter())
}

pub fn refract(arguments: &[Value]) -> Result<Value> {
    let [vectors_of @ .., ratio] = arguments else {
        return Err(Stop::Unknown);
    };
    let kind = vectors_of
        .iter()
        .try_fold(ratio.kind()?, |kind, each| kind.with(each.kind()?))?;
    let ratio = ratio.scalar()?.to(kind)?.as_f64();
    let (own, [incident, normal]) = vectors::<2>(vectors_of)?;
    let kind = own.with(kind)?;
    let cosine = product(kind, &normal, &incident)?;
    let square = step(kind, cosine * cosine)?;
    let sine = step(kind, step(kind, ratio * ratio)? * step(kind, 1.0 - square)?)?;
    let k = step(kind, 1.0 - sine)?;
    if k < 0.0 {
        return vector(kind, incident.iter().map(|_| 0.0));
    }
    let along = step(kind, step(kind, ratio * cosine)? + k.sqrt())?;
    let each = incident
        .iter()
        .zip(&normal)
        .map(|(incident, normal)| Ok(step(kind, ratio * incident)? - step(kind, along * normal)?));
    let each: Result<Vec<_>> = each.collect();
    vector(kind, each?.into_iter())
}

pub fn transpose(arguments: &[Value]) -> Result<Value> {
    let [Value::Matrix(columns)] = arguments else {
        return Err(Stop::Unknown);
    };
    let rows = 0..columns[0].len();
    let row = |at: usize| columns.iter().map(|column| column[at]).collect();
    Ok(Value::Matrix(rows.map(row).collect()))
}

pub fn determinant(arguments: &[Value]) -> Result<Value> {
    let [Value::Matrix(columns)] = arguments else {
        return Err(Stop::Unknown);
    };
    if columns.len() != columns[0].len() {
        return Err(Stop::Unknown);
    }
    let kind = columns[0][0].kind;
    let numbers = columns
        .iter()
        .map(|column| column.iter().map(|each| each.as_f64()).collect());
    Ok(Value::Scalar(
        kind.float(expanded(&numbers.collect::<Vec<_>>()))?,
    ))
}

fn expanded(columns: &[Vec<f64>]) -> f64 {
    if let [only] = columns {
        return only[0];
    }
    let minor = |without: usize| -> Vec<Vec<f64>> {
        let others = columns.iter().enumerate().filter(|(at, _)| *at != without);
        others.map(|(_, column)| column[1..].to_vec()).collect()
    };
    let terms = columns.iter().enumerate().map(|(at, column)| {
        let sign = if at % 2 == 0 { 1.0 } else { -1.0 };
        sign * column[0] * expanded(&minor(at))
    });
    terms.sum()
}
