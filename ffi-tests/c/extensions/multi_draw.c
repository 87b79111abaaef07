/* Many indirect draws in one call: each does what the loop of single draws does, seen in the pixels
 * and in a log that the shader keeps in a storage buffer. */
#include <stdio.h>
#include <string.h>

#include "canvas.h"

ALSO_ON(gl);

#define INSTANCES 8
#define TRIANGLES 8
#define FIRST 20   /* bytes before the parameters */
#define COUNT_AT 8 /* bytes before the draw count */

/* Triangle t of instance i covers the pixel at x = i, y = t, and is logged at [t][i]. */
static const char shader[] =
    "struct Corner {\n"
    "    @builtin(position) position: vec4f,\n"
    "    @location(0) @interpolate(flat) instance: u32,\n"
    "    @location(1) @interpolate(flat) triangle: u32,\n"
    "}\n"
    "@group(0) @binding(0) var<storage, read_write> log: array<atomic<u32>>;\n"
    "@vertex fn vs(@builtin(vertex_index) vertex: u32, @builtin(instance_index) instance: u32) -> "
    "Corner {\n"
    "    var steps = array(vec2f(0, 0), vec2f(0, 1.5), vec2f(1.5, 0));\n"
    "    let triangle = vertex / 3;\n"
    "    let at = (vec2f(f32(instance), f32(triangle)) + steps[vertex % 3]) / 4.0 - 1.0;\n"
    "    return Corner(vec4f(at.x, -at.y, 0, 1), instance, triangle);\n"
    "}\n"
    "@fragment fn fs(corner: Corner) -> @location(0) vec4f {\n"
    "    atomicAdd(&log[corner.triangle * 8 + corner.instance], 1u);\n"
    "    return vec4f(f32(corner.instance + 1) / 8, f32(corner.triangle + 1) / 8, 1, 1);\n"
    "}\n";

typedef struct Draw {
    uint32_t vertices, instances, first_vertex, first_instance;
} Draw;

typedef struct DrawIndexed {
    uint32_t indices, instances, first_index;
    int32_t base_vertex;
    uint32_t first_instance;
} DrawIndexed;

static const Draw draws[] = {
    {3, 1, 0, 0},  {6, 2, 3, 1}, {0, 1, 0, 0},  {3, 0, 0, 0},
    {3, 3, 15, 5}, {9, 1, 3, 1}, {3, 1, 21, 7},
};

/* Triangle 1 comes first, then triangle 0, then the others. */
static const uint16_t indices[] = {3, 4, 5, 0, 1, 2, 6, 7, 8, 9, 10, 11};
static const DrawIndexed draws_indexed[] = {
    {3, 1, 0, 0, 0}, {6, 2, 3, 0, 1},  {3, 1, 0, 9, 3},
    {0, 4, 0, 0, 0}, {6, 2, 6, -6, 4}, {3, 1, 9, 12, 7},
};

typedef struct Scene {
    Gpu *gpu;
    bool indexed;
    WGPURenderPipeline pipeline;
    WGPUBuffer log, indices, parameters, counts;
    WGPUBindGroup group;
    size_t draw_count, stride;
} Scene;

typedef struct Seen {
    uint32_t log[TRIANGLES][INSTANCES];
    uint8_t pixels[CANVAS_SIZE * CANVAS_SIZE][4];
} Seen;

static const WGPUFeatureName features[] = {
    WGPUFeatureName_IndirectFirstInstance,
    (WGPUFeatureName)WGPUNativeFeature_MultiDrawIndirectCount,
};

static void open_gpu(Gpu *gpu, WGPUInstanceFlag flags)
{
    WGPUInstanceExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_InstanceExtras,
        .flags = flags,
    };
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    WGPUInstance instance = wgpuCreateInstance(&descriptor);
    gpu_open_on(gpu, instance, open_adapter(instance), COUNT(features), features, NULL);
}

