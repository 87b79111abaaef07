/* The way to a device: instance, adapter, device, and what each tells about itself. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

/* A struct that no root knows: an sType of nobody. */
#define NOBODYS_STYPE ((WGPUSType)0x00F0F0F0)

TEST(an_instance_needs_no_descriptor, NO_DEVICE)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    CHECK(instance != NULL);
    wgpuInstanceProcessEvents(instance);
    wgpuInstanceRelease(instance);
}

TEST(sen_01_an_instance_from_the_init_macro, NO_DEVICE)
{
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    WGPUInstance instance = wgpuCreateInstance(&descriptor);
    CHECK(instance != NULL);
    wgpuInstanceRelease(instance);
}

TEST(instance_features_agree_with_each_other, NO_DEVICE)
{
    WGPUSupportedInstanceFeatures features = WGPU_SUPPORTED_INSTANCE_FEATURES_INIT;
    wgpuGetInstanceFeatures(&features);
    for (size_t i = 0; i < features.featureCount; i++) {
        CHECK(wgpuHasInstanceFeature(features.features[i]));
    }
    wgpuSupportedInstanceFeaturesFreeMembers(features);

    CHECK(wgpuHasInstanceFeature(WGPUInstanceFeatureName_TimedWaitAny));
    CHECK(wgpuHasInstanceFeature(WGPUInstanceFeatureName_MultipleDevicesPerAdapter));
    CHECK(!wgpuHasInstanceFeature((WGPUInstanceFeatureName)0x7777));

    WGPUInstanceLimits limits = WGPU_INSTANCE_LIMITS_INIT;
    CHECK_EQ(wgpuGetInstanceLimits(&limits), WGPUStatus_Success);
    CHECK(limits.timedWaitAnyMaxCount > 0);
}

TEST(fut_11_an_adapter_is_found, NO_DEVICE)
{
    needs_adapters();
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    WGPUAdapter adapter;
    Message message;
    CHECK_EQ(request_adapter(instance, &options, &adapter, &message),
             WGPURequestAdapterStatus_Success);
    CHECK(adapter != NULL);
    CHECK_EQ(strlen(message.text), 0);
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
}

TEST(opengl_is_asked_for_an_adapter_only_where_it_may_have_the_better_one, NO_DEVICE)
{
    needs_adapters();
    static const char opengl_tells[] = "Renderer: ";
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    WGPUAdapter adapter;
    Message message;
    log_collect(WGPULogLevel_Debug);
    request_adapter(instance, &options, &adapter, &message);
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    CHECK_EQ(wgpuAdapterGetInfo(adapter, &info), WGPUStatus_Success);
    bool vulkan = info.backendType == WGPUBackendType_Vulkan;
    wgpuAdapterInfoFreeMembers(info);
    wgpuAdapterRelease(adapter);
    if (vulkan) {
        CHECK(strstr(log_text(), opengl_tells) == NULL);
    }
    options.backendType = WGPUBackendType_OpenGL;
    if (request_adapter(instance, &options, &adapter, &message) ==
        WGPURequestAdapterStatus_Success) {
        CHECK_CONTAINS(log_text(), opengl_tells);
        wgpuAdapterRelease(adapter);
    }
    wgpuSetLogCallback(NULL, NULL);
    wgpuSetLogLevel(WGPULogLevel_Warn);
    wgpuInstanceRelease(instance);
    if (!vulkan) {
        check_skip("the best adapter is not Vulkan's");
    }
}

TEST(fut_11_no_adapter_matches, NO_DEVICE)
{
#ifdef __linux__
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = WGPUBackendType_D3D12;
    WGPUAdapter adapter;
    Message message;
    CHECK_EQ(request_adapter(instance, &options, &adapter, &message),
             WGPURequestAdapterStatus_Unavailable);
    CHECK_NULL(adapter);
    CHECK(strlen(message.text) > 0);
    wgpuInstanceRelease(instance);
#else
    check_not_applicable("Direct3D exists here");
#endif
}

