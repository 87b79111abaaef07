/* Memory that others use as well: buffers by file descriptors and of the program's own memory. */
#define _POSIX_C_SOURCE 200809L
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "bindings.h"
#include "cases.h"
#include "kit.h"
#include "passes.h"
#include "pipelines.h"

ALSO_ON(gl, noop);

#define BY_FD FEATURE(WGPUNativeFeature_SharedMemoryOpaqueFD)
#define BY_POINTER FEATURE(WGPUNativeFeature_SharedMemoryHostPointer)
#define USAGE                                                                                      \
    (WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst | WGPUBufferUsage_Storage |                 \
     WGPUBufferUsage_Uniform | WGPUBufferUsage_Vertex | WGPUBufferUsage_Index |                    \
     WGPUBufferUsage_Indirect)
#define SIZE 4096
#define SECOND 1000000000ull

static const char doubling[] = "@group(0) @binding(0) var<storage, read_write> n: array<u32>;"
                               "@compute @workgroup_size(64) fn main("
                               "@builtin(global_invocation_id) id: vec3u) { n[id.x] *= 2; }";

static WGPUSharedBufferMemoryDescriptor described(WGPUChainedStruct *chain)
{
    WGPUSharedBufferMemoryDescriptor descriptor = WGPU_SHARED_BUFFER_MEMORY_DESCRIPTOR_INIT;
    descriptor.nextInChain = chain;
    descriptor.label = text("common");
    descriptor.usage = USAGE;
    descriptor.size = SIZE;
    return descriptor;
}

static WGPUSharedBufferMemory create_memory(Gpu *gpu)
{
    WGPUSharedBufferMemoryDescriptor descriptor = described(NULL);
    return KEEP(wgpuDeviceCreateSharedBufferMemory(gpu->device, &descriptor));
}

static WGPUSharedBufferMemory import_memory(Gpu *gpu, WGPUSharedMemoryOpaqueFD *handle)
{
    WGPUSharedBufferMemoryDescriptor descriptor = described(&handle->chain);
    return KEEP(wgpuDeviceImportSharedBufferMemory(gpu->device, &descriptor));
}

static WGPUBuffer buffer_of(WGPUSharedBufferMemory memory)
{
    return KEEP(wgpuSharedBufferMemoryCreateBuffer(memory, NULL));
}

static WGPUStatus begin(WGPUSharedBufferMemory memory, WGPUBuffer buffer, bool initialized)
{
    WGPUSharedMemoryBeginAccess access = WGPU_SHARED_MEMORY_BEGIN_ACCESS_INIT;
    access.initialized = initialized;
    return wgpuSharedBufferMemoryBeginAccess(memory, buffer, &access);
}

/* Ends an access and waits until the GPU is done with it. */
static void end(WGPUSharedBufferMemory memory, WGPUBuffer buffer)
{
    WGPUSharedFenceValue done = WGPU_SHARED_FENCE_VALUE_INIT;
    CHECK_EQ(wgpuSharedBufferMemoryEndAccess(memory, buffer, &done), WGPUStatus_Success);
    CHECK_EQ(wgpuSharedFenceWait(done.fence, done.value, 20 * SECOND), WGPUWaitStatus_Success);
    CHECK_EQ(wgpuSharedFenceGetValue(done.fence), done.value);
    wgpuSharedFenceRelease(done.fence);
}

static void write_numbers(Gpu *gpu, WGPUBuffer buffer, uint32_t factor)
{
    uint32_t numbers[SIZE / 4];
    for (uint32_t i = 0; i < COUNT(numbers); i++) {
        numbers[i] = i * factor;
    }
    wgpuQueueWriteBuffer(gpu->queue, buffer, 0, numbers, sizeof numbers);
}

static void check_numbers(Gpu *gpu, WGPUBuffer buffer, uint32_t factor)
{
    uint32_t numbers[SIZE / 4], expected[SIZE / 4];
    for (uint32_t i = 0; i < COUNT(numbers); i++) {
        expected[i] = i * factor;
    }
    read_buffer(gpu, buffer, 0, numbers, sizeof numbers);
    CHECK_BYTES(numbers, expected, sizeof numbers);
}

