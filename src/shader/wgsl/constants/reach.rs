//! The functions that a pipeline does not use: what its constants make wrong in these is no error.

use crate::shader::bounds::tokens::{Kind, Token};
use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// A function of a module.
#[derive(Default)]
struct Function {
    body: Range<usize>,
    is_entry_point: bool,
}

/// The bodies of the functions that are not called from an entry point, nor from what it calls, in the
/// order of the text. Without a name it is the only one; where there are more, nothing is known.
pub fn unused(tokens: &[Token], entry_point: Option<&str>) -> Vec<Range<usize>> {
    let functions = functions(tokens);
    let mut roots = functions.iter().filter(|(name, function)| {
        function.is_entry_point && entry_point.is_none_or(|wanted| wanted == **name)
    });
    let mut waiting = match (roots.next(), roots.next()) {
        (Some((name, _)), None) => vec![*name],
        _ => Vec::new(),
    };
    let mut used = HashSet::new();
    while let Some(name) = waiting.pop() {
        if let Some(function) = functions.get(name)
            && used.insert(name)
        {
            let body = tokens[function.body.clone()].iter();
            waiting.extend(body.filter_map(Token::word));
        }
    }
    let rest = functions.iter().filter(|(name, _)| !used.contains(*name));
    let mut bodies: Vec<_> = rest.map(|(_, function)| function.body.clone()).collect();
    bodies.sort_by_key(|body| body.start);
    bodies
}

fn functions<'a>(tokens: &[Token<'a>]) -> HashMap<&'a str, Function> {
    let mut functions: HashMap<_, Function> = HashMap::new();
    let (mut depth, mut name, mut is_entry_point) = (0_usize, "", false);
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1).map_or("", |next| next.text);
        match (token.kind, token.text) {
            (Kind::OpenBrace, _) => {
                if depth == 0 {
                    functions.entry(name).or_default().body.start = at;
                }
                depth += 1;
            }
            (Kind::CloseBrace, _) => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    let function = functions.entry(name).or_default();
                    function.body.end = at;
                    function.is_entry_point = std::mem::take(&mut is_entry_point);
                    name = "";
                }
            }
            _ if depth > 0 => {}
            (_, "@") => is_entry_point |= matches!(next, "compute" | "vertex" | "fragment"),
            (Kind::Word, "fn") => name = next,
            _ => {}
        }
    }
    functions.retain(|name, function| !name.is_empty() && !function.body.is_empty());
    functions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::bounds::tokens::tokens;

    /// What the unused functions begin with.
    fn of(code: &str, entry_point: Option<&str>) -> String {
        let tokens = tokens(code);
        let bodies = unused(&tokens, entry_point).into_iter();
        bodies.map(|body| tokens[body.start + 1].text).collect()
    }

    #[test]
    fn what_an_entry_point_does_not_call_is_not_used() {
        let code = "struct S { @location(0) a: f32 }
            fn f() { a; } fn g() { b; f(); } fn h() { c; if true { h(); } }
            @compute @workgroup_size(1) fn main() { d; if true { g(); } }";
        assert_eq!(of(code, None), "c");
        assert_eq!(of(code, Some("main")), "c");
        assert_eq!(of(code, Some("g")), "abcd");
        let two = format!("{code} @fragment fn other() {{ e; h(); }}");
        assert_eq!(of(&two, None), "abcde");
        assert_eq!(of(&two, Some("other")), "abd");
        assert_eq!(of("fn f() { a; ", None), "");
    }
}
