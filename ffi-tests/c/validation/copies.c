/* Copies from and to textures, and writes to textures. */
#include <stdio.h>
#include <stdlib.h>

#include "cases.h"
#include "formats.h"

ALSO_ON(noop);

#define SRC WGPUTextureUsage_CopySrc
#define DST WGPUTextureUsage_CopyDst
#define RGBA WGPUTextureFormat_RGBA8Unorm
#define NO_STRIDE WGPU_COPY_STRIDE_UNDEFINED

/* The ways between a texture and bytes; a case may be for some of them only. */
enum {
    TO_TEXTURE = 1,
    FROM_TEXTURE = 2,
    COMMANDS = TO_TEXTURE | FROM_TEXTURE,
    WRITE = 4,
    EACH = COMMANDS | WRITE,
};

static const char *const ways[] = {"", "buffer to texture", "texture to buffer", "", "write"};

/* A copy of part of a texture from or to `bytes` bytes. */
typedef struct Linear {
    WGPUTexture texture;
    uint32_t mip;
    WGPUOrigin3D origin;
    WGPUTextureAspect aspect;
    WGPUExtent3D size;
    uint64_t offset;
    uint32_t bytes_per_row, rows_per_image;
    uint64_t bytes;
} Linear;

static void linear_case(Gpu *gpu, int way, Outcome outcome, const Linear *c, const char *name)
{
    WGPUTexelCopyTextureInfo texture = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    texture.texture = c->texture;
    texture.mipLevel = c->mip;
    texture.origin = c->origin;
    texture.aspect = c->aspect;
    WGPUTexelCopyBufferInfo buffer = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    buffer.layout.offset = c->offset;
    buffer.layout.bytesPerRow = c->bytes_per_row;
    buffer.layout.rowsPerImage = c->rows_per_image;
    if (way == WRITE) {
        void *data = calloc(1, (size_t)c->bytes + 1);
        CASE(gpu, outcome,
             wgpuQueueWriteTexture(gpu->queue, &texture, data, (size_t)c->bytes, &buffer.layout,
                                   &c->size),
             "%s (write)", name);
        free(data);
        return;
    }
    buffer.buffer =
        create_buffer(gpu, "bytes", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, c->bytes);
    WGPUCommandEncoder encoder = begin_commands(gpu);
    if (way == TO_TEXTURE) {
        wgpuCommandEncoderCopyBufferToTexture(encoder, &buffer, &texture, &c->size);
    } else {
        wgpuCommandEncoderCopyTextureToBuffer(encoder, &texture, &buffer, &c->size);
    }
    END_COMMANDS(gpu, encoder, outcome, "%s (%s)", name, ways[way]);
}

static WGPUTexture create(Gpu *gpu, WGPUTextureUsage usage, WGPUTextureFormat format,
                          WGPUTextureDimension dimension, WGPUExtent3D size, uint32_t mips,
                          uint32_t samples)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = usage;
    descriptor.format = format;
    descriptor.dimension = dimension;
    descriptor.size = size;
    descriptor.mipLevelCount = mips;
    descriptor.sampleCount = samples;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

