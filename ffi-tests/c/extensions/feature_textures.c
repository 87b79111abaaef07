/* What formats and views can do: with a feature, or on every device. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "screen.h"

ALSO_ON(gl, noop);

#define COVER                                                                                      \
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"                 \
    "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, DEPTH, 1.0);\n"           \
    "}\n"

/* A compute pipeline whose group 0 is a texture, a sampler if any, and 16 words of output. */
static void run_on(Gpu *gpu, WGPUTextureView view, WGPUSampler sampler, const char *code,
                   void *words)
{
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, code);
    WGPUBuffer output =
        create_buffer(gpu, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 64);
    WGPUBindGroupEntry entries[] = {view_entry(0, view), buffer_entry(1, output),
                                    sampler_entry(2, sampler)};
    WGPUBindGroup group = create_group_of(gpu, pipeline, sampler ? 3 : 2, entries);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_buffer(gpu, output, 0, words, 64);
}

static void write_texels(Gpu *gpu, WGPUTexture texture, WGPUExtent3D size, uint32_t z,
                         const void *texels, uint32_t bytes_per_row)
{
    WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    to.texture = texture;
    to.origin.z = z;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = bytes_per_row;
    layout.rowsPerImage = size.height;
    wgpuQueueWriteTexture(gpu->queue, &to, texels,
                          (size_t)bytes_per_row * size.height * size.depthOrArrayLayers, &layout,
                          &size);
}

static const char filtering[] =
    "@group(0) @binding(0) var picture: texture_2d<f32>;\n"
    "@group(0) @binding(1) var<storage, read_write> seen: array<vec4f, 4>;\n"
    "@group(0) @binding(2) var between: sampler;\n"
    "@compute @workgroup_size(1) fn main() {\n"
    "    seen[0] = textureSampleLevel(picture, between, vec2f(0.5, 0.5), 0.0);\n"
    "}\n";

/* Half way between two texels of 32-bit floats. */
TEST(float32_filterable, FEATURE(WGPUFeatureName_Float32Filterable))
{
    const WGPUTextureFormat formats[] = {WGPUTextureFormat_R32Float, WGPUTextureFormat_RG32Float,
                                         WGPUTextureFormat_RGBA32Float};
    const float texels[2][4] = {{1, -8, 0.5f, 1000}, {2, 8, 0.25f, 3000}};
    WGPUSamplerDescriptor linear = WGPU_SAMPLER_DESCRIPTOR_INIT;
    linear.magFilter = linear.minFilter = WGPUFilterMode_Linear;
    WGPUSampler sampler = KEEP(wgpuDeviceCreateSampler(gpu->device, &linear));
    for (uint32_t i = 0; i < COUNT(formats); i++) {
        uint32_t channels = 1u << i;
        float packed[8], seen[16];
        for (uint32_t c = 0; c < channels; c++) {
            packed[c] = texels[0][c];
            packed[channels + c] = texels[1][c];
        }
        WGPUTexture texture = create_texture(
            gpu, "floats", WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst, formats[i],
            2, 1);
        write_texels(gpu, texture, (WGPUExtent3D){2, 1, 1}, 0, packed, 8 * channels);
        WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
        run_on(gpu, view, sampler, filtering, seen);
        for (uint32_t c = 0; c < channels; c++) {
            CHECK_NEAR(seen[c], (texels[0][c] + texels[1][c]) / 2, 0.01);
        }
    }
}

TEST(float32_is_not_filterable_by_itself, A_DEVICE)
{
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, filtering);
    WGPUTexture texture = create_texture(gpu, "floats", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_R32Float, 2, 1);
    WGPUBuffer output = create_buffer(gpu, "words", WGPUBufferUsage_Storage, 64);
    WGPUBindGroupEntry entries[] = {
        view_entry(0, KEEP(wgpuTextureCreateView(texture, NULL))), buffer_entry(1, output),
        sampler_entry(2, KEEP(wgpuDeviceCreateSampler(gpu->device, NULL)))};
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = KEEP(wgpuComputePipelineGetBindGroupLayout(pipeline, 0));
    descriptor.entryCount = COUNT(entries);
    descriptor.entries = entries;
    CHECK_INVALID(gpu, "wgpuDeviceCreateBindGroup",
                  wgpuBindGroupRelease(wgpuDeviceCreateBindGroup(gpu->device, &descriptor)));
}

