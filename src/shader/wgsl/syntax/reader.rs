//! Goes through the tokens of a text, one after the other.

use super::{Result, Stop, templates::template_brackets, token::Token};
use crate::shader::bounds::refusal::Refusal;
use std::{fmt::Display, ops::Range};

pub struct Reader<'a> {
    tokens: Vec<Token<'a>>,
    /// Which tokens are brackets of templates.
    templates: Vec<bool>,
    /// The number of the next token.
    pub at: usize,
}

impl<'a> Reader<'a> {
    /// Operators of several characters come one by one, since `>>` and `>=` may be other than that.
    pub fn new(texts: impl Iterator<Item = (usize, &'a str)>) -> Self {
        let mut tokens = Vec::with_capacity(texts.size_hint().0);
        for (at, text) in texts {
            let whole = Token { text, at };
            match text.len() == 1 || whole.is_word() || whole.is_number() {
                true => tokens.push(whole),
                false => {
                    let characters = text.char_indices();
                    tokens.extend(characters.map(|(within, character)| Token {
                        text: &text[within..within + character.len_utf8()],
                        at: at + within,
                    }));
                }
            }
        }
        Self {
            templates: template_brackets(&tokens),
            tokens,
            at: 0,
        }
    }

    /// The next token; empty behind the last.
    pub fn text(&self) -> &'a str {
        self.ahead(0)
    }

    pub fn ahead(&self, count: usize) -> &'a str {
        let token = self.tokens.get(self.at + count);
        token.map_or("", |token| token.text)
    }

    /// The same, if nothing stands between it and the one before.
    pub fn joined(&self, count: usize) -> &'a str {
        match self.tokens.get(self.at + count - 1..=self.at + count) {
            Some([before, token]) if before.end() == token.at => token.text,
            _ => "",
        }
    }

    pub fn is(&self, text: &str) -> bool {
        self.text() == text
    }

    /// Whether the next token is this bracket, of a template.
    pub fn is_template(&self, text: &str) -> bool {
        self.is(text) && self.templates[self.at]
    }

    pub fn is_number(&self) -> bool {
        self.tokens.get(self.at).is_some_and(Token::is_number)
    }

    pub fn is_over(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// Whether the next token was this one, and is behind us now.
    pub fn take(&mut self, text: &str) -> bool {
        let is = self.is(text);
        self.at += usize::from(is);
        is
    }

    pub fn expect(&mut self, text: &str) -> Result<()> {
        match self.take(text) {
            true => Ok(()),
            false => Err(Stop::Unknown),
        }
    }

    pub fn word(&mut self) -> Result<&'a str> {
        match self.tokens.get(self.at) {
            Some(token) if token.is_word() => {
                self.at += 1;
                Ok(token.text)
            }
            _ => Err(Stop::Unknown),
        }
    }

    /// Goes behind the next semicolon.
    pub fn skip_to_semicolon(&mut self) -> Result<()> {
        while !self.take(";") {
            match self.is_over() {
                true => return Err(Stop::Unknown),
                false => self.at += 1,
            }
        }
        Ok(())
    }

    /// What stands alone between commas and parentheses, from the parenthesis with this number on.
    pub fn alone(&self, from: usize) -> impl Iterator<Item = &'a str> {
        let rest = self.tokens.get(from..).unwrap_or_default();
        let inside = rest.windows(3).take_while(|three| three[0].text != ")");
        inside
            .filter(|three| {
                matches!(three[0].text, "(" | ",") && matches!(three[2].text, ")" | ",")
            })
            .map(|three| three[1].text)
    }

    /// Where the tokens from one up to the next are in the text.
    fn range(&self, from: usize) -> Range<usize> {
        let last = self.at.max(from + 1) - 1;
        let start = self.tokens.get(from).map_or(0, |first| first.at);
        let end = self.tokens.get(last).map_or(start, Token::end);
        start..end
    }

    /// Something that WGSL does not have, from a token up to the next.
    pub fn refusal(&self, from: usize, value: impl Display, expected: impl Display) -> Stop {
        let refusal = Refusal::new(value, expected);
        Stop::Refused(refusal.at_bytes(self.range(from)))
    }
}