/* How bytes are laid out: strides, offset, and how many there must be. */
TEST(layouts_of_bytes, A_DEVICE)
{
    WGPUTexture texture =
        create(gpu, SRC | DST, RGBA, WGPUTextureDimension_2D, (WGPUExtent3D){64, 8, 4}, 1, 1);
    const struct {
        const char *name;
        int ways;
        Outcome outcome;
        WGPUExtent3D size;
        uint64_t offset;
        uint32_t bytes_per_row, rows_per_image;
        uint64_t bytes;
    } cases[] = {
        {"all", EACH, VALID, {64, 8, 4}, 0, 256, 8, 8192},
        {"a byte missing", EACH, INVALID, {64, 8, 4}, 0, 256, 8, 8191},
        {"one row", EACH, VALID, {64, 1, 1}, 0, 256, 8, 256},
        {"one row without strides", EACH, VALID, {64, 1, 1}, 0, NO_STRIDE, NO_STRIDE, 256},
        {"one row without strides, a byte missing",
         EACH,
         INVALID,
         {64, 1, 1},
         0,
         NO_STRIDE,
         NO_STRIDE,
         255},
        {"rows without a stride", EACH, INVALID, {64, 2, 1}, 0, NO_STRIDE, NO_STRIDE, 8192},
        {"rows without the images' stride", EACH, VALID, {64, 8, 1}, 0, 256, NO_STRIDE, 2048},
        {"images without a stride", EACH, INVALID, {64, 8, 2}, 0, 256, NO_STRIDE, 8192},
        {"images of one row without a stride", EACH, INVALID, {64, 1, 2}, 0, 256, NO_STRIDE, 8192},
        {"images without the rows' stride", EACH, INVALID, {64, 1, 2}, 0, NO_STRIDE, 1, 8192},
        {"rows of 0 bytes", EACH, INVALID, {64, 8, 1}, 0, 0, 8, 8192},
        {"one row of 0 bytes", EACH, INVALID, {64, 1, 1}, 0, 0, 8, 8192},
        {"images of 0 rows", EACH, INVALID, {64, 8, 2}, 0, 256, 0, 8192},
        {"one image of 0 rows", EACH, INVALID, {64, 8, 1}, 0, 256, 0, 8192},
        {"rows too short", EACH, INVALID, {65, 1, 1}, 0, 256, 8, 8192},
        {"one row too short", WRITE, INVALID, {64, 1, 1}, 0, 255, 8, 8192},
        {"images too short", EACH, INVALID, {64, 8, 1}, 0, 256, 7, 8192},
        {"wide rows", EACH, VALID, {64, 2, 1}, 0, 512, 2, 768},
        {"wide rows, a byte missing", EACH, INVALID, {64, 2, 1}, 0, 512, 2, 767},
        {"high images", EACH, VALID, {64, 1, 2}, 0, 256, 3, 1024},
        {"high images, a byte missing", EACH, INVALID, {64, 1, 2}, 0, 256, 3, 1023},
        {"the last image needs no more than its rows", EACH, VALID, {64, 2, 2}, 0, 256, 4, 1536},
        {"the last row needs no more than its texels", EACH, VALID, {1, 2, 1}, 0, 256, 2, 260},
        {"the same, a byte missing", EACH, INVALID, {1, 2, 1}, 0, 256, 2, 259},
        {"a stride of 128", COMMANDS, INVALID, {32, 2, 1}, 0, 128, 2, 8192},
        {"a stride of 128 for writes", WRITE, VALID, {32, 2, 1}, 0, 128, 2, 256},
        {"a stride of 260", COMMANDS, INVALID, {64, 2, 1}, 0, 260, 2, 8192},
        {"an odd stride for writes", WRITE, VALID, {1, 2, 1}, 0, 5, 2, 9},
        {"a stride of 257", COMMANDS, INVALID, {1, 1, 1}, 0, 257, 1, 8192},
        {"the greatest stride", COMMANDS, VALID, {1, 1, 1}, 0, 0xffffff00, 1, 4},
        {"the greatest strides", EACH, INVALID, {1, 1, 2}, 0, 0xffffff00, UINT32_MAX - 1, 8192},
        {"an offset", EACH, VALID, {64, 1, 1}, 16, 256, 1, 272},
        {"an offset, a byte missing", EACH, INVALID, {64, 1, 1}, 16, 256, 1, 271},
        {"an offset of 2", COMMANDS, INVALID, {1, 1, 1}, 2, 256, 1, 8192},
        {"an offset of 1 for writes", WRITE, VALID, {1, 1, 1}, 1, 256, 1, 5},
        {"an offset past the end", EACH, INVALID, {1, 1, 1}, 8192, 256, 1, 256},
        {"an offset beyond all numbers", EACH, INVALID, {1, 1, 1}, UINT64_MAX - 3, 256, 1, 256},
        {"nothing", EACH, VALID, {0, 0, 0}, 0, NO_STRIDE, NO_STRIDE, 0},
        {"nothing, strides of 0", EACH, VALID, {0, 0, 0}, 0, 0, 0, 0},
        {"nothing at the end", EACH, VALID, {0, 0, 0}, 256, 256, 0, 256},
        {"nothing past the end", EACH, INVALID, {0, 0, 0}, 260, 256, 0, 256},
        {"no column", EACH, VALID, {0, 1, 1}, 0, 0, 1, 0},
        {"no column, two rows", EACH, VALID, {0, 2, 1}, 0, 0, 2, 0},
        {"no column, two rows, no stride", EACH, INVALID, {0, 2, 1}, 0, NO_STRIDE, NO_STRIDE, 0},
        {"no column, two wide rows", EACH, VALID, {0, 2, 1}, 0, 256, 2, 256},
        {"no column, two wide rows, too short", EACH, INVALID, {0, 2, 1}, 0, 256, 2, 255},
        {"no row", EACH, VALID, {64, 0, 1}, 0, 256, 0, 0},
        {"no row, a stride too short", WRITE, INVALID, {64, 0, 1}, 0, 255, 0, 0},
        {"no row, no stride", EACH, VALID, {64, 0, 1}, 0, NO_STRIDE, NO_STRIDE, 0},
        {"no image", EACH, VALID, {64, 8, 0}, 0, 256, 8, 0},
        {"no image, rows without a stride", EACH, INVALID, {64, 8, 0}, 0, NO_STRIDE, 8, 0},
        {"no image, too short", EACH, INVALID, {64, 8, 0}, 0, 256, 7, 0},
        {"no row, two images", EACH, VALID, {64, 0, 2}, 0, 256, 0, 0},
        {"no row, two high images", EACH, VALID, {64, 0, 2}, 0, 256, 4, 1024},
        {"no row, two high images, too short", EACH, INVALID, {64, 0, 2}, 0, 256, 4, 1023},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (int way = 1; way <= WRITE; way *= 2) {
            if (cases[i].ways & way) {
                linear_case(gpu, way, cases[i].outcome,
                            &(Linear){.texture = texture,
                                      .size = cases[i].size,
                                      .offset = cases[i].offset,
                                      .bytes_per_row = cases[i].bytes_per_row,
                                      .rows_per_image = cases[i].rows_per_image,
                                      .bytes = cases[i].bytes},
                            cases[i].name);
            }
        }
    }
}

