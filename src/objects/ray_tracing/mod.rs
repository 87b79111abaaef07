//! Acceleration structures: what C holds of them, how they are built, and in which order.

pub mod blas;
mod build;
mod compaction;
mod fate;
pub mod structures;
pub mod submissions;
pub mod tlas;
