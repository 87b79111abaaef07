/* Draws, in passes and in bundles: buffers, pipelines, dynamic state, queries, numbers. */
#include <math.h>
#include <stdio.h>

#include "cases.h"

#define RGBA WGPUTextureFormat_RGBA8Unorm
#define DEPTH_STENCIL WGPUTextureFormat_Depth24PlusStencil8
#define SIZE ATTACHMENT_SIDE

/* What a pipeline is made for; zeros are the most ordinary. */
typedef struct Suits {
    WGPUTextureFormat color, depth; /* RGBA, none */
    bool no_color, writes_depth, writes_stencil;
    uint32_t samples;
} Suits;

static WGPURenderPipeline create_suitable(Gpu *gpu, const Suits *suits)
{
    WGPUDepthStencilState depth = WGPU_DEPTH_STENCIL_STATE_INIT;
    depth.format = suits->depth;
    depth.depthWriteEnabled = suits->writes_depth ? WGPUOptionalBool_True : WGPUOptionalBool_False;
    depth.depthCompare = WGPUCompareFunction_Always;
    if (suits->writes_stencil) {
        depth.stencilFront.passOp = depth.stencilBack.passOp = WGPUStencilOperation_Replace;
    }
    return create_render_pipeline(gpu, &(Look){.format = suits->color,
                                               .no_targets = suits->no_color,
                                               .depth_stencil = suits->depth ? &depth : NULL,
                                               .samples = suits->samples});
}

/* Where draws go: to a pass, or to a bundle that a pass executes. */
typedef struct Into {
    WGPURenderPassEncoder pass;
    WGPURenderBundleEncoder bundle;
} Into;

static void set_pipeline(Into to, WGPURenderPipeline pipeline)
{
    to.pass ? wgpuRenderPassEncoderSetPipeline(to.pass, pipeline)
            : wgpuRenderBundleEncoderSetPipeline(to.bundle, pipeline);
}

static void set_vertices(Into to, uint32_t slot, WGPUBuffer buffer, uint64_t offset, uint64_t size)
{
    to.pass ? wgpuRenderPassEncoderSetVertexBuffer(to.pass, slot, buffer, offset, size)
            : wgpuRenderBundleEncoderSetVertexBuffer(to.bundle, slot, buffer, offset, size);
}

static void set_indices(Into to, WGPUBuffer buffer, WGPUIndexFormat format, uint64_t offset,
                        uint64_t size)
{
    to.pass ? wgpuRenderPassEncoderSetIndexBuffer(to.pass, buffer, format, offset, size)
            : wgpuRenderBundleEncoderSetIndexBuffer(to.bundle, buffer, format, offset, size);
}

static void set_immediates(Into to, const void *data, size_t size)
{
    to.pass ? wgpuRenderPassEncoderSetImmediates(to.pass, 0, data, size)
            : wgpuRenderBundleEncoderSetImmediates(to.bundle, 0, data, size);
}

static void draw(Into to, uint32_t vertices, uint32_t instances, uint32_t first_vertex,
                 uint32_t first_instance)
{
    to.pass
        ? wgpuRenderPassEncoderDraw(to.pass, vertices, instances, first_vertex, first_instance)
        : wgpuRenderBundleEncoderDraw(to.bundle, vertices, instances, first_vertex, first_instance);
}

static void draw_indexed(Into to, uint32_t indices, uint32_t instances, uint32_t first,
                         int32_t base, uint32_t first_instance)
{
    to.pass
        ? wgpuRenderPassEncoderDrawIndexed(to.pass, indices, instances, first, base, first_instance)
        : wgpuRenderBundleEncoderDrawIndexed(to.bundle, indices, instances, first, base,
                                             first_instance);
}

static void draw_indirect(Into to, bool indexed, WGPUBuffer buffer, uint64_t offset)
{
    if (to.pass) {
        indexed ? wgpuRenderPassEncoderDrawIndexedIndirect(to.pass, buffer, offset)
                : wgpuRenderPassEncoderDrawIndirect(to.pass, buffer, offset);
    } else {
        indexed ? wgpuRenderBundleEncoderDrawIndexedIndirect(to.bundle, buffer, offset)
                : wgpuRenderBundleEncoderDrawIndirect(to.bundle, buffer, offset);
    }
}

static const Attachments ordinary = {.count = 1, .colors = {RGBA}, .samples = 1};

/* A case in a pass. */
#define IN_PASS(stage, outcome, name, ...)                                                         \
    do {                                                                                           \
        WGPUCommandEncoder encoder = begin_commands(gpu);                                          \
        Into to = {begin_pass(gpu, encoder, stage), NULL};                                         \
        __VA_ARGS__;                                                                               \
        END_PASS(to.pass);                                                                         \
        END_COMMANDS(gpu, encoder, outcome, "%s", name);                                           \
    } while (0)

/* A case in a bundle, which a pass executes if it is good. */
#define IN_BUNDLE(stage, outcome, name, ...)                                                       \
    do {                                                                                           \
        Into to = {NULL, begin_bundle(gpu, stage)};                                                \
        WGPURenderBundle bundle = NULL;                                                            \
        case_begin(gpu);                                                                           \
        __VA_ARGS__;                                                                               \
        case_end(gpu, __FILE__, __LINE__, VALID, "%s, while a bundle is recorded", name);          \
        CASE(gpu, outcome, bundle = KEEP(wgpuRenderBundleEncoderFinish(to.bundle, NULL)),          \
             "%s, in a bundle", name);                                                             \
        IN_PASS(stage, outcome, "pass of the bundle",                                              \
                wgpuRenderPassEncoderExecuteBundles(to.pass, 1, &bundle));                         \
    } while (0)

#define IN_BOTH(stage, outcome, name, ...)                                                         \
    do {                                                                                           \
        IN_PASS(stage, outcome, name, __VA_ARGS__);                                                \
        IN_BUNDLE(stage, outcome, name, __VA_ARGS__);                                              \
    } while (0)

