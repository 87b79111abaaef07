/* A valid struct and a call for instances, adapters and devices, for what is asked of them, and for
 * every callback, whichever object it is of. See structs.h. */
#include "fixture.h"

#include <stdio.h>

#include "log.h"
#include "structs.inc"

ON_REPLY(adapter, WGPURequestAdapterStatus, WGPUAdapter)
ON_REPLY(device, WGPURequestDeviceStatus, WGPUDevice)

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
    static WGPURequestAdapterIdentityOptions identity;
    static WGPURequestAdapterWebXROptions xr;
    static WGPURequestAdapterOptions options;
    identity = WGPU_REQUEST_ADAPTER_IDENTITY_OPTIONS_INIT;
    xr = WGPU_REQUEST_ADAPTER_WEBXR_OPTIONS_INIT;
    xr.chain.next = &identity.chain;
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
    await_reply(&reply, wgpuInstanceRequestAdapter(gpu->instance, data,
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
    size_t count = wgpuInstanceEnumerateAdapters(gpu->instance, data, NULL);
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
    static WGPURayTracingLimits ray_limits;
    static WGPUCompatibilityModeLimits compatibility_limits;
    static WGPUMeshShaderLimits mesh_limits;
    static WGPULimits limits;
    static WGPUDeviceExtras extras;
    static WGPUDevicePipelineCacheFolder folder;
    static WGPUDeviceMemoryHints hints;
    static WGPUDeviceDescriptor descriptor;
    features[0] = WGPUFeatureName_CoreFeaturesAndLimits;
    native_limits = WGPU_NATIVE_LIMITS_INIT;
    compatibility_limits = WGPU_COMPATIBILITY_MODE_LIMITS_INIT;
    compatibility_limits.chain.next = &native_limits.chain;
    mesh_limits = WGPU_MESH_SHADER_LIMITS_INIT;
    ray_limits = WGPU_RAY_TRACING_LIMITS_INIT;
    mesh_limits.chain.next = &ray_limits.chain;
    native_limits.chain.next = &mesh_limits.chain;
    limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &compatibility_limits.chain;
    extras = (WGPUDeviceExtras){.chain.sType = (WGPUSType)WGPUSType_DeviceExtras,
                                .tracePath = WGPU_STRING_VIEW_INIT};
    folder = WGPU_DEVICE_PIPELINE_CACHE_FOLDER_INIT;
    extras.chain.next = &folder.chain;
    hints = WGPU_DEVICE_MEMORY_HINTS_INIT;
    hints.hint = WGPUMemoryHint_MemoryUsage;
    folder.chain.next = &hints.chain;
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
    await_reply(&reply, wgpuAdapterRequestDevice(gpu->adapter, data,
                                                 (WGPURequestDeviceCallbackInfo){
                                                     .mode = WGPUCallbackMode_AllowProcessEvents,
                                                     .callback = on_device,
                                                     .userdata1 = &reply,
                                                 }));
    Verdict verdict =
        reply_verdict(&reply, WGPURequestDeviceStatus_Success, WGPURequestDeviceStatus_Error, -1);
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
    return status_verdict(wgpuAdapterGetLimits(gpu->adapter, (WGPULimits *)data));
}

static Verdict call_device_limits(const void *data)
{
    log_clear();
    return status_verdict(wgpuDeviceGetLimits(gpu->device, (WGPULimits *)data));
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
    Verdict verdict = status_verdict(wgpuAdapterGetInfo(gpu->adapter, info));
    if (verdict == ACCEPTED) {
        wgpuAdapterInfoFreeMembers(*info);
    }
    return verdict;
}

static void *build_identity(void)
{
    static WGPUAdapterIdentity identity;
    identity = WGPU_ADAPTER_IDENTITY_INIT;
    return &identity;
}

static Verdict call_identity(const void *data)
{
    log_clear();
    WGPUAdapterIdentity *identity = (WGPUAdapterIdentity *)data;
    Verdict verdict = status_verdict(wgpuAdapterGetIdentity(gpu->adapter, identity));
    if (verdict == ACCEPTED) {
        wgpuAdapterIdentityFreeMembers(*identity);
    }
    return verdict;
}

static void *build_reflection(void)
{
    static WGPUShaderReflection reflection;
    reflection = WGPU_SHADER_REFLECTION_INIT;
    return &reflection;
}

static Verdict call_reflection(const void *data)
{
    log_clear();
    WGPUShaderReflection *reflection = (WGPUShaderReflection *)data;
    Verdict verdict = status_verdict(wgpuShaderModuleGetReflection(fixture.module, reflection));
    if (verdict == ACCEPTED) {
        wgpuShaderReflectionFreeMembers(*reflection);
    }
    return verdict;
}

static Verdict call_device_info(const void *data)
{
    log_clear();
    WGPUAdapterInfo *info = (WGPUAdapterInfo *)data;
    Verdict verdict = status_verdict(wgpuDeviceGetAdapterInfo(gpu->device, info));
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
        wgpuInstanceProcessEvents(gpu->instance);
    }
    char logged[sizeof refusal.text];
    snprintf(logged, sizeof logged, "%s", log_text());
    wgpuInstanceProcessEvents(gpu->instance);
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
              wgpuInstanceRequestAdapter(gpu->instance, NULL, info))