static bool has_counts(Gpu *gpu)
{
    return wgpuDeviceHasFeature(gpu->device, features[1]);
}

static Scene create_scene(Gpu *gpu, bool indexed)
{
    Scene scene = {.gpu = gpu, .indexed = indexed};
    scene.pipeline = create_render_pipeline(gpu, &(Look){.code = shader});
    scene.log = create_buffer(
        gpu, "log", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst,
        sizeof((Seen *)0)->log);
    scene.indices =
        create_filled_buffer(gpu, "indices", WGPUBufferUsage_Index, indices, sizeof indices);
    const void *source = indexed ? (const void *)draws_indexed : draws;
    size_t size = indexed ? sizeof draws_indexed : sizeof draws;
    scene.draw_count = indexed ? COUNT(draws_indexed) : COUNT(draws);
    scene.stride = size / scene.draw_count;
    unsigned char bytes[FIRST + sizeof draws + sizeof draws_indexed];
    memset(bytes, 3, sizeof bytes);
    memcpy(bytes + FIRST, source, size);
    scene.parameters =
        create_filled_buffer(gpu, "parameters", WGPUBufferUsage_Indirect, bytes, FIRST + size);
    scene.counts = create_buffer(gpu, "counts", WGPUBufferUsage_Indirect | WGPUBufferUsage_CopyDst,
                                 COUNT_AT + 4);
    WGPUBindGroupEntry entry = buffer_entry(0, scene.log);
    scene.group = create_group_of(gpu, scene.pipeline, 1, &entry);
    return scene;
}

static Canvas begin(Scene *scene)
{
    Canvas canvas = canvas_begin(scene->gpu);
    wgpuRenderPassEncoderSetPipeline(canvas.pass, scene->pipeline);
    wgpuRenderPassEncoderSetBindGroup(canvas.pass, 0, scene->group, 0, NULL);
    wgpuRenderPassEncoderSetIndexBuffer(canvas.pass, scene->indices, WGPUIndexFormat_Uint16, 0,
                                        WGPU_WHOLE_SIZE);
    return canvas;
}

static void multi_draw(Scene *scene, WGPURenderPassEncoder pass, WGPUBuffer buffer, uint64_t offset,
                       uint32_t count)
{
    (scene->indexed ? wgpuRenderPassEncoderMultiDrawIndexedIndirect
                    : wgpuRenderPassEncoderMultiDrawIndirect)(pass, buffer, offset, count);
}

static void multi_draw_count(Scene *scene, WGPURenderPassEncoder pass, WGPUBuffer buffer,
                             uint64_t offset, WGPUBuffer counts, uint64_t count_at, uint32_t most)
{
    (scene->indexed ? wgpuRenderPassEncoderMultiDrawIndexedIndirectCount
                    : wgpuRenderPassEncoderMultiDrawIndirectCount)(pass, buffer, offset, counts,
                                                                   count_at, most);
}

/* Draws from draw number `from` on, in one of three ways. */
typedef enum Way { ONE_BY_ONE, AT_ONCE, COUNTED } Way;

static void look(Scene *scene, Way way, size_t from, uint32_t count, uint32_t most, Seen *seen)
{
    memset(seen, 0, sizeof *seen);
    wgpuQueueWriteBuffer(scene->gpu->queue, scene->log, 0, seen->log, sizeof seen->log);
    wgpuQueueWriteBuffer(scene->gpu->queue, scene->counts, COUNT_AT, &count, sizeof count);
    Canvas canvas = begin(scene);
    uint64_t offset = FIRST + from * scene->stride;
    switch (way) {
    case ONE_BY_ONE:
        for (uint32_t i = 0; i < count; i++, offset += scene->stride) {
            (scene->indexed
                 ? wgpuRenderPassEncoderDrawIndexedIndirect
                 : wgpuRenderPassEncoderDrawIndirect)(canvas.pass, scene->parameters, offset);
        }
        break;
    case AT_ONCE:
        multi_draw(scene, canvas.pass, scene->parameters, offset, count);
        break;
    case COUNTED:
        multi_draw_count(scene, canvas.pass, scene->parameters, offset, scene->counts, COUNT_AT,
                         most);
        break;
    }
    canvas_end(&canvas);
    memcpy(seen->pixels, canvas.pixels, sizeof seen->pixels);
    read_buffer(scene->gpu, scene->log, 0, seen->log, sizeof seen->log);
}

