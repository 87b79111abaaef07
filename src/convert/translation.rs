//! What is to be translated, and to what.

use super::bind_group_layout::shader_stage;
use super::pipeline::{constant_entries, name};
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use naga::{ShaderStage, back::PipelineConstants};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    SpirV,
    Wgsl,
    Msl,
    Hlsl,
    Glsl,
    GlslEs,
}

#[derive(Debug, PartialEq)]
pub struct Wish<'a> {
    pub language: Language,
    pub version: (u8, u8),
    pub stage: Option<ShaderStage>,
    /// The only one of the stage where it has no name.
    pub entry_point: Option<&'a str>,
    pub constants: PipelineConstants,
    pub adjusts_space: bool,
}

pub fn shader_translation<'a>(
    descriptor: View<'a, WGPUShaderTranslationDescriptor>,
) -> Result<Wish<'a>, Invalid> {
    descriptor.no_extensions()?;
    let language = language(descriptor.language())?;
    let adjusts_space = descriptor.adjustCoordinateSpace != WGPU_FALSE;
    if adjusts_space && matches!(language, Language::Wgsl | Language::Msl | Language::Hlsl) {
        let expected = "false for a language whose space is WebGPU's";
        return Err(Invalid::new("adjustCoordinateSpace", "true", expected));
    }
    Ok(Wish {
        language,
        version: version(language, descriptor.versionMajor(), descriptor.versionMinor)?,
        stage: stage(descriptor.stage())?,
        entry_point: name(descriptor.entryPoint())?,
        constants: constant_entries(descriptor.constants())?,
        adjusts_space,
    })
}

fn language(value: Named<WGPUShaderLanguage>) -> Result<Language, Invalid> {
    Ok(match value.get() {
        WGPUShaderLanguage_SPIRV => Language::SpirV,
        WGPUShaderLanguage_WGSL => Language::Wgsl,
        WGPUShaderLanguage_MSL => Language::Msl,
        WGPUShaderLanguage_HLSL => Language::Hlsl,
        WGPUShaderLanguage_GLSL => Language::Glsl,
        WGPUShaderLanguage_GLSLES => Language::GlslEs,
        _ => return Err(value.unknown("a WGPUShaderLanguage")),
    })
}

fn stage(value: Named<WGPUShaderStage>) -> Result<Option<ShaderStage>, Invalid> {
    shader_stage(value)?;
    match value.get() {
        WGPUShaderStage_None => Ok(None),
        WGPUShaderStage_Vertex => Ok(Some(ShaderStage::Vertex)),
        WGPUShaderStage_Fragment => Ok(Some(ShaderStage::Fragment)),
        WGPUShaderStage_Compute => Ok(Some(ShaderStage::Compute)),
        several => Err(Invalid::new(
            value.name(),
            format_args!("{several:#x}"),
            "at most one WGPUShaderStage",
        )),
    }
}

/// The versions that there are, minor ones by major ones, and the one that 0.0 stands for.
struct Versions {
    default: (u8, u8),
    all: &'static [(u8, &'static [u8])],
    name: &'static str,
}

impl Language {
    fn versions(self) -> Versions {
        let (default, all, name): (_, &[(u8, &[u8])], _) = match self {
            Self::SpirV => ((1, 3), &[(1, &[0, 1, 2, 3, 4, 5, 6])], "SPIR-V, 1.0 to 1.6"),
            Self::Wgsl => ((0, 0), &[], "WGSL, which has none"),
            Self::Msl => (
                (2, 4),
                &[
                    (1, &[0, 1, 2]),
                    (2, &[0, 1, 2, 3, 4]),
                    (3, &[0, 1, 2]),
                    (4, &[0]),
                ],
                "MSL, 1.0 to 4.0",
            ),
            Self::Hlsl => (
                (6, 0),
                &[(5, &[0, 1]), (6, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9])],
                "HLSL's shader models, 5.0 to 6.9",
            ),
            Self::Glsl => (
                (4, 50),
                &[
                    (1, &[40, 50]),
                    (3, &[30]),
                    (4, &[0, 10, 20, 30, 40, 50, 60]),
                ],
                "GLSL, 1.40 to 4.60",
            ),
            Self::GlslEs => ((3, 10), &[(3, &[0, 10, 20])], "GLSL ES, 3.0 to 3.20"),
        };
        Versions { default, all, name }
    }
}

