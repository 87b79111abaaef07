/* Formats and uses of textures and buffers beyond the standard. */
#include <stdio.h>
#include <string.h>

#include "screen.h"

ALSO_ON(gl, noop);

#define NATIVE(name) ((WGPUFeatureName)WGPUNativeFeature_##name)

/* Runs a shader on a texture at binding 0, of which it writes 4 words to the buffer at binding 1. */
static void run_on(Gpu *gpu, WGPUTextureView view, const char *code, uint32_t x, void *words)
{
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, code);
    WGPUBuffer output =
        create_buffer(gpu, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 16);
    WGPUBindGroupEntry entries[] = {view_entry(0, view), buffer_entry(1, output)};
    WGPUBindGroup group = create_group_of(gpu, pipeline, COUNT(entries), entries);
    dispatch(gpu, pipeline, group, x, 1, 1);
    read_buffer(gpu, output, 0, words, 16);
}

static void write_texels(Gpu *gpu, WGPUTexture texture, WGPUTextureAspect aspect, uint32_t width,
                         uint32_t height, const void *texels, uint32_t bytes_per_row)
{
    WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    to.texture = texture;
    to.aspect = aspect;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = bytes_per_row;
    layout.rowsPerImage = height;
    wgpuQueueWriteTexture(gpu->queue, &to, texels, (size_t)bytes_per_row * height, &layout,
                          &(WGPUExtent3D){width, height, 1});
}

static const struct {
    WGPUTextureFormat format;
    const char *name;
    int channels;
    bool is_signed;
} norms[] = {
    {WGPUTextureFormat_R16Unorm, "R16Unorm", 1, false},
    {WGPUTextureFormat_RG16Unorm, "RG16Unorm", 2, false},
    {WGPUTextureFormat_RGBA16Unorm, "RGBA16Unorm", 4, false},
    {WGPUTextureFormat_R16Snorm, "R16Snorm", 1, true},
    {WGPUTextureFormat_RG16Snorm, "RG16Snorm", 2, true},
    {WGPUTextureFormat_RGBA16Snorm, "RGBA16Snorm", 4, true},
};

/* What shaders see of the bits 0x8001, 0x4000, 0xFFFF, 0x7FFF. */
TEST(norms_of_16_bits, FEATURE(NATIVE(TextureFormat16bitNorm)))
{
    const uint16_t texel[4] = {0x8001, 0x4000, 0xFFFF, 0x7FFF};
    for (size_t i = 0; i < COUNT(norms); i++) {
        WGPUTexture texture = create_texture(
            gpu, norms[i].name, WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst,
            norms[i].format, 1, 1);
        write_texels(gpu, texture, WGPUTextureAspect_All, 1, 1, texel,
                     2 * (uint32_t)norms[i].channels);
        WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
        float seen[4];
        run_on(gpu, view,
               "@group(0) @binding(0) var picture: texture_2d<f32>;\n"
               "@group(0) @binding(1) var<storage, read_write> seen: vec4f;\n"
               "@compute @workgroup_size(1) fn main() {\n"
               "    seen = textureLoad(picture, vec2i(), 0);\n"
               "}\n",
               1, seen);
        for (int c = 0; c < 4; c++) {
            float expected = c == 3 ? 1 : 0;
            if (c < norms[i].channels) {
                expected = norms[i].is_signed ? (float)(int16_t)texel[c] / 32767.0f
                                              : (float)texel[c] / 65535.0f;
            }
            CHECK_NEAR(seen[c], expected, 0.00001);
        }
    }
}

TEST(formats_without_their_features, A_DEVICE)
{
    for (size_t i = 0; i < COUNT(norms); i++) {
        CHECK_INVALID(gpu, "TEXTURE_FORMAT_16BIT_NORM",
                      create_texture(gpu, norms[i].name, WGPUTextureUsage_TextureBinding,
                                     norms[i].format, 2, 2));
    }
    CHECK_INVALID(gpu, "TEXTURE_FORMAT_NV12",
                  create_texture(gpu, "NV12", WGPUTextureUsage_TextureBinding,
                                 (WGPUTextureFormat)WGPUNativeTextureFormat_NV12, 2, 2));
    CHECK_INVALID(gpu, "TEXTURE_FORMAT_P010",
                  create_texture(gpu, "P010", WGPUTextureUsage_TextureBinding,
                                 (WGPUTextureFormat)WGPUNativeTextureFormat_P010, 2, 2));
}

