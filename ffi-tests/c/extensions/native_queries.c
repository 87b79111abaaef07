/* Pipeline statistics, and timestamps inside encoders and passes. */
#include "screen.h"

ALSO_ON(gl, noop);

#define NATIVE(name) ((WGPUFeatureName)WGPUNativeFeature_##name)

static WGPUQuerySet create_set(Gpu *gpu, WGPUQueryType type, uint32_t count, size_t names_count,
                               const WGPUPipelineStatisticName *names)
{
    WGPUQuerySetDescriptorExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_QuerySetDescriptorExtras,
        .pipelineStatistics = names,
        .pipelineStatisticCount = names_count,
    };
    WGPUQuerySetDescriptor descriptor = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    descriptor.nextInChain = names ? &extras.chain : NULL;
    descriptor.type = type;
    descriptor.count = count;
    return KEEP(wgpuDeviceCreateQuerySet(gpu->device, &descriptor));
}

static WGPUQuerySet create_statistics(Gpu *gpu, size_t count,
                                      const WGPUPipelineStatisticName *names)
{
    return create_set(gpu, (WGPUQueryType)WGPUNativeQueryType_PipelineStatistics, 2, count, names);
}

/* Resolves `count` queries of `words` numbers each. */
static void resolve(Gpu *gpu, WGPUQuerySet set, uint32_t count, size_t words, uint64_t *results)
{
    size_t size = count * words * sizeof *results;
    WGPUBuffer buffer =
        create_buffer(gpu, "results", WGPUBufferUsage_QueryResolve | WGPUBufferUsage_CopySrc, size);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderResolveQuerySet(encoder, set, 0, count, buffer, 0);
    submit(gpu, encoder);
    read_buffer(gpu, buffer, 0, results, size);
}

static WGPURenderPipeline create_squares(Screen *screen)
{
    Look look = {
        .code = "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
                "    return vec4f(f32(i & 1u) - 0.5, f32(i >> 1u) - 0.5, 0.0, 1.0);\n"
                "}\n"
                "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0); }\n",
    };
    look.primitive.topology = WGPUPrimitiveTopology_TriangleStrip;
    return screen_pipeline(screen, &look);
}

static const char idle[] = "@compute @workgroup_size(8, 2) fn main() {}\n";

/* Asked for in any order, given in the order of the enum. */
TEST(statistics_of_a_render_pass, FEATURE(NATIVE(PipelineStatisticsQuery)))
{
    const WGPUPipelineStatisticName names[] = {
        WGPUPipelineStatisticName_FragmentShaderInvocations,
        WGPUPipelineStatisticName_ClipperPrimitivesOut,
        WGPUPipelineStatisticName_ComputeShaderInvocations,
        WGPUPipelineStatisticName_VertexShaderInvocations,
        WGPUPipelineStatisticName_ClipperInvocations,
    };
    WGPUQuerySet set = create_statistics(gpu, COUNT(names), names);
    CHECK_EQ(wgpuQuerySetGetType(set), WGPUNativeQueryType_PipelineStatistics);
    Screen screen;
    screen_open(&screen, gpu, 16, WGPUTextureFormat_RGBA8Unorm, 0);
    WGPURenderPipeline pipeline = create_squares(&screen);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderBeginPipelineStatisticsQuery(painting.pass, set, 0);
    wgpuRenderPassEncoderDraw(painting.pass, 4, 1, 0, 0);
    wgpuRenderPassEncoderEndPipelineStatisticsQuery(painting.pass);
    wgpuRenderPassEncoderDraw(painting.pass, 4, 100, 0, 0); /* not counted */
    wgpuRenderPassEncoderBeginPipelineStatisticsQuery(painting.pass, set, 1);
    wgpuRenderPassEncoderDraw(painting.pass, 4, 3, 0, 0);
    wgpuRenderPassEncoderEndPipelineStatisticsQuery(painting.pass);
    screen_end(&painting);
    uint64_t results[2][COUNT(names)];
    resolve(gpu, set, 2, COUNT(names), results[0]);
    for (uint64_t i = 0; i < 2; i++) {
        uint64_t squares = i == 0 ? 1 : 3;
        CHECK(results[i][0] > 0); /* vertices; drivers run some twice and share others */
        CHECK_EQ(results[i][1], 2 * squares); /* triangles */
        CHECK(results[i][2] <= 2 * squares);  /* drivers count loosely what the clipper lets pass */
        CHECK(results[i][3] >= 64 * squares); /* pixels, perhaps in whole blocks */
        CHECK_EQ(results[i][4], 0);
    }
}

