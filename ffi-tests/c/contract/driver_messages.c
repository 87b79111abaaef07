/*
 * What the validation layer of Vulkan has to say arrives in the log. VK_LAYER_PATH says where the
 * layer is; without one, these tests do not apply.
 */
#define _POSIX_C_SOURCE 200809L

#include <stdlib.h>
#include <string.h>

#include "kit.h"

/* How many of its messages came as what, and one error with where it came from. */
typedef struct Heard {
    unsigned errors, warnings, wrong_levels;
    Message error, target, file;
} Heard;

/* The layer's messages are of two kinds, and say in their texts which they are. */
static void on_record(WGPULogRecord const *record, void *heard_pointer, void *unused)
{
    (void)unused;
    Heard *heard = heard_pointer;
    Message copy;
    copy_message(&copy, record->message);
    bool error = strstr(copy.text, "Validation Error:") != NULL;
    bool warning = strstr(copy.text, "Validation Warning:") != NULL ||
                   strstr(copy.text, "Validation Performance Warning:") != NULL;
    heard->errors += error;
    heard->warnings += warning;
    heard->wrong_levels += (error && record->level != WGPULogLevel_Error) ||
                           (warning && record->level != WGPULogLevel_Warn);
    if (error) {
        heard->error = copy;
        copy_message(&heard->target, record->target);
        copy_message(&heard->file, record->file);
    }
}

static void listen(Heard *heard)
{
    *heard = (Heard){0};
    WGPULogCallbackInfo info = WGPU_LOG_CALLBACK_INFO_INIT;
    info.callback = on_record;
    info.userdata1 = heard;
    wgpuSetLogCallback2(info);
}

/* Does what the layer has something to say about, on a Vulkan device of an instance with these
 * extras or none. A cube from six of seven layers is right in WebGPU, and Vulkan wants the texture
 * to be made for it, which this one is not (docs/limits.md). */
static void provoke(const WGPUInstanceExtras *extras)
{
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = extras ? (WGPUChainedStruct *)&extras->chain : NULL;
    WGPUInstance instance = wgpuCreateInstance(&descriptor);
    WGPURequestAdapterOptions vulkan = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    vulkan.backendType = WGPUBackendType_Vulkan;
    WGPUAdapter adapter;
    Message message;
    if (request_adapter(instance, &vulkan, &adapter, &message) !=
        WGPURequestAdapterStatus_Success) {
        check_end_as_not_applicable("needs an adapter of Vulkan");
    }
    Gpu gpu;
    gpu_open_on(&gpu, instance, adapter, 0, NULL, NULL);
    WGPUTextureDescriptor seven = WGPU_TEXTURE_DESCRIPTOR_INIT;
    seven.usage = WGPUTextureUsage_TextureBinding;
    seven.format = WGPUTextureFormat_RGBA8Unorm;
    seven.size = (WGPUExtent3D){4, 4, 7};
    WGPUTexture texture = wgpuDeviceCreateTexture(gpu.device, &seven);
    WGPUTextureViewDescriptor six = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    six.dimension = WGPUTextureViewDimension_Cube;
    six.arrayLayerCount = 6;
    wgpuTextureViewRelease(wgpuTextureCreateView(texture, &six));
    wgpuTextureRelease(texture);
    gpu_close(&gpu);
    wgpuSetLogCallback(NULL, NULL);
}

static void provoke_with(WGPUInstanceFlag flags)
{
    WGPUInstanceExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_InstanceExtras,
        .flags = flags,
    };
    provoke(&extras);
}

static void needs_the_layer(void)
{
    const char *path = getenv("VK_LAYER_PATH");
    if (!path || strcmp(path, "") == 0) {
        check_skip("needs the validation layer of Vulkan, in VK_LAYER_PATH");
    }
}

TEST(errors_arrive_as_errors, NO_DEVICE)
{
    needs_the_layer();
    Heard heard;
    wgpuSetLogLevel(WGPULogLevel_Error);
    listen(&heard);
    provoke_with(WGPUInstanceFlag_Validation);
    CHECK(heard.errors > 0);
    CHECK_EQ(heard.wrong_levels, 0);
    CHECK_EQ(heard.warnings, 0);
    CHECK_CONTAINS(heard.error.text, "VUID-VkImageViewCreateInfo");
    CHECK_CONTAINS(heard.target.text, "vulkan");
    CHECK_CONTAINS(heard.file.text, ".rs");
}

TEST(warnings_arrive_as_warnings, NO_DEVICE)
{
    needs_the_layer();
    /* Advice on good use, which the layer gives as warnings about almost any program. */
    setenv("VK_LAYER_ENABLES", "VK_VALIDATION_FEATURE_ENABLE_BEST_PRACTICES_EXT", 1);
    Heard heard;
    wgpuSetLogLevel(WGPULogLevel_Warn);
    listen(&heard);
    provoke_with(WGPUInstanceFlag_Validation);
    CHECK(heard.warnings > 0);
    CHECK(heard.errors > 0);
    CHECK_EQ(heard.wrong_levels, 0);
    unsetenv("VK_LAYER_ENABLES");
}

TEST(silence_without_the_flag, NO_DEVICE)
{
    needs_the_layer();
    Heard heard;
    wgpuSetLogLevel(WGPULogLevel_Warn);
    listen(&heard);
    provoke_with(WGPUInstanceFlag_Debug);
    CHECK_EQ(heard.errors + heard.warnings, 0);
}

/* A debug build validates unless told otherwise, a release build only when asked to. */
TEST(the_build_decides_where_the_application_does_not, NO_DEVICE)
{
    needs_the_layer();
    const char *debug_build = getenv("WEBGPU_C_TEST_DEBUG_BUILD");
    if (!debug_build) {
        check_skip("needs to know whether this is a debug build");
    }
    bool debug = strcmp(debug_build, "ON") == 0;
    Heard heard;
    wgpuSetLogLevel(WGPULogLevel_Error);
    listen(&heard);
    provoke(NULL);
    CHECK_EQ(heard.errors > 0, debug);
    listen(&heard);
    provoke_with(WGPUInstanceFlag_Default);
    CHECK_EQ(heard.errors > 0, debug);
    listen(&heard);
    provoke_with(WGPUInstanceFlag_Empty);
    CHECK_EQ(heard.errors, 0);
    setenv("WGPU_VALIDATION", debug ? "0" : "1", 1);
    listen(&heard);
    provoke(NULL);
    CHECK_EQ(heard.errors > 0, !debug);
    unsetenv("WGPU_VALIDATION");
}
