/* The noop backend, on which only the library and wgpu-core run, and what must not happen on it. */
#ifndef FUZZ_NOOP_H
#define FUZZ_NOOP_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <webgpu/wgpu.h>

/* How long a callback or an object's end may take on a machine that has other work, in steps of 1 ms. */
enum { PATIENCE = 20000 };

/* Says what was promised and broken, and ends the process. */
_Noreturn void broken(const char *promise, ...);

/* Reads a message to its end; one that tells of a panic is a finding. FUZZ_TELL=1 prints them all, for
 * who looks at one input. */
void listen(WGPUStringView message);
void listen_to_log(WGPULogLevel level);

WGPUAdapter noop_adapter(WGPUInstance instance);
/* A device with the features that there are, as `full` says, or with none. `*lost` is set when it is. */
WGPUDevice noop_device(WGPUInstance instance, WGPUAdapter adapter, bool full, atomic_bool *lost);

/* How many objects an instance has. */
size_t objects_left(WGPUInstance instance);
void pause_for_1_ms(void);

#endif
