/* Command encoders: their states, debug groups, copies of buffers, clears. */
#include <stdio.h>

#include "cases.h"

ALSO_ON(noop);

#define SRC WGPUBufferUsage_CopySrc
#define DST WGPUBufferUsage_CopyDst

/* What commands of an encoder use. */
typedef struct Objects {
    Gpu *gpu;
    WGPUBuffer buffers[2];
    WGPUTexture textures[2];
    WGPUQuerySet queries;
    WGPUTextureView view;
    WGPUComputePipeline pipeline;
} Objects;

static void objects_open(Objects *o, Gpu *gpu)
{
    o->gpu = gpu;
    for (int i = 0; i < 2; i++) {
        o->buffers[i] =
            create_buffer(o->gpu, "buffer", SRC | DST | WGPUBufferUsage_QueryResolve, 1024);
        o->textures[i] = create_texture(o->gpu, "texture",
                                        WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst |
                                            WGPUTextureUsage_RenderAttachment,
                                        WGPUTextureFormat_RGBA8Unorm, 4, 4);
    }
    o->queries = create_query_set(o->gpu, WGPUQueryType_Occlusion, 2);
    o->view = KEEP(wgpuTextureCreateView(o->textures[0], NULL));
    o->pipeline = create_compute_pipeline(o->gpu, "@compute @workgroup_size(1) fn main() {}\n");
}

/* One of each command that an encoder takes. */
enum { ENCODER_COMMANDS = 11 };

static void encode(Objects *o, WGPUCommandEncoder encoder, int command)
{
    WGPUTexelCopyTextureInfo texture = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    texture.texture = o->textures[0];
    WGPUTexelCopyTextureInfo other = texture;
    other.texture = o->textures[1];
    WGPUTexelCopyBufferInfo buffer = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    buffer.buffer = o->buffers[0];
    buffer.layout.bytesPerRow = 256;
    const WGPUExtent3D size = {1, 1, 1};
    switch (command) {
    case 0:
        wgpuCommandEncoderClearBuffer(encoder, o->buffers[0], 0, 16);
        break;
    case 1:
        wgpuCommandEncoderCopyBufferToBuffer(encoder, o->buffers[0], 0, o->buffers[1], 0, 16);
        break;
    case 2:
        wgpuCommandEncoderCopyBufferToTexture(encoder, &buffer, &texture, &size);
        break;
    case 3:
        wgpuCommandEncoderCopyTextureToBuffer(encoder, &texture, &buffer, &size);
        break;
    case 4:
        wgpuCommandEncoderCopyTextureToTexture(encoder, &texture, &other, &size);
        break;
    case 5:
        wgpuCommandEncoderInsertDebugMarker(encoder, text("marker"));
        break;
    case 6:
        wgpuCommandEncoderPushDebugGroup(encoder, text("group"));
        break;
    case 7:
        wgpuCommandEncoderPopDebugGroup(encoder);
        break;
    case 8:
        wgpuCommandEncoderResolveQuerySet(encoder, o->queries, 0, 1, o->buffers[0], 0);
        break;
    case 9: {
        KEEP(wgpuCommandEncoderBeginComputePass(encoder, NULL));
        break;
    }
    case 10: {
        WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
        color.view = o->view;
        color.loadOp = WGPULoadOp_Load;
        color.storeOp = WGPUStoreOp_Store;
        WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
        descriptor.colorAttachmentCount = 1;
        descriptor.colorAttachments = &color;
        KEEP(wgpuCommandEncoderBeginRenderPass(encoder, &descriptor));
        break;
    }
    }
}

TEST(commands_after_finish, A_DEVICE)
{
    Objects o;
    objects_open(&o, gpu);
    for (int command = 0; command < ENCODER_COMMANDS; command++) {
        WGPUCommandEncoder encoder = begin_commands(o.gpu);
        CHECK_CAUGHT(o.gpu, WGPUErrorType_NoError, "");
        WGPUCommandBuffer commands = KEEP(wgpuCommandEncoderFinish(encoder, NULL));
        CASE(o.gpu, INVALID, encode(&o, encoder, command), "command %d after finish", command);
        CASE(o.gpu, VALID, wgpuQueueSubmit(o.gpu->queue, 1, &commands), "what was finished before");
        WGPUCommandBuffer second = NULL;
        CASE(o.gpu, INVALID, second = KEEP(wgpuCommandEncoderFinish(encoder, NULL)),
             "finished again");
        CASE(o.gpu, INVALID, wgpuQueueSubmit(o.gpu->queue, 1, &second), "submitted all the same");
    }
}

