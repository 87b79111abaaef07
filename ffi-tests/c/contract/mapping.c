/* Buffer mapping: reading and writing GPU memory from the CPU, and everything that forbids it. */
#include <pthread.h>
#include <string.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

#define SIZE 256

static WGPUBuffer create_mapped_buffer(Gpu *gpu, WGPUBufferUsage usage, uint64_t size)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text("mapped at creation");
    descriptor.usage = usage;
    descriptor.size = size;
    descriptor.mappedAtCreation = true;
    return KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
}

static WGPUBuffer create_read_buffer(Gpu *gpu)
{
    return create_buffer(gpu, "for reading", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst,
                         SIZE);
}

static WGPUBuffer create_write_buffer(Gpu *gpu)
{
    return create_buffer(gpu, "for writing", WGPUBufferUsage_MapWrite | WGPUBufferUsage_CopySrc,
                         SIZE);
}

static void fill(unsigned char *bytes, size_t size, unsigned char first)
{
    for (size_t i = 0; i < size; i++) {
        bytes[i] = (unsigned char)(first + i);
    }
}

TEST(mapped_at_creation_then_used, A_DEVICE)
{
    unsigned char expected[SIZE], actual[SIZE];
    fill(expected, SIZE, 7);

    /* Mapping at creation works with any usage: here, one that could never be mapped later. */
    WGPUBuffer buffer = create_mapped_buffer(gpu, WGPUBufferUsage_CopySrc, SIZE);
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Mapped);
    void *range = wgpuBufferGetMappedRange(buffer, 0, SIZE);
    if (!CHECK(range != NULL)) {
        return;
    }
    memcpy(range, expected, SIZE);
    wgpuBufferUnmap(buffer);
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Unmapped);

    read_buffer(gpu, buffer, 0, actual, SIZE);
    CHECK_BYTES(actual, expected, SIZE);
}

TEST(new_buffers_are_zero, A_DEVICE)
{
    const unsigned char zeros[SIZE] = {0};
    unsigned char actual[SIZE];

    WGPUBuffer mapped = create_mapped_buffer(gpu, WGPUBufferUsage_CopySrc, SIZE);
    const void *range = wgpuBufferGetConstMappedRange(mapped, 0, SIZE);
    if (CHECK(range != NULL)) {
        CHECK_BYTES(range, zeros, SIZE);
    }
    wgpuBufferUnmap(mapped);
    RELEASE(mapped); /* so that its memory may be given out again */

    WGPUBuffer buffer = create_buffer(gpu, "fresh", WGPUBufferUsage_CopySrc, SIZE);
    read_buffer(gpu, buffer, 0, actual, SIZE);
    CHECK_BYTES(actual, zeros, SIZE);
}

TEST(write_then_read_through_mappings, A_DEVICE)
{
    unsigned char expected[SIZE];
    fill(expected, SIZE, 101);

    WGPUBuffer source = create_write_buffer(gpu);
    CHECK_EQ(map_buffer(gpu, source, WGPUMapMode_Write, 0, SIZE), WGPUMapAsyncStatus_Success);
    void *writable = wgpuBufferGetMappedRange(source, 0, SIZE);
    if (!CHECK(writable != NULL)) {
        return;
    }
    memcpy(writable, expected, SIZE);
    wgpuBufferUnmap(source);

    WGPUBuffer destination = create_read_buffer(gpu);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, source, 0, destination, 0, SIZE);
    submit(gpu, encoder);
    CHECK_EQ(map_buffer(gpu, destination, WGPUMapMode_Read, 0, SIZE), WGPUMapAsyncStatus_Success);
    const void *readable = wgpuBufferGetConstMappedRange(destination, 0, SIZE);
    if (CHECK(readable != NULL)) {
        CHECK_BYTES(readable, expected, SIZE);
    }
    wgpuBufferUnmap(destination);
}

TEST(a_part_of_a_buffer_can_be_mapped, A_DEVICE)
{
    unsigned char expected[SIZE];
    fill(expected, SIZE, 0);
    WGPUBuffer buffer = create_read_buffer(gpu);
    wgpuQueueWriteBuffer(gpu->queue, buffer, 0, expected, SIZE);

    CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Read, 64, 128), WGPUMapAsyncStatus_Success);
    const void *range = wgpuBufferGetConstMappedRange(buffer, 72, 16);
    if (CHECK(range != NULL)) {
        CHECK_BYTES(range, expected + 72, 16);
    }
    wgpuBufferUnmap(buffer);

    /* WGPU_WHOLE_MAP_SIZE: from the offset to the end. */
    CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Read, 128, WGPU_WHOLE_MAP_SIZE),
             WGPUMapAsyncStatus_Success);
    range = wgpuBufferGetConstMappedRange(buffer, 128, WGPU_WHOLE_MAP_SIZE);
    if (CHECK(range != NULL)) {
        CHECK_BYTES(range, expected + 128, 128);
    }
    wgpuBufferUnmap(buffer);
}

