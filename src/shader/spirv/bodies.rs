//! What naga's reader of SPIR-V makes of a function's blocks, and where that is not what they mean.
//!
//! The reader puts each block into a body of WGSL's kind of loops, conditions and switches. A branch
//! to where a loop or switch ends becomes a `break`, which leaves the innermost of them, whichever was
//! meant. A branch to another case becomes nothing at all, so that the next case follows.

use super::words::{Block, Function, Merge, op};
use std::collections::HashMap;

/// What the reader would get wrong.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// The switch at the end of this block is left for the block `to`, past what is around it.
    Leaves { switch: usize, to: u32 },
    /// This place at the end of this block leads to where the reader overlooks it.
    Overlooked { block: usize, place: usize },
    /// Beyond what can be mended.
    Hopeless(&'static str),
}

/// The blocks of a function in the reader's bodies.
pub struct Bodies<'a> {
    function: &'a Function,
    bodies: Vec<Body>,
    /// The body of each block that has been seen or heard of, by its label.
    of_label: HashMap<u32, usize>,
    /// What is known of blocks where something ends.
    ends: HashMap<u32, End>,
    /// The cases of switches, by their labels.
    cases: HashMap<u32, Case>,
    passes: Vec<Pass>,
    fault: Option<Fault>,
}

/// From a block, in a body, to a case of a switch around it.
struct Pass {
    block: usize,
    from: usize,
    to: Case,
}

struct Body {
    parent: usize,
    kind: Kind,
    /// What stands last in it.
    last: Last,
}

