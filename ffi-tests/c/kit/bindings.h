/*
 * Bindings: layouts, groups, and what is in them.
 */
#ifndef BINDINGS_H
#define BINDINGS_H

#include "gpu.h"

WGPUBindGroupLayout create_layout(Gpu *gpu, size_t count, const WGPUBindGroupLayoutEntry *entries);
WGPUPipelineLayout create_pipeline_layout(Gpu *gpu, size_t count,
                                          const WGPUBindGroupLayout *layouts);
WGPUBindGroup create_group(Gpu *gpu, WGPUBindGroupLayout layout, size_t count,
                           const WGPUBindGroupEntry *entries);

/* Entries of a group. */
WGPUBindGroupEntry buffer_entry(uint32_t binding, WGPUBuffer buffer);
WGPUBindGroupEntry view_entry(uint32_t binding, WGPUTextureView view);
WGPUBindGroupEntry sampler_entry(uint32_t binding, WGPUSampler sampler);

/* A group for group 0 of a pipeline of either kind, with these entries, or with buffers at bindings
 * 0, 1, …. */
#define create_group_of(gpu, pipeline, count, entries)                                             \
    create_group_and_release(gpu, LAYOUT_OF_(pipeline), count, entries)
#define create_group_of_buffers(gpu, pipeline, count, buffers)                                     \
    create_buffers_group_and_release(gpu, LAYOUT_OF_(pipeline), count, buffers)
#define LAYOUT_OF_(pipeline)                                                                       \
    _Generic((pipeline), WGPUComputePipeline                                                       \
             : wgpuComputePipelineGetBindGroupLayout, WGPURenderPipeline                           \
             : wgpuRenderPipelineGetBindGroupLayout)(pipeline, 0)
WGPUBindGroup create_group_and_release(Gpu *gpu, WGPUBindGroupLayout layout, size_t count,
                                       const WGPUBindGroupEntry *entries);
WGPUBindGroup create_buffers_group_and_release(Gpu *gpu, WGPUBindGroupLayout layout, size_t count,
                                               const WGPUBuffer *buffers);

#endif
