//! Calls of functions that have been looked at before.

use super::{
    causes::{Cause, Required},
    graph::{MAY_BE_NON_UNIFORM, Node},
    summary::{Asked, Written},
    walk::{Root, Walk},
};
use naga::{Expression, Function, Handle, Span};

/// An argument of a call.
struct Argument {
    pointer: Handle<Expression>,
    value: Node,
    /// The variable that it points to, or into, with its value before the call.
    variable: Option<(usize, Node)>,
}

impl Walk<'_> {
    pub fn call(
        &mut self,
        function: Handle<Function>,
        arguments: &[Handle<Expression>],
        result: Option<Handle<Expression>>,
        span: Span,
        flow: Node,
    ) {
        let declared = self.context.module.functions.get_span(function).to_range();
        if declared.is_some_and(|at| at.start >= self.context.length) {
            return self.subgroup(result, span, flow);
        }
        let Some(summary) = self.context.summaries.get(function.index()) else {
            return;
        };
        let arguments: Vec<Argument> = arguments
            .iter()
            .map(|pointer| Argument {
                pointer: *pointer,
                value: self.used(flow, *pointer),
                variable: match self.root(*pointer) {
                    Some(Root::Variable(variable)) => {
                        Some((variable, self.variables.get(variable)))
                    }
                    _ => None,
                },
            })
            .collect();
        self.ask(summary.call, span, flow);
        let returned = match summary.differs {
            true => self
                .graph
                .add(Cause::Result(span), [flow, MAY_BE_NON_UNIFORM]),
            false => self.graph.add(Cause::None, [flow]),
        };
        for (argument, parameter) in arguments.iter().zip(&summary.parameters) {
            self.ask(parameter.value, span, argument.value);
            if parameter.returned {
                self.graph.lead(returned, argument.value);
            }
            if let Some((_, contents)) = argument.variable {
                self.ask(parameter.contents, span, contents);
                if parameter.contents_returned {
                    self.graph.lead(returned, contents);
                }
            }
        }
        if let Some(result) = result {
            self.values[result.index()] = Some(returned);
        }
        for (argument, parameter) in arguments.iter().zip(&summary.parameters) {
            if let (Some((variable, _)), Some(written)) = (argument.variable, &parameter.written) {
                let value = self.written(argument, written, &arguments, span, flow);
                self.variables.set(variable, value);
            }
        }
    }

    /// Asks for what the function asks for.
    fn ask(&mut self, asked: Option<Asked>, call: Span, node: Node) {
        if let Some(Asked { severity, by }) = asked {
            self.require_as(severity, Required { call, ..by }, node);
        }
    }

    /// What a variable holds after the function has written to it.
    fn written(
        &mut self,
        argument: &Argument,
        written: &Written,
        arguments: &[Argument],
        span: Span,
        flow: Node,
    ) -> Node {
        let node = match written.differs {
            true => self
                .graph
                .add(Cause::Written(span), [flow, MAY_BE_NON_UNIFORM]),
            false => self.graph.add(Cause::None, [flow]),
        };
        for number in &written.values {
            self.graph.lead(node, arguments[*number].value);
        }
        let contents = written.contents.iter();
        for (_, contents) in contents.filter_map(|number| arguments[*number].variable) {
            self.graph.lead(node, contents);
        }
        if !self.is_whole(argument.pointer) {
            self.graph.lead(node, argument.value);
            if let Some((_, before)) = argument.variable {
                self.graph.lead(node, before);
            }
        }
        node
    }
}
