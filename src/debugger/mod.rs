//! Graphics debuggers, and what they capture for a device that asks.

mod attached;
mod capture;
mod renderdoc;

pub use capture::Capture;
pub use renderdoc::is_expected;
