//! External textures as every backend has them: three planes, and a buffer with what is to be done
//! with these.
//!
//! wgpu-hal binds external textures on Direct3D 12 and Metal alone. One way for all backends means that
//! a shader computes the same on each.

// UPSTREAM: gfx-rs/wgpu#4386
// LIMITS: external-textures

#[cfg(feature = "wgsl")]
pub mod expand;
#[cfg(feature = "wgsl")]
mod picture;
pub mod places;
pub mod used;
