//! Sources in WGSL, in the spellings that naga does not know. What is replaced keeps its length, so
//! that the places in error messages stay true.

mod constants;
mod continuing_names;
mod default_sampling;
mod derivatives;
pub mod diagnostics;
mod directives;
mod double_minus;
mod half_bitcasts;
mod half_literals;
mod let_constants;
mod nested_alignment;
mod null_character;
mod push_constant;
mod sampling_bias;
mod subgroup_words;
mod syntax;

use self::{
    constants::folded,
    continuing_names::renamed,
    default_sampling::default_sampling,
    diagnostics::Diagnostics,
    directives::{subgroups_directives, unnamed_abilities},
    double_minus::{SUM, double_minuses},
    half_bitcasts::lookups,
    half_literals::half_literals,
    push_constant::{IMMEDIATE, push_constants},
    subgroup_words::SubgroupWords,
};
use super::{
    bounds::{refusal::Refusal, tokens::Token},
    code::code,
    mend::{Language, Mended},
};
use crate::abi::WGPUShaderSourceWGSL;
use crate::runtime::{failure::Invalid, view::View};
use std::{borrow::Cow, ops::Range};
use wgpu_core::pipeline::ShaderModuleSource;
use wgpu_types::Features;

/// The source as it is.
pub fn wgsl_source<'a>(
    source: View<'a, WGPUShaderSourceWGSL>,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    let code = code(source.code())?;
    Ok(ShaderModuleSource::Wgsl(code.into()))
}

/// Mends a module of this code, and says whether it changed.
pub fn mend(module: &mut naga::Module, code: &str) -> Result<bool, Refusal> {
    let any = half_bitcasts::cast(module, code)?
        | nested_alignment::place_members(module, code)
        | let_constants::keep_in_variables(module, code)
        | sampling_bias::clamp_bias(module);
    Ok(any)
}

/// The code, of these tokens, as naga wants it.
pub fn for_naga<'a>(
    code: &'a str,
    tokens: &[Token<'a>],
    language: &Language<'a>,
) -> Result<Mended<'a>, Refusal> {
    if language.strict {
        null_character::refuse(code)?;
        syntax::check(tokens.iter().map(|token| (token.at as usize, token.text)))?;
    }
    let mut edited = Edited {
        code,
        text: Cow::Borrowed(code),
    };
    let subgroups = respelled(&mut edited, tokens, language)?;
    let overridden = computed(&mut edited, tokens, language)?;
    // What is added is behind the rest, where it moves nothing.
    edited.add(subgroups.elect().unwrap_or_default());
    Ok(Mended {
        source: ShaderModuleSource::Wgsl(edited.text),
        overridden,
    })
}

/// Words and numbers that naga spells otherwise, or not at all. Gives the words of subgroups.
fn respelled<'a>(
    edited: &mut Edited<'a>,
    tokens: &[Token<'a>],
    language: &Language<'a>,
) -> Result<SubgroupWords<'a>, Refusal> {
    let code = edited.code;
    if code.contains("f16") {
        for (at, text) in half_literals(tokens) {
            edited.write(at, &text);
        }
    }
    for at in push_constants(code) {
        edited.write(at, IMMEDIATE);
    }
    if code.contains("--") {
        for at in double_minuses(tokens) {
            edited.write(at, SUM);
        }
    }
    if code.contains("continuing") {
        for (at, name) in renamed(tokens) {
            edited.write(at, &name);
        }
    }
    let mut cut = default_sampling(code);
    cut.extend(Diagnostics::of(code)?.attributes);
    cut.extend(unnamed_abilities(code));
    let directives = subgroups_directives(code);
    let may_have = code.contains("subgroup") || code.contains("quad");
    let words = may_have.then(|| SubgroupWords::of(tokens));
    let words = words.unwrap_or_default();
    if directives.is_empty() && !language.subgroups_unasked {
        words.refuse_unasked()?;
    }
    if language.features.contains(Features::SUBGROUP) {
        cut.extend(directives);
    }
    for at in cut {
        edited.write(at, "");
    }
    for (at, name, number) in derivatives::of_numbers(code) {
        let name = name.to_string();
        edited.write(at, &name);
        edited.add(&format!("\nconst {name} = {number};"));
    }
    Ok(words)
}

/// What naga does not compute, or forgets the type of. Says whether it depends on overrides.
fn computed<'a>(
    edited: &mut Edited<'a>,
    tokens: &[Token<'a>],
    language: &Language<'a>,
) -> Result<bool, Refusal> {
    let folded = folded(tokens, language.given, language.strict)?;
    let mut known: Vec<_> = folded.replaced.iter().map(|(at, _)| at.clone()).collect();
    known.sort_by_key(|at| at.start);
    let lookups = lookups(edited.code, tokens, &known);
    for (at, text) in folded.replaced.into_iter().chain(lookups.edits) {
        edited.write(at, &text);
    }
    edited.add(&folded.declarations);
    edited.add(&lookups.declarations);
    Ok(folded.overridden)
}

/// A code, and what has become of it. What is written into it has the length of what was there.
struct Edited<'a> {
    code: &'a str,
    text: Cow<'a, str>,
}

impl Edited<'_> {
    /// Writes a text somewhere, and blanks in as many lines behind it.
    fn write(&mut self, at: Range<usize>, text: &str) {
        let rest = &self.code[at.start + text.len()..at.end];
        let lines = rest.matches('\n').count();
        let blank = " ".repeat(rest.len() - lines) + &"\n".repeat(lines);
        self.text
            .to_mut()
            .replace_range(at, &format!("{text}{blank}"));
    }

    fn add(&mut self, text: &str) {
        if !text.is_empty() {
            self.text.to_mut().push_str(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::bounds::tokens::tokens;

    fn edited(code: &str, features: Features) -> Cow<'_, str> {
        let language = Language {
            features,
            strict: true,
            subgroups_unasked: false,
            given: None,
        };
        match for_naga(code, &tokens(code), &language).unwrap().source {
            ShaderModuleSource::Wgsl(code) => code,
            _ => panic!("another language"),
        }
    }

    fn unchanged(code: &str) -> bool {
        matches!(edited(code, Features::SUBGROUP), Cow::Borrowed(same) if same == code)
    }

    #[test]
    fn push_constants_become_immediates_of_equal_length() {
        let renamed = |code| edited(code, Features::empty()).into_owned();
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
            assert_eq!(edited(code, Features::empty()), expected, "{code}");
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
            assert_eq!(edited(code, Features::SUBGROUP), expected, "{code}");
            assert_eq!(edited(code, Features::empty()), code);
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
