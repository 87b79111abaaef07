/*
 * Triangle: draws without a window, into a texture, and saves the picture.
 *
 *     ./triangle picture.png
 *
 * The way of the data: three vertices → a vertex buffer → the two shaders → a texture on the GPU →
 * a buffer that we may read → a PNG file.
 *
 * `make demo` builds it. By hand, in this directory, after `cargo build --release`:
 *
 *     cc -std=c11 main.c ../common/gpu.c -I../../../include -o triangle \
 *         -L../../../target/release -Wl,-rpath,../../../target/release -lwgpu_native -lpng
 */
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../common/gpu.h"

#define WIDTH 600
#define HEIGHT 450
#define BYTES_PER_PIXEL 4

/* Rows of a texture arrive in a buffer at multiples of 256 bytes; ours are a little shorter. */
#define ROW_SIZE (WIDTH * BYTES_PER_PIXEL)
#define PADDED_ROW_SIZE ((ROW_SIZE + 255) / 256 * 256)

typedef struct Vertex {
    float position[2]; /* -1 to 1, y pointing up */
    float color[3];
} Vertex;

static const Vertex vertices[] = {
    {{0.0f, 0.8f}, {0.95f, 0.30f, 0.35f}},
    {{-0.7f, -0.6f}, {0.25f, 0.80f, 0.55f}},
    {{0.7f, -0.6f}, {0.30f, 0.45f, 0.95f}},
};

static const char shader[] =
    "struct Corner {\n"
    "    @builtin(position) position: vec4f,\n"
    "    @location(0) color: vec3f,\n"
    "}\n"
    "\n"
    "@vertex\n"
    "fn place(@location(0) position: vec2f, @location(1) color: vec3f) -> Corner {\n"
    "    return Corner(vec4f(position, 0.0, 1.0), color);\n"
    "}\n"
    "\n"
    "// Runs for each pixel, with the color blended between the three corners.\n"
    "@fragment\n"
    "fn paint(corner: Corner) -> @location(0) vec4f {\n"
    "    return vec4f(corner.color, 1.0);\n"
    "}\n";

static WGPURenderPipeline create_pipeline(Gpu *gpu, WGPUTextureFormat format)
{
    /* How a Vertex in the buffer becomes the vertex shader's @location arguments. */
    WGPUVertexAttribute attributes[] = {
        {.shaderLocation = 0, .format = WGPUVertexFormat_Float32x2, .offset = offsetof(Vertex, position)},
        {.shaderLocation = 1, .format = WGPUVertexFormat_Float32x3, .offset = offsetof(Vertex, color)},
    };
    WGPUVertexBufferLayout vertex_layout = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
    vertex_layout.stepMode = WGPUVertexStepMode_Vertex;
    vertex_layout.arrayStride = sizeof(Vertex);
    vertex_layout.attributeCount = sizeof attributes / sizeof *attributes;
    vertex_layout.attributes = attributes;

    WGPUShaderModule module = gpu_create_shader(gpu, "triangle", shader);

    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = format;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.entryPoint = text("paint");
    fragment.targetCount = 1;
    fragment.targets = &target;

    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text("triangle");
    descriptor.vertex.module = module;
    descriptor.vertex.entryPoint = text("place");
    descriptor.vertex.bufferCount = 1;
    descriptor.vertex.buffers = &vertex_layout;
    descriptor.fragment = &fragment;
    WGPURenderPipeline pipeline = wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor);

    wgpuShaderModuleRelease(module); /* the pipeline keeps what it needs of it */
    return pipeline;
}

/* A buffer that begins its life with the vertices in it: mapped when created, filled by us, and
 * the GPU's from the unmap on. */