TEST(pipelines_and_attachments, A_DEVICE)
{
    const WGPUTextureFormat depth32 = WGPUTextureFormat_Depth32Float, both = DEPTH_STENCIL;
    const struct {
        const char *name;
        Outcome outcome;
        Attachments stage;
        Suits suits;
    } cases[] = {
        /* clang-format off */
        {"a color", VALID, {1, {RGBA}, .samples = 1}, {0}},
        {"another color", INVALID, {1, {RGBA}, .samples = 1},
         {.color = WGPUTextureFormat_BGRA8Unorm}},
        {"the color's twin", INVALID, {1, {RGBA}, .samples = 1},
         {.color = WGPUTextureFormat_RGBA8UnormSrgb}},
        {"no color in the pipeline", INVALID, {1, {RGBA}, .depth = depth32, .samples = 1},
         {.no_color = true, .depth = depth32}},
        {"no color in the pass", INVALID, {.depth = depth32, .samples = 1}, {.depth = depth32}},
        {"no color anywhere", VALID, {.depth = depth32, .samples = 1},
         {.no_color = true, .depth = depth32}},
        {"depth", VALID, {1, {RGBA}, .depth = depth32, .samples = 1}, {.depth = depth32}},
        {"another depth", INVALID, {1, {RGBA}, .depth = depth32, .samples = 1},
         {.depth = WGPUTextureFormat_Depth16Unorm}},
        {"no depth in the pipeline", INVALID, {1, {RGBA}, .depth = depth32, .samples = 1},
         {0}},
        {"no depth in the pass", INVALID, {1, {RGBA}, .samples = 1}, {.depth = depth32}},
        {"4 samples", VALID, {1, {RGBA}, .samples = 4}, {.samples = 4}},
        {"4 samples in the pass", INVALID, {1, {RGBA}, .samples = 4}, {0}},
        {"4 samples in the pipeline", INVALID, {1, {RGBA}, .samples = 1}, {.samples = 4}},
        {"depth written", VALID, {1, {RGBA}, .depth = depth32, .samples = 1},
         {.depth = depth32, .writes_depth = true}},
        {"depth written, but it is read only", INVALID,
         {1, {RGBA}, .depth = depth32, .samples = 1, .depth_read_only = true},
         {.depth = depth32, .writes_depth = true}},
        {"depth read, and read only", VALID,
         {1, {RGBA}, .depth = depth32, .samples = 1, .depth_read_only = true},
         {.depth = depth32}},
        {"stencil written", VALID, {1, {RGBA}, .depth = both, .samples = 1},
         {.depth = both, .writes_stencil = true}},
        {"stencil written, but it is read only", INVALID,
         {1, {RGBA}, .depth = both, .samples = 1, .stencil_read_only = true},
         {.depth = both, .writes_stencil = true}},
        {"stencil written, depth is read only", VALID,
         {1, {RGBA}, .depth = both, .samples = 1, .depth_read_only = true},
         {.depth = both, .writes_stencil = true}},
        {"depth written, stencil is read only", VALID,
         {1, {RGBA}, .depth = both, .samples = 1, .stencil_read_only = true},
         {.depth = both, .writes_depth = true}},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPURenderPipeline pipeline = create_suitable(gpu, &cases[i].suits);
        IN_BOTH(&cases[i].stage, cases[i].outcome, cases[i].name, set_pipeline(to, pipeline));
    }
    WGPURenderPipeline bad = NULL;
    CASE(gpu, INVALID, bad = create_render_pipeline(gpu, &(Look){.samples = 3}),
         "an error pipeline");
    IN_BOTH(&ordinary, INVALID, "an error pipeline", set_pipeline(to, bad));
    IN_BOTH(&ordinary, INVALID, "no such pipeline", set_pipeline(to, NULL));
    IN_BOTH(&ordinary, INVALID, "a draw without a pipeline", draw(to, 3, 1, 0, 0));
}

