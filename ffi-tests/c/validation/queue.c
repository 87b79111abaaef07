/* The queue: submissions, writes, and resources that are destroyed or mapped when used. */
#define _GNU_SOURCE /* MAP_ANONYMOUS, MAP_NORESERVE */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "cases.h"

#define SRC WGPUBufferUsage_CopySrc
#define DST WGPUBufferUsage_CopyDst
#define RGBA WGPUTextureFormat_RGBA8Unorm

static WGPUCommandBuffer finish(WGPUCommandEncoder encoder)
{
    return KEEP(wgpuCommandEncoderFinish(encoder, NULL));
}

static WGPUCommandBuffer empty_commands(Gpu *gpu)
{
    return finish(create_encoder(gpu));
}

TEST(submissions, A_DEVICE)
{
    WGPUCommandBuffer first = empty_commands(gpu), second = empty_commands(gpu),
                      third = empty_commands(gpu), bad = NULL;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderPopDebugGroup(encoder);
    CASE(gpu, INVALID, bad = finish(encoder), "commands with a mistake");
    CASE(gpu, VALID, wgpuQueueSubmit(gpu->queue, 0, NULL), "nothing");
    CASE(gpu, INVALID, wgpuQueueSubmit(gpu->queue, 1, NULL), "a count without an array");
    const WGPUCommandBuffer with_null[] = {first, NULL};
    CASE(gpu, INVALID, wgpuQueueSubmit(gpu->queue, 2, with_null), "one is NULL");
    const WGPUCommandBuffer with_bad[] = {first, bad};
    CASE(gpu, INVALID, wgpuQueueSubmit(gpu->queue, 2, with_bad), "one is an error");
    const WGPUCommandBuffer twice[] = {second, second};
    CASE(gpu, INVALID, wgpuQueueSubmit(gpu->queue, 2, twice), "one twice at once");
    CASE(gpu, VALID, wgpuQueueSubmit(gpu->queue, 1, &third), "one");
    CASE(gpu, INVALID, wgpuQueueSubmit(gpu->queue, 1, &third), "the same again");

    const WGPUCommandBuffer several[] = {empty_commands(gpu), empty_commands(gpu)};
    CASE(gpu, VALID, wgpuQueueSubmit(gpu->queue, 2, several), "two");
}

static void write_buffers(Gpu *gpu)
{
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBufferUsage usage;
        uint64_t offset;
        size_t size;
        bool no_data;
    } cases[] = {
        {"all", VALID, DST, 0, 64, false},
        {"a part", VALID, DST, 16, 16, false},
        {"up to the end", VALID, DST, 60, 4, false},
        {"past the end", INVALID, DST, 60, 8, false},
        {"longer than the buffer", INVALID, DST, 0, 68, false},
        {"nothing", VALID, DST, 0, 0, false},
        {"nothing at NULL", VALID, DST, 0, 0, true},
        {"something at NULL", INVALID, DST, 0, 4, true},
        {"nothing at the end", VALID, DST, 64, 0, false},
        {"nothing past the end", INVALID, DST, 68, 0, false},
        {"offset 2", INVALID, DST, 2, 4, false},
        {"nothing at 2", INVALID, DST, 2, 0, false},
        {"size 2", INVALID, DST, 0, 2, false},
        {"size 5", INVALID, DST, 0, 5, false},
        {"an offset beyond all numbers", INVALID, DST, UINT64_MAX - 3, 4, false},
        {"no usage for it", INVALID, SRC, 0, 16, false},
        {"nothing, no usage for it", INVALID, SRC, 0, 0, false},
        {"one that can be mapped", VALID, DST | WGPUBufferUsage_MapRead, 0, 16, false},
    };
    static const uint8_t data[128];
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBuffer buffer = create_buffer(gpu, "written", cases[i].usage, 64);
        CASE(gpu, cases[i].outcome,
             wgpuQueueWriteBuffer(gpu->queue, buffer, cases[i].offset,
                                  cases[i].no_data ? NULL : data, cases[i].size),
             "%s", cases[i].name);
    }
    WGPUBuffer bad = create_error_buffer(gpu);
    CASE(gpu, INVALID, wgpuQueueWriteBuffer(gpu->queue, bad, 0, data, 4), "an error");
    CASE(gpu, INVALID, wgpuQueueWriteBuffer(gpu->queue, NULL, 0, data, 4), "no buffer");
    WGPUBuffer destroyed = create_buffer(gpu, "destroyed", DST, 64);
    wgpuBufferDestroy(destroyed);
    CASE(gpu, INVALID, wgpuQueueWriteBuffer(gpu->queue, destroyed, 0, data, 4), "destroyed");
    WGPUBuffer mapped = create_buffer(gpu, "mapped", DST | WGPUBufferUsage_MapRead, 64);
    CHECK_EQ(map_buffer(gpu, mapped, WGPUMapMode_Read, 0, 64), WGPUMapAsyncStatus_Success);
    CASE(gpu, INVALID, wgpuQueueWriteBuffer(gpu->queue, mapped, 0, data, 4), "mapped");
    wgpuBufferUnmap(mapped);
    CASE(gpu, VALID, wgpuQueueWriteBuffer(gpu->queue, mapped, 0, data, 4), "unmapped");
}

