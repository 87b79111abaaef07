/* Copies between buffers and textures, and writes from the CPU. */
#include <string.h>

#include "kit.h"

ALSO_ON(gl);

#define COPY_BOTH (WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst)
#define TEXTURE_COPY (WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst)

/* Textures here are 64 texels wide, of 4 bytes: rows of exactly 256 bytes. */
#define WIDTH 64
#define HEIGHT 4
#define ROW (WIDTH * 4)
#define SIZE (ROW * HEIGHT)

static void fill(uint8_t *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        bytes[i] = (uint8_t)(i * 7 + i / 256);
    }
}

TEST(buffer_to_buffer, A_DEVICE)
{
    uint8_t data[SIZE], actual[SIZE], expected[SIZE] = {0};
    fill(data, SIZE);
    WGPUBuffer source = create_filled_buffer(gpu, "source", WGPUBufferUsage_CopySrc, data, SIZE);
    WGPUBuffer destination = create_buffer(gpu, "destination", COPY_BOTH, SIZE);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, source, 8, destination, 100, 200);
    submit(gpu, encoder);
    memcpy(expected + 100, data + 8, 200);
    read_buffer(gpu, destination, 0, actual, SIZE);
    CHECK_BYTES(actual, expected, SIZE);
}

TEST(clear_a_buffer, A_DEVICE)
{
    uint8_t expected[SIZE], actual[SIZE];
    fill(expected, SIZE);
    WGPUBuffer buffer = create_filled_buffer(gpu, "data", COPY_BOTH, expected, SIZE);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderClearBuffer(encoder, buffer, 16, 32);
    submit(gpu, encoder);
    memset(expected + 16, 0, 32);
    read_buffer(gpu, buffer, 0, actual, SIZE);
    CHECK_BYTES(actual, expected, SIZE);

    encoder = create_encoder(gpu);
    wgpuCommandEncoderClearBuffer(encoder, buffer, 128, WGPU_WHOLE_SIZE);
    submit(gpu, encoder);
    memset(expected + 128, 0, SIZE - 128);
    read_buffer(gpu, buffer, 0, actual, SIZE);
    CHECK_BYTES(actual, expected, SIZE);
}

TEST(queue_writes_a_buffer, A_DEVICE)
{
    uint8_t data[SIZE], expected[SIZE] = {0}, actual[SIZE];
    fill(data, SIZE);
    WGPUBuffer buffer = create_buffer(gpu, "data", COPY_BOTH, SIZE);
    wgpuQueueWriteBuffer(gpu->queue, buffer, 40, data, 400);
    wgpuQueueWriteBuffer(gpu->queue, buffer, 60, data, 4); /* the later write wins */
    wgpuQueueWriteBuffer(gpu->queue, buffer, SIZE, NULL, 0);
    memcpy(expected + 40, data, 400);
    memcpy(expected + 60, data, 4);
    read_buffer(gpu, buffer, 0, actual, SIZE);
    CHECK_BYTES(actual, expected, SIZE);
}

static void write_whole_texture(Gpu *gpu, WGPUTexture texture, const uint8_t *data)
{
    WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    destination.texture = texture;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = ROW;
    layout.rowsPerImage = HEIGHT;
    wgpuQueueWriteTexture(gpu->queue, &destination, data, SIZE, &layout,
                          &(WGPUExtent3D){WIDTH, HEIGHT, 1});
}

