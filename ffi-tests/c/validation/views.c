/* Texture views: dimensions, ranges, aspects, formats and usages. */
#include "cases.h"

ALSO_ON(noop);

#define BIND WGPUTextureUsage_TextureBinding
#define DRAW WGPUTextureUsage_RenderAttachment
#define STORE WGPUTextureUsage_StorageBinding
#define RGBA WGPUTextureFormat_RGBA8Unorm
#define RGBA_SRGB WGPUTextureFormat_RGBA8UnormSrgb
#define DEPTH24 WGPUTextureFormat_Depth24Plus
#define DEPTH24_STENCIL WGPUTextureFormat_Depth24PlusStencil8
#define STENCIL8 WGPUTextureFormat_Stencil8
#define REST UINT32_MAX /* WGPU_MIP_LEVEL_COUNT_UNDEFINED, WGPU_ARRAY_LAYER_COUNT_UNDEFINED */

/* A texture of 32 × 32 texels, or as said. */
typedef struct Of {
    WGPUTextureUsage usage;
    WGPUTextureDimension dimension;
    uint32_t width, height, layers, mips, samples;
    WGPUTextureFormat format;
    WGPUTextureFormat view_format; /* one more that views may have */
} Of;

/* The view: everything as in the INIT macro but for what is said. */
typedef struct ViewCase {
    const char *name;
    Outcome outcome;
    WGPUTextureViewDimension dimension;
    uint32_t base_mip, mips, base_layer, layers;
    WGPUTextureFormat format;
    WGPUTextureAspect aspect;
    WGPUTextureUsage usage;
} ViewCase;

/* The ranges of a view that says nothing about them. */
#define ALL 0, REST, 0, REST

static WGPUTexture create_texture_of(Gpu *gpu, const Of *of)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = of->usage ? of->usage : BIND;
    descriptor.dimension = of->dimension;
    descriptor.size.width = of->width ? of->width : 32;
    descriptor.size.height = of->height                                 ? of->height
                             : of->dimension == WGPUTextureDimension_1D ? 1
                                                                        : 32;
    descriptor.size.depthOrArrayLayers = of->layers ? of->layers : 1;
    descriptor.format = of->format ? of->format : RGBA;
    descriptor.mipLevelCount = of->mips ? of->mips : 1;
    descriptor.sampleCount = of->samples ? of->samples : 1;
    descriptor.viewFormatCount = of->view_format != 0;
    descriptor.viewFormats = &of->view_format;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

static WGPUTextureViewDescriptor described(const ViewCase *c)
{
    WGPUTextureViewDescriptor descriptor = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    descriptor.label = text(c->name);
    descriptor.dimension = c->dimension;
    descriptor.baseMipLevel = c->base_mip;
    descriptor.mipLevelCount = c->mips;
    descriptor.baseArrayLayer = c->base_layer;
    descriptor.arrayLayerCount = c->layers;
    descriptor.format = c->format;
    descriptor.aspect = c->aspect;
    descriptor.usage = c->usage;
    return descriptor;
}

static void view_cases(Gpu *gpu, Of of, size_t count, const ViewCase *cases)
{
    WGPUTexture texture = create_texture_of(gpu, &of);
    for (size_t i = 0; i < count; i++) {
        WGPUTextureViewDescriptor descriptor = described(&cases[i]);
        WGPUTextureView view = NULL;
        CASE(gpu, cases[i].outcome, view = KEEP(wgpuTextureCreateView(texture, &descriptor)), "%s",
             cases[i].name);
        CHECK(view != NULL);
    }
}

