/*
 * What every example needs before it can begin: a device to work with, a way to wait for it,
 * and a way to read its results.
 *
 * WebGPU is found step by step: an *instance* is the library's front door, an *adapter* is one
 * GPU (or a software renderer) of this computer, a *device* is our own private session on it,
 * and its *queue* is where work is handed in.
 */
#ifndef EXAMPLES_GPU_H
#define EXAMPLES_GPU_H

#include <stdbool.h>
#include <stddef.h>
#include <webgpu/webgpu.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct Gpu {
    WGPUInstance instance;
    WGPUAdapter adapter;
    WGPUDevice device;
    WGPUQueue queue;
    bool failed; /* the device reported an error that nobody was waiting for */
} Gpu;

/* Fills `gpu`, which must stay where it is until gpu_close. On failure it says why on stderr and
 * returns false; gpu_close is the right thing to call then, too. */
bool gpu_open(Gpu *gpu);
void gpu_close(Gpu *gpu);

/* gpu_open in two steps, for who has a window: a surface is made from the instance, and the adapter
 * has to be one that can draw to it. */
bool gpu_start(Gpu *gpu);
bool gpu_open_device(Gpu *gpu, WGPUSurface surface);

/* Turns a C string into the pointer and length that webgpu.h passes strings as. */
WGPUStringView text(const char *string);

WGPUShaderModule gpu_create_shader(Gpu *gpu, const char *label, const char *wgsl);

/* The shader in a file beside a source file, which is __FILE__. Ends the program, with a reason on
 * stderr, when there is none. */
WGPUShaderModule gpu_load_shader(Gpu *gpu, const char *source_file, const char *name);

/* A buffer that begins its life with `data` in it. */
WGPUBuffer gpu_create_buffer(Gpu *gpu, const char *label, WGPUBufferUsage usage, const void *data,
                             size_t size);

/* Waits until the GPU has finished with `buffer` (usage MapRead) and returns a pointer to its
 * contents, good until wgpuBufferUnmap; NULL, with a reason on stderr, when that fails. */
const void *gpu_map_for_reading(Gpu *gpu, WGPUBuffer buffer);

#ifdef __cplusplus
}
#endif
#endif
