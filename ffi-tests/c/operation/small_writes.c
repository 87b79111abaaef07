/* Many small writes to buffers between submissions: all arrive, and each where its turn is. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"

ALSO_ON(gl, noop);

#define BOTH (WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst)

/* So many writes that they are not sent one by one. */
#define MANY 100

static void write_number(Gpu *gpu, WGPUBuffer buffer, uint64_t index, uint32_t number)
{
    wgpuQueueWriteBuffer(gpu->queue, buffer, index * sizeof number, &number, sizeof number);
}

static uint32_t read_number(Gpu *gpu, WGPUBuffer buffer, uint64_t index)
{
    uint32_t number = 0;
    read_buffer(gpu, buffer, index * sizeof number, &number, sizeof number);
    return number;
}

/* Writes that are about something else, before those that the test is about. */
static void write_much(Gpu *gpu)
{
    WGPUBuffer other = create_buffer(gpu, "other", BOTH, 1024);
    for (uint32_t i = 0; i < MANY; i++) {
        write_number(gpu, other, i * 7 % 256, i);
    }
}

static void copy_number(WGPUCommandEncoder encoder, WGPUBuffer from, uint64_t index, WGPUBuffer to,
                        uint64_t at)
{
    wgpuCommandEncoderCopyBufferToBuffer(encoder, from, index * 4, to, at * 4, 4);
}

static WGPUBuffer create_large(Gpu *gpu, const char *label, uint64_t size)
{
    return create_buffer(gpu, label, BOTH, size);
}

TEST(a_submission_sees_what_was_written_before_it_and_nothing_later, A_DEVICE)
{
    WGPUBuffer written = create_buffer(gpu, "written", BOTH, 256);
    WGPUBuffer seen = create_buffer(gpu, "seen", BOTH, MANY * 4);
    for (uint32_t round = 0; round < MANY; round++) {
        /* Rounds of one write, and of many. */
        for (uint32_t i = 0; i <= round % 30; i++) {
            write_number(gpu, written, i, 1000 * round + i);
        }
        WGPUCommandEncoder encoder = create_encoder(gpu);
        copy_number(encoder, written, round % 30, seen, round);
        submit(gpu, encoder);
    }
    uint32_t numbers[MANY];
    read_buffer(gpu, seen, 0, numbers, sizeof numbers);
    for (uint32_t round = 0; round < MANY; round++) {
        CHECK_EQ(numbers[round], 1000 * round + round % 30);
    }
}

TEST(the_last_of_overlapping_writes_wins, A_DEVICE)
{
    enum { SIZE = 4096, WRITES = 3000 };
    static uint8_t data[SIZE], expected[SIZE], actual[SIZE];
    WGPUBuffer first = create_buffer(gpu, "first", BOTH, SIZE);
    WGPUBuffer second = create_buffer(gpu, "second", BOTH, SIZE);
    memset(expected, 0, SIZE);
    uint32_t random = 1;
    for (int i = 0; i < WRITES; i++) {
        random = random * 1664525 + 1013904223;
        const size_t offset = (random >> 8) % (SIZE / 4) * 4;
        const size_t most = i % 3 ? 64 : 1024;
        size_t size = ((random >> 20) % (most / 4) + 1) * 4;
        size = size < SIZE - offset ? size : SIZE - offset;
        memset(data, i, size);
        wgpuQueueWriteBuffer(gpu->queue, first, offset, data, size);
        memset(expected + offset, i, size);
        if (i % 5 == 0) { /* into what was just written, and behind it */
            const size_t half = size / 8 * 4, end = offset + size;
            memset(data, i + 1, SIZE);
            wgpuQueueWriteBuffer(gpu->queue, first, offset + half, data, size - half);
            memset(expected + offset + half, i + 1, size - half);
            if (end < SIZE) {
                wgpuQueueWriteBuffer(gpu->queue, first, end, data, 4);
                memset(expected + end, i + 1, 4);
            }
        }
        if (i % 7 == 0) {
            write_number(gpu, second, 0, (uint32_t)i);
        }
    }
    read_buffer(gpu, first, 0, actual, SIZE);
    CHECK_BYTES(actual, expected, SIZE);
    CHECK_EQ(read_number(gpu, second, 0), (WRITES - 1) / 7 * 7);
}

