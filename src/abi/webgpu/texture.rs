//! Texture: descriptor, usages, sizes and origins.

use std::ptr::{null, null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// What a texture will be used for, fixed when it is made (@ref WGPUTextureDescriptor); in a view,
/// 0 takes over the texture's usages. Which ones a format allows depends on format and features.
/// See GPUTextureUsage in the WebGPU specification.
pub type WGPUTextureUsage = WGPUFlags;
/// No use: refused for a texture, "as the texture" for a view.
pub const WGPUTextureUsage_None: WGPUTextureUsage = 0x0;
/// GPU copies may read from it.
pub const WGPUTextureUsage_CopySrc: WGPUTextureUsage = 0x1;
/// GPU copies and @ref wgpuQueueWriteTexture may write to it.
pub const WGPUTextureUsage_CopyDst: WGPUTextureUsage = 0x2;
/// Can be bound for reading, with or without a sampler.
pub const WGPUTextureUsage_TextureBinding: WGPUTextureUsage = 0x4;
/// Can be bound as a storage texture.
pub const WGPUTextureUsage_StorageBinding: WGPUTextureUsage = 0x8;
/// Can be a color, depth-stencil or resolve attachment of a render pass.
pub const WGPUTextureUsage_RenderAttachment: WGPUTextureUsage = 0x10;
/// Lives only inside a render pass, so that tiled GPUs need no memory for it. Goes with
/// RenderAttachment alone; contents are cleared at the start and discarded at the end.
pub const WGPUTextureUsage_TransientAttachment: WGPUTextureUsage = 0x20;

/// How many dimensions a texture has, in @ref WGPUTextureDescriptor. See GPUTextureDimension in the
/// WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUTextureDimension {
    /// No choice: @ref WGPUTextureDimension_2D.
    WGPUTextureDimension_Undefined = 0x00000000,
    /// A single row of texels.
    WGPUTextureDimension_1D = 0x00000001,
    /// Width and height; `depthOrArrayLayers` counts layers.
    WGPUTextureDimension_2D = 0x00000002,
    /// Width, height and depth.
    WGPUTextureDimension_3D = 0x00000003,
    WGPUTextureDimension_Force32 = 0x7FFFFFFF,
}

/// Which part of a depth-stencil texture is meant, in views and copies. See GPUTextureAspect in the
/// WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUTextureAspect {
    /// No choice: @ref WGPUTextureAspect_All.
    WGPUTextureAspect_Undefined = 0x00000000,
    /// Everything the format holds.
    WGPUTextureAspect_All = 0x00000001,
    /// The stencil part.
    WGPUTextureAspect_StencilOnly = 0x00000002,
    /// The depth part.
    WGPUTextureAspect_DepthOnly = 0x00000003,
    WGPUTextureAspect_Force32 = 0x7FFFFFFF,
}

/// Size of a texture or of a copied region, in texels. See GPUExtent3D in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUExtent3D {
    /// Texels along x. INIT: 0.
    pub width: u32,
    /// Texels along y. INIT: 1; must be 1 for 1D textures.
    pub height: u32,
    /// Texels along z for 3D textures, number of array layers otherwise. INIT: 1.
    pub depthOrArrayLayers: u32,
}

impl WGPUExtent3D {
    pub const INIT: Self = Self {
        width: 0,
        height: 1,
        depthOrArrayLayers: 1,
    };
}

/// Corner of a region in a texture, in texels. INIT: the texture's own origin. See GPUOrigin3D in
/// the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUOrigin3D {
    /// Texels from the left edge; for block-compressed formats a multiple of the block width.
    pub x: u32,
    /// Texels from the top edge; for block-compressed formats a multiple of the block height.
    pub y: u32,
    /// Depth slice of a 3D texture, array layer otherwise.
    pub z: u32,
}

impl WGPUOrigin3D {
    pub const INIT: Self = Self { x: 0, y: 0, z: 0 };
}

/// What @ref wgpuDeviceCreateTexture creates. Breaking a rule below is a Validation error and
/// yields an error texture. May chain @ref WGPUTextureBindingViewDimension. See
/// GPUTextureDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUTextureBindingViewDimension)]
pub struct WGPUTextureDescriptor {
    /// May start a chain with @ref WGPUTextureBindingViewDimension.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the texture, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
    /// Everything the texture will be used for, as far as `format` supports it; at least one flag.
    /// INIT: None, which is an error if left so.
    pub usage: WGPUTextureUsage,
    /// 1D, 2D or 3D. Undefined (INIT) is 2D.
    pub dimension: WGPUTextureDimension,
    /// Size of mip level 0. No part may be 0 or above the limit for `dimension`; block-compressed
    /// sizes are multiples of the block. INIT: 0 x 1 x 1.
    pub size: WGPUExtent3D,
    /// Format of the texels. Required: Undefined (INIT) is an error, and so is a format whose
    /// feature is not enabled.
    pub format: WGPUTextureFormat,
    /// Mip levels, from 1 (default) down to the level that is 1 texel in size. 1D textures have
    /// one.
    pub mipLevelCount: u32,
    /// Samples per texel: 1 (default) or 4. More than 1 requires a 2D texture of one level and one
    /// layer with RenderAttachment and without StorageBinding usage. Other counts need
    /// @ref WGPUNativeFeature_TextureAdapterSpecificFormatFeatures.
    pub sampleCount: u32,
    /// Elements of `viewFormats`. Default 0.
    pub viewFormatCount: usize,
    /// Formats, beside `format`, that views may have: the sRGB or linear twin of `format`. Read
    /// during the call only; NULL with count 0.
    pub viewFormats: *const WGPUTextureFormat,
}

impl WGPUTextureDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        usage: WGPUTextureUsage_None,
        dimension: WGPUTextureDimension_Undefined,
        size: WGPUExtent3D::INIT,
        format: WGPUTextureFormat_Undefined,
        mipLevelCount: 1,
        sampleCount: 1,
        viewFormatCount: 0,
        viewFormats: null(),
    };
}

/// Chained to @ref WGPUTextureDescriptor to fix the one view dimension under which Compatibility
/// Mode may bind the texture. Accepted everywhere, without effect on devices that have
/// @ref WGPUFeatureName_CoreFeaturesAndLimits. See GPUTextureDescriptor in the WebGPU
/// specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_TextureBindingViewDimension)]
pub struct WGPUTextureBindingViewDimension {
    /// Must carry sType @ref WGPUSType_TextureBindingViewDimension.
    pub chain: WGPUChainedStruct,
    /// The view dimension. Undefined (INIT): derived from the texture's dimension and layer count.
    pub textureBindingViewDimension: WGPUTextureViewDimension,
}

impl WGPUTextureBindingViewDimension {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_TextureBindingViewDimension,
        },
        textureBindingViewDimension: WGPUTextureViewDimension_Undefined,
    };
}