TEST(writing_buffers, A_DEVICE)
{
    write_buffers(gpu);
}

/* So many that they are collected, which must be no excuse. */
TEST(writing_buffers_among_many_writes, A_DEVICE)
{
    static const uint8_t data[4];
    WGPUBuffer other = create_buffer(gpu, "other", DST, 64);
    for (int i = 0; i < 100; i++) {
        wgpuQueueWriteBuffer(gpu->queue, other, 0, data, 4);
    }
    write_buffers(gpu);
    CASE(gpu, VALID, wgpuQueueSubmit(gpu->queue, 0, NULL), "what was collected");
}

TEST(writing_textures, A_DEVICE)
{
    static const uint8_t data[128];
    WGPUTexture texture = create_texture(gpu, "written", WGPUTextureUsage_CopyDst, RGBA, 4, 4);
    WGPUTexelCopyTextureInfo texels = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    texels.texture = texture;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    const WGPUExtent3D one = {1, 1, 1};
    CASE(gpu, VALID, wgpuQueueWriteTexture(gpu->queue, &texels, data, 4, &layout, &one), "texel");
    CASE(gpu, INVALID, wgpuQueueWriteTexture(gpu->queue, &texels, NULL, 4, &layout, &one), "NULL");
    CASE(gpu, INVALID, wgpuQueueWriteTexture(gpu->queue, NULL, data, 4, &layout, &one), "nowhere");
    CASE(gpu, INVALID, wgpuQueueWriteTexture(gpu->queue, &texels, data, 4, NULL, &one), "layout");
    CASE(gpu, INVALID, wgpuQueueWriteTexture(gpu->queue, &texels, data, 4, &layout, NULL), "size");
    wgpuTextureDestroy(texture);
    CASE(gpu, INVALID, wgpuQueueWriteTexture(gpu->queue, &texels, data, 4, &layout, &one),
         "a destroyed texture");
}