static void double_numbers(Gpu *gpu, WGPUBuffer buffer)
{
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, doubling);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    dispatch(gpu, pipeline, group, SIZE / 4 / 64, 1, 1);
}

TEST(memory_goes_to_another_device_and_back_by_its_file_descriptor, BY_FD)
{
    WGPUSharedBufferMemory memory = create_memory(gpu);
    WGPUBuffer buffer = buffer_of(memory);
    CHECK_EQ(wgpuBufferGetSize(buffer), SIZE);
    CHECK_EQ(wgpuBufferGetUsage(buffer), USAGE);
    CHECK_EQ(begin(memory, buffer, false), WGPUStatus_Success);
    check_numbers(gpu, buffer, 0);
    write_numbers(gpu, buffer, 3);
    WGPUSharedMemoryOpaqueFD handle;
    CHECK_EQ(wgpuSharedBufferMemoryExportOpaqueFD(memory, &handle), WGPUStatus_Success);
    CHECK(handle.fd >= 0 && handle.allocationSize >= SIZE);
    CHECK_EQ(handle.chain.sType, WGPUSType_SharedMemoryOpaqueFD);
    end(memory, buffer);

    Gpu other = {0};
    gpu_open_needing(&other, (WGPUFeatureName)WGPUNativeFeature_SharedMemoryOpaqueFD,
                     "SharedMemoryOpaqueFD");
    WGPUSharedBufferMemory there = import_memory(&other, &handle);
    CHECK_EQ(close(handle.fd), 0); /* it is still ours */
    WGPUBuffer same = buffer_of(there);
    CHECK_EQ(begin(there, same, true), WGPUStatus_Success);
    check_numbers(&other, same, 3);
    double_numbers(&other, same);
    end(there, same);
    gpu_close(&other);

    CHECK_EQ(begin(memory, buffer, true), WGPUStatus_Success);
    check_numbers(gpu, buffer, 6);
    end(memory, buffer);
}

TEST(memory_that_counts_for_nothing_becomes_zero, BY_FD)
{
    WGPUSharedBufferMemory memory = create_memory(gpu);
    WGPUBuffer buffer = buffer_of(memory);
    CHECK_EQ(begin(memory, buffer, false), WGPUStatus_Success);
    write_numbers(gpu, buffer, 5);
    end(memory, buffer);
    CHECK_EQ(wgpuSharedBufferMemoryBeginAccess(memory, buffer, NULL), WGPUStatus_Success);
    check_numbers(gpu, buffer, 0);
    end(memory, buffer);
}

TEST(two_buffers_of_one_memory_take_turns, BY_FD)
{
    WGPUSharedBufferMemory memory = create_memory(gpu);
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_CopySrc;
    descriptor.size = SIZE;
    WGPUBuffer one = buffer_of(memory);
    WGPUBuffer two = KEEP(wgpuSharedBufferMemoryCreateBuffer(memory, &descriptor));
    CHECK_EQ(begin(memory, one, false), WGPUStatus_Success);
    write_numbers(gpu, one, 7);
    CHECK_INVALID(gpu, "wgpuSharedBufferMemoryBeginAccess: buffer: one of memory in use",
                  CHECK_EQ(begin(memory, two, true), WGPUStatus_Error));
    end(memory, one);
    CHECK_EQ(begin(memory, two, true), WGPUStatus_Success);
    check_numbers(gpu, two, 7);
    end(memory, two);
    /* Who goes away lets go. */
    CHECK_EQ(begin(memory, two, true), WGPUStatus_Success);
    wgpuBufferRelease(TAKE(two));
    CHECK_EQ(begin(memory, one, true), WGPUStatus_Success);
    check_numbers(gpu, one, 7);
    wgpuSharedBufferMemoryRelease(TAKE(memory));
    check_numbers(gpu, one, 7);
}