/* ROW: empty-vertex-binding */
TEST(setting_vertex_buffers, A_DEVICE)
{
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBufferUsage usage;
        uint64_t buffer_size;
        uint32_t slot;
        uint64_t offset, size;
    } cases[] = {
        {"all", VALID, WGPUBufferUsage_Vertex, 64, 0, 0, WGPU_WHOLE_SIZE},
        {"the last slot", VALID, WGPUBufferUsage_Vertex, 64, 7, 0, WGPU_WHOLE_SIZE},
        {"past the last slot", INVALID, WGPUBufferUsage_Vertex, 64, 8, 0, WGPU_WHOLE_SIZE},
        {"a slot beyond all numbers", INVALID, WGPUBufferUsage_Vertex, 64, UINT32_MAX, 0,
         WGPU_WHOLE_SIZE},
        {"a part", VALID, WGPUBufferUsage_Vertex, 64, 0, 16, 16},
        {"up to the end", VALID, WGPUBufferUsage_Vertex, 64, 0, 48, 16},
        {"past the end", INVALID, WGPUBufferUsage_Vertex, 64, 0, 48, 17},
        {"longer than the buffer", INVALID, WGPUBufferUsage_Vertex, 64, 0, 0, 65},
        {"the rest at the end", VALID, WGPUBufferUsage_Vertex, 64, 0, 64, WGPU_WHOLE_SIZE},
        {"the rest past the end", INVALID, WGPUBufferUsage_Vertex, 64, 0, 68, WGPU_WHOLE_SIZE},
        {"nothing", VALID, WGPUBufferUsage_Vertex, 64, 0, 0, 0},
        {"nothing in the middle", VALID, WGPUBufferUsage_Vertex, 64, 0, 16, 0},
        {"nothing at the end", VALID, WGPUBufferUsage_Vertex, 64, 0, 64, 0},
        {"nothing past the end", INVALID, WGPUBufferUsage_Vertex, 64, 0, 68, 0},
        {"nothing at 2", INVALID, WGPUBufferUsage_Vertex, 64, 0, 2, 0},
        {"nothing of nothing", VALID, WGPUBufferUsage_Vertex, 0, 0, 0, 0},
        {"all of nothing", VALID, WGPUBufferUsage_Vertex, 0, 0, 0, WGPU_WHOLE_SIZE},
        {"nothing of an odd size", VALID, WGPUBufferUsage_Vertex, 5, 0, 0, 0},
        {"nothing near an odd end", VALID, WGPUBufferUsage_Vertex, 5, 0, 4, 0},
        {"nothing past an odd end", INVALID, WGPUBufferUsage_Vertex, 5, 0, 8, 0},
        {"all of an odd size", VALID, WGPUBufferUsage_Vertex, 7, 0, 0, WGPU_WHOLE_SIZE},
        {"an odd rest", VALID, WGPUBufferUsage_Vertex, 7, 0, 4, WGPU_WHOLE_SIZE},
        {"an odd size", VALID, WGPUBufferUsage_Vertex, 64, 0, 0, 5},
        {"offset 2", INVALID, WGPUBufferUsage_Vertex, 64, 0, 2, 4},
        {"offset 1", INVALID, WGPUBufferUsage_Vertex, 64, 0, 1, 4},
        {"offset 4", VALID, WGPUBufferUsage_Vertex, 64, 0, 4, 4},
        {"an end beyond all numbers", INVALID, WGPUBufferUsage_Vertex, 64, 0, 16, UINT64_MAX - 15},
        {"an offset beyond all numbers", INVALID, WGPUBufferUsage_Vertex, 64, 0, UINT64_MAX - 15,
         16},
        {"no usage for it", INVALID, WGPUBufferUsage_Index, 64, 0, 0, 16},
        {"nothing, no usage for it", INVALID, WGPUBufferUsage_Index, 64, 0, 0, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBuffer buffer = create_buffer(gpu, "vertices", cases[i].usage, cases[i].buffer_size);
        IN_BOTH(&ordinary, cases[i].outcome, cases[i].name,
                set_vertices(to, cases[i].slot, buffer, cases[i].offset, cases[i].size));
    }
    WGPUBuffer bad = create_error_buffer(gpu);
    IN_BOTH(&ordinary, INVALID, "an error", set_vertices(to, 0, bad, 0, 16));
    IN_BOTH(&ordinary, INVALID, "nothing of an error", set_vertices(to, 0, bad, 0, 0));
    IN_BOTH(&ordinary, VALID, "no buffer", set_vertices(to, 0, NULL, 0, 0));
    IN_BOTH(&ordinary, VALID, "all of no buffer", set_vertices(to, 0, NULL, 0, WGPU_WHOLE_SIZE));
    IN_BOTH(&ordinary, INVALID, "no buffer at an offset", set_vertices(to, 0, NULL, 4, 0));
    IN_BOTH(&ordinary, INVALID, "some of no buffer", set_vertices(to, 0, NULL, 0, 4));
    IN_BOTH(&ordinary, INVALID, "no buffer in a slot too far", set_vertices(to, 8, NULL, 0, 0));
}

TEST(setting_index_buffers, A_DEVICE)
{
    const WGPUIndexFormat u16 = WGPUIndexFormat_Uint16, u32 = WGPUIndexFormat_Uint32;
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBufferUsage usage;
        uint64_t buffer_size;
        WGPUIndexFormat format;
        uint64_t offset, size;
    } cases[] = {
        {"all", VALID, WGPUBufferUsage_Index, 64, u16, 0, WGPU_WHOLE_SIZE},
        {"a part", VALID, WGPUBufferUsage_Index, 64, u32, 16, 16},
        {"up to the end", VALID, WGPUBufferUsage_Index, 64, u32, 48, 16},
        {"past the end", INVALID, WGPUBufferUsage_Index, 64, u32, 48, 17},
        {"longer than the buffer", INVALID, WGPUBufferUsage_Index, 64, u16, 0, 66},
        {"the rest at the end", VALID, WGPUBufferUsage_Index, 64, u16, 64, WGPU_WHOLE_SIZE},
        {"the rest past the end", INVALID, WGPUBufferUsage_Index, 64, u16, 66, WGPU_WHOLE_SIZE},
        {"nothing", VALID, WGPUBufferUsage_Index, 64, u16, 0, 0},
        {"nothing in the middle", VALID, WGPUBufferUsage_Index, 64, u32, 16, 0},
        {"nothing in the middle of 4 bytes", VALID, WGPUBufferUsage_Index, 64, u16, 18, 0},
        {"nothing at the end", VALID, WGPUBufferUsage_Index, 64, u32, 64, 0},
        {"nothing past the end", INVALID, WGPUBufferUsage_Index, 64, u16, 66, 0},
        {"nothing at 2 for 4 bytes", INVALID, WGPUBufferUsage_Index, 64, u32, 2, 0},
        {"nothing of nothing", VALID, WGPUBufferUsage_Index, 0, u32, 0, 0},
        {"nothing of an odd size", VALID, WGPUBufferUsage_Index, 7, u32, 0, 0},
        {"nothing near an odd end", VALID, WGPUBufferUsage_Index, 7, u16, 6, 0},
        {"nothing past an odd end", INVALID, WGPUBufferUsage_Index, 7, u16, 8, 0},
        {"all of an odd size", VALID, WGPUBufferUsage_Index, 7, u16, 0, WGPU_WHOLE_SIZE},
        {"offset 2 of 2 bytes", VALID, WGPUBufferUsage_Index, 64, u16, 2, 4},
        {"offset 1 of 2 bytes", INVALID, WGPUBufferUsage_Index, 64, u16, 1, 4},
        {"offset 2 of 4 bytes", INVALID, WGPUBufferUsage_Index, 64, u32, 2, 4},
        {"an odd size", VALID, WGPUBufferUsage_Index, 64, u32, 0, 5},
        {"an end beyond all numbers", INVALID, WGPUBufferUsage_Index, 64, u32, 16, UINT64_MAX - 15},
        {"no format", INVALID, WGPUBufferUsage_Index, 64, WGPUIndexFormat_Undefined, 0, 16},
        {"an unknown format", INVALID, WGPUBufferUsage_Index, 64, (WGPUIndexFormat)3, 0, 16},
        {"no usage for it", INVALID, WGPUBufferUsage_Vertex, 64, u16, 0, 16},
        {"nothing, no usage for it", INVALID, WGPUBufferUsage_Vertex, 64, u16, 0, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBuffer buffer = create_buffer(gpu, "indices", cases[i].usage, cases[i].buffer_size);
        IN_BOTH(&ordinary, cases[i].outcome, cases[i].name,
                set_indices(to, buffer, cases[i].format, cases[i].offset, cases[i].size));
    }
    WGPUBuffer bad = create_error_buffer(gpu);
    IN_BOTH(&ordinary, INVALID, "an error", set_indices(to, bad, u16, 0, 16));
    IN_BOTH(&ordinary, INVALID, "no buffer", set_indices(to, NULL, u16, 0, 16));
}

