/* Buffers: which can be made, and which parts of them can be mapped how. */
#include <stdio.h>
#include <string.h>

#include "cases.h"
#include "futures.h"
#include "log.h"

ALSO_ON(noop);

static const WGPUBufferUsage usages[] = {WGPUBufferUsage_MapRead,  WGPUBufferUsage_MapWrite,
                                         WGPUBufferUsage_CopySrc,  WGPUBufferUsage_CopyDst,
                                         WGPUBufferUsage_Index,    WGPUBufferUsage_Vertex,
                                         WGPUBufferUsage_Uniform,  WGPUBufferUsage_Storage,
                                         WGPUBufferUsage_Indirect, WGPUBufferUsage_QueryResolve};

static void buffer_case(Gpu *gpu, const char *name, Outcome outcome, WGPUBufferUsage usage,
                        uint64_t size, bool mapped)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text(name);
    descriptor.usage = usage;
    descriptor.size = size;
    descriptor.mappedAtCreation = mapped;
    WGPUBuffer buffer = NULL;
    CASE(gpu, outcome, buffer = KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor)),
         "%s: usage %#llx, size %llu", name, (unsigned long long)usage, (unsigned long long)size);
    CHECK(buffer != NULL);
}

TEST(every_pair_of_usages, A_DEVICE)
{
    for (size_t i = 0; i < COUNT(usages); i++) {
        for (size_t j = i; j < COUNT(usages); j++) {
            WGPUBufferUsage usage = usages[i] | usages[j];
            const WGPUBufferUsage read = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
            const WGPUBufferUsage write = WGPUBufferUsage_MapWrite | WGPUBufferUsage_CopySrc;
            bool valid = (!(usage & WGPUBufferUsage_MapRead) || !(usage & ~read)) &&
                         (!(usage & WGPUBufferUsage_MapWrite) || !(usage & ~write));
            buffer_case(gpu, "pair", valid ? VALID : INVALID, usage, 16, false);
        }
    }
}

TEST(creation, A_DEVICE)
{
    WGPULimits limits = WGPU_LIMITS_INIT;
    wgpuDeviceGetLimits(gpu->device, &limits);
    const WGPUBufferUsage all_but_map = 0x3fc, read = WGPUBufferUsage_MapRead,
                          write = WGPUBufferUsage_MapWrite, copy = WGPUBufferUsage_CopyDst;
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBufferUsage usage;
        uint64_t size;
        bool mapped;
    } cases[] = {
        {"no usage", INVALID, 0, 16, false},
        {"all usages but for mapping", VALID, all_but_map, 16, false},
        {"all usages", INVALID, all_but_map | read | write, 16, false},
        {"both ways of mapping", INVALID, read | write, 16, false},
        {"the first unknown bit", INVALID, copy | 0x400, 16, false},
        {"an unknown bit alone", INVALID, 0x400, 16, false},
        {"the highest bit of 32", INVALID, copy | UINT64_C(0x80000000), 16, false},
        {"the lowest bit above 32", INVALID, copy | UINT64_C(0x100000000), 16, false},
        {"the highest bit", INVALID, copy | UINT64_C(1) << 63, 16, false},
        {"empty", VALID, copy, 0, false},
        {"an odd size", VALID, copy, 5, false},
        {"an odd size for vertices", VALID, WGPUBufferUsage_Vertex, 5, false},
        {"the largest size", VALID, copy, limits.maxBufferSize, false},
        {"larger than the limit", INVALID, copy, limits.maxBufferSize + 1, false},
        {"much larger than the limit", INVALID, copy, UINT64_MAX, false},
        {"mapped, empty", VALID, copy, 0, true},
        {"mapped, 1 byte", INVALID, copy, 1, true},
        {"mapped, 2 bytes", INVALID, copy, 2, true},
        {"mapped, 4 bytes", VALID, copy, 4, true},
        {"mapped, 6 bytes", INVALID, copy, 6, true},
        {"mapped, for reading", VALID, read, 16, true},
        {"mapped, for writing", VALID, write, 16, true},
        {"mapped, for reading, 2 bytes", INVALID, read, 2, true},
        {"mapped, for writing, 2 bytes", INVALID, write, 2, true},
        {"mapped, for vertices", VALID, WGPUBufferUsage_Vertex, 16, true},
        {"mapped, no usage", INVALID, 0, 16, true},
        {"mapped, bad usages", INVALID, read | write, 16, true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        buffer_case(gpu, cases[i].name, cases[i].outcome, cases[i].usage, cases[i].size,
                    cases[i].mapped);
    }
    CASE(gpu, INVALID, wgpuDeviceCreateBuffer(gpu->device, NULL), "no descriptor");
}