/* Which part of a texture: origin, size and mip level. The bytes are always enough. */
TEST(regions_of_textures, A_DEVICE)
{
    const WGPUTextureDimension d1 = WGPUTextureDimension_1D, d2 = WGPUTextureDimension_2D,
                               d3 = WGPUTextureDimension_3D;
    const struct {
        const char *name;
        Outcome outcome;
        WGPUTextureDimension dimension;
        uint32_t mip;
        WGPUOrigin3D origin;
        WGPUExtent3D size;
    } cases[] = {
        {"all", VALID, d2, 0, {0, 0, 0}, {32, 16, 8}},
        {"too wide", INVALID, d2, 0, {0, 0, 0}, {33, 16, 8}},
        {"too high", INVALID, d2, 0, {0, 0, 0}, {32, 17, 8}},
        {"too many layers", INVALID, d2, 0, {0, 0, 0}, {32, 16, 9}},
        {"a part", VALID, d2, 0, {7, 5, 3}, {2, 2, 2}},
        {"up to the end", VALID, d2, 0, {7, 5, 3}, {25, 11, 5}},
        {"past the right end", INVALID, d2, 0, {7, 5, 3}, {26, 11, 5}},
        {"past the lower end", INVALID, d2, 0, {7, 5, 3}, {25, 12, 5}},
        {"past the last layer", INVALID, d2, 0, {7, 5, 3}, {25, 11, 6}},
        {"no column at the right end", VALID, d2, 0, {32, 0, 0}, {0, 1, 1}},
        {"no column past the right end", INVALID, d2, 0, {33, 0, 0}, {0, 1, 1}},
        {"no row at the lower end", VALID, d2, 0, {0, 16, 0}, {1, 0, 1}},
        {"no row past the lower end", INVALID, d2, 0, {0, 17, 0}, {1, 0, 1}},
        {"no layer at the last", VALID, d2, 0, {0, 0, 8}, {1, 1, 0}},
        {"no layer past the last", INVALID, d2, 0, {0, 0, 9}, {1, 1, 0}},
        {"a width beyond all numbers", INVALID, d2, 0, {16, 0, 0}, {UINT32_MAX - 15, 1, 1}},
        {"an origin beyond all numbers", INVALID, d2, 0, {UINT32_MAX, 0, 0}, {1, 1, 1}},
        {"a layer beyond all numbers", INVALID, d2, 0, {0, 0, UINT32_MAX}, {1, 1, 1}},
        {"the second level", VALID, d2, 1, {0, 0, 0}, {16, 8, 8}},
        {"too wide for the second level", INVALID, d2, 1, {0, 0, 0}, {17, 8, 8}},
        {"the last level", VALID, d2, 3, {0, 0, 0}, {4, 2, 8}},
        {"too high for the last level", INVALID, d2, 3, {0, 0, 0}, {4, 3, 8}},
        {"past the last level", INVALID, d2, 4, {0, 0, 0}, {1, 1, 1}},
        {"nothing past the last level", INVALID, d2, 4, {0, 0, 0}, {0, 0, 0}},
        {"a level beyond all numbers", INVALID, d2, UINT32_MAX, {0, 0, 0}, {1, 1, 1}},
        {"1D: all", VALID, d1, 0, {0, 0, 0}, {32, 1, 1}},
        {"1D: a part", VALID, d1, 0, {30, 0, 0}, {2, 1, 1}},
        {"1D: too wide", INVALID, d1, 0, {30, 0, 0}, {3, 1, 1}},
        {"1D: two rows", INVALID, d1, 0, {0, 0, 0}, {1, 2, 1}},
        {"1D: two layers", INVALID, d1, 0, {0, 0, 0}, {1, 1, 2}},
        {"1D: another row", INVALID, d1, 0, {0, 1, 0}, {1, 1, 1}},
        {"3D: all", VALID, d3, 0, {0, 0, 0}, {32, 16, 8}},
        {"3D: too deep", INVALID, d3, 0, {0, 0, 0}, {32, 16, 9}},
        {"3D: past the last slice", INVALID, d3, 0, {0, 0, 7}, {1, 1, 2}},
        {"3D: the second level", VALID, d3, 1, {0, 0, 0}, {16, 8, 4}},
        {"3D: too deep for the second level", INVALID, d3, 1, {0, 0, 0}, {16, 8, 5}},
        {"3D: the last level", VALID, d3, 3, {0, 0, 0}, {4, 2, 1}},
        {"3D: the last level's second slice", INVALID, d3, 3, {0, 0, 1}, {4, 2, 1}},
    };
    WGPUTexture textures[4] = {NULL};
    for (int d = 1; d <= 3; d++) {
        textures[d] = create(gpu, SRC | DST, RGBA, (WGPUTextureDimension)d,
                             (WGPUExtent3D){32, d == 1 ? 1 : 16, d == 1 ? 1 : 8}, d == 1 ? 1 : 4,
                             1);
    }
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (int way = 1; way <= WRITE; way *= 2) {
            linear_case(gpu, way, cases[i].outcome,
                        &(Linear){.texture = textures[cases[i].dimension],
                                  .mip = cases[i].mip,
                                  .origin = cases[i].origin,
                                  .size = cases[i].size,
                                  .bytes_per_row = 256,
                                  .rows_per_image = 32,
                                  .bytes = 256 * 32 * 16},
                        cases[i].name);
        }
    }
}

