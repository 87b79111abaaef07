/*
 * Compute: the largest prime factor of each of many numbers, one GPU thread per number.
 *
 *     ./compute                       the numbers below
 *     ./compute 1001 65537 2147483646 your own (2 to 4294967295)
 *
 * The way of the data: our array → a storage buffer, which the shader changes in place → a staging
 * buffer, which we may read. They are two buffers because memory that is quick for the GPU and
 * memory that the CPU can see are different things on most computers.
 *
 * `make demo` builds it. By hand, in this directory, after `cargo build --release`:
 *
 *     cc -std=c11 main.c ../common/gpu.c -I../../../include -o compute \
 *         -L../../../target/release -Wl,-rpath,../../../target/release -lwgpu_native
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "../common/gpu.h"

#define MAX_NUMBERS 1024

static const uint32_t default_numbers[] = {12, 97, 1001, 5040, 65536, 999999, 13195,
                                           600851475, 4294967295};

static const char shader[] =
    "@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;\n"
    "\n"
    "fn largest_prime_factor(number: u32) -> u32 {\n"
    "    var rest = number;\n"
    "    var largest = 1u;\n"
    "    for (var factor = 2u; factor <= rest / factor; factor++) {\n"
    "        while (rest % factor == 0u) {\n"
    "            rest /= factor;\n"
    "            largest = factor;\n"
    "        }\n"
    "    }\n"
    "    return max(rest, largest);\n"
    "}\n"
    "\n"
    "@compute @workgroup_size(64)\n"
    "fn main(@builtin(global_invocation_id) id: vec3u) {\n"
    "    // Threads come in groups of 64: the last group may reach past the end.\n"
    "    if (id.x < arrayLength(&numbers)) {\n"
    "        numbers[id.x] = largest_prime_factor(numbers[id.x]);\n"
    "    }\n"
    "}\n";

/* Runs the shader over `count` numbers and leaves the results in `results`. */
static bool compute(Gpu *gpu, const uint32_t *numbers, size_t count, uint32_t *results)
{
    size_t size = count * sizeof *numbers;

    WGPUBufferDescriptor storage_descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    storage_descriptor.label = text("numbers");
    storage_descriptor.usage =
        WGPUBufferUsage_Storage | WGPUBufferUsage_CopyDst | WGPUBufferUsage_CopySrc;
    storage_descriptor.size = size;
    WGPUBuffer storage = wgpuDeviceCreateBuffer(gpu->device, &storage_descriptor);
    wgpuQueueWriteBuffer(gpu->queue, storage, 0, numbers, size);

    WGPUBufferDescriptor staging_descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    staging_descriptor.label = text("results");
    staging_descriptor.usage = WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst;
    staging_descriptor.size = size;
    WGPUBuffer staging = wgpuDeviceCreateBuffer(gpu->device, &staging_descriptor);

    /* With no layout given, the pipeline derives it from the shader's @group and @binding. */
    WGPUShaderModule module = gpu_create_shader(gpu, "largest prime factor", shader);
    WGPUComputePipelineDescriptor pipeline_descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    pipeline_descriptor.compute.module = module;
    pipeline_descriptor.compute.entryPoint = text("main");
    WGPUComputePipeline pipeline =
        wgpuDeviceCreateComputePipeline(gpu->device, &pipeline_descriptor);

    /* A bind group says which buffer stands behind which @binding. */
    WGPUBindGroupLayout layout = wgpuComputePipelineGetBindGroupLayout(pipeline, 0);
    WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
    entry.binding = 0;
    entry.buffer = storage;
    WGPUBindGroupDescriptor group_descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group_descriptor.layout = layout;
    group_descriptor.entryCount = 1;
    group_descriptor.entries = &entry;
    WGPUBindGroup group = wgpuDeviceCreateBindGroup(gpu->device, &group_descriptor);

    /* An encoder only writes down what shall happen. It happens when the result is submitted. */
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroups(pass, (uint32_t)((count + 63) / 64), 1, 1);
    wgpuComputePassEncoderEnd(pass);
    wgpuCommandEncoderCopyBufferToBuffer(encoder, storage, 0, staging, 0, size);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuQueueSubmit(gpu->queue, 1, &commands);

    const uint32_t *mapped = gpu_map_for_reading(gpu, staging);
    for (size_t i = 0; mapped && i < count; i++) {
        results[i] = mapped[i];
    }
    wgpuBufferUnmap(staging);

    wgpuCommandBufferRelease(commands);
    wgpuComputePassEncoderRelease(pass);
    wgpuCommandEncoderRelease(encoder);
    wgpuBindGroupRelease(group);
    wgpuBindGroupLayoutRelease(layout);
    wgpuComputePipelineRelease(pipeline);
    wgpuShaderModuleRelease(module);
    wgpuBufferRelease(staging);
    wgpuBufferRelease(storage);
    return mapped && !gpu->failed;
}

/* Fills `numbers` from the command line; returns how many, 0 when one of them is no number. */
static size_t parse_numbers(int argc, char **argv, uint32_t *numbers)
{
    size_t count = 0;
    for (int i = 1; i < argc && count < MAX_NUMBERS; i++) {
        char *end;
        unsigned long long number = strtoull(argv[i], &end, 10);
        if (*end || number < 2 || number > UINT32_MAX) {
            fprintf(stderr, "'%s' is not a number from 2 to %" PRIu32 "\n", argv[i], UINT32_MAX);
            return 0;
        }
        numbers[count++] = (uint32_t)number;
    }
    return count;
}

int main(int argc, char **argv)
{
    uint32_t given[MAX_NUMBERS], results[MAX_NUMBERS];
    const uint32_t *numbers = default_numbers;
    size_t count = sizeof default_numbers / sizeof *default_numbers;
    if (argc > 1) {
        numbers = given;
        count = parse_numbers(argc, argv, given);
        if (count == 0) {
            return EXIT_FAILURE;
        }
    }

    Gpu gpu;
    bool success = gpu_open(&gpu) && compute(&gpu, numbers, count, results);
    gpu_close(&gpu);
    if (!success) {
        return EXIT_FAILURE;
    }

    printf("    number → largest prime factor\n");
    for (size_t i = 0; i < count; i++) {
        printf("%10" PRIu32 " → %" PRIu32 "\n", numbers[i], results[i]);
    }
    return EXIT_SUCCESS;
}
