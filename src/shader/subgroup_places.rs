//! `subgroup_invocation_id` and `subgroup_id` in workgroups of two or three dimensions, where naga
//! refuses them. There they are counted: an invocation's place in its subgroup is the number of
//! those before it, and subgroups of a workgroup take numbers as they come.
//!
//! The entry point becomes a function, and the new entry point calls it with what it counted.

// UPSTREAM: gfx-rs/wgpu#5555
// LIMITS: subgroups

use naga::{
    AddressSpace, AtomicFunction, BinaryOperator, Binding, Block, BuiltIn, CollectiveOperation,
    EntryPoint, Expression, Function, FunctionArgument, GatherMode, GlobalVariable, Handle,
    Literal, LocalVariable, Module, Range, Scalar, Span, Statement, StructMember,
    SubgroupOperation, Type, TypeInner,
};

/// Whether there was something to count.
pub fn count(module: &mut Module) -> bool {
    let mut points = std::mem::take(&mut module.entry_points);
    let mut counts = false;
    for point in &mut points {
        let [_, height, depth] = point.workgroup_size;
        let given = point.workgroup_size_overrides;
        let is_flat = height <= 1 && depth <= 1;
        if is_flat && given.is_none_or(|given| given[1..].iter().all(Option::is_none)) {
            continue;
        }
        let wanted = wanted(module, &point.function);
        if !wanted.is_empty() {
            wrap(module, point, wanted.contains(&BuiltIn::SubgroupId));
            counts = true;
        }
    }
    module.entry_points = points;
    counts
}

fn counted(binding: &Option<Binding>) -> Option<BuiltIn> {
    match binding {
        Some(Binding::BuiltIn(what @ (BuiltIn::SubgroupId | BuiltIn::SubgroupInvocationId))) => {
            Some(*what)
        }
        _ => None,
    }
}

/// What a function's arguments have that must be counted.
fn wanted(module: &Module, function: &Function) -> Vec<BuiltIn> {
    let mut wanted = Vec::new();
    for argument in &function.arguments {
        wanted.extend(counted(&argument.binding));
        if let TypeInner::Struct { members, .. } = &module.types[argument.ty].inner {
            wanted.extend(members.iter().filter_map(|member| counted(&member.binding)));
        }
    }
    wanted
}

fn wrap(module: &mut Module, point: &mut EntryPoint, with_ids: bool) {
    let mut inner = std::mem::take(&mut point.function);
    let mut outer = Outer::new(module);
    let invocation = outer.operation(|argument, result| Statement::SubgroupCollectiveOperation {
        op: SubgroupOperation::Add,
        collective_op: CollectiveOperation::ExclusiveScan,
        argument,
        result,
    });
    let id = match with_ids {
        true => outer.number(module, invocation),
        false => invocation,
    };
    let counts = |what| match what {
        BuiltIn::SubgroupId => id,
        _ => invocation,
    };
    let mut arguments = Vec::new();
    for argument in &mut inner.arguments {
        arguments.push(match counted(&argument.binding) {
            Some(what) => counts(what),
            None => outer.argument(module, argument, &counts),
        });
        argument.binding = None;
    }
    outer.function.name = inner.name.clone();
    let function = module.functions.append(inner, Span::UNDEFINED);
    outer.push(Statement::Call {
        function,
        arguments,
        result: None,
    });
    outer.push(Statement::Return { value: None });
    point.function = outer.function;
}

/// The new entry point while it is made.
struct Outer {
    function: Function,
    unsigned: Handle<Type>,
    one: Handle<Expression>,
}

impl Outer {
    fn new(module: &mut Module) -> Self {
        let unsigned = TypeInner::Scalar(Scalar::U32);
        let unsigned = named(module, None, unsigned);
        let mut function = Function::default();
        let one = Expression::Literal(Literal::U32(1));
        let one = function.expressions.append(one, Span::UNDEFINED);
        Self {
            function,
            unsigned,
            one,
        }
    }

    fn push(&mut self, statement: Statement) {
        self.function.body.push(statement, Span::UNDEFINED);
    }

    fn append(&mut self, expression: Expression) -> Handle<Expression> {
        self.function
            .expressions
            .append(expression, Span::UNDEFINED)
    }

    fn emit(&mut self, expression: Expression) -> Handle<Expression> {
        let made = self.append(expression);
        self.push(Statement::Emit(Range::new_from_bounds(made, made)));
        made
    }

    /// An operation of the subgroup on 1.
    fn operation(
        &mut self,
        statement: impl FnOnce(Handle<Expression>, Handle<Expression>) -> Statement,
    ) -> Handle<Expression> {
        let ty = self.unsigned;
        let result = self.append(Expression::SubgroupOperationResult { ty });
        self.push(statement(self.one, result));
        result
    }

