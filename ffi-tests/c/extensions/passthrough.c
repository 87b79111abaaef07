/* Shader modules whose code the driver gets as it is. */
#include "bindings.h"
#include "canvas.h"
#include "cases.h"
#include "doubling_spirv.h"
#include "words.h"

ALSO_ON(gl, noop);

static const WGPUFeatureName passthrough = (WGPUFeatureName)WGPUNativeFeature_PassthroughShaders;

/* A device with the feature, on a backend that runs shaders of this language. */
static void open_for(Gpu *gpu, WGPUBackendType backend, const char *reason)
{
    gpu_open_needing(gpu, passthrough, "PassthroughShaders");
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    wgpuAdapterGetInfo(gpu->adapter, &info);
    const bool is_gl = info.backendType == WGPUBackendType_OpenGL;
    const bool is_it = (is_gl ? WGPUBackendType_OpenGLES : info.backendType) == backend;
    wgpuAdapterInfoFreeMembers(info);
    if (!is_it) {
        check_skip(reason);
    }
}

static WGPUPassthroughShaderEntryPoint entry_point(const char *name)
{
    WGPUPassthroughShaderEntryPoint point = WGPU_PASSTHROUGH_SHADER_ENTRY_POINT_INIT;
    point.name = text(name);
    return point;
}

/* Has one entry point, which must stay in place. */
static WGPUShaderModuleDescriptorPassthrough describe(const WGPUPassthroughShaderEntryPoint *point,
                                                      const uint32_t *spirv, size_t size)
{
    WGPUShaderModuleDescriptorPassthrough descriptor =
        WGPU_SHADER_MODULE_DESCRIPTOR_PASSTHROUGH_INIT;
    descriptor.label = text("raw");
    descriptor.entryPointCount = 1;
    descriptor.entryPoints = point;
    descriptor.spirvSize = size;
    descriptor.spirv = spirv;
    return descriptor;
}

/* A pipeline for a storage buffer at binding 0, whose layout cannot be derived. */
static WGPUComputePipeline create_pipeline(Gpu *gpu, WGPUShaderModule module, const char *name,
                                           size_t constants)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Compute;
    entry.buffer.type = WGPUBufferBindingType_Storage;
    WGPUBindGroupLayout layout = create_layout(gpu, 1, &entry);
    const WGPUConstantEntry constant = {.key = text("0"), .value = 1};
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = create_pipeline_layout(gpu, 1, &layout);
    descriptor.compute.module = module;
    descriptor.compute.entryPoint = text(name);
    descriptor.compute.constantCount = constants;
    descriptor.compute.constants = &constant;
    return KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
}

/* 1, 2, 3, 4, doubled by a shader. */
static void check_doubled(Gpu *gpu, WGPUComputePipeline pipeline)
{
    uint32_t numbers[4] = {1, 2, 3, 4};
    WGPUBuffer buffer = create_filled_buffer(
        gpu, "numbers", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, numbers, sizeof numbers);
    dispatch(gpu, pipeline, create_group_of_buffers(gpu, pipeline, 1, &buffer), 4, 1, 1);
    read_buffer(gpu, buffer, 0, numbers, sizeof numbers);
    const uint32_t doubled[4] = {2, 4, 6, 8};
    CHECK_BYTES(numbers, doubled, sizeof doubled);
}

TEST(spirv_runs_as_it_is, NO_DEVICE)
{
    open_for(gpu, WGPUBackendType_Vulkan, "only Vulkan takes SPIR-V");
    const WGPUPassthroughShaderEntryPoint point = entry_point("main");
    const WGPUShaderModuleDescriptorPassthrough descriptor =
        describe(&point, doubling_spirv, COUNT(doubling_spirv));
    WGPUShaderModule module =
        KEEP(wgpuDeviceCreateShaderModulePassthrough(gpu->device, &descriptor));
    check_doubled(gpu, create_pipeline(gpu, module, "main", 0));
    gpu_close(gpu);
}