TEST(dimensions, A_DEVICE)
{
    const struct {
        WGPUTextureDimension of;
        WGPUTextureViewDimension view;
        Outcome outcome;
    } cases[] = {
        {WGPUTextureDimension_1D, WGPUTextureViewDimension_Undefined, VALID},
        {WGPUTextureDimension_1D, WGPUTextureViewDimension_1D, VALID},
        {WGPUTextureDimension_1D, WGPUTextureViewDimension_2D, INVALID},
        {WGPUTextureDimension_1D, WGPUTextureViewDimension_2DArray, INVALID},
        {WGPUTextureDimension_1D, WGPUTextureViewDimension_Cube, INVALID},
        {WGPUTextureDimension_1D, WGPUTextureViewDimension_CubeArray, INVALID},
        {WGPUTextureDimension_1D, WGPUTextureViewDimension_3D, INVALID},
        {WGPUTextureDimension_2D, WGPUTextureViewDimension_Undefined, VALID},
        {WGPUTextureDimension_2D, WGPUTextureViewDimension_1D, INVALID},
        {WGPUTextureDimension_2D, WGPUTextureViewDimension_2D, VALID},
        {WGPUTextureDimension_2D, WGPUTextureViewDimension_2DArray, VALID},
        {WGPUTextureDimension_2D, WGPUTextureViewDimension_Cube, VALID},
        {WGPUTextureDimension_2D, WGPUTextureViewDimension_CubeArray, VALID},
        {WGPUTextureDimension_2D, WGPUTextureViewDimension_3D, INVALID},
        {WGPUTextureDimension_2D, (WGPUTextureViewDimension)7, INVALID},
        {WGPUTextureDimension_3D, WGPUTextureViewDimension_Undefined, VALID},
        {WGPUTextureDimension_3D, WGPUTextureViewDimension_1D, INVALID},
        {WGPUTextureDimension_3D, WGPUTextureViewDimension_2D, INVALID},
        {WGPUTextureDimension_3D, WGPUTextureViewDimension_2DArray, INVALID},
        {WGPUTextureDimension_3D, WGPUTextureViewDimension_Cube, INVALID},
        {WGPUTextureDimension_3D, WGPUTextureViewDimension_CubeArray, INVALID},
        {WGPUTextureDimension_3D, WGPUTextureViewDimension_3D, VALID},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        uint32_t layers = cases[i].of == WGPUTextureDimension_1D ? 1 : 6;
        WGPUTexture texture =
            create_texture_of(gpu, &(Of){.dimension = cases[i].of, .layers = layers});
        WGPUTextureViewDescriptor descriptor = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
        descriptor.dimension = cases[i].view;
        CASE(gpu, cases[i].outcome, KEEP(wgpuTextureCreateView(texture, &descriptor)),
             "a %uD texture seen as %u", (unsigned)cases[i].of, (unsigned)cases[i].view);
    }
}

TEST(mip_ranges, A_DEVICE)
{
    const WGPUTextureViewDimension any = WGPUTextureViewDimension_Undefined;
    const ViewCase cases[] = {
        {"all", VALID, any, ALL, 0, 0, 0},
        {"all 6", VALID, any, 0, 6, 0, REST, 0, 0, 0},
        {"7 of 6", INVALID, any, 0, 7, 0, REST, 0, 0, 0},
        {"none", INVALID, any, 0, 0, 0, REST, 0, 0, 0},
        {"the last", VALID, any, 5, 1, 0, REST, 0, 0, 0},
        {"the rest from the last", VALID, any, 5, REST, 0, REST, 0, 0, 0},
        {"two from the last", INVALID, any, 5, 2, 0, REST, 0, 0, 0},
        {"one past the last", INVALID, any, 6, 1, 0, REST, 0, 0, 0},
        {"none past the last", INVALID, any, 6, 0, 0, REST, 0, 0, 0},
        {"the rest past the last", INVALID, any, 6, REST, 0, REST, 0, 0, 0},
        {"a base far out", INVALID, any, 1000, REST, 0, REST, 0, 0, 0},
        {"an end beyond all numbers", INVALID, any, 2, UINT32_MAX - 1, 0, REST, 0, 0, 0},
        {"a base beyond all numbers", INVALID, any, UINT32_MAX, 1, 0, REST, 0, 0, 0},
    };
    view_cases(gpu, (Of){.mips = 6}, COUNT(cases), cases);
}

TEST(layer_ranges, A_DEVICE)
{
    const WGPUTextureViewDimension any = WGPUTextureViewDimension_Undefined,
                                   d2 = WGPUTextureViewDimension_2D,
                                   array = WGPUTextureViewDimension_2DArray;
    const ViewCase cases[] = {
        {"all", VALID, any, ALL, 0, 0, 0},
        {"all 6", VALID, any, 0, REST, 0, 6, 0, 0, 0},
        {"7 of 6", INVALID, any, 0, REST, 0, 7, 0, 0, 0},
        {"none", INVALID, any, 0, REST, 0, 0, 0, 0, 0},
        {"the last", VALID, array, 0, REST, 5, 1, 0, 0, 0},
        {"the rest from the last", VALID, array, 0, REST, 5, REST, 0, 0, 0},
        {"two from the last", INVALID, array, 0, REST, 5, 2, 0, 0, 0},
        {"one past the last", INVALID, array, 0, REST, 6, 1, 0, 0, 0},
        {"the rest past the last", INVALID, array, 0, REST, 6, REST, 0, 0, 0},
        {"an end beyond all numbers", INVALID, array, 0, REST, 2, UINT32_MAX - 1, 0, 0, 0},
        {"2D: the first", VALID, d2, ALL, 0, 0, 0},
        {"2D: the last", VALID, d2, 0, REST, 5, REST, 0, 0, 0},
        {"2D: one", VALID, d2, 0, REST, 3, 1, 0, 0, 0},
        {"2D: two", INVALID, d2, 0, REST, 3, 2, 0, 0, 0},
        {"2D: none", INVALID, d2, 0, REST, 3, 0, 0, 0, 0},
        {"2D: past the last", INVALID, d2, 0, REST, 6, REST, 0, 0, 0},
    };
    view_cases(gpu, (Of){.layers = 6}, COUNT(cases), cases);
}

