//! The source of a shader, before the compiler sees it.

#[cfg(any(feature = "wgsl", feature = "glsl"))]
use super::text::Text;
use super::{refusal::Refusal, tokens::Token};
#[cfg(feature = "wgsl")]
use std::borrow::Cow;
use wgpu_core::pipeline::ShaderModuleSource;

/// A source that the passes before the compiler may look at.
pub struct Checked<'a> {
    /// Of a text in WGSL, for those who look further.
    pub tokens: Vec<Token<'a>>,
    /// How often the compiler may call itself over it.
    pub levels: usize,
}

/// Checks a source. What expands the macros of GLSL calls itself, and wants a large stack.
pub fn check<'a>(source: &'a ShaderModuleSource) -> Result<Checked<'a>, Refusal> {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(code) => {
            Refusal::above(super::limits::BYTES, code.len(), "bytes of code")?;
            let tokens = super::tokens::tokens(code);
            let levels = Text::of_wgsl(&tokens).check()?;
            return Ok(Checked { tokens, levels });
        }
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(code, options) => {
            let defines = options.defines.iter();
            let defined: usize = defines.map(|(name, value)| name.len() + value.len()).sum();
            Refusal::above(super::limits::BYTES, code.len() + defined, "bytes of code")?;
            let tokens = super::macros::expanded(code, options)?;
            let tokens = tokens.tokens();
            let text = Text::of_glsl(&tokens);
            text.check()?;
            text.check_sizes()?;
        }
        #[cfg(feature = "spirv")]
        ShaderModuleSource::SpirV(words, _) => super::spirv::check(words)?,
        _ => {}
    }
    // What others make of it is not known.
    Ok(Checked {
        tokens: Vec::new(),
        levels: usize::MAX,
    })
}

/// Checks what is left for the compiler of a source of these tokens.
#[cfg_attr(not(feature = "wgsl"), allow(unused_variables))]
pub fn check_rest(source: &ShaderModuleSource, tokens: &[Token]) -> Result<(), Refusal> {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(Cow::Borrowed(_)) => Text::of_wgsl(tokens).check_sizes(),
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(Cow::Owned(code)) => {
            Text::of_wgsl(&super::tokens::tokens(code)).check_sizes()
        }
        _ => Ok(()),
    }
}
