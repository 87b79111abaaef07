//! Reads, replays and shows the traces that `wgpu-core` writes (`trace.ron` and the data files
//! beside it).
//!
//! * [`reader`] streams a trace from disk, action by action.
//! * [`tally`] counts what a trace holds, [`info`] tells of it.
//! * [`player`] runs a trace on a device of this machine and tells what happens.
//! * [`gallery`] collects pictures and buffers of a run; [`pictures`] makes PNGs of texels,
//!   [`compare`] compares them, [`timings`] counts the time.
//! * [`replay`] puts these together for the command line.
//! * [`report`] shows a trace as a page.

pub mod compare;
pub mod gallery;
pub mod info;
pub mod pictures;
pub mod player;
pub mod range;
pub mod reader;
pub mod replay;
pub mod report;
pub mod tally;
pub mod timings;