TEST(layers_of_a_plain_texture, A_DEVICE)
{
    const WGPUTextureViewDimension any = WGPUTextureViewDimension_Undefined,
                                   array = WGPUTextureViewDimension_2DArray;
    const ViewCase cases[] = {
        {"one", VALID, any, 0, REST, 0, 1, 0, 0, 0},
        {"two", INVALID, any, 0, REST, 0, 2, 0, 0, 0},
        {"an array of one", VALID, array, 0, REST, 0, 1, 0, 0, 0},
        {"an array of the rest", VALID, array, ALL, 0, 0, 0},
        {"an array of two", INVALID, array, 0, REST, 0, 2, 0, 0, 0},
        {"a cube", INVALID, WGPUTextureViewDimension_Cube, ALL, 0, 0, 0},
        {"cubes", INVALID, WGPUTextureViewDimension_CubeArray, ALL, 0, 0, 0},
    };
    view_cases(gpu, (Of){.layers = 1}, COUNT(cases), cases);
}

TEST(depth_slices_are_no_layers, A_DEVICE)
{
    const WGPUTextureViewDimension d3 = WGPUTextureViewDimension_3D;
    const ViewCase cases[] = {
        {"all", VALID, d3, ALL, 0, 0, 0},
        {"one layer", VALID, d3, 0, REST, 0, 1, 0, 0, 0},
        {"two layers", INVALID, d3, 0, REST, 0, 2, 0, 0, 0},
        {"as many as slices", INVALID, d3, 0, REST, 0, 8, 0, 0, 0},
        {"the second layer", INVALID, d3, 0, REST, 1, 1, 0, 0, 0},
    };
    view_cases(gpu, (Of){.dimension = WGPUTextureDimension_3D, .layers = 8}, COUNT(cases), cases);
}

/* ROW: cube-layers */
TEST(cubes, A_DEVICE)
{
    const WGPUTextureViewDimension cube = WGPUTextureViewDimension_Cube,
                                   array = WGPUTextureViewDimension_CubeArray;
    const ViewCase cases[] = {
        {"6 faces by themselves", VALID, cube, ALL, 0, 0, 0},
        {"6 faces", VALID, cube, 0, REST, 0, 6, 0, 0, 0},
        {"6 faces from 7", VALID, cube, 0, REST, 7, 6, 0, 0, 0},
        {"6 faces from 10", VALID, cube, 0, REST, 10, REST, 0, 0, 0},
        {"6 faces from 11", INVALID, cube, 0, REST, 11, REST, 0, 0, 0},
        {"3 faces", INVALID, cube, 0, REST, 0, 3, 0, 0, 0},
        {"7 faces", INVALID, cube, 0, REST, 0, 7, 0, 0, 0},
        {"12 faces", INVALID, cube, 0, REST, 0, 12, 0, 0, 0},
        {"array of 6 faces", VALID, array, 0, REST, 0, 6, 0, 0, 0},
        {"array of 12 faces", VALID, array, 0, REST, 4, 12, 0, 0, 0},
        {"array of the last 12 faces", VALID, array, 0, REST, 4, REST, 0, 0, 0},
        {"array of 11 faces", INVALID, array, 0, REST, 0, 11, 0, 0, 0},
        {"array of 13 faces", INVALID, array, 0, REST, 0, 13, 0, 0, 0},
        {"array of all 16", INVALID, array, ALL, 0, 0, 0},
        {"array of none", INVALID, array, 0, REST, 0, 0, 0, 0, 0},
    };
    view_cases(gpu, (Of){.layers = 16}, COUNT(cases), cases);
    const ViewCase oblong[] = {
        {"oblong cube", INVALID, cube, 0, REST, 0, 6, 0, 0, 0},
        {"oblong cubes", INVALID, array, 0, REST, 0, 6, 0, 0, 0},
        {"oblong layers", VALID, WGPUTextureViewDimension_2DArray, ALL, 0, 0, 0},
    };
    view_cases(gpu, (Of){.layers = 6, .height = 16}, COUNT(oblong), oblong);
}