static WGPUBlendState adding(void)
{
    WGPUBlendState blend = WGPU_BLEND_STATE_INIT;
    blend.color =
        (WGPUBlendComponent){WGPUBlendOperation_Add, WGPUBlendFactor_One, WGPUBlendFactor_One};
    blend.alpha = blend.color;
    return blend;
}

/* Sums beyond what other formats can hold. */
TEST(float32_blendable, NO_DEVICE)
{
    const char code[] = "const DEPTH = 0.0;\n" COVER "@fragment fn fs() -> @location(0) vec4f {\n"
                        "    return vec4f(1e6, -0.5, 1e-6, 1.0);\n"
                        "}\n";
    const WGPUTextureFormat formats[] = {WGPUTextureFormat_R32Float, WGPUTextureFormat_RG32Float,
                                         WGPUTextureFormat_RGBA32Float};
    const WGPUBlendState blend = adding();
    const Look look = {.code = code, .blend = &blend};
    Screen screen;
    gpu_open(gpu);
    for (size_t i = 0; i < COUNT(formats); i++) {
        screen = (Screen){.gpu = gpu, .format = formats[i]};
        CHECK_INVALID(gpu, "wgpuDeviceCreateRenderPipeline", screen_pipeline(&screen, &look));
    }
    gpu_close(gpu);

    gpu_open_needing(gpu, WGPUFeatureName_Float32Blendable, "Float32Blendable");
    for (uint32_t i = 0; i < COUNT(formats); i++) {
        uint32_t channels = 1u << i;
        screen_open(&screen, gpu, 2, formats[i], 0);
        screen.clear = (WGPUColor){1, 1, 1, 1};
        WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
        Painting painting = screen_begin(&screen);
        wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
        wgpuRenderPassEncoderDraw(painting.pass, 3, 3, 0, 0); /* three times */
        float texels[16];
        screen_finish(&painting, 4 * channels, texels);
        const float expected[4] = {3000001, -0.5f, 1.000003f, 4};
        for (uint32_t c = 0; c < channels; c++) {
            CHECK_NEAR(texels[c], expected[c], 1e-6);
        }
    }
}

TEST(bgra8unorm_storage, FEATURE(WGPUFeatureName_BGRA8UnormStorage))
{
    WGPUTexture texture = create_texture(gpu, "stored",
                                         WGPUTextureUsage_StorageBinding | WGPUTextureUsage_CopySrc,
                                         WGPUTextureFormat_BGRA8Unorm, 1, 1);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    uint32_t words[16];
    run_on(gpu, view, NULL,
           "@group(0) @binding(0) var picture: texture_storage_2d<bgra8unorm, write>;\n"
           "@group(0) @binding(1) var<storage, read_write> words: array<u32, 16>;\n"
           "@compute @workgroup_size(1) fn main() {\n"
           "    textureStore(picture, vec2i(), vec4f(0.2, 0.4, 0.6, 0.8));\n"
           "    words[0] = 1;\n"
           "}\n",
           words);
    const uint8_t expected[4] = {153, 102, 51, 204}; /* blue first */
    uint8_t texel[4];
    read_texture(gpu, texture, 4, texel);
    CHECK_BYTES(texel, expected, 4);
}

