/* Every color format that is not compressed: what shaders see of a texel, and what they draw. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"

/* How a channel stands for a number. */
typedef enum Coding { UNORM, SNORM, UINT, SINT, FLOAT, SRGB } Coding;

typedef struct Layout {
    WGPUTextureFormat format;
    const char *name;
    Coding coding;
    int channels;
    int bits[4];
    bool blue_first;
    bool drawn; /* on every device; what needs a feature is tested with it */
} Layout;

#define EVEN(format, coding, channels, bits, drawn)                                                \
    {                                                                                              \
        WGPUTextureFormat_##format, #format, coding, channels, {bits, bits, bits, bits}, false,    \
            drawn                                                                                  \
    }

static const Layout layouts[] = {
    EVEN(R8Unorm, UNORM, 1, 8, true),
    EVEN(R8Snorm, SNORM, 1, 8, false),
    EVEN(R8Uint, UINT, 1, 8, true),
    EVEN(R8Sint, SINT, 1, 8, true),
    EVEN(R16Uint, UINT, 1, 16, true),
    EVEN(R16Sint, SINT, 1, 16, true),
    EVEN(R16Float, FLOAT, 1, 16, true),
    EVEN(RG8Unorm, UNORM, 2, 8, true),
    EVEN(RG8Snorm, SNORM, 2, 8, false),
    EVEN(RG8Uint, UINT, 2, 8, true),
    EVEN(RG8Sint, SINT, 2, 8, true),
    EVEN(R32Float, FLOAT, 1, 32, true),
    EVEN(R32Uint, UINT, 1, 32, true),
    EVEN(R32Sint, SINT, 1, 32, true),
    EVEN(RG16Uint, UINT, 2, 16, true),
    EVEN(RG16Sint, SINT, 2, 16, true),
    EVEN(RG16Float, FLOAT, 2, 16, true),
    EVEN(RGBA8Unorm, UNORM, 4, 8, true),
    EVEN(RGBA8UnormSrgb, SRGB, 4, 8, true),
    EVEN(RGBA8Snorm, SNORM, 4, 8, false),
    EVEN(RGBA8Uint, UINT, 4, 8, true),
    EVEN(RGBA8Sint, SINT, 4, 8, true),
    {WGPUTextureFormat_BGRA8Unorm, "BGRA8Unorm", UNORM, 4, {8, 8, 8, 8}, true, true},
    {WGPUTextureFormat_BGRA8UnormSrgb, "BGRA8UnormSrgb", SRGB, 4, {8, 8, 8, 8}, true, true},
    {WGPUTextureFormat_RGB10A2Uint, "RGB10A2Uint", UINT, 4, {10, 10, 10, 2}, false, true},
    {WGPUTextureFormat_RGB10A2Unorm, "RGB10A2Unorm", UNORM, 4, {10, 10, 10, 2}, false, true},
    EVEN(RG32Float, FLOAT, 2, 32, true),
    EVEN(RG32Uint, UINT, 2, 32, true),
    EVEN(RG32Sint, SINT, 2, 32, true),
    EVEN(RGBA16Uint, UINT, 4, 16, true),
    EVEN(RGBA16Sint, SINT, 4, 16, true),
    EVEN(RGBA16Float, FLOAT, 4, 16, true),
    EVEN(RGBA32Float, FLOAT, 4, 32, true),
    EVEN(RGBA32Uint, UINT, 4, 32, true),
    EVEN(RGBA32Sint, SINT, 4, 32, true),
};

/* Numbers of which some are out of the ordinary in each coding, cut to the width of a channel. */
static const uint32_t raw_bits[3][4] = {
    {0x33333333, 0x80818001, 0x7FFFFF7F, 0xC0C1C2C3},
    {0, 0xFFFFFFFF, 0x12345678, 1},
    {0xFEDCBA98, 0x55555555, 0, 0xAAAAAAAA},
};
static const uint32_t raw_halves[3][4] = {{0x3C00, 0xB800, 0x4248, 0x3555},
                                          {0x0000, 0x7BFF, 0x8001, 0x0400},
                                          {0xFBFF, 0x2E66, 1, 0xC000}};
static const float raw_floats[3][4] = {{1.5f, -2.25f, 3e10f, 0.1f},
                                       {0, 3.4e38f, -1e-37f, (float)16777217},
                                       {-3.4e38f, 1e-30f, 0.2f, -0.1f}};

