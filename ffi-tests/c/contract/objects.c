/* Who owns what: references, what keeps what alive, what belongs to whom in callbacks. (own_…) */
#define _DEFAULT_SOURCE

#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

/* Any object, by its functions. */
typedef struct Object {
    const char *type;
    void *handle;
    void (*add_ref)(void *);
    void (*release)(void *);
    void (*set_label)(void *, WGPUStringView);
} Object;

#define TYPE_WITHOUT_LABEL(Type)                                                                   \
    static void add_ref_##Type(void *handle)                                                       \
    {                                                                                              \
        wgpu##Type##AddRef(handle);                                                                \
    }                                                                                              \
    static void release_##Type(void *handle)                                                       \
    {                                                                                              \
        wgpu##Type##Release(handle);                                                               \
    }
#define TYPE(Type)                                                                                 \
    TYPE_WITHOUT_LABEL(Type)                                                                       \
    static void set_label_##Type(void *handle, WGPUStringView label)                               \
    {                                                                                              \
        wgpu##Type##SetLabel(handle, label);                                                       \
    }
TYPE_WITHOUT_LABEL(Instance)
TYPE_WITHOUT_LABEL(Adapter)
TYPE(Device)
TYPE(Surface)
TYPE(Buffer)
TYPE(Texture)
TYPE(TextureView)
TYPE(Sampler)
TYPE(QuerySet)
TYPE(BindGroupLayout)
TYPE(BindGroup)
TYPE(PipelineLayout)
TYPE(ShaderModule)
TYPE(ComputePipeline)
TYPE(RenderPipeline)
TYPE(CommandEncoder)
TYPE(CommandBuffer)
TYPE(ComputePassEncoder)
TYPE(RenderPassEncoder)
TYPE(RenderBundleEncoder)
TYPE(RenderBundle)

#define OBJECT(Type, handle)                                                                       \
    {                                                                                              \
#Type, handle, add_ref_##Type, release_##Type, set_label_##Type                            \
    }
#define OBJECT_WITHOUT_LABEL(Type, handle)                                                         \
    {                                                                                              \
#Type, handle, add_ref_##Type, release_##Type, NULL                                        \
    }

/* Releases until there is nothing left to release, which is logged; returns how often that went. */
static unsigned count_references(const Object *object)
{
    for (unsigned count = 0;; count++) {
        log_clear();
        check_step(object->type);
        object->release(object->handle);
        if (*log_text()) {
            CHECK_CONTAINS(log_text(), "released");
            return count;
        }
        if (count > 10) {
            check_give_up("an object that cannot be released");
        }
    }
}

static const char shader[] = "@compute @workgroup_size(1) fn cs() {}\n"
                             "@vertex fn vs() -> @builtin(position) vec4f { return vec4f(); }\n"
                             "@fragment fn fs() -> @location(0) vec4f { return vec4f(); }\n";

static WGPURenderPipeline create_pipeline_of(Gpu *gpu, WGPUShaderModule module)
{
    return TAKE(create_render_pipeline(gpu, &(Look){.vertex = module, .fragment = module}));
}

static WGPURenderBundleEncoder create_bundle_encoder(Gpu *gpu)
{
    WGPUTextureFormat format = WGPUTextureFormat_RGBA8Unorm;
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    return wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor);
}

static WGPUCommandBuffer create_commands(Gpu *gpu)
{
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    RELEASE(encoder);
    return commands;
}

#define MAX_OBJECTS 32

