/* wgpuQueueBeginWriteBuffer: writes whose bytes are put where they wait. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "cases.h"
#include "kit.h"

ALSO_ON(gl, noop);

#define BOTH (WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst)

static void write_number(Gpu *gpu, WGPUBuffer buffer, uint32_t number)
{
    wgpuQueueWriteBuffer(gpu->queue, buffer, 0, &number, sizeof number);
}

static uint32_t read_number(Gpu *gpu, WGPUBuffer buffer, uint64_t offset)
{
    uint32_t number = 0;
    read_buffer(gpu, buffer, offset, &number, sizeof number);
    return number;
}

TEST(what_is_put_into_the_memory_reaches_the_buffer, A_DEVICE)
{
    const size_t sizes[] = {4, 64, 65536, 1 << 20};
    static uint8_t actual[1 << 20], expected[1 << 20];
    for (size_t i = 0; i < COUNT(sizes); i++) {
        WGPUBuffer buffer = create_buffer(gpu, "filled", BOTH, sizes[i] + 8);
        uint8_t *data = wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 8, sizes[i]);
        CHECK_EQ((uintptr_t)data % 8, 0);
        for (size_t at = 0; at < sizes[i]; at++) {
            data[at] = expected[at] = (uint8_t)(at * 3 + i);
        }
        CHECK_VALID(gpu, wgpuQueueEndWriteBuffer(gpu->queue, data));
        read_buffer(gpu, buffer, 8, actual, sizes[i]);
        CHECK_BYTES(actual, expected, sizes[i]);
        CHECK_EQ(read_number(gpu, buffer, 0), 0);
    }
}

TEST(a_write_takes_its_turn_when_it_ends, A_DEVICE)
{
    WGPUBuffer buffer = create_buffer(gpu, "filled", BOTH, 4);
    uint32_t *first = wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 0, 4);
    uint32_t *second = wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 0, 4);
    *first = 1;
    *second = 2;
    write_number(gpu, buffer, 3);
    CHECK_EQ(read_number(gpu, buffer, 0), 3);
    wgpuQueueEndWriteBuffer(gpu->queue, second);
    CHECK_EQ(read_number(gpu, buffer, 0), 2);
    write_number(gpu, buffer, 4);
    wgpuQueueEndWriteBuffer(gpu->queue, first);
    CHECK_EQ(read_number(gpu, buffer, 0), 1);
    for (uint32_t i = 0; i < 40; i++) { /* among small and large ones */
        first = wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 0, 4);
        *first = i;
        write_number(gpu, buffer, 1000);
        wgpuQueueEndWriteBuffer(gpu->queue, first);
        if (i % 2) {
            write_number(gpu, buffer, 100 + i);
        }
        if (i % 5 == 0) {
            CHECK_EQ(read_number(gpu, buffer, 0), i % 2 ? 100 + i : i);
        }
    }
}

TEST(a_mapping_sees_a_write_that_has_ended, A_DEVICE)
{
    WGPUBuffer buffer =
        create_buffer(gpu, "mapped", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64);
    uint32_t *data = wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 16, 4);
    *data = 77;
    wgpuQueueEndWriteBuffer(gpu->queue, data);
    uint32_t *late = wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 16, 4);
    *late = 78;
    CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Read, 0, 64), WGPUMapAsyncStatus_Success);
    const uint32_t *seen = wgpuBufferGetConstMappedRange(buffer, 16, 4);
    CHECK_EQ(*seen, 77);
    CHECK_INVALID(gpu, "mapped", wgpuQueueEndWriteBuffer(gpu->queue, late));
    wgpuBufferUnmap(buffer);
    CHECK_INVALID(gpu, "wgpuQueueEndWriteBuffer: data: ",
                  wgpuQueueEndWriteBuffer(gpu->queue, late));
}

