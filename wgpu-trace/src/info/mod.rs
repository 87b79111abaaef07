//! `wgpu-trace info`: what a trace holds, without running it.

mod facts;
mod gather;
mod resource;
mod text;

pub use facts::{DeviceInfo, Failure, Info, Resource};
pub use gather::gather;
