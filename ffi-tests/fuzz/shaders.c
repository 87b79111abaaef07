/*
 * Shaders: the input is a source. It becomes a module and, with whatever entry points it has,
 * pipelines. GLSL does not say which stage it is for, so it is tried for each.
 */
#include "noop.h"
#include "targets.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static WGPUInstance instance;
static WGPUDevice device;
static atomic_bool lost;
static size_t objects_before;

static void open_once(void)
{
    if (instance) {
        return;
    }
    listen_to_log(WGPULogLevel_Warn);
    instance = wgpuCreateInstance(NULL);
    WGPUAdapter adapter = noop_adapter(instance);
    device = noop_device(instance, adapter, true, &lost);
    wgpuAdapterRelease(adapter);
    objects_before = objects_left(instance);
}

/* Pipelines take the only entry point of a stage, if there is one. */
static void make_pipelines(WGPUShaderModule module, WGPUShaderModule fragment_module)
{
    WGPUComputePipelineDescriptor compute = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    compute.compute.module = module;
    wgpuComputePipelineRelease(wgpuDeviceCreateComputePipeline(device, &compute));

    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = WGPUTextureFormat_RGBA8Unorm;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = fragment_module;
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPURenderPipelineDescriptor render = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    render.vertex.module = module;
    render.fragment = &fragment;
    wgpuRenderPipelineRelease(wgpuDeviceCreateRenderPipeline(device, &render));
}

static void on_info(WGPUCompilationInfoRequestStatus status, const WGPUCompilationInfo *info, void *size, void *unused)
{
    (void)status;
    (void)unused;
    for (size_t i = 0; info && i < info->messageCount; i++) {
        listen(info->messages[i].message);
        if (info->messages[i].offset > *(size_t *)size) {
            broken("a message is about a place in the source, not about %zu",
                   (size_t)info->messages[i].offset);
        }
    }
}

static WGPUShaderModule make_module(WGPUChainedStruct *source, size_t size)
{
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = source;
    WGPUShaderModule module = wgpuDeviceCreateShaderModule(device, &descriptor);
    WGPUCompilationInfoCallbackInfo callback = WGPU_COMPILATION_INFO_CALLBACK_INFO_INIT;
    callback.mode = WGPUCallbackMode_AllowSpontaneous;
    callback.callback = on_info;
    callback.userdata1 = &size;
    wgpuShaderModuleGetCompilationInfo(module, callback);
    wgpuInstanceProcessEvents(instance);
    return module;
}

static size_t make_modules(Language language, const uint8_t *code, size_t size, WGPUShaderModule *modules)
{
    static const WGPUShaderStage stages[] = {WGPUShaderStage_Vertex, WGPUShaderStage_Fragment, WGPUShaderStage_Compute};
    if (language == SPIRV) {
        WGPUShaderSourceSPIRV source = WGPU_SHADER_SOURCE_SPIRV_INIT;
        source.code = (const uint32_t *)(const void *)code;
        source.codeSize = (uint32_t)(size / 4);
        modules[0] = make_module(&source.chain, size);
        return 1;
    }
    if (language == WGSL) {
        WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
        source.code = (WGPUStringView){(const char *)code, size};
        modules[0] = make_module(&source.chain, size);
        return 1;
    }
    for (size_t i = 0; i < 3; i++) {
        WGPUShaderSourceGLSL source = {.chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL, .stage = stages[i]};
        source.code = (WGPUStringView){(const char *)code, size};
        modules[i] = make_module(&source.chain, size);
    }
    return 3;
}

void run_shader(const uint8_t *data, size_t size, Language language)
{
    open_once();
    /* Exactly as long as said, and gone after the call. */
    uint8_t *code = malloc(size ? size : 1);
    memcpy(code, data, size);
    WGPUShaderModule modules[3];
    size_t count = make_modules(language, code, size, modules);
    free(code);
    for (size_t i = 0; i < count; i++) {
        make_pipelines(modules[i], modules[count > 1 ? 1 : 0]);
    }
    for (size_t i = 0; i < count; i++) {
        wgpuShaderModuleRelease(modules[i]);
    }
    for (size_t step = 0; objects_left(instance) != objects_before; step++) {
        wgpuInstanceProcessEvents(instance);
        if (step == PATIENCE) {
            broken("nothing is left of a shader: %zu objects are", objects_left(instance) - objects_before);
        }
        pause_for_1_ms();
    }
}