/* What the log must hold, worked out from the parameters. */
static void expect(const Scene *scene, size_t from, uint32_t count, Seen *seen)
{
    memset(seen, 0, sizeof *seen);
    for (size_t d = from; d < from + count; d++) {
        const Draw *plain = &draws[scene->indexed ? 0 : d];
        const DrawIndexed *indexed = &draws_indexed[scene->indexed ? d : 0];
        uint32_t vertices = scene->indexed ? indexed->indices : plain->vertices;
        uint32_t instances = scene->indexed ? indexed->instances : plain->instances;
        uint32_t first = scene->indexed ? indexed->first_instance : plain->first_instance;
        for (uint32_t v = 0; v < vertices; v += 3) {
            int64_t vertex = scene->indexed
                                 ? (int64_t)indices[indexed->first_index + v] + indexed->base_vertex
                                 : (int64_t)plain->first_vertex + v;
            for (uint32_t i = first; i < first + instances; i++) {
                seen->log[vertex / 3][i]++;
            }
        }
    }
}

static void check_same(const Seen *seen, const Seen *expected)
{
    CHECK_BYTES(seen->log, expected->log, sizeof expected->log);
    CHECK_BYTES(seen->pixels, expected->pixels, sizeof expected->pixels);
}

static void check_like_the_loop(WGPUInstanceFlag flags)
{
    for (int indexed = 0; indexed < 2; indexed++) {
        Gpu gpu;
        open_gpu(&gpu, flags);
        Scene scene = create_scene(&gpu, indexed);
        const uint32_t all = (uint32_t)scene.draw_count;
        const struct {
            size_t from;
            uint32_t count;
        } cases[] = {{0, all},     {0, 1}, {1, 2}, {2, all - 2},
                     {all - 1, 1}, {0, 0}, {3, 0}, {all, 0}};
        for (size_t i = 0; i < COUNT(cases); i++) {
            size_t from = cases[i].from;
            uint32_t count = cases[i].count, rest = all - (uint32_t)from;
            Seen loop, seen, expected;
            look(&scene, ONE_BY_ONE, from, count, 0, &loop);
            expect(&scene, from, count, &expected);
            CHECK_BYTES(loop.log, expected.log, sizeof expected.log);
            look(&scene, AT_ONCE, from, count, 0, &seen);
            check_same(&seen, &loop);
            if (has_counts(&gpu)) {
                look(&scene, COUNTED, from, count, count, &seen); /* as many as allowed */
                check_same(&seen, &loop);
                look(&scene, COUNTED, from, count, rest, &seen); /* fewer than allowed */
                check_same(&seen, &loop);
                look(&scene, COUNTED, from, 1000, rest, &seen); /* more than allowed */
                look(&scene, ONE_BY_ONE, from, rest, 0, &loop);
                check_same(&seen, &loop);
                look(&scene, COUNTED, from, 1000, 0, &seen);
                look(&scene, ONE_BY_ONE, from, 0, 0, &loop);
                check_same(&seen, &loop);
            }
        }
        if (!has_counts(&gpu)) {
            printf("    without MultiDrawIndirectCount, which this adapter lacks\n");
        }
        gpu_close(&gpu);
    }
}

TEST(like_the_loop_of_single_draws, NO_DEVICE)
{
    check_like_the_loop(WGPUInstanceFlag_Empty);
}

