//! Derivatives of a number that is written without a point: `dpdx(1)`. naga takes it for an integer.

// UPSTREAM: none known
// LIMITS: wgsl-spellings

use std::ops::Range;

/// Such numbers, each with a name that the module does not use and the number as it has to be. There
/// is room for a letter, but not for a point.
pub fn of_numbers(code: &str) -> Vec<(Range<usize>, char, String)> {
    // That there is none is found out faster than where they are.
    let names = ["dpdx", "dpdy", "fwidth"].into_iter();
    let called = names.filter(|name| code.contains(name) && !code.contains(&format!("fn {name}")));
    let numbers: Vec<_> = called
        .flat_map(|name| {
            let calls = code.match_indices(name);
            calls.filter_map(move |(at, _)| number(code, at, name))
        })
        .collect();
    if numbers.is_empty() {
        return Vec::new();
    }
    let letters = ('a'..='z').chain('A'..='Z');
    let free = letters.filter(|letter| !is_used(code, *letter));
    let named = numbers.into_iter().zip(free);
    named
        .map(|(at, letter)| (at.clone(), letter, format!("{}.0", &code[at])))
        .collect()
}

/// The number that is the argument of the function whose name begins there, if it is one.
fn number(code: &str, at: usize, name: &str) -> Option<Range<usize>> {
    if code[..at].ends_with(is_letter) {
        return None;
    }
    let rest = &code[at + name.len()..];
    let rest = rest.strip_prefix("Coarse").unwrap_or(rest);
    let rest = rest.strip_prefix("Fine").unwrap_or(rest);
    let inside = rest.trim_start().strip_prefix('(')?.trim_start();
    let digits = inside.strip_prefix('-').unwrap_or(inside);
    let length = digits.find(|letter: char| !letter.is_ascii_digit())?;
    let is_number = (1..=9).contains(&length) && (length == 1 || !digits.starts_with('0'));
    if !is_number || !digits[length..].trim_start().starts_with(')') {
        return None;
    }
    let begin = code.len() - inside.len();
    Some(begin..code.len() - digits.len() + length)
}

/// Whether a name of this letter alone may stand in the code.
fn is_used(code: &str, letter: char) -> bool {
    code.match_indices(letter)
        .any(|(at, _)| !code[..at].ends_with(is_letter) && !code[at + 1..].starts_with(is_letter))
}

fn is_letter(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_without_a_point_get_one() {
        let numbers = |code: &str| {
            let numbers = of_numbers(code).into_iter();
            let numbers = numbers.map(|(at, letter, number)| (code[at].to_owned(), letter, number));
            numbers.collect::<Vec<_>>()
        };
        let code = "let a = dpdx(1) > dpdyFine( -20 ) + fwidthCoarse (0) * b.d;";
        let expected = [("1", 'c', "1.0"), ("-20", 'e', "-20.0"), ("0", 'f', "0.0")];
        let expected = expected.map(|(code, letter, number)| (code.into(), letter, number.into()));
        assert_eq!(numbers(code), expected);
        for code in [
            "dpdx(1.5)",
            "dpdx(1i)",
            "dpdx(one)",
            "dpdx(1 + 2)",
            "dpdx(01)",
            "my_dpdx(1)",
            "dpdx(",
            "fn dpdx(x: i32) {} fn f() { dpdx(1); }",
        ] {
            assert_eq!(numbers(code), [], "{code}");
        }
    }
}
