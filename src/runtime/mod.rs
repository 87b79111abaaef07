//! What every call needs. Nothing in here knows what a buffer or a pipeline is.

pub mod boundary;
pub mod call;
pub mod callback;
pub mod chain;
pub mod environment;
pub mod errors;
pub mod exclusive;
mod failpoint;
pub mod failure;
pub mod foreign;
pub mod fork;
pub mod future;
pub mod handle;
#[cfg_attr(
    not(feature = "heap"),
    allow(dead_code, reason = "the allocator is the feature")
)]
pub mod heap;
pub mod label;
#[cfg(unix)]
mod lock;
pub mod logging;
pub mod memory;
mod misuse;
pub mod name;
pub mod null_value;
pub mod output;
pub mod panics;
mod parts;
mod process;
pub mod ready;
mod records;
pub mod register;
pub mod request;
mod settled;
mod slot;
pub mod stack;
mod stderr;
mod sync;
mod table;
pub mod text;
pub mod version;
pub mod view;
pub mod wait;
mod watch;
pub mod worker;
