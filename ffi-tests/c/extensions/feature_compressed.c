/* Compressed formats: a block of each, as shaders see it. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "formats.h"

ALSO_ON(gl, noop);

static const WGPUFeatureName families[] = {WGPUFeatureName_TextureCompressionBC,
                                           WGPUFeatureName_TextureCompressionETC2,
                                           WGPUFeatureName_TextureCompressionASTC};

/* A block whose first texel has these values; of the twins the one that is not sRGB. */
typedef struct Block {
    const char *name; /* of a format, or how the names of several begin */
    uint8_t bytes[16];
    double texel[4];
} Block;

/* Two colors of 5, 6 and 5 bits; every texel is the first one, (1, 130 / 255, 0). */
#define BC_COLOR 0x00, 0xFC, 0x1F, 0x00, 0, 0, 0, 0
#define BC_COLOR_VALUES 1, 130 / 255.0, 0
/* Red 31 and green 10 of 5 bits, the same in both halves, and 2 more for every texel. */
#define ETC_COLOR 0xF8, 0x50, 0x00, 0x02, 0, 0, 0, 0
#define ETC_COLOR_VALUES 1, 84 / 255.0, 2 / 255.0

static const Block blocks[] = {
    {"BC1RGBA", {BC_COLOR}, {BC_COLOR_VALUES, 1}},
    {"BC2RGBA",
     {0x88, 0x88, 0x88, 0x88, 0x88, 0x88, 0x88, 0x88, BC_COLOR},
     {BC_COLOR_VALUES, 8 / 15.0}},
    {"BC3RGBA", {128, 0, 0, 0, 0, 0, 0, 0, BC_COLOR}, {BC_COLOR_VALUES, 128 / 255.0}},
    {"BC4RUnorm", {200, 100, 0}, {200 / 255.0, 0, 0, 1}},
    {"BC4RSnorm", {0xC1, 0x80, 0}, {-63 / 127.0, 0, 0, 1}},
    {"BC5RGUnorm", {200, 100, 0, 0, 0, 0, 0, 0, 50, 10}, {200 / 255.0, 50 / 255.0, 0, 1}},
    {"BC5RGSnorm", {0xC1, 0x80, 0, 0, 0, 0, 0, 0, 0x7F, 0}, {-63 / 127.0, 1, 0, 1}},
    /* Mode 11: two colors of three times 10 bits, of which the first is (480, 240, 0). */
    {"BC6HRGBUfloat", {0x03, 0x3C, 0x78}, {0x1.8bcp-1, 0x1.47cp-8, 0, 1}},
    {"BC6HRGBFloat", {0x03, 0x1E, 0x3C}, {0x1.8fcp-1, 0x1.4bcp-8, 0, 1}},
    /* Mode 6: two colors of four times 7 bits and one that they share, the first one
     * (100, 50, 25, 64) and 1. */
    {"BC7RGBA",
     {0x40, 0x32, 0x40, 0x06, 0xC8, 0x00, 0x80, 0x80, 0x00},
     {201 / 255.0, 101 / 255.0, 51 / 255.0, 129 / 255.0}},
    {"ETC2RGB8Unorm", {ETC_COLOR}, {ETC_COLOR_VALUES, 1}},
    {"ETC2RGB8A1Unorm", {ETC_COLOR}, {ETC_COLOR_VALUES, 1}},
    {"ETC2RGBA8Unorm", {128, 0, 0, 0, 0, 0, 0, 0, ETC_COLOR}, {ETC_COLOR_VALUES, 128 / 255.0}},
    /* 11 bits: eight times the base, 4 and the modifier, which is -3. */
    {"EACR11Unorm", {100, 0}, {801 / 2047.0, 0, 0, 1}},
    {"EACR11Snorm", {64, 0}, {509 / 1023.0, 0, 0, 1}},
    {"EACRG11Unorm", {100, 0, 0, 0, 0, 0, 0, 0, 50, 0}, {801 / 2047.0, 401 / 2047.0, 0, 1}},
    {"EACRG11Snorm", {64, 0, 0, 0, 0, 0, 0, 0, 0xC0, 0}, {509 / 1023.0, -515 / 1023.0, 0, 1}},
    /* One color of 16 bits a channel for the whole block. */
    {"ASTC",
     {0xFC, 0xFD, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x33, 0x33, 0x66, 0x66, 0x99, 0x99, 0xCC,
      0xCC},
     {0.2, 0.4, 0.6, 0.8}},
};

static double linear(double srgb)
{
    return srgb <= 0.04045 ? srgb / 12.92 : pow((srgb + 0.055) / 1.055, 2.4);
}

static const Block *block_of(const Format *format)
{
    for (size_t i = 0; i < COUNT(blocks); i++) {
        if (strncmp(blocks[i].name, format->name, strlen(blocks[i].name)) == 0) {
            return &blocks[i];
        }
    }
    return NULL;
}

static WGPUTexture create_block(Gpu *gpu, const Format *format, WGPUTextureDimension dimension,
                                uint32_t depth)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text(format->name);
    descriptor.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
    descriptor.dimension = dimension;
    descriptor.size = (WGPUExtent3D){format->block_width, format->block_height, depth};
    descriptor.format = format->format;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