/* One of each type, each with the reference it came with. */
static size_t create_objects(Gpu *gpu, Object *objects)
{
    WGPUQuerySetDescriptor query_set = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    query_set.type = WGPUQueryType_Occlusion;
    query_set.count = 1;
    const WGPUBindGroupLayoutDescriptor layout_descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    const WGPUPipelineLayoutDescriptor pipeline_layout = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    const WGPUSurfaceDescriptor surface = WGPU_SURFACE_DESCRIPTOR_INIT;
    WGPUBindGroupLayout layout = wgpuDeviceCreateBindGroupLayout(gpu->device, &layout_descriptor);
    WGPUBindGroupDescriptor group = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group.layout = layout;
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_RenderAttachment,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPUTextureView view = wgpuTextureCreateView(texture, NULL);
    WGPUShaderModule module = create_shader(gpu, "module", shader);
    WGPUComputePipeline compute = create_compute_pipeline(gpu, shader);
    WGPUCommandEncoder encoder = create_encoder(gpu), compute_encoder = create_encoder(gpu),
                       render_encoder = create_encoder(gpu);
    WGPURenderBundleEncoder bundle_encoder = create_bundle_encoder(gpu),
                            finished_bundle_encoder = create_bundle_encoder(gpu);
    WGPUAdapter adapter;
    WGPUDevice device;
    Message message;
    request_adapter(gpu->instance, NULL, &adapter, &message);
    request_device(gpu->instance, gpu->adapter, NULL, &device, &message);
    const Object all[] = {
        OBJECT_WITHOUT_LABEL(Instance, wgpuCreateInstance(NULL)),
        OBJECT_WITHOUT_LABEL(Adapter, adapter),
        OBJECT(Device, device),
        OBJECT(Surface, wgpuInstanceCreateSurface(gpu->instance, &surface)),
        OBJECT(Buffer, create_buffer(gpu, "buffer", WGPUBufferUsage_CopyDst, 16)),
        OBJECT(Texture, texture),
        OBJECT(TextureView, view),
        OBJECT(Sampler, wgpuDeviceCreateSampler(gpu->device, NULL)),
        OBJECT(QuerySet, wgpuDeviceCreateQuerySet(gpu->device, &query_set)),
        OBJECT(BindGroup, wgpuDeviceCreateBindGroup(gpu->device, &group)),
        OBJECT(BindGroupLayout, layout),
        OBJECT(BindGroupLayout, wgpuComputePipelineGetBindGroupLayout(compute, 0)),
        OBJECT(PipelineLayout, wgpuDeviceCreatePipelineLayout(gpu->device, &pipeline_layout)),
        OBJECT(RenderPipeline, create_pipeline_of(gpu, module)),
        OBJECT(ComputePipeline, compute),
        OBJECT(ShaderModule, module),
        OBJECT(CommandBuffer, create_commands(gpu)),
        OBJECT(ComputePassEncoder, wgpuCommandEncoderBeginComputePass(compute_encoder, NULL)),
        OBJECT(RenderPassEncoder, begin_render_pass(render_encoder, view)),
        OBJECT(CommandEncoder, encoder),
        OBJECT(CommandEncoder, compute_encoder),
        OBJECT(CommandEncoder, render_encoder),
        OBJECT(RenderBundle, wgpuRenderBundleEncoderFinish(finished_bundle_encoder, NULL)),
        OBJECT(RenderBundleEncoder, finished_bundle_encoder),
        OBJECT(RenderBundleEncoder, bundle_encoder),
    };
    memcpy(objects, all, sizeof all);
    return COUNT(all);
}

static void ignore_validation(Gpu *gpu)
{
    gpu->uncaptured_errors = 0; /* layout 0 of a pipeline that has none, the surface of nothing */
}

TEST(own_03_every_object_comes_with_one_reference, NO_DEVICE)
{
    Object objects[MAX_OBJECTS];
    gpu_open(gpu);
    size_t count = create_objects(gpu, objects);
    log_collect(WGPULogLevel_Error);
    for (size_t i = 0; i < count; i++) {
        if (!CHECK(objects[i].handle != NULL) || !CHECK_EQ(count_references(&objects[i]), 1)) {
            printf("    %s\n", objects[i].type);
        }
    }
    ignore_validation(gpu);
}

TEST(own_01_every_object_is_counted, NO_DEVICE)
{
    Object objects[MAX_OBJECTS];
    gpu_open(gpu);
    size_t count = create_objects(gpu, objects);
    log_collect(WGPULogLevel_Error);
    for (size_t i = 0; i < count; i++) {
        const Object *object = &objects[i];
        check_step(object->type);
        object->add_ref(object->handle);
        object->add_ref(object->handle);
        object->release(object->handle);
        if (object->set_label) {
            object->set_label(object->handle, text("still there"));
        }
        CHECK_EQ(count_references(object), 2);
    }
    ignore_validation(gpu);
}

/* One queue, however often it is asked for: each time with a reference of its own. */
TEST(own_03_every_getter_gives_a_reference, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, NULL, &device, &message),
             WGPURequestDeviceStatus_Success);
    WGPUQueue first = wgpuDeviceGetQueue(device), second = wgpuDeviceGetQueue(device);
    CHECK(first != NULL && second != NULL);
    wgpuQueueRelease(second);
    wgpuQueueSubmit(first, 0, NULL);
    wgpuQueueRelease(first);
    CHECK_EQ(strlen(log_text()), 0);
    WGPUQueue third = wgpuDeviceGetQueue(device);
    CHECK(third != NULL);
    wgpuDeviceRelease(device);
    wgpuQueueSubmit(third, 0, NULL); /* a queue may outlive its device's handle */
    wgpuQueueRelease(third);
    CHECK_EQ(strlen(log_text()), 0);
}

