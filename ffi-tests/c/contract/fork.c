/*
 * The child of a fork: what it inherits is refused with a message, and no driver is touched, whose
 * threads are not there. It may make an instance of its own. (pro_01)
 *
 * A child that waits for what never comes ends by an alarm. That is no measure of time: it does next
 * to nothing, and has a minute for it.
 */
#define _DEFAULT_SOURCE

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

#define MINUTE 20

/* Runs it in a child; it must come to its end, and find nothing wrong. */
static void in_child(int (*run)(Gpu *gpu), Gpu *gpu)
{
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        alarm(MINUTE);
        _exit(run(gpu));
    }
    int status = -1;
    CHECK_EQ(waitpid(child, &status, 0), child);
    CHECK_EQ(WIFSIGNALED(status) ? WTERMSIG(status) : 0, 0);
    CHECK_EQ(WIFEXITED(status) ? WEXITSTATUS(status) : -1, 0);
}

static WGPUBuffer inherited;
static WGPUCommandEncoder inherited_encoder;

#define REFUSED(statement)                                                                         \
    do {                                                                                           \
        log_clear();                                                                               \
        statement;                                                                                 \
        if (!strstr(log_text(), "the process that this one was forked from")) {                    \
            return __LINE__ % 200 + 20;                                                            \
        }                                                                                          \
    } while (0)

static void on_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *called,
                    void *other)
{
    (void)status, (void)message, (void)other;
    *(bool *)called = true;
}

static int use_and_release(Gpu *gpu)
{
    log_collect(WGPULogLevel_Error);
    const uint32_t number = 1;
    REFUSED(wgpuQueueWriteBuffer(gpu->queue, inherited, 0, &number, sizeof number));
    REFUSED(wgpuDeviceCreateBuffer(gpu->device, NULL));
    REFUSED(wgpuDevicePoll(gpu->device, true, NULL));
    REFUSED(wgpuInstanceProcessEvents(gpu->instance));
    REFUSED(wgpuQueueSubmit(gpu->queue, 0, NULL));
    REFUSED(wgpuCommandEncoderFinish(inherited_encoder, NULL));
    REFUSED(wgpuBufferGetSize(inherited));
    REFUSED(wgpuBufferGetMappedRange(inherited, 0, 4));
    WGPULimits limits = WGPU_LIMITS_INIT;
    REFUSED(wgpuAdapterGetLimits(gpu->adapter, &limits));
    bool called = false;
    WGPUQueueWorkDoneCallbackInfo info = WGPU_QUEUE_WORK_DONE_CALLBACK_INFO_INIT;
    info.mode = WGPUCallbackMode_AllowSpontaneous;
    info.callback = on_done;
    info.userdata1 = &called;
    REFUSED(wgpuQueueOnSubmittedWorkDone(gpu->queue, info));
    REFUSED(wgpuDeviceAddRef(gpu->device));
    REFUSED(wgpuBufferDestroy(inherited));
    REFUSED(wgpuBufferRelease(inherited));
    REFUSED(wgpuCommandEncoderRelease(inherited_encoder));
    REFUSED(wgpuQueueRelease(gpu->queue));
    REFUSED(wgpuDeviceDestroy(gpu->device));
    REFUSED(wgpuDeviceRelease(gpu->device));
    REFUSED(wgpuAdapterRelease(gpu->adapter));
    REFUSED(wgpuInstanceRelease(gpu->instance));
    return called;
}

TEST(pro_01_a_child_may_not_use_what_its_parent_made, A_DEVICE)
{
    inherited = create_buffer(gpu, "of the parent", WGPUBufferUsage_CopyDst, 16);
    inherited_encoder = create_encoder(gpu);
    wgpuCommandEncoderClearBuffer(inherited_encoder, inherited, 0, 16);
    submit(gpu, inherited_encoder); /* there are threads of the driver's */
    inherited_encoder = create_encoder(gpu);
    in_child(use_and_release, gpu);
    /* The parent goes on. */
    const uint32_t number = 7;
    wgpuQueueWriteBuffer(gpu->queue, inherited, 0, &number, sizeof number);
    wgpuBufferDestroy(inherited);
}

/* A device of the child's own, on which it clears a buffer and looks at it. */
static int begin_anew(Gpu *gpu)
{
    (void)gpu;
    log_collect(WGPULogLevel_Error);
    Gpu mine;
    gpu_open(&mine);
    const uint32_t number = 0xC0FFEE;
    uint32_t seen = 0;
    WGPUBuffer buffer = create_filled_buffer(&mine, "of the child", WGPUBufferUsage_CopySrc,
                                             &number, sizeof number);
    read_buffer(&mine, buffer, 0, &seen, sizeof seen);
    gpu_close(&mine);
    return seen == number ? 0 : 1;
}

/* ROW: forked-drivers */
TEST(pro_01_a_child_may_make_an_instance_of_its_own, A_DEVICE)
{
    submit(gpu, create_encoder(gpu));
    in_child(begin_anew, gpu);
}

/* Takes no lock, as the kit's does: a child may find that held. */
static void on_log(WGPULogLevel level, WGPUStringView message, void *records)
{
    (void)level, (void)message;
    ++*(_Atomic unsigned *)records;
}

/* Threads that hold the library's locks now and then. */
static _Atomic bool over;

static void *keep_busy(void *unused)
{
    (void)unused;
    while (!over) {
        wgpuBufferUnmap(NULL);
        WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
        descriptor.size = 16;
        descriptor.usage = WGPUBufferUsage_CopyDst;
        wgpuBufferRelease(wgpuDeviceCreateBuffer(test_gpu.device, &descriptor));
    }
    return NULL;
}

/* Opens no driver: those have locks of their own, which a thread of the parent may have held. */
static int log_and_leave(Gpu *gpu)
{
    wgpuBufferUnmap(inherited);
    wgpuDeviceRelease(gpu->device);
    WGPUInstanceExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_InstanceExtras,
        .backends = WGPUInstanceBackend_Metal | WGPUInstanceBackend_DX12,
    };
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    WGPUInstance instance = wgpuCreateInstance(&descriptor);
    wgpuInstanceRelease(instance);
    return instance ? 0 : 1;
}

TEST(pro_01_a_fork_finds_the_library_in_order, A_DEVICE)
{
    static _Atomic unsigned records;
    wgpuSetLogCallback(on_log, (void *)&records);
    inherited = create_buffer(gpu, "of the parent", WGPUBufferUsage_CopyDst, 16);
    over = false;
    pthread_t threads[4];
    for (size_t i = 0; i < COUNT(threads); i++) {
        pthread_create(&threads[i], NULL, keep_busy, NULL);
    }
    for (int i = 0; i < 50; i++) {
        in_child(log_and_leave, gpu);
    }
    over = true;
    for (size_t i = 0; i < COUNT(threads); i++) {
        pthread_join(threads[i], NULL);
    }
    CHECK(records > 0);
    wgpuSetLogCallback(NULL, NULL);
}
