/*
 * Tests. A test is a function that registers itself:
 *
 *     TEST(a_buffer_knows_its_size, A_DEVICE)
 *     {
 *         WGPUBuffer buffer = create_buffer(gpu, "sized", WGPUBufferUsage_CopyDst, 16);
 *         CHECK_EQ(wgpuBufferGetSize(buffer), 16);
 *     }
 *
 * `gpu` is the test's own device, opened as the test needs it and closed behind it; that no error
 * was left uncaptured is checked then. A test that needs NO_DEVICE finds `gpu` closed, and may open it
 * in a way of its own (gpu.h). Tests run in the order in which they are written.
 */
#ifndef TEST_H
#define TEST_H

#include <stdbool.h>
#include <webgpu/webgpu.h>

#include "check.h"

typedef struct Gpu Gpu;

/* What a test needs. Where it cannot be had, the test is skipped, and says why. */
#define NO_DEVICE .device = false
#define A_DEVICE .device = true
/* A device that does what it is told: the noop backend clears and copies buffers only. */
#define EXECUTION .device = true, .execution = true
/* Such a device with a feature of webgpu.h or wgpu.h. */
#define FEATURE(name)                                                                              \
    .device = true, .execution = true, .feature = (WGPUFeatureName)(name), .feature_name = #name

typedef struct Needs {
    bool device, execution;
    WGPUFeatureName feature; /* 0 for none */
    const char *feature_name;
} Needs;

typedef struct Test Test;
struct Test {
    const char *name, *file;
    int line;
    Needs needs;
    void (*run)(Gpu *gpu);
    Test *next;
};

#define TEST(test_name, ...)                                                                       \
    static void test_name(Gpu *gpu);                                                               \
    __attribute__((constructor)) static void test_name##_registers_itself(void)                    \
    {                                                                                              \
        static Test test = {.name = #test_name,                                                    \
                            .file = __FILE__,                                                      \
                            .line = __LINE__,                                                      \
                            .needs = {__VA_ARGS__},                                                \
                            .run = test_name};                                                     \
        test_register(&test);                                                                      \
    }                                                                                              \
    static void test_name(__attribute__((unused)) Gpu *gpu)

void test_register(Test *test);

/* The running test's `gpu`, for threads and callbacks that are not handed it. */
extern Gpu test_gpu;

/* Runs the tests with `filter` in their names; returns main's result. */
int test_run_all(const char *filter);

/* Lines of a test file that CMakeLists.txt reads. Its program runs on the backend that the library
 * chooses; ALSO_ON(gl, noop) has it run on these as well. RUNS_ALONE keeps other programs away while
 * it runs: it measures time, and a neighbour would be measured with it. They count from the next run
 * of `cmake -S` on. */
#define ALSO_ON(...) _Static_assert(1, "read by CMakeLists.txt")
#define RUNS_ALONE _Static_assert(1, "read by CMakeLists.txt")

#endif
