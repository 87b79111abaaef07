/* Memory: what the process has resident for each live object, and with a device and nothing else. */
#include <stdio.h>
#include <unistd.h>

#include "groups.h"
#include "line.h"
#include "scene.h"

enum { MANY = 20000, FEW = 2000, ENCODED = 200 };

static double resident(void)
{
    long all, pages;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%ld %ld", &all, &pages) != 2) {
        check_give_up("cannot read /proc/self/statm");
    }
    fclose(file);
    return (double)pages * (double)sysconf(_SC_PAGESIZE);
}

/* All that is made stays to the end of the process, so that no kind finds the room of another. */
#define PER_OBJECT(name, count, creation)                                                          \
    do {                                                                                           \
        const double before = resident();                                                          \
        for (int i = 0; i < (count); i++) {                                                        \
            if (!(creation)) {                                                                     \
                check_give_up("no more objects to be had");                                        \
            }                                                                                      \
        }                                                                                          \
        line_print(name, (resident() - before) / (count), "B");                                    \
    } while (0)

/* A command buffer that is not submitted. */
static bool encode_and_drop(const Scene *scene)
{
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(scene->gpu.device, NULL);
    END_PASS(wgpuCommandEncoderBeginRenderPass(encoder, &scene->pass));
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuCommandBufferRelease(commands);
    wgpuCommandEncoderRelease(encoder);
    return commands;
}

void memory(void)
{
    Scene scene;
    scene_open(&scene);
    line_print("memory_device", resident(), "B");
    WGPUDevice device = scene.gpu.device;
    WGPUBufferDescriptor buffer = WGPU_BUFFER_DESCRIPTOR_INIT;
    buffer.size = 256;
    buffer.usage = WGPUBufferUsage_Uniform | WGPUBufferUsage_CopyDst;
    PER_OBJECT("memory_buffer", MANY, wgpuDeviceCreateBuffer(device, &buffer));
    WGPUTextureDescriptor texture = WGPU_TEXTURE_DESCRIPTOR_INIT;
    texture.size = (WGPUExtent3D){4, 4, 1};
    texture.format = WGPUTextureFormat_RGBA8Unorm;
    texture.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
    PER_OBJECT("memory_texture", FEW, wgpuDeviceCreateTexture(device, &texture));
    PER_OBJECT("memory_view", MANY, wgpuTextureCreateView(scene.texture, NULL));
    WGPUBindGroupEntry bound = buffer_entry(0, scene.data[0]);
    WGPUBindGroupDescriptor group = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group.layout = KEEP(wgpuComputePipelineGetBindGroupLayout(scene.count, 0));
    group.entryCount = 1;
    group.entries = &bound;
    PER_OBJECT("memory_bind_group", MANY, wgpuDeviceCreateBindGroup(device, &group));
    PER_OBJECT("memory_dropped_commands", ENCODED, encode_and_drop(&scene));
    scene_close(&scene);
}
