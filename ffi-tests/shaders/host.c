/*
 * A host that is handed shaders, one a line on its standard input:
 *
 *     LANGUAGE STACK PATH        wgsl, glsl or spirv; the stack of the calling thread in KiB
 *
 * On a thread with that stack it makes a module and, for its entry point `main`, a compute pipeline,
 * in the call itself and asynchronously. For each step it prints what came of it:
 *
 *     STEP OUTCOME SECONDS       module, now or later; ok or error; of CPU time, all threads together
 *
 * and then an empty line. What kills it is for whoever reads this to see.
 */
#define _GNU_SOURCE

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../c/kit/gpu.h"

typedef struct Job {
    Gpu *gpu;
    char language[8];
    unsigned char *code;
    size_t size;
} Job;

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void report(Gpu *gpu, const char *step, double begin)
{
    double seconds = cpu_seconds() - begin;
    printf("%s %s %.3f %.200s\n", step, gpu->uncaptured_errors ? "error" : "ok", seconds,
           gpu->uncaptured_errors ? strtok(gpu->last_error.text, "\n") : "");
    fflush(stdout);
    gpu->uncaptured_errors = 0;
}

static WGPUShaderModule make_module(const Job *job)
{
    WGPUShaderSourceWGSL wgsl = WGPU_SHADER_SOURCE_WGSL_INIT;
    WGPUShaderSourceSPIRV spirv = WGPU_SHADER_SOURCE_SPIRV_INIT;
    WGPUShaderSourceGLSL glsl = {.chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
                                 .stage = WGPUShaderStage_Compute};
    WGPUStringView code = {(const char *)job->code, job->size};
    wgsl.code = glsl.code = code;
    spirv.code = (const uint32_t *)(const void *)job->code;
    spirv.codeSize = (uint32_t)(job->size / 4);
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &wgsl.chain;
    if (strcmp(job->language, "glsl") == 0) {
        descriptor.nextInChain = &glsl.chain;
    } else if (strcmp(job->language, "spirv") == 0) {
        descriptor.nextInChain = &spirv.chain;
    }
    return wgpuDeviceCreateShaderModule(job->gpu->device, &descriptor);
}

static void on_pipeline(WGPUCreatePipelineAsyncStatus status, WGPUComputePipeline pipeline,
                        WGPUStringView message, void *gpu_pointer, void *unused)
{
    (void)unused;
    Gpu *gpu = gpu_pointer;
    if (status != WGPUCreatePipelineAsyncStatus_Success) {
        gpu->uncaptured_errors++;
        copy_message(&gpu->last_error, message);
    }
    if (pipeline) {
        wgpuComputePipelineRelease(pipeline);
    }
}

static void make_later(Gpu *gpu, const WGPUComputePipelineDescriptor *descriptor)
{
    WGPUCreateComputePipelineAsyncCallbackInfo callback =
        WGPU_CREATE_COMPUTE_PIPELINE_ASYNC_CALLBACK_INFO_INIT;
    callback.mode = WGPUCallbackMode_WaitAnyOnly;
    callback.callback = on_pipeline;
    callback.userdata1 = gpu;
    WGPUFutureWaitInfo wait = {
        .future = wgpuDeviceCreateComputePipelineAsync(gpu->device, descriptor, callback)};
    while (!wait.completed) {
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
        wgpuInstanceWaitAny(gpu->instance, 1, &wait, 0);
    }
}

static void *work(void *job_pointer)
{
    const Job *job = job_pointer;
    Gpu *gpu = job->gpu;
    double begin = cpu_seconds();
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = make_module(job);
    report(gpu, "module", begin);

    begin = cpu_seconds();
    wgpuComputePipelineRelease(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor));
    report(gpu, "now", begin);

    begin = cpu_seconds();
    make_later(gpu, &descriptor);
    report(gpu, "later", begin);
    wgpuShaderModuleRelease(descriptor.compute.module);
    return NULL;
}

static void read_file(Job *job, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        perror(path);
        exit(2);
    }
    job->size = (size_t)ftell(file);
    job->code = malloc(job->size + 1);
    rewind(file);
    if (fread(job->code, 1, job->size, file) != job->size) {
        perror(path);
        exit(2);
    }
    fclose(file);
}

int main(void)
{
    static Gpu gpu;
    gpu_open(&gpu);
    Job job = {.gpu = &gpu};
    size_t stack;
    char path[1024];
    while (scanf("%7s %zu %1023s", job.language, &stack, path) == 3) {
        read_file(&job, path);
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_t thread;
        if (pthread_attr_setstacksize(&attributes, stack << 10) != 0 ||
            pthread_create(&thread, &attributes, work, &job) != 0) {
            fprintf(stderr, "no thread with a stack of %zu KiB\n", stack);
            return 2;
        }
        pthread_join(thread, NULL);
        pthread_attr_destroy(&attributes);
        free(job.code);
        printf("\n");
        fflush(stdout);
    }
    gpu_close(&gpu);
    return 0;
}