TEST(fut_11_an_invalid_request, NO_DEVICE)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.powerPreference = (WGPUPowerPreference)0x7777;
    WGPUAdapter adapter;
    Message message;
    CHECK_EQ(request_adapter(instance, &options, &adapter, &message),
             WGPURequestAdapterStatus_Error);
    CHECK_NULL(adapter);
    CHECK(strlen(message.text) > 0);

    options.powerPreference = WGPUPowerPreference_Undefined;
    WGPUChainedStruct stranger = {.sType = NOBODYS_STYPE};
    options.nextInChain = &stranger;
    CHECK_EQ(request_adapter(instance, &options, &adapter, &message),
             WGPURequestAdapterStatus_Error);
    CHECK_NULL(adapter);
    CHECK(strlen(message.text) > 0);
    wgpuInstanceRelease(instance);
}

typedef struct Calls {
    unsigned count;
    bool done;
    void *userdata1, *userdata2;
    WGPUAdapter adapter;
} Calls;

static Calls calls;

static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message,
                       void *userdata1, void *userdata2)
{
    (void)status, (void)message;
    calls = (Calls){calls.count + 1, true, userdata1, userdata2, adapter};
}

TEST(fut_01_and_fut_03_one_callback_per_request, NO_DEVICE)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    int first, second;
    uint64_t previous = 0;
    for (unsigned i = 0; i < 3; i++) {
        calls = (Calls){0};
        WGPUFuture future = wgpuInstanceRequestAdapter(
            instance, NULL,
            (WGPURequestAdapterCallbackInfo){.mode = WGPUCallbackMode_AllowProcessEvents,
                                             .callback = on_adapter,
                                             .userdata1 = &first,
                                             .userdata2 = &second});
        CHECK(future.id != 0);
        CHECK(future.id != previous);
        previous = future.id;
        wait_until(instance, &calls.done);
        wgpuInstanceProcessEvents(instance);
        CHECK_EQ(calls.count, 1);
        CHECK(calls.userdata1 == &first);
        CHECK(calls.userdata2 == &second);
        wgpuAdapterRelease(calls.adapter);
    }
    wgpuInstanceRelease(instance);
}

TEST(own_04_adapter_info, A_DEVICE)
{
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    CHECK_EQ(wgpuAdapterGetInfo(gpu->adapter, &info), WGPUStatus_Success);
    Message device;
    copy_message(&device, info.device);
    CHECK(strlen(device.text) > 0);
    CHECK(info.backendType > WGPUBackendType_Undefined);
    CHECK(info.adapterType >= WGPUAdapterType_DiscreteGPU);
    CHECK(info.subgroupMinSize <= info.subgroupMaxSize);

    WGPUAdapterInfo device_info = WGPU_ADAPTER_INFO_INIT;
    CHECK_EQ(wgpuDeviceGetAdapterInfo(gpu->device, &device_info), WGPUStatus_Success);
    Message same_device;
    copy_message(&same_device, device_info.device);
    CHECK_CONTAINS(same_device.text, device.text);
    CHECK_EQ(device_info.vendorID, info.vendorID);

    wgpuAdapterInfoFreeMembers(info);
    wgpuAdapterInfoFreeMembers(device_info);
    wgpuAdapterInfoFreeMembers((WGPUAdapterInfo){0});
}

TEST(adapter_limits_are_at_least_the_default_ones, A_DEVICE)
{
    WGPULimits adapter = WGPU_LIMITS_INIT, device = WGPU_LIMITS_INIT;
    CHECK_EQ(wgpuAdapterGetLimits(gpu->adapter, &adapter), WGPUStatus_Success);
    CHECK_EQ(wgpuDeviceGetLimits(gpu->device, &device), WGPUStatus_Success);

    CHECK(adapter.maxTextureDimension2D >= device.maxTextureDimension2D);
    CHECK(adapter.maxBufferSize >= device.maxBufferSize);
    CHECK(adapter.minUniformBufferOffsetAlignment <= device.minUniformBufferOffsetAlignment);
    CHECK(adapter.maxComputeWorkgroupSizeX >= device.maxComputeWorkgroupSizeX);
}

