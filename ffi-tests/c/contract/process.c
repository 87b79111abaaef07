/*
 * What the process sees of the library: what it prints, and that whatever goes wrong inside stays
 * inside. (pro_02, pro_03)
 *
 * Printing is tested in child processes, each with its own environment and its output in files.
 */
#define _POSIX_C_SOURCE 200809L

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

/* Opens only backends that load nothing: their loaders and drivers print what they like. */
static WGPUInstance create_quiet_instance(void)
{
    WGPUInstanceExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_InstanceExtras,
        .backends = WGPUInstanceBackend_Metal | WGPUInstanceBackend_DX12,
    };
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    return wgpuCreateInstance(&descriptor);
}

static const char *const misuse_text = "wgpuBufferUnmap";

/* Misuse, a warning, errors with nobody to hear them, and a failure of a callback. */
static void make_trouble(void)
{
    wgpuBufferUnmap(NULL);
    wgpuGetInstanceLimits(NULL);
    WGPUInstance instance = create_quiet_instance();
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = WGPUBackendType_Null;
    WGPUAdapter adapter;
    WGPUDevice device;
    Message message;
    request_adapter(instance, &options, &adapter, &message);
    request_device(instance, adapter, NULL, &device, &message);
    WGPUBufferDescriptor buffer = WGPU_BUFFER_DESCRIPTOR_INIT;
    buffer.label = text("trouble");
    wgpuBufferRelease(wgpuDeviceCreateBuffer(device, &buffer));
    WGPUShaderSourceWGSL source = WGPU_SHADER_SOURCE_WGSL_INIT;
    source.code = text("fn broken(");
    WGPUShaderModuleDescriptor module = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    module.nextInChain = &source.chain;
    wgpuShaderModuleRelease(wgpuDeviceCreateShaderModule(device, &module));
    wgpuDeviceDestroy(device);
    wgpuDeviceRelease(device);
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
}

/* Ordinary use, without a fault. */
static void make_no_trouble(void)
{
    WGPUInstance instance = create_quiet_instance();
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.backendType = WGPUBackendType_Null;
    WGPUAdapter adapter;
    Message message;
    request_adapter(instance, &options, &adapter, &message);
    options.backendType = WGPUBackendType_D3D11; /* there is none, which is no error of anybody's */
    WGPUAdapter none;
    request_adapter(instance, &options, &none, &message);
    wgpuAdapterRelease(adapter);
    wgpuInstanceRelease(instance);
}

static void make_trouble_with_log_callback(void)
{
    log_collect(WGPULogLevel_Trace);
    make_trouble();
    if (!strstr(log_text(), misuse_text)) {
        _exit(3);
    }
}

static void make_trouble_at_trace_level(void)
{
    wgpuSetLogLevel(WGPULogLevel_Trace);
    make_trouble();
}

typedef struct Printed {
    int status;
    char out[65536], err[65536];
} Printed;

static void read_back(FILE *file, char *text, size_t size)
{
    rewind(file);
    text[fread(text, 1, size - 1, file)] = '\0';
    fclose(file);
}

/* Runs it in a child of its own, with WGPU_LOG as given, and collects what it prints. */
static Printed run_apart(void (*run)(void), const char *wgpu_log)
{
    static Printed printed;
    FILE *out = tmpfile(), *err = tmpfile();
    if (!out || !err) {
        check_give_up("no temporary files");
    }
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        dup2(fileno(out), STDOUT_FILENO);
        dup2(fileno(err), STDERR_FILENO);
        wgpu_log ? setenv("WGPU_LOG", wgpu_log, 1) : unsetenv("WGPU_LOG");
        run();
        _exit(0);
    }
    if (child < 0 || waitpid(child, &printed.status, 0) != child) {
        check_give_up("no child process");
    }
    read_back(out, printed.out, sizeof printed.out);
    read_back(err, printed.err, sizeof printed.err);
    CHECK_EQ(printed.status, 0);
    return printed;
}

static void check_empty(const char *printed)
{
    if (!CHECK_EQ(strlen(printed), 0)) {
        printf("    printed: %s\n", printed);
    }
}

