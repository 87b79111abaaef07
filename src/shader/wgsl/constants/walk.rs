//! Goes through a module, and replaces what can be computed.

use super::{
    Folded, builtins,
    expression::Reader,
    names::{Meaning, Names, Overrides, declared},
    value::{self, Result, Stop, Value},
    write::written,
};
use crate::shader::bounds::{
    refusal::Refusal,
    tokens::{Kind, Token},
};
use naga::Span;
use std::{collections::HashMap, ops::Range};

/// After so many calls that made no difference, it is taken that there is one that does.
const GUESSES: usize = 1000;

/// Where one is in a module, and what became of it.
pub struct Walk<'b, 'a> {
    pub tokens: &'b [Token<'a>],
    /// The tokens that calls of built-in functions begin with, as far as they may be constant.
    pub calls: &'b [usize],
    pub strict: bool,
    /// What new names begin with.
    pub letter: char,
    names: Names<'a>,
    /// The bodies of functions that do not count, in the order of the text.
    unused: Vec<Range<usize>>,
    /// Of the function that is about to begin.
    parameters: Vec<(&'a str, Option<value::Kind>)>,
    constants: Vec<Constant>,
    /// How often it is yet to be seen whether a pipeline's constants would make a difference.
    guesses: usize,
    /// The names of values.
    known: HashMap<String, String>,
    folded: Folded,
}

/// A constant of a function.
struct Constant {
    statement: Range<usize>,
    /// What it is made of, and a value that is to stand there instead.
    init: Range<usize>,
    value: Option<String>,
    /// By something that has not been replaced.
    is_used: bool,
}