TEST(states_of_objects, A_DEVICE)
{
    const WGPUExtent3D size = {4, 4, 1};
    const WGPUTextureDimension d2 = WGPUTextureDimension_2D;
    const WGPUTextureUsage draw = WGPUTextureUsage_RenderAttachment;
    struct {
        const char *name;
        WGPUTexture texture;
        int valid_ways;
    } cases[] = {
        {"both usages", create(gpu, SRC | DST, RGBA, d2, size, 1, 1), EACH},
        {"source only", create(gpu, SRC | draw, RGBA, d2, size, 1, 1), FROM_TEXTURE},
        {"destination only", create(gpu, DST | draw, RGBA, d2, size, 1, 1), TO_TEXTURE | WRITE},
        {"neither usage", create(gpu, draw, RGBA, d2, size, 1, 1), 0},
        {"multisampled", create(gpu, SRC | DST | draw, RGBA, d2, size, 1, 4), 0},
        {"an error", create_error_texture(gpu), 0},
        {"no texture", NULL, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (int way = 1; way <= WRITE; way *= 2) {
            linear_case(gpu, way, cases[i].valid_ways & way ? VALID : INVALID,
                        &(Linear){.texture = cases[i].texture,
                                  .size = size,
                                  .bytes_per_row = 256,
                                  .rows_per_image = 4,
                                  .bytes = 1024},
                        cases[i].name);
        }
    }

    WGPUTexture texture = create(gpu, SRC | DST, RGBA, d2, size, 1, 1);
    const WGPUBufferUsage usages[] = {WGPUBufferUsage_CopySrc, WGPUBufferUsage_CopyDst,
                                      WGPUBufferUsage_Storage, 0 /* an error */};
    for (size_t i = 0; i < COUNT(usages); i++) {
        WGPUTexelCopyTextureInfo texels = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
        texels.texture = texture;
        WGPUTexelCopyBufferInfo bytes = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
        bytes.buffer = usages[i] ? create_buffer(gpu, "bytes", usages[i], 1024)
                                 : create_error_buffer(gpu);
        bytes.layout.bytesPerRow = 256;
        WGPUCommandEncoder encoder = begin_commands(gpu);
        wgpuCommandEncoderCopyBufferToTexture(encoder, &bytes, &texels, &size);
        END_COMMANDS(gpu, encoder, usages[i] == WGPUBufferUsage_CopySrc ? VALID : INVALID,
                     "from a buffer of usage %u", (unsigned)usages[i]);
        encoder = begin_commands(gpu);
        wgpuCommandEncoderCopyTextureToBuffer(encoder, &texels, &bytes, &size);
        END_COMMANDS(gpu, encoder, usages[i] == WGPUBufferUsage_CopyDst ? VALID : INVALID,
                     "to a buffer of usage %u", (unsigned)usages[i]);
    }
    WGPUTexelCopyTextureInfo texels = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    texels.texture = texture;
    const WGPUTexelCopyBufferInfo nothing = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    for (int argument = 0; argument < 4; argument++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        wgpuCommandEncoderCopyBufferToTexture(encoder, argument == 0 ? NULL : &nothing,
                                              argument == 1 ? NULL : &texels,
                                              argument == 2 ? NULL : &size);
        END_COMMANDS(gpu, encoder, INVALID, "NULL as argument %d", argument);
    }
}

/* Every format and aspect in every direction: depth can be read, stencil copied, Plus neither. */
TEST(aspects_of_formats, NO_DEVICE)
{
    const WGPUFeatureName features[] = {
        WGPUFeatureName_Depth32FloatStencil8, WGPUFeatureName_TextureCompressionBC,
        WGPUFeatureName_TextureCompressionETC2, WGPUFeatureName_TextureCompressionASTC};
    gpu_open_with(gpu, COUNT(features), features);
    for (size_t i = 0; i < format_count; i++) {
        const Format *f = &formats[i];
        if (f->feature && !wgpuDeviceHasFeature(gpu->device, f->feature)) {
            continue;
        }
        const WGPUExtent3D size = {4 * f->block_width, 4 * f->block_height, 1};
        WGPUTexture texture =
            create(gpu, SRC | DST, f->format, WGPUTextureDimension_2D, size, 1, 1);
        for (uint32_t a = 0; a <= WGPUTextureAspect_DepthOnly + 1; a++) {
            bool depth_stencil = f->can & (DEPTH | STENCIL),
                 depth = a == WGPUTextureAspect_DepthOnly || (a <= 1 && !(f->can & STENCIL)),
                 stencil = a == WGPUTextureAspect_StencilOnly || (a <= 1 && !(f->can & DEPTH));
            int valid = 0;
            if (a > WGPUTextureAspect_DepthOnly) {
                valid = 0;
            } else if (!depth_stencil) {
                valid = a <= WGPUTextureAspect_All ? EACH : 0;
            } else if (f->can & STENCIL && stencil) {
                valid = EACH;
            } else if (f->can & DEPTH && depth) {
                valid = f->format == WGPUTextureFormat_Depth16Unorm ? EACH
                        : f->format == WGPUTextureFormat_Depth32Float ||
                                f->format == WGPUTextureFormat_Depth32FloatStencil8
                            ? FROM_TEXTURE
                            : 0;
            }
            for (int way = 1; way <= WRITE; way *= 2) {
                char name[64];
                snprintf(name, sizeof name, "%s, aspect %u", f->name, a);
                linear_case(gpu, way, valid & way ? VALID : INVALID,
                            &(Linear){.texture = texture,
                                      .aspect = (WGPUTextureAspect)a,
                                      .size = size,
                                      .bytes_per_row = 256,
                                      .rows_per_image = 4,
                                      .bytes = 1024},
                            name);
            }
        }
    }
}

TEST(depth_and_stencil_are_copied_whole, A_DEVICE)
{
    const WGPUTextureFormat tested[] = {WGPUTextureFormat_Depth16Unorm, WGPUTextureFormat_Stencil8};
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t mip;
        WGPUOrigin3D origin;
        WGPUExtent3D size;
        uint64_t offset;
    } cases[] = {
        {"all", VALID, 0, {0, 0, 0}, {8, 8, 1}, 0},
        {"all of the second layer", VALID, 0, {0, 0, 1}, {8, 8, 1}, 0},
        {"all layers", VALID, 0, {0, 0, 0}, {8, 8, 2}, 0},
        {"all of the second level", VALID, 1, {0, 0, 0}, {4, 4, 1}, 0},
        {"half the width", INVALID, 0, {0, 0, 0}, {4, 8, 1}, 0},
        {"half the height", INVALID, 0, {0, 0, 0}, {8, 4, 1}, 0},
        {"the other half", INVALID, 0, {4, 0, 0}, {4, 8, 1}, 0},
        {"nothing", INVALID, 0, {0, 0, 0}, {0, 0, 1}, 0},
        {"part of the second level", INVALID, 1, {0, 0, 0}, {2, 4, 1}, 0},
        {"offset 4", VALID, 0, {0, 0, 0}, {8, 8, 1}, 4},
        {"offset 1", INVALID, 0, {0, 0, 0}, {8, 8, 1}, 1},
        {"offset 2", INVALID, 0, {0, 0, 0}, {8, 8, 1}, 2},
    };
    for (size_t t = 0; t < COUNT(tested); t++) {
        WGPUTexture texture = create(gpu, SRC | DST, tested[t], WGPUTextureDimension_2D,
                                     (WGPUExtent3D){8, 8, 2}, 2, 1);
        for (size_t i = 0; i < COUNT(cases); i++) {
            for (int way = 1; way <= WRITE; way *= 2) {
                bool aligned = way == WRITE && cases[i].offset != 0;
                linear_case(gpu, way, aligned ? VALID : cases[i].outcome,
                            &(Linear){.texture = texture,
                                      .mip = cases[i].mip,
                                      .origin = cases[i].origin,
                                      .size = cases[i].size,
                                      .offset = cases[i].offset,
                                      .bytes_per_row = 256,
                                      .rows_per_image = 8,
                                      .bytes = 8192},
                            cases[i].name);
            }
        }
    }
}