TEST(glsl_runs_as_it_is, NO_DEVICE)
{
    open_for(gpu, WGPUBackendType_OpenGLES, "only GL takes GLSL");
    const WGPUPassthroughShaderEntryPoint point = entry_point("main");
    WGPUShaderModuleDescriptorPassthrough descriptor = describe(&point, NULL, 0);
    descriptor.glsl = text("#version 310 es\n"
                           "layout(local_size_x = 1) in;\n"
                           "layout(std430, binding = 0) buffer Numbers { uint numbers[]; };\n"
                           "void main() { numbers[gl_GlobalInvocationID.x] *= 2u; }\n");
    WGPUShaderModule module =
        KEEP(wgpuDeviceCreateShaderModulePassthrough(gpu->device, &descriptor));
    check_doubled(gpu, create_pipeline(gpu, module, "main", 0));
    gpu_close(gpu);
}

/* What can be checked without a compiler is. */
TEST(spirv_that_is_none, NO_DEVICE)
{
    open_for(gpu, WGPUBackendType_Vulkan, "only Vulkan takes SPIR-V");
    const WGPUPassthroughShaderEntryPoint point = entry_point("main"), other = entry_point("other");
    const size_t size = COUNT(doubling_spirv);
    const struct {
        const char *part;
        const WGPUPassthroughShaderEntryPoint *point;
        size_t size;
    } cases[] = {
        {"spirv: no code", &point, 0},
        {"spirv: this code", &point, 4},
        {"spirv: this code", &point, 6},
        {"expected an entry point of spirv: 'main'", &other, size},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const WGPUShaderModuleDescriptorPassthrough descriptor =
            describe(cases[i].point, doubling_spirv, cases[i].size);
        CHECK_INVALID(gpu, cases[i].part,
                      KEEP(wgpuDeviceCreateShaderModulePassthrough(gpu->device, &descriptor)));
    }
    gpu_close(gpu);
}

/* Nobody knows what such a module binds, nor has it constants that a pipeline could set. */
TEST(pipelines_need_a_layout_and_give_no_constants, NO_DEVICE)
{
    open_for(gpu, WGPUBackendType_Vulkan, "the module is SPIR-V");
    const WGPUPassthroughShaderEntryPoint point = entry_point("main");
    const WGPUShaderModuleDescriptorPassthrough descriptor =
        describe(&point, doubling_spirv, COUNT(doubling_spirv));
    WGPUShaderModule module =
        KEEP(wgpuDeviceCreateShaderModulePassthrough(gpu->device, &descriptor));
    CHECK_INVALID(gpu, "compute.constantCount: 1", create_pipeline(gpu, module, "main", 1));
    WGPUComputePipelineDescriptor derived = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    derived.compute.module = module;
    CHECK_INVALID(gpu, "implicit", KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &derived)));
    CHECK_INVALID(gpu, "other", create_pipeline(gpu, module, "other", 0));
    gpu_close(gpu);
}

TEST(without_the_feature_or_a_driver, A_DEVICE)
{
    const WGPUPassthroughShaderEntryPoint point = entry_point("main");
    const WGPUShaderModuleDescriptorPassthrough descriptor =
        describe(&point, doubling_spirv, COUNT(doubling_spirv));
    CHECK_INVALID(gpu, "WGPUNativeFeature_PassthroughShaders",
                  KEEP(wgpuDeviceCreateShaderModulePassthrough(gpu->device, &descriptor)));
    CHECK_INVALID(gpu, "descriptor",
                  CHECK_NULL(wgpuDeviceCreateShaderModulePassthrough(gpu->device, NULL)));
    if (test_backend() == WGPUBackendType_Null) {
        gpu_close(gpu);
        gpu_open_with(gpu, 1, &passthrough);
        CHECK_INVALID(gpu, "one that runs shaders",
                      KEEP(wgpuDeviceCreateShaderModulePassthrough(gpu->device, &descriptor)));
    }
}