impl<'b, 'a> Walk<'b, 'a> {
    pub fn new(
        tokens: &'b [Token<'a>],
        calls: &'b [usize],
        strict: bool,
        letter: char,
        overrides: Overrides<'a>,
        unused: Vec<Range<usize>>,
    ) -> Self {
        let names = Names::of(tokens);
        names.overrides.set(overrides);
        let may_guess = matches!(overrides, Overrides::Unknown) && names.has_overrides();
        Self {
            guesses: if may_guess { GUESSES } else { 0 },
            tokens,
            calls,
            strict,
            letter,
            names,
            unused,
            parameters: Vec::new(),
            constants: Vec::new(),
            known: HashMap::new(),
            folded: Folded::default(),
        }
    }

    pub fn run(mut self) -> std::result::Result<Folded, Refusal> {
        let mut at = 0;
        while at < self.tokens.len() {
            at = self.step(at)?;
        }
        // A constant that is used nowhere any more is left out: there are some that the compiler
        // does not know what to do with.
        for constant in std::mem::take(&mut self.constants) {
            match constant.value {
                _ if !constant.is_used => {
                    let nothing = (constant.statement, String::new());
                    self.folded.replaced.push(nothing);
                }
                Some(value) => {
                    self.replace(constant.init, value);
                }
                None => {}
            }
        }
        self.folded.replaced.sort_by_key(|(range, _)| range.start);
        Ok(self.folded)
    }

    /// Goes past a token, or what has been replaced; to where it is next.
    fn step(&mut self, at: usize) -> std::result::Result<usize, Refusal> {
        let token = self.tokens[at];
        let in_function = self.names.in_function();
        let is_member = at > 0 && self.tokens[at - 1].kind == Kind::Dot;
        Ok(match (token.kind, token.text) {
            (Kind::OpenBrace, _) => {
                self.names.open();
                for (name, kind) in self.parameters.drain(..) {
                    self.names.declare(name, kind);
                }
                at + 1
            }
            (Kind::CloseBrace, _) => {
                self.names.close();
                at + 1
            }
            (Kind::Semicolon, _) => {
                self.parameters.clear();
                at + 1
            }
            (Kind::Word, "const") if in_function => self.constant(at),
            (Kind::Word, "let" | "var") if in_function => self.variable(at),
            (Kind::Word, "const") if self.has_fields(at) => self.fields(at),
            (Kind::Operator, "=") => self.expression(at + 1),
            (Kind::Word, "return") | (Kind::Operator, "+=" | "-=" | "*=" | "/=" | "%=")
                if in_function =>
            {
                self.expression(at + 1)
            }
            (Kind::Word, "if" | "while") if self.passes_over(at + 1) => self.expression(at + 2),
            (Kind::Operator, "&&" | "||") => self.right_side(at)?,
            (Kind::Word, _) if is_member => at + 1,
            (Kind::Word, _) if self.calls.binary_search(&at).is_ok() => self.call(at)?,
            (Kind::Word, name) if in_function || self.is_of_fields(at) => self.name(at, name),
            (Kind::Word, name) => {
                if self.tokens.get(at + 1).is_some_and(|next| next.text == ":") {
                    self.parameters.push((name, self.kind(at + 1)));
                }
                at + 1
            }
            _ => at + 1,
        })
    }

    fn reader(&self, at: usize) -> Reader<'_, 'a> {
        Reader {
            tokens: self.tokens,
            names: &self.names,
            at,
            in_function: self.names.in_function(),
            passed_over: false,
        }
    }

    /// The text of these tokens.
    fn range(&self, tokens: Range<usize>) -> Range<usize> {
        self.tokens[tokens.start].range().start..self.tokens[tokens.end - 1].range().end
    }

    /// Puts the name of a value in the place of a text, if it is no longer.
    fn replace(&mut self, range: Range<usize>, value: String) -> bool {
        let (letter, count) = (self.letter, self.known.len());
        let declarations = &mut self.folded.declarations;
        let name = self.known.entry(value).or_insert_with_key(|value| {
            let name = format!("{letter}{count}");
            for part in ["\nconst ", &name, "=", value, ";"] {
                declarations.push_str(part);
            }
            name
        });
        let fits = name.len() <= range.len();
        if fits {
            self.folded.replaced.push((range, name.clone()));
        }
        fits
    }

    /// A call of a built-in function.
    fn call(&mut self, at: usize) -> std::result::Result<usize, Refusal> {
        let name = self.tokens[at];
        if !matches!(
            self.names.meaning(name.text, self.names.in_function()),
            Meaning::BuiltIn
        ) {
            return Ok(at + 1);
        }
        match self.singular(at) {
            Ok((value, end)) => {
                let is_replaced = self.replace(self.range(at..end), value);
                Ok(if is_replaced { end } else { at + 1 })
            }
            Err(Stop::Wrong(what))
                if self.strict && !is_guarded(self.tokens, at) && !self.is_unused(at) =>
            {
                Err(refusal(&name, &what))
            }
            Err(_) => {
                self.guess(at);
                Ok(at + 1)
            }
        }
    }

    /// What is behind `&&` or `||`: a bool, also where it is not reached, so that naga does not look.
    fn right_side(&mut self, at: usize) -> std::result::Result<usize, Refusal> {
        let start = at + 1;
        let mut reader = self.reader(start);
        match reader.operand() {
            Ok(Value::Scalar(scalar)) if scalar.kind == value::Kind::Bool => {}
            Ok(_) if self.strict => {
                let value =
                    format_args!("{} with a constant that is no bool", self.tokens[at].text);
                let range = self.range(start..reader.at);
                return Err(Refusal::new(value, "a bool").at(span(range)));
            }
            Err(Stop::Unknown) => self.guess_right_side(start),
            _ => {}
        }
        Ok(start)
    }

    /// Notes whether what may not be reached goes wrong for some of a pipeline's constants.
    fn guess_right_side(&mut self, at: usize) {
        if self.guesses == 0 {
            return;
        }
        self.names.overrides.set(Overrides::Guessed);
        let mut reader = self.reader(at);
        let value = reader.operand();
        let end = reader.at;
        self.names.overrides.set(Overrides::Unknown);
        let computes = |token: &Token| matches!(token.text, "+" | "-" | "*" | "/" | "%" | "<");
        self.guesses -= 1;
        if !matches!(value, Err(Stop::Unknown)) && self.tokens[at..end].iter().any(computes) {
            self.folded.overridden = true;
            self.guesses = 0;
        }
    }

    /// Whether a condition in parentheses is known though some of it goes wrong, which is not reached.
    fn passes_over(&self, at: usize) -> bool {
        let mut reader = self.reader(at);
        reader.take("(") && reader.expression().is_ok() && reader.passed_over
    }

    /// Whether one is in a function that the pipeline, whose constants are given, does not use.
    fn is_unused(&self, at: usize) -> bool {
        let next = self.unused.partition_point(|body| body.end < at);
        let body = self.unused.get(next);
        body.is_some_and(|body| body.contains(&at))
    }

    /// Notes whether a call is one of constants only once a pipeline gives its own.
    fn guess(&mut self, at: usize) {
        if self.guesses == 0 {
            return;
        }
        let known = self.reader(at).is_checked_in_part();
        self.names.overrides.set(Overrides::Guessed);
        let value = self.reader(at).call();
        let differs = self.reader(at).is_checked_in_part() != known;
        self.names.overrides.set(Overrides::Unknown);
        self.guesses -= 1;
        self.folded.overridden =
            differs || !matches!(value, Err(Stop::Unknown)) || self.guesses == 0;
        if self.folded.overridden {
            self.guesses = 0;
        }
    }

    /// What begins here, with all that is taken from it if that can be: how its value is written, and
    /// behind which token it ends.
    fn singular(&self, at: usize) -> Result<(String, usize)> {
        let mut reader = self.reader(at);
        if let Ok(value) = reader.singular() {
            return Ok((written(&value)?, reader.at));
        }
        reader.at = at;
        let value = reader.call()?;
        Ok((written(&value)?, reader.at))
    }

    /// Whether a constant of the module is what frexp() or modf() gives, which has no type that could be
    /// written.
    fn has_fields(&self, at: usize) -> bool {
        let rest = self.tokens.get(at + 2..at + 4);
        rest.is_some_and(|rest| rest[0].text == "=" && matches!(rest[1].text, "frexp" | "modf"))
    }

    /// Leaves the declaration of such a constant out if its value is known, as it is where it is used.
    fn fields(&mut self, at: usize) -> usize {
        let mut reader = self.reader(at + 2);
        match reader.declared() {
            Ok(Value::Fields(_)) => {
                let end = reader.at;
                let nothing = (self.range(at..end), String::new());
                self.folded.replaced.push(nothing);
                end
            }
            _ => at + 1,
        }
    }

    /// Whether a member of what frexp() or modf() gives may be taken from what is here.
    fn is_of_fields(&self, at: usize) -> bool {
        let rest = self.tokens.get(at + 1..at + 3);
        rest.is_some_and(|rest| {
            rest[0].kind == Kind::Dot && matches!(rest[1].text, "fract" | "exp" | "whole")
        })
    }

    /// A name that is no call of a built-in function.
    fn name(&mut self, at: usize, name: &'a str) -> usize {
        let may_have_fields = match self.names.meaning(name, self.names.in_function()) {
            Meaning::Value(Value::Fields(_)) => true,
            Meaning::Constant(_) => self.is_of_fields(at),
            _ => false,
        };
        if may_have_fields
            && let Ok((value, end)) = self.singular(at)
            && self.replace(self.range(at..end), value)
        {
            return end;
        }
        self.mark(at..at + 1);
        at + 1
    }

    /// Marks the constants that are named there as used.
    fn mark(&mut self, tokens: Range<usize>) {
        for token in self.tokens[tokens].iter().filter_map(Token::word) {
            for number in self.names.numbers(token) {
                self.constants[number].is_used = true;
            }
        }
    }

    /// What a statement sets something to, or returns.
    fn expression(&mut self, at: usize) -> usize {
        let mut reader = self.reader(at);
        let value = reader.expression().and_then(|value| written(&value));
        let (end, passed_over) = (reader.at, reader.passed_over);
        let next = self.tokens.get(end);
        let ends = next.is_some_and(|next| matches!(next.text, ";" | ")"));
        match value {
            Ok(value) if ends && (passed_over || self.is_worth_it(at..end)) => {
                match self.replace(self.range(at..end), value) {
                    true => end,
                    false => at,
                }
            }
            _ => at,
        }
    }

    /// Whether there is something that the compiler may not know.
    fn is_worth_it(&self, tokens: Range<usize>) -> bool {
        let first_call = self.calls.partition_point(|call| *call < tokens.start);
        let calls = self
            .calls
            .get(first_call)
            .is_some_and(|call| *call < tokens.end);
        let mut words = self.tokens[tokens].iter().filter_map(Token::word);
        calls || words.any(|word| self.names.numbers(word).next().is_some())
    }

    /// Of which scalars a name is that is declared before here, if that is written.
    fn kind(&self, at: usize) -> Option<value::Kind> {
        let mut reader = self.reader(at);
        let ty = reader.take(":").then(|| reader.ty());
        ty?.ok().map(value::Type::kind)
    }

    /// The declaration of a variable in a function.
    fn variable(&mut self, at: usize) -> usize {
        let Some(name) = declared(self.tokens, at) else {
            return at + 1;
        };
        let kind = self.kind(name + 1);
        self.names.declare(self.tokens[name].text, kind);
        name + 1
    }

    /// The declaration of a constant in a function.
    fn constant(&mut self, at: usize) -> usize {
        let Some(name) = declared(self.tokens, at) else {
            return at + 1;
        };
        let mut reader = self.reader(name + 1);
        let value = reader.declared();
        let end = reader.at;
        let mut rest = self.tokens[name..].iter();
        let (Ok(value), Some(equals)) = (value, rest.position(|token| token.text == "=")) else {
            let kind = self.kind(name + 1);
            self.names.declare(self.tokens[name].text, kind);
            return name + 1;
        };
        let init = name + equals + 1..end - 1;
        let text = self.range(init.clone());
        let digits = self.tokens.len().checked_ilog10().unwrap_or(0) as usize + 1;
        let new = match text.len() > digits && self.is_worth_it(init.clone()) {
            true => written(&value).ok(),
            false => None,
        };
        if new.is_none() {
            self.mark(init);
        }
        let number = self.constants.len();
        self.constants.push(Constant {
            statement: self.range(at..end),
            init: text,
            value: new,
            is_used: false,
        });
        self.names
            .declare_constant(self.tokens[name].text, value, number);
        end
    }
}

