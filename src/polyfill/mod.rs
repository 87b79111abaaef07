//! What WebGPU or the headers promise and wgpu-core lacks, one gap a file. Each names the thread
//! upstream where the gap is known (`UPSTREAM`) and its row in docs/limits.md (`LIMITS`), so that
//! whoever upgrades wgpu-core can go through them.

pub mod binding_arrays;
pub mod empty_binding;
pub mod stand_in;
pub mod surface_configure;
pub mod surface_display;
pub mod surface_unconfigure;
pub mod surface_usages;
pub mod texture_atomics;
