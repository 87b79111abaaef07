/*
 * Where WebGPU says zero, there is zero: in what was never written, whatever the memory held before.
 * Memory is made dirty first, and released, so that it may be given out again; that the dirty one is
 * seen as dirty shows that looking works.
 */
#include <stdio.h>
#include <string.h>

#include "words.h"

ALSO_ON(gl);

#define SIDE 16

/* A kind of texture, and how a shader finds what is in it. */
typedef struct Kind {
    const char *name;
    WGPUTextureFormat format;
    WGPUTextureDimension dimension;
    WGPUTextureViewDimension view;
    uint32_t layers, levels, samples;
    WGPUTextureAspect aspect;
    const char *type;  /* of the binding */
    const char *texel; /* whether the one at p, in layer or depth z of the level, is not 0 */
} Kind;

#define D2 WGPUTextureDimension_2D, WGPUTextureViewDimension_2D
#define D2_ARRAY WGPUTextureDimension_2D, WGPUTextureViewDimension_2DArray
#define D3 WGPUTextureDimension_3D, WGPUTextureViewDimension_3D
#define ALL WGPUTextureAspect_All

// clang-format off
static const Kind kinds[] = {
    {"2D", WGPUTextureFormat_RGBA8Unorm, D2, 1, 1, 1, ALL,
     "texture_2d<f32>", "any(textureLoad(t, p, 0) != vec4f())"},
    {"levels", WGPUTextureFormat_RGBA8Unorm, D2, 1, 5, 1, ALL,
     "texture_2d<f32>", "any(textureLoad(t, p, 0) != vec4f())"},
    {"layers and levels", WGPUTextureFormat_RGBA16Float, D2_ARRAY, 3, 3, 1, ALL,
     "texture_2d_array<f32>", "any(textureLoad(t, p, z, 0) != vec4f())"},
    {"unsigned numbers", WGPUTextureFormat_RGBA32Uint, D2, 1, 1, 1, ALL,
     "texture_2d<u32>", "any(textureLoad(t, p, 0) != vec4u())"},
    {"signed numbers", WGPUTextureFormat_R32Sint, D2, 1, 2, 1, ALL,
     "texture_2d<i32>", "textureLoad(t, p, 0).x != 0"},
    {"3D", WGPUTextureFormat_RGBA8Unorm, D3, 4, 2, 1, ALL,
     "texture_3d<f32>", "any(textureLoad(t, vec3u(p, z), 0) != vec4f())"},
    {"samples", WGPUTextureFormat_RGBA8Unorm, D2, 1, 1, 4, ALL,
     "texture_multisampled_2d<f32>", "any(textureLoad(t, p, z) != vec4f())"},
    {"depth", WGPUTextureFormat_Depth32Float, D2, 1, 3, 1, ALL,
     "texture_depth_2d", "textureLoad(t, p, 0) != 0"},
    {"16 bits of depth", WGPUTextureFormat_Depth16Unorm, D2_ARRAY, 2, 1, 1, ALL,
     "texture_depth_2d_array", "textureLoad(t, p, z, 0) != 0"},
    {"samples of depth", WGPUTextureFormat_Depth24Plus, D2, 1, 1, 4, ALL,
     "texture_depth_multisampled_2d", "textureLoad(t, p, z) != 0"},
    {"depth beside stencil", WGPUTextureFormat_Depth24PlusStencil8, D2, 1, 2, 1, WGPUTextureAspect_DepthOnly,
     "texture_depth_2d", "textureLoad(t, p, 0) != 0"},
    {"stencil beside depth", WGPUTextureFormat_Depth24PlusStencil8, D2, 1, 2, 1, WGPUTextureAspect_StencilOnly,
     "texture_2d<u32>", "textureLoad(t, p, 0).x != 0"},
    {"stencil", WGPUTextureFormat_Stencil8, D2, 1, 1, 1, ALL,
     "texture_2d<u32>", "textureLoad(t, p, 0).x != 0"},
};
// clang-format on

static bool has_depth(const Kind *kind)
{
    return kind->format >= WGPUTextureFormat_Depth16Unorm &&
           kind->format <= WGPUTextureFormat_Depth32FloatStencil8;
}

static bool has_stencil(const Kind *kind)
{
    return kind->format == WGPUTextureFormat_Stencil8 ||
           kind->format == WGPUTextureFormat_Depth24PlusStencil8;
}