/* Floats of 11, 11 and 10 bits without a sign, drawn and blended. */
TEST(rg11b10ufloat_renderable, FEATURE(WGPUFeatureName_RG11B10UfloatRenderable))
{
    Screen screen;
    screen_open(&screen, gpu, 2, WGPUTextureFormat_RG11B10Ufloat, 0);
    screen.clear = (WGPUColor){0.5, 1, 2, 1};
    const WGPUBlendState blend = adding();
    const Look look = {.code = "const DEPTH = 0.0;\n" COVER
                               "@fragment fn fs() -> @location(0) vec4f {\n"
                               "    return vec4f(0.5, 2.0, 30.0, 1.0);\n"
                               "}\n",
                       .blend = &blend};
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
    uint32_t texels[4];
    screen_finish(&painting, 4, texels);
    /* 1, 3 and 32: exponents with a bias of 15, and 6, 6 and 5 bits of fraction. */
    CHECK_EQ(texels[0], 15u << 6 | (16u << 6 | 32u) << 11 | (20u << 5) << 22);
}

/* What shaders see of the packed formats that most devices do not draw. */
TEST(packed_floats, NO_DEVICE)
{
    needs_execution("the noop backend samples nothing");
    const struct {
        WGPUTextureFormat format;
        uint32_t bits;
        float texel[3];
    } cases[] = {
        {WGPUTextureFormat_RG11B10Ufloat,
         15u << 6 | (16u << 6 | 32u) << 11 | (20u << 5) << 22,
         {1, 3, 32}},
        /* Fractions of 9 bits and a shared exponent, of which 15 and 9 are taken. */
        {WGPUTextureFormat_RGB9E5Ufloat,
         256u | 128u << 9 | 511u << 18 | 16u << 27,
         {1, 0.5f, 1.99609375f}},
    };
    gpu_open(gpu);
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUTexture texture = create_texture(
            gpu, "packed", WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst,
            cases[i].format, 1, 1);
        write_texels(gpu, texture, (WGPUExtent3D){1, 1, 1}, 0, &cases[i].bits, 4);
        WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
        float seen[16];
        run_on(gpu, view, NULL,
               "@group(0) @binding(0) var picture: texture_2d<f32>;\n"
               "@group(0) @binding(1) var<storage, read_write> seen: array<vec4f, 4>;\n"
               "@compute @workgroup_size(1) fn main() {\n"
               "    seen[0] = textureLoad(picture, vec2i(), 0);\n"
               "}\n",
               seen);
        CHECK_BYTES(seen, cases[i].texel, 12);
        CHECK_NEAR(seen[3], 1, 0);
    }
}

/* What lies beyond the far plane is cut away, or with unclippedDepth drawn at the end of the depth
 * range. */
TEST(depth_clip_control, FEATURE(WGPUFeatureName_DepthClipControl))
{
    WGPUDepthStencilState always = WGPU_DEPTH_STENCIL_STATE_INIT;
    always.format = WGPUTextureFormat_Depth32Float;
    always.depthWriteEnabled = WGPUOptionalBool_True;
    always.depthCompare = WGPUCompareFunction_Always;
    for (int unclipped = 0; unclipped < 2; unclipped++) {
        Screen screen;
        screen_open(&screen, gpu, 2, WGPUTextureFormat_R32Uint, WGPUTextureFormat_Depth32Float);
        screen.clear_depth = 0.25f;
        Look look = {.code = "const DEPTH = 3.0;\n" COVER
                             "@fragment fn fs() -> @location(0) u32 { return 1; }\n",
                     .depth_stencil = &always};
        look.primitive.unclippedDepth = unclipped;
        WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
        Painting painting = screen_begin(&screen);
        wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
        wgpuRenderPassEncoderDraw(painting.pass, 3, 1, 0, 0);
        uint32_t texels[4];
        screen_finish(&painting, 4, texels);
        CHECK_EQ(texels[3], unclipped);
        if (test_backend() != WGPUBackendType_OpenGLES) { /* which copies no depth */
            float depths[4];
            read_texture(gpu, screen.depth, 4, depths);
            CHECK_NEAR(depths[3], unclipped ? 1 : 0.25, 0);
        }
    }
}

