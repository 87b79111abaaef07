/* Pipeline caches: what pipelines were compiled to goes out of the library and comes back, and nothing
 * else comes in. */
#include <stdlib.h>
#include <string.h>

#include "bindings.h"
#include "cases.h"
#include "futures.h"
#include "log.h"
#include "passes.h"
#include "pipelines.h"
#include "sha256.h"

ALSO_ON(gl, noop);

#define CACHES FEATURE(WGPUNativeFeature_PipelineCache)
#define MAGIC 8
#define HEADER (MAGIC + 32 + 4)

static const char tripling[] = "@group(0) @binding(0) var<storage, read_write> n: array<u32>;"
                               "@compute @workgroup_size(1) fn main("
                               "@builtin(global_invocation_id) id: vec3u) { n[id.x] *= 3; }";

/* What a cache has given. */
typedef struct Data {
    uint8_t bytes[1 << 22];
    size_t size;
} Data;

static void get_data(WGPUPipelineCache cache, Data *data)
{
    data->size = wgpuPipelineCacheGetData(cache, NULL, 0);
    CHECK(data->size > HEADER && data->size <= sizeof data->bytes);
    CHECK_EQ(wgpuPipelineCacheGetData(cache, data->bytes, data->size), data->size);
}

static WGPUPipelineCache create_cache(Gpu *gpu, const void *data, size_t size, bool fallback)
{
    WGPUPipelineCacheDescriptor descriptor = WGPU_PIPELINE_CACHE_DESCRIPTOR_INIT;
    descriptor.label = text("mine");
    descriptor.data = data;
    descriptor.dataSize = size;
    descriptor.fallback = fallback;
    return KEEP(wgpuDeviceCreatePipelineCache(gpu->device, &descriptor));
}

static WGPUPipelineDescriptorExtras extras_of(WGPUPipelineCache cache)
{
    WGPUPipelineDescriptorExtras extras = WGPU_PIPELINE_DESCRIPTOR_EXTRAS_INIT;
    extras.pipelineCache = cache;
    return extras;
}

static WGPUComputePipeline create_tripling(Gpu *gpu, WGPUPipelineCache cache)
{
    WGPUPipelineDescriptorExtras extras = extras_of(cache);
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    descriptor.compute.module = create_shader(gpu, "tripling", tripling);
    return KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
}

static void check_triples(Gpu *gpu, WGPUComputePipeline pipeline)
{
    uint32_t numbers[4] = {1, 2, 3, 4};
    const uint32_t expected[4] = {3, 6, 9, 12};
    WGPUBuffer buffer = create_filled_buffer(
        gpu, "numbers", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, numbers, sizeof numbers);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    dispatch(gpu, pipeline, group, 4, 1, 1);
    read_buffer(gpu, buffer, 0, numbers, sizeof numbers);
    CHECK_BYTES(numbers, expected, sizeof numbers);
}

TEST(what_a_cache_gives_another_takes, CACHES)
{
    static Data data, again;
    WGPUPipelineCache cache = create_cache(gpu, NULL, 0, false);
    check_triples(gpu, create_tripling(gpu, cache));
    get_data(cache, &data);

    WGPUPipelineCache second;
    CHECK_VALID(gpu, second = create_cache(gpu, data.bytes, data.size, false));
    check_triples(gpu, create_tripling(gpu, second));
    get_data(second, &again);
    CHECK(again.size >= data.size); /* nothing is lost on the way */

    Gpu other = {0};
    gpu_open_needing(&other, (WGPUFeatureName)WGPUNativeFeature_PipelineCache, "PipelineCache");
    WGPUPipelineCache there = NULL;
    CHECK_VALID(&other, there = create_cache(&other, data.bytes, data.size, false));
    check_triples(&other, create_tripling(&other, there));
    gpu_close(&other);
}

TEST(a_cache_serves_pipelines_for_drawing_and_those_that_come_later, CACHES)
{
    WGPUPipelineCache cache = create_cache(gpu, NULL, 0, false);
    WGPUPipelineDescriptorExtras extras = extras_of(cache);
    Pipeline p;
    describe_pipeline(&p, gpu, &(Look){0});
    make_modules(&p, "plain");
    p.descriptor.nextInChain = &extras.chain;
    CHECK_VALID(gpu, KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &p.descriptor)));

    Heard draws = {0}, triples = {0};
    wgpuDeviceCreateRenderPipelineAsync(
        gpu->device, &p.descriptor,
        hear_render_pipeline(&draws, WGPUCallbackMode_AllowSpontaneous));
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    descriptor.compute.module = create_shader(gpu, "tripling", tripling);
    wgpuDeviceCreateComputePipelineAsync(
        gpu->device, &descriptor,
        hear_compute_pipeline(&triples, WGPUCallbackMode_AllowSpontaneous));
    /* They have it, whoever releases it. */
    wgpuPipelineCacheRelease(TAKE(cache));
    CHECK(heard_in_time(&draws, 1) && heard_in_time(&triples, 1));
    CHECK_EQ(draws.status, WGPUCreatePipelineAsyncStatus_Success);
    CHECK_EQ(triples.status, WGPUCreatePipelineAsyncStatus_Success);
    KEEP((WGPURenderPipeline)draws.object);
    check_triples(gpu, KEEP((WGPUComputePipeline)triples.object));
}

/* Puts a seal on changed contents, as if they had been given so. */
static void seal(Data *data)
{
    sha256(data->bytes + MAGIC + 32, data->size - MAGIC - 32, data->bytes + MAGIC);
}

#define ALIEN "something else, of "
#define DAMAGED "what is cut off or changed, of "
#define OTHERS "the data of "
#define EXPECTED " is not allowed, expected what wgpuPipelineCacheGetData gave"