TEST(map_01_ranges_that_do_not_fit, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUBuffer buffer = create_write_buffer(gpu);
    CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Write, 64, 128), WGPUMapAsyncStatus_Success);

    const struct {
        size_t offset, size;
    } bad[] = {
        {0, 16},            /* before the mapped part */
        {128, 128},         /* past its end */
        {192, 16},          /* behind it */
        {68, 16},           /* offset not a multiple of 8 */
        {64, 6},            /* size not a multiple of 4 */
        {SIZE * 2, 16},     /* outside the buffer */
        {64, SIZE_MAX - 3}, /* a sum that overflows */
        {SIZE_MAX - 7, 16},
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        log_clear();
        CHECK_NULL(wgpuBufferGetMappedRange(buffer, bad[i].offset, bad[i].size));
        CHECK(log_names("wgpuBufferGetMappedRange"));
        log_clear();
        CHECK_NULL(wgpuBufferGetConstMappedRange(buffer, bad[i].offset, bad[i].size));
        CHECK(log_names("wgpuBufferGetConstMappedRange"));
    }

    CHECK(wgpuBufferGetMappedRange(buffer, 64, 16) != NULL);
    wgpuBufferUnmap(buffer);
    gpu_close(gpu); /* none of it was a device error */
}

TEST(map_01_ranges_of_an_unmapped_buffer, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUBuffer buffer = create_write_buffer(gpu);
    CHECK_NULL(wgpuBufferGetMappedRange(buffer, 0, 16));
    CHECK(log_names("wgpuBufferGetMappedRange"));
    CHECK_NULL(wgpuBufferGetConstMappedRange(buffer, 0, 16));
    CHECK(log_names("wgpuBufferGetConstMappedRange"));

    CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Write, 0, SIZE), WGPUMapAsyncStatus_Success);
    wgpuBufferUnmap(buffer);
    CHECK_NULL(wgpuBufferGetMappedRange(buffer, 0, 16));
}

/* Clients of libwgpu_native know only wgpuBufferGetMappedRange: they read through it, too. */
/* ROW: mapped-ranges */
TEST(map_01_a_read_mapping_is_read_through_either_function, A_DEVICE)
{
    WGPUBuffer buffer = create_read_buffer(gpu);
    CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Read, 0, SIZE), WGPUMapAsyncStatus_Success);
    CHECK(wgpuBufferGetMappedRange(buffer, 16, 16) != NULL);
    CHECK(wgpuBufferGetMappedRange(buffer, 16, 16) ==
          wgpuBufferGetConstMappedRange(buffer, 16, 16));
    log_collect(WGPULogLevel_Error);
    const uint32_t zero[4] = {0};
    CHECK_EQ(wgpuBufferWriteMappedRange(buffer, 0, zero, sizeof zero), WGPUStatus_Error);
    CHECK(log_names("wgpuBufferWriteMappedRange"));
    wgpuBufferUnmap(buffer);
}

/* And they write a mapping piece by piece, with pieces that overlap. */
TEST(map_01_ranges_may_overlap, A_DEVICE)
{
    WGPUBuffer buffer = create_write_buffer(gpu);
    CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Write, 0, SIZE), WGPUMapAsyncStatus_Success);
    char *all = wgpuBufferGetMappedRange(buffer, 0, SIZE);
    CHECK(all != NULL);
    CHECK(wgpuBufferGetMappedRange(buffer, 64, 32) == all + 64);
    CHECK(wgpuBufferGetMappedRange(buffer, 80, 32) == all + 80);
    CHECK(wgpuBufferGetConstMappedRange(buffer, 80, 8) == all + 80);
    wgpuBufferUnmap(buffer);
}