typedef struct Video {
    WGPUFeatureName feature;
    WGPUTextureFormat format, planes[2];
    const char *name;
    uint32_t bytes; /* of a sample */
} Video;

static const Video videos[] = {
    {NATIVE(TextureFormatNv12),
     (WGPUTextureFormat)WGPUNativeTextureFormat_NV12,
     {WGPUTextureFormat_R8Unorm, WGPUTextureFormat_RG8Unorm},
     "NV12",
     1},
    {NATIVE(TextureFormatP010),
     (WGPUTextureFormat)WGPUNativeTextureFormat_P010,
     {WGPUTextureFormat_R16Unorm, WGPUTextureFormat_RG16Unorm},
     "P010",
     2},
};
static const WGPUTextureAspect planes[] = {
    (WGPUTextureAspect)WGPUNativeTextureAspect_Plane0Only,
    (WGPUTextureAspect)WGPUNativeTextureAspect_Plane1Only,
};

/* False where the adapter lacks the format. */
static bool open_video(Gpu *gpu, const Video *video)
{
    gpu_open_with(gpu, 2, (WGPUFeatureName[]){video->feature, NATIVE(TextureFormat16bitNorm)});
    if (!wgpuDeviceHasFeature(gpu->device, video->feature)) {
        printf("    not available on this adapter: %s\n", video->name);
        gpu_close(gpu);
        return false;
    }
    return true;
}

static WGPUTexture create_frame(Gpu *gpu, const Video *video, WGPUTextureUsage usage,
                                uint32_t width, uint32_t height)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text(video->name);
    descriptor.usage = usage;
    descriptor.size = (WGPUExtent3D){width, height, 1};
    descriptor.format = video->format;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

static WGPUTextureView view_plane(WGPUTexture texture, WGPUTextureAspect aspect,
                                  WGPUTextureFormat format)
{
    WGPUTextureViewDescriptor descriptor = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    descriptor.aspect = aspect;
    descriptor.format = format;
    return KEEP(wgpuTextureCreateView(texture, &descriptor));
}

/* Each plane has a view of its own, in its own format, which need not be said. */
TEST(planes_of_video_frames, NO_DEVICE)
{
    bool available = false;
    for (size_t i = 0; i < COUNT(videos); i++) {
        const Video *video = &videos[i];
        if (!open_video(gpu, video)) {
            continue;
        }
        available = true;
        const WGPUTextureUsage usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
        WGPUTexture texture = NULL;
        CHECK_VALID(gpu, texture = create_frame(gpu, video, usage, 16, 8));
        CHECK_EQ(wgpuTextureGetFormat(texture), video->format);
        for (size_t p = 0; p < 2; p++) {
            CHECK_VALID(gpu, view_plane(texture, planes[p], 0));
            CHECK_VALID(gpu, view_plane(texture, planes[p], video->planes[p]));
            CHECK_INVALID(gpu, "wgpuTextureCreateView",
                          view_plane(texture, planes[p], video->planes[1 - p]));
        }
        CHECK_INVALID(gpu, "wgpuTextureCreateView",
                      view_plane(texture, WGPUTextureAspect_DepthOnly, 0));
        CHECK_INVALID(gpu, "", create_frame(gpu, video, usage, 15, 8));
        CHECK_INVALID(gpu, "", create_frame(gpu, video, usage, 16, 7));
        /* Planes are of frames alone. */
        texture = create_texture(gpu, "ordinary", usage, WGPUTextureFormat_R8Unorm, 16, 8);
        CHECK_INVALID(gpu, "wgpuTextureCreateView", view_plane(texture, planes[0], 0));
        gpu_close(gpu);
    }
    if (!available) {
        check_not_applicable("this adapter has neither NV12 nor P010");
    }
}

