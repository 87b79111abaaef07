//! The macros of GLSL: what they make of a text, which may be far larger than the text.

mod circles;

use super::{
    limits,
    lines::logical_lines,
    refusal::Refusal,
    tokens::{Kind, Token, Tokens},
};
use naga::front::glsl::Options;
use pp_rs::{
    pp::Preprocessor,
    token::{Punct, TokenValue},
};
use std::collections::{HashMap, HashSet};

/// What the compiler sees.
pub struct Expanded {
    /// All words in one.
    words: String,
    /// With the end of each word in them, and its place in the text.
    tokens: Vec<(Kind, usize, u32)>,
}

impl Expanded {
    pub fn tokens(&self) -> Vec<Token<'_>> {
        let mut begin = 0;
        let tokens = self.tokens.iter().map(|&(kind, end, at)| Token {
            text: &self.words[std::mem::replace(&mut begin, end)..end],
            at,
            kind,
        });
        tokens.collect()
    }
}

/// The tokens with macros expanded, unless there are too many.
pub fn expanded(code: &str, options: &Options) -> Result<Expanded, Refusal> {
    let text = with_defines(code, options);
    Lines::of(&text).check()?;
    let mut preprocessor = Preprocessor::new(code);
    for (name, value) in &options.defines {
        // One that cannot be read is for the compiler to complain of.
        let _ = preprocessor.add_define(name, value);
    }
    let mut words = String::new();
    let tokens = preprocessor.flatten().filter_map(|token| {
        let kind = match token.value {
            TokenValue::Ident(word) => {
                words.push_str(&word);
                Kind::Word
            }
            TokenValue::Integer(_) | TokenValue::Float(_) => Kind::Number,
            TokenValue::Punct(punct) => kind(punct),
            TokenValue::Version(_) | TokenValue::Extension(_) | TokenValue::Pragma(_) => {
                return None;
            }
        };
        Some((kind, words.len(), token.location.start))
    });
    let tokens = tokens.take(limits::TOKENS + 1).collect();
    Ok(Expanded { words, tokens })
}

fn kind(punct: Punct) -> Kind {
    match punct {
        Punct::LeftParen | Punct::LeftBracket => Kind::Open,
        Punct::RightParen | Punct::RightBracket => Kind::Close,
        Punct::LeftBrace => Kind::OpenBrace,
        Punct::RightBrace => Kind::CloseBrace,
        Punct::Comma => Kind::Comma,
        Punct::Semicolon => Kind::Semicolon,
        Punct::Dot => Kind::Dot,
        _ => Kind::Operator,
    }
}

/// The lines of a text, those that define its macros first.
fn with_defines(code: &str, options: &Options) -> String {
    let defines = options.defines.iter();
    let defines = defines.map(|(name, value)| {
        let value = logical_lines(value).replace('\n', " ");
        format!("#define {name} {value}\n")
    });
    defines.collect::<String>() + &logical_lines(code)
}

/// A text by its lines, before macros are expanded.
#[derive(Default)]
struct Lines<'a> {
    /// Those of the same name may stand in different branches.
    macros: HashMap<&'a str, Vec<Macro<'a>>>,
    /// What `#if` and other directives look at.
    conditions: Vec<Vec<Token<'a>>>,
    /// Everything else.
    tokens: Vec<Token<'a>>,
}

#[derive(Default)]
struct Macro<'a> {
    parameters: Vec<&'a str>,
    body: Vec<Token<'a>>,
}

/// What becomes of a macro.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Size {
    tokens: usize,
    /// How often an argument is in it, at most.
    copies: usize,
}

