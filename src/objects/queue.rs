//! `WGPUQueue` and its functions.

use std::ffi::c_void;

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueOnSubmittedWorkDone(
    queue: WGPUQueue,
    callbackInfo: WGPUQueueWorkDoneCallbackInfo,
) -> WGPUFuture {
    not_done("wgpuQueueOnSubmittedWorkDone")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSetLabel(queue: WGPUQueue, label: WGPUStringView) {
    not_done("wgpuQueueSetLabel")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueSubmit(
    queue: WGPUQueue,
    commandCount: usize,
    commands: *const WGPUCommandBuffer,
) {
    not_done("wgpuQueueSubmit")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueWriteBuffer(
    queue: WGPUQueue,
    buffer: WGPUBuffer,
    bufferOffset: u64,
    data: *const c_void,
    size: usize,
) {
    not_done("wgpuQueueWriteBuffer")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuQueueWriteTexture(
    queue: WGPUQueue,
    destination: *const WGPUTexelCopyTextureInfo,
    data: *const c_void,
    dataSize: usize,
    dataLayout: *const WGPUTexelCopyBufferLayout,
    writeSize: *const WGPUExtent3D,
) {
    not_done("wgpuQueueWriteTexture")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueAddRef(queue: WGPUQueue) {
    not_done("wgpuQueueAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueRelease(queue: WGPUQueue) {
    not_done("wgpuQueueRelease")
}