TEST(sen_01_device_limits_default_to_those_of_the_specification, A_DEVICE)
{
    WGPULimits limits = WGPU_LIMITS_INIT;
    CHECK_EQ(wgpuDeviceGetLimits(gpu->device, &limits), WGPUStatus_Success);
    CHECK_EQ(limits.maxTextureDimension1D, 8192);
    CHECK_EQ(limits.maxTextureDimension2D, 8192);
    CHECK_EQ(limits.maxTextureDimension3D, 2048);
    CHECK_EQ(limits.maxTextureArrayLayers, 256);
    CHECK_EQ(limits.maxBindGroups, 4);
    CHECK_EQ(limits.maxBindingsPerBindGroup, 1000);
    CHECK_EQ(limits.maxUniformBufferBindingSize, 65536);
    CHECK_EQ(limits.maxStorageBufferBindingSize, 134217728);
    CHECK_EQ(limits.maxVertexBuffers, 8);
    CHECK_EQ(limits.maxBufferSize, 268435456);
    CHECK_EQ(limits.maxComputeInvocationsPerWorkgroup, 256);
    CHECK_EQ(limits.maxComputeWorkgroupsPerDimension, 65535);
}

TEST(a_device_gets_the_limits_it_asks_for, A_DEVICE)
{
    WGPULimits adapter_limits = WGPU_LIMITS_INIT;
    wgpuAdapterGetLimits(gpu->adapter, &adapter_limits);

    WGPULimits required = WGPU_LIMITS_INIT; /* everything else stays undefined: the default */
    required.maxTextureDimension2D = adapter_limits.maxTextureDimension2D;
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredLimits = &required;
    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
             WGPURequestDeviceStatus_Success);
    WGPULimits limits = WGPU_LIMITS_INIT;
    wgpuDeviceGetLimits(device, &limits);
    CHECK_EQ(limits.maxTextureDimension2D, adapter_limits.maxTextureDimension2D);
    CHECK_EQ(limits.maxBindGroups, 4);
    wgpuDeviceRelease(device);
}

TEST(fut_12_a_limit_better_than_the_adapters, A_DEVICE)
{
    WGPULimits adapter_limits = WGPU_LIMITS_INIT;
    wgpuAdapterGetLimits(gpu->adapter, &adapter_limits);
    WGPULimits required = WGPU_LIMITS_INIT;
    required.maxTextureDimension2D = adapter_limits.maxTextureDimension2D + 1;
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredLimits = &required;

    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
             WGPURequestDeviceStatus_Error);
    CHECK_NULL(device);
    char asked[16], allowed[16];
    snprintf(asked, sizeof asked, "%" PRIu32, required.maxTextureDimension2D);
    snprintf(allowed, sizeof allowed, "%" PRIu32, adapter_limits.maxTextureDimension2D);
    CHECK_CONTAINS(message.text, asked);
    CHECK_CONTAINS(message.text, allowed);
}

TEST(fut_12_an_unknown_feature, A_DEVICE)
{
    WGPUFeatureName feature = (WGPUFeatureName)0x7777;
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &feature;
    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
             WGPURequestDeviceStatus_Error);
    CHECK_NULL(device);
    CHECK(strlen(message.text) > 0);
}

/* ROW: adapter-reuse */
TEST(fut_12_an_adapter_makes_more_than_one_device_where_that_was_asked_for, A_DEVICE)
{
    WGPUDevice second;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, NULL, &second, &message),
             WGPURequestDeviceStatus_Success);
    CHECK(second != gpu->device);
    wgpuDeviceRelease(second);
}

TEST(fut_12_an_adapter_makes_one_device, NO_DEVICE)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUAdapter adapter = open_adapter(instance);
    Message message;
    /* A request that fails does not use it up. */
    WGPUFeatureName unknown = (WGPUFeatureName)0x7777;
    WGPUDeviceDescriptor wrong = WGPU_DEVICE_DESCRIPTOR_INIT;
    wrong.requiredFeatureCount = 1;
    wrong.requiredFeatures = &unknown;
    WGPUDevice first, second;
    CHECK_EQ(request_device(instance, adapter, &wrong, &first, &message),
             WGPURequestDeviceStatus_Error);
    CHECK_EQ(request_device(instance, adapter, NULL, &first, &message),
             WGPURequestDeviceStatus_Success);
    CHECK_EQ(request_device(instance, adapter, NULL, &second, &message),
             WGPURequestDeviceStatus_Error);
    CHECK_NULL(second);
    CHECK_CONTAINS(message.text, "adapter: one that has made a device is not allowed");

    /* In the way of wgpu.h, adapters make as many as one likes. */
    WGPUNativeLimits native = WGPU_NATIVE_LIMITS_INIT;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &native.chain;
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredLimits = &limits;
    CHECK_EQ(request_device(instance, adapter, &descriptor, &second, &message),
             WGPURequestDeviceStatus_Success);
    wgpuDeviceRelease(second);
    wgpuDeviceRelease(first);
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);

    WGPUInstanceExtras extras = {.chain.sType = (WGPUSType)WGPUSType_InstanceExtras};
    WGPUInstanceDescriptor in_its_way = WGPU_INSTANCE_DESCRIPTOR_INIT;
    in_its_way.nextInChain = &extras.chain;
    instance = wgpuCreateInstance(&in_its_way);
    adapter = open_adapter(instance);
    CHECK_EQ(request_device(instance, adapter, NULL, &first, &message),
             WGPURequestDeviceStatus_Success);
    CHECK_EQ(request_device(instance, adapter, NULL, &second, &message),
             WGPURequestDeviceStatus_Success);
    wgpuDeviceRelease(second);
    wgpuDeviceRelease(first);
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
}

