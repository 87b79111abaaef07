//! What has to be uniform for what: an edge leads from something to what it is only uniform with.

use super::causes::Cause;
use crate::shader::messages::Severity;

/// A point of the control flow, a value or the value of a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Node(u32);

/// Something whose uniformity nobody can tell.
pub const MAY_BE_NON_UNIFORM: Node = Node(0);
/// The control flow where the function begins.
pub const START: Node = Node(1);

/// What has to be uniform, or else there is a message of this severity.
pub fn required(severity: Severity) -> Node {
    Node(match severity {
        Severity::Error => 2,
        Severity::Warning => 3,
        Severity::Info => 4,
    })
}

/// How many nodes every graph begins with.
const FIRST: usize = 5;

pub struct Graph {
    /// Of each node: why it is there, and its last edge.
    nodes: Vec<(Cause, Option<u32>)>,
    /// Where each leads to, and the edge of the same node before it.
    edges: Vec<(Node, Option<u32>)>,
}

impl Graph {
    /// One that is about to get so many nodes.
    pub fn with_room(count: usize) -> Self {
        let mut nodes = Vec::with_capacity(FIRST + count);
        nodes.resize(FIRST, (Cause::None, None));
        Self {
            nodes,
            edges: Vec::with_capacity(count),
        }
    }

    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// A node that leads to these.
    pub fn add(&mut self, cause: Cause, to: impl IntoIterator<Item = Node>) -> Node {
        let node = Node(self.nodes.len() as u32);
        self.nodes.push((cause, None));
        for to in to {
            self.lead(node, to);
        }
        node
    }

    pub fn lead(&mut self, from: Node, to: Node) {
        let edge = self.edges.len() as u32;
        let before = self.nodes[from.0 as usize].1.replace(edge);
        self.edges.push((to, before));
    }

    pub fn cause(&self, node: Node) -> Cause {
        self.nodes[node.0 as usize].0
    }

    fn next(&self, node: Node) -> impl Iterator<Item = Node> {
        let mut edge = self.nodes[node.0 as usize].1;
        std::iter::from_fn(move || {
            let (to, before) = self.edges[edge? as usize];
            edge = before;
            Some(to)
        })
    }
}

/// Which nodes have been reached, and from which.
pub struct Reached {
    from: Vec<Option<Node>>,
}

impl Reached {
    /// None yet.
    pub fn none(graph: &Graph) -> Self {
        Self {
            from: vec![None; graph.len()],
        }
    }

    /// Follows all edges from a node on, along the shortest ways, but for nodes that were reached
    /// before.
    pub fn follow(&mut self, graph: &Graph, start: Node) {
        let mut next = std::collections::VecDeque::from([start]);
        while let Some(node) = next.pop_front() {
            for to in graph.next(node) {
                let from = &mut self.from[to.0 as usize];
                if from.is_none() {
                    *from = Some(node);
                    next.push_back(to);
                }
            }
        }
    }

    pub fn has(&self, node: Node) -> bool {
        self.from[node.0 as usize].is_some()
    }

    /// Forgets that a node was reached.
    pub fn forget(&mut self, node: Node) {
        self.from[node.0 as usize] = None;
    }

    /// The causes along the way to a node, the first first.
    pub fn way(&self, graph: &Graph, to: Node) -> Vec<Cause> {
        let mut way = Vec::new();
        let mut at = to;
        while let Some(from) = self.from[at.0 as usize] {
            way.push(graph.cause(at));
            at = from;
        }
        way.reverse();
        way
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_lead_from_a_requirement_to_what_may_be_different() {
        let mut graph = Graph::with_room(0);
        let input = graph.add(Cause::Input(7), [MAY_BE_NON_UNIFORM]);
        let joined = graph.add(Cause::None, [START, input]);
        graph.lead(required(Severity::Error), joined);
        graph.lead(joined, joined);
        let mut reached = Reached::none(&graph);
        reached.follow(&graph, required(Severity::Warning));
        assert!(!reached.has(joined));
        reached.follow(&graph, required(Severity::Error));
        assert!(reached.has(START) && reached.has(MAY_BE_NON_UNIFORM));
        let way = reached.way(&graph, MAY_BE_NON_UNIFORM);
        assert_eq!(way, [Cause::None, Cause::Input(7), Cause::None]);
        reached.forget(START);
        assert!(!reached.has(START));
    }
}