TEST(multisampled, A_DEVICE)
{
    const ViewCase cases[] = {
        {"by itself", VALID, WGPUTextureViewDimension_Undefined, ALL, 0, 0, 0},
        {"2D", VALID, WGPUTextureViewDimension_2D, ALL, 0, 0, 0},
        {"2D array", INVALID, WGPUTextureViewDimension_2DArray, ALL, 0, 0, 0},
    };
    view_cases(gpu, (Of){.usage = DRAW | BIND, .samples = 4}, COUNT(cases), cases);
}

TEST(color_formats_and_aspects, A_DEVICE)
{
    const WGPUTextureViewDimension any = WGPUTextureViewDimension_Undefined;
    const ViewCase cases[] = {
        {"its own", VALID, any, ALL, RGBA, 0, 0},
        {"the one it was told of", VALID, any, ALL, RGBA_SRGB, 0, 0},
        {"another one", INVALID, any, ALL, WGPUTextureFormat_BGRA8Unorm, 0, 0},
        {"another one of the same size", INVALID, any, ALL, WGPUTextureFormat_R32Uint, 0, 0},
        {"one for depth", INVALID, any, ALL, DEPTH24, 0, 0},
        {"none there is", INVALID, any, ALL, (WGPUTextureFormat)0x999, 0, 0},
        {"all aspects", VALID, any, ALL, RGBA, WGPUTextureAspect_All, 0},
        {"depth", INVALID, any, ALL, 0, WGPUTextureAspect_DepthOnly, 0},
        {"stencil", INVALID, any, ALL, 0, WGPUTextureAspect_StencilOnly, 0},
        {"no aspect there is", INVALID, any, ALL, 0, (WGPUTextureAspect)9, 0},
    };
    view_cases(gpu, (Of){.view_format = RGBA_SRGB}, COUNT(cases), cases);
    const ViewCase untold[] = {
        {"a twin it was not told of", INVALID, any, ALL, RGBA_SRGB, 0, 0},
    };
    view_cases(gpu, (Of){.view_format = 0}, COUNT(untold), untold);
}

TEST(depth_and_stencil_aspects, A_DEVICE)
{
    const WGPUTextureViewDimension any = WGPUTextureViewDimension_Undefined;
    const WGPUTextureAspect depth = WGPUTextureAspect_DepthOnly,
                            stencil = WGPUTextureAspect_StencilOnly, all = WGPUTextureAspect_All;
    const ViewCase both[] = {
        {"both", VALID, any, ALL, 0, all, 0},
        {"both by format", VALID, any, ALL, DEPTH24_STENCIL, all, 0},
        {"both by half a format", INVALID, any, ALL, DEPTH24, all, 0},
        {"both by the other half", INVALID, any, ALL, STENCIL8, all, 0},
        {"depth", VALID, any, ALL, 0, depth, 0},
        {"depth by format", VALID, any, ALL, DEPTH24, depth, 0},
        {"depth by another format", INVALID, any, ALL, WGPUTextureFormat_Depth32Float, depth, 0},
        {"depth by the stencil's", INVALID, any, ALL, STENCIL8, depth, 0},
        {"depth by both", INVALID, any, ALL, DEPTH24_STENCIL, depth, 0},
        {"stencil", VALID, any, ALL, 0, stencil, 0},
        {"stencil by format", VALID, any, ALL, STENCIL8, stencil, 0},
        {"stencil by the depth's", INVALID, any, ALL, DEPTH24, stencil, 0},
        {"stencil by both", INVALID, any, ALL, DEPTH24_STENCIL, stencil, 0},
    };
    view_cases(gpu, (Of){.format = DEPTH24_STENCIL}, COUNT(both), both);
    const ViewCase only_depth[] = {
        {"depth of depth", VALID, any, ALL, 0, depth, 0},
        {"depth of depth by format", VALID, any, ALL, DEPTH24, depth, 0},
        {"stencil of depth", INVALID, any, ALL, 0, stencil, 0},
    };
    view_cases(gpu, (Of){.format = DEPTH24}, COUNT(only_depth), only_depth);
    const ViewCase only_stencil[] = {
        {"stencil of stencil", VALID, any, ALL, 0, stencil, 0},
        {"depth of stencil", INVALID, any, ALL, 0, depth, 0},
    };
    view_cases(gpu, (Of){.format = STENCIL8}, COUNT(only_stencil), only_stencil);
}