TEST(statistics_of_a_compute_pass, FEATURE(NATIVE(PipelineStatisticsQuery)))
{
    const WGPUPipelineStatisticName name = WGPUPipelineStatisticName_ComputeShaderInvocations;
    WGPUQuerySet set = create_statistics(gpu, 1, &name);
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, idle);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderBeginPipelineStatisticsQuery(pass, set, 1);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 3, 5, 1);
    wgpuComputePassEncoderEndPipelineStatisticsQuery(pass);
    wgpuComputePassEncoderBeginPipelineStatisticsQuery(pass, set, 0);
    wgpuComputePassEncoderEndPipelineStatisticsQuery(pass);
    END_PASS(pass);
    submit(gpu, encoder);
    uint64_t results[2];
    resolve(gpu, set, 2, 1, results);
    CHECK_EQ(results[0], 0);
    CHECK_EQ(results[1], 16 * 15);
}

TEST(sets_that_must_not_be, NO_DEVICE)
{
    const WGPUPipelineStatisticName name = WGPUPipelineStatisticName_VertexShaderInvocations;
    const WGPUPipelineStatisticName unknown = (WGPUPipelineStatisticName)5;
    gpu_open(gpu);
    CHECK_INVALID(gpu, "PIPELINE_STATISTICS_QUERY", create_statistics(gpu, 1, &name));
    gpu_close(gpu);

    const WGPUFeatureName feature = NATIVE(PipelineStatisticsQuery);
    gpu_open_with(gpu, 1, &feature);
    if (wgpuDeviceHasFeature(gpu->device, feature)) {
        CHECK_INVALID(gpu, "pipelineStatistics", create_statistics(gpu, 1, &unknown));
        CHECK_INVALID(gpu, "pipelineStatistic", create_statistics(gpu, 0, &name));
        CHECK_INVALID(gpu, "", create_statistics(gpu, 0, NULL));
        CHECK_VALID(gpu, create_statistics(gpu, 1, &name));
    }
}

typedef enum Mistake {
    NONE,
    INDEX,  /* beyond the set */
    TYPE,   /* a set of another type */
    NESTED, /* two at a time */
    NOT_BEGUN,
    NOT_ENDED,
    MISTAKES,
} Mistake;

/* Records a compute pass with a mistake in it. */
static void record(WGPUComputePassEncoder pass, Mistake mistake, WGPUQuerySet set,
                   WGPUQuerySet occlusion)
{
    if (mistake != NOT_BEGUN) {
        wgpuComputePassEncoderBeginPipelineStatisticsQuery(pass, mistake == TYPE ? occlusion : set,
                                                           mistake == INDEX ? 2 : 0);
    }
    if (mistake == NESTED) {
        wgpuComputePassEncoderBeginPipelineStatisticsQuery(pass, set, 1);
    }
    if (mistake != NOT_ENDED) {
        wgpuComputePassEncoderEndPipelineStatisticsQuery(pass);
    }
}

static void record_draws(WGPURenderPassEncoder pass, Mistake mistake, WGPUQuerySet set,
                         WGPUQuerySet occlusion)
{
    if (mistake != NOT_BEGUN) {
        wgpuRenderPassEncoderBeginPipelineStatisticsQuery(pass, mistake == TYPE ? occlusion : set,
                                                          mistake == INDEX ? 2 : 0);
    }
    if (mistake == NESTED) {
        wgpuRenderPassEncoderBeginPipelineStatisticsQuery(pass, set, 1);
    }
    if (mistake != NOT_ENDED) {
        wgpuRenderPassEncoderEndPipelineStatisticsQuery(pass);
    }
}

/* Finishes a recording that is right or wrong. */
static void finish(Gpu *gpu, WGPUCommandEncoder encoder, bool valid)
{
    if (valid) {
        CHECK_VALID(gpu, wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL)));
    } else {
        CHECK_INVALID(gpu, "wgpuCommandEncoderFinish",
                      wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL)));
    }
}

/* ROW: statistics-queries */
TEST(statistics_that_must_not_be_taken, NO_DEVICE)
{
    const WGPUFeatureName feature = NATIVE(PipelineStatisticsQuery);
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        check_skip("this adapter lacks the feature PipelineStatisticsQuery");
    }
    const WGPUPipelineStatisticName name = WGPUPipelineStatisticName_ComputeShaderInvocations;
    WGPUQuerySet set = create_statistics(gpu, 1, &name);
    WGPUQuerySet occlusion = create_set(gpu, WGPUQueryType_Occlusion, 2, 0, NULL);
    Screen screen;
    screen_open(&screen, gpu, 16, WGPUTextureFormat_RGBA8Unorm, 0);
    for (Mistake mistake = NONE; mistake < MISTAKES; mistake++) {
        WGPUCommandEncoder encoder = create_encoder(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        record(pass, mistake, set, occlusion);
        END_PASS(pass);
        finish(gpu, encoder, mistake == NONE);

        Painting painting = screen_begin(&screen);
        record_draws(painting.pass, mistake, set, occlusion);
        END_PASS(painting.pass);
        finish(gpu, painting.encoder, mistake == NONE);
    }
}

