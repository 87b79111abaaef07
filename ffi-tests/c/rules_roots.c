/* A valid struct and a call for every function that takes a struct. See rules_structs.h. */
#include "rules_structs.h"

#include <stdio.h>
#include <string.h>

#include "log.h"
#include "rules_structs.inc"

Struct *const *const all_structs = structs;
const size_t struct_count = COUNT(structs);

Gpu gpu;
Message refusal;

/* Objects that the structs refer to. */

static WGPUBuffer buffer, mappable;
static WGPUTexture color_texture, depth_texture, copy_texture;
static WGPUTextureView color_view, depth_view;
static WGPUSampler sampler;
static WGPUQuerySet timestamps, occlusion;
static WGPUShaderModule module;
static WGPUBindGroupLayout layout;
static WGPUPipelineLayout pipeline_layout;
static WGPURenderBundleEncoder bundle_encoder;

static const char code[] =
    "override scale: f32 = 1.0;\n"
    "@compute @workgroup_size(1) fn cs() { _ = scale; }\n"
    "@vertex fn vs(@location(0) at: vec4f) -> @builtin(position) vec4f { return at * scale; }\n"
    "@fragment fn fs() -> @location(0) vec4f { return vec4f(scale); }\n";

static WGPUQuerySet create_query_set(WGPUQueryType type)
{
    WGPUQuerySetDescriptor descriptor = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    descriptor.type = type;
    descriptor.count = 4;
    return wgpuDeviceCreateQuerySet(gpu.device, &descriptor);
}

static WGPUBindGroupLayout create_layout(void)
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
    WGPUBindGroupLayoutDescriptor descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    descriptor.entryCount = COUNT(entries);
    descriptor.entries = entries;
    return wgpuDeviceCreateBindGroupLayout(gpu.device, &descriptor);
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
    };
    WGPUInstance instance = wgpuCreateInstance(NULL);
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
    gpu_open_on(&gpu, instance, adapter, COUNT(wanted), wanted, &limits);
    log_collect(WGPULogLevel_Error);
    buffer = create_buffer(&gpu, "buffer",
                           WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc |
                               WGPUBufferUsage_CopyDst,
                           65536);
    mappable = create_buffer(&gpu, "mappable", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst,
                             256);
    color_texture = create_texture(
        &gpu, "color", WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_TextureBinding,
        WGPUTextureFormat_RGBA8Unorm, 16, 16);
    depth_texture = create_texture(&gpu, "depth", WGPUTextureUsage_RenderAttachment,
                                   WGPUTextureFormat_Depth24PlusStencil8, 16, 16);
    copy_texture = create_texture(&gpu, "copied",
                                  WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst,
                                  WGPUTextureFormat_RGBA8Unorm, 16, 16);
    color_view = wgpuTextureCreateView(color_texture, NULL);
    depth_view = wgpuTextureCreateView(depth_texture, NULL);
    sampler = wgpuDeviceCreateSampler(gpu.device, NULL);
    occlusion = create_query_set(WGPUQueryType_Occlusion);
    timestamps = wgpuDeviceHasFeature(gpu.device, WGPUFeatureName_TimestampQuery)
                     ? create_query_set(WGPUQueryType_Timestamp)
                     : NULL;
    module = create_shader(&gpu, "module", code);
    layout = create_layout();
    WGPUPipelineLayoutDescriptor empty = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    pipeline_layout = wgpuDeviceCreatePipelineLayout(gpu.device, &empty);
}

void fixture_close(void)
{
    wgpuPipelineLayoutRelease(pipeline_layout);
    wgpuBindGroupLayoutRelease(layout);
    wgpuShaderModuleRelease(module);
    if (timestamps) {
        wgpuQuerySetRelease(timestamps);
    }
    wgpuQuerySetRelease(occlusion);
    wgpuSamplerRelease(sampler);
    wgpuTextureViewRelease(depth_view);
    wgpuTextureViewRelease(color_view);
    wgpuTextureRelease(copy_texture);
    wgpuTextureRelease(depth_texture);
    wgpuTextureRelease(color_texture);
    wgpuBufferRelease(mappable);
    wgpuBufferRelease(buffer);
    gpu_close(&gpu);
}

/* The four channels for errors. */

static Verdict wrong(const char *what)
{
    snprintf(refusal.text, sizeof refusal.text, "%s", what);
    return WRONG;
}

/* A device error, for calls between begin and end. */
static void begin(void)
{
    log_clear();
    scope_push(&gpu, WGPUErrorFilter_OutOfMemory);
    scope_push(&gpu, WGPUErrorFilter_Validation);
}

static Verdict end(void)
{
    Caught validation = scope_pop(&gpu), memory = scope_pop(&gpu);
    refusal = validation.message;
    if (gpu.uncaptured_errors) {
        refusal = gpu.last_error;
        gpu.uncaptured_errors = 0;
        return WRONG;
    }
    if (validation.type == WGPUErrorType_Validation) {
        return REFUSED;
    }
    return memory.type == WGPUErrorType_NoError ? ACCEPTED : FAILED;
}

/* A status, and a word in the log about it. */
static Verdict status_verdict(WGPUStatus status)
{
    snprintf(refusal.text, sizeof refusal.text, "%s", log_text());
    if (status == WGPUStatus_Success) {
        return *refusal.text ? wrong("success, and an error in the log") : ACCEPTED;
    }
    return status == WGPUStatus_Error && *refusal.text ? REFUSED : wrong("a silent error");
}

/* The status of a callback, which comes with a message. */
typedef struct Reply {
    unsigned calls;
    int status;
    void *object;
} Reply;

static void replied(Reply *reply, int status, void *object, WGPUStringView text)
{
    reply->calls++;
    reply->status = status;
    reply->object = object;
    copy_message(&refusal, text);
}

#define ON_REPLY(Name, Status, Object)                                                             \
    static void on_##Name(Status status, Object object, WGPUStringView text, void *reply,          \
                          void *unused)                                                            \
    {                                                                                              \
        (void)unused;                                                                              \
        replied(reply, (int)status, object, text);                                                 \
    }
ON_REPLY(adapter, WGPURequestAdapterStatus, WGPUAdapter)
ON_REPLY(device, WGPURequestDeviceStatus, WGPUDevice)
ON_REPLY(compute_pipeline, WGPUCreatePipelineAsyncStatus, WGPUComputePipeline)
ON_REPLY(render_pipeline, WGPUCreatePipelineAsyncStatus, WGPURenderPipeline)

static void await_reply(Reply *reply, WGPUFuture future)
{
    bool done = future.id == 0;
    for (unsigned i = 0; !done; i++) {
        wgpuInstanceProcessEvents(gpu.instance);
        done = reply->calls > 0 || i > 10000000;
    }
}

static Verdict reply_verdict(const Reply *reply, int success, int refused, int failed)
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

/* Creations on the device: an object comes back also when the struct is refused. */
#define CREATE(Object)                                                                             \
    static Verdict call_Create##Object(const void *data)                                           \
    {                                                                                              \
        begin();                                                                                   \
        WGPU##Object object = wgpuDeviceCreate##Object(gpu.device, data);                          \
        Verdict verdict = end();                                                                   \
        if (!object) {                                                                             \
            return data ? wrong("no object") : verdict;                                            \
        }                                                                                          \
        wgpu##Object##Release(object);                                                             \
        return verdict;                                                                            \
    }
