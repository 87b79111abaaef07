//! One file per WebGPU object: its struct and all its functions, in header order.

pub mod adapter;
pub mod bind_group;
pub mod bind_group_layout;
pub mod buffer;
pub mod command_buffer;
pub mod command_encoder;
pub mod compute_pass_encoder;
pub mod compute_pipeline;
pub mod device;
pub mod external_texture;
mod ids;
pub mod instance;
mod object;
pub mod pipeline_layout;
mod proc_address;
pub mod query_set;
pub mod queue;
mod recording;
pub mod render_bundle;
pub mod render_bundle_encoder;
pub mod render_pass_encoder;
pub mod render_pipeline;
pub mod sampler;
pub mod shader_module;
pub mod surface;
pub mod texture;
pub mod texture_view;