    /// The number of the subgroup: its first invocation takes one.
    fn number(
        &mut self,
        module: &mut Module,
        invocation: Handle<Expression>,
    ) -> Handle<Expression> {
        let counter = counter(module);
        let local = LocalVariable {
            name: None,
            ty: self.unsigned,
            init: None,
        };
        let local = self.function.local_variables.append(local, Span::UNDEFINED);
        let local = self.append(Expression::LocalVariable(local));
        let zero = self.append(Expression::Literal(Literal::U32(0)));
        let condition = self.emit(Expression::Binary {
            op: BinaryOperator::Equal,
            left: invocation,
            right: zero,
        });
        let pointer = self.append(Expression::GlobalVariable(counter));
        let value = self.append(Expression::AtomicResult {
            ty: self.unsigned,
            comparison: false,
        });
        let take = Statement::Atomic {
            pointer,
            fun: AtomicFunction::Add,
            value: self.one,
            result: Some(value),
        };
        let keep = Statement::Store {
            pointer: local,
            value,
        };
        self.push(Statement::If {
            condition,
            accept: Block::from_vec(vec![take, keep]),
            reject: Block::new(),
        });
        let kept = self.emit(Expression::Load { pointer: local });
        self.operation(|_, result| Statement::SubgroupGather {
            mode: GatherMode::BroadcastFirst,
            argument: kept,
            result,
        })
    }

    /// An argument that is passed on, but for what is counted in it.
    fn argument(
        &mut self,
        module: &mut Module,
        argument: &FunctionArgument,
        counts: &impl Fn(BuiltIn) -> Handle<Expression>,
    ) -> Handle<Expression> {
        let Type { name, inner } = module.types[argument.ty].clone();
        let (members, span) = match inner {
            TypeInner::Struct { members, span }
                if members.iter().any(|each| counted(&each.binding).is_some()) =>
            {
                (members, span)
            }
            _ => return self.take(argument.clone()),
        };
        let is_kept = |member: &&StructMember| counted(&member.binding).is_none();
        let kept: Vec<_> = members.iter().filter(is_kept).cloned().collect();
        let base = match kept.is_empty() {
            true => self.one,
            false => {
                let inner = TypeInner::Struct {
                    members: kept,
                    span,
                };
                self.take(FunctionArgument {
                    ty: named(module, name, inner),
                    ..argument.clone()
                })
            }
        };
        let (mut components, mut index) = (Vec::new(), 0);
        for member in &members {
            components.push(match counted(&member.binding) {
                Some(what) => counts(what),
                None => {
                    index += 1;
                    self.emit(Expression::AccessIndex {
                        base,
                        index: index - 1,
                    })
                }
            });
        }
        self.emit(Expression::Compose {
            ty: argument.ty,
            components,
        })
    }

    /// An argument of the new entry point.
    fn take(&mut self, argument: FunctionArgument) -> Handle<Expression> {
        let position = self.function.arguments.len();
        self.function.arguments.push(argument);
        self.append(Expression::FunctionArgument(position as u32))
    }
}

fn named(module: &mut Module, name: Option<String>, inner: TypeInner) -> Handle<Type> {
    module.types.insert(Type { name, inner }, Span::UNDEFINED)
}

/// How many subgroups have a number.
fn counter(module: &mut Module) -> Handle<GlobalVariable> {
    let ty = named(module, None, TypeInner::Atomic(Scalar::U32));
    let counter = GlobalVariable {
        name: Some("subgroups".into()),
        space: AddressSpace::WorkGroup,
        binding: None,
        ty,
        init: None,
        memory_decorations: Default::default(),
    };
    module.global_variables.append(counter, Span::UNDEFINED)
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use naga::valid::{
        Capabilities, ShaderStages, SubgroupOperationSet, ValidationFlags, Validator,
    };

    fn is_valid(module: &Module) -> Result<(), String> {
        let mut validator = Validator::new(ValidationFlags::all(), Capabilities::all());
        validator
            .subgroup_stages(ShaderStages::all())
            .subgroup_operations(SubgroupOperationSet::all());
        let info = validator.validate(module);
        info.map(|_| ()).map_err(|error| format!("{error:?}"))
    }

    #[test]
    fn places_in_workgroups_of_more_dimensions_are_counted() {
        for arguments in [
            "@builtin(subgroup_invocation_id) a: u32, @builtin(local_invocation_index) b: u32",
            "@builtin(subgroup_id) a: u32, @builtin(num_subgroups) b: u32",
            "s: S, @builtin(workgroup_id) b: vec3u",
            "t: T",
        ] {
            let code = format!(
                "struct S {{
                    @builtin(local_invocation_id) a: vec3u,
                    @builtin(subgroup_id) b: u32,
                    @builtin(subgroup_size) c: u32,
                }}
                struct T {{ @builtin(subgroup_invocation_id) a: u32 }}
                @compute @workgroup_size(4, 4) fn main({arguments}) {{}}"
            );
            let mut module = naga::front::wgsl::parse_str(&code).unwrap();
            assert!(
                is_valid(&module).is_err(),
                "{arguments}: not needed any more"
            );
            assert!(count(&mut module));
            is_valid(&module).expect(arguments);
        }
    }

    #[test]
    fn other_entry_points_stay() {
        for code in [
            "@compute @workgroup_size(4) fn main(@builtin(subgroup_id) id: u32) {}",
            "@compute @workgroup_size(4, 4) fn main(@builtin(subgroup_size) size: u32) {}",
            "@fragment fn main(@builtin(subgroup_invocation_id) id: u32) {}",
        ] {
            let mut module = naga::front::wgsl::parse_str(code).unwrap();
            assert!(!count(&mut module), "{code}");
        }
    }
}
