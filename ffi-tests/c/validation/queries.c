/* Query sets and what resolves them; timestamps of encoders. */
#include <stdio.h>

#include "cases.h"

ALSO_ON(noop);

TEST(creation, NO_DEVICE)
{
    const WGPUFeatureName feature = WGPUFeatureName_TimestampQuery;
    for (size_t features = 0; features < 2; features++) {
        gpu_open_with(gpu, features, &feature);
        bool timestamps = wgpuDeviceHasFeature(gpu->device, feature);
        const struct {
            const char *name;
            bool valid;
            WGPUQueryType type;
            uint32_t count;
        } cases[] = {
            {"one occlusion query", true, WGPUQueryType_Occlusion, 1},
            {"no occlusion query", true, WGPUQueryType_Occlusion, 0},
            {"no timestamp", timestamps, WGPUQueryType_Timestamp, 0},
            {"most occlusion queries", true, WGPUQueryType_Occlusion, 4096},
            {"one too many", false, WGPUQueryType_Occlusion, 4097},
            {"far too many", false, WGPUQueryType_Occlusion, UINT32_MAX},
            {"one timestamp", timestamps, WGPUQueryType_Timestamp, 1},
            {"most timestamps", timestamps, WGPUQueryType_Timestamp, 4096},
            {"one timestamp too many", false, WGPUQueryType_Timestamp, 4097},
            {"no type", false, (WGPUQueryType)0, 1},
            {"an unknown type", false, (WGPUQueryType)9, 1},
            {"statistics without their names", false,
             (WGPUQueryType)WGPUNativeQueryType_PipelineStatistics, 1},
        };
        for (size_t i = 0; i < COUNT(cases); i++) {
            WGPUQuerySet set = NULL;
            CASE(gpu, cases[i].valid ? VALID : INVALID,
                 set = create_query_set(gpu, cases[i].type, cases[i].count), "%s, %zu features",
                 cases[i].name, features);
            if (CHECK(set != NULL)) {
                CHECK_EQ(wgpuQuerySetGetCount(set), cases[i].count);
                CASE(gpu, VALID, wgpuQuerySetDestroy(set), "destroy");
                CASE(gpu, VALID, wgpuQuerySetDestroy(set), "destroy again");
            }
        }
        CASE(gpu, INVALID, wgpuDeviceCreateQuerySet(gpu->device, NULL), "no descriptor");
        gpu_close(gpu);
    }
}

TEST(resolving, A_DEVICE)
{
    const WGPUBufferUsage usage = WGPUBufferUsage_QueryResolve;
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t first, count;
        WGPUBufferUsage usage;
        uint64_t size, offset;
    } cases[] = {
        {"all", VALID, 0, 4, usage, 1024, 0},
        {"one too many", INVALID, 0, 5, usage, 1024, 0},
        {"the last", VALID, 3, 1, usage, 1024, 0},
        {"two from the last", INVALID, 3, 2, usage, 1024, 0},
        {"past the last", INVALID, 4, 1, usage, 1024, 0},
        {"none", VALID, 0, 0, usage, 1024, 0},
        {"none at the end", VALID, 4, 0, usage, 1024, 0},
        {"none past the end", INVALID, 5, 0, usage, 1024, 0},
        {"beyond all numbers", INVALID, 2, UINT32_MAX - 1, usage, 1024, 0},
        {"just enough bytes", VALID, 0, 4, usage, 32, 0},
        {"a byte missing", INVALID, 0, 4, usage, 31, 0},
        {"just enough after an offset", VALID, 0, 4, usage, 288, 256},
        {"a byte missing after an offset", INVALID, 0, 4, usage, 287, 256},
        {"an offset at the end", INVALID, 0, 4, usage, 256, 256},
        {"an offset past the end", INVALID, 0, 1, usage, 256, 512},
        {"an offset of 128", INVALID, 0, 4, usage, 1024, 128},
        {"an offset of 255", INVALID, 0, 1, usage, 1024, 255},
        {"an offset beyond all numbers", INVALID, 0, 4, usage, 1024, UINT64_MAX - 255},
        {"no usage for it", INVALID, 0, 4, WGPUBufferUsage_CopyDst, 1024, 0},
    };
    WGPUQuerySet set = create_query_set(gpu, WGPUQueryType_Occlusion, 4), bad = NULL;
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBuffer buffer = create_buffer(gpu, "results", cases[i].usage, cases[i].size);
        WGPUCommandEncoder encoder = begin_commands(gpu);
        wgpuCommandEncoderResolveQuerySet(encoder, set, cases[i].first, cases[i].count, buffer,
                                          cases[i].offset);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
    CASE(gpu, INVALID, bad = create_query_set(gpu, (WGPUQueryType)9, 4), "an error set");
    WGPUBuffer good_buffer = create_buffer(gpu, "results", usage, 1024),
               bad_buffer = create_error_buffer(gpu);
    const struct {
        const char *name;
        WGPUQuerySet set;
        WGPUBuffer buffer;
    } refused[] = {
        {"an error set", bad, good_buffer},
        {"no set", NULL, good_buffer},
        {"to an error", set, bad_buffer},
        {"to nothing", set, NULL},
    };
    for (size_t i = 0; i < COUNT(refused); i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        wgpuCommandEncoderResolveQuerySet(encoder, refused[i].set, 0, 1, refused[i].buffer, 0);
        END_COMMANDS(gpu, encoder, INVALID, "%s", refused[i].name);
    }
}