TEST(what_is_none_of_ours_is_refused_or_counts_as_nothing, CACHES)
{
    static Data right, data;
    get_data(create_cache(gpu, NULL, 0, false), &right);
    const struct {
        const char *name, *part;
        size_t size, changed;
        bool sealed;
    } cases[] = {
        {"a byte", ALIEN "1 bytes," EXPECTED, 1, 0, false},
        {"another beginning", ALIEN, right.size, 1, false},
        {"the beginning alone", DAMAGED "8 bytes," EXPECTED, MAGIC, 0, false},
        {"without the contents", DAMAGED, HEADER, 0, false},
        {"a byte short", DAMAGED, right.size - 1, 0, false},
        {"a byte more", DAMAGED, right.size + 1, 0, false},
        {"another hash", DAMAGED, right.size, MAGIC + 1, false},
        {"another length", DAMAGED, right.size, HEADER - 4, false},
        {"another length, sealed", DAMAGED, right.size, HEADER - 2, true},
        {"other contents", DAMAGED, right.size, right.size - 1, false},
        {"of another adapter", OTHERS, right.size, HEADER + 4, true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        data = right;
        data.size = cases[i].size;
        data.bytes[cases[i].changed] ^= cases[i].changed ? 0x55 : 0;
        if (cases[i].sealed) {
            seal(&data);
        }
        check_step(cases[i].name);
        CHECK_INVALID(gpu, cases[i].part, create_cache(gpu, data.bytes, data.size, false));
        log_collect(WGPULogLevel_Warn);
        WGPUPipelineCache cache = NULL;
        CHECK_VALID(gpu, cache = create_cache(gpu, data.bytes, data.size, true));
        CHECK_CONTAINS(log_text(), cases[i].part);
        CHECK_CONTAINS(log_text(), "; the cache is empty");
        wgpuSetLogCallback(NULL, NULL);
        check_triples(gpu, create_tripling(gpu, cache));
    }
    data = right;
    seal(&data); /* as it was */
    CHECK_VALID(gpu, create_cache(gpu, data.bytes, data.size, false));
}

TEST(data_of_another_adapter_says_whose_it_is, CACHES)
{
    static Data data;
    get_data(create_cache(gpu, NULL, 0, false), &data);
    CHECK_BYTES(data.bytes + HEADER, "Vulkan ", 7);
    memcpy(data.bytes + HEADER, "Saturn ", 7);
    seal(&data);
    CHECK_INVALID(gpu, "wgpuDeviceCreatePipelineCache: 'mine': data: the data of Saturn ",
                  create_cache(gpu, data.bytes, data.size, false));
    CHECK_INVALID(gpu, " is not allowed, expected that of Vulkan ",
                  create_cache(gpu, data.bytes, data.size, false));
}

TEST(with_less_room_than_is_needed_nothing_is_copied, CACHES)
{
    static Data data;
    WGPUPipelineCache cache = create_cache(gpu, NULL, 0, false);
    get_data(cache, &data);
    memset(data.bytes, 7, data.size);
    CHECK_EQ(wgpuPipelineCacheGetData(cache, data.bytes, data.size - 1), data.size);
    CHECK_EQ(data.bytes[0], 7);
    data.bytes[data.size] = 7;
    CHECK_EQ(wgpuPipelineCacheGetData(cache, data.bytes, sizeof data.bytes), data.size);
    CHECK(memcmp(data.bytes, "WGPUCPL", 7) == 0);
    CHECK_EQ(data.bytes[data.size], 7);
    CHECK_INVALID(gpu, "wgpuPipelineCacheGetData: data: NULL is not allowed",
                  CHECK_EQ(wgpuPipelineCacheGetData(cache, NULL, 8), 0));
}

TEST(a_cache_that_failed_is_of_no_use, CACHES)
{
    WGPUPipelineCache cache = NULL;
    CHECK_INVALID(gpu, "", cache = create_cache(gpu, "none", 4, false));
    CHECK(cache != NULL);
    CHECK_INVALID(gpu, "pipelineCache: invalid object 'mine' is not allowed",
                  CHECK_EQ(wgpuPipelineCacheGetData(cache, NULL, 0), 0));
    CHECK_INVALID(gpu, "pipelineCache: invalid object 'mine' is not allowed",
                  create_tripling(gpu, cache));
}

TEST(a_cache_is_for_pipelines_of_its_own_device, CACHES)
{
    Gpu other = {0};
    gpu_open_needing(&other, (WGPUFeatureName)WGPUNativeFeature_PipelineCache, "PipelineCache");
    WGPUPipelineCache theirs = create_cache(&other, NULL, 0, false);
    CHECK_INVALID(gpu, "", create_tripling(gpu, theirs));
    gpu_close(&other);
}

TEST(a_cache_of_a_lost_device_holds_nothing, CACHES)
{
    WGPUPipelineCache cache = create_cache(gpu, NULL, 0, false);
    wgpuDeviceDestroy(gpu->device);
    CHECK_EQ(wgpuPipelineCacheGetData(cache, NULL, 0), 0);
}

TEST(without_the_feature_there_are_no_caches, A_DEVICE)
{
    CHECK(!wgpuDeviceHasFeature(gpu->device, (WGPUFeatureName)WGPUNativeFeature_PipelineCache));
    CHECK_INVALID(gpu,
                  "device: a device without the feature is not allowed, expected one with "
                  "WGPUNativeFeature_PipelineCache",
                  create_cache(gpu, NULL, 0, true));
    /* But none is given. */
    CHECK_VALID(gpu, create_tripling(gpu, NULL));
}
