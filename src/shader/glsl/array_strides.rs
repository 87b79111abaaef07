//! Arrays as members of structures: naga lays them out as in a buffer, with other strides than arrays
//! that stand alone, and then takes the two for different types.

// UPSTREAM: none known
// LIMITS: glsl-array-strides

use crate::shader::rewrite::{blocks, rewrite};
use naga::{
    Arena, ArraySize, Block, Expression, Function, FunctionArgument, Handle, Module, Span,
    Statement, Type, TypeInner, front::Typifier, proc::ResolveContext,
};
use std::{collections::HashMap, mem};

/// Of so many elements may an array be that is taken apart.
const MOST: u32 = 256;

/// Takes arrays apart and puts them together with the stride that is wanted, and says whether there
/// was any.
pub fn convert_arrays(module: &mut Module) -> bool {
    let mut arrays = module
        .types
        .iter()
        .filter(|(_, ty)| matches!(ty.inner, TypeInner::Array { .. }));
    if arrays.next().is_none() || arrays.next().is_none() {
        return false;
    }
    let mut any = false;
    let functions: Vec<_> = module.functions.iter().map(|(handle, _)| handle).collect();
    for handle in functions {
        let mut function = mem::take(module.functions.get_mut(handle));
        any |= convert_in(module, &mut function);
        *module.functions.get_mut(handle) = function;
    }
    for at in 0..module.entry_points.len() {
        let mut function = mem::take(&mut module.entry_points[at].function);
        any |= convert_in(module, &mut function);
        module.entry_points[at].function = function;
    }
    any
}

/// The types of a function's expressions that are arrays.
fn arrays(
    module: &Module,
    function: &Function,
) -> Option<HashMap<Handle<Expression>, Handle<Type>>> {
    let mut typifier = Typifier::new();
    let context =
        ResolveContext::with_locals(module, &function.local_variables, &function.arguments);
    let (last, _) = function.expressions.iter().next_back()?;
    typifier.grow(last, &function.expressions, &context).ok()?;
    let mut arrays = HashMap::new();
    for (handle, _) in function.expressions.iter() {
        let inner = match *typifier.get(handle, &module.types) {
            TypeInner::Pointer { base, .. } => {
                arrays.insert(handle, base);
                continue;
            }
            ref inner @ TypeInner::Array { .. } => inner,
            _ => continue,
        };
        let ty = Type {
            name: None,
            inner: inner.clone(),
        };
        let known = typifier[handle].handle().or_else(|| module.types.get(&ty));
        arrays.extend(known.map(|known| (handle, known)));
    }
    Some(arrays)
}

fn convert_in(module: &Module, function: &mut Function) -> bool {
    let Some(types) = arrays(module, function) else {
        return false;
    };
    if types.is_empty() {
        return false;
    }
    let mut any = false;
    let old = function.expressions.clone();
    rewrite(function, |handle, mut expression, new| {
        if let (
            Expression::Compose { ty, components },
            Expression::Compose {
                components: old, ..
            },
        ) = (&mut expression, &old[handle])
        {
            for (at, (component, old)) in components.iter_mut().zip(old).enumerate() {
                let pair = types.get(old).copied().zip(wanted(module, *ty, at));
                if let Some(ways) = pair.and_then(|pair| Ways::of(module, pair)) {
                    *component = ways.convert(*component, new.span, &mut new.expressions);
                    any = true;
                }
            }
        }
        new.add(expression)
    });
    let Some(types) = arrays(module, function) else {
        return any;
    };
    let mut body = mem::take(&mut function.body);
    any |= convert_statements(module, function, &types, &mut body);
    function.body = body;
    any
}

/// The array that a component of a value is to be.
fn wanted(module: &Module, ty: Handle<Type>, at: usize) -> Option<Handle<Type>> {
    match &module.types[ty].inner {
        TypeInner::Struct { members, .. } => members.get(at).map(|member| member.ty),
        TypeInner::Array { base, .. } => Some(*base),
        _ => None,
    }
}

fn convert_statements(
    module: &Module,
    function: &mut Function,
    types: &HashMap<Handle<Expression>, Handle<Type>>,
    block: &mut Block,
) -> bool {
    let mut any = false;
    for (mut statement, span) in mem::take(block).span_into_iter() {
        for block in blocks(&mut statement) {
            any |= convert_statements(module, function, types, block);
        }
        let mut pairs: Vec<(&mut Handle<Expression>, Handle<Type>)> = Vec::new();
        match &mut statement {
            Statement::Store { pointer, value } => {
                pairs.extend(types.get(pointer).map(|ty| (value, *ty)));
            }
            Statement::Return { value: Some(value) } => {
                pairs.extend(function.result.as_ref().map(|result| (value, result.ty)));
            }
            Statement::Call {
                function,
                arguments,
                ..
            } => {
                let wanted = &module.functions[*function].arguments;
                let wanted = wanted.iter().map(|FunctionArgument { ty, .. }| *ty);
                pairs.extend(arguments.iter_mut().zip(wanted));
            }
            _ => {}
        }
        for (value, wanted) in pairs {
            let pair = types.get(value).map(|ty| (*ty, wanted));
            if let Some(ways) = pair.and_then(|pair| Ways::of(module, pair)) {
                let start = function.expressions.len();
                *value = ways.convert(*value, span, &mut function.expressions);
                let emitted = Statement::Emit(function.expressions.range_from(start));
                block.push(emitted, span);
                any = true;
            }
        }
        block.push(statement, span);
    }
    any
}

/// How an array becomes another one.
struct Ways {
    to: Handle<Type>,
    count: u32,
    /// How each element does.
    inner: Option<Box<Ways>>,
}

impl Ways {
    /// None if the types are the same, or differ in more than strides.
    fn of(module: &Module, (from, to): (Handle<Type>, Handle<Type>)) -> Option<Self> {
        Self::within(module, (from, to), MOST)
    }

    fn within(
        module: &Module,
        (from, to): (Handle<Type>, Handle<Type>),
        most: u32,
    ) -> Option<Self> {
        if from == to {
            return None;
        }
        let array = |ty: Handle<Type>| match module.types[ty].inner {
            TypeInner::Array {
                base,
                size: ArraySize::Constant(count),
                ..
            } => Some((base, count.get())),
            _ => None,
        };
        let ((from, count), (to_base, wanted)) = (array(from)?, array(to)?);
        if count != wanted || count > most {
            return None;
        }
        let inner = match from == to_base {
            true => None,
            false => Some(Box::new(Self::within(
                module,
                (from, to_base),
                most / count,
            )?)),
        };
        Some(Self { to, count, inner })
    }

    fn convert(
        &self,
        base: Handle<Expression>,
        span: Span,
        expressions: &mut Arena<Expression>,
    ) -> Handle<Expression> {
        // What is put together here need not be taken apart, so that constants stay constants.
        let known = match &expressions[base] {
            Expression::Compose { components, .. } if components.len() == self.count as usize => {
                Some(components.clone())
            }
            _ => None,
        };
        let mut elements = Vec::new();
        for index in 0..self.count {
            let element = match &known {
                Some(components) => components[index as usize],
                None => expressions.append(Expression::AccessIndex { base, index }, span),
            };
            elements.push(match &self.inner {
                Some(inner) => inner.convert(element, span, expressions),
                None => element,
            });
        }
        let (ty, components) = (self.to, elements);
        expressions.append(Expression::Compose { ty, components }, span)
    }
}
