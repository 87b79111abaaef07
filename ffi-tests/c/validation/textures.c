/* Textures: dimensions, mip levels, samples, formats and usages. */
#include <stdio.h>

#include "cases.h"
#include "formats.h"

ALSO_ON(noop);

#define SRC WGPUTextureUsage_CopySrc
#define DST WGPUTextureUsage_CopyDst
#define BIND WGPUTextureUsage_TextureBinding
#define STORE WGPUTextureUsage_StorageBinding
#define DRAW WGPUTextureUsage_RenderAttachment
#define TRANSIENT WGPUTextureUsage_TransientAttachment
#define D1 WGPUTextureDimension_1D
#define D2 WGPUTextureDimension_2D
#define D3 WGPUTextureDimension_3D

/* In the tables, what is left out is the most ordinary; this says 0 where 0 is meant. */
#define ZERO UINT32_MAX

typedef struct TextureCase {
    const char *name;
    Outcome outcome;
    WGPUTextureUsage usage;         /* CopyDst */
    WGPUTextureDimension dimension; /* 2D */
    uint32_t width, height, layers; /* 16 × 16 × 1; for 1D, 16 × 1 × 1 */
    WGPUTextureFormat format;       /* RGBA8Unorm */
    uint32_t mips, samples;         /* 1 */
    size_t view_format_count;
    WGPUTextureFormat view_formats[3];
} TextureCase;

static uint32_t or_default(uint32_t value, uint32_t ordinary)
{
    return value == ZERO ? 0 : value ? value : ordinary;
}

static WGPUTextureDescriptor described(const TextureCase *c)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text(c->name);
    descriptor.usage = c->usage == ZERO ? 0 : c->usage ? c->usage : DST;
    descriptor.dimension = c->dimension;
    descriptor.size.width = or_default(c->width, 16);
    descriptor.size.height = or_default(c->height, c->dimension == D1 ? 1 : 16);
    descriptor.size.depthOrArrayLayers = or_default(c->layers, 1);
    descriptor.format = c->format ? c->format : WGPUTextureFormat_RGBA8Unorm;
    descriptor.mipLevelCount = or_default(c->mips, 1);
    descriptor.sampleCount = or_default(c->samples, 1);
    descriptor.viewFormatCount = c->view_format_count;
    descriptor.viewFormats = c->view_formats;
    return descriptor;
}

static void texture_case(Gpu *gpu, const TextureCase *c)
{
    WGPUTextureDescriptor descriptor = described(c);
    WGPUTexture texture = NULL;
    CASE(gpu, c->outcome, texture = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor)), "%s",
         c->name);
    CHECK(texture != NULL);
}

static void texture_cases(Gpu *gpu, size_t count, const TextureCase *cases)
{
    for (size_t i = 0; i < count; i++) {
        texture_case(gpu, &cases[i]);
    }
}

TEST(usages, A_DEVICE)
{
    const TextureCase cases[] = {
        {"nothing special", VALID, .usage = DST},
        {"all ordinary usages", VALID, .usage = SRC | DST | BIND | STORE | DRAW},
        {"no usage", INVALID, .usage = ZERO},
        {"the first unknown bit", INVALID, .usage = DST | 0x40},
        {"an unknown bit alone", INVALID, .usage = 0x40},
        {"bit 16, which is wgpu's own", INVALID, .usage = DST | 0x10000},
        {"bit 31", INVALID, .usage = DST | 0x80000000},
        {"bit 32", INVALID, .usage = DST | UINT64_C(0x100000000)},
        {"bit 63", INVALID, .usage = DST | UINT64_C(1) << 63},
        {"1D, rendered", INVALID, .usage = DRAW, .dimension = D1},
        {"1D, stored", VALID, .usage = STORE, .dimension = D1},
        {"1D, bound", VALID, .usage = BIND, .dimension = D1},
        {"3D, rendered", VALID, .usage = DRAW, .dimension = D3},
        {"3D, stored", VALID, .usage = STORE, .dimension = D3},
        {"transient, rendered", VALID, .usage = TRANSIENT | DRAW},
        {"transient, rendered, multisampled", VALID, .usage = TRANSIENT | DRAW, .samples = 4},
        {"transient alone", INVALID, .usage = TRANSIENT},
        {"transient, bound", INVALID, .usage = TRANSIENT | BIND},
        {"transient, rendered and bound", INVALID, .usage = TRANSIENT | DRAW | BIND},
        {"transient, rendered and copied", INVALID, .usage = TRANSIENT | DRAW | SRC},
        {"transient, rendered and stored", INVALID, .usage = TRANSIENT | DRAW | STORE},
        {"transient, two mip levels", INVALID, .usage = TRANSIENT | DRAW, .mips = 2},
        {"transient, two layers", INVALID, .usage = TRANSIENT | DRAW, .layers = 2},
        {"transient, 3D", INVALID, .usage = TRANSIENT | DRAW, .dimension = D3},
        {"transient, 1D", INVALID, .usage = TRANSIENT | DRAW, .dimension = D1},
    };
    texture_cases(gpu, COUNT(cases), cases);
}