/* Two buffers: vertices of 16 bytes with 12 used, instances of 8 bytes. */
TEST(ranges_of_draws, A_DEVICE)
{
    WGPUVertexAttribute attributes[2] = {WGPU_VERTEX_ATTRIBUTE_INIT, WGPU_VERTEX_ATTRIBUTE_INIT};
    attributes[0].format = WGPUVertexFormat_Float32x3;
    attributes[1].format = WGPUVertexFormat_Float32x2;
    attributes[1].shaderLocation = 1;
    WGPUVertexBufferLayout layouts[2] = {WGPU_VERTEX_BUFFER_LAYOUT_INIT,
                                         WGPU_VERTEX_BUFFER_LAYOUT_INIT};
    layouts[0].stepMode = WGPUVertexStepMode_Vertex;
    layouts[0].arrayStride = 16;
    layouts[1].stepMode = WGPUVertexStepMode_Instance;
    layouts[1].arrayStride = 8;
    for (int i = 0; i < 2; i++) {
        layouts[i].attributeCount = 1;
        layouts[i].attributes = &attributes[i];
    }
    WGPURenderPipeline pipeline =
        create_render_pipeline(gpu, &(Look){.buffer_count = 2, .buffers = layouts});
    const WGPUBufferUsage usage = WGPUBufferUsage_Vertex | WGPUBufferUsage_Index;
    /* 4 vertices without the last one's padding; 3 instances; 6 indices. */
    WGPUBuffer vertices = create_buffer(gpu, "vertices", usage, 60),
               instances = create_buffer(gpu, "instances", usage, 24),
               indices = create_buffer(gpu, "indices", usage, 12);
    const uint64_t all = WGPU_WHOLE_SIZE;
#define BUFFERS()                                                                                  \
    set_pipeline(to, pipeline);                                                                    \
    set_vertices(to, 0, vertices, 0, all);                                                         \
    set_vertices(to, 1, instances, 0, all)
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t vertices, instances, first_vertex, first_instance;
    } cases[] = {
        {"all", VALID, 4, 3, 0, 0},
        {"a vertex too many", INVALID, 5, 3, 0, 0},
        {"an instance too many", INVALID, 4, 4, 0, 0},
        {"the last ones", VALID, 1, 1, 3, 2},
        {"a vertex past the last", INVALID, 1, 1, 4, 2},
        {"an instance past the last", INVALID, 1, 1, 3, 3},
        {"no vertices", VALID, 0, 1, 0, 0},
        {"no instances", VALID, 1, 0, 0, 0},
        {"no vertices at the end", VALID, 0, 1, 4, 0},
        {"no vertices past the end", INVALID, 0, 1, 5, 0},
        {"no instances past the end", INVALID, 1, 0, 0, 4},
        {"beyond all numbers", INVALID, UINT32_MAX, 1, UINT32_MAX, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        IN_BOTH(&ordinary, cases[i].outcome, cases[i].name, BUFFERS();
                draw(to, cases[i].vertices, cases[i].instances, cases[i].first_vertex,
                     cases[i].first_instance));
    }
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t indices, instances, first;
        int32_t base;
        uint32_t first_instance;
        WGPUIndexFormat format;
        uint64_t offset, size;
    } indexed[] = {
        {"all", VALID, 6, 3, 0, 0, 0, WGPUIndexFormat_Uint16, 0, all},
        {"an index too many", INVALID, 7, 3, 0, 0, 0, WGPUIndexFormat_Uint16, 0, all},
        {"the last index", VALID, 1, 1, 5, 0, 0, WGPUIndexFormat_Uint16, 0, all},
        {"an index past the last", INVALID, 1, 1, 6, 0, 0, WGPUIndexFormat_Uint16, 0, all},
        {"no indices at the end", VALID, 0, 1, 6, 0, 0, WGPUIndexFormat_Uint16, 0, all},
        {"no indices past the end", INVALID, 0, 1, 7, 0, 0, WGPUIndexFormat_Uint16, 0, all},
        {"larger indices", VALID, 3, 1, 0, 0, 0, WGPUIndexFormat_Uint32, 0, all},
        {"too many larger indices", INVALID, 4, 1, 0, 0, 0, WGPUIndexFormat_Uint32, 0, all},
        {"a part", VALID, 2, 1, 0, 0, 0, WGPUIndexFormat_Uint16, 4, 4},
        {"past the part", INVALID, 3, 1, 0, 0, 0, WGPUIndexFormat_Uint16, 4, 4},
        {"half an index over", INVALID, 3, 1, 0, 0, 0, WGPUIndexFormat_Uint16, 4, 5},
        {"none bound, none drawn", VALID, 0, 1, 0, 0, 0, WGPUIndexFormat_Uint16, 4, 0},
        {"none bound", INVALID, 1, 1, 0, 0, 0, WGPUIndexFormat_Uint16, 4, 0},
        {"an instance too many", INVALID, 6, 4, 0, 0, 0, WGPUIndexFormat_Uint16, 0, all},
        {"a base that is not checked", VALID, 6, 1, 0, 1000, 0, WGPUIndexFormat_Uint16, 0, all},
        {"a negative base", VALID, 6, 1, 0, -1000, 0, WGPUIndexFormat_Uint16, 0, all},
        {"beyond all numbers", INVALID, UINT32_MAX, 1, UINT32_MAX, 0, 0, WGPUIndexFormat_Uint16, 0,
         all},
    };
    for (size_t i = 0; i < COUNT(indexed); i++) {
        IN_BOTH(&ordinary, indexed[i].outcome, indexed[i].name, BUFFERS();
                set_indices(to, indices, indexed[i].format, indexed[i].offset, indexed[i].size);
                draw_indexed(to, indexed[i].indices, indexed[i].instances, indexed[i].first,
                             indexed[i].base, indexed[i].first_instance));
    }
    IN_BOTH(&ordinary, INVALID, "no vertex buffer", set_pipeline(to, pipeline);
            set_vertices(to, 1, instances, 0, all); draw(to, 1, 1, 0, 0));
    IN_BOTH(&ordinary, INVALID, "no instance buffer", set_pipeline(to, pipeline);
            set_vertices(to, 0, vertices, 0, all); draw(to, 1, 1, 0, 0));
    IN_BOTH(&ordinary, INVALID, "a buffer taken away", BUFFERS(); set_vertices(to, 0, NULL, 0, 0);
            draw(to, 1, 1, 0, 0));
    IN_BOTH(&ordinary, INVALID, "an empty buffer", BUFFERS(); set_vertices(to, 0, vertices, 0, 0);
            draw(to, 1, 1, 0, 0));
    IN_BOTH(&ordinary, VALID, "an empty buffer, nothing drawn", BUFFERS();
            set_vertices(to, 0, vertices, 0, 0); draw(to, 0, 1, 0, 0));
    IN_BOTH(&ordinary, VALID, "just enough of a part", BUFFERS();
            set_vertices(to, 0, vertices, 16, 28); draw(to, 2, 1, 0, 0));
    IN_BOTH(&ordinary, INVALID, "a byte less of a part", BUFFERS();
            set_vertices(to, 0, vertices, 16, 27); draw(to, 2, 1, 0, 0));
    IN_BOTH(&ordinary, VALID, "buffers before the pipeline", set_vertices(to, 0, vertices, 0, all);
            set_vertices(to, 1, instances, 0, all); set_pipeline(to, pipeline);
            draw(to, 1, 1, 0, 0));
    IN_BOTH(&ordinary, VALID, "one more buffer than is used", BUFFERS();
            set_vertices(to, 5, vertices, 0, all); draw(to, 1, 1, 0, 0));
    IN_BOTH(&ordinary, INVALID, "no index buffer", BUFFERS(); draw_indexed(to, 3, 1, 0, 0, 0));
    IN_BOTH(&ordinary, VALID, "an index buffer that is not used", BUFFERS();
            set_indices(to, indices, WGPUIndexFormat_Uint16, 0, all); draw(to, 1, 1, 0, 0));

    layouts[0].arrayStride = 0;
    layouts[1].arrayStride = 0;
    pipeline = create_render_pipeline(gpu, &(Look){.buffer_count = 2, .buffers = layouts});
    IN_BOTH(&ordinary, VALID, "stride 0 never runs out", BUFFERS();
            draw(to, 1000, 1000, 1000, 1000));
    IN_BOTH(&ordinary, INVALID, "stride 0 needs one element", BUFFERS();
            set_vertices(to, 0, vertices, 0, 8); draw(to, 1, 1, 0, 0));
}

