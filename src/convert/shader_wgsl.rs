//! WGSL in the spellings that naga does not know. What is replaced keeps its length, so that the
//! places in error messages stay true.

use std::borrow::Cow;
use std::ops::Range;
use wgpu_types::Features;

/// The code as naga wants it, for a device with these features.
pub fn for_naga(code: &str, features: Features) -> Cow<'_, str> {
    let mut edited = Cow::Borrowed(code);
    for at in push_constants(code) {
        edited.to_mut().replace_range(at, IMMEDIATE);
    }
    let mut cut = default_sampling(code);
    if features.contains(Features::SUBGROUP) {
        cut.extend(subgroups_directives(code));
    }
    for at in cut {
        let blank = blank(&code[at.clone()]);
        edited.to_mut().replace_range(at, &blank);
    }
    edited
}

/// Nothing of the same length, in as many lines.
fn blank(code: &str) -> String {
    let lines = code.matches('\n').count();
    " ".repeat(code.len() - lines) + &"\n".repeat(lines)
}

const PUSH_CONSTANT: &str = "push_constant";
const IMMEDIATE: &str = "immediate    ";
const _: () = assert!(PUSH_CONSTANT.len() == IMMEDIATE.len());

/// Where WGSL for older libwgpu_native names the address space that is called `immediate` today.
fn push_constants(code: &str) -> Vec<Range<usize>> {
    let names = code.match_indices(PUSH_CONSTANT).filter(|&(at, _)| {
        let behind = &code[at + PUSH_CONSTANT.len()..];
        let before = code[..at].trim_end().strip_suffix('<').map(str::trim_end);
        let declares = before.is_some_and(|code| code.ends_with("var") || code.ends_with("ptr"));
        declares && behind.trim_start().starts_with(['>', ','])
    });
    names.map(|(at, _)| at..at + PUSH_CONSTANT.len()).collect()
}

/// What says no more of an interpolation than its default does: naga tells a sampling that is
/// written down from one that is not.
fn default_sampling(code: &str) -> Vec<Range<usize>> {
    let mut cut = Vec::new();
    for (at, attribute) in code.match_indices("@interpolate") {
        let behind = at + attribute.len();
        let Some((before, arguments)) = code[behind..].split_once('(') else {
            break;
        };
        let Some((arguments, _)) = arguments.split_once(')') else {
            break;
        };
        if !before.trim().is_empty() {
            continue;
        }
        let start = behind + before.len() + 1;
        let end = start + arguments.len();
        let mut words: Vec<_> = arguments.split(',').map(str::trim).collect();
        if words.last() == Some(&"") {
            words.pop();
        }
        match words[..] {
            ["perspective"] | ["perspective", "center"] => cut.push(at..end + 1),
            ["linear", "center"] | ["flat", "first"] => {
                let kind = arguments.find(',').unwrap_or(arguments.len());
                cut.push(start + kind..end);
            }
            _ => {}
        }
    }
    cut
}

/// What makes up the request for subgroups in the `enable` directives: naga has the operations
/// unasked, and refuses the name.
fn subgroups_directives(code: &str) -> Vec<Range<usize>> {
    const NAME: &str = "subgroups";
    let mut cut = Vec::new();
    if !code.contains(NAME) {
        return cut;
    }
    let mut scanner = Scanner { code, at: 0 };
    // Directives come before everything else.
    while let Some(keyword) = scanner.word() {
        match &code[keyword.clone()] {
            "enable" => {}
            "requires" | "diagnostic" => match scanner.skip_past(';') {
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
            .rposition(|(name, _)| &code[name.clone()] != NAME);
        if last_kept.is_none() {
            cut.extend([keyword, semicolon]);
        }
        for (position, (name, comma)) in names.into_iter().enumerate() {
            let goes = &code[name.clone()] == NAME;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn unchanged(code: &str) -> bool {
        matches!(for_naga(code, Features::SUBGROUP), Cow::Borrowed(same) if same == code)
    }

    #[test]
    fn push_constants_become_immediates_of_equal_length() {
        let renamed = |code| for_naga(code, Features::empty()).into_owned();
        assert_eq!(
            renamed("var<push_constant> a: u32; // push_constant"),
            "var<immediate    > a: u32; // push_constant"
        );
        assert_eq!(
            renamed("fn f(p: ptr < push_constant , u32 >) {}"),
            "fn f(p: ptr < immediate     , u32 >) {}"
        );
        assert!(unchanged("let push_constant = 1;"));
        assert!(unchanged("var<push_constants> a: u32;"));
        assert!(unchanged("i<push_constant>1"));
    }

    #[test]
    fn defaults_of_interpolation_are_left_out() {
        let cases = [
            ("@interpolate(perspective) a", "                          a"),
            (
                "@interpolate ( perspective,\ncenter, ) a",
                "                                    \n a",
            ),
            (
                "@interpolate(linear, center) a",
                "@interpolate(linear        ) a",
            ),
            (
                "@interpolate(flat,first)\n@interpolate(perspective)",
                "@interpolate(flat      )\n                         ",
            ),
        ];
        for (code, expected) in cases {
            assert_eq!(for_naga(code, Features::empty()), expected, "{code}");
        }
        for code in [
            "@interpolate(perspective, sample) @interpolate(flat, either)",
            "@interpolate(linear) @interpolate(flat) @interpolate()",
            "@interpolate(perspective, center, x)",
            "@interpolates(perspective) @interpolate",
            "@interpolate(perspective",
        ] {
            assert!(unchanged(code), "{code}");
        }
    }

    #[test]
    fn subgroups_are_enabled_by_the_feature_alone() {
        let cases = [
            ("enable subgroups;", "                 "),
            (
                "enable subgroups ,subgroups,;x",
                "                             x",
            ),
            ("enable f16, subgroups;", "enable f16           ;"),
            ("enable subgroups, f16;", "enable            f16;"),
            ("enable a,subgroups,b ;", "enable a,          b ;"),
            (
                "enable a, subgroups, subgroups,;",
                "enable a                       ;",
            ),
            (
                "requires a; diagnostic(off, b);/* c /* enable subgroups; */ */enable subgroups;",
                "requires a; diagnostic(off, b);/* c /* enable subgroups; */ */                 ",
            ),
            (
                "// é;\nenable subgroups; fn f() {}",
                "// é;\n                  fn f() {}",
            ),
        ];
        for (code, expected) in cases {
            assert_eq!(for_naga(code, Features::SUBGROUP), expected, "{code}");
            assert_eq!(for_naga(code, Features::empty()), code);
        }
    }

    #[test]
    fn other_subgroups_stay() {
        for code in [
            "const subgroups = 1; enable subgroups;",
            "// enable subgroups;",
            "enable subgroups",
            "enable subgroups fn f() {}",
            "requires subgroups",
            "enable subgroups_more;",
            "enable ;",
            "/* enable subgroups;",
            "",
        ] {
            assert!(unchanged(code), "{code}");
        }
    }
}
