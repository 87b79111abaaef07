/*
 * Scenes to record and replay:
 *
 *     scenes NAME TRACE_DIR OUT_DIR
 *
 * runs one scene on a device that records into TRACE_DIR (which is made; "-" records nothing), and
 * writes what the application read back to OUT_DIR (which exists): LABEL.png for a texture with this
 * label, LABEL.bin for a buffer. Without arguments, prints the names. WEBGPU_C_TEST_BACKEND chooses
 * the backend; with SCENES_LOG set, warnings are shown as well as errors.
 */
#include "log.h"
#include "scene.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Numbers squared on the GPU, in two dispatches with a copy between them. */
static void scene_compute(Gpu *gpu)
{
    scene_open(gpu, 0, NULL);
    uint32_t numbers[256];
    for (uint32_t i = 0; i < COUNT(numbers); i++) {
        numbers[i] = i;
    }
    const WGPUBufferUsage usage = WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc;
    WGPUBuffer buffers[] = {
        create_filled_buffer(gpu, "numbers", usage, numbers, sizeof numbers),
        create_buffer(gpu, "squares", usage | WGPUBufferUsage_CopyDst, sizeof numbers),
    };
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;\n"
             "@group(0) @binding(1) var<storage, read_write> squares: array<u32>;\n"
             "@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {\n"
             "    squares[id.x] = numbers[id.x] * numbers[id.x] + 1;\n"
             "}\n");
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 2, buffers);
    dispatch(gpu, pipeline, group, 4, 1, 1);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, buffers[1], 0, buffers[0], 512, 512);
    submit(gpu, encoder);
    dispatch(gpu, pipeline, group, 4, 1, 1);
    save_buffer(gpu, buffers[0], "numbers");
    save_buffer(gpu, buffers[1], "squares");
    RELEASE(group);
    RELEASE(pipeline);
    RELEASE(buffers[0]);
    RELEASE(buffers[1]);
}

typedef struct Corner {
    float position[2], at[2];
} Corner;