/* ROW: empty-query-sets */
TEST(a_set_of_no_queries_has_none_to_use, NO_DEVICE)
{
    const WGPUFeatureName feature = WGPUFeatureName_TimestampQuery;
    gpu_open_with(gpu, 1, &feature);
    WGPUQuerySet set = create_query_set(gpu, WGPUQueryType_Occlusion, 0);
    WGPUBuffer buffer = create_buffer(gpu, "results", WGPUBufferUsage_QueryResolve, 256);
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t first, count;
    } cases[] = {
        {"none", VALID, 0, 0},
        {"none past the end", INVALID, 1, 0},
        {"one", INVALID, 0, 1},
        {"beyond all numbers", INVALID, UINT32_MAX, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        wgpuCommandEncoderResolveQuerySet(encoder, set, cases[i].first, cases[i].count, buffer, 0);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "resolved: %s", cases[i].name);
    }
    const Attachments queried = {1, {WGPUTextureFormat_RGBA8Unorm}, .samples = 1, .queries = set};
    for (int begun = 0; begun < 2; begun++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPURenderPassEncoder pass = begin_pass(gpu, encoder, &queried);
        if (begun) {
            wgpuRenderPassEncoderBeginOcclusionQuery(pass, 0);
            wgpuRenderPassEncoderEndOcclusionQuery(pass);
        }
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, begun ? INVALID : VALID, "%d occlusion queries", begun);
    }
    if (wgpuDeviceHasFeature(gpu->device, feature)) {
        WGPUQuerySet times = create_query_set(gpu, WGPUQueryType_Timestamp, 0);
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPUPassTimestampWrites writes = {.querySet = times,
                                          .beginningOfPassWriteIndex = 0,
                                          .endOfPassWriteIndex = WGPU_QUERY_SET_INDEX_UNDEFINED};
        WGPUComputePassDescriptor descriptor = {.timestampWrites = &writes};
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, &descriptor);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, INVALID, "a timestamp");
        encoder = begin_commands(gpu);
        pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, VALID, "no timestamp");

        WGPURenderPassEncoder drawing;
        encoder = begin_commands(gpu);
        Attachments wrong = queried;
        wrong.queries = times;
        drawing = begin_pass(gpu, encoder, &wrong);
        END_PASS(drawing);
        END_COMMANDS(gpu, encoder, INVALID, "no timestamps for occlusion queries");
    }
    gpu_close(gpu);
}

TEST(timestamps, NO_DEVICE)
{
    const WGPUFeatureName features[] = {
        WGPUFeatureName_TimestampQuery,
        (WGPUFeatureName)WGPUNativeFeature_TimestampQueryInsideEncoders};
    gpu_open_with(gpu, 2, features);
    if (!wgpuDeviceHasFeature(gpu->device, features[1])) {
        check_not_applicable("no TimestampQueryInsideEncoders");
        return;
    }
    WGPUQuerySet times = create_query_set(gpu, WGPUQueryType_Timestamp, 2),
                 occlusion = create_query_set(gpu, WGPUQueryType_Occlusion, 2);
    const struct {
        const char *name;
        Outcome outcome;
        WGPUQuerySet set;
        uint32_t index;
    } cases[] = {
        {"the first", VALID, times, 0},
        {"the last", VALID, times, 1},
        {"past the last", INVALID, times, 2},
        {"beyond all numbers", INVALID, times, UINT32_MAX},
        {"an occlusion query", INVALID, occlusion, 0},
        {"no set", INVALID, NULL, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUCommandEncoder encoder = begin_commands(gpu);
        wgpuCommandEncoderWriteTimestamp(encoder, cases[i].set, cases[i].index);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
}
