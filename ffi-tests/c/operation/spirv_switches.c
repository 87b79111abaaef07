/* SPIR-V in which a case of a switch leaves the loop around it, or has numbers beside `default`. */
#include "switches_spirv.h"
#include "words.h"

ALSO_ON(gl);

static WGPUShaderModule create_spirv(Gpu *gpu, const char *label, const uint32_t *words,
                                     size_t count)
{
    WGPUShaderSourceSPIRV source = WGPU_SHADER_SOURCE_SPIRV_INIT;
    source.codeSize = (uint32_t)count;
    source.code = words;
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    descriptor.label = text(label);
    return KEEP(wgpuDeviceCreateShaderModule(gpu->device, &descriptor));
}

static void check_switches(Gpu *gpu, WGPUShaderModule module)
{
    const uint32_t expected[] = {10,   10,  7777, 7777, 50,  50,  7777,
                                 7777, 100, 101,  12,   103, 104, 105};
    uint32_t words[WORDS];
    run_words_of(gpu, module, words);
    for (size_t i = 0; i < COUNT(expected); i++) {
        CHECK_EQ(words[i], expected[i]);
    }
}

/* ROW: spirv-switches */
TEST(a_case_leaves_the_loop_around_its_switch, EXECUTION)
{
    check_switches(gpu, create_spirv(gpu, "as it is", switches_spirv, COUNT(switches_spirv)));
}

TEST(the_same_after_an_optimizer, EXECUTION)
{
    check_switches(gpu, create_spirv(gpu, "optimized", optimized_switches_spirv,
                                     COUNT(optimized_switches_spirv)));
}

TEST(a_default_case_that_goes_on_to_another_is_refused, A_DEVICE)
{
    CHECK_INVALID(
        gpu, "goes on to another",
        create_spirv(gpu, "passing", passing_default_spirv, COUNT(passing_default_spirv)));
}
