//! Memory and fences that others use as well.

pub mod access;
pub mod buffer;
mod description;
pub mod fence;
pub mod texture;
