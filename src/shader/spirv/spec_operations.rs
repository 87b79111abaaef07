//! Operations on specialization constants, and arrays of such a length: naga's reader knows neither.
//! It gets constants in their place, which are told by their numbers, and the module what they stand
//! for.

// UPSTREAM: none known
// LIMITS: spirv-spec-operations

use super::words::{HEADER, instruction, instructions, op};
use naga::{
    AddressSpace, ArraySize, BinaryOperator as Binary, Expression, Handle, Literal, Module,
    Override, Scalar, ScalarKind, Span, Type, TypeInner, UnaryOperator as Unary,
};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    num::NonZeroU32,
};

/// So many are mended in a module; what is left is for the reader to refuse.
const MOST: usize = 1024;

/// What was taken out of a module's words.
#[derive(Default)]
pub struct TakenOut {
    operations: Vec<Operation>,
    /// The lengths that arrays have instead, and the constants that they are to have.
    lengths: Vec<(u32, u32)>,
    /// Of each constant, by its identity.
    values: HashMap<u32, Value>,
}

/// A constant.
#[derive(Clone, Copy)]
enum Value {
    Literal(Literal),
    /// One of this number that a pipeline may set, or an operation with this in its place.
    Override(u16, Scalar),
}

struct Operation {
    /// The number of the constant in its place.
    number: u16,
    scalar: Scalar,
    op: u32,
    operands: Vec<u32>,
}

/// What is known of the words so far.
struct Search {
    types: HashMap<u32, Scalar>,
    numbers: HashMap<u32, u16>,
    taken_out: TakenOut,
    /// Numbers in use, of constants that may be set and of others.
    used: HashSet<u32>,
    next: u16,
    next_length: u32,
    /// The decorations of constants that are put in, and all instructions else.
    decorations: Vec<u32>,
    before_types: Option<usize>,
    words: Vec<u32>,
}

/// The words without operations on specialization constants, and what was taken out, if anything was.
pub fn take_out(words: &[u32]) -> (Cow<'_, [u32]>, Option<TakenOut>) {
    let body = words.get(HEADER..).unwrap_or_default();
    let is_spec = |op| matches!(op, op::SPEC_CONSTANT_TRUE..=op::SPEC_CONSTANT_OP);
    let globals = || instructions(body).take_while(|(op, _)| *op != op::FUNCTION);
    if !globals().any(|(op, _)| is_spec(op)) {
        return (words.into(), None);
    }
    let mut search = Search {
        types: HashMap::new(),
        numbers: HashMap::new(),
        taken_out: TakenOut::default(),
        used: globals()
            .flat_map(|(_, words)| words.last().copied())
            .collect(),
        next: u16::MAX,
        next_length: 50_000,
        decorations: Vec::new(),
        before_types: None,
        words: words[..HEADER].to_vec(),
    };
    let mut length = HEADER;
    for (op, instruction) in globals() {
        length += instruction.len();
        if search.look_at(op, instruction).is_none() {
            search.words.extend(instruction);
        }
    }
    let Search {
        words: mut new,
        taken_out,
        decorations,
        before_types,
        ..
    } = search;
    if taken_out.operations.is_empty() && taken_out.lengths.is_empty() {
        return (words.into(), None);
    }
    new.extend(&words[length..]);
    let at = before_types.unwrap_or(HEADER);
    new.splice(at..at, decorations);
    (new.into(), Some(taken_out))
}