TEST(own_01_finish_and_submit_take_no_reference, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderEnd(pass);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(gpu->queue, 1, &commands);
    WGPURenderBundleEncoder bundle_encoder = create_bundle_encoder(gpu);
    WGPURenderBundle bundle = wgpuRenderBundleEncoderFinish(bundle_encoder, NULL);
    WGPUBuffer buffer = create_buffer(gpu, "destroyed", WGPUBufferUsage_CopyDst, 16);
    wgpuBufferDestroy(buffer);
    WGPUTexture texture = create_texture(gpu, "destroyed", WGPUTextureUsage_CopyDst,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    wgpuTextureDestroy(texture);
    const Object objects[] = {
        OBJECT(ComputePassEncoder, pass), OBJECT(CommandEncoder, encoder),
        OBJECT(CommandBuffer, commands),  OBJECT(RenderBundleEncoder, bundle_encoder),
        OBJECT(RenderBundle, bundle),     OBJECT(Buffer, buffer),
        OBJECT(Texture, texture),
    };
    for (size_t i = 0; i < COUNT(objects); i++) {
        CHECK_EQ(count_references(&objects[i]), 1);
    }
}

/* Everything is released before the commands run that need it; and its memory is filled with
 * other objects. */
TEST(own_02_a_bundle_keeps_all_that_it_draws_with, EXECUTION)
{
    const float color[4] = {0, 1, 0, 1};
    WGPUBuffer uniform =
        create_filled_buffer(gpu, "color", WGPUBufferUsage_Uniform, color, sizeof color);
    WGPUTexture target =
        create_texture(gpu, "target", WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc,
                       WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPUShaderModule module = create_shader(
        gpu, "module",
        "@group(0) @binding(0) var<uniform> color: vec4f;\n"
        "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
        "    return vec4f(f32(i % 2u) * 4.0 - 1.0, f32(i / 2u) * 4.0 - 1.0, 0.0, 1.0);\n"
        "}\n"
        "@fragment fn fs() -> @location(0) vec4f { return color; }\n");
    WGPURenderPipeline pipeline = create_pipeline_of(gpu, module);
    RELEASE(module);
    WGPUBindGroupLayout layout = wgpuRenderPipelineGetBindGroupLayout(pipeline, 0);
    WGPUBindGroupEntry entry = buffer_entry(0, uniform);
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    WGPUBindGroup group = wgpuDeviceCreateBindGroup(gpu->device, &descriptor);
    wgpuBindGroupLayoutRelease(layout);
    RELEASE(uniform);

    WGPURenderBundleEncoder bundle_encoder = create_bundle_encoder(gpu);
    wgpuRenderBundleEncoderSetPipeline(bundle_encoder, pipeline);
    wgpuRenderBundleEncoderSetBindGroup(bundle_encoder, 0, group, 0, NULL);
    wgpuRenderBundleEncoderDraw(bundle_encoder, 3, 1, 0, 0);
    WGPURenderBundle bundle = wgpuRenderBundleEncoderFinish(bundle_encoder, NULL);
    wgpuRenderBundleEncoderRelease(bundle_encoder);
    wgpuRenderPipelineRelease(pipeline);
    wgpuBindGroupRelease(group);

    WGPUTextureView view = wgpuTextureCreateView(target, NULL);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = begin_render_pass(encoder, view);
    wgpuTextureViewRelease(view);
    wgpuRenderPassEncoderExecuteBundles(pass, 1, &bundle);
    wgpuRenderBundleRelease(bundle);
    END_PASS(pass);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    RELEASE(encoder);
    for (int i = 0; i < 100; i++) {
        RELEASE(create_buffer(gpu, "other", WGPUBufferUsage_Uniform, 16));
    }
    wgpuQueueSubmit(gpu->queue, 1, &commands);
    wgpuCommandBufferRelease(commands);

    unsigned char texels[4 * 4 * 4];
    read_texture(gpu, target, 4, texels);
    for (size_t i = 0; i < 16; i++) {
        CHECK_BYTES(texels + 4 * i, "\x00\xFF\x00\xFF", 4);
    }
}

/* A view is of use after its texture's release, a pass after its encoder's, an adapter and a device
 * after the instance's. */
TEST(own_02_children_outlive_their_parents, A_DEVICE)
{
    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_RenderAttachment,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPUTextureView view = wgpuTextureCreateView(texture, NULL);
    RELEASE(texture);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = NULL;
    CHECK_VALID(gpu, pass = begin_render_pass(encoder, view));
    wgpuCommandEncoderAddRef(encoder);
    wgpuCommandEncoderRelease(encoder);
    wgpuTextureViewRelease(view);
    CHECK_VALID(gpu, wgpuRenderPassEncoderEnd(pass));
    wgpuRenderPassEncoderRelease(pass);
    CHECK_VALID(gpu, submit(gpu, encoder));

    /* A pass whose encoder is gone can still be ended, to no avail. */
    encoder = create_encoder(gpu);
    WGPUComputePassEncoder lost = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    RELEASE(encoder);
    CHECK_VALID(gpu, wgpuComputePassEncoderEnd(lost));
    wgpuComputePassEncoderRelease(lost);

    WGPUDevice device;
    Message message;
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUAdapter adapter;
    CHECK_EQ(request_adapter(instance, NULL, &adapter, &message), WGPURequestAdapterStatus_Success);
    CHECK_EQ(request_device(instance, adapter, NULL, &device, &message),
             WGPURequestDeviceStatus_Success);
    wgpuInstanceRelease(instance);
    wgpuAdapterRelease(adapter);
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_CopyDst;
    descriptor.size = 16;
    descriptor.mappedAtCreation = true;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(device, &descriptor);
    wgpuDeviceRelease(device);
    CHECK_EQ(wgpuBufferGetSize(buffer), 16);
    wgpuBufferRelease(buffer);
}

/* A chain that cannot be read. */
static WGPUChainedStruct *forbidden_chain(void)
{
    void *page =
        mmap(NULL, (size_t)sysconf(_SC_PAGESIZE), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) {
        check_give_up("no memory");
    }
    return page;
}

TEST(own_04_free_members, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    CHECK_EQ(wgpuAdapterGetInfo(gpu->adapter, &info), WGPUStatus_Success);
    CHECK(info.device.data != NULL);
    WGPUAdapterInfo second = WGPU_ADAPTER_INFO_INIT;
    CHECK_EQ(wgpuDeviceGetAdapterInfo(gpu->device, &second), WGPUStatus_Success);
    Message device, again;
    copy_message(&device, info.device);
    info.nextInChain = forbidden_chain();
    wgpuAdapterInfoFreeMembers(info);
    copy_message(&again, second.device); /* each info has strings of its own */
    CHECK(strcmp(device.text, again.text) == 0);
    wgpuAdapterInfoFreeMembers(second);
    memset(&info, 0, sizeof info);
    wgpuAdapterInfoFreeMembers(info);
    wgpuAdapterInfoFreeMembers(info);

    WGPUSupportedFeatures features = WGPU_SUPPORTED_FEATURES_INIT;
    wgpuAdapterGetFeatures(gpu->adapter, &features);
    CHECK(features.featureCount > 0);
    wgpuSupportedFeaturesFreeMembers(features);
    wgpuDeviceGetFeatures(gpu->device, &features);
    wgpuSupportedFeaturesFreeMembers(features);
    memset(&features, 0, sizeof features);
    wgpuSupportedFeaturesFreeMembers(features);

    WGPUSupportedInstanceFeatures instance_features = WGPU_SUPPORTED_INSTANCE_FEATURES_INIT;
    wgpuGetInstanceFeatures(&instance_features);
    CHECK(instance_features.featureCount > 0);
    wgpuSupportedInstanceFeaturesFreeMembers(instance_features);
    memset(&instance_features, 0, sizeof instance_features);
    wgpuSupportedInstanceFeaturesFreeMembers(instance_features);

    WGPUSupportedWGSLLanguageFeatures wgsl = WGPU_SUPPORTED_WGSL_LANGUAGE_FEATURES_INIT;
    wgpuInstanceGetWGSLLanguageFeatures(gpu->instance, &wgsl);
    wgpuSupportedWGSLLanguageFeaturesFreeMembers(wgsl);
    memset(&wgsl, 0, sizeof wgsl);
    wgpuSupportedWGSLLanguageFeaturesFreeMembers(wgsl);

    WGPUSurfaceCapabilities capabilities = WGPU_SURFACE_CAPABILITIES_INIT;
    capabilities.nextInChain = forbidden_chain();
    wgpuSurfaceCapabilitiesFreeMembers(capabilities);
    CHECK_EQ(strlen(log_text()), 0);
}

/* Reads every byte that a callback is given, in the callback. */
typedef struct Heard {
    bool done;
    size_t bytes;
    uint64_t sum;
} Heard;

static void hear(Heard *heard, WGPUStringView message)
{
    size_t length = message.length == WGPU_STRLEN ? strlen(message.data) : message.length;
    for (size_t i = 0; i < length; i++) {
        heard->sum += (unsigned char)message.data[i];
    }
    heard->bytes += length;
    heard->done = true;
}

static void on_info(WGPUCompilationInfoRequestStatus status, WGPUCompilationInfo const *info,
                    void *heard, void *unused)
{
    (void)status, (void)unused;
    for (size_t i = 0; i < info->messageCount; i++) {
        hear(heard, info->messages[i].message);
    }
}

static void on_popped(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                      void *heard, void *unused)
{
    (void)status, (void)type, (void)unused;
    hear(heard, message);
}

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *heard, void *unused)
{
    (void)status, (void)unused;
    hear(heard, message);
}

/* What callbacks are given is there during the callback, whatever became of its origin; and what
 * calls are given is not looked at after they return. */
TEST(own_05_strings_live_as_long_as_the_callback, A_DEVICE)
{
    char code[] = "fn broken( {", label[] = "a label to be forgotten";
    WGPUShaderModule module = NULL;
    scope_push(gpu, WGPUErrorFilter_Validation);
    module = create_shader(gpu, label, code);
    memset(code, 'x', sizeof code - 1);
    memset(label, 'y', sizeof label - 1);

    Heard info = {0}, popped = {0}, mapped = {0};
    wgpuDevicePopErrorScope(gpu->device, (WGPUPopErrorScopeCallbackInfo){
                                             .mode = WGPUCallbackMode_AllowProcessEvents,
                                             .callback = on_popped,
                                             .userdata1 = &popped,
                                         });
    wgpuShaderModuleGetCompilationInfo(module, (WGPUCompilationInfoCallbackInfo){
                                                   .mode = WGPUCallbackMode_AllowProcessEvents,
                                                   .callback = on_info,
                                                   .userdata1 = &info,
                                               });
    RELEASE(module); /* before its messages are told */
    WGPUBuffer buffer =
        create_buffer(gpu, "mapped", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 16);
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 16,
                       (WGPUBufferMapCallbackInfo){
                           .mode = WGPUCallbackMode_AllowProcessEvents,
                           .callback = on_mapped,
                           .userdata1 = &mapped,
                       });
    RELEASE(buffer);
    wait_until(gpu->instance, &popped.done);
    wait_until(gpu->instance, &info.done);
    wait_until(gpu->instance, &mapped.done);
    CHECK(popped.bytes > 0 && popped.sum > 0);
    CHECK(info.bytes > 0 && info.sum > 0);
}

