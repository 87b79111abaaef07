//! Diagnostic filters: `diagnostic(off, derivative_uniformity);` for a module, and the attribute of
//! the same form for a function or a statement. naga refuses the latter.

// UPSTREAM: gfx-rs/wgpu#5320
// LIMITS: wgsl-spellings, compilation-messages

use crate::shader::{
    bounds::{
        refusal::Refusal,
        tokens::{Kind, Token, Tokens},
    },
    messages::{Message, Severity},
};
use naga::Span;
use std::ops::Range;

/// A rule that can be filtered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    Derivatives,
    Subgroups,
}

impl Rule {
    pub fn name(self) -> &'static str {
        match self {
            Self::Derivatives => "derivative_uniformity",
            Self::Subgroups => "subgroup_uniformity",
        }
    }

    fn of(name: &str) -> Option<Self> {
        let rules = [Self::Derivatives, Self::Subgroups];
        rules.into_iter().find(|rule| rule.name() == name)
    }
}

/// The filters of a module.
#[derive(Default)]
pub struct Diagnostics {
    /// From where on which severity holds, for each rule; what is off has none.
    severities: [Vec<(usize, Option<Severity>)>; 2],
    /// The attributes that naga refuses.
    pub attributes: Vec<Range<usize>>,
    /// The names that are no rules.
    unknown: Vec<Range<usize>>,
}

impl Diagnostics {
    pub fn of(code: &str) -> Result<Self, Refusal> {
        if !code.contains("diagnostic") {
            return Ok(Self::default());
        }
        Text::of(code).diagnostics()
    }

    /// Which severity a message of the rule has there, unless it is off.
    pub fn severity(&self, rule: Rule, place: Span) -> Option<Severity> {
        let at = place.to_range().map_or(0, |range| range.start);
        let severities = &self.severities[rule as usize];
        match severities.partition_point(|(from, _)| *from <= at) {
            0 => Some(Severity::Error),
            behind => severities[behind - 1].1,
        }
    }

    /// What is told of the filters themselves.
    pub fn warnings(&self, code: &str) -> Vec<Message> {
        let warning = |at: &Range<usize>| Message {
            severity: Severity::Warning,
            ..Message::new(
                format!("{}: no such diagnostic rule", &code[at.clone()]),
                Some(span(at.clone())),
                code,
            )
        };
        self.unknown.iter().map(warning).collect()
    }
}

fn span(range: Range<usize>) -> Span {
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span::new(place(range.start), place(range.end))
}

/// A filter as it is written.
struct Filter {
    severity: Option<Severity>,
    name: Range<usize>,
    /// Names with a point in them are for others.
    qualified: bool,
    range: Range<usize>,
}

/// What a filter stands at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Module,
    Function,
    Statement,
}

/// Where a filter holds, with its severity.
type Scopes = Vec<(Range<usize>, Option<Severity>)>;

struct Text<'a> {
    code: &'a str,
    tokens: Vec<Token<'a>>,
    /// For each token: the number of the first `{` from there on.
    braces: Vec<usize>,
    /// For each `{`: the number of its `}`.
    closes: Vec<usize>,
}

impl<'a> Text<'a> {
    fn of(code: &'a str) -> Self {
        let tokens: Vec<_> = Tokens::of(code).collect();
        let end = tokens.len();
        let (mut braces, mut closes) = (vec![end; end], vec![end; end]);
        let (mut next, mut open) = (end, Vec::new());
        for (at, token) in tokens.iter().enumerate().rev() {
            match token.kind {
                Kind::OpenBrace => {
                    next = at;
                    closes[at] = open.pop().unwrap_or(end);
                }
                Kind::CloseBrace => open.push(at),
                _ => {}
            }
            braces[at] = next;
        }
        Self {
            code,
            tokens,
            braces,
            closes,
        }
    }

    fn diagnostics(&self) -> Result<Diagnostics, Refusal> {
        let mut diagnostics = Diagnostics::default();
        let mut scopes: [Scopes; 2] = Default::default();
        let (mut at, mut depth) = (0, 0usize);
        while at < self.tokens.len() {
            match self.tokens[at].kind {
                Kind::OpenBrace => depth += 1,
                Kind::CloseBrace => depth = depth.saturating_sub(1),
                _ => {}
            }
            let (filters, next) = match depth {
                _ if self.is_at(at) => self.attributes(at),
                0 if self.is_directive(at) => match self.filter(at, at) {
                    Some((filter, next)) => (vec![filter], next),
                    None => (Vec::new(), at + 1),
                },
                _ => (Vec::new(), at + 1),
            };
            if let Some((place, scope)) = self.place(at, next)
                && !filters.is_empty()
            {
                add(
                    self.code,
                    filters,
                    place,
                    scope,
                    &mut scopes,
                    &mut diagnostics,
                )?;
            }
            at = next;
        }
        diagnostics.severities = scopes.map(flat);
        Ok(diagnostics)
    }

    fn kind(&self, at: usize) -> Option<&Kind> {
        self.tokens.get(at).map(|token| &token.kind)
    }

