#include "words.h"

void run_words(Gpu *gpu, const char *wgsl, uint32_t words[WORDS])
{
    WGPUShaderModule module = create_shader(gpu, "words", wgsl);
    run_words_of(gpu, module, words);
}

void run_words_of(Gpu *gpu, WGPUShaderModule module, uint32_t words[WORDS])
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = module;
    descriptor.compute.entryPoint = text("main");
    WGPUComputePipeline pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    WGPUBuffer buffer = create_buffer(
        gpu, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, WORDS * sizeof *words);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_buffer(gpu, buffer, 0, words, WORDS * sizeof *words);
}