TEST(map_02_pointers_are_aligned_like_their_offsets, A_DEVICE)
{
    const size_t map_offsets[] = {0, 8, 16, 72};
    WGPUBuffer buffer = create_read_buffer(gpu);
    for (size_t i = 0; i < COUNT(map_offsets); i++) {
        size_t base = map_offsets[i];
        CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Read, base, SIZE - base),
                 WGPUMapAsyncStatus_Success);
        for (size_t offset = base; offset < base + 64; offset += 8) {
            uintptr_t address = (uintptr_t)wgpuBufferGetConstMappedRange(buffer, offset, 8);
            CHECK(address != 0);
            CHECK_EQ(address % 16, offset % 16);
        }
        wgpuBufferUnmap(buffer);
    }
}

TEST(map_03_copying_in_and_out, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    unsigned char expected[64], actual[64];
    fill(expected, sizeof expected, 33);

    WGPUBuffer buffer = create_write_buffer(gpu);
    CHECK_EQ(wgpuBufferWriteMappedRange(buffer, 0, expected, sizeof expected), WGPUStatus_Error);
    CHECK(log_names("wgpuBufferWriteMappedRange"));

    CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Write, 0, SIZE), WGPUMapAsyncStatus_Success);
    CHECK_EQ(wgpuBufferWriteMappedRange(buffer, 8, expected, sizeof expected), WGPUStatus_Success);
    CHECK_EQ(wgpuBufferReadMappedRange(buffer, 8, actual, sizeof actual), WGPUStatus_Success);
    CHECK_BYTES(actual, expected, sizeof expected);

    log_clear();
    CHECK_EQ(wgpuBufferReadMappedRange(buffer, SIZE - 8, actual, 64), WGPUStatus_Error);
    CHECK(log_names("wgpuBufferReadMappedRange"));
    CHECK_EQ(wgpuBufferReadMappedRange(buffer, 0, actual, WGPU_WHOLE_MAP_SIZE), WGPUStatus_Error);

    /* Copies leave no live range behind. */
    CHECK(wgpuBufferGetMappedRange(buffer, 0, SIZE) != NULL);
    wgpuBufferUnmap(buffer);
}

typedef struct Mapping {
    bool done;
    unsigned calls;
    WGPUMapAsyncStatus status;
    Message message;
} Mapping;

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *mapping_pointer,
                      void *unused)
{
    (void)unused;
    Mapping *mapping = mapping_pointer;
    mapping->done = true;
    mapping->calls++;
    mapping->status = status;
    copy_message(&mapping->message, message);
}

static void start_mapping(WGPUBuffer buffer, WGPUMapMode mode, size_t offset, size_t size,
                          Mapping *mapping)
{
    *mapping = (Mapping){0};
    wgpuBufferMapAsync(buffer, mode, offset, size,
                       (WGPUBufferMapCallbackInfo){
                           .mode = WGPUCallbackMode_AllowProcessEvents,
                           .callback = on_mapped,
                           .userdata1 = mapping,
                       });
}

TEST(map_04_the_state_is_told_at_every_moment, A_DEVICE)
{
    Mapping mapping;
    WGPUBuffer buffer = create_read_buffer(gpu);
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Unmapped);
    start_mapping(buffer, WGPUMapMode_Read, 0, SIZE, &mapping);
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Pending);
    wait_until(gpu->instance, &mapping.done);
    CHECK_EQ(mapping.status, WGPUMapAsyncStatus_Success);
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Mapped);
    wgpuBufferUnmap(buffer);
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Unmapped);
}

TEST(map_05_unmap_and_destroy_abort_a_pending_map, A_DEVICE)
{
    Mapping mapping;
    WGPUBuffer buffer = create_read_buffer(gpu);

    start_mapping(buffer, WGPUMapMode_Read, 0, SIZE, &mapping);
    wgpuBufferUnmap(buffer);
    wait_until(gpu->instance, &mapping.done);
    CHECK_EQ(mapping.status, WGPUMapAsyncStatus_Aborted);
    CHECK(strlen(mapping.message.text) > 0);
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Unmapped);

    start_mapping(buffer, WGPUMapMode_Read, 0, SIZE, &mapping);
    wgpuBufferDestroy(buffer);
    wait_until(gpu->instance, &mapping.done);
    CHECK_EQ(mapping.status, WGPUMapAsyncStatus_Aborted);
    wgpuInstanceProcessEvents(gpu->instance);
    CHECK_EQ(mapping.calls, 1);
}