/* ROW: nested-passes */
TEST(commands_while_a_pass_is_open, A_DEVICE)
{
    Objects o;
    objects_open(&o, gpu);
    for (int command = 0; command < ENCODER_COMMANDS; command++) {
        WGPUCommandEncoder encoder = begin_commands(o.gpu);
        WGPUComputePassEncoder pass = KEEP(wgpuCommandEncoderBeginComputePass(encoder, NULL));
        encode(&o, encoder, command);
        wgpuComputePassEncoderEnd(pass);
        END_COMMANDS(o.gpu, encoder, INVALID, "command %d while a pass is open", command);
    }
}

TEST(passes_left_open, A_DEVICE)
{
    Objects o;
    objects_open(&o, gpu);
    WGPUCommandEncoder encoder = begin_commands(gpu);
    WGPUComputePassEncoder pass = KEEP(wgpuCommandEncoderBeginComputePass(encoder, NULL));
    END_COMMANDS(gpu, encoder, INVALID, "a pass left open");
    CASE(gpu, INVALID, wgpuComputePassEncoderEnd(pass), "ended after finish");

    encoder = begin_commands(gpu);
    wgpuComputePassEncoderRelease(wgpuCommandEncoderBeginComputePass(encoder, NULL));
    END_COMMANDS(gpu, encoder, INVALID, "a pass released without its end");

    encoder = begin_commands(gpu);
    pass = KEEP(wgpuCommandEncoderBeginComputePass(encoder, NULL));
    wgpuComputePassEncoderEnd(pass);
    CASE(gpu, INVALID, wgpuComputePassEncoderEnd(pass), "ended twice");
    END_COMMANDS(gpu, encoder, VALID, "all the same, the encoder is good");
    CASE(gpu, INVALID, wgpuComputePassEncoderEnd(pass), "ended after all");

    encoder = begin_commands(gpu);
    for (int i = 0; i < 3; i++) {
        END_PASS(wgpuCommandEncoderBeginComputePass(encoder, NULL));
    }
    END_COMMANDS(gpu, encoder, VALID, "one pass after the other");

    encoder = begin_commands(gpu);
    pass = KEEP(wgpuCommandEncoderBeginComputePass(encoder, NULL));
    WGPUComputePassEncoder second = KEEP(wgpuCommandEncoderBeginComputePass(encoder, NULL));
    CASE(gpu, VALID, wgpuComputePassEncoderEnd(second), "the end of a pass within a pass");
    wgpuComputePassEncoderEnd(pass);
    END_COMMANDS(gpu, encoder, INVALID, "a pass within a pass");
}

TEST(commands_in_a_pass_that_has_ended, A_DEVICE)
{
    Objects o;
    objects_open(&o, gpu);
    WGPUCommandEncoder encoder = begin_commands(gpu);
    WGPUComputePassEncoder pass = KEEP(wgpuCommandEncoderBeginComputePass(encoder, NULL));
    wgpuComputePassEncoderEnd(pass);
    CASE(gpu, INVALID, wgpuComputePassEncoderSetPipeline(pass, o.pipeline), "set pipeline");
    CASE(gpu, INVALID, wgpuComputePassEncoderSetBindGroup(pass, 0, NULL, 0, NULL), "set group");
    CASE(gpu, INVALID, wgpuComputePassEncoderSetImmediates(pass, 0, "abc", 4), "set immediates");
    CASE(gpu, INVALID, wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1), "dispatch");
    CASE(gpu, INVALID, wgpuComputePassEncoderDispatchWorkgroupsIndirect(pass, o.buffers[0], 0),
         "dispatch indirectly");
    CASE(gpu, INVALID, wgpuComputePassEncoderPushDebugGroup(pass, text("group")), "push group");
    CASE(gpu, INVALID, wgpuComputePassEncoderPopDebugGroup(pass), "pop group");
    CASE(gpu, INVALID, wgpuComputePassEncoderInsertDebugMarker(pass, text("mark")), "marker");
    END_COMMANDS(gpu, encoder, VALID, "all the same, the encoder is good");
}

