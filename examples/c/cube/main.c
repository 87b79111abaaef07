/*
 * Cube: a textured cube that spins, in a window or in a picture.
 *
 *     ./cube
 *     ./cube --picture cube.png
 *
 * New here, after the triangle: a texture and a sampler, a uniform buffer that changes from frame to
 * frame, a depth buffer so that what is behind stays behind, and smooth edges by multisampling.
 *
 * `make examples` builds it.
 */
#include <math.h>
#include <string.h>

#include "../common/scene.h"

#define DEPTH_FORMAT WGPUTextureFormat_Depth24Plus
#define SAMPLES 4
#define TEXTURE_SIDE 64

typedef struct Vertex {
    float position[3], normal[3], uv[2];
} Vertex;

/* Matrices as WGSL has them: column by column. */
typedef struct Matrix {
    float columns[4][4];
} Matrix;

/* The same as Spin in the shader. */
typedef struct Spin {
    Matrix view, turn;
} Spin;

static struct {
    WGPURenderPipeline pipeline;
    WGPUBuffer vertices, indices, spin;
    WGPUBindGroup group;
    WGPUTextureFormat format;
    /* As large as the target, and made anew when that changes. */
    WGPUTexture samples, depth;
    WGPUTextureView samples_view, depth_view;
    uint32_t width, height;
} cube;

/* ---- the cube ---- */

/* Six sides of four corners. A corner belongs to three sides, but has a normal for each. */
static void create_mesh(Gpu *gpu)
{
    Vertex vertices[24];
    uint16_t indices[36];
    for (int side = 0; side < 6; side++) {
        int axis = side / 2, right = (axis + 1) % 3, up = (axis + 2) % 3;
        float out = side % 2 ? -1.0f : 1.0f;
        for (int corner = 0; corner < 4; corner++) {
            float u = (float)(corner % 2), v = (float)(corner / 2);
            Vertex *vertex = &vertices[side * 4 + corner];
            *vertex = (Vertex){.uv = {u, v}};
            vertex->normal[axis] = out;
            vertex->position[axis] = out;
            vertex->position[right] = (2 * u - 1) * out; /* so that all sides wind the same way */
            vertex->position[up] = 2 * v - 1;
        }
        static const uint16_t two_triangles[] = {0, 1, 2, 2, 1, 3};
        for (int i = 0; i < 6; i++) {
            indices[side * 6 + i] = (uint16_t)(side * 4 + two_triangles[i]);
        }
    }
    cube.vertices = gpu_create_buffer(gpu, "corners", WGPUBufferUsage_Vertex, vertices, sizeof vertices);
    cube.indices = gpu_create_buffer(gpu, "triangles", WGPUBufferUsage_Index, indices, sizeof indices);
}

/* Tiles in two colors with light joints between them, computed rather than loaded. */
static WGPUTextureView create_tiles(Gpu *gpu)
{
    static uint8_t texels[TEXTURE_SIDE][TEXTURE_SIDE][4];
    for (int y = 0; y < TEXTURE_SIDE; y++) {
        for (int x = 0; x < TEXTURE_SIDE; x++) {
            static const uint8_t colors[3][4] = {
                {38, 110, 190, 255}, {235, 150, 45, 255}, {245, 240, 225, 255}};
            bool joint = x % 16 == 0 || y % 16 == 0 || x % 16 == 15 || y % 16 == 15;
            memcpy(texels[y][x], colors[joint ? 2 : (x / 16 + y / 16) % 2], 4);
        }
    }
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text("tiles");
    descriptor.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
    descriptor.size = (WGPUExtent3D){TEXTURE_SIDE, TEXTURE_SIDE, 1};
    descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    WGPUTexture texture = wgpuDeviceCreateTexture(gpu->device, &descriptor);

    WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    to.texture = texture;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = sizeof texels[0];
    layout.rowsPerImage = TEXTURE_SIDE;
    wgpuQueueWriteTexture(gpu->queue, &to, texels, sizeof texels, &layout, &descriptor.size);

    WGPUTextureView view = wgpuTextureCreateView(texture, NULL);
    wgpuTextureRelease(texture); /* the view keeps it */
    return view;
}

