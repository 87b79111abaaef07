/**
 * @file wgpu.h
 *
 * What libwgpu_native offers beyond webgpu.h. The values that this file adds to standard enums and
 * chains begin at 0x00030000.
 *
 * This file is written from the library's Rust sources. Change those, then run `make headers`.
 */
/**
 * @page extensions Extensions: wgpu.h
 *
 * This header goes beyond webgpu.h, and everything that webgpu.h says of ownership, strings, chains
 * and errors holds here as well. Its structs are chained to those of webgpu.h. Its enum values are
 * cast to webgpu.h's enums where one of those is expected. A program that uses this header needs
 * this library or libwgpu_native, and runs with no other.
 *
 * - @ref native_device
 * - @ref native_log
 * - @ref native_push_constants
 * - @ref native_polling
 * - @ref native_tools
 * - @ref native_writes
 * - @ref native_pipelines
 * - @ref native_version
 *
 *
 * @section native_device Two ways to ask for a device
 *
 * A device is as strict as WebGPU, unless a @ref WGPUNativeLimits is chained to its required
 * limits. Then it behaves as programs written for libwgpu_native expect: limits are taken as they
 * are, even below the defaults, and integers between shader stages are flat without saying so.
 *
 * @code{.c}
 * WGPUNativeLimits native = WGPU_NATIVE_LIMITS_INIT;
 * WGPULimits limits = WGPU_LIMITS_INIT;
 * limits.nextInChain = &native.chain;
 * wgpuAdapterGetLimits(adapter, &limits); // all that there is
 *
 * WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 * descriptor.requiredLimits = &limits;
 * wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 * wgpuInstanceProcessEvents(instance);
 * @endcode
 *
 * A function that needs a feature says so. Features beyond the standard are requested like standard
 * ones:
 *
 * @code{.c}
 * WGPUFeatureName features[1] = {(WGPUFeatureName)WGPUNativeFeature_PipelineStatisticsQuery};
 * WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 * if (wgpuAdapterHasFeature(adapter, features[0])) {
 *     descriptor.requiredFeatures = features;
 *     descriptor.requiredFeatureCount = 1;
 * }
 * wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 * wgpuInstanceProcessEvents(instance);
 * @endcode
 *
 *
 * @section native_log The log
 *
 * What no other callback is told of goes to the log. Without a log callback, errors go to stderr
 * and nothing else is shown. The callback may be called on any thread, during any call, and may
 * itself call the library.
 *
 * @code{.c}
 * static void on_log(WGPULogLevel level, WGPUStringView message, void *unused) {
 *     (void)unused;
 *     fprintf(stderr, "wgpu %d: %.*s\n", (int)level, (int)message.length, message.data);
 * }
 *
 * wgpuSetLogCallback(on_log, NULL);
 * wgpuSetLogLevel(WGPULogLevel_Info);
 * @endcode
 *
 *
 * @section native_push_constants Push constants
 *
 * Push constants are the immediate data of webgpu.h, declared stage by stage: bytes that go with
 * the commands, without a buffer. In WGSL they are a `var<immediate>`; `var<push_constant>` means
 * the same. They need the feature WGPUNativeFeature_PushConstants.
 *
 * @code{.c}
 * WGPUPushConstantRange range;
 * range.stages = WGPUShaderStage_Fragment;
 * range.start = 0;
 * range.end = 16;
 * WGPUPipelineLayoutExtras ranges = {{NULL, (WGPUSType)WGPUSType_PipelineLayoutExtras}, 1, &range};
 * WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
 * descriptor.nextInChain = &ranges.chain;
 * WGPUPipelineLayout layout = wgpuDeviceCreatePipelineLayout(device, &descriptor);
 * // ... a pipeline of this layout, set in the pass, and then:
 *
 * const float color[4] = {1, 0, 0, 1};
 * wgpuRenderPassEncoderSetPushConstants(pass, WGPUShaderStage_Fragment, 0, sizeof color, color);
 * wgpuPipelineLayoutRelease(layout);
 * @endcode
 *
 *
 * @section native_polling Polling
 *
 * wgpuDevicePoll() looks for finished work on one device and runs the callbacks that may run there.
 * Programs for libwgpu_native wait with it; standard ones use wgpuInstanceWaitAny().
 *
 * @code{.c}
 * WGPUSubmissionIndex last = wgpuQueueSubmitForIndex(queue, 1, &commands);
 * wgpuDevicePoll(device, WGPU_TRUE, &last); // returns when this submission is done
 * @endcode
 *
 *
 * @section native_tools Traces and debuggers
 *
 * A device can record everything it is asked to do, for the tool `wgpu-trace` to show or run again.
 *
 * @code{.c}
 * WGPUDeviceExtras extras = {{NULL, (WGPUSType)WGPUSType_DeviceExtras},
 *                            {"trace-of-mine", WGPU_STRLEN}};
 * WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 * descriptor.nextInChain = &extras.chain;
 * wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 * wgpuInstanceProcessEvents(instance);
 * @endcode
 *
 *
 * @section native_writes Writes without a copy
 *
 * wgpuQueueWriteBuffer() copies its bytes. Where they are computed anyway, they can be computed into
 * the memory from which the GPU gets them.
 *
 * @code{.c}
 * const size_t size = 64 * sizeof(float);
 * float *heights = (float *)wgpuQueueBeginWriteBuffer(queue, buffer, 0, size);
 * if (heights) {
 *     for (int x = 0; x < 64; x++) {
 *         heights[x] = (float)(x * x) / 64;
 *     }
 *     wgpuQueueEndWriteBuffer(queue, heights); // before the commands that are submitted next
 * }
 * @endcode
 *
 *
 * @section native_pipelines Pipelines from the last run
 *
 * On Vulkan, what pipelines are compiled to can be kept: by the library, in a folder
 * (@ref WGPUDevicePipelineCacheFolder), or by the program, which has an object for it
 * (@ref WGPUPipelineCache).
 *
 * @code{.c}
 * WGPUDevicePipelineCacheFolder kept = WGPU_DEVICE_PIPELINE_CACHE_FOLDER_INIT;
 * kept.path.data = "kept-pipelines";
 * kept.path.length = WGPU_STRLEN;
 * WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 * descriptor.nextInChain = &kept.chain;
 * wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 * wgpuInstanceProcessEvents(instance);
 * @endcode
 *
 *
 * @section native_version The version
 *
 * One number, a byte each for major, minor, patch and build. Newer versions compare greater.
 *
 * @code{.c}
 * uint32_t version = wgpuGetVersion();
 * printf("%u.%u.%u.%u\n", (unsigned)(version >> 24), (unsigned)(version >> 16 & 0xFF),
 *        (unsigned)(version >> 8 & 0xFF), (unsigned)(version & 0xFF));
 * @endcode
 */
#ifndef WGPU_H_
#define WGPU_H_

#include "webgpu.h"