TEST(device_features_are_among_the_adapters, A_DEVICE)
{
    WGPUSupportedFeatures features = WGPU_SUPPORTED_FEATURES_INIT;
    wgpuAdapterGetFeatures(gpu->adapter, &features);
    CHECK(features.featureCount > 0);
    for (size_t i = 0; i < features.featureCount; i++) {
        CHECK(wgpuAdapterHasFeature(gpu->adapter, features.features[i]));
    }
    wgpuSupportedFeaturesFreeMembers(features);
    CHECK(!wgpuAdapterHasFeature(gpu->adapter, (WGPUFeatureName)0x7777));

    wgpuDeviceGetFeatures(gpu->device, &features);
    for (size_t i = 0; i < features.featureCount; i++) {
        CHECK(wgpuDeviceHasFeature(gpu->device, features.features[i]));
        CHECK(wgpuAdapterHasFeature(gpu->adapter, features.features[i]));
    }
    wgpuSupportedFeaturesFreeMembers(features);
    /* Not asked for, so not there, whatever the adapter could do. */
    CHECK(!wgpuDeviceHasFeature(gpu->device, WGPUFeatureName_TimestampQuery));
    wgpuSupportedFeaturesFreeMembers((WGPUSupportedFeatures){0});
}

TEST(chn_01_limits_with_a_foreign_struct_in_the_chain, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUChainedStruct stranger = {.sType = NOBODYS_STYPE};
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &stranger;
    limits.maxBindGroups = 77;
    CHECK_EQ(wgpuAdapterGetLimits(gpu->adapter, &limits), WGPUStatus_Error);
    CHECK_EQ(limits.maxBindGroups, 77);
    CHECK(log_names("wgpuAdapterGetLimits"));

    log_clear();
    CHECK_EQ(wgpuDeviceGetLimits(gpu->device, &limits), WGPUStatus_Error);
    CHECK_EQ(limits.maxBindGroups, 77);
    CHECK(log_names("wgpuDeviceGetLimits"));
}

TEST(native_limits_come_in_the_chain, A_DEVICE)
{
    WGPUNativeLimits native = WGPU_NATIVE_LIMITS_INIT;
    native.maxNonSamplerBindings = 1;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &native.chain;
    CHECK_EQ(wgpuAdapterGetLimits(gpu->adapter, &limits), WGPUStatus_Success);
    CHECK(native.maxNonSamplerBindings > 1);
}

TEST(own_01_references_are_counted, A_DEVICE)
{
    WGPUBuffer buffer = TAKE(create_buffer(gpu, "counted", WGPUBufferUsage_CopyDst, 64));
    wgpuBufferAddRef(buffer);
    wgpuBufferAddRef(buffer);
    wgpuBufferRelease(buffer);
    wgpuBufferRelease(buffer);
    CHECK_EQ(wgpuBufferGetSize(buffer), 64);
    wgpuBufferRelease(buffer);

    WGPUQueue queue = wgpuDeviceGetQueue(gpu->device);
    CHECK(queue != NULL);
    wgpuQueueRelease(queue);
    CHECK_VALID(gpu, wgpuQueueSubmit(gpu->queue, 0, NULL));
}

TEST(own_02_objects_live_as_long_as_something_needs_them, A_DEVICE)
{
    WGPUTexture texture = TAKE(create_texture(gpu, "survivor", WGPUTextureUsage_RenderAttachment,
                                              WGPUTextureFormat_RGBA8Unorm, 16, 8));
    WGPUTextureView view = wgpuTextureCreateView(texture, NULL);
    gpu_close(gpu); /* device, adapter and instance go first */
    CHECK_EQ(wgpuTextureGetWidth(texture), 16);
    wgpuTextureRelease(texture);
    wgpuTextureViewRelease(view);
}