static WGPUBuffer create_vertex_buffer(Gpu *gpu)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text("vertices");
    descriptor.usage = WGPUBufferUsage_Vertex;
    descriptor.size = sizeof vertices;
    descriptor.mappedAtCreation = true;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(gpu->device, &descriptor);
    void *memory = buffer ? wgpuBufferGetMappedRange(buffer, 0, sizeof vertices) : NULL;
    if (!memory) {
        fprintf(stderr, "No memory for the vertices\n");
        exit(EXIT_FAILURE);
    }
    memcpy(memory, vertices, sizeof vertices);
    wgpuBufferUnmap(buffer);
    return buffer;
}

static bool save_png(const char *path, const void *pixels)
{
    png_image image = {
        .version = PNG_IMAGE_VERSION,
        .width = WIDTH,
        .height = HEIGHT,
        .format = PNG_FORMAT_RGBA,
    };
    if (!png_image_write_to_file(&image, path, 0, pixels, PADDED_ROW_SIZE, NULL)) {
        fprintf(stderr, "%s: %s\n", path, image.message);
        return false;
    }
    return true;
}

static bool draw(Gpu *gpu, const char *path)
{
    WGPUTextureDescriptor texture_descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    texture_descriptor.label = text("picture");
    texture_descriptor.usage = WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc;
    texture_descriptor.size = (WGPUExtent3D){WIDTH, HEIGHT, 1};
    texture_descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    WGPUTexture texture = wgpuDeviceCreateTexture(gpu->device, &texture_descriptor);
    WGPUTextureView view = wgpuTextureCreateView(texture, NULL);

    WGPUBufferDescriptor pixels_descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    pixels_descriptor.label = text("pixels");
    pixels_descriptor.usage = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
    pixels_descriptor.size = PADDED_ROW_SIZE * HEIGHT;
    WGPUBuffer pixels = wgpuDeviceCreateBuffer(gpu->device, &pixels_descriptor);

    WGPURenderPipeline pipeline = create_pipeline(gpu, texture_descriptor.format);
    WGPUBuffer vertex_buffer = create_vertex_buffer(gpu);

    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);

    /* The pass clears the texture first, and keeps what was drawn when it ends. */
    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = view;
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    attachment.clearValue = (WGPUColor){0.07, 0.08, 0.11, 1.0};
    WGPURenderPassDescriptor pass_descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    pass_descriptor.colorAttachmentCount = 1;
    pass_descriptor.colorAttachments = &attachment;
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &pass_descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderSetVertexBuffer(pass, 0, vertex_buffer, 0, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    wgpuRenderPassEncoderEnd(pass);

    WGPUTexelCopyTextureInfo source = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    source.texture = texture;
    WGPUTexelCopyBufferInfo destination = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    destination.buffer = pixels;
    destination.layout.bytesPerRow = PADDED_ROW_SIZE;
    destination.layout.rowsPerImage = HEIGHT;
    wgpuCommandEncoderCopyTextureToBuffer(encoder, &source, &destination, &texture_descriptor.size);

    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(gpu->queue, 1, &commands);

    const void *mapped = gpu_map_for_reading(gpu, pixels);
    bool success = mapped && !gpu->failed && save_png(path, mapped);
    wgpuBufferUnmap(pixels);

    wgpuCommandBufferRelease(commands);
    wgpuRenderPassEncoderRelease(pass);
    wgpuCommandEncoderRelease(encoder);
    wgpuBufferRelease(vertex_buffer);
    wgpuRenderPipelineRelease(pipeline);
    wgpuBufferRelease(pixels);
    wgpuTextureViewRelease(view);
    wgpuTextureRelease(texture);
    return success;
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: %s picture.png\n", argv[0]);
        return EXIT_FAILURE;
    }

    Gpu gpu;
    bool success = gpu_open(&gpu) && draw(&gpu, argv[1]);
    gpu_close(&gpu);
    if (success) {
        printf("Drew a triangle of %d × %d pixels: %s\n", WIDTH, HEIGHT, argv[1]);
    }
    return success ? EXIT_SUCCESS : EXIT_FAILURE;
}