/* A checkered texture in full size on the left, in half size on the right. */
static void scene_textured(Gpu *gpu)
{
    static const char wgsl[] =
        "struct Corner { @builtin(position) position: vec4f, @location(0) at: vec2f }\n"
        "@group(0) @binding(0) var board: texture_2d<f32>;\n"
        "@group(0) @binding(1) var nearest: sampler;\n"
        "@group(0) @binding(2) var<uniform> tint: vec4f;\n"
        "@vertex fn vs(@location(0) position: vec2f, @location(1) at: vec2f) -> Corner {\n"
        "    return Corner(vec4f(position, 0, 1), at);\n"
        "}\n"
        "@fragment fn fs(corner: Corner) -> @location(0) vec4f {\n"
        "    return textureSample(board, nearest, corner.at) * tint;\n"
        "}\n";
    static const Corner corners[] = {
        {{-1, 1}, {0, 0}},     {{-1, -1}, {0, 1}},     {{0, 1}, {1, 0}},
        {{0, -1}, {1, 1}},     {{0.25, 0.5}, {0, 0}},  {{0.25, -0.5}, {0, 2}},
        {{0.75, 0.5}, {2, 0}}, {{0.75, -0.5}, {2, 2}},
    };
    static const uint16_t indices[] = {0, 1, 2, 2, 1, 3, 4, 5, 6, 6, 5, 7};
    static const float tint[] = {1, 0.5, 1, 1};
    uint8_t board[16][16][4];
    for (int y = 0; y < 16; y++) {
        for (int x = 0; x < 16; x++) {
            const uint8_t texel[] = {(uint8_t)(x * 16), (uint8_t)(y * 16),
                                     (x / 4 + y / 4) % 2 ? 255 : 0, 255};
            memcpy(board[y][x], texel, sizeof texel);
        }
    }
    scene_open(gpu, 0, NULL);
    WGPUTexture texture = create_texture(gpu, "board",
                                         WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst,
                                         WGPUTextureFormat_RGBA8Unorm, 16, 16);
    WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    destination.texture = texture;
    WGPUTexelCopyBufferLayout data_layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    data_layout.bytesPerRow = 64;
    wgpuQueueWriteTexture(gpu->queue, &destination, board, sizeof board, &data_layout,
                          &(WGPUExtent3D){16, 16, 1});
    WGPUSamplerDescriptor sampler_descriptor = WGPU_SAMPLER_DESCRIPTOR_INIT;
    sampler_descriptor.label = text("nearest");
    sampler_descriptor.addressModeU = sampler_descriptor.addressModeV = WGPUAddressMode_Repeat;
    WGPUSampler sampler = wgpuDeviceCreateSampler(gpu->device, &sampler_descriptor);
    WGPUBuffer vertices =
        create_filled_buffer(gpu, "corners", WGPUBufferUsage_Vertex, corners, sizeof corners);
    WGPUBuffer index =
        create_filled_buffer(gpu, "indices", WGPUBufferUsage_Index, indices, sizeof indices);
    WGPUBuffer uniform =
        create_filled_buffer(gpu, "tint", WGPUBufferUsage_Uniform, tint, sizeof tint);

    WGPUVertexAttribute attributes[] = {WGPU_VERTEX_ATTRIBUTE_INIT, WGPU_VERTEX_ATTRIBUTE_INIT};
    attributes[0].format = attributes[1].format = WGPUVertexFormat_Float32x2;
    attributes[1].offset = offsetof(Corner, at);
    attributes[1].shaderLocation = 1;
    WGPUVertexBufferLayout buffer = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
    buffer.stepMode = WGPUVertexStepMode_Vertex;
    buffer.arrayStride = sizeof(Corner);
    buffer.attributeCount = 2;
    buffer.attributes = attributes;
    WGPUShaderModule module = create_shader(gpu, "textured", wgsl);
    WGPURenderPipeline pipeline = picture_pipeline(gpu, "textured", NULL, module, 1, &buffer);
    RELEASE(module);
    WGPUBindGroupEntry entries[] = {WGPU_BIND_GROUP_ENTRY_INIT, WGPU_BIND_GROUP_ENTRY_INIT,
                                    WGPU_BIND_GROUP_ENTRY_INIT};
    entries[0].textureView = wgpuTextureCreateView(texture, NULL);
    entries[1].binding = 1;
    entries[1].sampler = sampler;
    entries[2].binding = 2;
    entries[2].buffer = uniform;
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = wgpuRenderPipelineGetBindGroupLayout(pipeline, 0);
    descriptor.entryCount = COUNT(entries);
    descriptor.entries = entries;
    WGPUBindGroup group = wgpuDeviceCreateBindGroup(gpu->device, &descriptor);
    wgpuBindGroupLayoutRelease(descriptor.layout);
    wgpuTextureViewRelease(entries[0].textureView);

    Picture picture = picture_begin(gpu, "textured", NULL);
    wgpuRenderPassEncoderPushDebugGroup(picture.pass, text("quads"));
    wgpuRenderPassEncoderSetPipeline(picture.pass, pipeline);
    wgpuRenderPassEncoderSetBindGroup(picture.pass, 0, group, 0, NULL);
    wgpuRenderPassEncoderSetVertexBuffer(picture.pass, 0, vertices, 0, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderSetIndexBuffer(picture.pass, index, WGPUIndexFormat_Uint16, 0,
                                        WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderDrawIndexed(picture.pass, 6, 1, 0, 0, 0);
    wgpuRenderPassEncoderInsertDebugMarker(picture.pass, text("second"));
    wgpuRenderPassEncoderDrawIndexed(picture.pass, 6, 1, 6, 0, 0);
    wgpuRenderPassEncoderPopDebugGroup(picture.pass);
    picture_end(&picture);
    wgpuBindGroupRelease(group);
    wgpuRenderPipelineRelease(pipeline);
    RELEASE(vertices);
    RELEASE(index);
    RELEASE(uniform);
    wgpuSamplerRelease(sampler);
    RELEASE(texture);
}

/* Instance i is a tile at column i % 8, row i / 8, in a colour of its own. */
static const char tiles_wgsl[] =
    "struct Corner { @builtin(position) position: vec4f, @location(0) color: vec4f }\n"
    "fn corner(tile: u32, vertex: u32) -> Corner {\n"
    "    let steps = array(vec2u(0, 0), vec2u(0, 1), vec2u(1, 0), vec2u(1, 0), vec2u(0, 1), "
    "vec2u(1, 1));\n"
    "    let at = vec2f(vec2u(tile % 8, tile / 8) + steps[vertex % 6]) / 4.0 - 1.0;\n"
    "    let color = vec4f(f32(tile % 8) / 7, f32(tile / 8) / 7, f32(tile % 3) / 2, 1);\n"
    "    return Corner(vec4f(at.x, -at.y, 0, 1), color);\n"
    "}\n"
    "@vertex fn vs(@builtin(vertex_index) vertex: u32,\n"
    "              @builtin(instance_index) instance: u32) -> Corner {\n"
    "    return corner(instance + vertex / 6, vertex);\n"
    "}\n"
    "@fragment fn fs(corner: Corner) -> @location(0) vec4f { return corner.color; }\n";

static WGPURenderPipeline tiles_pipeline(Gpu *gpu)
{
    WGPUShaderModule module = create_shader(gpu, "tiles", tiles_wgsl);
    WGPURenderPipeline pipeline = picture_pipeline(gpu, "tiles", NULL, module, 0, NULL);
    RELEASE(module);
    return pipeline;
}

/* Two bundles, one of them run twice with a draw of the pass itself between. */
static void scene_bundles(Gpu *gpu)
{
    scene_open(gpu, 0, NULL);
    WGPURenderPipeline pipeline = tiles_pipeline(gpu);
    const WGPUTextureFormat format = PICTURE_FORMAT;
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    WGPURenderBundle bundles[3];
    for (uint32_t i = 0; i < 2; i++) {
        WGPURenderBundleEncoder encoder =
            wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor);
        wgpuRenderBundleEncoderSetPipeline(encoder, pipeline);
        wgpuRenderBundleEncoderDraw(encoder, 6 * (5 + i), 1, 0, 0);
        wgpuRenderBundleEncoderDraw(encoder, 6, 1, 6 * (20 + 7 * i), 0);
        WGPURenderBundleDescriptor named = WGPU_RENDER_BUNDLE_DESCRIPTOR_INIT;
        named.label = text(i ? "second bundle" : "first bundle");
        bundles[i] = wgpuRenderBundleEncoderFinish(encoder, &named);
        wgpuRenderBundleEncoderRelease(encoder);
    }
    bundles[2] = bundles[0];
    Picture picture = picture_begin(gpu, "bundles", NULL);
    wgpuRenderPassEncoderExecuteBundles(picture.pass, 2, bundles);
    wgpuRenderPassEncoderSetPipeline(picture.pass, pipeline);
    wgpuRenderPassEncoderDraw(picture.pass, 12, 1, 6 * 40, 0);
    wgpuRenderPassEncoderExecuteBundles(picture.pass, 1, bundles + 2);
    picture_end(&picture);
    wgpuRenderBundleRelease(bundles[0]);
    wgpuRenderBundleRelease(bundles[1]);
    wgpuRenderPipelineRelease(pipeline);
}

/* Several indirect draws in a call, by vertices and by indices. */
static void scene_multi_draw(Gpu *gpu)
{
    static const uint32_t draws[][4] = {{6, 1, 0, 0}, {12, 2, 30, 0}, {6, 3, 72, 0}};
    static const uint32_t draws_indexed[][5] = {{6, 1, 0, 180, 0}, {12, 1, 0, 240, 0}};
    static const uint16_t indices[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    scene_open(gpu, 0, NULL);
    WGPURenderPipeline pipeline = tiles_pipeline(gpu);
    WGPUBuffer parameters =
        create_filled_buffer(gpu, "draws", WGPUBufferUsage_Indirect, draws, sizeof draws);
    WGPUBuffer parameters_indexed = create_filled_buffer(
        gpu, "indexed draws", WGPUBufferUsage_Indirect, draws_indexed, sizeof draws_indexed);
    WGPUBuffer index =
        create_filled_buffer(gpu, "indices", WGPUBufferUsage_Index, indices, sizeof indices);
    Picture picture = picture_begin(gpu, "multi-draw", NULL);
    wgpuRenderPassEncoderSetPipeline(picture.pass, pipeline);
    wgpuRenderPassEncoderSetIndexBuffer(picture.pass, index, WGPUIndexFormat_Uint16, 0,
                                        WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderMultiDrawIndirect(picture.pass, parameters, 0, COUNT(draws));
    wgpuRenderPassEncoderMultiDrawIndexedIndirect(picture.pass, parameters_indexed, 0,
                                                  COUNT(draws_indexed));
    picture_end(&picture);
    RELEASE(parameters);
    RELEASE(parameters_indexed);
    RELEASE(index);
    wgpuRenderPipelineRelease(pipeline);
}

/* Tiles placed and coloured by push constants, by stage and as immediates. */
static void scene_push_constants(Gpu *gpu)
{
    static const char wgsl[] =
        "struct Constants { corner: vec2f, unused: vec2f, color: vec4f }\n"
        "var<push_constant> constants: Constants;\n"
        "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
        "    let steps = array(vec2f(0, 0), vec2f(0, 1), vec2f(1, 0), vec2f(1, 0), vec2f(0, 1), "
        "vec2f(1, 1));\n"
        "    let at = (constants.corner + steps[i]) / 4.0 - 1.0;\n"
        "    return vec4f(at.x, -at.y, 0, 1);\n"
        "}\n"
        "@fragment fn fs() -> @location(0) vec4f { return constants.color; }\n";
    const WGPUFeatureName feature = (WGPUFeatureName)WGPUNativeFeature_PushConstants;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.maxImmediateSize = 64;
    WGPUInstance instance = wgpuCreateInstance(NULL);
    scene_open_on(gpu, instance, open_adapter(instance), scene_trace, 1, &feature, &limits);
    const WGPUPushConstantRange ranges[] = {{WGPUShaderStage_Vertex, 0, 16},
                                            {WGPUShaderStage_Fragment, 16, 32}};
    WGPUPipelineLayoutExtras extras = {.chain.sType = (WGPUSType)WGPUSType_PipelineLayoutExtras,
                                       .pushConstantRangeCount = COUNT(ranges),
                                       .pushConstantRanges = ranges};
    WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    WGPUPipelineLayout layout = wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor);
    WGPUShaderModule module = create_shader(gpu, "constants", wgsl);
    WGPURenderPipeline pipeline = picture_pipeline(gpu, "constants", layout, module, 0, NULL);
    RELEASE(module);
    wgpuPipelineLayoutRelease(layout);
    Picture picture = picture_begin(gpu, "push-constants", NULL);
    wgpuRenderPassEncoderSetPipeline(picture.pass, pipeline);
    for (int i = 0; i < 8; i++) {
        const float corner[] = {(float)i, (float)(i * i % 8), 0, 0};
        const float color[] = {1, (float)i / 8, (float)(i % 2), 1};
        wgpuRenderPassEncoderSetPushConstants(picture.pass, WGPUShaderStage_Vertex, 0,
                                              sizeof corner, corner);
        if (i % 3 == 0) {
            wgpuRenderPassEncoderSetPushConstants(picture.pass, WGPUShaderStage_Fragment, 16,
                                                  sizeof color, color);
        } else {
            wgpuRenderPassEncoderSetImmediates(picture.pass, 20, color + 1, 8);
        }
        wgpuRenderPassEncoderDraw(picture.pass, 6, 1, 0, 0);
    }
    picture_end(&picture);
    wgpuRenderPipelineRelease(pipeline);
}

/* How many pixels passed, and when; times are never the same, so they are not saved. */
static void scene_queries(Gpu *gpu)
{
    const WGPUFeatureName timestamps = WGPUFeatureName_TimestampQuery;
    scene_open(gpu, 1, &timestamps);
    WGPURenderPipeline pipeline = tiles_pipeline(gpu);
    WGPUQuerySetDescriptor descriptor = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    descriptor.label = text("visible");
    descriptor.type = WGPUQueryType_Occlusion;
    descriptor.count = 3;
    WGPUQuerySet visible = wgpuDeviceCreateQuerySet(gpu->device, &descriptor);
    Picture picture = picture_begin(gpu, "queries", visible);
    wgpuRenderPassEncoderSetPipeline(picture.pass, pipeline);
    for (uint32_t i = 0; i < 3; i++) {
        wgpuRenderPassEncoderBeginOcclusionQuery(picture.pass, i);
        if (i != 1) {
            wgpuRenderPassEncoderDraw(picture.pass, 6 * (i + 1), 1, 0, 0);
        }
        wgpuRenderPassEncoderEndOcclusionQuery(picture.pass);
    }
    picture_end(&picture);

    const WGPUBufferUsage usage = WGPUBufferUsage_QueryResolve | WGPUBufferUsage_CopySrc;
    WGPUBuffer counts = create_buffer(gpu, "counts", usage, 24);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderResolveQuerySet(encoder, visible, 0, 3, counts, 0);
    submit(gpu, encoder);
    save_buffer(gpu, counts, "counts");
    if (wgpuDeviceHasFeature(gpu->device, timestamps)) {
        descriptor.label = text("times");
        descriptor.type = WGPUQueryType_Timestamp;
        descriptor.count = 2;
        WGPUQuerySet set = wgpuDeviceCreateQuerySet(gpu->device, &descriptor);
        WGPUBuffer times = create_buffer(gpu, "times", usage, 16);
        WGPUPassTimestampWrites writes = WGPU_PASS_TIMESTAMP_WRITES_INIT;
        writes.querySet = set;
        writes.beginningOfPassWriteIndex = 0;
        writes.endOfPassWriteIndex = 1;
        WGPUComputePassDescriptor pass_descriptor = WGPU_COMPUTE_PASS_DESCRIPTOR_INIT;
        pass_descriptor.timestampWrites = &writes;
        encoder = create_encoder(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, &pass_descriptor);
        END_PASS(pass);
        wgpuCommandEncoderResolveQuerySet(encoder, set, 0, 2, times, 0);
        submit(gpu, encoder);
        RELEASE(times);
        wgpuQuerySetRelease(set);
    }
    RELEASE(counts);
    wgpuQuerySetRelease(visible);
    wgpuRenderPipelineRelease(pipeline);
}

static void fill(WGPUBuffer buffer, size_t offset, size_t size, uint8_t first)
{
    uint8_t *bytes = wgpuBufferGetMappedRange(buffer, offset, size);
    if (!bytes) {
        check_give_up("there is no mapped range");
    }
    for (size_t i = 0; i < size; i++) {
        bytes[i] = (uint8_t)(first + i);
    }
}

/* Bytes that come by each way there is: mapped at creation, mapped later, in part, and written by
 * the queue between two submissions. */
static void scene_mapped(Gpu *gpu)
{
    scene_open(gpu, 0, NULL);
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.mappedAtCreation = true;
    descriptor.size = 256;
    descriptor.label = text("created");
    descriptor.usage = WGPUBufferUsage_CopySrc | WGPUBufferUsage_Vertex;
    WGPUBuffer created = wgpuDeviceCreateBuffer(gpu->device, &descriptor);
    fill(created, 0, 256, 1);
    wgpuBufferUnmap(created);
    descriptor.label = text("upload");
    descriptor.usage = WGPUBufferUsage_MapWrite | WGPUBufferUsage_CopySrc;
    WGPUBuffer upload = wgpuDeviceCreateBuffer(gpu->device, &descriptor);
    fill(upload, 0, 256, 100);
    wgpuBufferUnmap(upload);
    WGPUBuffer gathered =
        create_buffer(gpu, "gathered", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, 1024);

    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, created, 0, gathered, 0, 256);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, upload, 0, gathered, 256, 256);
    submit(gpu, encoder);
    if (map_buffer(gpu, upload, WGPUMapMode_Write, 64, 128) != WGPUMapAsyncStatus_Success) {
        check_give_up("the upload buffer could not be mapped");
    }
    fill(upload, 64, 64, 7);
    fill(upload, 128, 64, 9);
    wgpuBufferUnmap(upload);
    const uint32_t words[] = {0x01020304, 0x05060708};
    wgpuQueueWriteBuffer(gpu->queue, gathered, 12, words, sizeof words);
    encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, upload, 0, gathered, 512, 256);
    wgpuCommandEncoderClearBuffer(encoder, gathered, 300, 20);
    submit(gpu, encoder);
    wgpuQueueWriteBuffer(gpu->queue, gathered, 1000, words, sizeof words);
    save_buffer(gpu, gathered, "gathered");
    /* Two that are never unmapped. */
    WGPUBuffer forgotten = wgpuDeviceCreateBuffer(gpu->device, &descriptor);
    fill(forgotten, 0, 256, 50);
    wgpuBufferDestroy(forgotten);
    wgpuBufferRelease(forgotten);
    forgotten = wgpuDeviceCreateBuffer(gpu->device, &descriptor);
    fill(forgotten, 0, 256, 60);
    wgpuBufferRelease(forgotten);
    wgpuBufferRelease(created);
    wgpuBufferRelease(upload);
    RELEASE(gathered);
}

