//! Values of constant expressions.

/// Why an expression has no value here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// It is not constant, or not known: the compiler's to say.
    Unknown,
    /// WGSL refuses what comes out.
    Wrong(String),
}

pub type Result<T> = std::result::Result<T, Stop>;

pub fn wrong<T>(what: impl Into<String>) -> Result<T> {
    Err(Stop::Wrong(what.into()))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Bool,
    AbstractInt,
    AbstractFloat,
    I32,
    U32,
    F32,
    F16,
}

/// An integer of a type, or a float of one; bools are the integers 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scalar {
    pub kind: Kind,
    pub number: Number,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    Integer(i64),
    Float(f64),
}

/// The components of a vector are of one type, and so are those of a matrix.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Scalar(Scalar),
    Vector(Vec<Scalar>),
    /// Column by column.
    Matrix(Vec<Vec<Scalar>>),
    /// What frexp() and modf() give.
    Fields(Vec<(&'static str, Value)>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Scalar(Kind),
    Vector(usize, Kind),
    /// Columns and rows.
    Matrix(usize, usize, Kind),
}

impl Type {
    /// Of its scalars.
    pub fn kind(self) -> Kind {
        match self {
            Self::Scalar(kind) | Self::Vector(_, kind) | Self::Matrix(_, _, kind) => kind,
        }
    }
}

impl Kind {
    pub fn is_float(self) -> bool {
        matches!(self, Self::AbstractFloat | Self::F32 | Self::F16)
    }

    pub fn is_integer(self) -> bool {
        matches!(self, Self::AbstractInt | Self::I32 | Self::U32)
    }

    pub fn is_abstract(self) -> bool {
        matches!(self, Self::AbstractInt | Self::AbstractFloat)
    }

    /// A float as this type has it.
    pub fn float(self, value: f64) -> Result<Scalar> {
        let rounded = match self {
            Self::F32 => f64::from(value as f32),
            Self::F16 => half(value),
            _ => value,
        };
        if !rounded.is_finite() {
            return wrong(format!("{value:e}, which {} cannot hold", self.name()));
        }
        Ok(Scalar {
            kind: self,
            number: Number::Float(rounded),
        })
    }

    /// An integer of this type, in which it fits.
    pub fn integer(self, value: i128) -> Result<Scalar> {
        let fits = match self {
            Self::Bool => (0..=1).contains(&value),
            Self::I32 => i32::try_from(value).is_ok(),
            Self::U32 => u32::try_from(value).is_ok(),
            _ => i64::try_from(value).is_ok(),
        };
        match i64::try_from(value) {
            Ok(number) if fits => Ok(Scalar {
                kind: self,
                number: Number::Integer(number),
            }),
            _ => wrong(format!("{value}, which {} cannot hold", self.name())),
        }
    }

    /// A number that a pipeline gives for this type.
    pub fn given(self, number: f64) -> Result<Scalar> {
        match self {
            Self::Bool => Ok(Scalar::bool(number != 0.0)),
            _ if self.is_float() => self.float(number),
            _ => self.integer(number as i128),
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::AbstractInt => "an abstract integer",
            Self::AbstractFloat => "an abstract float",
            Self::I32 => "i32",
            Self::U32 => "u32",
            Self::F32 => "f32",
            Self::F16 => "f16",
        }
    }

    /// The type that values of both are taken for where they come together.
    pub fn with(self, other: Self) -> Result<Self> {
        let rank = |kind: Self| match kind {
            Self::AbstractInt => 0,
            Self::AbstractFloat => 1,
            _ => 2,
        };
        let (low, high) = match rank(self) <= rank(other) {
            true => (self, other),
            false => (other, self),
        };
        let fits = low == high
            || match low {
                Self::AbstractInt => high != Self::Bool,
                Self::AbstractFloat => high.is_float(),
                _ => false,
            };
        if fits { Ok(high) } else { Err(Stop::Unknown) }
    }
}

impl Scalar {
    pub fn bool(value: bool) -> Self {
        Self {
            kind: Kind::Bool,
            number: Number::Integer(value.into()),
        }
    }

    /// What it is as a float, which every number has.
    pub fn as_f64(self) -> f64 {
        match self.number {
            Number::Integer(value) => value as f64,
            Number::Float(value) => value,
        }
    }

    pub fn as_i64(self) -> Result<i64> {
        match self.number {
            Number::Integer(value) => Ok(value),
            Number::Float(_) => Err(Stop::Unknown),
        }
    }

    pub fn is_true(self) -> bool {
        self.number == Number::Integer(1)
    }

    /// The conversion that happens by itself.
    pub fn to(self, kind: Kind) -> Result<Self> {
        match self.number {
            _ if self.kind == kind => Ok(self),
            _ if self.kind.with(kind)? != kind => Err(Stop::Unknown),
            // Where that does not fit, the compiler knows.
            Number::Integer(value) if kind.is_integer() => {
                kind.integer(value.into()).map_err(|_| Stop::Unknown)
            }
            _ => kind.float(self.as_f64()).map_err(|_| Stop::Unknown),
        }
    }

    /// The conversion that is written down.
    pub fn cast(self, kind: Kind) -> Result<Self> {
        if kind == Kind::Bool {
            return Ok(Self::bool(self.as_f64() != 0.0));
        }
        match self.number {
            Number::Integer(value) if self.kind.is_abstract() && kind.is_integer() => {
                kind.integer(value.into())
            }
            Number::Integer(value) if kind.is_integer() => {
                let wrapped = match kind {
                    Kind::I32 => i64::from(value as i32),
                    _ => i64::from(value as u32),
                };
                kind.integer(wrapped.into())
            }
            Number::Float(value) if self.kind.is_abstract() && kind.is_integer() => {
                let whole = kind.integer(value.trunc() as i128);
                whole.map_err(|_| Stop::Unknown)
            }
            Number::Float(value) if kind.is_integer() => match kind {
                Kind::I32 => kind.integer((value as i32).into()),
                _ => kind.integer((value as u32).into()),
            },
            _ => kind.float(self.as_f64()).map_err(|_| Stop::Unknown),
        }
    }
}

impl Value {
    /// A scalar's or vector's components.
    pub fn components(&self) -> Result<&[Scalar]> {
        match self {
            Self::Scalar(scalar) => Ok(std::slice::from_ref(scalar)),
            Self::Vector(components) => Ok(components),
            _ => Err(Stop::Unknown),
        }
    }

    pub fn scalar(&self) -> Result<Scalar> {
        match self {
            Self::Scalar(scalar) => Ok(*scalar),
            _ => Err(Stop::Unknown),
        }
    }

    pub fn kind(&self) -> Result<Kind> {
        match self {
            Self::Scalar(scalar) => Ok(scalar.kind),
            Self::Vector(components) => Ok(components[0].kind),
            Self::Matrix(columns) => Ok(columns[0][0].kind),
            Self::Fields(_) => Err(Stop::Unknown),
        }
    }

    /// A vector, or a scalar where `like` is one.
    pub fn like(like: &Self, components: Vec<Scalar>) -> Self {
        match like {
            Self::Scalar(_) => Self::Scalar(components[0]),
            _ => Self::Vector(components),
        }
    }

    /// The same with each scalar converted.
    pub fn map(&self, convert: &dyn Fn(Scalar) -> Result<Scalar>) -> Result<Self> {
        let all = |each: &[Scalar]| -> Result<Vec<Scalar>> {
            each.iter().map(|scalar| convert(*scalar)).collect()
        };
        Ok(match self {
            Self::Scalar(scalar) => Self::Scalar(convert(*scalar)?),
            Self::Vector(components) => Self::Vector(all(components)?),
            Self::Matrix(columns) => {
                let columns: Result<_> = columns.iter().map(|column| all(column)).collect();
                Self::Matrix(columns?)
            }
            Self::Fields(_) => return Err(Stop::Unknown),
        })
    }

    /// As a declaration or a call takes it that names the type.
    pub fn to(&self, ty: Type) -> Result<Self> {
        let kind = match (ty, self) {
            (Type::Scalar(kind), Self::Scalar(_)) => kind,
            (Type::Vector(size, kind), Self::Vector(components)) if components.len() == size => {
                kind
            }
            (Type::Matrix(columns, rows, kind), Self::Matrix(own))
                if own.len() == columns && own[0].len() == rows =>
            {
                kind
            }
            _ => return Err(Stop::Unknown),
        };
        self.map(&|scalar| scalar.to(kind))
    }
}

/// The nearest of 16 bits, or infinity.
pub fn half(value: f64) -> f64 {
    let exponent = value.abs().log2().floor().clamp(-14.0, 1024.0);
    let step = (exponent - 10.0).exp2();
    let rounded = (value / step).round_ties_even() * step;
    match rounded.abs() > 65504.0 {
        true => f64::INFINITY.copysign(value),
        false => rounded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_of_16_bits() {
        for (value, expected) in [
            (1.0, 1.0),
            (0.1, 0.0999755859375),
            (65504.0, 65504.0),
            (65519.0, 65504.0),
            (65520.0, f64::INFINITY),
            (-1e9, f64::NEG_INFINITY),
            (5.960464477539063e-8, 5.960464477539063e-8),
            (2.9e-8, 0.0),
        ] {
            assert_eq!(half(value), expected, "{value}");
        }
        assert!(half(-0.0).is_sign_negative());
    }

    #[test]
    fn types_come_together_as_wgsl_has_it() {
        assert_eq!(Kind::AbstractInt.with(Kind::F16), Ok(Kind::F16));
        assert_eq!(Kind::F32.with(Kind::AbstractFloat), Ok(Kind::F32));
        assert_eq!(Kind::AbstractFloat.with(Kind::I32), Err(Stop::Unknown));
        assert_eq!(Kind::I32.with(Kind::U32), Err(Stop::Unknown));
        assert_eq!(Kind::AbstractInt.with(Kind::Bool), Err(Stop::Unknown));
    }
}