TEST(the_programs_own_memory_is_used_in_place, BY_POINTER)
{
    const size_t size = 65536;
    uint32_t *numbers = aligned_alloc(size, size);
    for (uint32_t i = 0; i < size / 4; i++) {
        numbers[i] = i;
    }
    WGPUSharedMemoryHostPointer pointer = {
        .chain.sType = (WGPUSType)WGPUSType_SharedMemoryHostPointer,
        .pointer = numbers,
        .pointerSize = size};
    WGPUSharedBufferMemoryDescriptor descriptor = described(&pointer.chain);
    WGPUSharedBufferMemory memory = wgpuDeviceImportSharedBufferMemory(gpu->device, &descriptor);
    WGPUBuffer buffer = wgpuSharedBufferMemoryCreateBuffer(memory, NULL);
    CHECK_EQ(begin(memory, buffer, true), WGPUStatus_Success);
    check_numbers(gpu, buffer, 1);
    double_numbers(gpu, buffer);
    end(memory, buffer);
    for (uint32_t i = 0; i < SIZE / 4; i++) {
        if (numbers[i] != 2 * i) {
            CHECK_EQ(numbers[i], 2 * i);
            break;
        }
    }
    CHECK_EQ(numbers[SIZE / 4], SIZE / 4);
    numbers[0] = 0, numbers[1] = 9;
    CHECK_EQ(begin(memory, buffer, true), WGPUStatus_Success);
    uint32_t first[2];
    read_buffer(gpu, buffer, 0, first, sizeof first);
    CHECK_EQ(first[1], 9);
    end(memory, buffer);

    WGPUSharedMemoryOpaqueFD handle;
    CHECK_INVALID(gpu, "wgpuSharedBufferMemoryExportOpaqueFD: memory: imported memory",
                  wgpuSharedBufferMemoryExportOpaqueFD(memory, &handle));
    wgpuBufferRelease(buffer);
    wgpuSharedBufferMemoryRelease(memory);
    while (!wgpuDevicePoll(gpu->device, true, NULL)) {
    }
    free(numbers);
}

TEST(a_pointer_that_does_not_fit_is_refused, BY_POINTER)
{
    const size_t size = 65536;
    char *bytes = aligned_alloc(size, size);
    const struct {
        const char *part;
        void *pointer;
        uint64_t size;
    } cases[] = {
        {"pointer: ", NULL, size},
        {"an address that is a multiple of ", bytes + 4, size},
        {"pointerSize: 65537 is not allowed, expected a multiple of ", bytes, size + 1},
        {"pointerSize: 0 is not allowed", bytes, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUSharedMemoryHostPointer pointer = {
            .chain.sType = (WGPUSType)WGPUSType_SharedMemoryHostPointer,
            .pointer = cases[i].pointer,
            .pointerSize = cases[i].size};
        WGPUSharedBufferMemoryDescriptor descriptor = described(&pointer.chain);
        CHECK_INVALID(gpu, cases[i].part,
                      CHECK_NULL(wgpuDeviceImportSharedBufferMemory(gpu->device, &descriptor)));
    }
    free(bytes);
}

/* Commands that use a buffer, in every way in which commands do. */
typedef enum Way {
    CLEARED,
    COPIED_FROM,
    COPIED_TO,
    COPIED_TO_TEXTURE,
    BOUND,
    DISPATCHED_FROM,
    VERTICES,
    INDICES,
    DRAWN_FROM,
    IN_A_BUNDLE,
    WAYS,
} Way;

static const char *const way_names[WAYS] = {
    "cleared",         "copied from", "copied to", "to a texture", "bound",
    "dispatched from", "vertices",    "indices",   "drawn from",   "in a bundle"};

static void use_in_compute(Gpu *gpu, WGPUCommandEncoder encoder, WGPUBuffer buffer, Way way)
{
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, doubling);
    WGPUBuffer plain = create_buffer(gpu, "plain", WGPUBufferUsage_Storage, SIZE);
    WGPUBuffer bound = way == BOUND ? buffer : plain;
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &bound);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    if (way == BOUND) {
        wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    } else {
        wgpuComputePassEncoderDispatchWorkgroupsIndirect(pass, buffer, 0);
    }
    end_compute_pass(pass);
}

