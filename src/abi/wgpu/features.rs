//! Features that only native devices have.

use abi_macros::c_enum;

/// Abilities beyond the WebGPU specification. Cast to @ref WGPUFeatureName they go wherever that
/// type does: `requiredFeatures`, the HasFeature functions and the feature lists. The backends
/// named can have the ability; whether an adapter has it depends on GPU and driver.
#[c_enum]
#[repr(C)]
pub enum WGPUNativeFeature {
    /// Immediate data: a few bytes set directly on an encoder and read as `var<immediate>`. Every
    /// device of an adapter that has them can use them, whether it was asked for or not. Maps to
    /// wgpu's `IMMEDIATES`. Backends: Vulkan, DX12, Metal, GL.
    WGPUNativeFeature_Immediates = 0x00030001,
    /// An older name for @ref WGPUNativeFeature_Immediates, with the same value; for programs that
    /// use the per-stage push constant functions.
    WGPUNativeFeature_PushConstants = 0x00030001,
    /// All usages, sample counts and storage accesses the GPU has for each format, beyond those
    /// every WebGPU device promises. Adds no formats. Maps to wgpu's
    /// `TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES`. Backends: Vulkan, DX12, Metal, GL.
    WGPUNativeFeature_TextureAdapterSpecificFormatFeatures = 0x00030002,
    /// Draw counts read from a buffer: @ref wgpuRenderPassEncoderMultiDrawIndirectCount and
    /// @ref wgpuRenderPassEncoderMultiDrawIndexedIndirectCount. Where it exists, the multi-draws
    /// without Count are not emulated by single draws either. Maps to wgpu's
    /// `MULTI_DRAW_INDIRECT_COUNT`. Backends: Vulkan 1.2 or VK_KHR_draw_indirect_count, DX12.
    WGPUNativeFeature_MultiDrawIndirectCount = 0x00030004,
    /// Writable storage buffers and storage textures in vertex shaders. Maps to wgpu's
    /// `VERTEX_WRITABLE_STORAGE`. Backends: Vulkan, DX12, Metal, GL (each where the GPU allows it).
    WGPUNativeFeature_VertexWritableStorage = 0x00030005,
    /// Arrays of textures in one binding, `binding_array<texture_2d<f32>, N>`, indexed by uniform
    /// values, after `enable wgpu_binding_array;` in WGSL. @ref WGPUBindGroupLayoutEntryExtras
    /// gives the size. Maps to wgpu's `TEXTURE_BINDING_ARRAY`. Backends: Vulkan, DX12, Metal.
    WGPUNativeFeature_TextureBindingArray = 0x00030006,
    /// Arrays of sampled textures and of storage buffers indexed by values that differ between
    /// invocations. Maps to wgpu's `SAMPLED_TEXTURE_AND_STORAGE_BUFFER_ARRAY_NON_UNIFORM_INDEXING`.
    /// Backends: Vulkan, DX12, Metal.
    WGPUNativeFeature_SampledTextureAndStorageBufferArrayNonUniformIndexing = 0x00030007,
    /// Query sets of @ref WGPUNativeQueryType_PipelineStatistics, which count what a pipeline did
    /// between begin and end; see @ref WGPUPipelineStatisticName. Maps to wgpu's
    /// `PIPELINE_STATISTICS_QUERY`. Backends: Vulkan.
    WGPUNativeFeature_PipelineStatisticsQuery = 0x00030008,
    /// Arrays of storage buffers or storage textures in one binding, together with
    /// @ref WGPUNativeFeature_BufferBindingArray or @ref WGPUNativeFeature_TextureBindingArray.
    /// Maps to wgpu's `STORAGE_RESOURCE_BINDING_ARRAY`. Backends: Vulkan, DX12, Metal.
    WGPUNativeFeature_StorageResourceBindingArray = 0x00030009,
    /// Bind groups that fill fewer elements of a binding array than its layout has. Shaders must
    /// not touch the empty ones. Maps to wgpu's `PARTIALLY_BOUND_BINDING_ARRAY`. Backends: Vulkan,
    /// DX12, Metal.
    WGPUNativeFeature_PartiallyBoundBindingArray = 0x0003000A,
    /// The six Unorm and Snorm formats with 16-bit channels, such as
    /// @ref WGPUTextureFormat_R16Unorm. Maps to wgpu's `TEXTURE_FORMAT_16BIT_NORM`. Backends:
    /// Vulkan, DX12, Metal, GL.
    WGPUNativeFeature_TextureFormat16bitNorm = 0x0003000B,
    /// ASTC blocks that hold HDR values, for copying and sampling. Neither header has a format for
    /// them yet. Maps to wgpu's `TEXTURE_COMPRESSION_ASTC_HDR`. Backends: Vulkan, Metal, GL.
    WGPUNativeFeature_TextureCompressionAstcHdr = 0x0003000C,
    /// MapRead and MapWrite combined with any other buffer usage. A gain where CPU and GPU share
    /// memory, slow where they do not. Maps to wgpu's `MAPPABLE_PRIMARY_BUFFERS`. Backends: Vulkan,
    /// DX12, Metal.
    WGPUNativeFeature_MappablePrimaryBuffers = 0x0003000E,
    /// Arrays of buffers in one binding, indexed by uniform values. Maps to wgpu's
    /// `BUFFER_BINDING_ARRAY`. Backends: Vulkan, Metal.
    WGPUNativeFeature_BufferBindingArray = 0x0003000F,
    /// Arrays of storage textures indexed by values that differ between invocations. Maps to wgpu's
    /// `STORAGE_TEXTURE_ARRAY_NON_UNIFORM_INDEXING`. Backends: Vulkan, DX12, Metal.
    WGPUNativeFeature_StorageTextureArrayNonUniformIndexing = 0x00030010,
    /// @ref WGPUNativeAddressMode_ClampToBorder with @ref WGPUSamplerBorderColor_Zero. Maps to wgpu's
    /// `ADDRESS_MODE_CLAMP_TO_ZERO`. Backends: Vulkan, DX12, Metal, GL (with an extension).
    WGPUNativeFeature_AddressModeClampToZero = 0x00030011,
    /// @ref WGPUNativeAddressMode_ClampToBorder with every border color, for which
    /// @ref WGPUSamplerBorderColor_Zero needs a feature of its own. Maps to wgpu's `ADDRESS_MODE_CLAMP_TO_BORDER`. Backends:
    /// Vulkan, DX12, Metal on macOS, GL (with an extension).
    WGPUNativeFeature_AddressModeClampToBorder = 0x00030012,
    /// WGPUPolygonMode_Line: wireframes. Maps to wgpu's `POLYGON_MODE_LINE`. Backends: Vulkan,
    /// DX12, Metal, desktop GL.
    WGPUNativeFeature_PolygonModeLine = 0x00030013,
    /// WGPUPolygonMode_Point: corners only. Maps to wgpu's `POLYGON_MODE_POINT`. Backends:
    /// Vulkan, desktop GL.
    WGPUNativeFeature_PolygonModePoint = 0x00030014,
    /// `conservative` in WGPUPrimitiveStateExtras: every pixel a triangle touches is drawn.
    /// How degenerate triangles behave is up to the GPU. Maps to wgpu's
    /// `CONSERVATIVE_RASTERIZATION`. Backends: Vulkan, DX12.
    WGPUNativeFeature_ConservativeRasterization = 0x00030015,
    /// wgpuCommandEncoderClearTexture: a texture range set to zero. Maps to wgpu's
    /// `CLEAR_TEXTURE`. Backends: Vulkan, DX12, Metal, GL.
    WGPUNativeFeature_ClearTexture = 0x00030016,
    /// One render pass drawn to several array layers at once, told apart by `builtin(view_index)`.
    /// See @ref WGPUMultiview. The limit is `maxMultiviewViewCount` of @ref WGPUNativeLimits. Maps to
    /// wgpu's `MULTIVIEW`. Backends: Vulkan, DX12, Metal.
    WGPUNativeFeature_Multiview = 0x00030018,
    /// 64-bit vertex attributes; to be enabled with @ref WGPUNativeFeature_ShaderF64. Maps to
    /// wgpu's `VERTEX_ATTRIBUTE_64BIT`. Backends: none at present.
    WGPUNativeFeature_VertexAttribute64bit = 0x00030019,
    /// Textures of format @ref WGPUNativeTextureFormat_NV12. Maps to wgpu's `TEXTURE_FORMAT_NV12`.
    /// Backends: Vulkan, DX12.
    WGPUNativeFeature_TextureFormatNv12 = 0x0003001A,
    /// Ray queries in shaders, after `enable wgpu_ray_query;` in WGSL, and the acceleration structures
    /// that rays are cast into: @ref wgpuDeviceCreateBlas, @ref wgpuDeviceCreateTlas. Experimental:
    /// details may change between releases. Maps to wgpu's `EXPERIMENTAL_RAY_QUERY`. Backends: Vulkan,
    /// DX12, Metal.
    WGPUNativeFeature_RayQuery = 0x0003001C,
    /// 64-bit floats in shaders. Many GPUs run them tens of times slower than 32-bit ones. Maps to
    /// wgpu's `SHADER_F64`. Backends: Vulkan.
    WGPUNativeFeature_ShaderF64 = 0x0003001D,
    /// Types `i16` and `u16` in shaders, after `enable wgpu_int16;` in WGSL. Maps to wgpu's
    /// `SHADER_I16`. Backends: Vulkan, DX12, Metal.
    WGPUNativeFeature_ShaderI16 = 0x0003001E,
    /// `early_depth_test` on fragment entry points: depth tested before the shader runs, either
    /// forced or under a promise about the depth it will write. Maps to wgpu's
    /// `SHADER_EARLY_DEPTH_TEST`. Backends: Vulkan, GL (ES 3.1 or desktop 4.2).
    WGPUNativeFeature_ShaderEarlyDepthTest = 0x00030020,
    /// Subgroup operations, barriers aside, in compute and fragment shaders; the same ability as
    /// @ref WGPUFeatureName_Subgroups. Maps to wgpu's `SUBGROUP`. Backends: Vulkan, DX12, Metal.
    WGPUNativeFeature_Subgroup = 0x00030021,
    /// Subgroup operations, barriers aside, in vertex shaders. Maps to wgpu's `SUBGROUP_VERTEX`.
    /// Backends: Vulkan.
    WGPUNativeFeature_SubgroupVertex = 0x00030022,
    /// `subgroupBarrier` in compute shaders. Has no effect without @ref WGPUNativeFeature_Subgroup.
    /// Maps to wgpu's `SUBGROUP_BARRIER`. Backends: Vulkan, Metal.
    WGPUNativeFeature_SubgroupBarrier = 0x00030023,
    /// @ref wgpuCommandEncoderWriteTimestamp between passes. Enable
    /// @ref WGPUFeatureName_TimestampQuery with it. Maps to wgpu's
    /// `TIMESTAMP_QUERY_INSIDE_ENCODERS`. Backends: Vulkan, DX12, Metal on AMD and Intel GPUs, GL
    /// with GL_ARB_timer_query.
    WGPUNativeFeature_TimestampQueryInsideEncoders = 0x00030024,
    /// @ref wgpuRenderPassEncoderWriteTimestamp and @ref wgpuComputePassEncoderWriteTimestamp.
    /// Enable @ref WGPUFeatureName_TimestampQuery with it. Tiled GPUs rarely have it. Maps to
    /// wgpu's `TIMESTAMP_QUERY_INSIDE_PASSES`. Backends: Vulkan, DX12, Metal on AMD and Intel GPUs,
    /// GL with GL_ARB_timer_query.
    WGPUNativeFeature_TimestampQueryInsidePasses = 0x00030025,
    /// Types `i64` and `u64` in shaders. Maps to wgpu's `SHADER_INT64`. Backends: Vulkan, DX12 with
    /// DXC, Metal 2.3.
    WGPUNativeFeature_ShaderInt64 = 0x00030026,
    /// Atomic load, store, exchange, add and subtract on `f32` in shaders. Maps to wgpu's
    /// `SHADER_FLOAT32_ATOMIC`. Backends: Vulkan with VK_EXT_shader_atomic_float, Metal 3.
    WGPUNativeFeature_ShaderFloat32Atomic = 0x00030027,
    /// Atomic add, and, or, xor, min and max on texels of R32Uint and R32Sint storage textures, in
    /// WGSL `texture_storage_2d<r32uint, atomic>`, in layouts
    /// @ref WGPUNativeStorageTextureAccess_Atomic. Maps to wgpu's `TEXTURE_ATOMIC`. Backends: Vulkan,
    /// DX12, Metal 3.1.
    WGPUNativeFeature_TextureAtomic = 0x00030028,
    /// Textures of format @ref WGPUNativeTextureFormat_P010. Maps to wgpu's `TEXTURE_FORMAT_P010`.
    /// Backends: Vulkan, DX12.
    WGPUNativeFeature_TextureFormatP010 = 0x00030029,
    /// Pipeline caches (@ref wgpuDeviceCreatePipelineCache), in which the application keeps what
    /// pipelines were compiled to between runs. Maps to wgpu's `PIPELINE_CACHE`. Backends: Vulkan.
    WGPUNativeFeature_PipelineCache = 0x0003002B,
    /// Atomic min and max on `i64` and `u64` in shaders. Maps to wgpu's
    /// `SHADER_INT64_ATOMIC_MIN_MAX`. Backends: Vulkan with VK_KHR_shader_atomic_int64, DX12 with
    /// shader model 6.6, Metal 2.4.
    WGPUNativeFeature_ShaderInt64AtomicMinMax = 0x0003002C,
    /// All atomic operations on `i64` and `u64` in shaders. Maps to wgpu's
    /// `SHADER_INT64_ATOMIC_ALL_OPS`. Backends: Vulkan with VK_KHR_shader_atomic_int64, DX12 with
    /// shader model 6.6.
    WGPUNativeFeature_ShaderInt64AtomicAllOps = 0x0003002D,
    /// Atomic min and max on texels of @ref WGPUNativeTextureFormat_R64Uint storage textures. Maps to
    /// wgpu's `TEXTURE_INT64_ATOMIC`. Backends: Vulkan with VK_EXT_shader_image_atomic_int64, DX12 with
    /// shader model 6.6, Metal 3.1.
    WGPUNativeFeature_TextureInt64Atomic = 0x00030030,
    /// Mesh shaders: pipelines whose vertices and primitives are made by workgroups
    /// (@ref wgpuDeviceCreateMeshPipeline), after `enable wgpu_mesh_shader;` in WGSL. The limits are in
    /// @ref WGPUMeshShaderLimits. Experimental: details may change between releases. Maps to wgpu's
    /// `EXPERIMENTAL_MESH_SHADER`. Backends: Vulkan with VK_EXT_mesh_shader, DX12 with shader model
    /// 6.5, Metal 3.
    WGPUNativeFeature_MeshShader = 0x00030032,
    /// The vertices of a triangle that a ray has hit, `getCommittedHitVertexPositions` in WGSL after
    /// `enable wgpu_ray_query_vertex_return;`. Enable @ref WGPUNativeFeature_RayQuery with it. Maps to
    /// wgpu's `EXPERIMENTAL_RAY_HIT_VERTEX_RETURN`. Backends: Vulkan with VK_KHR_ray_tracing_position_fetch.
    WGPUNativeFeature_RayHitVertexReturn = 0x00030033,
    /// Mesh pipelines that draw to several layers at once (@ref WGPUMultiview), as many as the limit
    /// `maxMeshMultiviewViewCount` says. With @ref WGPUNativeFeature_MeshShader, without which it has no
    /// effect, it needs @ref WGPUNativeFeature_Multiview. Maps to wgpu's `EXPERIMENTAL_MESH_SHADER_MULTIVIEW`. Backends:
    /// Vulkan with VK_EXT_mesh_shader, DX12.
    WGPUNativeFeature_MeshShaderMultiview = 0x00030034,
    /// More formats of vertices in acceleration structures, see
    /// @ref WGPUBlasTriangleGeometrySizeDescriptor. Maps to wgpu's
    /// `EXTENDED_ACCELERATION_STRUCTURE_VERTEX_FORMATS`. Backends: Vulkan, DX12, Metal.
    WGPUNativeFeature_ExtendedAccelerationStructureVertexFormats = 0x00030035,
    /// Shader modules whose code the driver gets as it is, without any check:
    /// @ref wgpuDeviceCreateShaderModulePassthrough. Maps to wgpu's `PASSTHROUGH_SHADERS`. Backends:
    /// Vulkan, DX12, Metal, GL.
    WGPUNativeFeature_PassthroughShaders = 0x00030036,
    /// The position inside the triangle as fragment input, `builtin(barycentric)`. Maps to wgpu's
    /// `SHADER_BARYCENTRICS`. Backends: Vulkan with VK_KHR_fragment_shader_barycentric, DX12 with
    /// shader model 6.1, Metal 2.2.
    WGPUNativeFeature_ShaderBarycentrics = 0x00030037,
    /// Multiview passes that leave out some of the layers. Enable @ref WGPUNativeFeature_Multiview
    /// with it. Maps to wgpu's `SELECTIVE_MULTIVIEW`. Backends: Vulkan, DX12.
    WGPUNativeFeature_SelectiveMultiview = 0x00030038,
    /// Mesh shaders that make points. Has no effect without @ref WGPUNativeFeature_MeshShader. Maps to wgpu's
    /// `EXPERIMENTAL_MESH_SHADER_POINTS`. Backends: Vulkan with VK_EXT_mesh_shader, Metal 3.
    WGPUNativeFeature_MeshShaderPoints = 0x00030039,
    /// Textures that are multisampled and have several layers. Maps to wgpu's `MULTISAMPLE_ARRAY`.
    /// Backends: Vulkan, Metal.
    WGPUNativeFeature_MultisampleArray = 0x0003003A,
    /// Small matrix products shared by the invocations of a subgroup (tensor cores, SIMD-group
    /// matrices), after `enable wgpu_cooperative_matrix;` in WGSL. Experimental: the adapter
    /// decides on sizes and element types. Maps to wgpu's `EXPERIMENTAL_COOPERATIVE_MATRIX`.
    /// Backends: Vulkan with VK_KHR_cooperative_matrix, Metal 2.3.
    WGPUNativeFeature_CooperativeMatrix = 0x0003003B,
    /// Fragment inputs that hold the values of all three vertices, `interpolate(per_vertex)`,
    /// after `enable wgpu_per_vertex;` in WGSL. Maps to wgpu's `SHADER_PER_VERTEX`. Backends:
    /// Vulkan, DX12, Metal.
    WGPUNativeFeature_ShaderPerVertex = 0x0003003C,
    /// `builtin(draw_index)` in vertex shaders: which draw of a multi-draw is running. WGSL needs
    /// `enable draw_index;`. Maps to wgpu's `SHADER_DRAW_INDEX`. Backends: Vulkan.
    WGPUNativeFeature_ShaderDrawIndex = 0x0003003D,
    /// Arrays of acceleration structures in one binding, indexed by uniform values; see
    /// @ref WGPUNativeFeature_RayQuery. Maps to wgpu's
    /// `ACCELERATION_STRUCTURE_BINDING_ARRAY`. Backends: Vulkan, DX12.
    WGPUNativeFeature_AccelerationStructureBindingArray = 0x0003003E,
    /// `coherent` on storage buffer variables: writes become visible to other invocations without
    /// being cached. Maps to wgpu's `MEMORY_DECORATION_COHERENT`. Backends: Vulkan, DX12, Metal
    /// 3.2, GL (ES 3.1 or desktop 4.3).
    WGPUNativeFeature_MemoryDecorationCoherent = 0x0003003F,
    /// `volatile` on storage buffer variables: every access really happens. Maps to wgpu's
    /// `MEMORY_DECORATION_VOLATILE`. Backends: Vulkan, GL (ES 3.1 or desktop 4.3).
    WGPUNativeFeature_MemoryDecorationVolatile = 0x00030040,
    /// Buffers and textures in memory that another API or process uses as well, by opaque file
    /// descriptors: @ref wgpuDeviceCreateSharedBufferMemory,
    /// @ref wgpuDeviceCreateSharedTextureMemory, and @ref WGPUSharedMemoryOpaqueFD to import one. The library's own, as all values from 0x0003F100
    /// on. Backends: Vulkan 1.2 with VK_KHR_external_memory_fd, on Linux, Android and BSD.
    WGPUNativeFeature_SharedMemoryOpaqueFD = 0x0003F100,
    /// Buffers in memory of the program itself, see @ref WGPUSharedMemoryHostPointer. Backends:
    /// Vulkan 1.2 with VK_EXT_external_memory_host, on Linux, Android and BSD.
    WGPUNativeFeature_SharedMemoryHostPointer = 0x0003F101,
    /// Fences that other APIs and processes wait for and set, by opaque file descriptors:
    /// @ref wgpuSharedFenceExportOpaqueFD and @ref wgpuDeviceImportSharedFence. Backends: Vulkan 1.2
    /// with VK_KHR_external_semaphore_fd, on Linux, Android and BSD.
    WGPUNativeFeature_SharedFenceOpaqueFD = 0x0003F102,
    /// Buffers and images that the program made by Vulkan itself, on the device of this library:
    /// @ref WGPUSharedMemoryVulkanBuffer, @ref WGPUSharedMemoryVulkanImage. Backends: Vulkan 1.2, on
    /// Linux, Android and BSD.
    WGPUNativeFeature_SharedMemoryVulkan = 0x0003F103,
    /// Textures in dma-bufs: @ref WGPUSharedMemoryDmaBuf. Backends: Vulkan 1.2 with
    /// VK_EXT_external_memory_dma_buf, on Linux.
    WGPUNativeFeature_SharedMemoryDmaBuf = 0x0003F104,
    WGPUNativeFeature_Force32 = 0x7FFFFFFF,
}