TEST(a_primary_buffer_is_mapped_with_its_feature, NO_DEVICE)
{
    const WGPUFeatureName feature = (WGPUFeatureName)WGPUNativeFeature_MappablePrimaryBuffers;
    gpu_open_with(gpu, 1, &feature);
    if (wgpuDeviceHasFeature(gpu->device, feature)) {
        buffer_case(gpu, "mappable storage", VALID,
                    WGPUBufferUsage_MapRead | WGPUBufferUsage_Storage, 16, false);
    } else {
        check_not_applicable("no MappablePrimaryBuffers");
    }
}

/* What the buffer went through before it is mapped. */
typedef enum Before {
    NOTHING,
    MAPPED_AT_CREATION,
    UNMAPPED,
    MAPPED,
    DESTROYED,
    AN_ERROR,
} Before;

TEST(mapping, A_DEVICE)
{
    const WGPUBufferUsage read = WGPUBufferUsage_MapRead, write = WGPUBufferUsage_MapWrite;
    const WGPUMapMode r = WGPUMapMode_Read, w = WGPUMapMode_Write;
    const struct {
        const char *name;
        Outcome outcome;
        WGPUBufferUsage usage;
        uint64_t buffer_size;
        WGPUMapMode mode;
        size_t offset, size;
        Before before;
    } cases[] = {
        {"all for reading", VALID, read, 64, r, 0, 64, NOTHING},
        {"all for writing", VALID, write, 64, w, 0, 64, NOTHING},
        {"with a copy usage", VALID, read | WGPUBufferUsage_CopyDst, 64, r, 0, 64, NOTHING},
        {"writing what is for reading", INVALID, read, 64, w, 0, 64, NOTHING},
        {"reading what is for writing", INVALID, write, 64, r, 0, 64, NOTHING},
        {"neither mapping usage", INVALID, WGPUBufferUsage_CopyDst, 64, r, 0, 64, NOTHING},
        {"no mode", INVALID, read, 64, 0, 0, 64, NOTHING},
        {"both modes", INVALID, read, 64, r | w, 0, 64, NOTHING},
        {"an unknown mode", INVALID, read, 64, 4, 0, 64, NOTHING},
        {"a mode and an unknown bit", INVALID, read, 64, r | 4, 0, 64, NOTHING},
        {"a mode and a high bit", INVALID, read, 64, r | UINT64_C(1) << 32, 0, 64, NOTHING},
        {"WGPU_WHOLE_MAP_SIZE", VALID, read, 64, r, 0, WGPU_WHOLE_MAP_SIZE, NOTHING},
        {"the rest", VALID, read, 64, r, 16, WGPU_WHOLE_MAP_SIZE, NOTHING},
        {"an empty rest", VALID, read, 64, r, 64, WGPU_WHOLE_MAP_SIZE, NOTHING},
        {"no rest", INVALID, read, 64, r, 72, WGPU_WHOLE_MAP_SIZE, NOTHING},
        {"a rest of an odd size", INVALID, read, 62, r, 0, WGPU_WHOLE_MAP_SIZE, NOTHING},
        {"nothing", VALID, read, 64, r, 0, 0, NOTHING},
        {"nothing at the end", VALID, read, 64, r, 64, 0, NOTHING},
        {"nothing past the end", INVALID, read, 64, r, 72, 0, NOTHING},
        {"an empty buffer", VALID, read, 0, r, 0, 0, NOTHING},
        {"too much of an empty buffer", INVALID, read, 0, r, 0, 4, NOTHING},
        {"offset 8", VALID, read, 64, r, 8, 8, NOTHING},
        {"offset 4", INVALID, read, 64, r, 4, 8, NOTHING},
        {"offset 1", INVALID, read, 64, r, 1, 8, NOTHING},
        {"size 4", VALID, read, 64, r, 0, 4, NOTHING},
        {"size 2", INVALID, read, 64, r, 0, 2, NOTHING},
        {"size 63", INVALID, read, 64, r, 0, 63, NOTHING},
        {"up to the end", VALID, read, 64, r, 56, 8, NOTHING},
        {"past the end", INVALID, read, 64, r, 56, 12, NOTHING},
        {"longer than the buffer", INVALID, read, 64, r, 0, 68, NOTHING},
        {"an end beyond all numbers", INVALID, read, 64, r, SIZE_MAX - 7, 8, NOTHING},
        {"mapped at creation", INVALID, write, 64, w, 0, 64, MAPPED_AT_CREATION},
        {"mapped before and unmapped", VALID, write, 64, w, 0, 64, UNMAPPED},
        {"mapped already", INVALID, write, 64, w, 0, 64, MAPPED},
        {"destroyed", INVALID, write, 64, w, 0, 64, DESTROYED},
        {"an error object", INVALID, write, 64, w, 0, 64, AN_ERROR},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
        descriptor.usage = cases[i].usage;
        descriptor.size = cases[i].buffer_size;
        descriptor.mappedAtCreation = cases[i].before == MAPPED_AT_CREATION ||
                                      cases[i].before == UNMAPPED;
        WGPUBuffer buffer = cases[i].before == AN_ERROR
                                ? create_error_buffer(gpu)
                                : KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
        if (cases[i].before == MAPPED) {
            CHECK_EQ(map_buffer(gpu, buffer, cases[i].mode, 0, 8), WGPUMapAsyncStatus_Success);
        } else if (cases[i].before == UNMAPPED) {
            wgpuBufferUnmap(buffer);
        } else if (cases[i].before == DESTROYED) {
            wgpuBufferDestroy(buffer);
        }
        WGPUMapAsyncStatus status = (WGPUMapAsyncStatus)0;
        CASE(gpu, cases[i].outcome,
             status = map_buffer(gpu, buffer, cases[i].mode, cases[i].offset, cases[i].size), "%s",
             cases[i].name);
        CHECK_EQ(status,
                 cases[i].outcome == VALID ? WGPUMapAsyncStatus_Success : WGPUMapAsyncStatus_Error);
    }
}

