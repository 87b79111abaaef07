//! What is known on the walk through a function.

use super::{
    causes::{Cause, Required, What},
    graph::{Graph, MAY_BE_NON_UNIFORM, Node, START, required},
    summary::Summary,
    variables::{Joined, Variables},
};
use crate::shader::{
    messages::Severity,
    wgsl::diagnostics::{Diagnostics, Rule},
};
use naga::{
    AddressSpace, Binding, BuiltIn, Expression, Function, FunctionArgument, GlobalVariable, Handle,
    Module, ShaderStage, Span, StorageAccess, TypeInner,
};

/// What a function is part of.
pub struct Context<'a> {
    pub module: &'a Module,
    pub diagnostics: &'a Diagnostics,
    /// How long the text is; functions beyond it are part of the language, but not of naga.
    pub length: usize,
    /// Of the functions before.
    pub summaries: Vec<Summary>,
}

pub struct Walk<'a> {
    pub context: &'a Context<'a>,
    pub function: &'a Function,
    pub graph: Graph,
    /// Of the expressions that have been evaluated. Others are as uniform as the control flow.
    pub values: Vec<Option<Node>>,
    /// Of the expressions that are pointers.
    pub roots: Vec<Option<Root>>,
    /// The function's own, and what its arguments point to.
    pub variables: Variables,
    /// The loops and switches around.
    pub jumps: Vec<Jump>,
    pub result: Node,
    pub parameters: Vec<Parameter>,
}

/// What a pointer leads to, or into.
#[derive(Clone, Copy)]
pub enum Root {
    /// A variable of the function, by its number.
    Variable(usize),
    Global(Handle<GlobalVariable>),
    /// What an argument points to that is no function's variable.
    Elsewhere {
        written: bool,
    },
}

pub struct Parameter {
    pub value: Node,
    /// What it points to at first, if that is a function's variable.
    pub contents: Option<Node>,
    /// What is there where the function ends.
    pub left: Joined,
}

/// Where `break` and `continue` lead to.
pub struct Jump {
    pub is_loop: bool,
    /// The variables that are set in there.
    pub set: Vec<usize>,
    /// Their values where it is left.
    pub exits: Vec<Joined>,
    /// Their values where the continuing part of a loop begins.
    pub continues: Vec<Joined>,
}

impl<'a> Walk<'a> {
    /// The beginning. Entry points have a stage.
    pub fn new(
        context: &'a Context<'a>,
        function: &'a Function,
        stage: Option<ShaderStage>,
    ) -> Self {
        let mut graph = Graph::with_room(function.expressions.len());
        let mut contents = vec![START; function.local_variables.len()];
        let mut parameters = Vec::with_capacity(function.arguments.len());
        for (number, argument) in function.arguments.iter().enumerate() {
            let value = match stage {
                None => graph.add(Cause::None, []),
                Some(stage) if is_uniform(context.module, argument, stage) => START,
                Some(_) => graph.add(Cause::Input(number as u32), [MAY_BE_NON_UNIFORM]),
            };
            let points = space(context.module, argument) == Some(AddressSpace::Function);
            let pointed = points.then(|| graph.add(Cause::None, []));
            contents.push(pointed.unwrap_or(START));
            parameters.push(Parameter {
                value,
                contents: pointed,
                left: Joined::None,
            });
        }
        let result = graph.add(Cause::None, []);
        let mut walk = Self {
            context,
            function,
            graph,
            values: vec![None; function.expressions.len()],
            roots: Vec::with_capacity(function.expressions.len()),
            variables: Variables::new(contents),
            jumps: Vec::new(),
            result,
            parameters,
        };
        walk.find_roots();
        walk
    }

