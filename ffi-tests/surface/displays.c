/* Displays: OpenGL presents to the windows of the one it was started on, and says so for others;
 * Vulkan does not mind. (srf_02) */
#define _POSIX_C_SOURCE 200809L

#include <stdio.h>
#include <stdlib.h>

#include "stage.h"

#define UNKNOWN_DISPLAY "chain WGPUInstanceExtras with the display of this surface as displayHandle"

/* Asks for an adapter that can present to the stage's surface. */
static WGPURequestAdapterStatus find_adapter(Stage *stage, WGPUBackendType backend,
                                             Message *message)
{
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.compatibleSurface = stage->surface;
    options.backendType = backend;
    return request_adapter(stage->gpu.instance, &options, &stage->gpu.adapter, message);
}

/* Another instance for the stage's window, with a surface but without an adapter. */
static void restart(Stage *stage, WGPUInstanceBackend backends, WGPUNativeDisplayHandle display)
{
    stage_drop_device(stage);
    wgpuSurfaceRelease(stage->surface);
    if (stage->gpu.adapter) {
        wgpuAdapterRelease(stage->gpu.adapter);
        stage->gpu.adapter = NULL;
    }
    wgpuInstanceRelease(stage->gpu.instance);
    stage->gpu.instance = open_instance(backends, display);
    stage->surface = create_surface(stage->gpu.instance, stage->window, "restarted");
}

static void check_presents(Stage *stage, WGPUBackendType backend, uint32_t frame)
{
    Message message;
    if (!CHECK_EQ(find_adapter(stage, backend, &message), WGPURequestAdapterStatus_Success)) {
        check_give_up(message.text);
    }
    stage_make_device(stage);
    stage_configure(stage);
    show_frame(stage, frame);
    check_shows_frame(stage, frame);
}

/* OpenGL cannot present, and each call says so; Vulkan can. */
static void check_opengl_is_refused(Stage *stage, WGPUNativeDisplayHandle display)
{
    Message message;
    restart(stage, WGPUInstanceBackend_GL, display);
    CHECK_LOG(UNKNOWN_DISPLAY); /* an error surface: nothing could present to it */
    CHECK_EQ(find_adapter(stage, WGPUBackendType_Undefined, &message),
             WGPURequestAdapterStatus_Error);
    CHECK_NULL(stage->gpu.adapter);

    restart(stage, WGPUInstanceBackend_Vulkan | WGPUInstanceBackend_GL, display);
    CHECK_EQ(find_adapter(stage, WGPUBackendType_OpenGLES, &message),
             WGPURequestAdapterStatus_Unavailable);
    CHECK_NULL(stage->gpu.adapter);
    CHECK_CONTAINS(message.text, UNKNOWN_DISPLAY);

    /* OpenGL still computes and draws. */
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = WGPUBackendType_OpenGLES;
    CHECK_EQ(request_adapter(stage->gpu.instance, &options, &stage->gpu.adapter, &message),
             WGPURequestAdapterStatus_Success);
    WGPUSurfaceCapabilities capabilities = WGPU_SURFACE_CAPABILITIES_INIT;
    CHECK_EQ(wgpuSurfaceGetCapabilities(stage->surface, stage->gpu.adapter, &capabilities),
             WGPUStatus_Error);
    CHECK_LOG(UNKNOWN_DISPLAY);
    stage_make_device(stage);
    WGPUSurfaceConfiguration configuration = stage_configuration(stage);
    CHECK_INVALID(&stage->gpu, UNKNOWN_DISPLAY,
                  wgpuSurfaceConfigure(stage->surface, &configuration));
    stage_drop_device(stage);
    wgpuAdapterRelease(stage->gpu.adapter);

    check_presents(stage, WGPUBackendType_Vulkan, 8);
}

TEST(srf_02_every_kind_of_display_handle, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    const WGPUInstanceBackend backends[] = {WGPUInstanceBackend_GL, WGPUInstanceBackend_Vulkan,
                                            WGPUInstanceBackend_All};
    for (size_t i = 0; i < COUNT(backends); i++) {
        for (size_t which = 0; which < window_display_count(); which++) {
            restart(&stage, backends[i], window_display(stage.window, which));
            check_presents(&stage, WGPUBackendType_Undefined, (uint32_t)i);
        }
    }
    stage_close(&stage);
}

