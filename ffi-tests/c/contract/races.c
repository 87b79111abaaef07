/* Objects that one thread releases while others use them: each call finds the object, or says that
 * its handle was released. Only encoders are for one thread at a time. */
#define _GNU_SOURCE

#include <pthread.h>
#include <stdatomic.h>
#include <time.h>

#include "kit.h"

RUNS_ALONE;

#define THREADS 8
#define SLOTS 16
#define STEPS 1500

static Gpu *const gpu = &test_gpu;
static _Atomic(WGPUBuffer) slots[SLOTS];
static WGPUBindGroupLayout layout;
static atomic_int mistakes;

static WGPUBuffer new_buffer(void)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text("shared by threads");
    descriptor.size = 256;
    descriptor.usage =
        WGPUBufferUsage_Storage | WGPUBufferUsage_CopyDst | WGPUBufferUsage_CopySrc;
    return wgpuDeviceCreateBuffer(gpu->device, &descriptor);
}

static void bind(WGPUBuffer buffer)
{
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.buffer = buffer;
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = layout;
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    wgpuBindGroupRelease(wgpuDeviceCreateBindGroup(gpu->device, &descriptor));
}

static void copy(WGPUBuffer from, WGPUBuffer to)
{
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, from, 0, to, 128, 64);
    wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL));
    wgpuCommandEncoderRelease(encoder);
}

static void count_scope(WGPUPopErrorScopeStatus status, WGPUErrorType type, WGPUStringView message,
                        void *done, void *unused)
{
    (void)message, (void)unused;
    if (status != WGPUPopErrorScopeStatus_Success ||
        (type != WGPUErrorType_NoError && type != WGPUErrorType_Validation)) {
        atomic_fetch_add(&mistakes, 1);
    }
    *(bool *)done = true;
}

static void *use_and_release(void *number)
{
    uint32_t random = 1 + (uint32_t)(uintptr_t)number;
    wgpuDevicePushErrorScope(gpu->device, WGPUErrorFilter_Validation);
    for (int step = 0; step < STEPS; step++) {
        random = random * 1664525 + 1013904223;
        _Atomic(WGPUBuffer) *slot = &slots[random >> 8 & (SLOTS - 1)];
        WGPUBuffer buffer = atomic_load(slot), other = atomic_load(&slots[random >> 16 & (SLOTS - 1)]);
        switch (random >> 28) {
        case 0:
        case 1:
        case 2:
        case 3:
            wgpuBufferRelease(atomic_exchange(slot, new_buffer()));
            break;
        case 4:
        case 5:
            wgpuBufferSetLabel(buffer, text("renamed meanwhile"));
            break;
        case 6:
            wgpuBufferDestroy(buffer);
            break;
        case 7:
        case 8:
            wgpuQueueWriteBuffer(gpu->queue, buffer, 64, &random, sizeof random);
            break;
        case 9:
            wgpuQueueSubmit(gpu->queue, 0, NULL);
            break;
        case 10:
        case 11:
        case 12:
            bind(buffer);
            break;
        default:
            copy(buffer, other);
        }
    }
    bool done = false;
    WGPUPopErrorScopeCallbackInfo popped = WGPU_POP_ERROR_SCOPE_CALLBACK_INFO_INIT;
    popped.mode = WGPUCallbackMode_AllowSpontaneous;
    popped.callback = count_scope;
    popped.userdata1 = &done;
    wgpuDevicePopErrorScope(gpu->device, popped);
    if (!done) {
        atomic_fetch_add(&mistakes, 1);
    }
    return NULL;
}

TEST(a_handle_is_released_while_other_threads_use_it, A_DEVICE)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Compute;
    entry.buffer.type = WGPUBufferBindingType_Storage;
    WGPUBindGroupLayoutDescriptor descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    descriptor.entryCount = 1;
    descriptor.entries = &entry;
    layout = KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &descriptor));
    for (int i = 0; i < SLOTS; i++) {
        atomic_store(&slots[i], new_buffer());
    }
    /* Calls on handles that are gone are told to the log. */
    wgpuSetLogLevel(WGPULogLevel_Off);
    pthread_t threads[THREADS];
    for (uintptr_t i = 0; i < THREADS; i++) {
        if (pthread_create(&threads[i], NULL, use_and_release, (void *)i) != 0) {
            check_give_up("no thread");
        }
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    wgpuSetLogLevel(WGPULogLevel_Warn);
    CHECK_EQ(atomic_load(&mistakes), 0);
    for (int i = 0; i < SLOTS; i++) {
        wgpuBufferRelease(atomic_load(&slots[i]));
    }
    wgpuQueueSubmit(gpu->queue, 0, NULL);
    gpu_check_nothing_is_left(gpu);
}

static atomic_bool destroyed;

static void *write_until_it_is_destroyed(void *device_pointer)
{
    Gpu *other = device_pointer;
    static const uint32_t numbers[1 << 15];
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.size = sizeof numbers;
    descriptor.usage = WGPUBufferUsage_CopyDst;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(other->device, &descriptor);
    while (!atomic_load(&destroyed)) {
        wgpuQueueWriteBuffer(other->queue, buffer, 0, numbers, sizeof numbers);
    }
    wgpuBufferRelease(buffer);
    return NULL;
}

static void *poll_until_it_is_destroyed(void *device_pointer)
{
    Gpu *other = device_pointer;
    while (!atomic_load(&destroyed)) {
        wgpuInstanceProcessEvents(other->instance);
    }
    return NULL;
}

/* It ends at all: nobody waits for who waits for him. */
/* ROW: device-end */
TEST(a_device_is_destroyed_while_other_threads_write_and_poll, A_DEVICE)
{
    for (int round = 0; round < 60; round++) {
        Gpu other;
        gpu_open(&other);
        atomic_store(&destroyed, false);
        void *(*const work[])(void *) = {write_until_it_is_destroyed, write_until_it_is_destroyed,
                                         poll_until_it_is_destroyed};
        pthread_t threads[COUNT(work)];
        for (size_t i = 0; i < COUNT(work); i++) {
            if (pthread_create(&threads[i], NULL, work[i], &other) != 0) {
                check_give_up("no thread");
            }
        }
        nanosleep(&(struct timespec){.tv_nsec = 1000000L * (round % 8)}, NULL);
        wgpuDeviceDestroy(other.device);
        atomic_store(&destroyed, true);
        for (size_t i = 0; i < COUNT(work); i++) {
            pthread_join(threads[i], NULL);
        }
        gpu_close(&other);
    }
}
