//! External textures: pictures whose colors lie in several planes, as those of videos and cameras do.

use abi_macros::{CStruct, c_enum};
use std::ptr::{null, null_mut};

use crate::abi::*;

/// A transfer function, from light to the numbers that stand for it: `k * x` for `x < b`, and
/// `a * pow(x, 1 / g) - (a - 1)` from there on. Part of @ref WGPUExternalTextureDescriptor.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUExternalTextureTransferFunction {
    /// See above. Default 1; not 0.
    pub a: f32,
    /// Where the line ends and the curve begins. Default 0.
    pub b: f32,
    /// The exponent. Default 1; not 0.
    pub g: f32,
    /// How steep the line is. Default 1; not 0.
    pub k: f32,
}

impl WGPUExternalTextureTransferFunction {
    pub const INIT: Self = Self {
        a: 1.0,
        b: 0.0,
        g: 1.0,
        k: 1.0,
    };
}

/// What @ref wgpuDeviceCreateExternalTexture makes: planes, and how shaders see one picture in them.
///
/// With @ref WGPUExternalTextureColors and @ref WGPUExternalTextureCrop in the chain, nothing is left
/// to compute. Matrices stand row by row, as one writes them.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUExternalTextureColors, WGPUExternalTextureCrop)]
pub struct WGPUExternalTextureDescriptor {
    /// May start a chain with @ref WGPUExternalTextureColors and @ref WGPUExternalTextureCrop.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name in error messages and debugging tools. Null: none.
    pub label: WGPUStringView,
    /// How many planes there are, which says what they are:
    /// - 1: red, green, blue and alpha.
    /// - 2: luma, and both chromas side by side, Cb first, as in NV12 and P010.
    /// - 3: luma, Cb and Cr, as in I420.
    pub planeCount: usize,
    /// The planes: views of dimension 2D with one sample, of textures with the usage TextureBinding, in
    /// formats that can be filtered. Of four channels if there is one plane, else of at least one, and
    /// of two for both chromas. A plane of chroma may be of any size; it covers as much as the luma.
    /// The views live as long as the external texture, or a bind group with it.
    pub planes: *const WGPUTextureView,
    /// What `textureDimensions` tells, and the texels that `textureLoad` has. Default 0, for both: the
    /// size of the first plane.
    pub width: u32,
    /// See `width`.
    pub height: u32,
    /// From Y, Cb, Cr as they are in the planes, and 1, to red, green and blue: three rows of four.
    /// Unused with one plane. Initially that of BT.709 in 8 bits of limited range.
    pub yuvToRgbConversionMatrix: [f32; 12],
    /// From light in the primaries of the planes to light in those that shaders get: three rows of
    /// three. Initially it changes nothing.
    ///
    /// Where this and both transfer functions change nothing, colors are not touched at all.
    pub gamutConversionMatrix: [f32; 9],
    /// That of the red, green and blue of the planes, which is undone before the gamut is converted.
    pub sourceTransferFunction: WGPUExternalTextureTransferFunction,
    /// That of the red, green and blue that shaders get.
    pub destinationTransferFunction: WGPUExternalTextureTransferFunction,
    /// Where in the planes `textureSampleBaseClampToEdge` looks, which gets coordinates from 0 to 1:
    /// two rows of three, for x, y and 1. It moves, scales, mirrors and turns by right angles, and what
    /// it makes of 0 to 1 is within 0 to 1. Initially it changes nothing.
    pub sampleTransform: [f32; 6],
    /// The same for `textureLoad`, in texels of the first plane.
    pub loadTransform: [f32; 6],
}

impl WGPUExternalTextureDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        planeCount: 0,
        planes: null(),
        width: 0,
        height: 0,
        yuvToRgbConversionMatrix: [
            1.164_383_5,
            0.0,
            1.792_741_1,
            -0.972_945_1,
            1.164_383_5,
            -0.213_248_6,
            -0.532_909_3,
            0.301_482_68,
            1.164_383_5,
            2.112_401_7,
            0.0,
            -1.133_402_2,
        ],
        gamutConversionMatrix: [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0],
        sourceTransferFunction: WGPUExternalTextureTransferFunction::INIT,
        destinationTransferFunction: WGPUExternalTextureTransferFunction::INIT,
        sampleTransform: [1.0, 0.0, 0.0, 0.0, 1.0, 0.0],
        loadTransform: [1.0, 0.0, 0.0, 0.0, 1.0, 0.0],
    };
}

