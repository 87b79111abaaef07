#include "words.h"

void run_words(Gpu *gpu, const char *wgsl, uint32_t words[WORDS])
{
    WGPUShaderModule module = create_shader(gpu, "words", wgsl);
    run_words_of(gpu, module, words);
}

/* With `input`, unless it is NULL. */
static void run(Gpu *gpu, WGPUShaderModule module, const uint32_t *input, uint32_t words[WORDS])
{
    const uint64_t size = WORDS * sizeof *words;
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = module;
    descriptor.compute.entryPoint = text("main");
    WGPUComputePipeline pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    WGPUBuffer buffers[2] = {
        create_buffer(gpu, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, size),
    };
    if (input) {
        buffers[1] = create_filled_buffer(gpu, "input", WGPUBufferUsage_Storage, input, size);
    }
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, input ? 2 : 1, buffers);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    read_buffer(gpu, buffers[0], 0, words, size);
}

void run_words_of(Gpu *gpu, WGPUShaderModule module, uint32_t words[WORDS])
{
    run(gpu, module, NULL, words);
}

void run_words_on(Gpu *gpu, WGPUShaderModule module, const uint32_t input[WORDS],
                  uint32_t words[WORDS])
{
    run(gpu, module, input, words);
}