/* What a shader sees of the last texel of the texture. */
static void look_at(Gpu *gpu, WGPUTexture texture, bool is_3d, float seen[4])
{
    char code[512];
    snprintf(code, sizeof code,
             "@group(0) @binding(0) var picture: texture_%s<f32>;\n"
             "@group(0) @binding(1) var<storage, read_write> seen: vec4f;\n"
             "@compute @workgroup_size(1) fn main() {\n"
             "    seen = textureLoad(picture, textureDimensions(picture) - 1, 0);\n"
             "}\n",
             is_3d ? "3d" : "2d");
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, code);
    WGPUBuffer output =
        create_buffer(gpu, "seen", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 16);
    WGPUBindGroupEntry entries[] = {view_entry(0, KEEP(wgpuTextureCreateView(texture, NULL))),
                                    buffer_entry(1, output)};
    WGPUBindGroup group = create_group_of(gpu, pipeline, COUNT(entries), entries);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_buffer(gpu, output, 0, seen, 16);
}

static void check_seen(const Format *format, const Block *block, const float seen[4])
{
    for (int c = 0; c < 4; c++) {
        double expected = block->texel[c];
        if (c < 3 && strstr(format->name, "Srgb")) {
            expected = linear(expected);
        }
        char message[128];
        snprintf(message, sizeof message, "%s: channel %d is %.7g, expected %.7g", format->name, c,
                 seen[c], expected);
        check_that(__FILE__, __LINE__, fabs(seen[c] - expected) <= 0.004, message);
    }
}

TEST(blocks_as_shaders_see_them, NO_DEVICE)
{
    needs_execution("the noop backend decodes nothing");
    gpu_open_with(gpu, COUNT(families), families);
    for (size_t i = 0; i < format_count; i++) {
        const Format *format = &formats[i];
        if (format->block_width == 1) {
            continue;
        }
        if (!wgpuDeviceHasFeature(gpu->device, format->feature)) {
            CHECK_INVALID(gpu, "wgpuDeviceCreateTexture", create_block(gpu, format, 0, 1));
            continue;
        }
        const Block *block = block_of(format);
        if (!check_that(__FILE__, __LINE__, block != NULL, format->name)) {
            continue;
        }
        WGPUTexture texture = create_block(gpu, format, 0, 1);
        WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
        to.texture = texture;
        const WGPUTexelCopyBufferLayout rows = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
        wgpuQueueWriteTexture(gpu->queue, &to, block->bytes, format->bytes, &rows,
                              &(WGPUExtent3D){format->block_width, format->block_height, 1});
        float seen[4];
        look_at(gpu, texture, false, seen);
        check_seen(format, block, seen);
    }
    for (size_t i = 0; i < COUNT(families); i++) {
        if (!wgpuDeviceHasFeature(gpu->device, families[i])) {
            const char *const names[] = {"BC", "ETC2", "ASTC"};
            printf("    not available on this adapter: TextureCompression%s\n", names[i]);
        }
    }
}

/* Slices of blocks in a 3D texture, for the families that have them. */
TEST(slices, NO_DEVICE)
{
    const WGPUFeatureName of_3d[][2] = {
        {WGPUFeatureName_TextureCompressionBC, WGPUFeatureName_TextureCompressionBCSliced3D},
        {WGPUFeatureName_TextureCompressionASTC, WGPUFeatureName_TextureCompressionASTCSliced3D}};
    const char *const names[] = {"BC1RGBAUnorm", "ASTC4x4Unorm"};
    for (size_t i = 0; i < COUNT(of_3d); i++) {
        const Format *format = formats;
        while (strcmp(format->name, names[i]) != 0) {
            format++;
        }
        gpu_open_with(gpu, 1, of_3d[i]);
        CHECK_INVALID(gpu, "wgpuDeviceCreateTexture",
                      create_block(gpu, format, WGPUTextureDimension_3D, 2));
        gpu_close(gpu);
        gpu_open_with(gpu, 2, of_3d[i]);
        if (wgpuDeviceHasFeature(gpu->device, of_3d[i][1])) {
            WGPUTexture texture = NULL;
            CHECK_VALID(gpu, texture = create_block(gpu, format, WGPUTextureDimension_3D, 2));
            const Block *block = block_of(format);
            uint8_t bytes[32] = {0};
            memcpy(bytes + format->bytes, block->bytes, format->bytes);
            WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
            to.texture = texture;
            WGPUTexelCopyBufferLayout rows = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
            rows.bytesPerRow = format->bytes;
            rows.rowsPerImage = 1;
            wgpuQueueWriteTexture(gpu->queue, &to, bytes, 2 * format->bytes, &rows,
                                  &(WGPUExtent3D){4, 4, 2});
            if (test_backend() != WGPUBackendType_Null) {
                float seen[4];
                look_at(gpu, texture, true, seen);
                check_seen(format, block, seen);
            }
        } else {
            printf("    not available on this adapter: 3D textures of %s\n", names[i]);
        }
        gpu_close(gpu);
    }
}
