/* A valid struct and a call for every creation: on the device, and of views. See structs.h. */
#include "fixture.h"

#include "structs.inc"

ON_REPLY(compute_pipeline, WGPUCreatePipelineAsyncStatus, WGPUComputePipeline)
ON_REPLY(render_pipeline, WGPUCreatePipelineAsyncStatus, WGPURenderPipeline)

CREATE(BindGroup)
CREATE(BindGroupLayout)
CREATE(Buffer)
CREATE(ComputePipeline)
CREATE(PipelineCache)
CREATE(ExternalTexture)
CREATE(PipelineLayout)
CREATE(QuerySet)
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
    WGPUTextureView view = wgpuTextureCreateView(fixture.color_texture, data);
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
    entries[0].buffer = fixture.buffer;
    entries[1].sampler = fixture.sampler;
    entries[2].textureView = fixture.color_view;
    descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.label = text("a bind group");
    descriptor.layout = fixture.layout;
    descriptor.entryCount = COUNT(entries);
    descriptor.entries = entries;
    return &descriptor;
}

/* An array of textures, with a fixture.layout that the call makes and releases. */
static WGPUBindGroupDescriptor group_of_array;

static void *build_CreateBindGroup_array(void)
{
    static WGPUTextureView views[2];
    static WGPUBindGroupEntryExtras extras;
    static WGPUBindGroupEntry entry;
    views[0] = views[1] = fixture.color_view;
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
    group_of_array.layout = fixture.layout; /* replaced by the call, unless a test spoils it */
    return &group_of_array;
}

static Verdict call_CreateBindGroup_array(const void *data)
{
    WGPUBindGroupLayout own =
        wgpuDeviceCreateBindGroupLayout(gpu->device, build_CreateBindGroupLayout_array());
    bool replace = data == &group_of_array && group_of_array.layout == fixture.layout;
    if (replace) {
        group_of_array.layout = own;
    }
    Verdict verdict = call_CreateBindGroup(data);
    if (replace) {
        group_of_array.layout = fixture.layout;
    }
    wgpuBindGroupLayoutRelease(own);
    return verdict;
}

static void *build_CreateExternalTexture(void)
{
    static WGPUTextureView planes[1];
    static WGPUExternalTextureDescriptor descriptor;
    planes[0] = fixture.color_view;
    descriptor = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text("an external texture");
    descriptor.planeCount = COUNT(planes);
    descriptor.planes = planes;
    return &descriptor;
}

static void *build_CreateExternalTexture_framed(void)
{
    static WGPUExternalTextureColors colors;
    static WGPUExternalTextureCrop crop;
    colors = WGPU_EXTERNAL_TEXTURE_COLORS_INIT;
    crop = WGPU_EXTERNAL_TEXTURE_CROP_INIT;
    colors.chain.next = &crop.chain;
    WGPUExternalTextureDescriptor *descriptor = build_CreateExternalTexture();
    descriptor->nextInChain = &colors.chain;
    return descriptor;
}

static void *build_CreateBindGroupLayout_external(void)
{
    static WGPUExternalTextureBindingLayout external;
    static WGPUBindGroupLayoutEntry entry;
    static WGPUBindGroupLayoutDescriptor descriptor;
    external = WGPU_EXTERNAL_TEXTURE_BINDING_LAYOUT_INIT;
    entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.nextInChain = &external.chain;
    entry.visibility = WGPUShaderStage_Compute;
    descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    return &descriptor;
}

/* Both live as long as the test. */
static void *build_CreateBindGroup_external(void)
{
    static WGPUBindGroupLayout layout;
    static WGPUExternalTexture texture;
    static WGPUExternalTextureBindingEntry external;
    static WGPUBindGroupEntry entry;
    static WGPUBindGroupDescriptor descriptor;
    if (!layout || !keep_has(layout)) {
        layout = KEEP(
            wgpuDeviceCreateBindGroupLayout(gpu->device, build_CreateBindGroupLayout_external()));
        texture = KEEP(wgpuDeviceCreateExternalTexture(gpu->device, build_CreateExternalTexture()));
    }
    external = WGPU_EXTERNAL_TEXTURE_BINDING_ENTRY_INIT;
    external.externalTexture = texture;
    entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.nextInChain = &external.chain;
    descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    return &descriptor;
}

