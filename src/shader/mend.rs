//! What is mended in a module, once it is parsed and within bounds.

#[cfg(feature = "wgsl")]
use super::wgsl::let_constants::keep_in_variables;
use super::{
    bounds::refusal::Refusal, fall_through::fill_empty_cases, gl, sampling_bias,
    switch_returns::return_behind,
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
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => wgsl(module, code, target),
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, _) => {
            let any = super::glsl::mend(module, code)? | fill_empty_cases(module);
            Ok(any | of_backend(module, target)?)
        }
        _ => {
            let any = fill_empty_cases(module);
            Ok(any | of_backend(module, target)?)
        }
    }
}

/// The same for a source in WGSL.
#[cfg(feature = "wgsl")]
pub fn wgsl(module: &mut Module, code: &str, target: &Target) -> Result<bool, Refusal> {
    let any = keep_in_variables(module, code) | sampling_bias::clamp_bias(module);
    Ok(any | of_backend(module, target)?)
}

fn of_backend(module: &mut Module, target: &Target) -> Result<bool, Refusal> {
    let any = return_behind(module);
    match target.gl {
        true => Ok(any | gl::mend(module, target.bounds_checks)?),
        false => Ok(any),
    }
}
