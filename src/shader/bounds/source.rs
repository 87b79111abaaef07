//! The source of a shader, before the compiler sees it.

#[cfg(any(feature = "wgsl", feature = "glsl"))]
use super::text::Text;
use super::{refusal::Refusal, tokens::Token};
use wgpu_core::pipeline::ShaderModuleSource;

/// The tokens of a text in WGSL, for those who look further.
pub fn check<'a>(source: &'a ShaderModuleSource) -> Result<Vec<Token<'a>>, Refusal> {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => {
            Refusal::above(super::limits::BYTES, code.len(), "bytes of code")?;
            let tokens = super::tokens::tokens(code);
            Text::of_wgsl(&tokens).check()?;
            return Ok(tokens);
        }
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, options) => {
            let defines = options.defines.iter();
            let defined: usize = defines.map(|(name, value)| name.len() + value.len()).sum();
            Refusal::above(super::limits::BYTES, code.len() + defined, "bytes of code")?;
            Text::of_glsl(&super::macros::expanded(code, options)?.tokens()).check()?;
        }
        #[cfg(feature = "spirv")]
        ShaderModuleSource::SpirV(words, _) => super::spirv::check(words)?,
        _ => {}
    }
    Ok(Vec::new())
}
