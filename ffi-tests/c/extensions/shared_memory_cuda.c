/* A buffer that CUDA works on as well, through its driver API. */
#define _POSIX_C_SOURCE 200809L
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "bindings.h"
#include "kit.h"
#include "passes.h"
#include "pipelines.h"

#define BY_FD FEATURE(WGPUNativeFeature_SharedMemoryOpaqueFD)
#define NUMBERS (1 << 20)
#define SECOND 1000000000ull

/* What is needed of cuda.h. */
typedef struct CudaMemoryHandle {
    int type;
    union {
        int fd;
        void *pointers[2];
    } handle;
    unsigned long long size;
    unsigned flags, reserved[16];
} CudaMemoryHandle;

typedef struct CudaSemaphoreHandle {
    int type;
    union {
        int fd;
        void *pointers[2];
    } handle;
    unsigned flags, reserved[16];
} CudaSemaphoreHandle;

typedef struct CudaPart {
    unsigned long long offset, size;
    unsigned flags, reserved[16];
} CudaPart;

typedef struct CudaFenceValue {
    unsigned long long value;
    unsigned rest[34];
} CudaFenceValue;

enum { OPAQUE_FD = 1, TIMELINE_SEMAPHORE_FD = 9, DEDICATED = 1 };

typedef struct Cuda {
    void *library, *stream, *context, *increment;
    int device;
} Cuda;

/* Calls a function of CUDA that takes these types. */
#define CUDA(cuda, name, types, ...)                                                               \
    CHECK_EQ(((int(*) types)cuda_function(cuda, name))(__VA_ARGS__), 0)

static void (*cuda_function(const Cuda *cuda, const char *name))(void)
{
    void *found = dlsym(cuda->library, name);
    if (!found) {
        check_give_up(name);
    }
    void (*function)(void);
    memcpy(&function, &found, sizeof function);
    return function;
}

/* Adds 1 to each number. */
static const char increment[] =
    ".version 6.0\n.target sm_50\n.address_size 64\n"
    ".visible .entry increment(.param .u64 at, .param .u32 count) {\n"
    ".reg .pred %p; .reg .b32 %r<6>; .reg .b64 %d<3>;\n"
    "ld.param.u64 %d0, [at]; ld.param.u32 %r5, [count];\n"
    "mov.u32 %r0, %ctaid.x; mov.u32 %r1, %ntid.x; mov.u32 %r2, %tid.x;\n"
    "mad.lo.s32 %r3, %r0, %r1, %r2; setp.ge.u32 %p, %r3, %r5; @%p bra end;\n"
    "mul.wide.u32 %d1, %r3, 4; add.s64 %d2, %d0, %d1;\n"
    "ld.global.u32 %r4, [%d2]; add.s32 %r4, %r4, 1; st.global.u32 [%d2], %r4;\n"
    "end: ret; }\n";

static Cuda open_cuda(const uint8_t uuid[16])
{
    Cuda cuda = {.library = dlopen("libcuda.so.1", RTLD_NOW)};
    if (!cuda.library) {
        check_skip("libcuda.so.1 is not on this machine");
    }
    int count = 0, found = -1;
    CUDA(&cuda, "cuInit", (unsigned), 0);
    CUDA(&cuda, "cuDeviceGetCount", (int *), &count);
    for (int i = 0; i < count && found < 0; i++) {
        uint8_t own[16];
        CUDA(&cuda, "cuDeviceGet", (int *, int), &cuda.device, i);
        CUDA(&cuda, "cuDeviceGetUuid_v2", (uint8_t *, int), own, cuda.device);
        found = memcmp(own, uuid, 16) ? -1 : i;
    }
    CHECK(found >= 0);
    CUDA(&cuda, "cuDevicePrimaryCtxRetain", (void **, int), &cuda.context, cuda.device);
    CUDA(&cuda, "cuCtxSetCurrent", (void *), cuda.context);
    CUDA(&cuda, "cuStreamCreate", (void **, unsigned), &cuda.stream, 1);
    void *module = NULL;
    CUDA(&cuda, "cuModuleLoadData", (void **, const void *), &module, increment);
    CUDA(&cuda, "cuModuleGetFunction", (void **, void *, const char *), &cuda.increment, module,
         "increment");
    return cuda;
}

