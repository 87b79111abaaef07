//! Traces: what a device was asked to do, for `wgpu-trace`; docs/traces.md tells its users.
//! wgpu-core writes them. Here it is told where to, and watched while it does.

pub mod shader;

#[cfg(feature = "trace")]
mod claim;
#[cfg(feature = "trace")]
mod device;
#[cfg(feature = "trace")]
mod folder;
#[cfg(feature = "trace")]
mod machine;
#[cfg(not(feature = "trace"))]
mod without;

#[cfg(not(feature = "trace"))]
pub use self::without::{Claim, DeviceTrace};
#[cfg(feature = "trace")]
pub use self::{claim::Claim, device::DeviceTrace};
