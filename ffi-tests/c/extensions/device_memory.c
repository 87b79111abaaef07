/* What a device's memory is used for, and how it is asked for. */
#include <string.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

#define MIB (UINT64_C(1) << 20)

static WGPUBackendType backend_of(Gpu *gpu)
{
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    wgpuAdapterGetInfo(gpu->adapter, &info);
    wgpuAdapterInfoFreeMembers(info);
    return info.backendType;
}

static WGPUHalCounters counters_of(Gpu *gpu)
{
    WGPUInternalCounters counters;
    memset(&counters, 0xCC, sizeof counters); /* programs leave output structs unset */
    CHECK_EQ(wgpuDeviceGetInternalCounters(gpu->device, &counters), WGPUStatus_Success);
    return counters.hal;
}

static WGPUAllocatorReport report_of(Gpu *gpu)
{
    WGPUAllocatorReport report;
    memset(&report, 0xCC, sizeof report);
    CHECK_EQ(wgpuDeviceGetAllocatorReport(gpu->device, &report), WGPUStatus_Success);
    return report;
}

/* What was released is gone once the device has been polled. */
static void settle(Gpu *gpu)
{
    wgpuDevicePoll(gpu->device, true, NULL);
}

TEST(objects_are_counted_while_they_live, A_DEVICE)
{
    const WGPUHalCounters none = counters_of(gpu);
    WGPUBuffer buffer = create_buffer(gpu, "counted", WGPUBufferUsage_Storage, 3 * MIB);
    WGPUTexture texture = create_texture(gpu, "counted", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 512, 1024);
    WGPUQuerySet queries = create_query_set(gpu, WGPUQueryType_Occlusion, 4);
    WGPUComputePipeline pipeline =
        create_compute_pipeline(gpu, "@compute @workgroup_size(1) fn main() {}");
    const WGPUHalCounters some = counters_of(gpu);
    if (backend_of(gpu) == WGPUBackendType_Null) {
        const WGPUHalCounters nothing = {0};
        CHECK_BYTES(&some, &nothing, sizeof nothing);
        return;
    }
    CHECK_EQ(some.buffers, none.buffers + 1);
    const bool vulkan = backend_of(gpu) == WGPUBackendType_Vulkan;
    CHECK_EQ(some.textures, vulkan ? 0 : none.textures + 1);
    CHECK_EQ(some.querySets, none.querySets + 1);
    CHECK_EQ(some.computePipelines, none.computePipelines + 1);
    if (vulkan) {
        CHECK(some.bufferMemory >= none.bufferMemory + 3 * MIB);
        CHECK(some.bufferMemory < none.bufferMemory + 4 * MIB);
        CHECK(some.textureMemory >= none.textureMemory + 2 * MIB);
    }
    wgpuBufferRelease(TAKE(buffer));
    wgpuTextureRelease(TAKE(texture));
    wgpuQuerySetRelease(TAKE(queries));
    wgpuComputePipelineRelease(TAKE(pipeline));
    settle(gpu);
    const WGPUHalCounters after = counters_of(gpu);
    CHECK_EQ(after.buffers, none.buffers);
    CHECK_EQ(after.textures, none.textures);
    CHECK_EQ(after.querySets, none.querySets);
    CHECK_EQ(after.computePipelines, none.computePipelines);
    CHECK_EQ(after.bufferMemory, none.bufferMemory);
    CHECK_EQ(after.textureMemory, none.textureMemory);
}

/* Whether the report has a piece of this name, and its bytes. */
static uint64_t size_of(const WGPUAllocatorReport *report, const char *name)
{
    uint64_t size = 0;
    for (size_t i = 0; i < report->allocationCount; i++) {
        WGPUStringView label = report->allocations[i].name;
        if (label.length == strlen(name) && memcmp(label.data, name, label.length) == 0) {
            size += report->allocations[i].size;
        }
    }
    return size;
}

static void check_adds_up(const WGPUAllocatorReport *report)
{
    uint64_t allocated = 0, reserved = 0;
    size_t next = 0;
    for (size_t i = 0; i < report->blockCount; i++) {
        const WGPUMemoryBlockReport *block = &report->blocks[i];
        reserved += block->size;
        CHECK_EQ(block->allocationStart, next);
        CHECK(block->allocationEnd >= next && block->allocationEnd <= report->allocationCount);
        for (; next < block->allocationEnd; next++) {
            allocated += report->allocations[next].size;
            CHECK(report->allocations[next].offset + report->allocations[next].size <= block->size);
        }
    }
    CHECK_EQ(next, report->allocationCount);
    CHECK_EQ(allocated, report->totalAllocatedBytes);
    CHECK_EQ(reserved, report->totalReservedBytes);
}

static bool tells(WGPUBackendType backend)
{
    return backend == WGPUBackendType_Vulkan || backend == WGPUBackendType_D3D12;
}

