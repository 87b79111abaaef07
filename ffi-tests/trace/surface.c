/* Frames on a window of the X server. */
#include "scene.h"
#include "window.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define WIDTH 96
#define HEIGHT 64
#define FRAMES 4
#define PATIENCE_SECONDS 5

/* Each frame fills the left part in its own colour, further and further to the right. */
static const float colors[FRAMES][4] = {{1, 0, 0, 1}, {0, 1, 0, 1}, {0, 0, 1, 1}, {1, 1, 0, 1}};

static const char wgsl[] =
    "struct Frame { color: vec4f, edge: vec4f }\n"
    "@group(0) @binding(0) var<uniform> frame: Frame;\n"
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    return vec4f(f32(i / 2) * 4 - 1, f32(i % 2) * 4 - 1, 0, 1);\n"
    "}\n"
    "@fragment fn fs(@builtin(position) at: vec4f) -> @location(0) vec4f {\n"
    "    return select(vec4f(0, 0, 0, 1), frame.color, at.x < frame.edge.x);\n"
    "}\n";

static uint32_t edge(int frame)
{
    return 20 * ((uint32_t)frame + 1);
}

static void expected(uint8_t (*pixels)[4], int frame)
{
    for (uint32_t i = 0; i < WIDTH * HEIGHT; i++) {
        for (int channel = 0; channel < 4; channel++) {
            bool lit = channel == 3 || (i % WIDTH < edge(frame) && colors[frame][channel] > 0);
            pixels[i][channel] = lit ? 255 : 0;
        }
    }
}

static void show(Gpu *gpu, WGPUSurface surface, WGPURenderPipeline pipeline, WGPUBuffer uniform,
                 WGPUBindGroup group, int frame)
{
    float data[8] = {0};
    memcpy(data, colors[frame], sizeof colors[frame]);
    data[4] = (float)edge(frame);
    wgpuQueueWriteBuffer(gpu->queue, uniform, 0, data, sizeof data);
    WGPUSurfaceTexture current = WGPU_SURFACE_TEXTURE_INIT;
    wgpuSurfaceGetCurrentTexture(surface, &current);
    if (!current.texture) {
        check_give_up("there is no current texture");
    }
    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = wgpuTextureCreateView(current.texture, NULL);
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    END_PASS(pass);
    submit(gpu, encoder);
    CHECK_EQ(wgpuSurfacePresent(surface), WGPUStatus_Success);
    wgpuTextureViewRelease(attachment.view);
    wgpuTextureRelease(current.texture);
}

/* Saves what the window shows as frame-N.png, once that is the frame. */
static void save_frame(TestWindow *window, int frame)
{
    static uint8_t seen[WIDTH * HEIGHT][4], wanted[WIDTH * HEIGHT][4];
    expected(wanted, frame);
    time_t deadline = time(NULL) + PATIENCE_SECONDS;
    bool same;
    do {
        window_dispatch(window);
        same = window_look(window, *seen) && memcmp(seen, wanted, sizeof seen) == 0;
        nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
    } while (!same && time(NULL) <= deadline);
    CHECK_BYTES(seen, wanted, sizeof seen);
    char label[32];
    snprintf(label, sizeof label, "frame-%d", frame + 1);
    save_pixels(label, *seen, WIDTH, HEIGHT);
}

bool scene_surface(Gpu *gpu)
{
    TestWindow *window = window_open(NULL, WIDTH, HEIGHT);
    if (!window) {
        return false;
    }
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUSurfaceDescriptor surface_descriptor = WGPU_SURFACE_DESCRIPTOR_INIT;
    surface_descriptor.nextInChain = window_source(window);
    WGPUSurface surface = wgpuInstanceCreateSurface(instance, &surface_descriptor);
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.compatibleSurface = surface;
    options.backendType = test_backend();
    Message message;
    WGPUAdapter adapter;
    if (request_adapter(instance, &options, &adapter, &message) !=
        WGPURequestAdapterStatus_Success) {
        check_give_up(message.text);
    }
    scene_open_on(gpu, instance, adapter, scene_trace, 0, NULL, NULL);

    WGPUShaderModule module = create_shader(gpu, "frames", wgsl);
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = WGPUTextureFormat_BGRA8Unorm;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.vertex.module = module;
    descriptor.fragment = &fragment;
    WGPURenderPipeline pipeline = wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor);
    RELEASE(module);
    WGPUBuffer uniform =
        create_buffer(gpu, "frame", WGPUBufferUsage_Uniform | WGPUBufferUsage_CopyDst, 32);
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.buffer = uniform;
    WGPUBindGroupDescriptor group_descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group_descriptor.layout = wgpuRenderPipelineGetBindGroupLayout(pipeline, 0);
    group_descriptor.entryCount = 1;
    group_descriptor.entries = &entry;
    WGPUBindGroup group = wgpuDeviceCreateBindGroup(gpu->device, &group_descriptor);
    wgpuBindGroupLayoutRelease(group_descriptor.layout);

    WGPUSurfaceConfiguration configuration = WGPU_SURFACE_CONFIGURATION_INIT;
    configuration.device = gpu->device;
    configuration.format = target.format;
    configuration.width = WIDTH;
    configuration.height = HEIGHT;
    wgpuSurfaceConfigure(surface, &configuration);
    for (int frame = 0; frame < FRAMES; frame++) {
        show(gpu, surface, pipeline, uniform, group, frame);
        save_frame(window, frame);
    }
    wgpuSurfaceUnconfigure(surface);
    wgpuBindGroupRelease(group);
    RELEASE(uniform);
    wgpuRenderPipelineRelease(pipeline);
    wgpuSurfaceRelease(surface);
    gpu_close(gpu);
    window_close(window);
    return true;
}