/* ROW: mapping-requests */
TEST(err_08_a_second_request_for_a_mapping_is_refused_by_its_callback_alone, A_DEVICE)
{
    WGPUBuffer buffer = create_buffer(gpu, "mapped", WGPUBufferUsage_MapRead, 64);
    Heard first = {0}, second = {0};
    const WGPUCallbackMode mode = WGPUCallbackMode_AllowProcessEvents;
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 64, hear_map(&first, mode));
    CASE(gpu, VALID, wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 64, hear_map(&second, mode)),
         "a second request");
    for (int rounds = 0; rounds < 10000 && !(first.calls && second.calls); rounds++) {
        wgpuInstanceProcessEvents(gpu->instance);
    }
    CHECK_EQ(second.status, WGPUMapAsyncStatus_Error);
    CHECK_CONTAINS(second.message.text, "a mapping is pending already");
    CHECK_EQ(first.status, WGPUMapAsyncStatus_Success);
}

TEST(err_08_memory_that_cannot_be_mapped_is_NULL_and_no_error_besides, A_DEVICE)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_CopySrc;
    descriptor.size = (UINT64_C(1) << 53) - 8;
    descriptor.mappedAtCreation = true;
    WGPUBuffer buffer = NULL;
    CASE(gpu, VALID, buffer = wgpuDeviceCreateBuffer(gpu->device, &descriptor), "2^53 - 8 bytes");
    CHECK_NULL(buffer);
    descriptor.mappedAtCreation = false;
    CASE(gpu, INVALID, buffer = KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor)),
         "as many bytes, not mapped");
    CHECK(buffer != NULL);
}

