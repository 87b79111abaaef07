/* SPIR-V with operations on specialization constants, and an array of such a length. */
#include "constants_spirv.h"
#include "words.h"

ALSO_ON(gl);

static void check_constants(Gpu *gpu, const WGPUConstantEntry *constants, size_t count,
                            const uint32_t expected[7])
{
    WGPUShaderSourceSPIRV source = WGPU_SHADER_SOURCE_SPIRV_INIT;
    source.codeSize = COUNT(constants_spirv);
    source.code = constants_spirv;
    WGPUShaderModuleDescriptor module = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    module.nextInChain = &source.chain;
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = KEEP(wgpuDeviceCreateShaderModule(gpu->device, &module));
    descriptor.compute.constants = constants;
    descriptor.compute.constantCount = count;
    WGPUComputePipeline pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    uint32_t words[WORDS];
    WGPUBuffer buffer = create_buffer(
        gpu, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, sizeof words);
    dispatch(gpu, pipeline, create_group_of_buffers(gpu, pipeline, 1, &buffer), 1, 1, 1);
    read_buffer(gpu, buffer, 0, words, sizeof words);
    for (size_t i = 0; i < 7; i++) {
        CHECK_EQ(words[i], expected[i]);
    }
}

/* ROW: spirv-spec-operations */
TEST(operations_on_constants_as_they_are, EXECUTION)
{
    const uint32_t expected[7] = {9, 7, 2, 3, 4, UINT32_MAX, 0};
    check_constants(gpu, NULL, 0, expected);
}

TEST(operations_on_constants_that_the_pipeline_sets, EXECUTION)
{
    const WGPUConstantEntry constants[] = {
        {.key = text("3"), .value = 9},
        {.key = text("5"), .value = 2.5},
    };
    const uint32_t expected[7] = {19, 7, 2, 5, 9, 1, 1};
    check_constants(gpu, constants, COUNT(constants), expected);
}