static void *build_CreatePipelineLayout(void)
{
    static WGPUBindGroupLayout layouts[2];
    static WGPUPipelineLayoutDescriptor descriptor;
    layouts[0] = layouts[1] = fixture.layout;
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
    source.code = text(fixture_code);
    descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    descriptor.label = text("a module");
    return &descriptor;
}

/* void main() {}, as SPIR-V for a compute shader. */
static uint32_t spirv[] = {
    0x07230203, 0x00010000, 0,          5,          0, 0x00020011,
    1,          0x0003000e, 0,          1, /* Shader, GLSL450 */
    0x0005000f, 5,          1,          0x6e69616d, 0, 0x00060010,
    1,          17,         1,          1,          1, /* main, LocalSize 1 1 1 */
    0x00020013, 2,          0x00030021, 3,          2, 0x00050036,
    2,          1,          0,          3,          /* void, void(), function */
    0x000200f8, 4,          0x000100fd, 0x00010038, /* label, return, end */
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
        gpu->device, data, WGPUShaderRuntimeChecks_BoundsChecks);
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

static Verdict module_verdict(WGPUShaderModule object, const void *data)
{
    Verdict verdict = end();
    if (!object) {
        return data ? wrong("no object") : verdict;
    }
    wgpuShaderModuleRelease(object);
    return verdict;
}

static Verdict call_CreateShaderModuleSpirV(const void *data)
{
    begin();
    return module_verdict(wgpuDeviceCreateShaderModuleSpirV(gpu->device, data), data);
}

static void *build_CreateShaderModulePassthrough(void)
{
    static uint8_t binary[4];
    static WGPUPassthroughShaderEntryPoint points[1];
    static WGPUShaderModuleDescriptorPassthrough descriptor;
    points[0] = WGPU_PASSTHROUGH_SHADER_ENTRY_POINT_INIT;
    points[0].name = text("main");
    descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_PASSTHROUGH_INIT;
    descriptor.label = text("a module");
    descriptor.entryPointCount = COUNT(points);
    descriptor.entryPoints = points;
    descriptor.spirvSize = COUNT(spirv);
    descriptor.spirv = spirv;
    descriptor.dxilSize = descriptor.metallibSize = COUNT(binary);
    descriptor.dxil = descriptor.metallib = binary;
    descriptor.hlsl = descriptor.msl = descriptor.glsl = text("// code");
    return &descriptor;
}