/* Mistakes with ranges raise no errors: the call returns NULL and is logged. */
TEST(map_01_mapped_ranges, A_DEVICE)
{
    enum { SIZE = 64, START = 16, LENGTH = 32 };
    const struct {
        const char *name;
        size_t offset, size;
        bool good;
    } cases[] = {
        {"the whole mapping", START, LENGTH, true},
        {"its beginning", START, 4, true},
        {"its middle", START + 8, 8, true},
        {"its end", START + 24, 8, true},
        {"nothing", START, 0, true},
        {"nothing at its end", START + LENGTH, 0, true},
        {"before it", START - 8, 8, false},
        {"from before it", START - 8, 16, false},
        {"past it", START + LENGTH, 4, false},
        {"past its end", START + 24, 12, false},
        {"nothing past its end", START + LENGTH + 8, 0, false},
        {"all of the buffer", 0, SIZE, false},
        {"the rest of the buffer", START, WGPU_WHOLE_MAP_SIZE, false},
        {"an offset of 4", START + 4, 8, false},
        {"an offset of 1", START + 1, 4, false},
        {"a size of 2", START, 2, false},
        {"a size of 5", START, 5, false},
        {"an end beyond all numbers", SIZE_MAX - 7, 8, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (int writable = 0; writable < 2; writable++) {
            WGPUBuffer buffer = create_buffer(
                gpu, "mapped", writable ? WGPUBufferUsage_MapWrite : WGPUBufferUsage_MapRead, SIZE);
            CHECK_EQ(map_buffer(gpu, buffer, writable ? WGPUMapMode_Write : WGPUMapMode_Read, START,
                                LENGTH),
                     WGPUMapAsyncStatus_Success);
            log_collect(WGPULogLevel_Error);
            const void *seen =
                writable ? wgpuBufferGetMappedRange(buffer, cases[i].offset, cases[i].size)
                         : wgpuBufferGetConstMappedRange(buffer, cases[i].offset, cases[i].size);
            char message[128];
            snprintf(message, sizeof message, "range \"%s\" is %s", cases[i].name,
                     seen ? "there" : "not there");
            check_that(__FILE__, __LINE__, (seen != NULL) == cases[i].good, message);
            CHECK_EQ(strlen(log_text()) > 0, !cases[i].good);
        }
    }
}

TEST(unmapping_and_destroying_are_always_fine, A_DEVICE)
{
    WGPUBuffer buffers[] = {
        create_buffer(gpu, "plain", WGPUBufferUsage_CopyDst, 16),
        create_buffer(gpu, "mappable", WGPUBufferUsage_MapRead, 16),
        create_error_buffer(gpu),
    };
    for (size_t i = 0; i < COUNT(buffers); i++) {
        CASE(gpu, VALID, wgpuBufferUnmap(buffers[i]), "unmap %zu", i);
        CASE(gpu, VALID, wgpuBufferUnmap(buffers[i]), "unmap %zu again", i);
        CASE(gpu, VALID, wgpuBufferDestroy(buffers[i]), "destroy %zu", i);
        CASE(gpu, VALID, wgpuBufferDestroy(buffers[i]), "destroy %zu again", i);
        CASE(gpu, VALID, wgpuBufferUnmap(buffers[i]), "unmap %zu destroyed", i);
        RELEASE(buffers[i]);
    }
}

/* What is written at creation to a buffer that is for reading is there when it is read. */
/* ROW: mapped-for-reading */
TEST(a_read_buffer_mapped_at_creation_keeps_what_is_written, A_DEVICE)
{
    const uint32_t data[4] = {1, 0xfffffffe, 3, 0x80000004};
    for (int early = 0; early < 2; early++) {
        WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
        descriptor.usage = WGPUBufferUsage_MapRead;
        descriptor.size = sizeof data;
        descriptor.mappedAtCreation = true;
        WGPUBuffer buffer = KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
        memcpy(wgpuBufferGetMappedRange(buffer, 0, sizeof data), data, sizeof data);
        wgpuBufferUnmap(buffer);
        if (!early) {
            wgpuQueueSubmit(gpu->queue, 0, NULL);
        }
        CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Read, 0, sizeof data),
                 WGPUMapAsyncStatus_Success);
        CHECK_BYTES(wgpuBufferGetConstMappedRange(buffer, 0, sizeof data), data, sizeof data);
    }
}
