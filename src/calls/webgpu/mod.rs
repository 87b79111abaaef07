//! The functions of `webgpu.h`, by object.

pub mod adapter;
pub mod bind_group;
pub mod bind_group_layout;
pub mod compute_pipeline;
pub mod device;
pub mod pipeline_layout;
pub mod render_pipeline;
pub mod sampler;
pub mod shader_module;
