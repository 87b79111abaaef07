//! What stands behind objects in the backend's own interface: handles, lent to whoever asks.
//!
//! A handle is only read here. What another library does with it does not pass through this one.
// LIMITS: native-handles

pub mod d3d12;
pub mod hal;
pub mod lent;
pub mod metal;
pub mod names;
pub mod opengl;
mod owner;
pub mod vulkan;
pub mod vulkan_adapter;
pub mod vulkan_host;