TEST(strips_and_their_indices, A_DEVICE)
{
    WGPUBuffer indices = create_buffer(gpu, "indices", WGPUBufferUsage_Index, 64);
    const WGPUIndexFormat none = WGPUIndexFormat_Undefined, u16 = WGPUIndexFormat_Uint16,
                          u32 = WGPUIndexFormat_Uint32;
    const struct {
        const char *name;
        Outcome outcome;
        WGPUPrimitiveTopology topology;
        WGPUIndexFormat strip, format;
    } cases[] = {
        {"a list", VALID, WGPUPrimitiveTopology_TriangleList, none, u16},
        {"a strip of 16 bits", VALID, WGPUPrimitiveTopology_TriangleStrip, u16, u16},
        {"a strip of 32 bits", VALID, WGPUPrimitiveTopology_LineStrip, u32, u32},
        {"16 bits for a strip of 32", INVALID, WGPUPrimitiveTopology_TriangleStrip, u32, u16},
        {"32 bits for a strip of 16", INVALID, WGPUPrimitiveTopology_LineStrip, u16, u32},
        {"a strip that has none", INVALID, WGPUPrimitiveTopology_TriangleStrip, none, u16},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPURenderPipeline pipeline =
            create_render_pipeline(gpu, &(Look){.primitive = {.topology = cases[i].topology,
                                                              .stripIndexFormat = cases[i].strip}});
        IN_BOTH(&ordinary, cases[i].outcome, cases[i].name, set_pipeline(to, pipeline);
                set_indices(to, indices, cases[i].format, 0, WGPU_WHOLE_SIZE);
                draw_indexed(to, 3, 1, 0, 0, 0));
        IN_BOTH(&ordinary, VALID, "drawn without indices", set_pipeline(to, pipeline);
                set_indices(to, indices, cases[i].format, 0, WGPU_WHOLE_SIZE);
                draw(to, 3, 1, 0, 0));
    }
}