TEST(the_same_with_parameters_checked_on_the_gpu, NO_DEVICE)
{
    check_like_the_loop(WGPUInstanceFlag_ValidationIndirectCall);
}

/* So many that they do not fit into one of the library's own buffers. */
TEST(thousands_of_draws, NO_DEVICE)
{
    enum { MANY = 5000 };
    static Draw many[MANY];
    for (uint32_t i = 0; i < MANY; i++) {
        many[i] = (Draw){3, 1, i % TRIANGLES * 3, i % 7};
    }
    const WGPUInstanceFlag flags[] = {WGPUInstanceFlag_Empty,
                                      WGPUInstanceFlag_ValidationIndirectCall};
    for (size_t f = 0; f < COUNT(flags); f++) {
        open_gpu(gpu, flags[f]);
        Scene scene = create_scene(gpu, false);
        WGPUBuffer buffer =
            create_filled_buffer(gpu, "many", WGPUBufferUsage_Indirect, many, sizeof many);
        Canvas canvas = begin(&scene);
        multi_draw(&scene, canvas.pass, buffer, 0, MANY);
        canvas_end(&canvas);
        Seen seen, expected = {0};
        read_buffer(gpu, scene.log, 0, seen.log, sizeof seen.log);
        for (uint32_t i = 0; i < MANY; i++) {
            expected.log[many[i].first_vertex / 3][many[i].first_instance]++;
        }
        CHECK_BYTES(seen.log, expected.log, sizeof expected.log);
        gpu_close(gpu);
    }
}

/* ROW: multi-draw-checks */
TEST(arguments_that_are_refused, NO_DEVICE)
{
    for (int indexed = 0; indexed < 2; indexed++) {
        open_gpu(gpu, WGPUInstanceFlag_Empty);
        Scene scene = create_scene(gpu, indexed);
        WGPUBuffer plain = create_buffer(gpu, "plain", WGPUBufferUsage_CopyDst, 256);
        const uint32_t all = (uint32_t)scene.draw_count;
        const uint64_t size = wgpuBufferGetSize(scene.parameters);
        const struct {
            WGPUBuffer buffer;
            uint64_t offset;
            uint32_t count;
            const char *part;
        } cases[] = {
            {scene.parameters, 2, 1, "offset: 2 "},
            {scene.parameters, 2, 0, "offset: 2 "},
            {scene.parameters, FIRST + 4, all, "offset: 24 with"},
            {scene.parameters, size - scene.stride + 4, 1, "offset"},
            {scene.parameters, size + 4, 0, "offset"},
            {scene.parameters, 0, UINT32_MAX, "offset: 0 with"},
            {scene.parameters, UINT64_MAX - 3, 1, "offset"},
            {scene.parameters, UINT64_MAX - 3, 0, "offset"},
            {plain, 0, 1, "buffer: usage 0x8"},
            {plain, 0, 0, "buffer: usage 0x8"},
            {NULL, 0, 1, "buffer: "},
        };
        for (size_t i = 0; i < COUNT(cases); i++) {
            Canvas canvas = begin(&scene);
            multi_draw(&scene, canvas.pass, cases[i].buffer, cases[i].offset, cases[i].count);
            canvas_end_invalid(&canvas, cases[i].part);
            if (has_counts(gpu)) {
                canvas = begin(&scene);
                multi_draw_count(&scene, canvas.pass, cases[i].buffer, cases[i].offset,
                                 scene.counts, COUNT_AT, cases[i].count);
                canvas_end_invalid(&canvas, cases[i].part);
            }
        }
        const struct {
            WGPUBuffer counts;
            uint64_t offset;
            const char *part;
        } count_cases[] = {
            {scene.counts, 2, "count_buffer_offset: 2 "},
            {scene.counts, COUNT_AT + 4, "count_buffer_offset: 12 with 4"},
            {scene.counts, UINT64_MAX - 3, "count_buffer_offset"},
            {plain, 0, "count_buffer: usage 0x8"},
            {NULL, 0, "count_buffer: "},
        };
        for (size_t i = 0; i < COUNT(count_cases) && has_counts(gpu); i++) {
            Canvas canvas = begin(&scene);
            multi_draw_count(&scene, canvas.pass, scene.parameters, FIRST, count_cases[i].counts,
                             count_cases[i].offset, 1);
            canvas_end_invalid(&canvas, count_cases[i].part);
        }

        /* No pipeline; and a destroyed buffer, which may be recorded but not submitted. */
        for (uint32_t count = 0; count < 2; count++) {
            Canvas canvas = canvas_begin(gpu);
            multi_draw(&scene, canvas.pass, scene.parameters, FIRST, count);
            canvas_end_invalid(&canvas, "ipeline");
        }
        wgpuBufferDestroy(scene.parameters);
        Canvas canvas = begin(&scene);
        multi_draw(&scene, canvas.pass, scene.parameters, FIRST, 1);
        CHECK_INVALID(gpu, "destroyed", canvas_end(&canvas));
        gpu_close(gpu);
    }
}

