//! Instance: descriptor, features and limits.

use std::ptr::{null, null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// Optional abilities of an instance: listed by @ref wgpuGetInstanceFeatures, enabled in
/// @ref WGPUInstanceDescriptor.
#[c_enum]
#[repr(C)]
pub enum WGPUInstanceFeatureName {
    /// @ref wgpuInstanceWaitAny with a timeout above 0. Polling with timeout 0 needs no feature.
    WGPUInstanceFeatureName_TimedWaitAny = 0x00000001,
    /// @ref WGPUShaderSourceSPIRV in a shader module descriptor. This library accepts it without
    /// the feature too.
    WGPUInstanceFeatureName_ShaderSourceSPIRV = 0x00000002,
    /// An adapter stays usable after it has made a device.
    WGPUInstanceFeatureName_MultipleDevicesPerAdapter = 0x00000003,
    WGPUInstanceFeatureName_Force32 = 0x7FFFFFFF,
}

/// Limits of instances in this process, filled by @ref wgpuGetInstanceLimits and demanded through
/// @ref WGPUInstanceDescriptor. INIT: all 0, no demand.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUInstanceLimits {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Most futures that one @ref wgpuInstanceWaitAny with a timeout above 0 accepts; more are
    /// @ref WGPUWaitStatus_Error. Demanding more than @ref wgpuGetInstanceLimits reports makes
    /// instance creation fail.
    pub timedWaitAnyMaxCount: usize,
}

impl WGPUInstanceLimits {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        timedWaitAnyMaxCount: 0,
    };
}

/// Optional details for @ref wgpuCreateInstance; NULL stands for the INIT values.
/// @ref WGPUInstanceExtras chooses backends and debugging aids. What cannot be met is logged, and
/// the creation returns NULL.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUInstanceExtras, WGPUVulkanInstance)]
#[initial]
pub struct WGPUInstanceDescriptor {
    /// May start a chain with @ref WGPUInstanceExtras and @ref WGPUVulkanInstance.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Elements of `requiredFeatures`. Default 0.
    pub requiredFeatureCount: usize,
    /// Instance features to enable, each one from @ref wgpuGetInstanceFeatures. Read during the
    /// call only; NULL with count 0.
    pub requiredFeatures: *const WGPUInstanceFeatureName,
    /// Instance limits to guarantee, none above those of @ref wgpuGetInstanceLimits; NULL
    /// (default): no demand.
    pub requiredLimits: Nullable<*const WGPUInstanceLimits>,
}

impl WGPUInstanceDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        requiredFeatureCount: 0,
        requiredFeatures: null(),
        requiredLimits: null(),
    };
}

/// List of instance features, filled by @ref wgpuGetInstanceFeatures. The array belongs to the
/// application until @ref wgpuSupportedInstanceFeaturesFreeMembers.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUSupportedInstanceFeatures {
    /// Elements of `features`.
    pub featureCount: usize,
    /// The features, each once, in no promised order.
    pub features: *const WGPUInstanceFeatureName,
}

impl WGPUSupportedInstanceFeatures {
    pub const INIT: Self = Self {
        featureCount: 0,
        features: null(),
    };
}

/// Parts of WGSL that not every implementation understands; listed by
/// @ref wgpuInstanceGetWGSLLanguageFeatures, always on where present. A shader may insist on one
/// with `requires`. See the language extensions in the WGSL specification.
#[c_enum]
#[repr(C)]
pub enum WGPUWGSLLanguageFeatureName {
    /// Access modes `read` and `read_write` for storage textures:
    /// `readonly_and_readwrite_storage_textures`.
    WGPUWGSLLanguageFeatureName_ReadonlyAndReadwriteStorageTextures = 0x00000001,
    /// Dot products of four 8-bit integers packed in a `u32`, such as `dot4U8Packed`:
    /// `packed_4x8_integer_dot_product`.
    WGPUWGSLLanguageFeatureName_Packed4x8IntegerDotProduct = 0x00000002,
    /// Pointers to storage, uniform and workgroup variables, and to parts of variables, as function
    /// arguments: `unrestricted_pointer_parameters`.
    WGPUWGSLLanguageFeatureName_UnrestrictedPointerParameters = 0x00000003,
    /// Members and elements reached straight through a pointer, as in `p.x` or `p[i]`:
    /// `pointer_composite_access`.
    WGPUWGSLLanguageFeatureName_PointerCompositeAccess = 0x00000004,
    /// Uniform buffers laid out like storage buffers, without 16-byte rounding of arrays and
    /// structs: `uniform_buffer_standard_layout`.
    WGPUWGSLLanguageFeatureName_UniformBufferStandardLayout = 0x00000005,
    /// Builtins `subgroup_id` and `num_subgroups` in compute shaders: `subgroup_id`.
    WGPUWGSLLanguageFeatureName_SubgroupId = 0x00000006,
    /// Textures and samplers bound to a `let`: `texture_and_sampler_let`.
    WGPUWGSLLanguageFeatureName_TextureAndSamplerLet = 0x00000007,
    /// Uniformity judged per subgroup as well as per workgroup: `subgroup_uniformity`.
    WGPUWGSLLanguageFeatureName_SubgroupUniformity = 0x00000008,
    /// The storage texel formats of @ref WGPUFeatureName_TextureFormatsTier1 in shader code:
    /// `texture_formats_tier1`.
    WGPUWGSLLanguageFeatureName_TextureFormatsTier1 = 0x00000009,
    /// Builtins that number invocations and workgroups in one dimension, `global_invocation_index`
    /// and `workgroup_index`: `linear_indexing`.
    WGPUWGSLLanguageFeatureName_LinearIndexing = 0x0000000A,
    /// Variables in `var<immediate>`, filled by the SetImmediates functions:
    /// `immediate_address_space`.
    WGPUWGSLLanguageFeatureName_ImmediateAddressSpace = 0x0000000B,
    WGPUWGSLLanguageFeatureName_Force32 = 0x7FFFFFFF,
}

/// List of WGSL language extensions, filled by @ref wgpuInstanceGetWGSLLanguageFeatures. The array
/// belongs to the application until @ref wgpuSupportedWGSLLanguageFeaturesFreeMembers. See
/// WGSLLanguageFeatures in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUSupportedWGSLLanguageFeatures {
    /// Elements of `features`.
    pub featureCount: usize,
    /// The extensions, each once, in no promised order.
    pub features: *const WGPUWGSLLanguageFeatureName,
}

impl WGPUSupportedWGSLLanguageFeatures {
    pub const INIT: Self = Self {
        featureCount: 0,
        features: null(),
    };
}
