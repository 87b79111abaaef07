//! Texture view: descriptor, dimensions and component swizzle.

use std::ptr::null_mut;

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// How a view presents its texture to shaders, in views and binding layouts. See
/// GPUTextureViewDimension in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUTextureViewDimension {
    /// No choice: @ref WGPUTextureViewDimension_2D in binding layouts; in a view it follows the
    /// texture, with 2DArray for 2D textures of several layers.
    WGPUTextureViewDimension_Undefined = 0x00000000,
    /// One-dimensional; WGSL `texture_1d`.
    WGPUTextureViewDimension_1D = 0x00000001,
    /// A single 2D image; WGSL `texture_2d`.
    WGPUTextureViewDimension_2D = 0x00000002,
    /// Several 2D images chosen by index; WGSL `texture_2d_array`.
    WGPUTextureViewDimension_2DArray = 0x00000003,
    /// Six square layers as the faces of a cube (+X, -X, +Y, -Y, +Z, -Z); WGSL `texture_cube`.
    WGPUTextureViewDimension_Cube = 0x00000004,
    /// Several cubes, six layers each; WGSL `texture_cube_array`.
    WGPUTextureViewDimension_CubeArray = 0x00000005,
    /// A volume; WGSL `texture_3d`.
    WGPUTextureViewDimension_3D = 0x00000006,
    WGPUTextureViewDimension_Force32 = 0x7FFFFFFF,
}

/// Which part of a texture a view shows, and how, for @ref wgpuTextureCreateView; NULL stands for
/// the INIT values: the whole texture. May chain @ref WGPUTextureComponentSwizzleDescriptor. See
/// GPUTextureViewDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUTextureComponentSwizzleDescriptor)]
#[initial]
pub struct WGPUTextureViewDescriptor {
    /// May start a chain with @ref WGPUTextureComponentSwizzleDescriptor.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the texture view, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
    /// Format of the view: the texture's own or one of its `viewFormats`. Undefined (INIT): the
    /// texture's own, or that of the chosen `aspect`.
    pub format: WGPUTextureFormat,
    /// Dimension of the view. Undefined (INIT): the texture's; for a 2D texture 2DArray if it has
    /// more than one layer, else 2D.
    pub dimension: WGPUTextureViewDimension,
    /// First mip level that the view shows. Default 0.
    pub baseMipLevel: u32,
    /// Number of mip levels, at least 1. @ref WGPU_MIP_LEVEL_COUNT_UNDEFINED (default): all from
    /// `baseMipLevel` on.
    pub mipLevelCount: u32,
    /// First array layer that the view shows. Default 0.
    pub baseArrayLayer: u32,
    /// Number of array layers, at least 1; 6 for Cube, a multiple of 6 for CubeArray.
    /// @ref WGPU_ARRAY_LAYER_COUNT_UNDEFINED (default): all from `baseArrayLayer` on for the array
    /// dimensions, 6 for Cube, else 1.
    pub arrayLayerCount: u32,
    /// Which of depth and stencil the view shows. Undefined (INIT) is All.
    pub aspect: WGPUTextureAspect,
    /// What the view may be used for, a subset of the texture's usage. None (default): all of that.
    pub usage: WGPUTextureUsage,
}

impl WGPUTextureViewDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        format: WGPUTextureFormat_Undefined,
        dimension: WGPUTextureViewDimension_Undefined,
        baseMipLevel: 0,
        mipLevelCount: WGPU_MIP_LEVEL_COUNT_UNDEFINED,
        baseArrayLayer: 0,
        arrayLayerCount: WGPU_ARRAY_LAYER_COUNT_UNDEFINED,
        aspect: WGPUTextureAspect_Undefined,
        usage: WGPUTextureUsage_None,
    };
}

/// Where one channel of a texture view takes its value from, in @ref WGPUTextureComponentSwizzle.
/// Anything but the identity requires @ref WGPUFeatureName_TextureComponentSwizzle.
#[c_enum]
#[repr(C)]
pub enum WGPUComponentSwizzle {
    /// No choice: the channel of the same name.
    WGPUComponentSwizzle_Undefined = 0x00000000,
    /// Always 0.
    WGPUComponentSwizzle_Zero = 0x00000001,
    /// Always 1.
    WGPUComponentSwizzle_One = 0x00000002,
    /// The texture's red channel.
    WGPUComponentSwizzle_R = 0x00000003,
    /// The texture's green channel.
    WGPUComponentSwizzle_G = 0x00000004,
    /// The texture's blue channel.
    WGPUComponentSwizzle_B = 0x00000005,
    /// The texture's alpha channel.
    WGPUComponentSwizzle_A = 0x00000006,
    WGPUComponentSwizzle_Force32 = 0x7FFFFFFF,
}

/// Which component a shader finds in each channel when it reads a texture view. The INIT values
/// change nothing.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUTextureComponentSwizzle {
    /// What is read as red. Undefined (INIT) is R.
    pub r: WGPUComponentSwizzle,
    /// What is read as green. Undefined (INIT) is G.
    pub g: WGPUComponentSwizzle,
    /// What is read as blue. Undefined (INIT) is B.
    pub b: WGPUComponentSwizzle,
    /// What is read as alpha. Undefined (INIT) is A.
    pub a: WGPUComponentSwizzle,
}

impl WGPUTextureComponentSwizzle {
    pub const INIT: Self = Self {
        r: WGPUComponentSwizzle_Undefined,
        g: WGPUComponentSwizzle_Undefined,
        b: WGPUComponentSwizzle_Undefined,
        a: WGPUComponentSwizzle_Undefined,
    };
}

/// Chained to @ref WGPUTextureViewDescriptor to reorder the components a shader reads. Anything but
/// the identity needs @ref WGPUFeatureName_TextureComponentSwizzle, else it is a Validation error;
/// such a view cannot be a render attachment or storage texture. See GPUTextureViewDescriptor in
/// the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_TextureComponentSwizzleDescriptor)]
pub struct WGPUTextureComponentSwizzleDescriptor {
    /// Must carry sType @ref WGPUSType_TextureComponentSwizzleDescriptor.
    pub chain: WGPUChainedStruct,
    /// The new order. INIT: the identity.
    pub swizzle: WGPUTextureComponentSwizzle,
}

impl WGPUTextureComponentSwizzleDescriptor {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_TextureComponentSwizzleDescriptor,
        },
        swizzle: WGPUTextureComponentSwizzle::INIT,
    };
}