TEST(dimensions, A_DEVICE)
{
    const TextureCase cases[] = {
        {"undefined dimension means 2D", VALID, .dimension = WGPUTextureDimension_Undefined,
         .layers = 2},
        {"unknown dimension", INVALID, .dimension = (WGPUTextureDimension)4},
        {"1D", VALID, .dimension = D1},
        {"1D with a height", INVALID, .dimension = D1, .height = 2},
        {"1D with layers", INVALID, .dimension = D1, .layers = 2},
        {"1D with mip levels", INVALID, .dimension = D1, .mips = 2},
        {"1D, multisampled", INVALID, .dimension = D1, .samples = 4, .usage = DRAW},
        {"1D, no width", INVALID, .dimension = D1, .width = ZERO},
        {"1D, no height", INVALID, .dimension = D1, .height = ZERO},
        {"1D, no layer", INVALID, .dimension = D1, .layers = ZERO},
        {"1D, depth", INVALID, .dimension = D1, .format = WGPUTextureFormat_Depth32Float},
        {"1D, stencil", INVALID, .dimension = D1, .format = WGPUTextureFormat_Stencil8},
        {"2D, no width", INVALID, .width = ZERO},
        {"2D, no height", INVALID, .height = ZERO},
        {"2D, no layer", INVALID, .layers = ZERO},
        {"2D, odd sizes", VALID, .width = 13, .height = 7, .layers = 5},
        {"3D", VALID, .dimension = D3, .layers = 16},
        {"3D, no width", INVALID, .dimension = D3, .width = ZERO},
        {"3D, no height", INVALID, .dimension = D3, .height = ZERO},
        {"3D, no depth", INVALID, .dimension = D3, .layers = ZERO},
        {"3D, multisampled", INVALID, .dimension = D3, .samples = 4, .usage = DRAW},
        {"3D, depth format", INVALID, .dimension = D3, .format = WGPUTextureFormat_Depth16Unorm},
        {"3D, stencil format", INVALID, .dimension = D3, .format = WGPUTextureFormat_Stencil8},
    };
    texture_cases(gpu, COUNT(cases), cases);
}

TEST(sizes_up_to_the_limits, A_DEVICE)
{
    WGPULimits limits = WGPU_LIMITS_INIT;
    wgpuDeviceGetLimits(gpu->device, &limits);
    const uint32_t max_1d = limits.maxTextureDimension1D, max_2d = limits.maxTextureDimension2D,
                   max_3d = limits.maxTextureDimension3D, layers = limits.maxTextureArrayLayers;
    const WGPUTextureFormat small = WGPUTextureFormat_R8Unorm;
    const TextureCase cases[] = {
        {"1D, widest", VALID, .dimension = D1, .width = max_1d},
        {"1D, too wide", INVALID, .dimension = D1, .width = max_1d + 1},
        {"2D, widest", VALID, .width = max_2d, .height = 1},
        {"2D, too wide", INVALID, .width = max_2d + 1, .height = 1},
        {"2D, highest", VALID, .width = 1, .height = max_2d},
        {"2D, too high", INVALID, .width = 1, .height = max_2d + 1},
        {"2D, most layers", VALID, .width = 4, .height = 4, .layers = layers},
        {"2D, too many layers", INVALID, .width = 4, .height = 4, .layers = layers + 1},
        {"3D, widest", VALID, .dimension = D3, .width = max_3d, .height = 1},
        {"3D, too wide", INVALID, .dimension = D3, .width = max_3d + 1, .height = 1},
        {"3D, highest", VALID, .dimension = D3, .width = 1, .height = max_3d},
        {"3D, too high", INVALID, .dimension = D3, .width = 1, .height = max_3d + 1},
        {"3D, deepest", VALID, .dimension = D3, .width = 1, .height = 1, .layers = max_3d},
        {"3D, too deep", INVALID, .dimension = D3, .width = 1, .height = 1, .layers = max_3d + 1},
        {"widths beyond everything", INVALID, .width = UINT32_MAX - 1, .height = 1},
        {"mip levels of the widest", VALID, .width = max_2d, .height = 1, .format = small,
         .mips = 14},
        {"one level too many of the widest", INVALID, .width = max_2d, .height = 1, .format = small,
         .mips = 15},
    };
    CHECK_EQ(max_2d, 8192); /* the default, which the two last cases rely on */
    for (size_t i = 0; i < COUNT(cases); i++) {
        texture_case(gpu, &cases[i]);
    }
}

