//! The functions of `wgpu.h`, one file per topic.

pub mod multi_draw;
pub mod pipeline_statistics;
pub mod polling;
pub mod push_constants;
pub mod textures;
pub mod timestamps;
