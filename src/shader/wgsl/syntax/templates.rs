//! Which `<` and `>` are brackets around the parameters of a template, and which are operators.

use super::token::Token;

/// For each token whether it is such a bracket.
pub fn template_brackets(tokens: &[Token]) -> Vec<bool> {
    let mut brackets = vec![false; tokens.len()];
    // Each `<` that may be one, with the brackets around it.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(token) = tokens.get(at) {
        // Words are most of a text.
        if token.is_word() {
            at += 1;
            continue;
        }
        let next = tokens.get(at + 1).filter(|next| next.at == token.end());
        let next = next.map_or("", |next| next.text);
        let mut length = 1;
        match (token.text, next) {
            ("<", "<" | "=") | ("!" | "=", "=") => length = 2,
            ("<", _) if at > 0 && tokens[at - 1].is_word() => open.push((at, depth)),
            (">", next) => match open.last() {
                Some(&(start, around)) if around == depth => {
                    (brackets[start], brackets[at]) = (true, true);
                    open.pop();
                }
                _ => length = if next == "=" { 2 } else { 1 },
            },
            ("(" | "[", _) => depth += 1,
            (")" | "]", _) => {
                close(&mut open, depth);
                depth = depth.saturating_sub(1);
            }
            ("&", "&") | ("|", "|") => {
                close(&mut open, depth);
                length = 2;
            }
            ("=" | ";" | "{" | ":", _) => {
                depth = 0;
                open.clear();
            }
            _ => {}
        }
        at += length;
    }
    brackets
}

/// Forgets what has begun within so many brackets.
fn close(open: &mut Vec<(usize, usize)>, depth: usize) {
    while open.last().is_some_and(|(_, around)| *around >= depth) {
        open.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::reader;

    /// The text with other letters for the brackets.
    fn marked(code: &str) -> String {
        let mut reader = reader(code);
        let mut marked = String::new();
        while !reader.is_over() {
            marked += match reader.text() {
                "<" if reader.is_template("<") => "«",
                ">" if reader.is_template(">") => "»",
                text => text,
            };
            reader.at += 1;
        }
        marked
    }

    #[test]
    fn brackets_are_told_from_operators() {
        for (code, expected) in [
            ("array<vec4<f32>,2>()", "array«vec4«f32»,2»()"),
            ("a<b; c>d", "a<b;c>d"),
            ("a<b && c>d", "a<b&&c>d"),
            ("(a<b) > c", "(a<b)>c"),
            ("a < (b > c) + d", "a<(b>c)+d"),
            ("v: array<i32>=f<(1>>2)>()", "v:array«i32»=f«(1>>2)»()"),
            ("a<<b >= c>>d", "a<<b>=c>>d"),
            ("a<b<c>> > d", "a«b«c»»>d"),
            ("a<=b>", "a<=b>"),
            ("array<i32,a[b<c]>", "array«i32,a[b<c]»"),
            ("1<2>", "1<2>"),
        ] {
            assert_eq!(marked(code), expected, "{code}");
        }
    }
}
