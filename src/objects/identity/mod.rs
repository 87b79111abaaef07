//! Which GPU an adapter is, and what memory it has.

mod d3d12;
pub mod facts;
pub mod look;
mod metal;
pub mod told;
mod vulkan;