TEST(small_and_large_writes_keep_their_order, A_DEVICE)
{
    enum { SIZE = 1 << 20 };
    static uint32_t large[SIZE / 4], actual[SIZE / 4];
    WGPUBuffer buffer = create_large(gpu, "mixed", SIZE);
    for (uint32_t round = 0; round < 4; round++) {
        write_much(gpu);
        write_number(gpu, buffer, 3, 7);
        for (size_t i = 0; i < COUNT(large); i++) {
            large[i] = round << 24 | (uint32_t)i;
        }
        wgpuQueueWriteBuffer(gpu->queue, buffer, 0, large, SIZE);
        write_number(gpu, buffer, 5, round);
        large[5] = round;
    }
    read_buffer(gpu, buffer, 0, actual, SIZE);
    CHECK_BYTES(actual, large, SIZE);
}

TEST(more_than_fits_into_the_memory_for_writes_arrives, A_DEVICE)
{
    enum { BLOCK = 64 << 10, BLOCKS = 160, SIZE = BLOCK * BLOCKS, NUMBERS = 10000 };
    uint8_t *expected = calloc(1, SIZE), *actual = calloc(1, SIZE);
    WGPUBuffer buffer = create_large(gpu, "blocks", SIZE);
    WGPUBuffer numbers = create_large(gpu, "numbers", NUMBERS * 8);
    write_much(gpu);
    for (size_t i = 0; i < BLOCKS; i++) {
        uint8_t *block = expected + i * BLOCK;
        for (size_t at = 0; at < BLOCK; at++) {
            block[at] = (uint8_t)(i + at / 7);
        }
        wgpuQueueWriteBuffer(gpu->queue, buffer, i * BLOCK, block, BLOCK);
    }
    read_buffer(gpu, buffer, 0, actual, SIZE);
    CHECK_BYTES(actual, expected, SIZE);
    write_much(gpu);
    for (uint32_t i = 0; i < NUMBERS; i++) { /* with gaps */
        write_number(gpu, numbers, 2 * i, i + 1);
    }
    read_buffer(gpu, numbers, 0, actual, NUMBERS * 8);
    size_t right = 0;
    for (uint32_t i = 0; i < NUMBERS; i++) {
        uint32_t pair[2];
        memcpy(pair, actual + i * 8, sizeof pair);
        right += pair[0] == i + 1 && pair[1] == 0;
    }
    CHECK_EQ(right, NUMBERS);
    free(expected);
    free(actual);
}

TEST(a_mapping_sees_what_was_written, A_DEVICE)
{
    const WGPUBufferUsage usage = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
    WGPUBuffer buffer = create_buffer(gpu, "mapped", usage, 64);
    for (uint32_t round = 0; round < 5; round++) {
        write_much(gpu);
        write_number(gpu, buffer, 2, 100 + round);
        CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Read, 0, 64), WGPUMapAsyncStatus_Success);
        const uint32_t *seen = wgpuBufferGetConstMappedRange(buffer, 0, 64);
        CHECK_EQ(seen[2], 100 + round);
        CHECK_INVALID(gpu, "mapped", write_number(gpu, buffer, 2, 1));
        wgpuBufferUnmap(buffer);
    }
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = BOTH;
    descriptor.size = 64;
    descriptor.mappedAtCreation = true;
    WGPUBuffer fresh = KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
    memset(wgpuBufferGetMappedRange(fresh, 0, 64), 1, 64);
    write_much(gpu);
    wgpuBufferUnmap(fresh);
    write_number(gpu, fresh, 1, 5);
    CHECK_EQ(read_number(gpu, fresh, 0), 0x01010101);
    CHECK_EQ(read_number(gpu, fresh, 1), 5);
}

TEST(a_destroyed_buffer_takes_only_its_own_writes_with_it, A_DEVICE)
{
    WGPUBuffer before = create_buffer(gpu, "before", BOTH, 64);
    WGPUBuffer destroyed = create_buffer(gpu, "destroyed", BOTH, 64);
    WGPUBuffer after = create_buffer(gpu, "after", BOTH, 64);
    write_much(gpu);
    write_number(gpu, before, 0, 1);
    write_number(gpu, destroyed, 0, 2);
    write_number(gpu, after, 0, 3);
    write_number(gpu, destroyed, 1, 4);
    wgpuBufferDestroy(destroyed);
    CHECK_INVALID(gpu, "destroyed", write_number(gpu, destroyed, 0, 5));
    CHECK_VALID(gpu, wgpuQueueSubmit(gpu->queue, 0, NULL));
    CHECK_EQ(read_number(gpu, before, 0), 1);
    CHECK_EQ(read_number(gpu, after, 0), 3);
}