    fn word(&self, at: usize) -> Option<&'a str> {
        self.tokens.get(at)?.word()
    }

    /// Where a token begins; behind the last one, where the text ends.
    fn begin(&self, at: usize) -> usize {
        self.tokens
            .get(at)
            .map_or(self.code.len(), |token| token.at as usize)
    }

    fn is_at(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == Kind::Operator && token.text == "@")
    }

    fn is_directive(&self, at: usize) -> bool {
        let first = at == 0 || self.tokens[at - 1].kind == Kind::Semicolon;
        first && self.word(at) == Some("diagnostic")
    }

    /// The filters among the attributes that begin there, and the number of the token behind them.
    fn attributes(&self, mut at: usize) -> (Vec<Filter>, usize) {
        let mut filters = Vec::new();
        while self.is_at(at) {
            match self.filter(at, at + 1) {
                Some((filter, next)) => {
                    filters.push(filter);
                    at = next;
                }
                None => at = self.behind_attribute(at),
            }
        }
        (filters, at)
    }

    /// The number of the token behind an attribute of any name.
    fn behind_attribute(&self, at: usize) -> usize {
        let mut next = at + 2;
        let mut depth = 0;
        while let Some(kind) = self.kind(next) {
            match kind {
                Kind::Open => depth += 1,
                Kind::Close if depth > 0 => depth -= 1,
                _ if depth > 0 => {}
                _ => break,
            }
            next += 1;
            if depth == 0 {
                break;
            }
        }
        next
    }

    /// The filter that begins with the first token and has its name as the other one.
    fn filter(&self, first: usize, name: usize) -> Option<(Filter, usize)> {
        let is = |at: usize, kind: Kind| self.kind(at) == Some(&kind);
        let words = [name, name + 2, name + 4].map(|at| self.word(at));
        let [Some("diagnostic"), Some(severity), Some(rule)] = words else {
            return None;
        };
        let severity = match severity {
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "info" => Some(Severity::Info),
            "off" => None,
            _ => return None,
        };
        let mut next = name + 5;
        let qualified = is(next, Kind::Dot) && self.word(next + 1).is_some();
        next += if qualified { 2 } else { 0 };
        next += usize::from(is(next, Kind::Comma));
        let written = is(name + 1, Kind::Open) && is(name + 3, Kind::Comma);
        if !written || !is(next, Kind::Close) {
            return None;
        }
        let begin = self.begin(name + 4);
        let filter = Filter {
            severity,
            name: begin..begin + rule.len(),
            qualified,
            range: self.begin(first)..self.begin(next) + 1,
        };
        Some((filter, next + 1))
    }

    /// What stands behind a directive or attributes, and where that reaches from and to.
    fn place(&self, first: usize, next: usize) -> Option<(Place, Range<usize>)> {
        if !self.is_at(first) {
            return Some((Place::Module, 0..usize::MAX));
        }
        let before = |back: usize| first.checked_sub(back).and_then(|at| self.word(at));
        let close = |at: usize| {
            let brace = self.braces.get(at).copied();
            brace.and_then(|brace| self.closes.get(brace).copied())
        };
        let (place, mut end) = match self.word(next) {
            Some("fn") => (Place::Function, close(next)?),
            Some("if") if before(1) == Some("else") => return None,
            Some("if" | "switch" | "loop" | "for" | "while") => (Place::Statement, close(next)?),
            Some(_) => return None,
            // The members of a structure have no filters.
            None if before(2) == Some("struct") => return None,
            None if self.kind(next) == Some(&Kind::OpenBrace) => (Place::Statement, close(next)?),
            None => return None,
        };
        if self.word(next) == Some("if") {
            while self.word(end + 1) == Some("else") {
                end = close(end + 1)?;
            }
        }
        Some((place, self.begin(first)..self.begin(end + 1)))
    }
}

/// Adds the filters that stand in one place.
fn add(
    code: &str,
    filters: Vec<Filter>,
    place: Place,
    scope: Range<usize>,
    scopes: &mut [Scopes; 2],
    diagnostics: &mut Diagnostics,
) -> Result<(), Refusal> {
    let mut names: Vec<&str> = Vec::new();
    for filter in filters {
        let name = &code[filter.name.clone()];
        if place == Place::Statement {
            if names.contains(&name) && !filter.qualified {
                let value = format_args!("two diagnostic filters for {name} in one place");
                return Err(Refusal::new(value, "one of them").at(span(filter.range)));
            }
            diagnostics.attributes.push(filter.range);
        }
        names.push(name);
        match Rule::of(name).filter(|_| !filter.qualified) {
            Some(rule) => scopes[rule as usize].push((scope.clone(), filter.severity)),
            None if filter.qualified => {}
            None => diagnostics.unknown.push(filter.name),
        }
    }
    Ok(())
}

