/*
 * A window with a surface and a device to present on it, in the backend that WEBGPU_C_TEST_BACKEND
 * names: what most tests here need. Frames have a pattern that moves, and is the same nowhere when
 * turned or mirrored.
 */
#ifndef STAGE_H
#define STAGE_H

#include "kit.h"
#include "log.h"
#include "window.h"

typedef struct Stage {
    Gpu gpu; /* `device` and all above it; an uncaptured error fails the test */
    bool shares_gpu;
    TestWindow *window;
    WGPUSurface surface;
    WGPURenderPipeline pipeline;
    WGPUBuffer frame;
    WGPUBindGroup frame_group;
    uint32_t width, height;
} Stage;

enum { STAGE_WIDTH = 160, STAGE_HEIGHT = 120 };
#define STAGE_FORMAT WGPUTextureFormat_BGRA8Unorm

/* Opens everything but configures nothing. Returns false, and says so, where there is no display.
 * `stage` must stay in place until it is closed. */
bool stage_open(Stage *stage);

/* A second window beside that of `first`, with the same device. */
bool stage_open_beside(Stage *stage, Stage *first);

/* Releases everything that is still there, and checks that nothing unexpected was logged. */
void stage_close(Stage *stage);

/* Its parts. The device of a stage comes with what is made from it. */
void stage_make_device(Stage *stage);
void stage_drop_device(Stage *stage);
WGPUInstance open_instance(WGPUInstanceBackend backends, WGPUNativeDisplayHandle display);
WGPUNativeDisplayHandle display_if_needed(TestWindow *window); /* by OpenGL */
WGPUNativeDisplayHandle no_display(void);
WGPUSurface create_surface(WGPUInstance instance, TestWindow *window, const char *label);
WGPUDevice open_device(Stage *stage, WGPUAdapter adapter);
WGPUInstanceBackend tested_backend(void);

/* The configuration that the stage presents with, and the same carried out. */
WGPUSurfaceConfiguration stage_configuration(Stage *stage);
void stage_configure(Stage *stage);

/* The current texture; checks that there is one. */
WGPUTexture take_texture(WGPUSurface surface);

/* The status, when no texture is expected; checks that none comes. */
WGPUSurfaceGetCurrentTextureStatus take_none(WGPUSurface surface);

/* Draws the pattern of a frame, or one colour. */
void draw_frame(Stage *stage, WGPUTexture texture, uint32_t frame);
void draw_red(Gpu *gpu, WGPUTexture texture);

/* Takes a texture, draws a frame, presents it and releases the texture. */
void show_frame(Stage *stage, uint32_t frame);

/* Check that the window shows the frame, or one colour, now or soon. A picture that differs is left
 * in the current directory. With WEBGPU_C_KEEP_SCREENSHOTS set, so is one that does not. */
void check_shows_frame(Stage *stage, uint32_t frame);
void check_shows_color(Stage *stage, uint8_t red, uint8_t green, uint8_t blue);

/* Checks that the log has `words` in it, and forgets it. */
#define CHECK_LOG(words)                                                                           \
    do {                                                                                           \
        CHECK_CONTAINS(log_text(), words);                                                         \
        log_clear();                                                                               \
    } while (0)

#endif
