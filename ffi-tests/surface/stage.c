#define _POSIX_C_SOURCE 200809L

#include "stage.h"

#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PATIENCE_SECONDS 5

/* The pattern: red stripes that move to the left, green bars that move up, a blue upper half. */
static const char *const shader =
    "@group(0) @binding(0) var<uniform> frame: vec4u; /* number, height */\n"
    "@vertex fn vertex(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i / 2) * 4.0 - 1.0, f32(i % 2) * 4.0 - 1.0, 0.0, 1.0);\n"
    "}\n"
    "@fragment fn fragment(@builtin(position) position: vec4f) -> @location(0) vec4f {\n"
    "    let at = vec2u(position.xy);\n"
    "    let red = (at.x + 3 * frame.x) / 24 % 2;\n"
    "    let green = (at.y + frame.x) / 8 % 2;\n"
    "    let blue = select(0.0, 1.0, at.y < frame.y / 2);\n"
    "    return vec4f(f32(red), f32(green), blue, 1.0);\n"
    "}\n";

static void paint_expected(uint8_t *pixels, uint32_t width, uint32_t height, uint32_t frame)
{
    for (uint32_t y = 0; y < height; y++) {
        for (uint32_t x = 0; x < width; x++, pixels += 4) {
            pixels[0] = (x + 3 * frame) / 24 % 2 ? 0xFF : 0;
            pixels[1] = (y + frame) / 8 % 2 ? 0xFF : 0;
            pixels[2] = y < height / 2 ? 0xFF : 0;
            pixels[3] = 0xFF;
        }
    }
}

WGPUInstanceBackend tested_backend(void)
{
    return test_backend() == WGPUBackendType_OpenGLES ? WGPUInstanceBackend_GL
                                                      : WGPUInstanceBackend_Vulkan;
}

WGPUNativeDisplayHandle no_display(void)
{
    return (WGPUNativeDisplayHandle){.type = WGPUNativeDisplayHandleType_None};
}

WGPUNativeDisplayHandle display_if_needed(TestWindow *window)
{
    return window_system_is_x11 ? no_display() : window_display(window, 0);
}

WGPUInstance open_instance(WGPUInstanceBackend backends, WGPUNativeDisplayHandle display)
{
    WGPUInstanceExtras extras = {.chain.sType = (WGPUSType)WGPUSType_InstanceExtras};
    extras.backends = backends;
    extras.displayHandle = display;
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    WGPUInstance instance = wgpuCreateInstance(&descriptor);
    if (!instance) {
        check_give_up("no instance");
    }
    return instance;
}

WGPUSurface create_surface(WGPUInstance instance, TestWindow *window, const char *label)
{
    WGPUSurfaceDescriptor descriptor = WGPU_SURFACE_DESCRIPTOR_INIT;
    descriptor.nextInChain = window_source(window);
    descriptor.label = text(label);
    return wgpuInstanceCreateSurface(instance, &descriptor);
}

WGPUDevice open_device(Stage *stage, WGPUAdapter adapter)
{
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.label = text("presenter");
    gpu_listen(&stage->gpu, &descriptor);
    WGPUDevice device;
    Message message;
    if (request_device(stage->gpu.instance, adapter, &descriptor, &device, &message) !=
        WGPURequestDeviceStatus_Success) {
        check_give_up(message.text);
    }
    return device;
}

static void prepare_drawing(Stage *stage)
{
    Gpu *gpu = &stage->gpu;
    WGPUShaderModule module = create_shader(gpu, "pattern", shader);
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = STAGE_FORMAT;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.vertex.module = module;
    descriptor.fragment = &fragment;
    stage->pipeline = wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor);
    RELEASE(module);

    const WGPUBufferUsage usage = WGPUBufferUsage_Uniform | WGPUBufferUsage_CopyDst;
    stage->frame = create_buffer(gpu, "frame", usage, 16);
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.buffer = stage->frame;
    WGPUBindGroupDescriptor group = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group.layout = wgpuRenderPipelineGetBindGroupLayout(stage->pipeline, 0);
    group.entryCount = 1;
    group.entries = &entry;
    stage->frame_group = wgpuDeviceCreateBindGroup(gpu->device, &group);
    wgpuBindGroupLayoutRelease(group.layout);
}

