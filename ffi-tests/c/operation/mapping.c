/* Mapping: what is written through a mapping reaches the GPU, and what the GPU writes is seen
 * through one, part by part and round after round. */
#include <stdio.h>
#include <string.h>

#include "kit.h"

#define READABLE (WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst)
#define WRITABLE (WGPUBufferUsage_MapWrite | WGPUBufferUsage_CopySrc)
#define SIZE 256

static void fill(uint8_t *bytes, size_t size, unsigned seed)
{
    for (size_t i = 0; i < size; i++) {
        bytes[i] = (uint8_t)(i * 29 + i / 97 + seed * 53 + 1);
    }
}

static void check_same(const void *actual, const void *expected, size_t size, const char *name)
{
    char message[96];
    snprintf(message, sizeof message, "%s: the bytes differ", name);
    check_that(__FILE__, __LINE__, actual && memcmp(actual, expected, size) == 0, message);
}

static void map(Gpu *gpu, WGPUBuffer buffer, WGPUMapMode mode, size_t offset, size_t size)
{
    if (map_buffer(gpu, buffer, mode, offset, size) != WGPUMapAsyncStatus_Success) {
        check_give_up("a buffer could not be mapped");
    }
}

/* Reads a buffer in the way that its usage allows. */
static void read_any(Gpu *gpu, WGPUBuffer buffer, void *data, size_t size)
{
    if (wgpuBufferGetUsage(buffer) & WGPUBufferUsage_MapRead) {
        map(gpu, buffer, WGPUMapMode_Read, 0, size);
        memcpy(data, wgpuBufferGetConstMappedRange(buffer, 0, size), size);
        wgpuBufferUnmap(buffer);
    } else {
        read_buffer(gpu, buffer, 0, data, size);
    }
}

TEST(mapped_at_creation, A_DEVICE)
{
    const struct {
        const char *name;
        WGPUBufferUsage usage;
    } usages[] = {
        {"map read", WGPUBufferUsage_MapRead},
        {"map read and copy", READABLE},
        {"map write", WRITABLE},
        {"copy", WGPUBufferUsage_CopySrc},
        {"copy both ways", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst},
        {"index", WGPUBufferUsage_Index | WGPUBufferUsage_CopySrc},
        {"vertex", WGPUBufferUsage_Vertex | WGPUBufferUsage_CopySrc},
        {"uniform", WGPUBufferUsage_Uniform | WGPUBufferUsage_CopySrc},
        {"storage", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc},
        {"indirect", WGPUBufferUsage_Indirect | WGPUBufferUsage_CopySrc},
        {"resolve", WGPUBufferUsage_QueryResolve | WGPUBufferUsage_CopySrc},
    };
    const size_t sizes[] = {4, 16, 260, 65536 + 8};
    static uint8_t expected[65536 + 8], actual[65536 + 8];
    for (size_t i = 0; i < COUNT(usages); i++) {
        for (size_t k = 0; k < COUNT(sizes); k++) {
            size_t size = sizes[k], half = size / 16 * 8;
            WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
            descriptor.usage = usages[i].usage;
            descriptor.size = size;
            descriptor.mappedAtCreation = true;
            WGPUBuffer buffer = KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
            fill(expected, size, (unsigned)(i + k));
            if (half > 0) {
                memcpy(wgpuBufferGetMappedRange(buffer, 0, half), expected, half);
            }
            memcpy(wgpuBufferGetMappedRange(buffer, half, WGPU_WHOLE_MAP_SIZE), expected + half,
                   size - half);
            wgpuBufferUnmap(buffer);
            read_any(gpu, buffer, actual, size);
            check_same(actual, expected, size, usages[i].name);
        }
    }
}

/* A mapping, and two ranges of it. */
typedef struct Parts {
    const char *name;
    size_t offset, size;
    struct {
        size_t offset, size;
    } ranges[2];
} Parts;

static const Parts parts[] = {
    {"everything", 0, SIZE, {{0, SIZE}, {0, 0}}},
    {"everything, by halves", 0, SIZE, {{0, 128}, {128, 128}}},
    {"everything, backwards", 0, SIZE, {{200, 56}, {0, 200}}},
    {"the beginning", 0, 64, {{0, 4}, {8, 56}}},
    {"the middle", 64, 128, {{64, 12}, {96, 96}}},
    {"the end", 248, 8, {{248, 4}, {0, 0}}},
    {"4 bytes", 128, 4, {{128, 4}, {0, 0}}},
    {"ranges with a gap", 0, SIZE, {{16, 4}, {240, 4}}},
};