impl Body {
    fn new(parent: usize, kind: Kind) -> Self {
        let last = Last::Other;
        Self { parent, kind, last }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    /// Of the loop behind which this block is.
    Loop(u32),
    Case(Case),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Block(usize),
    /// Two bodies, of which this is the first.
    Condition(usize),
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Case {
    /// The block that ends with the switch.
    switch: usize,
    /// Among its cases as the reader orders them.
    position: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Selection,
    Loop,
    Continue,
    Switch,
}

impl<'a> Bodies<'a> {
    /// Follows the reader through a function.
    pub fn of(function: &'a Function) -> Self {
        let mut bodies = Self {
            function,
            bodies: vec![Body::new(0, Kind::Plain)],
            of_label: HashMap::new(),
            ends: HashMap::new(),
            cases: HashMap::new(),
            passes: Vec::new(),
            fault: None,
        };
        for at in 0..function.blocks.len() {
            bodies.add(at);
        }
        if bodies.fault.is_none() && bodies.passes.iter().any(|pass| !bodies.is_next(pass)) {
            let what = "a case that goes on to another than the next";
            bodies.fault = Some(Fault::Hopeless(what));
        }
        bodies
    }

    /// The first that the reader would get wrong.
    pub fn into_fault(self) -> Option<Fault> {
        self.fault
    }

    /// Whether a block is in a case of a switch, however deep.
    pub fn is_inside(&self, block: &Block, switch: usize) -> bool {
        let body = self.of_label.get(&block.label).copied().unwrap_or(0);
        let mut kinds = self.around(body).map(|body| self.bodies[body].kind);
        kinds.any(|kind| matches!(kind, Kind::Case(case) if case.switch == switch))
    }

    /// Whether a `break` in a block would leave a switch.
    pub fn breaks(&self, block: &Block, switch: usize) -> bool {
        let body = self.of_label.get(&block.label).copied().unwrap_or(0);
        let innermost = self.innermost(body);
        matches!(innermost, Some(Kind::Case(case)) if case.switch == switch)
    }

    fn add(&mut self, at: usize) {
        let block = &self.function.blocks[at];
        let mut body = *self.of_label.entry(block.label).or_default();
        match block.merge {
            Some(Merge::Loop(behind, next, _)) => body = self.add_loop(block, body, behind, next),
            Some(Merge::Selection(behind, _)) => {
                self.of_label.entry(behind).or_insert(body);
                let end = match block.ends_with(op::SWITCH) {
                    true => End::Switch,
                    false => End::Selection,
                };
                self.ends.insert(behind, end);
            }
            None => {}
        }
        self.bodies[body].last = Last::Block(at);
        let targets = block.targets();
        match targets[..] {
            [to] if block.ends_with(op::BRANCH) => self.branch(at, body, block.end[to]),
            [yes, no] if block.ends_with(op::BRANCH_CONDITIONAL) => {
                self.condition(at, body, [yes, no]);
            }
            [default, ref numbers @ ..] => self.switch(at, body, default, numbers),
            [] => {}
        }
    }

    fn add_loop(&mut self, block: &Block, around: usize, behind: u32, next: u32) -> usize {
        self.of_label.entry(behind).or_insert(around);
        self.ends.insert(behind, End::Loop);
        let body = self.body(around, Kind::Loop(behind));
        let continuing = self.body(body, Kind::Loop(behind));
        self.of_label.entry(next).or_insert(continuing);
        self.ends.insert(next, End::Continue);
        self.of_label.insert(block.label, body);
        self.bodies[around].last = Last::Other;
        body
    }

    fn body(&mut self, parent: usize, kind: Kind) -> usize {
        self.bodies.push(Body::new(parent, kind));
        self.bodies.len() - 1
    }

    fn branch(&mut self, at: usize, body: usize, to: u32) {
        if self.ends.contains_key(&to) {
            self.leave(body, to);
        } else if let Some(&case) = self.cases.get(&to) {
            let (block, from, to) = (at, body, case);
            self.passes.push(Pass { block, from, to });
        } else {
            self.of_label.entry(to).or_insert(body);
        }
    }

    /// A branch to where something ends, as the reader takes it.
    fn leave(&mut self, body: usize, to: u32) {
        if !matches!(self.ends[&to], End::Loop | End::Switch) {
            return;
        }
        match self.innermost(body) {
            Some(Kind::Case(case)) if self.behind(case.switch) != Some(to) => {
                let switch = case.switch;
                self.note(Fault::Leaves { switch, to });
            }
            Some(Kind::Loop(behind)) if behind != to => {
                self.note(Fault::Hopeless("a branch out of two loops"));
            }
            _ => {}
        }
    }

    fn note(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }

    fn condition(&mut self, at: usize, body: usize, places: [usize; 2]) {
        let [yes, no] = places.map(|place| self.function.blocks[at].end[place]);
        let bodies = [(); 2].map(|()| self.body(body, Kind::Plain));
        self.bodies[body].last = Last::Condition(bodies[0]);
        for ((place, to), inner) in places.into_iter().zip([yes, no]).zip(bodies) {
            if self.cases.contains_key(&to) {
                self.note(Fault::Overlooked { block: at, place });
            } else if self.ends.contains_key(&to) {
                self.leave(inner, to);
            } else if yes == no {
                self.of_label.insert(to, body);
            } else {
                // One that is known is where the loop begins.
                self.of_label.entry(to).or_insert(inner);
            }
        }
    }

    fn switch(&mut self, at: usize, body: usize, default: usize, numbers: &[usize]) {
        let block = &self.function.blocks[at];
        let to_default = block.end[default];
        self.bodies[body].last = Last::Other;
        if self.ends.contains_key(&to_default) && Some(to_default) != self.behind(at) {
            let (block, place) = (at, default);
            self.note(Fault::Overlooked { block, place });
        }
        // Those that go the same way are one case, and what goes on by default is the last one.
        let mut labels = Vec::new();
        for &place in numbers {
            let to = block.end[place];
            if self.cases.contains_key(&to) {
                self.note(Fault::Hopeless("a switch into another switch"));
            }
            if !labels.contains(&to) {
                labels.push(to);
            }
        }
        labels.push(to_default);
        for (position, to) in labels.into_iter().enumerate() {
            let case = Case {
                switch: at,
                position,
            };
            let inner = self.body(body, Kind::Case(case));
            if self.ends.contains_key(&to) {
                self.leave(inner, to);
            } else {
                self.of_label.entry(to).or_insert(inner);
                self.cases.insert(to, case);
            }
        }
    }

    /// Whether a case goes on from its end, and to the next.
    fn is_next(&self, pass: &Pass) -> bool {
        let mut body = pass.from;
        if self.bodies[body].last != Last::Block(pass.block) {
            return false;
        }
        while self.bodies[body].kind == Kind::Plain && body != 0 {
            let parent = self.bodies[body].parent;
            match self.bodies[parent].last {
                Last::Condition(first) if body == first || body == first + 1 => body = parent,
                _ => return false,
            }
        }
        let Kind::Case(case) = self.bodies[body].kind else {
            return false;
        };
        case.switch == pass.to.switch && case.position + 1 == pass.to.position
    }

    /// The bodies around one, itself first.
    fn around(&self, body: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(body), |&body| {
            (body != 0).then(|| self.bodies[body].parent)
        })
    }

    /// What a `break` leaves.
    fn innermost(&self, body: usize) -> Option<Kind> {
        let mut kinds = self.around(body).map(|body| self.bodies[body].kind);
        kinds.find(|kind| *kind != Kind::Plain)
    }

    /// The block behind a switch.
    fn behind(&self, switch: usize) -> Option<u32> {
        match self.function.blocks[switch].merge {
            Some(Merge::Selection(behind, _)) => Some(behind),
            _ => None,
        }
    }
}