CREATE(BindGroup)
CREATE(BindGroupLayout)
CREATE(Buffer)
CREATE(CommandEncoder)
CREATE(ComputePipeline)
CREATE(PipelineLayout)
CREATE(QuerySet)
CREATE(RenderBundleEncoder)
CREATE(RenderPipeline)
CREATE(Sampler)
CREATE(ShaderModule)
CREATE(Texture)

static void *build_CreateBuffer(void)
{
    static WGPUBufferDescriptor descriptor;
    descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text("a buffer");
    descriptor.usage = WGPUBufferUsage_Vertex | WGPUBufferUsage_CopyDst;
    descriptor.size = 64;
    return &descriptor;
}

static void *build_CreateTexture(void)
{
    static WGPUTextureFormat formats[1];
    static WGPUTextureBindingViewDimension dimension;
    static WGPUTextureDescriptor descriptor;
    formats[0] = WGPUTextureFormat_RGBA8Unorm;
    dimension = WGPU_TEXTURE_BINDING_VIEW_DIMENSION_INIT;
    descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &dimension.chain;
    descriptor.label = text("a texture");
    descriptor.usage = WGPUTextureUsage_TextureBinding;
    descriptor.size = (WGPUExtent3D){8, 8, 1};
    descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    descriptor.viewFormatCount = COUNT(formats);
    descriptor.viewFormats = formats;
    return &descriptor;
}

static void *build_CreateView(void)
{
    static WGPUTextureViewDescriptor descriptor;
    descriptor = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    descriptor.label = text("a view");
    descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    descriptor.dimension = WGPUTextureViewDimension_2D;
    descriptor.usage = WGPUTextureUsage_TextureBinding;
    return &descriptor;
}

/* The swizzle that changes nothing is allowed everywhere. */
static void *build_CreateView_swizzled(void)
{
    static WGPUTextureComponentSwizzleDescriptor swizzle;
    swizzle = WGPU_TEXTURE_COMPONENT_SWIZZLE_DESCRIPTOR_INIT;
    WGPUTextureViewDescriptor *descriptor = build_CreateView();
    descriptor->nextInChain = &swizzle.chain;
    return descriptor;
}

static Verdict call_CreateView(const void *data)
{
    begin();
    WGPUTextureView view = wgpuTextureCreateView(color_texture, data);
    Verdict verdict = end();
    if (!view) {
        return wrong("no object");
    }
    wgpuTextureViewRelease(view);
    return verdict;
}

static void *build_CreateSampler(void)
{
    static WGPUSamplerDescriptor descriptor;
    descriptor = WGPU_SAMPLER_DESCRIPTOR_INIT;
    descriptor.label = text("a sampler");
    return &descriptor;
}

static void *build_CreateSampler_border(void)
{
    static WGPUSamplerDescriptorExtras extras;
    extras = (WGPUSamplerDescriptorExtras){
        .chain.sType = (WGPUSType)WGPUSType_SamplerDescriptorExtras,
        .samplerBorderColor = WGPUSamplerBorderColor_OpaqueBlack,
    };
    WGPUSamplerDescriptor *descriptor = build_CreateSampler();
    descriptor->addressModeU = (WGPUAddressMode)WGPUNativeAddressMode_ClampToBorder;
    descriptor->nextInChain = &extras.chain;
    return descriptor;
}

static void *build_CreateQuerySet(void)
{
    static WGPUQuerySetDescriptor descriptor;
    descriptor = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    descriptor.label = text("a query set");
    descriptor.type = WGPUQueryType_Occlusion;
    descriptor.count = 4;
    return &descriptor;
}

static void *build_CreateQuerySet_statistics(void)
{
    static WGPUPipelineStatisticName names[1];
    static WGPUQuerySetDescriptorExtras extras;
    names[0] = WGPUPipelineStatisticName_ComputeShaderInvocations;
    extras = (WGPUQuerySetDescriptorExtras){
        .chain.sType = (WGPUSType)WGPUSType_QuerySetDescriptorExtras,
        .pipelineStatistics = names,
        .pipelineStatisticCount = 1,
    };
    WGPUQuerySetDescriptor *descriptor = build_CreateQuerySet();
    descriptor->type = (WGPUQueryType)WGPUNativeQueryType_PipelineStatistics;
    descriptor->nextInChain = &extras.chain;
    return descriptor;
}

static void *build_CreateBindGroupLayout(void)
{
    static WGPUBindGroupLayoutEntry entries[4];
    static WGPUBindGroupLayoutDescriptor descriptor;
    for (uint32_t i = 0; i < COUNT(entries); i++) {
        entries[i] = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
        entries[i].binding = i;
        entries[i].visibility = WGPUShaderStage_Compute;
    }
    entries[0].buffer.type = WGPUBufferBindingType_Uniform;
    entries[1].sampler.type = WGPUSamplerBindingType_Comparison;
    entries[2].texture.sampleType = WGPUTextureSampleType_Uint;
    entries[2].texture.viewDimension = WGPUTextureViewDimension_2D;
    entries[3].storageTexture.access = WGPUStorageTextureAccess_WriteOnly;
    entries[3].storageTexture.format = WGPUTextureFormat_RGBA8Unorm;
    entries[3].storageTexture.viewDimension = WGPUTextureViewDimension_2D;
    descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    descriptor.label = text("a layout");
    descriptor.entryCount = COUNT(entries);
    descriptor.entries = entries;
    return &descriptor;
}

static void *build_CreateBindGroupLayout_array(void)
{
    static WGPUBindGroupLayoutEntryExtras extras;
    static WGPUBindGroupLayoutEntry entry;
    static WGPUBindGroupLayoutDescriptor descriptor;
    extras = (WGPUBindGroupLayoutEntryExtras){
        .chain.sType = (WGPUSType)WGPUSType_BindGroupLayoutEntryExtras,
        .count = 2,
    };
    entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.nextInChain = &extras.chain;
    entry.visibility = WGPUShaderStage_Compute;
    entry.texture.sampleType = WGPUTextureSampleType_Float;
    descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    return &descriptor;
}

static void *build_CreateBindGroup(void)
{
    static WGPUBindGroupEntry entries[3];
    static WGPUBindGroupDescriptor descriptor;
    for (uint32_t i = 0; i < COUNT(entries); i++) {
        entries[i] = WGPU_BIND_GROUP_ENTRY_INIT;
        entries[i].binding = i;
    }
    entries[0].buffer = buffer;
    entries[1].sampler = sampler;
    entries[2].textureView = color_view;
    descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.label = text("a bind group");
    descriptor.layout = layout;
    descriptor.entryCount = COUNT(entries);
    descriptor.entries = entries;
    return &descriptor;
}

/* An array of textures, with a layout that the call makes and releases. */
static WGPUBindGroupDescriptor group_of_array;

static void *build_CreateBindGroup_array(void)
{
    static WGPUTextureView views[2];
    static WGPUBindGroupEntryExtras extras;
    static WGPUBindGroupEntry entry;
    views[0] = views[1] = color_view;
    extras = (WGPUBindGroupEntryExtras){
        .chain.sType = (WGPUSType)WGPUSType_BindGroupEntryExtras,
        .textureViews = views,
        .textureViewCount = 2,
    };
    entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.nextInChain = &extras.chain;
    group_of_array = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group_of_array.entryCount = 1;
    group_of_array.entries = &entry;
    group_of_array.layout = layout; /* replaced by the call, unless a test spoils it */
    return &group_of_array;
}