/* Offsets are multiples of a block's bytes, origins and sizes of its texels. */
TEST(blocks, NO_DEVICE)
{
    const WGPUFeatureName feature = WGPUFeatureName_TextureCompressionBC;
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        check_not_applicable("no TextureCompressionBC");
        return;
    }
    WGPUTexture texture = create(gpu, SRC | DST, WGPUTextureFormat_BC1RGBAUnorm,
                                 WGPUTextureDimension_2D, (WGPUExtent3D){60, 60, 1}, 3, 1);
    const struct {
        const char *name;
        int ways;
        Outcome outcome;
        uint32_t mip;
        WGPUOrigin3D origin;
        WGPUExtent3D size;
        uint64_t offset;
        uint32_t bytes_per_row, rows_per_image;
        uint64_t bytes;
    } cases[] = {
        /* clang-format off */
        {"all", EACH, VALID, 0, {0, 0, 0}, {60, 60, 1}, 0, 256, 15, 14 * 256 + 120},
        {"all, a byte missing", EACH, INVALID, 0, {0, 0, 0}, {60, 60, 1}, 0, 256, 15,
         14 * 256 + 119},
        {"one block", EACH, VALID, 0, {4, 8, 0}, {4, 4, 1}, 0, NO_STRIDE, NO_STRIDE, 8},
        {"one row of blocks", EACH, VALID, 0, {0, 8, 0}, {60, 4, 1}, 0, NO_STRIDE, NO_STRIDE, 120},
        {"two rows of blocks without a stride", EACH, INVALID, 0, {0, 8, 0}, {60, 8, 1}, 0,
         NO_STRIDE, NO_STRIDE, 4096},
        {"rows of blocks too few", EACH, INVALID, 0, {0, 0, 0}, {60, 60, 1}, 0, 256, 14, 8192},
        {"origin 2, 0", EACH, INVALID, 0, {2, 0, 0}, {4, 4, 1}, 0, 256, 1, 4096},
        {"origin 0, 2", EACH, INVALID, 0, {0, 2, 0}, {4, 4, 1}, 0, 256, 1, 4096},
        {"half a block's width", EACH, INVALID, 0, {0, 0, 0}, {2, 4, 1}, 0, 256, 1, 4096},
        {"half a block's height", EACH, INVALID, 0, {0, 0, 0}, {4, 2, 1}, 0, 256, 1, 4096},
        {"no blocks", EACH, VALID, 0, {0, 0, 0}, {0, 0, 1}, 0, 256, 1, 4096},
        {"offset 8", EACH, VALID, 0, {0, 0, 0}, {4, 4, 1}, 8, 256, 1, 16},
        {"offset 4", COMMANDS, INVALID, 0, {0, 0, 0}, {4, 4, 1}, 4, 256, 1, 4096},
        {"offset 4 for writes", WRITE, VALID, 0, {0, 0, 0}, {4, 4, 1}, 4, 256, 1, 12},
        /* Level 1 has 30 × 30 texels, stored as 32 × 32. */
        {"the second level, whole blocks", EACH, VALID, 1, {0, 0, 0}, {32, 32, 1}, 0, 256, 8, 4096},
        {"the second level, its texels", EACH, INVALID, 1, {0, 0, 0}, {30, 30, 1}, 0, 256, 8, 4096},
        {"the second level, its last block", EACH, VALID, 1, {28, 28, 0}, {4, 4, 1}, 0, 256, 1,
         4096},
        {"past the second level", EACH, INVALID, 1, {32, 0, 0}, {4, 4, 1}, 0, 256, 1, 4096},
        {"more than the second level", EACH, INVALID, 1, {0, 0, 0}, {36, 32, 1}, 0, 256, 9, 4096},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (int way = 1; way <= WRITE; way *= 2) {
            if (cases[i].ways & way) {
                linear_case(gpu, way, cases[i].outcome,
                            &(Linear){texture, cases[i].mip, cases[i].origin, 0, cases[i].size,
                                      cases[i].offset, cases[i].bytes_per_row,
                                      cases[i].rows_per_image, cases[i].bytes},
                            cases[i].name);
            }
        }
    }
}

