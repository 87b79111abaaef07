//! The functions of `wgpu.h`, by topic.

pub mod adapters;
pub mod graphics_debugger;
pub mod interop;
pub mod logging;
pub mod shaders;
pub mod statistics;
pub mod version;
