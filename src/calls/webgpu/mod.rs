//! The functions of `webgpu.h`, by object.

pub mod adapter;
pub mod bind_group;
pub mod bind_group_layout;
pub mod command_buffer;
pub mod command_encoder;
pub mod compute_pass_encoder;
pub mod device;
pub mod query_set;
pub mod queue;
pub mod render_bundle;
pub mod render_bundle_encoder;
pub mod render_pass_encoder;
pub mod sampler;
