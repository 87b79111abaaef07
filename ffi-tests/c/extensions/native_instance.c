/* WGPUInstanceExtras: backends, flags, how each backend is set up, memory budgets, displays. */
#include <stdio.h>
#include <string.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

static WGPUInstanceExtras extras_init(void)
{
    return (WGPUInstanceExtras){.chain.sType = (WGPUSType)WGPUSType_InstanceExtras};
}

static WGPUInstance create_instance(const WGPUInstanceExtras *extras)
{
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = (WGPUChainedStruct *)&extras->chain;
    return wgpuCreateInstance(&descriptor);
}

/* The adapters by backend. */
typedef struct Found {
    size_t vulkan, gl, noop, others;
} Found;

static Found enumerate(WGPUInstance instance, const WGPUInstanceEnumerateAdapterOptions *options)
{
    Found found = {0};
    WGPUAdapter adapters[16];
    size_t count = wgpuInstanceEnumerateAdapters(instance, options, NULL);
    CHECK(count <= COUNT(adapters));
    CHECK_EQ(wgpuInstanceEnumerateAdapters(instance, options, adapters), count);
    for (size_t i = 0; i < count; i++) {
        WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
        CHECK_EQ(wgpuAdapterGetInfo(adapters[i], &info), WGPUStatus_Success);
        found.vulkan += info.backendType == WGPUBackendType_Vulkan;
        found.gl += info.backendType == WGPUBackendType_OpenGL ||
                    info.backendType == WGPUBackendType_OpenGLES;
        found.noop += info.backendType == WGPUBackendType_Null;
        wgpuAdapterInfoFreeMembers(info);
        wgpuAdapterRelease(adapters[i]);
    }
    found.others = count - found.vulkan - found.gl - found.noop;
    return found;
}

static Found found_with(WGPUInstanceBackend backends)
{
    WGPUInstanceExtras extras = extras_init();
    extras.backends = backends;
    WGPUInstance instance = create_instance(&extras);
    Found found = enumerate(instance, NULL);
    wgpuInstanceRelease(instance);
    return found;
}

TEST(backends, NO_DEVICE)
{
    needs_adapters();
    const Found all = found_with(WGPUInstanceBackend_All);
    CHECK(all.vulkan + all.gl + all.others > 0);
    CHECK_EQ(all.noop, 0);
    Found some = found_with(WGPUInstanceBackend_Vulkan);
    CHECK_EQ(some.vulkan, all.vulkan);
    CHECK_EQ(some.gl + some.noop + some.others, 0);
    some = found_with(WGPUInstanceBackend_GL);
    CHECK_EQ(some.gl, all.gl);
    CHECK_EQ(some.vulkan + some.noop + some.others, 0);
    some = found_with(WGPUInstanceBackend_Secondary);
    CHECK_EQ(some.gl, all.gl);
    CHECK_EQ(some.vulkan + some.noop + some.others, 0);
    some = found_with(WGPUInstanceBackend_Primary);
    CHECK_EQ(some.vulkan, all.vulkan);
    CHECK_EQ(some.others, all.others);
    CHECK_EQ(some.gl + some.noop, 0);
    some = found_with(WGPUInstanceBackend_Vulkan | WGPUInstanceBackend_GL);
    CHECK_EQ(some.vulkan, all.vulkan);
    CHECK_EQ(some.gl, all.gl);
    some = found_with(WGPUInstanceBackend_BrowserWebGPU);
    CHECK_EQ(some.vulkan + some.gl + some.noop + some.others, 0);
#if !defined(_WIN32) && !defined(__APPLE__)
    some = found_with(WGPUInstanceBackend_Metal | WGPUInstanceBackend_DX12);
    CHECK_EQ(some.vulkan + some.gl + some.noop + some.others, 0);
#endif
}