/* Shaders see what was written, plane by plane. */
TEST(sampled_video_frames, NO_DEVICE)
{
    needs_execution("the noop backend samples nothing");
    bool available = false;
    for (size_t i = 0; i < COUNT(videos); i++) {
        const Video *video = &videos[i];
        if (!open_video(gpu, video)) {
            continue;
        }
        available = true;
        WGPUTexture texture = create_frame(
            gpu, video, WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst, 2, 2);
        /* P010 has its 10 bits on top. */
        const uint8_t narrow[2][4] = {{51, 102, 153, 204}, {25, 230}};
        const uint16_t wide[2][4] = {{0x3340, 0x6680, 0x99C0, 0xCCC0}, {0x1900, 0xE640}};
        for (size_t p = 0; p < 2; p++) {
            uint32_t size = p == 0 ? 2 : 1;
            write_texels(gpu, texture, planes[p], size, size,
                         video->bytes == 1 ? (const void *)narrow[p] : (const void *)wide[p],
                         2 * video->bytes);
            WGPUTextureView view = view_plane(texture, planes[p], 0);
            float seen[4];
            run_on(gpu, view,
                   p == 0 ? "@group(0) @binding(0) var plane: texture_2d<f32>;\n"
                            "@group(0) @binding(1) var<storage, read_write> seen: vec4f;\n"
                            "@compute @workgroup_size(1) fn main() {\n"
                            "    seen = vec4f(textureLoad(plane, vec2i(0, 0), 0).r,\n"
                            "                 textureLoad(plane, vec2i(1, 0), 0).r,\n"
                            "                 textureLoad(plane, vec2i(0, 1), 0).r,\n"
                            "                 textureLoad(plane, vec2i(1, 1), 0).r);\n"
                            "}\n"
                          : "@group(0) @binding(0) var plane: texture_2d<f32>;\n"
                            "@group(0) @binding(1) var<storage, read_write> seen: vec4f;\n"
                            "@compute @workgroup_size(1) fn main() {\n"
                            "    seen = textureLoad(plane, vec2i(0, 0), 0);\n"
                            "}\n",
                   1, seen);
            const float expected[2][2] = {{0.2f, 0.4f}, {0.098f, 0.9f}};
            CHECK_NEAR(seen[0], expected[p][0], 0.003);
            CHECK_NEAR(seen[1], expected[p][1], 0.003);
            if (p == 0) {
                CHECK_NEAR(seen[3], 0.8, 0.003);
            }
        }
        gpu_close(gpu);
    }
    if (!available) {
        check_not_applicable("this adapter has neither NV12 nor P010");
    }
}

static WGPUTexture create_layers(Gpu *gpu, uint32_t samples, uint32_t layers)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_TextureBinding;
    descriptor.size = (WGPUExtent3D){4, 4, layers};
    descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    descriptor.sampleCount = samples;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

/* Layers of samples: each is drawn to by itself, and its samples are read. */
TEST(multisampled_arrays, A_DEVICE)
{
    CHECK_INVALID(gpu, "", create_layers(gpu, 4, 2));
    gpu_close(gpu);

    gpu_open_needing(gpu, NATIVE(MultisampleArray), "MultisampleArray");
    WGPUTexture texture = NULL;
    WGPUTextureView layers[2];
    CHECK_VALID(gpu, texture = create_layers(gpu, 4, 2));
    WGPUCommandEncoder encoder = create_encoder(gpu);
    for (uint32_t layer = 0; layer < 2; layer++) {
        WGPUTextureViewDescriptor view = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
        view.dimension = WGPUTextureViewDimension_2D;
        view.baseArrayLayer = layer;
        view.arrayLayerCount = 1;
        layers[layer] = KEEP(wgpuTextureCreateView(texture, &view));
        WGPURenderPassColorAttachment color = cleared(layers[layer]);
        color.clearValue = (WGPUColor){layer == 0 ? 0.2 : 0.8, 0, 0, 1};
        WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
        descriptor.colorAttachmentCount = 1;
        descriptor.colorAttachments = &color;
        WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
        END_PASS(pass);
    }
    submit(gpu, encoder);
    for (uint32_t layer = 0; layer < 2; layer++) {
        float seen[4];
        run_on(gpu, layers[layer],
               "@group(0) @binding(0) var layer: texture_multisampled_2d<f32>;\n"
               "@group(0) @binding(1) var<storage, read_write> seen: vec4f;\n"
               "@compute @workgroup_size(1) fn main() {\n"
               "    seen = textureLoad(layer, vec2i(1, 2), 3);\n"
               "}\n",
               1, seen);
        CHECK_NEAR(seen[0], layer == 0 ? 0.2 : 0.8, 0.003);
    }
}

#define READ_WRITE                                                                                 \
    "@group(0) @binding(0) var picture: texture_storage_2d<rgba8unorm, read_write>;\n"             \
    "@group(0) @binding(1) var<storage, read_write> seen: vec4f;\n"                                \
    "@compute @workgroup_size(1) fn main() {\n"                                                    \
    "    let before = textureLoad(picture, vec2i());\n"                                            \
    "    textureStore(picture, vec2i(), before * 0.5);\n"                                          \
    "    seen = before;\n"                                                                         \
    "}\n"

