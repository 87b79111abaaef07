/* Copies in every direction, with a model on the CPU: after each one, every texel of every level
 * and layer must be what the model says. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"

#define SRC_DST (WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst)
#define BUFFER_BOTH (WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst)
#define MOST_LEVELS 4

/* A texture and what it should hold: levels one after the other, rows of blocks without gaps. */
typedef struct Model {
    Gpu *gpu;
    WGPUTexture texture;
    WGPUTextureDimension dimension;
    uint32_t width, height, layers, levels; /* in texels */
    uint32_t block, bytes;                  /* texels a side of a block, bytes of one */
    uint8_t *data[MOST_LEVELS];
} Model;

static uint32_t at_least_1(uint32_t value)
{
    return value ? value : 1;
}

/* In blocks. */
static uint32_t level_width(const Model *m, uint32_t level)
{
    return (at_least_1(m->width >> level) + m->block - 1) / m->block;
}

static uint32_t level_height(const Model *m, uint32_t level)
{
    return (at_least_1(m->height >> level) + m->block - 1) / m->block;
}

static uint32_t level_layers(const Model *m, uint32_t level)
{
    return m->dimension == WGPUTextureDimension_3D ? at_least_1(m->layers >> level) : m->layers;
}

static size_t level_size(const Model *m, uint32_t level)
{
    return (size_t)level_width(m, level) * level_height(m, level) * level_layers(m, level) *
           m->bytes;
}

static uint8_t *block_at(const Model *m, uint32_t level, uint32_t x, uint32_t y, uint32_t z)
{
    size_t row = (size_t)z * level_height(m, level) + y;
    return m->data[level] + (row * level_width(m, level) + x) * m->bytes;
}

static WGPUTexelCopyTextureInfo part_of(const Model *m, uint32_t level, uint32_t x, uint32_t y,
                                        uint32_t z)
{
    WGPUTexelCopyTextureInfo info = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    info.texture = m->texture;
    info.mipLevel = level;
    info.origin = (WGPUOrigin3D){x * m->block, y * m->block, z};
    return info;
}

/* The format's bytes are arbitrary patterns, so it must be one where all of them are kept. */
static void model_open(Model *m, Gpu *gpu, WGPUTextureFormat format, uint32_t block, uint32_t bytes,
                       WGPUTextureDimension dimension, WGPUExtent3D size, uint32_t levels,
                       unsigned seed)
{
    *m = (Model){.gpu = gpu,
                 .dimension = dimension,
                 .width = size.width,
                 .height = size.height,
                 .layers = size.depthOrArrayLayers,
                 .levels = levels,
                 .block = block,
                 .bytes = bytes};
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = SRC_DST;
    descriptor.format = format;
    descriptor.dimension = dimension;
    descriptor.size = size;
    descriptor.mipLevelCount = levels;
    m->texture = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    for (uint32_t level = 0; level < levels; level++) {
        m->data[level] = malloc(level_size(m, level));
        for (size_t i = 0; i < level_size(m, level); i++) {
            seed = seed * 1103515245 + 12345;
            m->data[level][i] = (uint8_t)(seed >> 16);
        }
        WGPUTexelCopyTextureInfo destination = part_of(m, level, 0, 0, 0);
        WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
        layout.bytesPerRow = level_width(m, level) * bytes;
        layout.rowsPerImage = level_height(m, level);
        const WGPUExtent3D all = {level_width(m, level) * block, level_height(m, level) * block,
                                  level_layers(m, level)};
        wgpuQueueWriteTexture(gpu->queue, &destination, m->data[level], level_size(m, level),
                              &layout, &all);
    }
}

static void model_close(Model *m)
{
    for (uint32_t level = 0; level < m->levels; level++) {
        free(m->data[level]);
    }
}