TEST(offsets_by_format, A_DEVICE)
{
    for (size_t i = 0; i < format_count; i++) {
        const Format *f = &formats[i];
        if (f->feature || f->can & (DEPTH | STENCIL)) {
            continue;
        }
        const WGPUExtent3D size = {1, 1, 1};
        WGPUTexture texture =
            create(gpu, SRC | DST, f->format, WGPUTextureDimension_2D, size, 1, 1);
        for (uint64_t offset = 0; offset <= 16; offset++) {
            char name[64];
            snprintf(name, sizeof name, "%s at offset %u", f->name, (unsigned)offset);
            for (int way = 1; way <= WRITE; way *= 2) {
                linear_case(gpu, way, way == WRITE || offset % f->bytes == 0 ? VALID : INVALID,
                            &(Linear){.texture = texture,
                                      .size = size,
                                      .offset = offset,
                                      .bytes_per_row = 256,
                                      .rows_per_image = 1,
                                      .bytes = 64},
                            name);
            }
        }
    }
}

typedef struct Part {
    WGPUTexture texture;
    uint32_t mip;
    WGPUOrigin3D origin;
    WGPUTextureAspect aspect;
} Part;

static void texture_case(Gpu *gpu, Outcome outcome, Part from, Part to, WGPUExtent3D size,
                         const char *name)
{
    WGPUTexelCopyTextureInfo source = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT, destination = source;
    source.texture = from.texture;
    source.mipLevel = from.mip;
    source.origin = from.origin;
    source.aspect = from.aspect;
    destination.texture = to.texture;
    destination.mipLevel = to.mip;
    destination.origin = to.origin;
    destination.aspect = to.aspect;
    WGPUCommandEncoder encoder = begin_commands(gpu);
    wgpuCommandEncoderCopyTextureToTexture(encoder, &source, &destination, &size);
    END_COMMANDS(gpu, encoder, outcome, "%s", name);
}