/// How luma and chroma came of red, green and blue, in @ref WGPUExternalTextureColors.
#[c_enum]
#[repr(C)]
pub enum WGPUExternalTextureColorSpace {
    /// Indicates no value is passed: BT709.
    WGPUExternalTextureColorSpace_Undefined = 0x00000000,
    /// ITU-R BT.601, with the primaries of SMPTE 170M: video of standard definition, and JPEG in full
    /// range.
    WGPUExternalTextureColorSpace_BT601 = 0x00000001,
    /// ITU-R BT.709: video of high definition. It has the primaries of sRGB.
    WGPUExternalTextureColorSpace_BT709 = 0x00000002,
    /// ITU-R BT.2020, not constant luminance: video of a wide gamut.
    WGPUExternalTextureColorSpace_BT2020 = 0x00000003,
    WGPUExternalTextureColorSpace_Force32 = 0x7FFFFFFF,
}

/// Which numbers stand for black and white, in @ref WGPUExternalTextureColors.
#[c_enum]
#[repr(C)]
pub enum WGPUExternalTextureRange {
    /// Indicates no value is passed: Limited.
    WGPUExternalTextureRange_Undefined = 0x00000000,
    /// Of 8 bits, luma from 16 to 235 and chroma from 16 to 240.
    WGPUExternalTextureRange_Limited = 0x00000001,
    /// All of them.
    WGPUExternalTextureRange_Full = 0x00000002,
    WGPUExternalTextureRange_Force32 = 0x7FFFFFFF,
}

/// Chained to @ref WGPUExternalTextureDescriptor, the colors of a video by their names: what the
/// descriptor says of matrices and transfer functions is not looked at.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_ExternalTextureColors)]
pub struct WGPUExternalTextureColors {
    /// Must carry sType @ref WGPUSType_ExternalTextureColors.
    pub chain: WGPUChainedStruct,
    /// The color space of the planes. Default Undefined: BT709.
    pub colorSpace: WGPUExternalTextureColorSpace,
    /// Their range. Default Undefined: Limited. With one plane nothing comes of it.
    pub range: WGPUExternalTextureRange,
    /// Bits of a channel: 8 (default), or 10, 12 or 16 in the upper bits of 16, as in P010.
    pub bitDepth: u32,
    /// Whether shaders get the colors as sRGB has them: the transfer function of the color space is
    /// undone, its gamut is converted, and the transfer function of sRGB comes on top. False (default):
    /// luma and chroma become red, green and blue, and no more, which is what most players show.
    pub convertsToSRGB: WGPUBool,
}

impl WGPUExternalTextureColors {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_ExternalTextureColors.0),
        },
        colorSpace: WGPUExternalTextureColorSpace_Undefined,
        range: WGPUExternalTextureRange_Undefined,
        bitDepth: 8,
        convertsToSRGB: WGPU_FALSE,
    };
}

/// Chained to @ref WGPUExternalTextureDescriptor, a part of the planes that is the picture, and how it
/// is turned: what the descriptor says of transforms is not looked at, and its `width` and `height` are
/// 0. The size of the external texture is that of the part, after it has been turned.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_ExternalTextureCrop)]
pub struct WGPUExternalTextureCrop {
    /// Must carry sType @ref WGPUSType_ExternalTextureCrop.
    pub chain: WGPUChainedStruct,
    /// Where the part begins, in texels of the first plane. Default 0.
    pub x: u32,
    /// See `x`.
    pub y: u32,
    /// How large it is, within the plane. Default 0: up to the plane's end.
    pub width: u32,
    /// See `width`.
    pub height: u32,
    /// Degrees by which the part is turned clockwise: 0 (default), 90, 180 or 270.
    pub rotation: u32,
    /// Whether left and right are swapped after that. Default false.
    pub mirrored: WGPUBool,
}

impl WGPUExternalTextureCrop {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_ExternalTextureCrop.0),
        },
        x: 0,
        y: 0,
        width: 0,
        height: 0,
        rotation: 0,
        mirrored: WGPU_FALSE,
    };
}
