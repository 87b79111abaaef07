#include "noop.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void broken(const char *promise, ...)
{
    va_list arguments;
    va_start(arguments, promise);
    fputs("broken promise: ", stderr);
    vfprintf(stderr, promise, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    abort();
}

void listen(WGPUStringView message)
{
    static const char panic[] = "internal error";
    size_t length = message.length == WGPU_STRLEN ? strlen(message.data) : message.length;
    const char *text = length > 0 ? message.data : "", *end = text + length;
    if (length > 0 && getenv("FUZZ_TELL")) {
        fprintf(stderr, "%.*s\n", (int)length, text);
    }
    /* Of the log's records and of a device's errors; what a message quotes comes later. */
    const char *colon = memchr(text, ':', length < 64 ? length : 64);
    const char *starts[] = {text, colon ? colon + 2 : text};
    for (size_t i = 0; i < 2; i++) {
        if (starts[i] < end && (size_t)(end - starts[i]) >= strlen(panic) &&
            memcmp(starts[i], panic, strlen(panic)) == 0) {
            broken("no call panics: %.*s", (int)length, text);
        }
    }
}

static void on_log(WGPULogLevel level, WGPUStringView message, void *unused)
{
    (void)level;
    (void)unused;
    listen(message);
}

void listen_to_log(WGPULogLevel level)
{
    wgpuSetLogCallback(on_log, NULL);
    wgpuSetLogLevel(level);
}

static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message, void *slot,
                       void *unused)
{
    (void)status;
    (void)unused;
    listen(message);
    *(WGPUAdapter *)slot = adapter;
}

static void on_device(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message, void *slot,
                      void *unused)
{
    (void)status;
    (void)unused;
    listen(message);
    *(WGPUDevice *)slot = device;
}

static void on_error(const WGPUDevice *device, WGPUErrorType type, WGPUStringView message, void *unused1,
                     void *unused2)
{
    (void)device;
    (void)type;
    (void)unused1;
    (void)unused2;
    listen(message);
}

static void on_lost(const WGPUDevice *device, WGPUDeviceLostReason reason, WGPUStringView message, void *lost,
                    void *unused)
{
    (void)device;
    (void)reason;
    (void)unused;
    listen(message);
    atomic_store((atomic_bool *)lost, true);
}

WGPUAdapter noop_adapter(WGPUInstance instance)
{
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = WGPUBackendType_Null;
    WGPUAdapter adapter = NULL;
    WGPURequestAdapterCallbackInfo callback = WGPU_REQUEST_ADAPTER_CALLBACK_INFO_INIT;
    callback.mode = WGPUCallbackMode_AllowSpontaneous;
    callback.callback = on_adapter;
    callback.userdata1 = &adapter;
    wgpuInstanceRequestAdapter(instance, &options, callback);
    wgpuInstanceProcessEvents(instance);
    if (!adapter) {
        broken("there is a noop adapter");
    }
    return adapter;
}

WGPUDevice noop_device(WGPUInstance instance, WGPUAdapter adapter, bool full, atomic_bool *lost)
{
    WGPUSupportedFeatures features = WGPU_SUPPORTED_FEATURES_INIT;
    wgpuAdapterGetFeatures(adapter, &features);
    WGPUFeatureName wanted[256];
    size_t count = 0;
    for (size_t i = 0; i < features.featureCount && count < sizeof wanted / sizeof *wanted; i++) {
        /* Formats would be what the noop backend has to say of them: good for nothing. */
        if (features.features[i] != (WGPUFeatureName)WGPUNativeFeature_TextureAdapterSpecificFormatFeatures) {
            wanted[count++] = features.features[i];
        }
    }
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredFeatures = wanted;
    descriptor.requiredFeatureCount = full ? count : 0;
    descriptor.uncapturedErrorCallbackInfo.callback = on_error;
    descriptor.deviceLostCallbackInfo.mode = WGPUCallbackMode_AllowSpontaneous;
    descriptor.deviceLostCallbackInfo.callback = on_lost;
    descriptor.deviceLostCallbackInfo.userdata1 = lost;
    WGPUDevice device = NULL;
    WGPURequestDeviceCallbackInfo callback = WGPU_REQUEST_DEVICE_CALLBACK_INFO_INIT;
    callback.mode = WGPUCallbackMode_AllowSpontaneous;
    callback.callback = on_device;
    callback.userdata1 = &device;
    wgpuAdapterRequestDevice(adapter, &descriptor, callback);
    wgpuInstanceProcessEvents(instance);
    wgpuSupportedFeaturesFreeMembers(features);
    if (!device) {
        broken("the noop backend has a device with %s", full ? "its features" : "none");
    }
    return device;
}

size_t objects_left(WGPUInstance instance)
{
    WGPUGlobalReport report = {0};
    wgpuGenerateReport(instance, &report);
    const WGPURegistryReport *registry = (const WGPURegistryReport *)(const void *)&report;
    size_t count = 0;
    for (size_t i = 0; i < sizeof report / sizeof *registry; i++) {
        count += registry[i].numAllocated;
    }
    return count;
}

void pause_for_1_ms(void)
{
    nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
}