static uint32_t raw_of(const Layout *layout, size_t set, int channel)
{
    int bits = layout->bits[channel];
    uint32_t raw = raw_bits[set][channel];
    if (layout->coding == FLOAT && bits == 16) {
        raw = raw_halves[set][channel];
    } else if (layout->coding == FLOAT) {
        memcpy(&raw, &raw_floats[set][channel], sizeof raw);
    }
    return bits == 32 ? raw : raw & ((1u << bits) - 1);
}

static double half(uint32_t raw)
{
    int exponent = (int)(raw >> 10 & 31);
    double fraction = raw & 1023;
    double value = exponent ? ldexp(1024 + fraction, exponent - 25) : ldexp(fraction, -24);
    return raw & 0x8000 ? -value : value;
}

static double decode(const Layout *layout, int channel, uint32_t raw)
{
    int bits = layout->bits[channel];
    double most = bits == 32 ? 4294967295.0 : (double)((1u << bits) - 1);
    int32_t number = (int32_t)(raw << (32 - bits)) >> (32 - bits);
    float single;
    memcpy(&single, &raw, sizeof single);
    double level = raw / most;
    switch (layout->coding) {
    case UNORM:
        return level;
    case SNORM:
        return fmax(number / (double)((1 << (bits - 1)) - 1), -1);
    case UINT:
        return raw;
    case SINT:
        return number;
    case FLOAT:
        return bits == 16 ? half(raw) : single;
    case SRGB:
        return channel == 3       ? level
               : level <= 0.04045 ? level / 12.92
                                  : pow((level + 0.055) / 1.055, 2.4);
    }
    return NAN;
}

/* Puts the channels one behind the other, the first into the lowest bits. */
static uint32_t encode(const Layout *layout, size_t set, uint8_t texel[16], double numbers[4])
{
    memset(texel, 0, 16);
    int at = 0;
    for (int place = 0; place < layout->channels; place++) {
        int channel = layout->blue_first && place < 3 ? 2 - place : place;
        uint32_t raw = raw_of(layout, set, channel);
        for (int bit = 0; bit < layout->bits[channel]; bit++, at++) {
            texel[at / 8] |= (uint8_t)((raw >> bit & 1) << at % 8);
        }
    }
    for (int channel = 0; channel < 4; channel++) {
        numbers[channel] = channel < layout->channels
                               ? decode(layout, channel, raw_of(layout, set, channel))
                           : channel == 3 ? 1
                                          : 0;
    }
    return (uint32_t)at / 8;
}

static const char *type_of(const Layout *layout)
{
    return layout->coding == UINT ? "u32" : layout->coding == SINT ? "i32" : "f32";
}

/* Four numbers of a shader, as such. */
static void numbers_of(const Layout *layout, const uint32_t words[4], double numbers[4])
{
    for (int i = 0; i < 4; i++) {
        float single;
        memcpy(&single, &words[i], sizeof single);
        if (layout->coding == UINT) {
            numbers[i] = words[i];
        } else if (layout->coding == SINT) {
            numbers[i] = (int32_t)words[i];
        } else {
            numbers[i] = single;
        }
    }
}

static void words_of(const Layout *layout, const double numbers[4], uint32_t words[4])
{
    for (int i = 0; i < 4; i++) {
        float single = (float)numbers[i];
        if (layout->coding == UINT) {
            words[i] = (uint32_t)numbers[i];
        } else if (layout->coding == SINT) {
            words[i] = (uint32_t)(int32_t)numbers[i];
        } else {
            memcpy(&words[i], &single, sizeof single);
        }
    }
}

static WGPUTexture create_texel(Gpu *gpu, const Layout *layout, WGPUTextureUsage usage)
{
    return create_texture(gpu, layout->name, usage, layout->format, 1, 1);
}

static void check_seen(const Layout *layout, size_t set, const double expected[4],
                       const double seen[4])
{
    for (int i = 0; i < 4; i++) {
        /* sRGB is approximated; 1e-38 may count as 0 in arithmetic, so the smallest may be lost. */
        double tolerance = layout->coding == SRGB ? 0.002
                           : layout->coding == UINT || layout->coding == SINT
                               ? 0
                               : fabs(expected[i]) * 1e-6 + 1e-7;
        char message[160];
        snprintf(message, sizeof message, "%s, set %zu: channel %d is %.9g, expected %.9g",
                 layout->name, set, i, seen[i], expected[i]);
        check_that(__FILE__, __LINE__, fabs(seen[i] - expected[i]) <= tolerance, message);
    }
}

