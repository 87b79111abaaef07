/* Instances and devices that the program made by raw Vulkan itself, as it has to for OpenXR. */
#include <string.h>

#include "bindings.h"
#include "canvas.h"
#include "log.h"
#include "raw_vulkan.h"

ALSO_ON(gl, noop);

typedef VkFunction(VKAPI *GetProcAddr)(VkHandle instance, const char *name);

/* What the program makes, and how often the library said that it is done with it. */
typedef struct Host {
    void *get;
    VkHandle instance, physical, device;
    WGPUVulkanInstance chained_instance;
    WGPUVulkanDevice chained_device;
    uint32_t family;
    int order, instance_released, device_released; /* order: 1 for the first that was told */
} Host;

static VkFunction host_function(const Host *host, const char *name)
{
    GetProcAddr get;
    memcpy(&get, &host->get, sizeof get);
    VkFunction function = get(host->instance, name);
    if (!function) {
        check_give_up(name);
    }
    return function;
}

#define CALL(host, result, name, types, ...)                                                       \
    ((result(VKAPI *) types)host_function(host, name))(__VA_ARGS__)

static void on_released(void *host, void *when)
{
    *(int *)when = ++((Host *)host)->order;
}

/* The names in a list with spaces between. */
typedef struct Names {
    char text[4096];
    uint32_t count;
    const char *each[96];
} Names;

static void split(Names *names, WGPUStringView list)
{
    CHECK(list.length < sizeof names->text);
    memcpy(names->text, list.data, list.length);
    names->text[list.length] = 0;
    names->count = 0;
    for (char *name = strtok(names->text, " "); name; name = strtok(NULL, " ")) {
        CHECK(names->count < COUNT(names->each));
        names->each[names->count++] = name;
    }
}

/* An instance of Vulkan with what the library would like to have. */
static void make_instance(Host *host)
{
    WGPUVulkanInstanceNeeds needs = WGPU_VULKAN_INSTANCE_NEEDS_INIT;
    CHECK_EQ(wgpuGetVulkanInstanceNeeds(host->get, &needs), WGPUStatus_Success);
    Names names;
    split(&names, needs.extensions);
    const struct {
        int32_t sType;
        const void *pNext;
        const char *name;
        uint32_t version;
        const char *engine;
        uint32_t engine_version, api_version;
    } application = {0, NULL, "host", 1, NULL, 0, needs.apiVersion};
    const struct {
        int32_t sType;
        const void *pNext;
        uint32_t flags;
        const void *application;
        uint32_t layer_count;
        const void *layers;
        uint32_t extension_count;
        const char *const *extensions;
    } info = {1, NULL, 0, &application, 0, NULL, names.count, names.each};
    VkHandle instance = NULL;
    CHECK_EQ(CALL(host, int32_t, "vkCreateInstance", (const void *, const void *, VkHandle *),
                  &info, NULL, &instance),
             0);
    host->instance = instance;
    WGPUVulkanInstance chained = WGPU_VULKAN_INSTANCE_INIT;
    chained.getInstanceProcAddr = host->get;
    chained.instance = instance;
    chained.apiVersion = needs.apiVersion;
    chained.extensions = needs.extensions;
    chained.callback = on_released;
    chained.userdata1 = host;
    chained.userdata2 = &host->instance_released;
    host->chained_instance = chained;
    uint32_t count = 1;
    CHECK(CALL(host, int32_t, "vkEnumeratePhysicalDevices", (VkHandle, uint32_t *, VkHandle *),
               instance, &count, &host->physical) >= 0);
    CHECK_EQ(count, 1);
}