static unsigned long long import_memory(const Cuda *cuda, const WGPUSharedMemoryOpaqueFD *handle)
{
    CudaMemoryHandle wanted = {.type = OPAQUE_FD,
                               .handle.fd = handle->fd,
                               .size = handle->allocationSize,
                               .flags = handle->dedicated ? DEDICATED : 0};
    void *memory = NULL;
    CUDA(cuda, "cuImportExternalMemory", (void **, const CudaMemoryHandle *), &memory, &wanted);
    CudaPart part = {.offset = handle->offset, .size = handle->allocationSize - handle->offset};
    unsigned long long address = 0;
    CUDA(cuda, "cuExternalMemoryGetMappedBuffer", (unsigned long long *, void *, const CudaPart *),
         &address, memory, &part);
    return address;
}

static void *import_fence(const Cuda *cuda, WGPUSharedFence fence)
{
    CudaSemaphoreHandle wanted = {.type = TIMELINE_SEMAPHORE_FD};
    int32_t fd = -1;
    CHECK_EQ(wgpuSharedFenceExportOpaqueFD(fence, &fd), WGPUStatus_Success);
    wanted.handle.fd = fd;
    void *semaphore = NULL;
    CUDA(cuda, "cuImportExternalSemaphore", (void **, const CudaSemaphoreHandle *), &semaphore,
         &wanted);
    return semaphore;
}

static void on_stream(const Cuda *cuda, const char *name, void *semaphore, uint64_t value)
{
    CudaFenceValue parameters = {.value = value};
    CUDA(cuda, name, (void *const *, const CudaFenceValue *, unsigned, void *), &semaphore,
         &parameters, 1, cuda->stream);
}

static void increment_all(const Cuda *cuda, unsigned long long address)
{
    unsigned count = NUMBERS;
    void *arguments[] = {&address, &count};
    CUDA(cuda, "cuLaunchKernel",
         (void *, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, void *,
          void **, void **),
         cuda->increment, NUMBERS / 256, 1, 1, 256, 1, 1, 0, cuda->stream, arguments, NULL);
}

typedef struct Common {
    WGPUSharedBufferMemory memory;
    WGPUBuffer buffer;
    WGPUSharedFence theirs;
    WGPUComputePipeline pipeline;
    WGPUBindGroup group;
    void *our_fence, *their_fence; /* as CUDA has them */
    uint64_t rounds;
} Common;

static Common open_common(Gpu *gpu, WGPUSharedMemoryOpaqueFD *handle)
{
    if (!wgpuAdapterHasFeature(gpu->adapter,
                               (WGPUFeatureName)WGPUNativeFeature_SharedFenceOpaqueFD)) {
        check_skip("this adapter lacks the feature WGPUNativeFeature_SharedFenceOpaqueFD");
    }
    gpu_close(gpu);
    const WGPUFeatureName both[] = {(WGPUFeatureName)WGPUNativeFeature_SharedMemoryOpaqueFD,
                                    (WGPUFeatureName)WGPUNativeFeature_SharedFenceOpaqueFD};
    gpu_open_with(gpu, 2, both);
    Common common = {0};
    WGPUSharedBufferMemoryDescriptor descriptor = WGPU_SHARED_BUFFER_MEMORY_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst;
    descriptor.size = 4 * NUMBERS;
    common.memory = KEEP(wgpuDeviceCreateSharedBufferMemory(gpu->device, &descriptor));
    common.buffer = KEEP(wgpuSharedBufferMemoryCreateBuffer(common.memory, NULL));
    common.theirs = KEEP(wgpuDeviceCreateSharedFence(gpu->device, NULL));
    CHECK_EQ(wgpuSharedBufferMemoryExportOpaqueFD(common.memory, handle), WGPUStatus_Success);
    common.pipeline = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var<storage, read_write> n: array<u32>;"
             "@compute @workgroup_size(256) fn main(@builtin(global_invocation_id) id: vec3u) "
             "{ n[id.x] *= 2; }");
    common.group = create_group_of_buffers(gpu, common.pipeline, 1, &common.buffer);
    return common;
}