/* A format's abilities on this very adapter, such as read-write storage of RGBA8Unorm. */
TEST(adapter_specific_format_features, NO_DEVICE)
{
    if (test_backend() != WGPUBackendType_OpenGLES) { /* which has them without being asked */
        gpu_open(gpu);
        CHECK_INVALID(gpu, "wgpuDeviceCreateComputePipeline",
                      create_compute_pipeline(gpu, READ_WRITE));
        gpu_close(gpu);
    }

    gpu_open_needing(gpu, NATIVE(TextureAdapterSpecificFormatFeatures),
                     "TextureAdapterSpecificFormatFeatures");
    scope_push(gpu, WGPUErrorFilter_Validation);
    create_compute_pipeline(gpu, READ_WRITE);
    if (scope_pop(gpu).type != WGPUErrorType_NoError) {
        check_skip("this adapter cannot read and write RGBA8Unorm at once");
    }
    WGPUTexture texture = create_texture(gpu, "picture",
                                         WGPUTextureUsage_StorageBinding |
                                             WGPUTextureUsage_CopyDst | WGPUTextureUsage_CopySrc,
                                         WGPUTextureFormat_RGBA8Unorm, 1, 1);
    const uint8_t texel[4] = {200, 100, 50, 254};
    write_texels(gpu, texture, WGPUTextureAspect_All, 1, 1, texel, 4);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    float seen[4];
    run_on(gpu, view, READ_WRITE, 1, seen);
    CHECK_NEAR(seen[0], 200 / 255.0, 0.001);
    uint8_t after[4];
    read_texture(gpu, texture, 4, after);
    for (size_t c = 0; c < 4; c++) {
        CHECK_NEAR(after[c], texel[c] / 2, 1);
    }
}

#define COUNTING(format)                                                                           \
    "@group(0) @binding(0) var counters: texture_storage_2d<" format ", atomic>;\n"                \
    "@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {\n"           \
    "    textureAtomicMax(counters, vec2i(1, 0), id.x);\n"                                         \
    "}\n"

static WGPUBindGroupLayout create_atomic_layout(Gpu *gpu, WGPUTextureFormat format)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Compute;
    entry.storageTexture.access = (WGPUStorageTextureAccess)WGPUNativeStorageTextureAccess_Atomic;
    entry.storageTexture.format = format;
    return create_layout(gpu, 1, &entry);
}

/* A pipeline that counts in the texture of a layout that is given. */
static WGPUComputePipeline create_counting(Gpu *gpu, WGPUBindGroupLayout layout, const char *code)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = create_pipeline_layout(gpu, 1, &layout);
    descriptor.compute.module = create_shader(gpu, "counting", code);
    return KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
}

/* ROW: texture-atomics */
TEST(texture_atomics_of_a_layout, FEATURE(NATIVE(TextureAtomic)))
{
    const WGPUTextureUsage usage = WGPUTextureUsage_StorageBinding | WGPUTextureUsage_CopySrc;
    WGPUTexture texture = create_texture(gpu, "counters", usage, WGPUTextureFormat_R32Uint, 2, 1);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    WGPUBindGroupLayout layout = create_atomic_layout(gpu, WGPUTextureFormat_R32Uint);
    WGPUBindGroupEntry entry = view_entry(0, view);
    WGPUBindGroup group = create_group(gpu, layout, 1, &entry);
    dispatch(gpu, create_counting(gpu, layout, COUNTING("r32uint")), group, 5, 1, 1);
    uint32_t texels[2];
    read_texture(gpu, texture, 4, texels);
    CHECK_EQ(texels[1], 5 * 64 - 1);
    CHECK_INVALID(gpu, "Rgba8Unorm", create_atomic_layout(gpu, WGPUTextureFormat_RGBA8Unorm));
}

