//! Names that are declared in a loop and again in its `continuing` block, which is a scope of its own.
//! naga takes both for one: the inner one gets another name of the same length.

// UPSTREAM: none known
// LIMITS: wgsl-spellings

use crate::shader::bounds::tokens::{Kind, Token};
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    ops::Range,
};

/// A name that is declared again.
struct Again {
    declared: usize,
    /// The end of the declaration: what it is made of is said before it is known.
    known: usize,
    other: String,
}

/// The places of such names, and what they are called there.
pub fn renamed(tokens: &[Token]) -> Vec<(Range<usize>, String)> {
    let words = tokens.iter().filter_map(Token::word);
    let mut words: HashSet<_> = words.map(Cow::Borrowed).collect();
    let mut renamed = Vec::new();
    // The first tokens of the blocks around, and whether it is yet to be looked into one of them.
    let mut blocks = vec![(0, true)];
    for (at, token) in tokens.iter().enumerate() {
        match token.kind {
            Kind::OpenBrace => blocks.push((at + 1, true)),
            Kind::CloseBrace => {
                blocks.pop();
            }
            Kind::Word if token.text == "continuing" => {
                if let Some((start, is_new @ true)) = blocks.last_mut() {
                    // A loop has one such block.
                    *is_new = false;
                    let end = end(tokens, at + 1);
                    let again = declared_again(tokens, *start..at, at + 2..end, &mut words);
                    rename(tokens, at + 2..end, &again, &mut renamed);
                }
            }
            _ => {}
        }
    }
    renamed
}

fn declared_again<'a>(
    tokens: &[Token<'a>],
    outer: Range<usize>,
    inner: Range<usize>,
    words: &mut HashSet<Cow<str>>,
) -> HashMap<&'a str, Again> {
    let known: HashSet<_> = declared(tokens, outer).map(|(name, _)| name).collect();
    let end = inner.end;
    let again = declared(tokens, inner).filter(|(name, _)| known.contains(name));
    let again = again.filter_map(|(name, declared)| {
        let mut rest = tokens[declared..end].iter();
        let semicolon = rest.position(|token| token.kind == Kind::Semicolon)?;
        let again = Again {
            declared,
            known: declared + semicolon,
            other: unused(words, name)?,
        };
        Some((name, again))
    });
    again.collect()
}

fn rename(
    tokens: &[Token],
    inner: Range<usize>,
    again: &HashMap<&str, Again>,
    renamed: &mut Vec<(Range<usize>, String)>,
) {
    if again.is_empty() {
        return;
    }
    for at in inner {
        let is_member = tokens[at - 1].kind == Kind::Dot;
        let again = tokens[at].word().and_then(|name| again.get(name));
        if let Some(again) = again.filter(|_| !is_member)
            && (at == again.declared || at > again.known)
        {
            renamed.push((tokens[at].range(), again.other.clone()));
        }
    }
}

/// The bracket that the block which begins here ends with.
fn end(tokens: &[Token], from: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.kind {
            Kind::OpenBrace => depth += 1,
            Kind::CloseBrace if depth <= 1 => return at,
            Kind::CloseBrace => depth -= 1,
            _ => {}
        }
    }
    tokens.len()
}

/// The names that are declared in a part of a block, but not in blocks within it, and where.
fn declared<'b, 'a>(
    tokens: &'b [Token<'a>],
    part: Range<usize>,
) -> impl Iterator<Item = (&'a str, usize)> + use<'b, 'a> {
    let mut depth = 0_usize;
    part.filter_map(move |at| {
        match tokens[at].kind {
            Kind::OpenBrace | Kind::Open => depth += 1,
            Kind::CloseBrace | Kind::Close => depth = depth.saturating_sub(1),
            Kind::Word if depth == 0 && matches!(tokens[at].text, "var" | "let" | "const") => {
                let name = tokens.get(at + 1)?.word()?;
                return Some((name, at + 1));
            }
            _ => {}
        }
        None
    })
}

/// A name as long as another that is none of these, of which it is one then.
fn unused(words: &mut HashSet<Cow<str>>, name: &str) -> Option<String> {
    let first = name.chars().next()?;
    let rest = &name[first.len_utf8()..];
    let letters = ('a'..='z').chain('A'..='Z');
    let mut others = letters.map(|letter| format!("{letter}{rest}"));
    let other = others.find(|other| other.len() == name.len() && !words.contains(&**other))?;
    words.insert(Cow::Owned(other.clone()));
    Some(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::bounds::tokens::tokens;

    fn edited(code: &str) -> String {
        let mut edited = code.to_owned();
        for (at, name) in renamed(&tokens(code)) {
            edited.replace_range(at, &name);
        }
        edited
    }

    #[test]
    fn a_name_that_hides_one_of_the_loop_is_another() {
        let code = "fn f() { var n = 0; loop { let name = n; if a { var n = 1; }
            continuing { var name = name + s.name; { name++; } let n = 2; break if name > n; } } }";
        let expected = "fn f() { var n = 0; loop { let name = n; if a { var n = 1; }
            continuing { var aame = name + s.name; { aame++; } let n = 2; break if aame > n; } } }";
        assert_eq!(edited(code), expected);
        assert!(crate::shader::rewrite::testing::is_valid(
            &crate::shader::rewrite::testing::parsed(&edited(
                "fn f() { loop { let name = 1; continuing { var name = name + 1; name++; break if name > 2; } } }"
            ))
        ));
        for code in [
            "fn f() { loop { let a = 1; continuing { let b = a; } } }",
            "loop { let a = 1; continuing {",
            "continuing",
            "} continuing { var }",
        ] {
            assert_eq!(edited(code), code);
        }
    }
}