static void create_pipeline(Gpu *gpu)
{
    WGPUVertexAttribute attributes[] = {
        {.shaderLocation = 0, .format = WGPUVertexFormat_Float32x3, .offset = offsetof(Vertex, position)},
        {.shaderLocation = 1, .format = WGPUVertexFormat_Float32x3, .offset = offsetof(Vertex, normal)},
        {.shaderLocation = 2, .format = WGPUVertexFormat_Float32x2, .offset = offsetof(Vertex, uv)},
    };
    WGPUVertexBufferLayout vertices = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
    vertices.stepMode = WGPUVertexStepMode_Vertex;
    vertices.arrayStride = sizeof(Vertex);
    vertices.attributeCount = 3;
    vertices.attributes = attributes;

    WGPUShaderModule module = gpu_load_shader(gpu, __FILE__, "shader.wgsl");
    WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
    target.format = cube.format;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.entryPoint = text("paint");
    fragment.targetCount = 1;
    fragment.targets = &target;
    /* A pixel is drawn only where nothing nearer has been drawn before. */
    WGPUDepthStencilState depth = WGPU_DEPTH_STENCIL_STATE_INIT;
    depth.format = DEPTH_FORMAT;
    depth.depthWriteEnabled = WGPUOptionalBool_True;
    depth.depthCompare = WGPUCompareFunction_Less;

    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.label = text("cube");
    descriptor.vertex.module = module;
    descriptor.vertex.entryPoint = text("place");
    descriptor.vertex.bufferCount = 1;
    descriptor.vertex.buffers = &vertices;
    descriptor.primitive.cullMode = WGPUCullMode_Back;
    descriptor.depthStencil = &depth;
    descriptor.multisample.count = SAMPLES;
    descriptor.fragment = &fragment;
    cube.pipeline = wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor);
    wgpuShaderModuleRelease(module);
}

static void create_group(Gpu *gpu)
{
    WGPUTextureView tiles = create_tiles(gpu);
    WGPUSamplerDescriptor sampler_descriptor = WGPU_SAMPLER_DESCRIPTOR_INIT;
    sampler_descriptor.magFilter = WGPUFilterMode_Linear;
    sampler_descriptor.minFilter = WGPUFilterMode_Linear;
    sampler_descriptor.addressModeU = WGPUAddressMode_Repeat;
    sampler_descriptor.addressModeV = WGPUAddressMode_Repeat;
    WGPUSampler sampler = wgpuDeviceCreateSampler(gpu->device, &sampler_descriptor);

    WGPUBindGroupEntry entries[] = {WGPU_BIND_GROUP_ENTRY_INIT, WGPU_BIND_GROUP_ENTRY_INIT,
                                    WGPU_BIND_GROUP_ENTRY_INIT};
    entries[0].binding = 0;
    entries[0].buffer = cube.spin;
    entries[1].binding = 1;
    entries[1].textureView = tiles;
    entries[2].binding = 2;
    entries[2].sampler = sampler;
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = wgpuRenderPipelineGetBindGroupLayout(cube.pipeline, 0);
    descriptor.entryCount = 3;
    descriptor.entries = entries;
    cube.group = wgpuDeviceCreateBindGroup(gpu->device, &descriptor);
    wgpuBindGroupLayoutRelease(descriptor.layout);
    wgpuSamplerRelease(sampler);
    wgpuTextureViewRelease(tiles);
}

/* ---- how it spins ---- */

static Matrix product(const Matrix *a, const Matrix *b)
{
    Matrix result = {0};
    for (int column = 0; column < 4; column++) {
        for (int row = 0; row < 4; row++) {
            for (int i = 0; i < 4; i++) {
                result.columns[column][row] += a->columns[i][row] * b->columns[column][i];
            }
        }
    }
    return result;
}