static void use_in_render(Gpu *gpu, WGPUCommandEncoder encoder, WGPUBuffer buffer, Way way)
{
    WGPUTextureView target = create_target(gpu, WGPUTextureFormat_RGBA8Unorm, 4, 1);
    WGPURenderPassEncoder pass = begin_render_pass(encoder, target);
    WGPURenderPipeline pipeline = create_render_pipeline(gpu, &(Look){0});
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    Attachments attachments = {1, {WGPUTextureFormat_RGBA8Unorm}, .samples = 1};
    switch (way) {
    case VERTICES:
        wgpuRenderPassEncoderSetVertexBuffer(pass, 0, buffer, 0, SIZE);
        break;
    case INDICES:
        wgpuRenderPassEncoderSetIndexBuffer(pass, buffer, WGPUIndexFormat_Uint32, 0, SIZE);
        break;
    case DRAWN_FROM:
        wgpuRenderPassEncoderDrawIndirect(pass, buffer, 0);
        break;
    default: {
        WGPURenderBundleEncoder bundle = begin_bundle(gpu, &attachments);
        wgpuRenderBundleEncoderSetPipeline(bundle, pipeline);
        wgpuRenderBundleEncoderSetVertexBuffer(bundle, 0, buffer, 0, SIZE);
        wgpuRenderBundleEncoderDraw(bundle, 3, 1, 0, 0);
        WGPURenderBundle finished = KEEP(wgpuRenderBundleEncoderFinish(bundle, NULL));
        wgpuRenderPassEncoderExecuteBundles(pass, 1, &finished);
    }
    }
    end_render_pass(pass);
}

static WGPUCommandBuffer commands_with(Gpu *gpu, WGPUBuffer buffer, Way way)
{
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUBuffer plain =
        create_buffer(gpu, "plain", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, SIZE);
    switch (way) {
    case CLEARED:
        wgpuCommandEncoderClearBuffer(encoder, buffer, 0, SIZE);
        break;
    case COPIED_FROM:
        wgpuCommandEncoderCopyBufferToBuffer(encoder, buffer, 0, plain, 0, SIZE);
        break;
    case COPIED_TO:
        wgpuCommandEncoderCopyBufferToBuffer(encoder, plain, 0, buffer, 0, SIZE);
        break;
    case COPIED_TO_TEXTURE: {
        WGPUTexelCopyBufferInfo from = {.layout = {0, 256, 4}, .buffer = buffer};
        WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
        to.texture = create_texture(gpu, "copied to", WGPUTextureUsage_CopyDst,
                                    WGPUTextureFormat_RGBA8Unorm, 4, 4);
        wgpuCommandEncoderCopyBufferToTexture(encoder, &from, &to, &(WGPUExtent3D){4, 4, 1});
        break;
    }
    case BOUND:
    case DISPATCHED_FROM:
        use_in_compute(gpu, encoder, buffer, way);
        break;
    default:
        use_in_render(gpu, encoder, buffer, way);
    }
    return KEEP(wgpuCommandEncoderFinish(encoder, NULL));
}

TEST(whatever_uses_the_buffer_outside_of_an_access_is_refused, BY_FD)
{
    WGPUSharedBufferMemory memory = create_memory(gpu);
    WGPUBuffer buffer = buffer_of(memory);
    for (Way way = 0; way < WAYS; way++) {
        for (int after = 0; after < 2; after++) {
            WGPUCommandBuffer commands = commands_with(gpu, buffer, way);
            if (after) {
                CHECK_EQ(begin(memory, buffer, false), WGPUStatus_Success);
                end(memory, buffer);
            }
            CASE(gpu, INVALID, wgpuQueueSubmit(gpu->queue, 1, &commands), "%s", way_names[way]);
        }
        CHECK_EQ(begin(memory, buffer, false), WGPUStatus_Success);
        WGPUCommandBuffer commands = commands_with(gpu, buffer, way);
        CASE(gpu, VALID, wgpuQueueSubmit(gpu->queue, 1, &commands), "%s in an access",
             way_names[way]);
        end(memory, buffer);
    }
    WGPUCommandBuffer commands = commands_with(gpu, buffer, BOUND);
    CHECK_INVALID(gpu,
                  "wgpuQueueSubmit: commands[0]: a command buffer that uses shared memory 'common' "
                  "without an open access is not allowed, expected one that "
                  "wgpuShared…MemoryBeginAccess has begun",
                  wgpuQueueSubmit(gpu->queue, 1, &commands));
}

