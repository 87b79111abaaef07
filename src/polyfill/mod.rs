//! What WebGPU or the headers promise and wgpu-core lacks: one gap a file, made up for from the
//! outside.
//!
//! Each file says what is promised and what wgpu-core does instead. Its line `UPSTREAM` names the
//! threads where wgpu's people talk about the gap, its line `LIMITS` the row of docs/limits.md. A
//! new wgpu-core is a reason to read them all: what it does by itself can go.

#![forbid(unsafe_code)]

pub mod alpha_to_coverage;
pub mod between_stages;
pub mod binding_arrays;
pub mod blend_constant;
pub mod border_colors;
pub mod bundle_formats;
pub mod bundle_read_only;
pub mod clear_range;
pub mod color_outputs;
pub mod copy_steps;
pub mod depth_reads;
pub mod depth_samplers;
pub mod device_end;
pub mod draw_count;
pub mod empty_binding;
pub mod empty_bundles;
pub mod empty_query_set;
pub mod external_textures;
pub mod group_limit;
pub mod immediate_size;
pub mod immediates;
pub mod index_binding;
pub mod last_holes;
pub mod mesh_shaders;
pub mod multi_draw;
pub mod multisampled_targets;
pub mod multiview;
pub mod nested_pass;
pub mod norm_formats;
pub mod polygon_modes;
pub mod resolve_target;
pub mod stand_in;
pub mod statistics_query;
pub mod stencil_reads;
pub mod stencil_reference;
pub mod surface_configure;
pub mod surface_display;
pub mod surface_unconfigure;
pub mod surface_usages;
pub mod texture_atomics;
pub mod texture_tiers;
pub mod vertex_offsets;
pub mod viewport_depths;
pub mod volume_reads;
pub mod workgroup;
pub mod writable_aliasing;
