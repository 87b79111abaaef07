//! Sources in WGSL, in the spellings that naga does not know. What is replaced keeps its length, so
//! that the places in error messages stay true.

mod default_sampling;
mod let_constants;
mod push_constant;
mod sampling_bias;
mod subgroups;

use self::{
    default_sampling::default_sampling,
    push_constant::{IMMEDIATE, push_constants},
    subgroups::subgroups_directives,
};
use super::code::code;
use crate::abi::WGPUShaderSourceWGSL;
use crate::runtime::{failure::Invalid, view::View};
use std::borrow::Cow;
use wgpu_core::pipeline::ShaderModuleSource;
use wgpu_types::Features;

/// The source for a device with these features.
pub fn wgsl_source<'a>(
    source: View<'a, WGPUShaderSourceWGSL>,
    features: Features,
) -> Result<ShaderModuleSource<'a>, Invalid> {
    let code = code(source.code())?;
    Ok(ShaderModuleSource::Wgsl(for_naga(code, features)))
}

/// Mends a module of this code, and says whether it changed.
pub fn mend(module: &mut naga::Module, code: &str) -> bool {
    let_constants::keep_in_variables(module, code) | sampling_bias::clamp_bias(module)
}

/// The code as naga wants it, for a device with these features.
fn for_naga(code: &str, features: Features) -> Cow<'_, str> {
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