TEST(texture_atomics_of_64_bits, FEATURE(NATIVE(TextureInt64Atomic)))
{
    gpu_close(gpu);
    const WGPUFeatureName features[] = {NATIVE(TextureInt64Atomic), NATIVE(TextureAtomic),
                                        NATIVE(ShaderInt64)};
    gpu_open_with(gpu, COUNT(features), features);
    const WGPUTextureFormat format = (WGPUTextureFormat)WGPUNativeTextureFormat_R64Uint;
    WGPUTexture texture =
        create_texture(gpu, "counters", WGPUTextureUsage_StorageBinding, format, 2, 1);
    CHECK_EQ(wgpuTextureGetFormat(texture), format);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    WGPUBindGroupLayout layout = create_atomic_layout(gpu, format);
    WGPUBindGroupEntry entry = view_entry(0, view);
    WGPUBindGroup group = create_group(gpu, layout, 1, &entry);
    WGPUComputePipeline pipeline = create_counting(
        gpu, layout,
        "@group(0) @binding(0) var counters: texture_storage_2d<r64uint, atomic>;\n"
        "@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {\n"
        "    textureAtomicMax(counters, vec2i(1, 0), u64(id.x) << 33u);\n"
        "}\n");
    CHECK_VALID(gpu, dispatch(gpu, pipeline, group, 5, 1, 1));
    uint64_t seen[2];
    run_on(gpu, view,
           "@group(0) @binding(0) var counters: texture_storage_2d<r64uint, read>;\n"
           "@group(0) @binding(1) var<storage, read_write> seen: array<u64, 2>;\n"
           "@compute @workgroup_size(1) fn main() {\n"
           "    seen[0] = textureLoad(counters, vec2i(0, 0)).x;\n"
           "    seen[1] = textureLoad(counters, vec2i(1, 0)).x;\n"
           "}\n",
           1, seen);
    CHECK_EQ(seen[0], 0);
    CHECK_EQ(seen[1], (uint64_t)(5 * 64 - 1) << 33);
}

TEST(texture_atomics_without_the_features, A_DEVICE)
{
    CHECK_INVALID(gpu, "entries[0].storageTexture.access",
                  create_atomic_layout(gpu, WGPUTextureFormat_R32Uint));
    CHECK_INVALID(gpu, "TEXTURE_INT64_ATOMIC",
                  create_texture(gpu, "long", WGPUTextureUsage_StorageBinding,
                                 (WGPUTextureFormat)WGPUNativeTextureFormat_R64Uint, 1, 1));
}

/* Many invocations on one texel. */
TEST(texture_atomics, FEATURE(NATIVE(TextureAtomic)))
{
    WGPUTexture texture = create_texture(gpu, "counters",
                                         WGPUTextureUsage_StorageBinding | WGPUTextureUsage_CopySrc,
                                         WGPUTextureFormat_R32Uint, 2, 1);
    CHECK_EQ(wgpuTextureGetUsage(texture),
             WGPUTextureUsage_StorageBinding | WGPUTextureUsage_CopySrc);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    uint32_t seen[4], texels[2];
    run_on(gpu, view,
           "@group(0) @binding(0) var counters: texture_storage_2d<r32uint, atomic>;\n"
           "@group(0) @binding(1) var<storage, read_write> seen: vec4u;\n"
           "@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {\n"
           "    textureAtomicAdd(counters, vec2i(0, 0), 3u);\n"
           "    textureAtomicMax(counters, vec2i(1, 0), id.x);\n"
           "    seen = vec4u(1);\n"
           "}\n",
           5, seen);
    read_texture(gpu, texture, 4, texels);
    CHECK_EQ(seen[0], 1);
    CHECK_EQ(texels[0], 3 * 5 * 64);
    CHECK_EQ(texels[1], 5 * 64 - 1);
}

/* Results of shaders in the very buffer that is mapped. */
TEST(mappable_primary_buffers, NO_DEVICE)
{
    const WGPUBufferUsage usage = WGPUBufferUsage_MapRead | WGPUBufferUsage_Storage;
    gpu_open(gpu);
    CHECK_INVALID(gpu, "usage", create_buffer(gpu, "both", usage, 256));
    gpu_close(gpu);

    gpu_open_needing(gpu, NATIVE(MappablePrimaryBuffers), "MappablePrimaryBuffers");
    WGPUBuffer buffer = NULL;
    CHECK_VALID(gpu, buffer = create_buffer(gpu, "both", usage, 256));
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;\n"
             "@compute @workgroup_size(64) fn main(@builtin(local_invocation_index) i: u32) {\n"
             "    numbers[i] = i * i;\n"
             "}\n");
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    dispatch(gpu, pipeline, group, 1, 1, 1);
    CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Read, 0, 256), WGPUMapAsyncStatus_Success);
    const uint32_t *numbers = wgpuBufferGetConstMappedRange(buffer, 0, 256);
    for (uint32_t i = 0; i < 64; i++) {
        CHECK_EQ(numbers[i], i * i);
    }
    wgpuBufferUnmap(buffer);
}
