/* The same numbers, changed by a shader in each language in turn. */
#include "doubling_spirv.h"
#include "scene.h"

static const char adding_wgsl[] =
    "@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;\n"
    "@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {\n"
    "    numbers[id.x] += 1;\n"
    "}\n";

static const char multiplying_glsl[] =
    "#version 450\n"
    "layout(local_size_x = 1) in;\n"
    "layout(set = 0, binding = 0) buffer Numbers { uint numbers[]; };\n"
    "void main() { numbers[gl_GlobalInvocationID.x] *= FACTOR; }\n";

static void run_shader(Gpu *gpu, WGPUBuffer numbers, const char *label, WGPUChainedStruct *source)
{
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = source;
    descriptor.label = text(label);
    WGPUComputePipelineDescriptor pipeline_descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    pipeline_descriptor.label = text(label);
    pipeline_descriptor.compute.module = wgpuDeviceCreateShaderModule(gpu->device, &descriptor);
    WGPUComputePipeline pipeline =
        wgpuDeviceCreateComputePipeline(gpu->device, &pipeline_descriptor);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &numbers);
    dispatch(gpu, pipeline, group, 16, 1, 1);
    RELEASE(group);
    wgpuComputePipelineRelease(pipeline);
    wgpuShaderModuleRelease(pipeline_descriptor.compute.module);
}

void scene_languages(Gpu *gpu)
{
    scene_open(gpu, 0, NULL);
    uint32_t data[16];
    for (uint32_t i = 0; i < COUNT(data); i++) {
        data[i] = i;
    }
    WGPUBuffer numbers = create_filled_buffer(
        gpu, "translated", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, data, sizeof data);
    WGPUShaderSourceWGSL wgsl = WGPU_SHADER_SOURCE_WGSL_INIT;
    wgsl.code = text(adding_wgsl);
    run_shader(gpu, numbers, "wgsl", &wgsl.chain);
    WGPUShaderSourceSPIRV spirv = WGPU_SHADER_SOURCE_SPIRV_INIT;
    spirv.codeSize = COUNT(doubling_spirv);
    spirv.code = doubling_spirv;
    run_shader(gpu, numbers, "spirv", &spirv.chain);
    WGPUShaderDefine define = {.name = text("FACTOR"), .value = text("3u")};
    WGPUShaderSourceGLSL glsl = {
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = WGPUShaderStage_Compute,
        .code = text(multiplying_glsl),
        .defineCount = 1,
        .defines = &define,
    };
    run_shader(gpu, numbers, "glsl", &glsl.chain);
    read_buffer(gpu, numbers, 0, data, sizeof data);
    for (uint32_t i = 0; i < COUNT(data); i++) {
        CHECK_EQ(data[i], (i + 1) * 2 * 3);
    }
    save_buffer(gpu, numbers, "translated");
    RELEASE(numbers);
}