impl Search {
    /// Notes an instruction, or puts another one in its place, which gives `Some`.
    fn look_at(&mut self, op: u32, words: &[u32]) -> Option<()> {
        if matches!(op, 19..=39) {
            self.before_types.get_or_insert(self.words.len());
        }
        match (op, words) {
            (op::DECORATE, &[_, id, op::SPEC_ID, number]) => {
                self.numbers.insert(id, number.try_into().ok()?);
                self.used.insert(number);
            }
            (op::TYPE_BOOL, &[_, id]) => drop(self.types.insert(id, Scalar::BOOL)),
            (op::TYPE_INT, &[_, id, 32, signed]) => {
                let scalar = if signed == 0 {
                    Scalar::U32
                } else {
                    Scalar::I32
                };
                self.types.insert(id, scalar);
            }
            (op::CONSTANT_TRUE | op::CONSTANT_FALSE, &[_, _, id]) => {
                self.literal(id, Literal::Bool(op == op::CONSTANT_TRUE));
            }
            (op::CONSTANT, &[_, ty, id, value]) => match self.types.get(&ty)?.kind {
                ScalarKind::Uint => self.literal(id, Literal::U32(value)),
                _ => self.literal(id, Literal::I32(value as i32)),
            },
            (op::SPEC_CONSTANT_TRUE..=op::SPEC_CONSTANT, &[_, ty, id, ..]) => {
                let scalar = *self.types.get(&ty)?;
                let value = Value::Override(*self.numbers.get(&id)?, scalar);
                self.taken_out.values.insert(id, value);
            }
            (op::SPEC_CONSTANT_OP, &[_, ty, id, op, ref operands @ ..]) => {
                return self.operation(ty, id, (op, operands));
            }
            (op::TYPE_ARRAY, &[_, id, element, length]) => {
                return self.array(id, element, length);
            }
            _ => {}
        }
        None
    }

    fn literal(&mut self, id: u32, literal: Literal) {
        self.taken_out.values.insert(id, Value::Literal(literal));
    }

    fn operation(&mut self, ty: u32, id: u32, (op, operands): (u32, &[u32])) -> Option<()> {
        let scalar = *self.types.get(&ty)?;
        let values = &self.taken_out.values;
        let known = operands.iter().all(|operand| values.contains_key(operand));
        if !known || self.taken_out.operations.len() >= MOST {
            return None;
        }
        while self.used.contains(&self.next.into()) {
            self.next = self.next.checked_sub(1)?;
        }
        let number = self.next;
        self.next = self.next.checked_sub(1)?;
        let operation = Operation {
            number,
            scalar,
            op,
            operands: operands.to_vec(),
        };
        operation.shape()?;
        self.taken_out.operations.push(operation);
        let value = Value::Override(number, scalar);
        self.taken_out.values.insert(id, value);
        let decoration = [id, op::SPEC_ID, number.into()];
        self.decorations
            .extend(instruction(op::DECORATE, &decoration));
        let constant = match scalar.kind {
            ScalarKind::Bool => instruction(op::SPEC_CONSTANT_FALSE, &[ty, id]),
            _ => instruction(op::SPEC_CONSTANT, &[ty, id, 1]),
        };
        self.words.extend(constant);
        Some(())
    }

    fn array(&mut self, id: u32, element: u32, length: u32) -> Option<()> {
        let Value::Override(..) = self.taken_out.values.get(&length)? else {
            return None;
        };
        if self.taken_out.lengths.len() >= MOST {
            return None;
        }
        let integer = self
            .types
            .iter()
            .find(|(_, scalar)| scalar.kind == ScalarKind::Uint);
        let (&integer, _) = integer?;
        while self.used.contains(&self.next_length) {
            self.next_length += 1;
        }
        self.taken_out.lengths.push((self.next_length, length));
        let constant = self.words[3];
        self.words[3] += 1;
        let operands = [integer, constant, self.next_length];
        self.words.extend(instruction(op::CONSTANT, &operands));
        self.words
            .extend(instruction(op::TYPE_ARRAY, &[id, element, constant]));
        self.next_length += 1;
        Some(())
    }
}

/// What an operation is in a module.
enum Shape {
    Unary(Unary),
    /// Between operands of this kind, or of the result's.
    Binary(Binary, Option<Scalar>),
    Select,
    Convert,
}