/* The options narrow down what the instance has, and cannot widen it. */
TEST(backends_to_enumerate, NO_DEVICE)
{
    WGPUInstanceExtras extras = extras_init();
    extras.backends = WGPUInstanceBackend_Vulkan;
    WGPUInstance narrow = create_instance(&extras), wide = wgpuCreateInstance(NULL);
    WGPUInstanceEnumerateAdapterOptions options = {.backends = WGPUInstanceBackend_GL};
    Found found = enumerate(narrow, &options);
    CHECK_EQ(found.vulkan + found.gl + found.noop + found.others, 0);
    found = enumerate(wide, &options);
    CHECK_EQ(found.vulkan + found.noop + found.others, 0);
    CHECK_EQ(found.gl, enumerate(wide, NULL).gl);
    options.backends = WGPUInstanceBackend_All;
    CHECK_EQ(enumerate(wide, &options).vulkan, enumerate(narrow, NULL).vulkan);

    log_collect(WGPULogLevel_Error);
    options.backends = 0x10;
    CHECK_EQ(wgpuInstanceEnumerateAdapters(wide, &options, NULL), 0);
    CHECK(log_names("wgpuInstanceEnumerateAdapters"));
    CHECK_CONTAINS(log_text(), "backends");
    wgpuInstanceRelease(narrow);
    wgpuInstanceRelease(wide);
}

/* Whether a shader runs on an instance of these extras. */
static void check_works(const WGPUInstanceExtras *extras)
{
    WGPUInstance instance = create_instance(extras);
    CHECK(instance != NULL);
    Gpu gpu;
    gpu_open_on(&gpu, instance, open_adapter(instance), 0, NULL, NULL);
    WGPUBuffer buffer =
        create_filled_buffer(&gpu, "label", WGPUBufferUsage_CopySrc, "0123456789abcde", 16);
    if (test_backend() != WGPUBackendType_Null) {
        char data[16];
        read_buffer(&gpu, buffer, 0, data, sizeof data);
        CHECK_BYTES(data, "0123456789abcde", sizeof data);
    }
    RELEASE(buffer);
    /* Errors have their labels, also where the backend is not told of them. */
    WGPUBuffer wrong = NULL;
    CHECK_INVALID(&gpu, "'mislabelled'", wrong = create_buffer(&gpu, "mislabelled", 0, 16));
    RELEASE(wrong);
    gpu_close(&gpu);
}

TEST(flags, NO_DEVICE)
{
    const WGPUInstanceFlag each[] = {
        WGPUInstanceFlag_Empty,
        WGPUInstanceFlag_Debug,
        WGPUInstanceFlag_Validation,
        WGPUInstanceFlag_DiscardHalLabels,
        WGPUInstanceFlag_AllowUnderlyingNoncompliantAdapter,
        WGPUInstanceFlag_GPUBasedValidation,
        WGPUInstanceFlag_ValidationIndirectCall,
        WGPUInstanceFlag_AutomaticTimestampNormalization,
        WGPUInstanceFlag_Default,
        WGPUInstanceFlag_Debugging,
        WGPUInstanceFlag_AdvancedDebugging,
        WGPUInstanceFlag_WithEnv,
        WGPUInstanceFlag_Default | WGPUInstanceFlag_DiscardHalLabels | WGPUInstanceFlag_WithEnv,
    };
    for (size_t i = 0; i < COUNT(each); i++) {
        WGPUInstanceExtras extras = extras_init();
        extras.flags = each[i];
        check_works(&extras);
    }
}

/* With the flag, parameters beyond what a dispatch may have do nothing. */
TEST(validation_of_indirect_calls, NO_DEVICE)
{
    needs_execution("the noop backend runs no shaders");
    WGPUInstanceExtras extras = extras_init();
    extras.flags = WGPUInstanceFlag_ValidationIndirectCall;
    WGPUInstance instance = create_instance(&extras);
    gpu_open_on(gpu, instance, open_adapter(instance), 0, NULL, NULL);
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read_write> count: atomic<u32>;\n"
             "@compute @workgroup_size(1) fn main() { atomicAdd(&count, 1u); }\n");
    WGPUBuffer counter =
        create_buffer(gpu, "count", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 4);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &counter);
    const uint32_t parameters[2][3] = {{3, 1, 1}, {65536, 1, 1}};
    WGPUBuffer indirect = create_filled_buffer(gpu, "parameters", WGPUBufferUsage_Indirect,
                                               parameters, sizeof parameters);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroupsIndirect(pass, indirect, 0);
    wgpuComputePassEncoderDispatchWorkgroupsIndirect(pass, indirect, 12);
    END_PASS(pass);
    submit(gpu, encoder);
    uint32_t count;
    read_buffer(gpu, counter, 0, &count, sizeof count);
    CHECK_EQ(count, 3);
}