TEST(indirect_draws, A_DEVICE)
{
    WGPURenderPipeline pipeline = create_render_pipeline(gpu, &(Look){0});
    WGPUBuffer indices = create_buffer(gpu, "indices", WGPUBufferUsage_Index, 64);
    for (int indexed = 0; indexed < 2; indexed++) {
        const uint64_t bytes = indexed ? 20 : 16;
        const struct {
            const char *name;
            Outcome outcome;
            WGPUBufferUsage usage;
            uint64_t size, offset;
        } cases[] = {
            {"just enough", VALID, WGPUBufferUsage_Indirect, bytes, 0},
            {"with an offset", VALID, WGPUBufferUsage_Indirect, bytes + 4, 4},
            {"a byte missing", INVALID, WGPUBufferUsage_Indirect, bytes - 1, 0},
            {"a byte missing after the offset", INVALID, WGPUBufferUsage_Indirect, bytes + 3, 4},
            {"nothing", INVALID, WGPUBufferUsage_Indirect, 0, 0},
            {"an offset of 2", INVALID, WGPUBufferUsage_Indirect, 64, 2},
            {"an offset at the end", INVALID, WGPUBufferUsage_Indirect, 64, 64},
            {"an offset past the end", INVALID, WGPUBufferUsage_Indirect, 64, 68},
            {"an offset beyond all numbers", INVALID, WGPUBufferUsage_Indirect, 64, UINT64_MAX - 3},
            {"no usage for it", INVALID, WGPUBufferUsage_Vertex, 64, 0},
        };
        for (size_t i = 0; i < COUNT(cases); i++) {
            WGPUBuffer buffer = create_buffer(gpu, "indirect", cases[i].usage, cases[i].size);
            IN_BOTH(&ordinary, cases[i].outcome, cases[i].name, set_pipeline(to, pipeline);
                    set_indices(to, indices, WGPUIndexFormat_Uint16, 0, WGPU_WHOLE_SIZE);
                    draw_indirect(to, indexed, buffer, cases[i].offset));
        }
        WGPUBuffer bad = create_error_buffer(gpu),
                   good = create_buffer(gpu, "indirect", WGPUBufferUsage_Indirect, 64);
        IN_BOTH(&ordinary, INVALID, "an error", set_pipeline(to, pipeline);
                set_indices(to, indices, WGPUIndexFormat_Uint16, 0, WGPU_WHOLE_SIZE);
                draw_indirect(to, indexed, bad, 0));
        IN_BOTH(&ordinary, INVALID, "no buffer", set_pipeline(to, pipeline);
                set_indices(to, indices, WGPUIndexFormat_Uint16, 0, WGPU_WHOLE_SIZE);
                draw_indirect(to, indexed, NULL, 0));
        IN_BOTH(&ordinary, INVALID, "no pipeline",
                set_indices(to, indices, WGPUIndexFormat_Uint16, 0, WGPU_WHOLE_SIZE);
                draw_indirect(to, indexed, good, 0));
        IN_BOTH(&ordinary, indexed ? INVALID : VALID, "no indices", set_pipeline(to, pipeline);
                draw_indirect(to, indexed, good, 0));
    }
}