TEST(writing_parts, A_DEVICE)
{
    uint8_t expected[SIZE] = {0}, actual[SIZE], fresh[SIZE];
    WGPUBuffer buffer = create_buffer(gpu, "written", WRITABLE, SIZE);
    for (size_t i = 0; i < COUNT(parts); i++) {
        fill(fresh, SIZE, (unsigned)i);
        map(gpu, buffer, WGPUMapMode_Write, parts[i].offset, parts[i].size);
        for (int k = 0; k < 2; k++) {
            size_t offset = parts[i].ranges[k].offset, size = parts[i].ranges[k].size;
            if (size > 0) {
                memcpy(wgpuBufferGetMappedRange(buffer, offset, size), fresh + offset, size);
                memcpy(expected + offset, fresh + offset, size);
            }
        }
        wgpuBufferUnmap(buffer);
        read_buffer(gpu, buffer, 0, actual, SIZE);
        check_same(actual, expected, SIZE, parts[i].name);
    }
}

TEST(reading_parts, A_DEVICE)
{
    uint8_t expected[SIZE], copy[SIZE];
    WGPUBuffer buffer = create_buffer(gpu, "read", READABLE, SIZE);
    for (size_t i = 0; i < COUNT(parts); i++) {
        fill(expected, SIZE, (unsigned)(i + 100));
        wgpuQueueWriteBuffer(gpu->queue, buffer, 0, expected, SIZE);
        map(gpu, buffer, WGPUMapMode_Read, parts[i].offset, parts[i].size);
        for (int k = 0; k < 2; k++) {
            size_t offset = parts[i].ranges[k].offset, size = parts[i].ranges[k].size;
            if (size > 0) {
                check_same(wgpuBufferGetConstMappedRange(buffer, offset, size), expected + offset,
                           size, parts[i].name);
                memset(copy, 0, SIZE);
                CHECK_EQ(wgpuBufferReadMappedRange(buffer, offset, copy, size), WGPUStatus_Success);
                check_same(copy, expected + offset, size, parts[i].name);
            }
        }
        wgpuBufferUnmap(buffer);
    }
}

/* A buffer mapped for writing shows what is in it, also what never was. */
TEST(what_was_written_is_still_there, A_DEVICE)
{
    uint8_t expected[SIZE] = {0}, fresh[SIZE];
    fill(fresh, SIZE, 5);
    WGPUBuffer buffer = create_buffer(gpu, "kept", WRITABLE, SIZE);
    map(gpu, buffer, WGPUMapMode_Write, 0, SIZE);
    check_same(wgpuBufferGetMappedRange(buffer, 0, SIZE), expected, SIZE, "at first");
    CHECK_EQ(wgpuBufferWriteMappedRange(buffer, 64, fresh, 128), WGPUStatus_Success);
    memcpy(expected + 64, fresh, 128);
    check_same(wgpuBufferGetMappedRange(buffer, 0, SIZE), expected, SIZE, "while it is mapped");
    wgpuBufferUnmap(buffer);
    map(gpu, buffer, WGPUMapMode_Write, 0, SIZE);
    check_same(wgpuBufferGetMappedRange(buffer, 0, SIZE), expected, SIZE, "mapped again");
    CHECK_EQ(wgpuBufferWriteMappedRange(buffer, 184, fresh, 8), WGPUStatus_Success);
    memcpy(expected + 184, fresh, 8);
    wgpuBufferUnmap(buffer);
    uint8_t actual[SIZE];
    read_buffer(gpu, buffer, 0, actual, SIZE);
    check_same(actual, expected, SIZE, "on the GPU");
    RELEASE(buffer); /* so that its memory may be given out again */

    memset(expected, 0, SIZE);
    buffer = create_buffer(gpu, "fresh", READABLE, SIZE);
    map(gpu, buffer, WGPUMapMode_Read, 0, SIZE);
    check_same(wgpuBufferGetConstMappedRange(buffer, 0, SIZE), expected, SIZE, "never written");
    wgpuBufferUnmap(buffer);
}

