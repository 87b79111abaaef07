//! What an adapter can do, in more detail than features and limits tell.

use std::ptr::{null, null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// What can be done with textures of a format, in @ref WGPUTextureFormatCapabilities.
pub type WGPUTextureFormatCapability = WGPUFlags;
/// Nothing beyond what usages say.
pub const WGPUTextureFormatCapability_None: WGPUTextureFormatCapability = 0x0;
/// Filtering samplers.
pub const WGPUTextureFormatCapability_Filterable: WGPUTextureFormatCapability = 0x1;
/// Blending, as a color target.
pub const WGPUTextureFormatCapability_Blendable: WGPUTextureFormatCapability = 0x2;
/// Being a resolve target.
pub const WGPUTextureFormatCapability_Resolvable: WGPUTextureFormatCapability = 0x4;
/// @ref WGPUStorageTextureAccess_ReadOnly.
pub const WGPUTextureFormatCapability_StorageReadOnly: WGPUTextureFormatCapability = 0x8;
/// @ref WGPUStorageTextureAccess_WriteOnly.
pub const WGPUTextureFormatCapability_StorageWriteOnly: WGPUTextureFormatCapability = 0x10;
/// @ref WGPUStorageTextureAccess_ReadWrite.
pub const WGPUTextureFormatCapability_StorageReadWrite: WGPUTextureFormatCapability = 0x20;
/// @ref WGPUNativeStorageTextureAccess_Atomic.
pub const WGPUTextureFormatCapability_StorageAtomic: WGPUTextureFormatCapability = 0x40;
pub const WGPUTextureFormatCapability_Force32: WGPUTextureFormatCapability = 0x7FFFFFFF;

/// What an adapter can do with textures of a format, filled by
/// @ref wgpuAdapterGetTextureFormatCapabilities.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUTextureFormatCapabilities {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Usages that textures may have; @ref WGPUTextureUsage_None if the adapter has no such textures.
    pub allowedUsages: WGPUTextureUsage,
    /// What else can be done with them, a combination of @ref WGPUTextureFormatCapability values.
    pub capabilities: WGPUTextureFormatCapability,
    /// Sample counts, added up: 5 is 1 and 4.
    pub sampleCounts: u32,
}

impl WGPUTextureFormatCapabilities {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        allowedUsages: WGPUTextureUsage_None,
        capabilities: WGPUTextureFormatCapability_None,
        sampleCounts: 0,
    };
}

/// What an adapter has of what WebGPU takes for granted, in @ref WGPUDownlevelCapabilities.
pub type WGPUDownlevelFlag = WGPUFlags;
/// Nothing.
pub const WGPUDownlevelFlag_None: WGPUDownlevelFlag = 0x0;
/// Compute pipelines.
pub const WGPUDownlevelFlag_ComputeShaders: WGPUDownlevelFlag = 0x1;
/// Storage buffers and storage textures that fragment shaders write.
pub const WGPUDownlevelFlag_FragmentWritableStorage: WGPUDownlevelFlag = 0x2;
/// Indirect draws and dispatches.
pub const WGPUDownlevelFlag_IndirectExecution: WGPUDownlevelFlag = 0x4;
/// A `baseVertex` other than 0 in wgpuRenderPassEncoderDrawIndexed().
pub const WGPUDownlevelFlag_BaseVertex: WGPUDownlevelFlag = 0x8;
/// Depth and stencil that are tested against and read by shaders in one pass.
pub const WGPUDownlevelFlag_ReadOnlyDepthStencil: WGPUDownlevelFlag = 0x10;
/// Mip levels of textures of any size.
pub const WGPUDownlevelFlag_NonPowerOfTwoMipmappedTextures: WGPUDownlevelFlag = 0x20;
/// Arrays of cubes.
pub const WGPUDownlevelFlag_CubeArrayTextures: WGPUDownlevelFlag = 0x40;
/// Samplers that compare.
pub const WGPUDownlevelFlag_ComparisonSamplers: WGPUDownlevelFlag = 0x80;
/// Another blend state for each color target.
pub const WGPUDownlevelFlag_IndependentBlend: WGPUDownlevelFlag = 0x100;
/// Storage buffers in vertex shaders.
pub const WGPUDownlevelFlag_VertexStorage: WGPUDownlevelFlag = 0x200;
/// `maxAnisotropy` has an effect, which WebGPU does not ask for.
pub const WGPUDownlevelFlag_AnisotropicFiltering: WGPUDownlevelFlag = 0x400;
/// Storage buffers in fragment shaders.
pub const WGPUDownlevelFlag_FragmentStorage: WGPUDownlevelFlag = 0x800;
/// Fragment shaders that run for each sample.
pub const WGPUDownlevelFlag_MultisampledShading: WGPUDownlevelFlag = 0x1000;
/// Copies between depth and buffers; the library makes some of them up where this is missing.
pub const WGPUDownlevelFlag_DepthTextureAndBufferCopies: WGPUDownlevelFlag = 0x2000;
/// Formats have all abilities that WebGPU promises; @ref wgpuAdapterGetTextureFormatCapabilities
/// tells which they have otherwise.
pub const WGPUDownlevelFlag_WebGPUTextureFormatSupport: WGPUDownlevelFlag = 0x4000;
/// Bindings of buffers whose size is no multiple of 16.
pub const WGPUDownlevelFlag_BufferBindingsNot16ByteAligned: WGPUDownlevelFlag = 0x8000;
/// Index buffers with further usages.
pub const WGPUDownlevelFlag_UnrestrictedIndexBuffer: WGPUDownlevelFlag = 0x10000;
/// Indices from 2²⁴ on.
pub const WGPUDownlevelFlag_FullDrawIndexUint32: WGPUDownlevelFlag = 0x20000;
/// `depthBiasClamp`.
pub const WGPUDownlevelFlag_DepthBiasClamp: WGPUDownlevelFlag = 0x40000;
/// `viewFormats` of textures.
pub const WGPUDownlevelFlag_ViewFormats: WGPUDownlevelFlag = 0x80000;
/// For browsers alone.
pub const WGPUDownlevelFlag_UnrestrictedExternalTextureCopies: WGPUDownlevelFlag = 0x100000;
/// `viewFormats` of surfaces.
pub const WGPUDownlevelFlag_SurfaceViewFormats: WGPUDownlevelFlag = 0x200000;
/// wgpuCommandEncoderResolveQuerySet() without a wait of the CPU.
pub const WGPUDownlevelFlag_NonblockingQueryResolve: WGPUDownlevelFlag = 0x400000;
/// `quantizeToF16()`, `pack2x16float()` and `unpack2x16float()`.
pub const WGPUDownlevelFlag_ShaderF16InF32: WGPUDownlevelFlag = 0x800000;
/// What Metal's shading language has from 2.1 on.
pub const WGPUDownlevelFlag_MSL21: WGPUDownlevelFlag = 0x1000000;
/// BC textures, or both ETC2 and ASTC ones.
pub const WGPUDownlevelFlag_TextureCompression: WGPUDownlevelFlag = 0x2000000;
pub const WGPUDownlevelFlag_Force32: WGPUDownlevelFlag = 0x7FFFFFFF;

