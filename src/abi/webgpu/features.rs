//! Features of adapters and devices.

use std::ptr::null;

use abi_macros::{CStruct, c_enum};

/// Optional abilities. An adapter lists what it has (@ref wgpuAdapterGetFeatures), a device has
/// what was put in its `requiredFeatures`, and using one that was not enabled is a validation
/// error. @ref WGPUNativeFeature holds further values for the same places. See GPUFeatureName in
/// the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUFeatureName {
    /// The adapter or device meets the full Core level; without it only the Compatibility level is
    /// promised.
    WGPUFeatureName_CoreFeaturesAndLimits = 0x00000001,
    /// `unclippedDepth` in WGPUPrimitiveState: depth is clamped rather than clipped, useful
    /// for shadow maps.
    WGPUFeatureName_DepthClipControl = 0x00000002,
    /// The format @ref WGPUTextureFormat_Depth32FloatStencil8.
    WGPUFeatureName_Depth32FloatStencil8 = 0x00000003,
    /// The BC formats for 2D textures; usual on desktop GPUs.
    WGPUFeatureName_TextureCompressionBC = 0x00000004,
    /// 3D textures in BC formats. Needs @ref WGPUFeatureName_TextureCompressionBC too.
    WGPUFeatureName_TextureCompressionBCSliced3D = 0x00000005,
    /// The ETC2 and EAC formats for 2D textures; usual on mobile GPUs.
    WGPUFeatureName_TextureCompressionETC2 = 0x00000006,
    /// The ASTC formats (LDR) for 2D textures; usual on mobile GPUs.
    WGPUFeatureName_TextureCompressionASTC = 0x00000007,
    /// 3D textures in ASTC formats. Needs @ref WGPUFeatureName_TextureCompressionASTC too.
    WGPUFeatureName_TextureCompressionASTCSliced3D = 0x00000008,
    /// @ref WGPUQueryType_Timestamp query sets, written at the start and end of passes.
    WGPUFeatureName_TimestampQuery = 0x00000009,
    /// A `firstInstance` other than 0 in the arguments of indirect draws.
    WGPUFeatureName_IndirectFirstInstance = 0x0000000A,
    /// 16-bit floats in shaders: `enable f16;`, type `f16`.
    WGPUFeatureName_ShaderF16 = 0x0000000B,
    /// @ref WGPUTextureFormat_RG11B10Ufloat as a color attachment, with blending and multisampling.
    WGPUFeatureName_RG11B10UfloatRenderable = 0x0000000C,
    /// @ref WGPUTextureFormat_BGRA8Unorm as a write-only storage texture.
    WGPUFeatureName_BGRA8UnormStorage = 0x0000000D,
    /// Linear filtering of the formats with 32-bit float channels.
    WGPUFeatureName_Float32Filterable = 0x0000000E,
    /// Blending into color attachments with 32-bit float channels.
    WGPUFeatureName_Float32Blendable = 0x0000000F,
    /// Vertex shader output `builtin(clip_distances)`, after `enable clip_distances;`.
    WGPUFeatureName_ClipDistances = 0x00000010,
    /// A second fragment output for blending (`blend_src`), after `enable dual_source_blending;`.
    /// It serves the Src1 values of @ref WGPUBlendFactor.
    WGPUFeatureName_DualSourceBlending = 0x00000011,
    /// Subgroup operations in compute and fragment shaders. Maps to the `SUBGROUP` feature of wgpu,
    /// like @ref WGPUNativeFeature_Subgroup.
    WGPUFeatureName_Subgroups = 0x00000012,
    /// Norm formats with 16-bit channels, rendering to more of the signed norm formats, and more
    /// storage formats. Includes @ref WGPUFeatureName_RG11B10UfloatRenderable.
    WGPUFeatureName_TextureFormatsTier1 = 0x00000013,
    /// Read-write storage access for a number of 8, 16 and 32-bit formats. Includes
    /// @ref WGPUFeatureName_TextureFormatsTier1.
    WGPUFeatureName_TextureFormatsTier2 = 0x00000014,
    /// Fragment shader input `builtin(primitive_index)`, after `enable primitive_index;`.
    WGPUFeatureName_PrimitiveIndex = 0x00000015,
    /// Texture views that reorder or replace channels, by
    /// @ref WGPUTextureComponentSwizzleDescriptor.
    WGPUFeatureName_TextureComponentSwizzle = 0x00000016,
    /// A compute shader may demand a subgroup size instead of leaving it to the driver.
    WGPUFeatureName_SubgroupSizeControl = 0x00000017,
    WGPUFeatureName_Force32 = 0x7FFFFFFF,
}

/// List of features, filled by @ref wgpuAdapterGetFeatures and @ref wgpuDeviceGetFeatures. The
/// array belongs to the application until @ref wgpuSupportedFeaturesFreeMembers. See
/// GPUSupportedFeatures in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUSupportedFeatures {
    /// Elements of `features`.
    pub featureCount: usize,
    /// The features, each once, in no promised order. May hold values of @ref WGPUNativeFeature.
    pub features: *const WGPUFeatureName,
}

impl WGPUSupportedFeatures {
    pub const INIT: Self = Self {
        featureCount: 0,
        features: null(),
    };
}
