/*
 * A window of one window system, and a look at what its display shows. window_xlib.c, window_xcb.c
 * and window_wayland.c each implement this for theirs.
 */
#ifndef WINDOW_H
#define WINDOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <webgpu/webgpu.h>
#include <webgpu/wgpu.h>

/* The display has to have room for two windows of this size, side by side. */
enum { WINDOW_MAX_WIDTH = 320, WINDOW_MAX_HEIGHT = 240 };

/* Whether the OpenGL backend finds the display by itself. */
extern const bool window_system_is_x11;

typedef struct TestWindow TestWindow; /* Xlib has a Window of its own */

/* The only window, or, with another one as `first`, the second, beside it. NULL, and the reason
 * printed, where no display server answers. */
TestWindow *window_open(TestWindow *first, uint32_t width, uint32_t height);
void window_close(TestWindow *window);

/* Returns when the display server knows. */
void window_resize(TestWindow *window, uint32_t width, uint32_t height);

/* Answers what the display server has asked since. */
void window_dispatch(TestWindow *window);

/* The source for WGPUSurfaceDescriptor; good while the window is. */
WGPUChainedStruct *window_source(TestWindow *window);

/* Handles of the window's display for WGPUInstanceExtras. There is at least one. */
size_t window_display_count(void);
WGPUNativeDisplayHandle window_display(TestWindow *window, size_t which);

/* A handle of another connection, on which OpenGL could not present to the window; its type is None
 * where there is no such thing. */
WGPUNativeDisplayHandle window_other_display(TestWindow *window);

/* Copies what the display shows where the window is: RGBA, opaque, from the top left. */
bool window_look(TestWindow *window, uint8_t *pixels);

#endif