void stage_make_device(Stage *stage)
{
    stage->gpu.device = open_device(stage, stage->gpu.adapter);
    stage->gpu.queue = wgpuDeviceGetQueue(stage->gpu.device);
    prepare_drawing(stage);
}

void stage_drop_device(Stage *stage)
{
    if (stage->gpu.device) {
        wgpuBindGroupRelease(stage->frame_group);
        RELEASE(stage->frame);
        wgpuRenderPipelineRelease(stage->pipeline);
        wgpuQueueRelease(stage->gpu.queue);
        wgpuDeviceRelease(stage->gpu.device);
        stage->gpu.device = NULL;
    }
}

bool stage_open(Stage *stage)
{
    *stage = (Stage){.width = STAGE_WIDTH, .height = STAGE_HEIGHT};
    log_collect(WGPULogLevel_Warn);
    stage->window = window_open(NULL, stage->width, stage->height);
    if (!stage->window) {
        check_not_applicable("there is no display");
        return false;
    }
    Gpu *gpu = &stage->gpu;
    gpu->instance = open_instance(tested_backend(), display_if_needed(stage->window));
    stage->surface = create_surface(gpu->instance, stage->window, "stage");
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.compatibleSurface = stage->surface;
    Message message;
    if (request_adapter(gpu->instance, &options, &gpu->adapter, &message) !=
        WGPURequestAdapterStatus_Success) {
        check_give_up(message.text);
    }
    stage_make_device(stage);
    return true;
}

bool stage_open_beside(Stage *stage, Stage *first)
{
    *stage = *first;
    stage->shares_gpu = true;
    stage->window = window_open(first->window, stage->width, stage->height);
    if (!stage->window) {
        check_not_applicable("there is no second window");
        return false;
    }
    stage->surface = create_surface(stage->gpu.instance, stage->window, "second");
    return true;
}

void stage_close(Stage *stage)
{
    if (stage->surface) {
        wgpuSurfaceRelease(stage->surface);
    }
    if (!stage->shares_gpu) {
        stage_drop_device(stage);
        Gpu *gpu = &stage->gpu;
        if (gpu->adapter) {
            wgpuAdapterRelease(gpu->adapter);
        }
        if (gpu->instance) {
            wgpuInstanceRelease(gpu->instance);
        }
        if (!CHECK_EQ(gpu->uncaptured_errors, 0)) {
            printf("    the last one: %s\n", gpu->last_error.text);
        }
    }
    window_close(stage->window);
    const char *log = log_text();
    CHECK_BYTES(log, "", 1);
    printf("%s", log);
}

WGPUSurfaceConfiguration stage_configuration(Stage *stage)
{
    WGPUSurfaceConfiguration configuration = WGPU_SURFACE_CONFIGURATION_INIT;
    configuration.device = stage->gpu.device;
    configuration.format = STAGE_FORMAT;
    configuration.width = stage->width;
    configuration.height = stage->height;
    return configuration;
}

void stage_configure(Stage *stage)
{
    WGPUSurfaceConfiguration configuration = stage_configuration(stage);
    wgpuSurfaceConfigure(stage->surface, &configuration);
}

WGPUTexture take_texture(WGPUSurface surface)
{
    WGPUSurfaceTexture taken = WGPU_SURFACE_TEXTURE_INIT;
    wgpuSurfaceGetCurrentTexture(surface, &taken);
    CHECK(taken.status == WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal ||
          taken.status == WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal);
    if (!CHECK(taken.texture != NULL)) {
        check_give_up("there is no current texture");
    }
    return taken.texture;
}