static Verdict call_CreateBindGroup_array(const void *data)
{
    WGPUBindGroupLayout own =
        wgpuDeviceCreateBindGroupLayout(gpu.device, build_CreateBindGroupLayout_array());
    bool replace = data == &group_of_array && group_of_array.layout == layout;
    if (replace) {
        group_of_array.layout = own;
    }
    Verdict verdict = call_CreateBindGroup(data);
    if (replace) {
        group_of_array.layout = layout;
    }
    wgpuBindGroupLayoutRelease(own);
    return verdict;
}

static void *build_CreatePipelineLayout(void)
{
    static WGPUBindGroupLayout layouts[2];
    static WGPUPipelineLayoutDescriptor descriptor;
    layouts[0] = layouts[1] = layout;
    descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.label = text("a pipeline layout");
    descriptor.bindGroupLayoutCount = COUNT(layouts);
    descriptor.bindGroupLayouts = layouts;
    return &descriptor;
}

static void *build_CreatePipelineLayout_push_constants(void)
{
    static WGPUPushConstantRange ranges[2];
    static WGPUPipelineLayoutExtras extras;
    ranges[0] = (WGPUPushConstantRange){WGPUShaderStage_Vertex, 0, 16};
    ranges[1] = (WGPUPushConstantRange){WGPUShaderStage_Fragment, 16, 20};
    extras = (WGPUPipelineLayoutExtras){
        .chain.sType = (WGPUSType)WGPUSType_PipelineLayoutExtras,
        .pushConstantRangeCount = COUNT(ranges),
        .pushConstantRanges = ranges,
    };
    WGPUPipelineLayoutDescriptor *descriptor = build_CreatePipelineLayout();
    descriptor->nextInChain = &extras.chain;
    return descriptor;
}

static void *build_CreateShaderModule(void)
{
    static WGPUShaderSourceWGSL source;
    static WGPUShaderModuleDescriptor descriptor;
    source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text(code);
    descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    descriptor.label = text("a module");
    return &descriptor;
}

/* void main() {}, as SPIR-V for a compute shader. */
static uint32_t spirv[] = {
    0x07230203, 0x00010000, 0, 5, 0, 0x00020011, 1, 0x0003000e, 0, 1, /* Shader, GLSL450 */
    0x0005000f, 5, 1, 0x6e69616d, 0, 0x00060010, 1, 17, 1, 1, 1,      /* main, LocalSize 1 1 1 */
    0x00020013, 2, 0x00030021, 3, 2, 0x00050036, 2, 1, 0, 3,          /* void, void(), function */
    0x000200f8, 4, 0x000100fd, 0x00010038,                            /* label, return, end */
};

static void *build_CreateShaderModule_spirv(void)
{
    static WGPUShaderSourceSPIRV source;
    source = WGPU_SHADER_SOURCE_SPIRV_INIT;
    source.codeSize = COUNT(spirv);
    source.code = spirv;
    WGPUShaderModuleDescriptor *descriptor = build_CreateShaderModule();
    descriptor->nextInChain = &source.chain;
    return descriptor;
}

static void *build_CreateShaderModule_glsl(void)
{
    static WGPUShaderDefine define;
    static WGPUShaderSourceGLSL source;
    define = (WGPUShaderDefine){.name = text("SIZE"), .value = text("1")};
    source = (WGPUShaderSourceGLSL){
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = WGPUShaderStage_Compute,
        .code = text("#version 450\nlayout(local_size_x = 1) in;\nvoid main() { int a = SIZE; }\n"),
        .defineCount = 1,
        .defines = &define,
    };
    WGPUShaderModuleDescriptor *descriptor = build_CreateShaderModule();
    descriptor->nextInChain = &source.chain;
    return descriptor;
}

static Verdict call_CreateShaderModuleTrusted(const void *data)
{
    begin();
    WGPUShaderModule object = wgpuDeviceCreateShaderModuleTrusted(
        gpu.device, data, WGPUShaderRuntimeChecks_BoundsChecks);
    Verdict verdict = end();
    if (!object) {
        return data ? wrong("no object") : verdict;
    }
    wgpuShaderModuleRelease(object);
    return verdict;
}

static void *build_CreateShaderModuleSpirV(void)
{
    static WGPUShaderModuleDescriptorSpirV descriptor;
    descriptor = (WGPUShaderModuleDescriptorSpirV){
        .label = text("a module"),
        .sourceSize = COUNT(spirv),
        .source = spirv,
    };
    return &descriptor;
}

static Verdict call_CreateShaderModuleSpirV(const void *data)
{
    begin();
    WGPUShaderModule object = wgpuDeviceCreateShaderModuleSpirV(gpu.device, data);
    Verdict verdict = end();
    if (!object) {
        return data ? wrong("no object") : verdict;
    }
    wgpuShaderModuleRelease(object);
    return verdict;
}

static WGPUConstantEntry *constants(void)
{
    static WGPUConstantEntry entries[3];
    static unsigned next;
    WGPUConstantEntry *entry = &entries[next++ % COUNT(entries)];
    *entry = WGPU_CONSTANT_ENTRY_INIT;
    entry->key = text("scale");
    entry->value = 2;
    return entry;
}

static void *build_CreateComputePipeline(void)
{
    static WGPUComputePipelineDescriptor descriptor;
    descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text("a compute pipeline");
    descriptor.layout = pipeline_layout;
    descriptor.compute.module = module;
    descriptor.compute.entryPoint = text("cs");
    descriptor.compute.constantCount = 1;
    descriptor.compute.constants = constants();
    return &descriptor;
}

static Verdict call_CreateComputePipelineAsync(const void *data)
{
    Reply reply = {0};
    begin();
    await_reply(&reply, wgpuDeviceCreateComputePipelineAsync(
                            gpu.device, data,
                            (WGPUCreateComputePipelineAsyncCallbackInfo){
                                .mode = WGPUCallbackMode_AllowProcessEvents,
                                .callback = on_compute_pipeline,
                                .userdata1 = &reply,
                            }));
    Message said = refusal;
    if (end() != ACCEPTED) {
        return wrong("a device error");
    }
    refusal = said;
    Verdict verdict = reply_verdict(&reply, WGPUCreatePipelineAsyncStatus_Success,
                                    WGPUCreatePipelineAsyncStatus_ValidationError, -1);
    if (reply.object) {
        wgpuComputePipelineRelease(reply.object);
    }
    return verdict;
}

static void *build_CreateRenderPipeline(void)
{
    static WGPUVertexAttribute attribute;
    static WGPUVertexBufferLayout vertex_buffer;
    static WGPUDepthStencilState depth_stencil;
    static WGPUBlendState blend;
    static WGPUColorTargetState target;
    static WGPUFragmentState fragment;
    static WGPURenderPipelineDescriptor descriptor;

    attribute = WGPU_VERTEX_ATTRIBUTE_INIT;
    attribute.format = WGPUVertexFormat_Float32x4;
    vertex_buffer = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
    vertex_buffer.stepMode = WGPUVertexStepMode_Vertex;
    vertex_buffer.arrayStride = 16;
    vertex_buffer.attributeCount = 1;
    vertex_buffer.attributes = &attribute;

    depth_stencil = WGPU_DEPTH_STENCIL_STATE_INIT;
    depth_stencil.format = WGPUTextureFormat_Depth24PlusStencil8;
    depth_stencil.depthWriteEnabled = WGPUOptionalBool_True;
    depth_stencil.depthCompare = WGPUCompareFunction_Less;

    blend = WGPU_BLEND_STATE_INIT;
    target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = WGPUTextureFormat_RGBA8Unorm;
    target.blend = &blend;
    fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.entryPoint = text("fs");
    fragment.constantCount = 1;
    fragment.constants = constants();
    fragment.targetCount = 1;
    fragment.targets = &target;

    descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text("a render pipeline");
    descriptor.vertex.module = module;
    descriptor.vertex.entryPoint = text("vs");
    descriptor.vertex.constantCount = 1;
    descriptor.vertex.constants = constants();
    descriptor.vertex.bufferCount = 1;
    descriptor.vertex.buffers = &vertex_buffer;
    descriptor.primitive.topology = WGPUPrimitiveTopology_TriangleStrip;
    descriptor.primitive.stripIndexFormat = WGPUIndexFormat_Uint16;
    descriptor.depthStencil = &depth_stencil;
    descriptor.fragment = &fragment;
    return &descriptor;
}

