//! Texture formats.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::Named;
use wgpu_types::{AstcBlock, AstcChannel, TextureFormat};

const NV12: WGPUTextureFormat = WGPUTextureFormat(WGPUNativeTextureFormat_NV12.0);
const P010: WGPUTextureFormat = WGPUTextureFormat(WGPUNativeTextureFormat_P010.0);
const R64UINT: WGPUTextureFormat = WGPUTextureFormat(WGPUNativeTextureFormat_R64Uint.0);

const fn astc(block: AstcBlock, channel: AstcChannel) -> TextureFormat {
    TextureFormat::Astc { block, channel }
}

/// Writes both directions from one table.
macro_rules! formats {
    (
        { $($c:ident = $format:ident,)* }
        ASTC { $($unorm:ident, $srgb:ident = $block:ident,)* }
    ) => {
        pub fn texture_format(value: Named<WGPUTextureFormat>) -> Result<TextureFormat, Invalid> {
            Ok(match value.get() {
                $($c => TextureFormat::$format,)*
                $(
                    $unorm => astc(AstcBlock::$block, AstcChannel::Unorm),
                    $srgb => astc(AstcBlock::$block, AstcChannel::UnormSrgb),
                )*
                _ => return Err(value.unknown("a WGPUTextureFormat")),
            })
        }

        /// `Undefined` for the formats that C gives no name to (ASTC HDR): no
        /// texture made through C has one.
        pub fn texture_format_to_c(format: TextureFormat) -> WGPUTextureFormat {
            match format {
                $(TextureFormat::$format => $c,)*
                TextureFormat::Astc { block, channel } => match (block, channel) {
                    $(
                        (AstcBlock::$block, AstcChannel::Unorm) => $unorm,
                        (AstcBlock::$block, AstcChannel::UnormSrgb) => $srgb,
                    )*
                    (_, AstcChannel::Hdr) => WGPUTextureFormat_Undefined,
                },
            }
        }

        /// Those that C gives a name to.
        pub const ALL_FORMATS: &[TextureFormat] = &[
            $(TextureFormat::$format,)*
            $(
                astc(AstcBlock::$block, AstcChannel::Unorm),
                astc(AstcBlock::$block, AstcChannel::UnormSrgb),
            )*
        ];
    };
}

