/*
 * Threads that all use one device:
 *
 *     crowd TRACE_DIR ROUNDS BYTES
 *
 * In each round, each thread makes a shader module and a buffer that is mapped at creation, uploads
 * BYTES, and submits a copy. The exit status says whether all of it was free of errors.
 */
#include "scene.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define THREADS 4

static Gpu gpu;
static unsigned long rounds;
static size_t bytes;

static void *visit(void *number)
{
    uint8_t *data = malloc(bytes);
    memset(data, (int)(uintptr_t)number, bytes);
    for (unsigned long round = 0; round < rounds; round++) {
        char wgsl[64];
        snprintf(wgsl, sizeof wgsl, "@compute @workgroup_size(%lu) fn main() {}", round % 64 + 1);
        RELEASE(create_shader(&gpu, "visitor", wgsl));
        WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
        descriptor.usage = WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst;
        descriptor.size = bytes;
        descriptor.mappedAtCreation = true;
        WGPUBuffer mapped = wgpuDeviceCreateBuffer(gpu.device, &descriptor);
        wgpuBufferUnmap(mapped);
        descriptor.mappedAtCreation = false;
        WGPUBuffer written = wgpuDeviceCreateBuffer(gpu.device, &descriptor);
        wgpuQueueWriteBuffer(gpu.queue, written, 0, data, bytes);
        WGPUCommandEncoder encoder = create_encoder(&gpu);
        wgpuCommandEncoderCopyBufferToBuffer(encoder, written, 0, mapped, 0, bytes);
        submit(&gpu, encoder);
        wgpuBufferRelease(mapped);
        wgpuBufferRelease(written);
    }
    free(data);
    return NULL;
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fprintf(stderr, "usage: crowd TRACE_DIR ROUNDS BYTES\n");
        return 2;
    }
    check_prepare();
    scene_trace = argv[1];
    rounds = strtoul(argv[2], NULL, 10);
    bytes = strtoul(argv[3], NULL, 10);
    scene_open(&gpu, 0, NULL);
    pthread_t threads[THREADS];
    for (uintptr_t i = 0; i < THREADS; i++) {
        if (pthread_create(&threads[i], NULL, visit, (void *)i) != 0) {
            check_give_up("a thread could not be started");
        }
    }
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    const unsigned errors = gpu.uncaptured_errors;
    gpu_close(&gpu);
    return errors > 0;
}