static void *build_CreateRenderPipeline_lines(void)
{
    static WGPUPrimitiveStateExtras extras;
    extras = (WGPUPrimitiveStateExtras){
        .chain.sType = (WGPUSType)WGPUSType_PrimitiveStateExtras,
        .polygonMode = WGPUPolygonMode_Line,
    };
    WGPURenderPipelineDescriptor *descriptor = build_CreateRenderPipeline();
    descriptor->primitive.nextInChain = &extras.chain;
    return descriptor;
}

static Verdict call_CreateRenderPipelineAsync(const void *data)
{
    Reply reply = {0};
    begin();
    await_reply(&reply, wgpuDeviceCreateRenderPipelineAsync(
                            gpu.device, data,
                            (WGPUCreateRenderPipelineAsyncCallbackInfo){
                                .mode = WGPUCallbackMode_AllowProcessEvents,
                                .callback = on_render_pipeline,
                                .userdata1 = &reply,
                            }));
    Message said = refusal;
    if (end() != ACCEPTED) {
        return wrong("a device error");
    }
    refusal = said;
    Verdict verdict = reply_verdict(&reply, WGPUCreatePipelineAsyncStatus_Success,
                                    WGPUCreatePipelineAsyncStatus_ValidationError, -1);
    if (reply.object) {
        wgpuRenderPipelineRelease(reply.object);
    }
    return verdict;
}

/* Commands: errors come with Finish. */

static void *build_CreateCommandEncoder(void)
{
    static WGPUCommandEncoderDescriptor descriptor;
    descriptor = WGPU_COMMAND_ENCODER_DESCRIPTOR_INIT;
    descriptor.label = text("an encoder");
    return &descriptor;
}

static Verdict finish(WGPUCommandEncoder encoder)
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

static void *build_Finish(void)
{
    static WGPUCommandBufferDescriptor descriptor;
    descriptor = WGPU_COMMAND_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text("commands");
    return &descriptor;
}

static Verdict call_Finish(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu.device, NULL);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, data);
    wgpuCommandEncoderRelease(encoder);
    Verdict verdict = end();
    if (!commands) {
        return wrong("no command buffer");
    }
    wgpuCommandBufferRelease(commands);
    return verdict;
}

static WGPUPassTimestampWrites *timestamp_writes(void)
{
    static WGPUPassTimestampWrites writes;
    writes = WGPU_PASS_TIMESTAMP_WRITES_INIT;
    writes.querySet = timestamps;
    writes.beginningOfPassWriteIndex = 0;
    writes.endOfPassWriteIndex = 1;
    return &writes;
}

static void *build_BeginComputePass(void)
{
    static WGPUComputePassDescriptor descriptor;
    descriptor = WGPU_COMPUTE_PASS_DESCRIPTOR_INIT;
    descriptor.label = text("a compute pass");
    return &descriptor;
}

static void *build_BeginComputePass_timed(void)
{
    WGPUComputePassDescriptor *descriptor = build_BeginComputePass();
    descriptor->timestampWrites = timestamp_writes();
    return descriptor;
}

static Verdict call_BeginComputePass(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu.device, NULL);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, data);
    if (pass) {
        wgpuComputePassEncoderEnd(pass);
        wgpuComputePassEncoderRelease(pass);
    }
    Verdict verdict = finish(encoder);
    return pass || !data ? verdict : wrong("no pass");
}

static void *build_BeginRenderPass(void)
{
    static WGPURenderPassColorAttachment color;
    static WGPURenderPassDepthStencilAttachment depth;
    static WGPURenderPassMaxDrawCount max_draw_count;
    static WGPURenderPassDescriptor descriptor;
    color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    color.view = color_view;
    color.loadOp = WGPULoadOp_Clear;
    color.storeOp = WGPUStoreOp_Store;
    depth = WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    depth.view = depth_view;
    depth.depthLoadOp = WGPULoadOp_Clear;
    depth.depthStoreOp = WGPUStoreOp_Store;
    depth.depthClearValue = 0.5f;
    depth.stencilLoadOp = WGPULoadOp_Clear;
    depth.stencilStoreOp = WGPUStoreOp_Store;
    max_draw_count = WGPU_RENDER_PASS_MAX_DRAW_COUNT_INIT;
    descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.nextInChain = &max_draw_count.chain;
    descriptor.label = text("a render pass");
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    descriptor.depthStencilAttachment = &depth;
    descriptor.occlusionQuerySet = occlusion;
    return &descriptor;
}

static void *build_BeginRenderPass_timed(void)
{
    WGPURenderPassDescriptor *descriptor = build_BeginRenderPass();
    descriptor->timestampWrites = timestamp_writes();
    return descriptor;
}

static Verdict call_BeginRenderPass(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu.device, NULL);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, data);
    if (pass) {
        wgpuRenderPassEncoderEnd(pass);
        wgpuRenderPassEncoderRelease(pass);
    }
    Verdict verdict = finish(encoder);
    return pass || !data ? verdict : wrong("no pass");
}

static void *build_SetBlendConstant(void)
{
    static WGPUColor color;
    color = WGPU_COLOR_INIT;
    return &color;
}

static Verdict call_SetBlendConstant(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu.device, NULL);
    WGPURenderPassEncoder pass =
        wgpuCommandEncoderBeginRenderPass(encoder, build_BeginRenderPass());
    wgpuRenderPassEncoderSetBlendConstant(pass, data);
    wgpuRenderPassEncoderEnd(pass);
    wgpuRenderPassEncoderRelease(pass);
    return finish(encoder);
}

static void *build_CreateRenderBundleEncoder(void)
{
    static WGPUTextureFormat format;
    static WGPURenderBundleEncoderDescriptor descriptor;
    format = WGPUTextureFormat_RGBA8Unorm;
    descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.label = text("a bundle encoder");
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    descriptor.depthStencilFormat = WGPUTextureFormat_Depth24PlusStencil8;
    return &descriptor;
}

static void *build_BundleFinish(void)
{
    static WGPURenderBundleDescriptor descriptor;
    descriptor = WGPU_RENDER_BUNDLE_DESCRIPTOR_INIT;
    descriptor.label = text("a bundle");
    return &descriptor;
}

static Verdict call_BundleFinish(const void *data)
{
    begin();
    bundle_encoder =
        wgpuDeviceCreateRenderBundleEncoder(gpu.device, build_CreateRenderBundleEncoder());
    WGPURenderBundle bundle = wgpuRenderBundleEncoderFinish(bundle_encoder, data);
    wgpuRenderBundleEncoderRelease(bundle_encoder);
    Verdict verdict = end();
    if (!bundle) {
        return wrong("no bundle");
    }
    wgpuRenderBundleRelease(bundle);
    return verdict;
}

