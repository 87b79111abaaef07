/*
 * A window, made with SDL, and the surface through which WebGPU draws to it. SDL finds out by itself
 * whether this desktop speaks Wayland or X11 (SDL_VIDEODRIVER=wayland or x11 says so).
 */
#ifndef EXAMPLES_WINDOW_H
#define EXAMPLES_WINDOW_H

#include "scene.h"

typedef struct GpuWindow {
    struct SDL_Window *sdl;
    WGPUSurface surface;
    WGPUTextureFormat format;
    uint32_t width, height;
    bool closed;      /* the user has had enough */
    bool can_be_read; /* what is drawn can be copied into a picture */
} GpuWindow;

/* Opens the window and, for it, the device. On failure it says why on stderr. */
bool window_open(GpuWindow *window, Gpu *gpu, const char *title, uint32_t width, uint32_t height);
void window_close(GpuWindow *window);

/* Hears what the user does. */
void window_events(GpuWindow *window, Gpu *gpu, void (*event)(const union SDL_Event *));

/* The texture for the next frame, to be released; NULL when there is none right now. */
WGPUTexture window_next(GpuWindow *window, Gpu *gpu);

#endif