typedef struct Lost {
    unsigned count;
    bool done;
    WGPUDeviceLostReason reason;
    WGPUDevice device;
} Lost;

static void on_lost(WGPUDevice const *device, WGPUDeviceLostReason reason, WGPUStringView message,
                    void *lost_pointer, void *unused)
{
    (void)message, (void)unused;
    Lost *lost = lost_pointer;
    *lost = (Lost){lost->count + 1, true, reason, *device};
}

static WGPUDevice open_device_that_reports_loss(Gpu *gpu, Lost *lost)
{
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.deviceLostCallbackInfo.mode = WGPUCallbackMode_AllowProcessEvents;
    descriptor.deviceLostCallbackInfo.callback = on_lost;
    descriptor.deviceLostCallbackInfo.userdata1 = lost;
    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
             WGPURequestDeviceStatus_Success);
    return device;
}

TEST(a_destroyed_device_is_lost, A_DEVICE)
{
    Lost lost = {0};
    WGPUDevice device = open_device_that_reports_loss(gpu, &lost);
    wgpuDeviceDestroy(device);
    wait_until(gpu->instance, &lost.done);
    CHECK_EQ(lost.reason, WGPUDeviceLostReason_Destroyed);
    CHECK(lost.device == device);
    wgpuDeviceDestroy(device);
    wgpuDeviceRelease(device);
    wgpuInstanceProcessEvents(gpu->instance);
    CHECK_EQ(lost.count, 1);
}

/* A request that fails ends the device's loss, too: there is no device to lose any more. */
TEST(fut_18_a_device_that_never_was, A_DEVICE)
{
    Lost lost = {0};
    const WGPUFeatureName unknown = (WGPUFeatureName)0x7FFF;
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &unknown;
    descriptor.deviceLostCallbackInfo.mode = WGPUCallbackMode_AllowProcessEvents;
    descriptor.deviceLostCallbackInfo.callback = on_lost;
    descriptor.deviceLostCallbackInfo.userdata1 = &lost;
    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
             WGPURequestDeviceStatus_Error);
    wait_until(gpu->instance, &lost.done);
    CHECK_EQ(lost.count, 1);
    CHECK_EQ(lost.reason, WGPUDeviceLostReason_FailedCreation);
    CHECK_NULL(lost.device);
}

TEST(own_06_releasing_the_last_reference_destroys_the_device, A_DEVICE)
{
    Lost lost = {0};
    WGPUDevice device = open_device_that_reports_loss(gpu, &lost);
    wgpuDeviceRelease(device);
    wait_until(gpu->instance, &lost.done);
    CHECK_EQ(lost.reason, WGPUDeviceLostReason_Destroyed);
    CHECK_NULL(lost.device);
    CHECK_EQ(lost.count, 1);
}

TEST(adapters_can_be_enumerated, NO_DEVICE)
{
    needs_adapters();
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUAdapter adapters[16] = {0};
    size_t count = wgpuInstanceEnumerateAdapters(instance, NULL, NULL);
    CHECK(count > 0);
    if (count <= COUNT(adapters)) {
        CHECK_EQ(wgpuInstanceEnumerateAdapters(instance, NULL, adapters), count);
        for (size_t i = 0; i < count; i++) {
            WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
            CHECK_EQ(wgpuAdapterGetInfo(adapters[i], &info), WGPUStatus_Success);
            wgpuAdapterInfoFreeMembers(info);
            wgpuAdapterRelease(adapters[i]);
        }
    }
    wgpuInstanceRelease(instance);
}

TEST(the_version_has_four_parts, NO_DEVICE)
{
    uint32_t major, minor, patch;
    CHECK_EQ(sscanf(VERSION, "%" SCNu32 ".%" SCNu32 ".%" SCNu32, &major, &minor, &patch), 3);
    CHECK_EQ(wgpuGetVersion() >> 24, major);
    CHECK_EQ(wgpuGetVersion() >> 16 & 0xFF, minor);
    CHECK_EQ(wgpuGetVersion() >> 8 & 0xFF, patch);
}
