#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "picture.h"
#include "scene.h"
#include "window.h"

#define STEP (1.0 / 60) /* seconds, where frames are counted */

typedef struct Wish {
    const char *picture; /* where the last frame goes, or NULL */
    bool window;
    long frames;
    unsigned width, height;
} Wish;

static bool parse(Wish *wish, int argc, char **argv)
{
    *wish = (Wish){.window = true, .frames = 60, .width = 640, .height = 480};
    for (int i = 1; i < argc; i += 2) {
        const char *value = i + 1 < argc ? argv[i + 1] : "";
        char *end = "";
        if (strcmp(argv[i], "--picture") == 0 || strcmp(argv[i], "--window") == 0) {
            wish->window = argv[i][2] == 'w';
            wish->picture = value;
        } else if (strcmp(argv[i], "--frames") == 0) {
            wish->frames = strtol(value, &end, 10);
        } else if (strcmp(argv[i], "--size") != 0 ||
                   sscanf(value, "%ux%u", &wish->width, &wish->height) != 2) {
            value = "";
        }
        if (!*value || *end || wish->frames < 1) {
            fprintf(stderr, "usage: %s [--picture FILE.png | --window FILE.png] [--frames N] "
                            "[--size WIDTHxHEIGHT]\n", argv[0]);
            return false;
        }
    }
    return true;
}

WGPURenderPassEncoder begin_pass(const Frame *frame, WGPUColor clear)
{
    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = frame->target;
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    attachment.clearValue = clear;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    return wgpuCommandEncoderBeginRenderPass(frame->encoder, &descriptor);
}

static void draw(const Scene *scene, Gpu *gpu, WGPUTexture texture, double seconds, double step)
{
    Frame frame = {
        .encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL),
        .target = wgpuTextureCreateView(texture, NULL),
        .width = wgpuTextureGetWidth(texture),
        .height = wgpuTextureGetHeight(texture),
        .seconds = seconds,
        .step = step,
    };
    scene->draw(gpu, &frame);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(frame.encoder, NULL);
    wgpuQueueSubmit(gpu->queue, 1, &commands);
    wgpuCommandBufferRelease(commands);
    wgpuTextureViewRelease(frame.target);
    wgpuCommandEncoderRelease(frame.encoder);
}

static bool into_picture(const Scene *scene, Gpu *gpu, const Wish *wish)
{
    if (!gpu_open_device(gpu, NULL)) {
        return false;
    }
    WGPUTextureFormat format = WGPUTextureFormat_RGBA8Unorm;
    WGPUTexture picture = picture_create(gpu, format, wish->width, wish->height);
    scene->create(gpu, format);
    for (long i = 0; i < wish->frames && !gpu->failed; i++) {
        draw(scene, gpu, picture, (double)i * STEP, i ? STEP : 0);
    }
    bool saved = picture_save(gpu, picture, wish->picture);
    scene->release();
    wgpuTextureRelease(picture);
    return saved;
}

static double now(void)
{
    struct timespec time;
    timespec_get(&time, TIME_UTC);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static bool into_window(const Scene *scene, Gpu *gpu, GpuWindow *window, const Wish *wish)
{
    bool counted = wish->picture != NULL;
    double begin = now(), last = 0;
    for (long i = 0; !window->closed && !gpu->failed;) {
        /* A picture shows what nobody has touched: the pointer may happen to be there. */
        window_events(window, gpu, counted ? NULL : scene->event);
        WGPUTexture texture = window_next(window, gpu);
        if (!texture) {
            continue;
        }
        double seconds = counted ? (double)i * STEP : now() - begin;
        draw(scene, gpu, texture, seconds, seconds - last);
        last = seconds;
        i++;
        bool over = counted && i >= wish->frames;
        bool saved = over && picture_save(gpu, texture, wish->picture);
        wgpuSurfacePresent(window->surface);
        wgpuTextureRelease(texture);
        if (over) {
            return saved;
        }
    }
    return !counted && !gpu->failed;
}

int show(const Scene *scene, int argc, char **argv)
{
    Wish wish;
    if (!parse(&wish, argc, argv)) {
        return EXIT_FAILURE;
    }
    Gpu gpu;
    GpuWindow window = {0};
    bool good = gpu_start(&gpu);
    if (good && !wish.window) {
        good = into_picture(scene, &gpu, &wish);
    } else if (good) {
        good = window_open(&window, &gpu, scene->title, wish.width, wish.height);
        if (good) {
            scene->create(&gpu, window.format);
            good = into_window(scene, &gpu, &window, &wish);
            scene->release();
        }
        window_close(&window);
    }
    gpu_close(&gpu);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
