#include "formats.h"

#include <stdbool.h>
#include <stdint.h>
#include <webgpu/wgpu.h>

#include "names.h"
#include "out.h"

/* A multiple of every format's block size. */
enum { SIDE = 120 };

static void wait_for(WGPUInstance instance, WGPUFuture future)
{
    WGPUFutureWaitInfo wait = WGPU_FUTURE_WAIT_INFO_INIT;
    wait.future = future;
    wgpuInstanceWaitAny(instance, 1, &wait, UINT64_MAX);
}

static void take_device(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message, void *result,
                        void *unused)
{
    (void)status, (void)message, (void)unused;
    *(WGPUDevice *)result = device;
}

static void take_error(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message, void *result,
                       void *unused)
{
    (void)status, (void)message, (void)unused;
    *(WGPUErrorType *)result = type;
}

static WGPUDevice request_device(WGPUInstance instance, WGPUAdapter adapter, const WGPUDeviceDescriptor *descriptor)
{
    WGPUDevice device = NULL;
    WGPURequestDeviceCallbackInfo info = WGPU_REQUEST_DEVICE_CALLBACK_INFO_INIT;
    info.mode = WGPUCallbackMode_WaitAnyOnly;
    info.callback = take_device;
    info.userdata1 = &device;
    wait_for(instance, wgpuAdapterRequestDevice(adapter, descriptor, info));
    return device;
}

static WGPUDevice request_device_with_all_features(WGPUInstance instance, WGPUAdapter adapter)
{
    WGPUSupportedFeatures features = WGPU_SUPPORTED_FEATURES_INIT;
    wgpuAdapterGetFeatures(adapter, &features);
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredFeatures = features.features;
    descriptor.requiredFeatureCount = features.featureCount;
    WGPUDevice device = request_device(instance, adapter, &descriptor);
    wgpuSupportedFeaturesFreeMembers(features);
    return device ? device : request_device(instance, adapter, NULL);
}

static bool can_be(WGPUInstance instance, WGPUDevice device, WGPUTextureFormat format, WGPUTextureUsage usage,
                   uint32_t samples)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.size = (WGPUExtent3D){SIDE, SIDE, 1};
    descriptor.format = format;
    descriptor.usage = usage;
    descriptor.sampleCount = samples;
    wgpuDevicePushErrorScope(device, WGPUErrorFilter_Validation);
    WGPUTexture texture = wgpuDeviceCreateTexture(device, &descriptor);
    WGPUErrorType error = WGPUErrorType_Unknown;
    WGPUPopErrorScopeCallbackInfo info = WGPU_POP_ERROR_SCOPE_CALLBACK_INFO_INIT;
    info.mode = WGPUCallbackMode_WaitAnyOnly;
    info.callback = take_error;
    info.userdata1 = &error;
    wait_for(instance, wgpuDevicePopErrorScope(device, info));
    wgpuTextureRelease(texture);
    return error == WGPUErrorType_NoError;
}

static void show_format(WGPUInstance instance, WGPUDevice device, const Name *name)
{
    static const struct {
        const char *word;
        WGPUTextureUsage usage;
        uint32_t samples;
    } uses[] = {
        {"copied", WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst, 1},
        {"sampled", WGPUTextureUsage_TextureBinding, 1},
        {"storage", WGPUTextureUsage_StorageBinding, 1},
        {"rendered", WGPUTextureUsage_RenderAttachment, 1},
        {"multisampled", WGPUTextureUsage_RenderAttachment, 4},
    };
    WGPUTextureFormat format = (WGPUTextureFormat)name->value;
    bool is_there = false;
    for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
        if (can_be(instance, device, format, uses[i].usage, uses[i].samples)) {
            if (!is_there) {
                out_begin_words(name->name, 0);
            }
            is_there = true;
            out_word(uses[i].word);
        }
    }
    if (is_there) {
        out_end_words();
    }
}

void show_formats(WGPUInstance instance, WGPUAdapter adapter)
{
    WGPUDevice device = request_device_with_all_features(instance, adapter);
    if (!device) {
        return;
    }
    out_begin("formats", "formats");
    for (size_t i = 0; i < sizeof FORMATS / sizeof *FORMATS; i++) {
        show_format(instance, device, &FORMATS[i]);
    }
    out_end();
    wgpuDeviceRelease(device);
}