/* More bytes than there is memory: only what looks at the sizes first can refuse them. */
TEST(writes_beyond_all_memory_are_refused, A_DEVICE)
{
    const uint64_t all = UINT64_C(1) << 40;
    const size_t size = (size_t)all;
    if (size != all) {
        check_skip("no address space of 1 TiB");
    }
    void *data = mmap(NULL, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (data == MAP_FAILED) {
        check_skip("no address space of 1 TiB");
    }
    WGPUBuffer buffer = create_buffer(gpu, "small", DST, 1024);
    CASE(gpu, INVALID, wgpuQueueWriteBuffer(gpu->queue, buffer, 0, data, size), "1 TiB");
    CASE(gpu, INVALID, wgpuQueueWriteBuffer(gpu->queue, buffer, 0, data, (size_t)8 << 30), "8 GiB");
    WGPUBuffer source = create_buffer(gpu, "source", SRC, 1024);
    CASE(gpu, INVALID, wgpuQueueWriteBuffer(gpu->queue, source, 0, data, size), "no usage for it");

    WGPUTexelCopyTextureInfo texels = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    texels.texture = create_texture(gpu, "small", WGPUTextureUsage_CopyDst, RGBA, 4, 4);
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = 1 << 20;
    layout.rowsPerImage = 1 << 20;
    CASE(gpu, INVALID,
         wgpuQueueWriteTexture(gpu->queue, &texels, data, size, &layout,
                               &(WGPUExtent3D){1 << 18, 1 << 19, 1}),
         "a region of 512 GiB");
    CASE(gpu, INVALID,
         wgpuQueueWriteTexture(gpu->queue, &texels, data, size, &layout,
                               &(WGPUExtent3D){4, 4, UINT32_MAX}),
         "layers without end");
    layout.offset = size - 16;
    CASE(gpu, INVALID,
         wgpuQueueWriteTexture(gpu->queue, &texels, data, size, &layout,
                               &(WGPUExtent3D){4, 2, 1}),
         "past the end of the data");
    layout.offset = 0;
    CASE(gpu, VALID,
         wgpuQueueWriteTexture(gpu->queue, &texels, data, size, &layout,
                               &(WGPUExtent3D){4, 4, 1}),
         "a small part of much data");
    munmap(data, size);
    /* The device lives on. */
    CASE(gpu, VALID, wgpuQueueSubmit(gpu->queue, 0, NULL), "nothing");
    CASE(gpu, VALID, RELEASE(create_buffer(gpu, "another", DST, 1024)), "a buffer");
}

/* Everything that commands can use, so that each can be destroyed. */
typedef struct Used {
    WGPUBuffer source, destination, bound, vertices, indices, indirect, resolved;
    WGPUTexture texture, other, target, resolve, depth, sampled;
    WGPUTextureView target_view, resolve_view, depth_view;
    WGPUQuerySet queries;
    WGPUComputePipeline compute;
    WGPURenderPipeline render;
    WGPUBindGroup compute_group, render_group;
} Used;

static WGPUTexture create_multisampled(Gpu *gpu, WGPUTextureFormat format)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_RenderAttachment;
    descriptor.size = (WGPUExtent3D){4, 4, 1};
    descriptor.format = format;
    descriptor.sampleCount = 4;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

static WGPUBindGroup group_of(Gpu *gpu, WGPUBindGroupLayout layout, WGPUBuffer buffer,
                              WGPUTextureView view)
{
    WGPUBindGroupEntry entries[] = {buffer_entry(0, buffer), view_entry(1, view)};
    return create_group(gpu, layout, 2, entries);
}

static void used_open(Gpu *gpu, Used *u)
{
    const WGPUTextureUsage copies = WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst;
    u->source = create_buffer(gpu, "source", SRC, 1024);
    u->destination = create_buffer(gpu, "destination", DST, 1024);
    u->bound = create_buffer(gpu, "bound", WGPUBufferUsage_Storage, 256);
    u->vertices = create_buffer(gpu, "vertices", WGPUBufferUsage_Vertex, 256);
    u->indices = create_buffer(gpu, "indices", WGPUBufferUsage_Index, 256);
    u->indirect = create_buffer(gpu, "indirect", WGPUBufferUsage_Indirect, 256);
    u->resolved = create_buffer(gpu, "resolved", WGPUBufferUsage_QueryResolve, 256);
    u->texture = create_texture(gpu, "texture", copies, RGBA, 4, 4);
    u->other = create_texture(gpu, "other", copies, RGBA, 4, 4);
    u->target = create_multisampled(gpu, RGBA);
    u->depth = create_multisampled(gpu, WGPUTextureFormat_Depth32Float);
    u->resolve = create_texture(gpu, "resolve", WGPUTextureUsage_RenderAttachment, RGBA, 4, 4);
    u->sampled = create_texture(gpu, "sampled", WGPUTextureUsage_TextureBinding, RGBA, 4, 4);
    u->target_view = KEEP(wgpuTextureCreateView(u->target, NULL));
    u->resolve_view = KEEP(wgpuTextureCreateView(u->resolve, NULL));
    u->depth_view = KEEP(wgpuTextureCreateView(u->depth, NULL));
    u->queries = create_query_set(gpu, WGPUQueryType_Occlusion, 1);

    WGPUTextureView sampled = KEEP(wgpuTextureCreateView(u->sampled, NULL));
    const char *const code = "@group(0) @binding(0) var<storage> a: array<vec4f>;\n"
                             "@group(0) @binding(1) var t: texture_2d<f32>;\n"
                             "@compute @workgroup_size(1) fn cs() {\n"
                             "    _ = a[0]; _ = textureLoad(t, vec2i(), 0);\n"
                             "}\n"
                             "@vertex fn vs(@location(0) at: vec4f) -> @builtin(position) vec4f {\n"
                             "    return at;\n"
                             "}\n"
                             "@fragment fn fs() -> @location(0) vec4f {\n"
                             "    return a[0] + textureLoad(t, vec2i(), 0);\n"
                             "}\n";
    u->compute = create_compute_pipeline(gpu, code);
    u->compute_group = group_of(gpu, KEEP(wgpuComputePipelineGetBindGroupLayout(u->compute, 0)),
                                u->bound, sampled);
    OneAttribute at;
    one_attribute(&at, WGPUVertexFormat_Float32x4, 16, WGPUVertexStepMode_Vertex);
    WGPUDepthStencilState depth = WGPU_DEPTH_STENCIL_STATE_INIT;
    depth.format = WGPUTextureFormat_Depth32Float;
    depth.depthWriteEnabled = WGPUOptionalBool_True;
    depth.depthCompare = WGPUCompareFunction_Always;
    u->render = create_render_pipeline(gpu, &(Look){.code = code,
                                                    .buffer_count = 1,
                                                    .buffers = &at.layout,
                                                    .depth_stencil = &depth,
                                                    .samples = 4});
    u->render_group =
        group_of(gpu, KEEP(wgpuRenderPipelineGetBindGroupLayout(u->render, 0)), u->bound, sampled);
}

static WGPURenderPassEncoder begin_use(WGPUCommandEncoder encoder, const Used *u)
{
    WGPURenderPassColorAttachment color = cleared(u->target_view);
    color.resolveTarget = u->resolve_view;
    WGPURenderPassDepthStencilAttachment depth = WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    depth.view = u->depth_view;
    depth.depthLoadOp = WGPULoadOp_Clear;
    depth.depthStoreOp = WGPUStoreOp_Store;
    depth.depthClearValue = 1;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    descriptor.depthStencilAttachment = &depth;
    descriptor.occlusionQuerySet = u->queries;
    return wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
}

/* A use of each thing, by number. */
enum { USES = 19 };

static const char *const use_names[USES] = {
    /* clang-format off */
    "clear",           "copy from a buffer", "copy to a buffer", "buffer to texture",
    "texture to buffer", "copy from a texture", "copy to a texture", "resolve to a buffer",
    "resolve queries", "dispatch indirectly", "a bound buffer",  "a bound texture",
    "draw into",       "resolve into",       "depth",            "occlusion queries",
    "vertices",        "indices",            "draw indirectly",
    /* clang-format on */
};

static void use(Gpu *gpu, WGPUCommandEncoder encoder, const Used *u, int which)
{
    (void)gpu;
    WGPUTexelCopyTextureInfo texture = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT, other = texture;
    texture.texture = u->texture;
    other.texture = u->other;
    WGPUTexelCopyBufferInfo source = WGPU_TEXEL_COPY_BUFFER_INFO_INIT, destination = source;
    source.buffer = u->source;
    source.layout.bytesPerRow = 256;
    destination.buffer = u->destination;
    destination.layout.bytesPerRow = 256;
    const WGPUExtent3D size = {4, 4, 1};
    if (which == 9 || which == 10 || which == 11) {
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        wgpuComputePassEncoderSetPipeline(pass, u->compute);
        wgpuComputePassEncoderSetBindGroup(pass, 0, u->compute_group, 0, NULL);
        if (which == 9) {
            wgpuComputePassEncoderDispatchWorkgroupsIndirect(pass, u->indirect, 0);
        } else {
            wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
        }
        END_PASS(pass);
    } else if (which >= 12) {
        WGPURenderPassEncoder pass = begin_use(encoder, u);
        if (which == 15) {
            wgpuRenderPassEncoderBeginOcclusionQuery(pass, 0);
            wgpuRenderPassEncoderEndOcclusionQuery(pass);
        }
        if (which >= 16) {
            wgpuRenderPassEncoderSetPipeline(pass, u->render);
            wgpuRenderPassEncoderSetBindGroup(pass, 0, u->render_group, 0, NULL);
            wgpuRenderPassEncoderSetVertexBuffer(pass, 0, u->vertices, 0, WGPU_WHOLE_SIZE);
            wgpuRenderPassEncoderSetIndexBuffer(pass, u->indices, WGPUIndexFormat_Uint16, 0,
                                                WGPU_WHOLE_SIZE);
            if (which == 16) {
                wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
            } else if (which == 17) {
                wgpuRenderPassEncoderDrawIndexed(pass, 3, 1, 0, 0, 0);
            } else {
                wgpuRenderPassEncoderDrawIndirect(pass, u->indirect, 0);
            }
        }
        END_PASS(pass);
    } else if (which == 0) {
        wgpuCommandEncoderClearBuffer(encoder, u->destination, 0, 16);
    } else if (which <= 2) {
        wgpuCommandEncoderCopyBufferToBuffer(encoder, u->source, 0, u->destination, 0, 16);
    } else if (which == 3) {
        wgpuCommandEncoderCopyBufferToTexture(encoder, &source, &texture, &size);
    } else if (which == 4) {
        wgpuCommandEncoderCopyTextureToBuffer(encoder, &texture, &destination, &size);
    } else if (which <= 6) {
        wgpuCommandEncoderCopyTextureToTexture(encoder, &texture, &other, &size);
    } else {
        wgpuCommandEncoderResolveQuerySet(encoder, u->queries, 0, 1, u->resolved, 0);
    }
}

/* Destroys what the use is about. */
static void destroy_used(const Used *u, int which)
{
    WGPUBuffer buffer = which == 1 || which == 3                 ? u->source
                        : which == 0 || which == 2 || which == 4 ? u->destination
                        : which == 7                             ? u->resolved
                        : which == 9 || which == 18              ? u->indirect
                        : which == 10                            ? u->bound
                        : which == 16                            ? u->vertices
                        : which == 17                            ? u->indices
                                                                 : NULL;
    WGPUTexture texture = which == 5    ? u->texture
                          : which == 6  ? u->other
                          : which == 11 ? u->sampled
                          : which == 12 ? u->target
                          : which == 13 ? u->resolve
                          : which == 14 ? u->depth
                                        : NULL;
    if (buffer) {
        wgpuBufferDestroy(buffer);
    } else if (texture) {
        wgpuTextureDestroy(texture);
    } else {
        wgpuQuerySetDestroy(u->queries);
    }
}

TEST(destroyed_resources_cannot_be_submitted, A_DEVICE)
{
    for (int which = 0; which < USES; which++) {
        /* Destroyed before the commands are recorded, before they are finished, before they are
         * submitted, after that. */
        for (int when = 0; when < 4; when++) {
            Used u;
            used_open(gpu, &u);
            WGPUCommandEncoder encoder = begin_commands(gpu);
            if (when == 0) {
                destroy_used(&u, which);
            }
            use(gpu, encoder, &u, which);
            if (when == 1) {
                destroy_used(&u, which);
            }
            if (when < 2) {
                END_COMMANDS(gpu, encoder, INVALID_AT_SUBMIT, "%s, destroyed %s", use_names[which],
                             when ? "while recording" : "before");
            } else {
                CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
                WGPUCommandBuffer commands = finish(encoder);
                if (when == 2) {
                    destroy_used(&u, which);
                }
                CASE(gpu, when == 2 ? INVALID : VALID, wgpuQueueSubmit(gpu->queue, 1, &commands),
                     "%s, destroyed %s", use_names[which],
                     when == 2 ? "before submission" : "after submission");
                if (when == 3) {
                    destroy_used(&u, which);
                }
                RELEASE(commands);
            }
        }
    }
}

/* Views and groups of what is destroyed can be made and recorded; submitting them fails. */
/* ROW: destroyed-resources */
TEST(what_is_made_of_destroyed_resources, A_DEVICE)
{
    for (int which = 0; which < 3; which++) {
        Used u;
        used_open(gpu, &u);
        WGPUTextureView view = NULL;
        WGPUBindGroup group = NULL;
        const char *name = which == 0   ? "a view of a destroyed target"
                           : which == 1 ? "a group of a destroyed buffer"
                                        : "a group of a destroyed texture";
        RELEASE(u.target_view);
        if (which == 0) {
            wgpuTextureDestroy(u.target);
        } else if (which == 1) {
            wgpuBufferDestroy(u.bound);
        }
        CASE(gpu, VALID, u.target_view = KEEP(wgpuTextureCreateView(u.target, NULL)), "%s: view",
             name);
        view = KEEP(wgpuTextureCreateView(u.sampled, NULL));
        if (which == 2) {
            wgpuTextureDestroy(u.sampled);
        }
        CASE(gpu, VALID,
             group = group_of(gpu, KEEP(wgpuComputePipelineGetBindGroupLayout(u.compute, 0)),
                              u.bound, view),
             "%s: group", name);
        u.compute_group = group;
        WGPUCommandEncoder encoder = begin_commands(gpu);
        use(gpu, encoder, &u, which == 0 ? 12 : 10);
        END_COMMANDS(gpu, encoder, INVALID_AT_SUBMIT, "%s", name);
    }
}

TEST(mapped_buffers_cannot_be_submitted, A_DEVICE)
{
    WGPUBuffer read = create_buffer(gpu, "read", WGPUBufferUsage_MapRead | DST, 64),
               written = create_buffer(gpu, "written", WGPUBufferUsage_MapWrite | SRC, 64);
    for (int which = 0; which < 2; which++) {
        WGPUBuffer mapped = which ? written : read;
        const WGPUMapMode mode = which ? WGPUMapMode_Write : WGPUMapMode_Read;
        for (int part = 0; part < 2; part++) { /* any part of it mapped is too much */
            WGPUCommandEncoder encoder = begin_commands(gpu);
            CHECK_EQ(map_buffer(gpu, mapped, mode, 0, part ? 8 : 64), WGPUMapAsyncStatus_Success);
            wgpuCommandEncoderCopyBufferToBuffer(encoder, written, 32, read, 32, 16);
            END_COMMANDS(gpu, encoder, INVALID_AT_SUBMIT, "mapped %s, part %d",
                         which ? "source" : "destination", part);
            wgpuBufferUnmap(mapped);
            encoder = begin_commands(gpu);
            wgpuCommandEncoderCopyBufferToBuffer(encoder, written, 32, read, 32, 16);
            END_COMMANDS(gpu, encoder, VALID, "unmapped again");
        }
    }
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = SRC;
    descriptor.size = 64;
    descriptor.mappedAtCreation = true;
    WGPUBuffer fresh = KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
    WGPUCommandEncoder encoder = begin_commands(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, fresh, 0, read, 0, 16);
    END_COMMANDS(gpu, encoder, INVALID_AT_SUBMIT, "mapped at creation");
    wgpuBufferUnmap(fresh);
    encoder = begin_commands(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, fresh, 0, read, 0, 16);
    END_COMMANDS(gpu, encoder, VALID, "mapped at creation, unmapped");
}
