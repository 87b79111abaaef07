//! Graphics debuggers, and what they capture for a device that asks.

mod attached;
mod capture;
#[cfg_attr(
    target_vendor = "apple",
    allow(dead_code, reason = "Xcode captures there")
)]
mod renderdoc;

pub use capture::Capture;
pub use renderdoc::is_expected;
