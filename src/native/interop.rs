//! The backend's own objects behind ours.

use std::ffi::c_void;

use crate::abi::*;
use crate::runtime::boundary::not_done;

/// Native extension, Metal backend only. The `id<MTLDevice>` behind `device`, borrowed: good while
/// `device` is alive, and not the caller's to release (retain it to keep it longer).
/// @return NULL on every other backend, and for error objects.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetNativeMetalDevice(_device: WGPUDevice) -> *mut c_void {
    not_done("wgpuDeviceGetNativeMetalDevice")
}

/// Native extension, Metal backend only. The `id<MTLCommandQueue>` behind `queue`, borrowed: good
/// while `queue` is alive, and not the caller's to release (retain it to keep it longer).
/// @return NULL on every other backend, and for error objects.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueGetNativeMetalCommandQueue(_queue: WGPUQueue) -> *mut c_void {
    not_done("wgpuQueueGetNativeMetalCommandQueue")
}

/// Native extension, Metal backend only. The `id<MTLTexture>` behind `texture`, borrowed: good
/// while `texture` is alive and not destroyed, and not the caller's to release. Metal work on it
/// has to be ordered against this library's submits by the caller.
/// @return NULL on every other backend, and for error objects.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetNativeMetalTexture(_texture: WGPUTexture) -> *mut c_void {
    not_done("wgpuTextureGetNativeMetalTexture")
}
