//! The functions of `webgpu.h`, by object.

pub mod adapter;
pub mod bind_group;
pub mod bind_group_layout;
pub mod device;
pub mod instance;
pub mod sampler;