static Verdict call_CreateShaderModulePassthrough(const void *data)
{
    begin();
    return module_verdict(wgpuDeviceCreateShaderModulePassthrough(gpu->device, data), data);
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

void *build_CreateComputePipeline(void)
{
    static WGPUComputePipelineDescriptor descriptor;
    descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text("a compute pipeline");
    descriptor.layout = fixture.pipeline_layout;
    descriptor.compute.module = fixture.module;
    descriptor.compute.entryPoint = text("cs");
    descriptor.compute.constantCount = 1;
    descriptor.compute.constants = constants();
    return &descriptor;
}

static void *build_CreateComputePipeline_memory(void)
{
    static WGPUWorkgroupMemory memory;
    memory = WGPU_WORKGROUP_MEMORY_INIT;
    WGPUComputePipelineDescriptor *descriptor = build_CreateComputePipeline();
    descriptor->compute.nextInChain = &memory.chain;
    return descriptor;
}

static Verdict call_CreateComputePipelineAsync(const void *data)
{
    Reply reply = {0};
    begin();
    await_reply(&reply, wgpuDeviceCreateComputePipelineAsync(
                            gpu->device, data,
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

static void *build_CreatePipelineCache(void)
{
    static WGPUPipelineCacheDescriptor descriptor;
    descriptor = WGPU_PIPELINE_CACHE_DESCRIPTOR_INIT;
    descriptor.label = text("a pipeline cache");
    descriptor.data = (const uint8_t *)"none of ours";
    descriptor.dataSize = 12;
    descriptor.fallback = true;
    return &descriptor;
}

/* The cache lives as long as the test; NULL without the feature. */
static WGPUPipelineDescriptorExtras *cached(void)
{
    static WGPUPipelineCache cache;
    static WGPUPipelineDescriptorExtras extras;
    const WGPUFeatureName needed = (WGPUFeatureName)WGPUNativeFeature_PipelineCache;
    if ((!cache || !keep_has(cache)) && wgpuDeviceHasFeature(gpu->device, needed)) {
        cache = KEEP(wgpuDeviceCreatePipelineCache(gpu->device, NULL));
    }
    extras = WGPU_PIPELINE_DESCRIPTOR_EXTRAS_INIT;
    extras.pipelineCache = cache;
    return &extras;
}

static void *build_CreateComputePipeline_cached(void)
{
    WGPUComputePipelineDescriptor *descriptor = build_CreateComputePipeline();
    descriptor->nextInChain = &cached()->chain;
    return descriptor;
}

static void *build_CreateRenderPipeline_cached(void)
{
    WGPURenderPipelineDescriptor *descriptor = build_CreateRenderPipeline();
    descriptor->nextInChain = &cached()->chain;
    return descriptor;
}

void *build_CreateRenderPipeline(void)
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
    fragment.module = fixture.module;
    fragment.entryPoint = text("fs");
    fragment.constantCount = 1;
    fragment.constants = constants();
    fragment.targetCount = 1;
    fragment.targets = &target;

    descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text("a render pipeline");
    descriptor.vertex.module = fixture.module;
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

static void *build_CreateRenderPipeline_views(void)
{
    static WGPUMultiview multiview;
    multiview = WGPU_MULTIVIEW_INIT;
    multiview.multiviewMask = 3;
    WGPURenderPipelineDescriptor *descriptor = build_CreateRenderPipeline();
    descriptor->nextInChain = &multiview.chain;
    return descriptor;
}

/* What came of a render pipeline that was asked for. */
static Verdict pipeline_verdict(const Reply *reply)
{
    Message said = refusal;
    if (end() != ACCEPTED) {
        return wrong("a device error");
    }
    refusal = said;
    Verdict verdict = reply_verdict(reply, WGPUCreatePipelineAsyncStatus_Success,
                                    WGPUCreatePipelineAsyncStatus_ValidationError, -1);
    if (reply->object) {
        wgpuRenderPipelineRelease(reply->object);
    }
    return verdict;
}

static void *build_CreateMeshPipeline(void)
{
    static WGPUMeshPipelineDescriptor descriptor;
    static WGPUTaskState task;
    static WGPUFragmentState fragment;
    static WGPUColorTargetState target;
    const WGPUShaderModule module = fixture.mesh_module;
    target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = WGPUTextureFormat_RGBA8Unorm;
    task = WGPU_TASK_STATE_INIT;
    task.module = module;
    task.entryPoint = text("task");
    task.constantCount = 1;
    task.constants = constants();
    fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.entryPoint = text("fs");
    fragment.constantCount = 1;
    fragment.constants = constants();
    fragment.targetCount = 1;
    fragment.targets = &target;
    descriptor = WGPU_MESH_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text("a mesh pipeline");
    descriptor.task = &task;
    descriptor.mesh.module = module;
    descriptor.mesh.entryPoint = text("mesh");
    descriptor.mesh.constantCount = 1;
    descriptor.mesh.constants = constants();
    descriptor.fragment = &fragment;
    return &descriptor;
}

static Verdict call_CreateMeshPipeline(const void *data)
{
    begin();
    WGPURenderPipeline pipeline = wgpuDeviceCreateMeshPipeline(gpu->device, data);
    Verdict verdict = end();
    if (!pipeline) {
        return data ? wrong("no object") : verdict;
    }
    wgpuRenderPipelineRelease(pipeline);
    return verdict;
}

static Verdict call_CreateMeshPipelineAsync(const void *data)
{
    Reply reply = {0};
    begin();
    await_reply(&reply,
                wgpuDeviceCreateMeshPipelineAsync(gpu->device, data,
                                                  (WGPUCreateRenderPipelineAsyncCallbackInfo){
                                                      .mode = WGPUCallbackMode_AllowProcessEvents,
                                                      .callback = on_render_pipeline,
                                                      .userdata1 = &reply,
                                                  }));
    return pipeline_verdict(&reply);
}

static Verdict call_CreateRenderPipelineAsync(const void *data)
{
    Reply reply = {0};
    begin();
    await_reply(&reply,
                wgpuDeviceCreateRenderPipelineAsync(gpu->device, data,
                                                    (WGPUCreateRenderPipelineAsyncCallbackInfo){
                                                        .mode = WGPUCallbackMode_AllowProcessEvents,
                                                        .callback = on_render_pipeline,
                                                        .userdata1 = &reply,
                                                    }));
    return pipeline_verdict(&reply);
}

const Root creation_roots[] = {
    {DEVICE_ROOT(CreateBuffer, WGPUBufferDescriptor)},
    {DEVICE_ROOT(CreateTexture, WGPUTextureDescriptor)},
    {.function = "wgpuTextureCreateView",
     .type = &struct_WGPUTextureViewDescriptor,
     .build = build_CreateView,
     .call = call_CreateView,
     .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuTextureCreateView",
     .argument = "with a swizzle",
     .type = &struct_WGPUTextureViewDescriptor,
     .build = build_CreateView_swizzled,
     .call = call_CreateView,
     .null_is_valid = true,
     .init_is_valid = true},
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
    {VARIANT("with an external texture", CreateBindGroupLayout,
             build_CreateBindGroupLayout_external, WGPUBindGroupLayoutDescriptor),
     .init_is_valid = true},
    {DEVICE_ROOT(CreateExternalTexture, WGPUExternalTextureDescriptor)},
    {VARIANT("with names for its colors", CreateExternalTexture, build_CreateExternalTexture_framed,
             WGPUExternalTextureDescriptor)},
    {DEVICE_ROOT(CreateBindGroup, WGPUBindGroupDescriptor)},
    {VARIANT("with an external texture", CreateBindGroup, build_CreateBindGroup_external,
             WGPUBindGroupDescriptor)},
    {.function = "wgpuDeviceCreateBindGroup",
     .argument = "with an array",
     .type = &struct_WGPUBindGroupDescriptor,
     .build = build_CreateBindGroup_array,
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
    {DEVICE_ROOT(CreateShaderModulePassthrough, WGPUShaderModuleDescriptorPassthrough),
     .needs = (WGPUFeatureName)WGPUNativeFeature_PassthroughShaders},
    {DEVICE_ROOT(CreatePipelineCache, WGPUPipelineCacheDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_PipelineCache, .null_is_valid = true,
     .init_is_valid = true},
    {DEVICE_ROOT(CreateComputePipeline, WGPUComputePipelineDescriptor)},
    {VARIANT("with its memory", CreateComputePipeline, build_CreateComputePipeline_memory,
             WGPUComputePipelineDescriptor)},
    {VARIANT("with a cache", CreateComputePipeline, build_CreateComputePipeline_cached,
             WGPUComputePipelineDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_PipelineCache},
    {VARIANT("with a cache", CreateRenderPipeline, build_CreateRenderPipeline_cached,
             WGPURenderPipelineDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_PipelineCache},
    {VARIANT("", CreateComputePipelineAsync, build_CreateComputePipeline,
             WGPUComputePipelineDescriptor)},
    {DEVICE_ROOT(CreateRenderPipeline, WGPURenderPipelineDescriptor)},
    {VARIANT("of lines", CreateRenderPipeline, build_CreateRenderPipeline_lines,
             WGPURenderPipelineDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_PolygonModeLine},
    {VARIANT("of views", CreateRenderPipeline, build_CreateRenderPipeline_views,
             WGPURenderPipelineDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_Multiview},
    {VARIANT("", CreateRenderPipelineAsync, build_CreateRenderPipeline,
             WGPURenderPipelineDescriptor)},
    {DEVICE_ROOT(CreateMeshPipeline, WGPUMeshPipelineDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_MeshShader},
    {VARIANT("", CreateMeshPipelineAsync, build_CreateMeshPipeline, WGPUMeshPipelineDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_MeshShader},
};
const size_t creation_root_count = COUNT(creation_roots);
