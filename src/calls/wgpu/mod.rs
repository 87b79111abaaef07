//! The functions of `wgpu.h`, by topic.

pub mod shaders;
