#include "shared_texture.h"

#include <string.h>

#include "kit.h"
#include "passes.h"
#include "pipelines.h"

#define SECOND 1000000000ull

WGPUTextureDescriptor shared_square(void)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.size = (WGPUExtent3D){SIDE, SIDE, 1};
    descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    descriptor.usage = SHARED_USAGE;
    return descriptor;
}

WGPUStatus shared_begin(WGPUSharedTextureMemory memory, WGPUTexture texture, bool initialized,
                        WGPUSharedMemoryVulkanLayouts *layouts)
{
    WGPUSharedMemoryBeginAccess access = WGPU_SHARED_MEMORY_BEGIN_ACCESS_INIT;
    access.nextInChain = layouts ? &layouts->chain : NULL;
    access.initialized = initialized;
    return wgpuSharedTextureMemoryBeginAccess(memory, texture, &access);
}

void shared_end(WGPUSharedTextureMemory memory, WGPUTexture texture)
{
    WGPUSharedFenceValue done = WGPU_SHARED_FENCE_VALUE_INIT;
    CHECK_EQ(wgpuSharedTextureMemoryEndAccess(memory, texture, &done), WGPUStatus_Success);
    CHECK_EQ(wgpuSharedFenceWait(done.fence, done.value, 20 * SECOND), WGPUWaitStatus_Success);
    wgpuSharedFenceRelease(done.fence);
}

uint32_t shared_texel(uint32_t seed, uint32_t x, uint32_t y)
{
    return (seed * 0x01030507u) ^ (x << 3) ^ (y << 11) ^ ((x + y) << 18);
}

static void write_part(Gpu *gpu, WGPUTexture texture, uint32_t level, uint32_t slice,
                       const uint32_t *texels)
{
    const uint32_t side = SIDE >> level;
    WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    to.texture = texture;
    to.mipLevel = level;
    to.origin.z = slice;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = side * 4;
    layout.rowsPerImage = side;
    wgpuQueueWriteTexture(gpu->queue, &to, texels, (size_t)side * side * 4, &layout,
                          &(WGPUExtent3D){side, side, 1});
}

void shared_write(Gpu *gpu, WGPUTexture texture, uint32_t seed)
{
    uint32_t texels[SIDE * SIDE];
    for (uint32_t i = 0; i < COUNT(texels); i++) {
        texels[i] = shared_texel(seed, i % SIDE, i / SIDE);
    }
    write_part(gpu, texture, 0, 0, texels);
}

void shared_draw(Gpu *gpu, WGPUTexture texture, double gray)
{
    WGPUConstantEntry brightness = WGPU_CONSTANT_ENTRY_INIT;
    brightness.key = text("gray");
    brightness.value = gray;
    WGPURenderPipeline pipeline = create_render_pipeline(
        gpu, &(Look){.code = "override gray: f32;"
                             "@vertex fn vs(@builtin(vertex_index) i: u32)"
                             " -> @builtin(position) vec4f {"
                             " return vec4f(f32(i & 1), f32(i >> 1) * 2 - 1, 0, 1); }"
                             "@fragment fn fs() -> @location(0) vec4f"
                             " { return vec4f(gray, gray, gray, 1); }",
                     .constant_count = 1,
                     .constants = &brightness,
                     .primitive.topology = WGPUPrimitiveTopology_TriangleStrip});
    WGPURenderPassColorAttachment attachment = cleared(KEEP(wgpuTextureCreateView(texture, NULL)));
    attachment.loadOp = WGPULoadOp_Load;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderDraw(pass, 4, 1, 0, 0);
    end_render_pass(pass);
    submit(gpu, encoder);
}

static void check_against(Gpu *gpu, WGPUTexture texture, uint32_t seed, uint32_t drawn_from,
                          uint32_t gray)
{
    static uint32_t texels[SIDE * SIDE], expected[SIDE * SIDE];
    for (uint32_t i = 0; i < COUNT(texels); i++) {
        uint32_t x = i % SIDE;
        expected[i] = x < drawn_from ? shared_texel(seed, x, i / SIDE)
                                     : 0xFF000000 | gray << 16 | gray << 8 | gray;
    }
    read_texture(gpu, texture, 4, texels);
    CHECK_BYTES(texels, expected, sizeof texels);
}

void check_written(Gpu *gpu, WGPUTexture texture, uint32_t seed)
{
    check_against(gpu, texture, seed, SIDE, 0);
}

void check_drawn(Gpu *gpu, WGPUTexture texture, uint32_t seed, uint32_t gray)
{
    check_against(gpu, texture, seed, SIDE / 2, gray);
}

void check_all_texels(Gpu *gpu, WGPUTexture texture, uint32_t texel)
{
    CHECK_EQ(count_texels(gpu, texture, 0, 0, texel), SIDE * SIDE);
}

void fill_part(Gpu *gpu, WGPUTexture texture, uint32_t level, uint32_t slice, uint32_t texel)
{
    uint32_t texels[SIDE * SIDE];
    for (uint32_t i = 0; i < COUNT(texels); i++) {
        texels[i] = texel;
    }
    write_part(gpu, texture, level, slice, texels);
}

uint32_t count_texels(Gpu *gpu, WGPUTexture texture, uint32_t level, uint32_t slice, uint32_t texel)
{
    const uint32_t side = SIDE >> level, stride = 256;
    static uint8_t rows[SIDE * 256];
    WGPUTexelCopyTextureInfo from = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    from.texture = texture;
    from.mipLevel = level;
    from.origin.z = slice;
    WGPUTexelCopyBufferInfo to = {.layout = {0, stride, side}};
    to.buffer =
        create_buffer(gpu, "part", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, sizeof rows);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyTextureToBuffer(encoder, &from, &to, &(WGPUExtent3D){side, side, 1});
    submit(gpu, encoder);
    read_buffer(gpu, to.buffer, 0, rows, sizeof rows);
    uint32_t count = 0;
    for (uint32_t y = 0; y < side; y++) {
        for (uint32_t x = 0; x < side; x++) {
            uint32_t seen;
            memcpy(&seen, rows + y * stride + x * 4, 4);
            count += seen == texel;
        }
    }
    return count;
}
