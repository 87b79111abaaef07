//! The backend's own objects behind ours.

use crate::abi::*;
use crate::objects::{device::Device, queue::Queue, texture::Texture};
use crate::runtime::{boundary::method, handle::Object, null_value::NullValue};
use std::ffi::c_void;

/// What stands behind an object in Metal, or NULL.
fn native<T: Object>(
    name: &'static str,
    argument: &'static str,
    handle: *mut T::C,
    metal: impl FnOnce(&T) -> Option<*mut c_void>,
) -> *mut c_void {
    method(name, argument, handle, |object: &T, _| {
        Ok(metal(object).unwrap_or_else(NullValue::null))
    })
}

/// Native extension, Metal backend only. The `id<MTLDevice>` behind `device`, borrowed: good while
/// `device` is alive, and not the caller's to release (retain it to keep it longer).
/// @return NULL on every other backend, and for error objects.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetNativeMetalDevice(device: WGPUDevice) -> *mut c_void {
    let name = "wgpuDeviceGetNativeMetalDevice";
    native(name, "device", device, metal::device)
}

/// Native extension, Metal backend only. The `id<MTLCommandQueue>` behind `queue`, borrowed: good
/// while `queue` is alive, and not the caller's to release (retain it to keep it longer).
/// @return NULL on every other backend, and for error objects.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueGetNativeMetalCommandQueue(queue: WGPUQueue) -> *mut c_void {
    let name = "wgpuQueueGetNativeMetalCommandQueue";
    native(name, "queue", queue, metal::queue)
}

/// Native extension, Metal backend only. The `id<MTLTexture>` behind `texture`, borrowed: good
/// while `texture` is alive and not destroyed, and not the caller's to release. Metal work on it
/// has to be ordered against this library's submits by the caller.
/// @return NULL on every other backend, and for error objects.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetNativeMetalTexture(texture: WGPUTexture) -> *mut c_void {
    let name = "wgpuTextureGetNativeMetalTexture";
    native(name, "texture", texture, metal::texture)
}

#[cfg(all(feature = "metal", target_vendor = "apple"))]
mod metal {
    use super::*;
    use std::ptr;
    use wgpu_hal::api::Metal;

    fn pointer<T>(object: &T) -> *mut c_void {
        ptr::from_ref(object).cast_mut().cast()
    }

    pub fn device(device: &Device) -> Option<*mut c_void> {
        // SAFETY: whoever gets the pointer borrows it.
        let device = unsafe { device.global().device_as_hal::<Metal>(device.id) }?;
        Some(pointer(&**device.raw_device()))
    }

    pub fn queue(queue: &Queue) -> Option<*mut c_void> {
        let device = &queue.device;
        // SAFETY: whoever gets the pointer borrows it.
        let queue = unsafe { device.global().queue_as_hal::<Metal>(device.queue_id) }?;
        Some(pointer(queue.as_raw()))
    }

    pub fn texture(texture: &Texture) -> Option<*mut c_void> {
        let global = texture.device.global();
        // SAFETY: whoever gets the pointer borrows it.
        let texture = unsafe { global.texture_as_hal::<Metal>(texture.id?) }?;
        Some(pointer(texture.raw_handle()))
    }
}

/// There is no Metal.
#[cfg(not(all(feature = "metal", target_vendor = "apple")))]
mod metal {
    use super::*;

    pub fn device(_: &Device) -> Option<*mut c_void> {
        None
    }

    pub fn queue(_: &Queue) -> Option<*mut c_void> {
        None
    }

    pub fn texture(_: &Texture) -> Option<*mut c_void> {
        None
    }
}
