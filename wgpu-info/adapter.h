/* What there is to say about an adapter. */
#ifndef ADAPTER_H
#define ADAPTER_H

#include <stdbool.h>
#include <webgpu/webgpu.h>

/* Writes it as an object of a list; `is_short` leaves features, limits and formats out. */
void show_adapter(WGPUInstance instance, WGPUAdapter adapter, bool is_short);

#endif
