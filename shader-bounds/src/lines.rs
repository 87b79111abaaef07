//! A text in GLSL by its lines, as its preprocessor divides it: lines that go on, and no comments.

use std::iter::from_fn;

/// The text in one line for each that the preprocessor sees.
pub fn logical_lines(code: &str) -> String {
    let mut characters = spliced(code).peekable();
    let mut text = String::with_capacity(code.len());
    while let Some(character) = characters.next() {
        match (character, characters.peek()) {
            ('/', Some('/')) => {
                while characters.next_if(|character| *character != '\n').is_some() {}
            }
            ('/', Some('*')) => {
                let mut star = false;
                characters.next();
                characters.find(|&character| {
                    std::mem::replace(&mut star, character == '*') && character == '/'
                });
                text.push(' ');
            }
            _ => text.push(character),
        }
    }
    text
}

/// The characters without the ends of lines that go on.
fn spliced(code: &str) -> impl Iterator<Item = char> {
    let mut characters = newlines(code).peekable();
    from_fn(move || {
        loop {
            let character = characters.next()?;
            if character != '\\' || characters.next_if_eq(&'\n').is_none() {
                return Some(character);
            }
        }
    })
}

/// The characters, with each end of a line as one.
fn newlines(code: &str) -> impl Iterator<Item = char> {
    let mut characters = code.chars().peekable();
    from_fn(move || {
        let character = characters.next()?;
        match character {
            '\n' => {
                characters.next_if_eq(&'\r');
            }
            '\r' => {
                characters.next_if_eq(&'\n');
                return Some('\n');
            }
            _ => {}
        }
        Some(character)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_on_and_comments_are_blanks() {
        for (code, lines) in [
            ("a\\\nb\\\r\nc\rd", "abc\nd"),
            ("a /* b\n * c **/ d // e\\\n f\ng", "a   d \ng"),
            ("/\\\n/ a\n/*/ b */ c", "\n  c"),
            ("a / b /* c", "a / b  "),
        ] {
            assert_eq!(logical_lines(code), lines, "{code}");
        }
    }
}
