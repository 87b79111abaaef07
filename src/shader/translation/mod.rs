//! Modules in other languages. That costs the library 0.8 MB, so that it is built in where the feature
//! `translate` is.

#[cfg(feature = "translate")]
mod glsl;
#[cfg(feature = "translate")]
mod hlsl;
#[cfg(feature = "translate")]
mod msl;
#[cfg(feature = "translate")]
mod slots;
#[cfg(feature = "translate")]
mod spirv;
#[cfg(feature = "translate")]
mod translate;
mod translated;
#[cfg(feature = "translate")]
mod wgsl;
#[cfg(not(feature = "translate"))]
mod without;

pub use self::translated::{Code, Translatable};
