//! What names stand for where one reads: constants, and what is built in unless the module hides it.

use super::value::{Kind as ScalarKind, Result, Stop, Value};
use crate::shader::bounds::tokens::{Kind, Token};
use naga::back::PipelineConstants;
use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
};

/// As many constants may be made of one another.
const DEPTH: usize = 64;

pub enum Meaning<'b> {
    BuiltIn,
    /// Something of the module that has no value here.
    Other,
    /// A constant of the module, and which token its name is.
    Constant(usize),
    /// One that a pipeline may override.
    Override(usize),
    Value(&'b Value),
}

/// What a module says of a name.
#[derive(Clone, Copy)]
enum Declared {
    Other,
    Constant(usize),
    Override(usize),
}

/// What is known of the constants that a pipeline may override.
#[derive(Clone, Copy, Default)]
pub enum Overrides<'a> {
    #[default]
    Unknown,
    /// To see whether more could be computed then, each is 1.
    Guessed,
    Given(&'a PipelineConstants),
}

#[derive(Default)]
pub struct Names<'a> {
    module: HashMap<&'a str, Declared>,
    pub overrides: Cell<Overrides<'a>>,
    /// Those of the function around, the innermost last.
    local: HashMap<&'a str, Vec<Local>>,
    /// The local names in the order of their declarations, up to each open brace.
    order: Vec<&'a str>,
    blocks: Vec<usize>,
    /// Of constants of the module. None while one is looked at.
    values: RefCell<HashMap<&'a str, Option<Result<Value>>>>,
    /// What calls gave, by the token that they begin with, and where they end.
    calls: RefCell<HashMap<usize, (Result<Value>, usize)>>,
    depth: Cell<usize>,
}

#[derive(Default)]
struct Local {
    value: Option<Value>,
    /// What it is made of, of what has no value here.
    kind: Option<ScalarKind>,
    /// The number of the constant.
    constant: Option<usize>,
}

impl<'a> Names<'a> {
    /// With those of the module.
    pub fn of(tokens: &[Token<'a>]) -> Self {
        let mut names = Self::default();
        let mut depth = 0_usize;
        for (at, token) in tokens.iter().enumerate() {
            match token.kind {
                Kind::OpenBrace => depth += 1,
                Kind::CloseBrace => depth = depth.saturating_sub(1),
                Kind::Word if depth == 0 => {
                    if let Some(at) = declared(tokens, at) {
                        let declared = match token.text {
                            "const" => Declared::Constant(at),
                            "override" => Declared::Override(at),
                            _ => Declared::Other,
                        };
                        let known = names.module.entry(tokens[at].text);
                        // One that is declared twice is for the compiler to refuse.
                        known
                            .and_modify(|known| *known = Declared::Other)
                            .or_insert(declared);
                    }
                }
                _ => {}
            }
        }
        names
    }

    pub fn open(&mut self) {
        self.blocks.push(self.order.len());
    }

    pub fn close(&mut self) {
        let start = self.blocks.pop().unwrap_or(0);
        for name in self.order.drain(start..) {
            if let Some(known) = self.local.get_mut(name) {
                known.pop();
            }
        }
    }

    pub fn in_function(&self) -> bool {
        !self.blocks.is_empty()
    }

    /// A name from here to the end of the block, and of which scalars it is where that is known.
    pub fn declare(&mut self, name: &'a str, kind: Option<ScalarKind>) {
        let local = Local {
            kind,
            ..Local::default()
        };
        self.add(name, local);
    }

    /// The same of a constant of this number.
    pub fn declare_constant(&mut self, name: &'a str, value: Value, number: usize) {
        let local = Local {
            value: Some(value),
            constant: Some(number),
            kind: None,
        };
        self.add(name, local);
    }

    fn add(&mut self, name: &'a str, local: Local) {
        self.local.entry(name).or_default().push(local);
        self.order.push(name);
    }

    /// The numbers of the local constants that a name may stand for: where it is declared anew, the
    /// older ones may be in what is declared.
    pub fn numbers(&self, name: &str) -> impl Iterator<Item = usize> {
        let known = self.local.get(name).into_iter().flatten();
        known.filter_map(|local| local.constant)
    }

    /// What a name is, in a function or outside of all.
    pub fn meaning(&self, name: &str, in_function: bool) -> Meaning<'_> {
        if in_function && let Some(local) = self.local.get(name).and_then(|known| known.last()) {
            return local.value.as_ref().map_or(Meaning::Other, Meaning::Value);
        }
        match self.module.get(name).copied() {
            None => Meaning::BuiltIn,
            Some(Declared::Other) => Meaning::Other,
            Some(Declared::Constant(at)) => Meaning::Constant(at),
            Some(Declared::Override(at)) => Meaning::Override(at),
        }
    }

    /// Of which scalars a local name is that has no value.
    pub fn kind(&self, name: &str) -> Option<ScalarKind> {
        self.local.get(name)?.last()?.kind
    }

    pub fn has_overrides(&self) -> bool {
        let mut all = self.module.values();
        all.any(|declared| matches!(declared, Declared::Override(_)))
    }

    pub fn knows_no_overrides(&self) -> bool {
        matches!(self.overrides.get(), Overrides::Unknown)
    }

    pub fn is_guessing(&self) -> bool {
        matches!(self.overrides.get(), Overrides::Guessed)
    }

    /// The value of a constant of the module. None if it is not known: then `settle` is told it.
    pub fn constant(&self, name: &'a str) -> Option<Result<Value>> {
        if let Some(known) = self.values.borrow().get(name) {
            // One that is made of itself has none.
            return Some(known.clone().unwrap_or(Err(Stop::Unknown)));
        }
        if self.depth.get() >= DEPTH {
            return Some(Err(Stop::Unknown));
        }
        self.values.borrow_mut().insert(name, None);
        self.depth.set(self.depth.get() + 1);
        None
    }

    pub fn settle(&self, name: &'a str, value: Result<Value>) {
        self.values.borrow_mut().insert(name, Some(value));
        self.depth.set(self.depth.get() - 1);
    }

    pub fn known(&self, at: usize) -> Option<(Result<Value>, usize)> {
        self.calls.borrow().get(&at).cloned()
    }

    pub fn know(&self, at: usize, value: Result<Value>, end: usize) {
        self.calls.borrow_mut().insert(at, (value, end));
    }
}

/// Which token is the name that the keyword here declares.
pub fn declared(tokens: &[Token], at: usize) -> Option<usize> {
    let name = match tokens[at].text {
        "const" | "override" | "let" | "fn" | "struct" | "alias" => at + 1,
        "var" if tokens.get(at + 1).is_some_and(|next| next.text == "<") => {
            let rest = tokens[at..].iter().take(8);
            at + 1 + rest.clone().position(|token| token.text == ">")?
        }
        "var" => at + 1,
        _ => return None,
    };
    tokens.get(name)?.word().map(|_| name)
}
