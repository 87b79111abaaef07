/* The device, the objects and the channels for errors of structs.c. */
#include "fixture.h"

#include <stdio.h>

#include "log.h"

Gpu *const gpu = &test_gpu;
Message refusal;
Fixture fixture;

const char fixture_code[] =
    "override scale: f32 = 1.0;\n"
    "@compute @workgroup_size(1) fn cs() { _ = scale; }\n"
    "@vertex fn vs(@location(0) at: vec4f) -> @builtin(position) vec4f { return at * scale; }\n"
    "@fragment fn fs() -> @location(0) vec4f { return vec4f(scale); }\n";

/* WGSL of a task, a mesh and a fragment shader. */
static const char mesh_code[] =
    "enable wgpu_mesh_shader;\n"
    "override scale: f32 = 1.0;\n"
    "struct Payload { scale: f32 }\n"
    "struct Corner { @builtin(position) position: vec4f }\n"
    "struct Part { @builtin(triangle_indices) corners: vec3u }\n"
    "struct Meshlet {\n"
    "    @builtin(vertices) vertices: array<Corner, 3>,\n"
    "    @builtin(primitives) primitives: array<Part, 1>,\n"
    "    @builtin(vertex_count) vertex_count: u32,\n"
    "    @builtin(primitive_count) primitive_count: u32,\n"
    "}\n"
    "var<task_payload> payload: Payload;\n"
    "var<workgroup> meshlet: Meshlet;\n"
    "@task @payload(payload) @workgroup_size(1)\n"
    "fn task() -> @builtin(mesh_task_size) vec3u { payload.scale = scale; return vec3u(1); }\n"
    "@mesh(meshlet) @payload(payload) @workgroup_size(1)\n"
    "fn mesh() { meshlet.vertices[0].position = vec4f(payload.scale * scale); }\n"
    "@fragment fn fs() -> @location(0) vec4f { return vec4f(scale); }\n";

static WGPUBindGroupLayout create_layout_of_each(void)
{
    WGPUBindGroupLayoutEntry entries[3] = {
        WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT,
        WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT,
        WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT,
    };
    for (uint32_t i = 0; i < COUNT(entries); i++) {
        entries[i].binding = i;
        entries[i].visibility = WGPUShaderStage_Compute;
    }
    entries[0].buffer.type = WGPUBufferBindingType_Storage;
    entries[1].sampler.type = WGPUSamplerBindingType_Filtering;
    entries[2].texture.sampleType = WGPUTextureSampleType_Float;
    return create_layout(gpu, COUNT(entries), entries);
}