TEST(the_queue_does_not_write_outside_of_an_access, BY_FD)
{
    WGPUSharedBufferMemory memory = create_memory(gpu);
    WGPUBuffer buffer = buffer_of(memory);
    const char part[] = "buffer: shared memory 'common' without an open access is not allowed";
    CHECK_INVALID(gpu, part, wgpuQueueWriteBuffer(gpu->queue, buffer, 0, "four", 4));
    CHECK_INVALID(gpu, part, CHECK_NULL(wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 0, 4)));
    CHECK_EQ(begin(memory, buffer, false), WGPUStatus_Success);
    /* Small ones wait for the next submission, which the end of the access makes. */
    for (uint32_t i = 0; i < 100; i++) {
        wgpuQueueWriteBuffer(gpu->queue, buffer, 4 * i, &i, 4);
    }
    uint32_t *open = wgpuQueueBeginWriteBuffer(gpu->queue, buffer, 0, 4);
    *open = 1;
    end(memory, buffer);
    CHECK_INVALID(gpu, part, wgpuQueueEndWriteBuffer(gpu->queue, open));
    CHECK_EQ(begin(memory, buffer, true), WGPUStatus_Success);
    uint32_t number;
    read_buffer(gpu, buffer, 4 * 99, &number, 4);
    CHECK_EQ(number, 99);
    read_buffer(gpu, buffer, 0, &number, 4);
    CHECK_EQ(number, 0);
    end(memory, buffer);
}

#define LARGE 1048576

typedef struct Writer {
    Gpu *gpu;
    WGPUBuffer buffer;
    atomic_bool ends;
    unsigned writes;
} Writer;

/* Writes without a pause. Most of it comes outside of an access, and is refused. */
static void *write_always(void *data)
{
    Writer *writer = data;
    static uint8_t bytes[LARGE];
    while (!atomic_load(&writer->ends)) {
        memset(bytes, (int)++writer->writes, sizeof bytes);
        wgpuDevicePushErrorScope(writer->gpu->device, WGPUErrorFilter_Validation);
        wgpuQueueWriteBuffer(writer->gpu->queue, writer->buffer, 0, bytes, sizeof bytes);
        WGPUPopErrorScopeCallbackInfo nobody = WGPU_POP_ERROR_SCOPE_CALLBACK_INFO_INIT;
        nobody.mode = WGPUCallbackMode_AllowSpontaneous;
        wgpuDevicePopErrorScope(writer->gpu->device, nobody);
    }
    return NULL;
}

/* A write is in the access, or it is refused; it never comes later, when the memory is others'. */
TEST(a_write_of_another_thread_does_not_come_behind_the_end_of_an_access, BY_POINTER)
{
    uint8_t *memory_of_ours = aligned_alloc(65536, LARGE), *before = malloc(LARGE);
    WGPUSharedMemoryHostPointer pointer = {
        .chain.sType = (WGPUSType)WGPUSType_SharedMemoryHostPointer,
        .pointer = memory_of_ours,
        .pointerSize = LARGE};
    WGPUSharedBufferMemoryDescriptor descriptor = described(&pointer.chain);
    descriptor.size = LARGE;
    WGPUSharedBufferMemory memory = wgpuDeviceImportSharedBufferMemory(gpu->device, &descriptor);
    WGPUBuffer buffer = wgpuSharedBufferMemoryCreateBuffer(memory, NULL);
    Writer writer = {.gpu = gpu, .buffer = buffer};
    pthread_t thread;
    CHECK_EQ(pthread_create(&thread, NULL, write_always, &writer), 0);
    size_t late = 0, seen = 0;
    for (int round = 0; round < 200; round++) {
        memory_of_ours[0] = memory_of_ours[LARGE - 1] = 0;
        CHECK_EQ(begin(memory, buffer, true), WGPUStatus_Success);
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
        end(memory, buffer);
        memcpy(before, memory_of_ours, LARGE);
        seen += before[0] != 0;
        /* What was to come with the next submission comes. */
        wgpuQueueSubmit(gpu->queue, 0, NULL);
        wgpuDevicePoll(gpu->device, true, NULL);
        late += memcmp(before, memory_of_ours, LARGE) != 0;
    }
    atomic_store(&writer.ends, true);
    pthread_join(thread, NULL);
    CHECK_EQ(late, 0);
    CHECK(seen > 0); /* some were in time */
    wgpuBufferRelease(buffer);
    wgpuSharedBufferMemoryRelease(memory);
    while (!wgpuDevicePoll(gpu->device, true, NULL)) {
    }
    free(memory_of_ours);
    free(before);
}

