//! `float a[2][3]` is an array of 2 arrays of 3; naga reads it as one of 3 arrays of 2. So that it
//! reads what is meant, the sizes are written down the other way round, where they make a type.

// UPSTREAM: none known
// LIMITS: glsl-nested-arrays

use std::ops::Range;

/// The code with such sizes turned, and nothing moved but them. `None` where there are none.
pub fn turned(code: &str) -> Option<String> {
    let mut turned = None;
    for group in groups(code) {
        let all = group[0].start..group[group.len() - 1].end;
        if !makes_type(code, &all) {
            continue;
        }
        let mut text = String::with_capacity(all.len());
        let mut end = all.start;
        for (place, size) in group.iter().zip(group.iter().rev()) {
            text += &code[end..place.start];
            text += &code[size.clone()];
            end = place.end;
        }
        let code = turned.get_or_insert_with(|| code.to_owned());
        code.replace_range(all, &text);
    }
    turned
}

/// Brackets with nothing between them, of which there are at least two.
fn groups(code: &str) -> Vec<Vec<Range<usize>>> {
    let (mut groups, mut at) = (Vec::new(), 0);
    while let Some(found) = code[at..].find('[') {
        let mut group = Vec::new();
        let mut start = at + found;
        while let Some(length) = bracket(&code[start..]) {
            group.push(start..start + length);
            at = start + length;
            let rest = &code[at..];
            start = at + rest.len() - rest.trim_start().len();
        }
        if group.is_empty() {
            break;
        }
        if group.len() > 1 {
            groups.push(group);
        }
    }
    groups
}

/// How long the pair of brackets is that a text begins with.
fn bracket(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return (at > 0).then_some(at + 1);
        }
    }
    None
}

/// Whether brackets belong to a type or to a name that is declared, and look nothing up.
fn makes_type(code: &str, at: &Range<usize>) -> bool {
    let (before, name) = last_word(code[..at.start].trim_end());
    let after = code[at.end..].trim_start_matches([' ', '\t']);
    if name.is_empty() {
        return false;
    }
    let is_followed = after.starts_with(|next: char| next == '_' || next.is_alphabetic());
    if is_type(name) || is_followed {
        return true;
    }
    let (_, behind) = last_word(before.trim_end());
    if is_type(behind) {
        return true;
    }
    // What a directive ends with has nothing to do with the line behind.
    let before = before.trim_end_matches([' ', '\t']);
    match before.chars().next_back() {
        Some(',') => is_in_list(before),
        Some(']') => true,
        _ => is_name(last_word(before).1),
    }
}

/// Whether a comma is between names that are declared. Statements may be long; so much of one is
/// looked at.
fn is_in_list(before: &str) -> bool {
    const MOST: usize = 1 << 12;
    let (bytes, mut depth) = (before.as_bytes(), 0_i32);
    let from = bytes.len().saturating_sub(MOST);
    let begins = |byte: &u8| {
        match byte {
            b')' | b']' => depth += 1,
            b'(' | b'[' => depth -= 1,
            _ => {}
        }
        depth < 0 || (depth == 0 && matches!(byte, b';' | b'{' | b'}'))
    };
    let start = match bytes[from..].iter().rposition(begins) {
        Some(start) => from + start + 1,
        None if from == 0 => 0,
        None => return false,
    };
    let statement = before.get(start..).unwrap_or_default().trim_start();
    let end = statement.find(|letter| !is_letter(letter));
    let (first, rest) = statement.split_at(end.unwrap_or(statement.len()));
    depth == 0 && (is_type(first) || is_name(first) && rest.trim_start().starts_with(is_letter))
}

fn last_word(text: &str) -> (&str, &str) {
    let start = text.rfind(|letter| !is_letter(letter));
    let start = start.map_or(0, |start| {
        start + text[start..].chars().next().map_or(1, char::len_utf8)
    });
    text.split_at(start)
}

fn is_letter(letter: char) -> bool {
    letter == '_' || letter.is_alphanumeric()
}

/// Whether a word may be the name of a type.
fn is_name(word: &str) -> bool {
    let is_keyword = matches!(word, "return" | "else" | "do" | "case");
    word.starts_with(|first: char| first == '_' || first.is_alphabetic()) && !is_keyword
}

fn is_type(word: &str) -> bool {
    let vector = word.trim_start_matches(['b', 'd', 'i', 'u']);
    let is_sized = |name: &str| {
        vector
            .strip_prefix(name)
            .is_some_and(|size| size.starts_with(['2', '3', '4']))
    };
    matches!(word, "float" | "double" | "int" | "uint" | "bool")
        || is_sized("vec")
        || is_sized("mat")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::rewrite::testing::is_valid;
    use naga::{ShaderStage, front::glsl};

    #[test]
    fn sizes_of_types_are_turned() {
        for (code, expected) in [
            ("float a[2][3];", "float a[3][2];"),
            (
                "float[2][3] a = float[2][3](b, c);",
                "float[3][2] a = float[3][2](b, c);",
            ),
            ("S a[2] [N + 1][4], b[5][6];", "S a[4] [N + 1][2], b[6][5];"),
            (
                "void f(inout vec2 a[][3], ivec4[2][3]) {",
                "void f(inout vec2 a[3][], ivec4[3][2]) {",
            ),
            ("float[3] a[2][4];", "float[3] a[4][2];"),
            ("struct S { mat4 m[2][3]; };", "struct S { mat4 m[3][2]; };"),
        ] {
            assert_eq!(turned(code).as_deref(), Some(expected), "{code}");
        }
    }

    #[test]
    fn what_is_looked_up_stays() {
        for code in [
            "x = a[1][2];",
            "return a[i][j] + b[1][2];",
            "f(a[1][2], b[1][2]);",
            "a[1][2] = 3.0, b[1][2] = 4.0;",
            "else a[1][2] = 1.0;",
            "#define X a[1]\n b[1][2] = 1.0;",
            "#define X\nb[1][2] = 1.0;",
            "float a[2]; float b = c[1], d = e[1][2];",
            "f(x)[1][2]; s.a[1][2] = 1; if (b) a[1][2]++;",
            "float a[2",
        ] {
            assert_eq!(turned(code), None, "{code}");
        }
    }

    #[test]
    fn arrays_of_arrays_have_their_sizes() {
        let code = "#version 450\nlayout(local_size_x = 1) in; layout(std430, binding = 0) buffer B
            { float x; }; void main() { float a[2][3] = float[2][3](float[3](1.0, 2.0, 3.0),
            float[3](4.0, 5.0, 6.0)); x = a[1][2]; }";
        let code = turned(code).unwrap();
        let options = glsl::Options::from(ShaderStage::Compute);
        let module = glsl::Frontend::default().parse(&options, &code).unwrap();
        assert!(is_valid(&module));
    }
}
