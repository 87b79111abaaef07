//! Waiting for the GPU.
//!
//! wgpu-core holds a lock while it waits, behind which whoever destroys something queues up, and
//! behind him everybody else. So the backend's fence is waited for directly, with nothing locked.

// UPSTREAM: none known
// LIMITS: waiting-unlocked

use std::{ops::Deref, time::Duration};
use wgpu_core::{SubmissionIndex, global::Global, id::DeviceId};
use wgpu_hal::{Api, Device as _};
use wgpu_types::Backend;

/// Blocks until a submission that has been made has run, at most for `limit`. Says whether it has
/// run, as far as this can tell: a device that failed will never do more, and where a backend has
/// no fence to wait for, only looking again helps.
#[allow(unused_variables, reason = "a library may have none of these backends")]
pub fn wait(
    global: &Global,
    device: DeviceId,
    backend: Backend,
    submission: SubmissionIndex,
    limit: Duration,
) -> bool {
    let has_run = match backend {
        #[cfg(all(feature = "vulkan", not(target_vendor = "apple")))]
        Backend::Vulkan => on_fence::<wgpu_hal::api::Vulkan>(global, device, submission, limit),
        #[cfg(all(feature = "metal", target_vendor = "apple"))]
        Backend::Metal => on_fence::<wgpu_hal::api::Metal>(global, device, submission, limit),
        #[cfg(all(feature = "dx12", windows))]
        Backend::Dx12 => on_fence::<wgpu_hal::api::Dx12>(global, device, submission, limit),
        #[cfg(all(feature = "gles", not(target_vendor = "apple")))]
        Backend::Gl => on_context(global, device, submission, limit),
        _ => None,
    };
    has_run.unwrap_or(true)
}

/// The device and its fence, to be used while neither is destroyed.
fn fence_of<A: Api>(
    global: &Global,
    device: DeviceId,
) -> Option<(
    impl Deref<Target = A::Device>,
    impl Deref<Target = A::Fence>,
)> {
    // SAFETY: they are not destroyed here.
    unsafe {
        Some((
            global.device_as_hal::<A>(device)?,
            global.device_fence_as_hal::<A>(device)?,
        ))
    }
}

fn on_fence<A: Api>(
    global: &Global,
    device: DeviceId,
    submission: SubmissionIndex,
    limit: Duration,
) -> Option<bool> {
    let (device, fence) = fence_of::<A>(global, device)?;
    // SAFETY: the fence is the device's, and will be set to the number of each submission made.
    unsafe { device.wait(&fence, submission, Some(limit)) }.ok()
}

/// OpenGL keeps its context locked while it waits for a fence, so this looks from time to time.
#[cfg(all(feature = "gles", not(target_vendor = "apple")))]
fn on_context(
    global: &Global,
    device: DeviceId,
    submission: SubmissionIndex,
    limit: Duration,
) -> Option<bool> {
    const PAUSE: Duration = Duration::from_millis(3);
    let (device, fence) = fence_of::<wgpu_hal::api::Gles>(global, device)?;
    // SAFETY: the fence is the device's.
    let has_run = unsafe { device.get_fence_value(&fence) }.ok()? >= submission;
    if !has_run {
        std::thread::sleep(limit.min(PAUSE));
    }
    Some(has_run)
}
