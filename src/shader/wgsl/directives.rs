//! Directives with names that naga refuses, though it has what they ask for: `enable subgroups;` and some
//! that may stand behind `requires`.

// UPSTREAM: gfx-rs/wgpu#8202, gfx-rs/wgpu#7471
// LIMITS: wgsl-spellings

use std::ops::Range;

/// What makes up the request for subgroups in the `enable` directives.
pub fn subgroups_directives(code: &str) -> Vec<Range<usize>> {
    directives(code, "enable", &["subgroups"])
}

/// What makes up the request for abilities of the language that naga has without a name.
pub fn unnamed_abilities(code: &str) -> Vec<Range<usize>> {
    directives(
        code,
        "requires",
        &[
            "subgroup_id",
            "texture_formats_tier1",
            "immediate_address_space",
        ],
    )
}

/// What makes up the request for these names in the directives that begin so.
fn directives(code: &str, kind: &str, known: &[&str]) -> Vec<Range<usize>> {
    let mut cut = Vec::new();
    if !code.contains(kind) || !known.iter().any(|name| code.contains(name)) {
        return cut;
    }
    let mut scanner = Scanner { code, at: 0 };
    // Directives come before everything else.
    while let Some(keyword) = scanner.word() {
        match &code[keyword.clone()] {
            word if word == kind => {}
            "enable" | "requires" | "diagnostic" => match scanner.skip_past(';') {
                true => continue,
                false => break,
            },
            _ => break,
        }
        // Each name with the comma behind it, if there is one.
        let mut names = Vec::new();
        while let Some(name) = scanner.word() {
            names.push((name, scanner.symbol(',')));
        }
        let Some(semicolon) = scanner.symbol(';') else {
            break;
        };
        let last_kept = names
            .iter()
            .rposition(|(name, _)| !known.contains(&&code[name.clone()]));
        if last_kept.is_none() {
            cut.extend([keyword, semicolon]);
        }
        for (position, (name, comma)) in names.into_iter().enumerate() {
            let goes = known.contains(&&code[name.clone()]);
            if goes {
                cut.push(name);
            }
            if goes || last_kept == Some(position) {
                cut.extend(comma);
            }
        }
    }
    cut
}

/// Reads the beginning of a module, token by token.
struct Scanner<'a> {
    code: &'a str,
    at: usize,
}

impl Scanner<'_> {
    fn rest(&self) -> &str {
        &self.code[self.at..]
    }

    /// Passes over blanks and comments, which nest.
    fn skip_blanks(&mut self) {
        let mut depth = 0;
        while let Some(next) = self.rest().chars().next() {
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if depth > 0 && self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
            } else if depth == 0 && self.rest().starts_with("//") {
                self.at += self.rest().find('\n').unwrap_or(self.rest().len());
            } else if depth > 0 || next.is_whitespace() {
                self.at += next.len_utf8();
            } else {
                break;
            }
        }
    }

    fn word(&mut self) -> Option<Range<usize>> {
        self.skip_blanks();
        let is_letter = |letter: char| letter == '_' || letter.is_alphanumeric();
        let end = self.rest().find(|letter| !is_letter(letter));
        self.take(end.unwrap_or(self.rest().len()))
    }

    fn symbol(&mut self, symbol: char) -> Option<Range<usize>> {
        self.skip_blanks();
        self.take(match self.rest().starts_with(symbol) {
            true => symbol.len_utf8(),
            false => 0,
        })
    }

    fn take(&mut self, length: usize) -> Option<Range<usize>> {
        let start = self.at;
        self.at += length;
        (length > 0).then_some(start..self.at)
    }

    /// Whether there was such a symbol.
    fn skip_past(&mut self, symbol: char) -> bool {
        while !self.rest().is_empty() {
            self.skip_blanks();
            let next = self.rest().chars().next();
            self.at += next.map_or(0, char::len_utf8);
            if next == Some(symbol) {
                return true;
            }
        }
        false
    }
}