TEST(an_indexed_draw_needs_an_index_buffer, NO_DEVICE)
{
    open_gpu(gpu, WGPUInstanceFlag_Empty);
    Scene scene = create_scene(gpu, true);
    for (uint32_t count = 0; count < 2; count++) {
        Canvas canvas = canvas_begin(gpu);
        wgpuRenderPassEncoderSetPipeline(canvas.pass, scene.pipeline);
        wgpuRenderPassEncoderSetBindGroup(canvas.pass, 0, scene.group, 0, NULL);
        multi_draw(&scene, canvas.pass, scene.parameters, FIRST, count);
        canvas_end_invalid(&canvas, "ndex buffer");
    }
}

TEST(a_count_from_a_buffer_needs_its_feature, NO_DEVICE)
{
    for (int indexed = 0; indexed < 2; indexed++) {
        gpu_open(gpu);
        Scene scene = create_scene(gpu, indexed);
        Canvas canvas = begin(&scene);
        multi_draw_count(&scene, canvas.pass, scene.parameters, FIRST, scene.counts, COUNT_AT, 1);
        canvas_end_invalid(&canvas, "MULTI_DRAW_INDIRECT_COUNT");
        gpu_close(gpu);
    }
}

TEST(draws_are_counted_against_the_pass_limit, NO_DEVICE)
{
    open_gpu(gpu, WGPUInstanceFlag_Empty);
    Scene scene = create_scene(gpu, false);
    for (uint32_t count = 2; count <= 4; count++) {
        WGPUCommandEncoder encoder = create_encoder(gpu);
        WGPUTexture target = create_texture(gpu, "target", WGPUTextureUsage_RenderAttachment,
                                            CANVAS_FORMAT, CANVAS_SIZE, CANVAS_SIZE);
        WGPURenderPassColorAttachment attachment =
            cleared(KEEP(wgpuTextureCreateView(target, NULL)));
        WGPURenderPassMaxDrawCount limit = WGPU_RENDER_PASS_MAX_DRAW_COUNT_INIT;
        limit.maxDrawCount = 3;
        WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
        descriptor.nextInChain = &limit.chain;
        descriptor.colorAttachmentCount = 1;
        descriptor.colorAttachments = &attachment;
        WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
        wgpuRenderPassEncoderSetPipeline(pass, scene.pipeline);
        wgpuRenderPassEncoderSetBindGroup(pass, 0, scene.group, 0, NULL);
        multi_draw(&scene, pass, scene.parameters, FIRST, count);
        END_PASS(pass);
        scope_push(gpu, WGPUErrorFilter_Validation);
        wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL));
        CHECK_EQ(scope_pop(gpu).type,
                 count <= 3 ? WGPUErrorType_NoError : WGPUErrorType_Validation);
    }
}
