//! Shaders: what reads, checks or mends their text or what the compiler makes of it, one file for
//! each pass.

#![forbid(unsafe_code)]

mod bare_immediates;
pub mod checks;
mod code;
pub mod depth_clipping;
pub mod depth_range;
mod depth_samplers;
pub mod external_textures;
mod fall_through;
pub mod flat_integers;
mod gl;
#[cfg(feature = "glsl")]
mod glsl;
pub mod interface;
mod lane_ids;
pub mod locations;
pub mod mend;
pub mod messages;
pub mod norm_formats;
mod override_values;
pub mod parse;
pub mod passthrough;
#[cfg(feature = "wgsl")]
mod ray_queries;
pub mod reflection;
mod rewrite;
pub mod source;
#[cfg(feature = "spirv")]
mod spirv;
mod storage_textures;
mod subgroup_places;
mod switch_returns;
pub mod translation;
#[cfg(feature = "wgsl")]
mod uniformity;
mod vector_indices;
#[cfg(feature = "wgsl")]
mod wgsl;
#[cfg(not(all(feature = "wgsl", feature = "spirv", feature = "glsl")))]
mod without;
mod workgroup;

pub use shader_bounds::{self as bounds, operands, reach, statements};
