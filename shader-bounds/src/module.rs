//! A module as the compiler has read it, before it is validated and written for a backend.

use super::{
    limits, operands::in_expression, reach::Reach, refusal::Refusal, sizes::Sizes, statements,
    storage::Storage,
};
use naga::{AddressSpace, Arena, Expression, Function, Handle, Module, Span, Statement};

/// A module whose entry points have this reach.
pub fn check(module: &Module, reach: &[Reach], storage: Storage) -> Result<(), Refusal> {
    Refusal::above(
        limits::ENTRY_POINTS,
        module.entry_points.len(),
        "entry points",
    )?;
    let bounds = Bounds {
        module,
        sizes: Sizes::of(module)?,
        constants: Vec::new(),
    };
    let bounds = bounds.with_constants()?;
    for reach in reach {
        bounds.check_private(reach, storage)?;
    }
    let mut known = Vec::with_capacity(module.functions.len());
    let mut all = 0_usize;
    for (handle, function) in module.functions.iter() {
        let at = module.functions.get_span(handle);
        let size = bounds.check_function(function, at, storage, &known)?;
        all = all.saturating_add(size);
        known.push(size);
    }
    let what = "expressions and statements in all functions, each with what it calls";
    Refusal::above(limits::FUNCTIONS, all, what)?;
    for point in &module.entry_points {
        let span = Span::default();
        let size = bounds.check_function(&point.function, span, storage, &known)?;
        let what = format!(
            "expressions and statements in '{}' and what it calls",
            point.name
        );
        Refusal::above(limits::ENTRY_POINT, size, &what)?;
    }
    Ok(())
}

struct Bounds<'a> {
    module: &'a Module,
    sizes: Sizes,
    /// What a backend may write for each global expression.
    constants: Vec<usize>,
}

