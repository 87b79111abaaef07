//! What every call needs. Nothing in here knows what a buffer or a pipeline is.

pub mod boundary;
pub mod call;
pub mod callback;
pub mod chain;
pub mod environment;
pub mod errors;
pub mod exclusive;
pub mod failure;
pub mod foreign;
pub mod future;
pub mod handle;
pub mod label;
pub mod logging;
pub mod memory;
mod misuse;
pub mod null_value;
pub mod output;
pub mod ready;
pub mod request;
mod sync;
mod table;
pub mod text;
pub mod version;
pub mod view;
pub mod wait;
mod watch;
pub mod worker;
