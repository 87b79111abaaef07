//! What every call needs. Nothing in here knows what a buffer or a pipeline is.

pub mod boundary;
pub mod callback;
pub mod chain;
mod chained;
pub mod environment;
pub mod errors;
pub mod exclusive;
pub mod failure;
pub mod future;
pub mod handle;
pub mod label;
pub mod logging;
pub mod memory;
pub mod null_value;
pub mod spontaneous;
mod sync;
mod table;
pub mod text;
pub mod wait;
pub mod worker;
