//! The backend's own objects behind ours.

use std::ffi::c_void;

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetNativeMetalDevice(device: WGPUDevice) -> *mut c_void {
    not_done("wgpuDeviceGetNativeMetalDevice")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueGetNativeMetalCommandQueue(queue: WGPUQueue) -> *mut c_void {
    not_done("wgpuQueueGetNativeMetalCommandQueue")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetNativeMetalTexture(texture: WGPUTexture) -> *mut c_void {
    not_done("wgpuTextureGetNativeMetalTexture")
}