TEST(pro_03_what_nobody_hears_goes_to_stderr, NO_DEVICE)
{
    Printed printed = run_apart(make_trouble, NULL);
    check_empty(printed.out);
    CHECK_CONTAINS(printed.err, misuse_text);
    CHECK_CONTAINS(printed.err, "trouble");
}

TEST(pro_03_ordinary_use_prints_nothing, NO_DEVICE)
{
    Printed printed = run_apart(make_no_trouble, NULL);
    check_empty(printed.out);
    check_empty(printed.err);
}

TEST(pro_03_a_log_callback_takes_everything, NO_DEVICE)
{
    Printed printed = run_apart(make_trouble_with_log_callback, NULL);
    check_empty(printed.out);
    check_empty(printed.err);
}

TEST(pro_03_wgpu_log_turns_it_off, NO_DEVICE)
{
    Printed printed = run_apart(make_trouble, "off");
    check_empty(printed.out);
    check_empty(printed.err);
}

/* Whatever the level, stderr gets errors only: the rest is for the log callback. */
TEST(pro_03_only_errors_are_printed, NO_DEVICE)
{
    Printed quiet = run_apart(make_no_trouble, "trace");
    check_empty(quiet.out);
    check_empty(quiet.err);
    Printed loud = run_apart(make_trouble_at_trace_level, NULL);
    check_empty(loud.out);
    CHECK_CONTAINS(loud.err, misuse_text);
    CHECK(strstr(loud.err, "TRACE") == NULL && strstr(loud.err, "DEBUG") == NULL &&
          strstr(loud.err, "INFO") == NULL && strstr(loud.err, "WARN") == NULL);
}

/* Stderr as a process may find it; each way leaves descriptor 2 as it is named. */
static void nobody_reads_it(void)
{
    int ends[2];
    if (pipe(ends) != 0) {
        _exit(4);
    }
    dup2(ends[1], STDERR_FILENO);
    close(ends[0]);
    close(ends[1]);
}

static void nobody_reads_it_and_the_signal_is_ignored(void)
{
    signal(SIGPIPE, SIG_IGN);
    nobody_reads_it();
}

static void it_is_closed(void)
{
    close(STDERR_FILENO);
}

static void the_disk_is_full(void)
{
    int full = open("/dev/full", O_WRONLY);
    if (full < 0) {
        _exit(4);
    }
    dup2(full, STDERR_FILENO);
}

static void the_file_may_not_grow(void)
{
    FILE *file = tmpfile();
    if (!file || setrlimit(RLIMIT_FSIZE, &(struct rlimit){1, 1}) != 0) {
        _exit(4);
    }
    dup2(fileno(file), STDERR_FILENO);
}

static void it_is_read_only(void)
{
    dup2(open("/dev/null", O_RDONLY), STDERR_FILENO);
}

TEST(pro_03_a_stderr_that_cannot_be_written_harms_nobody, NO_DEVICE)
{
    void (*const ways[])(void) = {
        nobody_reads_it,       nobody_reads_it_and_the_signal_is_ignored,
        it_is_closed,          the_disk_is_full,
        the_file_may_not_grow, it_is_read_only,
    };
    for (size_t i = 0; i < COUNT(ways); i++) {
        if (ways[i] == the_file_may_not_grow && getenv("WEBGPU_C_TEST_EMULATED")) {
            check_not_applicable("a file that may not grow ends the emulator itself");
            continue;
        }
        fflush(NULL);
        pid_t child = fork();
        if (child == 0) {
            ways[i]();
            make_trouble();
            sigset_t waiting;
            sigpending(&waiting);
            _exit(sigismember(&waiting, SIGPIPE) || sigismember(&waiting, SIGXFSZ) ? 5 : 0);
        }
        int status = -1;
        CHECK_EQ(waitpid(child, &status, 0), child);
        if (!CHECK_EQ(status, 0)) {
            printf("    way %zu\n", i);
        }
    }
}

/* Words that are nearly SPIR-V: each module differs from a good one in a few words. Parsers meet
 * such things with errors, or with a panic that stops at the border; either is told to the device,
 * and the library goes on. */
