/* Depth and stencil in buffers: what passes leave in a level is what a copy of it finds. Row
 * gl-depth-copies of docs/limits.md. */
#include <stdio.h>
#include <string.h>

#include "kit.h"

ALSO_ON(gl);

enum { SIDE = 8, STRIDE = 256 };

/* Clears the lower or upper level, and draws over its left half. */
static void fill(Gpu *gpu, WGPUTexture texture, uint32_t level, bool depth)
{
    WGPUTextureViewDescriptor part = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    part.baseMipLevel = level;
    part.mipLevelCount = 1;
    WGPURenderPassDepthStencilAttachment attachment =
        WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    attachment.view = KEEP(wgpuTextureCreateView(texture, &part));
    bool both = wgpuTextureGetFormat(texture) == WGPUTextureFormat_Depth24PlusStencil8;
    attachment.depthReadOnly = both;
    if (depth) {
        attachment.depthLoadOp = WGPULoadOp_Clear;
        attachment.depthStoreOp = WGPUStoreOp_Store;
        attachment.depthClearValue = 1.0f;
    } else {
        attachment.stencilLoadOp = WGPULoadOp_Clear;
        attachment.stencilStoreOp = WGPUStoreOp_Store;
        attachment.stencilClearValue = 7;
    }
    WGPUDepthStencilState state = WGPU_DEPTH_STENCIL_STATE_INIT;
    state.format = wgpuTextureGetFormat(texture);
    state.stencilFront.compare = state.stencilBack.compare = WGPUCompareFunction_Always;
    if (both) {
        state.depthWriteEnabled = WGPUOptionalBool_False;
        state.depthCompare = WGPUCompareFunction_Always;
    }
    if (depth) {
        state.depthWriteEnabled = WGPUOptionalBool_True;
        state.depthCompare = WGPUCompareFunction_Always;
    } else {
        state.stencilFront.passOp = state.stencilBack.passOp = WGPUStencilOperation_Replace;
    }
    WGPURenderPipeline pipeline = create_render_pipeline(
        gpu,
        &(Look){.vertex_code = "@vertex fn vs(@builtin(vertex_index) i: u32)"
                               " -> @builtin(position) vec4f {"
                               "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0,"
                               "                 0.25, 1.0);"
                               "}",
                .depth_stencil = &state,
                .no_targets = true});
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.depthStencilAttachment = &attachment;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderSetStencilReference(pass, 200);
    wgpuRenderPassEncoderSetScissorRect(pass, 0, 0, (SIDE >> level) / 2, (SIDE >> level) / 4);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    END_PASS(pass);
    submit(gpu, encoder);
}

/* The texel of a level, as a number. */
static double texel(const uint8_t *data, WGPUTextureFormat format, uint32_t x, uint32_t y)
{
    const uint8_t *row = data + y * STRIDE;
    uint16_t fixed;
    float number;
    switch (format) {
    case WGPUTextureFormat_Depth16Unorm:
        memcpy(&fixed, row + 2 * x, sizeof fixed);
        return fixed / 65535.0;
    case WGPUTextureFormat_Depth32Float:
        memcpy(&number, row + 4 * x, sizeof number);
        return number;
    default:
        return row[x];
    }
}

/* ROW: gl-depth-copies */
TEST(depth_and_stencil_arrive_in_buffers, A_DEVICE)
{
    const WGPUTextureFormat formats[] = {WGPUTextureFormat_Depth16Unorm,
                                         WGPUTextureFormat_Depth32Float, WGPUTextureFormat_Stencil8,
                                         WGPUTextureFormat_Depth24PlusStencil8};
    for (size_t i = 0; i < COUNT(formats); i++) {
        bool depth = i < 2;
        WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
        descriptor.format = formats[i];
        descriptor.size = (WGPUExtent3D){SIDE, SIDE, 1};
        descriptor.mipLevelCount = 2;
        descriptor.usage = WGPUTextureUsage_CopySrc | WGPUTextureUsage_RenderAttachment;
        WGPUTexture texture = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
        for (uint32_t level = 0; level < 2; level++) {
            uint32_t side = SIDE >> level;
            fill(gpu, texture, level, depth);
            WGPUBuffer buffer = create_buffer(
                gpu, "texels", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, SIDE * STRIDE);
            WGPUCommandEncoder encoder = create_encoder(gpu);
            wgpuCommandEncoderCopyTextureToBuffer(
                encoder,
                &(WGPUTexelCopyTextureInfo){.texture = texture,
                                            .mipLevel = level,
                                            .aspect = depth ? WGPUTextureAspect_DepthOnly
                                                            : WGPUTextureAspect_StencilOnly},
                &(WGPUTexelCopyBufferInfo){
                    .buffer = buffer,
                    .layout = {.bytesPerRow = STRIDE, .rowsPerImage = side},
                },
                &(WGPUExtent3D){side, side, 1});
            submit(gpu, encoder);
            uint8_t data[SIDE * STRIDE];
            read_buffer(gpu, buffer, 0, data, side * STRIDE);
            unsigned wrong = 0;
            for (uint32_t y = 0; y < side; y++) {
                for (uint32_t x = 0; x < side; x++) {
                    bool drawn = x < side / 2 && y < side / 4;
                    double expected = depth ? (drawn ? 0.25 : 1.0) : (drawn ? 200 : 7);
                    double found = texel(data, formats[i], x, y);
                    wrong += found < expected - 1e-4 || found > expected + 1e-4;
                }
            }
            char what[64];
            snprintf(what, sizeof what, "format %d, level %u: %u texels are wrong", (int)formats[i],
                     level, wrong);
            check_that(__FILE__, __LINE__, wrong == 0, what);
        }
    }
}

/* Such copies follow the rules of all others. */
TEST(parts_of_depth_are_not_copied, A_DEVICE)
{
    WGPUTexture texture =
        create_texture(gpu, "depth", WGPUTextureUsage_CopySrc | WGPUTextureUsage_RenderAttachment,
                       WGPUTextureFormat_Depth32Float, SIDE, SIDE);
    WGPUBuffer buffer = create_buffer(gpu, "texels", WGPUBufferUsage_CopyDst, SIDE * STRIDE);
    const struct {
        uint32_t width;
        uint64_t offset;
        uint32_t stride;
    } cases[] = {{SIDE / 2, 0, STRIDE}, {SIDE, 2, STRIDE}, {SIDE, 0, 16}, {SIDE, 2048, STRIDE}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderCopyTextureToBuffer(
            encoder, &(WGPUTexelCopyTextureInfo){.texture = texture},
            &(WGPUTexelCopyBufferInfo){.buffer = buffer,
                                       .layout = {.offset = cases[i].offset,
                                                  .bytesPerRow = cases[i].stride,
                                                  .rowsPerImage = SIDE}},
            &(WGPUExtent3D){cases[i].width, SIDE, 1});
        CHECK_INVALID(gpu, "", KEEP(wgpuCommandEncoderFinish(encoder, NULL)));
    }
}
