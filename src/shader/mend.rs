//! What the compiler gets for what it reads or makes wrongly: a text that says the same in other
//! words, then a module without its mistakes. One line for each pass.

use super::{bounds::refusal::Refusal, lane_ids, subgroup_places};
use naga::Module;
use std::borrow::Cow;
use wgpu_core::pipeline::ShaderModuleSource;
use wgpu_types::Features;

/// The language as a device has it.
pub struct Language {
    pub features: Features,
    /// What WGSL refuses is refused; not so for programs that were written for libwgpu_native.
    pub strict: bool,
    /// Subgroups need no directive.
    pub subgroups_unasked: bool,
}

/// The source for the compiler, where the places of errors are those of the source as it is.
#[cfg_attr(not(feature = "wgsl"), allow(unused_variables))]
pub fn source<'a>(
    source: &'a ShaderModuleSource,
    language: &Language,
) -> Result<ShaderModuleSource<'a>, Refusal> {
    Ok(match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => {
            ShaderModuleSource::Wgsl(super::wgsl::for_naga(code, language)?)
        }
        source => borrowed(source),
    })
}

/// The same source.
pub fn borrowed<'a>(source: &'a ShaderModuleSource) -> ShaderModuleSource<'a> {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => ShaderModuleSource::Wgsl(Cow::Borrowed(code)),
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, options) => {
            let options = naga::front::glsl::Options {
                stage: options.stage,
                defines: options.defines.clone(),
            };
            ShaderModuleSource::Glsl(Cow::Borrowed(code), options)
        }
        #[cfg(feature = "spirv")]
        ShaderModuleSource::SpirV(words, options) => {
            ShaderModuleSource::SpirV(Cow::Borrowed(words), options.clone())
        }
        _ => unreachable!("a source is in one of the languages"),
    }
}

/// Mends a module; whether there was something to mend, so that its source says something else.
/// `code` is the text of it, and `strict` for WGSL on a device that is as strict as WebGPU.
pub fn module(module: &mut Module, code: &str, strict: bool) -> Result<bool, Refusal> {
    let mut mended = lane_ids::unsigned(module, code, strict)?;
    mended |= subgroup_places::count(module);
    Ok(mended)
}
