//! Reading a trace from disk, one action at a time.
//!
//! A trace is a folder: `trace.ron` holds one list of [`Action`]s in RON, and the bulk data they
//! use (shaders, uploads) lies in files beside it. The list may be many gigabytes long, and the
//! program that wrote it may have died while writing, so it is never read as a whole:
//! [`TraceReader`] cuts the text of one action out of the stream, parses it and forgets it.

mod action;
mod cutter;
mod data;
mod error;
mod folder;
mod machine;
mod plain;
mod stream;

pub use action::{Action, Command};
pub use cutter::{Cut, Cutter};
pub use data::{DataError, DataFiles, language};
pub use error::{Ending, ReadError};
pub use folder::{FolderError, find};
pub use machine::machine;
pub use stream::{Numbered, TraceReader};