/* Copies take three structs each. */

static WGPUTexelCopyBufferInfo buffer_info(void)
{
    WGPUTexelCopyBufferInfo info = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    info.layout.bytesPerRow = 256;
    info.layout.rowsPerImage = 8;
    info.buffer = buffer;
    return info;
}

static WGPUTexelCopyTextureInfo texture_info(void)
{
    WGPUTexelCopyTextureInfo info = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    info.texture = copy_texture;
    return info;
}

static const WGPUExtent3D copy_size = {8, 8, 1};

static void *build_buffer_info(void)
{
    static WGPUTexelCopyBufferInfo info;
    info = buffer_info();
    return &info;
}

static void *build_texture_info(void)
{
    static WGPUTexelCopyTextureInfo info;
    info = texture_info();
    return &info;
}

static void *build_copy_size(void)
{
    static WGPUExtent3D size;
    size = copy_size;
    return &size;
}

#define COPY(name, function, first, second, third)                                                 \
    static Verdict name(const void *data)                                                          \
    {                                                                                              \
        const WGPUTexelCopyBufferInfo in_buffer = buffer_info();                                   \
        const WGPUTexelCopyTextureInfo in_texture = texture_info();                                \
        (void)in_buffer, (void)in_texture;                                                         \
        begin();                                                                                   \
        WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu.device, NULL);             \
        function(encoder, first, second, third);                                                   \
        return finish(encoder);                                                                    \
    }
/* Within one texture, to another place. */
static const WGPUTexelCopyTextureInfo *elsewhere(void)
{
    static WGPUTexelCopyTextureInfo info;
    info = texture_info();
    info.texture = copy_texture;
    info.origin = (WGPUOrigin3D){8, 8, 0};
    return &info;
}
COPY(call_b2t_source, wgpuCommandEncoderCopyBufferToTexture, data, &in_texture, &copy_size)
COPY(call_b2t_destination, wgpuCommandEncoderCopyBufferToTexture, &in_buffer, data, &copy_size)
COPY(call_b2t_size, wgpuCommandEncoderCopyBufferToTexture, &in_buffer, &in_texture, data)
COPY(call_t2b_source, wgpuCommandEncoderCopyTextureToBuffer, data, &in_buffer, &copy_size)
COPY(call_t2b_destination, wgpuCommandEncoderCopyTextureToBuffer, &in_texture, data, &copy_size)
COPY(call_t2b_size, wgpuCommandEncoderCopyTextureToBuffer, &in_texture, &in_buffer, data)

static WGPUTexture second_texture(void)
{
    return create_texture(&gpu, "second", WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst,
                          WGPUTextureFormat_RGBA8Unorm, 16, 16);
}

static Verdict copy_texture_to_texture(const WGPUTexelCopyTextureInfo *source,
                                       const WGPUTexelCopyTextureInfo *destination,
                                       const WGPUExtent3D *size)
{
    WGPUTexture second = second_texture();
    WGPUTexelCopyTextureInfo other = *elsewhere();
    other.texture = second;
    begin();
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu.device, NULL);
    wgpuCommandEncoderCopyTextureToTexture(encoder, source == elsewhere() ? &other : source,
                                           destination == elsewhere() ? &other : destination, size);
    Verdict verdict = finish(encoder);
    wgpuTextureRelease(second);
    return verdict;
}

static Verdict call_t2t_source(const void *data)
{
    return copy_texture_to_texture(data, elsewhere(), &copy_size);
}

static Verdict call_t2t_destination(const void *data)
{
    return copy_texture_to_texture(elsewhere(), data, &copy_size);
}

static Verdict call_t2t_size(const void *data)
{
    const WGPUTexelCopyTextureInfo source = texture_info();
    return copy_texture_to_texture(&source, elsewhere(), data);
}

static unsigned char texels[16 * 16 * 4];

static void *build_data_layout(void)
{
    static WGPUTexelCopyBufferLayout data_layout;
    data_layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    data_layout.bytesPerRow = 32;
    data_layout.rowsPerImage = 8;
    return &data_layout;
}

static Verdict write_texture(const WGPUTexelCopyTextureInfo *destination,
                             const WGPUTexelCopyBufferLayout *data_layout, const WGPUExtent3D *size)
{
    begin();
    wgpuQueueWriteTexture(gpu.queue, destination, texels, sizeof texels, data_layout, size);
    return end();
}

static Verdict call_WriteTexture_destination(const void *data)
{
    return write_texture(data, build_data_layout(), &copy_size);
}

static Verdict call_WriteTexture_layout(const void *data)
{
    const WGPUTexelCopyTextureInfo destination = texture_info();
    return write_texture(&destination, data, &copy_size);
}

static Verdict call_WriteTexture_size(const void *data)
{
    const WGPUTexelCopyTextureInfo destination = texture_info();
    return write_texture(&destination, build_data_layout(), data);
}

static void *build_ClearTexture(void)
{
    static WGPUImageSubresourceRange range;
    range = (WGPUImageSubresourceRange){
        .aspect = WGPUTextureAspect_All,
        .mipLevelCount = 1,
        .arrayLayerCount = 1,
    };
    return &range;
}

static Verdict call_ClearTexture(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu.device, NULL);
    wgpuCommandEncoderClearTexture(encoder, copy_texture, data);
    return finish(encoder);
}

/* Instances, adapters, devices. */

static void *build_CreateInstance(void)
{
    static WGPUInstanceFeatureName features[1];
    static WGPUInstanceLimits limits;
    static WGPUInstanceExtras extras;
    static WGPUInstanceDescriptor descriptor;
    features[0] = WGPUInstanceFeatureName_TimedWaitAny;
    limits = WGPU_INSTANCE_LIMITS_INIT;
    extras = (WGPUInstanceExtras){
        .chain.sType = (WGPUSType)WGPUSType_InstanceExtras,
        .backends = WGPUInstanceBackend_Metal, /* quickly opened: not here */
        .dx12ShaderCompiler = WGPUDx12Compiler_Dxc,
        .dxcPath = text("dxcompiler.dll"),
    };
    descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = features;
    descriptor.requiredLimits = &limits;
    return &descriptor;
}

static Verdict call_CreateInstance(const void *data)
{
    log_clear();
    WGPUInstance instance = wgpuCreateInstance(data);
    Verdict verdict = status_verdict(instance ? WGPUStatus_Success : WGPUStatus_Error);
    if (instance) {
        wgpuInstanceRelease(instance);
    }
    return verdict;
}

static void *build_RequestAdapter(void)
{
    static WGPURequestAdapterWebXROptions xr;
    static WGPURequestAdapterOptions options;
    xr = WGPU_REQUEST_ADAPTER_WEBXR_OPTIONS_INIT;
    options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.nextInChain = &xr.chain;
    options.featureLevel = WGPUFeatureLevel_Core;
    options.powerPreference = WGPUPowerPreference_LowPower;
    options.backendType = test_backend();
    return &options;
}

static Verdict call_RequestAdapter(const void *data)
{
    Reply reply = {0};
    await_reply(&reply, wgpuInstanceRequestAdapter(gpu.instance, data,
                                                   (WGPURequestAdapterCallbackInfo){
                                                       .mode = WGPUCallbackMode_AllowProcessEvents,
                                                       .callback = on_adapter,
                                                       .userdata1 = &reply,
                                                   }));
    Verdict verdict = reply_verdict(&reply, WGPURequestAdapterStatus_Success,
                                    WGPURequestAdapterStatus_Error,
                                    WGPURequestAdapterStatus_Unavailable);
    if (reply.object) {
        wgpuAdapterRelease(reply.object);
    }
    return verdict;
}