/// Where another severity begins to hold, of scopes in the order of where they begin. They nest.
fn flat(scopes: Scopes) -> Vec<(usize, Option<Severity>)> {
    let mut flat = Vec::new();
    let mut open = vec![(usize::MAX, Some(Severity::Error))];
    let close = |open: &mut Vec<(usize, Option<Severity>)>, flat: &mut Vec<_>| {
        if let (Some((end, _)), Some((_, around))) = (open.pop(), open.last()) {
            flat.push((end, *around));
        }
    };
    for (scope, severity) in scopes {
        while open.last().is_some_and(|(end, _)| *end <= scope.start) {
            close(&mut open, &mut flat);
        }
        flat.push((scope.start, severity));
        open.push((scope.end, severity));
    }
    while open.len() > 1 {
        close(&mut open, &mut flat);
    }
    flat
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The severities of derivatives where a point stands, and the text without what naga refuses.
    fn read(code: &str) -> (Vec<Option<Severity>>, String) {
        let diagnostics = Diagnostics::of(code).unwrap();
        let places = code.match_indices('.').map(|(at, _)| at as u32);
        let severity = |at| diagnostics.severity(Rule::Derivatives, Span::new(at, at + 1));
        let severities = places.map(severity).collect();
        let mut left = code.to_owned();
        for at in diagnostics.attributes.into_iter().rev() {
            left.replace_range(at, "");
        }
        (severities, left)
    }

    #[test]
    fn a_filter_holds_for_what_it_stands_at() {
        const OFF: Option<Severity> = None;
        const ERROR: Option<Severity> = Some(Severity::Error);
        const WARNING: Option<Severity> = Some(Severity::Warning);
        const INFO: Option<Severity> = Some(Severity::Info);
        let statement = "@diagnostic(off, derivative_uniformity)";
        let cases = [
            ("fn f() { . S { . } . }", vec![ERROR, OFF, ERROR]),
            (
                "fn f() { S if . { . } else if . { . } else { . } . }",
                vec![OFF, OFF, OFF, OFF, OFF, ERROR],
            ),
            (
                "fn f() { if . { . } else S { . } . }",
                vec![ERROR, ERROR, OFF, ERROR],
            ),
            (
                "fn f() { S switch . S2 { case 1 { . } } . }",
                vec![OFF, INFO, ERROR],
            ),
            (
                "fn f() { S @x(1, (2)) S3 loop { . continuing { . } } . }",
                vec![OFF, OFF, ERROR],
            ),
            (
                "fn f() S { while . S2 { . } for (;.;) { . } } fn g() { . }",
                vec![OFF, INFO, OFF, OFF, ERROR],
            ),
        ];
        for (code, expected) in cases {
            let code = code.replace("S2", "@diagnostic(info,derivative_uniformity,)");
            let code = code.replace("S3", "@diagnostic(error, subgroup_uniformity)");
            let (severities, left) = read(&code.replace('S', statement));
            assert_eq!(severities, expected, "{code}");
            assert!(!left.contains("diagnostic"), "{left}");
        }
        let of_function = "diagnostic(warning, derivative_uniformity); \
                           @must_use @diagnostic(info, derivative_uniformity) fn f() { . } fn g() { . }";
        let (severities, left) = read(of_function);
        assert_eq!(severities, [INFO, WARNING]);
        assert_eq!(left, of_function);
    }

    #[test]
    fn what_is_no_filter_of_a_statement_stays() {
        for code in [
            "@diagnostic(off, derivative_uniformity) var<private> a: f32;",
            "struct S @diagnostic(off, derivative_uniformity) { a: f32 }",
            "fn f() { if true {} else @diagnostic(off, derivative_uniformity) if true {} }",
            "fn f() { @diagnostic(none, derivative_uniformity) {} }",
            "fn f() { @diagnostic(off) {} }",
            "fn f() { @diagnostic(off, a } }",
            "fn f() { for @diagnostic(off, derivative_uniformity) (;;) {} }",
        ] {
            let diagnostics = Diagnostics::of(code).unwrap();
            assert!(diagnostics.attributes.is_empty(), "{code}");
            assert!(diagnostics.severities.iter().all(Vec::is_empty), "{code}");
        }
    }

    #[test]
    fn filters_that_contradict_each_other_are_refused() {
        let of = |second: &str| {
            let first = "@diagnostic(off, derivative_uniformity)";
            Diagnostics::of(&format!("fn f() {{ {first} {second} {{ }} }}"))
        };
        let refusal = of("@diagnostic(info, derivative_uniformity)").err();
        assert_eq!(refusal.and_then(|it| it.span), Some(Span::new(49, 89)));
        assert!(of("@diagnostic(info, subgroup_uniformity)").is_ok());
    }

    #[test]
    fn names_that_are_no_rules_are_told() {
        let code = "diagnostic(off, derivatives); diagnostic(off, mine.derivatives);";
        let warnings = Diagnostics::of(code).unwrap().warnings(code);
        assert_eq!(warnings.len(), 1);
        assert_eq!(warnings[0].severity, Severity::Warning);
        assert_eq!((warnings[0].offset, warnings[0].length), (16, 11));
    }
}
