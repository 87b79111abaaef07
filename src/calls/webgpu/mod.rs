//! The functions of `webgpu.h`, by object.

pub mod adapter;
pub mod bind_group;
pub mod bind_group_layout;
pub mod buffer;
pub mod device;
pub mod external_texture;
pub mod instance;
pub mod sampler;
pub mod surface;
pub mod texture;
pub mod texture_view;