TEST(fut_16_maps_that_are_not_allowed, A_DEVICE)
{
    WGPUBuffer reading = create_read_buffer(gpu), writing = create_write_buffer(gpu);
    WGPUBuffer storage = create_buffer(gpu, "storage only", WGPUBufferUsage_Storage, SIZE);
    const struct {
        WGPUBuffer buffer;
        WGPUMapMode mode;
        size_t offset, size;
    } bad[] = {
        {reading, WGPUMapMode_Write, 0, SIZE},
        {writing, WGPUMapMode_Read, 0, SIZE},
        {storage, WGPUMapMode_Read, 0, SIZE},
        {reading, WGPUMapMode_None, 0, SIZE},
        {reading, WGPUMapMode_Read | WGPUMapMode_Write, 0, SIZE},
        {reading, WGPUMapMode_Read, 4, 16},
        {reading, WGPUMapMode_Read, 0, 3},
        {reading, WGPUMapMode_Read, 0, SIZE + 8},
        {reading, WGPUMapMode_Read, SIZE + 8, 0},
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        Mapping mapping;
        scope_push(gpu, WGPUErrorFilter_Validation);
        start_mapping(bad[i].buffer, bad[i].mode, bad[i].offset, bad[i].size, &mapping);
        wait_until(gpu->instance, &mapping.done);
        CHECK_EQ(mapping.status, WGPUMapAsyncStatus_Error);
        CHECK(strlen(mapping.message.text) > 0);
        CHECK_CAUGHT(gpu, WGPUErrorType_Validation, "");
        CHECK_EQ(wgpuBufferGetMapState(bad[i].buffer), WGPUBufferMapState_Unmapped);
    }
}

TEST(fut_16_mapping_twice, A_DEVICE)
{
    WGPUBuffer buffer = create_read_buffer(gpu);
    Mapping first, second;
    start_mapping(buffer, WGPUMapMode_Read, 0, SIZE, &first);
    scope_push(gpu, WGPUErrorFilter_Validation);
    start_mapping(buffer, WGPUMapMode_Read, 0, SIZE, &second);
    wait_until(gpu->instance, &second.done);
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
    CHECK_EQ(second.status, WGPUMapAsyncStatus_Error);
    wait_until(gpu->instance, &first.done);
    CHECK_EQ(first.status, WGPUMapAsyncStatus_Success);
    wgpuBufferUnmap(buffer);
}

TEST(a_mapped_buffer_cannot_be_submitted, A_DEVICE)
{
    WGPUBuffer source = create_mapped_buffer(gpu, WGPUBufferUsage_CopySrc, SIZE);
    WGPUBuffer destination = create_buffer(gpu, "destination", WGPUBufferUsage_CopyDst, SIZE);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, source, 0, destination, 0, SIZE);
    CHECK_INVALID(gpu, "mapped", submit(gpu, encoder));
    wgpuBufferUnmap(source);
}

TEST(unmapping_an_unmapped_buffer_does_nothing, A_DEVICE)
{
    WGPUBuffer buffer = create_read_buffer(gpu);
    CHECK_VALID(gpu, wgpuBufferUnmap(buffer));
    CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Read, 0, SIZE), WGPUMapAsyncStatus_Success);
    CHECK_VALID(gpu, wgpuBufferUnmap(buffer); wgpuBufferUnmap(buffer));
}

TEST(empty_buffers_can_be_mapped, A_DEVICE)
{
    WGPUBuffer buffer = create_mapped_buffer(gpu, WGPUBufferUsage_CopySrc, 0);
    CHECK_EQ(wgpuBufferGetSize(buffer), 0);
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Mapped);
    wgpuBufferUnmap(buffer);
}

static void *write_from_another_thread(void *range)
{
    memset(range, 0x5A, SIZE);
    return NULL;
}

TEST(thr_02_a_mapping_is_visible_across_threads, A_DEVICE)
{
    WGPUBuffer buffer = create_mapped_buffer(gpu, WGPUBufferUsage_CopySrc, SIZE);
    void *range = wgpuBufferGetMappedRange(buffer, 0, SIZE);
    pthread_t thread;
    if (!CHECK(range != NULL) ||
        !CHECK(pthread_create(&thread, NULL, write_from_another_thread, range) == 0)) {
        return;
    }
    pthread_join(thread, NULL);
    wgpuBufferUnmap(buffer);
    unsigned char expected[SIZE], actual[SIZE];
    memset(expected, 0x5A, SIZE);
    read_buffer(gpu, buffer, 0, actual, SIZE);
    CHECK_BYTES(actual, expected, SIZE);
}