formats! {
    {
        WGPUTextureFormat_R8Unorm = R8Unorm,
        WGPUTextureFormat_R8Snorm = R8Snorm,
        WGPUTextureFormat_R8Uint = R8Uint,
        WGPUTextureFormat_R8Sint = R8Sint,
        WGPUTextureFormat_R16Unorm = R16Unorm,
        WGPUTextureFormat_R16Snorm = R16Snorm,
        WGPUTextureFormat_R16Uint = R16Uint,
        WGPUTextureFormat_R16Sint = R16Sint,
        WGPUTextureFormat_R16Float = R16Float,
        WGPUTextureFormat_RG8Unorm = Rg8Unorm,
        WGPUTextureFormat_RG8Snorm = Rg8Snorm,
        WGPUTextureFormat_RG8Uint = Rg8Uint,
        WGPUTextureFormat_RG8Sint = Rg8Sint,
        WGPUTextureFormat_R32Float = R32Float,
        WGPUTextureFormat_R32Uint = R32Uint,
        WGPUTextureFormat_R32Sint = R32Sint,
        WGPUTextureFormat_RG16Unorm = Rg16Unorm,
        WGPUTextureFormat_RG16Snorm = Rg16Snorm,
        WGPUTextureFormat_RG16Uint = Rg16Uint,
        WGPUTextureFormat_RG16Sint = Rg16Sint,
        WGPUTextureFormat_RG16Float = Rg16Float,
        WGPUTextureFormat_RGBA8Unorm = Rgba8Unorm,
        WGPUTextureFormat_RGBA8UnormSrgb = Rgba8UnormSrgb,
        WGPUTextureFormat_RGBA8Snorm = Rgba8Snorm,
        WGPUTextureFormat_RGBA8Uint = Rgba8Uint,
        WGPUTextureFormat_RGBA8Sint = Rgba8Sint,
        WGPUTextureFormat_BGRA8Unorm = Bgra8Unorm,
        WGPUTextureFormat_BGRA8UnormSrgb = Bgra8UnormSrgb,
        WGPUTextureFormat_RGB10A2Uint = Rgb10a2Uint,
        WGPUTextureFormat_RGB10A2Unorm = Rgb10a2Unorm,
        WGPUTextureFormat_RG11B10Ufloat = Rg11b10Ufloat,
        WGPUTextureFormat_RGB9E5Ufloat = Rgb9e5Ufloat,
        WGPUTextureFormat_RG32Float = Rg32Float,
        WGPUTextureFormat_RG32Uint = Rg32Uint,
        WGPUTextureFormat_RG32Sint = Rg32Sint,
        WGPUTextureFormat_RGBA16Unorm = Rgba16Unorm,
        WGPUTextureFormat_RGBA16Snorm = Rgba16Snorm,
        WGPUTextureFormat_RGBA16Uint = Rgba16Uint,
        WGPUTextureFormat_RGBA16Sint = Rgba16Sint,
        WGPUTextureFormat_RGBA16Float = Rgba16Float,
        WGPUTextureFormat_RGBA32Float = Rgba32Float,
        WGPUTextureFormat_RGBA32Uint = Rgba32Uint,
        WGPUTextureFormat_RGBA32Sint = Rgba32Sint,
        WGPUTextureFormat_Stencil8 = Stencil8,
        WGPUTextureFormat_Depth16Unorm = Depth16Unorm,
        WGPUTextureFormat_Depth24Plus = Depth24Plus,
        WGPUTextureFormat_Depth24PlusStencil8 = Depth24PlusStencil8,
        WGPUTextureFormat_Depth32Float = Depth32Float,
        WGPUTextureFormat_Depth32FloatStencil8 = Depth32FloatStencil8,
        WGPUTextureFormat_BC1RGBAUnorm = Bc1RgbaUnorm,
        WGPUTextureFormat_BC1RGBAUnormSrgb = Bc1RgbaUnormSrgb,
        WGPUTextureFormat_BC2RGBAUnorm = Bc2RgbaUnorm,
        WGPUTextureFormat_BC2RGBAUnormSrgb = Bc2RgbaUnormSrgb,
        WGPUTextureFormat_BC3RGBAUnorm = Bc3RgbaUnorm,
        WGPUTextureFormat_BC3RGBAUnormSrgb = Bc3RgbaUnormSrgb,
        WGPUTextureFormat_BC4RUnorm = Bc4RUnorm,
        WGPUTextureFormat_BC4RSnorm = Bc4RSnorm,
        WGPUTextureFormat_BC5RGUnorm = Bc5RgUnorm,
        WGPUTextureFormat_BC5RGSnorm = Bc5RgSnorm,
        WGPUTextureFormat_BC6HRGBUfloat = Bc6hRgbUfloat,
        WGPUTextureFormat_BC6HRGBFloat = Bc6hRgbFloat,
        WGPUTextureFormat_BC7RGBAUnorm = Bc7RgbaUnorm,
        WGPUTextureFormat_BC7RGBAUnormSrgb = Bc7RgbaUnormSrgb,
        WGPUTextureFormat_ETC2RGB8Unorm = Etc2Rgb8Unorm,
        WGPUTextureFormat_ETC2RGB8UnormSrgb = Etc2Rgb8UnormSrgb,
        WGPUTextureFormat_ETC2RGB8A1Unorm = Etc2Rgb8A1Unorm,
        WGPUTextureFormat_ETC2RGB8A1UnormSrgb = Etc2Rgb8A1UnormSrgb,
        WGPUTextureFormat_ETC2RGBA8Unorm = Etc2Rgba8Unorm,
        WGPUTextureFormat_ETC2RGBA8UnormSrgb = Etc2Rgba8UnormSrgb,
        WGPUTextureFormat_EACR11Unorm = EacR11Unorm,
        WGPUTextureFormat_EACR11Snorm = EacR11Snorm,
        WGPUTextureFormat_EACRG11Unorm = EacRg11Unorm,
        WGPUTextureFormat_EACRG11Snorm = EacRg11Snorm,
        NV12 = NV12,
        P010 = P010,
        R64UINT = R64Uint,
    }
    ASTC {
        WGPUTextureFormat_ASTC4x4Unorm, WGPUTextureFormat_ASTC4x4UnormSrgb = B4x4,
        WGPUTextureFormat_ASTC5x4Unorm, WGPUTextureFormat_ASTC5x4UnormSrgb = B5x4,
        WGPUTextureFormat_ASTC5x5Unorm, WGPUTextureFormat_ASTC5x5UnormSrgb = B5x5,
        WGPUTextureFormat_ASTC6x5Unorm, WGPUTextureFormat_ASTC6x5UnormSrgb = B6x5,
        WGPUTextureFormat_ASTC6x6Unorm, WGPUTextureFormat_ASTC6x6UnormSrgb = B6x6,
        WGPUTextureFormat_ASTC8x5Unorm, WGPUTextureFormat_ASTC8x5UnormSrgb = B8x5,
        WGPUTextureFormat_ASTC8x6Unorm, WGPUTextureFormat_ASTC8x6UnormSrgb = B8x6,
        WGPUTextureFormat_ASTC8x8Unorm, WGPUTextureFormat_ASTC8x8UnormSrgb = B8x8,
        WGPUTextureFormat_ASTC10x5Unorm, WGPUTextureFormat_ASTC10x5UnormSrgb = B10x5,
        WGPUTextureFormat_ASTC10x6Unorm, WGPUTextureFormat_ASTC10x6UnormSrgb = B10x6,
        WGPUTextureFormat_ASTC10x8Unorm, WGPUTextureFormat_ASTC10x8UnormSrgb = B10x8,
        WGPUTextureFormat_ASTC10x10Unorm, WGPUTextureFormat_ASTC10x10UnormSrgb = B10x10,
        WGPUTextureFormat_ASTC12x10Unorm, WGPUTextureFormat_ASTC12x10UnormSrgb = B12x10,
        WGPUTextureFormat_ASTC12x12Unorm, WGPUTextureFormat_ASTC12x12UnormSrgb = B12x12,
    }
}

