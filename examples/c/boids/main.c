/*
 * Boids: a flock of 1200 birds. A compute shader moves them, a render pass draws them, and the birds
 * never leave the GPU.
 *
 *     ./boids
 *     ./boids --picture boids.png --frames 300
 *
 * New here, after compute and triangle: a buffer that is written by a compute pass and read as vertices
 * by a render pass of the same frame, two buffers in turns, and instances: one triangle, drawn for
 * each bird.
 *
 * `make examples` builds it.
 */
#include "../common/scene.h"

#define BIRDS 1200
#define GROUP 64 /* as @workgroup_size in the shader */

typedef struct Bird {
    float position[2], velocity[2];
} Bird;

static struct {
    WGPUComputePipeline fly;
    WGPURenderPipeline paint;
    WGPUBuffer birds[2], step;
    WGPUBindGroup groups[2]; /* groups[i] reads birds[i] and writes the others */
    int now;                 /* which of them */
} flock;

/* Numbers from -1 to 1 that look random, and are the same each time. */
static float anywhere(void)
{
    static uint32_t state = 20;
    state = state * 1664525u + 1013904223u;
    return (float)(state >> 8) / (float)(1 << 23) - 1;
}

static void create_birds(Gpu *gpu)
{
    Bird birds[BIRDS];
    for (int i = 0; i < BIRDS; i++) {
        birds[i] = (Bird){{anywhere(), anywhere()}, {anywhere(), anywhere()}};
    }
    for (int i = 0; i < 2; i++) {
        flock.birds[i] = gpu_create_buffer(gpu, "birds", WGPUBufferUsage_Storage | WGPUBufferUsage_Vertex,
                                           birds, sizeof birds);
    }
    float step = 0;
    flock.step = gpu_create_buffer(gpu, "step", WGPUBufferUsage_Uniform, &step, sizeof step);
}

static void create_flight(Gpu *gpu, WGPUShaderModule module)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text("fly");
    descriptor.compute.module = module;
    descriptor.compute.entryPoint = text("fly");
    flock.fly = wgpuDeviceCreateComputePipeline(gpu->device, &descriptor);

    WGPUBindGroupLayout layout = wgpuComputePipelineGetBindGroupLayout(flock.fly, 0);
    for (int i = 0; i < 2; i++) {
        WGPUBuffer buffers[] = {flock.birds[i], flock.birds[1 - i], flock.step};
        WGPUBindGroupEntry entries[3];
        for (uint32_t binding = 0; binding < 3; binding++) {
            entries[binding] = (WGPUBindGroupEntry)WGPU_BIND_GROUP_ENTRY_INIT;
            entries[binding].binding = binding;
            entries[binding].buffer = buffers[binding];
        }
        WGPUBindGroupDescriptor group = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
        group.layout = layout;
        group.entryCount = 3;
        group.entries = entries;
        flock.groups[i] = wgpuDeviceCreateBindGroup(gpu->device, &group);
    }
    wgpuBindGroupLayoutRelease(layout);
}

static void create_painting(Gpu *gpu, WGPUShaderModule module, WGPUTextureFormat format)
{
    WGPUVertexAttribute attributes[] = {
        {.shaderLocation = 0, .format = WGPUVertexFormat_Float32x2, .offset = offsetof(Bird, position)},
        {.shaderLocation = 1, .format = WGPUVertexFormat_Float32x2, .offset = offsetof(Bird, velocity)},
    };
    WGPUVertexBufferLayout birds = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
    birds.stepMode = WGPUVertexStepMode_Instance; /* the next bird with the next triangle */
    birds.arrayStride = sizeof(Bird);
    birds.attributeCount = 2;
    birds.attributes = attributes;

    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = format;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.entryPoint = text("paint");
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text("paint");
    descriptor.vertex.module = module;
    descriptor.vertex.entryPoint = text("place");
    descriptor.vertex.bufferCount = 1;
    descriptor.vertex.buffers = &birds;
    descriptor.fragment = &fragment;
    flock.paint = wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor);
}

static void create(Gpu *gpu, WGPUTextureFormat format)
{
    WGPUShaderModule module = gpu_load_shader(gpu, __FILE__, "shader.wgsl");
    create_birds(gpu);
    create_flight(gpu, module);
    create_painting(gpu, module, format);
    wgpuShaderModuleRelease(module);
}

static void draw(Gpu *gpu, const Frame *frame)
{
    /* After a pause, the birds go on from where they were, rather than jump. */
    float step = frame->step < 0.05 ? (float)frame->step : 0.05f;
    wgpuQueueWriteBuffer(gpu->queue, flock.step, 0, &step, sizeof step);

    WGPUComputePassEncoder flight = wgpuCommandEncoderBeginComputePass(frame->encoder, NULL);
    wgpuComputePassEncoderSetPipeline(flight, flock.fly);
    wgpuComputePassEncoderSetBindGroup(flight, 0, flock.groups[flock.now], 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroups(flight, (BIRDS + GROUP - 1) / GROUP, 1, 1);
    wgpuComputePassEncoderEnd(flight);
    wgpuComputePassEncoderRelease(flight);
    flock.now = 1 - flock.now;

    /* That the birds have to be there before they are drawn, WebGPU sees for itself. */
    WGPURenderPassEncoder pass = begin_pass(frame, (WGPUColor){0.07, 0.08, 0.11, 1});
    wgpuRenderPassEncoderSetPipeline(pass, flock.paint);
    wgpuRenderPassEncoderSetVertexBuffer(pass, 0, flock.birds[flock.now], 0, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderDraw(pass, 3, BIRDS, 0, 0);
    wgpuRenderPassEncoderEnd(pass);
    wgpuRenderPassEncoderRelease(pass);
}

static void release(void)
{
    for (int i = 0; i < 2; i++) {
        wgpuBindGroupRelease(flock.groups[i]);
        wgpuBufferRelease(flock.birds[i]);
    }
    wgpuBufferRelease(flock.step);
    wgpuRenderPipelineRelease(flock.paint);
    wgpuComputePipelineRelease(flock.fly);
}

int main(int argc, char **argv)
{
    Scene scene = {.title = "Boids", .create = create, .draw = draw, .release = release};
    return show(&scene, argc, argv);
}
