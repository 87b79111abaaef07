/* XCB windows, and screenshots through xcb_get_image. */
#include <stdio.h>
#include <stdlib.h>
#include <xcb/xcb.h>

#include "window.h"

struct TestWindow {
    xcb_connection_t *connection;
    xcb_screen_t *screen;
    int screen_number;
    xcb_window_t id;
    int16_t x;
    uint16_t width, height;
    WGPUSurfaceSourceXCBWindow source;
};

const bool window_system_is_x11 = true;

static void sync_with_server(xcb_connection_t *connection)
{
    free(xcb_get_input_focus_reply(connection, xcb_get_input_focus(connection), NULL));
}

TestWindow *window_open(TestWindow *first, uint32_t width, uint32_t height)
{
    int number;
    xcb_connection_t *connection = xcb_connect(NULL, &number);
    if (xcb_connection_has_error(connection)) {
        printf("no X11 display: DISPLAY is '%s'\n", getenv("DISPLAY") ? getenv("DISPLAY") : "");
        xcb_disconnect(connection);
        return NULL;
    }
    xcb_screen_iterator_t screens = xcb_setup_roots_iterator(xcb_get_setup(connection));
    for (int i = 0; i < number; i++) {
        xcb_screen_next(&screens);
    }
    TestWindow *window = malloc(sizeof *window);
    *window = (TestWindow){
        .connection = connection,
        .screen = screens.data,
        .screen_number = number,
        .id = xcb_generate_id(connection),
        .x = first ? WINDOW_MAX_WIDTH : 0,
        .width = (uint16_t)width,
        .height = (uint16_t)height,
    };
    const uint32_t override_redirect = 1; /* where we say, without asking a window manager */
    xcb_create_window(connection, XCB_COPY_FROM_PARENT, window->id, window->screen->root, window->x,
                      0, window->width, window->height, 0, XCB_WINDOW_CLASS_INPUT_OUTPUT,
                      XCB_COPY_FROM_PARENT, XCB_CW_OVERRIDE_REDIRECT, &override_redirect);
    xcb_map_window(connection, window->id);
    sync_with_server(connection);
    window->source = WGPU_SURFACE_SOURCE_XCB_WINDOW_INIT;
    window->source.connection = connection;
    window->source.window = window->id;
    return window;
}

void window_close(TestWindow *window)
{
    xcb_destroy_window(window->connection, window->id);
    xcb_disconnect(window->connection);
    free(window);
}

void window_resize(TestWindow *window, uint32_t width, uint32_t height)
{
    window->width = (uint16_t)width;
    window->height = (uint16_t)height;
    const uint32_t size[] = {width, height};
    xcb_configure_window(window->connection, window->id,
                         XCB_CONFIG_WINDOW_WIDTH | XCB_CONFIG_WINDOW_HEIGHT, size);
    sync_with_server(window->connection);
}

void window_dispatch(TestWindow *window)
{
    xcb_generic_event_t *event;
    while ((event = xcb_poll_for_event(window->connection))) {
        free(event);
    }
}

WGPUChainedStruct *window_source(TestWindow *window)
{
    return &window->source.chain;
}

size_t window_display_count(void)
{
    return 1;
}

WGPUNativeDisplayHandle window_display(TestWindow *window, size_t which)
{
    (void)which;
    WGPUNativeDisplayHandle handle = {.type = WGPUNativeDisplayHandleType_Xcb};
    handle.data.xcb.connection = window->connection;
    handle.data.xcb.screen = window->screen_number;
    return handle;
}

WGPUNativeDisplayHandle window_other_display(TestWindow *window)
{
    (void)window;
    return (WGPUNativeDisplayHandle){.type = WGPUNativeDisplayHandleType_None};
}

bool window_look(TestWindow *window, uint8_t *pixels)
{
    xcb_get_image_reply_t *image = xcb_get_image_reply(
        window->connection,
        xcb_get_image(window->connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window->screen->root,
                      window->x, 0, window->width, window->height, UINT32_MAX),
        NULL);
    const size_t count = (size_t)window->width * window->height;
    if (!image || (size_t)xcb_get_image_data_length(image) < count * 4) {
        free(image);
        return false;
    }
    const uint8_t *bgrx = xcb_get_image_data(image);
    for (size_t i = 0; i < count; i++, bgrx += 4, pixels += 4) {
        pixels[0] = bgrx[2];
        pixels[1] = bgrx[1];
        pixels[2] = bgrx[0];
        pixels[3] = 0xFF;
    }
    free(image);
    return true;
}
