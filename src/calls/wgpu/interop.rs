//! The backend's own objects behind ours.

use crate::abi::*;
use crate::objects::native_handles as metal;
use abi_macros::call;
use std::ffi::c_void;

/// Returns the `id<MTLDevice>` behind a device of the Metal backend. It is lent: good while
/// `device` is alive, and not yours to release. Retain it to keep it longer.
/// @return NULL on every other backend, and for error objects.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetNativeMetalDevice(device: WGPUDevice) -> *mut c_void {
    Ok(metal::device(device))
}

/// Returns the `id<MTLCommandQueue>` behind a queue of the Metal backend. It is lent: good while
/// `queue` is alive, and not yours to release. Retain it to keep it longer.
/// @return NULL on every other backend, and for error objects.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueGetNativeMetalCommandQueue(queue: WGPUQueue) -> *mut c_void {
    Ok(metal::queue(queue))
}

/// Returns the `id<MTLTexture>` behind a texture of the Metal backend. It is lent: good while
/// `texture` is alive and not destroyed, and not yours to release. It is up to you to order Metal
/// work on it against the library's submissions.
/// @return NULL on every other backend, and for error objects.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetNativeMetalTexture(texture: WGPUTexture) -> *mut c_void {
    Ok(metal::texture(texture))
}