/* Options of backends that are not in use change nothing; unknown values are refused all the same. */
/* ROW: dxc-shader-model */
TEST(options_of_backends, NO_DEVICE)
{
    const WGPUDx12Compiler compilers[] = {WGPUDx12Compiler_Undefined, WGPUDx12Compiler_Fxc,
                                          WGPUDx12Compiler_Dxc};
    const WGPUDxcMaxShaderModel models[] = {WGPUDxcMaxShaderModel_V6_0, WGPUDxcMaxShaderModel_V6_1,
                                            WGPUDxcMaxShaderModel_V6_2, WGPUDxcMaxShaderModel_V6_3,
                                            WGPUDxcMaxShaderModel_V6_4, WGPUDxcMaxShaderModel_V6_5,
                                            WGPUDxcMaxShaderModel_V6_6, WGPUDxcMaxShaderModel_V6_7};
    const WGPUDx12SwapchainKind kinds[] = {WGPUDx12SwapchainKind_Undefined,
                                           WGPUDx12SwapchainKind_DxgiFromHwnd,
                                           WGPUDx12SwapchainKind_DxgiFromVisual};
    for (size_t i = 0; i < COUNT(models); i++) {
        WGPUInstanceExtras extras = extras_init();
        extras.dx12ShaderCompiler = compilers[i % COUNT(compilers)];
        extras.dxcMaxShaderModel = models[i];
        extras.dxcPath = text("no/such/dxcompiler.dll");
        extras.dx12PresentationSystem = kinds[i % COUNT(kinds)];
        check_works(&extras);
    }
    const struct {
        const char *field;
        size_t offset;
    } fields[] = {
        {"dx12ShaderCompiler", offsetof(WGPUInstanceExtras, dx12ShaderCompiler)},
        {"gles3MinorVersion", offsetof(WGPUInstanceExtras, gles3MinorVersion)},
        {"glFenceBehaviour", offsetof(WGPUInstanceExtras, glFenceBehaviour)},
        {"dxcMaxShaderModel", offsetof(WGPUInstanceExtras, dxcMaxShaderModel)},
        {"dx12PresentationSystem", offsetof(WGPUInstanceExtras, dx12PresentationSystem)},
        {"displayHandle.type", offsetof(WGPUInstanceExtras, displayHandle.type)},
    };
    for (size_t i = 0; i < COUNT(fields); i++) {
        WGPUInstanceExtras extras = extras_init();
        const uint32_t unknown = 77;
        memcpy((char *)&extras + fields[i].offset, &unknown, sizeof unknown);
        log_collect(WGPULogLevel_Error);
        CHECK_NULL(create_instance(&extras));
        CHECK(log_names("wgpuCreateInstance"));
        CHECK_CONTAINS(log_text(), fields[i].field);
    }
}

/* Which OpenGL ES an adapter has, it says. */
TEST(options_of_gl, NO_DEVICE)
{
    const struct {
        WGPUGles3MinorVersion minor;
        WGPUGLFenceBehaviour fences;
    } options[] = {
        {WGPUGles3MinorVersion_Automatic, WGPUGLFenceBehaviour_Normal},
        {WGPUGles3MinorVersion_Automatic, WGPUGLFenceBehaviour_AutoFinish},
        {WGPUGles3MinorVersion_Version0, WGPUGLFenceBehaviour_Normal},
        {WGPUGles3MinorVersion_Version1, WGPUGLFenceBehaviour_Normal},
        {WGPUGles3MinorVersion_Version2, WGPUGLFenceBehaviour_AutoFinish},
    };
    if (found_with(WGPUInstanceBackend_GL).gl == 0) {
        check_skip("there is no GL here");
    }
    for (size_t i = 0; i < COUNT(options); i++) {
        WGPUInstanceExtras extras = extras_init();
        extras.backends = WGPUInstanceBackend_GL;
        extras.gles3MinorVersion = options[i].minor;
        extras.glFenceBehaviour = options[i].fences;
        WGPUInstance instance = create_instance(&extras);
        WGPURequestAdapterOptions gl = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
        gl.backendType = WGPUBackendType_OpenGLES;
        WGPUAdapter adapter;
        Message message;
        CHECK_EQ(request_adapter(instance, &gl, &adapter, &message),
                 WGPURequestAdapterStatus_Success);
        /* Old versions lack what a device with the default limits needs: ask for what there is. */
        WGPULimits limits = WGPU_LIMITS_INIT;
        CHECK_EQ(wgpuAdapterGetLimits(adapter, &limits), WGPUStatus_Success);
        WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
        WGPUDevice device;
        WGPURequestDeviceStatus status =
            request_device(instance, adapter, &descriptor, &device, &message);
        if (limits.maxComputeWorkgroupSizeX == 0) {
            CHECK_EQ(options[i].minor, WGPUGles3MinorVersion_Version0);
            CHECK_EQ(status, WGPURequestDeviceStatus_Error);
            CHECK(*message.text != '\0');
        } else {
            CHECK_EQ(status, WGPURequestDeviceStatus_Success);
        }
        if (device) {
            WGPUQueue queue = wgpuDeviceGetQueue(device);
            wgpuQueueSubmit(queue, 0, NULL);
            CHECK_EQ(wgpuDevicePoll(device, true, NULL), true);
            wgpuQueueRelease(queue);
            wgpuDeviceRelease(device);
        }
        wgpuAdapterRelease(adapter);
        wgpuInstanceRelease(instance);
    }
}

