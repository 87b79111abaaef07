//! What the objects do with Vulkan by themselves, beside wgpu-core: memory and semaphores that others
//! use as well. Nothing here knows an object of C.

#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod buffer;
#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod commands;
#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod context;
mod description;
#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod dma_buf;
#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod file_descriptor;
#[cfg(all(feature = "vulkan", unix, not(target_vendor = "apple")))]
mod image;
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
    buffer::check_buffer_usage,
    commands::{begin_wait, hand_over, signal, withdraw_wait},
    context::Context,
    dma_buf::dma_buf_image,
    image::{check_layout, described_image, image_info},
    labels::name_queue,
    memory::{Memory, STATE},
    open::{features, needed_extensions, open},
    semaphore::Semaphore,
};
pub use description::{
    DmaBuf, GENERAL, Hand, Identity, ImageInfo, Layout, OpaqueFd, Origin, Plane,
};
#[cfg(not(all(feature = "vulkan", unix, not(target_vendor = "apple"))))]
pub use without::*;
