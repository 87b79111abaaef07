//! Values of constants that pipelines may set, and of what follows from them.

use naga::{
    BinaryOperator, Expression, Handle, Literal, Module, Override, Scalar, ScalarKind, TypeInner,
    UnaryOperator, back::PipelineConstants,
};

/// A value that can be computed with; others are numbers and no more.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Value {
    Bool(bool),
    Signed(i32),
    Unsigned(u32),
    Float(f32),
    Other(f64),
}

/// The values of all global expressions that are constant and simple, each computed once.
pub struct Values<'a> {
    module: &'a Module,
    constants: &'a PipelineConstants,
    known: Vec<Option<Value>>,
}

impl<'a> Values<'a> {
    /// With these constants, and the others at their defaults.
    pub fn of(module: &'a Module, constants: &'a PipelineConstants) -> Self {
        let mut values = Self {
            module,
            constants,
            known: Vec::with_capacity(module.global_expressions.len()),
        };
        // An expression stands behind those that it is made of.
        for (_, expression) in module.global_expressions.iter() {
            let value = values.compute(expression);
            values.known.push(value);
        }
        values
    }

    /// An expression's value, if it is a number that is not below 0.
    pub fn integer(&self, at: Handle<Expression>) -> Option<u32> {
        match self.get(at)? {
            Value::Unsigned(value) => Some(value),
            Value::Signed(value) => value.try_into().ok(),
            Value::Other(value) => {
                let whole = value as u32;
                (f64::from(whole) == value).then_some(whole)
            }
            _ => None,
        }
    }

    /// The same of an overridable constant.
    pub fn overridden_integer(&self, name: Handle<Override>) -> Option<u32> {
        match self.overridden(name)? {
            Value::Unsigned(value) => Some(value),
            Value::Signed(value) => value.try_into().ok(),
            _ => None,
        }
    }

    /// The value of an overridable constant as a pipeline would give it.
    pub fn number(&self, name: Handle<Override>) -> Option<f64> {
        Some(match self.overridden(name)? {
            Value::Bool(value) => value.into(),
            Value::Signed(value) => value.into(),
            Value::Unsigned(value) => value.into(),
            Value::Float(value) => value.into(),
            Value::Other(value) => value,
        })
    }

    fn get(&self, at: Handle<Expression>) -> Option<Value> {
        *self.known.get(at.index())?
    }

    fn overridden(&self, name: Handle<Override>) -> Option<Value> {
        let declared = &self.module.overrides[name];
        let given = match (declared.id, &declared.name) {
            (Some(id), _) => self.constants.get(&id.to_string()),
            (None, Some(name)) => self.constants.get(name),
            (None, None) => None,
        };
        match given {
            Some(&given) => of_number(self.module, declared, given),
            None => self.get(declared.init?),
        }
    }

    fn compute(&self, expression: &Expression) -> Option<Value> {
        match *expression {
            Expression::Literal(literal) => Some(of_literal(literal)),
            Expression::ZeroValue(ty) => match self.module.types[ty].inner {
                TypeInner::Scalar(scalar) => zero(scalar),
                _ => None,
            },
            Expression::Constant(name) => self.get(self.module.constants[name].init),
            Expression::Override(name) => self.overridden(name),
            Expression::Unary { op, expr } => unary(op, self.get(expr)?),
            Expression::Binary { op, left, right } => binary(op, self.get(left)?, self.get(right)?),
            Expression::Select {
                condition,
                accept,
                reject,
            } => match self.get(condition)? {
                Value::Bool(true) => self.get(accept),
                Value::Bool(false) => self.get(reject),
                _ => None,
            },
            Expression::As {
                expr,
                kind,
                convert: Some(4 | 1),
            } => converted(kind, self.get(expr)?),
            _ => None,
        }
    }
}

/// What a pipeline gives, in the constant's type. As naga does: what does not fit is refused there.
fn of_number(module: &Module, declared: &Override, given: f64) -> Option<Value> {
    let TypeInner::Scalar(scalar) = module.types[declared.ty].inner else {
        return None;
    };
    Some(match scalar {
        Scalar::BOOL => Value::Bool(given != 0.0),
        Scalar::I32 => Value::Signed(given as i32),
        Scalar::U32 => Value::Unsigned(given as u32),
        Scalar::F32 => Value::Float(given as f32),
        _ => Value::Other(given),
    })
}

fn of_literal(literal: Literal) -> Value {
    match literal {
        Literal::Bool(value) => Value::Bool(value),
        Literal::I32(value) => Value::Signed(value),
        Literal::U32(value) => Value::Unsigned(value),
        Literal::F32(value) => Value::Float(value),
        Literal::F64(value) | Literal::AbstractFloat(value) => Value::Other(value),
        Literal::F16(value) => Value::Other(value.to_f64()),
        Literal::I16(value) => Value::Other(value.into()),
        Literal::U16(value) => Value::Other(value.into()),
        Literal::I64(value) | Literal::AbstractInt(value) => Value::Other(value as f64),
        Literal::U64(value) => Value::Other(value as f64),
    }
}

fn zero(scalar: Scalar) -> Option<Value> {
    Some(match scalar {
        Scalar::BOOL => Value::Bool(false),
        Scalar::I32 => Value::Signed(0),
        Scalar::U32 => Value::Unsigned(0),
        Scalar::F32 => Value::Float(0.0),
        _ => return None,
    })
}

