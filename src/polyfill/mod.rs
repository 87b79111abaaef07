//! What WebGPU or the headers promise and wgpu-core lacks: one gap a file, made up for from the
//! outside.
//!
//! Each file says what is promised and what wgpu-core does instead. Its line `UPSTREAM` names the
//! threads where wgpu's people talk about the gap, its line `LIMITS` the row of docs/limits.md. A
//! new wgpu-core is a reason to read them all: what it does by itself can go.

#![forbid(unsafe_code)]

pub mod blend_constant;
pub mod bundle_formats;
pub mod bundle_read_only;
pub mod clear_range;
pub mod copy_steps;
pub mod draw_count;
pub mod empty_binding;
pub mod immediates;
pub mod index_binding;
pub mod last_holes;
pub mod multi_draw;
pub mod resolve_target;
pub mod statistics_query;
pub mod stencil_reference;
