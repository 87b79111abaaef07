/*
 * A process that has no memory left. What a call needs for its own small things cannot be refused:
 * row memory-exhausted of docs/limits.md says that the process then ends by SIGABRT, with a word on
 * stderr, or of what a driver does with NULL. It never waits without end. What is large,
 * and asked for by the caller, is an error.
 */
#define _GNU_SOURCE

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

static Gpu own;

/* So many more bytes of addresses, and no more. */
static void allow(size_t bytes)
{
    size_t pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%zu", &pages) != 1) {
        _exit(9);
    }
    fclose(file);
    rlim_t most = (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE) + bytes;
    setrlimit(RLIMIT_AS, &(struct rlimit){most, RLIM_INFINITY});
}

static void allow_all(void)
{
    setrlimit(RLIMIT_AS, &(struct rlimit){RLIM_INFINITY, RLIM_INFINITY});
}

/* A text that is larger than all the memory that there will be. */
static WGPUStringView long_text(size_t length)
{
    char *bytes = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (bytes == MAP_FAILED) {
        _exit(9);
    }
    memset(bytes, 'a', length);
    return (WGPUStringView){bytes, length};
}

/* What a frame might do; nothing waits for what may not come. */
static void work(void)
{
    const uint32_t number = 7;
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
    descriptor.size = 1024;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(own.device, &descriptor);
    wgpuQueueWriteBuffer(own.queue, buffer, 0, &number, sizeof number);
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(own.device, NULL);
    wgpuCommandEncoderClearBuffer(encoder, buffer, 16, 16);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(own.queue, 1, &commands);
    wgpuCommandBufferRelease(commands);
    wgpuCommandEncoderRelease(encoder);
    wgpuDevicePoll(own.device, true, NULL);
    wgpuBufferRelease(buffer);
}

/* Hoards small objects until there is nothing left. */
static int exhaust(size_t kibibytes)
{
    log_collect(WGPULogLevel_Off);
    gpu_open(&own);
    work();
    allow(kibibytes << 10);
    for (int i = 0; i < 20000; i++) {
        WGPUSamplerDescriptor descriptor = WGPU_SAMPLER_DESCRIPTOR_INIT;
        descriptor.lodMaxClamp = 1 + (float)i;
        if (!wgpuDeviceCreateSampler(own.device, &descriptor)) {
            break;
        }
        if (i % 100 == 0) {
            work();
        }
    }
    return 0;
}

enum { LARGE = 256 << 20, LITTLE = 32 << 20 };

static void label(WGPUStringView words)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = words;
    descriptor.usage = WGPUBufferUsage_CopyDst;
    descriptor.size = 16;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(own.device, &descriptor);
    wgpuBufferSetLabel(buffer, words);
    wgpuBufferRelease(buffer);
}

static void marker(WGPUStringView words)
{
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(own.device, NULL);
    wgpuCommandEncoderInsertDebugMarker(encoder, words);
    wgpuCommandEncoderPushDebugGroup(encoder, words);
    wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL));
    wgpuCommandEncoderRelease(encoder);
}

static void shader(WGPUStringView words)
{
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = words;
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    wgpuShaderModuleRelease(wgpuDeviceCreateShaderModule(own.device, &descriptor));
}

static void upload(WGPUStringView words)
{
    WGPUBuffer buffer = create_buffer(&own, "small", WGPUBufferUsage_CopyDst, 64);
    wgpuQueueWriteBuffer(own.queue, buffer, 0, words.data, words.length);
}

static void name(WGPUStringView words)
{
    wgpuGetProcAddress(words);
}

static void entries(WGPUStringView words)
{
    WGPUBindGroupLayoutDescriptor descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    descriptor.entryCount = words.length / sizeof(WGPUBindGroupLayoutEntry);
    memset((void *)(uintptr_t)words.data, 0, words.length);
    descriptor.entries = (const void *)words.data;
    wgpuBindGroupLayoutRelease(wgpuDeviceCreateBindGroupLayout(own.device, &descriptor));
}

static void crowd(WGPUStringView words)
{
    size_t count = words.length / sizeof(WGPUCommandBuffer);
    memset((void *)(uintptr_t)words.data, 0, words.length);
    wgpuQueueSubmit(own.queue, count, (const void *)words.data);
}

static void waits(WGPUStringView words)
{
    memset((void *)(uintptr_t)words.data, 0, words.length);
    wgpuInstanceWaitAny(own.instance, words.length / sizeof(WGPUFutureWaitInfo),
                        (void *)(uintptr_t)words.data, 0);
}

static const struct {
    const char *name;
    void (*call)(WGPUStringView words);
} large[] = {
    {"a label", label},         {"a marker", marker}, {"a shader", shader},
    {"a write", upload},        {"a name", name},     {"entries of a layout", entries},
    {"command buffers", crowd}, {"futures", waits},
};

static int refuse_large(size_t which)
{
    log_collect(WGPULogLevel_Off);
    gpu_open(&own);
    label(text("warm"));
    WGPUStringView words = long_text(LARGE);
    allow(LITTLE);
    large[which].call(words);
    allow_all();
    own.uncaptured_errors = 0;
    /* The device is as before. */
    const uint32_t number = 7;
    uint32_t seen = 0;
    WGPUBuffer buffer =
        create_filled_buffer(&own, "after", WGPUBufferUsage_CopySrc, &number, sizeof number);
    read_buffer(&own, buffer, 0, &seen, sizeof seen);
    return seen == number ? 0 : 2;
}

static int in_child(int (*run)(size_t), size_t number)
{
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
        alarm(60);
        _exit(run(number));
    }
    int status = -1;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

/* ROW: memory-exhausted */
TEST(pro_05_without_memory_a_process_goes_on_or_aborts, NO_DEVICE)
{
    int ended = 0;
    for (size_t kibibytes = 0; kibibytes <= 16384; kibibytes = kibibytes ? kibibytes * 4 : 16) {
        char message[96];
        int end = in_child(exhaust, kibibytes);
        snprintf(message, sizeof message, "with %zu KiB: ends with %d", kibibytes, end);
        const bool driver_died = end == -SIGSEGV && test_backend() != WGPUBackendType_Null;
        check_that(__FILE__, __LINE__, end == 0 || end == -SIGABRT || driver_died, message);
        ended += end != 0;
    }
    printf("    %d of 7 were aborted\n", ended);
}

TEST(err_02_large_arguments_without_memory_for_them_are_refused, NO_DEVICE)
{
    for (size_t i = 0; i < COUNT(large); i++) {
        char message[96];
        int end = in_child(refuse_large, i);
        snprintf(message, sizeof message, "%s: ends with %d", large[i].name, end);
        check_that(__FILE__, __LINE__, end == 0, message);
    }
}
