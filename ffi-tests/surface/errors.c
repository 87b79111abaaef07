/* Surfaces that cannot be: each call gives an error surface, on which everything fails cleanly. No
 * display is needed. (srf_01) */
#include <string.h>

#include "kit.h"
#include "log.h"

#define CHECK_LOG(words)                                                                           \
    do {                                                                                           \
        CHECK_CONTAINS(log_text(), words);                                                         \
        log_clear();                                                                               \
    } while (0)

static WGPUSurface create(Gpu *gpu, WGPUChainedStruct *source)
{
    WGPUSurfaceDescriptor descriptor = WGPU_SURFACE_DESCRIPTOR_INIT;
    descriptor.nextInChain = source;
    descriptor.label = text("nowhere");
    return wgpuInstanceCreateSurface(gpu->instance, &descriptor);
}

/* Uses an error surface in every way there is, and releases it. */
static void check_error_surface(Gpu *gpu, WGPUSurface surface)
{
    if (!CHECK(surface != NULL)) {
        return;
    }
    WGPUSurfaceCapabilities capabilities, untouched;
    memset(&capabilities, 0x5A, sizeof capabilities);
    capabilities.nextInChain = NULL;
    untouched = capabilities;
    CHECK_EQ(wgpuSurfaceGetCapabilities(surface, gpu->adapter, &capabilities), WGPUStatus_Error);
    CHECK_BYTES(&capabilities, &untouched, sizeof capabilities);
    CHECK_LOG("wgpuSurfaceGetCapabilities: surface: invalid surface 'nowhere'");

    WGPUSurfaceConfiguration configuration = WGPU_SURFACE_CONFIGURATION_INIT;
    configuration.device = gpu->device;
    configuration.format = WGPUTextureFormat_BGRA8Unorm;
    configuration.width = configuration.height = 16;
    CHECK_INVALID(gpu, "wgpuSurfaceConfigure: surface: invalid surface 'nowhere'",
                  wgpuSurfaceConfigure(surface, &configuration));

    WGPUSurfaceTexture taken = WGPU_SURFACE_TEXTURE_INIT;
    taken.texture = (WGPUTexture)(uintptr_t)1;
    wgpuSurfaceGetCurrentTexture(surface, &taken);
    CHECK_EQ(taken.status, WGPUSurfaceGetCurrentTextureStatus_Error);
    CHECK_NULL(taken.texture);
    CHECK_LOG("wgpuSurfaceGetCurrentTexture: 'nowhere': the surface is not configured");

    CHECK_EQ(wgpuSurfacePresent(surface), WGPUStatus_Error);
    CHECK_LOG("wgpuSurfacePresent: 'nowhere': the surface is not configured");

    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.compatibleSurface = surface;
    WGPUAdapter adapter;
    Message message;
    CHECK_EQ(request_adapter(gpu->instance, &options, &adapter, &message),
             WGPURequestAdapterStatus_Error);
    CHECK_NULL(adapter);
    CHECK_CONTAINS(message.text, "options.compatibleSurface: invalid surface 'nowhere'");

    wgpuSurfaceUnconfigure(surface);
    wgpuSurfaceSetLabel(surface, text("renamed"));
    wgpuSurfaceAddRef(surface);
    wgpuSurfaceRelease(surface);
    CHECK_EQ(wgpuSurfacePresent(surface), WGPUStatus_Error);
    CHECK_LOG("'renamed'");
    wgpuSurfaceRelease(surface);
    CHECK_BYTES(log_text(), "", 1);
}

static void check_refused(Gpu *gpu, WGPUChainedStruct *source, const char *words)
{
    log_clear();
    WGPUSurface surface = create(gpu, source);
    CHECK(log_names("wgpuInstanceCreateSurface"));
    CHECK_CONTAINS(log_text(), "'nowhere'");
    CHECK_LOG(words);
    check_error_surface(gpu, surface);
}

static void open(Gpu *gpu)
{
    gpu_open(gpu);
    log_collect(WGPULogLevel_Warn);
}

TEST(srf_01_no_source, NO_DEVICE)
{
    open(gpu);
    check_refused(gpu, NULL, "nextInChain: no source");
}

TEST(srf_01_two_sources, NO_DEVICE)
{
    open(gpu);
    WGPUSurfaceSourceXCBWindow xcb = WGPU_SURFACE_SOURCE_XCB_WINDOW_INIT;
    xcb.connection = &xcb;
    xcb.window = 1;
    WGPUSurfaceSourceMetalLayer metal = WGPU_SURFACE_SOURCE_METAL_LAYER_INIT;
    metal.layer = &metal;
    metal.chain.next = &xcb.chain;
    check_refused(gpu, &metal.chain, "nextInChain: more than one source");
}

