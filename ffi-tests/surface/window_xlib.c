/* Xlib windows, and screenshots through XGetImage. */
#include <X11/Xlib-xcb.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <stdio.h>
#include <stdlib.h>

#include "window.h"

struct TestWindow {
    Display *display;
    XID id;
    int x;
    uint32_t width, height;
    WGPUSurfaceSourceXlibWindow source;
};

const bool window_system_is_x11 = true;

TestWindow *window_open(TestWindow *first, uint32_t width, uint32_t height)
{
    Display *display = XOpenDisplay(NULL);
    if (!display) {
        printf("no X11 display: DISPLAY is '%s'\n", getenv("DISPLAY") ? getenv("DISPLAY") : "");
        return NULL;
    }
    TestWindow *window = malloc(sizeof *window);
    *window = (TestWindow){
        .display = display,
        .x = first ? WINDOW_MAX_WIDTH : 0,
        .width = width,
        .height = height,
    };
    /* Where we say, without asking a window manager. */
    XSetWindowAttributes attributes = {.override_redirect = True};
    window->id = XCreateWindow(display, DefaultRootWindow(display), window->x, 0, width, height, 0,
                               CopyFromParent, InputOutput, CopyFromParent, CWOverrideRedirect,
                               &attributes);
    XMapWindow(display, window->id);
    XSync(display, False);
    window->source = WGPU_SURFACE_SOURCE_XLIB_WINDOW_INIT;
    window->source.display = display;
    window->source.window = window->id;
    return window;
}

void window_close(TestWindow *window)
{
    XDestroyWindow(window->display, window->id);
    XCloseDisplay(window->display);
    free(window);
}

void window_resize(TestWindow *window, uint32_t width, uint32_t height)
{
    window->width = width;
    window->height = height;
    XResizeWindow(window->display, window->id, width, height);
    XSync(window->display, False);
}

void window_dispatch(TestWindow *window)
{
    while (XPending(window->display)) {
        XEvent event;
        XNextEvent(window->display, &event);
    }
}

WGPUChainedStruct *window_source(TestWindow *window)
{
    return &window->source.chain;
}

size_t window_display_count(void)
{
    return 2;
}

WGPUNativeDisplayHandle window_display(TestWindow *window, size_t which)
{
    WGPUNativeDisplayHandle handle = {0};
    if (which == 0) {
        handle.type = WGPUNativeDisplayHandleType_Xlib;
        handle.data.xlib.display = window->display;
        handle.data.xlib.screen = DefaultScreen(window->display);
    } else {
        handle.type = WGPUNativeDisplayHandleType_Xcb;
        handle.data.xcb.connection = XGetXCBConnection(window->display);
        handle.data.xcb.screen = DefaultScreen(window->display);
    }
    return handle;
}

WGPUNativeDisplayHandle window_other_display(TestWindow *window)
{
    (void)window;
    return (WGPUNativeDisplayHandle){.type = WGPUNativeDisplayHandleType_None};
}

bool window_look(TestWindow *window, uint8_t *pixels)
{
    XImage *image = XGetImage(window->display, DefaultRootWindow(window->display), window->x, 0,
                              window->width, window->height, AllPlanes, ZPixmap);
    if (!image) {
        return false;
    }
    for (uint32_t y = 0; y < window->height; y++) {
        for (uint32_t x = 0; x < window->width; x++, pixels += 4) {
            unsigned long pixel = XGetPixel(image, (int)x, (int)y);
            pixels[0] = (pixel >> 16) & 0xFF;
            pixels[1] = (pixel >> 8) & 0xFF;
            pixels[2] = pixel & 0xFF;
            pixels[3] = 0xFF;
        }
    }
    XDestroyImage(image);
    return true;
}
