//! What the objects do with Vulkan by themselves, beside wgpu-core: memory and semaphores that others
//! use as well. Nothing here knows an object of C.

#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod commands;
#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod context;
mod description;
#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod labels;
#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod memory;
#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod open;
#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod semaphore;
#[cfg(not(all(feature = "vulkan", unix, not(target_vendor = "apple"))))]
mod without;

#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
pub use self::{
    commands::{Hand, begin_wait, hand_over, signal, withdraw_wait},
    context::Context,
    labels::name_queue,
    memory::Memory,
    open::{features, open},
    semaphore::Semaphore,
};
pub use description::{Identity, OpaqueFd, Origin};
#[cfg(not(all(feature = "vulkan", unix, not(target_vendor = "apple"))))]
pub use without::*;
