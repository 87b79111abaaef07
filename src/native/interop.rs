//! The backend's own objects behind ours.

use crate::abi::*;
use crate::objects::{device::Device, queue::Queue, texture::Texture};
use crate::runtime::{boundary::method, failure::Failure, handle::Object, null_value::NullValue};
use std::ffi::c_void;

/// What stands behind an object in Metal: nothing, where there is no Metal.
fn native<T: Object>(name: &'static str, argument: &'static str, handle: *mut T::C) -> *mut c_void {
    method(name, argument, handle, |_: &T, _| {
        match cfg!(target_vendor = "apple") {
            false => Ok(NullValue::null()),
            true => Err(Failure::logged("not supported by this version")),
        }
    })
}

/// Native extension, Metal backend only. The `id<MTLDevice>` behind `device`, borrowed: good while
/// `device` is alive, and not the caller's to release (retain it to keep it longer).
/// @return NULL on every other backend, and for error objects.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetNativeMetalDevice(device: WGPUDevice) -> *mut c_void {
    native::<Device>("wgpuDeviceGetNativeMetalDevice", "device", device)
}

/// Native extension, Metal backend only. The `id<MTLCommandQueue>` behind `queue`, borrowed: good
/// while `queue` is alive, and not the caller's to release (retain it to keep it longer).
/// @return NULL on every other backend, and for error objects.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueGetNativeMetalCommandQueue(queue: WGPUQueue) -> *mut c_void {
    native::<Queue>("wgpuQueueGetNativeMetalCommandQueue", "queue", queue)
}

/// Native extension, Metal backend only. The `id<MTLTexture>` behind `texture`, borrowed: good
/// while `texture` is alive and not destroyed, and not the caller's to release. Metal work on it
/// has to be ordered against this library's submits by the caller.
/// @return NULL on every other backend, and for error objects.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetNativeMetalTexture(texture: WGPUTexture) -> *mut c_void {
    native::<Texture>("wgpuTextureGetNativeMetalTexture", "texture", texture)
}