TEST(between_textures, A_DEVICE)
{
    const WGPUTextureDimension d2 = WGPUTextureDimension_2D, d3 = WGPUTextureDimension_3D;
    const WGPUExtent3D size = {32, 16, 8};
    WGPUTexture a = create(gpu, SRC | DST, RGBA, d2, size, 4, 1),
                b = create(gpu, SRC | DST, RGBA, d2, size, 4, 1),
                deep = create(gpu, SRC | DST, RGBA, d3, size, 4, 1),
                line = create(gpu, SRC | DST, RGBA, WGPUTextureDimension_1D,
                              (WGPUExtent3D){32, 1, 1}, 1, 1),
                source = create(gpu, SRC, RGBA, d2, size, 1, 1),
                destination = create(gpu, DST, RGBA, d2, size, 1, 1),
                twin = create(gpu, SRC | DST, WGPUTextureFormat_RGBA8UnormSrgb, d2, size, 1, 1),
                other = create(gpu, SRC | DST, WGPUTextureFormat_R32Uint, d2, size, 1, 1),
                same_kind = create(gpu, SRC | DST, WGPUTextureFormat_BGRA8Unorm, d2, size, 1, 1),
                bad = create_error_texture(gpu);
    const struct {
        const char *name;
        Outcome outcome;
        Part from, to;
        WGPUExtent3D size;
    } cases[] = {
        /* clang-format off */
        {"all", VALID, {.texture = a}, {.texture = b}, {32, 16, 8}},
        {"too wide", INVALID, {.texture = a}, {.texture = b}, {33, 16, 8}},
        {"too high", INVALID, {.texture = a}, {.texture = b}, {32, 17, 8}},
        {"too many layers", INVALID, {.texture = a}, {.texture = b}, {32, 16, 9}},
        {"past the source", INVALID, {.texture = a, .origin = {31, 0, 0}}, {.texture = b},
         {2, 1, 1}},
        {"past the destination", INVALID, {.texture = a}, {.texture = b, .origin = {0, 15, 0}},
         {1, 2, 1}},
        {"past the source's layers", INVALID, {.texture = a, .origin = {0, 0, 7}}, {.texture = b},
         {1, 1, 2}},
        {"a level to another", VALID, {.texture = a, .mip = 1}, {.texture = b, .mip = 0},
         {16, 8, 1}},
        {"too much for a level", INVALID, {.texture = a, .mip = 0}, {.texture = b, .mip = 1},
         {17, 8, 1}},
        {"past the source's levels", INVALID, {.texture = a, .mip = 4}, {.texture = b}, {1, 1, 1}},
        {"past the destination's levels", INVALID, {.texture = a}, {.texture = b, .mip = 4},
         {1, 1, 1}},
        {"nothing", VALID, {.texture = a}, {.texture = b}, {0, 0, 0}},
        {"nothing at the ends", VALID, {.texture = a, .origin = {32, 16, 8}},
         {.texture = b, .origin = {32, 16, 8}}, {0, 0, 0}},
        {"nothing past the end", INVALID, {.texture = a, .origin = {33, 16, 8}}, {.texture = b},
         {0, 0, 0}},
        {"slices to layers", VALID, {.texture = deep}, {.texture = b}, {32, 16, 8}},
        {"layers to slices", VALID, {.texture = a}, {.texture = deep, .origin = {0, 0, 4}},
         {32, 16, 4}},
        {"too many slices of a level", INVALID, {.texture = deep, .mip = 1}, {.texture = b},
         {16, 8, 5}},
        {"a row to a line", VALID, {.texture = a}, {.texture = line}, {32, 1, 1}},
        {"two rows to a line", INVALID, {.texture = a}, {.texture = line}, {32, 2, 1}},
        {"by usages", VALID, {.texture = source}, {.texture = destination}, {1, 1, 1}},
        {"source without usage", INVALID, {.texture = destination}, {.texture = b}, {1, 1, 1}},
        {"destination without usage", INVALID, {.texture = a}, {.texture = source}, {1, 1, 1}},
        {"to the twin", VALID, {.texture = a}, {.texture = twin}, {1, 1, 1}},
        {"from the twin", VALID, {.texture = twin}, {.texture = a}, {1, 1, 1}},
        {"to a format of the same size", INVALID, {.texture = a}, {.texture = other}, {1, 1, 1}},
        {"to another order of channels", INVALID, {.texture = a}, {.texture = same_kind},
         {1, 1, 1}},
        {"from an error", INVALID, {.texture = bad}, {.texture = a}, {1, 1, 1}},
        {"to an error", INVALID, {.texture = a}, {.texture = bad}, {1, 1, 1}},
        {"from nothing", INVALID, {.texture = NULL}, {.texture = a}, {1, 1, 1}},
        {"an aspect it lacks", INVALID,
         {.texture = a, .aspect = WGPUTextureAspect_DepthOnly}, {.texture = b}, {1, 1, 1}},
        {"an unknown aspect", INVALID, {.texture = a}, {.texture = b, .aspect = 7}, {1, 1, 1}},
        {"a layer to itself", INVALID, {.texture = a}, {.texture = a}, {1, 1, 1}},
        {"another place in the layer", INVALID, {.texture = a},
         {.texture = a, .origin = {16, 0, 0}}, {1, 1, 1}},
        {"to another layer of its own", VALID, {.texture = a},
         {.texture = a, .origin = {0, 0, 1}}, {1, 1, 1}},
        {"to another level of its own", VALID, {.texture = a}, {.texture = a, .mip = 1},
         {1, 1, 1}},
        {"to layers that overlap", INVALID, {.texture = a},
         {.texture = a, .origin = {0, 0, 1}}, {1, 1, 2}},
        {"to layers side by side", VALID, {.texture = a},
         {.texture = a, .origin = {0, 0, 2}}, {1, 1, 2}},
        {"a slice to another of its own", INVALID, {.texture = deep},
         {.texture = deep, .origin = {0, 0, 4}}, {1, 1, 1}},
        {"nothing to itself", VALID, {.texture = a}, {.texture = a, .origin = {0, 0, 1}},
         {0, 0, 1}},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        texture_case(gpu, cases[i].outcome, cases[i].from, cases[i].to, cases[i].size,
                     cases[i].name);
    }
}