TEST(memory_that_cannot_be_made_is_refused, BY_FD)
{
    const struct {
        const char *part;
        uint64_t size;
        WGPUBufferUsage usage;
    } cases[] = {
        {"wgpuDeviceCreateSharedBufferMemory: 'common': size: 0 is not allowed", 0, USAGE},
        {"size: 6 is not allowed, expected a multiple of 4", 6, USAGE},
        {"size: 18446744073709551612 is not allowed", UINT64_MAX - 3, USAGE},
        {"neither MapRead nor MapWrite", SIZE, WGPUBufferUsage_MapRead},
        {"neither MapRead nor MapWrite", SIZE, USAGE | WGPUBufferUsage_MapWrite},
        {"usage: ", SIZE, (WGPUBufferUsage)1 << 40},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUSharedBufferMemoryDescriptor descriptor = described(NULL);
        descriptor.size = cases[i].size;
        descriptor.usage = cases[i].usage;
        CHECK_INVALID(gpu, cases[i].part,
                      CHECK_NULL(wgpuDeviceCreateSharedBufferMemory(gpu->device, &descriptor)));
    }
    WGPUSharedBufferMemoryDescriptor descriptor = described(NULL);
    CHECK_INVALID(gpu, "nextInChain: no struct is not allowed",
                  CHECK_NULL(wgpuDeviceImportSharedBufferMemory(gpu->device, &descriptor)));
}

static void check_import(Gpu *gpu, WGPUSharedMemoryOpaqueFD handle, const char *part)
{
    CHECK_INVALID(gpu, part, CHECK_NULL(import_memory(gpu, &handle)));
}

TEST(file_descriptors_that_do_not_fit_are_refused, BY_FD)
{
    WGPUSharedBufferMemory memory = create_memory(gpu);
    WGPUSharedMemoryOpaqueFD good, bad;
    CHECK_EQ(wgpuSharedBufferMemoryExportOpaqueFD(memory, &good), WGPUStatus_Success);
    bad = good, bad.fd = -1;
    check_import(gpu, bad, "fd: -1 is not allowed, expected an open file descriptor");
    bad = good, bad.fd = 99999;
    check_import(gpu, bad, "fd: 99999 is not allowed, expected an open file descriptor");
    bad = good, bad.memoryTypeIndex = 77;
    check_import(gpu, bad, "memoryTypeIndex: 77 is not allowed");
    bad = good, bad.offset = 1;
    check_import(gpu, bad, "offset: 1 is not allowed, expected a multiple of ");
    bad = good, bad.offset = good.allocationSize;
    check_import(gpu, bad, "allocationSize: ");
    bad = good, bad.allocationSize = SIZE - 4;
    check_import(gpu, bad, "allocationSize: 4092 is not allowed, expected at least ");
    bad = good, bad.deviceUUID[3] ^= 1;
    check_import(gpu, bad, "deviceUUID: ");
    bad = good, bad.driverUUID[15] ^= 1;
    check_import(gpu, bad, "driverUUID: ");
    /* A file that is shorter than what is said of it. */
    FILE *file = tmpfile();
    bad = good, bad.fd = fileno(file);
    check_import(gpu, bad, "allocationSize: ");
    fclose(file);
    /* One that is no memory at all. */
    int ends[2];
    CHECK_EQ(pipe(ends), 0);
    bad = good, bad.fd = ends[0];
    check_import(gpu, bad, "is not allowed, expected that of memory or of a fence");
    close(ends[0]), close(ends[1]);
    /* It may be imported as often as one likes. */
    for (int i = 0; i < 2; i++) {
        WGPUSharedBufferMemory same = import_memory(gpu, &good);
        WGPUBuffer buffer = buffer_of(same);
        CHECK_EQ(begin(same, buffer, true), WGPUStatus_Success);
        end(same, buffer);
    }
    CHECK_EQ(close(good.fd), 0);
    check_import(gpu, good, "an open file descriptor");
}

