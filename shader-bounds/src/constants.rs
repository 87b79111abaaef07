//! Constants: the compiler copies them where it takes them apart, so that what is made of them may be
//! far larger than the text.

use super::{
    limits,
    refusal::Refusal,
    tokens::{Kind, Token},
};
use std::collections::HashMap;

/// How large constants are, by their names.
pub struct Constants<'a>(HashMap<&'a str, usize>);

/// The declarations of constants, by their names; those of the same name may be in different scopes.
struct Declared<'b, 'a> {
    declarations: HashMap<&'b str, Vec<&'b [Token<'a>]>>,
    /// `None` while those in it are looked at.
    sizes: HashMap<&'b str, Option<usize>>,
}

impl<'b> Constants<'b> {
    pub fn of(tokens: &'b [Token<'_>], glsl: bool) -> Result<Self, Refusal> {
        let mut known = Declared {
            declarations: HashMap::new(),
            sizes: HashMap::new(),
        };
        let is_constant = |token: &Token| token.is("const") || token.is("override");
        for at in (0..tokens.len()).filter(|at| is_constant(&tokens[*at])) {
            let rest = &tokens[at + 1..];
            let end = rest.iter().position(|token| token.kind == Kind::Semicolon);
            let declaration = &rest[..end.unwrap_or(rest.len())];
            for (name, part) in declared(declaration, glsl) {
                known.declarations.entry(name).or_default().push(part);
            }
        }
        known.sizes().map(Self)
    }

    /// The size of the largest.
    pub fn largest(&self) -> usize {
        self.0.values().copied().max().unwrap_or(0)
    }

    /// Tokens of a function, with those of the constants that it takes apart.
    pub fn size_of(&self, function: &[Token]) -> usize {
        let mut size = function.len();
        for (at, token) in function.iter().enumerate() {
            if let Some(constant) = self.named(token)
                && !self.looks_up(&function[at + 1..])
            {
                size = size.saturating_add(constant);
            }
        }
        size
    }

    fn named(&self, token: &Token) -> Option<usize> {
        token.word().and_then(|word| self.0.get(word)).copied()
    }

    /// Whether what follows a constant chooses an element by an index that the compiler does not
    /// know, so that nothing is copied.
    fn looks_up(&self, rest: &[Token]) -> bool {
        let [open, index, behind, ..] = rest else {
            return false;
        };
        // A function, which may be one of constants.
        let calls = |word: &str| {
            let has_type = word.starts_with("vec") || matches!(word, "array" | "bitcast");
            behind.kind == Kind::Open || has_type
        };
        let word = index.word();
        open.kind == Kind::Open
            && self.named(index).is_none()
            && word.is_some_and(|word| !calls(word) && !matches!(word, "true" | "false"))
    }
}

impl<'b> Declared<'b, '_> {
    fn sizes(mut self) -> Result<HashMap<&'b str, usize>, Refusal> {
        let mut all = 0_usize;
        let mut next: Vec<_> = self.declarations.keys().copied().collect();
        while let Some(name) = next.last() {
            match self.sizes.get(name) {
                None => {
                    self.sizes.insert(name, None);
                    let name = *name;
                    self.unseen(name, &mut next);
                    continue;
                }
                Some(None) => {
                    let size = self.size(name);
                    self.sizes.insert(name, Some(size));
                    all = all.saturating_add(size);
                    let what = "tokens of constants, with the constants in them";
                    Refusal::above(limits::CONSTANTS, all, what)?;
                }
                Some(Some(_)) => {}
            }
            next.pop();
        }
        let known = self.sizes.into_iter();
        Ok(known
            .filter_map(|(name, size)| Some((name, size?)))
            .collect())
    }

    /// Adds the constants in one that have not been looked at.
    fn unseen(&self, name: &str, next: &mut Vec<&'b str>) {
        for declaration in &self.declarations[name] {
            let words = declaration.iter().filter_map(|token| token.word());
            next.extend(words.filter(|word| {
                self.declarations.contains_key(word) && !self.sizes.contains_key(word)
            }));
        }
    }

    /// How large a constant is, once those in it are known. One that is made of itself is for the
    /// compiler to refuse.
    fn size(&self, name: &str) -> usize {
        let sizes = self.declarations[name].iter().map(|declaration| {
            let words = declaration.iter().filter_map(|token| token.word());
            let inner = words.filter_map(|word| self.sizes.get(word).copied().flatten());
            inner.fold(declaration.len(), usize::saturating_add)
        });
        sizes.max().unwrap_or(0)
    }
}

