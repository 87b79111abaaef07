#include "window.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <stdio.h>

/* A surface is made from what the desktop calls a window. Each desktop has a struct of its own for it,
 * which extends the descriptor. */
static WGPUSurface create_surface(WGPUInstance instance, SDL_Window *sdl)
{
    SDL_SysWMinfo desktop;
    SDL_VERSION(&desktop.version);
    if (!SDL_GetWindowWMInfo(sdl, &desktop)) {
        fprintf(stderr, "SDL_GetWindowWMInfo: %s\n", SDL_GetError());
        return NULL;
    }
    WGPUSurfaceDescriptor descriptor = WGPU_SURFACE_DESCRIPTOR_INIT;
    descriptor.label = text("window");
#ifdef SDL_VIDEO_DRIVER_WAYLAND
    WGPUSurfaceSourceWaylandSurface wayland = WGPU_SURFACE_SOURCE_WAYLAND_SURFACE_INIT;
    if (desktop.subsystem == SDL_SYSWM_WAYLAND) {
        wayland.display = desktop.info.wl.display;
        wayland.surface = desktop.info.wl.surface;
        descriptor.nextInChain = &wayland.chain;
    }
#endif
#ifdef SDL_VIDEO_DRIVER_X11
    WGPUSurfaceSourceXlibWindow x11 = WGPU_SURFACE_SOURCE_XLIB_WINDOW_INIT;
    if (desktop.subsystem == SDL_SYSWM_X11) {
        x11.display = desktop.info.x11.display;
        x11.window = desktop.info.x11.window;
        descriptor.nextInChain = &x11.chain;
    }
#endif
#ifdef SDL_VIDEO_DRIVER_WINDOWS
    WGPUSurfaceSourceWindowsHWND windows = WGPU_SURFACE_SOURCE_WINDOWS_HWND_INIT;
    if (desktop.subsystem == SDL_SYSWM_WINDOWS) {
        windows.hinstance = desktop.info.win.hinstance;
        windows.hwnd = desktop.info.win.window;
        descriptor.nextInChain = &windows.chain;
    }
#endif
    if (!descriptor.nextInChain) {
        fprintf(stderr, "SDL's window is neither of X11 nor of Wayland nor of Windows\n");
        return NULL;
    }
    return wgpuInstanceCreateSurface(instance, &descriptor);
}

/* Says which textures the surface shall have. To be done again whenever the window's size changes. */
static void configure(GpuWindow *window, Gpu *gpu)
{
    WGPUSurfaceConfiguration configuration = WGPU_SURFACE_CONFIGURATION_INIT;
    configuration.device = gpu->device;
    configuration.format = window->format;
    configuration.usage = WGPUTextureUsage_RenderAttachment |
                          (window->can_be_read ? WGPUTextureUsage_CopySrc : 0);
    configuration.width = window->width;
    configuration.height = window->height;
    configuration.presentMode = WGPUPresentMode_Fifo; /* with the screen, and always there */
    wgpuSurfaceConfigure(window->surface, &configuration);
}

/* The surface's own favorite comes first, but is often one that converts to sRGB. Colors are to look
 * the same in a window and in a picture: so a plain one, if there is one. */
static bool choose_format(GpuWindow *window, Gpu *gpu)
{
    WGPUSurfaceCapabilities can = WGPU_SURFACE_CAPABILITIES_INIT;
    if (wgpuSurfaceGetCapabilities(window->surface, gpu->adapter, &can) != WGPUStatus_Success ||
        can.formatCount == 0) {
        fprintf(stderr, "Nothing can be drawn to this window\n");
        return false;
    }
    window->format = can.formats[0];
    for (size_t i = 0; i < can.formatCount; i++) {
        if (can.formats[i] == WGPUTextureFormat_RGBA8Unorm ||
            can.formats[i] == WGPUTextureFormat_BGRA8Unorm) {
            window->format = can.formats[i];
            break;
        }
    }
    window->can_be_read = can.usages & WGPUTextureUsage_CopySrc;
    wgpuSurfaceCapabilitiesFreeMembers(can);
    return true;
}

bool window_open(GpuWindow *window, Gpu *gpu, const char *title, uint32_t width, uint32_t height)
{
    *window = (GpuWindow){.width = width, .height = height};
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        fprintf(stderr, "SDL_Init: %s\n", SDL_GetError());
        return false;
    }
    window->sdl = SDL_CreateWindow(title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, (int)width,
                                   (int)height, SDL_WINDOW_RESIZABLE);
    if (!window->sdl) {
        fprintf(stderr, "SDL_CreateWindow: %s\n", SDL_GetError());
        return false;
    }
    window->surface = create_surface(gpu->instance, window->sdl);
    if (!window->surface || !gpu_open_device(gpu, window->surface) || !choose_format(window, gpu)) {
        return false;
    }
    configure(window, gpu);
    printf("In a window of %s\n", SDL_GetCurrentVideoDriver());
    return true;
}

void window_close(GpuWindow *window)
{
    /* The surface first: it draws to the window. */
    if (window->surface) {
        wgpuSurfaceRelease(window->surface);
    }
    if (window->sdl) {
        SDL_DestroyWindow(window->sdl);
    }
    SDL_Quit();
}

void window_events(GpuWindow *window, Gpu *gpu, void (*event)(const union SDL_Event *))
{
    SDL_Event happened;
    while (SDL_PollEvent(&happened)) {
        if (happened.type == SDL_QUIT) {
            window->closed = true;
        }
        if (happened.type == SDL_WINDOWEVENT &&
            happened.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
            window->width = (uint32_t)happened.window.data1;
            window->height = (uint32_t)happened.window.data2;
            configure(window, gpu);
        }
        if (event) {
            event(&happened);
        }
    }
}

WGPUTexture window_next(GpuWindow *window, Gpu *gpu)
{
    WGPUSurfaceTexture next = WGPU_SURFACE_TEXTURE_INIT;
    wgpuSurfaceGetCurrentTexture(window->surface, &next);
    switch (next.status) {
    case WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal:
    case WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal:
        return next.texture;
    case WGPUSurfaceGetCurrentTextureStatus_Outdated:
        configure(window, gpu); /* the window has changed; the next frame will see it */
        return NULL;
    case WGPUSurfaceGetCurrentTextureStatus_Timeout:
        return NULL; /* nobody looks */
    default:
        fprintf(stderr, "The window can no longer be drawn to\n");
        window->closed = true;
        return NULL;
    }
}