    /// Looks at what is not evaluated at any place of its own.
    fn find_roots(&mut self) {
        for (handle, expression) in self.function.expressions.iter() {
            let root = match *expression {
                Expression::LocalVariable(variable) => Some(Root::Variable(variable.index())),
                Expression::GlobalVariable(variable) => {
                    let space = self.context.module.global_variables[variable].space;
                    (space != AddressSpace::Handle).then_some(Root::Global(variable))
                }
                Expression::FunctionArgument(number) => {
                    let at = number as usize;
                    self.values[handle.index()] = Some(self.parameters[at].value);
                    self.root_of_argument(at)
                }
                Expression::Access { base, .. } | Expression::AccessIndex { base, .. } => {
                    self.roots[base.index()]
                }
                _ => None,
            };
            self.roots.push(root);
        }
    }

    fn root_of_argument(&self, number: usize) -> Option<Root> {
        let space = space(self.context.module, &self.function.arguments[number])?;
        Some(match space {
            AddressSpace::Function => Root::Variable(self.function.local_variables.len() + number),
            space => Root::Elsewhere {
                written: is_written(space),
            },
        })
    }

    pub fn value(&self, expression: Handle<Expression>) -> Option<Node> {
        self.values[expression.index()]
    }

    pub fn root(&self, pointer: Handle<Expression>) -> Option<Root> {
        self.roots[pointer.index()]
    }

    pub fn span(&self, expression: Handle<Expression>) -> Span {
        self.function.expressions.get_span(expression)
    }

    /// What is uniform where the control flow and all of these are.
    pub fn join(&mut self, flow: Node, others: impl IntoIterator<Item = Option<Node>>) -> Node {
        let mut joined = Joined::One(flow);
        for other in others.into_iter().flatten() {
            joined.join(&mut self.graph, other);
        }
        joined.node().unwrap_or(flow)
    }

    /// The same of an expression that has been evaluated before.
    pub fn used(&mut self, flow: Node, expression: Handle<Expression>) -> Node {
        self.join(flow, [self.value(expression)])
    }

    /// A function of the language is called there that asks for something to be uniform.
    pub fn require(&mut self, rule: Option<Rule>, what: What, call: Span, node: Node) {
        let severity = match rule {
            None => Some(Severity::Error),
            Some(rule) => self.context.diagnostics.severity(rule, call),
        };
        if let Some(severity) = severity {
            let origin = call;
            let asked = Required {
                rule,
                what,
                call,
                origin,
            };
            self.require_as(severity, asked, node);
        }
    }

    pub fn require_as(&mut self, severity: Severity, asked: Required, node: Node) {
        let asking = self.graph.add(Cause::Required(asked), [node]);
        self.graph.lead(required(severity), asking);
    }
}

/// The address space of an argument that is a pointer.
fn space(module: &Module, argument: &FunctionArgument) -> Option<AddressSpace> {
    match module.types[argument.ty].inner {
        TypeInner::Pointer { space, .. } | TypeInner::ValuePointer { space, .. } => Some(space),
        _ => None,
    }
}

/// Whether shaders may write there.
pub fn is_written(space: AddressSpace) -> bool {
    match space {
        AddressSpace::Uniform | AddressSpace::Immediate | AddressSpace::Handle => false,
        AddressSpace::Storage { access } => access.contains(StorageAccess::STORE),
        _ => true,
    }
}

/// Whether an input of an entry point is the same for all invocations.
fn is_uniform(module: &Module, argument: &FunctionArgument, stage: ShaderStage) -> bool {
    let uniform = |binding: &Option<Binding>| match binding {
        Some(Binding::BuiltIn(value)) => match value {
            BuiltIn::WorkGroupId
            | BuiltIn::WorkGroupSize
            | BuiltIn::NumWorkGroups
            | BuiltIn::NumSubgroups => true,
            BuiltIn::SubgroupSize => stage == ShaderStage::Compute,
            _ => false,
        },
        _ => false,
    };
    match &module.types[argument.ty].inner {
        TypeInner::Struct { members, .. } => members.iter().all(|member| uniform(&member.binding)),
        _ => uniform(&argument.binding),
    }
}