/* Texels that come by wgpuQueueWriteTexture and by copies, into parts of a texture. */
static void scene_write_texture(Gpu *gpu)
{
    scene_open(gpu, 0, NULL);
    WGPUTexture texture = create_texture(gpu, "written",
                                         WGPUTextureUsage_CopyDst | WGPUTextureUsage_CopySrc,
                                         WGPUTextureFormat_RGBA8Unorm, 32, 24);
    uint8_t texels[16 * 100];
    for (size_t i = 0; i < sizeof texels; i++) {
        texels[i] = (uint8_t)(i * 7);
    }
    WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    destination.texture = texture;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = 100;
    for (uint32_t i = 0; i < 3; i++) {
        layout.offset = 4 * i;
        destination.origin = (WGPUOrigin3D){3 + 5 * i, 6 * i, 0};
        wgpuQueueWriteTexture(gpu->queue, &destination, texels, sizeof texels, &layout,
                              &(WGPUExtent3D){10 + i, 8, 1});
    }
    WGPUBuffer rows = create_filled_buffer(gpu, "rows", WGPUBufferUsage_CopySrc, texels, 1024);
    WGPUTexelCopyBufferInfo source = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    source.buffer = rows;
    source.layout.bytesPerRow = 256;
    destination.origin = (WGPUOrigin3D){20, 1, 0};
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToTexture(encoder, &source, &destination,
                                          &(WGPUExtent3D){12, 4, 1});
    submit(gpu, encoder);
    save_texture(gpu, texture, "written");
    RELEASE(rows);
    RELEASE(texture);
}