TEST(mip_levels, A_DEVICE)
{
    const TextureCase cases[] = {
        {"no level", INVALID, .mips = ZERO},
        {"16 × 16, 5 levels", VALID, .mips = 5},
        {"16 × 16, 6 levels", INVALID, .mips = 6},
        {"16 × 4, 5 levels", VALID, .height = 4, .mips = 5},
        {"4 × 16, 5 levels", VALID, .width = 4, .mips = 5},
        {"31 × 32, 6 levels", VALID, .width = 31, .height = 32, .mips = 6},
        {"31 × 31, 5 levels", VALID, .width = 31, .height = 31, .mips = 5},
        {"31 × 31, 6 levels", INVALID, .width = 31, .height = 31, .mips = 6},
        {"1 × 1, 1 level", VALID, .width = 1, .height = 1, .mips = 1},
        {"1 × 1, 2 levels", INVALID, .width = 1, .height = 1, .mips = 2},
        {"layers do not count", INVALID, .width = 2, .height = 2, .layers = 16, .mips = 3},
        {"3D depth counts", VALID, .dimension = D3, .width = 1, .height = 1, .layers = 16,
         .mips = 5},
        {"3D, one too many", INVALID, .dimension = D3, .width = 8, .height = 8, .layers = 16,
         .mips = 6},
        {"very many", INVALID, .mips = 33},
        {"most of all", INVALID, .mips = UINT32_MAX - 1},
    };
    texture_cases(gpu, COUNT(cases), cases);
}

TEST(samples, A_DEVICE)
{
    const TextureCase cases[] = {
        {"no sample", INVALID, .samples = ZERO},
        {"1 sample", VALID, .samples = 1, .usage = DRAW},
        {"2 samples", INVALID, .samples = 2, .usage = DRAW},
        {"3 samples", INVALID, .samples = 3, .usage = DRAW},
        {"4 samples", VALID, .samples = 4, .usage = DRAW},
        {"8 samples", INVALID, .samples = 8, .usage = DRAW},
        {"16 samples", INVALID, .samples = 16, .usage = DRAW},
        {"most samples", INVALID, .samples = UINT32_MAX - 1, .usage = DRAW},
        {"4 samples, bound as well", VALID, .samples = 4, .usage = DRAW | BIND},
        {"4 samples, copied as well", VALID, .samples = 4, .usage = DRAW | SRC | DST},
        {"4 samples, not rendered", INVALID, .samples = 4, .usage = BIND},
        {"4 samples, stored", INVALID, .samples = 4, .usage = DRAW | STORE},
        {"4 samples, 2 mip levels", INVALID, .samples = 4, .usage = DRAW, .mips = 2},
        {"4 samples, 2 layers", INVALID, .samples = 4, .usage = DRAW, .layers = 2},
    };
    texture_cases(gpu, COUNT(cases), cases);
}