static const uint32_t spirv[] = {
    0x07230203, 0x00010000, 0,          22,         0,          0x00020011, 1,          0x0003000e,
    0,          1,          0x0006000f, 5,          1,          0x6e69616d, 0,          2,
    0x00060010, 1,          17,         1,          1,          1,          0x00040047, 3,
    6,          4,          0x00050048, 4,          0,          35,         0,          0x00030047,
    4,          3,          0x00040047, 5,          34,         0,          0x00040047, 5,
    33,         0,          0x00040047, 2,          11,         28,         0x00020013, 6,
    0x00030021, 7,          6,          0x00040015, 8,          32,         0,          0x0003001d,
    3,          8,          0x0003001e, 4,          3,          0x00040020, 9,          2,
    4,          0x00040020, 10,         2,          8,          0x00040017, 11,         8,
    3,          0x00040020, 12,         1,          11,         0x00040020, 13,         1,
    8,          0x0004002b, 8,          14,         0,          0x0004002b, 8,          15,
    2,          0x0004003b, 9,          5,          2,          0x0004003b, 12,         2,
    1,          0x00050036, 6,          1,          0,          7,          0x000200f8, 16,
    0x00050041, 13,         17,         2,          14,         0x0004003d, 8,          18,
    17,         0x00060041, 10,         19,         5,          14,         18,         0x0004003d,
    8,          20,         19,         0x00050084, 8,          21,         20,         15,
    0x0003003e, 19,         21,         0x000100fd, 0x00010038,
};

/* ROW: compiler-panics */
TEST(pro_02_what_breaks_inside_stays_inside, A_DEVICE)
{
    Gpu bystander;
    gpu_open(&bystander);
    log_collect(WGPULogLevel_Error);
    uint32_t words[COUNT(spirv)];
    uint32_t random = 1;
    size_t accepted = 0, refused = 0, panicked = 0;
    for (size_t i = 0; i < 4000; i++) {
        memcpy(words, spirv, sizeof words);
        for (size_t changes = 1 + i % 3; changes > 0; changes--) {
            random = random * 1664525 + 1013904223;
            size_t at = 5 + (random >> 8) % (COUNT(words) - 5);
            random = random * 1664525 + 1013904223;
            words[at] = random >> 30 ? (random >> 8) % 24 : random;
        }
        WGPUShaderSourceSPIRV source = WGPU_SHADER_SOURCE_SPIRV_INIT;
        source.codeSize = COUNT(words);
        source.code = words;
        WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
        descriptor.nextInChain = &source.chain;
        scope_push(gpu, WGPUErrorFilter_Internal);
        scope_push(gpu, WGPUErrorFilter_Validation);
        WGPUShaderModule module = wgpuDeviceCreateShaderModule(gpu->device, &descriptor);
        Caught validation = scope_pop(gpu), internal = scope_pop(gpu);
        refused += validation.type == WGPUErrorType_Validation;
        if (internal.type == WGPUErrorType_Internal) {
            panicked++;
            CHECK_CONTAINS(internal.message.text,
                           "wgpuDeviceCreateShaderModule: the shader compiler gave up: ");
        }
        accepted += validation.type == WGPUErrorType_NoError &&
                    internal.type == WGPUErrorType_NoError;
        CHECK(module);
        wgpuShaderModuleRelease(module);
    }
    CHECK(!strstr(log_text(), "internal error")); /* a shader that is no good is no accident */
    printf("    %zu modules: %zu accepted, %zu refused, %zu panics\n",
           accepted + refused + panicked, accepted, refused, panicked);
    CHECK_EQ(accepted + refused + panicked, 4000);

    /* Both devices work as before. */
    Gpu *const both[] = {gpu, &bystander};
    for (size_t i = 0; i < COUNT(both); i++) {
        const uint32_t expected = 0xC0FFEE;
        uint32_t actual = 0;
        WGPUBuffer buffer = create_filled_buffer(both[i], "health", WGPUBufferUsage_CopySrc,
                                                 &expected, sizeof expected);
        read_buffer(both[i], buffer, 0, &actual, sizeof actual);
        CHECK_EQ(actual, expected);
        RELEASE(buffer);
        WGPUComputePipeline pipeline =
            create_compute_pipeline(both[i], "@compute @workgroup_size(1) fn main() {}");
        RELEASE(pipeline);
    }
    gpu_close(&bystander);
}