/* What would go beyond so many percent of the memory is out of memory. */
TEST(memory_budgets, NO_DEVICE)
{
    const uint8_t percents[] = {0, 100};
    for (size_t i = 0; i < COUNT(percents); i++) {
        WGPUInstanceExtras extras = extras_init();
        extras.backends = WGPUInstanceBackend_Vulkan;
        extras.budgetForDeviceCreation = &percents[i];
        WGPUInstance instance = create_instance(&extras);
        if (enumerate(instance, NULL).vulkan == 0) {
            wgpuInstanceRelease(instance);
            check_skip("there is no Vulkan here");
        }
        WGPURequestAdapterOptions vulkan = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
        vulkan.backendType = WGPUBackendType_Vulkan;
        WGPUAdapter adapter;
        WGPUDevice device;
        Message message;
        request_adapter(instance, &vulkan, &adapter, &message);
        request_device(instance, adapter, NULL, &device, &message);
        if (!device) { /* it needs memory itself */
            CHECK_EQ(percents[i], 0);
            CHECK_CONTAINS(message.text, "emory");
        } else {
            Gpu small = {.instance = instance, .device = device};
            scope_push(&small, WGPUErrorFilter_OutOfMemory);
            WGPUBuffer buffer = create_buffer(&small, "buffer", WGPUBufferUsage_CopyDst, 1 << 20);
            WGPUTexture texture = create_texture(&small, "texture", WGPUTextureUsage_CopyDst,
                                                 WGPUTextureFormat_RGBA8Unorm, 512, 512);
            Caught caught = scope_pop(&small);
            if (percents[i] == 0 && caught.type == WGPUErrorType_NoError) {
                check_not_applicable("the driver tells of no memory budget");
            } else {
                CHECK_EQ(caught.type,
                         percents[i] == 0 ? WGPUErrorType_OutOfMemory : WGPUErrorType_NoError);
            }
            CHECK(buffer != NULL);
            CHECK(texture != NULL);
            RELEASE(buffer);
            RELEASE(texture);
            wgpuDeviceRelease(device);
        }
        wgpuAdapterRelease(adapter);
        wgpuInstanceRelease(instance);
    }
}

/* A display of no window system, and a handle that is missing. What works is in ffi-tests/surface. */
TEST(display_handles, NO_DEVICE)
{
    WGPUInstanceExtras extras = extras_init();
    extras.displayHandle.type = WGPUNativeDisplayHandleType_None;
    WGPUInstance instance = create_instance(&extras);
    CHECK(instance != NULL);
    wgpuInstanceRelease(instance);
    const struct {
        WGPUNativeDisplayHandleType type;
        const char *field;
    } types[] = {
        {WGPUNativeDisplayHandleType_Xlib, "xlib.display"},
        {WGPUNativeDisplayHandleType_Xcb, "xcb.connection"},
        {WGPUNativeDisplayHandleType_Wayland, "wayland.display"},
    };
    for (size_t i = 0; i < COUNT(types); i++) {
        extras.displayHandle.type = types[i].type;
        log_collect(WGPULogLevel_Error);
        CHECK_NULL(create_instance(&extras));
        CHECK(log_names("wgpuCreateInstance"));
        CHECK_CONTAINS(log_text(), "displayHandle");
        CHECK_CONTAINS(log_text(), types[i].field);
    }
}