/* Levels and layers of one texture, as every kind of view shows them. */
TEST(views_of_every_dimension, NO_DEVICE)
{
    needs_execution("the noop backend samples nothing");
    if (test_backend() == WGPUBackendType_OpenGLES) {
        check_skip("OpenGL has one dimension for all views of a texture");
    }
    gpu_open(gpu);
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
    descriptor.size = (WGPUExtent3D){2, 2, 12};
    descriptor.format = WGPUTextureFormat_R32Uint;
    WGPUTexture layers = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    descriptor.dimension = WGPUTextureDimension_3D;
    WGPUTexture slices = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    descriptor.dimension = WGPUTextureDimension_1D;
    descriptor.size = (WGPUExtent3D){12, 1, 1};
    WGPUTexture line = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    uint32_t texels[12][2][2], row[12];
    for (uint32_t z = 0; z < 12; z++) {
        row[z] = 100 + z;
        for (uint32_t i = 0; i < 4; i++) {
            texels[z][i / 2][i % 2] = 10 * z + i;
        }
    }
    write_texels(gpu, layers, (WGPUExtent3D){2, 2, 12}, 0, texels, 8);
    write_texels(gpu, slices, (WGPUExtent3D){2, 2, 12}, 0, texels, 8);
    write_texels(gpu, line, (WGPUExtent3D){12, 1, 1}, 0, row, 48);
    const struct {
        WGPUTexture texture;
        WGPUTextureViewDimension dimension;
        uint32_t base, count;
        const char *type, *texel;
        uint32_t expected;
    } cases[] = {
        {line, WGPUTextureViewDimension_1D, 0, 1, "1d<u32>", "textureLoad(t, 7, 0)", 107},
        {layers, WGPUTextureViewDimension_2D, 5, 1, "2d<u32>", "textureLoad(t, vec2i(1, 0), 0)",
         51},
        {layers, WGPUTextureViewDimension_2DArray, 3, 4, "2d_array<u32>",
         "textureLoad(t, vec2i(0, 1), 2, 0)", 52},
        {layers, WGPUTextureViewDimension_2DArray, 3, 4, "2d_array<u32>",
         "vec4(textureNumLayers(t))", 4},
        {slices, WGPUTextureViewDimension_3D, 0, 1, "3d<u32>", "textureLoad(t, vec3i(1, 1, 11), 0)",
         113},
        {slices, WGPUTextureViewDimension_3D, 0, 1, "3d<u32>", "vec4(textureDimensions(t).z)", 12},
        /* The side of a cube that a direction points to: +X, -Y and -Z. */
        {layers, WGPUTextureViewDimension_Cube, 0, 6, "cube<u32>",
         "textureGather(0, t, s, vec3f(1.0, 0.0, 0.0)) / 10", 0},
        {layers, WGPUTextureViewDimension_Cube, 6, 6, "cube<u32>",
         "textureGather(0, t, s, vec3f(0.0, -1.0, 0.0)) / 10", 9},
        {layers, WGPUTextureViewDimension_CubeArray, 0, 12, "cube_array<u32>",
         "textureGather(0, t, s, vec3f(0.0, 0.0, -1.0), 1) / 10", 11},
        {layers, WGPUTextureViewDimension_CubeArray, 0, 12, "cube_array<u32>",
         "vec4(textureNumLayers(t))", 2},
    };
    WGPUSampler sampler = KEEP(wgpuDeviceCreateSampler(gpu->device, NULL));
    for (size_t i = 0; i < COUNT(cases); i++) {
        bool sampled = strstr(cases[i].texel, "Gather") != NULL;
        char code[512];
        snprintf(code, sizeof code,
                 "@group(0) @binding(0) var t: texture_%s;\n"
                 "@group(0) @binding(1) var<storage, read_write> words: array<vec4u, 4>;\n"
                 "@group(0) @binding(2) var s: sampler;\n"
                 "@compute @workgroup_size(1) fn main() { words[0] = %s; }\n",
                 cases[i].type, cases[i].texel);
        WGPUTextureViewDescriptor of_view = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
        of_view.dimension = cases[i].dimension;
        of_view.baseArrayLayer = cases[i].base;
        of_view.arrayLayerCount = cases[i].count;
        WGPUTextureView view = KEEP(wgpuTextureCreateView(cases[i].texture, &of_view));
        uint32_t words[16];
        run_on(gpu, view, sampled ? sampler : NULL, code, words);
        char message[128];
        snprintf(message, sizeof message, "%s: %s is %u, expected %u", cases[i].type,
                 cases[i].texel, words[0], cases[i].expected);
        check_that(__FILE__, __LINE__, words[0] == cases[i].expected, message);
    }
}

