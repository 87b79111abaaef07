//! Qualifiers of members: naga knows none. Those that change nothing are left out; those that lay the
//! members out otherwise are refused.

// UPSTREAM: none known
// LIMITS: glsl-qualifiers

use crate::shader::bounds::refusal::Refusal;
use std::ops::Range;

/// What to leave out of a code, by blanks in its place. `Err` for what would be read wrongly.
pub fn needless(code: &str) -> Result<Vec<Range<usize>>, Refusal> {
    let mut cut = Vec::new();
    let (mut depth, mut before) = (0_usize, "");
    // Where a layout begins, and whether there is something in it to keep.
    let mut layout: Option<(usize, bool)> = None;
    for word in words(code) {
        let text = &code[word.clone()];
        match (text, &mut layout) {
            ("{", _) => depth += 1,
            ("}", _) => depth = depth.saturating_sub(1),
            ("layout", _) => layout = Some((word.start, false)),
            (")", Some((start, keeps))) => {
                if depth > 0 && !*keeps {
                    cut.push(*start..word.end);
                }
                layout = None;
            }
            ("column_major", Some(_)) => cut.push(with_comma(code, word)),
            ("row_major" | "offset" | "align", Some(_)) => {
                let value = format_args!("the layout {text}");
                let expected = "members that follow each other, and matrices by columns";
                return Err(Refusal::new(value, expected).at_bytes(word));
            }
            ("(" | ",", Some(_)) => {}
            (_, Some((_, keeps))) => *keeps = true,
            ("highp" | "mediump" | "lowp", None) if depth > 0 && before != "precision" => {
                cut.push(word);
            }
            _ => {}
        }
        before = text;
    }
    Ok(cut)
}

/// A qualifier together with the comma that stands before it, or else behind.
fn with_comma(code: &str, word: Range<usize>) -> Range<usize> {
    let before = code[..word.start].trim_end();
    let behind = code[word.end..].trim_start();
    if before.ends_with(',') {
        before.len() - 1..word.end
    } else if behind.starts_with(',') {
        word.start..code.len() - behind.len() + 1
    } else {
        word
    }
}

/// Words and single characters outside of comments and directives.
fn words(code: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    let is_letter = |letter: char| letter == '_' || letter.is_alphanumeric();
    std::iter::from_fn(move || {
        loop {
            let rest = &code[at..];
            let first = rest.chars().next()?;
            let skipped = match first {
                _ if first.is_whitespace() => first.len_utf8(),
                '#' => rest.find('\n').unwrap_or(rest.len()),
                _ if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
                _ if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
                _ => {
                    let word = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
                    let start = at;
                    at += word.max(first.len_utf8());
                    return Some(start..at);
                }
            };
            at += skipped;
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(code: &str) -> String {
        let mut left = code.to_owned();
        for at in needless(code).unwrap() {
            left.replace_range(at.clone(), &" ".repeat(at.len()));
        }
        left.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn qualifiers_that_change_nothing_are_left_out() {
        for (code, expected) in [
            (
                "layout(std140, column_major) uniform U { vec4 a; };",
                "layout(std140 ) uniform U { vec4 a; };",
            ),
            (
                "layout(column_major, binding = 1) uniform U { vec4 a; };",
                "layout( binding = 1) uniform U { vec4 a; };",
            ),
            (
                "uniform U { layout(column_major) mat4 m; highp vec4 v; };",
                "uniform U { mat4 m; vec4 v; };",
            ),
            (
                "precision highp float; in mediump vec2 a;",
                "precision highp float; in mediump vec2 a;",
            ),
            (
                "void f() { precision lowp int; lowp int a; }",
                "void f() { precision lowp int; int a; }",
            ),
            (
                "#define P highp\n// highp {\n/* { */ int row_major, offset;",
                "#define P highp // highp { /* { */ int row_major, offset;",
            ),
        ] {
            assert_eq!(without(code), expected, "{code}");
        }
    }

    #[test]
    fn other_layouts_are_refused() {
        for code in [
            "layout(std140, row_major) uniform U { mat4 m; };",
            "layout(row_major) uniform;",
            "uniform U { layout(offset = 16) vec4 a; };",
            "buffer B { layout(align = 16) float a; };",
        ] {
            let refusal = needless(code).unwrap_err();
            let place = refusal.span.and_then(|span| span.to_range()).unwrap();
            assert!(
                ["row_major", "offset", "align"].contains(&&code[place]),
                "{code}"
            );
        }
    }
}