static bool is_color(const Kind *kind)
{
    return !has_depth(kind) && !has_stencil(kind);
}

/* Rows gl-sampled-samples, gl-depth-loads and gl-stencil-views of docs/limits.md. */
static bool shown_on_gl(const Kind *kind)
{
    return kind->samples == 1 && !strstr(kind->type, "depth") &&
           kind->aspect != WGPUTextureAspect_StencilOnly;
}

static WGPUTexture create_of(Gpu *gpu, const Kind *kind)
{
    /* Without a type for shaders it is for passes alone. */
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text(kind->name);
    descriptor.usage = WGPUTextureUsage_RenderAttachment |
                       (kind->type ? WGPUTextureUsage_TextureBinding : WGPUTextureUsage_None);
    descriptor.dimension = kind->dimension;
    descriptor.size = (WGPUExtent3D){SIDE, SIDE, kind->layers};
    descriptor.format = kind->format;
    descriptor.mipLevelCount = kind->levels;
    descriptor.sampleCount = kind->samples;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

/* A pass on one layer of one level, which fills it with ones or leaves it as it is. */
static void attach(Gpu *gpu, const Kind *kind, WGPUTexture texture, uint32_t level, uint32_t layer,
                   bool fill)
{
    const bool flat = kind->dimension == WGPUTextureDimension_3D;
    WGPUTextureViewDescriptor view = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    view.dimension = flat ? WGPUTextureViewDimension_3D : WGPUTextureViewDimension_2D;
    view.baseMipLevel = level;
    view.mipLevelCount = 1;
    view.baseArrayLayer = flat ? 0 : layer;
    view.arrayLayerCount = 1;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    WGPURenderPassDepthStencilAttachment depth = WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    const WGPULoadOp load = fill ? WGPULoadOp_Clear : WGPULoadOp_Load;
    if (is_color(kind)) {
        color.view = KEEP(wgpuTextureCreateView(texture, &view));
        color.depthSlice = flat ? layer : WGPU_DEPTH_SLICE_UNDEFINED;
        color.loadOp = load;
        color.storeOp = WGPUStoreOp_Store;
        color.clearValue = (WGPUColor){1, 1, 1, 1};
        descriptor.colorAttachmentCount = 1;
        descriptor.colorAttachments = &color;
    } else {
        depth.view = KEEP(wgpuTextureCreateView(texture, &view));
        depth.depthClearValue = 1;
        depth.stencilClearValue = 255;
        if (has_depth(kind)) {
            depth.depthLoadOp = load;
            depth.depthStoreOp = WGPUStoreOp_Store;
        }
        if (has_stencil(kind)) {
            depth.stencilLoadOp = load;
            depth.stencilStoreOp = WGPUStoreOp_Store;
        }
        descriptor.depthStencilAttachment = &depth;
    }
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    END_PASS(pass);
    submit(gpu, encoder);
}

static void attach_all(Gpu *gpu, const Kind *kind, WGPUTexture texture, bool fill)
{
    for (uint32_t level = 0; level < kind->levels; level++) {
        uint32_t layers = kind->dimension == WGPUTextureDimension_3D ? kind->layers >> level
                                                                     : kind->layers;
        for (uint32_t layer = 0; layer < layers; layer++) {
            attach(gpu, kind, texture, level, layer, fill);
        }
    }
}

/* How many texels, or samples, are not 0. */
static uint32_t count_dirty(Gpu *gpu, const Kind *kind, WGPUTexture texture)
{
    char code[1024];
    snprintf(
        code, sizeof code,
        "@group(0) @binding(0) var t: %s;\n"
        "@group(0) @binding(1) var<storage, read_write> dirty: atomic<u32>;\n"
        "@compute @workgroup_size(%d, %d) fn main(@builtin(global_invocation_id) at: vec3u) {\n"
        "    let p = at.xy;\n"
        "    let z = at.z;\n"
        "    if all(p < textureDimensions(t).xy) && %s { atomicAdd(&dirty, 1u); }\n"
        "}\n",
        kind->type, SIDE, SIDE, kind->texel);
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, code);
    WGPUBuffer buffer =
        create_buffer(gpu, "dirty", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 4);
    for (uint32_t level = 0; level < kind->levels; level++) {
        WGPUTextureViewDescriptor view = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
        view.dimension = kind->view;
        view.aspect = kind->aspect;
        view.baseMipLevel = level;
        view.mipLevelCount = 1;
        WGPUBindGroupEntry entries[] = {view_entry(0, KEEP(wgpuTextureCreateView(texture, &view))),
                                        buffer_entry(1, buffer)};
        uint32_t depth = kind->samples > 1                            ? kind->samples
                         : kind->dimension == WGPUTextureDimension_3D ? kind->layers >> level
                                                                      : kind->layers;
        dispatch(gpu, pipeline, create_group_of(gpu, pipeline, 2, entries), 1, 1, depth);
    }
    uint32_t dirty;
    read_buffer(gpu, buffer, 0, &dirty, sizeof dirty);
    return dirty;
}

