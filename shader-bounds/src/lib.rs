//! Bounds for shaders, so that none takes the compiler's stack, memory or time away: what a source
//! may look like before the compiler sees it, and a module before the backends do. `webgpu-c` holds
//! what programs give it against them, and `wgpu-trace` what traces have.

#![forbid(unsafe_code)]

#[cfg(any(feature = "wgsl", feature = "glsl"))]
mod constants;
#[cfg(any(feature = "wgsl", feature = "glsl"))]
mod depth;
pub mod limits;
#[cfg(feature = "glsl")]
mod lines;
#[cfg(feature = "glsl")]
mod macros;
pub mod module;
pub mod operands;
pub mod reach;
pub mod refusal;
mod sizes;
pub mod source;
#[cfg(feature = "spirv")]
pub mod spirv;
pub mod statements;
pub mod storage;
#[cfg(any(feature = "wgsl", feature = "glsl"))]
mod text;
pub mod tokens;