TEST(view_formats, A_DEVICE)
{
    const WGPUTextureFormat unorm = WGPUTextureFormat_RGBA8Unorm,
                            srgb = WGPUTextureFormat_RGBA8UnormSrgb;
    const TextureCase cases[] = {
        {"its own", VALID, .view_format_count = 1, .view_formats = {unorm}},
        {"its twin", VALID, .view_format_count = 1, .view_formats = {srgb}},
        {"both", VALID, .view_format_count = 2, .view_formats = {unorm, srgb}},
        {"the same twice", VALID, .view_format_count = 3, .view_formats = {srgb, srgb, srgb}},
        {"from the other side", VALID, .format = srgb, .view_format_count = 1,
         .view_formats = {unorm}},
        {"other channels' order", INVALID, .view_format_count = 1,
         .view_formats = {WGPUTextureFormat_BGRA8Unorm}},
        {"another kind", INVALID, .view_format_count = 1,
         .view_formats = {WGPUTextureFormat_RGBA8Uint}},
        {"one good, one bad", INVALID, .view_format_count = 2,
         .view_formats = {srgb, WGPUTextureFormat_R32Uint}},
        {"Undefined", INVALID, .view_format_count = 1,
         .view_formats = {WGPUTextureFormat_Undefined}},
        {"unknown", INVALID, .view_format_count = 1, .view_formats = {(WGPUTextureFormat)0x999}},
        {"the depth of depth and stencil", INVALID, .format = WGPUTextureFormat_Depth24PlusStencil8,
         .view_format_count = 1, .view_formats = {WGPUTextureFormat_Depth24Plus}},
        {"the stencil of depth and stencil", INVALID,
         .format = WGPUTextureFormat_Depth24PlusStencil8, .view_format_count = 1,
         .view_formats = {WGPUTextureFormat_Stencil8}},
    };
    texture_cases(gpu, COUNT(cases), cases);
}

static const WGPUFeatureName format_features[] = {
    WGPUFeatureName_Depth32FloatStencil8,         WGPUFeatureName_TextureCompressionBC,
    WGPUFeatureName_TextureCompressionETC2,       WGPUFeatureName_TextureCompressionASTC,
    WGPUFeatureName_TextureCompressionBCSliced3D, WGPUFeatureName_TextureCompressionASTCSliced3D,
};

/* Every format in one use: whether that is valid follows from the table of formats. */
static void format_case(Gpu *gpu, const Format *format, const char *use, bool allowed,
                        TextureCase c)
{
    bool there = !format->feature || wgpuDeviceHasFeature(gpu->device, format->feature);
    char name[64];
    snprintf(name, sizeof name, "%s: %s", format->name, use);
    c.name = name;
    c.format = format->format;
    c.outcome = there && allowed ? VALID : INVALID;
    uint32_t width = format->block_width, height = format->block_height;
    c.width = c.width ? c.width : 4 * width;
    c.height = c.height ? c.height : c.dimension == D1 ? 1 : 4 * height;
    texture_case(gpu, &c);
}

