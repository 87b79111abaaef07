/*
 * Objects: NAME_create and NAME_release, many of each in a row, with equal descriptors; and what is
 * asked of those that are there.
 */
#include <stdio.h>

#include "groups.h"
#include "line.h"
#include "scene.h"

enum { MANY = 1000, FEW = 100, CALLS = 100000 };

/* The lines of one kind; `creation` is an expression of a new handle. */
#define CREATE_AND_RELEASE(name, Type, count, creation)                                            \
    do {                                                                                           \
        WGPU##Type made[MANY];                                                                     \
        Line released = line_open(name "_release");                                                \
        for (Line created = line_open(name "_create"); line_goes_on(&created);) {                  \
            line_start(&created);                                                                  \
            for (int i = 0; i < (count); i++) {                                                    \
                made[i] = (creation);                                                              \
            }                                                                                      \
            line_stop(&created, count);                                                            \
            line_start(&released);                                                                 \
            for (int i = 0; i < (count); i++) {                                                    \
                wgpu##Type##Release(made[i]);                                                      \
            }                                                                                      \
            line_stop(&released, count);                                                           \
        }                                                                                          \
        line_close(&released);                                                                     \
    } while (0)

/* The line of a call that leaves nothing behind. */
#define CALL(line_name, statement)                                                                 \
    for (Line line = line_open(line_name); line_goes_on(&line);) {                                 \
        line_start(&line);                                                                         \
        for (int i = 0; i < CALLS; i++) {                                                          \
            statement;                                                                             \
        }                                                                                          \
        line_stop(&line, CALLS);                                                                   \
    }

static void resources(Scene *scene)
{
    WGPUDevice device = scene->gpu.device;
    WGPUBufferDescriptor buffer = WGPU_BUFFER_DESCRIPTOR_INIT;
    buffer.size = 256;
    buffer.usage = WGPUBufferUsage_Uniform | WGPUBufferUsage_CopyDst;
    CREATE_AND_RELEASE("buffer", Buffer, MANY, wgpuDeviceCreateBuffer(device, &buffer));
    buffer.label = text("the uniforms of an object");
    CREATE_AND_RELEASE("labelled_buffer", Buffer, MANY, wgpuDeviceCreateBuffer(device, &buffer));
    WGPUTextureDescriptor texture = WGPU_TEXTURE_DESCRIPTOR_INIT;
    texture.size = (WGPUExtent3D){64, 64, 1};
    texture.format = WGPUTextureFormat_RGBA8Unorm;
    texture.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
    CREATE_AND_RELEASE("texture", Texture, FEW, wgpuDeviceCreateTexture(device, &texture));
    CREATE_AND_RELEASE("view", TextureView, MANY, wgpuTextureCreateView(scene->texture, NULL));
    WGPUSamplerDescriptor sampler = WGPU_SAMPLER_DESCRIPTOR_INIT;
    CREATE_AND_RELEASE("sampler", Sampler, MANY, wgpuDeviceCreateSampler(device, &sampler));
}

static void bindings(Scene *scene)
{
    WGPUDevice device = scene->gpu.device;
    WGPUBindGroupLayoutEntry entries[] = {WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT,
                                          WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT};
    for (uint32_t i = 0; i < COUNT(entries); i++) {
        entries[i].binding = i;
        entries[i].visibility = WGPUShaderStage_Vertex | WGPUShaderStage_Fragment;
        entries[i].buffer.type = WGPUBufferBindingType_Uniform;
    }
    WGPUBindGroupLayoutDescriptor layout = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    layout.entryCount = COUNT(entries);
    layout.entries = entries;
    CREATE_AND_RELEASE("bind_group_layout", BindGroupLayout, MANY,
                       wgpuDeviceCreateBindGroupLayout(device, &layout));

    WGPUBindGroupLayout made_layout = KEEP(wgpuDeviceCreateBindGroupLayout(device, &layout));
    WGPUPipelineLayoutDescriptor joined = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    joined.bindGroupLayoutCount = 1;
    joined.bindGroupLayouts = &made_layout;
    CREATE_AND_RELEASE("pipeline_layout", PipelineLayout, MANY,
                       wgpuDeviceCreatePipelineLayout(device, &joined));

    WGPUBindGroupEntry bound[] = {buffer_entry(0, scene->data[0]), buffer_entry(1, scene->data[1])};
    WGPUBindGroupDescriptor group = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group.layout = made_layout;
    group.entryCount = COUNT(bound);
    group.entries = bound;
    CREATE_AND_RELEASE("bind_group", BindGroup, MANY, wgpuDeviceCreateBindGroup(device, &group));
}

static void questions(Scene *scene)
{
    volatile uint64_t seen = 0;
    WGPUBuffer buffer = scene->data[0];
    CALL("buffer_get_size", seen += wgpuBufferGetSize(buffer));
    CALL("buffer_get_usage", seen += wgpuBufferGetUsage(buffer));
    CALL("texture_get_width", seen += wgpuTextureGetWidth(scene->texture));
    CALL("texture_get_format", seen += wgpuTextureGetFormat(scene->texture));
    CALL("add_ref_release", (wgpuBufferAddRef(buffer), wgpuBufferRelease(buffer)));
    CALL("get_queue_release", wgpuQueueRelease(wgpuDeviceGetQueue(scene->gpu.device)));
}

void objects(void)
{
    Scene scene;
    scene_open(&scene);
    resources(&scene);
    bindings(&scene);
    questions(&scene);
    scene_close(&scene);
}