TEST(srf_01_the_same_source_twice, NO_DEVICE)
{
    open(gpu);
    WGPUSurfaceSourceXCBWindow one = WGPU_SURFACE_SOURCE_XCB_WINDOW_INIT;
    one.connection = &one;
    one.window = 1;
    WGPUSurfaceSourceXCBWindow other = one;
    other.chain.next = &one.chain;
    check_refused(gpu, &other.chain, "nextInChain");
}

TEST(srf_01_a_strange_chain, NO_DEVICE)
{
    open(gpu);
    WGPUChainedStruct stranger = {.sType = (WGPUSType)0x7777};
    check_refused(gpu, &stranger, "nextInChain");
}

TEST(srf_01_null_windows, NO_DEVICE)
{
    open(gpu);
    int something;

    WGPUSurfaceSourceAndroidNativeWindow android = WGPU_SURFACE_SOURCE_ANDROID_NATIVE_WINDOW_INIT;
    check_refused(gpu, &android.chain, "window: NULL");

    WGPUSurfaceSourceMetalLayer metal = WGPU_SURFACE_SOURCE_METAL_LAYER_INIT;
    check_refused(gpu, &metal.chain, "layer: NULL");

    WGPUSurfaceSourceWaylandSurface wayland = WGPU_SURFACE_SOURCE_WAYLAND_SURFACE_INIT;
    check_refused(gpu, &wayland.chain, "display: NULL");
    wayland.display = &something;
    check_refused(gpu, &wayland.chain, "surface: NULL");

    WGPUSurfaceSourceWindowsHWND windows = WGPU_SURFACE_SOURCE_WINDOWS_HWND_INIT;
    check_refused(gpu, &windows.chain, "hwnd: NULL");

    WGPUSurfaceSourceXCBWindow xcb = WGPU_SURFACE_SOURCE_XCB_WINDOW_INIT;
    check_refused(gpu, &xcb.chain, "connection: NULL");
    xcb.connection = &something;
    check_refused(gpu, &xcb.chain, "window: 0x0");

    WGPUSurfaceSourceXlibWindow xlib = WGPU_SURFACE_SOURCE_XLIB_WINDOW_INIT;
    check_refused(gpu, &xlib.chain, "display: NULL");
    xlib.display = &something;
    check_refused(gpu, &xlib.chain, "window: 0x0");

    WGPUSurfaceSourceSwapChainPanel panel = {
        .chain.sType = (WGPUSType)WGPUSType_SurfaceSourceSwapChainPanel};
    check_refused(gpu, &panel.chain, "panelNative: NULL");
}

#ifndef __APPLE__
TEST(srf_01_a_layer_of_another_platform, NO_DEVICE)
{
    open(gpu);
    WGPUSurfaceSourceMetalLayer metal = WGPU_SURFACE_SOURCE_METAL_LAYER_INIT;
    metal.layer = &metal;
    check_refused(gpu, &metal.chain, "");
}
#endif

TEST(srf_01_no_descriptor, NO_DEVICE)
{
    open(gpu);
    CHECK_NULL(wgpuInstanceCreateSurface(gpu->instance, NULL));
    CHECK_LOG("wgpuInstanceCreateSurface: descriptor: NULL");
}

TEST(srf_01_surfaces_that_are_none, NO_DEVICE)
{
    open(gpu);
    WGPUSurfaceConfiguration configuration = WGPU_SURFACE_CONFIGURATION_INIT;
    configuration.device = gpu->device;
    wgpuSurfaceConfigure(NULL, &configuration);
    CHECK_LOG("wgpuSurfaceConfigure: surface: handle is NULL");
    wgpuSurfaceUnconfigure(NULL);
    CHECK_LOG("wgpuSurfaceUnconfigure: surface: handle is NULL");
    CHECK_EQ(wgpuSurfacePresent(NULL), WGPUStatus_Error);
    CHECK_LOG("wgpuSurfacePresent: surface: handle is NULL");
    WGPUSurface surface = create(gpu, NULL);
    wgpuSurfaceRelease(surface);
    log_clear();
    CHECK_EQ(wgpuSurfacePresent(surface), WGPUStatus_Error);
    CHECK_LOG("wgpuSurfacePresent: surface: handle was released (was 'nowhere')");
}
