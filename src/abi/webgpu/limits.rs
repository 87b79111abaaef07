//! Limits of adapters and devices.

use std::ptr::null_mut;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPULimits {
    pub nextInChain: *mut WGPUChainedStruct,
    pub maxTextureDimension1D: u32,
    pub maxTextureDimension2D: u32,
    pub maxTextureDimension3D: u32,
    pub maxTextureArrayLayers: u32,
    pub maxBindGroups: u32,
    pub maxBindGroupsPlusVertexBuffers: u32,
    pub maxBindingsPerBindGroup: u32,
    pub maxDynamicUniformBuffersPerPipelineLayout: u32,
    pub maxDynamicStorageBuffersPerPipelineLayout: u32,
    pub maxSampledTexturesPerShaderStage: u32,
    pub maxSamplersPerShaderStage: u32,
    pub maxStorageBuffersPerShaderStage: u32,
    pub maxStorageTexturesPerShaderStage: u32,
    pub maxUniformBuffersPerShaderStage: u32,
    pub maxUniformBufferBindingSize: u64,
    pub maxStorageBufferBindingSize: u64,
    pub minUniformBufferOffsetAlignment: u32,
    pub minStorageBufferOffsetAlignment: u32,
    pub maxVertexBuffers: u32,
    pub maxBufferSize: u64,
    pub maxVertexAttributes: u32,
    pub maxVertexBufferArrayStride: u32,
    pub maxInterStageShaderVariables: u32,
    pub maxColorAttachments: u32,
    pub maxColorAttachmentBytesPerSample: u32,
    pub maxComputeWorkgroupStorageSize: u32,
    pub maxComputeInvocationsPerWorkgroup: u32,
    pub maxComputeWorkgroupSizeX: u32,
    pub maxComputeWorkgroupSizeY: u32,
    pub maxComputeWorkgroupSizeZ: u32,
    pub maxComputeWorkgroupsPerDimension: u32,
    pub maxImmediateSize: u32,
}

impl WGPULimits {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        maxTextureDimension1D: WGPU_LIMIT_U32_UNDEFINED,
        maxTextureDimension2D: WGPU_LIMIT_U32_UNDEFINED,
        maxTextureDimension3D: WGPU_LIMIT_U32_UNDEFINED,
        maxTextureArrayLayers: WGPU_LIMIT_U32_UNDEFINED,
        maxBindGroups: WGPU_LIMIT_U32_UNDEFINED,
        maxBindGroupsPlusVertexBuffers: WGPU_LIMIT_U32_UNDEFINED,
        maxBindingsPerBindGroup: WGPU_LIMIT_U32_UNDEFINED,
        maxDynamicUniformBuffersPerPipelineLayout: WGPU_LIMIT_U32_UNDEFINED,
        maxDynamicStorageBuffersPerPipelineLayout: WGPU_LIMIT_U32_UNDEFINED,
        maxSampledTexturesPerShaderStage: WGPU_LIMIT_U32_UNDEFINED,
        maxSamplersPerShaderStage: WGPU_LIMIT_U32_UNDEFINED,
        maxStorageBuffersPerShaderStage: WGPU_LIMIT_U32_UNDEFINED,
        maxStorageTexturesPerShaderStage: WGPU_LIMIT_U32_UNDEFINED,
        maxUniformBuffersPerShaderStage: WGPU_LIMIT_U32_UNDEFINED,
        maxUniformBufferBindingSize: WGPU_LIMIT_U64_UNDEFINED,
        maxStorageBufferBindingSize: WGPU_LIMIT_U64_UNDEFINED,
        minUniformBufferOffsetAlignment: WGPU_LIMIT_U32_UNDEFINED,
        minStorageBufferOffsetAlignment: WGPU_LIMIT_U32_UNDEFINED,
        maxVertexBuffers: WGPU_LIMIT_U32_UNDEFINED,
        maxBufferSize: WGPU_LIMIT_U64_UNDEFINED,
        maxVertexAttributes: WGPU_LIMIT_U32_UNDEFINED,
        maxVertexBufferArrayStride: WGPU_LIMIT_U32_UNDEFINED,
        maxInterStageShaderVariables: WGPU_LIMIT_U32_UNDEFINED,
        maxColorAttachments: WGPU_LIMIT_U32_UNDEFINED,
        maxColorAttachmentBytesPerSample: WGPU_LIMIT_U32_UNDEFINED,
        maxComputeWorkgroupStorageSize: WGPU_LIMIT_U32_UNDEFINED,
        maxComputeInvocationsPerWorkgroup: WGPU_LIMIT_U32_UNDEFINED,
        maxComputeWorkgroupSizeX: WGPU_LIMIT_U32_UNDEFINED,
        maxComputeWorkgroupSizeY: WGPU_LIMIT_U32_UNDEFINED,
        maxComputeWorkgroupSizeZ: WGPU_LIMIT_U32_UNDEFINED,
        maxComputeWorkgroupsPerDimension: WGPU_LIMIT_U32_UNDEFINED,
        maxImmediateSize: WGPU_LIMIT_U32_UNDEFINED,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUCompatibilityModeLimits {
    pub chain: WGPUChainedStruct,
    pub maxStorageBuffersInVertexStage: u32,
    pub maxStorageTexturesInVertexStage: u32,
    pub maxStorageBuffersInFragmentStage: u32,
    pub maxStorageTexturesInFragmentStage: u32,
}

impl WGPUCompatibilityModeLimits {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_CompatibilityModeLimits,
        },
        maxStorageBuffersInVertexStage: WGPU_LIMIT_U32_UNDEFINED,
        maxStorageTexturesInVertexStage: WGPU_LIMIT_U32_UNDEFINED,
        maxStorageBuffersInFragmentStage: WGPU_LIMIT_U32_UNDEFINED,
        maxStorageTexturesInFragmentStage: WGPU_LIMIT_U32_UNDEFINED,
    };
}
