//! Statements: how control flows on behind them, and which values variables have there.

use super::{
    behaviors::Behaviors,
    causes::{Cause, What},
    graph::Node,
    variables::Joined,
    walk::{Jump, Root, Walk},
};
use crate::shader::{statements, wgsl::diagnostics::Rule};
use naga::{Barrier, Block, Expression, Handle, Span, Statement, SwitchCase};

/// The control flow behind a statement, and how it may end.
type End = (Node, Behaviors);

impl Walk<'_> {
    /// What stands behind a statement that is never left that way is not looked at.
    pub fn block(&mut self, block: &Block, mut flow: Node) -> End {
        let mut behaviors = Behaviors::NEXT;
        for (statement, span) in block.span_iter() {
            let (next, others) = self.statement(statement, *span, flow);
            flow = next;
            behaviors = behaviors.without(Behaviors::NEXT) | others;
            if !behaviors.any(Behaviors::NEXT) {
                break;
            }
        }
        (flow, behaviors)
    }

    fn statement(&mut self, statement: &Statement, span: Span, flow: Node) -> End {
        match statement {
            Statement::Emit(range) => {
                for handle in range.clone() {
                    self.evaluate(handle, flow);
                }
            }
            Statement::Block(block) => return self.block(block, flow),
            Statement::If {
                condition,
                accept,
                reject,
            } => {
                let condition = self.used(flow, *condition);
                return self.branch(condition, [accept, reject], flow);
            }
            Statement::Switch { selector, cases } => {
                let selector = self.used(flow, *selector);
                return self.switch(selector, cases, flow);
            }
            Statement::Loop {
                body,
                continuing,
                break_if,
            } => return self.repeat(body, continuing, *break_if, flow),
            Statement::Break => return (flow, self.break_out()),
            Statement::Continue => return (flow, self.continue_on()),
            Statement::Return { value } => {
                if let Some(value) = value {
                    let value = self.used(flow, *value);
                    self.graph.lead(self.result, value);
                }
                self.leave();
                return (flow, Behaviors::RETURN);
            }
            Statement::Store { pointer, value } => self.store(*pointer, *value, flow),
            Statement::Call {
                function,
                arguments,
                result,
            } => self.call(*function, arguments, *result, span, flow),
            other => self.operate(other, span, flow),
        }
        (flow, Behaviors::NEXT)
    }

    /// A statement that is a function of the language.
    fn operate(&mut self, statement: &Statement, span: Span, flow: Node) {
        match *statement {
            Statement::ControlBarrier(barrier) => {
                // WGSL has none of subgroups.
                let rule = (barrier == Barrier::SUB_GROUP).then_some(Rule::Subgroups);
                self.require(rule, What::ControlFlow, span, flow);
            }
            Statement::WorkGroupUniformLoad { pointer, result } => {
                self.require(None, What::ControlFlow, span, flow);
                let pointer = self.used(flow, pointer);
                self.require(None, What::Argument, span, pointer);
                self.values[result.index()] = Some(pointer);
            }
            Statement::Atomic {
                result: Some(result),
                ..
            } => self.values[result.index()] = Some(self.different(Cause::Result(span))),
            Statement::SubgroupBallot { result, .. }
            | Statement::SubgroupCollectiveOperation { result, .. } => {
                self.subgroup(Some(result), span, flow);
            }
            Statement::SubgroupGather { mode, result, .. } => {
                use naga::GatherMode::{ShuffleDown, ShuffleUp, ShuffleXor};
                self.subgroup(Some(result), span, flow);
                if let ShuffleDown(lanes) | ShuffleUp(lanes) | ShuffleXor(lanes) = mode {
                    let lanes = self.used(flow, lanes);
                    self.require(Some(Rule::Subgroups), What::Argument, span, lanes);
                }
            }
            Statement::RayQuery { query, ref fun } => {
                let value = self.different(Cause::Result(span));
                if let Some(Root::Variable(variable)) = self.root(query) {
                    self.variables.set(variable, value);
                }
                if let naga::RayQueryFunction::Proceed { result } = fun {
                    self.values[result.index()] = Some(value);
                }
            }
            _ => {}
        }
    }

    /// An operation of a subgroup.
    pub fn subgroup(&mut self, result: Option<Handle<Expression>>, span: Span, flow: Node) {
        self.require(Some(Rule::Subgroups), What::ControlFlow, span, flow);
        if let Some(result) = result {
            self.values[result.index()] = Some(self.different(Cause::Result(span)));
        }
    }

    fn store(&mut self, pointer: Handle<Expression>, value: Handle<Expression>, flow: Node) {
        let Some(Root::Variable(variable)) = self.root(pointer) else {
            return;
        };
        let value = self.value(value);
        let set = match self.is_whole(pointer) {
            true => self.join(flow, [value]),
            false => {
                let before = Some(self.variables.get(variable));
                self.join(flow, [value, self.value(pointer), before])
            }
        };
        self.variables.set(variable, set);
    }

    /// Whether a pointer leads to a variable, rather than into it.
    pub fn is_whole(&self, pointer: Handle<Expression>) -> bool {
        matches!(
            self.function.expressions[pointer],
            Expression::LocalVariable(_) | Expression::FunctionArgument(_)
        )
    }

    fn branch(&mut self, condition: Node, blocks: [&Block; 2], flow: Node) -> End {
        let mark = self.variables.mark();
        let ends = blocks.map(|block| {
            let end = self.block(block, condition);
            (end, self.variables.take_back(mark))
        });
        let [((accepted, ways), set), ((rejected, other_ways), other_set)] = ends;
        let both = set.iter().chain(&other_set);
        let mut variables: Vec<usize> = both.map(|(variable, _)| *variable).collect();
        variables.sort_unstable();
        variables.dedup();
        for variable in variables {
            let mut joined = Joined::None;
            for (ways, set) in [(ways, &set), (other_ways, &other_set)] {
                if ways.any(Behaviors::NEXT) {
                    let value = match set.binary_search_by_key(&variable, |set| set.0) {
                        Ok(at) => set[at].1,
                        Err(_) => self.variables.get(variable),
                    };
                    joined.join(&mut self.graph, value);
                }
            }
            if let Some(value) = joined.node() {
                self.variables.set(variable, value);
            }
        }
        let ways = ways | other_ways;
        (self.behind(flow, ways, &[accepted, rejected]), ways)
    }

    /// The control flow behind branches: where each leads there and nowhere else, it is as before.
    fn behind(&mut self, flow: Node, behaviors: Behaviors, ends: &[Node]) -> Node {
        match behaviors == Behaviors::NEXT {
            true => flow,
            false => self.graph.add(Cause::None, ends.iter().copied()),
        }
    }

    fn switch(&mut self, selector: Node, cases: &[SwitchCase], flow: Node) -> End {
        let bodies = cases.iter().map(|case| &case.body);
        self.enter(false, bodies);
        let mark = self.variables.mark();
        let (mut behaviors, mut ends) = (Behaviors::NONE, Vec::new());
        // An empty one goes on to the next.
        for case in cases.iter().filter(|case| !case.fall_through) {
            let (end, ways) = self.block(&case.body, selector);
            if ways.any(Behaviors::NEXT) {
                self.join_exits();
            }
            self.variables.take_back(mark);
            ends.push(end);
            behaviors |= ways;
        }
        self.exit();
        let behaviors = behaviors.of_switch();
        (self.behind(flow, behaviors, &ends), behaviors)
    }

    fn repeat(
        &mut self,
        body: &Block,
        continuing: &Block,
        break_if: Option<Handle<Expression>>,
        flow: Node,
    ) -> End {
        let mark = self.variables.mark();
        self.enter(true, [body, continuing].into_iter());
        let start = self.graph.add(Cause::None, [flow]);
        let at = self.jumps.len() - 1;
        let set = self.jumps[at].set.clone();
        let first: Vec<Node> = set
            .iter()
            .map(|variable| {
                let before = self.variables.get(*variable);
                let value = self.graph.add(Cause::None, [before]);
                self.variables.set(*variable, value);
                value
            })
            .collect();
        let (mut end, mut behaviors) = self.block(body, start);
        let goes_on = behaviors.any(Behaviors::NEXT | Behaviors::CONTINUE);
        let returns = behaviors.any(Behaviors::RETURN);
        if goes_on {
            if behaviors.any(Behaviors::NEXT) {
                self.continue_on();
            }
            for (number, variable) in set.iter().enumerate() {
                if let Some(value) = self.jumps[at].continues[number].node() {
                    self.variables.set(*variable, value);
                }
            }
            end = self.block(continuing, end).0;
            if let Some(condition) = break_if {
                end = self.used(end, condition);
                behaviors |= self.break_out();
            }
            self.graph.lead(start, end);
            for (first, variable) in first.into_iter().zip(&set) {
                self.graph.lead(first, self.variables.get(*variable));
            }
        }
        self.variables.take_back(mark);
        self.exit();
        let flow = match (returns, goes_on) {
            (false, _) => flow,
            (true, true) => start,
            (true, false) => end,
        };
        (flow, behaviors.of_loop())
    }

    /// Enters a loop or switch.
    fn enter<'b>(&mut self, is_loop: bool, bodies: impl Iterator<Item = &'b Block>) {
        let mut set = Vec::new();
        for body in bodies {
            statements::for_each(body, |statement, _| match statement {
                Statement::Store { pointer, .. } => set.extend(self.root(*pointer)),
                Statement::RayQuery { query, .. } => set.extend(self.root(*query)),
                Statement::Call { arguments, .. } => {
                    set.extend(arguments.iter().filter_map(|argument| self.root(*argument)));
                }
                _ => {}
            });
        }
        let variables = set.into_iter().filter_map(|root| match root {
            Root::Variable(variable) => Some(variable),
            _ => None,
        });
        let mut set: Vec<usize> = variables.collect();
        set.sort_unstable();
        set.dedup();
        self.jumps.push(Jump {
            is_loop,
            exits: vec![Joined::None; set.len()],
            continues: vec![Joined::None; set.len()],
            set,
        });
    }

    /// Goes on behind a loop or switch.
    fn exit(&mut self) {
        let left = self.jumps.pop().into_iter();
        for (variable, value) in left.flat_map(|left| left.set.into_iter().zip(left.exits)) {
            if let Some(value) = value.node() {
                self.variables.set(variable, value);
            }
        }
    }

    fn join_exits(&mut self) {
        if let Some(jump) = self.jumps.last_mut() {
            for (variable, exit) in jump.set.iter().zip(&mut jump.exits) {
                exit.join(&mut self.graph, self.variables.get(*variable));
            }
        }
    }

    fn break_out(&mut self) -> Behaviors {
        self.join_exits();
        Behaviors::BREAK
    }

    fn continue_on(&mut self) -> Behaviors {
        if let Some(jump) = self.jumps.iter_mut().rfind(|jump| jump.is_loop) {
            for (variable, value) in jump.set.iter().zip(&mut jump.continues) {
                value.join(&mut self.graph, self.variables.get(*variable));
            }
        }
        Behaviors::CONTINUE
    }

    /// Goes back to the caller.
    pub fn leave(&mut self) {
        let locals = self.function.local_variables.len();
        for (number, parameter) in self.parameters.iter_mut().enumerate() {
            if parameter.contents.is_some() {
                let value = self.variables.get(locals + number);
                parameter.left.join(&mut self.graph, value);
            }
        }
    }
}
