/*
 * What no library can survive, done to it on purpose: a sanitizer that says nothing of this would say
 * nothing of anything. The argument chooses one.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "webgpu/webgpu.h"

static WGPUInstance instance;

/* The library looks at a struct that is gone. */
static void address(void)
{
    WGPUSurfaceDescriptor *freed = calloc(1, sizeof *freed);
    free(freed);
    wgpuInstanceCreateSurface(instance, freed);
}

/* Nothing leads to it any more. */
static void leak(void)
{
    volatile char *lost = malloc(1234);
    *lost = 1;
}

static WGPUFutureWaitInfo shared;
static atomic_bool both;

static void *wait_for_it(void *unused)
{
    (void)unused;
    while (!atomic_load_explicit(&both, memory_order_relaxed)) {
    }
    for (int i = 0; i < 1000; i++) {
        wgpuInstanceWaitAny(instance, 1, &shared, 0);
    }
    return NULL;
}

/* The library reads on one thread what is written on another. */
static void thread(void)
{
    pthread_t other;
    if (pthread_create(&other, NULL, wait_for_it, NULL) != 0) {
        exit(2);
    }
    atomic_store_explicit(&both, true, memory_order_relaxed);
    for (int i = 0; i < 1000; i++) {
        shared.future.id = (uint64_t)i;
        shared.completed = 0;
    }
    pthread_join(other, NULL);
}

int main(int count, char **words)
{
    const char *what = count > 1 ? words[1] : "";
    instance = wgpuCreateInstance(NULL);
    if (strcmp(what, "address") == 0) {
        address();
    } else if (strcmp(what, "leak") == 0) {
        leak();
    } else if (strcmp(what, "thread") == 0) {
        thread();
    } else {
        fputs("canary address, leak or thread\n", stderr);
        return 2;
    }
    wgpuInstanceRelease(instance);
    return 0;
}
