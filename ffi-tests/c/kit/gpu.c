#define _POSIX_C_SOURCE 200809L

#include "gpu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_FEATURES 16
#define PATIENCE_SECONDS 30

WGPUStringView text(const char *string)
{
    return (WGPUStringView){string, strlen(string)};
}

void copy_message(Message *copy, WGPUStringView message)
{
    size_t length = message.data ? message.length : 0;
    if (length == WGPU_STRLEN) {
        length = strlen(message.data);
    }
    if (length >= sizeof copy->text) {
        length = sizeof copy->text - 1;
    }
    if (length > 0) {
        memcpy(copy->text, message.data, length);
    }
    copy->text[length] = '\0';
}

void wait_until(WGPUInstance instance, const bool *done)
{
    time_t deadline = time(NULL) + PATIENCE_SECONDS;
    for (;;) {
        wgpuInstanceProcessEvents(instance);
        if (*done) {
            return;
        }
        if (time(NULL) > deadline) {
            check_give_up("a callback did not arrive");
        }
        nanosleep(&(struct timespec){.tv_nsec = 50000}, NULL);
    }
}

typedef struct Answer {
    bool done;
    int status;
    void *object;
    Message *message;
} Answer;

static void answered(Answer *answer, int status, void *object, WGPUStringView message)
{
    answer->status = status;
    answer->object = object;
    copy_message(answer->message, message);
    answer->done = true;
}

static WGPUBackendType named_backend(const char *name)
{
    if (!name || !*name) {
        return WGPUBackendType_Undefined;
    }
    if (strcmp(name, "gl") == 0) {
        return WGPUBackendType_OpenGLES;
    }
    if (strcmp(name, "vulkan") == 0) {
        return WGPUBackendType_Vulkan;
    }
    if (strcmp(name, "dx12") == 0) {
        return WGPUBackendType_D3D12;
    }
    if (strcmp(name, "metal") == 0) {
        return WGPUBackendType_Metal;
    }
    if (strcmp(name, "noop") == 0) {
        return WGPUBackendType_Null;
    }
    check_give_up("WEBGPU_C_TEST_BACKEND is none of vulkan, gl, dx12, metal, noop");
}

WGPUBackendType test_backend(void)
{
    return named_backend(getenv("WEBGPU_C_TEST_BACKEND"));
}

void needs_execution(const char *what)
{
    if (test_backend() == WGPUBackendType_Null) {
        check_skip(what);
    }
}

bool only_noop_is_here(void)
{
    if (test_backend() != WGPUBackendType_Null) {
        return false;
    }
    WGPUInstance instance = wgpuCreateInstance(NULL);
    size_t others = wgpuInstanceEnumerateAdapters(instance, NULL, NULL);
    wgpuInstanceRelease(instance);
    return others == 0;
}

void needs_adapters(void)
{
    if (only_noop_is_here()) {
        check_skip("there is no adapter but the noop backend's, which has to be asked for");
    }
}

static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message,
                       void *answer, void *unused)
{
    (void)unused;
    answered(answer, (int)status, adapter, message);
}

WGPURequestAdapterStatus request_adapter(WGPUInstance instance,
                                         const WGPURequestAdapterOptions *options,
                                         WGPUAdapter *adapter, Message *message)
{
    Answer answer = {.message = message};
    WGPURequestAdapterOptions defaults = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    defaults.backendType = test_backend();
    wgpuInstanceRequestAdapter(instance, options ? options : &defaults,
                               (WGPURequestAdapterCallbackInfo){
                                   .mode = WGPUCallbackMode_AllowProcessEvents,
                                   .callback = on_adapter,
                                   .userdata1 = &answer,
                               });
    wait_until(instance, &answer.done);
    *adapter = answer.object;
    return (WGPURequestAdapterStatus)answer.status;
}

static void on_device(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message,
                      void *answer, void *unused)
{
    (void)unused;
    answered(answer, (int)status, device, message);
}

WGPURequestDeviceStatus request_device(WGPUInstance instance, WGPUAdapter adapter,
                                       const WGPUDeviceDescriptor *descriptor, WGPUDevice *device,
                                       Message *message)
{
    Answer answer = {.message = message};
    wgpuAdapterRequestDevice(adapter, descriptor,
                             (WGPURequestDeviceCallbackInfo){
                                 .mode = WGPUCallbackMode_AllowProcessEvents,
                                 .callback = on_device,
                                 .userdata1 = &answer,
                             });
    wait_until(instance, &answer.done);
    *device = answer.object;
    return (WGPURequestDeviceStatus)answer.status;
}

static void on_uncaptured_error(WGPUDevice const *device, WGPUErrorType type,
                                WGPUStringView message, void *gpu_pointer, void *unused)
{
    (void)device, (void)unused;
    Gpu *gpu = gpu_pointer;
    gpu->uncaptured_errors++;
    gpu->last_error_type = type;
    copy_message(&gpu->last_error, message);
}

void gpu_listen(Gpu *gpu, WGPUDeviceDescriptor *descriptor)
{
    descriptor->uncapturedErrorCallbackInfo.callback = on_uncaptured_error;
    descriptor->uncapturedErrorCallbackInfo.userdata1 = gpu;
}

WGPUInstance create_instance_for_devices(void)
{
    WGPUInstanceFeatureName feature = WGPUInstanceFeatureName_MultipleDevicesPerAdapter;
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &feature;
    return wgpuCreateInstance(&descriptor);
}

void gpu_open(Gpu *gpu)
{
    gpu_open_with(gpu, 0, NULL);
}