TEST(dynamic_state, A_DEVICE)
{
    const float wide = 8192, range = 2 * wide; /* by the default maxTextureDimension2D */
    const struct {
        const char *name;
        Outcome outcome;
        float x, y, width, height, min_depth, max_depth;
    } viewports[] = {
        {"all", VALID, 0, 0, SIZE, SIZE, 0, 1},
        {"a part", VALID, 1.5f, 2.5f, 3.25f, 4.75f, 0.25f, 0.75f},
        {"nothing", VALID, 0, 0, 0, 0, 0, 1},
        {"nothing at the edge", VALID, SIZE, SIZE, 0, 0, 0, 1},
        {"outside of the target", VALID, SIZE, 0, SIZE, SIZE, 0, 1},
        {"larger than the target", VALID, 0, 0, SIZE + 1, SIZE + 1, 0, 1},
        {"a negative x", VALID, -1, 0, SIZE, SIZE, 0, 1},
        {"a negative y", VALID, 0, -1, SIZE, SIZE, 0, 1},
        {"a negative width", INVALID, 0, 0, -1, SIZE, 0, 1},
        {"a negative height", INVALID, 0, 0, SIZE, -1, 0, 1},
        {"the greatest width", VALID, 0, 0, wide, 1, 0, 1},
        {"too great a width", INVALID, 0, 0, wide + 1, 1, 0, 1},
        {"the greatest height", VALID, 0, 0, 1, wide, 0, 1},
        {"too great a height", INVALID, 0, 0, 1, wide + 1, 0, 1},
        {"the least x", VALID, -range, 0, 1, 1, 0, 1},
        {"less than the least x", INVALID, -range - 1, 0, 1, 1, 0, 1},
        {"the least y", VALID, 0, -range, 1, 1, 0, 1},
        {"less than the least y", INVALID, 0, -range - 1, 1, 1, 0, 1},
        {"the greatest right end", VALID, range - 2, 0, 1, 1, 0, 1},
        {"past the greatest right end", INVALID, range - 1, 0, 1, 1, 0, 1},
        {"the greatest lower end", VALID, 0, range - 2, 1, 1, 0, 1},
        {"past the greatest lower end", INVALID, 0, range - 1, 1, 1, 0, 1},
        {"depth of one value", VALID, 0, 0, 1, 1, 0.5f, 0.5f},
        {"depth reversed", INVALID, 0, 0, 1, 1, 0.75f, 0.25f},
        {"depth below 0", INVALID, 0, 0, 1, 1, -0.1f, 1},
        {"depth above 1", INVALID, 0, 0, 1, 1, 0, 1.1f},
        {"both depths above 1", INVALID, 0, 0, 1, 1, 1.1f, 1.2f},
        {"x is no number", INVALID, NAN, 0, 1, 1, 0, 1},
        {"y is infinite", INVALID, 0, INFINITY, 1, 1, 0, 1},
        {"width is no number", INVALID, 0, 0, NAN, 1, 0, 1},
        {"height is infinite", INVALID, 0, 0, 1, INFINITY, 0, 1},
        {"least depth is no number", INVALID, 0, 0, 1, 1, NAN, 1},
        {"greatest depth is no number", INVALID, 0, 0, 1, 1, 0, NAN},
    };
    for (size_t i = 0; i < COUNT(viewports); i++) {
        IN_PASS(&ordinary, viewports[i].outcome, viewports[i].name,
                wgpuRenderPassEncoderSetViewport(to.pass, viewports[i].x, viewports[i].y,
                                                 viewports[i].width, viewports[i].height,
                                                 viewports[i].min_depth, viewports[i].max_depth));
    }
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t x, y, width, height;
    } scissors[] = {
        {"all", VALID, 0, 0, SIZE, SIZE},
        {"a part", VALID, 3, 4, 5, 6},
        {"nothing", VALID, 3, 4, 0, 0},
        {"nothing at the edge", VALID, SIZE, SIZE, 0, 0},
        {"nothing past the edge", INVALID, SIZE + 1, 0, 0, 0},
        {"too wide", INVALID, 0, 0, SIZE + 1, SIZE},
        {"too high", INVALID, 0, 0, SIZE, SIZE + 1},
        {"past the right edge", INVALID, 8, 0, SIZE - 7, SIZE},
        {"past the lower edge", INVALID, 0, 8, SIZE, SIZE - 7},
        {"beyond all numbers", INVALID, UINT32_MAX, 0, 1, 1},
        {"a width beyond all numbers", INVALID, 1, 0, UINT32_MAX, 1},
    };
    for (size_t i = 0; i < COUNT(scissors); i++) {
        IN_PASS(&ordinary, scissors[i].outcome, scissors[i].name,
                wgpuRenderPassEncoderSetScissorRect(to.pass, scissors[i].x, scissors[i].y,
                                                    scissors[i].width, scissors[i].height));
    }
    const double colors[] = {0, 1, -3, 1000, NAN, INFINITY};
    for (size_t i = 0; i < COUNT(colors); i++) {
        const WGPUColor color = {0, 0, 0, colors[i]};
        IN_PASS(&ordinary, isfinite(colors[i]) ? VALID : INVALID, "blend constant",
                wgpuRenderPassEncoderSetBlendConstant(to.pass, &color));
    }
    IN_PASS(&ordinary, INVALID, "no blend constant",
            wgpuRenderPassEncoderSetBlendConstant(to.pass, NULL));
    const uint32_t references[] = {0, 255, 256, UINT32_MAX};
    for (size_t i = 0; i < COUNT(references); i++) {
        IN_PASS(&ordinary, VALID, "stencil reference",
                wgpuRenderPassEncoderSetStencilReference(to.pass, references[i]));
    }
}

TEST(occlusion_queries, A_DEVICE)
{
    Attachments stage = ordinary;
    stage.queries = create_query_set(gpu, WGPUQueryType_Occlusion, 2);
#define BEGIN(index) wgpuRenderPassEncoderBeginOcclusionQuery(to.pass, index)
#define END() wgpuRenderPassEncoderEndOcclusionQuery(to.pass)
    IN_PASS(&stage, VALID, "one", BEGIN(0); END());
    IN_PASS(&stage, VALID, "two", BEGIN(0); END(); BEGIN(1); END());
    IN_PASS(&stage, VALID, "the second first", BEGIN(1); END(); BEGIN(0); END());
    IN_PASS(&stage, INVALID, "past the last", BEGIN(2); END());
    IN_PASS(&stage, INVALID, "beyond all numbers", BEGIN(UINT32_MAX); END());
    IN_PASS(&stage, INVALID, "one twice", BEGIN(0); END(); BEGIN(0); END());
    IN_PASS(&stage, INVALID, "one within another", BEGIN(0); BEGIN(1); END(); END());
    IN_PASS(&stage, INVALID, "ended without beginning", END());
    IN_PASS(&stage, INVALID, "ended twice", BEGIN(0); END(); END());
    IN_PASS(&stage, INVALID, "left open", BEGIN(0));
    IN_PASS(&ordinary, INVALID, "in a pass without a set", BEGIN(0); END());
    IN_PASS(&ordinary, INVALID, "ended in a pass without a set", END());
}

