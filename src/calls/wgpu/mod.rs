//! The functions of `wgpu.h`, by topic.