static void every_format(Gpu *gpu, size_t feature_count)
{
    gpu_open_with(gpu, feature_count, format_features);
    for (size_t i = 0; i < format_count; i++) {
        const Format *f = &formats[i];
        bool depth_stencil = f->can & (DEPTH | STENCIL), blocks = f->block_width > 1;
        bool sliced =
            (f->feature == WGPUFeatureName_TextureCompressionBC &&
             wgpuDeviceHasFeature(gpu->device, WGPUFeatureName_TextureCompressionBCSliced3D)) ||
            (f->feature == WGPUFeatureName_TextureCompressionASTC &&
             wgpuDeviceHasFeature(gpu->device, WGPUFeatureName_TextureCompressionASTCSliced3D));
        format_case(gpu, f, "copied", true, (TextureCase){.usage = SRC | DST});
        format_case(gpu, f, "bound", true, (TextureCase){.usage = BIND});
        format_case(gpu, f, "rendered", f->can & RENDER, (TextureCase){.usage = DRAW});
        format_case(gpu, f, "stored", f->can & STORAGE, (TextureCase){.usage = STORE});
        format_case(gpu, f, "transient", f->can & RENDER, (TextureCase){.usage = DRAW | TRANSIENT});
        format_case(gpu, f, "multisampled", f->can & MULTISAMPLE,
                    (TextureCase){.usage = DRAW, .samples = 4});
        format_case(gpu, f, "1D", !depth_stencil && !blocks, (TextureCase){.dimension = D1});
        format_case(gpu, f, "3D", !depth_stencil && (!blocks || sliced),
                    (TextureCase){.dimension = D3, .layers = 4});
        format_case(gpu, f, "layers", true, (TextureCase){.layers = 4});
        format_case(gpu, f, "mip levels", true, (TextureCase){.mips = 3});
        if (blocks) {
            uint32_t w = f->block_width, h = f->block_height;
            format_case(gpu, f, "one block", true, (TextureCase){.width = w, .height = h});
            format_case(gpu, f, "a narrow block", false,
                        (TextureCase){.width = w - 1, .height = h});
            format_case(gpu, f, "a low block", false, (TextureCase){.width = w, .height = h - 1});
            format_case(gpu, f, "a column too many", false,
                        (TextureCase){.width = w + 1, .height = h});
            format_case(gpu, f, "a row too many", false,
                        (TextureCase){.width = w, .height = h + 1});
        }
        if (f->twin) {
            format_case(gpu, f, "viewed as its twin", true,
                        (TextureCase){.view_format_count = 1, .view_formats = {f->twin}});
        }
        for (size_t j = 0; j < format_count; j += 7) { /* a sample of the many */
            bool same = formats[j].format == f->format || formats[j].format == f->twin;
            format_case(gpu, f, formats[j].name, same,
                        (TextureCase){.view_format_count = 1, .view_formats = {formats[j].format}});
        }
    }
}

TEST(every_format_without_features, NO_DEVICE)
{
    every_format(gpu, 0);
}

TEST(every_format_with_the_features_there_are, NO_DEVICE)
{
    every_format(gpu, COUNT(format_features));
}

TEST(what_features_add_to_formats, NO_DEVICE)
{
    const struct {
        WGPUFeatureName feature;
        WGPUTextureFormat format;
        WGPUTextureUsage usage;
        uint32_t samples;
    } cases[] = {
        {WGPUFeatureName_RG11B10UfloatRenderable, WGPUTextureFormat_RG11B10Ufloat, DRAW, 1},
        {WGPUFeatureName_RG11B10UfloatRenderable, WGPUTextureFormat_RG11B10Ufloat, DRAW, 4},
        {WGPUFeatureName_BGRA8UnormStorage, WGPUTextureFormat_BGRA8Unorm, STORE, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (size_t enabled = 0; enabled < 2; enabled++) {
            gpu_open_with(gpu, enabled, &cases[i].feature);
            bool there = wgpuDeviceHasFeature(gpu->device, cases[i].feature);
            texture_case(gpu,
                         &(TextureCase){there ? "with the feature" : "without the feature",
                                        there ? VALID : INVALID, .usage = cases[i].usage,
                                        .format = cases[i].format, .samples = cases[i].samples});
            gpu_close(gpu);
        }
    }
}

TEST(formats_that_are_none, A_DEVICE)
{
    const WGPUTextureFormat none[] = {WGPUTextureFormat_Undefined, (WGPUTextureFormat)0x66,
                                      (WGPUTextureFormat)0x7777, (WGPUTextureFormat)0x7fffffff};
    for (size_t i = 0; i < COUNT(none); i++) {
        CASE(gpu, INVALID, create_texture(gpu, "odd", DST, none[i], 4, 4), "format %#x",
             (unsigned)none[i]);
    }
    CASE(gpu, INVALID, wgpuDeviceCreateTexture(gpu->device, NULL), "no descriptor");
}

TEST(destroying_is_always_fine, A_DEVICE)
{
    WGPUTexture textures[] = {
        create_texture(gpu, "plain", DST, WGPUTextureFormat_RGBA8Unorm, 4, 4),
        create_error_texture(gpu),
    };
    for (size_t i = 0; i < COUNT(textures); i++) {
        CASE(gpu, VALID, wgpuTextureDestroy(textures[i]), "destroy %zu", i);
        CASE(gpu, VALID, wgpuTextureDestroy(textures[i]), "destroy %zu again", i);
        CHECK_EQ(wgpuTextureGetUsage(textures[i]), DST);
        RELEASE(textures[i]);
    }
}
