//! The functions of `wgpu.h`, by topic.

pub mod adapter_capabilities;
pub mod adapter_identity;
pub mod adapters;
pub mod device_memory;
pub mod external_textures;
pub mod graphics_debugger;
pub mod interop;
pub mod logging;
pub mod multi_draw;
pub mod pipeline_cache;
pub mod pipeline_statistics;
pub mod polling;
pub mod push_constants;
pub mod shader_reflection;
pub mod shader_translation;
pub mod shaders;
pub mod shared_fences;
pub mod shared_memory;
pub mod shared_textures;
pub mod statistics;
pub mod surface_textures;
pub mod textures;
pub mod timestamps;
pub mod transitions;
pub mod version;
pub mod writes;
