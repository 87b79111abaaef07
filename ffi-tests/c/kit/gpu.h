/*
 * A device whose uncaptured errors are counted, requests that are waited for, and error scopes.
 */
#ifndef GPU_H
#define GPU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <webgpu/webgpu.h>
#include <webgpu/wgpu.h>

#include "keep.h"
#include "test.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* A copy of a message, for use after the callback it came with. */
typedef struct Message {
    char text[4096];
} Message;

struct Gpu {
    WGPUInstance instance;
    WGPUAdapter adapter;
    WGPUDevice device;
    WGPUQueue queue;
    unsigned uncaptured_errors;
    WGPUErrorType last_error_type;
    Message last_error;
    size_t mark, opened; /* how much was kept before it, and when its own handles were */
};

/* The backend that adapters without options of their own come from: WEBGPU_C_TEST_BACKEND is vulkan,
 * gl or noop, or is not set, which leaves the choice to the library. */
WGPUBackendType test_backend(void);

/* Skips the rest of the test on the noop backend, which accepts everything, and clears and
 * copies buffers only. `what` is the reason to print. */
void needs_execution(const char *what);

/* Whether the test runs on the noop backend, and nothing else is to be had: who asks for any adapter
 * gets none, as that one is for those who ask for it. */
bool only_noop_is_here(void);

/* Skips the rest of the test then. */
void needs_adapters(void);

/* Opens a device with default limits and those of the `wanted` features that the adapter has.
 * `gpu` must stay in place until it is closed. */
void gpu_open(Gpu *gpu);
void gpu_open_with(Gpu *gpu, size_t wanted_count, const WGPUFeatureName *wanted);
/* The same, with limits that the adapter is known to have; NULL for the default ones. */
void gpu_open_on(Gpu *gpu, WGPUInstance instance, WGPUAdapter adapter, size_t wanted_count,
                 const WGPUFeatureName *wanted, const WGPULimits *limits);
/* The same, and what else the descriptor says. */
void gpu_open_as(Gpu *gpu, WGPUInstance instance, WGPUAdapter adapter, size_t wanted_count,
                 const WGPUFeatureName *wanted, WGPUDeviceDescriptor descriptor);
/* Has the uncaptured errors of a device to be counted in `gpu`. */
void gpu_listen(Gpu *gpu, WGPUDeviceDescriptor *descriptor);

/* Opens a device with this feature; skips the rest of the test where the adapter has none of it. */
void gpu_open_needing(Gpu *gpu, WGPUFeatureName feature, const char *name);

/* An adapter of the test backend; where that has none, the program ends as not applicable. */
WGPUAdapter open_adapter(WGPUInstance instance);

/* Releases everything, also what was kept since it was opened, and checks that no uncaptured error
 * was left: a test that provokes one takes it out with gpu_take_error. What is closed already stays
 * so. */
void gpu_close(Gpu *gpu);

/* Checks that the test has kept, or released, every object that it made. Releases what is kept. */
void gpu_check_nothing_is_left(Gpu *gpu);

/* Checks that exactly one uncaptured error has arrived, of this type, with `part` in its message,
 * and forgets it. */
void gpu_take_error(Gpu *gpu, WGPUErrorType type, const char *part);

/* Processes events until `*done`; gives the test up when that takes unreasonably long. */
void wait_until(WGPUInstance instance, const bool *done);

WGPUStringView text(const char *string);
void copy_message(Message *copy, WGPUStringView message);

/* An instance whose adapters make several devices. */
WGPUInstance create_instance_for_devices(void);

/* Requests, waited for. The handle is NULL unless the status is Success. */
WGPURequestAdapterStatus request_adapter(WGPUInstance instance,
                                         const WGPURequestAdapterOptions *options,
                                         WGPUAdapter *adapter, Message *message);
WGPURequestDeviceStatus request_device(WGPUInstance instance, WGPUAdapter adapter,
                                       const WGPUDeviceDescriptor *descriptor, WGPUDevice *device,
                                       Message *message);

/* Error scopes. */
typedef struct Caught {
    WGPUPopErrorScopeStatus status;
    WGPUErrorType type;
    Message message;
} Caught;

void scope_push(Gpu *gpu, WGPUErrorFilter filter);
Caught scope_pop(Gpu *gpu);

/* Pops a scope and checks what it caught. */
#define CHECK_CAUGHT(gpu, expected_type, part)                                                     \
    do {                                                                                           \
        Caught caught_ = scope_pop(gpu);                                                           \
        CHECK_EQ(caught_.status, WGPUPopErrorScopeStatus_Success);                                 \
        CHECK_EQ(caught_.type, expected_type);                                                     \
        CHECK_CONTAINS(caught_.message.text, part);                                                \
    } while (0)

/* Runs a statement that must raise a validation error with `part` in its message. */
#define CHECK_INVALID(gpu, part, statement)                                                        \
    do {                                                                                           \
        scope_push(gpu, WGPUErrorFilter_Validation);                                               \
        statement;                                                                                 \
        CHECK_CAUGHT(gpu, WGPUErrorType_Validation, part);                                         \
    } while (0)

/* Runs a statement that must raise no validation error. */
#define CHECK_VALID(gpu, statement)                                                                \
    do {                                                                                           \
        scope_push(gpu, WGPUErrorFilter_Validation);                                               \
        statement;                                                                                 \
        CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");                                              \
    } while (0)

#endif
