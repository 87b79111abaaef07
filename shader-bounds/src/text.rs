//! A text in WGSL or GLSL: how large its parts are, and how deep they nest.

use super::{
    constants::Constants,
    depth::Depth,
    limits,
    refusal::Refusal,
    tokens::{Kind, Token},
};
use naga::Span;

pub struct Text<'a> {
    tokens: Vec<Token<'a>>,
    glsl: bool,
}

impl<'a> Text<'a> {
    #[cfg(feature = "wgsl")]
    pub fn of_wgsl(code: &'a str) -> Self {
        // One more than allowed tells enough.
        let tokens = super::tokens::Tokens::of(code)
            .take(limits::TOKENS + 1)
            .collect();
        Self {
            tokens,
            glsl: false,
        }
    }

    #[cfg(feature = "glsl")]
    pub fn of_glsl(tokens: Vec<Token<'a>>) -> Self {
        Self { tokens, glsl: true }
    }

    pub fn check(&self) -> Result<(), Refusal> {
        if self.tokens.len() > limits::TOKENS {
            let expected = format_args!("at most {}", limits::TOKENS);
            return Err(Refusal::new("more tokens than that", expected));
        }
        self.check_depth()?;
        self.check_sizes(&Constants::of(&self.tokens, self.glsl)?)
    }

    fn check_depth(&self) -> Result<(), Refusal> {
        let mut depth = Depth::new();
        let deep = |token: &&Token| depth.pass(&token.kind) > limits::DEPTH;
        match self.tokens.iter().find(deep) {
            None => Ok(()),
            Some(token) => {
                let refusal = Refusal::new(
                    "an expression or statement that nests deeper than that",
                    format_args!("at most {} operators and brackets", limits::DEPTH),
                );
                Err(refusal.at(place(token)))
            }
        }
    }

    /// What the compiler takes time for.
    fn check_sizes(&self, constants: &Constants) -> Result<(), Refusal> {
        let (mut functions, mut rest, mut count) = (0, 0, 0);
        for declaration in declarations(&self.tokens) {
            count += 1;
            if !is_function(declaration) {
                let is_list = |token: &&Token| matches!(token.kind, Kind::Comma | Kind::Number);
                rest += declaration.len() - declaration.iter().filter(is_list).count();
                continue;
            }
            let size = constants.size_of(declaration);
            if size > limits::FUNCTION {
                let what = "tokens in a function, with the constants that it takes apart";
                let refusal = Refusal::too_many(size, what, limits::FUNCTION);
                return Err(refusal.at(place(&declaration[0])));
            }
            functions += size * size;
        }
        let most = limits::FUNCTION * limits::FUNCTION;
        Refusal::above(most, functions, "as the squares of all functions' tokens")?;
        Refusal::above(
            limits::OUTSIDE,
            rest,
            "tokens outside of functions and lists",
        )?;
        Refusal::above(limits::DECLARATIONS, count, "declarations")
    }
}

fn place(token: &Token) -> Span {
    let at = u32::try_from(token.at).unwrap_or(u32::MAX);
    Span::new(at, at.saturating_add(1))
}

/// The declarations of a module: each up to the semicolon or brace that ends it.
fn declarations<'a, 'b>(tokens: &'b [Token<'a>]) -> impl Iterator<Item = &'b [Token<'a>]> {
    let mut depth = 0_usize;
    tokens.split_inclusive(move |token| {
        match token.kind {
            Kind::OpenBrace => depth += 1,
            Kind::CloseBrace => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(token.kind, Kind::Semicolon | Kind::CloseBrace)
    })
}

/// A block that has parentheses before it.
fn is_function(declaration: &[Token]) -> bool {
    let mut tokens = declaration.iter();
    let first = tokens.find(|token| matches!(token.kind, Kind::Open | Kind::OpenBrace));
    first.is_some_and(|token| token.kind == Kind::Open)
        && tokens.any(|token| token.kind == Kind::OpenBrace)
}
