//! Reads, replays and shows the traces that `wgpu-core` writes (`trace.ron` and the data files
//! beside it).
//!
//! * [`reader`] streams a trace from disk, action by action.

pub mod reader;
