/* State that is set again, as it is or otherwise: draws and dispatches see what was set last. */
#include <string.h>

#include "screen.h"

#define RGBA WGPUTextureFormat_RGBA8Unorm
#define SIZE 4

static const char points_code[] =
    "@vertex fn vs(@location(0) at: vec2f) -> @builtin(position) vec4f {\n"
    "    return vec4f(at.x / 2.0 - 1.0, 1.0 - at.y / 2.0, 0.0, 1.0);\n"
    "}\n"
    "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0); }\n";

/* A pipeline that draws points, which stand in vertex buffer 0. */
static WGPURenderPipeline points_pipeline(Screen *screen)
{
    static const WGPUVertexAttribute place = {.format = WGPUVertexFormat_Float32x2};
    WGPUVertexBufferLayout buffer = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
    buffer.stepMode = WGPUVertexStepMode_Vertex;
    buffer.arrayStride = 8;
    buffer.attributeCount = 1;
    buffer.attributes = &place;
    Look look = {.code = points_code, .buffer_count = 1, .buffers = &buffer};
    look.primitive.topology = WGPUPrimitiveTopology_PointList;
    return screen_pipeline(screen, &look);
}

static WGPUBuffer points(Gpu *gpu, size_t count, const float (*places)[2])
{
    return create_filled_buffer(gpu, "points", WGPUBufferUsage_Vertex, places,
                                count * sizeof *places);
}

/* Which texels are white: a bit for each, row by row. */
static unsigned white(Painting *painting)
{
    uint8_t texels[SIZE * SIZE][4];
    screen_finish(painting, 4, texels);
    unsigned found = 0;
    for (unsigned i = 0; i < SIZE * SIZE; i++) {
        found |= (unsigned)(texels[i][0] == 255) << i;
    }
    return found;
}

#define AT(x, y) (1u << ((y)*SIZE + (x)))

/* Each dispatch appends the digit that its group's offset leads to. */
TEST(dispatches_see_the_group_and_the_offset_set_last, A_DEVICE)
{
    WGPUBindGroupLayoutEntry entries[] = {WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT,
                                          WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT};
    for (uint32_t i = 0; i < COUNT(entries); i++) {
        entries[i].binding = i;
        entries[i].visibility = WGPUShaderStage_Compute;
        entries[i].buffer.type = i ? WGPUBufferBindingType_Storage : WGPUBufferBindingType_Uniform;
        entries[i].buffer.hasDynamicOffset = !i;
    }
    WGPUBindGroupLayoutDescriptor group_layout = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    group_layout.entryCount = COUNT(entries);
    group_layout.entries = entries;
    WGPUBindGroupLayout layout = KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &group_layout));
    WGPUPipelineLayoutDescriptor pipeline_layout = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    pipeline_layout.bindGroupLayoutCount = 1;
    pipeline_layout.bindGroupLayouts = &layout;
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &pipeline_layout));
    descriptor.compute.module =
        create_shader(gpu, "append",
                      "@group(0) @binding(0) var<uniform> digit: u32;\n"
                      "@group(0) @binding(1) var<storage, read_write> number: u32;\n"
                      "@compute @workgroup_size(1) fn main() { number = number * 10 + digit; }\n");
    WGPUComputePipeline pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));

    uint32_t digits[2][128] = {{0}}, number = 0;
    digits[0][0] = 1, digits[0][64] = 2, digits[1][0] = 3, digits[1][64] = 4;
    WGPUBuffer result = create_buffer(gpu, "number",
                                      WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 4);
    WGPUBindGroup groups[2];
    for (int i = 0; i < 2; i++) {
        WGPUBindGroupEntry bound[] = {WGPU_BIND_GROUP_ENTRY_INIT, WGPU_BIND_GROUP_ENTRY_INIT};
        bound[0].buffer = create_filled_buffer(gpu, "digits", WGPUBufferUsage_Uniform, digits[i],
                                               sizeof digits[i]);
        bound[0].size = 4;
        bound[1].binding = 1;
        bound[1].buffer = result;
        groups[i] = create_group(gpu, layout, COUNT(bound), bound);
    }
    static const struct {
        int group;
        uint32_t offset;
    } steps[] = {{0, 0}, {0, 0}, {0, 256}, {0, 256}, {1, 256}, {1, 0}, {1, 0}, {0, 0}};
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    for (size_t i = 0; i < COUNT(steps); i++) {
        wgpuComputePassEncoderSetPipeline(pass, pipeline);
        wgpuComputePassEncoderSetBindGroup(pass, 0, groups[steps[i].group], 1, &steps[i].offset);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    }
    END_PASS(pass);
    submit(gpu, encoder);
    read_buffer(gpu, result, 0, &number, sizeof number);
    CHECK_EQ(number, 11224331);
}