/* One round: the GPU doubles by WebGPU and adds by CUDA; nobody waits on the CPU. */
static void run_round(Gpu *gpu, const Cuda *cuda, Common *common, unsigned long long address)
{
    WGPUSharedFenceValue wait = {common->theirs, common->rounds}, done;
    WGPUSharedMemoryBeginAccess access = {
        .initialized = common->rounds > 0, .waitCount = common->rounds > 0, .waits = &wait};
    CHECK_EQ(wgpuSharedBufferMemoryBeginAccess(common->memory, common->buffer, &access),
             WGPUStatus_Success);
    dispatch(gpu, common->pipeline, common->group, NUMBERS / 256, 1, 1);
    CHECK_EQ(wgpuSharedBufferMemoryEndAccess(common->memory, common->buffer, &done),
             WGPUStatus_Success);
    if (!common->our_fence) {
        common->our_fence = import_fence(cuda, done.fence);
    }
    on_stream(cuda, "cuWaitExternalSemaphoresAsync", common->our_fence, done.value);
    increment_all(cuda, address);
    common->rounds++;
    on_stream(cuda, "cuSignalExternalSemaphoresAsync", common->their_fence, common->rounds);
    wgpuSharedFenceRelease(done.fence);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

TEST(cuda_and_webgpu_take_turns_on_one_buffer, BY_FD)
{
    WGPUSharedMemoryOpaqueFD handle;
    Common common = open_common(gpu, &handle);
    Cuda cuda = open_cuda(handle.deviceUUID);
    unsigned long long address = import_memory(&cuda, &handle);
    common.their_fence = import_fence(&cuda, common.theirs);
    for (int i = 0; i < 20; i++) {
        run_round(gpu, &cuda, &common, address);
    }
    /* It was zeros at first: 1, 3, 7, … in each number. */
    WGPUSharedFenceValue wait = {common.theirs, common.rounds}, done;
    WGPUSharedMemoryBeginAccess access = {.initialized = true, .waitCount = 1, .waits = &wait};
    CHECK_EQ(wgpuSharedBufferMemoryBeginAccess(common.memory, common.buffer, &access),
             WGPUStatus_Success);
    static uint32_t numbers[NUMBERS];
    read_buffer(gpu, common.buffer, 0, numbers, sizeof numbers);
    size_t wrong = 0;
    for (size_t i = 0; i < NUMBERS; i++) {
        wrong += numbers[i] != (1u << 20) - 1;
    }
    CHECK_EQ(wrong, 0);
    CHECK_EQ(wgpuSharedBufferMemoryEndAccess(common.memory, common.buffer, &done),
             WGPUStatus_Success);
    CHECK_EQ(wgpuSharedFenceWait(done.fence, done.value, 20 * SECOND), WGPUWaitStatus_Success);
    wgpuSharedFenceRelease(done.fence);

    const int rounds = 500;
    double before = seconds();
    for (int i = 0; i < rounds; i++) {
        run_round(gpu, &cuda, &common, address);
    }
    CHECK_EQ(wgpuSharedFenceWait(common.theirs, common.rounds, 20 * SECOND),
             WGPUWaitStatus_Success);
    printf("%.1f us for a round of WebGPU and CUDA over 4 MiB\n",
           1e6 * (seconds() - before) / rounds);
}
