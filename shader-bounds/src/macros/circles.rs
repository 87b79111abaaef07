//! Macros that lead back to themselves in ways which have no end, or one that is far off. The
//! preprocessor leaves a macro in itself as it is, but not for good: what comes out of an argument is
//! looked at once more in each macro that it is passed to.

use super::{Lines, Macro, Sizes};
use crate::{refusal::Refusal, tokens::Token};
use petgraph::{algo::kosaraju_scc, prelude::DiGraphMap};
use std::collections::{HashMap, HashSet};

impl<'a> Lines<'a> {
    pub fn check_circles(&self) -> Result<(), Refusal> {
        let circles = self.circles();
        for (&name, known) in &self.macros {
            let refuse = |expected| Err(Refusal::new(format_args!("the macro {name}"), expected));
            let has_parameters = known.iter().any(|it| !it.parameters.is_empty());
            let circle = circles.get(name);
            let back = |word: &str| word == name || circle.is_some() && circles.get(word) == circle;
            if has_parameters
                && (circle.is_some() || known.iter().any(|it| self.passes_on(it, name)))
            {
                return refuse("one that does not lead back to itself");
            }
            if known
                .iter()
                .any(|it| it.words().filter(|word| back(word)).count() > 1)
            {
                return refuse("one that leads back to itself no more than once");
            }
            if known.iter().any(|it| self.leaves_open(it)) {
                return refuse("one that closes the parentheses of the macros that it calls");
            }
        }
        Ok(())
    }

    /// For each macro that leads back to itself by way of others, which of those circles it is in.
    fn circles(&self) -> HashMap<&'a str, usize> {
        let mut graph = DiGraphMap::<&str, ()>::new();
        for (name, known) in &self.macros {
            for word in known.iter().flat_map(Macro::words) {
                if self.macros.contains_key(word) {
                    graph.add_edge(*name, word, ());
                }
            }
        }
        let circles = kosaraju_scc(&graph).into_iter().enumerate();
        let circles = circles.filter(|(_, circle)| circle.len() > 1);
        let members =
            |(at, circle): (usize, Vec<&'a str>)| circle.into_iter().map(move |it| (it, at));
        circles.flat_map(members).collect()
    }

    /// Whether a macro of this name stands among the arguments of another one in itself, which may call
    /// it again.
    fn passes_on(&self, known: &Macro, name: &str) -> bool {
        let mut passed = false;
        let called = |word: &str| self.macros.contains_key(word);
        Calls::visit(&known.body, called, |word, calls| {
            passed |= word == name && calls.others(name);
        });
        passed
    }

    /// Whether a macro begins to call another one, or what it is passed, and the end is not in it.
    fn leaves_open(&self, known: &Macro) -> bool {
        let called =
            |word: &str| self.macros.contains_key(word) || known.parameters.contains(&word);
        Calls::visit(&known.body, called, |_, _| ()).all > 0
    }

    /// Refuses macros in themselves that copy what they are passed, where others are passed them: each of
    /// those would have them copy it again.
    pub fn check_copies(&self, sizes: &Sizes) -> Result<(), Refusal> {
        let passed = self.passed();
        for (name, known) in &self.macros {
            let in_itself = || known.iter().any(|it| it.words().any(|word| word == *name));
            if sizes.known[name].copies > 1 && passed.contains(name) && in_itself() {
                let expected = "one that does not lead back to itself, as it copies what it is \
                                passed, and others are passed it";
                return Err(Refusal::new(format_args!("the macro {name}"), expected));
            }
        }
        Ok(())
    }

    /// The words that macros of other names name, or are passed.
    fn passed(&self) -> HashSet<&'a str> {
        let mut passed = HashSet::new();
        for (name, known) in &self.macros {
            let words = known.iter().flat_map(Macro::words);
            passed.extend(words.filter(|word| word != name));
        }
        let called = |word: &str| self.macros.contains_key(word);
        for tokens in self.conditions.iter().chain([&self.tokens]) {
            Calls::visit(tokens, called, |word, calls| {
                if calls.others(word) {
                    passed.insert(word);
                }
            });
        }
        passed
    }
}

/// The calls that are open at some place.
#[derive(Default)]
struct Calls<'a> {
    all: usize,
    of: HashMap<&'a str, usize>,
}

impl<'a> Calls<'a> {
    /// Visits all tokens with the calls around them, and returns those that are still open behind.
    fn visit(
        tokens: &[Token<'a>],
        called: impl Fn(&str) -> bool,
        mut visit: impl FnMut(&'a str, &Self),
    ) -> Self {
        let mut calls = Self::default();
        let mut around = Vec::new();
        let mut before = "";
        for token in tokens {
            if token.text == "(" {
                let call = Some(before).filter(|word| called(word));
                if let Some(name) = call {
                    calls.all += 1;
                    *calls.of.entry(name).or_default() += 1;
                }
                around.push(call);
            } else if token.text == ")" {
                if let Some(name) = around.pop().flatten() {
                    calls.all -= 1;
                    *calls.of.entry(name).or_default() -= 1;
                }
            } else {
                visit(token.text, &calls);
            }
            before = token.text;
        }
        calls
    }

    /// Whether there is one of another name.
    fn others(&self, name: &str) -> bool {
        self.all > self.of.get(name).copied().unwrap_or(0)
    }
}

impl<'a> Macro<'a> {
    fn words(&self) -> impl Iterator<Item = &'a str> {
        self.body.iter().filter_map(|token| token.word())
    }
}