/* A device of Vulkan with what the library needs for this descriptor. */
static void make_device(Host *host, WGPUAdapter adapter, const WGPUDeviceDescriptor *descriptor)
{
    WGPUVulkanDeviceNeeds needs = WGPU_VULKAN_DEVICE_NEEDS_INIT;
    CHECK_EQ(wgpuAdapterGetVulkanDeviceNeeds(adapter, descriptor, &needs), WGPUStatus_Success);
    CHECK(needs.features != NULL);
    Names names;
    split(&names, needs.extensions);
    const float priority = 1;
    const struct {
        int32_t sType;
        const void *pNext;
        uint32_t flags, family, count;
        const float *priorities;
    } queue = {2, NULL, 0, needs.queueFamilyIndex, 1, &priority};
    const struct {
        int32_t sType;
        const void *pNext;
        uint32_t flags, queue_count;
        const void *queues;
        uint32_t layer_count;
        const void *layers;
        uint32_t extension_count;
        const char *const *extensions;
        const void *features;
    } info = {3, needs.next, 0, 1, &queue, 0, NULL, names.count, names.each, needs.features};
    CHECK_EQ(CALL(host, int32_t, "vkCreateDevice",
                  (VkHandle, const void *, const void *, VkHandle *), host->physical, &info, NULL,
                  &host->device),
             0);
    host->family = needs.queueFamilyIndex;
    WGPUVulkanDevice chained = WGPU_VULKAN_DEVICE_INIT;
    chained.device = host->device;
    chained.queueFamilyIndex = needs.queueFamilyIndex;
    chained.extensions = needs.extensions;
    chained.callback = on_released;
    chained.userdata1 = host;
    chained.userdata2 = &host->device_released;
    host->chained_device = chained;
}

static WGPUInstance create_instance(Host *host)
{
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &host->chained_instance.chain;
    return wgpuCreateInstance(&descriptor);
}

/* Vulkan as the library finds it, and an instance of the test's own. `gpu` stays open for that long. */
static void host_open(Host *host, Gpu *gpu)
{
    *host = (Host){.get = raw_vulkan(gpu).adapter.getInstanceProcAddr};
    make_instance(host);
}

static void destroy_device(Host *host)
{
    CALL(host, void, "vkDestroyDevice", (VkHandle, const void *), host->device, NULL);
}

static void destroy_instance(Host *host)
{
    CALL(host, void, "vkDestroyInstance", (VkHandle, const void *), host->instance, NULL);
}

/* Numbers doubled by a shader, colors drawn, and a buffer that raw Vulkan writes without an import. */
static void work_on(Gpu *hosted, const Host *host)
{
    uint32_t numbers[4] = {1, 2, 3, 4};
    WGPUBuffer buffer = create_filled_buffer(hosted, "numbers",
                                             WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc |
                                                 WGPUBufferUsage_CopyDst,
                                             numbers, sizeof numbers);
    WGPUComputePipeline pipeline = create_compute_pipeline(
        hosted, "@group(0) @binding(0) var<storage, read_write> n: array<u32>;\n"
                "@compute @workgroup_size(1) fn main(@builtin(global_invocation_id) id: vec3u) {\n"
                "    n[id.x] *= 2;\n"
                "}\n");
    dispatch(hosted, pipeline, create_group_of_buffers(hosted, pipeline, 1, &buffer), 4, 1, 1);
    read_buffer(hosted, buffer, 0, numbers, sizeof numbers);
    const uint32_t doubled[4] = {2, 4, 6, 8};
    CHECK_BYTES(numbers, doubled, sizeof doubled);

    WGPURenderPipeline red = create_render_pipeline(
        hosted,
        &(Look){.code =
                    "@vertex fn at(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
                    "    return vec4f(f32(i & 1) * 4 - 1, f32(i >> 1) * 4 - 1, 0, 1);\n"
                    "}\n"
                    "@fragment fn paint() -> @location(0) vec4f { return vec4f(1, 0, 0, 1); }\n"});
    Canvas canvas = canvas_begin(hosted);
    wgpuRenderPassEncoderSetPipeline(canvas.pass, red);
    wgpuRenderPassEncoderDraw(canvas.pass, 3, 1, 0, 0);
    canvas_end(&canvas);
    CHECK_PIXEL(&canvas, 3, 3, 255, 0, 0);

    RawVulkan raw = raw_vulkan(hosted);
    CHECK_EQ((uintptr_t)raw.device.device, (uintptr_t)host->device);
    CHECK_EQ((uintptr_t)raw.adapter.instance, (uintptr_t)host->instance);
    CHECK_EQ(raw.device.queueFamilyIndex, host->family);
    WGPUNativeVulkanBuffer native = WGPU_NATIVE_VULKAN_BUFFER_INIT;
    CHECK_EQ(wgpuBufferGetNativeVulkanBuffer(buffer, &native), WGPUStatus_Success);
    raw_begin(&raw);
    raw_fill_buffer(&raw, native.buffer, sizeof numbers, 7);
    raw_barrier(&raw);
    raw_end(&raw);
    read_buffer(hosted, buffer, 0, numbers, sizeof numbers);
    const uint32_t sevens[4] = {7, 7, 7, 7};
    CHECK_BYTES(numbers, sevens, sizeof sevens);
}