static void *build_EnumerateAdapters(void)
{
    static WGPUInstanceEnumerateAdapterOptions options;
    options = (WGPUInstanceEnumerateAdapterOptions){.backends = WGPUInstanceBackend_Vulkan};
    return &options;
}

static Verdict call_EnumerateAdapters(const void *data)
{
    log_clear();
    size_t count = wgpuInstanceEnumerateAdapters(gpu.instance, data, NULL);
    return status_verdict(*log_text() && count == 0 ? WGPUStatus_Error : WGPUStatus_Success);
}

static void on_lost(WGPUDevice const *device, WGPUDeviceLostReason reason, WGPUStringView text,
                    void *a, void *b)
{
    (void)device, (void)reason, (void)text, (void)a, (void)b;
}

static void on_error(WGPUDevice const *device, WGPUErrorType type, WGPUStringView text, void *a,
                     void *b)
{
    (void)device, (void)type, (void)text, (void)a, (void)b;
}

static void *build_RequestDevice(void)
{
    static WGPUFeatureName features[1];
    static WGPUNativeLimits native_limits;
    static WGPUCompatibilityModeLimits compatibility_limits;
    static WGPULimits limits;
    static WGPUDeviceExtras extras;
    static WGPUDeviceDescriptor descriptor;
    features[0] = WGPUFeatureName_CoreFeaturesAndLimits;
    native_limits = WGPU_NATIVE_LIMITS_INIT;
    compatibility_limits = WGPU_COMPATIBILITY_MODE_LIMITS_INIT;
    compatibility_limits.chain.next = &native_limits.chain;
    limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &compatibility_limits.chain;
    extras = (WGPUDeviceExtras){.chain.sType = (WGPUSType)WGPUSType_DeviceExtras,
                                .tracePath = WGPU_STRING_VIEW_INIT};
    descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    descriptor.label = text("a device");
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = features;
    descriptor.requiredLimits = &limits;
    descriptor.defaultQueue.label = text("a queue");
    descriptor.deviceLostCallbackInfo.mode = WGPUCallbackMode_AllowSpontaneous;
    descriptor.deviceLostCallbackInfo.callback = on_lost;
    descriptor.uncapturedErrorCallbackInfo.callback = on_error;
    return &descriptor;
}

static Verdict call_RequestDevice(const void *data)
{
    Reply reply = {0};
    await_reply(&reply, wgpuAdapterRequestDevice(gpu.adapter, data,
                                                 (WGPURequestDeviceCallbackInfo){
                                                     .mode = WGPUCallbackMode_AllowProcessEvents,
                                                     .callback = on_device,
                                                     .userdata1 = &reply,
                                                 }));
    Verdict verdict = reply_verdict(&reply, WGPURequestDeviceStatus_Success,
                                    WGPURequestDeviceStatus_Error, -1);
    if (reply.object) {
        wgpuDeviceRelease(reply.object);
    }
    return verdict;
}

/* Structs to be filled in. */

static void *build_limits(void)
{
    WGPUDeviceDescriptor *descriptor = build_RequestDevice();
    return (void *)descriptor->requiredLimits;
}

static Verdict call_adapter_limits(const void *data)
{
    log_clear();
    return status_verdict(wgpuAdapterGetLimits(gpu.adapter, (WGPULimits *)data));
}

static Verdict call_device_limits(const void *data)
{
    log_clear();
    return status_verdict(wgpuDeviceGetLimits(gpu.device, (WGPULimits *)data));
}

static void *build_instance_limits(void)
{
    static WGPUInstanceLimits limits;
    limits = WGPU_INSTANCE_LIMITS_INIT;
    return &limits;
}

static Verdict call_instance_limits(const void *data)
{
    log_clear();
    return status_verdict(wgpuGetInstanceLimits((WGPUInstanceLimits *)data));
}

static void *build_adapter_info(void)
{
    static WGPUAdapterInfo info;
    info = WGPU_ADAPTER_INFO_INIT;
    return &info;
}

static Verdict call_adapter_info(const void *data)
{
    log_clear();
    WGPUAdapterInfo *info = (WGPUAdapterInfo *)data;
    Verdict verdict = status_verdict(wgpuAdapterGetInfo(gpu.adapter, info));
    if (verdict == ACCEPTED) {
        wgpuAdapterInfoFreeMembers(*info);
    }
    return verdict;
}

static Verdict call_device_info(const void *data)
{
    log_clear();
    WGPUAdapterInfo *info = (WGPUAdapterInfo *)data;
    Verdict verdict = status_verdict(wgpuDeviceGetAdapterInfo(gpu.device, info));
    if (verdict == ACCEPTED) {
        wgpuAdapterInfoFreeMembers(*info);
    }
    return verdict;
}

/* Callback infos: what is wrong with them leaves no future, and the callback never comes. */

static unsigned callbacks;

#define COUNTED(Name, parameters)                                                                  \
    static void counted_##Name parameters                                                          \
    {                                                                                              \
        (void)status, (void)said, (void)a, (void)b;                                                \
        callbacks++;                                                                               \
    }
COUNTED(map, (WGPUMapAsyncStatus status, WGPUStringView said, void *a, void *b))
COUNTED(done, (WGPUQueueWorkDoneStatus status, WGPUStringView said, void *a, void *b))
COUNTED(info, (WGPUCompilationInfoRequestStatus status, WGPUCompilationInfo const *said, void *a,
               void *b))

static void counted_pop(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView said,
                        void *a, void *b)
{
    (void)status, (void)type, (void)said, (void)a, (void)b;
    callbacks++;
}

#define COUNTED_OBJECT(Object, Status)                                                             \
    static void counted_##Object(Status status, WGPU##Object object, WGPUStringView said, void *a, \
                                 void *b)                                                          \
    {                                                                                              \
        (void)status, (void)said, (void)a, (void)b;                                                \
        callbacks++;                                                                               \
        if (object) {                                                                              \
            wgpu##Object##Release(object);                                                         \
        }                                                                                          \
    }
COUNTED_OBJECT(Adapter, WGPURequestAdapterStatus)
COUNTED_OBJECT(Device, WGPURequestDeviceStatus)
COUNTED_OBJECT(ComputePipeline, WGPUCreatePipelineAsyncStatus)
COUNTED_OBJECT(RenderPipeline, WGPUCreatePipelineAsyncStatus)

static Verdict future_verdict(WGPUFuture future)
{
    for (unsigned i = 0; future.id && !callbacks && i < 10000000; i++) {
        wgpuInstanceProcessEvents(gpu.instance);
    }
    char logged[sizeof refusal.text];
    snprintf(logged, sizeof logged, "%s", log_text());
    wgpuInstanceProcessEvents(gpu.instance);
    if (future.id) {
        return callbacks == 1 ? ACCEPTED : wrong("the callback did not come, or came twice");
    }
    if (callbacks) {
        return wrong("a callback without a future");
    }
    snprintf(refusal.text, sizeof refusal.text, "%s", logged);
    return *logged ? REFUSED : WRONG;
}