impl Operation {
    /// None if the module has no such operation.
    fn shape(&self) -> Option<Shape> {
        let (signed, unsigned, truth) = (Some(Scalar::I32), Some(Scalar::U32), Some(Scalar::BOOL));
        let (op, operands) = match self.op {
            113 | 114 | 124 => return Some(Shape::Convert),
            126 => return Some(Shape::Unary(Unary::Negate)),
            168 => return Some(Shape::Unary(Unary::LogicalNot)),
            200 => return Some(Shape::Unary(Unary::BitwiseNot)),
            169 => return Some(Shape::Select),
            128 => (Binary::Add, None),
            130 => (Binary::Subtract, None),
            132 => (Binary::Multiply, None),
            134 => (Binary::Divide, unsigned),
            135 => (Binary::Divide, signed),
            137 => (Binary::Modulo, unsigned),
            138 => (Binary::Modulo, signed),
            164 => (Binary::Equal, truth),
            165 => (Binary::NotEqual, truth),
            166 => (Binary::LogicalOr, truth),
            167 => (Binary::LogicalAnd, truth),
            170 => (Binary::Equal, unsigned),
            171 => (Binary::NotEqual, unsigned),
            172 => (Binary::Greater, unsigned),
            173 => (Binary::Greater, signed),
            174 => (Binary::GreaterEqual, unsigned),
            175 => (Binary::GreaterEqual, signed),
            176 => (Binary::Less, unsigned),
            177 => (Binary::Less, signed),
            178 => (Binary::LessEqual, unsigned),
            179 => (Binary::LessEqual, signed),
            197 => (Binary::InclusiveOr, None),
            198 => (Binary::ExclusiveOr, None),
            199 => (Binary::And, None),
            _ => return None,
        };
        Some(Shape::Binary(op, operands))
    }
}

impl TakenOut {
    /// Puts back what was taken out. None where the module is not as expected.
    pub fn put_back(&self, module: &mut Module) -> Option<()> {
        for operation in &self.operations {
            let handle = numbered(module, operation.number)?;
            let init = self.value_of(operation, module)?;
            let constant = module.overrides.get_mut(handle);
            constant.init = Some(init);
            constant.name = Some(format!("operation {}", operation.number));
        }
        for (length, id) in &self.lengths {
            let Some(Value::Override(number, _)) = self.values.get(id) else {
                return None;
            };
            let count = numbered(module, *number)?;
            set_length(module, NonZeroU32::new(*length)?, count)?;
        }
        for operation in &self.operations {
            let handle = numbered(module, operation.number)?;
            module.overrides.get_mut(handle).id = None;
        }
        Some(())
    }

    fn value_of(&self, operation: &Operation, module: &mut Module) -> Option<Handle<Expression>> {
        let own = operation.scalar;
        let operand = |at: usize, scalar: Scalar, module: &mut Module| {
            self.operand(*operation.operands.get(at)?, scalar, module)
        };
        let expression = match operation.shape()? {
            Shape::Convert => return operand(0, own, module),
            Shape::Unary(op) => Expression::Unary {
                op,
                expr: operand(0, own, module)?,
            },
            Shape::Binary(op, scalar) => {
                let scalar = scalar.unwrap_or(own);
                let [left, right] = [0, 1].map(|at| operand(at, scalar, module));
                let binary = Expression::Binary {
                    op,
                    left: left?,
                    right: right?,
                };
                let result = add(module, binary);
                let arithmetic = !matches!(own.kind, ScalarKind::Bool);
                return Some(match arithmetic && scalar != own {
                    true => cast(module, result, own),
                    false => result,
                });
            }
            Shape::Select => Expression::Select {
                condition: operand(0, Scalar::BOOL, module)?,
                accept: operand(1, own, module)?,
                reject: operand(2, own, module)?,
            },
        };
        Some(add(module, expression))
    }

    /// A constant as one of this kind.
    fn operand(&self, id: u32, wanted: Scalar, module: &mut Module) -> Option<Handle<Expression>> {
        let (number, scalar) = match *self.values.get(&id)? {
            Value::Override(number, scalar) => (number, scalar),
            // The same bits, since what is known may not be left to be converted.
            Value::Literal(literal) => {
                let literal = match (literal, wanted) {
                    (Literal::U32(value), Scalar::I32) => Literal::I32(value as i32),
                    (Literal::I32(value), Scalar::U32) => Literal::U32(value as u32),
                    (literal, _) => literal,
                };
                return Some(add(module, Expression::Literal(literal)));
            }
        };
        let number = numbered(module, number)?;
        let value = add(module, Expression::Override(number));
        Some(match scalar == wanted {
            true => value,
            false => cast(module, value, wanted),
        })
    }
}

fn add(module: &mut Module, expression: Expression) -> Handle<Expression> {
    module
        .global_expressions
        .append(expression, Span::default())
}

fn cast(module: &mut Module, expr: Handle<Expression>, to: Scalar) -> Handle<Expression> {
    let (kind, convert) = (to.kind, Some(to.width));
    add(
        module,
        Expression::As {
            expr,
            kind,
            convert,
        },
    )
}

