#include "scene.h"

#include <stdio.h>
#include <string.h>

enum { IMMEDIATES = 16 }; /* bytes */

static const WGPUFeatureName wanted[] = {(WGPUFeatureName)WGPUNativeFeature_Immediates};

void bench_device(Gpu *gpu)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUAdapter adapter = open_adapter(instance);
    WGPULimits limits = WGPU_LIMITS_INIT;
    if (wgpuAdapterHasFeature(adapter, wanted[0])) {
        limits.maxImmediateSize = IMMEDIATES;
    }
    gpu_open_on(gpu, instance, adapter, COUNT(wanted), wanted, &limits);
}

void run_commands(Gpu *gpu, WGPUCommandBuffer commands)
{
    wgpuQueueSubmit(gpu->queue, 1, &commands);
    wgpuDevicePoll(gpu->device, true, NULL);
    wgpuCommandBufferRelease(commands);
}

bool scene_has_immediates(const Scene *scene)
{
    return wgpuDeviceHasFeature(scene->gpu.device, wanted[0]);
}

static WGPUShaderModule read_shaders(Gpu *gpu)
{
    static char code[16384];
    FILE *file = fopen(SHADERS, "r");
    if (!file || fread(code, 1, sizeof code - 1, file) == 0) {
        check_give_up("cannot read " SHADERS);
    }
    fclose(file);
    return create_shader(gpu, "bench", code);
}

static WGPUPipelineLayout pipeline_layout(Gpu *gpu, WGPUBindGroupLayout layout, uint32_t immediates)
{
    WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.bindGroupLayoutCount = layout ? 1 : 0;
    descriptor.bindGroupLayouts = &layout;
    descriptor.immediateSize = immediates;
    return KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor));
}

static WGPUBindGroupLayout one_buffer(Gpu *gpu, WGPUShaderStage stage, WGPUBufferBindingType type,
                                      bool dynamic)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = stage;
    entry.buffer.type = type;
    entry.buffer.hasDynamicOffset = dynamic;
    return create_layout(gpu, 1, &entry);
}

static WGPUBindGroup group_of(Gpu *gpu, WGPUBindGroupLayout layout, WGPUBuffer buffer)
{
    WGPUBindGroupEntry entry = buffer_entry(0, buffer);
    entry.size = OFFSET_STEP;
    return create_group(gpu, layout, 1, &entry);
}

static WGPURenderPipeline render_pipeline(Gpu *gpu, WGPUShaderModule module, const char *vertex,
                                          const char *fragment, WGPUPipelineLayout layout)
{
    OneAttribute position;
    one_attribute(&position, WGPUVertexFormat_Float32x4, 16, WGPUVertexStepMode_Vertex);
    Pipeline pipeline;
    describe_pipeline(&pipeline, gpu,
                      &(Look){.vertex = module,
                              .fragment = module,
                              .layout = layout,
                              .buffer_count = strcmp(vertex, "placed") == 0,
                              .buffers = &position.layout});
    pipeline.descriptor.vertex.entryPoint = text(vertex);
    pipeline.fragment.entryPoint = text(fragment);
    return KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &pipeline.descriptor));
}

static WGPUComputePipeline compute_pipeline(Gpu *gpu, WGPUShaderModule module, const char *entry,
                                            WGPUPipelineLayout layout)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.compute.module = module;
    descriptor.compute.entryPoint = text(entry);
    return KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
}

static void open_buffers(Scene *scene)
{
    Gpu *gpu = &scene->gpu;
    for (int i = 0; i < 2; i++) {
        scene->data[i] = create_buffer(gpu, "data",
                                       WGPUBufferUsage_Vertex | WGPUBufferUsage_Uniform |
                                           WGPUBufferUsage_Storage | WGPUBufferUsage_CopyDst |
                                           WGPUBufferUsage_CopySrc,
                                       BUFFER_SIZE);
    }
    scene->indices = create_buffer(gpu, "indices", WGPUBufferUsage_Index, BUFFER_SIZE);
    scene->indirect = create_buffer(gpu, "indirect", WGPUBufferUsage_Indirect, 16 * MOST_DRAWS);
}

static void open_render(Scene *scene, WGPUShaderModule module)
{
    Gpu *gpu = &scene->gpu;
    const WGPUShaderStage stage = WGPUShaderStage_Fragment;
    WGPUBindGroupLayout fixed = one_buffer(gpu, stage, WGPUBufferBindingType_Uniform, false);
    WGPUBindGroupLayout moving = one_buffer(gpu, stage, WGPUBufferBindingType_Uniform, true);
    WGPUPipelineLayout empty = pipeline_layout(gpu, NULL, 0);
    scene->plain = render_pipeline(gpu, module, "corner", "white", empty);
    scene->placed[0] = render_pipeline(gpu, module, "placed", "white", empty);
    scene->placed[1] = render_pipeline(gpu, module, "placed", "white", empty);
    WGPUPipelineLayout tinting = pipeline_layout(gpu, fixed, 0);
    scene->tinted = render_pipeline(gpu, module, "corner", "tinted", tinting);
    scene->full = render_pipeline(gpu, module, "placed", "tinted", tinting);
    scene->shifted =
        render_pipeline(gpu, module, "corner", "tinted", pipeline_layout(gpu, moving, 0));
    scene->tints[0] = group_of(gpu, fixed, scene->data[0]);
    scene->tints[1] = group_of(gpu, fixed, scene->data[1]);
    scene->shifting = group_of(gpu, moving, scene->data[0]);
    if (scene_has_immediates(scene)) {
        scene->given = render_pipeline(gpu, module, "corner", "as_given",
                                       pipeline_layout(gpu, NULL, IMMEDIATES));
    }
}

static void open_compute(Scene *scene, WGPUShaderModule module)
{
    Gpu *gpu = &scene->gpu;
    WGPUBindGroupLayout layout =
        one_buffer(gpu, WGPUShaderStage_Compute, WGPUBufferBindingType_Storage, false);
    scene->nothing = compute_pipeline(gpu, module, "nothing", pipeline_layout(gpu, NULL, 0));
    scene->count = compute_pipeline(gpu, module, "count", pipeline_layout(gpu, layout, 0));
    scene->counted[0] = group_of(gpu, layout, scene->data[0]);
    scene->counted[1] = group_of(gpu, layout, scene->data[1]);
    if (scene_has_immediates(scene)) {
        scene->add_given =
            compute_pipeline(gpu, module, "add_given", pipeline_layout(gpu, layout, IMMEDIATES));
    }
}

void scene_open(Scene *scene)
{
    *scene = (Scene){0};
    Gpu *gpu = &scene->gpu;
    bench_device(gpu);
    open_buffers(scene);
    scene->texture = create_texture(gpu, "target", WGPUTextureUsage_RenderAttachment,
                                    WGPUTextureFormat_RGBA8Unorm, 64, 64);
    scene->attachment = cleared(KEEP(wgpuTextureCreateView(scene->texture, NULL)));
    const WGPURenderPassDescriptor pass = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    scene->pass = pass;
    scene->pass.colorAttachmentCount = 1;
    scene->pass.colorAttachments = &scene->attachment;
    WGPUShaderModule module = read_shaders(gpu);
    open_render(scene, module);
    open_compute(scene, module);
}

void scene_close(Scene *scene)
{
    gpu_close(&scene->gpu);
}
