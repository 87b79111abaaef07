//! Sampler: descriptor, filters and address modes.

use std::ptr::null_mut;

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// What a sampler returns for coordinates outside 0..1, chosen per axis in
/// @ref WGPUSamplerDescriptor. See GPUAddressMode in the WebGPU specification.
/// @ref WGPUNativeAddressMode adds one.
#[c_enum]
#[repr(C)]
pub enum WGPUAddressMode {
    /// No choice: @ref WGPUAddressMode_ClampToEdge.
    WGPUAddressMode_Undefined = 0x00000000,
    /// The texel at the nearest edge.
    WGPUAddressMode_ClampToEdge = 0x00000001,
    /// The texture tiles: only the fractional part of the coordinate counts.
    WGPUAddressMode_Repeat = 0x00000002,
    /// The texture tiles and every second copy is flipped.
    WGPUAddressMode_MirrorRepeat = 0x00000003,
    WGPUAddressMode_Force32 = 0x7FFFFFFF,
}

/// How a sampler joins texels of one mip level; for magnification and minification in
/// @ref WGPUSamplerDescriptor. See GPUFilterMode in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUFilterMode {
    /// No choice: @ref WGPUFilterMode_Nearest.
    WGPUFilterMode_Undefined = 0x00000000,
    /// The closest texel, unmixed.
    WGPUFilterMode_Nearest = 0x00000001,
    /// A weighted mean of the neighbouring texels, two per dimension. Needs a filterable format.
    WGPUFilterMode_Linear = 0x00000002,
    WGPUFilterMode_Force32 = 0x7FFFFFFF,
}

/// How a sampler joins neighbouring mip levels; a field of @ref WGPUSamplerDescriptor. See
/// GPUMipmapFilterMode in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUMipmapFilterMode {
    /// No choice: @ref WGPUMipmapFilterMode_Nearest.
    WGPUMipmapFilterMode_Undefined = 0x00000000,
    /// The closest level alone.
    WGPUMipmapFilterMode_Nearest = 0x00000001,
    /// A mix of the two closest levels.
    WGPUMipmapFilterMode_Linear = 0x00000002,
    WGPUMipmapFilterMode_Force32 = 0x7FFFFFFF,
}

/// What @ref wgpuDeviceCreateSampler creates; a NULL descriptor stands for the INIT values.
/// @ref WGPUSamplerDescriptorExtras adds a border color. See GPUSamplerDescriptor in the WebGPU
/// specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUSamplerDescriptorExtras)]
#[initial]
pub struct WGPUSamplerDescriptor {
    /// May start a chain with @ref WGPUSamplerDescriptorExtras.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the sampler, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
    /// What sampling beyond the texture's edges yields along u. Undefined (INIT) is ClampToEdge.
    /// @ref WGPUNativeAddressMode_ClampToBorder needs its native feature.
    pub addressModeU: WGPUAddressMode,
    /// As `addressModeU`, along v.
    pub addressModeV: WGPUAddressMode,
    /// As `addressModeU`, along w.
    pub addressModeW: WGPUAddressMode,
    /// How texels combine when the texture appears enlarged. Undefined (INIT) is Nearest.
    pub magFilter: WGPUFilterMode,
    /// How texels combine when the texture appears reduced. Undefined (INIT) is Nearest.
    pub minFilter: WGPUFilterMode,
    /// How neighbouring mip levels combine. Undefined (INIT) is Nearest: one level is picked.
    pub mipmapFilter: WGPUMipmapFilterMode,
    /// Lowest mip level of detail used, 0 or more. Default 0. Non-finite is a Validation error.
    pub lodMinClamp: f32,
    /// Highest mip level of detail used, at least `lodMinClamp`. Default 32, beyond any mip chain.
    /// Non-finite is a Validation error.
    pub lodMaxClamp: f32,
    /// Makes it a comparison sampler with this function. Undefined (INIT): an ordinary sampler.
    pub compare: WGPUCompareFunction,
    /// Upper bound of anisotropic filtering, clamped to what the hardware has. Default 1, none. 0
    /// is a Validation error, and so is more than 1 unless all three filters are Linear.
    pub maxAnisotropy: u16,
}

impl WGPUSamplerDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        addressModeU: WGPUAddressMode_Undefined,
        addressModeV: WGPUAddressMode_Undefined,
        addressModeW: WGPUAddressMode_Undefined,
        magFilter: WGPUFilterMode_Undefined,
        minFilter: WGPUFilterMode_Undefined,
        mipmapFilter: WGPUMipmapFilterMode_Undefined,
        lodMinClamp: 0.0,
        lodMaxClamp: 32.0,
        compare: WGPUCompareFunction_Undefined,
        maxAnisotropy: 1,
    };
}