/// Where calls of built-in functions begin that may have constants for arguments.
pub fn calls(tokens: &[Token]) -> Vec<usize> {
    let declares = |pair: &&[Token]| pair[0].is("const") || pair[0].is("override");
    let constants = tokens.windows(2).filter(declares).map(|pair| pair[1].text);
    let constants: std::collections::HashSet<_> = constants.collect();
    let may_be_constant = |at: usize| match tokens[at].kind {
        Kind::Number | Kind::Operator | Kind::Open => true,
        Kind::Word => {
            let calls = |next: &Token| matches!(next.text, "(" | "<");
            let text = tokens[at].text;
            tokens.get(at + 1).is_some_and(calls)
                || matches!(text, "true" | "false")
                || constants.contains(text)
        }
        _ => false,
    };
    let may_fold = |at: &usize| {
        let [name, open, _, ..] = &tokens[*at..] else {
            return false;
        };
        if name.kind != Kind::Word {
            return false;
        }
        match open.text {
            "(" => {
                (may_be_constant(at + 2) || builtins::is_checked_in_part(name.text))
                    && builtins::is_function(name.text)
            }
            "<" => name.text == "bitcast",
            _ => false,
        }
    };
    let is_own = |at: usize| {
        let before = at.checked_sub(1).map_or("", |before| tokens[before].text);
        !matches!(before, "." | "fn" | "@")
    };
    let all = 0..tokens.len();
    all.filter(|at| may_fold(at) && is_own(*at)).collect()
}

pub fn is_logical(token: &Token) -> bool {
    matches!(token.text, "&&" | "||")
}

fn span(range: Range<usize>) -> Span {
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(place(range.start), place(range.end))
}

fn refusal(token: &Token, what: &str) -> Refusal {
    let value = format_args!("{}() of constants with {what}", token.text);
    let refusal = Refusal::new(value, "arguments that the function has a value for");
    refusal.at(span(token.range()))
}

/// Whether what is here may not be reached, by an operator before it in the same statement.
fn is_guarded(tokens: &[Token], at: usize) -> bool {
    let before = tokens[..at].iter().rev();
    let mut statement = before.take_while(|token| !matches!(token.text, ";" | "{" | "}"));
    statement.any(is_logical)
}