/* ROW: gl-sampled-samples, gl-depth-loads, gl-stencil-views */
TEST(fresh_textures_are_0, EXECUTION)
{
    for (size_t i = 0; i < COUNT(kinds); i++) {
        const Kind *kind = &kinds[i];
        char message[128];
        if (test_backend() == WGPUBackendType_OpenGLES && !shown_on_gl(kind)) {
            printf("    %s: shaders cannot look at it on GL\n", kind->name);
            continue;
        }
        check_step(kind->name);
        WGPUTexture used = create_of(gpu, kind);
        attach_all(gpu, kind, used, true);
        uint32_t dirty = count_dirty(gpu, kind, used);
        snprintf(message, sizeof message, "%s: nothing is dirty that is full of ones", kind->name);
        check_that(__FILE__, __LINE__, dirty >= SIDE * SIDE, message);
        keep_release_since(gpu->opened);
        wgpuDevicePoll(gpu->device, true, NULL);

        dirty = count_dirty(gpu, kind, create_of(gpu, kind));
        snprintf(message, sizeof message, "%s: %u texels are not 0", kind->name, dirty);
        check_that(__FILE__, __LINE__, dirty == 0, message);

        /* A pass that loads what was never there. */
        WGPUTexture loaded = create_of(gpu, kind);
        attach_all(gpu, kind, loaded, false);
        dirty = count_dirty(gpu, kind, loaded);
        snprintf(message, sizeof message, "%s: %u loaded texels are not 0", kind->name, dirty);
        check_that(__FILE__, __LINE__, dirty == 0, message);
        keep_release_since(gpu->opened);
    }
}

TEST(a_fresh_texture_resolves_to_0, EXECUTION)
{
    const Kind many = {.name = "samples",
                       .format = WGPUTextureFormat_RGBA8Unorm,
                       .dimension = WGPUTextureDimension_2D,
                       .layers = 1,
                       .levels = 1,
                       .samples = 4};
    WGPUTexture used = create_of(gpu, &many);
    attach_all(gpu, &many, used, true);
    RELEASE(used);
    WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    color.view = KEEP(wgpuTextureCreateView(create_of(gpu, &many), NULL));
    WGPUTexture one = create_texture(gpu, "resolved",
                                     WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc,
                                     WGPUTextureFormat_RGBA8Unorm, SIDE, SIDE);
    color.resolveTarget = KEEP(wgpuTextureCreateView(one, NULL));
    color.loadOp = WGPULoadOp_Load;
    color.storeOp = WGPUStoreOp_Discard;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    END_PASS(pass);
    submit(gpu, encoder);
    uint8_t texels[SIDE * SIDE][4];
    const uint8_t zeros[SIDE * SIDE][4] = {{0}};
    read_texture(gpu, one, 4, texels);
    CHECK_BYTES(texels, zeros, sizeof zeros);
}

