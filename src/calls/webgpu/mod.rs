//! The functions of `webgpu.h`, by object.

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
pub mod instance;
pub mod pipeline_layout;
pub mod query_set;
pub mod queue;
pub mod render_bundle;
pub mod render_bundle_encoder;
pub mod render_pass_encoder;
pub mod render_pipeline;
pub mod sampler;
pub mod shader_module;
pub mod surface;
pub mod texture;
pub mod texture_view;
