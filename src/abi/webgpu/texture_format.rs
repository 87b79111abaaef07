//! Texture formats.

use abi_macros::c_enum;

/// The layout of one texel, or of one block of a compressed format, in memory. Undefined means
/// "take it from the texture" in a view and "none" for a pipeline's or bundle's unused target.
/// Formats that name a feature are an error without it. See GPUTextureFormat in the WebGPU
/// specification.
#[c_enum]
#[repr(C)]
pub enum WGPUTextureFormat {
    /// No format: a view takes its texture's, a color target is a hole, a depth-stencil format is
    /// absent.
    WGPUTextureFormat_Undefined = 0x00000000,
    /// One 8-bit unsigned normalised (0..1) channel (red), 1 byte per texel.
    WGPUTextureFormat_R8Unorm = 0x00000001,
    /// One 8-bit signed normalised (-1..1) channel (red), 1 byte per texel. Rendering to it
    /// requires @ref WGPUFeatureName_TextureFormatsTier1.
    WGPUTextureFormat_R8Snorm = 0x00000002,
    /// One 8-bit unsigned integer channel (red), 1 byte per texel.
    WGPUTextureFormat_R8Uint = 0x00000003,
    /// One 8-bit signed integer channel (red), 1 byte per texel.
    WGPUTextureFormat_R8Sint = 0x00000004,
    /// One 16-bit unsigned normalised (0..1) channel (red), 2 bytes per texel. Requires
    /// @ref WGPUFeatureName_TextureFormatsTier1 or @ref WGPUNativeFeature_TextureFormat16bitNorm.
    WGPUTextureFormat_R16Unorm = 0x00000005,
    /// One 16-bit signed normalised (-1..1) channel (red), 2 bytes per texel. Requires
    /// @ref WGPUFeatureName_TextureFormatsTier1 or @ref WGPUNativeFeature_TextureFormat16bitNorm.
    WGPUTextureFormat_R16Snorm = 0x00000006,
    /// One 16-bit unsigned integer channel (red), 2 bytes per texel.
    WGPUTextureFormat_R16Uint = 0x00000007,
    /// One 16-bit signed integer channel (red), 2 bytes per texel.
    WGPUTextureFormat_R16Sint = 0x00000008,
    /// One 16-bit float channel (red), 2 bytes per texel. Filterable, blendable and resolvable.
    WGPUTextureFormat_R16Float = 0x00000009,
    /// Two 8-bit unsigned normalised (0..1) channels (red, green), 2 bytes per texel.
    WGPUTextureFormat_RG8Unorm = 0x0000000A,
    /// Two 8-bit signed normalised (-1..1) channels (red, green), 2 bytes per texel. Rendering to
    /// it requires @ref WGPUFeatureName_TextureFormatsTier1.
    WGPUTextureFormat_RG8Snorm = 0x0000000B,
    /// Two 8-bit unsigned integer channels (red, green), 2 bytes per texel.
    WGPUTextureFormat_RG8Uint = 0x0000000C,
    /// Two 8-bit signed integer channels (red, green), 2 bytes per texel.
    WGPUTextureFormat_RG8Sint = 0x0000000D,
    /// One 32-bit float channel (red), 4 bytes per texel. Filtering requires
    /// @ref WGPUFeatureName_Float32Filterable, blending @ref WGPUFeatureName_Float32Blendable.
    /// Allows read-write storage access.
    WGPUTextureFormat_R32Float = 0x0000000E,
    /// One 32-bit unsigned integer channel (red), 4 bytes per texel. Allows read-write storage
    /// access; atomics require @ref WGPUNativeFeature_TextureAtomic.
    WGPUTextureFormat_R32Uint = 0x0000000F,
    /// One 32-bit signed integer channel (red), 4 bytes per texel. Allows read-write storage
    /// access; atomics require @ref WGPUNativeFeature_TextureAtomic.
    WGPUTextureFormat_R32Sint = 0x00000010,
    /// Two 16-bit unsigned normalised (0..1) channels (red, green), 4 bytes per texel. Requires
    /// @ref WGPUFeatureName_TextureFormatsTier1 or @ref WGPUNativeFeature_TextureFormat16bitNorm.
    WGPUTextureFormat_RG16Unorm = 0x00000011,
    /// Two 16-bit signed normalised (-1..1) channels (red, green), 4 bytes per texel. Requires
    /// @ref WGPUFeatureName_TextureFormatsTier1 or @ref WGPUNativeFeature_TextureFormat16bitNorm.
    WGPUTextureFormat_RG16Snorm = 0x00000012,
    /// Two 16-bit unsigned integer channels (red, green), 4 bytes per texel.
    WGPUTextureFormat_RG16Uint = 0x00000013,
    /// Two 16-bit signed integer channels (red, green), 4 bytes per texel.
    WGPUTextureFormat_RG16Sint = 0x00000014,
    /// Two 16-bit float channels (red, green), 4 bytes per texel. Filterable, blendable and
    /// resolvable.
    WGPUTextureFormat_RG16Float = 0x00000015,
    /// Four 8-bit unsigned normalised (0..1) channels (red, green, blue, alpha), 4 bytes per texel.
    /// Usable as a storage texture.
    WGPUTextureFormat_RGBA8Unorm = 0x00000016,
    /// As @ref WGPUTextureFormat_RGBA8Unorm, with color channels stored in the sRGB curve: decoded
    /// on read, encoded on write; alpha stays linear.
    WGPUTextureFormat_RGBA8UnormSrgb = 0x00000017,
    /// Four 8-bit signed normalised (-1..1) channels (red, green, blue, alpha), 4 bytes per texel.
    /// Usable as a storage texture; rendering to it requires
    /// @ref WGPUFeatureName_TextureFormatsTier1.
    WGPUTextureFormat_RGBA8Snorm = 0x00000018,
    /// Four 8-bit unsigned integer channels (red, green, blue, alpha), 4 bytes per texel. Usable as
    /// a storage texture.
    WGPUTextureFormat_RGBA8Uint = 0x00000019,
    /// Four 8-bit signed integer channels (red, green, blue, alpha), 4 bytes per texel. Usable as a
    /// storage texture.
    WGPUTextureFormat_RGBA8Sint = 0x0000001A,
    /// Four 8-bit unsigned normalised (0..1) channels (blue, green, red, alpha), 4 bytes per texel.
    /// The usual surface format. As a storage texture it requires
    /// @ref WGPUFeatureName_BGRA8UnormStorage.
    WGPUTextureFormat_BGRA8Unorm = 0x0000001B,
    /// As @ref WGPUTextureFormat_BGRA8Unorm, with color channels stored in the sRGB curve: decoded
    /// on read, encoded on write; alpha stays linear.
    WGPUTextureFormat_BGRA8UnormSrgb = 0x0000001C,
    /// 10-bit unsigned integer red, green, blue and 2-bit unsigned integer alpha, packed from the
    /// lowest bit up; 4 bytes per texel.
    WGPUTextureFormat_RGB10A2Uint = 0x0000001D,
    /// 10-bit red, green, blue and 2-bit alpha, unsigned normalised, packed from the lowest bit up;
    /// 4 bytes per texel.
    WGPUTextureFormat_RGB10A2Unorm = 0x0000001E,
    /// 11-bit red, 11-bit green and 10-bit blue floats without sign, packed from the lowest bit up;
    /// 4 bytes per texel. Rendering to it requires @ref WGPUFeatureName_RG11B10UfloatRenderable.
    WGPUTextureFormat_RG11B10Ufloat = 0x0000001F,
    /// 9-bit mantissas of red, green and blue that share a 5-bit exponent, no sign; 4 bytes per
    /// texel. Sampling and copying only.
    WGPUTextureFormat_RGB9E5Ufloat = 0x00000020,
    /// Two 32-bit float channels (red, green), 8 bytes per texel. Filtering requires
    /// @ref WGPUFeatureName_Float32Filterable, blending @ref WGPUFeatureName_Float32Blendable.
    WGPUTextureFormat_RG32Float = 0x00000021,
    /// Two 32-bit unsigned integer channels (red, green), 8 bytes per texel. Usable as a storage
    /// texture, not multisampled.
    WGPUTextureFormat_RG32Uint = 0x00000022,
    /// Two 32-bit signed integer channels (red, green), 8 bytes per texel. Usable as a storage
    /// texture, not multisampled.
    WGPUTextureFormat_RG32Sint = 0x00000023,
    /// Four 16-bit unsigned normalised (0..1) channels (red, green, blue, alpha), 8 bytes per
    /// texel. Requires @ref WGPUFeatureName_TextureFormatsTier1 or
    /// @ref WGPUNativeFeature_TextureFormat16bitNorm.
    WGPUTextureFormat_RGBA16Unorm = 0x00000024,
    /// Four 16-bit signed normalised (-1..1) channels (red, green, blue, alpha), 8 bytes per texel.
    /// Requires @ref WGPUFeatureName_TextureFormatsTier1 or
    /// @ref WGPUNativeFeature_TextureFormat16bitNorm.
    WGPUTextureFormat_RGBA16Snorm = 0x00000025,
    /// Four 16-bit unsigned integer channels (red, green, blue, alpha), 8 bytes per texel.
    WGPUTextureFormat_RGBA16Uint = 0x00000026,
    /// Four 16-bit signed integer channels (red, green, blue, alpha), 8 bytes per texel.
    WGPUTextureFormat_RGBA16Sint = 0x00000027,
    /// Four 16-bit float channels (red, green, blue, alpha), 8 bytes per texel. Filterable,
    /// blendable and usable as a storage texture.
    WGPUTextureFormat_RGBA16Float = 0x00000028,
    /// Four 32-bit float channels (red, green, blue, alpha), 16 bytes per texel. Filtering requires
    /// @ref WGPUFeatureName_Float32Filterable, blending @ref WGPUFeatureName_Float32Blendable.
    WGPUTextureFormat_RGBA32Float = 0x00000029,
    /// Four 32-bit unsigned integer channels (red, green, blue, alpha), 16 bytes per texel. Usable
    /// as a storage texture, not multisampled.
    WGPUTextureFormat_RGBA32Uint = 0x0000002A,
    /// Four 32-bit signed integer channels (red, green, blue, alpha), 16 bytes per texel. Usable as
    /// a storage texture, not multisampled.
    WGPUTextureFormat_RGBA32Sint = 0x0000002B,
    /// 8-bit unsigned integer stencil. 1 byte per texel in copies.
    WGPUTextureFormat_Stencil8 = 0x0000002C,
    /// 16-bit unsigned normalised depth, 2 bytes per texel. Copies work in both directions.
    WGPUTextureFormat_Depth16Unorm = 0x0000002D,
    /// Depth of at least 24 bits, as a 24-bit integer or a 32-bit float at the driver's choice.
    /// Cannot be copied to or from buffers.
    WGPUTextureFormat_Depth24Plus = 0x0000002E,
    /// Depth of at least 24 bits with an 8-bit stencil. Only the stencil part can be copied to and
    /// from buffers, 1 byte per texel.
    WGPUTextureFormat_Depth24PlusStencil8 = 0x0000002F,
    /// 32-bit float depth, 4 bytes per texel. It can be copied to a buffer, not filled from one.
    WGPUTextureFormat_Depth32Float = 0x00000030,
    /// 32-bit float depth (4 bytes per texel in copies) with an 8-bit stencil (1 byte). Requires
    /// @ref WGPUFeatureName_Depth32FloatStencil8.
    WGPUTextureFormat_Depth32FloatStencil8 = 0x00000031,
    /// Color from two 5:6:5 end points with 1-bit alpha (DXT1); 4x4 texels in 8 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC1RGBAUnorm = 0x00000032,
    /// Color from two 5:6:5 end points with 1-bit alpha (DXT1), color in the sRGB curve; 4x4 texels
    /// in 8 bytes. Requires @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC1RGBAUnormSrgb = 0x00000033,
    /// Color as in BC1 with 4-bit explicit alpha (DXT3); 4x4 texels in 16 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC2RGBAUnorm = 0x00000034,
    /// Color as in BC1 with 4-bit explicit alpha (DXT3), color in the sRGB curve; 4x4 texels in 16
    /// bytes. Requires @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC2RGBAUnormSrgb = 0x00000035,
    /// Color as in BC1 with interpolated alpha (DXT5); 4x4 texels in 16 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC3RGBAUnorm = 0x00000036,
    /// Color as in BC1 with interpolated alpha (DXT5), color in the sRGB curve; 4x4 texels in 16
    /// bytes. Requires @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC3RGBAUnormSrgb = 0x00000037,
    /// One interpolated channel, unsigned normalised; 4x4 texels in 8 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC4RUnorm = 0x00000038,
    /// One interpolated channel, signed normalised; 4x4 texels in 8 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC4RSnorm = 0x00000039,
    /// Two interpolated channels, unsigned normalised; 4x4 texels in 16 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC5RGUnorm = 0x0000003A,
    /// Two interpolated channels, signed normalised; suits normal maps; 4x4 texels in 16 bytes.
    /// Requires @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC5RGSnorm = 0x0000003B,
    /// Three half-float channels without sign; for HDR images; 4x4 texels in 16 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC6HRGBUfloat = 0x0000003C,
    /// Three half-float channels with sign; for HDR images; 4x4 texels in 16 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC6HRGBFloat = 0x0000003D,
    /// High-quality color with optional alpha; 4x4 texels in 16 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC7RGBAUnorm = 0x0000003E,
    /// High-quality color with optional alpha, color in the sRGB curve; 4x4 texels in 16 bytes.
    /// Requires @ref WGPUFeatureName_TextureCompressionBC.
    WGPUTextureFormat_BC7RGBAUnormSrgb = 0x0000003F,
    /// Opaque color; 4x4 texels in 8 bytes. Requires @ref WGPUFeatureName_TextureCompressionETC2.
    WGPUTextureFormat_ETC2RGB8Unorm = 0x00000040,
    /// Opaque color, color in the sRGB curve; 4x4 texels in 8 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionETC2.
    WGPUTextureFormat_ETC2RGB8UnormSrgb = 0x00000041,
    /// Color with 1-bit alpha; 4x4 texels in 8 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionETC2.
    WGPUTextureFormat_ETC2RGB8A1Unorm = 0x00000042,
    /// Color with 1-bit alpha, color in the sRGB curve; 4x4 texels in 8 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionETC2.
    WGPUTextureFormat_ETC2RGB8A1UnormSrgb = 0x00000043,
    /// Color with 8-bit alpha; 4x4 texels in 16 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionETC2.
    WGPUTextureFormat_ETC2RGBA8Unorm = 0x00000044,
    /// Color with 8-bit alpha, color in the sRGB curve; 4x4 texels in 16 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionETC2.
    WGPUTextureFormat_ETC2RGBA8UnormSrgb = 0x00000045,
    /// One channel of about 11 bits, unsigned normalised; 4x4 texels in 8 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionETC2.
    WGPUTextureFormat_EACR11Unorm = 0x00000046,
    /// One channel of about 11 bits, signed normalised; 4x4 texels in 8 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionETC2.
    WGPUTextureFormat_EACR11Snorm = 0x00000047,
    /// Two channels of about 11 bits, unsigned normalised; 4x4 texels in 16 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionETC2.
    WGPUTextureFormat_EACRG11Unorm = 0x00000048,
    /// Two channels of about 11 bits, signed normalised; 4x4 texels in 16 bytes. Requires
    /// @ref WGPUFeatureName_TextureCompressionETC2.
    WGPUTextureFormat_EACRG11Snorm = 0x00000049,
    /// ASTC color with alpha, unsigned normalised; 4x4 texels in 16 bytes (8 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC4x4Unorm = 0x0000004A,
    /// ASTC color with alpha, color in the sRGB curve; 4x4 texels in 16 bytes (8 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC4x4UnormSrgb = 0x0000004B,
    /// ASTC color with alpha, unsigned normalised; 5x4 texels in 16 bytes (6.4 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC5x4Unorm = 0x0000004C,
    /// ASTC color with alpha, color in the sRGB curve; 5x4 texels in 16 bytes (6.4 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC5x4UnormSrgb = 0x0000004D,
    /// ASTC color with alpha, unsigned normalised; 5x5 texels in 16 bytes (5.12 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC5x5Unorm = 0x0000004E,
    /// ASTC color with alpha, color in the sRGB curve; 5x5 texels in 16 bytes (5.12 bits per
    /// texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC5x5UnormSrgb = 0x0000004F,
    /// ASTC color with alpha, unsigned normalised; 6x5 texels in 16 bytes (4.27 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC6x5Unorm = 0x00000050,
    /// ASTC color with alpha, color in the sRGB curve; 6x5 texels in 16 bytes (4.27 bits per
    /// texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC6x5UnormSrgb = 0x00000051,
    /// ASTC color with alpha, unsigned normalised; 6x6 texels in 16 bytes (3.56 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC6x6Unorm = 0x00000052,
    /// ASTC color with alpha, color in the sRGB curve; 6x6 texels in 16 bytes (3.56 bits per
    /// texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC6x6UnormSrgb = 0x00000053,
    /// ASTC color with alpha, unsigned normalised; 8x5 texels in 16 bytes (3.2 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC8x5Unorm = 0x00000054,
    /// ASTC color with alpha, color in the sRGB curve; 8x5 texels in 16 bytes (3.2 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC8x5UnormSrgb = 0x00000055,
    /// ASTC color with alpha, unsigned normalised; 8x6 texels in 16 bytes (2.67 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC8x6Unorm = 0x00000056,
    /// ASTC color with alpha, color in the sRGB curve; 8x6 texels in 16 bytes (2.67 bits per
    /// texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC8x6UnormSrgb = 0x00000057,
    /// ASTC color with alpha, unsigned normalised; 8x8 texels in 16 bytes (2 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC8x8Unorm = 0x00000058,
    /// ASTC color with alpha, color in the sRGB curve; 8x8 texels in 16 bytes (2 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC8x8UnormSrgb = 0x00000059,
    /// ASTC color with alpha, unsigned normalised; 10x5 texels in 16 bytes (2.56 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC10x5Unorm = 0x0000005A,
    /// ASTC color with alpha, color in the sRGB curve; 10x5 texels in 16 bytes (2.56 bits per
    /// texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC10x5UnormSrgb = 0x0000005B,
    /// ASTC color with alpha, unsigned normalised; 10x6 texels in 16 bytes (2.13 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC10x6Unorm = 0x0000005C,
    /// ASTC color with alpha, color in the sRGB curve; 10x6 texels in 16 bytes (2.13 bits per
    /// texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC10x6UnormSrgb = 0x0000005D,
    /// ASTC color with alpha, unsigned normalised; 10x8 texels in 16 bytes (1.6 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC10x8Unorm = 0x0000005E,
    /// ASTC color with alpha, color in the sRGB curve; 10x8 texels in 16 bytes (1.6 bits per
    /// texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC10x8UnormSrgb = 0x0000005F,
    /// ASTC color with alpha, unsigned normalised; 10x10 texels in 16 bytes (1.28 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC10x10Unorm = 0x00000060,
    /// ASTC color with alpha, color in the sRGB curve; 10x10 texels in 16 bytes (1.28 bits per
    /// texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC10x10UnormSrgb = 0x00000061,
    /// ASTC color with alpha, unsigned normalised; 12x10 texels in 16 bytes (1.07 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC12x10Unorm = 0x00000062,
    /// ASTC color with alpha, color in the sRGB curve; 12x10 texels in 16 bytes (1.07 bits per
    /// texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC12x10UnormSrgb = 0x00000063,
    /// ASTC color with alpha, unsigned normalised; 12x12 texels in 16 bytes (0.89 bits per texel).
    /// Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC12x12Unorm = 0x00000064,
    /// ASTC color with alpha, color in the sRGB curve; 12x12 texels in 16 bytes (0.89 bits per
    /// texel). Requires @ref WGPUFeatureName_TextureCompressionASTC.
    WGPUTextureFormat_ASTC12x12UnormSrgb = 0x00000065,
    WGPUTextureFormat_Force32 = 0x7FFFFFFF,
}
