//! What is mended in a module, once it is parsed and within bounds.

use super::{
    bounds::refusal::Refusal, fall_through::fill_empty_cases, gl, switch_returns::return_behind,
};
use naga::Module;
use wgpu_core::pipeline::ShaderModuleSource;

/// What a module is for.
pub struct Target {
    pub gl: bool,
    pub bounds_checks: bool,
}

/// Mends a module of this source, and says whether it is another one since.
pub fn mend(
    module: &mut Module,
    source: &ShaderModuleSource,
    target: &Target,
) -> Result<bool, Refusal> {
    let any = match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => super::wgsl::mend(module, code),
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, _) => {
            super::glsl::mend(module, code)? | fill_empty_cases(module)
        }
        _ => fill_empty_cases(module),
    };
    let any = any | return_behind(module);
    match target.gl {
        true => Ok(any | gl::mend(module, target.bounds_checks)?),
        false => Ok(any),
    }
}

/// The same for a module of this code in WGSL.
#[cfg(feature = "wgsl")]
pub fn mend_wgsl(module: &mut Module, code: &str, target: &Target) -> Option<()> {
    let source = ShaderModuleSource::Wgsl(code.into());
    mend(module, &source, target).ok().map(|_| ())
}

#[cfg(not(feature = "wgsl"))]
pub fn mend_wgsl(_: &mut Module, _: &str, _: &Target) -> Option<()> {
    None
}