/* Reads all levels back, by way of buffers, and compares. */
static void model_check(const Model *m, const char *name)
{
    for (uint32_t level = 0; level < m->levels; level++) {
        uint32_t row = level_width(m, level) * m->bytes, stride = (row + 255) / 256 * 256,
                 rows = level_height(m, level), images = level_layers(m, level);
        size_t size = (size_t)stride * rows * images;
        WGPUTexelCopyTextureInfo source = part_of(m, level, 0, 0, 0);
        WGPUTexelCopyBufferInfo destination = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
        destination.buffer = create_buffer(m->gpu, "read", BUFFER_BOTH, size);
        destination.layout.bytesPerRow = stride;
        destination.layout.rowsPerImage = rows;
        const WGPUExtent3D all = {level_width(m, level) * m->block,
                                  level_height(m, level) * m->block, images};
        WGPUCommandEncoder encoder = create_encoder(m->gpu);
        wgpuCommandEncoderCopyTextureToBuffer(encoder, &source, &destination, &all);
        submit(m->gpu, encoder);
        uint8_t *read = malloc(size);
        read_buffer(m->gpu, destination.buffer, 0, read, size);
        size_t different = 0;
        for (uint32_t i = 0; i < rows * images; i++) {
            different += memcmp(read + (size_t)i * stride, m->data[level] + (size_t)i * row, row) !=
                         0;
        }
        char message[128];
        snprintf(message, sizeof message, "%s: level %u differs in %zu of %u rows", name, level,
                 different, rows * images);
        check_that(__FILE__, __LINE__, different == 0, message);
        free(read);
    }
}

/* A region in blocks. */
typedef struct Region {
    uint32_t level, x, y, z, width, height, layers;
} Region;

/* Where the bytes of a region lie. */
typedef struct Linear {
    uint64_t offset;
    uint32_t stride, rows; /* bytes of a row, rows of an image */
} Linear;

static const struct {
    const char *name;
    Region region;
    Linear linear;
} linear_cases[] = {
    {"all of the first level", {0, 0, 0, 0, 16, 8, 4}, {0, 256, 8}},
    {"a part", {0, 3, 2, 1, 7, 5, 2}, {0, 256, 5}},
    {"a part after an offset", {0, 3, 2, 1, 7, 5, 2}, {496, 256, 5}},
    {"with wide rows", {0, 1, 1, 0, 4, 4, 3}, {0, 768, 4}},
    {"with high images", {0, 1, 1, 0, 4, 4, 3}, {16, 256, 9}},
    {"one row", {0, 0, 7, 3, 16, 1, 1}, {32, 256, 1}},
    {"one column", {0, 15, 0, 0, 1, 8, 1}, {0, 256, 8}},
    {"one block", {0, 15, 7, 3, 1, 1, 1}, {48, 256, 1}},
    {"the second level", {1, 0, 0, 0, 8, 4, 2}, {0, 256, 4}},
    {"a part of the second level", {1, 2, 1, 1, 5, 3, 1}, {64, 512, 4}},
    {"the last level", {2, 0, 0, 0, 4, 2, 1}, {0, 256, 2}},
};

static size_t linear_size(const Model *m, const Region *r, const Linear *l)
{
    return (size_t)l->offset + (size_t)l->stride * l->rows * (r->layers - 1) +
           (size_t)l->stride * (r->height - 1) + (size_t)r->width * m->bytes;
}

/* Copies between the model's region and bytes. */
static void linear_copy(const Model *m, const Region *r, const Linear *l, uint8_t *bytes,
                        bool to_model)
{
    for (uint32_t z = 0; z < r->layers; z++) {
        for (uint32_t y = 0; y < r->height; y++) {
            uint8_t *linear = bytes + l->offset + (size_t)l->stride * (z * l->rows + y);
            uint8_t *texels = block_at(m, r->level, r->x, r->y + y, r->z + z);
            memcpy(to_model ? texels : linear, to_model ? linear : texels,
                   (size_t)r->width * m->bytes);
        }
    }
}

static void fill(uint8_t *bytes, size_t size, unsigned seed)
{
    for (size_t i = 0; i < size; i++) {
        bytes[i] = (uint8_t)(i * 31 + i / 251 + seed);
    }
}