TEST(the_programs_instance_and_device_stay_the_programs, A_DEVICE)
{
    Host host;
    host_open(&host, gpu);
    static Gpu hosted;
    hosted = (Gpu){0};
    WGPUInstance instance = create_instance(&host);
    CHECK(instance != NULL);
    WGPUAdapter adapter = wgpuInstanceGetVulkanAdapter(instance, host.physical);
    CHECK(adapter != NULL);
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    make_device(&host, adapter, &descriptor);
    descriptor.nextInChain = &host.chained_device.chain;
    gpu_open_as(&hosted, instance, adapter, 0, NULL, descriptor);
    work_on(&hosted, &host);
    CHECK_EQ(host.order, 0);
    gpu_close(&hosted);
    CHECK_EQ(host.device_released, 1);
    CHECK_EQ(host.instance_released, 2);
    destroy_device(&host);
    destroy_instance(&host);
}

/* The library makes the device itself, on the program's instance. */
TEST(a_device_of_the_librarys_own, A_DEVICE)
{
    Host host;
    host_open(&host, gpu);
    static Gpu hosted;
    hosted = (Gpu){0};
    WGPUInstance instance = create_instance(&host);
    WGPUAdapter adapter = wgpuInstanceGetVulkanAdapter(instance, host.physical);
    gpu_open_on(&hosted, instance, adapter, 0, NULL, NULL);
    uint32_t number = 5;
    WGPUBuffer buffer =
        create_filled_buffer(&hosted, "number", WGPUBufferUsage_CopySrc, &number, sizeof number);
    number = 0;
    read_buffer(&hosted, buffer, 0, &number, sizeof number);
    CHECK_EQ(number, 5);
    gpu_close(&hosted);
    CHECK_EQ(host.instance_released, 1);
    destroy_instance(&host);
}