TEST(queue_writes_a_texture, A_DEVICE)
{
    uint8_t expected[SIZE], actual[SIZE];
    fill(expected, SIZE);
    WGPUTexture texture =
        create_texture(gpu, "data", TEXTURE_COPY, WGPUTextureFormat_RGBA8Unorm, WIDTH, HEIGHT);
    write_whole_texture(gpu, texture, expected);
    read_texture(gpu, texture, 4, actual);
    CHECK_BYTES(actual, expected, SIZE);

    /* A part of it: two texels in each of two rows, from data with an offset and tight rows. */
    const uint8_t patch[4 + 16] = {0, 0, 0, 0,  1,  2,  3,  4,  5,  6,
                                   7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    destination.texture = texture;
    destination.origin = (WGPUOrigin3D){10, 1, 0};
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.offset = 4;
    layout.bytesPerRow = 8; /* writes from the CPU need no alignment */
    layout.rowsPerImage = 2;
    wgpuQueueWriteTexture(gpu->queue, &destination, patch, sizeof patch, &layout,
                          &(WGPUExtent3D){2, 2, 1});
    memcpy(expected + ROW + 40, patch + 4, 8);
    memcpy(expected + 2 * ROW + 40, patch + 12, 8);
    read_texture(gpu, texture, 4, actual);
    CHECK_BYTES(actual, expected, SIZE);
}

TEST(buffer_to_texture_to_buffer, A_DEVICE)
{
    uint8_t data[SIZE], actual[SIZE];
    fill(data, SIZE);
    WGPUBuffer source = create_filled_buffer(gpu, "source", WGPUBufferUsage_CopySrc, data, SIZE);
    WGPUBuffer result = create_buffer(gpu, "result", COPY_BOTH, SIZE);
    WGPUTexture texture =
        create_texture(gpu, "between", TEXTURE_COPY, WGPUTextureFormat_RGBA8Unorm, WIDTH, HEIGHT);
    WGPUTexelCopyTextureInfo texture_info = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    texture_info.texture = texture;
    WGPUTexelCopyBufferInfo buffer_info = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    buffer_info.buffer = source;
    buffer_info.layout.bytesPerRow = ROW;
    buffer_info.layout.rowsPerImage = HEIGHT;
    WGPUExtent3D size = {WIDTH, HEIGHT, 1};

    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToTexture(encoder, &buffer_info, &texture_info, &size);
    buffer_info.buffer = result;
    wgpuCommandEncoderCopyTextureToBuffer(encoder, &texture_info, &buffer_info, &size);
    submit(gpu, encoder);
    read_buffer(gpu, result, 0, actual, SIZE);
    CHECK_BYTES(actual, data, SIZE);
}

TEST(texture_to_texture, A_DEVICE)
{
    uint8_t data[SIZE], expected[SIZE] = {0}, actual[SIZE];
    fill(data, SIZE);
    WGPUTexture textures[2];
    for (size_t i = 0; i < COUNT(textures); i++) {
        textures[i] =
            create_texture(gpu, "data", TEXTURE_COPY, WGPUTextureFormat_RGBA8Unorm, WIDTH, HEIGHT);
    }
    write_whole_texture(gpu, textures[0], data);
    WGPUTexelCopyTextureInfo source = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    source.texture = textures[0];
    source.origin = (WGPUOrigin3D){1, 0, 0};
    WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    destination.texture = textures[1];
    destination.origin = (WGPUOrigin3D){5, 2, 0};
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyTextureToTexture(encoder, &source, &destination,
                                           &(WGPUExtent3D){3, 2, 1});
    submit(gpu, encoder);
    for (size_t row = 0; row < 2; row++) {
        memcpy(expected + (2 + row) * ROW + 5 * 4, data + row * ROW + 4, 3 * 4);
    }
    read_texture(gpu, textures[1], 4, actual);
    CHECK_BYTES(actual, expected, SIZE);
}

TEST(mip_levels_and_layers_are_apart, A_DEVICE)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = TEXTURE_COPY;
    descriptor.size = (WGPUExtent3D){8, 8, 3};
    descriptor.format = WGPUTextureFormat_R32Uint;
    descriptor.mipLevelCount = 2;
    WGPUTexture texture = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    CHECK_EQ(wgpuTextureGetWidth(texture), 8);
    CHECK_EQ(wgpuTextureGetHeight(texture), 8);
    CHECK_EQ(wgpuTextureGetDepthOrArrayLayers(texture), 3);
    CHECK_EQ(wgpuTextureGetMipLevelCount(texture), 2);
    CHECK_EQ(wgpuTextureGetSampleCount(texture), 1);
    CHECK_EQ(wgpuTextureGetDimension(texture), WGPUTextureDimension_2D);
    CHECK_EQ(wgpuTextureGetFormat(texture), WGPUTextureFormat_R32Uint);
    CHECK_EQ(wgpuTextureGetUsage(texture), TEXTURE_COPY);

    WGPUBuffer result = create_buffer(gpu, "result", COPY_BOTH, 256 * 4);
    for (uint32_t layer = 0; layer < 3; layer++) {
        uint32_t texels[4 * 4], actual[4][64];
        for (uint32_t i = 0; i < COUNT(texels); i++) {
            texels[i] = layer * 1000 + i;
        }
        WGPUTexelCopyTextureInfo info = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
        info.texture = texture;
        info.mipLevel = 1;
        info.origin.z = layer;
        WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
        layout.bytesPerRow = 16;
        WGPUExtent3D size = {4, 4, 1};
        wgpuQueueWriteTexture(gpu->queue, &info, texels, sizeof texels, &layout, &size);

        WGPUTexelCopyBufferInfo buffer_info = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
        buffer_info.buffer = result;
        buffer_info.layout.bytesPerRow = 256;
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderCopyTextureToBuffer(encoder, &info, &buffer_info, &size);
        submit(gpu, encoder);
        read_buffer(gpu, result, 0, actual, sizeof actual);
        for (size_t row = 0; row < 4; row++) {
            CHECK_BYTES(actual[row], texels + row * 4, 16);
        }
    }
}