/* Time goes on, from before the first pass to behind the last one, also within them. */
TEST(timestamps_in_encoders_and_passes, NO_DEVICE)
{
    const WGPUFeatureName features[] = {WGPUFeatureName_TimestampQuery,
                                        NATIVE(TimestampQueryInsideEncoders),
                                        NATIVE(TimestampQueryInsidePasses)};
    needs_execution("the noop backend has no clock");
    gpu_open_with(gpu, COUNT(features), features);
    for (size_t i = 0; i < COUNT(features); i++) {
        if (!wgpuDeviceHasFeature(gpu->device, features[i])) {
            check_skip("this adapter cannot take the time in encoders and passes");
        }
    }
    CHECK(wgpuQueueGetTimestampPeriod(gpu->queue) > 0);
    enum { TIMES = 7 };
    WGPUQuerySet set = create_set(gpu, WGPUQueryType_Timestamp, TIMES, 0, NULL);
    Screen screen;
    screen_open(&screen, gpu, 256, WGPUTextureFormat_RGBA8Unorm, 0);
    WGPURenderPipeline squares = create_squares(&screen);
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, idle);

    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderWriteTimestamp(painting.pass, set, 0);
    wgpuRenderPassEncoderSetPipeline(painting.pass, squares);
    wgpuRenderPassEncoderDraw(painting.pass, 4, 20, 0, 0);
    wgpuRenderPassEncoderWriteTimestamp(painting.pass, set, 1);
    END_PASS(painting.pass);
    wgpuCommandEncoderWriteTimestamp(painting.encoder, set, 2);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(painting.encoder, NULL);
    wgpuComputePassEncoderWriteTimestamp(pass, set, 3);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1000, 1, 1);
    wgpuComputePassEncoderWriteTimestamp(pass, set, 4);
    END_PASS(pass);
    wgpuCommandEncoderWriteTimestamp(painting.encoder, set, 5);
    submit(gpu, painting.encoder);
    uint64_t times[TIMES];
    resolve(gpu, set, TIMES, 1, times);
    for (size_t i = 0; i < TIMES - 1; i++) {
        CHECK(times[i] != 0);
        /* llvmpipe takes the time of OpenGL's commands on several threads. */
        if (i > 0 && test_backend() != WGPUBackendType_OpenGLES) {
            CHECK(times[i] >= times[i - 1]);
        }
    }
    CHECK_EQ(times[6], 0); /* never written */
}

/* With the flag, results are nanoseconds, whatever the GPU's clock counts. */
TEST(normalized_timestamps, NO_DEVICE)
{
    needs_execution("the noop backend has no clock");
    WGPUInstanceExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_InstanceExtras,
        .flags = WGPUInstanceFlag_AutomaticTimestampNormalization,
    };
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    WGPUInstance instance = wgpuCreateInstance(&descriptor);
    const WGPUFeatureName features[] = {WGPUFeatureName_TimestampQuery,
                                        NATIVE(TimestampQueryInsideEncoders)};
    gpu_open_on(gpu, instance, open_adapter(instance), COUNT(features), features, NULL);
    CHECK_NEAR(wgpuQueueGetTimestampPeriod(gpu->queue), 1, 0);
    if (wgpuDeviceHasFeature(gpu->device, features[0]) &&
        wgpuDeviceHasFeature(gpu->device, features[1])) {
        WGPUQuerySet set = create_set(gpu, WGPUQueryType_Timestamp, 2, 0, NULL);
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderWriteTimestamp(encoder, set, 0);
        wgpuCommandEncoderWriteTimestamp(encoder, set, 1);
        submit(gpu, encoder);
        uint64_t times[2];
        resolve(gpu, set, 2, 1, times);
        CHECK(times[0] != 0);
        CHECK(times[1] != 0);
    }
}

TEST(timestamps_without_the_features, NO_DEVICE)
{
    const WGPUFeatureName feature = WGPUFeatureName_TimestampQuery;
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        check_skip("this adapter has no timestamps");
    }
    WGPUQuerySet set = create_set(gpu, WGPUQueryType_Timestamp, 2, 0, NULL);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderWriteTimestamp(encoder, set, 0);
    finish(gpu, encoder, false);

    encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderWriteTimestamp(pass, set, 0);
    END_PASS(pass);
    finish(gpu, encoder, false);

    Screen screen;
    screen_open(&screen, gpu, 16, WGPUTextureFormat_RGBA8Unorm, 0);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderWriteTimestamp(painting.pass, set, 0);
    END_PASS(painting.pass);
    finish(gpu, painting.encoder, false);
}
