//! What the compiler gets for what it reads or makes wrongly: a text that says the same in other
//! words, then a module without its mistakes. One line for each pass.

use super::{
    bare_immediates,
    bounds::{refusal::Refusal, storage::Storage, tokens::Token},
    depth_range::clamp_depth,
    fall_through::fill_empty_cases,
    gl, lane_ids,
    messages::Message,
    subgroup_places,
    switch_returns::return_behind,
    vector_indices::keep_within,
};
#[cfg(feature = "wgsl")]
use super::{bounds, reach::reach};
use crate::convert::given::Given;
use naga::Module;
use std::borrow::Cow;
use wgpu_core::pipeline::ShaderModuleSource;
use wgpu_types::Features;

/// The language as a device has it.
pub struct Language<'a> {
    pub features: Features,
    /// What WGSL refuses is refused; not so for programs that were written for libwgpu_native.
    pub strict: bool,
    /// Subgroups need no directive.
    pub subgroups_unasked: bool,
    /// By the one pipeline that a module is for.
    pub given: Option<Given<'a>>,
}

/// What the compiler gets.
pub struct Mended<'a> {
    pub source: ShaderModuleSource<'a>,
    /// Whether there is more to mend once the constants of a pipeline are known.
    pub overridden: bool,
}

/// The source for the compiler, where the places of errors are those of the source as it is. Of WGSL,
/// these are the tokens.
#[cfg_attr(not(feature = "wgsl"), allow(unused_variables))]
pub fn source<'a>(
    source: &'a ShaderModuleSource,
    tokens: &[Token<'a>],
    language: &Language<'a>,
) -> Result<Mended<'a>, Refusal> {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => super::wgsl::for_naga(code, tokens, language),
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, options) => Ok(Mended {
            source: ShaderModuleSource::Glsl(super::glsl::for_naga(code)?, copied(options)),
            overridden: false,
        }),
        source => Ok(Mended {
            source: borrowed(source),
            overridden: false,
        }),
    }
}

/// The same source.
pub fn borrowed<'a>(source: &'a ShaderModuleSource) -> ShaderModuleSource<'a> {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => ShaderModuleSource::Wgsl(Cow::Borrowed(code)),
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, options) => {
            ShaderModuleSource::Glsl(Cow::Borrowed(code), copied(options))
        }
        #[cfg(feature = "spirv")]
        ShaderModuleSource::SpirV(words, options) => {
            ShaderModuleSource::SpirV(Cow::Borrowed(words), options.clone())
        }
        _ => unreachable!("a source is in one of the languages"),
    }
}

#[cfg(feature = "glsl")]
fn copied(options: &naga::front::glsl::Options) -> naga::front::glsl::Options {
    naga::front::glsl::Options {
        stage: options.stage,
        defines: options.defines.clone(),
    }
}

/// A source that may be compiled once more, to be kept.
pub fn kept(source: &ShaderModuleSource) -> ShaderModuleSource<'static> {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => {
            ShaderModuleSource::Wgsl(code.clone().into_owned().into())
        }
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, options) => {
            ShaderModuleSource::Glsl(code.clone().into_owned().into(), copied(options))
        }
        #[cfg(feature = "spirv")]
        ShaderModuleSource::SpirV(words, options) => {
            ShaderModuleSource::SpirV(words.clone().into_owned().into(), options.clone())
        }
        _ => unreachable!("a source is in one of the languages"),
    }
}

/// What a module is for.
pub struct Target {
    pub gl: bool,
    pub direct3d: bool,
    pub bounds_checks: bool,
}

/// Checks what a module that was read from this source asks to be uniform, before anything is mended,
/// and tells what is not wrong with it.
#[cfg_attr(not(feature = "wgsl"), allow(unused_variables))]
pub fn uniformity(
    module: &Module,
    source: &ShaderModuleSource,
    strict: bool,
) -> Result<Vec<Message>, Refusal> {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => super::uniformity::check(module, code, strict),
        _ => Ok(Vec::new()),
    }
}

/// Mends the subgroups of a module; says whether it is another one since. `code` is the text of it, and
/// `strict` for WGSL on a device that is as strict as WebGPU.
pub fn subgroups(module: &mut Module, code: &str, strict: bool) -> Result<bool, Refusal> {
    let any = lane_ids::unsigned(module, code, strict)?;
    Ok(any | subgroup_places::count(module))
}

/// Mends the rest of a module that is within bounds, and was made of this source.
pub fn module(
    module: &mut Module,
    source: &ShaderModuleSource,
    target: &Target,
) -> Result<bool, Refusal> {
    let any = match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => {
            super::ray_queries::mend(module) | super::wgsl::mend(module, code)?
        }
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, _) => {
            super::glsl::mend(module, code)? | fill_empty_cases(module)
        }
        _ => fill_empty_cases(module),
    };
    let any = any | return_behind(module) | clamp_depth(module);
    let any = any | (target.direct3d && bare_immediates::wrap(module));
    match target.gl {
        true => Ok(any | gl::mend(module, target.bounds_checks)?),
        false => Ok(any | (target.bounds_checks && keep_within(module))),
    }
}

/// Has the parts of external textures in the place of these, once what is told of the module has been
/// looked up. It is within bounds all the same, though a look at one is many expressions.
#[cfg(feature = "wgsl")]
pub fn external_textures(module: &mut Module, storage: Storage) -> Result<bool, Refusal> {
    let any = super::external_textures::expand::expand(module)?;
    if any {
        bounds::module::check(module, &reach(module), storage)?;
    }
    Ok(any)
}

/// No other language has them.
#[cfg(not(feature = "wgsl"))]
pub fn external_textures(_: &mut Module, _: Storage) -> Result<bool, Refusal> {
    Ok(false)
}

/// All of that for a module of this code in WGSL.
#[cfg(feature = "wgsl")]
pub fn wgsl(module: &mut Module, code: &str, target: &Target) -> Option<()> {
    let source = ShaderModuleSource::Wgsl(code.into());
    self::module(module, &source, target).ok()?;
    external_textures(module, Storage::NATIVE).ok().map(|_| ())
}

#[cfg(not(feature = "wgsl"))]
pub fn wgsl(_: &mut Module, _: &str, _: &Target) -> Option<()> {
    None
}
