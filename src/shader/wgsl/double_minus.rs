//! `a--b`, which is `a - -b`. naga reads the operator of a decrement there, which stands at the end of a
//! statement.

// UPSTREAM: none known
// LIMITS: wgsl-spellings

use crate::shader::bounds::tokens::{Kind, Token};
use std::ops::Range;

/// The same in as many letters, since what is taken away as a negative number is added.
pub const SUM: &str = "+";

/// Where there are such operators.
pub fn double_minuses(tokens: &[Token]) -> Vec<Range<usize>> {
    let is_between = |four: &&[Token]| {
        let [before, first, second, behind] = four else {
            return false;
        };
        let is_one = first.text == "-" && second.text == "-" && second.at == first.at + 1;
        let ends = matches!(before.kind, Kind::Word | Kind::Number | Kind::Close);
        let begins = match behind.kind {
            Kind::Word | Kind::Number => true,
            Kind::Open => behind.text == "(",
            Kind::Operator => behind.text == "-",
            _ => false,
        };
        is_one && ends && begins
    };
    let found = tokens.windows(4).filter(is_between);
    found
        .map(|four| four[1].range().start..four[2].range().end)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::bounds::tokens::tokens;

    #[test]
    fn two_minuses_between_operands_are_told_from_a_decrement() {
        let places = |code: &str| {
            let all = double_minuses(&tokens(code)).into_iter();
            all.map(|at| at.start).collect::<Vec<_>>()
        };
        assert_eq!(places("b=a--b*c[1]--(2)---1;"), [3, 11, 16]);
        assert_eq!(places("a--; for (;; a--) { b[1]--; } a - -b"), []);
    }
}