TEST(what_cannot_be_written_cannot_be_opened, A_DEVICE)
{
    const struct {
        const char *name;
        WGPUBufferUsage usage;
        uint64_t offset;
        size_t size;
    } cases[] = {
        {"nothing", BOTH, 0, 0},
        {"past the end", BOTH, 60, 8},
        {"longer than the buffer", BOTH, 0, 68},
        {"longer than all memory", BOTH, 0, SIZE_MAX - 3},
        {"offset 2", BOTH, 2, 4},
        {"size 5", BOTH, 0, 5},
        {"an offset beyond all numbers", BOTH, UINT64_MAX - 3, 4},
        {"no usage for it", WGPUBufferUsage_CopySrc, 0, 16},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUBuffer buffer = create_buffer(gpu, "small", cases[i].usage, 64);
        void *data = gpu;
        CASE(gpu, INVALID,
             data = wgpuQueueBeginWriteBuffer(gpu->queue, buffer, cases[i].offset, cases[i].size),
             "%s", cases[i].name);
        CHECK_NULL(data);
    }
    WGPUBuffer destroyed = create_buffer(gpu, "gone", BOTH, 64);
    wgpuBufferDestroy(destroyed);
    CHECK_INVALID(gpu,
                  "wgpuQueueBeginWriteBuffer: buffer: destroyed buffer 'gone' is not allowed, "
                  "expected one that is not destroyed",
                  CHECK_NULL(wgpuQueueBeginWriteBuffer(gpu->queue, destroyed, 0, 4)));
    CASE(gpu, INVALID, wgpuQueueBeginWriteBuffer(gpu->queue, NULL, 0, 4), "no buffer");
    CASE(gpu, INVALID, wgpuQueueBeginWriteBuffer(gpu->queue, create_error_buffer(gpu), 0, 4),
         "an error");
}

TEST(only_open_writes_can_be_ended, A_DEVICE)
{
    WGPUBuffer buffer = create_buffer(gpu, "filled", BOTH, 64);
    uint32_t *data = wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 0, 8);
    uint32_t own = 0;
    CHECK_INVALID(gpu, "data: ", wgpuQueueEndWriteBuffer(gpu->queue, NULL));
    CHECK_INVALID(gpu,
                  "expected what wgpuQueueBeginWriteBuffer() returned and is not ended yet",
                  wgpuQueueEndWriteBuffer(gpu->queue, &own));
    CHECK_INVALID(gpu, "data: ", wgpuQueueEndWriteBuffer(gpu->queue, data + 1));
    data[0] = data[1] = 5;
    CHECK_VALID(gpu, wgpuQueueEndWriteBuffer(gpu->queue, data));
    CHECK_INVALID(gpu, "data: ", wgpuQueueEndWriteBuffer(gpu->queue, data));
    CHECK_EQ(read_number(gpu, buffer, 4), 5);
}

TEST(a_buffer_that_ends_first_takes_the_write_with_it, A_DEVICE)
{
    WGPUBuffer released = create_buffer(gpu, "released", BOTH, 64);
    uint32_t *data = wgpuQueueBeginWriteBuffer(gpu->queue, released, 0, 4);
    RELEASE(released);
    *data = 1;
    CHECK_INVALID(gpu, "buffer: handle was released (was 'released')",
                  wgpuQueueEndWriteBuffer(gpu->queue, data));
    WGPUBuffer destroyed = create_buffer(gpu, "gone", BOTH, 64);
    data = wgpuQueueBeginWriteBuffer(gpu->queue, destroyed, 0, 4);
    wgpuBufferDestroy(destroyed);
    *data = 1;
    CHECK_INVALID(gpu, "destroyed buffer 'gone'", wgpuQueueEndWriteBuffer(gpu->queue, data));
    destroyed = create_buffer(gpu, "gone later", BOTH, 64);
    data = wgpuQueueBeginWriteBuffer(gpu->queue, destroyed, 0, 4);
    CHECK_VALID(gpu, wgpuQueueEndWriteBuffer(gpu->queue, data));
    wgpuBufferDestroy(destroyed);
    CHECK_VALID(gpu, wgpuQueueSubmit(gpu->queue, 0, NULL));
}

TEST(writes_that_never_end_are_no_trouble, A_DEVICE)
{
    WGPUBuffer buffer = create_buffer(gpu, "filled", BOTH, 64);
    for (int i = 0; i < 10; i++) {
        CHECK(wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 0, 64) != NULL);
    }
    write_number(gpu, buffer, 6);
    CHECK_EQ(read_number(gpu, buffer, 0), 6);
    void *data = wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 0, 64);
    wgpuDeviceDestroy(gpu->device);
    CHECK_VALID(gpu, CHECK_NULL(wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 0, 64)));
    CHECK_VALID(gpu, wgpuQueueEndWriteBuffer(gpu->queue, data)); /* too late, for all calls */
}

static void *fill(void *data)
{
    memset(data, 9, 4096);
    return NULL;
}

TEST(another_thread_may_fill_the_memory, A_DEVICE)
{
    static uint8_t actual[4096], expected[4096];
    WGPUBuffer buffer = create_buffer(gpu, "filled", BOTH, 4096);
    void *data = wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 0, 4096);
    pthread_t thread;
    CHECK_EQ(pthread_create(&thread, NULL, fill, data), 0);
    pthread_join(thread, NULL);
    wgpuQueueEndWriteBuffer(gpu->queue, data);
    memset(expected, 9, 4096);
    read_buffer(gpu, buffer, 0, actual, 4096);
    CHECK_BYTES(actual, expected, 4096);
}