static void linear_copies(Gpu *gpu, WGPUTextureFormat format, uint32_t block, uint32_t bytes,
                          WGPUTextureDimension dimension)
{
    for (size_t i = 0; i < COUNT(linear_cases); i++) {
        const Region *r = &linear_cases[i].region;
        const Linear *l = &linear_cases[i].linear;
        const char *name = linear_cases[i].name;
        Model m;
        model_open(&m, gpu, format, block, bytes, dimension,
                   (WGPUExtent3D){16 * block, 8 * block, 4}, 3, (unsigned)i);
        const WGPUExtent3D size = {r->width * block, r->height * block, r->layers};
        size_t linear = linear_size(&m, r, l), padded = (linear + 3) / 4 * 4;
        uint8_t *data = malloc(padded), *read = malloc(padded);
        WGPUTexelCopyTextureInfo texels = part_of(&m, r->level, r->x, r->y, r->z);
        WGPUTexelCopyBufferInfo buffer = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
        buffer.layout.offset = l->offset;
        buffer.layout.bytesPerRow = l->stride;
        buffer.layout.rowsPerImage = l->rows;

        /* From a buffer. */
        fill(data, padded, 1);
        buffer.buffer = create_filled_buffer(gpu, "from", WGPUBufferUsage_CopySrc, data, padded);
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderCopyBufferToTexture(encoder, &buffer, &texels, &size);
        submit(gpu, encoder);
        linear_copy(&m, r, l, data, true);
        model_check(&m, name);

        /* From the CPU. */
        fill(data, padded, 77);
        wgpuQueueWriteTexture(gpu->queue, &texels, data, linear, &buffer.layout, &size);
        linear_copy(&m, r, l, data, true);
        model_check(&m, name);

        /* To a buffer, whose other bytes stay. */
        fill(data, padded, 200);
        buffer.buffer = create_filled_buffer(gpu, "to", BUFFER_BOTH, data, padded);
        encoder = create_encoder(gpu);
        wgpuCommandEncoderCopyTextureToBuffer(encoder, &texels, &buffer, &size);
        submit(gpu, encoder);
        read_buffer(gpu, buffer.buffer, 0, read, padded);
        linear_copy(&m, r, l, data, false);
        char message[96];
        snprintf(message, sizeof message, "%s: the buffer differs", name);
        check_that(__FILE__, __LINE__, memcmp(read, data, padded) == 0, message);
        free(data);
        free(read);
        model_close(&m);
    }
}

TEST(buffers_and_2d_textures, A_DEVICE)
{
    const WGPUTextureDimension d2 = WGPUTextureDimension_2D;
    linear_copies(gpu, WGPUTextureFormat_R8Uint, 1, 1, d2);
    linear_copies(gpu, WGPUTextureFormat_RG8Uint, 1, 2, d2);
    linear_copies(gpu, WGPUTextureFormat_RGBA8Unorm, 1, 4, d2);
    linear_copies(gpu, WGPUTextureFormat_RGBA16Uint, 1, 8, d2);
    linear_copies(gpu, WGPUTextureFormat_RGBA32Uint, 1, 16, d2);
}

/* ROW: gl-volume-copies, copy-steps */
TEST(buffers_and_3d_textures, A_DEVICE)
{
    linear_copies(gpu, WGPUTextureFormat_RGBA8Unorm, 1, 4, WGPUTextureDimension_3D);
    linear_copies(gpu, WGPUTextureFormat_RGBA32Uint, 1, 16, WGPUTextureDimension_3D);
}

TEST(buffers_and_compressed_textures, NO_DEVICE)
{
    const WGPUFeatureName feature = WGPUFeatureName_TextureCompressionBC;
    gpu_open_with(gpu, 1, &feature);
    if (wgpuDeviceHasFeature(gpu->device, feature)) {
        linear_copies(gpu, WGPUTextureFormat_BC1RGBAUnorm, 4, 8, WGPUTextureDimension_2D);
        linear_copies(gpu, WGPUTextureFormat_BC7RGBAUnorm, 4, 16, WGPUTextureDimension_2D);
    } else {
        check_not_applicable("no TextureCompressionBC");
    }
}

