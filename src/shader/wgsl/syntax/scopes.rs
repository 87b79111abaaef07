//! The names of a function, as far as a `continue` may go past their declarations.

use std::ops::Range;

/// What is declared where the walk is.
#[derive(Default)]
pub struct Scopes<'a> {
    names: Vec<&'a str>,
    /// How many names there were before each scope.
    starts: Vec<usize>,
    loops: Vec<Loop>,
    /// Names whose declarations a `continue` has gone past, where `continuing` blocks are.
    skipped: Vec<Range<usize>>,
}

struct Loop {
    /// The number of its scope.
    scope: usize,
    /// How many names there are where the first `continue` is.
    least: Option<usize>,
}

impl<'a> Scopes<'a> {
    pub fn enter(&mut self) {
        self.starts.push(self.names.len());
    }

    pub fn leave(&mut self) {
        self.names.truncate(self.starts.pop().unwrap_or(0));
    }

    /// Enters the body of a loop.
    pub fn enter_loop(&mut self) {
        let scope = self.starts.len();
        self.loops.push(Loop { scope, least: None });
        self.enter();
    }

    pub fn leave_loop(&mut self) {
        self.leave();
        self.loops.pop();
    }

    pub fn declare(&mut self, name: &'a str) {
        self.names.push(name);
    }

    /// A `continue` is here.
    pub fn continue_loop(&mut self) {
        if let Some(innermost) = self.loops.last_mut() {
            let inside = self.starts.get(innermost.scope + 1);
            let names = inside.copied().unwrap_or(self.names.len());
            innermost.least.get_or_insert(names);
        }
    }

    /// The `continuing` block of the innermost loop begins here.
    pub fn enter_continuing(&mut self) {
        let least = self.loops.last().and_then(|innermost| innermost.least);
        let names = self.names.len();
        self.skipped.push(least.unwrap_or(names)..names);
        self.enter();
    }

    pub fn leave_continuing(&mut self) {
        self.leave();
        self.skipped.pop();
    }

    /// `Err` with the reason if a name may have no value here.
    pub fn use_of(&self, name: &str) -> Result<(), &'static str> {
        if self.skipped.iter().all(Range::is_empty) {
            return Ok(());
        }
        let declared = self.names.iter().rposition(|known| *known == name);
        let is_skipped = |declared: usize| {
            self.skipped
                .iter()
                .any(|skipped| skipped.contains(&declared))
        };
        match declared.is_some_and(is_skipped) {
            true => Err("which is declared behind a `continue`"),
            false => Ok(()),
        }
    }
}