/* Two devices at the same time; the second one's trace is in the sub-folder "second". */
static void scene_devices(Gpu *gpu)
{
    char second[4096];
    snprintf(second, sizeof second, "%s/second", scene_trace);
    Gpu *gpus[] = {gpu, &(Gpu){0}};
    for (int i = 0; i < 2; i++) {
        WGPUInstance instance = wgpuCreateInstance(NULL);
        const char *trace = i && strcmp(scene_trace, "-") != 0 ? second : scene_trace;
        scene_open_on(gpus[i], instance, open_adapter(instance), trace, 0, NULL, NULL);
    }
    WGPURenderPipeline pipelines[] = {tiles_pipeline(gpus[0]), tiles_pipeline(gpus[1])};
    Picture pictures[] = {picture_begin(gpus[0], "first-device", NULL),
                          picture_begin(gpus[1], "second-device", NULL)};
    for (uint32_t i = 0; i < 8; i++) {
        Picture *picture = &pictures[i % 2];
        wgpuRenderPassEncoderSetPipeline(picture->pass, pipelines[i % 2]);
        wgpuRenderPassEncoderDraw(picture->pass, 6 * (i + 1), 1, 48 * i, 0);
    }
    for (int i = 0; i < 2; i++) {
        picture_end(&pictures[i]);
        wgpuRenderPipelineRelease(pipelines[i]);
    }
    gpu_close(gpus[1]);
}