WGPUSurfaceGetCurrentTextureStatus take_none(WGPUSurface surface)
{
    WGPUSurfaceTexture taken = WGPU_SURFACE_TEXTURE_INIT;
    taken.texture = (WGPUTexture)(uintptr_t)1; /* to be overwritten */
    wgpuSurfaceGetCurrentTexture(surface, &taken);
    CHECK_NULL(taken.texture);
    return taken.status;
}

static WGPURenderPassEncoder begin_colored(WGPUCommandEncoder encoder, WGPUTexture texture,
                                           WGPUColor color)
{
    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = wgpuTextureCreateView(texture, NULL);
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    attachment.clearValue = color;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    wgpuTextureViewRelease(attachment.view);
    return pass;
}

void draw_frame(Stage *stage, WGPUTexture texture, uint32_t frame)
{
    Gpu *gpu = &stage->gpu;
    const uint32_t data[] = {frame, wgpuTextureGetHeight(texture), 0, 0};
    wgpuQueueWriteBuffer(gpu->queue, stage->frame, 0, data, sizeof data);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = begin_colored(encoder, texture, (WGPUColor){0, 0, 0, 1});
    wgpuRenderPassEncoderSetPipeline(pass, stage->pipeline);
    wgpuRenderPassEncoderSetBindGroup(pass, 0, stage->frame_group, 0, NULL);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    END_PASS(pass);
    submit(gpu, encoder);
}

void draw_red(Gpu *gpu, WGPUTexture texture)
{
    WGPUCommandEncoder encoder = create_encoder(gpu);
    END_PASS(begin_colored(encoder, texture, (WGPUColor){1, 0, 0, 1}));
    submit(gpu, encoder);
}

void show_frame(Stage *stage, uint32_t frame)
{
    WGPUTexture texture = take_texture(stage->surface);
    draw_frame(stage, texture, frame);
    CHECK_EQ(wgpuSurfacePresent(stage->surface), WGPUStatus_Success);
    wgpuTextureRelease(texture);
    window_dispatch(stage->window);
}

static void save(const uint8_t *pixels, uint32_t width, uint32_t height)
{
    static unsigned count;
    char path[64];
    snprintf(path, sizeof path, "screenshot-%u-%s.png", ++count,
             tested_backend() == WGPUInstanceBackend_GL ? "gl" : "vulkan");
    png_image image = {
        .version = PNG_IMAGE_VERSION, .width = width, .height = height, .format = PNG_FORMAT_RGBA};
    bool saved = png_image_write_to_file(&image, path, 0, pixels, 0, NULL);
    printf("    %s %s\n", saved ? "saved" : "could not save", path);
}

/* Frames reach the screen some time after they were presented. */
static void check_shows(Stage *stage, const uint8_t *expected)
{
    size_t size = (size_t)stage->width * stage->height * 4;
    uint8_t *seen = calloc(1, size);
    time_t deadline = time(NULL) + PATIENCE_SECONDS;
    bool same = false;
    do {
        window_dispatch(stage->window);
        same = window_look(stage->window, seen) && memcmp(seen, expected, size) == 0;
        nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
    } while (!same && time(NULL) <= deadline);
    CHECK_BYTES(seen, expected, size);
    if (!same || getenv("WEBGPU_C_KEEP_SCREENSHOTS")) {
        save(seen, stage->width, stage->height);
    }
    free(seen);
}

void check_shows_frame(Stage *stage, uint32_t frame)
{
    uint8_t *expected = malloc((size_t)stage->width * stage->height * 4);
    paint_expected(expected, stage->width, stage->height, frame);
    check_shows(stage, expected);
    free(expected);
}

void check_shows_color(Stage *stage, uint8_t red, uint8_t green, uint8_t blue)
{
    size_t count = (size_t)stage->width * stage->height;
    uint8_t *expected = malloc(count * 4);
    for (size_t i = 0; i < count; i++) {
        const uint8_t pixel[] = {red, green, blue, 0xFF};
        memcpy(expected + i * 4, pixel, sizeof pixel);
    }
    check_shows(stage, expected);
    free(expected);
}