impl Size {
    /// Of a macro in itself, which stays as it is.
    const ITSELF: Size = Size {
        tokens: 1,
        copies: 1,
    };
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let mut lines = Self::default();
        let mut begin = 0;
        for line in text.split_inclusive('\n') {
            let end = begin + line.len();
            let tokens: Vec<_> = Tokens::within(text, begin..end).collect();
            lines.add(tokens);
            begin = end;
        }
        lines
    }

    fn add(&mut self, line: Vec<Token<'a>>) {
        match &line[..] {
            [hash, directive, rest @ ..] if hash.text == "#" => {
                if !directive.is("define") {
                    self.conditions.push(rest.to_vec());
                } else if let [name, rest @ ..] = rest
                    && let Some(word) = name.word()
                {
                    let defined = self.defined(name.range().end, rest);
                    self.macros.entry(word).or_default().push(defined);
                }
            }
            _ => self.tokens.extend(line),
        }
    }

    /// A macro whose name ends here.
    fn defined(&self, end: usize, rest: &[Token<'a>]) -> Macro<'a> {
        let mut defined = Macro::default();
        let mut body = rest;
        if let [open, inner @ ..] = rest
            && open.range().start == end
            && open.text == "("
        {
            let close = inner.iter().position(|token| token.text == ")");
            let close = close.unwrap_or(inner.len());
            let parameters = inner[..close].iter();
            defined.parameters = parameters.filter_map(|it| it.word()).collect();
            body = inner.get(close + 1..).unwrap_or_default();
        }
        defined.body = body.to_vec();
        defined
    }

    fn check(&self) -> Result<(), Refusal> {
        self.check_circles()?;
        let sizes = Sizes::of(self)?;
        self.check_copies(&sizes)?;
        for condition in &self.conditions {
            let tokens = sizes.of_tokens(condition, &[]).tokens;
            let what = "tokens in a directive, with macros expanded";
            Refusal::above(limits::CONDITION, tokens, what)?;
        }
        let tokens = sizes.of_tokens(&self.tokens, &[]).tokens;
        Refusal::above(limits::TOKENS, tokens, "tokens, with macros expanded")
    }
}

/// The sizes of macros: no less than what the preprocessor makes of them.
struct Sizes<'a> {
    lines: &'a Lines<'a>,
    known: HashMap<&'a str, Size>,
    /// How often a macro that is passed as an argument may copy its own.
    passed: usize,
}

impl<'a> Sizes<'a> {
    fn of(lines: &'a Lines<'a>) -> Result<Self, Refusal> {
        let mut sizes = Self {
            lines,
            known: HashMap::new(),
            passed: 1,
        };
        loop {
            sizes.known.clear();
            for name in lines.macros.keys() {
                sizes.learn(name);
            }
            let most = sizes.known.values().map(|size| size.copies).max();
            let most = most.unwrap_or(1);
            // What copies more once it is passed to itself has no end.
            Refusal::above(limits::CONDITION, most, "copies of a macro's argument")?;
            if most <= sizes.passed {
                return Ok(sizes);
            }
            sizes.passed = most;
        }
    }

    /// Finds the size of a macro, after those of the macros in it.
    fn learn(&mut self, name: &'a str) {
        let mut seen = HashSet::new();
        let mut next = vec![name];
        while let Some(&name) = next.last() {
            let macros = &self.lines.macros;
            let unknown =
                |word: &&str| macros.contains_key(*word) && !self.known.contains_key(*word);
            if !unknown(&name) {
                next.pop();
            } else if seen.insert(name) {
                let bodies = macros[name].iter().flat_map(|known| &known.body);
                let words = bodies.filter_map(|token| token.word());
                let words = words.filter(unknown);
                next.extend(words.filter(|word| !seen.contains(word)));
            } else {
                let size = self.of_macro(name);
                self.known.insert(name, size);
                next.pop();
            }
        }
    }

    /// The largest of this name.
    fn of_macro(&self, name: &str) -> Size {
        let sizes = self.lines.macros[name]
            .iter()
            .map(|known| self.of_tokens(&known.body, &known.parameters));
        sizes.fold(Size::ITSELF, |most, size| Size {
            tokens: most.tokens.max(size.tokens),
            copies: most.copies.max(size.copies),
        })
    }