/* Objects that live for one frame only, released before their commands are submitted, so that new
 * ones come to lie where the old ones were. */
static void scene_short_lives(Gpu *gpu)
{
    scene_open(gpu, 0, NULL);
    WGPUBuffer sums =
        create_buffer(gpu, "sums", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, 64);
    for (uint32_t frame = 0; frame < 16; frame++) {
        const uint32_t data[] = {frame, frame * frame, 1, 0};
        WGPUBuffer buffers[] = {
            create_filled_buffer(gpu, "in", WGPUBufferUsage_Storage, data, sizeof data),
            create_buffer(gpu, "out", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 16),
        };
        WGPUComputePipeline pipeline = create_compute_pipeline(
            gpu, "@group(0) @binding(0) var<storage, read_write> in: array<u32>;\n"
                 "@group(0) @binding(1) var<storage, read_write> out: array<u32>;\n"
                 "@compute @workgroup_size(1) fn main() { out[0] = in[0] + in[1] + in[2]; }\n");
        WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 2, buffers);
        WGPUCommandEncoder encoder = create_encoder(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        wgpuComputePassEncoderSetPipeline(pass, pipeline);
        wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        END_PASS(pass);
        wgpuCommandEncoderCopyBufferToBuffer(encoder, buffers[1], 0, sums, 4 * frame, 4);
        RELEASE(group);
        RELEASE(pipeline);
        RELEASE(buffers[0]);
        RELEASE(buffers[1]);
        submit(gpu, encoder);
    }
    save_buffer(gpu, sums, "sums");
    RELEASE(sums);
}

