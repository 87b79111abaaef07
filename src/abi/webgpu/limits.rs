//! Limits of adapters and devices.

use abi_macros::CStruct;
use std::ptr::null_mut;

use crate::abi::*;

/// Bounds of what an adapter can do and a device accepts. Filled by @ref wgpuAdapterGetLimits and
/// @ref wgpuDeviceGetLimits; demanded through @ref WGPUDeviceDescriptor, where the INIT value
/// @ref WGPU_LIMIT_U32_UNDEFINED (or its U64 twin) asks for the default given below (that of
/// feature level Core) and a value better than the adapter's fails the request with a message that
/// names the limit. Exceeding a device's limit later is a Validation error. Extensions:
/// @ref WGPUCompatibilityModeLimits, @ref WGPUNativeLimits, @ref WGPURayTracingLimits,
/// @ref WGPUMeshShaderLimits. See GPUSupportedLimits in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(
    WGPUNativeLimits,
    WGPUCompatibilityModeLimits,
    WGPURayTracingLimits,
    WGPUMeshShaderLimits
)]
pub struct WGPULimits {
    /// May start a chain of @ref WGPUCompatibilityModeLimits, @ref WGPUNativeLimits,
    /// @ref WGPURayTracingLimits and @ref WGPUMeshShaderLimits.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Widest 1D texture, in texels. Default 8192.
    pub maxTextureDimension1D: u32,
    /// Widest and highest 2D texture, in texels. Default 8192.
    pub maxTextureDimension2D: u32,
    /// Largest 3D texture along each axis, in texels. Default 2048.
    pub maxTextureDimension3D: u32,
    /// Most array layers of a 2D texture. Default 256.
    pub maxTextureArrayLayers: u32,
    /// Most bind groups in a pipeline layout. Default 4.
    pub maxBindGroups: u32,
    /// Most bind groups and vertex buffers of a render pipeline together, gaps below the highest
    /// used index included. Default 24.
    pub maxBindGroupsPlusVertexBuffers: u32,
    /// Bound of `binding` numbers: they must be less than this. Default 1000.
    pub maxBindingsPerBindGroup: u32,
    /// Most uniform buffers with dynamic offset in a pipeline layout. Default 8.
    pub maxDynamicUniformBuffersPerPipelineLayout: u32,
    /// Most storage buffers with dynamic offset in a pipeline layout. Default 4.
    pub maxDynamicStorageBuffersPerPipelineLayout: u32,
    /// Most sampled textures that one stage sees. Default 16.
    pub maxSampledTexturesPerShaderStage: u32,
    /// Most samplers that one stage sees. Default 16.
    pub maxSamplersPerShaderStage: u32,
    /// Most storage buffers that one stage sees. Default 8.
    pub maxStorageBuffersPerShaderStage: u32,
    /// Most storage textures that one stage sees. Default 4.
    pub maxStorageTexturesPerShaderStage: u32,
    /// Most uniform buffers that one stage sees. Default 12.
    pub maxUniformBuffersPerShaderStage: u32,
    /// Largest range of a uniform binding, in bytes. Default 65536 (64 KiB).
    pub maxUniformBufferBindingSize: u64,
    /// Largest range of a storage binding, in bytes. Default 134217728 (128 MiB).
    pub maxStorageBufferBindingSize: u64,
    /// Uniform bindings and their dynamic offsets start at multiples of this many bytes. A power of
    /// two; smaller is better. Default 256.
    pub minUniformBufferOffsetAlignment: u32,
    /// Storage bindings and their dynamic offsets start at multiples of this many bytes. A power of
    /// two; smaller is better. Default 256.
    pub minStorageBufferOffsetAlignment: u32,
    /// Most vertex buffers of a render pipeline. Default 8.
    pub maxVertexBuffers: u32,
    /// Largest buffer, in bytes; smaller ones may still run out of memory. Default 268435456 (256
    /// MiB).
    pub maxBufferSize: u64,
    /// Most vertex attributes of a render pipeline, over all its buffers. Default 16.
    pub maxVertexAttributes: u32,
    /// Largest `arrayStride` of a vertex buffer, in bytes. Default 2048.
    pub maxVertexBufferArrayStride: u32,
    /// Most variables passed from vertex to fragment stage. Default 16.
    pub maxInterStageShaderVariables: u32,
    /// Most color attachments of a pass, and most targets of a pipeline. Default 8.
    pub maxColorAttachments: u32,
    /// Most bytes that one sample takes over all color attachments, counted by the specification's
    /// render target cost of each format (8 for RGBA8Unorm). Default 32.
    pub maxColorAttachmentBytesPerSample: u32,
    /// Most bytes of `workgroup` variables of a compute entry point. Default 16384.
    pub maxComputeWorkgroupStorageSize: u32,
    /// Most invocations in a workgroup, the product of its three sizes. Default 256.
    pub maxComputeInvocationsPerWorkgroup: u32,
    /// Largest workgroup along x. Default 256.
    pub maxComputeWorkgroupSizeX: u32,
    /// Largest workgroup along y. Default 256.
    pub maxComputeWorkgroupSizeY: u32,
    /// Largest workgroup along z. Default 64.
    pub maxComputeWorkgroupSizeZ: u32,
    /// Most workgroups of a dispatch along each axis. Default 65535.
    pub maxComputeWorkgroupsPerDimension: u32,
    /// Most bytes of immediate data in a pipeline layout. Default 64; 0 on adapters without immediate
    /// data.
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

/// Chained to @ref WGPULimits, to query or to request the per-stage limits of Compatibility Mode.
/// On a device with @ref WGPUFeatureName_CoreFeaturesAndLimits each one merely repeats its
/// `PerShaderStage` counterpart. INIT: all @ref WGPU_LIMIT_U32_UNDEFINED, no demand. See
/// GPUSupportedLimits in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_CompatibilityModeLimits)]
pub struct WGPUCompatibilityModeLimits {
    /// Must carry sType @ref WGPUSType_CompatibilityModeLimits.
    pub chain: WGPUChainedStruct,
    /// Most storage buffers a vertex stage may use. On core devices equal to
    /// `maxStorageBuffersPerShaderStage`.
    pub maxStorageBuffersInVertexStage: u32,
    /// Most storage textures a vertex stage may use. On core devices equal to
    /// `maxStorageTexturesPerShaderStage`.
    pub maxStorageTexturesInVertexStage: u32,
    /// Most storage buffers a fragment stage may use. On core devices equal to
    /// `maxStorageBuffersPerShaderStage`.
    pub maxStorageBuffersInFragmentStage: u32,
    /// Most storage textures a fragment stage may use. On core devices equal to
    /// `maxStorageTexturesPerShaderStage`.
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
