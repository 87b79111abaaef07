#include "painting.h"

/* Three corners of a triangle that is large enough to cover the whole target. */
static const char everywhere[] =
    "@vertex\n"
    "fn place(@builtin(vertex_index) corner: u32) -> @builtin(position) vec4f {\n"
    "    let corners = array(vec2f(-1.0, -1.0), vec2f(3.0, -1.0), vec2f(-1.0, 3.0));\n"
    "    return vec4f(corners[corner], 0.0, 1.0);\n"
    "}\n";

/* The same as Canvas in the shaders; structs end at a multiple of 8 there. */
typedef struct Canvas {
    float size[2], seconds, unused;
} Canvas;

static struct {
    WGPURenderPipeline pipeline;
    WGPUBuffer canvas;
    WGPUBindGroup group;
} painting;

void painting_create(Gpu *gpu, WGPUTextureFormat format, WGPUShaderModule module)
{
    WGPUShaderModule vertices = gpu_create_shader(gpu, "everywhere", everywhere);
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = format;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.entryPoint = text("paint");
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.vertex.module = vertices;
    descriptor.vertex.entryPoint = text("place");
    descriptor.fragment = &fragment;
    painting.pipeline = wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor);
    wgpuShaderModuleRelease(vertices);

    Canvas canvas = {0};
    painting.canvas = gpu_create_buffer(gpu, "canvas", WGPUBufferUsage_Uniform, &canvas, sizeof canvas);
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.buffer = painting.canvas;
    WGPUBindGroupDescriptor group = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group.layout = wgpuRenderPipelineGetBindGroupLayout(painting.pipeline, 0);
    group.entryCount = 1;
    group.entries = &entry;
    painting.group = wgpuDeviceCreateBindGroup(gpu->device, &group);
    wgpuBindGroupLayoutRelease(group.layout);
}

void painting_draw(Gpu *gpu, const Frame *frame)
{
    Canvas canvas = {{(float)frame->width, (float)frame->height}, (float)frame->seconds, 0};
    wgpuQueueWriteBuffer(gpu->queue, painting.canvas, 0, &canvas, sizeof canvas);
    WGPURenderPassEncoder pass = begin_pass(frame, (WGPUColor){0, 0, 0, 1});
    wgpuRenderPassEncoderSetPipeline(pass, painting.pipeline);
    wgpuRenderPassEncoderSetBindGroup(pass, 0, painting.group, 0, NULL);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    wgpuRenderPassEncoderEnd(pass);
    wgpuRenderPassEncoderRelease(pass);
}

void painting_release(void)
{
    wgpuBindGroupRelease(painting.group);
    wgpuBufferRelease(painting.canvas);
    wgpuRenderPipelineRelease(painting.pipeline);
}