TEST(between_textures_of_samples_and_aspects, A_DEVICE)
{
    const WGPUTextureDimension d2 = WGPUTextureDimension_2D;
    const WGPUTextureUsage all = SRC | DST | WGPUTextureUsage_RenderAttachment;
    const WGPUExtent3D size = {8, 8, 1};
    WGPUTexture one = create(gpu, all, RGBA, d2, size, 1, 1),
                four = create(gpu, all, RGBA, d2, size, 1, 4),
                other_four = create(gpu, all, RGBA, d2, size, 1, 4);
    texture_case(gpu, VALID, (Part){.texture = four}, (Part){.texture = other_four}, size,
                 "4 samples");
    texture_case(gpu, INVALID, (Part){.texture = four}, (Part){.texture = other_four},
                 (WGPUExtent3D){4, 8, 1}, "half of 4 samples");
    texture_case(gpu, INVALID, (Part){.texture = four, .origin = {4, 0, 0}},
                 (Part){.texture = other_four}, (WGPUExtent3D){4, 8, 1}, "the other half");
    texture_case(gpu, INVALID, (Part){.texture = four}, (Part){.texture = one}, size,
                 "4 samples to 1");
    texture_case(gpu, INVALID, (Part){.texture = one}, (Part){.texture = four}, size,
                 "1 sample to 4");

    for (size_t i = 0; i < format_count; i++) {
        const Format *f = &formats[i];
        if (!(f->can & (DEPTH | STENCIL)) || f->feature) {
            continue;
        }
        WGPUTexture a = create(gpu, SRC | DST, f->format, d2, size, 1, 1),
                    b = create(gpu, SRC | DST, f->format, d2, size, 1, 1);
        char name[64];
        for (uint32_t from = 1; from <= 3; from++) {
            for (uint32_t to = 1; to <= 3; to++) {
                bool both = f->can & DEPTH && f->can & STENCIL;
                uint32_t its_own = both             ? WGPUTextureAspect_All
                                   : f->can & DEPTH ? WGPUTextureAspect_DepthOnly
                                                    : WGPUTextureAspect_StencilOnly;
                bool valid = (from == WGPUTextureAspect_All || from == its_own) &&
                             (to == WGPUTextureAspect_All || to == its_own);
                snprintf(name, sizeof name, "%s, aspect %u to %u", f->name, from, to);
                texture_case(gpu, valid ? VALID : INVALID,
                             (Part){.texture = a, .aspect = (WGPUTextureAspect)from},
                             (Part){.texture = b, .aspect = (WGPUTextureAspect)to}, size, name);
            }
        }
        snprintf(name, sizeof name, "%s, half of it", f->name);
        texture_case(gpu, INVALID, (Part){.texture = a}, (Part){.texture = b},
                     (WGPUExtent3D){8, 4, 1}, name);
        snprintf(name, sizeof name, "%s, nothing of it", f->name);
        texture_case(gpu, INVALID, (Part){.texture = a}, (Part){.texture = b},
                     (WGPUExtent3D){0, 0, 1}, name);
    }
}