fn numbered(module: &Module, number: u16) -> Option<Handle<Override>> {
    let mut overrides = module.overrides.iter();
    let (handle, _) = overrides.find(|(_, constant)| constant.id == Some(number))?;
    Some(handle)
}

/// Gives the variables of workgroups that have this length the one that is wanted. The type is a new
/// one, behind what the length is made of. None where others have it, which cannot.
fn set_length(module: &mut Module, length: NonZeroU32, count: Handle<Override>) -> Option<()> {
    let (old, ty) = module
        .types
        .iter()
        .find_map(|(handle, ty)| match ty.inner {
            TypeInner::Array {
                base,
                size: ArraySize::Constant(found),
                stride,
            } if found == length => {
                let (name, size) = (ty.name.clone(), ArraySize::Pending(count));
                let inner = TypeInner::Array { base, size, stride };
                Some((handle, Type { name, inner }))
            }
            _ => None,
        })?;
    let within = module.types.iter().any(|(_, ty)| match &ty.inner {
        TypeInner::Array { base, .. } => *base == old,
        TypeInner::Struct { members, .. } => members.iter().any(|member| member.ty == old),
        _ => false,
    });
    let mut functions = module.functions.iter().map(|(_, function)| function);
    let local = functions.any(|function| {
        let mut locals = function.local_variables.iter();
        let mut values = function.expressions.iter();
        locals.any(|(_, local)| local.ty == old)
            || values.any(|(_, value)| {
                matches!(value, Expression::Compose { ty, .. } | Expression::ZeroValue(ty) if *ty == old)
            })
    });
    if within || local {
        return None;
    }
    let new = module.types.insert(ty, Span::default());
    for (_, variable) in module.global_variables.iter_mut() {
        match variable.space {
            AddressSpace::WorkGroup if variable.ty == old => variable.ty = new,
            _ if variable.ty == old => return None,
            _ => {}
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::spirv::words::MAGIC;

    /// `N = 4` of number 3, `M = N * 2`, and an array of M.
    fn words(operation: u32) -> Vec<u32> {
        [
            vec![MAGIC, 0x0001_0000, 0, 20, 0],
            instruction(17, &[1]),
            instruction(14, &[0, 1]),
            instruction(op::DECORATE, &[10, op::SPEC_ID, 3]),
            instruction(op::TYPE_INT, &[1, 32, 0]),
            instruction(op::SPEC_CONSTANT, &[1, 10, 4]),
            instruction(op::CONSTANT, &[1, 11, 2]),
            instruction(op::SPEC_CONSTANT_OP, &[1, 12, operation, 10, 11]),
            instruction(op::TYPE_ARRAY, &[2, 1, 12]),
            instruction(op::TYPE_POINTER, &[3, 4, 2]),
            instruction(op::VARIABLE, &[3, 13, 4]),
        ]
        .concat()
    }

    #[test]
    fn operations_are_taken_out_and_put_back() {
        let words = words(132);
        let (without, taken_out) = take_out(&words);
        let options = naga::front::spv::Options::default();
        let parsed = naga::front::spv::Frontend::new(without.iter().copied(), &options).parse();
        let mut module = parsed.expect("SPIR-V that naga reads");
        taken_out
            .unwrap()
            .put_back(&mut module)
            .expect("the constants");
        let constants: Vec<_> = module.overrides.iter().collect();
        let [(_, first), (product, second)] = constants[..] else {
            panic!("{constants:?}");
        };
        assert_eq!((first.id, second.id), (Some(3), None));
        let init = &module.global_expressions[second.init.unwrap()];
        assert!(
            matches!(
                init,
                Expression::Binary {
                    op: Binary::Multiply,
                    ..
                }
            ),
            "{init:?}"
        );
        let is_pending = |ty: &Type| match ty.inner {
            TypeInner::Array {
                size: ArraySize::Pending(count),
                ..
            } => count == product,
            _ => false,
        };
        assert!(module.types.iter().any(|(_, ty)| is_pending(ty)));
    }

    #[test]
    fn other_operations_stay() {
        let words = words(9999);
        assert!(take_out(&words).1.is_none());
    }
}