static void copy_case(Model *from, const Region *r, Model *to, uint32_t level, uint32_t x,
                      uint32_t y, uint32_t z, const char *name)
{
    Gpu *gpu = from->gpu;
    WGPUTexelCopyTextureInfo source = part_of(from, r->level, r->x, r->y, r->z),
                             destination = part_of(to, level, x, y, z);
    const WGPUExtent3D size = {r->width * from->block, r->height * from->block, r->layers};
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyTextureToTexture(encoder, &source, &destination, &size);
    submit(gpu, encoder);
    for (uint32_t dz = 0; dz < r->layers; dz++) {
        for (uint32_t dy = 0; dy < r->height; dy++) {
            memcpy(block_at(to, level, x, y + dy, z + dz),
                   block_at(from, r->level, r->x, r->y + dy, r->z + dz),
                   (size_t)r->width * from->bytes);
        }
    }
    model_check(to, name);
    model_check(from, name);
}

TEST(between_textures, A_DEVICE)
{
    const WGPUTextureFormat rgba = WGPUTextureFormat_RGBA8Unorm;
    const WGPUExtent3D size = {16, 8, 4};
    Model a, b, deep, twin, line;
    model_open(&a, gpu, rgba, 1, 4, WGPUTextureDimension_2D, size, 3, 1);
    model_open(&b, gpu, rgba, 1, 4, WGPUTextureDimension_2D, size, 3, 2);
    model_open(&deep, gpu, rgba, 1, 4, WGPUTextureDimension_3D, size, 3, 3);
    model_open(&twin, gpu, WGPUTextureFormat_RGBA8UnormSrgb, 1, 4, WGPUTextureDimension_2D, size, 3,
               4);
    model_open(&line, gpu, rgba, 1, 4, WGPUTextureDimension_1D, (WGPUExtent3D){16, 1, 1}, 1, 5);
    copy_case(&a, &(Region){0, 0, 0, 0, 16, 8, 4}, &b, 0, 0, 0, 0, "all");
    copy_case(&a, &(Region){0, 5, 3, 1, 7, 4, 2}, &b, 0, 2, 1, 0, "a part elsewhere");
    copy_case(&a, &(Region){1, 0, 0, 0, 8, 4, 4}, &b, 0, 8, 4, 0, "a level to another");
    copy_case(&a, &(Region){0, 1, 1, 3, 4, 2, 1}, &b, 2, 0, 0, 2, "to the last level");
    copy_case(&a, &(Region){0, 0, 0, 0, 16, 8, 2}, &a, 0, 0, 0, 2, "layers of its own");
    copy_case(&a, &(Region){0, 4, 2, 1, 6, 2, 1}, &a, 1, 1, 1, 3, "levels of its own");
    copy_case(&a, &(Region){0, 3, 3, 0, 9, 5, 4}, &deep, 0, 1, 2, 0, "layers to slices");
    copy_case(&a, &(Region){0, 2, 1, 3, 4, 4, 1}, &deep, 1, 1, 0, 1, "a layer to a slice");
    copy_case(&deep, &(Region){1, 0, 0, 0, 8, 4, 2}, &b, 0, 3, 3, 1, "slices to layers");
    copy_case(&deep, &(Region){0, 2, 2, 2, 5, 3, 2}, &deep, 1, 3, 1, 0,
              "slices of its own, other level");
    copy_case(&a, &(Region){0, 0, 0, 0, 16, 8, 4}, &twin, 0, 0, 0, 0, "to its twin");
    copy_case(&twin, &(Region){1, 1, 1, 1, 5, 3, 2}, &b, 1, 2, 1, 0, "from its twin");
    copy_case(&a, &(Region){0, 2, 5, 2, 12, 1, 1}, &line, 0, 1, 0, 0, "to a line");
    copy_case(&line, &(Region){0, 0, 0, 0, 16, 1, 1}, &b, 0, 0, 7, 3, "from a line");
    Model *models[] = {&a, &b, &deep, &twin, &line};
    for (size_t i = 0; i < COUNT(models); i++) {
        model_close(models[i]);
    }
}

