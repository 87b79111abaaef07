//! External textures outside of shaders: what WebGPU has under one number of a bind group is bound
//! under four, three planes and a buffer of parameters. The shaders' side is in
//! `shader/external_textures`.

pub mod layouts;
pub mod parameters;
pub mod pipelines;
pub mod planes;
pub mod slots;
