//! Objects of wgpu-core that several of ours share, because they were made of equal descriptors.
//!
//! C gets an object of its own from each call, with its own handle, label and references. Behind
//! those of equal descriptors stands one object of wgpu-core: making it costs many times what
//! finding it does. A device that is traced shares nothing, so that its trace tells what the
//! application did.

pub mod core;
pub mod count;
pub mod kinds;
pub mod pool;
