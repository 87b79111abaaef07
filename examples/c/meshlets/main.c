/*
 * Meshlets: a ball without a vertex in any buffer. A task shader looks at each of its tiles and leaves
 * out those that face away, and a mesh shader makes the triangles of the others.
 *
 *     ./meshlets picture.png
 *
 * By hand, in this directory, after `cargo build --release`:
 *
 *     cc -std=c11 main.c ../common/gpu.c -I../../../include -o meshlets \
 *         -L../../../target/release -Wl,-rpath,../../../target/release -lwgpu_native -lpng
 */
#include <png.h>
#include <stdio.h>
#include <stdlib.h>

#include <webgpu/wgpu.h>

#include "../common/gpu.h"

#define SIDE 512 /* rows of the picture arrive in a buffer without padding */
#define TILES_AROUND 16
#define TILES_DOWN 8

static const char shader[] =
    "enable wgpu_mesh_shader;\n"
    "\n"
    "// A point of the ball: x is how far around, 0 to 16, y how far down, 0 to 8.\n"
    "fn point(at: vec2f) -> vec3f {\n"
    "    let around = at.x / 16 * 6.2831853;\n"
    "    let down = at.y / 8 * 3.1415927;\n"
    "    let p = vec3f(sin(down) * cos(around), cos(down), sin(down) * sin(around));\n"
    "    return vec3f(p.x, .8 * p.y - .6 * p.z, .6 * p.y + .8 * p.z); // leans towards us\n"
    "}\n"
    "\n"
    "// What a workgroup of the task shader hands to those of the mesh shader.\n"
    "struct Tile { at: vec2u, tint: vec3f }\n"
    "var<task_payload> tile: Tile;\n"
    "\n"
    "@task @payload(tile) @workgroup_size(1)\n"
    "fn choose(@builtin(workgroup_id) id: vec3u) -> @builtin(mesh_task_size) vec3u {\n"
    "    tile.at = id.xy;\n"
    "    tile.tint = mix(vec3f(.95, .45, .3), vec3f(.25, .6, .95), f32((id.x + id.y) % 2));\n"
    "    // Its middle decides, with some room for how much it bends.\n"
    "    let faces_us = point(vec2f(id.xy) + .5).z > -.4;\n"
    "    return select(vec3u(0), vec3u(1), faces_us);\n"
    "}\n"
    "\n"
    "struct Corner { @builtin(position) position: vec4f }\n"
    "struct Part {\n"
    "    @builtin(triangle_indices) corners: vec3u,\n"
    "    @builtin(cull_primitive) hidden: bool,\n"
    "    @per_primitive @location(0) color: vec4f,\n"
    "}\n"
    "struct Meshlet {\n"
    "    @builtin(vertices) vertices: array<Corner, 25>,\n"
    "    @builtin(primitives) primitives: array<Part, 32>,\n"
    "    @builtin(vertex_count) vertex_count: u32,\n"
    "    @builtin(primitive_count) primitive_count: u32,\n"
    "}\n"
    "var<workgroup> meshlet: Meshlet;\n"
    "\n"
    "// Five by five corners, and four by four squares of two triangles each.\n"
    "@mesh(meshlet) @payload(tile) @workgroup_size(32)\n"
    "fn make(@builtin(local_invocation_index) i: u32) {\n"
    "    meshlet.vertex_count = 25;\n"
    "    meshlet.primitive_count = 32;\n"
    "    if i < 25 {\n"
    "        let p = point(vec2f(tile.at) + vec2f(vec2u(i % 5, i / 5)) / 4);\n"
    "        meshlet.vertices[i].position = vec4f(p.xy * .85, .5, 1);\n"
    "    }\n"
    "    let square = vec2u((i / 2) % 4, i / 8);\n"
    "    let first = square.y * 5 + square.x;\n"
    "    let corners = select(vec3u(first, first + 1, first + 5),\n"
    "                         vec3u(first + 1, first + 6, first + 5), i % 2 == 1);\n"
    "    meshlet.primitives[i].corners = corners;\n"
    "    let middle = point(vec2f(tile.at) + (vec2f(square) + .5) / 4);\n"
    "    let light = .25 + .75 * max(0, dot(middle, vec3f(-.48, .6, .64)));\n"
    "    meshlet.primitives[i].hidden = middle.z < 0;\n"
    "    meshlet.primitives[i].color = vec4f(tile.tint * light, 1);\n"
    "}\n"
    "\n"
    "struct Seen { @per_primitive @location(0) color: vec4f }\n"
    "@fragment fn paint(part: Seen) -> @location(0) vec4f { return part.color; }\n";

/* The answers of requests that are answered at once. */
static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter, WGPUStringView message,
                       void *result, void *unused)
{
    (void)unused;
    if (status != WGPURequestAdapterStatus_Success) {
        fprintf(stderr, "No adapter: %.*s\n", (int)message.length, message.data);
    }
    *(WGPUAdapter *)result = adapter;
}

static void on_device(WGPURequestDeviceStatus status, WGPUDevice device, WGPUStringView message,
                      void *result, void *unused)
{
    (void)unused;
    if (status != WGPURequestDeviceStatus_Success) {
        fprintf(stderr, "No device: %.*s\n", (int)message.length, message.data);
    }
    *(WGPUDevice *)result = device;
}