/* A buffer that is gone makes room for another, which is not taken for it. */
TEST(draws_see_the_vertex_buffer_set_last, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, RGBA, 0);
    WGPURenderPipeline pipeline = points_pipeline(&screen);
    static const float places[][2] = {{0.5f, 0.5f}, {1.5f, 0.5f}, {2.5f, 2.5f}, {3.5f, 3.5f}};
    Painting painting = screen_begin(&screen);
    for (unsigned i = 0; i < COUNT(places); i++) {
        WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
        descriptor.size = 8;
        descriptor.usage = WGPUBufferUsage_Vertex;
        descriptor.mappedAtCreation = true;
        WGPUBuffer buffer = wgpuDeviceCreateBuffer(gpu->device, &descriptor);
        memcpy(wgpuBufferGetMappedRange(buffer, 0, 8), places[i], 8);
        wgpuBufferUnmap(buffer);
        for (int again = 0; again < 2; again++) {
            wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
            wgpuRenderPassEncoderSetVertexBuffer(painting.pass, 0, buffer, 0, 8);
            wgpuRenderPassEncoderDraw(painting.pass, 1, 1, 0, 0);
        }
        wgpuBufferRelease(buffer);
    }
    CHECK_EQ(white(&painting), AT(0, 0) | AT(1, 0) | AT(2, 2) | AT(3, 3));

    /* Other parts of one buffer. */
    WGPUBuffer all = points(gpu, COUNT(places), places);
    painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    static const uint64_t offsets[] = {8, 8, 24, 8};
    for (size_t i = 0; i < COUNT(offsets); i++) {
        wgpuRenderPassEncoderSetVertexBuffer(painting.pass, 0, all, offsets[i], 8);
        wgpuRenderPassEncoderDraw(painting.pass, 1, 1, 0, 0);
    }
    CHECK_EQ(white(&painting), AT(1, 0) | AT(3, 3));
}

TEST(draws_see_the_scissor_and_the_viewport_set_last, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, RGBA, 0);
    WGPURenderPipeline pipeline = points_pipeline(&screen);
    static const float places[][2] = {{0.5f, 0.5f}, {3.5f, 3.5f}};
    WGPUBuffer buffer = points(gpu, COUNT(places), places);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderSetVertexBuffer(painting.pass, 0, buffer, 0, WGPU_WHOLE_SIZE);
    for (int again = 0; again < 2; again++) {
        wgpuRenderPassEncoderSetScissorRect(painting.pass, 0, 0, 2, 2);
        wgpuRenderPassEncoderSetViewport(painting.pass, 0, 0, SIZE, SIZE, 0, 1);
        wgpuRenderPassEncoderDraw(painting.pass, 2, 1, 0, 0);
    }
    wgpuRenderPassEncoderSetViewport(painting.pass, 0, 0, SIZE / 2, SIZE / 2, 0, 1);
    wgpuRenderPassEncoderDraw(painting.pass, 2, 1, 0, 0);
    CHECK_EQ(white(&painting), AT(0, 0) | AT(1, 1));
}

/* After bundles nothing is set, so what was set before is set anew. */
TEST(what_was_set_before_bundles_is_set_anew, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, RGBA, 0);
    WGPURenderPipeline pipeline = points_pipeline(&screen);
    static const float place[][2] = {{2.5f, 1.5f}};
    WGPUBuffer buffer = points(gpu, 1, place);
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &screen.format;
    WGPURenderBundleEncoder encoder =
        KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor));
    WGPURenderBundle empty = KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL));
    for (int anew = 0; anew < 2; anew++) {
        Painting painting = screen_begin(&screen);
        for (int i = 0; i < 2; i++) {
            if (i == 0 || anew) {
                wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
                wgpuRenderPassEncoderSetVertexBuffer(painting.pass, 0, buffer, 0, 8);
            }
            if (i == 0) {
                wgpuRenderPassEncoderExecuteBundles(painting.pass, 1, &empty);
            } else {
                wgpuRenderPassEncoderDraw(painting.pass, 1, 1, 0, 0);
            }
        }
        if (anew) {
            CHECK_EQ(white(&painting), AT(2, 1));
        } else {
            CHECK_INVALID(gpu, "pipeline", screen_end(&painting));
        }
    }
}

/* In a pass that has ended, each call is an error of its own. */
TEST(setting_again_after_the_end_is_an_error_each_time, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, RGBA, 0);
    WGPURenderPipeline pipeline = points_pipeline(&screen);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    color.view = screen.view;
    color.loadOp = WGPULoadOp_Clear;
    color.storeOp = WGPUStoreOp_Store;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    WGPURenderPassEncoder pass = KEEP(wgpuCommandEncoderBeginRenderPass(encoder, &descriptor));
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderSetScissorRect(pass, 0, 0, 1, 1);
    wgpuRenderPassEncoderEnd(pass);
    for (int again = 0; again < 2; again++) {
        CHECK_INVALID(gpu, "wgpuRenderPassEncoderSetPipeline",
                      wgpuRenderPassEncoderSetPipeline(pass, pipeline));
        CHECK_INVALID(gpu, "wgpuRenderPassEncoderSetScissorRect",
                      wgpuRenderPassEncoderSetScissorRect(pass, 0, 0, 1, 1));
    }
}
