/*
 * Wayland surfaces, and screenshots through weston-screenshooter. The windows are fullscreen: a
 * smaller one is then shown in the middle of the screen.
 */
#define _GNU_SOURCE

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <png.h>
#include <poll.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <wayland-client.h>

#include "window.h"
#include "xdg-shell.h"

struct TestWindow {
    struct wl_display *display;
    struct wl_registry *registry;
    struct wl_compositor *compositor;
    struct wl_subcompositor *subcompositor;
    struct xdg_wm_base *wm;
    struct wl_surface *surface;
    struct xdg_surface *xdg_surface;
    struct xdg_toplevel *toplevel;
    struct wl_subsurface *subsurface; /* of the second window, which is a part of the first */
    struct wl_display *other_display;
    TestWindow *first;
    bool configured;
    uint32_t width, height;
    uint32_t group_width; /* which the compositor centres; both windows' since there was a second */
    WGPUSurfaceSourceWaylandSurface source;
};

const bool window_system_is_x11 = false;

static void on_ping(void *window, struct xdg_wm_base *wm, uint32_t serial)
{
    (void)window;
    xdg_wm_base_pong(wm, serial);
}

static const struct xdg_wm_base_listener wm_listener = {.ping = on_ping};

static void on_configure(void *window, struct xdg_surface *surface, uint32_t serial)
{
    xdg_surface_ack_configure(surface, serial);
    ((TestWindow *)window)->configured = true;
}

static const struct xdg_surface_listener xdg_surface_listener = {.configure = on_configure};

static void on_toplevel_configure(void *window, struct xdg_toplevel *toplevel, int32_t width,
                                  int32_t height, struct wl_array *states)
{
    /* The compositor proposes the whole screen. */
    (void)window, (void)toplevel, (void)width, (void)height, (void)states;
}

static void on_toplevel_close(void *window, struct xdg_toplevel *toplevel)
{
    (void)window, (void)toplevel;
}

static const struct xdg_toplevel_listener toplevel_listener = {
    .configure = on_toplevel_configure,
    .close = on_toplevel_close,
};

static void on_global(void *window_pointer, struct wl_registry *registry, uint32_t name,
                      const char *interface, uint32_t version)
{
    (void)version;
    TestWindow *window = window_pointer;
    if (strcmp(interface, wl_compositor_interface.name) == 0) {
        window->compositor = wl_registry_bind(registry, name, &wl_compositor_interface, 4);
    } else if (strcmp(interface, wl_subcompositor_interface.name) == 0) {
        window->subcompositor = wl_registry_bind(registry, name, &wl_subcompositor_interface, 1);
    } else if (strcmp(interface, xdg_wm_base_interface.name) == 0) {
        window->wm = wl_registry_bind(registry, name, &xdg_wm_base_interface, 1);
        xdg_wm_base_add_listener(window->wm, &wm_listener, window);
    }
}

static void on_global_remove(void *window, struct wl_registry *registry, uint32_t name)
{
    (void)window, (void)registry, (void)name;
}

static const struct wl_registry_listener registry_listener = {
    .global = on_global,
    .global_remove = on_global_remove,
};

static bool connect_to_display(TestWindow *window)
{
    window->display = wl_display_connect(NULL);
    if (!window->display) {
        const char *name = getenv("WAYLAND_DISPLAY");
        printf("no Wayland display: WAYLAND_DISPLAY is '%s'\n", name ? name : "");
        return false;
    }
    window->registry = wl_display_get_registry(window->display);
    wl_registry_add_listener(window->registry, &registry_listener, window);
    wl_display_roundtrip(window->display);
    if (!window->compositor || !window->subcompositor || !window->wm) {
        printf("the Wayland compositor lacks wl_compositor, wl_subcompositor or xdg_wm_base\n");
        wl_display_disconnect(window->display);
        return false;
    }
    return true;
}

static void become_toplevel(TestWindow *window)
{
    window->xdg_surface = xdg_wm_base_get_xdg_surface(window->wm, window->surface);
    xdg_surface_add_listener(window->xdg_surface, &xdg_surface_listener, window);
    window->toplevel = xdg_surface_get_toplevel(window->xdg_surface);
    xdg_toplevel_add_listener(window->toplevel, &toplevel_listener, window);
    xdg_surface_set_window_geometry(window->xdg_surface, 0, 0, (int32_t)window->width,
                                    (int32_t)window->height);
    xdg_toplevel_set_fullscreen(window->toplevel, NULL);
    wl_surface_commit(window->surface);
    while (!window->configured && wl_display_dispatch(window->display) >= 0) {
    }
}

TestWindow *window_open(TestWindow *first, uint32_t width, uint32_t height)
{
    TestWindow *window = calloc(1, sizeof *window);
    window->first = first;
    window->width = window->group_width = width;
    window->height = height;
    if (first) {
        first->group_width = first->width + width;
        window->display = first->display;
        window->compositor = first->compositor;
        window->subcompositor = first->subcompositor;
    } else if (!connect_to_display(window)) {
        free(window);
        return NULL;
    }
    window->surface = wl_compositor_create_surface(window->compositor);
    if (first) {
        window->subsurface =
            wl_subcompositor_get_subsurface(window->subcompositor, window->surface, first->surface);
        wl_subsurface_set_position(window->subsurface, (int32_t)first->width, 0);
        wl_subsurface_set_desync(window->subsurface);
    } else {
        become_toplevel(window);
    }
    window->source = WGPU_SURFACE_SOURCE_WAYLAND_SURFACE_INIT;
    window->source.display = window->display;
    window->source.surface = window->surface;
    return window;
}

