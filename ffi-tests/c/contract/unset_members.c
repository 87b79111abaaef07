/*
 * Structs that a program has not set up as a whole: what it leaves as it was in memory is not
 * followed where there is nothing to follow. (chn_01; row unset-chains of docs/limits.md)
 *
 * The calls have the shape of those of Dear ImGui's renderer: a pipeline whose vertex buffer layout
 * is an array on the stack, set member by member but for `nextInChain`.
 */
#include <string.h>

#include "canvas.h"
#include "kit.h"

ALSO_ON(gl, noop);

static const char code[] =
    "struct Vertex {\n"
    "    @location(0) place: vec2f, @location(1) other: vec2f, @location(2) color: vec4f,\n"
    "}\n"
    "struct Shaded { @builtin(position) place: vec4f, @location(0) color: vec4f }\n"
    "@vertex fn vs(in: Vertex) -> Shaded {\n"
    "    return Shaded(vec4f(in.place, 0.0, 1.0), in.color);\n"
    "}\n"
    "@fragment fn fs(in: Shaded) -> @location(0) vec4f { return in.color; }\n";

static WGPURenderPipeline create_pipeline(Gpu *gpu, WGPUVertexBufferLayout *buffers,
                                          WGPUColorTargetState *target)
{
    WGPUVertexAttribute attributes[3];
    memset(attributes, 0xCC, sizeof attributes);
    for (uint32_t i = 0; i < COUNT(attributes); i++) {
        attributes[i].format = i < 2 ? WGPUVertexFormat_Float32x2 : WGPUVertexFormat_Unorm8x4;
        attributes[i].offset = i * 2 * sizeof(float);
        attributes[i].shaderLocation = i;
    }
    memset(buffers, 0xCC, sizeof *buffers);
    buffers->arrayStride = 4 * sizeof(float) + 4;
    buffers->stepMode = WGPUVertexStepMode_Vertex;
    buffers->attributeCount = COUNT(attributes);
    buffers->attributes = attributes;
    WGPUBlendState blend = WGPU_BLEND_STATE_INIT;
    memset(target, 0xCC, sizeof *target);
    target->format = WGPUTextureFormat_RGBA8Unorm;
    target->blend = &blend;
    target->writeMask = WGPUColorWriteMask_All;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = create_shader(gpu, "unset", code);
    fragment.targetCount = 1;
    fragment.targets = target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.vertex.module = fragment.module;
    descriptor.vertex.bufferCount = 1;
    descriptor.vertex.buffers = buffers;
    descriptor.fragment = &fragment;
    return KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor));
}

/* ROW: unset-chains */
TEST(chn_01_a_pipeline_with_members_left_unset_draws, A_DEVICE)
{
    WGPUVertexBufferLayout buffers[1];
    WGPUColorTargetState target;
    WGPURenderPipeline pipeline = create_pipeline(gpu, buffers, &target);
    CHECK(pipeline != NULL);
    struct {
        float place[2], other[2];
        uint8_t color[4];
    } vertices[3] = {
        {{-1, -1}, {0, 0}, {0, 255, 0, 255}},
        {{3, -1}, {0, 0}, {0, 255, 0, 255}},
        {{-1, 3}, {0, 0}, {0, 255, 0, 255}},
    };
    WGPUBuffer buffer =
        create_filled_buffer(gpu, "vertices", WGPUBufferUsage_Vertex, vertices, sizeof vertices);
    Canvas canvas = canvas_begin(gpu);
    wgpuRenderPassEncoderSetPipeline(canvas.pass, pipeline);
    wgpuRenderPassEncoderSetVertexBuffer(canvas.pass, 0, buffer, 0, sizeof vertices);
    wgpuRenderPassEncoderDraw(canvas.pass, 3, 1, 0, 0);
    canvas_end(&canvas);
    if (test_backend() != WGPUBackendType_Null) {
        CHECK_PIXEL(&canvas, 4, 4, 0, 255, 0);
    }
}

TEST(chn_01_structs_filled_with_anything_are_filled_in, A_DEVICE)
{
    WGPUAdapterInfo info;
    memset(&info, 0xCC, sizeof info);
    CHECK_EQ(wgpuAdapterGetInfo(gpu->adapter, &info), WGPUStatus_Success);
    CHECK(info.device.length < 4096);
    wgpuAdapterInfoFreeMembers(info);
    memset(&info, 0xCC, sizeof info);
    CHECK_EQ(wgpuDeviceGetAdapterInfo(gpu->device, &info), WGPUStatus_Success);
    wgpuAdapterInfoFreeMembers(info);
    WGPUInstanceLimits limits;
    memset(&limits, 0xCC, sizeof limits);
    CHECK_EQ(wgpuGetInstanceLimits(&limits), WGPUStatus_Success);
    CHECK(limits.timedWaitAnyMaxCount > 0);
}