/* Without a display there is nothing to record, and the exit status says so. */
static void scene_window(Gpu *gpu)
{
    if (!scene_surface(gpu)) {
        check_end_as_not_applicable("there is no display");
    }
}

static const struct {
    const char *name;
    void (*run)(Gpu *gpu);
} scenes[] = {
    {"compute", scene_compute},
    {"textured", scene_textured},
    {"bundles", scene_bundles},
    {"multi-draw", scene_multi_draw},
    {"push-constants", scene_push_constants},
    {"queries", scene_queries},
    {"mapped", scene_mapped},
    {"write-texture", scene_write_texture},
    {"devices", scene_devices},
    {"short-lives", scene_short_lives},
    {"languages", scene_languages},
    {"cached", scene_cached},
    {"meshlets", scene_meshlets},
    {"video", scene_video},
    {"surface", scene_window},
};

static void (*chosen)(Gpu *gpu);

static void play(Gpu *gpu)
{
    chosen(gpu);
    CHECK_EQ(gpu->uncaptured_errors, 0);
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        for (size_t i = 0; i < COUNT(scenes); i++) {
            printf("%s\n", scenes[i].name);
        }
        return argc == 1 ? 0 : 2;
    }
    check_prepare();
    if (getenv("SCENES_LOG")) {
        log_collect(WGPULogLevel_Warn);
    }
    scene_trace = argv[2];
    scene_out = argv[3];
    for (size_t i = 0; i < COUNT(scenes); i++) {
        if (strcmp(argv[1], scenes[i].name) == 0) {
            chosen = scenes[i].run;
            Test scene = {.name = scenes[i].name, .file = __FILE__, .run = play};
            test_register(&scene);
            int status = test_run_all("");
            printf("%s", log_text());
            return status;
        }
    }
    fprintf(stderr, "there is no scene '%s'\n", argv[1]);
    return 2;
}
