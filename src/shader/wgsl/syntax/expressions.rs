//! Expressions: nothing of them is kept but the names that they use.

use super::{
    Result, Stop, Walk,
    operators::{Operator, Operators},
};

const PARENTHESES: &str = "parentheses around one of them";

impl Walk<'_> {
    pub fn expression(&mut self) -> Result<()> {
        let from = self.reader.at;
        let mut operators = Operators::default();
        let mut logical = None;
        loop {
            self.unary()?;
            let Some((operator, length)) = Operator::next(&self.reader) else {
                return Ok(());
            };
            self.reader.at += length;
            if !operators.add(operator) {
                let what = "operators side by side that do not bind to each other";
                return Err(self.reader.refusal(from, what, PARENTHESES));
            }
            if let Operator::Logical(name) = operator {
                let before = *logical.get_or_insert(name);
                if before != name {
                    let what = format_args!("{before} and {name} in one expression");
                    return Err(self.reader.refusal(from, what, PARENTHESES));
                }
            }
        }
    }

    /// Operators before an operand, and what is taken from it behind.
    pub fn unary(&mut self) -> Result<()> {
        while matches!(self.reader.text(), "-" | "!" | "~" | "*" | "&") {
            self.reader.at += 1;
        }
        if self.reader.is("(") {
            self.reader.at += 1;
            self.expression()?;
            self.reader.expect(")")?;
        } else if self.reader.is_number() {
            self.reader.at += 1;
        } else {
            self.named()?;
            if self.reader.is("(") {
                self.arguments()?;
            }
        }
        self.parts()
    }

    /// A name with what is in its brackets, of a value or a type.
    pub fn named(&mut self) -> Result<()> {
        let at = self.reader.at;
        let name = self.reader.word()?;
        if let Err(declared) = self.scopes.use_of(name) {
            let what = format_args!("'{name}' in `continuing`, {declared}");
            let expected = "every `continue` behind the declarations that `continuing` uses";
            return Err(self.reader.refusal(at, what, expected));
        }
        match self.reader.is_template("<") {
            true => self.template(),
            false => Ok(()),
        }
    }

    pub fn template(&mut self) -> Result<()> {
        self.list("<", ">")
    }

    pub fn arguments(&mut self) -> Result<()> {
        self.list("(", ")")
    }

    /// Expressions with commas between, and perhaps one at the end.
    fn list(&mut self, open: &str, close: &str) -> Result<()> {
        self.reader.expect(open)?;
        while !self.reader.is(close) {
            self.expression()?;
            if !self.reader.take(",") && !self.reader.is(close) {
                return Err(Stop::Unknown);
            }
        }
        self.reader.expect(close)
    }

    /// Members and elements.
    fn parts(&mut self) -> Result<()> {
        loop {
            if self.reader.take(".") {
                self.reader.word()?;
            } else if self.reader.take("[") {
                self.expression()?;
                self.reader.expect("]")?;
            } else {
                return Ok(());
            }
        }
    }
}
