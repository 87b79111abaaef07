//! Statements, and where they lead.

use super::{Result, Stop, Walk, behavior::Behavior};

impl Walk<'_> {
    /// A block with attributes before it.
    pub fn block(&mut self) -> Result<Behavior> {
        self.attributes()?;
        self.scopes.enter();
        let behavior = self.braces()?;
        self.scopes.leave();
        Ok(behavior)
    }

    /// The statements between two braces.
    pub fn braces(&mut self) -> Result<Behavior> {
        self.reader.expect("{")?;
        let mut behavior = Behavior::NEXT;
        while !self.reader.take("}") {
            behavior = behavior.then(self.statement()?);
        }
        Ok(behavior)
    }

    fn statement(&mut self) -> Result<Behavior> {
        let attributes = self.attributes()?;
        let from = self.reader.at;
        let behavior = match self.reader.text() {
            "{" => self.block(),
            "if" => self.condition(),
            "switch" => self.switch(),
            "loop" => self.endless(),
            "while" => self.while_loop(),
            "for" => self.for_loop(),
            _ if !attributes.is_empty() => return Err(Stop::Unknown),
            _ => self.simple(),
        };
        let behavior = behavior?;
        if behavior.is_empty() {
            let what = "a loop that is never left";
            let expected = "a `break` or `return` in it that can be reached";
            return Err(self.reader.refusal(from, what, expected));
        }
        Ok(behavior)
    }

    /// A statement without others in it.
    fn simple(&mut self) -> Result<Behavior> {
        let behavior = match self.reader.text() {
            "return" => {
                self.reader.at += 1;
                if !self.reader.is(";") {
                    self.expression()?;
                }
                Behavior::RETURN
            }
            "break" if self.reader.ahead(1) == ";" => {
                self.reader.at += 1;
                Behavior::BREAK
            }
            "continue" => {
                self.reader.at += 1;
                self.scopes.continue_loop();
                Behavior::CONTINUE
            }
            "discard" => {
                self.reader.at += 1;
                Behavior::NEXT
            }
            ";" => Behavior::NEXT,
            _ => {
                self.declaration_or_change()?;
                Behavior::NEXT
            }
        };
        self.reader.expect(";")?;
        Ok(behavior)
    }

    /// A declaration, an assertion, a call or an assignment, without the semicolon.
    fn declaration_or_change(&mut self) -> Result<()> {
        match self.reader.text() {
            "let" | "const" | "var" => {
                let name = self.value_declaration()?;
                self.scopes.declare(name);
                Ok(())
            }
            "const_assert" => {
                self.reader.at += 1;
                self.expression()
            }
            _ => self.change(),
        }
    }

    /// A call, an assignment, `++` or `--`.
    fn change(&mut self) -> Result<()> {
        self.unary()?;
        if self.reader.is(";") || self.reader.is(")") {
            return Ok(());
        }
        if matches!(self.reader.text(), "+" | "-") && self.reader.joined(1) == self.reader.text() {
            self.reader.at += 2;
            return Ok(());
        }
        // Up to the sign of an assignment.
        while !self.reader.take("=") {
            let is_part = matches!(
                self.reader.text(),
                "+" | "-" | "*" | "/" | "%" | "&" | "|" | "^" | "<" | ">"
            );
            match is_part && !self.reader.joined(1).is_empty() {
                true => self.reader.at += 1,
                false => return Err(Stop::Unknown),
            }
        }
        self.expression()
    }

    fn condition(&mut self) -> Result<Behavior> {
        self.reader.expect("if")?;
        self.expression()?;
        let accept = self.block()?;
        if !self.reader.take("else") {
            return Ok(accept | Behavior::NEXT);
        }
        let reject = match self.reader.is("if") {
            true => self.condition()?,
            false => self.block()?,
        };
        Ok(accept | reject)
    }

    fn switch(&mut self) -> Result<Behavior> {
        self.reader.expect("switch")?;
        self.expression()?;
        self.attributes()?;
        self.reader.expect("{")?;
        let mut behavior = None;
        while !self.reader.take("}") {
            let case = self.case()?;
            behavior = Some(behavior.map_or(case, |behavior| behavior | case));
        }
        behavior.map(Behavior::of_switch).ok_or(Stop::Unknown)
    }

    fn case(&mut self) -> Result<Behavior> {
        if self.reader.take("case") {
            while !matches!(self.reader.text(), "{" | ":" | "@") {
                self.expression()?;
                self.reader.take(",");
            }
        } else {
            self.reader.expect("default")?;
        }
        self.reader.take(":");
        self.block()
    }

    fn while_loop(&mut self) -> Result<Behavior> {
        self.reader.expect("while")?;
        self.expression()?;
        self.scopes.enter_loop();
        let body = self.block()?;
        self.scopes.leave_loop();
        Ok((body | Behavior::NEXT | Behavior::BREAK).of_loop())
    }

    fn for_loop(&mut self) -> Result<Behavior> {
        self.reader.expect("for")?;
        self.reader.expect("(")?;
        self.scopes.enter();
        if !self.reader.is(";") {
            self.declaration_or_change()?;
        }
        self.reader.expect(";")?;
        let ends = match self.reader.is(";") {
            true => Behavior::NEXT,
            false => {
                self.expression()?;
                Behavior::NEXT | Behavior::BREAK
            }
        };
        self.reader.expect(";")?;
        if !self.reader.is(")") {
            self.change()?;
        }
        self.reader.expect(")")?;
        self.scopes.enter_loop();
        let body = self.block()?;
        self.scopes.leave_loop();
        self.scopes.leave();
        Ok((body | ends).of_loop())
    }

    /// `loop`, which may have a `continuing` block at its end.
    fn endless(&mut self) -> Result<Behavior> {
        self.reader.expect("loop")?;
        self.attributes()?;
        self.reader.expect("{")?;
        self.scopes.enter_loop();
        let mut behavior = Behavior::NEXT;
        while !self.reader.take("}") {
            let next = match self.reader.is("continuing") {
                true => {
                    // Where it is reached does not matter: it may end the loop.
                    behavior = behavior | self.continuing()?;
                    self.reader.expect("}")?;
                    break;
                }
                false => self.statement()?,
            };
            behavior = behavior.then(next);
        }
        self.scopes.leave_loop();
        Ok(behavior.of_loop())
    }

    fn continuing(&mut self) -> Result<Behavior> {
        let from = self.reader.at;
        self.reader.expect("continuing")?;
        self.attributes()?;
        self.reader.expect("{")?;
        self.scopes.enter_continuing();
        let mut behavior = Behavior::NEXT;
        while !self.reader.take("}") {
            let next = match self.reader.is("break") && self.reader.ahead(1) == "if" {
                true => {
                    self.reader.at += 2;
                    self.expression()?;
                    self.reader.expect(";")?;
                    Behavior::NEXT | Behavior::BREAK
                }
                false => self.statement()?,
            };
            behavior = behavior.then(next);
        }
        self.scopes.leave_continuing();
        if behavior.has(Behavior::RETURN | Behavior::CONTINUE) {
            let what = "a `return` or `continue` in `continuing`";
            return Err(self.reader.refusal(from, what, "`break if` at most"));
        }
        Ok(behavior)
    }
}