/* `call` uses the variable `info`. A device error counts as said, too. */
#define CALLBACK_INFO(Name, Info, callback_function, cleanup, invocation)                          \
    static void *build_info_##Name(void)                                                           \
    {                                                                                              \
        static Info info;                                                                          \
        info = (Info){.mode = WGPUCallbackMode_AllowProcessEvents, .callback = callback_function}; \
        return &info;                                                                              \
    }                                                                                              \
    static Verdict call_info_##Name(const void *data)                                              \
    {                                                                                              \
        const Info info = *(const Info *)data;                                                     \
        callbacks = 0;                                                                             \
        begin();                                                                                   \
        Verdict verdict = future_verdict(invocation);                                              \
        Message said = refusal;                                                                    \
        Verdict device_verdict = end();                                                            \
        cleanup;                                                                                   \
        if (verdict == WRONG && device_verdict == REFUSED) {                                       \
            return REFUSED;                                                                        \
        }                                                                                          \
        if (device_verdict != ACCEPTED) {                                                          \
            return WRONG;                                                                          \
        }                                                                                          \
        refusal = said;                                                                            \
        return verdict;                                                                            \
    }
CALLBACK_INFO(RequestAdapter, WGPURequestAdapterCallbackInfo, counted_Adapter, (void)0,
              wgpuInstanceRequestAdapter(gpu.instance, NULL, info))
CALLBACK_INFO(RequestDevice, WGPURequestDeviceCallbackInfo, counted_Device, (void)0,
              wgpuAdapterRequestDevice(gpu.adapter, NULL, info))
CALLBACK_INFO(BufferMap, WGPUBufferMapCallbackInfo, counted_map, wgpuBufferUnmap(mappable),
              wgpuBufferMapAsync(mappable, WGPUMapMode_Read, 0, 16, info))
CALLBACK_INFO(CompilationInfo, WGPUCompilationInfoCallbackInfo, counted_info, (void)0,
              wgpuShaderModuleGetCompilationInfo(module, info))
CALLBACK_INFO(QueueWorkDone, WGPUQueueWorkDoneCallbackInfo, counted_done, (void)0,
              wgpuQueueOnSubmittedWorkDone(gpu.queue, info))
CALLBACK_INFO(CreateComputePipeline, WGPUCreateComputePipelineAsyncCallbackInfo, counted_ComputePipeline,
              (void)0,
              wgpuDeviceCreateComputePipelineAsync(gpu.device, build_CreateComputePipeline(), info))
CALLBACK_INFO(CreateRenderPipeline, WGPUCreateRenderPipelineAsyncCallbackInfo, counted_RenderPipeline,
              (void)0,
              wgpuDeviceCreateRenderPipelineAsync(gpu.device, build_CreateRenderPipeline(), info))

static void *build_info_PopErrorScope(void)
{
    static WGPUPopErrorScopeCallbackInfo info;
    info = (WGPUPopErrorScopeCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents,
        .callback = counted_pop,
    };
    return &info;
}

/* The scope to pop is the one that catches the error of popping it wrongly: it stays, then. */
static Verdict call_info_PopErrorScope(const void *data)
{
    callbacks = 0;
    log_clear();
    scope_push(&gpu, WGPUErrorFilter_Validation);
    WGPUFuture future = wgpuDevicePopErrorScope(
        gpu.device, *(const WGPUPopErrorScopeCallbackInfo *)data);
    Verdict verdict = future_verdict(future);
    if (future.id) {
        return verdict;
    }
    Caught caught = scope_pop(&gpu);
    if (caught.status != WGPUPopErrorScopeStatus_Success) {
        return wrong("a refused call popped the scope");
    }
    if (verdict == WRONG && caught.type == WGPUErrorType_Validation) {
        refusal = caught.message;
        return REFUSED;
    }
    return verdict;
}

#define DEVICE_ROOT(Name, Type)                                                                    \
    .function = "wgpuDevice" #Name, .type = &struct_##Type, .build = build_##Name,                 \
    .call = call_##Name
