/*
 * What the tests of futures share: an instance whose waits may take time, callbacks that keep
 * count, and work that keeps a GPU busy for about as long as asked.
 */
#ifndef FUTURES_H
#define FUTURES_H

#include <stdatomic.h>

#include "kit.h"

#define FOREVER UINT64_MAX
#define MILLISECONDS(count) ((uint64_t)(count)*1000000)

/* As gpu_open, with the instance feature TimedWaitAny. */
void timed_open(Gpu *gpu);
WGPUInstance timed_instance(void);

/* What a callback has said. `calls` is written last; the callback may run on any thread. */
typedef struct Heard {
    atomic_int calls;
    int status;
    int type; /* of a device-lost reason or an error */
    void *object;
    void *userdata2;
    Message message;
} Heard;

/* Callback infos whose first userdata is `heard` and whose second is `&expected_userdata2`. */
extern char expected_userdata2;
WGPUBufferMapCallbackInfo hear_map(Heard *heard, WGPUCallbackMode mode);
WGPUQueueWorkDoneCallbackInfo hear_work_done(Heard *heard, WGPUCallbackMode mode);
WGPUPopErrorScopeCallbackInfo hear_pop(Heard *heard, WGPUCallbackMode mode);
WGPUDeviceLostCallbackInfo hear_lost(Heard *heard, WGPUCallbackMode mode);
WGPUCreateComputePipelineAsyncCallbackInfo hear_compute_pipeline(Heard *heard,
                                                                 WGPUCallbackMode mode);
WGPUCreateRenderPipelineAsyncCallbackInfo hear_render_pipeline(Heard *heard, WGPUCallbackMode mode);

/* A wait for one future; `completed` must agree with the status. */
WGPUWaitStatus wait_for(WGPUInstance instance, WGPUFuture future, uint64_t timeout);

/* Waits, without calling the library, until the callback has run `calls` times. */
bool heard_in_time(Heard *heard, int calls);

double now_ms(void);
/* Time that the calling thread has spent on a processor. */
double thread_cpu_ms(void);
void sleep_ms(double milliseconds);

/* Work of a known length: a picture whose every pixel walks about. */
typedef struct Slow {
    WGPURenderPipeline pipeline;
    WGPUTextureView view;
    double walk_ms;
} Slow;

/* The first call finds out how fast this GPU walks. */
void slow_open(Gpu *gpu, Slow *slow);
void slow_submit(Gpu *gpu, const Slow *slow, double milliseconds);
/* The same behind other commands. What shall be pending goes into one submission with the work: some
 * drivers that are programs take a submission only when the ones before are done. */
void slow_record(WGPUCommandEncoder encoder, const Slow *slow, double milliseconds);

#endif