/// What shaders are like, in the words of Direct3D, in @ref WGPUDownlevelCapabilities.
#[c_enum]
#[repr(C)]
pub enum WGPUShaderModel {
    /// Not known.
    WGPUShaderModel_Undefined = 0x00000000,
    /// Few instructions.
    WGPUShaderModel_2 = 0x00000002,
    /// All but some small things, and no storage textures.
    WGPUShaderModel_4 = 0x00000004,
    /// All that WebGPU has.
    WGPUShaderModel_5 = 0x00000005,
    WGPUShaderModel_Force32 = 0x7FFFFFFF,
}

/// What an adapter lacks of WebGPU, if it does, filled by @ref wgpuAdapterGetDownlevelCapabilities.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUDownlevelCapabilities {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// What it has, a combination of @ref WGPUDownlevelFlag values.
    pub flags: WGPUDownlevelFlag,
    /// What shaders are like.
    pub shaderModel: WGPUShaderModel,
    /// Whether it has all that WebGPU asks for.
    pub isWebGPUCompliant: WGPUBool,
}

impl WGPUDownlevelCapabilities {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        flags: WGPUDownlevelFlag_None,
        shaderModel: WGPUShaderModel_Undefined,
        isWebGPUCompliant: WGPU_FALSE,
    };
}

/// Of what the elements of a cooperative matrix are, in @ref WGPUCooperativeMatrixConfiguration.
#[c_enum]
#[repr(C)]
pub enum WGPUCooperativeMatrixElement {
    /// Not known.
    WGPUCooperativeMatrixElement_Undefined = 0x00000000,
    /// `f32`
    WGPUCooperativeMatrixElement_F32 = 0x00000001,
    /// `f16`
    WGPUCooperativeMatrixElement_F16 = 0x00000002,
    /// `i32`
    WGPUCooperativeMatrixElement_I32 = 0x00000003,
    /// `u32`
    WGPUCooperativeMatrixElement_U32 = 0x00000004,
    WGPUCooperativeMatrixElement_Force32 = 0x7FFFFFFF,
}

/// One product of cooperative matrices that an adapter can compute: C = A · B + C.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUCooperativeMatrixConfiguration {
    /// Rows of A and C.
    pub m: u32,
    /// Columns of B and C.
    pub n: u32,
    /// Columns of A, and rows of B.
    pub k: u32,
    /// The elements of A and B.
    pub abElement: WGPUCooperativeMatrixElement,
    /// The elements of C.
    pub cElement: WGPUCooperativeMatrixElement,
    /// Whether sums that are too large become the largest number.
    pub saturates: WGPUBool,
}

/// The products that an adapter can compute, filled by
/// @ref wgpuAdapterGetCooperativeMatrixProperties. The array belongs to the application until
/// @ref wgpuCooperativeMatrixPropertiesFreeMembers.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUCooperativeMatrixProperties {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// How many there are; 0 on adapters without @ref WGPUNativeFeature_CooperativeMatrix.
    pub configurationCount: usize,
    /// The products.
    pub configurations: *const WGPUCooperativeMatrixConfiguration,
}

impl WGPUCooperativeMatrixProperties {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        configurationCount: 0,
        configurations: null(),
    };
}