/* What is refused is logged, and told as released. */
TEST(instances_that_are_none, A_DEVICE)
{
    Host host;
    host_open(&host, gpu);
    const WGPUVulkanInstance good = host.chained_instance;
    log_collect(WGPULogLevel_Error);
    const struct {
        const char *part;
        bool no_instance, no_function, no_extensions;
        uint32_t version;
    } cases[] = {
        {"instance: NULL", true, false, false, 0},
        {"getInstanceProcAddr: NULL", false, true, false, 0},
        {"apiVersion: 0x400000", false, false, false, 1u << 22},
        {"expected VK_KHR_get_physical_device_properties2 among them", false, false, true, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        host.chained_instance = good;
        if (cases[i].no_instance) {
            host.chained_instance.instance = NULL;
        }
        if (cases[i].no_function) {
            host.chained_instance.getInstanceProcAddr = NULL;
        }
        if (cases[i].no_extensions) {
            host.chained_instance.extensions = text("VK_KHR_surface");
        }
        if (cases[i].version) {
            host.chained_instance.apiVersion = cases[i].version;
        }
        log_clear();
        CHECK_NULL(create_instance(&host));
        CHECK_CONTAINS(log_text(), cases[i].part);
        CHECK_EQ(host.instance_released, (int)i + 1);
    }
    WGPUVulkanInstanceNeeds needs = WGPU_VULKAN_INSTANCE_NEEDS_INIT;
    CHECK_EQ(wgpuGetVulkanInstanceNeeds(NULL, &needs), WGPUStatus_Error);
    CHECK_EQ(wgpuGetVulkanInstanceNeeds(host.get, NULL), WGPUStatus_Error);
    log_clear();
    CHECK_NULL(wgpuInstanceGetVulkanAdapter(gpu->instance, host.physical));
    CHECK_CONTAINS(log_text(), "physicalDevice: 0x");
    CHECK_NULL(wgpuInstanceGetVulkanAdapter(gpu->instance, NULL));
    destroy_instance(&host);
}

/* Requests with a device that does not fit end with a reason, and the device is told as released. */
TEST(devices_that_do_not_fit, A_DEVICE)
{
    Host host;
    host_open(&host, gpu);
    WGPUInstance instance = create_instance(&host);
    WGPUAdapter adapter = wgpuInstanceGetVulkanAdapter(instance, host.physical);
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    make_device(&host, adapter, &descriptor);
    const WGPUVulkanDevice good = host.chained_device;
    const struct {
        const char *part;
        bool no_device, no_extensions;
        uint32_t family, queue;
    } cases[] = {
        {"descriptor.device: NULL", true, false, good.queueFamilyIndex, 0},
        {"queueFamilyIndex: 99", false, false, 99, 0},
        {"queueIndex: 99", false, false, good.queueFamilyIndex, 99},
        {"descriptor.extensions: these is not allowed", false, true, good.queueFamilyIndex, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        host.chained_device = good;
        host.chained_device.device = cases[i].no_device ? NULL : good.device;
        host.chained_device.queueFamilyIndex = cases[i].family;
        host.chained_device.queueIndex = cases[i].queue;
        if (cases[i].no_extensions) {
            host.chained_device.extensions = text("VK_KHR_none");
        }
        descriptor.nextInChain = &host.chained_device.chain;
        WGPUDevice device = NULL;
        Message message;
        CHECK_EQ(request_device(instance, adapter, &descriptor, &device, &message),
                 WGPURequestDeviceStatus_Error);
        CHECK_CONTAINS(message.text, cases[i].part);
        CHECK_EQ(host.device_released, (int)i + 1);
    }
    const WGPUFeatureName unknown = (WGPUFeatureName)0x77;
    descriptor.nextInChain = NULL;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &unknown;
    WGPUVulkanDeviceNeeds needs = WGPU_VULKAN_DEVICE_NEEDS_INIT;
    log_collect(WGPULogLevel_Error);
    CHECK_EQ(wgpuAdapterGetVulkanDeviceNeeds(adapter, &descriptor, &needs), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "requiredFeatures[0]");
    CHECK_EQ(wgpuAdapterGetVulkanDeviceNeeds(adapter, NULL, NULL), WGPUStatus_Error);
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
    destroy_device(&host);
    destroy_instance(&host);
}

TEST(without_vulkan, A_DEVICE)
{
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    wgpuAdapterGetInfo(gpu->adapter, &info);
    const bool has = info.backendType == WGPUBackendType_Vulkan;
    wgpuAdapterInfoFreeMembers(info);
    if (has) {
        check_skip("the adapter is one of Vulkan's");
    }
    log_collect(WGPULogLevel_Error);
    WGPUVulkanDeviceNeeds needs = WGPU_VULKAN_DEVICE_NEEDS_INIT;
    CHECK_EQ(wgpuAdapterGetVulkanDeviceNeeds(gpu->adapter, NULL, &needs), WGPUStatus_Error);
    CHECK(log_text()[0] != 0);
}