/* About the axis that `first` and `second` (0: x, 1: y, 2: z) leave over. */
static Matrix rotation(float angle, int first, int second)
{
    Matrix result = {{{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}};
    result.columns[first][first] = result.columns[second][second] = cosf(angle);
    result.columns[first][second] = sinf(angle);
    result.columns[second][first] = -sinf(angle);
    return result;
}

/* The viewer stands `distance` away. Depth goes from 0, near, to 1, far. */
static Matrix perspective(float aspect, float distance)
{
    const float near = 1, far = 10, zoom = 1.9f;
    return (Matrix){{{zoom / aspect, 0, 0, 0},
                     {0, zoom, 0, 0},
                     {0, 0, -far / (far - near), -1},
                     {0, 0, (distance - near) * far / (far - near), distance}}};
}

static Spin spin_at(double seconds, float aspect)
{
    Matrix about_y = rotation((float)seconds * 0.9f + 0.6f, 2, 0);
    Matrix about_x = rotation((float)seconds * 0.4f + 0.5f, 1, 2);
    Matrix camera = perspective(aspect, 5);
    Spin spin = {.turn = product(&about_x, &about_y)};
    spin.view = product(&camera, &spin.turn);
    return spin;
}

/* ---- frame by frame ---- */

static WGPUTexture create_target(Gpu *gpu, const Frame *frame, WGPUTextureFormat format)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_RenderAttachment;
    descriptor.size = (WGPUExtent3D){frame->width, frame->height, 1};
    descriptor.format = format;
    descriptor.sampleCount = SAMPLES;
    return wgpuDeviceCreateTexture(gpu->device, &descriptor);
}

static void release_targets(void)
{
    if (cube.width) {
        wgpuTextureViewRelease(cube.samples_view);
        wgpuTextureViewRelease(cube.depth_view);
        wgpuTextureRelease(cube.samples);
        wgpuTextureRelease(cube.depth);
    }
}

static void fit_targets(Gpu *gpu, const Frame *frame)
{
    if (cube.width == frame->width && cube.height == frame->height) {
        return;
    }
    release_targets();
    cube.width = frame->width;
    cube.height = frame->height;
    cube.samples = create_target(gpu, frame, cube.format);
    cube.depth = create_target(gpu, frame, DEPTH_FORMAT);
    cube.samples_view = wgpuTextureCreateView(cube.samples, NULL);
    cube.depth_view = wgpuTextureCreateView(cube.depth, NULL);
}

static void create(Gpu *gpu, WGPUTextureFormat format)
{
    cube.format = format;
    Spin spin = {0};
    cube.spin = gpu_create_buffer(gpu, "spin", WGPUBufferUsage_Uniform, &spin, sizeof spin);
    create_mesh(gpu);
    create_pipeline(gpu);
    create_group(gpu);
}

static void draw(Gpu *gpu, const Frame *frame)
{
    fit_targets(gpu, frame);
    Spin spin = spin_at(frame->seconds, (float)frame->width / (float)frame->height);
    wgpuQueueWriteBuffer(gpu->queue, cube.spin, 0, &spin, sizeof spin);

    /* Four samples of each pixel are drawn, and resolved into the one of the target in the end. */
    WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    color.view = cube.samples_view;
    color.resolveTarget = frame->target;
    color.loadOp = WGPULoadOp_Clear;
    color.storeOp = WGPUStoreOp_Discard;
    color.clearValue = (WGPUColor){0.07, 0.08, 0.11, 1};
    WGPURenderPassDepthStencilAttachment depth = WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    depth.view = cube.depth_view;
    depth.depthLoadOp = WGPULoadOp_Clear;
    depth.depthStoreOp = WGPUStoreOp_Discard;
    depth.depthClearValue = 1;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    descriptor.depthStencilAttachment = &depth;
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(frame->encoder, &descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, cube.pipeline);
    wgpuRenderPassEncoderSetBindGroup(pass, 0, cube.group, 0, NULL);
    wgpuRenderPassEncoderSetVertexBuffer(pass, 0, cube.vertices, 0, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderSetIndexBuffer(pass, cube.indices, WGPUIndexFormat_Uint16, 0, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderDrawIndexed(pass, 36, 1, 0, 0, 0);
    wgpuRenderPassEncoderEnd(pass);
    wgpuRenderPassEncoderRelease(pass);
}

static void release(void)
{
    release_targets();
    wgpuBindGroupRelease(cube.group);
    wgpuRenderPipelineRelease(cube.pipeline);
    wgpuBufferRelease(cube.spin);
    wgpuBufferRelease(cube.indices);
    wgpuBufferRelease(cube.vertices);
}

int main(int argc, char **argv)
{
    Scene scene = {.title = "Cube", .create = create, .draw = draw, .release = release};
    return show(&scene, argc, argv);
}
