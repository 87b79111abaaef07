//! Chained structs: the types that `wgpu.h` adds.

use abi_macros::c_enum;

/// Values for `sType` that belong to this header's chained structs; cast them to @ref WGPUSType.
#[c_enum]
#[repr(C)]
pub enum WGPUNativeSType {
    /// A @ref WGPUDeviceExtras, chained to @ref WGPUDeviceDescriptor.
    WGPUSType_DeviceExtras = 0x00030001,
    /// A @ref WGPUNativeLimits, chained to @ref WGPULimits.
    WGPUSType_NativeLimits = 0x00030002,
    /// A @ref WGPUShaderSourceGLSL, chained to @ref WGPUShaderModuleDescriptor.
    WGPUSType_ShaderSourceGLSL = 0x00030003,
    /// A @ref WGPUInstanceExtras, chained to @ref WGPUInstanceDescriptor.
    WGPUSType_InstanceExtras = 0x00030004,
    /// A @ref WGPUBindGroupEntryExtras, chained to @ref WGPUBindGroupEntry.
    WGPUSType_BindGroupEntryExtras = 0x00030005,
    /// A @ref WGPUBindGroupLayoutEntryExtras, chained to @ref WGPUBindGroupLayoutEntry.
    WGPUSType_BindGroupLayoutEntryExtras = 0x00030006,
    /// A @ref WGPUQuerySetDescriptorExtras, chained to @ref WGPUQuerySetDescriptor.
    WGPUSType_QuerySetDescriptorExtras = 0x00030007,
    /// A @ref WGPUSurfaceConfigurationExtras, chained to @ref WGPUSurfaceConfiguration.
    WGPUSType_SurfaceConfigurationExtras = 0x00030008,
    /// A @ref WGPUSurfaceSourceSwapChainPanel, chained to @ref WGPUSurfaceDescriptor.
    WGPUSType_SurfaceSourceSwapChainPanel = 0x00030009,
    /// A @ref WGPUPrimitiveStateExtras, chained to @ref WGPUPrimitiveState.
    WGPUSType_PrimitiveStateExtras = 0x0003000A,
    /// A @ref WGPUSamplerDescriptorExtras, chained to @ref WGPUSamplerDescriptor.
    WGPUSType_SamplerDescriptorExtras = 0x0003000B,
    /// A @ref WGPUPipelineLayoutExtras, chained to @ref WGPUPipelineLayoutDescriptor. This and what
    /// follows is the library's own; its values begin at 0x0003F000.
    WGPUSType_PipelineLayoutExtras = 0x0003F000,
    /// A @ref WGPURequestAdapterIdentityOptions, chained to @ref WGPURequestAdapterOptions.
    WGPUSType_RequestAdapterIdentityOptions = 0x0003F080,
    /// A @ref WGPUSharedMemoryOpaqueFD, chained to @ref WGPUSharedBufferMemoryDescriptor or
    /// @ref WGPUSharedTextureMemoryDescriptor.
    WGPUSType_SharedMemoryOpaqueFD = 0x0003F100,
    /// A @ref WGPUSharedMemoryHostPointer, chained to @ref WGPUSharedBufferMemoryDescriptor.
    WGPUSType_SharedMemoryHostPointer = 0x0003F101,
    /// A @ref WGPUSharedMemoryVulkanImageInfo, chained to @ref WGPUSharedTextureMemoryDescriptor.
    WGPUSType_SharedMemoryVulkanImageInfo = 0x0003F103,
    /// A @ref WGPUSharedMemoryVulkanImage, chained to @ref WGPUSharedTextureMemoryDescriptor.
    WGPUSType_SharedMemoryVulkanImage = 0x0003F104,
    /// A @ref WGPUSharedMemoryVulkanBuffer, chained to @ref WGPUSharedBufferMemoryDescriptor.
    WGPUSType_SharedMemoryVulkanBuffer = 0x0003F105,
    /// A @ref WGPUSharedMemoryVulkanLayouts, chained to @ref WGPUSharedMemoryBeginAccess.
    WGPUSType_SharedMemoryVulkanLayouts = 0x0003F106,
    /// A @ref WGPUSharedMemoryDmaBuf, chained to @ref WGPUSharedTextureMemoryDescriptor.
    WGPUSType_SharedMemoryDmaBuf = 0x0003F107,
    /// A @ref WGPUPipelineDescriptorExtras, chained to @ref WGPUComputePipelineDescriptor,
    /// @ref WGPURenderPipelineDescriptor or @ref WGPUMeshPipelineDescriptor.
    WGPUSType_PipelineDescriptorExtras = 0x0003F140,
    /// A @ref WGPUDevicePipelineCacheFolder, chained to @ref WGPUDeviceDescriptor.
    WGPUSType_DevicePipelineCacheFolder = 0x0003F141,
    /// A @ref WGPUMultiview, chained to @ref WGPURenderPassDescriptor, @ref WGPURenderPipelineDescriptor,
    /// @ref WGPUMeshPipelineDescriptor and @ref WGPURenderBundleEncoderDescriptor.
    WGPUSType_Multiview = 0x0003F160,
    /// A @ref WGPUWorkgroupMemory, chained to @ref WGPUComputeState, @ref WGPUTaskState or
    /// @ref WGPUMeshState.
    WGPUSType_WorkgroupMemory = 0x0003F161,
    /// A @ref WGPUDeviceMemoryHints, chained to @ref WGPUDeviceDescriptor.
    WGPUSType_DeviceMemoryHints = 0x0003F180,
    /// A @ref WGPUAccelerationStructureBindingLayout, chained to @ref WGPUBindGroupLayoutEntry.
    WGPUSType_AccelerationStructureBindingLayout = 0x0003F1A0,
    /// A @ref WGPUAccelerationStructureBindingEntry, chained to @ref WGPUBindGroupEntry.
    WGPUSType_AccelerationStructureBindingEntry = 0x0003F1A1,
    /// A @ref WGPURayTracingLimits, chained to @ref WGPULimits.
    WGPUSType_RayTracingLimits = 0x0003F1A2,
    /// A @ref WGPUExternalTextureColors, chained to @ref WGPUExternalTextureDescriptor.
    WGPUSType_ExternalTextureColors = 0x0003F1C0,
    /// A @ref WGPUExternalTextureCrop, chained to @ref WGPUExternalTextureDescriptor.
    WGPUSType_ExternalTextureCrop = 0x0003F1C1,
    /// A @ref WGPUMeshShaderLimits, chained to @ref WGPULimits.
    WGPUSType_MeshShaderLimits = 0x0003F1E0,
    /// A @ref WGPUVulkanInstance, chained to @ref WGPUInstanceDescriptor.
    WGPUSType_VulkanInstance = 0x0003F1E1,
    /// A @ref WGPUVulkanDevice, chained to @ref WGPUDeviceDescriptor.
    WGPUSType_VulkanDevice = 0x0003F1E2,
    WGPUNativeSType_Force32 = 0x7FFFFFFF,
}