static void on_error(WGPUDevice const *device, WGPUErrorType type, WGPUStringView message,
                     void *gpu, void *unused)
{
    (void)device, (void)type, (void)unused;
    fprintf(stderr, "Device error: %.*s\n", (int)message.length, message.data);
    ((Gpu *)gpu)->failed = true;
}

static const WGPUFeatureName mesh_shaders = (WGPUFeatureName)WGPUNativeFeature_MeshShader;

static bool open_device(Gpu *gpu)
{
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredFeatureCount = 1;
    descriptor.requiredFeatures = &mesh_shaders;
    descriptor.uncapturedErrorCallbackInfo.callback = on_error;
    descriptor.uncapturedErrorCallbackInfo.userdata1 = gpu;
    wgpuAdapterRequestDevice(gpu->adapter, &descriptor,
                             (WGPURequestDeviceCallbackInfo){
                                 .mode = WGPUCallbackMode_AllowSpontaneous,
                                 .callback = on_device,
                                 .userdata1 = &gpu->device,
                             });
    if (gpu->device) {
        gpu->queue = wgpuDeviceGetQueue(gpu->device);
    }
    return gpu->device;
}

static WGPURenderPipeline create_pipeline(Gpu *gpu, WGPUTextureFormat format)
{
    WGPUShaderModule module = gpu_create_shader(gpu, "ball", shader);
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = format;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.targetCount = 1;
    fragment.targets = &target;
    WGPUTaskState task = WGPU_TASK_STATE_INIT;
    task.module = module;
    WGPUMeshPipelineDescriptor descriptor = WGPU_MESH_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text("ball");
    descriptor.task = &task;
    descriptor.mesh.module = module;
    descriptor.fragment = &fragment;
    WGPURenderPipeline pipeline = wgpuDeviceCreateMeshPipeline(gpu->device, &descriptor);
    wgpuShaderModuleRelease(module);
    return pipeline;
}

static void draw(Gpu *gpu, WGPUCommandEncoder encoder, WGPUTexture texture)
{
    WGPURenderPipeline pipeline = create_pipeline(gpu, wgpuTextureGetFormat(texture));
    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = wgpuTextureCreateView(texture, NULL);
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    attachment.clearValue = (WGPUColor){0.07, 0.08, 0.11, 1.0};
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderDrawMeshTasks(pass, TILES_AROUND, TILES_DOWN, 1);
    wgpuRenderPassEncoderEnd(pass);
    wgpuRenderPassEncoderRelease(pass);
    wgpuTextureViewRelease(attachment.view);
    wgpuRenderPipelineRelease(pipeline);
}

static bool save_png(const char *path, const void *pixels)
{
    png_image image = {
        .version = PNG_IMAGE_VERSION,
        .width = SIDE,
        .height = SIDE,
        .format = PNG_FORMAT_RGBA,
    };
    const bool saved = pixels && png_image_write_to_file(&image, path, 0, pixels, 0, NULL);
    if (!saved) {
        fprintf(stderr, "%s: %s\n", path, image.message);
    }
    return saved;
}

static bool draw_picture(Gpu *gpu, const char *path)
{
    WGPUTextureDescriptor picture = WGPU_TEXTURE_DESCRIPTOR_INIT;
    picture.usage = WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc;
    picture.size = (WGPUExtent3D){SIDE, SIDE, 1};
    picture.format = WGPUTextureFormat_RGBA8Unorm;
    WGPUTexture texture = wgpuDeviceCreateTexture(gpu->device, &picture);
    WGPUBufferDescriptor bytes = WGPU_BUFFER_DESCRIPTOR_INIT;
    bytes.usage = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
    bytes.size = SIDE * SIDE * 4;
    WGPUBuffer pixels = wgpuDeviceCreateBuffer(gpu->device, &bytes);

    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
    draw(gpu, encoder, texture);
    WGPUTexelCopyTextureInfo source = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    source.texture = texture;
    WGPUTexelCopyBufferInfo destination = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    destination.buffer = pixels;
    destination.layout.bytesPerRow = SIDE * 4;
    destination.layout.rowsPerImage = SIDE;
    wgpuCommandEncoderCopyTextureToBuffer(encoder, &source, &destination, &picture.size);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(gpu->queue, 1, &commands);

    const void *mapped = gpu_map_for_reading(gpu, pixels);
    const bool saved = !gpu->failed && save_png(path, mapped);
    wgpuCommandBufferRelease(commands);
    wgpuCommandEncoderRelease(encoder);
    wgpuBufferRelease(pixels);
    wgpuTextureRelease(texture);
    return saved;
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s picture.png\n", argv[0]);
        return EXIT_FAILURE;
    }
    Gpu gpu;
    bool success = gpu_start(&gpu);
    if (success) {
        wgpuInstanceRequestAdapter(gpu.instance, NULL,
                                   (WGPURequestAdapterCallbackInfo){
                                       .mode = WGPUCallbackMode_AllowSpontaneous,
                                       .callback = on_adapter,
                                       .userdata1 = &gpu.adapter,
                                   });
        success = gpu.adapter;
    }
    if (success && !wgpuAdapterHasFeature(gpu.adapter, mesh_shaders)) {
        puts("This adapter has no mesh shaders; nothing was drawn");
    } else if (success) {
        success = open_device(&gpu) && draw_picture(&gpu, argv[1]);
        if (success) {
            printf("Drew a ball of meshlets, %d × %d pixels: %s\n", SIDE, SIDE, argv[1]);
        }
    }
    gpu_close(&gpu);
    return success ? EXIT_SUCCESS : EXIT_FAILURE;
}
