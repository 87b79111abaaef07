//! What the graph of a function says: what is wrong in it, and what its callers have to know.

use super::{
    causes::{Cause, Required},
    graph::{MAY_BE_NON_UNIFORM, Node, Reached, START, required},
    summary::{Asked, Parameter, Summary, Written},
    walk::Walk,
};
use crate::shader::messages::Severity;

/// Something that has to be uniform and may not be.
pub struct Finding {
    pub severity: Severity,
    pub required: Required,
    /// What it depends on.
    pub source: Cause,
}

/// Explores the graph after the walk.
pub fn explore(walk: &Walk) -> (Summary, Vec<Finding>) {
    let mut summary = Summary {
        parameters: walk
            .parameters
            .iter()
            .map(|_| Parameter::default())
            .collect(),
        ..Summary::default()
    };
    let findings = requirements(walk, &mut summary);
    let mut reached = Reached::none(&walk.graph);
    reached.follow(&walk.graph, walk.result);
    summary.differs = reached.has(MAY_BE_NON_UNIFORM);
    for (parameter, nodes) in summary.parameters.iter_mut().zip(&walk.parameters) {
        parameter.returned = reached.has(nodes.value);
        parameter.contents_returned = nodes.contents.is_some_and(|node| reached.has(node));
        parameter.written = nodes.contents.and_then(|contents| {
            let left = nodes.left.node().filter(|left| *left != contents)?;
            Some(written(walk, left))
        });
    }
    (summary, findings)
}

/// Follows what has to be uniform, what matters most first.
fn requirements(walk: &Walk, summary: &mut Summary) -> Vec<Finding> {
    let graph = &walk.graph;
    let mut reached = Reached::none(graph);
    let mut findings = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        reached.follow(graph, required(severity));
        let first = |node: Node| {
            let way = reached.way(graph, node).into_iter();
            way.rev().find_map(|cause| match cause {
                Cause::Required(required) => Some(required),
                _ => None,
            })
        };
        let asked = |node: Node| first(node).map(|by| Asked { severity, by });
        if let Some(required) = first(MAY_BE_NON_UNIFORM) {
            let way = reached.way(graph, MAY_BE_NON_UNIFORM);
            let source = way.iter().rev().find(|cause| **cause != Cause::None);
            findings.push(Finding {
                severity,
                required,
                source: source.copied().unwrap_or_default(),
            });
        } else {
            summary.call = summary.call.or_else(|| asked(START));
            for (parameter, nodes) in summary.parameters.iter_mut().zip(&walk.parameters) {
                parameter.value = parameter.value.or_else(|| asked(nodes.value));
                let contents = || nodes.contents.and_then(asked);
                parameter.contents = parameter.contents.or_else(contents);
            }
        }
        // What is within the function is not looked at twice.
        for node in [MAY_BE_NON_UNIFORM, START] {
            reached.forget(node);
        }
        for nodes in &walk.parameters {
            reached.forget(nodes.value);
            nodes
                .contents
                .into_iter()
                .for_each(|node| reached.forget(node));
        }
    }
    findings
}

fn written(walk: &Walk, left: Node) -> Written {
    let mut reached = Reached::none(&walk.graph);
    reached.follow(&walk.graph, left);
    let has = |node: Node| node == left || reached.has(node);
    let parameters = || walk.parameters.iter().enumerate();
    let values = parameters().filter(|(_, nodes)| has(nodes.value));
    let contents = parameters().filter(|(_, nodes)| nodes.contents.is_some_and(has));
    Written {
        differs: has(MAY_BE_NON_UNIFORM),
        values: values.map(|(number, _)| number).collect(),
        contents: contents.map(|(number, _)| number).collect(),
    }
}