/* ROW: draw-count */
TEST(max_draw_count, A_DEVICE)
{
    WGPURenderPipeline pipeline = create_render_pipeline(gpu, &(Look){0});
    WGPUBuffer buffer = create_buffer(gpu, "indirect and indices",
                                      WGPUBufferUsage_Indirect | WGPUBufferUsage_Index, 64);
    WGPURenderBundleEncoder bundle_encoder = begin_bundle(gpu, &ordinary);
    wgpuRenderBundleEncoderSetPipeline(bundle_encoder, pipeline);
    wgpuRenderBundleEncoderDraw(bundle_encoder, 3, 1, 0, 0);
    wgpuRenderBundleEncoderDraw(bundle_encoder, 3, 1, 0, 0);
    WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(bundle_encoder, NULL));
    Attachments one = ordinary, two = ordinary, none_said = ordinary;
    one.max_draws = 1;
    two.max_draws = 2;
    const struct {
        const char *name;
        Outcome outcome;
        const Attachments *stage;
        const char *draws; /* d draw, i indexed, t indirect, x indexed indirect, b bundle of two */
    } cases[] = {
        {"none of one", VALID, &one, ""},
        {"one of one", VALID, &one, "d"},
        {"two of one", INVALID, &one, "dd"},
        {"two of two", VALID, &two, "di"},
        {"each kind counts: indexed", INVALID, &one, "di"},
        {"each kind counts: indirect", INVALID, &one, "dt"},
        {"each kind counts: indexed indirect", INVALID, &one, "dx"},
        {"a bundle of two", VALID, &two, "b"},
        {"a bundle of two in a pass of one", INVALID, &one, "b"},
        {"a bundle and a draw", INVALID, &two, "bd"},
        {"two bundles", INVALID, &two, "bb"},
        {"nothing said", VALID, &none_said, "dddddbbb"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        Into to = {begin_pass(gpu, encoder, cases[i].stage), NULL};
        for (const char *c = cases[i].draws; *c; c++) {
            set_pipeline(to, pipeline); /* a bundle leaves none behind */
            set_indices(to, buffer, WGPUIndexFormat_Uint16, 0, WGPU_WHOLE_SIZE);
            if (*c == 'd') {
                draw(to, 3, 1, 0, 0);
            } else if (*c == 'i') {
                draw_indexed(to, 3, 1, 0, 0, 0);
            } else if (*c == 'b') {
                wgpuRenderPassEncoderExecuteBundles(to.pass, 1, &bundle);
            } else {
                draw_indirect(to, *c == 'x', buffer, 0);
            }
        }
        END_PASS(to.pass);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
}

TEST(commands_after_the_end, A_DEVICE)
{
    WGPURenderPipeline pipeline = create_render_pipeline(gpu, &(Look){0});
    WGPUBuffer buffer = create_buffer(
        gpu, "all", WGPUBufferUsage_Indirect | WGPUBufferUsage_Index | WGPUBufferUsage_Vertex, 64);
    WGPUCommandEncoder encoder = begin_commands(gpu);
    Into into[2] = {{begin_pass(gpu, encoder, &ordinary), NULL},
                    {NULL, begin_bundle(gpu, &ordinary)}};
    wgpuRenderPassEncoderEnd(into[0].pass);
    WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(into[1].bundle, NULL));
    const WGPUColor color = {0, 0, 0, 0};
    for (int i = 0; i < 2; i++) {
        Into to = into[i];
        CASE(gpu, INVALID, set_pipeline(to, pipeline), "set pipeline %d", i);
        CASE(gpu, INVALID, set_vertices(to, 0, buffer, 0, 4), "set vertices %d", i);
        CASE(gpu, INVALID, set_vertices(to, 0, buffer, 0, 0), "set no vertices %d", i);
        CASE(gpu, INVALID, set_indices(to, buffer, WGPUIndexFormat_Uint16, 0, 4), "set indices %d",
             i);
        CASE(gpu, INVALID, set_immediates(to, &color, sizeof(float)), "set immediates %d", i);
        CASE(gpu, INVALID, draw(to, 3, 1, 0, 0), "draw %d", i);
        CASE(gpu, INVALID, draw_indexed(to, 3, 1, 0, 0, 0), "draw indexed %d", i);
        CASE(gpu, INVALID, draw_indirect(to, false, buffer, 0), "draw indirect %d", i);
        CASE(gpu, INVALID, draw_indirect(to, true, buffer, 0), "draw indexed indirect %d", i);
    }
    WGPURenderPassEncoder pass = into[0].pass;
    CASE(gpu, INVALID, wgpuRenderPassEncoderSetBindGroup(pass, 0, NULL, 0, NULL), "set group");
    CASE(gpu, INVALID, wgpuRenderPassEncoderSetBlendConstant(pass, &color), "blend constant");
    CASE(gpu, INVALID, wgpuRenderPassEncoderSetStencilReference(pass, 0), "stencil reference");
    CASE(gpu, INVALID, wgpuRenderPassEncoderSetViewport(pass, 0, 0, 1, 1, 0, 1), "viewport");
    CASE(gpu, INVALID, wgpuRenderPassEncoderSetScissorRect(pass, 0, 0, 1, 1), "scissor");
    CASE(gpu, INVALID, wgpuRenderPassEncoderBeginOcclusionQuery(pass, 0), "begin query");
    CASE(gpu, INVALID, wgpuRenderPassEncoderEndOcclusionQuery(pass), "end query");
    CASE(gpu, INVALID, wgpuRenderPassEncoderExecuteBundles(pass, 0, NULL), "no bundles");
    CASE(gpu, INVALID, wgpuRenderPassEncoderExecuteBundles(pass, 1, &bundle), "a bundle");
    CASE(gpu, INVALID, wgpuRenderPassEncoderPushDebugGroup(pass, text("a")), "push");
    CASE(gpu, INVALID, wgpuRenderPassEncoderPopDebugGroup(pass), "pop");
    CASE(gpu, INVALID, wgpuRenderPassEncoderInsertDebugMarker(pass, text("a")), "marker");
    CASE(gpu, INVALID, wgpuRenderPassEncoderEnd(pass), "end");
    WGPURenderBundleEncoder recorder = into[1].bundle;
    CASE(gpu, INVALID, wgpuRenderBundleEncoderSetBindGroup(recorder, 0, NULL, 0, NULL), "group");
    CASE(gpu, INVALID, wgpuRenderBundleEncoderPushDebugGroup(recorder, text("a")), "push");
    CASE(gpu, INVALID, wgpuRenderBundleEncoderPopDebugGroup(recorder), "pop");
    CASE(gpu, INVALID, wgpuRenderBundleEncoderInsertDebugMarker(recorder, text("a")), "marker");
    CASE(gpu, INVALID, KEEP(wgpuRenderBundleEncoderFinish(recorder, NULL)), "finish");
    wgpuRenderPassEncoderRelease(pass);
    END_COMMANDS(gpu, encoder, VALID, "all the same, the encoder is good");
    IN_PASS(&ordinary, VALID, "and so is the bundle",
            wgpuRenderPassEncoderExecuteBundles(to.pass, 1, &bundle));
}
