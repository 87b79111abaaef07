//! The functions that are built in, of constants.

use super::{
    bits, geometry,
    numbers::{Floats, each, floats, numbers},
    packing,
    value::{Kind, Number, Result, Scalar, Stop, Value, wrong},
};

use std::f64::consts::LN_2;

pub use super::bits::bitcast;

/// The square of a number beyond this is the same with 1 more or less.
const LARGE: f64 = 1e10;

type Function = fn(&[Value]) -> Result<Value>;

/// By their names, which are in order.
const FUNCTIONS: &[(&str, Function)] = &[
    ("abs", abs),
    ("acos", |a| domain(a, f64::acos, |x| x.abs() <= 1.0)),
    ("acosh", |a| domain(a, acosh, |x| x >= 1.0)),
    ("all", |a| {
        bools(a, |each| each.iter().all(|each| each.is_true()))
    }),
    ("any", |a| {
        bools(a, |each| each.iter().any(|each| each.is_true()))
    }),
    ("asin", |a| domain(a, f64::asin, |x| x.abs() <= 1.0)),
    ("asinh", |a| float(a, asinh)),
    ("atan", |a| float(a, f64::atan)),
    ("atan2", |a| {
        floats(a)?.map2(&|kind, y, x| kind.float(y.atan2(x)))
    }),
    ("atanh", |a| domain(a, f64::atanh, |x| x.abs() < 1.0)),
    ("ceil", |a| float(a, f64::ceil)),
    ("clamp", clamp),
    ("cos", |a| float(a, f64::cos)),
    ("cosh", |a| float(a, f64::cosh)),
    ("countLeadingZeros", |a| bits::map(a, &u32::leading_zeros)),
    ("countOneBits", |a| bits::map(a, &u32::count_ones)),
    ("countTrailingZeros", |a| bits::map(a, &u32::trailing_zeros)),
    ("cross", geometry::cross),
    ("degrees", |a| float(a, f64::to_degrees)),
    ("determinant", geometry::determinant),
    ("distance", geometry::distance),
    ("dot", geometry::dot),
    ("dot4I8Packed", packing::dot_signed),
    ("dot4U8Packed", packing::dot_unsigned),
    ("exp", |a| float(a, f64::exp)),
    ("exp2", |a| float(a, f64::exp2)),
    ("extractBits", bits::extract),
    ("faceForward", geometry::face_forward),
    ("firstLeadingBit", |a| bits::first(a, true)),
    ("firstTrailingBit", |a| bits::first(a, false)),
    ("floor", |a| float(a, f64::floor)),
    ("fma", |a| {
        floats(a)?.map3(&|kind, x, y, z| kind.float(x * y + z))
    }),
    ("fract", |a| float(a, |x| x - x.floor())),
    ("frexp", frexp),
    ("insertBits", bits::insert),
    ("inverseSqrt", |a| {
        domain(a, |x| 1.0 / x.sqrt(), |x| x > 0.0)
    }),
    ("ldexp", ldexp),
    ("length", geometry::length),
    ("log", |a| domain(a, f64::ln, |x| x > 0.0)),
    ("log2", |a| domain(a, f64::log2, |x| x > 0.0)),
    ("max", |a| {
        numbers(a)?.map2(&|x, y| Ok(if less(x, y) { y } else { x }))
    }),
    ("min", |a| {
        numbers(a)?.map2(&|x, y| Ok(if less(y, x) { y } else { x }))
    }),
    ("mix", mix),
    ("modf", modf),
    ("normalize", geometry::normalize),
    ("pack2x16float", packing::pack_halves),
    ("pack2x16snorm", |a| packing::pack_norm(a, 2, true)),
    ("pack2x16unorm", |a| packing::pack_norm(a, 2, false)),
    ("pack4x8snorm", |a| packing::pack_norm(a, 4, true)),
    ("pack4x8unorm", |a| packing::pack_norm(a, 4, false)),
    ("pack4xI8", |a| packing::pack_integers(a, Kind::I32, None)),
    ("pack4xI8Clamp", |a| {
        packing::pack_integers(a, Kind::I32, Some((-128, 127)))
    }),
    ("pack4xU8", |a| packing::pack_integers(a, Kind::U32, None)),
    ("pack4xU8Clamp", |a| {
        packing::pack_integers(a, Kind::U32, Some((0, 255)))
    }),
    ("pow", pow),
    ("quantizeToF16", quantize),
    ("radians", |a| float(a, f64::to_radians)),
    ("reflect", geometry::reflect),
    ("refract", geometry::refract),
    ("reverseBits", |a| bits::map(a, &u32::reverse_bits)),
    ("round", |a| float(a, f64::round_ties_even)),
    ("saturate", |a| float(a, |x| x.clamp(0.0, 1.0))),
    ("select", select),
    ("sign", sign),
    ("sin", |a| float(a, f64::sin)),
    ("sinh", |a| float(a, f64::sinh)),
    ("smoothstep", smoothstep),
    ("sqrt", |a| domain(a, f64::sqrt, |x| x >= 0.0)),
    ("step", |a| {
        floats(a)?.map2(&|kind, edge, x| kind.float(if edge <= x { 1.0 } else { 0.0 }))
    }),
    ("tan", |a| float(a, f64::tan)),
    ("tanh", |a| float(a, f64::tanh)),
    ("transpose", geometry::transpose),
    ("trunc", |a| float(a, f64::trunc)),
    ("unpack2x16float", packing::unpack_halves),
    ("unpack2x16snorm", |a| packing::unpack_norm(a, 2, true)),
    ("unpack2x16unorm", |a| packing::unpack_norm(a, 2, false)),
    ("unpack4x8snorm", |a| packing::unpack_norm(a, 4, true)),
    ("unpack4x8unorm", |a| packing::unpack_norm(a, 4, false)),
    ("unpack4xI8", |a| packing::unpack_integers(a, Kind::I32)),
    ("unpack4xU8", |a| packing::unpack_integers(a, Kind::U32)),
];

