//! Which global variables an entry point uses, in the functions that it calls as well.

use super::statements;
use naga::{Expression, Function, GlobalVariable, Handle, Module, Statement};
use std::collections::{BTreeSet, HashSet};

/// What an entry point uses.
#[derive(Default)]
pub struct Reach {
    /// In the order of their declarations.
    pub variables: BTreeSet<Handle<GlobalVariable>>,
    /// Images and the samplers that look at them.
    pub sampled: HashSet<(Handle<GlobalVariable>, Handle<GlobalVariable>)>,
}

/// What a function uses, seen from within.
#[derive(Default)]
struct Uses {
    variables: BTreeSet<Handle<GlobalVariable>>,
    calls: HashSet<usize>,
    sampled: HashSet<(Resource, Resource)>,
}

/// An image or a sampler.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Resource {
    Variable(Handle<GlobalVariable>),
    Argument(u32),
}

/// The reach of each entry point, in their order.
pub fn reach(module: &Module) -> Vec<Reach> {
    let mut functions = Vec::with_capacity(module.functions.len());
    // A function stands behind those that it calls.
    for (_, function) in module.functions.iter() {
        functions.push(Uses::of(function, &functions));
    }
    let points = module.entry_points.iter();
    points
        .map(|point| Uses::of(&point.function, &functions).with(&functions))
        .collect()
}

impl Uses {
    fn of(function: &Function, known: &[Uses]) -> Self {
        let mut uses = Self::default();
        for (_, expression) in function.expressions.iter() {
            match *expression {
                Expression::GlobalVariable(variable) => {
                    uses.variables.insert(variable);
                }
                Expression::ImageSample { image, sampler, .. } => {
                    let image = Resource::of(function, image);
                    uses.sampled
                        .extend(image.zip(Resource::of(function, sampler)));
                }
                _ => {}
            }
        }
        statements::for_each(&function.body, |statement, _| {
            if let Statement::Call {
                function: called,
                arguments,
                ..
            } = statement
            {
                uses.add_call(function, called.index(), arguments, known);
            }
        });
        uses
    }

    fn add_call(
        &mut self,
        function: &Function,
        called: usize,
        arguments: &[Handle<Expression>],
        known: &[Uses],
    ) {
        let Some(uses) = known.get(called) else {
            return;
        };
        self.calls.insert(called);
        for &(image, sampler) in &uses.sampled {
            let here = |resource: Resource| resource.passed(function, arguments);
            self.sampled.extend(here(image).zip(here(sampler)));
        }
    }

    /// Together with the functions that are called.
    fn with(self, functions: &[Uses]) -> Reach {
        let mut reach = Reach::default();
        let mut seen = self.calls.clone();
        let mut next: Vec<usize> = self.calls.iter().copied().collect();
        reach.add(&self);
        while let Some(called) = next.pop() {
            let called = &functions[called];
            reach.add(called);
            next.extend(called.calls.iter().filter(|call| seen.insert(**call)));
        }
        reach
    }
}

impl Reach {
    fn add(&mut self, uses: &Uses) {
        self.variables.extend(&uses.variables);
        for pair in &uses.sampled {
            if let (Resource::Variable(image), Resource::Variable(sampler)) = *pair {
                self.sampled.insert((image, sampler));
            }
        }
    }
}

impl Resource {
    fn of(function: &Function, expression: Handle<Expression>) -> Option<Self> {
        match function.expressions[expression] {
            Expression::GlobalVariable(variable) => Some(Self::Variable(variable)),
            Expression::FunctionArgument(position) => Some(Self::Argument(position)),
            // One of an array.
            Expression::Access { base, .. } | Expression::AccessIndex { base, .. } => {
                match function.expressions[base] {
                    Expression::GlobalVariable(variable) => Some(Self::Variable(variable)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The same, seen from a function that calls with these arguments.
    fn passed(self, caller: &Function, arguments: &[Handle<Expression>]) -> Option<Self> {
        match self {
            Self::Variable(_) => Some(self),
            Self::Argument(position) => {
                Self::of(caller, *arguments.get(usize::try_from(position).ok()?)?)
            }
        }
    }
}