typedef struct Lost {
    unsigned calls;
    bool has_device;
    WGPUDevice device;
    WGPULimits limits;
    WGPUStatus status;
} Lost;

static void on_lost(WGPUDevice const *device, WGPUDeviceLostReason reason, WGPUStringView message,
                    void *lost_pointer, void *unused)
{
    (void)reason, (void)message, (void)unused;
    Lost *lost = lost_pointer;
    lost->calls++;
    lost->has_device = device && *device;
    lost->device = device ? *device : NULL;
    if (lost->has_device) {
        lost->status = wgpuDeviceGetLimits(*device, &lost->limits); /* usable here */
    }
}

/* ROW: lost-callback */
TEST(own_08_the_lost_callback_borrows_its_device, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    Lost lost = {.limits = WGPU_LIMITS_INIT};
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.deviceLostCallbackInfo = (WGPUDeviceLostCallbackInfo){
        .mode = WGPUCallbackMode_AllowProcessEvents,
        .callback = on_lost,
        .userdata1 = &lost,
    };
    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
             WGPURequestDeviceStatus_Success);
    wgpuDeviceDestroy(device);
    for (int i = 0; i < 1000 && lost.calls == 0; i++) {
        wgpuInstanceProcessEvents(gpu->instance);
    }
    CHECK_EQ(lost.calls, 1);
    CHECK(lost.device == device);
    CHECK_EQ(lost.status, WGPUStatus_Success);
    const Object object = OBJECT(Device, device);
    CHECK_EQ(count_references(&object), 1); /* the callback took none and left none */
    CHECK_EQ(lost.calls, 1);
}

