//! Between the C vocabulary and the descriptors of wgpu-core: pure functions, one file per family,
//! both directions side by side.

#![forbid(unsafe_code)]

pub mod acceleration_structure;
pub mod adapter;
pub mod attachment;
mod backend_options;
pub mod bind_group;
pub mod bind_group_layout;
pub mod binding_layout;
pub mod blend;
pub mod buffer;
pub mod build_input;
pub mod capabilities;
pub mod command_encoder;
pub mod compute_pass;
pub mod compute_pipeline;
pub mod copy;
pub mod depth_stencil;
pub mod device;
pub mod display_handle;
pub mod external_texture;
pub mod features;
pub mod fragment;
pub mod framing;
pub mod given;
pub mod instance;
pub mod instance_extras;
pub mod limits;
pub mod mesh_pipeline;
mod multiview;
pub mod own_features;
pub mod owned;
pub mod passthrough;
pub mod pipeline;
pub mod pipeline_cache;
pub mod pipeline_layout;
pub mod push_constants;
pub mod query;
pub mod queue;
pub mod reflection;
pub mod render_bundle;
pub mod render_pass;
pub mod render_pipeline;
mod required_limits;
pub mod resolver;
pub mod sampler;
pub mod scalar;
pub mod shader;
pub mod surface;
mod surface_modes;
pub mod surface_source;
#[cfg(test)]
pub mod testing;
pub mod texture;
mod texture_dimension;
pub mod texture_format;
pub mod texture_view;
pub mod timestamp_writes;
pub mod transitions;
pub mod translation;
pub mod vertex;
pub mod video_colors;