TEST(buffers_that_do_not_fit_the_memory_are_refused, BY_FD)
{
    WGPUSharedBufferMemoryDescriptor small = described(NULL);
    small.usage = WGPUBufferUsage_CopyDst;
    WGPUSharedBufferMemory memory = KEEP(wgpuDeviceCreateSharedBufferMemory(gpu->device, &small));
    const struct {
        const char *part;
        WGPUBufferDescriptor descriptor;
    } cases[] = {
        {"usage: 0x4 is not allowed", {.usage = WGPUBufferUsage_CopySrc, .size = SIZE}},
        {"neither MapRead nor MapWrite", {.usage = WGPUBufferUsage_MapRead, .size = SIZE}},
        {"size: 8 is not allowed, expected that of the memory, 4096", {.size = 8}},
        {"mappedAtCreation: 1", {.size = SIZE, .mappedAtCreation = true}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK_INVALID(gpu, cases[i].part,
                      CHECK_NULL(wgpuSharedBufferMemoryCreateBuffer(memory, &cases[i].descriptor)));
    }
    WGPUBuffer stranger = create_buffer(gpu, "stranger", USAGE, SIZE);
    WGPUSharedFenceValue done;
    CHECK_INVALID(gpu,
                  "buffer 'stranger' is not allowed, expected one that was made of this memory",
                  CHECK_EQ(begin(memory, stranger, true), WGPUStatus_Error));
    WGPUBuffer buffer = buffer_of(memory);
    CHECK_INVALID(gpu, "one without an open access is not allowed",
                  wgpuSharedBufferMemoryEndAccess(memory, buffer, &done));
    wgpuBufferDestroy(buffer);
    CHECK_INVALID(gpu, "destroyed buffer", CHECK_EQ(begin(memory, buffer, true), WGPUStatus_Error));
}

/* Sets a fence after a while. */
static void *set_later(void *fence)
{
    nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
    wgpuSharedFenceSignal(*(WGPUSharedFence *)fence, 6);
    nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
    wgpuSharedFenceSignal(*(WGPUSharedFence *)fence, 7);
    return NULL;
}

/* Some drivers wait in the call, lavapipe for one. */
TEST(the_gpu_waits_for_a_fence_that_the_cpu_sets, BY_FD)
{
    WGPUSharedBufferMemory memory = create_memory(gpu);
    WGPUBuffer buffer = buffer_of(memory);
    WGPUSharedFenceDescriptor descriptor = WGPU_SHARED_FENCE_DESCRIPTOR_INIT;
    descriptor.initialValue = 4;
    WGPUSharedFence fence = KEEP(wgpuDeviceCreateSharedFence(gpu->device, &descriptor));
    CHECK_EQ(wgpuSharedFenceGetValue(fence), 4);
    CHECK_EQ(wgpuSharedFenceWait(fence, 5, SECOND / 100), WGPUWaitStatus_TimedOut);
    WGPUSharedFenceValue wait = {fence, 7}, done;
    WGPUSharedMemoryBeginAccess access = {.waitCount = 1, .waits = &wait};
    pthread_t thread;
    CHECK_EQ(pthread_create(&thread, NULL, set_later, &fence), 0);
    CHECK_EQ(wgpuSharedBufferMemoryBeginAccess(memory, buffer, &access), WGPUStatus_Success);
    write_numbers(gpu, buffer, 2);
    CHECK_EQ(wgpuSharedBufferMemoryEndAccess(memory, buffer, &done), WGPUStatus_Success);
    CHECK_EQ(wgpuSharedFenceWait(done.fence, done.value, 20 * SECOND), WGPUWaitStatus_Success);
    CHECK_EQ(wgpuSharedFenceGetValue(fence), 7);
    pthread_join(thread, NULL);
    CHECK_INVALID(gpu, "wgpuSharedFenceSignal: value: 7 is not allowed, expected more than 7",
                  CHECK_EQ(wgpuSharedFenceSignal(fence, 7), WGPUStatus_Error));
    wgpuSharedFenceRelease(done.fence);
}

TEST(fences_without_file_descriptors_say_so, BY_FD)
{
    WGPUSharedFence fence = KEEP(wgpuDeviceCreateSharedFence(gpu->device, NULL));
    int32_t fd = -1;
    const char part[] = "expected a device with WGPUNativeFeature_SharedFenceOpaqueFD";
    CHECK_INVALID(gpu, part, CHECK_EQ(wgpuSharedFenceExportOpaqueFD(fence, &fd), WGPUStatus_Error));
    CHECK_INVALID(gpu, part, CHECK_NULL(wgpuDeviceImportSharedFence(gpu->device, NULL, 0)));
}

TEST(fences_go_to_another_device_by_their_file_descriptor,
     FEATURE(WGPUNativeFeature_SharedFenceOpaqueFD))
{
    WGPUSharedFence fence = KEEP(wgpuDeviceCreateSharedFence(gpu->device, NULL));
    int32_t fd = -1;
    CHECK_EQ(wgpuSharedFenceExportOpaqueFD(fence, &fd), WGPUStatus_Success);
    Gpu other = {0};
    gpu_open_needing(&other, (WGPUFeatureName)WGPUNativeFeature_SharedFenceOpaqueFD,
                     "SharedFenceOpaqueFD");
    WGPUSharedFence same = KEEP(wgpuDeviceImportSharedFence(other.device, NULL, fd));
    CHECK_EQ(close(fd), 0);
    CHECK_EQ(wgpuSharedFenceSignal(fence, 3), WGPUStatus_Success);
    CHECK_EQ(wgpuSharedFenceGetValue(same), 3);
    CHECK_EQ(wgpuSharedFenceSignal(same, 5), WGPUStatus_Success);
    CHECK_EQ(wgpuSharedFenceWait(fence, 5, 0), WGPUWaitStatus_Success);
    int none = open("/dev/null", O_RDONLY);
    CHECK_INVALID(&other,
                  "fd: ", CHECK_NULL(wgpuDeviceImportSharedFence(other.device, NULL, none)));
    close(none);
    gpu_close(&other);
}

TEST(a_device_that_ends_takes_its_accesses_along, BY_FD)
{
    for (int destroyed = 0; destroyed < 2; destroyed++) {
        Gpu other = {0};
        gpu_open_needing(&other, (WGPUFeatureName)WGPUNativeFeature_SharedMemoryOpaqueFD,
                         "SharedMemoryOpaqueFD");
        WGPUSharedBufferMemory memory = create_memory(&other);
        WGPUBuffer buffer = buffer_of(memory);
        CHECK_EQ(begin(memory, buffer, false), WGPUStatus_Success);
        write_numbers(&other, buffer, 1);
        if (destroyed) {
            wgpuDeviceDestroy(other.device);
            WGPUSharedFenceValue done = WGPU_SHARED_FENCE_VALUE_INIT;
            wgpuSharedBufferMemoryEndAccess(memory, buffer, &done);
            CHECK_NULL(done.fence);
        }
        gpu_close(&other);
    }
}

TEST(a_device_without_the_features_shares_nothing, A_DEVICE)
{
    WGPUSharedBufferMemoryDescriptor descriptor = described(NULL);
    CHECK_INVALID(gpu, "expected one with WGPUNativeFeature_SharedMemoryOpaqueFD",
                  CHECK_NULL(wgpuDeviceCreateSharedBufferMemory(gpu->device, &descriptor)));
    WGPUSharedMemoryOpaqueFD handle = {
        .chain.sType = (WGPUSType)WGPUSType_SharedMemoryOpaqueFD, .fd = 0, .allocationSize = SIZE};
    check_import(gpu, handle, "expected one with WGPUNativeFeature_SharedMemoryOpaqueFD");
    WGPUSharedMemoryHostPointer pointer = {
        .chain.sType = (WGPUSType)WGPUSType_SharedMemoryHostPointer};
    descriptor.nextInChain = &pointer.chain;
    CHECK_INVALID(gpu, "expected one with WGPUNativeFeature_SharedMemoryHostPointer",
                  CHECK_NULL(wgpuDeviceImportSharedBufferMemory(gpu->device, &descriptor)));
    CHECK_INVALID(gpu, "expected one with a feature WGPUNativeFeature_Shared…",
                  CHECK_NULL(wgpuDeviceCreateSharedFence(gpu->device, NULL)));
}
