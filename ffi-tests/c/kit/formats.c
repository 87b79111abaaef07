#include "formats.h"

#define RENDERED (RENDER | BLEND | MULTISAMPLE | RESOLVE | FILTER)

#define FORMAT(name) WGPUTextureFormat_##name, #name
#define PLAIN(name, bytes, kind, can, attachment_bytes, attachment_alignment)                      \
    {                                                                                              \
        FORMAT(name), (WGPUFeatureName)0, bytes, 1, 1, can, kind, WGPUTextureFormat_Undefined,     \
            attachment_bytes, attachment_alignment                                                 \
    }
#define TWIN(name, twin, bytes, can, attachment_bytes, attachment_alignment)                       \
    {                                                                                              \
        FORMAT(name), (WGPUFeatureName)0, bytes, 1, 1, can, 'f', WGPUTextureFormat_##twin,         \
            attachment_bytes, attachment_alignment                                                 \
    }
#define BLOCK(name, twin, family, bytes, width, height)                                            \
    {                                                                                              \
        FORMAT(name), WGPUFeatureName_TextureCompression##family, bytes, width, height, FILTER,    \
            'f', WGPUTextureFormat_##twin, 0, 0                                                    \
    }

const Format formats[] = {
    PLAIN(R8Unorm, 1, 'f', RENDERED, 1, 1),
    PLAIN(R8Snorm, 1, 'f', FILTER, 0, 0),
    PLAIN(R8Uint, 1, 'u', RENDER | MULTISAMPLE, 1, 1),
    PLAIN(R8Sint, 1, 's', RENDER | MULTISAMPLE, 1, 1),
    PLAIN(R16Uint, 2, 'u', RENDER | MULTISAMPLE, 2, 2),
    PLAIN(R16Sint, 2, 's', RENDER | MULTISAMPLE, 2, 2),
    PLAIN(R16Float, 2, 'f', RENDERED, 2, 2),
    PLAIN(RG8Unorm, 2, 'f', RENDERED, 2, 1),
    PLAIN(RG8Snorm, 2, 'f', FILTER, 0, 0),
    PLAIN(RG8Uint, 2, 'u', RENDER | MULTISAMPLE, 2, 1),
    PLAIN(RG8Sint, 2, 's', RENDER | MULTISAMPLE, 2, 1),
    PLAIN(R32Float, 4, 'f', RENDER | MULTISAMPLE | STORAGE | READ_WRITE, 4, 4),
    PLAIN(R32Uint, 4, 'u', RENDER | STORAGE | READ_WRITE, 4, 4),
    PLAIN(R32Sint, 4, 's', RENDER | STORAGE | READ_WRITE, 4, 4),
    PLAIN(RG16Uint, 4, 'u', RENDER | MULTISAMPLE, 4, 2),
    PLAIN(RG16Sint, 4, 's', RENDER | MULTISAMPLE, 4, 2),
    PLAIN(RG16Float, 4, 'f', RENDERED, 4, 2),
    TWIN(RGBA8Unorm, RGBA8UnormSrgb, 4, RENDERED | STORAGE, 8, 1),
    TWIN(RGBA8UnormSrgb, RGBA8Unorm, 4, RENDERED, 8, 1),
    PLAIN(RGBA8Snorm, 4, 'f', FILTER | STORAGE, 0, 0),
    PLAIN(RGBA8Uint, 4, 'u', RENDER | MULTISAMPLE | STORAGE, 4, 1),
    PLAIN(RGBA8Sint, 4, 's', RENDER | MULTISAMPLE | STORAGE, 4, 1),
    TWIN(BGRA8Unorm, BGRA8UnormSrgb, 4, RENDERED, 8, 1),
    TWIN(BGRA8UnormSrgb, BGRA8Unorm, 4, RENDERED, 8, 1),
    PLAIN(RGB10A2Uint, 4, 'u', RENDER | MULTISAMPLE, 8, 4),
    PLAIN(RGB10A2Unorm, 4, 'f', RENDERED, 8, 4),
    PLAIN(RG11B10Ufloat, 4, 'f', FILTER, 0, 0),
    PLAIN(RGB9E5Ufloat, 4, 'f', FILTER, 0, 0),
    PLAIN(RG32Float, 8, 'f', RENDER | STORAGE, 8, 4),
    PLAIN(RG32Uint, 8, 'u', RENDER | STORAGE, 8, 4),
    PLAIN(RG32Sint, 8, 's', RENDER | STORAGE, 8, 4),
    PLAIN(RGBA16Uint, 8, 'u', RENDER | MULTISAMPLE | STORAGE, 8, 2),
    PLAIN(RGBA16Sint, 8, 's', RENDER | MULTISAMPLE | STORAGE, 8, 2),
    PLAIN(RGBA16Float, 8, 'f', RENDERED | STORAGE, 8, 2),
    PLAIN(RGBA32Float, 16, 'f', RENDER | STORAGE, 16, 4),
    PLAIN(RGBA32Uint, 16, 'u', RENDER | STORAGE, 16, 4),
    PLAIN(RGBA32Sint, 16, 's', RENDER | STORAGE, 16, 4),
    PLAIN(Stencil8, 1, 'u', RENDER | MULTISAMPLE | STENCIL, 0, 0),
    PLAIN(Depth16Unorm, 2, 'd', RENDER | MULTISAMPLE | DEPTH, 0, 0),
    PLAIN(Depth24Plus, 0, 'd', RENDER | MULTISAMPLE | DEPTH, 0, 0),
    PLAIN(Depth24PlusStencil8, 0, 'd', RENDER | MULTISAMPLE | DEPTH | STENCIL, 0, 0),
    PLAIN(Depth32Float, 4, 'd', RENDER | MULTISAMPLE | DEPTH, 0, 0),
    {FORMAT(Depth32FloatStencil8), WGPUFeatureName_Depth32FloatStencil8, 0, 1, 1,
     RENDER | MULTISAMPLE | DEPTH | STENCIL, 'd', WGPUTextureFormat_Undefined, 0, 0},
    BLOCK(BC1RGBAUnorm, BC1RGBAUnormSrgb, BC, 8, 4, 4),
    BLOCK(BC1RGBAUnormSrgb, BC1RGBAUnorm, BC, 8, 4, 4),
    BLOCK(BC2RGBAUnorm, BC2RGBAUnormSrgb, BC, 16, 4, 4),
    BLOCK(BC2RGBAUnormSrgb, BC2RGBAUnorm, BC, 16, 4, 4),
    BLOCK(BC3RGBAUnorm, BC3RGBAUnormSrgb, BC, 16, 4, 4),
    BLOCK(BC3RGBAUnormSrgb, BC3RGBAUnorm, BC, 16, 4, 4),
    BLOCK(BC7RGBAUnorm, BC7RGBAUnormSrgb, BC, 16, 4, 4),
    BLOCK(BC7RGBAUnormSrgb, BC7RGBAUnorm, BC, 16, 4, 4),
    BLOCK(BC4RUnorm, Undefined, BC, 8, 4, 4),
    BLOCK(BC4RSnorm, Undefined, BC, 8, 4, 4),
    BLOCK(BC5RGUnorm, Undefined, BC, 16, 4, 4),
    BLOCK(BC5RGSnorm, Undefined, BC, 16, 4, 4),
    BLOCK(BC6HRGBUfloat, Undefined, BC, 16, 4, 4),
    BLOCK(BC6HRGBFloat, Undefined, BC, 16, 4, 4),
    BLOCK(ETC2RGB8Unorm, ETC2RGB8UnormSrgb, ETC2, 8, 4, 4),
    BLOCK(ETC2RGB8UnormSrgb, ETC2RGB8Unorm, ETC2, 8, 4, 4),
    BLOCK(ETC2RGB8A1Unorm, ETC2RGB8A1UnormSrgb, ETC2, 8, 4, 4),
    BLOCK(ETC2RGB8A1UnormSrgb, ETC2RGB8A1Unorm, ETC2, 8, 4, 4),
    BLOCK(ETC2RGBA8Unorm, ETC2RGBA8UnormSrgb, ETC2, 16, 4, 4),
    BLOCK(ETC2RGBA8UnormSrgb, ETC2RGBA8Unorm, ETC2, 16, 4, 4),
    BLOCK(EACR11Unorm, Undefined, ETC2, 8, 4, 4),
    BLOCK(EACR11Snorm, Undefined, ETC2, 8, 4, 4),
    BLOCK(EACRG11Unorm, Undefined, ETC2, 16, 4, 4),
    BLOCK(EACRG11Snorm, Undefined, ETC2, 16, 4, 4),
    BLOCK(ASTC4x4Unorm, ASTC4x4UnormSrgb, ASTC, 16, 4, 4),
    BLOCK(ASTC4x4UnormSrgb, ASTC4x4Unorm, ASTC, 16, 4, 4),
    BLOCK(ASTC5x4Unorm, ASTC5x4UnormSrgb, ASTC, 16, 5, 4),
    BLOCK(ASTC5x4UnormSrgb, ASTC5x4Unorm, ASTC, 16, 5, 4),
    BLOCK(ASTC5x5Unorm, ASTC5x5UnormSrgb, ASTC, 16, 5, 5),
    BLOCK(ASTC5x5UnormSrgb, ASTC5x5Unorm, ASTC, 16, 5, 5),
    BLOCK(ASTC6x5Unorm, ASTC6x5UnormSrgb, ASTC, 16, 6, 5),
    BLOCK(ASTC6x5UnormSrgb, ASTC6x5Unorm, ASTC, 16, 6, 5),
    BLOCK(ASTC6x6Unorm, ASTC6x6UnormSrgb, ASTC, 16, 6, 6),
    BLOCK(ASTC6x6UnormSrgb, ASTC6x6Unorm, ASTC, 16, 6, 6),
    BLOCK(ASTC8x5Unorm, ASTC8x5UnormSrgb, ASTC, 16, 8, 5),
    BLOCK(ASTC8x5UnormSrgb, ASTC8x5Unorm, ASTC, 16, 8, 5),
    BLOCK(ASTC8x6Unorm, ASTC8x6UnormSrgb, ASTC, 16, 8, 6),
    BLOCK(ASTC8x6UnormSrgb, ASTC8x6Unorm, ASTC, 16, 8, 6),
    BLOCK(ASTC8x8Unorm, ASTC8x8UnormSrgb, ASTC, 16, 8, 8),
    BLOCK(ASTC8x8UnormSrgb, ASTC8x8Unorm, ASTC, 16, 8, 8),
    BLOCK(ASTC10x5Unorm, ASTC10x5UnormSrgb, ASTC, 16, 10, 5),
    BLOCK(ASTC10x5UnormSrgb, ASTC10x5Unorm, ASTC, 16, 10, 5),
    BLOCK(ASTC10x6Unorm, ASTC10x6UnormSrgb, ASTC, 16, 10, 6),
    BLOCK(ASTC10x6UnormSrgb, ASTC10x6Unorm, ASTC, 16, 10, 6),
    BLOCK(ASTC10x8Unorm, ASTC10x8UnormSrgb, ASTC, 16, 10, 8),
    BLOCK(ASTC10x8UnormSrgb, ASTC10x8Unorm, ASTC, 16, 10, 8),
    BLOCK(ASTC10x10Unorm, ASTC10x10UnormSrgb, ASTC, 16, 10, 10),
    BLOCK(ASTC10x10UnormSrgb, ASTC10x10Unorm, ASTC, 16, 10, 10),
    BLOCK(ASTC12x10Unorm, ASTC12x10UnormSrgb, ASTC, 16, 12, 10),
    BLOCK(ASTC12x10UnormSrgb, ASTC12x10Unorm, ASTC, 16, 12, 10),
    BLOCK(ASTC12x12Unorm, ASTC12x12UnormSrgb, ASTC, 16, 12, 12),
    BLOCK(ASTC12x12UnormSrgb, ASTC12x12Unorm, ASTC, 16, 12, 12),
};
const size_t format_count = COUNT(formats);