/* ROW: memory-counts */
TEST(own_04_blocks_of_memory_name_what_is_in_them, A_DEVICE)
{
    WGPUAllocatorReport report = WGPU_ALLOCATOR_REPORT_INIT;
    wgpuAllocatorReportFreeMembers(report); /* nothing to free */
    WGPUBuffer buffer = create_buffer(gpu, "a large one", WGPUBufferUsage_Storage, 3 * MIB);
    report = report_of(gpu);
    if (!tells(backend_of(gpu))) {
        CHECK_EQ(report.available, 0);
        CHECK_EQ(report.allocationCount + report.blockCount, 0);
        CHECK_EQ(report.totalAllocatedBytes + report.totalReservedBytes, 0);
        wgpuAllocatorReportFreeMembers(report);
        return;
    }
    CHECK_EQ(report.available, 1);
    const uint64_t large = size_of(&report, "a large one"); /* with what the driver adds */
    CHECK(large >= 3 * MIB && large < 3 * MIB + 4096);
    check_adds_up(&report);
    const uint64_t allocated = report.totalAllocatedBytes;
    wgpuAllocatorReportFreeMembers(report);

    wgpuBufferRelease(TAKE(buffer));
    settle(gpu);
    report = report_of(gpu);
    CHECK_EQ(size_of(&report, "a large one"), 0);
    CHECK_EQ(report.totalAllocatedBytes, allocated - large);
    check_adds_up(&report);
    wgpuAllocatorReportFreeMembers(report);
}

static WGPUDeviceMemoryHints hints(WGPUMemoryHint hint, uint64_t smallest, uint64_t largest)
{
    WGPUDeviceMemoryHints hints = WGPU_DEVICE_MEMORY_HINTS_INIT;
    hints.hint = hint;
    hints.blockSizeMin = smallest;
    hints.blockSizeMax = largest;
    return hints;
}

/* The largest block that a device with these hints has, once it has a buffer. */
static uint64_t largest_block(WGPUDeviceMemoryHints *hints)
{
    Gpu gpu;
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &hints->chain;
    gpu_open_as(&gpu, instance, open_adapter(instance), 0, NULL, descriptor);
    create_buffer(&gpu, "small", WGPUBufferUsage_Storage, 256);
    WGPUAllocatorReport report = report_of(&gpu);
    CHECK_EQ(report.available, tells(backend_of(&gpu)));
    uint64_t largest = 0;
    for (size_t i = 0; i < report.blockCount; i++) {
        largest = report.blocks[i].size > largest ? report.blocks[i].size : largest;
    }
    wgpuAllocatorReportFreeMembers(report);
    gpu_close(&gpu);
    return largest;
}

TEST(hints_say_how_large_blocks_are, NO_DEVICE)
{
    const struct {
        WGPUDeviceMemoryHints hints;
        uint64_t size;
    } cases[] = {
        {hints(WGPUMemoryHint_Undefined, 0, 0), 128 * MIB},
        {hints(WGPUMemoryHint_Performance, 0, 0), 128 * MIB},
        {hints(WGPUMemoryHint_MemoryUsage, 0, 0), 8 * MIB},
        {hints(WGPUMemoryHint_Manual, 32 * MIB, 64 * MIB), 32 * MIB},
        {hints(WGPUMemoryHint_Manual, 1, 1), 4 * MIB},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUDeviceMemoryHints asked = cases[i].hints;
        uint64_t largest = largest_block(&asked);
        if (largest !=
            0) { /* the backend tells; what the CPU reaches has blocks of half the size */
            CHECK(largest == cases[i].size || largest == cases[i].size / 2 || largest == 4 * MIB);
        }
    }
}

TEST(err_06_hints_that_say_nothing, NO_DEVICE)
{
    const struct {
        WGPUDeviceMemoryHints hints;
        const char *part;
    } cases[] = {
        {hints((WGPUMemoryHint)7, 0, 0),
         "hint: WGPUMemoryHint(0x00000007) is not allowed, expected a WGPUMemoryHint"},
        {hints(WGPUMemoryHint_Manual, 5, 4),
         "blockSizeMax: 4 is not allowed, expected no less than blockSizeMin, 5"},
        {hints(WGPUMemoryHint_Performance, 5, 0),
         "blockSizeMin: 5 is not allowed, expected 0 without WGPUMemoryHint_Manual"},
        {hints(WGPUMemoryHint_Undefined, 0, 6),
         "blockSizeMax: 6 is not allowed, expected 0 without WGPUMemoryHint_Manual"},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUDeviceMemoryHints asked = cases[i].hints;
        WGPUInstance instance = wgpuCreateInstance(NULL);
        WGPUAdapter adapter = open_adapter(instance);
        WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
        descriptor.nextInChain = &asked.chain;
        WGPUDevice device = NULL;
        Message message;
        CHECK_EQ(request_device(instance, adapter, &descriptor, &device, &message),
                 WGPURequestDeviceStatus_Error);
        CHECK_NULL(device);
        CHECK_CONTAINS(message.text, cases[i].part);
        wgpuAdapterRelease(adapter);
        wgpuInstanceRelease(instance);
    }
}

TEST(there_has_to_be_a_place_for_them, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    CHECK_EQ(wgpuDeviceGetInternalCounters(gpu->device, NULL), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "wgpuDeviceGetInternalCounters: counters: NULL is not allowed");
    CHECK_EQ(wgpuDeviceGetAllocatorReport(gpu->device, NULL), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "wgpuDeviceGetAllocatorReport: report: NULL is not allowed");
}
