//! The arguments of functions that work component by component.

use super::value::{Kind, Result, Scalar, Stop, Value};

/// A value's components, as these of one type.
pub fn each(value: &Value, kind: Kind) -> Result<Vec<Scalar>> {
    value
        .components()?
        .iter()
        .map(|each| each.to(kind))
        .collect()
}

/// Arguments of one shape and one type, which is no bool.
pub struct Numbers {
    like: Value,
    lists: Vec<Vec<Scalar>>,
}

pub fn numbers(arguments: &[Value]) -> Result<Numbers> {
    let like = arguments.first().ok_or(Stop::Unknown)?.clone();
    let mut kind = like.kind()?;
    for argument in arguments {
        let fits = match (&like, argument) {
            (Value::Scalar(_), Value::Scalar(_)) => true,
            (Value::Vector(like), Value::Vector(own)) => like.len() == own.len(),
            _ => false,
        };
        if !fits {
            return Err(Stop::Unknown);
        }
        kind = kind.with(argument.kind()?)?;
    }
    if kind == Kind::Bool {
        return Err(Stop::Unknown);
    }
    let lists: Result<_> = arguments
        .iter()
        .map(|argument| each(argument, kind))
        .collect();
    Ok(Numbers {
        like,
        lists: lists?,
    })
}

impl Numbers {
    pub fn map1(&self, function: &dyn Fn(Scalar) -> Result<Scalar>) -> Result<Value> {
        let [x] = &self.lists[..] else {
            return Err(Stop::Unknown);
        };
        let made = x.iter().map(|x| function(*x));
        Ok(Value::like(&self.like, made.collect::<Result<_>>()?))
    }

    pub fn map2(&self, function: &dyn Fn(Scalar, Scalar) -> Result<Scalar>) -> Result<Value> {
        let [x, y] = &self.lists[..] else {
            return Err(Stop::Unknown);
        };
        let made = x.iter().zip(y).map(|(x, y)| function(*x, *y));
        Ok(Value::like(&self.like, made.collect::<Result<_>>()?))
    }

    pub fn map3(
        &self,
        function: &dyn Fn(Scalar, Scalar, Scalar) -> Result<Scalar>,
    ) -> Result<Value> {
        let [x, y, z] = &self.lists[..] else {
            return Err(Stop::Unknown);
        };
        let made = x
            .iter()
            .zip(y)
            .zip(z)
            .map(|((x, y), z)| function(*x, *y, *z));
        Ok(Value::like(&self.like, made.collect::<Result<_>>()?))
    }
}

/// The same of floats, or of abstract integers, which become such.
pub struct Floats {
    pub kind: Kind,
    pub lists: Vec<Vec<f64>>,
    like: Value,
}

pub fn floats(arguments: &[Value]) -> Result<Floats> {
    let Numbers { like, lists } = numbers(arguments)?;
    let kind = lists[0][0].kind.with(Kind::AbstractFloat)?;
    let floats = |list: &Vec<Scalar>| -> Result<Vec<f64>> {
        let each = list.iter().map(|each| Ok(each.to(kind)?.as_f64()));
        each.collect()
    };
    let lists: Result<_> = lists.iter().map(floats).collect();
    Ok(Floats {
        kind,
        lists: lists?,
        like,
    })
}

impl Floats {
    pub fn map1(&self, function: &dyn Fn(Kind, f64) -> Result<Scalar>) -> Result<Value> {
        let [x] = &self.lists[..] else {
            return Err(Stop::Unknown);
        };
        let made = x.iter().map(|x| function(self.kind, *x));
        Ok(Value::like(&self.like, made.collect::<Result<_>>()?))
    }

    pub fn map2(&self, function: &dyn Fn(Kind, f64, f64) -> Result<Scalar>) -> Result<Value> {
        let [x, y] = &self.lists[..] else {
            return Err(Stop::Unknown);
        };
        let made = x.iter().zip(y).map(|(x, y)| function(self.kind, *x, *y));
        Ok(Value::like(&self.like, made.collect::<Result<_>>()?))
    }

    pub fn map3(&self, function: &dyn Fn(Kind, f64, f64, f64) -> Result<Scalar>) -> Result<Value> {
        let [x, y, z] = &self.lists[..] else {
            return Err(Stop::Unknown);
        };
        let made = x.iter().zip(y).zip(z);
        let made = made.map(|((x, y), z)| function(self.kind, *x, *y, *z));
        Ok(Value::like(&self.like, made.collect::<Result<_>>()?))
    }
}
