//! Push constants: immediate data, set for chosen shader stages.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Native extension, feature WGPUNativeFeature_PushConstants. Sets `sizeBytes` bytes of the
/// push constants that shaders of the following dispatches see as `var<immediate>` (WGSL, also
/// spelled `var<push_constant>`) or `layout(push_constant)` (GLSL); bytes outside the range keep
/// their values. Set the pipeline first: the bytes must lie in a range that its layout declares for
/// the compute stage (@ref WGPUPipelineLayoutExtras), or, without such ranges, in its
/// immediateSize. A mistake is reported by wgpuCommandEncoderFinish(). `data` is copied. It is
/// wgpuComputePassEncoderSetImmediates() with a look at the ranges.
/// @param offset Bytes, a multiple of 4.
/// @param sizeBytes A multiple of 4.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuComputePassEncoderSetPushConstants(
    encoder: WGPUComputePassEncoder,
    offset: u32,
    sizeBytes: u32,
    data: *const c_void,
) {
    encoder.set_push_constants(call, offset, data)
}

/// Native extension, feature WGPUNativeFeature_PushConstants. The form of
/// wgpuRenderPassEncoderSetPushConstants() for bundles, for the draws that follow in the bundle. A
/// mistake is reported by wgpuRenderBundleEncoderFinish().
/// @param stages The stages that see the bytes, all of them.
/// @param offset Bytes, a multiple of 4.
/// @param sizeBytes A multiple of 4.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderBundleEncoderSetPushConstants(
    encoder: WGPURenderBundleEncoder,
    stages: WGPUShaderStage,
    offset: u32,
    sizeBytes: u32,
    data: *const c_void,
) {
    encoder.set_push_constants(call, stages, offset, data)
}

/// Native extension, feature WGPUNativeFeature_PushConstants. Sets `sizeBytes` bytes of the
/// push constants that shaders of the following draws see as `var<immediate>` (WGSL, also spelled
/// `var<push_constant>`) or `layout(push_constant)` (GLSL); bytes outside the range keep their
/// values. Set the pipeline first, because its layout decides: where it declares ranges
/// (@ref WGPUPipelineLayoutExtras), each of the `stages` must have a range that holds all of the
/// bytes, and a range that holds any of them must be for no other stages. Without ranges, the bytes
/// must lie in the layout's immediateSize and all stages see them. They outlast a change of
/// pipelines. A mistake is reported by wgpuCommandEncoderFinish(). `data` is copied.
/// @param stages The stages that see the bytes, all of them.
/// @param offset Bytes, a multiple of 4.
/// @param sizeBytes A multiple of 4.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuRenderPassEncoderSetPushConstants(
    encoder: WGPURenderPassEncoder,
    stages: WGPUShaderStage,
    offset: u32,
    sizeBytes: u32,
    data: *const c_void,
) {
    encoder.set_push_constants(call, stages, offset, data)
}