/* Of each usage that brings what is in a buffer to light. */
TEST(fresh_buffers_are_0, EXECUTION)
{
    enum { SIZE = 4096 };
    static const char read_storage[] =
        "@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;\n"
        "@group(0) @binding(1) var<storage, read> fresh: array<u32>;\n"
        "@compute @workgroup_size(1) fn main() {\n"
        "    for (var i = 0u; i < arrayLength(&fresh); i++) { words[i % 16u] |= fresh[i]; }\n"
        "}\n";
    static const char read_uniform[] =
        "@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;\n"
        "@group(0) @binding(1) var<uniform> fresh: array<vec4u, 256>;\n"
        "@compute @workgroup_size(1) fn main() {\n"
        "    for (var i = 0u; i < 256u; i++) {\n"
        "        let f = fresh[i];\n"
        "        words[i % 16u] |= f.x | f.y | f.z | f.w;\n"
        "    }\n"
        "}\n";
    const struct {
        WGPUBufferUsage usage;
        const char *code;
    } cases[] = {{WGPUBufferUsage_Storage, read_storage}, {WGPUBufferUsage_Uniform, read_uniform}};
    static uint8_t ones[SIZE];
    memset(ones, 0xFF, sizeof ones);
    const uint32_t zeros[16] = {0};
    for (size_t i = 0; i < COUNT(cases); i++) {
        RELEASE(create_filled_buffer(gpu, "used", cases[i].usage, ones, SIZE));
        wgpuDevicePoll(gpu->device, true, NULL);
        WGPUBuffer both[] = {
            create_buffer(gpu, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 64),
            create_buffer(gpu, "fresh", cases[i].usage | WGPUBufferUsage_CopyDst, SIZE)};
        WGPUComputePipeline pipeline = create_compute_pipeline(gpu, cases[i].code);
        WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 2, both);
        uint32_t words[16];
        dispatch(gpu, pipeline, group, 1, 1, 1);
        read_buffer(gpu, both[0], 0, words, sizeof words);
        CHECK_BYTES(words, zeros, sizeof zeros);

        /* What is written makes the rest no dirtier. */
        wgpuQueueWriteBuffer(gpu->queue, both[1], SIZE - 4, ones, 4);
        dispatch(gpu, pipeline, group, 1, 1, 1);
        read_buffer(gpu, both[0], 0, words, sizeof words);
        CHECK_BYTES(words, zeros, 15 * sizeof *zeros);
        CHECK_EQ(words[15], UINT32_MAX);
    }
}

/* A part that is written leaves the others at 0; a mapping shows them so. */
TEST(what_is_written_leaves_the_rest_at_0, A_DEVICE)
{
    enum { SIZE = 1024 };
    static uint8_t ones[SIZE], expected[SIZE], seen[SIZE];
    memset(ones, 0xFF, sizeof ones);
    RELEASE(create_filled_buffer(gpu, "used", WGPUBufferUsage_CopySrc, ones, SIZE));
    memset(expected, 0, SIZE);
    memset(expected + 256, 0xFF, 16);

    WGPUBuffer written =
        create_buffer(gpu, "written", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, SIZE);
    wgpuQueueWriteBuffer(gpu->queue, written, 256, ones, 16);
    read_buffer(gpu, written, 0, seen, SIZE);
    CHECK_BYTES(seen, expected, SIZE);

    WGPUBuffer readable =
        create_buffer(gpu, "readable", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, SIZE);
    wgpuQueueWriteBuffer(gpu->queue, readable, 256, ones, 16);
    wgpuQueueSubmit(gpu->queue, 0, NULL);
    CHECK_EQ(map_buffer(gpu, readable, WGPUMapMode_Read, 0, SIZE), WGPUMapAsyncStatus_Success);
    const void *range = wgpuBufferGetConstMappedRange(readable, 0, SIZE);
    if (CHECK(range != NULL)) {
        CHECK_BYTES(range, expected, SIZE);
    }
    wgpuBufferUnmap(readable);

    WGPUBuffer writable =
        create_buffer(gpu, "writable", WGPUBufferUsage_MapWrite | WGPUBufferUsage_CopySrc, SIZE);
    CHECK_EQ(map_buffer(gpu, writable, WGPUMapMode_Write, 0, SIZE), WGPUMapAsyncStatus_Success);
    range = wgpuBufferGetMappedRange(writable, 0, SIZE);
    memset(expected, 0, SIZE);
    if (CHECK(range != NULL)) {
        CHECK_BYTES(range, expected, SIZE);
    }
    wgpuBufferUnmap(writable);

    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_CopySrc;
    descriptor.size = SIZE;
    descriptor.mappedAtCreation = true;
    WGPUBuffer mapped = KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
    range = wgpuBufferGetMappedRange(mapped, 8, 16);
    if (CHECK(range != NULL)) {
        CHECK_BYTES(range, expected, 16);
        memset((void *)(uintptr_t)range, 0xFF, 16);
    }
    wgpuBufferUnmap(mapped);
    memset(expected + 8, 0xFF, 16);
    read_buffer(gpu, mapped, 0, seen, SIZE);
    CHECK_BYTES(seen, expected, SIZE);
}