TEST(a_buffer_may_be_released_before_what_was_written_to_it_is_used, A_DEVICE)
{
    WGPUBuffer seen = create_buffer(gpu, "seen", BOTH, MANY * 4);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    write_much(gpu);
    for (uint32_t i = 0; i < MANY; i++) {
        WGPUBuffer buffer = create_buffer(gpu, "released", BOTH, 64);
        write_number(gpu, buffer, 1, i * i);
        if (i % 2) {
            copy_number(encoder, buffer, 1, seen, i);
        }
        RELEASE(buffer);
    }
    submit(gpu, encoder);
    uint32_t numbers[MANY];
    read_buffer(gpu, seen, 0, numbers, sizeof numbers);
    for (uint32_t i = 0; i < MANY; i++) {
        CHECK_EQ(numbers[i], i % 2 ? i * i : 0);
    }
}

TEST(a_refused_submission_loses_no_writes, A_DEVICE)
{
    WGPUBuffer written = create_buffer(gpu, "written", BOTH, 64);
    WGPUBuffer gone = create_buffer(gpu, "gone", BOTH, 64);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderClearBuffer(encoder, written, 0, 64);
    wgpuCommandEncoderClearBuffer(encoder, gone, 0, 64);
    write_much(gpu);
    write_number(gpu, written, 1, 11);
    wgpuBufferDestroy(gone);
    CHECK_INVALID(gpu, "destroyed", submit(gpu, encoder));
    CHECK_EQ(read_number(gpu, written, 1), 11);
}

static void done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *told, void *unused)
{
    (void)message, (void)unused;
    CHECK_EQ(status, WGPUQueueWorkDoneStatus_Success);
    *(bool *)told = true;
}

/* ROW: last-submission */
TEST(work_is_done_when_writes_without_a_submission_are, A_DEVICE)
{
    WGPUBuffer written = create_buffer(gpu, "written", BOTH, 64);
    write_much(gpu);
    write_number(gpu, written, 0, 9);
    bool told = false;
    WGPUQueueWorkDoneCallbackInfo info = WGPU_QUEUE_WORK_DONE_CALLBACK_INFO_INIT;
    info.mode = WGPUCallbackMode_AllowProcessEvents;
    info.callback = done;
    info.userdata1 = &told;
    wgpuQueueOnSubmittedWorkDone(gpu->queue, info);
    wait_until(gpu->instance, &told);
    CHECK_EQ(read_number(gpu, written, 0), 9);
}

TEST(a_device_may_end_with_writes_on_their_way, A_DEVICE)
{
    WGPUBuffer kept = create_buffer(gpu, "kept", BOTH, 64);
    WGPUBuffer released = create_buffer(gpu, "released", BOTH, 64);
    write_much(gpu);
    write_number(gpu, kept, 0, 1);
    write_number(gpu, released, 0, 2);
    RELEASE(released);
    wgpuDeviceDestroy(gpu->device);
    write_number(gpu, kept, 0, 3);
    CHECK_VALID(gpu, wgpuQueueSubmit(gpu->queue, 0, NULL)); /* as all is on a lost device */
}

/* A thread that writes a number, and copies it with its own submission. */
typedef struct Worker {
    Gpu *gpu;
    WGPUBuffer written, seen;
    uint32_t first;
} Worker;

static void *work(void *argument)
{
    Worker *worker = argument;
    Gpu *gpu = worker->gpu;
    for (uint32_t round = 0; round < MANY; round++) {
        for (uint32_t i = 0; i < 12; i++) {
            write_number(gpu, worker->written, i, worker->first + round);
        }
        WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
        copy_number(encoder, worker->written, round % 12, worker->seen, round);
        WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
        wgpuQueueSubmit(gpu->queue, 1, &commands);
        wgpuCommandBufferRelease(commands);
        wgpuCommandEncoderRelease(encoder);
    }
    return NULL;
}

TEST(each_of_two_threads_sees_its_own_writes, A_DEVICE)
{
    Worker workers[2];
    pthread_t threads[2];
    for (uint32_t i = 0; i < 2; i++) {
        workers[i] = (Worker){gpu, create_buffer(gpu, "written", BOTH, 64),
                              create_buffer(gpu, "seen", BOTH, MANY * 4), 1000 * (i + 1)};
        CHECK_EQ(pthread_create(&threads[i], NULL, work, &workers[i]), 0);
    }
    for (uint32_t i = 0; i < 2; i++) {
        pthread_join(threads[i], NULL);
        uint32_t numbers[MANY];
        read_buffer(gpu, workers[i].seen, 0, numbers, sizeof numbers);
        for (uint32_t round = 0; round < MANY; round++) {
            CHECK_EQ(numbers[round], workers[i].first + round);
        }
    }
}