/* Writes, copies and clears of buffers, in one submission, one after the other. */
TEST(buffers_in_order, A_DEVICE)
{
    enum { SIZE = 256 };
    uint8_t data[SIZE], a_model[SIZE], b_model[SIZE], read[SIZE];
    fill(data, SIZE, 9);
    WGPUBuffer a = create_filled_buffer(gpu, "a", BUFFER_BOTH, data, SIZE),
               b = create_buffer(gpu, "b", BUFFER_BOTH, SIZE);
    memcpy(a_model, data, SIZE);
    memset(b_model, 0, SIZE);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, a, 4, b, 100, 60);
    memcpy(b_model + 100, a_model + 4, 60);
    wgpuCommandEncoderClearBuffer(encoder, a, 8, 16);
    memset(a_model + 8, 0, 16);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, a, 0, b, 0, 40);
    memcpy(b_model, a_model, 40);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, b, 100, a, 200, 56);
    memcpy(a_model + 200, b_model + 100, 56);
    wgpuCommandEncoderClearBuffer(encoder, b, 108, 0); /* nothing */
    wgpuCommandEncoderClearBuffer(encoder, b, 240, WGPU_WHOLE_SIZE);
    memset(b_model + 240, 0, 16);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, a, 12, b, 12, 0); /* nothing */
    submit(gpu, encoder);
    wgpuQueueWriteBuffer(gpu->queue, a, 32, data + 128, 64);
    memcpy(a_model + 32, data + 128, 64);
    read_buffer(gpu, a, 0, read, SIZE);
    CHECK_BYTES(read, a_model, SIZE);
    read_buffer(gpu, b, 0, read, SIZE);
    CHECK_BYTES(read, b_model, SIZE);
}

/* Depth and stencil through buffers and back. */
TEST(depth_and_stencil, A_DEVICE)
{
    const struct {
        const char *name;
        WGPUTextureFormat format;
        WGPUTextureAspect aspect;
        uint32_t bytes;
    } cases[] = {
        {"stencil", WGPUTextureFormat_Stencil8, WGPUTextureAspect_All, 1},
        {"the stencil of both", WGPUTextureFormat_Depth24PlusStencil8,
         WGPUTextureAspect_StencilOnly, 1},
        {"depth of 16 bits", WGPUTextureFormat_Depth16Unorm, WGPUTextureAspect_DepthOnly, 2},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        enum { SIDE = 8, LAYERS = 2, STRIDE = 256, BYTES = STRIDE * SIDE * LAYERS };
        uint8_t data[BYTES], expected[BYTES] = {0}, read[BYTES];
        fill(data, BYTES, (unsigned)i);
        WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
        descriptor.usage = SRC_DST;
        descriptor.format = cases[i].format;
        descriptor.size = (WGPUExtent3D){SIDE, SIDE, LAYERS};
        WGPUTexture textures[2] = {KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor)),
                                   KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor))};
        WGPUTexelCopyTextureInfo texels = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
        texels.texture = textures[0];
        texels.aspect = cases[i].aspect;
        WGPUTexelCopyBufferInfo bytes = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
        bytes.buffer = create_filled_buffer(gpu, "from", WGPUBufferUsage_CopySrc, data, BYTES);
        bytes.layout.bytesPerRow = STRIDE;
        bytes.layout.rowsPerImage = SIDE;
        WGPUBuffer to = create_buffer(gpu, "to", BUFFER_BOTH, BYTES);
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderCopyBufferToTexture(encoder, &bytes, &texels, &descriptor.size);
        WGPUTexelCopyTextureInfo whole[2] = {WGPU_TEXEL_COPY_TEXTURE_INFO_INIT,
                                             WGPU_TEXEL_COPY_TEXTURE_INFO_INIT};
        whole[0].texture = textures[0];
        whole[1].texture = textures[1];
        wgpuCommandEncoderCopyTextureToTexture(encoder, &whole[0], &whole[1], &descriptor.size);
        texels.texture = textures[1];
        bytes.buffer = to;
        wgpuCommandEncoderCopyTextureToBuffer(encoder, &texels, &bytes, &descriptor.size);
        submit(gpu, encoder);
        read_buffer(gpu, to, 0, read, BYTES);
        for (size_t row = 0; row < SIDE * LAYERS; row++) {
            memcpy(expected + row * STRIDE, data + row * STRIDE, SIDE * cases[i].bytes);
        }
        char message[96];
        snprintf(message, sizeof message, "%s: the bytes differ", cases[i].name);
        check_that(__FILE__, __LINE__, memcmp(read, expected, BYTES) == 0, message);
    }
}