TEST(copies_that_do_not_fit, A_DEVICE)
{
    WGPUBuffer source = create_buffer(gpu, "small source", WGPUBufferUsage_CopySrc, 64);
    WGPUBuffer destination = create_buffer(gpu, "destination", WGPUBufferUsage_CopyDst, 256);
    const struct {
        WGPUBuffer from, to;
        uint64_t from_offset, to_offset, size;
    } bad[] = {
        {source, destination, 0, 0, 128},  /* past the end of the source */
        {source, destination, 0, 248, 16}, /* past the end of the destination */
        {source, destination, 2, 0, 16},   /* not a multiple of 4 */
        {source, destination, 0, 0, 7},    /* not a multiple of 4 */
        {destination, source, 0, 0, 16},   /* the wrong way round */
        {source, destination, UINT64_MAX - 3, 0, 8},
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        WGPUCommandEncoder encoder = create_encoder(gpu);
        WGPUCommandBuffer commands = NULL;
        CHECK_INVALID(gpu, "",
                      wgpuCommandEncoderCopyBufferToBuffer(encoder, bad[i].from, bad[i].from_offset,
                                                           bad[i].to, bad[i].to_offset,
                                                           bad[i].size);
                      commands = KEEP(wgpuCommandEncoderFinish(encoder, NULL)));
        CHECK(commands != NULL);
    }

    const uint8_t data[512] = {0};
    CHECK_INVALID(gpu, "", wgpuQueueWriteBuffer(gpu->queue, destination, 0, data, 512));
    CHECK_INVALID(gpu, "", wgpuQueueWriteBuffer(gpu->queue, destination, 0, data, 3));
    CHECK_INVALID(gpu, "small source", wgpuQueueWriteBuffer(gpu->queue, source, 0, data, 4));
}

TEST(rows_that_are_not_aligned, A_DEVICE)
{
    WGPUBuffer buffer = create_buffer(gpu, "buffer", COPY_BOTH, 4096);
    WGPUTexture texture =
        create_texture(gpu, "texture", TEXTURE_COPY, WGPUTextureFormat_RGBA8Unorm, 10, 10);
    WGPUTexelCopyTextureInfo texture_info = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    texture_info.texture = texture;
    WGPUTexelCopyBufferInfo buffer_info = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    buffer_info.buffer = buffer;
    const uint32_t bad[] = {40, 255, 0, WGPU_COPY_STRIDE_UNDEFINED};
    for (size_t i = 0; i < COUNT(bad); i++) {
        buffer_info.layout.bytesPerRow = bad[i];
        WGPUCommandEncoder encoder = create_encoder(gpu);
        CHECK_INVALID(gpu, "",
                      wgpuCommandEncoderCopyTextureToBuffer(encoder, &texture_info, &buffer_info,
                                                            &(WGPUExtent3D){10, 10, 1});
                      wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL)));
    }
}

/* Each slice has bytes of its own. */
TEST(slices_of_3d_textures_are_copied_one_by_one, A_DEVICE)
{
    enum { SLICES = 4, TEXELS = 4 };
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst;
    descriptor.dimension = WGPUTextureDimension_3D;
    descriptor.format = WGPUTextureFormat_R32Uint;
    descriptor.size = (WGPUExtent3D){2, 2, SLICES};
    WGPUTexture source = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor)),
                copy = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    uint32_t numbers[SLICES * TEXELS];
    for (uint32_t i = 0; i < COUNT(numbers); i++) {
        numbers[i] = i + 1;
    }
    const WGPUTexelCopyBufferLayout packed = {.bytesPerRow = 8, .rowsPerImage = 2};
    wgpuQueueWriteTexture(gpu->queue, &(WGPUTexelCopyTextureInfo){.texture = source}, numbers,
                          sizeof numbers, &packed, &descriptor.size);
    const struct {
        uint32_t first, count;
        bool by_texture;
    } cases[] = {{0, 4, false}, {2, 1, false}, {1, 3, false},
                 {0, 4, true},  {2, 1, true},  {1, 3, true}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        const WGPUExtent3D size = {2, 2, cases[i].count};
        WGPUBuffer buffer = create_buffer(
            gpu, "texels", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, SLICES * 512);
        WGPUCommandEncoder encoder = create_encoder(gpu);
        WGPUTexelCopyTextureInfo from = {.texture = source, .origin = {0, 0, cases[i].first}};
        if (cases[i].by_texture) {
            const WGPUTexelCopyTextureInfo between = {.texture = copy, .origin = {0, 0, 0}};
            wgpuCommandEncoderCopyTextureToTexture(encoder, &from, &between, &size);
            from = between;
        }
        wgpuCommandEncoderCopyTextureToBuffer(
            encoder, &from,
            &(WGPUTexelCopyBufferInfo){.buffer = buffer,
                                       .layout = {.bytesPerRow = 256, .rowsPerImage = 2}},
            &size);
        submit(gpu, encoder);
        uint32_t found[SLICES * 128];
        read_buffer(gpu, buffer, 0, found, sizeof found);
        for (uint32_t z = 0; z < cases[i].count; z++) {
            for (uint32_t texel = 0; texel < TEXELS; texel++) {
                uint32_t expected = numbers[(cases[i].first + z) * TEXELS + texel];
                CHECK_EQ(found[z * 128 + texel / 2 * 64 + texel % 2], expected);
            }
        }
    }
}