#define INFO_ROOT(Function, Name, Type)                                                            \
    {.function = Function, .argument = "callbackInfo", .type = &struct_##Type,                     \
     .build = build_info_##Name, .call = call_info_##Name}
#define VARIANT(variant, Name, build_name, Type)                                                   \
    .function = "wgpuDevice" #Name, .argument = variant, .type = &struct_##Type,                   \
    .build = build_name, .call = call_##Name

const Root roots[] = {
    {DEVICE_ROOT(CreateBuffer, WGPUBufferDescriptor)},
    {DEVICE_ROOT(CreateTexture, WGPUTextureDescriptor)},
    {.function = "wgpuTextureCreateView", .type = &struct_WGPUTextureViewDescriptor,
     .build = build_CreateView, .call = call_CreateView, .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuTextureCreateView", .argument = "with a swizzle",
     .type = &struct_WGPUTextureViewDescriptor, .build = build_CreateView_swizzled,
     .call = call_CreateView, .null_is_valid = true, .init_is_valid = true},
    {DEVICE_ROOT(CreateSampler, WGPUSamplerDescriptor), .null_is_valid = true,
     .init_is_valid = true},
    {VARIANT("with a border", CreateSampler, build_CreateSampler_border, WGPUSamplerDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_AddressModeClampToBorder, .null_is_valid = true,
     .init_is_valid = true},
    {DEVICE_ROOT(CreateQuerySet, WGPUQuerySetDescriptor)},
    {VARIANT("of statistics", CreateQuerySet, build_CreateQuerySet_statistics,
             WGPUQuerySetDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_PipelineStatisticsQuery},
    {DEVICE_ROOT(CreateBindGroupLayout, WGPUBindGroupLayoutDescriptor), .init_is_valid = true},
    {VARIANT("with an array", CreateBindGroupLayout, build_CreateBindGroupLayout_array,
             WGPUBindGroupLayoutDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_TextureBindingArray, .init_is_valid = true},
    {DEVICE_ROOT(CreateBindGroup, WGPUBindGroupDescriptor)},
    {.function = "wgpuDeviceCreateBindGroup", .argument = "with an array",
     .type = &struct_WGPUBindGroupDescriptor, .build = build_CreateBindGroup_array,
     .call = call_CreateBindGroup_array,
     .needs = (WGPUFeatureName)WGPUNativeFeature_TextureBindingArray},
    {DEVICE_ROOT(CreatePipelineLayout, WGPUPipelineLayoutDescriptor), .init_is_valid = true},
    {VARIANT("with push constants", CreatePipelineLayout, build_CreatePipelineLayout_push_constants,
             WGPUPipelineLayoutDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_PushConstants, .init_is_valid = true},
    {DEVICE_ROOT(CreateShaderModule, WGPUShaderModuleDescriptor)},
    {VARIANT("SPIR-V", CreateShaderModule, build_CreateShaderModule_spirv,
             WGPUShaderModuleDescriptor)},
    {VARIANT("GLSL", CreateShaderModule, build_CreateShaderModule_glsl,
             WGPUShaderModuleDescriptor)},
    {VARIANT("", CreateShaderModuleTrusted, build_CreateShaderModule, WGPUShaderModuleDescriptor)},
    {DEVICE_ROOT(CreateShaderModuleSpirV, WGPUShaderModuleDescriptorSpirV)},
    {DEVICE_ROOT(CreateComputePipeline, WGPUComputePipelineDescriptor)},
    {VARIANT("", CreateComputePipelineAsync, build_CreateComputePipeline,
             WGPUComputePipelineDescriptor)},
    {DEVICE_ROOT(CreateRenderPipeline, WGPURenderPipelineDescriptor)},
    {VARIANT("of lines", CreateRenderPipeline, build_CreateRenderPipeline_lines,
             WGPURenderPipelineDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_PolygonModeLine},
    {VARIANT("", CreateRenderPipelineAsync, build_CreateRenderPipeline,
             WGPURenderPipelineDescriptor)},
    {DEVICE_ROOT(CreateCommandEncoder, WGPUCommandEncoderDescriptor), .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderFinish", .type = &struct_WGPUCommandBufferDescriptor,
     .build = build_Finish, .call = call_Finish, .null_is_valid = true, .init_is_valid = true},
    {.function = "wgpuCommandEncoderBeginComputePass", .type = &struct_WGPUComputePassDescriptor,
     .build = build_BeginComputePass, .call = call_BeginComputePass, .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderBeginComputePass", .argument = "with timestamps",
     .type = &struct_WGPUComputePassDescriptor, .build = build_BeginComputePass_timed,
     .call = call_BeginComputePass, .needs = WGPUFeatureName_TimestampQuery, .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderBeginRenderPass", .type = &struct_WGPURenderPassDescriptor,
     .build = build_BeginRenderPass, .call = call_BeginRenderPass},
    {.function = "wgpuCommandEncoderBeginRenderPass", .argument = "with timestamps",
     .type = &struct_WGPURenderPassDescriptor, .build = build_BeginRenderPass_timed,
     .call = call_BeginRenderPass, .needs = WGPUFeatureName_TimestampQuery},
    {.function = "wgpuRenderPassEncoderSetBlendConstant", .type = &struct_WGPUColor,
     .build = build_SetBlendConstant, .call = call_SetBlendConstant, .init_is_valid = true},
    {DEVICE_ROOT(CreateRenderBundleEncoder, WGPURenderBundleEncoderDescriptor)},
    {.function = "wgpuRenderBundleEncoderFinish", .type = &struct_WGPURenderBundleDescriptor,
     .build = build_BundleFinish, .call = call_BundleFinish, .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderCopyBufferToTexture", .argument = "source",
     .type = &struct_WGPUTexelCopyBufferInfo, .build = build_buffer_info, .call = call_b2t_source},
    {.function = "wgpuCommandEncoderCopyBufferToTexture", .argument = "destination",
     .type = &struct_WGPUTexelCopyTextureInfo, .build = build_texture_info,
     .call = call_b2t_destination},
    {.function = "wgpuCommandEncoderCopyBufferToTexture", .argument = "copySize",
     .type = &struct_WGPUExtent3D, .build = build_copy_size, .call = call_b2t_size,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderCopyTextureToBuffer", .argument = "source",
     .type = &struct_WGPUTexelCopyTextureInfo, .build = build_texture_info,
     .call = call_t2b_source},
    {.function = "wgpuCommandEncoderCopyTextureToBuffer", .argument = "destination",
     .type = &struct_WGPUTexelCopyBufferInfo, .build = build_buffer_info,
     .call = call_t2b_destination},
    {.function = "wgpuCommandEncoderCopyTextureToBuffer", .argument = "copySize",
     .type = &struct_WGPUExtent3D, .build = build_copy_size, .call = call_t2b_size,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderCopyTextureToTexture", .argument = "source",
     .type = &struct_WGPUTexelCopyTextureInfo, .build = build_texture_info,
     .call = call_t2t_source},
    {.function = "wgpuCommandEncoderCopyTextureToTexture", .argument = "destination",
     .type = &struct_WGPUTexelCopyTextureInfo, .build = build_texture_info,
     .call = call_t2t_destination},
    {.function = "wgpuCommandEncoderCopyTextureToTexture", .argument = "copySize",
     .type = &struct_WGPUExtent3D, .build = build_copy_size, .call = call_t2t_size,
     .init_is_valid = true},
    {.function = "wgpuQueueWriteTexture", .argument = "destination",
     .type = &struct_WGPUTexelCopyTextureInfo, .build = build_texture_info,
     .call = call_WriteTexture_destination},
    {.function = "wgpuQueueWriteTexture", .argument = "dataLayout",
     .type = &struct_WGPUTexelCopyBufferLayout, .build = build_data_layout,
     .call = call_WriteTexture_layout},
    {.function = "wgpuQueueWriteTexture", .argument = "writeSize", .type = &struct_WGPUExtent3D,
     .build = build_copy_size, .call = call_WriteTexture_size, .init_is_valid = true},
    {.function = "wgpuCommandEncoderClearTexture", .type = &struct_WGPUImageSubresourceRange,
     .build = build_ClearTexture, .call = call_ClearTexture,
     .needs = (WGPUFeatureName)WGPUNativeFeature_ClearTexture},
    {.function = "wgpuCreateInstance", .type = &struct_WGPUInstanceDescriptor,
     .build = build_CreateInstance, .call = call_CreateInstance, .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuInstanceRequestAdapter", .type = &struct_WGPURequestAdapterOptions,
     .build = build_RequestAdapter, .call = call_RequestAdapter, .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuInstanceEnumerateAdapters",
     .type = &struct_WGPUInstanceEnumerateAdapterOptions, .build = build_EnumerateAdapters,
     .call = call_EnumerateAdapters, .null_is_valid = true},
    {.function = "wgpuAdapterRequestDevice", .type = &struct_WGPUDeviceDescriptor,
     .build = build_RequestDevice, .call = call_RequestDevice, .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuAdapterGetLimits", .type = &struct_WGPULimits, .build = build_limits,
     .call = call_adapter_limits, .output = true, .init_is_valid = true},
    {.function = "wgpuDeviceGetLimits", .type = &struct_WGPULimits, .build = build_limits,
     .call = call_device_limits, .output = true, .init_is_valid = true},
    {.function = "wgpuGetInstanceLimits", .type = &struct_WGPUInstanceLimits,
     .build = build_instance_limits, .call = call_instance_limits, .output = true,
     .init_is_valid = true},
    {.function = "wgpuAdapterGetInfo", .type = &struct_WGPUAdapterInfo,
     .build = build_adapter_info, .call = call_adapter_info, .output = true,
     .init_is_valid = true},
    {.function = "wgpuDeviceGetAdapterInfo", .type = &struct_WGPUAdapterInfo,
     .build = build_adapter_info, .call = call_device_info, .output = true,
     .init_is_valid = true},
    INFO_ROOT("wgpuInstanceRequestAdapter", RequestAdapter, WGPURequestAdapterCallbackInfo),
    INFO_ROOT("wgpuAdapterRequestDevice", RequestDevice, WGPURequestDeviceCallbackInfo),
    INFO_ROOT("wgpuBufferMapAsync", BufferMap, WGPUBufferMapCallbackInfo),
    INFO_ROOT("wgpuShaderModuleGetCompilationInfo", CompilationInfo,
              WGPUCompilationInfoCallbackInfo),
    INFO_ROOT("wgpuQueueOnSubmittedWorkDone", QueueWorkDone, WGPUQueueWorkDoneCallbackInfo),
    INFO_ROOT("wgpuDeviceCreateComputePipelineAsync", CreateComputePipeline,
              WGPUCreateComputePipelineAsyncCallbackInfo),
    INFO_ROOT("wgpuDeviceCreateRenderPipelineAsync", CreateRenderPipeline,
              WGPUCreateRenderPipelineAsyncCallbackInfo),
    INFO_ROOT("wgpuDevicePopErrorScope", PopErrorScope, WGPUPopErrorScopeCallbackInfo),
};
const size_t root_count = COUNT(roots);
