//! A text in WGSL or GLSL: how large its parts are, and how deep they nest.

use super::{
    constants::Constants,
    depth::Depth,
    limits,
    refusal::Refusal,
    tokens::{Kind, Token},
};
use naga::Span;

pub struct Text<'b, 'a> {
    tokens: &'b [Token<'a>],
    glsl: bool,
}

impl<'b, 'a> Text<'b, 'a> {
    #[cfg(feature = "wgsl")]
    pub fn of_wgsl(tokens: &'b [Token<'a>]) -> Self {
        Self {
            tokens,
            glsl: false,
        }
    }

    #[cfg(feature = "glsl")]
    pub fn of_glsl(tokens: &'b [Token<'a>]) -> Self {
        Self { tokens, glsl: true }
    }

    /// How often a compiler may call itself over the text.
    pub fn check(&self) -> Result<usize, Refusal> {
        if self.tokens.len() > limits::TOKENS {
            let expected = format_args!("at most {}", limits::TOKENS);
            return Err(Refusal::new("more tokens than that", expected));
        }
        let depth = self.check_depth()?;
        // Declarations may need one another in a row, which takes little for each.
        let is_end = |token: &&Token| matches!(token.kind, Kind::Semicolon | Kind::CloseBrace);
        Ok(depth + self.tokens.iter().filter(is_end).count() / 16)
    }

    fn check_depth(&self) -> Result<usize, Refusal> {
        let (mut depth, mut deepest) = (Depth::default(), 0);
        for token in self.tokens {
            deepest = deepest.max(depth.pass(token));
            if deepest > limits::DEPTH {
                let refusal = Refusal::new(
                    "an expression or statement that nests deeper than that",
                    format_args!("at most {} operators and brackets", limits::DEPTH),
                );
                return Err(refusal.at(place(token)));
            }
        }
        Ok(deepest)
    }

    /// What the compiler takes time for.
    pub fn check_sizes(&self) -> Result<(), Refusal> {
        let constants = Constants::of(self.tokens, self.glsl)?;
        // Even if each token were the largest constant, nothing would be too large.
        let most = self
            .tokens
            .len()
            .saturating_mul(constants.largest().saturating_add(1));
        let is_small = most <= limits::FUNCTION.min(limits::OUTSIDE);
        if is_small && self.tokens.len() <= limits::DECLARATIONS {
            return Ok(());
        }
        let (mut functions, mut rest, mut count) = (0_u64, 0, 0);
        for declaration in declarations(self.tokens) {
            count += 1;
            if !is_function(declaration) {
                let is_list = |token: &&Token| matches!(token.kind, Kind::Comma | Kind::Number);
                rest += declaration.len() - declaration.iter().filter(is_list).count();
                continue;
            }
            let size = match is_small {
                true => declaration.len(),
                false => constants.size_of(declaration),
            };
            if size > limits::FUNCTION {
                let what = "tokens in a function, with the constants that it takes apart";
                let refusal = Refusal::too_many(size, what, limits::FUNCTION);
                return Err(refusal.at(place(&declaration[0])));
            }
            functions = functions.saturating_add(square(size));
        }
        let what = "as the squares of all functions' tokens";
        Refusal::above(square(limits::FUNCTION), functions, what)?;
        Refusal::above(
            limits::OUTSIDE,
            rest,
            "tokens outside of functions and lists",
        )?;
        Refusal::above(limits::DECLARATIONS, count, "declarations")
    }
}

/// More than a usize holds where that has 32 bits.
fn square(tokens: usize) -> u64 {
    (tokens as u64).saturating_mul(tokens as u64)
}

fn place(token: &Token) -> Span {
    Span::new(token.at, token.at.saturating_add(1))
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