CALLBACK_INFO(RequestDevice, WGPURequestDeviceCallbackInfo, counted_Device, (void)0,
              wgpuAdapterRequestDevice(gpu->adapter, NULL, info))
CALLBACK_INFO(BufferMap, WGPUBufferMapCallbackInfo, counted_map, wgpuBufferUnmap(fixture.mappable),
              wgpuBufferMapAsync(fixture.mappable, WGPUMapMode_Read, 0, 16, info))
CALLBACK_INFO(CompilationInfo, WGPUCompilationInfoCallbackInfo, counted_info, (void)0,
              wgpuShaderModuleGetCompilationInfo(fixture.module, info))
CALLBACK_INFO(QueueWorkDone, WGPUQueueWorkDoneCallbackInfo, counted_done, (void)0,
              wgpuQueueOnSubmittedWorkDone(gpu->queue, info))
CALLBACK_INFO(CreateComputePipeline, WGPUCreateComputePipelineAsyncCallbackInfo,
              counted_ComputePipeline, (void)0,
              wgpuDeviceCreateComputePipelineAsync(gpu->device, build_CreateComputePipeline(),
                                                   info))
CALLBACK_INFO(CreateRenderPipeline, WGPUCreateRenderPipelineAsyncCallbackInfo,
              counted_RenderPipeline, (void)0,
              wgpuDeviceCreateRenderPipelineAsync(gpu->device, build_CreateRenderPipeline(), info))

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
    scope_push(gpu, WGPUErrorFilter_Validation);
    WGPUFuture future =
        wgpuDevicePopErrorScope(gpu->device, *(const WGPUPopErrorScopeCallbackInfo *)data);
    Verdict verdict = future_verdict(future);
    if (future.id) {
        return verdict;
    }
    Caught caught = scope_pop(gpu);
    if (caught.status != WGPUPopErrorScopeStatus_Success) {
        return wrong("a refused call popped the scope");
    }
    if (verdict == WRONG && caught.type == WGPUErrorType_Validation) {
        refusal = caught.message;
        return REFUSED;
    }
    return verdict;
}

#define INFO_ROOT(Function, Name, Type)                                                            \
    {                                                                                              \
        .function = Function, .argument = "callbackInfo", .type = &struct_##Type,                  \
        .build = build_info_##Name, .call = call_info_##Name                                       \
    }

const Root request_roots[] = {
    {.function = "wgpuCreateInstance",
     .type = &struct_WGPUInstanceDescriptor,
     .build = build_CreateInstance,
     .call = call_CreateInstance,
     .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuInstanceRequestAdapter",
     .type = &struct_WGPURequestAdapterOptions,
     .build = build_RequestAdapter,
     .call = call_RequestAdapter,
     .null_is_valid = true,
     .init_is_valid = true,
     .finds_any = true},
    {.function = "wgpuInstanceEnumerateAdapters",
     .type = &struct_WGPUInstanceEnumerateAdapterOptions,
     .build = build_EnumerateAdapters,
     .call = call_EnumerateAdapters,
     .null_is_valid = true},
    {.function = "wgpuAdapterRequestDevice",
     .type = &struct_WGPUDeviceDescriptor,
     .build = build_RequestDevice,
     .call = call_RequestDevice,
     .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuAdapterGetLimits",
     .type = &struct_WGPULimits,
     .build = build_limits,
     .call = call_adapter_limits,
     .output = true,
     .init_is_valid = true},
    {.function = "wgpuDeviceGetLimits",
     .type = &struct_WGPULimits,
     .build = build_limits,
     .call = call_device_limits,
     .output = true,
     .init_is_valid = true},
    {.function = "wgpuGetInstanceLimits",
     .type = &struct_WGPUInstanceLimits,
     .build = build_instance_limits,
     .call = call_instance_limits,
     .output = true,
     .init_is_valid = true},
    {.function = "wgpuAdapterGetInfo",
     .type = &struct_WGPUAdapterInfo,
     .build = build_adapter_info,
     .call = call_adapter_info,
     .output = true,
     .init_is_valid = true},
    {.function = "wgpuAdapterGetIdentity",
     .type = &struct_WGPUAdapterIdentity,
     .build = build_identity,
     .call = call_identity,
     .output = true,
     .init_is_valid = true},
    {.function = "wgpuShaderModuleGetReflection",
     .type = &struct_WGPUShaderReflection,
     .build = build_reflection,
     .call = call_reflection,
     .output = true,
     .init_is_valid = true},
    {.function = "wgpuDeviceGetAdapterInfo",
     .type = &struct_WGPUAdapterInfo,
     .build = build_adapter_info,
     .call = call_device_info,
     .output = true,
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
const size_t request_root_count = COUNT(request_roots);
