//! The debugger that is attached: RenderDoc, or Xcode on Metal.

use super::renderdoc::RenderDoc;
use std::{ffi::c_void, ops::Deref};
use wgpu_core::{global::Global, id::DeviceId};
use wgpu_types::Backend;

/// Begins a capture of what the device does; says why when none has begun.
pub fn begin(global: &Global, device: DeviceId, backend: Backend) -> Result<(), &'static str> {
    const NONE: &str = "no graphics debugger that could capture this device is attached";
    let begun = match backend {
        #[cfg(all(feature = "metal", target_vendor = "apple"))]
        Backend::Metal => xcode::begin(global, device),
        _ => with_renderdoc(global, device, backend, RenderDoc::begin),
    };
    match begun {
        Some(true) => Ok(()),
        Some(false) => Err("the graphics debugger has not begun a capture; is one going on?"),
        None => Err(NONE),
    }
}

/// Ends the capture of the device; says whether it was saved.
pub fn end(global: &Global, device: DeviceId, backend: Backend) -> bool {
    let saved = match backend {
        #[cfg(all(feature = "metal", target_vendor = "apple"))]
        Backend::Metal => xcode::end(global, device),
        _ => with_renderdoc(global, device, backend, RenderDoc::end),
    };
    saved.unwrap_or(false)
}

/// Asks RenderDoc, if it watches this backend, with what it knows the device by.
#[allow(unused_variables, reason = "a library may have none of these backends")]
fn with_renderdoc(
    global: &Global,
    device: DeviceId,
    backend: Backend,
    ask: unsafe fn(&RenderDoc, *mut c_void) -> bool,
) -> Option<bool> {
    // SAFETY: the device is as RenderDoc knows it.
    let ask = |renderdoc: RenderDoc, device| unsafe { ask(&renderdoc, device) };
    match backend {
        #[cfg(all(feature = "vulkan", not(target_vendor = "apple")))]
        Backend::Vulkan => {
            let renderdoc = RenderDoc::loaded()?;
            let device = on_backend::<wgpu_hal::api::Vulkan>(global, device)?;
            let instance = device.shared_instance().raw_instance().handle();
            let instance = ash::vk::Handle::as_raw(instance) as *const *mut c_void;
            // SAFETY: a dispatchable object of Vulkan begins with the pointer to its dispatch table.
            Some(ask(renderdoc, unsafe { *instance }))
        }
        #[cfg(all(feature = "gles", not(target_vendor = "apple")))]
        Backend::Gl => {
            let renderdoc = RenderDoc::injected()?;
            let device = on_backend::<wgpu_hal::api::Gles>(global, device)?;
            // RenderDoc works in the context, and so nobody else may.
            let _current = device.context().lock();
            Some(ask(renderdoc, device.context().raw_context()))
        }
        #[cfg(all(feature = "dx12", windows))]
        Backend::Dx12 => {
            let renderdoc = RenderDoc::loaded()?;
            let device = on_backend::<wgpu_hal::api::Dx12>(global, device)?;
            let device = windows_core::Interface::as_raw(device.raw_device());
            Some(ask(renderdoc, device))
        }
        _ => None,
    }
}

/// The device in the terms of its backend.
fn on_backend<A: wgpu_hal::Api>(
    global: &Global,
    device: DeviceId,
) -> Option<impl Deref<Target = A::Device>> {
    // SAFETY: who asks for the device here does not destroy it.
    unsafe { global.device_as_hal::<A>(device) }
}

#[cfg(all(feature = "metal", target_vendor = "apple"))]
mod xcode {
    use objc2_metal::MTLCaptureManager;
    use wgpu_core::{global::Global, id::DeviceId};
    use wgpu_hal::{Device as _, api::Metal};

    fn is_capturing() -> bool {
        // SAFETY: the manager may be asked on any thread.
        unsafe { MTLCaptureManager::sharedCaptureManager() }.isCapturing()
    }

    pub fn begin(global: &Global, device: DeviceId) -> Option<bool> {
        let device = super::on_backend::<Metal>(global, device)?;
        if is_capturing() {
            return Some(false);
        }
        // SAFETY: the device is in use by nothing but captures.
        let begun = unsafe { device.start_graphics_debugger_capture() };
        Some(begun && is_capturing())
    }

    pub fn end(global: &Global, device: DeviceId) -> Option<bool> {
        let device = super::on_backend::<Metal>(global, device)?;
        // SAFETY: a capture of it was begun.
        unsafe { device.stop_graphics_debugger_capture() };
        Some(!is_capturing())
    }
}