/* Read and written in one shader, in the three formats that every device has for that. */
TEST(read_write_storage_textures, NO_DEVICE)
{
    needs_execution("the noop backend runs no shaders");
    const struct {
        WGPUTextureFormat format;
        const char *format_name;
        uint32_t before, after; /* twice as much */
    } cases[] = {
        {WGPUTextureFormat_R32Uint, "r32uint", 21, 42},
        {WGPUTextureFormat_R32Sint, "r32sint", (uint32_t)-21, (uint32_t)-42},
        {WGPUTextureFormat_R32Float, "r32float", 0x3FC00000, 0x40400000}, /* 1.5 and 3 */
    };
    gpu_open(gpu);
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUTexture texture = create_texture(
            gpu, "both",
            WGPUTextureUsage_StorageBinding | WGPUTextureUsage_CopyDst | WGPUTextureUsage_CopySrc,
            cases[i].format, 1, 1);
        write_texels(gpu, texture, (WGPUExtent3D){1, 1, 1}, 0, &cases[i].before, 4);
        WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
        char code[512];
        snprintf(code, sizeof code,
                 "@group(0) @binding(0) var t: texture_storage_2d<%s, read_write>;\n"
                 "@group(0) @binding(1) var<storage, read_write> words: array<u32, 16>;\n"
                 "@compute @workgroup_size(1) fn main() {\n"
                 "    let before = textureLoad(t, vec2i());\n"
                 "    textureStore(t, vec2i(), before + before);\n"
                 "    storageBarrier();\n"
                 "    textureBarrier();\n"
                 "    words[0] = bitcast<u32>(textureLoad(t, vec2i()).x);\n"
                 "}\n",
                 cases[i].format_name);
        uint32_t words[16], texel;
        run_on(gpu, view, NULL, code, words);
        read_texture(gpu, texture, 4, &texel);
        CHECK_EQ(words[0], cases[i].after);
        CHECK_EQ(texel, cases[i].after);
    }
}

/* Features that wgpu-core has not: what they would allow is refused. */
TEST(what_no_adapter_has, A_DEVICE)
{
    CHECK(!wgpuAdapterHasFeature(gpu->adapter, WGPUFeatureName_TextureComponentSwizzle));
    CHECK(!wgpuAdapterHasFeature(gpu->adapter, WGPUFeatureName_SubgroupSizeControl));
    CHECK_INVALID(gpu, "",
                  create_texture(gpu, "tier 1", WGPUTextureUsage_RenderAttachment,
                                 WGPUTextureFormat_RGBA8Snorm, 1, 1));
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 1, 1);
    WGPUTextureComponentSwizzleDescriptor swizzle = WGPU_TEXTURE_COMPONENT_SWIZZLE_DESCRIPTOR_INIT;
    WGPUTextureViewDescriptor descriptor = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    descriptor.nextInChain = &swizzle.chain;
    CHECK_VALID(gpu, wgpuTextureViewRelease(wgpuTextureCreateView(texture, &descriptor)));
    swizzle.swizzle.r = WGPUComponentSwizzle_G;
    CHECK_INVALID(gpu, "swizzle",
                  wgpuTextureViewRelease(wgpuTextureCreateView(texture, &descriptor)));
}