/// What a declaration, from behind `const`, declares: names, and what each is made of.
fn declared<'b, 'a>(declaration: &'b [Token<'a>], glsl: bool) -> Vec<(&'b str, &'b [Token<'a>])> {
    if !glsl {
        let name = declaration.first().and_then(|first| first.word());
        return name.map(|name| (name, declaration)).into_iter().collect();
    }
    // `float a = 1.0, b[2] = …`
    let mut depth = 0_usize;
    let parts = declaration.split(move |token| {
        depth = inside(depth, token.kind);
        depth == 0 && token.kind == Kind::Comma
    });
    parts
        .filter_map(|part| Some((last_before_operator(part)?, part)))
        .collect()
}

/// The last word before `=`, outside of brackets.
fn last_before_operator<'b>(part: &'b [Token]) -> Option<&'b str> {
    let (mut depth, mut last) = (0_usize, None);
    for token in part {
        depth = inside(depth, token.kind);
        match token.kind {
            Kind::Word if depth == 0 => last = Some(token.text),
            Kind::Operator if depth == 0 => return last,
            _ => {}
        }
    }
    None
}

/// In how many brackets one is behind a token.
fn inside(depth: usize, kind: Kind) -> usize {
    match kind {
        Kind::Open | Kind::OpenBrace => depth + 1,
        Kind::Close | Kind::CloseBrace => depth.saturating_sub(1),
        _ => depth,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tokens::Tokens, *};

    fn constants(code: &str, glsl: bool, name: &str) -> Option<usize> {
        let tokens: Vec<_> = Tokens::of(code).collect();
        let constants = Constants::of(&tokens, glsl).unwrap();
        constants.0.get(name).copied()
    }

    #[test]
    fn constants_count_with_those_in_them() {
        let wgsl = "const b = array(a, a); const a: u32 = 1; override c = b[0];";
        assert_eq!(constants(wgsl, false, "a"), Some(5));
        assert_eq!(constants(wgsl, false, "b"), Some(8 + 10));
        assert_eq!(constants(wgsl, false, "c"), Some(6 + 18));
        let glsl = "const float a = 1.0, b[2] = float[2](a, a); float f(const vec3 v);";
        assert_eq!(constants(glsl, true, "a"), Some(4));
        assert_eq!(constants(glsl, true, "b"), Some(14 + 8));
        assert_eq!(constants(glsl, true, "float"), None);
        let circle = constants("const a = b; const b = a;", false, "a");
        assert!(matches!(circle, Some(3 | 6)), "{circle:?}");
    }

    #[test]
    fn doubling_constants_are_refused() {
        let double = |at: usize| format!("const a{at} = array(a{0}, a{0});", at + 1);
        let code: String = (0..40).map(double).collect();
        let tokens: Vec<_> = Tokens::of(&code)
            .chain(Tokens::of("const a40 = 1;"))
            .collect();
        assert!(Constants::of(&tokens, false).is_err());
    }

    #[test]
    fn what_is_taken_apart_counts_for_the_function() {
        let size = |code| {
            let declared = Tokens::of("const t = array(1, 2, 3, 4);");
            let tokens: Vec<_> = declared.chain(Tokens::of(code)).collect();
            let (declared, function) = tokens.split_at(14);
            let constants = Constants::of(declared, false).unwrap();
            constants.size_of(function) - function.len()
        };
        assert_eq!(size("t[i]; t[i + 1]"), 0);
        assert_eq!(size("t[1];"), 12);
        assert_eq!(size("(t)[1]; t.x; f(t); t[max(1, 2)]"), 48);
    }
}