fn version(language: Language, major: Named<u32>, minor: u32) -> Result<(u8, u8), Invalid> {
    let versions = language.versions();
    let asked = (major.get(), minor);
    if asked == (0, 0) {
        return Ok(versions.default);
    }
    let all = versions.all.iter();
    let mut all = all.flat_map(|(major, minors)| minors.iter().map(|minor| (*major, *minor)));
    let known = all.find(|&(major, minor)| (u32::from(major), u32::from(minor)) == asked);
    known.ok_or_else(|| {
        Invalid::new(
            major.name(),
            format_args!("{}.{}", asked.0, asked.1),
            format_args!("a version of {}", versions.name),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger, view};
    use crate::runtime::view::testing::seen;

    fn to(language: WGPUShaderLanguage) -> WGPUShaderTranslationDescriptor {
        WGPUShaderTranslationDescriptor {
            language,
            ..WGPUShaderTranslationDescriptor::INIT
        }
    }

    #[test]
    fn err_05_every_language_and_no_other() {
        let languages = [
            Language::SpirV,
            Language::Wgsl,
            Language::Msl,
            Language::Hlsl,
            Language::Glsl,
            Language::GlslEs,
        ];
        let values = &WGPUShaderLanguage::VALUES[1..];
        assert_eq!(values.len(), languages.len());
        for (&(name, value), expected) in values.iter().zip(languages) {
            let wish = shader_translation(seen(&to(value))).map(|wish| wish.language);
            assert_eq!(wish, Ok(expected), "{name}");
        }
        assert_eq!(
            refusal(shader_translation(seen(&to(WGPUShaderLanguage_Undefined)))),
            "language: WGPUShaderLanguage_Undefined is not allowed, expected a WGPUShaderLanguage"
        );
    }

    #[test]
    fn every_member_arrives() {
        let constant = WGPUConstantEntry {
            key: view("n"),
            value: 2.0,
            ..WGPUConstantEntry::INIT
        };
        let descriptor = WGPUShaderTranslationDescriptor {
            versionMajor: 4,
            versionMinor: 30,
            stage: WGPUShaderStage_Vertex,
            entryPoint: view("v"),
            constantCount: 1,
            constants: &constant,
            adjustCoordinateSpace: WGPU_TRUE,
            ..to(WGPUShaderLanguage_GLSL)
        };
        let wish = shader_translation(seen(&descriptor)).unwrap();
        assert_eq!(
            (wish.version, wish.stage),
            ((4, 30), Some(ShaderStage::Vertex))
        );
        assert_eq!((wish.entry_point, wish.constants["n"]), (Some("v"), 2.0));
        assert!(wish.adjusts_space);
    }

    #[test]
    fn err_06_what_no_language_has_is_refused() {
        let wrong = |change: &dyn Fn(&mut WGPUShaderTranslationDescriptor)| {
            let mut descriptor = to(WGPUShaderLanguage_MSL);
            change(&mut descriptor);
            refusal(shader_translation(seen(&descriptor)))
        };
        assert_eq!(
            wrong(&|it| (it.versionMajor, it.versionMinor) = (2, 5)),
            "versionMajor: 2.5 is not allowed, expected a version of MSL, 1.0 to 4.0"
        );
        assert_eq!(
            wrong(&|it| it.adjustCoordinateSpace = WGPU_TRUE),
            "adjustCoordinateSpace: true is not allowed, expected false for a language whose space \
             is WebGPU's"
        );
        assert_eq!(
            wrong(&|it| it.stage = WGPUShaderStage_Vertex | WGPUShaderStage_Fragment),
            "stage: 0x3 is not allowed, expected at most one WGPUShaderStage"
        );
        let mut stranger = stranger();
        let mut descriptor = to(WGPUShaderLanguage_WGSL);
        descriptor.nextInChain = &mut stranger;
        assert!(refusal(shader_translation(seen(&descriptor))).starts_with("nextInChain: "));
    }
}