/* Between the rows of a copy the buffer keeps what it had: 0 where it was fresh. */
TEST(the_padding_of_copies_is_left_alone, EXECUTION)
{
    enum { ROWS = 4, STRIDE = 256, ROW = 3 * 4, SIZE = STRIDE * ROWS };
    const uint8_t fillings[] = {0, 0xA5};
    static uint8_t texels[ROWS * ROW], seen[SIZE], expected[SIZE];
    memset(texels, 0x77, sizeof texels);
    WGPUTexture texture = create_texture(gpu, "copied",
                                         WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst,
                                         WGPUTextureFormat_RGBA8Unorm, 3, ROWS);
    WGPUTexelCopyTextureInfo from = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    from.texture = texture;
    WGPUTexelCopyBufferLayout layout = {.bytesPerRow = ROW, .rowsPerImage = ROWS};
    const WGPUExtent3D size = {3, ROWS, 1};
    wgpuQueueWriteTexture(gpu->queue, &from, texels, sizeof texels, &layout, &size);
    for (size_t i = 0; i < COUNT(fillings); i++) {
        memset(expected, fillings[i], SIZE);
        const WGPUBufferUsage usage = WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst;
        WGPUBuffer buffer = fillings[i] ? create_filled_buffer(gpu, "full", usage, expected, SIZE)
                                        : create_buffer(gpu, "fresh", usage, SIZE);
        for (int row = 0; row < ROWS; row++) {
            memset(expected + row * STRIDE, 0x77, ROW);
        }
        WGPUTexelCopyBufferInfo to = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
        to.buffer = buffer;
        to.layout.bytesPerRow = STRIDE;
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderCopyTextureToBuffer(encoder, &from, &to, &size);
        submit(gpu, encoder);
        read_buffer(gpu, buffer, 0, seen, SIZE);
        CHECK_BYTES(seen, expected, SIZE);
    }
}

/* Each workgroup finds its memory at 0, whatever the one before has left there; so do variables. */
TEST(the_memory_of_shaders_begins_as_0, EXECUTION)
{
    static const char code[] =
        "@group(0) @binding(0) var<storage, read_write> words: array<atomic<u32>, 16>;\n"
        "struct S { a: array<vec3u, 40>, b: f32, c: atomic<u32> }\n"
        "var<workgroup> shared_numbers: array<u32, 2000>;\n"
        "var<workgroup> shared_struct: S;\n"
        "var<private> own: array<u32, 64>;\n"
        "@compute @workgroup_size(64)\n"
        "fn main(@builtin(local_invocation_index) index: u32) {\n"
        "    var local: array<u32, 64>;\n"
        "    for (var i = index; i < 2000u; i += 64u) { atomicOr(&words[0], shared_numbers[i]); }\n"
        "    for (var i = index; i < 40u; i += 64u) {\n"
        "        let v = shared_struct.a[i];\n"
        "        atomicOr(&words[1], v.x | v.y | v.z);\n"
        "    }\n"
        "    atomicOr(&words[2], bitcast<u32>(shared_struct.b));\n"
        "    atomicOr(&words[3], atomicLoad(&shared_struct.c));\n"
        "    for (var i = 0u; i < 64u; i++) {\n"
        "        atomicOr(&words[4], own[i]);\n"
        "        atomicOr(&words[5], local[i]);\n"
        "    }\n"
        "    workgroupBarrier();\n"
        "    for (var i = index; i < 2000u; i += 64u) { shared_numbers[i] = ~0u; }\n"
        "    for (var i = index; i < 40u; i += 64u) { shared_struct.a[i] = vec3u(~0u); }\n"
        "    shared_struct.b = 3.5;\n"
        "    atomicStore(&shared_struct.c, ~0u);\n"
        "    for (var i = 0u; i < 64u; i++) { own[i] = ~i; local[i] = ~i; }\n"
        "    workgroupBarrier();\n"
        "    atomicAdd(&words[6], (shared_numbers[index] & 1u) + min(own[index] & local[index], "
        "0u));\n"
        "}\n";
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, code);
    WGPUBuffer buffer =
        create_buffer(gpu, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 64);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    dispatch(gpu, pipeline, group, 32, 1, 1);
    dispatch(gpu, pipeline, group, 32, 1, 1);
    uint32_t words[16];
    const uint32_t expected[16] = {[6] = 2 * 32 * 64}; /* written, and seen */
    read_buffer(gpu, buffer, 0, words, sizeof words);
    CHECK_BYTES(words, expected, sizeof expected);
}
