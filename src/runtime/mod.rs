//! What every call needs. Nothing in here knows what a buffer or a pipeline is.

pub mod boundary;
pub mod chain;
mod chained;
pub mod errors;
pub mod failure;
pub mod handle;
pub mod logging;
pub mod memory;
mod null_value;
mod sync;
mod table;
pub mod text;
