//! What names stand for: constants of the module, and what is built in unless the module hides it.

use super::{
    construct::template,
    value::{Result, Stop, Value},
};
use crate::shader::bounds::tokens::{Kind, Token};
use std::{
    cell::{Cell, RefCell},
    collections::{HashMap, HashSet},
};

/// As many constants may be made of one another.
const DEPTH: usize = 64;

pub struct Names<'a> {
    declared: HashSet<&'a str>,
    /// Constants of the module whose names are used for nothing else.
    constants: HashMap<&'a str, usize>,
    /// None while one is looked at.
    values: RefCell<HashMap<&'a str, Option<Result<Value>>>>,
    /// What calls gave, by the token that they begin with, and where they end.
    calls: RefCell<HashMap<usize, (Result<Value>, usize)>>,
    depth: Cell<usize>,
}

impl<'a> Names<'a> {
    pub fn of(tokens: &[Token<'a>]) -> Self {
        let mut names = Self {
            declared: HashSet::new(),
            constants: HashMap::new(),
            values: RefCell::default(),
            calls: RefCell::default(),
            depth: Cell::new(0),
        };
        let (mut depth, mut in_struct) = (0_usize, false);
        for (at, token) in tokens.iter().enumerate() {
            match token.kind {
                Kind::OpenBrace => depth += 1,
                Kind::CloseBrace => (depth, in_struct) = (depth.saturating_sub(1), false),
                Kind::Word if token.text == "struct" => in_struct = true,
                _ => {}
            }
            let is_member = in_struct && depth > 0;
            if token.kind != Kind::Word || is_member || !is_declared(tokens, at) {
                continue;
            }
            let is_new = names.declared.insert(token.text);
            if is_new && depth == 0 && tokens[at - 1].text == "const" {
                names.constants.insert(token.text, at);
            } else if !is_new {
                names.constants.remove(token.text);
            }
        }
        names
    }

    /// Whether a name is one of the module that is no constant.
    pub fn is_hidden(&self, name: &str) -> bool {
        self.declared.contains(name) && !self.is_constant(name)
    }

    pub fn is_declared(&self, name: &str) -> bool {
        self.declared.contains(name)
    }

    pub fn is_constant(&self, name: &str) -> bool {
        self.constants.contains_key(name)
    }

    /// The value of a constant, or where it is declared: then `settle` is told what it is.
    pub fn constant(&self, name: &'a str) -> std::result::Result<Result<Value>, usize> {
        if let Some(known) = self.values.borrow().get(name) {
            // One that is made of itself has none.
            return Ok(known.clone().unwrap_or(Err(Stop::Unknown)));
        }
        if self.depth.get() >= DEPTH {
            return Ok(Err(Stop::Unknown));
        }
        self.values.borrow_mut().insert(name, None);
        self.depth.set(self.depth.get() + 1);
        Err(self.constants[name])
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

/// Whether the word here is declared here: behind a keyword, or before its type.
fn is_declared(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| tokens[before].text);
    let behind = tokens.get(at + 1).map_or("", |behind| behind.text);
    match before {
        "const" | "override" | "let" | "fn" | "struct" | "alias" => true,
        "var" => true,
        // `var<private> a`, with or without a type.
        ">" => behind == ":" || is_of_variable(tokens, at),
        _ => behind == ":" && template(tokens[at].text).is_none(),
    }
}

fn is_of_variable(tokens: &[Token], at: usize) -> bool {
    let before = tokens[..at].iter().rev().take(8);
    let mut words = before.skip(1).map(|token| token.text);
    words.find(|text| *text == "<").is_some() && words.next() == Some("var")
}
