//! The backend's own objects behind ours.

use crate::abi::*;
use crate::objects::native_handles as metal;
use abi_macros::call;
use std::ffi::c_void;

/// Native extension, Metal backend only. The `id<MTLDevice>` behind `device`, borrowed: good while
/// `device` is alive, and not the caller's to release (retain it to keep it longer).
/// @return NULL on every other backend, and for error objects.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetNativeMetalDevice(device: WGPUDevice) -> *mut c_void {
    Ok(metal::device(device))
}

/// Native extension, Metal backend only. The `id<MTLCommandQueue>` behind `queue`, borrowed: good
/// while `queue` is alive, and not the caller's to release (retain it to keep it longer).
/// @return NULL on every other backend, and for error objects.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueGetNativeMetalCommandQueue(queue: WGPUQueue) -> *mut c_void {
    Ok(metal::queue(queue))
}

/// Native extension, Metal backend only. The `id<MTLTexture>` behind `texture`, borrowed: good
/// while `texture` is alive and not destroyed, and not the caller's to release. Metal work on it
/// has to be ordered against this library's submits by the caller.
/// @return NULL on every other backend, and for error objects.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetNativeMetalTexture(texture: WGPUTexture) -> *mut c_void {
    Ok(metal::texture(texture))
}