/* What streaming does: buffers that are mapped while others are on their way. */
TEST(rings_of_buffers, A_DEVICE)
{
    enum { BUFFERS = 3, ROUNDS = 16 };
    uint8_t expected[ROUNDS * SIZE], actual[ROUNDS * SIZE];
    fill(expected, sizeof expected, 9);
    WGPUBuffer up[BUFFERS], down[BUFFERS],
        all = create_buffer(gpu, "all", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst,
                            sizeof expected);
    for (int i = 0; i < BUFFERS; i++) {
        WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
        descriptor.usage = WRITABLE;
        descriptor.size = SIZE;
        descriptor.mappedAtCreation = true;
        up[i] = KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
        down[i] = create_buffer(gpu, "down", READABLE, SIZE);
    }
    for (int round = 0; round < ROUNDS; round++) {
        WGPUBuffer from = up[round % BUFFERS], to = down[round % BUFFERS];
        if (round >= BUFFERS) {
            map(gpu, from, WGPUMapMode_Write, 0, SIZE);
            map(gpu, to, WGPUMapMode_Read, 0, SIZE);
            CHECK_EQ(wgpuBufferReadMappedRange(to, 0, actual + (round - BUFFERS) * SIZE, SIZE),
                     WGPUStatus_Success);
            wgpuBufferUnmap(to);
        }
        memcpy(wgpuBufferGetMappedRange(from, 0, SIZE), expected + round * SIZE, SIZE);
        wgpuBufferUnmap(from);
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderCopyBufferToBuffer(encoder, from, 0, all, (uint64_t)round * SIZE, SIZE);
        wgpuCommandEncoderCopyBufferToBuffer(encoder, all, (uint64_t)round * SIZE, to, 0, SIZE);
        submit(gpu, encoder);
    }
    check_same(actual, expected, (ROUNDS - BUFFERS) * SIZE, "down the ring");
    read_buffer(gpu, all, 0, actual, sizeof actual);
    check_same(actual, expected, sizeof actual, "up the ring");
}

/* A mapping waits for the work before it, and sees its results and no others. */
TEST(results_of_the_gpu, A_DEVICE)
{
    enum { WORDS = 64 };
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read_write> words: array<u32>;\n"
             "@compute @workgroup_size(64) fn main(@builtin(local_invocation_index) i: u32) {\n"
             "    words[i] = words[i] * 3u + i;\n"
             "}\n");
    uint32_t expected[WORDS] = {0};
    WGPUBuffer words = create_buffer(gpu, "words",
                                     WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc,
                                     sizeof expected),
               readable = create_buffer(gpu, "readable", READABLE, sizeof expected);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &words);
    for (int round = 0; round < 8; round++) {
        dispatch(gpu, pipeline, group, 1, 1, 1);
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderCopyBufferToBuffer(encoder, words, 0, readable, 0, sizeof expected);
        submit(gpu, encoder);
        for (uint32_t i = 0; i < WORDS; i++) {
            expected[i] = expected[i] * 3 + i;
        }
        map(gpu, readable, WGPUMapMode_Read, 0, sizeof expected);
        check_same(wgpuBufferGetConstMappedRange(readable, 0, sizeof expected), expected,
                   sizeof expected, "a round");
        wgpuBufferUnmap(readable);
    }
}

/* With the feature for it, the same buffer is mapped, computed with, and mapped again. */
TEST(shaders_and_mappings_of_one_buffer, NO_DEVICE)
{
    const WGPUFeatureName feature = (WGPUFeatureName)WGPUNativeFeature_MappablePrimaryBuffers;
    gpu_open_with(gpu, 1, &feature);
    if (!wgpuDeviceHasFeature(gpu->device, feature)) {
        check_not_applicable("no MappablePrimaryBuffers");
        return;
    }
    enum { WORDS = 64 };
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read_write> words: array<u32>;\n"
             "@compute @workgroup_size(64) fn main(@builtin(local_invocation_index) i: u32) {\n"
             "    words[i] = words[i] ^ (i * 0x01010101u);\n"
             "}\n");
    uint32_t expected[WORDS];
    WGPUBuffer words = create_buffer(
        gpu, "words", WGPUBufferUsage_Storage | WGPUBufferUsage_MapRead | WGPUBufferUsage_MapWrite,
        sizeof expected);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &words);
    for (unsigned round = 0; round < 4; round++) {
        map(gpu, words, WGPUMapMode_Write, 0, sizeof expected);
        fill((uint8_t *)expected, sizeof expected, round);
        memcpy(wgpuBufferGetMappedRange(words, 0, sizeof expected), expected, sizeof expected);
        wgpuBufferUnmap(words);
        dispatch(gpu, pipeline, group, 1, 1, 1);
        for (uint32_t i = 0; i < WORDS; i++) {
            expected[i] ^= i * 0x01010101u;
        }
        map(gpu, words, WGPUMapMode_Read, 0, sizeof expected);
        check_same(wgpuBufferGetConstMappedRange(words, 0, sizeof expected), expected,
                   sizeof expected, "a round");
        wgpuBufferUnmap(words);
    }
}