impl Bounds<'_> {
    fn with_constants(mut self) -> Result<Self, Refusal> {
        for (_, expression) in self.module.global_expressions.iter() {
            let mut written = self.own(expression, &|_| 0);
            in_expression(expression, |operand| {
                let inner = self.constants.get(operand.index()).copied().unwrap_or(1);
                written = written.saturating_add(inner);
            });
            self.constants.push(written);
        }
        let inits = self
            .module
            .constants
            .iter()
            .map(|(_, constant)| constant.init);
        let all = inits.fold(0, |all: usize, init| {
            all.saturating_add(self.constant(init))
        });
        Refusal::above(
            limits::CONSTANTS,
            all,
            "words of constants, with those in them",
        )?;
        Ok(self)
    }

    fn constant(&self, init: Handle<Expression>) -> usize {
        self.constants.get(init.index()).copied().unwrap_or(1)
    }

    fn check_private(&self, reach: &Reach, storage: Storage) -> Result<(), Refusal> {
        let variables = &self.module.global_variables;
        let mut bytes = 0_u64;
        for &handle in &reach.variables {
            if variables[handle].space == AddressSpace::Private {
                bytes = bytes.saturating_add(self.sizes.bytes(variables[handle].ty));
            }
            if bytes > storage.private {
                let value = format!("{bytes} bytes of private variables in an entry point");
                let expected = format!("at most {}", storage.private);
                return Err(Refusal::new(value, expected).at(variables.get_span(handle)));
            }
        }
        Ok(())
    }

    /// How large a function is, with those that it calls.
    fn check_function(
        &self,
        function: &Function,
        at: Span,
        storage: Storage,
        known: &[usize],
    ) -> Result<usize, Refusal> {
        self.check_variables(function, storage)?;
        Self::check_nesting(function).map_err(|refusal| refusal.at(at))?;
        let mut size = self.check_expressions(function)?;
        statements::for_each(&function.body, |statement, _| {
            let called = match statement {
                Statement::Call { function, .. } => known.get(function.index()).copied(),
                _ => None,
            };
            size = size.saturating_add(1).saturating_add(called.unwrap_or(0));
        });
        Ok(size)
    }

    fn check_nesting(function: &Function) -> Result<(), Refusal> {
        let (mut deepest, mut loops, mut most_cases) = (0, 0, 0);
        statements::for_each(&function.body, |statement, around| {
            deepest = deepest.max(around.statements);
            loops = loops.max(around.loops);
            if let Statement::Switch { cases, .. } = statement {
                most_cases = most_cases.max(cases.len());
            }
        });
        let what = "statements within each other";
        Refusal::above(limits::STATEMENTS, deepest, what)?;
        Refusal::above(limits::LOOPS, loops, "loops and switches within each other")?;
        Refusal::above(limits::CASES, most_cases, "cases of a switch")
    }

    fn check_variables(&self, function: &Function, storage: Storage) -> Result<(), Refusal> {
        let mut bytes = 0_u64;
        for (handle, variable) in function.local_variables.iter() {
            bytes = bytes.saturating_add(self.sizes.bytes(variable.ty));
            if bytes > storage.function {
                let value = format!("{bytes} bytes of variables in a function");
                let expected = format!("at most {}", storage.function);
                let at = function.local_variables.get_span(handle);
                return Err(Refusal::new(value, expected).at(at));
            }
        }
        Ok(())
    }

    /// How much a backend may write for a function's expressions, and how deep within each other.
    fn check_expressions(&self, function: &Function) -> Result<usize, Refusal> {
        let expressions = &function.expressions;
        let uses = uses(expressions);
        // Of each, as it stands in others: one that has a name is written once.
        let mut known: Vec<Written> = Vec::with_capacity(expressions.len());
        let mut all = 0_usize;
        for (handle, expression) in expressions.iter() {
            let (mut size, mut depth) = (self.own(expression, &|init| self.constant(init)), 0);
            in_expression(expression, |operand| {
                let inner = known.get(operand.index()).copied().unwrap_or_default();
                size = size.saturating_add(inner.size);
                depth = depth.max(inner.depth);
            });
            depth += 1;
            let nests = Refusal::above(limits::EXPRESSION, depth, "expressions within each other");
            nests.map_err(|refusal| refusal.at(expressions.get_span(handle)))?;
            let uses = uses[handle.index()];
            let named =
                uses >= bakes(expression) || function.named_expressions.contains_key(&handle);
            if named || uses == 0 {
                all = all.saturating_add(size);
            }
            known.push(match named {
                true => Written::default(),
                false => Written { size, depth },
            });
        }
        let what = "expressions in a function";
        Refusal::above(limits::ENTRY_POINT, all, what).map(|()| all)
    }

    /// How much a backend writes for an expression, without those in it.
    fn own(
        &self,
        expression: &Expression,
        constant: &dyn Fn(Handle<Expression>) -> usize,
    ) -> usize {
        match *expression {
            Expression::ZeroValue(ty) => self.sizes.words(ty),
            Expression::Constant(handle) => {
                let known = &self.module.constants[handle];
                match known.name {
                    Some(_) => 1,
                    None => constant(known.init),
                }
            }
            _ => 1,
        }
    }
}

/// What a backend writes where an expression stands in others.
#[derive(Clone, Copy)]
struct Written {
    size: usize,
    depth: usize,
}

impl Default for Written {
    /// Its name.
    fn default() -> Self {
        Self { size: 1, depth: 0 }
    }
}

/// How often other expressions use each.
fn uses(expressions: &Arena<Expression>) -> Vec<usize> {
    let mut uses = vec![0_usize; expressions.len()];
    for (_, expression) in expressions.iter() {
        in_expression(expression, |operand| uses[operand.index()] += 1);
    }
    uses
}

/// From how many uses on a backend gives an expression a name.
fn bakes(expression: &Expression) -> usize {
    match expression {
        Expression::Access { .. } | Expression::AccessIndex { .. } => usize::MAX,
        Expression::Load { .. }
        | Expression::ImageSample { .. }
        | Expression::ImageLoad { .. }
        | Expression::Derivative { .. } => 1,
        _ => 2,
    }
}
