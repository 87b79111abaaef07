//! The source of a shader, before the compiler sees it.

use super::refusal::Refusal;
#[cfg(any(feature = "wgsl", feature = "glsl"))]
use super::text::Text;
use wgpu_core::pipeline::ShaderModuleSource;

pub fn check(source: &ShaderModuleSource) -> Result<(), Refusal> {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => {
            Refusal::above(super::limits::BYTES, code.len(), "bytes of code")?;
            Text::of_wgsl(code).check()
        }
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, options) => {
            let defines = options.defines.iter();
            let defined: usize = defines.map(|(name, value)| name.len() + value.len()).sum();
            Refusal::above(super::limits::BYTES, code.len() + defined, "bytes of code")?;
            Text::of_glsl(super::macros::expanded(code, options)?).check()
        }
        #[cfg(feature = "spirv")]
        ShaderModuleSource::SpirV(words, _) => super::spirv::check(words),
        _ => Ok(()),
    }
}