TEST(clearing_textures, NO_DEVICE)
{
    const WGPUFeatureName feature = (WGPUFeatureName)WGPUNativeFeature_ClearTexture;
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        check_not_applicable("no ClearTexture");
        return;
    }
    const struct {
        const char *name;
        uint32_t level, levels, layer, layers;
    } cases[] = {
        {"everything", 0, WGPU_MIP_LEVEL_COUNT_UNDEFINED, 0, WGPU_ARRAY_LAYER_COUNT_UNDEFINED},
        {"one level", 1, 1, 0, WGPU_ARRAY_LAYER_COUNT_UNDEFINED},
        {"levels from one on", 1, WGPU_MIP_LEVEL_COUNT_UNDEFINED, 0, 4},
        {"one layer", 0, 3, 2, 1},
        {"layers from one on", 0, 1, 1, WGPU_ARRAY_LAYER_COUNT_UNDEFINED},
        {"a layer of a level", 2, 1, 3, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        Model m;
        model_open(&m, gpu, WGPUTextureFormat_RGBA8Unorm, 1, 4, WGPUTextureDimension_2D,
                   (WGPUExtent3D){16, 8, 4}, 3, (unsigned)i);
        WGPUImageSubresourceRange range = {
            .baseMipLevel = cases[i].level,
            .mipLevelCount = cases[i].levels,
            .baseArrayLayer = cases[i].layer,
            .arrayLayerCount = cases[i].layers,
            .aspect = WGPUTextureAspect_All,
        };
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderClearTexture(encoder, m.texture, &range);
        submit(gpu, encoder);
        for (uint32_t level = cases[i].level; level < 3 && level - cases[i].level < cases[i].levels;
             level++) {
            for (uint32_t layer = cases[i].layer;
                 layer < 4 && layer - cases[i].layer < cases[i].layers; layer++) {
                memset(block_at(&m, level, 0, 0, layer), 0, level_size(&m, level) / 4);
            }
        }
        model_check(&m, cases[i].name);
        model_close(&m);
    }
}

/* What was never written reads as 0, in all levels and layers. */
TEST(textures_begin_as_0, A_DEVICE)
{
    const WGPUTextureDimension dimensions[] = {WGPUTextureDimension_2D, WGPUTextureDimension_3D};
    for (size_t i = 0; i < COUNT(dimensions); i++) {
        Model m;
        model_open(&m, gpu, WGPUTextureFormat_RGBA8Unorm, 1, 4, dimensions[i],
                   (WGPUExtent3D){16, 8, 4}, 3, 1);
        WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
        descriptor.usage = SRC_DST;
        descriptor.format = WGPUTextureFormat_RGBA8Unorm;
        descriptor.dimension = dimensions[i];
        descriptor.size = (WGPUExtent3D){16, 8, 4};
        descriptor.mipLevelCount = 3;
        RELEASE(m.texture); /* so that its memory may be given out again */
        m.texture = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
        for (uint32_t level = 0; level < 3; level++) {
            memset(m.data[level], 0, level_size(&m, level));
        }
        model_check(&m, "unwritten");
        model_close(&m);
    }
}
