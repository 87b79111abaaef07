//! `WGPUBuffer` and its functions.

use std::ffi::c_void;

use crate::abi::*;
use crate::runtime::boundary::not_done;

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferDestroy(buffer: WGPUBuffer) {
    not_done("wgpuBufferDestroy")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetConstMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    size: usize,
) -> *const c_void {
    not_done("wgpuBufferGetConstMappedRange")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    size: usize,
) -> *mut c_void {
    not_done("wgpuBufferGetMappedRange")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetMapState(buffer: WGPUBuffer) -> WGPUBufferMapState {
    not_done("wgpuBufferGetMapState")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetSize(buffer: WGPUBuffer) -> u64 {
    not_done("wgpuBufferGetSize")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferGetUsage(buffer: WGPUBuffer) -> WGPUBufferUsage {
    not_done("wgpuBufferGetUsage")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferMapAsync(
    buffer: WGPUBuffer,
    mode: WGPUMapMode,
    offset: usize,
    size: usize,
    callbackInfo: WGPUBufferMapCallbackInfo,
) -> WGPUFuture {
    not_done("wgpuBufferMapAsync")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferReadMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    data: *mut c_void,
    size: usize,
) -> WGPUStatus {
    not_done("wgpuBufferReadMappedRange")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferSetLabel(buffer: WGPUBuffer, label: WGPUStringView) {
    not_done("wgpuBufferSetLabel")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferUnmap(buffer: WGPUBuffer) {
    not_done("wgpuBufferUnmap")
}

#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferWriteMappedRange(
    buffer: WGPUBuffer,
    offset: usize,
    data: *const c_void,
    size: usize,
) -> WGPUStatus {
    not_done("wgpuBufferWriteMappedRange")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferAddRef(buffer: WGPUBuffer) {
    not_done("wgpuBufferAddRef")
}

#[unsafe(no_mangle)]
pub extern "C" fn wgpuBufferRelease(buffer: WGPUBuffer) {
    not_done("wgpuBufferRelease")
}