WGPUAdapter open_adapter(WGPUInstance instance)
{
    Message message;
    WGPUAdapter adapter;
    if (!instance) {
        check_give_up("no instance");
    }
    if (request_adapter(instance, NULL, &adapter, &message) != WGPURequestAdapterStatus_Success) {
        if (test_backend() != WGPUBackendType_Undefined) {
            check_end_as_not_applicable(message.text);
        }
        check_give_up(message.text);
    }
    return adapter;
}

void gpu_open_with(Gpu *gpu, size_t wanted_count, const WGPUFeatureName *wanted)
{
    WGPUInstance instance = create_instance_for_devices();
    gpu_open_on(gpu, instance, open_adapter(instance), wanted_count, wanted, NULL);
}

void gpu_open_needing(Gpu *gpu, WGPUFeatureName feature, const char *name)
{
    needs_execution("the noop backend clears and copies buffers only");
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        static char reason[128];
        snprintf(reason, sizeof reason, "this adapter lacks the feature %s", name);
        gpu_close(gpu);
        check_skip(reason);
    }
}

void gpu_open_on(Gpu *gpu, WGPUInstance instance, WGPUAdapter adapter, size_t wanted_count,
                 const WGPUFeatureName *wanted, const WGPULimits *limits)
{
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.label = text("test device");
    descriptor.requiredLimits = limits;
    gpu_open_as(gpu, instance, adapter, wanted_count, wanted, descriptor);
}

void gpu_open_as(Gpu *gpu, WGPUInstance instance, WGPUAdapter adapter, size_t wanted_count,
                 const WGPUFeatureName *wanted, WGPUDeviceDescriptor descriptor)
{
    *gpu = (Gpu){.instance = instance, .adapter = adapter, .mark = keep_mark()};
    KEEP(instance);
    KEEP(adapter);
    WGPUFeatureName features[MAX_FEATURES];
    size_t feature_count = 0;
    for (size_t i = 0; i < wanted_count && feature_count < MAX_FEATURES; i++) {
        if (wgpuAdapterHasFeature(adapter, wanted[i])) {
            features[feature_count++] = wanted[i];
        }
    }
    descriptor.requiredFeatureCount = feature_count;
    descriptor.requiredFeatures = features;
    gpu_listen(gpu, &descriptor);
    Message message;
    if (request_device(instance, adapter, &descriptor, &gpu->device, &message) !=
        WGPURequestDeviceStatus_Success) {
        check_give_up(message.text);
    }
    KEEP(gpu->device);
    gpu->queue = KEEP(wgpuDeviceGetQueue(gpu->device));
    gpu->opened = keep_mark();
}

void gpu_check_nothing_is_left(Gpu *gpu)
{
    if (!gpu->instance || !keep_has(gpu->instance) || !keep_has(gpu->device)) {
        return; /* closed, or the test has released it in its own way */
    }
    keep_release_since(gpu->opened);
    WGPUGlobalReport report;
    wgpuGenerateReport(gpu->instance, &report);
    const struct {
        const char *kind;
        size_t left;
    } kinds[] = {
        {"bind group layouts", report.hub.bindGroupLayouts.numKeptFromUser},
        {"bind groups", report.hub.bindGroups.numKeptFromUser},
        {"buffers", report.hub.buffers.numKeptFromUser},
        {"bundles", report.hub.renderBundles.numKeptFromUser},
        {"command buffers", report.hub.commandBuffers.numKeptFromUser},
        {"compute pipelines", report.hub.computePipelines.numKeptFromUser},
        {"pipeline layouts", report.hub.pipelineLayouts.numKeptFromUser},
        {"query sets", report.hub.querySets.numKeptFromUser},
        {"render pipelines", report.hub.renderPipelines.numKeptFromUser},
        {"samplers", report.hub.samplers.numKeptFromUser},
        {"shader modules", report.hub.shaderModules.numKeptFromUser},
        {"texture views", report.hub.textureViews.numKeptFromUser},
        {"textures", report.hub.textures.numKeptFromUser},
    };
    for (size_t i = 0; i < COUNT(kinds); i++) {
        if (kinds[i].left > 0) {
            char message[128];
            snprintf(message, sizeof message, "%zu %s are left, neither kept nor released",
                     kinds[i].left, kinds[i].kind);
            check_that(__FILE__, __LINE__, false, message);
        }
    }
}

void gpu_close(Gpu *gpu)
{
    if (!gpu->instance) {
        return;
    }
    keep_release_since(gpu->mark);
    gpu->instance = NULL;
    if (!CHECK_EQ(gpu->uncaptured_errors, 0)) {
        printf("    the last one: %s\n", gpu->last_error.text);
    }
    gpu->uncaptured_errors = 0;
}

void gpu_take_error(Gpu *gpu, WGPUErrorType type, const char *part)
{
    if (CHECK_EQ(gpu->uncaptured_errors, 1)) {
        CHECK_EQ(gpu->last_error_type, type);
        CHECK_CONTAINS(gpu->last_error.text, part);
    }
    gpu->uncaptured_errors = 0;
}

void scope_push(Gpu *gpu, WGPUErrorFilter filter)
{
    wgpuDevicePushErrorScope(gpu->device, filter);
}

typedef struct Popping {
    bool done;
    Caught *caught;
} Popping;

static void on_popped(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                      void *popping_pointer, void *unused)
{
    (void)unused;
    Popping *popping = popping_pointer;
    popping->caught->status = status;
    popping->caught->type = type;
    copy_message(&popping->caught->message, message);
    popping->done = true;
}

Caught scope_pop(Gpu *gpu)
{
    Caught caught = {0};
    Popping popping = {.caught = &caught};
    wgpuDevicePopErrorScope(gpu->device, (WGPUPopErrorScopeCallbackInfo){
                                             .mode = WGPUCallbackMode_AllowProcessEvents,
                                             .callback = on_popped,
                                             .userdata1 = &popping,
                                         });
    wait_until(gpu->instance, &popping.done);
    return caught;
}