fn unary(op: UnaryOperator, value: Value) -> Option<Value> {
    Some(match (op, value) {
        (UnaryOperator::Negate, Value::Signed(value)) => Value::Signed(value.checked_neg()?),
        (UnaryOperator::Negate, Value::Float(value)) => Value::Float(-value),
        (UnaryOperator::LogicalNot, Value::Bool(value)) => Value::Bool(!value),
        (UnaryOperator::BitwiseNot, Value::Signed(value)) => Value::Signed(!value),
        (UnaryOperator::BitwiseNot, Value::Unsigned(value)) => Value::Unsigned(!value),
        _ => return None,
    })
}

fn binary(op: BinaryOperator, left: Value, right: Value) -> Option<Value> {
    match (left, right) {
        (Value::Signed(left), Value::Signed(right)) => signed(op, left, right).map(Value::Signed),
        (Value::Unsigned(left), Value::Unsigned(right)) => {
            unsigned(op, left, right).map(Value::Unsigned)
        }
        (Value::Float(left), Value::Float(right)) => float(op, left, right).map(Value::Float),
        (Value::Bool(left), Value::Bool(right)) => match op {
            BinaryOperator::And | BinaryOperator::LogicalAnd => Some(Value::Bool(left && right)),
            BinaryOperator::InclusiveOr | BinaryOperator::LogicalOr => {
                Some(Value::Bool(left || right))
            }
            _ => None,
        },
        _ => None,
    }
    .or_else(|| compared(op, left, right).map(Value::Bool))
}

fn signed(op: BinaryOperator, left: i32, right: i32) -> Option<i32> {
    match op {
        BinaryOperator::Add => left.checked_add(right),
        BinaryOperator::Subtract => left.checked_sub(right),
        BinaryOperator::Multiply => left.checked_mul(right),
        BinaryOperator::Divide => left.checked_div(right),
        BinaryOperator::Modulo => left.checked_rem(right),
        BinaryOperator::And => Some(left & right),
        BinaryOperator::InclusiveOr => Some(left | right),
        BinaryOperator::ExclusiveOr => Some(left ^ right),
        _ => None,
    }
}

fn unsigned(op: BinaryOperator, left: u32, right: u32) -> Option<u32> {
    match op {
        BinaryOperator::Add => left.checked_add(right),
        BinaryOperator::Subtract => left.checked_sub(right),
        BinaryOperator::Multiply => left.checked_mul(right),
        BinaryOperator::Divide => left.checked_div(right),
        BinaryOperator::Modulo => left.checked_rem(right),
        BinaryOperator::And => Some(left & right),
        BinaryOperator::InclusiveOr => Some(left | right),
        BinaryOperator::ExclusiveOr => Some(left ^ right),
        BinaryOperator::ShiftLeft => left.checked_shl(right),
        BinaryOperator::ShiftRight => left.checked_shr(right),
        _ => None,
    }
}

fn float(op: BinaryOperator, left: f32, right: f32) -> Option<f32> {
    let value = match op {
        BinaryOperator::Add => left + right,
        BinaryOperator::Subtract => left - right,
        BinaryOperator::Multiply => left * right,
        BinaryOperator::Divide => left / right,
        BinaryOperator::Modulo => left % right,
        _ => return None,
    };
    value.is_finite().then_some(value)
}

fn compared(op: BinaryOperator, left: Value, right: Value) -> Option<bool> {
    let order = match (left, right) {
        (Value::Signed(left), Value::Signed(right)) => left.cmp(&right),
        (Value::Unsigned(left), Value::Unsigned(right)) => left.cmp(&right),
        (Value::Bool(left), Value::Bool(right)) => left.cmp(&right),
        (Value::Float(left), Value::Float(right)) => left.partial_cmp(&right)?,
        _ => return None,
    };
    Some(match op {
        BinaryOperator::Equal => order.is_eq(),
        BinaryOperator::NotEqual => order.is_ne(),
        BinaryOperator::Less => order.is_lt(),
        BinaryOperator::LessEqual => order.is_le(),
        BinaryOperator::Greater => order.is_gt(),
        BinaryOperator::GreaterEqual => order.is_ge(),
        _ => return None,
    })
}

fn converted(kind: ScalarKind, value: Value) -> Option<Value> {
    let number = match value {
        Value::Bool(value) => f64::from(value),
        Value::Signed(value) => value.into(),
        Value::Unsigned(value) => value.into(),
        Value::Float(value) => value.into(),
        Value::Other(_) => return None,
    };
    Some(match (kind, value) {
        (ScalarKind::Bool, _) => Value::Bool(number != 0.0),
        (ScalarKind::Float, _) => Value::Float(number as f32),
        // Between integers it is their bits that stay.
        (ScalarKind::Sint, Value::Unsigned(value)) => Value::Signed(value as i32),
        (ScalarKind::Uint, Value::Signed(value)) => Value::Unsigned(value as u32),
        (ScalarKind::Sint, _) => Value::Signed(number as i32),
        (ScalarKind::Uint, _) => Value::Unsigned(number as u32),
        _ => return None,
    })
}