fn find(name: &str) -> Option<Function> {
    let found = FUNCTIONS.binary_search_by(|(known, _)| (*known).cmp(name));
    found.ok().map(|at| FUNCTIONS[at].1)
}

pub fn is_function(name: &str) -> bool {
    find(name).is_some()
}

pub fn call(name: &str, arguments: &[Value]) -> Result<Value> {
    find(name).ok_or(Stop::Unknown)?(arguments)
}

/// Whether some of a function's arguments may be wrong by themselves.
pub fn is_checked_in_part(name: &str) -> bool {
    matches!(
        name,
        "clamp" | "smoothstep" | "extractBits" | "insertBits" | "ldexp"
    )
}

/// `Err` if the arguments that are known are wrong, whatever the others are; whether there are enough of
/// them to be so. The first may be known to be of such scalars.
pub fn check_part(name: &str, arguments: &[Option<Value>], first: Option<Kind>) -> Result<bool> {
    match (name, arguments) {
        ("clamp", [_, Some(low), Some(high)]) => {
            clamp(&[low.clone(), low.clone(), high.clone()])?;
        }
        ("smoothstep", [Some(low), Some(high), _]) => {
            smoothstep(&[low.clone(), high.clone(), low.clone()])?;
        }
        ("extractBits", [_, Some(offset), Some(count)])
        | ("insertBits", [_, _, Some(offset), Some(count)]) => {
            bits::range(offset, count)?;
        }
        ("ldexp", [_, Some(exponents)]) => {
            exponents_of(first.unwrap_or(Kind::F32), exponents)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn float(arguments: &[Value], function: fn(f64) -> f64) -> Result<Value> {
    floats(arguments)?.map1(&|kind, x| kind.float(function(x)))
}

fn domain(
    arguments: &[Value],
    function: fn(f64) -> f64,
    is_within: fn(f64) -> bool,
) -> Result<Value> {
    floats(arguments)?.map1(&|kind, x| match is_within(x) {
        true => kind.float(function(x)),
        false => wrong(format!("{x:e}, for which there is no value")),
    })
}

// Of large numbers, Rust's own go through a sum that is infinite. ln(2x) is the same as they are there.

fn acosh(x: f64) -> f64 {
    match x > LARGE {
        true => x.ln() + LN_2,
        false => x.acosh(),
    }
}

fn asinh(x: f64) -> f64 {
    match x.abs() > LARGE {
        true => (x.abs().ln() + LN_2).copysign(x),
        false => x.asinh(),
    }
}

/// Both of one type.
fn less(left: Scalar, right: Scalar) -> bool {
    match (left.number, right.number) {
        (Number::Integer(left), Number::Integer(right)) => left < right,
        _ => left.as_f64() < right.as_f64(),
    }
}

fn abs(arguments: &[Value]) -> Result<Value> {
    numbers(arguments)?.map1(&|x| match x.number {
        Number::Float(value) => x.kind.float(value.abs()),
        // The least integer is its own.
        Number::Integer(value) if x.kind == Kind::I32 => {
            x.kind.integer((value as i32).wrapping_abs().into())
        }
        Number::Integer(value) => x.kind.integer(value.wrapping_abs().into()),
    })
}

fn sign(arguments: &[Value]) -> Result<Value> {
    numbers(arguments)?.map1(&|x| match x.number {
        _ if x.kind == Kind::U32 => Err(Stop::Unknown),
        Number::Float(0.0) => x.kind.float(0.0),
        Number::Float(value) => x.kind.float(value.signum()),
        Number::Integer(value) => x.kind.integer(value.signum().into()),
    })
}

fn clamp(arguments: &[Value]) -> Result<Value> {
    numbers(arguments)?.map3(&|x, low, high| {
        if less(high, low) {
            return wrong("a low that is above the high");
        }
        Ok(match less(x, low) {
            true => low,
            false if less(high, x) => high,
            false => x,
        })
    })
}

fn pow(arguments: &[Value]) -> Result<Value> {
    floats(arguments)?.map2(&|kind, x, y| match x < 0.0 || (x == 0.0 && y <= 0.0) {
        true => wrong(format!("{x:e}, which has no power of {y:e}")),
        false => kind.float(x.powf(y)),
    })
}

fn quantize(arguments: &[Value]) -> Result<Value> {
    let floats = floats(arguments)?;
    let kind = floats.kind.with(Kind::F32)?;
    if kind != Kind::F32 {
        return Err(Stop::Unknown);
    }
    floats.map1(&|_, x| Kind::F32.float(Kind::F16.float(x)?.as_f64()))
}

fn smoothstep(arguments: &[Value]) -> Result<Value> {
    floats(arguments)?.map3(&|kind, low, high, x| {
        if low == high {
            return wrong("edges that are equal");
        }
        let t = ((x - low) / (high - low)).clamp(0.0, 1.0);
        kind.float(t * t * (3.0 - 2.0 * t))
    })
}

fn mix(arguments: &[Value]) -> Result<Value> {
    // The last of vectors may be one for all.
    let widened = match arguments {
        [x, y, Value::Scalar(by)] => {
            let count = x.components()?.len();
            let by = Value::like(x, vec![*by; count]);
            [x.clone(), y.clone(), by]
        }
        [x, y, by] => [x.clone(), y.clone(), by.clone()],
        _ => return Err(Stop::Unknown),
    };
    floats(&widened)?.map3(&|kind, x, y, by| {
        let (left, right) = (kind.float(x * (1.0 - by))?, kind.float(y * by)?);
        kind.float(left.as_f64() + right.as_f64())
    })
}

fn ldexp(arguments: &[Value]) -> Result<Value> {
    let [value, exponents] = arguments else {
        return Err(Stop::Unknown);
    };
    let Floats { kind, lists, .. } = floats(std::slice::from_ref(value))?;
    let exponents = exponents_of(kind, exponents)?;
    if lists[0].len() != exponents.len() {
        return Err(Stop::Unknown);
    }
    let scaled = lists[0].iter().zip(exponents).map(|(x, exponent)| {
        // In two steps: a power by itself may be out of range.
        let half = exponent / 2;
        kind.float(x * f64::from(half).exp2() * f64::from(exponent - half).exp2())
    });
    Ok(Value::like(value, scaled.collect::<Result<_>>()?))
}

/// What floats of a type are scaled with. Those that are too small give 0 all the same.
fn exponents_of(kind: Kind, exponents: &Value) -> Result<Vec<i32>> {
    let bias = match kind {
        Kind::F16 => 15,
        Kind::F32 => 127,
        _ => 1023,
    };
    let exponents = exponents.components()?.iter().map(|exponent| {
        let exponent = exponent
            .to(Kind::I32)
            .or_else(|_| exponent.to(Kind::AbstractInt))?;
        match exponent.as_i64()? {
            exponent if exponent > bias + 1 => wrong(format!("an exponent of {exponent}")),
            exponent => Ok(exponent.max(-3000) as i32),
        }
    });
    exponents.collect()
}

fn frexp(arguments: &[Value]) -> Result<Value> {
    let floats = floats(arguments)?;
    let exponent_kind = match floats.kind {
        Kind::AbstractFloat => Kind::AbstractInt,
        _ => Kind::I32,
    };
    let exponent_of = |x: f64| match x {
        0.0 => 0,
        x => {
            // Of the largest power of 2 that is not above it; of subnormal numbers in two steps.
            let (x, less) = match x.abs() < f64::MIN_POSITIVE {
                true => (x * 64_f64.exp2(), 64),
                false => (x, 0),
            };
            i32::try_from(x.to_bits() >> 52 & 0x7ff).unwrap_or(0) - 1022 - less
        }
    };
    let fraction = floats.map1(&|kind, x| {
        let exponent = exponent_of(x);
        let half = exponent / 2;
        kind.float(x * f64::from(-half).exp2() * f64::from(half - exponent).exp2())
    })?;
    let exponent = floats.map1(&|_, x| exponent_kind.integer(exponent_of(x).into()))?;
    Ok(Value::Fields(vec![("fract", fraction), ("exp", exponent)]))
}

fn modf(arguments: &[Value]) -> Result<Value> {
    let floats = floats(arguments)?;
    let fraction = floats.map1(&|kind, x| kind.float(x - x.trunc()))?;
    let whole = floats.map1(&|kind, x| kind.float(x.trunc()))?;
    Ok(Value::Fields(vec![("fract", fraction), ("whole", whole)]))
}

fn bools(arguments: &[Value], of: fn(&[Scalar]) -> bool) -> Result<Value> {
    let [argument] = arguments else {
        return Err(Stop::Unknown);
    };
    match argument.kind()? {
        Kind::Bool => Ok(Value::Scalar(Scalar::bool(of(argument.components()?)))),
        _ => Err(Stop::Unknown),
    }
}

fn select(arguments: &[Value]) -> Result<Value> {
    let [no, yes, condition] = arguments else {
        return Err(Stop::Unknown);
    };
    let kind = no.kind()?.with(yes.kind()?)?;
    let (no, yes) = (each(no, kind)?, each(yes, kind)?);
    let condition = condition.components()?;
    let fits = condition.len() == 1 || condition.len() == no.len();
    if no.len() != yes.len() || !fits || condition[0].kind != Kind::Bool {
        return Err(Stop::Unknown);
    }
    let conditions = condition.iter().cycle();
    let chosen = no.iter().zip(&yes).zip(conditions);
    let chosen = chosen.map(|((no, yes), condition)| if condition.is_true() { *yes } else { *no });
    Ok(Value::like(&arguments[0], chosen.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_order() {
        assert!(FUNCTIONS.is_sorted_by_key(|(name, _)| *name));
    }

    #[test]
    fn the_largest_numbers_have_areas() {
        let value = |name, x| {
            let argument = Value::Scalar(Kind::AbstractFloat.float(x).unwrap());
            let value = call(name, &[argument]).unwrap();
            value.scalar().unwrap().as_f64()
        };
        for (x, expected) in [
            (2e10, 24.412145291060347),
            (1e300, 691.4686750787737),
            (f64::MAX, 710.4758600739439),
        ] {
            let is_near = |value: f64| (value - expected).abs() < 1e-12;
            assert!(is_near(value("acosh", x)), "{x}");
            assert!(is_near(value("asinh", x)), "{x}");
            assert!(is_near(-value("asinh", -x)), "{x}");
        }
        assert_eq!(value("asinh", 1.0), 1_f64.asinh());
        assert_eq!(value("acosh", 2.0), 2_f64.acosh());
    }
}
