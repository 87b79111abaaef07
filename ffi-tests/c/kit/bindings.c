#include "bindings.h"

#define MOST_BUFFERS 8

WGPUBindGroupLayout create_layout(Gpu *gpu, size_t count, const WGPUBindGroupLayoutEntry *entries)
{
    WGPUBindGroupLayoutDescriptor descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    descriptor.entryCount = count;
    descriptor.entries = entries;
    return KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &descriptor));
}

WGPUPipelineLayout create_pipeline_layout(Gpu *gpu, size_t count,
                                          const WGPUBindGroupLayout *layouts)
{
    WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.bindGroupLayoutCount = count;
    descriptor.bindGroupLayouts = layouts;
    return KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor));
}

WGPUBindGroup create_group(Gpu *gpu, WGPUBindGroupLayout layout, size_t count,
                           const WGPUBindGroupEntry *entries)
{
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.entryCount = count;
    descriptor.entries = entries;
    return KEEP(wgpuDeviceCreateBindGroup(gpu->device, &descriptor));
}

WGPUBindGroupEntry buffer_entry(uint32_t binding, WGPUBuffer buffer)
{
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.binding = binding;
    entry.buffer = buffer;
    return entry;
}

WGPUBindGroupEntry view_entry(uint32_t binding, WGPUTextureView view)
{
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.binding = binding;
    entry.textureView = view;
    return entry;
}

WGPUBindGroupEntry sampler_entry(uint32_t binding, WGPUSampler sampler)
{
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.binding = binding;
    entry.sampler = sampler;
    return entry;
}

WGPUBindGroup create_group_and_release(Gpu *gpu, WGPUBindGroupLayout layout, size_t count,
                                       const WGPUBindGroupEntry *entries)
{
    WGPUBindGroup group = create_group(gpu, layout, count, entries);
    wgpuBindGroupLayoutRelease(layout);
    return group;
}

WGPUBindGroup create_buffers_group_and_release(Gpu *gpu, WGPUBindGroupLayout layout, size_t count,
                                               const WGPUBuffer *buffers)
{
    WGPUBindGroupEntry entries[MOST_BUFFERS];
    if (count > MOST_BUFFERS) {
        check_give_up("too many buffers for one group");
    }
    for (size_t i = 0; i < count; i++) {
        entries[i] = buffer_entry((uint32_t)i, buffers[i]);
    }
    return create_group_and_release(gpu, layout, count, entries);
}