void fixture_open(void)
{
    const WGPUFeatureName wanted[] = {
        WGPUFeatureName_TimestampQuery,
        WGPUFeatureName_DepthClipControl,
        WGPUFeatureName_TextureComponentSwizzle,
        (WGPUFeatureName)WGPUNativeFeature_PushConstants,
        (WGPUFeatureName)WGPUNativeFeature_BufferBindingArray,
        (WGPUFeatureName)WGPUNativeFeature_TextureBindingArray,
        (WGPUFeatureName)WGPUNativeFeature_StorageResourceBindingArray,
        (WGPUFeatureName)WGPUNativeFeature_PipelineStatisticsQuery,
        (WGPUFeatureName)WGPUNativeFeature_AddressModeClampToBorder,
        (WGPUFeatureName)WGPUNativeFeature_PolygonModeLine,
        (WGPUFeatureName)WGPUNativeFeature_ClearTexture,
        (WGPUFeatureName)WGPUNativeFeature_PipelineCache,
        (WGPUFeatureName)WGPUNativeFeature_Multiview,
        (WGPUFeatureName)WGPUNativeFeature_MeshShader,
        (WGPUFeatureName)WGPUNativeFeature_RayQuery,
        (WGPUFeatureName)WGPUNativeFeature_SharedMemoryOpaqueFD,
        (WGPUFeatureName)WGPUNativeFeature_SharedMemoryHostPointer,
        /* The last one: the noop backend has it and takes no code. */
        (WGPUFeatureName)WGPUNativeFeature_PassthroughShaders,
    };
    WGPUInstance instance = KEEP(create_instance_for_devices());
    WGPUAdapter adapter = open_adapter(instance);
    /* Arrays of bindings and push constants are a matter of limits, too: the default is none. */
    WGPUNativeLimits best = WGPU_NATIVE_LIMITS_INIT, enough = WGPU_NATIVE_LIMITS_INIT;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &best.chain;
    wgpuAdapterGetLimits(adapter, &limits);
    enough.maxBindingArrayElementsPerShaderStage = best.maxBindingArrayElementsPerShaderStage;
    uint32_t push_constants = limits.maxImmediateSize;
    limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &enough.chain;
    limits.maxImmediateSize = push_constants;
    const bool has_driver = test_backend() != WGPUBackendType_Null;
    gpu_open_on(gpu, instance, adapter, COUNT(wanted) - !has_driver, wanted, &limits);
    log_collect(WGPULogLevel_Error);
    fixture.buffer = create_buffer(
        gpu, "buffer", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst,
        65536);
    fixture.mappable =
        create_buffer(gpu, "mappable", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 256);
    fixture.color_texture = create_texture(
        gpu, "color", WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_TextureBinding,
        WGPUTextureFormat_RGBA8Unorm, 16, 16);
    fixture.depth_texture = create_texture(gpu, "depth", WGPUTextureUsage_RenderAttachment,
                                           WGPUTextureFormat_Depth24PlusStencil8, 16, 16);
    fixture.copy_texture = create_texture(gpu, "copied",
                                          WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst,
                                          WGPUTextureFormat_RGBA8Unorm, 16, 16);
    fixture.color_view = KEEP(wgpuTextureCreateView(fixture.color_texture, NULL));
    fixture.depth_view = KEEP(wgpuTextureCreateView(fixture.depth_texture, NULL));
    fixture.sampler = KEEP(wgpuDeviceCreateSampler(gpu->device, NULL));
    fixture.occlusion = create_query_set(gpu, WGPUQueryType_Occlusion, 4);
    fixture.timestamps = wgpuDeviceHasFeature(gpu->device, WGPUFeatureName_TimestampQuery)
                             ? create_query_set(gpu, WGPUQueryType_Timestamp, 4)
                             : NULL;
    fixture.module = create_shader(gpu, "module", fixture_code);
    if (wgpuDeviceHasFeature(gpu->device, (WGPUFeatureName)WGPUNativeFeature_MeshShader)) {
        fixture.mesh_module = create_shader(gpu, "meshlets", mesh_code);
    }
    fixture.layout = create_layout_of_each();
    WGPUPipelineLayoutDescriptor empty = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    fixture.pipeline_layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &empty));
}

/* The four channels for errors. */

Verdict wrong(const char *what)
{
    snprintf(refusal.text, sizeof refusal.text, "%s", what);
    return WRONG;
}

/* A device error, for calls between begin and end. */
void begin(void)
{
    log_clear();
    scope_push(gpu, WGPUErrorFilter_OutOfMemory);
    scope_push(gpu, WGPUErrorFilter_Validation);
}

Verdict end(void)
{
    Caught validation = scope_pop(gpu), memory = scope_pop(gpu);
    refusal = validation.message;
    if (gpu->uncaptured_errors) {
        refusal = gpu->last_error;
        gpu->uncaptured_errors = 0;
        return WRONG;
    }
    if (validation.type == WGPUErrorType_Validation) {
        return REFUSED;
    }
    return memory.type == WGPUErrorType_NoError ? ACCEPTED : FAILED;
}

Verdict finish(WGPUCommandEncoder encoder)
{
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuCommandEncoderRelease(encoder);
    Verdict verdict = end();
    if (!commands) {
        return wrong("no command buffer");
    }
    wgpuCommandBufferRelease(commands);
    return verdict;
}

/* A status, and a word in the log about it. */
Verdict status_verdict(WGPUStatus status)
{
    snprintf(refusal.text, sizeof refusal.text, "%s", log_text());
    if (status == WGPUStatus_Success) {
        return *refusal.text ? wrong("success, and an error in the log") : ACCEPTED;
    }
    return status == WGPUStatus_Error && *refusal.text ? REFUSED : wrong("a silent error");
}

void replied(Reply *reply, int status, void *object, WGPUStringView text)
{
    reply->calls++;
    reply->status = status;
    reply->object = object;
    copy_message(&refusal, text);
}

void await_reply(Reply *reply, WGPUFuture future)
{
    bool done = future.id == 0;
    for (unsigned i = 0; !done; i++) {
        wgpuInstanceProcessEvents(gpu->instance);
        done = reply->calls > 0 || i > 10000000;
    }
}

Verdict reply_verdict(const Reply *reply, int success, int refused, int failed)
{
    if (reply->calls != 1) {
        return wrong("the callback did not come, or came twice");
    }
    if (reply->status == success) {
        return reply->object ? ACCEPTED : wrong("success without an object");
    }
    if (reply->object || !*refusal.text) {
        return wrong("failure with an object, or without a message");
    }
    return reply->status == refused  ? REFUSED
           : reply->status == failed ? FAILED
                                     : wrong("an unexpected status");
}
