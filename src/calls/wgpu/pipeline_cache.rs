//! Pipelines from an earlier run.

use crate::abi::*;
use crate::objects::pipeline_cache::object::PipelineCache;
use abi_macros::call;
use std::ffi::c_void;

/// Makes a cache for what pipelines are compiled to. A pipeline gets it by
/// @ref WGPUPipelineDescriptorExtras.
///
/// Needs @ref WGPUNativeFeature_PipelineCache. A program that only wants to start faster has less to do
/// with @ref WGPUDevicePipelineCacheFolder.
///
/// A validation error, and an error object, if the device lacks the feature, or if `data` is of no use
/// here and `fallback` is false; it says why.
/// @param descriptor NULL: an empty cache.
#[call(shared)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceCreatePipelineCache(
    device: WGPUDevice,
    descriptor: *const WGPUPipelineCacheDescriptor,
) -> WGPUPipelineCache {
    PipelineCache::create(device, call, descriptor)
}

/// Copies what the cache holds, for wgpuDeviceCreatePipelineCache() in another run, on the same
/// adapter with the same driver and version of this library. Pipelines that are made meanwhile may make
/// it more: where the answer is larger than what there was room for, ask again with that much room.
///
/// @param data Where it goes. With less room than is needed, nothing is copied.
/// @param dataSize Bytes of room.
/// @return How many bytes there are. 0 if there is nothing to be had: the device is lost, or its backend
///   has none.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuPipelineCacheGetData(
    pipelineCache: WGPUPipelineCache,
    data: *mut c_void,
    dataSize: usize,
) -> usize {
    pipelineCache.data(data)
}

/// Renames `pipelineCache` in error messages.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuPipelineCacheSetLabel(
    pipelineCache: WGPUPipelineCache,
    label: WGPUStringView,
) {
    pipelineCache.set_label(label)
}

/// Makes one more reference to `pipelineCache`, to be given back with wgpuPipelineCacheRelease().
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuPipelineCacheAddRef(pipelineCache: WGPUPipelineCache) {
    pipelineCache.add_ref()
}

/// Gives back a reference to `pipelineCache`. Pipelines that were made with it do not need it.
#[call(handle)]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuPipelineCacheRelease(pipelineCache: WGPUPipelineCache) {
    pipelineCache.release()
}
