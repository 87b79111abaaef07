//! How deep a text nests: what a compiler follows by calling itself.

use super::tokens::{Kind, Token};
use std::mem;

/// Follows the tokens of a text. What counts are brackets around brackets, operators behind
/// operators, and statements that are part of others, as in `else if`.
#[derive(Default)]
pub struct Depth {
    innermost: Level,
    /// The levels around it.
    outer: Vec<Level>,
    /// What those add up to.
    around: usize,
    /// A statement may be over, unless `else` follows.
    over: bool,
}

/// Between two brackets.
#[derive(Default)]
struct Level {
    /// Of the current statement or argument.
    operators: usize,
    /// The deepest pair of brackets in it.
    inner: usize,
    /// The deepest statement or argument before.
    before: usize,
}

impl Level {
    fn depth(&self) -> usize {
        self.before.max(self.operators + self.inner)
    }

    /// Begins the next statement or argument.
    fn split(&mut self) {
        self.before = self.depth();
        (self.operators, self.inner) = (0, 0);
    }
}

impl Depth {
    /// Goes past the next token, and says how deep the text is there.
    pub fn pass(&mut self, token: &Token) -> usize {
        if mem::take(&mut self.over) && !token.is("else") {
            self.innermost.split();
        }
        match token.kind {
            Kind::Open | Kind::OpenBrace => {
                self.around += self.innermost.operators + 1;
                self.outer.push(mem::take(&mut self.innermost));
            }
            Kind::Close | Kind::CloseBrace => {
                self.close();
                self.over = token.kind == Kind::CloseBrace;
            }
            Kind::Comma => self.innermost.split(),
            Kind::Semicolon => self.over = true,
            Kind::Operator | Kind::Dot => self.innermost.operators += 1,
            Kind::Word if contains_statement(token.text) => self.innermost.operators += 1,
            Kind::Word | Kind::Number => {}
        }
        self.around + self.innermost.depth()
    }

    /// A bracket too many is for the compiler to complain of.
    fn close(&mut self) {
        if let Some(outer) = self.outer.pop() {
            let closed = mem::replace(&mut self.innermost, outer).depth() + 1;
            self.innermost.inner = self.innermost.inner.max(closed);
            self.around -= self.innermost.operators + 1;
        }
    }
}

/// Whether a statement that begins so has another in it.
fn contains_statement(word: &str) -> bool {
    matches!(
        word,
        "if" | "else" | "for" | "while" | "do" | "loop" | "switch"
    )
}

#[cfg(test)]
mod tests {
    use super::{super::tokens::Tokens, *};

    fn depth(code: &str) -> usize {
        let mut depth = Depth::default();
        let at = Tokens::of(code).map(|token| depth.pass(&token));
        at.max().unwrap_or(0)
    }

    #[test]
    fn brackets_and_operators_add_up() {
        assert_eq!(depth("a"), 0);
        assert_eq!(depth("a = ((b))"), 3);
        assert_eq!(depth("!!!a"), 3);
        assert_eq!(depth("a + b + (c + d)"), 4);
        assert_eq!(depth("f(a + b, c + d, (e))"), 2);
        assert_eq!(depth("a + b; a + b; a + b"), 1);
        assert_eq!(depth("{ { a + b; } c; { d; } }"), 3);
    }

    #[test]
    fn what_follows_else_is_part_of_the_statement() {
        assert_eq!(depth("if a { } if b { } if c { }"), 2);
        assert_eq!(depth("if a { } else if b { } else if c { }"), 6);
        assert_eq!(depth("if (a) b; else if (c) d; else e; f; if (a) b;"), 5);
        assert_eq!(depth("for (;;) for (;;) if (a) b;"), 4);
    }

    #[test]
    fn brackets_that_do_not_match_are_followed_all_the_same() {
        assert_eq!(depth(")))(((a"), 3);
    }
}
