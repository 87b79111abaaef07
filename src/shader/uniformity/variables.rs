//! The values of the variables of a function where the walk through it is: nodes, by the numbers of
//! the variables.

use super::{
    causes::Cause,
    graph::{Graph, Node},
};

pub struct Variables {
    values: Vec<Node>,
    /// What was set, with the values before.
    log: Vec<(usize, Node)>,
    /// When each was last seen by `take_back()`.
    seen: Vec<usize>,
    times: usize,
}

impl Variables {
    pub fn new(values: Vec<Node>) -> Self {
        let seen = vec![0; values.len()];
        Self {
            values,
            log: Vec::new(),
            seen,
            times: 0,
        }
    }

    pub fn get(&self, variable: usize) -> Node {
        self.values[variable]
    }

    pub fn set(&mut self, variable: usize, value: Node) {
        let before = std::mem::replace(&mut self.values[variable], value);
        self.log.push((variable, before));
    }

    /// Where a branch begins.
    pub fn mark(&self) -> usize {
        self.log.len()
    }

    /// Takes back what was set since the branch began, and says what that was, in the order of the
    /// variables.
    pub fn take_back(&mut self, mark: usize) -> Vec<(usize, Node)> {
        self.times += 1;
        let mut set = Vec::new();
        for (variable, before) in self.log.drain(mark..) {
            if self.seen[variable] != self.times {
                self.seen[variable] = self.times;
                let value = std::mem::replace(&mut self.values[variable], before);
                set.push((variable, value));
            }
        }
        set.sort_unstable();
        set
    }
}

/// One of several values, as far as they have come.
#[derive(Clone, Copy, Default)]
pub enum Joined {
    #[default]
    None,
    One(Node),
    Many {
        node: Node,
        /// Most often the next one is the same again.
        last: Node,
    },
}

impl Joined {
    pub fn join(&mut self, graph: &mut Graph, value: Node) {
        match self {
            Self::None => *self = Self::One(value),
            Self::One(node) if *node == value => {}
            Self::One(node) => {
                let node = graph.add(Cause::None, [*node, value]);
                *self = Self::Many { node, last: value };
            }
            Self::Many { last, .. } if *last == value => {}
            Self::Many { node, last } => {
                graph.lead(*node, value);
                *last = value;
            }
        }
    }

    pub fn node(self) -> Option<Node> {
        match self {
            Self::None => None,
            Self::One(node) | Self::Many { node, .. } => Some(node),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_is_taken_back() {
        let mut graph = Graph::with_room(0);
        let [a, b, c] = [(); 3].map(|()| graph.add(Cause::None, []));
        let mut variables = Variables::new(vec![a, a, a]);
        variables.set(1, b);
        let mark = variables.mark();
        variables.set(2, b);
        variables.set(1, c);
        variables.set(2, c);
        assert_eq!(variables.take_back(mark), [(1, c), (2, c)]);
        assert_eq!((variables.get(1), variables.get(2)), (b, a));
        assert_eq!(variables.take_back(0), [(1, b)]);
        assert_eq!(variables.get(1), a);
    }

    #[test]
    fn equal_values_join_without_a_node() {
        let mut graph = Graph::with_room(0);
        let [a, b] = [(); 2].map(|()| graph.add(Cause::None, []));
        let mut joined = Joined::None;
        joined.join(&mut graph, a);
        joined.join(&mut graph, a);
        assert_eq!(joined.node(), Some(a));
        joined.join(&mut graph, b);
        joined.join(&mut graph, b);
        assert!(joined.node() > Some(b));
        assert_eq!(graph.len(), 5 + 3);
    }
}