/* Objects whose creation failed: each is an object like any other, but of no use. */
TEST(err_04_every_error_object_is_an_object, A_DEVICE)
{
    WGPUSamplerDescriptor sampler = WGPU_SAMPLER_DESCRIPTOR_INIT;
    sampler.lodMinClamp = -1;
    WGPUQuerySetDescriptor query_set = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    query_set.type = (WGPUQueryType)0x7777;
    query_set.count = 7;
    WGPUBindGroupLayoutDescriptor layout = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    layout.entryCount = 1; /* and no entries */
    WGPUBindGroupDescriptor group = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    WGPUPipelineLayoutDescriptor pipeline_layout = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    pipeline_layout.bindGroupLayoutCount = 1;
    WGPUComputePipelineDescriptor compute = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    WGPURenderPipelineDescriptor render = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    WGPURenderBundleEncoderDescriptor bundle = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    bundle.colorFormatCount = 1;
    WGPUChainedStruct stranger = {.sType = (WGPUSType)0x7777};
    WGPUCommandEncoderDescriptor encoder = WGPU_COMMAND_ENCODER_DESCRIPTOR_INIT;
    encoder.nextInChain = &stranger;
    WGPUBuffer buffer = create_buffer(gpu, "no usage", WGPUBufferUsage_None, 64);
    WGPUTexture texture = create_texture(gpu, "no format", WGPUTextureUsage_CopyDst,
                                         WGPUTextureFormat_Undefined, 3, 5);
    const Object objects[] = {
        OBJECT(Buffer, buffer),
        OBJECT(TextureView, wgpuTextureCreateView(texture, NULL)),
        OBJECT(Texture, texture),
        OBJECT(Sampler, wgpuDeviceCreateSampler(gpu->device, &sampler)),
        OBJECT(QuerySet, wgpuDeviceCreateQuerySet(gpu->device, &query_set)),
        OBJECT(BindGroupLayout, wgpuDeviceCreateBindGroupLayout(gpu->device, &layout)),
        OBJECT(BindGroup, wgpuDeviceCreateBindGroup(gpu->device, &group)),
        OBJECT(PipelineLayout, wgpuDeviceCreatePipelineLayout(gpu->device, &pipeline_layout)),
        OBJECT(ShaderModule, create_shader(gpu, "broken", "fn (")),
        OBJECT(ComputePipeline, wgpuDeviceCreateComputePipeline(gpu->device, &compute)),
        OBJECT(RenderPipeline, wgpuDeviceCreateRenderPipeline(gpu->device, &render)),
        OBJECT(RenderBundleEncoder, wgpuDeviceCreateRenderBundleEncoder(gpu->device, &bundle)),
        OBJECT(CommandEncoder, wgpuDeviceCreateCommandEncoder(gpu->device, &encoder)),
    };
    CHECK_EQ(gpu->uncaptured_errors, COUNT(objects));
    gpu->uncaptured_errors = 0;
    CHECK_EQ(wgpuBufferGetSize(objects[0].handle), 64);
    CHECK_EQ(wgpuTextureGetHeight(objects[2].handle), 5);
    CHECK_EQ(wgpuQuerySetGetCount(objects[4].handle), 7);

    /* Used anywhere, they make errors. */
    const uint32_t zero = 0;
    CHECK_INVALID(gpu, "", wgpuQueueWriteBuffer(gpu->queue, buffer, 0, &zero, sizeof zero));
    WGPUCommandEncoder good = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(good, NULL);
    CHECK_VALID(gpu, wgpuComputePassEncoderSetBindGroup(pass, 0, objects[6].handle, 0, NULL));
    CHECK_VALID(gpu, wgpuComputePassEncoderSetPipeline(pass, objects[9].handle));
    END_PASS(pass);
    CHECK_INVALID(gpu, "", wgpuCommandBufferRelease(wgpuCommandEncoderFinish(good, NULL)));
    RELEASE(good);
    CHECK_INVALID(gpu, "",
                  wgpuRenderBundleRelease(wgpuRenderBundleEncoderFinish(objects[11].handle, NULL)));
    CHECK_INVALID(gpu, "",
                  wgpuCommandBufferRelease(wgpuCommandEncoderFinish(objects[12].handle, NULL)));

    log_collect(WGPULogLevel_Error);
    for (size_t i = 0; i < COUNT(objects); i++) {
        if (!CHECK(objects[i].handle != NULL)) {
            continue;
        }
        objects[i].add_ref(objects[i].handle);
        objects[i].set_label(objects[i].handle, text("renamed"));
        CHECK_EQ(count_references(&objects[i]), 2);
    }
}
