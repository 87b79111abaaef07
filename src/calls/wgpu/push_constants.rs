//! Push constants: immediate data, set for chosen shader stages.

use crate::abi::*;
use abi_macros::call;
use std::ffi::c_void;

/// Sets push constants, which shaders of the following dispatches see as `var<immediate>` in WGSL,
/// also spelled `var<push_constant>`, or `layout(push_constant)` in GLSL. All other bytes keep
/// their values. This is wgpuComputePassEncoderSetImmediates() with a look at the ranges of the
/// layout. Needs the feature @ref WGPUNativeFeature_PushConstants.
///
/// Set the pipeline first. The bytes must lie in a range that its layout declares for the compute
/// stage (@ref WGPUPipelineLayoutExtras) or, without such ranges, in its `immediateSize`.
/// @param offset Bytes, a multiple of 4.
/// @param sizeBytes Bytes, a multiple of 4.
/// @param data The bytes.
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

/// Sets push constants for the draws that follow in the bundle, by the rules of
/// wgpuRenderPassEncoderSetPushConstants(). Needs the feature @ref WGPUNativeFeature_PushConstants.
/// @param stages The stages that see the bytes, all of them.
/// @param offset Bytes, a multiple of 4.
/// @param sizeBytes Bytes, a multiple of 4.
/// @param data The bytes.
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

/// Sets push constants, which shaders of the following draws see as `var<immediate>` in WGSL, also
/// spelled `var<push_constant>`, or `layout(push_constant)` in GLSL. All other bytes keep their
/// values, and a change of pipelines changes none. Needs the feature
/// @ref WGPUNativeFeature_PushConstants.
///
/// Set the pipeline first, because its layout decides:
///
/// - If it declares ranges (@ref WGPUPipelineLayoutExtras), each of the `stages` must have a range
///   that holds all of the bytes, and a range that holds any of them must be for no other stages.
/// - If not, the bytes must lie in its `immediateSize`, and all stages see them.
///
/// @param stages The stages that see the bytes, all of them.
/// @param offset Bytes, a multiple of 4.
/// @param sizeBytes Bytes, a multiple of 4.
/// @param data The bytes.
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