TEST(usages, A_DEVICE)
{
    const WGPUTextureViewDimension any = WGPUTextureViewDimension_Undefined;
    const ViewCase cases[] = {
        {"none said", VALID, any, ALL, 0, 0, 0},
        {"all of them", VALID, any, ALL, 0, 0, BIND | DRAW | STORE},
        {"some of them", VALID, any, ALL, 0, 0, BIND},
        {"one more", INVALID, any, ALL, 0, 0, BIND | WGPUTextureUsage_CopySrc},
        {"another", INVALID, any, ALL, 0, 0, WGPUTextureUsage_CopySrc},
        {"an unknown one", INVALID, any, ALL, 0, 0, BIND | 0x1000},
        {"a high bit", INVALID, any, ALL, 0, 0, BIND | UINT64_C(1) << 40},
        {"the twin cannot be stored", INVALID, any, ALL, RGBA_SRGB, 0, 0},
        {"the twin cannot be stored, said so", INVALID, any, ALL, RGBA_SRGB, 0, STORE},
        {"the twin, but for storing", VALID, any, ALL, RGBA_SRGB, 0, BIND | DRAW},
    };
    view_cases(gpu, (Of){.usage = BIND | DRAW | STORE, .view_format = RGBA_SRGB}, COUNT(cases),
               cases);
    const WGPUTextureUsage transient = WGPUTextureUsage_TransientAttachment;
    const ViewCase of_transient[] = {
        {"none said of a transient texture", VALID, any, ALL, 0, 0, 0},
        {"all of a transient texture", VALID, any, ALL, 0, 0, DRAW | transient},
        {"half of a transient texture", INVALID, any, ALL, 0, 0, DRAW},
    };
    view_cases(gpu, (Of){.usage = DRAW | transient}, COUNT(of_transient), of_transient);
}

TEST(textures_that_are_gone, A_DEVICE)
{
    WGPUTexture texture = create_texture_of(gpu, &(Of){.usage = BIND});
    WGPUTextureView view = NULL;
    CASE(gpu, VALID, view = wgpuTextureCreateView(texture, NULL), "no descriptor");
    wgpuTextureViewRelease(view);
    wgpuTextureDestroy(texture);
    CASE(gpu, VALID, view = wgpuTextureCreateView(texture, NULL), "a destroyed texture");
    wgpuTextureViewRelease(view);
    RELEASE(texture);
    texture = create_error_texture(gpu);
    CASE(gpu, INVALID, view = wgpuTextureCreateView(texture, NULL), "an error texture");
    wgpuTextureViewRelease(view);
}

TEST(swizzles, NO_DEVICE)
{
    const WGPUFeatureName feature = WGPUFeatureName_TextureComponentSwizzle;
    gpu_open_with(gpu, 1, &feature);
    bool there = wgpuDeviceHasFeature(gpu->device, feature);
    const struct {
        const char *name;
        bool identity, known;
        WGPUTextureComponentSwizzle swizzle;
    } cases[] = {
        /* clang-format off */
        {"left out", true, true, WGPU_TEXTURE_COMPONENT_SWIZZLE_INIT},
        {"as it is", true, true,
         {WGPUComponentSwizzle_R, WGPUComponentSwizzle_G, WGPUComponentSwizzle_B,
          WGPUComponentSwizzle_A}},
        {"turned round", false, true,
         {WGPUComponentSwizzle_A, WGPUComponentSwizzle_B, WGPUComponentSwizzle_G,
          WGPUComponentSwizzle_R}},
        {"constants", false, true,
         {WGPUComponentSwizzle_Zero, WGPUComponentSwizzle_One, WGPUComponentSwizzle_Undefined,
          WGPUComponentSwizzle_Undefined}},
        {"unknown", false, false,
         {(WGPUComponentSwizzle)9, WGPUComponentSwizzle_G, WGPUComponentSwizzle_B,
          WGPUComponentSwizzle_A}},
        /* clang-format on */
    };
    WGPUTexture texture = create_texture_of(gpu, &(Of){.usage = BIND});
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUTextureComponentSwizzleDescriptor swizzle =
            WGPU_TEXTURE_COMPONENT_SWIZZLE_DESCRIPTOR_INIT;
        swizzle.swizzle = cases[i].swizzle;
        WGPUTextureViewDescriptor descriptor = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
        descriptor.nextInChain = &swizzle.chain;
        bool valid = cases[i].identity || (there && cases[i].known);
        CASE(gpu, valid ? VALID : INVALID, KEEP(wgpuTextureCreateView(texture, &descriptor)), "%s",
             cases[i].name);
    }
}