/// A format that may be left out, which `Undefined` says.
pub fn optional_texture_format(
    value: Named<WGPUTextureFormat>,
) -> Result<Option<TextureFormat>, Invalid> {
    match value.get() {
        WGPUTextureFormat_Undefined => Ok(None),
        _ => texture_format(value).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::refusal;

    /// What C calls a format of wgpu-types, upper and lower case aside.
    fn name(format: TextureFormat) -> String {
        match format {
            TextureFormat::Astc { block, channel } => {
                format!("ASTC{}{channel:?}", &format!("{block:?}")[1..])
            }
            _ => format!("{format:?}"),
        }
    }

    #[test]
    fn err_05_every_format_both_ways_and_no_other() {
        let native = WGPUNativeTextureFormat::VALUES;
        let native = native
            .iter()
            .map(|&(c_name, value)| (c_name, WGPUTextureFormat(value.0)));
        let standard = WGPUTextureFormat::VALUES.iter().skip(1).copied();
        let mut count = 0;
        for (c_name, value) in standard.chain(native) {
            let format = texture_format(Named::plain("format", &value)).expect(c_name);
            let (_, expected) = c_name.split_once('_').unwrap();
            assert!(
                name(format).eq_ignore_ascii_case(expected),
                "{c_name} became {format:?}"
            );
            assert_eq!(texture_format_to_c(format), value, "{c_name}");
            count += 1;
        }
        assert_eq!(count, 104);
        assert_eq!(ALL_FORMATS.len(), count);
        assert_eq!(
            refusal(texture_format(Named::plain(
                "format",
                &WGPUTextureFormat(0x999)
            ))),
            "format: WGPUTextureFormat(0x00000999) is not allowed, expected a WGPUTextureFormat"
        );
    }

    #[test]
    fn sen_01_undefined_leaves_an_optional_format_out() {
        let undefined = WGPUTextureFormat_Undefined;
        assert_eq!(
            optional_texture_format(Named::plain("format", &undefined)),
            Ok(None)
        );
        assert!(texture_format(Named::plain("format", &undefined)).is_err());
        let given = optional_texture_format(Named::plain("format", &WGPUTextureFormat_R8Unorm));
        assert_eq!(given, Ok(Some(TextureFormat::R8Unorm)));
    }

    #[test]
    fn formats_without_a_c_name_are_undefined() {
        let hdr = astc(AstcBlock::B4x4, AstcChannel::Hdr);
        assert_eq!(texture_format_to_c(hdr), WGPUTextureFormat_Undefined);
    }
}
