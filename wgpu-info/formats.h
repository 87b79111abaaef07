/* What textures of each format may be used for. */
#ifndef FORMATS_H
#define FORMATS_H

#include <webgpu/webgpu.h>

/* Tries it on a device with all that the adapter can do: what needs a feature is told as if it were on. */
void show_formats(WGPUInstance instance, WGPUAdapter adapter);

#endif