void window_close(TestWindow *window)
{
    if (window->first) {
        wl_subsurface_destroy(window->subsurface);
        wl_surface_destroy(window->surface);
        wl_display_roundtrip(window->display);
        free(window);
        return;
    }
    xdg_toplevel_destroy(window->toplevel);
    xdg_surface_destroy(window->xdg_surface);
    wl_surface_destroy(window->surface);
    xdg_wm_base_destroy(window->wm);
    wl_subcompositor_destroy(window->subcompositor);
    wl_compositor_destroy(window->compositor);
    wl_registry_destroy(window->registry);
    wl_display_roundtrip(window->display);
    wl_display_disconnect(window->display);
    if (window->other_display) {
        wl_display_disconnect(window->other_display);
    }
    free(window);
}

void window_resize(TestWindow *window, uint32_t width, uint32_t height)
{
    window->width = window->group_width = width;
    window->height = height;
    xdg_surface_set_window_geometry(window->xdg_surface, 0, 0, (int32_t)width, (int32_t)height);
    wl_display_roundtrip(window->display);
}

void window_dispatch(TestWindow *window)
{
    wl_display_flush(window->display);
    while (wl_display_prepare_read(window->display) != 0) {
        wl_display_dispatch_pending(window->display);
    }
    struct pollfd readable = {.fd = wl_display_get_fd(window->display), .events = POLLIN};
    if (poll(&readable, 1, 0) > 0) {
        wl_display_read_events(window->display);
    } else {
        wl_display_cancel_read(window->display);
    }
    wl_display_dispatch_pending(window->display);
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
    WGPUNativeDisplayHandle handle = {.type = WGPUNativeDisplayHandleType_Wayland};
    handle.data.wayland.display = window->display;
    return handle;
}

WGPUNativeDisplayHandle window_other_display(TestWindow *window)
{
    if (!window->other_display) {
        window->other_display = wl_display_connect(NULL);
    }
    WGPUNativeDisplayHandle handle = {.type = WGPUNativeDisplayHandleType_Wayland};
    handle.data.wayland.display = window->other_display;
    return handle;
}

/* The one file of the directory, which it names and removes. */
static bool take_file(const char *directory, char *path, size_t size)
{
    DIR *entries = opendir(directory);
    struct dirent *entry;
    bool found = false;
    while (entries && (entry = readdir(entries))) {
        if (entry->d_name[0] != '.') {
            snprintf(path, size, "%s/%s", directory, entry->d_name);
            found = true;
        }
    }
    if (entries) {
        closedir(entries);
    }
    return found;
}

/* A picture of the whole screen, for the caller to free. */
static uint8_t *screenshot(uint32_t *width, uint32_t *height)
{
    char directory[] = "/tmp/screenshot-XXXXXX";
    if (!mkdtemp(directory)) {
        printf("no directory for a screenshot: %s\n", strerror(errno));
        return NULL;
    }
    setenv("XDG_PICTURES_DIR", directory, 1);
    char program[] = "weston-screenshooter";
    char *arguments[] = {program, NULL};
    pid_t pid;
    int status = -1;
    if (posix_spawnp(&pid, program, NULL, NULL, arguments, environ) == 0) {
        waitpid(pid, &status, 0);
    }
    png_image image = {.version = PNG_IMAGE_VERSION};
    uint8_t *pixels = NULL;
    char path[512];
    if (status == 0 && take_file(directory, path, sizeof path)) {
        if (png_image_begin_read_from_file(&image, path)) {
            image.format = PNG_FORMAT_RGBA;
            pixels = malloc(PNG_IMAGE_SIZE(image));
            png_image_finish_read(&image, NULL, pixels, 0, NULL);
        }
        unlink(path);
    } else {
        printf("weston-screenshooter took no picture (status %d)\n", status);
    }
    rmdir(directory);
    *width = image.width;
    *height = image.height;
    return pixels;
}

bool window_look(TestWindow *window, uint8_t *pixels)
{
    wl_display_roundtrip(window->display);
    uint32_t screen_width, screen_height;
    uint8_t *screen = screenshot(&screen_width, &screen_height);
    if (!screen) {
        return false;
    }
    const TestWindow *centred = window->first ? window->first : window;
    uint32_t left = (screen_width - centred->group_width) / 2;
    uint32_t top = (screen_height - centred->height) / 2;
    left += window->first ? centred->width : 0;
    for (uint32_t y = 0; y < window->height; y++) {
        const uint8_t *row = screen + ((size_t)(top + y) * screen_width + left) * 4;
        memcpy(pixels + (size_t)y * window->width * 4, row, (size_t)window->width * 4);
    }
    free(screen);
    for (size_t i = 3; i < (size_t)window->width * window->height * 4; i += 4) {
        pixels[i] = 0xFF;
    }
    return true;
}