    /// What becomes of tokens in which these are parameters.
    fn of_tokens(&self, tokens: &[Token], parameters: &[&str]) -> Size {
        let mut size = Size {
            tokens: 0,
            copies: 1,
        };
        let mut copies_of = vec![0_usize; parameters.len()];
        // How often what stands here is copied, and around the brackets that are open.
        let mut times = 1_usize;
        let mut around = Vec::new();
        // How often what was before copies its arguments.
        let mut called = 1;
        for token in tokens {
            let arguments = std::mem::replace(&mut called, 1);
            let mut count = 1;
            if token.text == "(" {
                around.push(times);
                times = times.saturating_mul(arguments);
            } else if token.text == ")" {
                times = around.pop().unwrap_or(1);
            } else if let Some(word) = token.word() {
                if let Some(at) = parameters.iter().position(|name| *name == word) {
                    copies_of[at] = copies_of[at].saturating_add(times);
                    called = self.passed;
                } else if let Some(known) = self.known.get(word) {
                    (count, called) = (known.tokens, known.copies);
                    // It may go on behind itself.
                    size.copies = size.copies.max(called);
                }
            }
            size.tokens = size.tokens.saturating_add(count.saturating_mul(times));
        }
        size.copies = copies_of.into_iter().fold(size.copies, usize::max);
        size
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use naga::ShaderStage;

    fn count(code: &str) -> Result<usize, Refusal> {
        let tokens = expanded(code, &Options::from(ShaderStage::Compute))?;
        Ok(tokens.tokens().len())
    }

    fn estimate(code: &str) -> usize {
        let text = logical_lines(code);
        let lines = Lines::of(&text);
        let sizes = Sizes::of(&lines).unwrap();
        sizes.of_tokens(&lines.tokens, &[]).tokens
    }

    #[test]
    fn what_macros_make_is_not_underestimated() {
        for (code, tokens) in [
            ("#define A 1 + 1\nA A", 6),
            ("#define A B B\n#define B C C\nA C", 5),
            ("#define F(x) x x\nF(F(F(1))) F (2)", 10),
            ("#define F(x) x x\n#define G F\nG(G(1)) F", 5),
            ("#define F(x) x x\n#define G(x) F(F(x))\nG(G(1))", 16),
            (
                "#define F(x) x x\n#define CALL(f, x) f(x)\nCALL(F, CALL(F, 1))",
                4,
            ),
            ("#define EACH(x) x(1) x(2)\n#define F(x) x x\nEACH(F)", 4),
            ("#define A A + 1\nA", 3),
            ("/* #define A B */ A", 1),
            ("#if 0\n#define A 1 1\n#else\n#define A 1\n#endif\nA", 1),
        ] {
            assert_eq!(count(code).unwrap(), tokens, "{code}");
            assert!(estimate(code) >= tokens, "{code}: {}", estimate(code));
        }
    }

    #[test]
    fn what_doubles_without_end_is_refused() {
        let double = |at: usize| format!("#define A{at} A{0} A{0}\n", at + 1);
        let doubling: String = (0..40).map(double).collect();
        assert!(count(&format!("{doubling}A0")).is_err());
        assert!(count(&format!("{doubling}#if A0\n#endif\n")).is_err());
        let nested = format!("#define F(x) x x\n{}1{}", "F(".repeat(40), ")".repeat(40));
        assert!(count(&nested).is_err());
        let square = |at: usize| format!("#define F{0}(x) F{at}(F{at}(x))\n", at + 1);
        let squares: String = (0..6).map(square).collect();
        assert!(count(&format!("#define F0(x) x x\n{squares}F6(1)")).is_err());
        let circle = "#define F(x) x + G(G(x))\n#define G(x) F(F(x))\nF(1)";
        let refusal = count(circle).unwrap_err().to_string();
        assert!(refusal.contains("the macro "), "{refusal}");
        let caller = "#define F(x) x + C(F, x)\n#define C(f, x) f(x)\nF(1)";
        let refusal = count(caller).unwrap_err().to_string();
        assert!(refusal.contains("the macro F "), "{refusal}");
        let flipped = "#define T(s, c) T(s, FLIP(c))\n#define FLIP(c) -c\nT(a, b)";
        assert_eq!(count(flipped).ok(), Some(7));
        assert_eq!(count("#define F(x) F(x, 0)\nF(F(1))").ok(), Some(11));
        // What is the macro itself once it is passed to another one is a macro again.
        let again = |define: &str| count(&format!("#define P(x) x\n{define}\nP(P(F(1, 2)))"));
        assert!(again("#define F(x, y) F(x, 0) F(0, y)").is_err());
        assert!(again("#define F F F").is_err());
        assert!(again("#define F E E\n#define E F F").is_err());
        assert!(again("#define F(x, y) F(x, vec2(y.x, -y.y))").is_err());
        assert_eq!(again("#define F(x, y) F(x, vec2(y, 0))").ok(), Some(21));
        let alone = "#define F(x, y) F(x, vec2(y.x, -y.y))\nF(1, 2)";
        assert_eq!(count(alone).ok(), Some(16));
        let open = "#define F(x) x x\n#define C(f) f(C(1) + (2";
        let refusal = count(open).unwrap_err().to_string();
        assert!(refusal.contains("the macro C "), "{refusal}");
        assert_eq!(count("#define T texture(t,\nT 1)").ok(), Some(6));
        let passed = "#define T(f, x) f(f(x))\nT(T, 1)";
        assert!(count(passed).is_err());
    }
}