TEST(debug_groups, A_DEVICE)
{
    Objects o;
    objects_open(&o, gpu);
    const struct {
        const char *name;
        Outcome outcome;
        const char *encoder, *pass; /* + pushes, - pops, ! marks */
    } cases[] = {
        {"nothing", VALID, "", ""},
        {"markers", VALID, "!!", "!!"},
        {"balanced", VALID, "+-+-", "+-+-"},
        {"nested", VALID, "+++---", "++!--"},
        {"left open", INVALID, "+", ""},
        {"one of two left open", INVALID, "++-", ""},
        {"closed once too often", INVALID, "+--", ""},
        {"closed before opened", INVALID, "-+", ""},
        {"left open in a pass", INVALID, "", "+"},
        {"closed once too often in a pass", INVALID, "", "+--"},
        {"closed in the pass, opened outside", INVALID, "+", "-"},
        {"opened in the pass, closed outside", INVALID, "-", "+"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (int render = 0; render < 2; render++) {
            WGPUCommandEncoder encoder = begin_commands(gpu);
            for (const char *c = cases[i].encoder; *c; c++) {
                if (*c == '+') {
                    wgpuCommandEncoderPushDebugGroup(encoder, text(""));
                } else if (*c == '-') {
                    wgpuCommandEncoderPopDebugGroup(encoder);
                } else {
                    wgpuCommandEncoderInsertDebugMarker(encoder, text("mark"));
                }
            }
            WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
            color.view = o.view;
            color.loadOp = WGPULoadOp_Load;
            color.storeOp = WGPUStoreOp_Store;
            WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
            descriptor.colorAttachmentCount = 1;
            descriptor.colorAttachments = &color;
            WGPURenderPassEncoder drawing =
                render ? wgpuCommandEncoderBeginRenderPass(encoder, &descriptor) : NULL;
            WGPUComputePassEncoder computing =
                render ? NULL : wgpuCommandEncoderBeginComputePass(encoder, NULL);
            for (const char *c = cases[i].pass; *c; c++) {
                if (*c == '+') {
                    render ? wgpuRenderPassEncoderPushDebugGroup(drawing, text("a"))
                           : wgpuComputePassEncoderPushDebugGroup(computing, text("a"));
                } else if (*c == '-') {
                    render ? wgpuRenderPassEncoderPopDebugGroup(drawing)
                           : wgpuComputePassEncoderPopDebugGroup(computing);
                } else {
                    render ? wgpuRenderPassEncoderInsertDebugMarker(drawing, text("a"))
                           : wgpuComputePassEncoderInsertDebugMarker(computing, text("a"));
                }
            }
            if (render) {
                END_PASS(drawing);
            } else {
                END_PASS(computing);
            }
            END_COMMANDS(gpu, encoder, cases[i].outcome, "%s, %s pass", cases[i].name,
                         render ? "render" : "compute");
        }
    }
}

TEST(clearing_buffers, A_DEVICE)
{
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBufferUsage usage;
        uint64_t buffer_size, offset, size;
    } cases[] = {
        {"all", VALID, DST, 64, 0, WGPU_WHOLE_SIZE},
        {"the rest", VALID, DST, 64, 16, WGPU_WHOLE_SIZE},
        {"an empty rest", VALID, DST, 64, 64, WGPU_WHOLE_SIZE},
        {"the rest past the end", INVALID, DST, 64, 68, WGPU_WHOLE_SIZE},
        {"a rest of an odd size", INVALID, DST, 63, 0, WGPU_WHOLE_SIZE},
        {"a part", VALID, DST, 64, 16, 16},
        {"up to the end", VALID, DST, 64, 48, 16},
        {"past the end", INVALID, DST, 64, 48, 20},
        {"longer than the buffer", INVALID, DST, 64, 0, 68},
        {"nothing", VALID, DST, 64, 0, 0},
        {"nothing in the middle", VALID, DST, 64, 16, 0},
        {"nothing at the end", VALID, DST, 64, 64, 0},
        {"nothing past the end", INVALID, DST, 64, 68, 0},
        {"nothing of nothing", VALID, DST, 0, 0, 0},
        {"all of nothing", VALID, DST, 0, 0, WGPU_WHOLE_SIZE},
        {"offset 1", INVALID, DST, 64, 1, 4},
        {"offset 2", INVALID, DST, 64, 2, 4},
        {"offset 1, nothing", INVALID, DST, 64, 1, 0},
        {"offset 4", VALID, DST, 64, 4, 4},
        {"size 1", INVALID, DST, 64, 0, 1},
        {"size 6", INVALID, DST, 64, 0, 6},
        {"an end beyond all numbers", INVALID, DST, 64, 16, UINT64_MAX - 15},
        {"an offset beyond all numbers", INVALID, DST, 64, UINT64_MAX - 15, 16},
        {"no usage for it", INVALID, SRC, 64, 0, 16},
        {"nothing, without the usage", INVALID, SRC, 64, 0, 0},
        {"mappable", VALID, DST | WGPUBufferUsage_MapRead, 64, 0, 16},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBuffer buffer = create_buffer(gpu, cases[i].name, cases[i].usage, cases[i].buffer_size);
        WGPUCommandEncoder encoder = begin_commands(gpu);
        wgpuCommandEncoderClearBuffer(encoder, buffer, cases[i].offset, cases[i].size);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
    WGPUBuffer bad = create_error_buffer(gpu);
    WGPUCommandEncoder encoder = begin_commands(gpu);
    wgpuCommandEncoderClearBuffer(encoder, bad, 0, 0);
    END_COMMANDS(gpu, encoder, INVALID, "an error buffer");
    encoder = begin_commands(gpu);
    wgpuCommandEncoderClearBuffer(encoder, NULL, 0, 0);
    END_COMMANDS(gpu, encoder, INVALID, "no buffer");
}

TEST(copying_buffers, A_DEVICE)
{
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBufferUsage source_usage, destination_usage;
        uint64_t source_offset, destination_offset, size;
    } cases[] = {
        {"all", VALID, SRC, DST, 0, 0, 64},
        {"a part", VALID, SRC, DST, 16, 32, 16},
        {"up to the ends", VALID, SRC, DST, 16, 16, 48},
        {"past the source's end", INVALID, SRC, DST, 20, 0, 48},
        {"past the destination's end", INVALID, SRC, DST, 0, 20, 48},
        {"longer than both", INVALID, SRC, DST, 0, 0, 68},
        {"nothing", VALID, SRC, DST, 0, 0, 0},
        {"nothing at the ends", VALID, SRC, DST, 64, 64, 0},
        {"nothing past the source's end", INVALID, SRC, DST, 68, 0, 0},
        {"nothing past the destination's end", INVALID, SRC, DST, 0, 68, 0},
        {"nothing, source misaligned", INVALID, SRC, DST, 1, 0, 0},
        {"source offset 2", INVALID, SRC, DST, 2, 0, 4},
        {"destination offset 2", INVALID, SRC, DST, 0, 2, 4},
        {"size 2", INVALID, SRC, DST, 0, 0, 2},
        {"size 63", INVALID, SRC, DST, 0, 0, 63},
        {"an end beyond all numbers", INVALID, SRC, DST, 16, 0, UINT64_MAX - 15},
        {"an offset beyond all numbers", INVALID, SRC, DST, UINT64_MAX - 15, 0, 16},
        {"source without usage", INVALID, DST, DST, 0, 0, 16},
        {"destination without usage", INVALID, SRC, SRC, 0, 0, 16},
        {"nothing, source without usage", INVALID, DST, DST, 0, 0, 0},
        {"between mappable ones", VALID, SRC | WGPUBufferUsage_MapWrite,
         DST | WGPUBufferUsage_MapRead, 0, 0, 16},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBuffer source = create_buffer(gpu, "source", cases[i].source_usage, 64);
        WGPUBuffer destination = create_buffer(gpu, "destination", cases[i].destination_usage, 64);
        WGPUCommandEncoder encoder = begin_commands(gpu);
        wgpuCommandEncoderCopyBufferToBuffer(encoder, source, cases[i].source_offset, destination,
                                             cases[i].destination_offset, cases[i].size);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
    WGPUBuffer good = create_buffer(gpu, "both", SRC | DST, 64), bad = create_error_buffer(gpu);
    const struct {
        const char *name;
        WGPUBuffer source, destination;
        uint64_t destination_offset, size;
    } refused[] = {
        {"from an error", bad, good, 0, 16},      {"to an error", good, bad, 0, 16},
        {"from nothing", NULL, good, 0, 16},      {"to nothing", good, NULL, 0, 16},
        {"to itself", good, good, 0, 16},         {"to another part of itself", good, good, 32, 16},
        {"nothing to itself", good, good, 32, 0},
    };
    for (size_t i = 0; i < COUNT(refused); i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        wgpuCommandEncoderCopyBufferToBuffer(encoder, refused[i].source, 0, refused[i].destination,
                                             refused[i].destination_offset, refused[i].size);
        END_COMMANDS(gpu, encoder, INVALID, "%s", refused[i].name);
    }
}

/* Textures of 4 levels; those of 2 dimensions have 6 layers, those of 3 have 6 slices. */
/* ROW: texture-ranges */
TEST(clearing_textures, NO_DEVICE)
{
    const WGPUFeatureName feature = (WGPUFeatureName)WGPUNativeFeature_ClearTexture;
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        check_not_applicable("no ClearTexture");
        return;
    }
    const uint32_t levels = WGPU_MIP_LEVEL_COUNT_UNDEFINED,
                   layers = WGPU_ARRAY_LAYER_COUNT_UNDEFINED;
    const WGPUTextureFormat color = WGPUTextureFormat_RGBA8Unorm,
                            both = WGPUTextureFormat_Depth24PlusStencil8,
                            depth = WGPUTextureFormat_Depth16Unorm,
                            stencil = WGPUTextureFormat_Stencil8;
    const WGPUTextureAspect all = WGPUTextureAspect_All, only_depth = WGPUTextureAspect_DepthOnly,
                            only_stencil = WGPUTextureAspect_StencilOnly;
    const WGPUTextureDimension flat = WGPUTextureDimension_2D, deep = WGPUTextureDimension_3D;
    const struct {
        const char *name;
        Outcome outcome;
        WGPUTextureFormat format;
        WGPUTextureDimension dimension;
        WGPUImageSubresourceRange range;
    } cases[] = {
        {"everything", VALID, color, flat, {all, 0, levels, 0, layers}},
        {"everything by its numbers", VALID, color, flat, {all, 0, 4, 0, 6}},
        {"no aspect is all aspects", VALID, both, flat, {0, 0, levels, 0, layers}},
        {"the last level and layer", VALID, color, flat, {all, 3, levels, 5, layers}},
        {"the last ones by number", VALID, color, flat, {all, 3, 1, 5, 1}},
        {"levels to past the end", INVALID, color, flat, {all, 0, 5, 0, layers}},
        {"a part of the levels past the end", INVALID, color, flat, {all, 2, 3, 0, layers}},
        {"levels from the end", INVALID, color, flat, {all, 4, levels, 0, layers}},
        {"levels from past the end", INVALID, color, flat, {all, 5, levels, 0, layers}},
        {"one level past the end", INVALID, color, flat, {all, 4, 1, 0, layers}},
        {"levels beyond all numbers", INVALID, color, flat, {all, UINT32_MAX, 2, 0, layers}},
        {"layers to past the end", INVALID, color, flat, {all, 0, levels, 0, 7}},
        {"a part of the layers past the end", INVALID, color, flat, {all, 0, levels, 4, 3}},
        {"layers from the end", INVALID, color, flat, {all, 0, levels, 6, layers}},
        {"layers from past the end", INVALID, color, flat, {all, 0, levels, 7, layers}},
        {"one layer past the end", INVALID, color, flat, {all, 0, levels, 6, 1}},
        {"layers beyond all numbers", INVALID, color, flat, {all, 0, levels, UINT32_MAX, 2}},
        {"slices", VALID, color, deep, {all, 0, levels, 0, layers}},
        {"slices by their one layer", VALID, color, deep, {all, 0, levels, 0, 1}},
        {"slices by number", INVALID, color, deep, {all, 0, levels, 0, 6}},
        {"from the second slice on", INVALID, color, deep, {all, 0, levels, 1, layers}},
        {"depth of color", INVALID, color, flat, {only_depth, 0, levels, 0, layers}},
        {"stencil of color", INVALID, color, flat, {only_stencil, 0, levels, 0, layers}},
        {"depth of both", VALID, both, flat, {only_depth, 0, levels, 0, layers}},
        {"stencil of both", VALID, both, flat, {only_stencil, 0, levels, 0, layers}},
        {"depth of depth", VALID, depth, flat, {only_depth, 0, levels, 0, layers}},
        {"stencil of depth", INVALID, depth, flat, {only_stencil, 0, levels, 0, layers}},
        {"depth of stencil", INVALID, stencil, flat, {only_depth, 0, levels, 0, layers}},
        {"stencil of stencil", VALID, stencil, flat, {only_stencil, 0, levels, 0, layers}},
        {"an aspect there is not",
         INVALID,
         both,
         flat,
         {(WGPUTextureAspect)99, 0, levels, 0, layers}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
        descriptor.usage = WGPUTextureUsage_CopyDst | WGPUTextureUsage_RenderAttachment;
        descriptor.format = cases[i].format;
        descriptor.dimension = cases[i].dimension;
        descriptor.size = (WGPUExtent3D){8, 8, 6};
        descriptor.mipLevelCount = 4;
        WGPUTexture texture = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
        WGPUCommandEncoder encoder = begin_commands(gpu);
        wgpuCommandEncoderClearTexture(encoder, texture, &cases[i].range);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }

    const WGPUImageSubresourceRange whole = {all, 0, levels, 0, layers};
    WGPUTexture failed = create_error_texture(gpu),
                destroyed = create_texture(gpu, "gone", WGPUTextureUsage_CopyDst, color, 8, 8);
    wgpuTextureDestroy(destroyed);
    WGPUCommandEncoder encoder = begin_commands(gpu);
    wgpuCommandEncoderClearTexture(encoder, failed, &whole);
    END_COMMANDS(gpu, encoder, INVALID, "an error texture");
    encoder = begin_commands(gpu);
    wgpuCommandEncoderClearTexture(encoder, destroyed, &whole);
    END_COMMANDS(gpu, encoder, INVALID_AT_SUBMIT, "a destroyed texture");
    encoder = begin_commands(gpu);
    wgpuCommandEncoderClearTexture(encoder, NULL, &whole);
    END_COMMANDS(gpu, encoder, INVALID, "no texture");
    Gpu plain;
    gpu_open(&plain);
    WGPUTexture texture = create_texture(&plain, "plain", WGPUTextureUsage_CopyDst, color, 8, 8);
    encoder = begin_commands(&plain);
    wgpuCommandEncoderClearTexture(encoder, texture, &whole);
    END_COMMANDS(&plain, encoder, INVALID, "without the feature");
    gpu_close(&plain);
}

TEST(encoders_that_never_were, A_DEVICE)
{
    Objects o;
    objects_open(&o, gpu);
    WGPUChainedStruct stranger = {.sType = (WGPUSType)0x1234};
    WGPUCommandEncoderDescriptor descriptor = WGPU_COMMAND_ENCODER_DESCRIPTOR_INIT;
    descriptor.nextInChain = &stranger;
    for (int command = 0; command < ENCODER_COMMANDS; command++) {
        WGPUCommandEncoder encoder = NULL;
        WGPUCommandBuffer commands = NULL;
        CASE(o.gpu, INVALID,
             encoder = KEEP(wgpuDeviceCreateCommandEncoder(o.gpu->device, &descriptor)),
             "a stranger in the chain");
        scope_push(o.gpu, WGPUErrorFilter_Validation);
        encode(&o, encoder, command); /* when it is told of does not matter */
        scope_pop(o.gpu);
        CASE(o.gpu, INVALID, commands = KEEP(wgpuCommandEncoderFinish(encoder, NULL)), "finish %d",
             command);
        CASE(o.gpu, INVALID, wgpuQueueSubmit(o.gpu->queue, 1, &commands), "submit %d", command);
    }
}
