//! Memory and fences that others use as well.

pub mod access;
pub mod buffer;
pub mod fence;