TEST(texels_as_shaders_see_them, EXECUTION)
{
    for (size_t i = 0; i < COUNT(layouts); i++) {
        const Layout *layout = &layouts[i];
        char code[512];
        snprintf(code, sizeof code,
                 "@group(0) @binding(0) var picture: texture_2d<%s>;\n"
                 "@group(0) @binding(1) var<storage, read_write> seen: vec4<%s>;\n"
                 "@compute @workgroup_size(1) fn main() {\n"
                 "    seen = textureLoad(picture, vec2i(), 0);\n"
                 "}\n",
                 type_of(layout), type_of(layout));
        WGPUComputePipeline pipeline = create_compute_pipeline(gpu, code);
        WGPUTexture texture =
            create_texel(gpu, layout, WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst);
        WGPUBuffer output =
            create_buffer(gpu, "seen", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 16);
        WGPUBindGroupEntry entries[] = {view_entry(0, KEEP(wgpuTextureCreateView(texture, NULL))),
                                        buffer_entry(1, output)};
        WGPUBindGroup group = create_group_of(gpu, pipeline, COUNT(entries), entries);
        for (size_t set = 0; set < COUNT(raw_bits); set++) {
            uint8_t texel[16];
            double expected[4], seen[4];
            uint32_t size = encode(layout, set, texel, expected);
            WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
            to.texture = texture;
            const WGPUTexelCopyBufferLayout rows = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
            wgpuQueueWriteTexture(gpu->queue, &to, texel, size, &rows, &(WGPUExtent3D){1, 1, 1});
            dispatch(gpu, pipeline, group, 1, 1, 1);
            uint32_t words[4];
            read_buffer(gpu, output, 0, words, sizeof words);
            numbers_of(layout, words, seen);
            check_seen(layout, set, expected, seen);
        }
    }
}

/* A shader that draws the numbers brings back the bits; of floats as much as a float holds. */
TEST(texels_as_shaders_draw_them, EXECUTION)
{
    for (size_t i = 0; i < COUNT(layouts); i++) {
        const Layout *layout = &layouts[i];
        if (!layout->drawn) {
            continue;
        }
        char code[512];
        snprintf(
            code, sizeof code,
            "@vertex fn vs() -> @builtin(position) vec4f { return vec4f(0.0, 0.0, 0.0, 1.0); }\n"
            "@group(0) @binding(0) var<uniform> color: vec4<%s>;\n"
            "@fragment fn fs() -> @location(0) vec4<%s> { return color; }\n",
            type_of(layout), type_of(layout));
        WGPURenderPipeline pipeline = create_render_pipeline(
            gpu, &(Look){.code = code,
                         .format = layout->format,
                         .primitive.topology = WGPUPrimitiveTopology_PointList});
        WGPUTexture texture =
            create_texel(gpu, layout, WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc);
        for (size_t set = 0; set < COUNT(raw_bits); set++) {
            uint8_t expected[16], seen[16] = {0};
            double numbers[4];
            uint32_t words[4], size = encode(layout, set, expected, numbers);
            words_of(layout, numbers, words);
            WGPUBuffer uniform =
                create_filled_buffer(gpu, "color", WGPUBufferUsage_Uniform, words, sizeof words);
            WGPUBindGroupEntry entry = buffer_entry(0, uniform);
            WGPUBindGroup group = create_group_of(gpu, pipeline, 1, &entry);
            WGPUCommandEncoder encoder = create_encoder(gpu);
            WGPURenderPassEncoder pass =
                begin_render_pass(encoder, KEEP(wgpuTextureCreateView(texture, NULL)));
            wgpuRenderPassEncoderSetPipeline(pass, pipeline);
            wgpuRenderPassEncoderSetBindGroup(pass, 0, group, 0, NULL);
            wgpuRenderPassEncoderDraw(pass, 1, 1, 0, 0);
            END_PASS(pass);
            submit(gpu, encoder);
            read_texture(gpu, texture, size, seen);
            for (uint32_t b = 0; b < size; b++) {
                char message[160];
                snprintf(message, sizeof message, "%s, set %zu: byte %u is 0x%02x, expected 0x%02x",
                         layout->name, set, b, seen[b], expected[b]);
                int off = abs(seen[b] - expected[b]);
                check_that(__FILE__, __LINE__, off <= (layout->coding == SRGB), message);
            }
        }
    }
}