/* An instance on one connection, a window on another. */
/* ROW: surface-display */
TEST(srf_02_a_window_of_another_connection, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    if (window_system_is_x11) {
        TestWindow *other = window_open(stage.window, 8, 8);
        for (size_t which = 0; which < window_display_count(); which++) {
            restart(&stage, WGPUInstanceBackend_GL, window_display(other, which));
            check_presents(&stage, WGPUBackendType_Undefined, (uint32_t)which);
            restart(&stage, WGPUInstanceBackend_Vulkan, window_display(other, which));
            check_presents(&stage, WGPUBackendType_Undefined, (uint32_t)which + 7);
        }
        stage_drop_device(&stage);
        wgpuSurfaceRelease(stage.surface);
        stage.surface = NULL;
        wgpuAdapterRelease(stage.gpu.adapter);
        stage.gpu.adapter = NULL;
        wgpuInstanceRelease(stage.gpu.instance);
        stage.gpu.instance = NULL;
        window_close(other);
    } else {
        check_opengl_is_refused(&stage, window_other_display(stage.window));
    }
    stage_close(&stage);
}

/* ROW: wayland-gl-display, x11-gl-display */
TEST(srf_02_no_display_handle, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    if (window_system_is_x11) {
        restart(&stage, WGPUInstanceBackend_GL, no_display());
        check_presents(&stage, WGPUBackendType_Undefined, 3);
    } else {
        check_opengl_is_refused(&stage, no_display());
    }
    stage_close(&stage);
}

static void with_display_variable(const char *value)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    const char *name = getenv("DISPLAY");
    char before[64] = "";
    if (name) {
        snprintf(before, sizeof before, "%s", name);
    }
    if (value) {
        setenv("DISPLAY", value, 1);
    } else {
        unsetenv("DISPLAY");
    }
    check_opengl_is_refused(&stage, no_display());
    setenv("DISPLAY", before, 1);
    stage_close(&stage);
}

/* There is no display of the session, or it does not answer. */
TEST(srf_02_no_display_variable, NO_DEVICE)
{
    with_display_variable(NULL);
}

TEST(srf_02_a_display_variable_that_leads_nowhere, NO_DEVICE)
{
    with_display_variable(":54321");
}

TEST(srf_02_a_display_variable_of_a_distant_machine, NO_DEVICE)
{
    with_display_variable("192.0.2.1:0");
}

/* An adapter that was found before there was a window. */
TEST(srf_02_the_adapter_comes_first, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    wgpuSurfaceRelease(stage.surface);
    stage_drop_device(&stage);
    wgpuAdapterRelease(stage.gpu.adapter);
    wgpuInstanceRelease(stage.gpu.instance);
    stage.gpu.instance = open_instance(tested_backend(), display_if_needed(stage.window));
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    Message message;
    CHECK_EQ(request_adapter(stage.gpu.instance, &options, &stage.gpu.adapter, &message),
             WGPURequestAdapterStatus_Success);
    stage_make_device(&stage);
    stage.surface = create_surface(stage.gpu.instance, stage.window, "late");
    stage_configure(&stage);
    show_frame(&stage, 6);
    check_shows_frame(&stage, 6);
    stage_close(&stage);
}

TEST(srf_02_display_handles_that_are_none, NO_DEVICE)
{
    log_collect(WGPULogLevel_Warn);
    const int types[] = {WGPUNativeDisplayHandleType_Xlib, WGPUNativeDisplayHandleType_Xcb,
                         WGPUNativeDisplayHandleType_Wayland, 0x7777};
    for (size_t i = 0; i < COUNT(types); i++) {
        WGPUInstanceExtras extras = {.chain.sType = (WGPUSType)WGPUSType_InstanceExtras};
        extras.displayHandle.type = (WGPUNativeDisplayHandleType)types[i];
        WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
        descriptor.nextInChain = &extras.chain;
        CHECK_NULL(wgpuCreateInstance(&descriptor));
        CHECK_LOG("wgpuCreateInstance: displayHandle.");
    }
}
