/* The same numbers, changed by pipelines with a cache: an empty one, and one of what the first gave. */
#include <stdlib.h>

#include "scene.h"

static const char adding[] = "@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;\n"
                             "@compute @workgroup_size(1)\n"
                             "fn main(@builtin(global_invocation_id) id: vec3u) {\n"
                             "    numbers[id.x] = numbers[id.x] * 2 + 1;\n"
                             "}\n";

static void add_with(Gpu *gpu, WGPUBuffer numbers, WGPUPipelineCache cache)
{
    WGPUPipelineDescriptorExtras extras = WGPU_PIPELINE_DESCRIPTOR_EXTRAS_INIT;
    extras.pipelineCache = cache;
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    descriptor.label = text("adding");
    descriptor.compute.module = create_shader(gpu, "adding", adding);
    WGPUComputePipeline pipeline = wgpuDeviceCreateComputePipeline(gpu->device, &descriptor);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &numbers);
    dispatch(gpu, pipeline, group, 16, 1, 1);
    RELEASE(group);
    wgpuComputePipelineRelease(pipeline);
    RELEASE(descriptor.compute.module);
}

void scene_cached(Gpu *gpu)
{
    const WGPUFeatureName caches = (WGPUFeatureName)WGPUNativeFeature_PipelineCache;
    scene_open(gpu, 1, &caches);
    uint32_t data[16];
    for (uint32_t i = 0; i < COUNT(data); i++) {
        data[i] = i;
    }
    WGPUBuffer numbers = create_filled_buffer(
        gpu, "cached", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, data, sizeof data);
    WGPUPipelineCache first = NULL, second = NULL;
    if (wgpuDeviceHasFeature(gpu->device, caches)) {
        first = wgpuDeviceCreatePipelineCache(gpu->device, NULL);
    }
    add_with(gpu, numbers, first);
    if (first) {
        WGPUPipelineCacheDescriptor descriptor = WGPU_PIPELINE_CACHE_DESCRIPTOR_INIT;
        descriptor.dataSize = wgpuPipelineCacheGetData(first, NULL, 0);
        void *given = malloc(descriptor.dataSize);
        CHECK_EQ(wgpuPipelineCacheGetData(first, given, descriptor.dataSize), descriptor.dataSize);
        descriptor.data = given;
        second = wgpuDeviceCreatePipelineCache(gpu->device, &descriptor);
        free(given);
        wgpuPipelineCacheRelease(first);
    }
    add_with(gpu, numbers, second);
    if (second) {
        wgpuPipelineCacheRelease(second);
    }
    read_buffer(gpu, numbers, 0, data, sizeof data);
    for (uint32_t i = 0; i < COUNT(data); i++) {
        CHECK_EQ(data[i], 4 * i + 3);
    }
    save_buffer(gpu, numbers, "cached");
    RELEASE(numbers);
}
