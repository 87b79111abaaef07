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
 *	WGPUNativeLimits native = WGPU_NATIVE_LIMITS_INIT;
 *	WGPULimits limits = WGPU_LIMITS_INIT;
 *	limits.nextInChain = &native.chain;
 *	wgpuAdapterGetLimits(adapter, &limits); // all that there is
 *
 *	WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 *	descriptor.requiredLimits = &limits;
 *	wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 *	wgpuInstanceProcessEvents(instance);
 * @endcode
 *
 * A function that needs a feature says so. Features beyond the standard are requested like standard
 * ones:
 *
 * @code{.c}
 *	WGPUFeatureName features[1] = {(WGPUFeatureName)WGPUNativeFeature_PipelineStatisticsQuery};
 *	WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 *	if (wgpuAdapterHasFeature(adapter, features[0])) {
 *		descriptor.requiredFeatures = features;
 *		descriptor.requiredFeatureCount = 1;
 *	}
 *	wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 *	wgpuInstanceProcessEvents(instance);
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
 *	static void on_log(WGPULogLevel level, WGPUStringView message, void *unused) {
 *		(void)unused;
 *		fprintf(stderr, "wgpu %d: %.*s\n", (int)level, (int)message.length, message.data);
 *	}
 *
 *	wgpuSetLogCallback(on_log, NULL);
 *	wgpuSetLogLevel(WGPULogLevel_Info);
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
 *	WGPUPushConstantRange range;
 *	range.stages = WGPUShaderStage_Fragment;
 *	range.start = 0;
 *	range.end = 16;
 *	WGPUPipelineLayoutExtras ranges = {{NULL, (WGPUSType)WGPUSType_PipelineLayoutExtras}, 1, &range};
 *	WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
 *	descriptor.nextInChain = &ranges.chain;
 *	WGPUPipelineLayout layout = wgpuDeviceCreatePipelineLayout(device, &descriptor);
 *	// ... a pipeline of this layout, set in the pass, and then:
 *
 *	const float color[4] = {1, 0, 0, 1};
 *	wgpuRenderPassEncoderSetPushConstants(pass, WGPUShaderStage_Fragment, 0, sizeof color, color);
 *	wgpuPipelineLayoutRelease(layout);
 * @endcode
 *
 *
 * @section native_polling Polling
 *
 * wgpuDevicePoll() looks for finished work on one device and runs the callbacks that may run there.
 * Programs for libwgpu_native wait with it; standard ones use wgpuInstanceWaitAny().
 *
 * @code{.c}
 *	WGPUSubmissionIndex last = wgpuQueueSubmitForIndex(queue, 1, &commands);
 *	wgpuDevicePoll(device, WGPU_TRUE, &last); // returns when this submission is done
 * @endcode
 *
 *
 * @section native_tools Traces and debuggers
 *
 * A device can record everything it is asked to do, for the tool `wgpu-trace` to show or run again.
 *
 * @code{.c}
 *	WGPUDeviceExtras extras = {{NULL, (WGPUSType)WGPUSType_DeviceExtras},
 *							   {"trace-of-mine", WGPU_STRLEN}};
 *	WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 *	descriptor.nextInChain = &extras.chain;
 *	wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 *	wgpuInstanceProcessEvents(instance);
 * @endcode
 *
 *
 * @section native_writes Writes without a copy
 *
 * wgpuQueueWriteBuffer() copies its bytes. Where they are computed anyway, they can be computed into
 * the memory from which the GPU gets them.
 *
 * @code{.c}
 *	const size_t size = 64 * sizeof(float);
 *	float *heights = (float *)wgpuQueueBeginWriteBuffer(queue, buffer, 0, size);
 *	if (heights) {
 *		for (int x = 0; x < 64; x++) {
 *			heights[x] = (float)(x * x) / 64;
 *		}
 *		wgpuQueueEndWriteBuffer(queue, heights); // before the commands that are submitted next
 *	}
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
 *	WGPUDevicePipelineCacheFolder kept = WGPU_DEVICE_PIPELINE_CACHE_FOLDER_INIT;
 *	kept.path.data = "kept-pipelines";
 *	kept.path.length = WGPU_STRLEN;
 *	WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
 *	descriptor.nextInChain = &kept.chain;
 *	wgpuAdapterRequestDevice(adapter, &descriptor, on_device);
 *	wgpuInstanceProcessEvents(instance);
 * @endcode
 *
 *
 * @section native_version The version
 *
 * One number, a byte each for major, minor, patch and build. Newer versions compare greater.
 *
 * @code{.c}
 *	uint32_t version = wgpuGetVersion();
 *	printf("%u.%u.%u.%u\n", (unsigned)(version >> 24), (unsigned)(version >> 16 & 0xFF),
 *		   (unsigned)(version >> 8 & 0xFF), (unsigned)(version & 0xFF));
 * @endcode
 */
#ifndef WGPU_H_
#define WGPU_H_

#include "webgpu.h"

/* ---- Basic types ---------------------------------------------------------------------------- */

/** @addtogroup basic_types Basic types
 *  @{ */

/**
 * A point in a queue's order of work, returned by @ref wgpuQueueSubmitForIndex;
 * @ref wgpuDevicePoll can wait for it. Larger is later; only meaningful with the same device.
 */
typedef uint64_t WGPUSubmissionIndex;

/** @} */

/* ---- Objects -------------------------------------------------------------------------------- */

/** @addtogroup objects Objects
 *  @{ */

/**
 * A bottom-level acceleration structure: triangles or boxes, sorted so that a ray finds them fast.
 * Rays do not meet it by itself, but through the instances of a @ref WGPUTlas. Made by
 * @ref wgpuDeviceCreateBlas or @ref wgpuQueueCompactBlas. May be used from any thread.
 */
typedef struct WGPUBlasImpl * WGPUBlas WGPU_OBJECT_ATTRIBUTE;

/**
 * What the driver has compiled pipelines to, for pipelines that are made later, be it in another run
 * of the program. Made by @ref wgpuDeviceCreatePipelineCache. May be used from any thread.
 */
typedef struct WGPUPipelineCacheImpl * WGPUPipelineCache WGPU_OBJECT_ATTRIBUTE;

/**
 * Memory that another API or process uses as well, of which buffers are made. Made by
 * @ref wgpuDeviceCreateSharedBufferMemory or @ref wgpuDeviceImportSharedBufferMemory. Its buffers
 * keep it alive. May be used from any thread.
 */
typedef struct WGPUSharedBufferMemoryImpl * WGPUSharedBufferMemory WGPU_OBJECT_ATTRIBUTE;

/**
 * A counter that two users of one memory wait for and set, each on its GPU queue or its CPU: a
 * timeline semaphore of Vulkan. Made by @ref wgpuDeviceCreateSharedFence or
 * @ref wgpuDeviceImportSharedFence, or given by the end of an access. May be used from any thread.
 */
typedef struct WGPUSharedFenceImpl * WGPUSharedFence WGPU_OBJECT_ATTRIBUTE;

/**
 * Memory that another API or process uses as well, of which textures are made. Made by
 * @ref wgpuDeviceCreateSharedTextureMemory or @ref wgpuDeviceImportSharedTextureMemory. Its textures
 * keep it alive. May be used from any thread.
 */
typedef struct WGPUSharedTextureMemoryImpl * WGPUSharedTextureMemory WGPU_OBJECT_ATTRIBUTE;

/**
 * A top-level acceleration structure: the scene that a shader casts rays into, made of instances of
 * @ref WGPUBlas. Made by @ref wgpuDeviceCreateTlas. May be used from any thread.
 */
typedef struct WGPUTlasImpl * WGPUTlas WGPU_OBJECT_ATTRIBUTE;

/** @} */

/* ---- Enums ---------------------------------------------------------------------------------- */

/** @addtogroup enums Enums
 *  @{ */

/** What a build does with an acceleration structure that was built before. */
typedef enum WGPUAccelerationStructureUpdateMode {
    /** The default, Build. */
    WGPUAccelerationStructureUpdateMode_Undefined = 0x00000000,
    /** It is built from nothing. */
    WGPUAccelerationStructureUpdateMode_Build = 0x00000001,
    /**
     * It may be updated where that is faster. This version builds it from nothing, too; what rays
     * find is the same.
     */
    WGPUAccelerationStructureUpdateMode_PreferUpdate = 0x00000002,
    WGPUAccelerationStructureUpdateMode_Force32 = 0x7FFFFFFF
} WGPUAccelerationStructureUpdateMode WGPU_ENUM_ATTRIBUTE;

/** How @ref wgpuBlasPrepareCompact ended; first argument of its callback. */
typedef enum WGPUBlasPrepareCompactStatus {
    /** @ref wgpuQueueCompactBlas may be called, until the BLAS is built again. */
    WGPUBlasPrepareCompactStatus_Success = 0x00000001,
    /** The instance's last reference was released before the operation could finish. */
    WGPUBlasPrepareCompactStatus_CallbackCancelled = 0x00000002,
    /** The call was invalid; a validation error went to the device as well. */
    WGPUBlasPrepareCompactStatus_Error = 0x00000003,
    /** The BLAS was destroyed or released, or its device lost, meanwhile. */
    WGPUBlasPrepareCompactStatus_Aborted = 0x00000004,
    WGPUBlasPrepareCompactStatus_Force32 = 0x7FFFFFFF
} WGPUBlasPrepareCompactStatus WGPU_ENUM_ATTRIBUTE;

/** Of what the elements of a cooperative matrix are, in @ref WGPUCooperativeMatrixConfiguration. */
typedef enum WGPUCooperativeMatrixElement {
    /** Not known. */
    WGPUCooperativeMatrixElement_Undefined = 0x00000000,
    /** `f32` */
    WGPUCooperativeMatrixElement_F32 = 0x00000001,
    /** `f16` */
    WGPUCooperativeMatrixElement_F16 = 0x00000002,
    /** `i32` */
    WGPUCooperativeMatrixElement_I32 = 0x00000003,
    /** `u32` */
    WGPUCooperativeMatrixElement_U32 = 0x00000004,
    WGPUCooperativeMatrixElement_Force32 = 0x7FFFFFFF
} WGPUCooperativeMatrixElement WGPU_ENUM_ATTRIBUTE;

/** Who compiles HLSL on the DX12 backend, in @ref WGPUInstanceExtras. Other backends ignore it. */
typedef enum WGPUDx12Compiler {
    /** No choice: DXC if it can be loaded, otherwise FXC. */
    WGPUDx12Compiler_Undefined = 0x00000000,
    /** FXC, part of Windows: slow, and limited to shader model 5.1. */
    WGPUDx12Compiler_Fxc = 0x00000001,
    /** DXC, from `dxcompiler.dll` at `dxcPath` or on the search path; version 1.8.2502 or later. */
    WGPUDx12Compiler_Dxc = 0x00000002,
    WGPUDx12Compiler_Force32 = 0x7FFFFFFF
} WGPUDx12Compiler WGPU_ENUM_ATTRIBUTE;

/**
 * How the DX12 backend shows frames in a window, in @ref WGPUInstanceExtras. Other backends ignore
 * it.
 */
typedef enum WGPUDx12SwapchainKind {
    /** No choice: @ref WGPUDx12SwapchainKind_DxgiFromHwnd. */
    WGPUDx12SwapchainKind_Undefined = 0x00000000,
    /** A swapchain on the window itself. Always opaque; frame debuggers cope best with it. */
    WGPUDx12SwapchainKind_DxgiFromHwnd = 0x00000001,
    /** A swapchain on a DirectComposition visual over the whole window. Allows transparency. */
    WGPUDx12SwapchainKind_DxgiFromVisual = 0x00000002,
    WGPUDx12SwapchainKind_Force32 = 0x7FFFFFFF
} WGPUDx12SwapchainKind WGPU_ENUM_ATTRIBUTE;

/**
 * The highest HLSL shader model DXC may target, in @ref WGPUInstanceExtras; only read when DXC
 * compiles. The GPU and driver may set a lower bound.
 */
typedef enum WGPUDxcMaxShaderModel {
    /** 6.0: wave operations and 64-bit integers. */
    WGPUDxcMaxShaderModel_V6_0 = 0x00000000,
    /** 6.1: adds barycentrics and view instancing. */
    WGPUDxcMaxShaderModel_V6_1 = 0x00000001,
    /** 6.2: adds 16-bit types. */
    WGPUDxcMaxShaderModel_V6_2 = 0x00000002,
    /** 6.3: adds ray tracing shaders. */
    WGPUDxcMaxShaderModel_V6_3 = 0x00000003,
    /** 6.4: adds packed integer dot products. */
    WGPUDxcMaxShaderModel_V6_4 = 0x00000004,
    /** 6.5: adds ray queries and mesh shaders. */
    WGPUDxcMaxShaderModel_V6_5 = 0x00000005,
    /** 6.6: adds 64-bit atomics. */
    WGPUDxcMaxShaderModel_V6_6 = 0x00000006,
    /** 6.7: adds more texture operations and quad votes. */
    WGPUDxcMaxShaderModel_V6_7 = 0x00000007,
    WGPUDxcMaxShaderModel_Force32 = 0x7FFFFFFF
} WGPUDxcMaxShaderModel WGPU_ENUM_ATTRIBUTE;

/** How luma and chroma came of red, green and blue, in @ref WGPUExternalTextureColors. */
typedef enum WGPUExternalTextureColorSpace {
    /** Indicates no value is passed: BT709. */
    WGPUExternalTextureColorSpace_Undefined = 0x00000000,
    /**
     * ITU-R BT.601, with the primaries of SMPTE 170M: video of standard definition, and JPEG in full
     * range.
     */
    WGPUExternalTextureColorSpace_BT601 = 0x00000001,
    /** ITU-R BT.709: video of high definition. It has the primaries of sRGB. */
    WGPUExternalTextureColorSpace_BT709 = 0x00000002,
    /** ITU-R BT.2020, not constant luminance: video of a wide gamut. */
    WGPUExternalTextureColorSpace_BT2020 = 0x00000003,
    WGPUExternalTextureColorSpace_Force32 = 0x7FFFFFFF
} WGPUExternalTextureColorSpace WGPU_ENUM_ATTRIBUTE;

/** Which numbers stand for black and white, in @ref WGPUExternalTextureColors. */
typedef enum WGPUExternalTextureRange {
    /** Indicates no value is passed: Limited. */
    WGPUExternalTextureRange_Undefined = 0x00000000,
    /** Of 8 bits, luma from 16 to 235 and chroma from 16 to 240. */
    WGPUExternalTextureRange_Limited = 0x00000001,
    /** All of them. */
    WGPUExternalTextureRange_Full = 0x00000002,
    WGPUExternalTextureRange_Force32 = 0x7FFFFFFF
} WGPUExternalTextureRange WGPU_ENUM_ATTRIBUTE;

/** How the GL backend treats fences, in @ref WGPUInstanceExtras. Other backends ignore it. */
typedef enum WGPUGLFenceBehaviour {
    /** Fences report completion when the GPU is done. */
    WGPUGLFenceBehaviour_Normal = 0x00000000,
    /**
     * Fences count as signalled at once, so waits and work-done callbacks no longer tell that the
     * GPU is done. Only for old code made for WebGL.
     */
    WGPUGLFenceBehaviour_AutoFinish = 0x00000001,
    WGPUGLFenceBehaviour_Force32 = 0x7FFFFFFF
} WGPUGLFenceBehaviour WGPU_ENUM_ATTRIBUTE;

/**
 * Which OpenGL ES 3 context the GL backend asks for, in @ref WGPUInstanceExtras. Other backends
 * ignore it.
 */
typedef enum WGPUGles3MinorVersion {
    /** The highest the driver has. */
    WGPUGles3MinorVersion_Automatic = 0x00000000,
    /** OpenGL ES 3.0. */
    WGPUGles3MinorVersion_Version0 = 0x00000001,
    /** OpenGL ES 3.1. */
    WGPUGles3MinorVersion_Version1 = 0x00000002,
    /** OpenGL ES 3.2. */
    WGPUGles3MinorVersion_Version2 = 0x00000003,
    WGPUGles3MinorVersion_Force32 = 0x7FFFFFFF
} WGPUGles3MinorVersion WGPU_ENUM_ATTRIBUTE;

/**
 * How much is logged; set by @ref wgpuSetLogLevel and passed to @ref WGPULogCallback. Each level
 * includes those with smaller values.
 */
typedef enum WGPULogLevel {
    /** Nothing. */
    WGPULogLevel_Off = 0x00000000,
    /** Calls that failed and errors nobody handled. */
    WGPULogLevel_Error = 0x00000001,
    /** Also what works but looks wrong. */
    WGPULogLevel_Warn = 0x00000002,
    /** Also notable events. */
    WGPULogLevel_Info = 0x00000003,
    /** Also details useful when hunting a bug in an application. */
    WGPULogLevel_Debug = 0x00000004,
    /** Everything, including single calls; slow. */
    WGPULogLevel_Trace = 0x00000005,
    WGPULogLevel_Force32 = 0x7FFFFFFF
} WGPULogLevel WGPU_ENUM_ATTRIBUTE;

/** How a device asks its driver for memory, in @ref WGPUDeviceMemoryHints. */
typedef enum WGPUMemoryHint {
    /** As @ref WGPUMemoryHint_Performance. */
    WGPUMemoryHint_Undefined = 0x00000000,
    /**
     * In large blocks, of which most objects are parts: 128 to 256 MiB of the GPU's own, half of it of
     * what the CPU can reach.
     */
    WGPUMemoryHint_Performance = 0x00000001,
    /** In small blocks: 8 to 64 MiB, and half of it. */
    WGPUMemoryHint_MemoryUsage = 0x00000002,
    /** In blocks as `blockSizeMin` and `blockSizeMax` say. */
    WGPUMemoryHint_Manual = 0x00000003,
    WGPUMemoryHint_Force32 = 0x7FFFFFFF
} WGPUMemoryHint WGPU_ENUM_ATTRIBUTE;

/** A further address mode for samplers; cast to @ref WGPUAddressMode. */
typedef enum WGPUNativeAddressMode {
    /**
     * The border color of @ref WGPUSamplerDescriptorExtras. Requires
     * @ref WGPUNativeFeature_AddressModeClampToBorder.
     */
    WGPUNativeAddressMode_ClampToBorder = 0x00000004,
    WGPUNativeAddressMode_Force32 = 0x7FFFFFFF
} WGPUNativeAddressMode WGPU_ENUM_ATTRIBUTE;

/**
 * Which member of @ref WGPUNativeDisplayHandle is set. The GL backend presents to the windows of
 * one display only. On Wayland it has to be told which; on X11, None stands for the one that the
 * environment variable `DISPLAY` names, if it is on this machine. Nothing else needs a display.
 */
typedef enum WGPUNativeDisplayHandleType {
    /** No display connection; the value of a zeroed struct. */
    WGPUNativeDisplayHandleType_None = 0x00000000,
    /** An Xlib `Display`: @ref WGPUXlibDisplayHandle. */
    WGPUNativeDisplayHandleType_Xlib = 0x00000001,
    /** An `xcb_connection_t`: @ref WGPUXcbDisplayHandle. */
    WGPUNativeDisplayHandleType_Xcb = 0x00000002,
    /** A `wl_display`: @ref WGPUWaylandDisplayHandle. */
    WGPUNativeDisplayHandleType_Wayland = 0x00000003,
    WGPUNativeDisplayHandleType_Force32 = 0x7FFFFFFF
} WGPUNativeDisplayHandleType WGPU_ENUM_ATTRIBUTE;

/**
 * Abilities beyond the WebGPU specification. Cast to @ref WGPUFeatureName they go wherever that
 * type does: `requiredFeatures`, the HasFeature functions and the feature lists. The backends
 * named can have the ability; whether an adapter has it depends on GPU and driver.
 */
typedef enum WGPUNativeFeature {
    /**
     * Immediate data: a few bytes set directly on an encoder and read as `var<immediate>`. Every
     * device of an adapter that has them can use them, whether it was asked for or not. Maps to
     * wgpu's `IMMEDIATES`. Backends: Vulkan, DX12, Metal, GL.
     */
    WGPUNativeFeature_Immediates = 0x00030001,
    /**
     * An older name for @ref WGPUNativeFeature_Immediates, with the same value; for programs that
     * use the per-stage push constant functions.
     */
    WGPUNativeFeature_PushConstants = 0x00030001,
    /**
     * All usages, sample counts and storage accesses the GPU has for each format, beyond those
     * every WebGPU device promises. Adds no formats. Maps to wgpu's
     * `TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES`. Backends: Vulkan, DX12, Metal, GL.
     */
    WGPUNativeFeature_TextureAdapterSpecificFormatFeatures = 0x00030002,
    /**
     * Draw counts read from a buffer: @ref wgpuRenderPassEncoderMultiDrawIndirectCount and
     * @ref wgpuRenderPassEncoderMultiDrawIndexedIndirectCount. Where it exists, the multi-draws
     * without Count are not emulated by single draws either. Maps to wgpu's
     * `MULTI_DRAW_INDIRECT_COUNT`. Backends: Vulkan 1.2 or VK_KHR_draw_indirect_count, DX12.
     */
    WGPUNativeFeature_MultiDrawIndirectCount = 0x00030004,
    /**
     * Writable storage buffers and storage textures in vertex shaders. Maps to wgpu's
     * `VERTEX_WRITABLE_STORAGE`. Backends: Vulkan, DX12, Metal, GL (each where the GPU allows it).
     */
    WGPUNativeFeature_VertexWritableStorage = 0x00030005,
    /**
     * Arrays of textures in one binding, `binding_array<texture_2d<f32>, N>`, indexed by uniform
     * values, after `enable wgpu_binding_array;` in WGSL. @ref WGPUBindGroupLayoutEntryExtras
     * gives the size. Maps to wgpu's `TEXTURE_BINDING_ARRAY`. Backends: Vulkan, DX12, Metal.
     */
    WGPUNativeFeature_TextureBindingArray = 0x00030006,
    /**
     * Arrays of sampled textures and of storage buffers indexed by values that differ between
     * invocations. Maps to wgpu's `SAMPLED_TEXTURE_AND_STORAGE_BUFFER_ARRAY_NON_UNIFORM_INDEXING`.
     * Backends: Vulkan, DX12, Metal.
     */
    WGPUNativeFeature_SampledTextureAndStorageBufferArrayNonUniformIndexing = 0x00030007,
    /**
     * Query sets of @ref WGPUNativeQueryType_PipelineStatistics, which count what a pipeline did
     * between begin and end; see @ref WGPUPipelineStatisticName. Maps to wgpu's
     * `PIPELINE_STATISTICS_QUERY`. Backends: Vulkan.
     */
    WGPUNativeFeature_PipelineStatisticsQuery = 0x00030008,
    /**
     * Arrays of storage buffers or storage textures in one binding, together with
     * @ref WGPUNativeFeature_BufferBindingArray or @ref WGPUNativeFeature_TextureBindingArray.
     * Maps to wgpu's `STORAGE_RESOURCE_BINDING_ARRAY`. Backends: Vulkan, DX12, Metal.
     */
    WGPUNativeFeature_StorageResourceBindingArray = 0x00030009,
    /**
     * Bind groups that fill fewer elements of a binding array than its layout has. Shaders must
     * not touch the empty ones. Maps to wgpu's `PARTIALLY_BOUND_BINDING_ARRAY`. Backends: Vulkan,
     * DX12, Metal.
     */
    WGPUNativeFeature_PartiallyBoundBindingArray = 0x0003000A,
    /**
     * The six Unorm and Snorm formats with 16-bit channels, such as
     * @ref WGPUTextureFormat_R16Unorm. Maps to wgpu's `TEXTURE_FORMAT_16BIT_NORM`. Backends:
     * Vulkan, DX12, Metal, GL.
     */
    WGPUNativeFeature_TextureFormat16bitNorm = 0x0003000B,
    /**
     * ASTC blocks that hold HDR values, for copying and sampling. Neither header has a format for
     * them yet. Maps to wgpu's `TEXTURE_COMPRESSION_ASTC_HDR`. Backends: Vulkan, Metal, GL.
     */
    WGPUNativeFeature_TextureCompressionAstcHdr = 0x0003000C,
    /**
     * MapRead and MapWrite combined with any other buffer usage. A gain where CPU and GPU share
     * memory, slow where they do not. Maps to wgpu's `MAPPABLE_PRIMARY_BUFFERS`. Backends: Vulkan,
     * DX12, Metal.
     */
    WGPUNativeFeature_MappablePrimaryBuffers = 0x0003000E,
    /**
     * Arrays of buffers in one binding, indexed by uniform values. Maps to wgpu's
     * `BUFFER_BINDING_ARRAY`. Backends: Vulkan, Metal.
     */
    WGPUNativeFeature_BufferBindingArray = 0x0003000F,
    /**
     * Arrays of storage textures indexed by values that differ between invocations. Maps to wgpu's
     * `STORAGE_TEXTURE_ARRAY_NON_UNIFORM_INDEXING`. Backends: Vulkan, DX12, Metal.
     */
    WGPUNativeFeature_StorageTextureArrayNonUniformIndexing = 0x00030010,
    /**
     * @ref WGPUNativeAddressMode_ClampToBorder with @ref WGPUSamplerBorderColor_Zero. Maps to wgpu's
     * `ADDRESS_MODE_CLAMP_TO_ZERO`. Backends: Vulkan, DX12, Metal, GL (with an extension).
     */
    WGPUNativeFeature_AddressModeClampToZero = 0x00030011,
    /**
     * @ref WGPUNativeAddressMode_ClampToBorder with every border color, for which
     * @ref WGPUSamplerBorderColor_Zero needs a feature of its own. Maps to wgpu's `ADDRESS_MODE_CLAMP_TO_BORDER`. Backends:
     * Vulkan, DX12, Metal on macOS, GL (with an extension).
     */
    WGPUNativeFeature_AddressModeClampToBorder = 0x00030012,
    /**
     * WGPUPolygonMode_Line: wireframes. Maps to wgpu's `POLYGON_MODE_LINE`. Backends: Vulkan,
     * DX12, Metal, desktop GL.
     */
    WGPUNativeFeature_PolygonModeLine = 0x00030013,
    /**
     * WGPUPolygonMode_Point: corners only. Maps to wgpu's `POLYGON_MODE_POINT`. Backends:
     * Vulkan, desktop GL.
     */
    WGPUNativeFeature_PolygonModePoint = 0x00030014,
    /**
     * `conservative` in WGPUPrimitiveStateExtras: every pixel a triangle touches is drawn.
     * How degenerate triangles behave is up to the GPU. Maps to wgpu's
     * `CONSERVATIVE_RASTERIZATION`. Backends: Vulkan, DX12.
     */
    WGPUNativeFeature_ConservativeRasterization = 0x00030015,
    /**
     * wgpuCommandEncoderClearTexture: a texture range set to zero. Maps to wgpu's
     * `CLEAR_TEXTURE`. Backends: Vulkan, DX12, Metal, GL.
     */
    WGPUNativeFeature_ClearTexture = 0x00030016,
    /**
     * One render pass drawn to several array layers at once, told apart by `builtin(view_index)`.
     * See @ref WGPUMultiview. The limit is `maxMultiviewViewCount` of @ref WGPUNativeLimits. Maps to
     * wgpu's `MULTIVIEW`. Backends: Vulkan, DX12, Metal.
     */
    WGPUNativeFeature_Multiview = 0x00030018,
    /**
     * 64-bit vertex attributes; to be enabled with @ref WGPUNativeFeature_ShaderF64. Maps to
     * wgpu's `VERTEX_ATTRIBUTE_64BIT`. Backends: none at present.
     */
    WGPUNativeFeature_VertexAttribute64bit = 0x00030019,
    /**
     * Textures of format @ref WGPUNativeTextureFormat_NV12. Maps to wgpu's `TEXTURE_FORMAT_NV12`.
     * Backends: Vulkan, DX12.
     */
    WGPUNativeFeature_TextureFormatNv12 = 0x0003001A,
    /**
     * Ray queries in shaders, after `enable wgpu_ray_query;` in WGSL, and the acceleration structures
     * that rays are cast into: @ref wgpuDeviceCreateBlas, @ref wgpuDeviceCreateTlas. Experimental:
     * details may change between releases. Maps to wgpu's `EXPERIMENTAL_RAY_QUERY`. Backends: Vulkan,
     * DX12, Metal.
     */
    WGPUNativeFeature_RayQuery = 0x0003001C,
    /**
     * 64-bit floats in shaders. Many GPUs run them tens of times slower than 32-bit ones. Maps to
     * wgpu's `SHADER_F64`. Backends: Vulkan.
     */
    WGPUNativeFeature_ShaderF64 = 0x0003001D,
    /**
     * Types `i16` and `u16` in shaders, after `enable wgpu_int16;` in WGSL. Maps to wgpu's
     * `SHADER_I16`. Backends: Vulkan, DX12, Metal.
     */
    WGPUNativeFeature_ShaderI16 = 0x0003001E,
    /**
     * `early_depth_test` on fragment entry points: depth tested before the shader runs, either
     * forced or under a promise about the depth it will write. Maps to wgpu's
     * `SHADER_EARLY_DEPTH_TEST`. Backends: Vulkan, GL (ES 3.1 or desktop 4.2).
     */
    WGPUNativeFeature_ShaderEarlyDepthTest = 0x00030020,
    /**
     * Subgroup operations, barriers aside, in compute and fragment shaders; the same ability as
     * @ref WGPUFeatureName_Subgroups. Maps to wgpu's `SUBGROUP`. Backends: Vulkan, DX12, Metal.
     */
    WGPUNativeFeature_Subgroup = 0x00030021,
    /**
     * Subgroup operations, barriers aside, in vertex shaders. Maps to wgpu's `SUBGROUP_VERTEX`.
     * Backends: Vulkan.
     */
    WGPUNativeFeature_SubgroupVertex = 0x00030022,
    /**
     * `subgroupBarrier` in compute shaders. Has no effect without @ref WGPUNativeFeature_Subgroup.
     * Maps to wgpu's `SUBGROUP_BARRIER`. Backends: Vulkan, Metal.
     */
    WGPUNativeFeature_SubgroupBarrier = 0x00030023,
    /**
     * @ref wgpuCommandEncoderWriteTimestamp between passes. Enable
     * @ref WGPUFeatureName_TimestampQuery with it. Maps to wgpu's
     * `TIMESTAMP_QUERY_INSIDE_ENCODERS`. Backends: Vulkan, DX12, Metal on AMD and Intel GPUs, GL
     * with GL_ARB_timer_query.
     */
    WGPUNativeFeature_TimestampQueryInsideEncoders = 0x00030024,
    /**
     * @ref wgpuRenderPassEncoderWriteTimestamp and @ref wgpuComputePassEncoderWriteTimestamp.
     * Enable @ref WGPUFeatureName_TimestampQuery with it. Tiled GPUs rarely have it. Maps to
     * wgpu's `TIMESTAMP_QUERY_INSIDE_PASSES`. Backends: Vulkan, DX12, Metal on AMD and Intel GPUs,
     * GL with GL_ARB_timer_query.
     */
    WGPUNativeFeature_TimestampQueryInsidePasses = 0x00030025,
    /**
     * Types `i64` and `u64` in shaders. Maps to wgpu's `SHADER_INT64`. Backends: Vulkan, DX12 with
     * DXC, Metal 2.3.
     */
    WGPUNativeFeature_ShaderInt64 = 0x00030026,
    /**
     * Atomic load, store, exchange, add and subtract on `f32` in shaders. Maps to wgpu's
     * `SHADER_FLOAT32_ATOMIC`. Backends: Vulkan with VK_EXT_shader_atomic_float, Metal 3.
     */
    WGPUNativeFeature_ShaderFloat32Atomic = 0x00030027,
    /**
     * Atomic add, and, or, xor, min and max on texels of R32Uint and R32Sint storage textures, in
     * WGSL `texture_storage_2d<r32uint, atomic>`, in layouts
     * @ref WGPUNativeStorageTextureAccess_Atomic. Maps to wgpu's `TEXTURE_ATOMIC`. Backends: Vulkan,
     * DX12, Metal 3.1.
     */
    WGPUNativeFeature_TextureAtomic = 0x00030028,
    /**
     * Textures of format @ref WGPUNativeTextureFormat_P010. Maps to wgpu's `TEXTURE_FORMAT_P010`.
     * Backends: Vulkan, DX12.
     */
    WGPUNativeFeature_TextureFormatP010 = 0x00030029,
    /**
     * Pipeline caches (@ref wgpuDeviceCreatePipelineCache), in which the application keeps what
     * pipelines were compiled to between runs. Maps to wgpu's `PIPELINE_CACHE`. Backends: Vulkan.
     */
    WGPUNativeFeature_PipelineCache = 0x0003002B,
    /**
     * Atomic min and max on `i64` and `u64` in shaders. Maps to wgpu's
     * `SHADER_INT64_ATOMIC_MIN_MAX`. Backends: Vulkan with VK_KHR_shader_atomic_int64, DX12 with
     * shader model 6.6, Metal 2.4.
     */
    WGPUNativeFeature_ShaderInt64AtomicMinMax = 0x0003002C,
    /**
     * All atomic operations on `i64` and `u64` in shaders. Maps to wgpu's
     * `SHADER_INT64_ATOMIC_ALL_OPS`. Backends: Vulkan with VK_KHR_shader_atomic_int64, DX12 with
     * shader model 6.6.
     */
    WGPUNativeFeature_ShaderInt64AtomicAllOps = 0x0003002D,
    /**
     * Atomic min and max on texels of @ref WGPUNativeTextureFormat_R64Uint storage textures. Maps to
     * wgpu's `TEXTURE_INT64_ATOMIC`. Backends: Vulkan with VK_EXT_shader_image_atomic_int64, DX12 with
     * shader model 6.6, Metal 3.1.
     */
    WGPUNativeFeature_TextureInt64Atomic = 0x00030030,
    /**
     * Mesh shaders: pipelines whose vertices and primitives are made by workgroups
     * (@ref wgpuDeviceCreateMeshPipeline), after `enable wgpu_mesh_shader;` in WGSL. The limits are in
     * @ref WGPUMeshShaderLimits. Experimental: details may change between releases. Maps to wgpu's
     * `EXPERIMENTAL_MESH_SHADER`. Backends: Vulkan with VK_EXT_mesh_shader, DX12 with shader model
     * 6.5, Metal 3.
     */
    WGPUNativeFeature_MeshShader = 0x00030032,
    /**
     * The vertices of a triangle that a ray has hit, `getCommittedHitVertexPositions` in WGSL after
     * `enable wgpu_ray_query_vertex_return;`. Enable @ref WGPUNativeFeature_RayQuery with it. Maps to
     * wgpu's `EXPERIMENTAL_RAY_HIT_VERTEX_RETURN`. Backends: Vulkan with VK_KHR_ray_tracing_position_fetch.
     */
    WGPUNativeFeature_RayHitVertexReturn = 0x00030033,
    /**
     * Mesh pipelines that draw to several layers at once (@ref WGPUMultiview), as many as the limit
     * `maxMeshMultiviewViewCount` says. With @ref WGPUNativeFeature_MeshShader, without which it has no
     * effect, it needs @ref WGPUNativeFeature_Multiview. Maps to wgpu's `EXPERIMENTAL_MESH_SHADER_MULTIVIEW`. Backends:
     * Vulkan with VK_EXT_mesh_shader, DX12.
     */
    WGPUNativeFeature_MeshShaderMultiview = 0x00030034,
    /**
     * More formats of vertices in acceleration structures, see
     * @ref WGPUBlasTriangleGeometrySizeDescriptor. Maps to wgpu's
     * `EXTENDED_ACCELERATION_STRUCTURE_VERTEX_FORMATS`. Backends: Vulkan, DX12, Metal.
     */
    WGPUNativeFeature_ExtendedAccelerationStructureVertexFormats = 0x00030035,
    /**
     * Shader modules whose code the driver gets as it is, without any check:
     * @ref wgpuDeviceCreateShaderModulePassthrough. Maps to wgpu's `PASSTHROUGH_SHADERS`. Backends:
     * Vulkan, DX12, Metal, GL.
     */
    WGPUNativeFeature_PassthroughShaders = 0x00030036,
    /**
     * The position inside the triangle as fragment input, `builtin(barycentric)`. Maps to wgpu's
     * `SHADER_BARYCENTRICS`. Backends: Vulkan with VK_KHR_fragment_shader_barycentric, DX12 with
     * shader model 6.1, Metal 2.2.
     */
    WGPUNativeFeature_ShaderBarycentrics = 0x00030037,
    /**
     * Multiview passes that leave out some of the layers. Enable @ref WGPUNativeFeature_Multiview
     * with it. Maps to wgpu's `SELECTIVE_MULTIVIEW`. Backends: Vulkan, DX12.
     */
    WGPUNativeFeature_SelectiveMultiview = 0x00030038,
    /**
     * Mesh shaders that make points. Has no effect without @ref WGPUNativeFeature_MeshShader. Maps to wgpu's
     * `EXPERIMENTAL_MESH_SHADER_POINTS`. Backends: Vulkan with VK_EXT_mesh_shader, Metal 3.
     */
    WGPUNativeFeature_MeshShaderPoints = 0x00030039,
    /**
     * Textures that are multisampled and have several layers. Maps to wgpu's `MULTISAMPLE_ARRAY`.
     * Backends: Vulkan, Metal.
     */
    WGPUNativeFeature_MultisampleArray = 0x0003003A,
    /**
     * Small matrix products shared by the invocations of a subgroup (tensor cores, SIMD-group
     * matrices), after `enable wgpu_cooperative_matrix;` in WGSL. Experimental: the adapter
     * decides on sizes and element types. Maps to wgpu's `EXPERIMENTAL_COOPERATIVE_MATRIX`.
     * Backends: Vulkan with VK_KHR_cooperative_matrix, Metal 2.3.
     */
    WGPUNativeFeature_CooperativeMatrix = 0x0003003B,
    /**
     * Fragment inputs that hold the values of all three vertices, `interpolate(per_vertex)`,
     * after `enable wgpu_per_vertex;` in WGSL. Maps to wgpu's `SHADER_PER_VERTEX`. Backends:
     * Vulkan, DX12, Metal.
     */
    WGPUNativeFeature_ShaderPerVertex = 0x0003003C,
    /**
     * `builtin(draw_index)` in vertex shaders: which draw of a multi-draw is running. WGSL needs
     * `enable draw_index;`. Maps to wgpu's `SHADER_DRAW_INDEX`. Backends: Vulkan.
     */
    WGPUNativeFeature_ShaderDrawIndex = 0x0003003D,
    /**
     * Arrays of acceleration structures in one binding, indexed by uniform values; see
     * @ref WGPUNativeFeature_RayQuery. Maps to wgpu's
     * `ACCELERATION_STRUCTURE_BINDING_ARRAY`. Backends: Vulkan, DX12.
     */
    WGPUNativeFeature_AccelerationStructureBindingArray = 0x0003003E,
    /**
     * `coherent` on storage buffer variables: writes become visible to other invocations without
     * being cached. Maps to wgpu's `MEMORY_DECORATION_COHERENT`. Backends: Vulkan, DX12, Metal
     * 3.2, GL (ES 3.1 or desktop 4.3).
     */
    WGPUNativeFeature_MemoryDecorationCoherent = 0x0003003F,
    /**
     * `volatile` on storage buffer variables: every access really happens. Maps to wgpu's
     * `MEMORY_DECORATION_VOLATILE`. Backends: Vulkan, GL (ES 3.1 or desktop 4.3).
     */
    WGPUNativeFeature_MemoryDecorationVolatile = 0x00030040,
    /**
     * Buffers and textures in memory that another API or process uses as well, by opaque file
     * descriptors: @ref wgpuDeviceCreateSharedBufferMemory,
     * @ref wgpuDeviceCreateSharedTextureMemory, and @ref WGPUSharedMemoryOpaqueFD to import one. The library's own, as all values from 0x0003F100
     * on. Backends: Vulkan 1.2 with VK_KHR_external_memory_fd, on Linux, Android and BSD.
     */
    WGPUNativeFeature_SharedMemoryOpaqueFD = 0x0003F100,
    /**
     * Buffers in memory of the program itself, see @ref WGPUSharedMemoryHostPointer. Backends:
     * Vulkan 1.2 with VK_EXT_external_memory_host, on Linux, Android and BSD.
     */
    WGPUNativeFeature_SharedMemoryHostPointer = 0x0003F101,
    /**
     * Fences that other APIs and processes wait for and set, by opaque file descriptors:
     * @ref wgpuSharedFenceExportOpaqueFD and @ref wgpuDeviceImportSharedFence. Backends: Vulkan 1.2
     * with VK_KHR_external_semaphore_fd, on Linux, Android and BSD.
     */
    WGPUNativeFeature_SharedFenceOpaqueFD = 0x0003F102,
    /**
     * Buffers and images that the program made by Vulkan itself, on the device of this library:
     * @ref WGPUSharedMemoryVulkanBuffer, @ref WGPUSharedMemoryVulkanImage. Backends: Vulkan 1.2, on
     * Linux, Android and BSD.
     */
    WGPUNativeFeature_SharedMemoryVulkan = 0x0003F103,
    /**
     * Textures in dma-bufs: @ref WGPUSharedMemoryDmaBuf. Backends: Vulkan 1.2 with
     * VK_EXT_external_memory_dma_buf, on Linux.
     */
    WGPUNativeFeature_SharedMemoryDmaBuf = 0x0003F104,
    WGPUNativeFeature_Force32 = 0x7FFFFFFF
} WGPUNativeFeature WGPU_ENUM_ATTRIBUTE;

/** A further load operation; cast to @ref WGPULoadOp. */
typedef enum WGPUNativeLoadOp {
    /**
     * Whatever is there: the cheapest for an attachment that the pass covers with opaque pixels, on
     * GPUs with tiles above all. **This is unsafe**: pixels that nothing is drawn to may hold what
     * was in that memory, of other textures too, and drivers may do as they like with what depends
     * on it. You promise to draw to each pixel before anything reads it, blending and depth tests
     * included. On a device with a trace it is Clear; where the instance is strict, it is an error.
     */
    WGPUNativeLoadOp_DontCare = 0x00030001,
    WGPUNativeLoadOp_Force32 = 0x7FFFFFFF
} WGPUNativeLoadOp WGPU_ENUM_ATTRIBUTE;

/** A further kind of query set; cast to @ref WGPUQueryType. */
typedef enum WGPUNativeQueryType {
    /**
     * Counters chosen by a chained @ref WGPUQuerySetDescriptorExtras. Requires
     * @ref WGPUNativeFeature_PipelineStatisticsQuery.
     */
    WGPUNativeQueryType_PipelineStatistics = 0x00030000,
    WGPUNativeQueryType_Force32 = 0x7FFFFFFF
} WGPUNativeQueryType WGPU_ENUM_ATTRIBUTE;

/** Values for `sType` that belong to this header's chained structs; cast them to @ref WGPUSType. */
typedef enum WGPUNativeSType {
    /** A @ref WGPUDeviceExtras, chained to @ref WGPUDeviceDescriptor. */
    WGPUSType_DeviceExtras = 0x00030001,
    /** A @ref WGPUNativeLimits, chained to @ref WGPULimits. */
    WGPUSType_NativeLimits = 0x00030002,
    /** A @ref WGPUShaderSourceGLSL, chained to @ref WGPUShaderModuleDescriptor. */
    WGPUSType_ShaderSourceGLSL = 0x00030003,
    /** A @ref WGPUInstanceExtras, chained to @ref WGPUInstanceDescriptor. */
    WGPUSType_InstanceExtras = 0x00030004,
    /** A @ref WGPUBindGroupEntryExtras, chained to @ref WGPUBindGroupEntry. */
    WGPUSType_BindGroupEntryExtras = 0x00030005,
    /** A @ref WGPUBindGroupLayoutEntryExtras, chained to @ref WGPUBindGroupLayoutEntry. */
    WGPUSType_BindGroupLayoutEntryExtras = 0x00030006,
    /** A @ref WGPUQuerySetDescriptorExtras, chained to @ref WGPUQuerySetDescriptor. */
    WGPUSType_QuerySetDescriptorExtras = 0x00030007,
    /** A @ref WGPUSurfaceConfigurationExtras, chained to @ref WGPUSurfaceConfiguration. */
    WGPUSType_SurfaceConfigurationExtras = 0x00030008,
    /** A @ref WGPUSurfaceSourceSwapChainPanel, chained to @ref WGPUSurfaceDescriptor. */
    WGPUSType_SurfaceSourceSwapChainPanel = 0x00030009,
    /** A @ref WGPUPrimitiveStateExtras, chained to @ref WGPUPrimitiveState. */
    WGPUSType_PrimitiveStateExtras = 0x0003000A,
    /** A @ref WGPUSamplerDescriptorExtras, chained to @ref WGPUSamplerDescriptor. */
    WGPUSType_SamplerDescriptorExtras = 0x0003000B,
    /**
     * A @ref WGPUPipelineLayoutExtras, chained to @ref WGPUPipelineLayoutDescriptor. This and what
     * follows is the library's own; its values begin at 0x0003F000.
     */
    WGPUSType_PipelineLayoutExtras = 0x0003F000,
    /** A @ref WGPURequestAdapterIdentityOptions, chained to @ref WGPURequestAdapterOptions. */
    WGPUSType_RequestAdapterIdentityOptions = 0x0003F080,
    /**
     * A @ref WGPUSharedMemoryOpaqueFD, chained to @ref WGPUSharedBufferMemoryDescriptor or
     * @ref WGPUSharedTextureMemoryDescriptor.
     */
    WGPUSType_SharedMemoryOpaqueFD = 0x0003F100,
    /** A @ref WGPUSharedMemoryHostPointer, chained to @ref WGPUSharedBufferMemoryDescriptor. */
    WGPUSType_SharedMemoryHostPointer = 0x0003F101,
    /**
     * A @ref WGPUSharedMemoryVulkanImageInfo, chained to @ref WGPUSharedTextureMemoryDescriptor.
     */
    WGPUSType_SharedMemoryVulkanImageInfo = 0x0003F103,
    /** A @ref WGPUSharedMemoryVulkanImage, chained to @ref WGPUSharedTextureMemoryDescriptor. */
    WGPUSType_SharedMemoryVulkanImage = 0x0003F104,
    /** A @ref WGPUSharedMemoryVulkanBuffer, chained to @ref WGPUSharedBufferMemoryDescriptor. */
    WGPUSType_SharedMemoryVulkanBuffer = 0x0003F105,
    /** A @ref WGPUSharedMemoryVulkanLayouts, chained to @ref WGPUSharedMemoryBeginAccess. */
    WGPUSType_SharedMemoryVulkanLayouts = 0x0003F106,
    /** A @ref WGPUSharedMemoryDmaBuf, chained to @ref WGPUSharedTextureMemoryDescriptor. */
    WGPUSType_SharedMemoryDmaBuf = 0x0003F107,
    /**
     * A @ref WGPUPipelineDescriptorExtras, chained to @ref WGPUComputePipelineDescriptor,
     * @ref WGPURenderPipelineDescriptor or @ref WGPUMeshPipelineDescriptor.
     */
    WGPUSType_PipelineDescriptorExtras = 0x0003F140,
    /** A @ref WGPUDevicePipelineCacheFolder, chained to @ref WGPUDeviceDescriptor. */
    WGPUSType_DevicePipelineCacheFolder = 0x0003F141,
    /**
     * A @ref WGPUMultiview, chained to @ref WGPURenderPassDescriptor, @ref WGPURenderPipelineDescriptor,
     * @ref WGPUMeshPipelineDescriptor and @ref WGPURenderBundleEncoderDescriptor.
     */
    WGPUSType_Multiview = 0x0003F160,
    /**
     * A @ref WGPUWorkgroupMemory, chained to @ref WGPUComputeState, @ref WGPUTaskState or
     * @ref WGPUMeshState.
     */
    WGPUSType_WorkgroupMemory = 0x0003F161,
    /** A @ref WGPUDeviceMemoryHints, chained to @ref WGPUDeviceDescriptor. */
    WGPUSType_DeviceMemoryHints = 0x0003F180,
    /** A @ref WGPUAccelerationStructureBindingLayout, chained to @ref WGPUBindGroupLayoutEntry. */
    WGPUSType_AccelerationStructureBindingLayout = 0x0003F1A0,
    /** A @ref WGPUAccelerationStructureBindingEntry, chained to @ref WGPUBindGroupEntry. */
    WGPUSType_AccelerationStructureBindingEntry = 0x0003F1A1,
    /** A @ref WGPURayTracingLimits, chained to @ref WGPULimits. */
    WGPUSType_RayTracingLimits = 0x0003F1A2,
    /** A @ref WGPUExternalTextureColors, chained to @ref WGPUExternalTextureDescriptor. */
    WGPUSType_ExternalTextureColors = 0x0003F1C0,
    /** A @ref WGPUExternalTextureCrop, chained to @ref WGPUExternalTextureDescriptor. */
    WGPUSType_ExternalTextureCrop = 0x0003F1C1,
    /** A @ref WGPUMeshShaderLimits, chained to @ref WGPULimits. */
    WGPUSType_MeshShaderLimits = 0x0003F1E0,
    /** A @ref WGPUVulkanInstance, chained to @ref WGPUInstanceDescriptor. */
    WGPUSType_VulkanInstance = 0x0003F1E1,
    /** A @ref WGPUVulkanDevice, chained to @ref WGPUDeviceDescriptor. */
    WGPUSType_VulkanDevice = 0x0003F1E2,
    WGPUNativeSType_Force32 = 0x7FFFFFFF
} WGPUNativeSType WGPU_ENUM_ATTRIBUTE;

/** A further access to storage textures; cast to @ref WGPUStorageTextureAccess. */
typedef enum WGPUNativeStorageTextureAccess {
    /**
     * Atomic operations, in WGSL `texture_storage_2d<r32uint, atomic>`, with formats R32Uint and
     * R32Sint. Requires @ref WGPUNativeFeature_TextureAtomic, and for format
     * @ref WGPUNativeTextureFormat_R64Uint @ref WGPUNativeFeature_TextureInt64Atomic as well.
     */
    WGPUNativeStorageTextureAccess_Atomic = 0x0003F160,
    WGPUNativeStorageTextureAccess_Force32 = 0x7FFFFFFF
} WGPUNativeStorageTextureAccess WGPU_ENUM_ATTRIBUTE;

/**
 * A further outcome of @ref wgpuSurfaceGetCurrentTexture, found in the same field as
 * @ref WGPUSurfaceGetCurrentTextureStatus.
 */
typedef enum WGPUNativeSurfaceGetCurrentTextureStatus {
    /**
     * No texture, because nothing of the window is visible. The configuration stays good: skip the
     * frame and try again when the window is shown. Only the Metal backend reports it.
     */
    WGPUSurfaceGetCurrentTextureStatus_Occluded = 0x00030001,
    WGPUNativeSurfaceGetCurrentTextureStatus_Force32 = 0x7FFFFFFF
} WGPUNativeSurfaceGetCurrentTextureStatus WGPU_ENUM_ATTRIBUTE;

/**
 * Planes of the formats in @ref WGPUNativeTextureFormat; cast to @ref WGPUTextureAspect. Views that
 * shaders read and copies take one plane at a time. These are the library's own; their values begin
 * at 0x0003F000.
 */
typedef enum WGPUNativeTextureAspect {
    /** Luma, at full size: format R8Unorm of NV12, R16Unorm of P010. */
    WGPUNativeTextureAspect_Plane0Only = 0x0003F000,
    /** Chroma, at half width and height: format RG8Unorm of NV12, RG16Unorm of P010. */
    WGPUNativeTextureAspect_Plane1Only = 0x0003F001,
    WGPUNativeTextureAspect_Force32 = 0x7FFFFFFF
} WGPUNativeTextureAspect WGPU_ENUM_ATTRIBUTE;

/**
 * Formats beyond the WebGPU specification; cast to @ref WGPUTextureFormat. Video frames have an even
 * width and height.
 */
typedef enum WGPUNativeTextureFormat {
    /**
     * 8-bit YUV 4:2:0 in two planes: R8 luma at full size, RG8 chroma at half width and height.
     * For sampling. Requires @ref WGPUNativeFeature_TextureFormatNv12.
     */
    WGPUNativeTextureFormat_NV12 = 0x00030007,
    /**
     * 10-bit YUV 4:2:0 in two planes of 16-bit channels, the value in the upper bits: R16 luma at
     * full size, RG16 chroma at half width and height. For sampling. Requires
     * @ref WGPUNativeFeature_TextureFormatP010.
     */
    WGPUNativeTextureFormat_P010 = 0x00030008,
    /**
     * 64-bit unsigned integers in storage textures, of any size, for
     * @ref WGPUNativeStorageTextureAccess_Atomic. Requires @ref WGPUNativeFeature_TextureInt64Atomic.
     */
    WGPUNativeTextureFormat_R64Uint = 0x00030009
} WGPUNativeTextureFormat WGPU_ENUM_ATTRIBUTE;

/**
 * One counter of a pipeline statistics query, in @ref WGPUQuerySetDescriptorExtras. A resolved
 * query has one 64-bit value per chosen counter, in the order of this enum, whatever the order in
 * which they were asked for.
 */
typedef enum WGPUPipelineStatisticName {
    /** Runs of the vertex shader; vertices found in the vertex cache do not count again. */
    WGPUPipelineStatisticName_VertexShaderInvocations = 0x00000000,
    /** Primitives that reached the clipper. */
    WGPUPipelineStatisticName_ClipperInvocations = 0x00000001,
    /** Primitives that left the clipper and went on to be rasterised. */
    WGPUPipelineStatisticName_ClipperPrimitivesOut = 0x00000002,
    /** Runs of the fragment shader, including helpers in the 2x2 blocks that derivatives need. */
    WGPUPipelineStatisticName_FragmentShaderInvocations = 0x00000003,
    /** Runs of the compute shader: workgroups times workgroup size. */
    WGPUPipelineStatisticName_ComputeShaderInvocations = 0x00000004,
    WGPUPipelineStatisticName_Force32 = 0x7FFFFFFF
} WGPUPipelineStatisticName WGPU_ENUM_ATTRIBUTE;

/** How triangles are filled, in @ref WGPUPrimitiveStateExtras. */
typedef enum WGPUPolygonMode {
    /** Solid; the default. */
    WGPUPolygonMode_Fill = 0x00000000,
    /** Edges only. Requires @ref WGPUNativeFeature_PolygonModeLine. */
    WGPUPolygonMode_Line = 0x00000001,
    /** Corners only. Requires @ref WGPUNativeFeature_PolygonModePoint. */
    WGPUPolygonMode_Point = 0x00000002
} WGPUPolygonMode WGPU_ENUM_ATTRIBUTE;

/**
 * What @ref WGPUNativeAddressMode_ClampToBorder returns outside the texture, in
 * @ref WGPUSamplerDescriptorExtras.
 */
typedef enum WGPUSamplerBorderColor {
    /** No border color; right when no axis clamps to a border. */
    WGPUSamplerBorderColor_Undefined = 0x00000000,
    /** (0, 0, 0, 0). */
    WGPUSamplerBorderColor_TransparentBlack = 0x00000001,
    /** (0, 0, 0, 1). */
    WGPUSamplerBorderColor_OpaqueBlack = 0x00000002,
    /** (1, 1, 1, 1). */
    WGPUSamplerBorderColor_OpaqueWhite = 0x00000003,
    /**
     * (0, 0, 0, 0), except that Metal gives alpha 1 for textures without alpha. Requires
     * @ref WGPUNativeFeature_AddressModeClampToZero besides the feature of the address mode.
     */
    WGPUSamplerBorderColor_Zero = 0x00000004,
    WGPUSamplerBorderColor_Force32 = 0x7FFFFFFF
} WGPUSamplerBorderColor WGPU_ENUM_ATTRIBUTE;

/** A language that @ref wgpuShaderModuleTranslate writes. */
typedef enum WGPUShaderLanguage {
    /** None; an error. */
    WGPUShaderLanguage_Undefined = 0x00000000,
    /** SPIR-V, in words. Versions 1.0 to 1.6. */
    WGPUShaderLanguage_SPIRV = 0x00000001,
    /** WGSL, which has no versions. */
    WGPUShaderLanguage_WGSL = 0x00000002,
    /** The Metal Shading Language. Versions 1.0 to 4.0. */
    WGPUShaderLanguage_MSL = 0x00000003,
    /** HLSL. Its versions are shader models, 5.0 to 6.9. */
    WGPUShaderLanguage_HLSL = 0x00000004,
    /** GLSL for desktops. Versions 1.40 to 4.60, by the numbers of `#version`: 4 and 60. */
    WGPUShaderLanguage_GLSL = 0x00000005,
    /** GLSL for OpenGL ES. Versions 3.0 to 3.20: 3 and 10 for `#version 310 es`. */
    WGPUShaderLanguage_GLSLES = 0x00000006,
    WGPUShaderLanguage_Force32 = 0x7FFFFFFF
} WGPUShaderLanguage WGPU_ENUM_ATTRIBUTE;

/** What shaders are like, in the words of Direct3D, in @ref WGPUDownlevelCapabilities. */
typedef enum WGPUShaderModel {
    /** Not known. */
    WGPUShaderModel_Undefined = 0x00000000,
    /** Few instructions. */
    WGPUShaderModel_2 = 0x00000002,
    /** All but some small things, and no storage textures. */
    WGPUShaderModel_4 = 0x00000004,
    /** All that WebGPU has. */
    WGPUShaderModel_5 = 0x00000005,
    WGPUShaderModel_Force32 = 0x7FFFFFFF
} WGPUShaderModel WGPU_ENUM_ATTRIBUTE;

/**
 * The type of a number in a shader, part of @ref WGPUShaderVariable and @ref WGPUShaderOverride.
 */
typedef enum WGPUShaderScalarType {
    /** None of the others. */
    WGPUShaderScalarType_Undefined = 0x00000000,
    /** `bool`. */
    WGPUShaderScalarType_Bool = 0x00000001,
    /** `i32`. */
    WGPUShaderScalarType_Sint32 = 0x00000002,
    /** `u32`. */
    WGPUShaderScalarType_Uint32 = 0x00000003,
    /** `f32`. */
    WGPUShaderScalarType_Float32 = 0x00000004,
    /** `f16`. */
    WGPUShaderScalarType_Float16 = 0x00000005,
    /** `f64`. */
    WGPUShaderScalarType_Float64 = 0x00000006,
    /** `i64`. */
    WGPUShaderScalarType_Sint64 = 0x00000007,
    /** `u64`. */
    WGPUShaderScalarType_Uint64 = 0x00000008,
    /** `i16`. */
    WGPUShaderScalarType_Sint16 = 0x00000009,
    /** `u16`. */
    WGPUShaderScalarType_Uint16 = 0x0000000A,
    WGPUShaderScalarType_Force32 = 0x7FFFFFFF
} WGPUShaderScalarType WGPU_ENUM_ATTRIBUTE;

/** @} */

/* ---- Bit flags ------------------------------------------------------------------------------ */

/** @addtogroup bit_flags Bit flags
 *  @{ */

/** What an acceleration structure is made for. */
typedef WGPUFlags WGPUAccelerationStructureFlag;
/** Nothing in particular. */
static const WGPUAccelerationStructureFlag WGPUAccelerationStructureFlag_None = 0x0000000000000000;
/**
 * It is built again when its contents have moved a little. Builds are whole ones all the same, see
 * @ref WGPUAccelerationStructureUpdateMode.
 */
static const WGPUAccelerationStructureFlag WGPUAccelerationStructureFlag_AllowUpdate = 0x0000000000000001;
/** BLAS only: it can be compacted (@ref wgpuBlasPrepareCompact). */
static const WGPUAccelerationStructureFlag WGPUAccelerationStructureFlag_AllowCompaction = 0x0000000000000002;
/** Rays matter more than builds. Not with PreferFastBuild. */
static const WGPUAccelerationStructureFlag WGPUAccelerationStructureFlag_PreferFastTrace = 0x0000000000000004;
/** Builds matter more than rays. Not with PreferFastTrace. */
static const WGPUAccelerationStructureFlag WGPUAccelerationStructureFlag_PreferFastBuild = 0x0000000000000008;
/** Memory matters more than either. */
static const WGPUAccelerationStructureFlag WGPUAccelerationStructureFlag_LowMemory = 0x0000000000000010;
/** BLAS of triangles only: each geometry is built with a transform from a buffer. */
static const WGPUAccelerationStructureFlag WGPUAccelerationStructureFlag_UseTransform = 0x0000000000000020;
/**
 * Shaders may ask for the vertices of a triangle that was hit. A TLAS with it has instances of BLAS
 * with it alone. Needs @ref WGPUNativeFeature_RayHitVertexReturn.
 */
static const WGPUAccelerationStructureFlag WGPUAccelerationStructureFlag_AllowRayHitVertexReturn = 0x0000000000000040;

/** What rays make of a geometry. */
typedef WGPUFlags WGPUAccelerationStructureGeometryFlag;
/** A ray that meets it has a candidate, which the shader confirms or not. */
static const WGPUAccelerationStructureGeometryFlag WGPUAccelerationStructureGeometryFlag_None = 0x0000000000000000;
/**
 * A ray that meets it has hit, without a word of the shader. Rays find it faster. Of no meaning for
 * boxes, which are candidates always.
 */
static const WGPUAccelerationStructureGeometryFlag WGPUAccelerationStructureGeometryFlag_Opaque = 0x0000000000000001;
/** A candidate is told once for each primitive, where drivers may do so more often. */
static const WGPUAccelerationStructureGeometryFlag WGPUAccelerationStructureGeometryFlag_NoDuplicateAnyHitInvocation = 0x0000000000000002;

/** What an adapter has of what WebGPU takes for granted, in @ref WGPUDownlevelCapabilities. */
typedef WGPUFlags WGPUDownlevelFlag;
/** Nothing. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_None = 0x0000000000000000;
/** Compute pipelines. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_ComputeShaders = 0x0000000000000001;
/** Storage buffers and storage textures that fragment shaders write. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_FragmentWritableStorage = 0x0000000000000002;
/** Indirect draws and dispatches. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_IndirectExecution = 0x0000000000000004;
/** A `baseVertex` other than 0 in wgpuRenderPassEncoderDrawIndexed(). */
static const WGPUDownlevelFlag WGPUDownlevelFlag_BaseVertex = 0x0000000000000008;
/** Depth and stencil that are tested against and read by shaders in one pass. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_ReadOnlyDepthStencil = 0x0000000000000010;
/** Mip levels of textures of any size. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_NonPowerOfTwoMipmappedTextures = 0x0000000000000020;
/** Arrays of cubes. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_CubeArrayTextures = 0x0000000000000040;
/** Samplers that compare. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_ComparisonSamplers = 0x0000000000000080;
/** Another blend state for each color target. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_IndependentBlend = 0x0000000000000100;
/** Storage buffers in vertex shaders. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_VertexStorage = 0x0000000000000200;
/** `maxAnisotropy` has an effect, which WebGPU does not ask for. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_AnisotropicFiltering = 0x0000000000000400;
/** Storage buffers in fragment shaders. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_FragmentStorage = 0x0000000000000800;
/** Fragment shaders that run for each sample. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_MultisampledShading = 0x0000000000001000;
/** Copies between depth and buffers; the library makes some of them up where this is missing. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_DepthTextureAndBufferCopies = 0x0000000000002000;
/**
 * Formats have all abilities that WebGPU promises; @ref wgpuAdapterGetTextureFormatCapabilities
 * tells which they have otherwise.
 */
static const WGPUDownlevelFlag WGPUDownlevelFlag_WebGPUTextureFormatSupport = 0x0000000000004000;
/** Bindings of buffers whose size is no multiple of 16. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_BufferBindingsNot16ByteAligned = 0x0000000000008000;
/** Index buffers with further usages. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_UnrestrictedIndexBuffer = 0x0000000000010000;
/** Indices from 2²⁴ on. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_FullDrawIndexUint32 = 0x0000000000020000;
/** `depthBiasClamp`. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_DepthBiasClamp = 0x0000000000040000;
/** `viewFormats` of textures. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_ViewFormats = 0x0000000000080000;
/** For browsers alone. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_UnrestrictedExternalTextureCopies = 0x0000000000100000;
/** `viewFormats` of surfaces. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_SurfaceViewFormats = 0x0000000000200000;
/** wgpuCommandEncoderResolveQuerySet() without a wait of the CPU. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_NonblockingQueryResolve = 0x0000000000400000;
/** `quantizeToF16()`, `pack2x16float()` and `unpack2x16float()`. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_ShaderF16InF32 = 0x0000000000800000;
/** What Metal's shading language has from 2.1 on. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_MSL21 = 0x0000000001000000;
/** BC textures, or both ETC2 and ASTC ones. */
static const WGPUDownlevelFlag WGPUDownlevelFlag_TextureCompression = 0x0000000002000000;
static const WGPUDownlevelFlag WGPUDownlevelFlag_Force32 = 0x000000007FFFFFFF;

/**
 * The backends an instance may use, in @ref WGPUInstanceExtras and
 * @ref WGPUInstanceEnumerateAdapterOptions. Those not built in or foreign to the platform are
 * passed over.
 */
typedef WGPUFlags WGPUInstanceBackend;
/** No restriction: every backend that is built in. This is 0, not a mask of all bits. */
static const WGPUInstanceBackend WGPUInstanceBackend_All = 0x0000000000000000;
/** Vulkan: Linux, Android, Windows, and Apple systems through a portability driver. */
static const WGPUInstanceBackend WGPUInstanceBackend_Vulkan = 0x0000000000000001;
/** OpenGL ES and desktop OpenGL: Linux, Android, and other systems through ANGLE. */
static const WGPUInstanceBackend WGPUInstanceBackend_GL = 0x0000000000000002;
/** Metal: macOS and iOS. */
static const WGPUInstanceBackend WGPUInstanceBackend_Metal = 0x0000000000000004;
/** Direct3D 12: Windows 10 and later. */
static const WGPUInstanceBackend WGPUInstanceBackend_DX12 = 0x0000000000000008;
/** A browser's own WebGPU. Without effect in a native library. */
static const WGPUInstanceBackend WGPUInstanceBackend_BrowserWebGPU = 0x0000000000000020;
/** The fully supported backends: Vulkan, Metal, DX12 and browser WebGPU. */
static const WGPUInstanceBackend WGPUInstanceBackend_Primary = 0x000000000000002D;
/** The backends supported as far as they go: GL. */
static const WGPUInstanceBackend WGPUInstanceBackend_Secondary = 0x0000000000000002;
static const WGPUInstanceBackend WGPUInstanceBackend_Force32 = 0x000000007FFFFFFF;

/** Debugging and validation switches of an instance, in @ref WGPUInstanceExtras. */
typedef WGPUFlags WGPUInstanceFlag;
/** All switches off, including the check of indirect arguments. */
static const WGPUInstanceFlag WGPUInstanceFlag_Empty = 0x0000000000000000;
/** Debug information in compiled shaders and backend objects. Environment: `WGPU_DEBUG`. */
static const WGPUInstanceFlag WGPUInstanceFlag_Debug = 0x0000000000000001;
/**
 * The backend's own validation: Vulkan validation layers, the D3D12 debug layer, GL debug output;
 * includes Debug. Its messages are log records; on Vulkan only those that the log level lets pass
 * when the instance is created. Environment: `WGPU_VALIDATION`.
 */
static const WGPUInstanceFlag WGPUInstanceFlag_Validation = 0x0000000000000002;
/**
 * Labels are kept from the backend API; error messages still show them. Environment:
 * `WGPU_DISCARD_HAL_LABELS`.
 */
static const WGPUInstanceFlag WGPUInstanceFlag_DiscardHalLabels = 0x0000000000000004;
/**
 * Adapters whose driver does not claim conformance to its own API are offered too; expect faults.
 * Environment: `WGPU_ALLOW_UNDERLYING_NONCOMPLIANT_ADAPTER`.
 */
static const WGPUInstanceFlag WGPUInstanceFlag_AllowUnderlyingNoncompliantAdapter = 0x0000000000000008;
/**
 * Validation that runs on the GPU itself (Vulkan and DX12); includes Validation and is slow.
 * Environment: `WGPU_GPU_BASED_VALIDATION`.
 */
static const WGPUInstanceFlag WGPUInstanceFlag_GPUBasedValidation = 0x0000000000000010;
/**
 * Arguments of indirect draws and dispatches are checked on the GPU, and bad ones do nothing.
 * Without it, bad arguments are undefined behaviour. Environment: `WGPU_VALIDATION_INDIRECT_CALL`.
 */
static const WGPUInstanceFlag WGPUInstanceFlag_ValidationIndirectCall = 0x0000000000000020;
/**
 * Resolved timestamps are in nanoseconds already, at the cost of a small compute pass;
 * @ref wgpuQueueGetTimestampPeriod then returns 1.
 */
static const WGPUInstanceFlag WGPUInstanceFlag_AutomaticTimestampNormalization = 0x0000000000000040;
/**
 * Nothing that WebGPU has not: programs written for libwgpu_native get no leniences, and devices no
 * shared memory. Environment: `WGPU_STRICT_WEBGPU_COMPLIANCE`.
 */
static const WGPUInstanceFlag WGPUInstanceFlag_StrictWebgpuCompliance = 0x0000000000000080;
/**
 * What suits the build of the library: ValidationIndirectCall in a release build, the same as
 * Debugging in a debug build.
 */
static const WGPUInstanceFlag WGPUInstanceFlag_Default = 0x0000000001000000;
/** Shorthand for Debug, Validation and ValidationIndirectCall. */
static const WGPUInstanceFlag WGPUInstanceFlag_Debugging = 0x0000000002000000;
/** Shorthand for Debugging and GPUBasedValidation. */
static const WGPUInstanceFlag WGPUInstanceFlag_AdvancedDebugging = 0x0000000004000000;
/**
 * Environment variables have the last word: where one is set, "0" clears its flag and anything
 * else sets it. @ref WGPUInstanceFlag_Default includes this, and so does an instance without
 * @ref WGPUInstanceExtras.
 */
static const WGPUInstanceFlag WGPUInstanceFlag_WithEnv = 0x0000000008000000;
static const WGPUInstanceFlag WGPUInstanceFlag_Force32 = 0x000000007FFFFFFF;

/** What a heap of @ref WGPUMemoryHeap is like. */
typedef WGPUFlags WGPUMemoryHeapProperty;
/** Ordinary memory of the machine. */
static const WGPUMemoryHeapProperty WGPUMemoryHeapProperty_None = 0x0000000000000000;
/** The GPU's own, and fast for it. */
static const WGPUMemoryHeapProperty WGPUMemoryHeapProperty_DeviceLocal = 0x0000000000000001;
/** The CPU can reach at least some of it: buffers that are mapped may lie there. */
static const WGPUMemoryHeapProperty WGPUMemoryHeapProperty_HostVisible = 0x0000000000000002;
static const WGPUMemoryHeapProperty WGPUMemoryHeapProperty_Force32 = 0x000000007FFFFFFF;

/** More values for @ref WGPUBufferUsage. */
typedef WGPUFlags WGPUNativeBufferUsage;
/**
 * The buffer holds vertices, indices, boxes or transforms that acceleration structures are built of
 * (@ref wgpuCommandEncoderBuildAccelerationStructures). Needs @ref WGPUNativeFeature_RayQuery.
 */
static const WGPUNativeBufferUsage WGPUNativeBufferUsage_BlasInput = 0x0001000000000000;
/**
 * The buffer may hold the instances of a TLAS. No function of this version reads them from a buffer;
 * they are passed as @ref WGPUTlasInstance. Needs @ref WGPUNativeFeature_RayQuery.
 */
static const WGPUNativeBufferUsage WGPUNativeBufferUsage_TlasInput = 0x0002000000000000;

/**
 * Stages of mesh pipelines, for `visibility` in @ref WGPUBindGroupLayoutEntry together with those of
 * @ref WGPUShaderStage. They need @ref WGPUNativeFeature_MeshShader. A layout on a device without it is
 * a Validation error.
 */
typedef WGPUFlags WGPUNativeShaderStage;
/** Task shaders. */
static const WGPUNativeShaderStage WGPUNativeShaderStage_Task = 0x0001000000000000;
/** Mesh shaders. */
static const WGPUNativeShaderStage WGPUNativeShaderStage_Mesh = 0x0002000000000000;

/**
 * Safety checks kept in a shader by @ref wgpuDeviceCreateShaderModuleTrusted; other shader modules
 * always have them all. Each bit left out is a promise that the shader never needs the check: if
 * it does, behaviour is undefined.
 */
typedef WGPUFlags WGPUShaderRuntimeChecks;
/** No checks: full trust in the shader. */
static const WGPUShaderRuntimeChecks WGPUShaderRuntimeChecks_None = 0x0000000000000000;
/** Accesses outside a buffer or array are caught, also where the driver would not. */
static const WGPUShaderRuntimeChecks WGPUShaderRuntimeChecks_BoundsChecks = 0x0000000000000001;
/** Loops get an upper bound, so that the compiler cannot reason from one that never ends. */
static const WGPUShaderRuntimeChecks WGPUShaderRuntimeChecks_ForceLoopBounding = 0x0000000000000002;
/** Ray query functions called out of order or with invalid rays are caught. */
static const WGPUShaderRuntimeChecks WGPUShaderRuntimeChecks_RayQueryInitializationTracking = 0x0000000000000004;
/** Task shaders cannot dispatch mesh grids beyond the limits. */
static const WGPUShaderRuntimeChecks WGPUShaderRuntimeChecks_TaskShaderDispatchTracking = 0x0000000000000008;
/** Vertex indices that mesh shaders output are clamped into range. */
static const WGPUShaderRuntimeChecks WGPUShaderRuntimeChecks_MeshShaderPrimitiveIndicesClamp = 0x0000000000000010;
/**
 * Division of integers by 0, and one whose result is too large, have the results of WGSL. On GL
 * they always have.
 */
static const WGPUShaderRuntimeChecks WGPUShaderRuntimeChecks_IntDivChecks = 0x0000000000000020;

/** What can be done with textures of a format, in @ref WGPUTextureFormatCapabilities. */
typedef WGPUFlags WGPUTextureFormatCapability;
/** Nothing beyond what usages say. */
static const WGPUTextureFormatCapability WGPUTextureFormatCapability_None = 0x0000000000000000;
/** Filtering samplers. */
static const WGPUTextureFormatCapability WGPUTextureFormatCapability_Filterable = 0x0000000000000001;
/** Blending, as a color target. */
static const WGPUTextureFormatCapability WGPUTextureFormatCapability_Blendable = 0x0000000000000002;
/** Being a resolve target. */
static const WGPUTextureFormatCapability WGPUTextureFormatCapability_Resolvable = 0x0000000000000004;
/** @ref WGPUStorageTextureAccess_ReadOnly. */
static const WGPUTextureFormatCapability WGPUTextureFormatCapability_StorageReadOnly = 0x0000000000000008;
/** @ref WGPUStorageTextureAccess_WriteOnly. */
static const WGPUTextureFormatCapability WGPUTextureFormatCapability_StorageWriteOnly = 0x0000000000000010;
/** @ref WGPUStorageTextureAccess_ReadWrite. */
static const WGPUTextureFormatCapability WGPUTextureFormatCapability_StorageReadWrite = 0x0000000000000020;
/** @ref WGPUNativeStorageTextureAccess_Atomic. */
static const WGPUTextureFormatCapability WGPUTextureFormatCapability_StorageAtomic = 0x0000000000000040;
static const WGPUTextureFormatCapability WGPUTextureFormatCapability_Force32 = 0x000000007FFFFFFF;

/** @} */

struct WGPULogRecord;

/* ---- Callbacks ------------------------------------------------------------------------------ */

/** @addtogroup callbacks Callbacks
 *  @{ */

/**
 * Receives the outcome of @ref wgpuBlasPrepareCompact.
 * @param status How it went.
 * @param message What went wrong; empty on success. Valid during the call only.
 * @param userdata1 As given in @ref WGPUBlasPrepareCompactCallbackInfo.
 * @param userdata2 As given in @ref WGPUBlasPrepareCompactCallbackInfo.
 */
typedef void (*WGPUBlasPrepareCompactCallback)(WGPUBlasPrepareCompactStatus status, WGPUStringView message, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Receives the log records of the library, once set with @ref wgpuSetLogCallback. It may run on
 * any thread, on several at once, and within any call. It may itself call any function,
 * @ref wgpuSetLogCallback included; records that its own calls cause are dropped.
 * @param level Severity of the record. None above the level set with @ref wgpuSetLogLevel arrives.
 * @param message The text, UTF-8, without a NUL behind it. Valid during the call only.
 * @param userdata As given to @ref wgpuSetLogCallback.
 */
typedef void (*WGPULogCallback)(WGPULogLevel level, WGPUStringView message, void* userdata) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Receives the log records of the library, once set with @ref wgpuSetLogCallback2, by the rules of
 * @ref WGPULogCallback.
 * @param record Level, text and origin. Valid during the call only.
 * @param userdata1 As given in @ref WGPULogCallbackInfo.
 * @param userdata2 As given in @ref WGPULogCallbackInfo.
 */
typedef void (*WGPULogCallback2)(struct WGPULogRecord const * record, WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells that the library has let go of an instance or a device of the program's: from now on it may be
 * destroyed.
 * @param userdata1 As given with the callback.
 * @param userdata2 As given with the callback.
 */
typedef void (*WGPUVulkanReleasedCallback)(WGPU_NULLABLE void* userdata1, WGPU_NULLABLE void* userdata2) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Structs -------------------------------------------------------------------------------- */

/** @addtogroup structs Structs
 *  @{ */

/**
 * What an adapter can do with textures of a format, filled by
 * @ref wgpuAdapterGetTextureFormatCapabilities.
 */
typedef struct WGPUTextureFormatCapabilities {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /**
     * Usages that textures may have; @ref WGPUTextureUsage_None if the adapter has no such textures.
     */
    WGPUTextureUsage allowedUsages;
    /**
     * What else can be done with them, a combination of @ref WGPUTextureFormatCapability values.
     */
    WGPUTextureFormatCapability capabilities;
    /** Sample counts, added up: 5 is 1 and 4. */
    uint32_t sampleCounts;
} WGPUTextureFormatCapabilities WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTextureFormatCapabilities. */
#define WGPU_TEXTURE_FORMAT_CAPABILITIES_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTextureFormatCapabilities, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.allowedUsages=*/WGPUTextureUsage_None _wgpu_COMMA \
    /*.capabilities=*/WGPUTextureFormatCapability_None _wgpu_COMMA \
    /*.sampleCounts=*/0 _wgpu_COMMA \
})

/**
 * What an adapter lacks of WebGPU, if it does, filled by @ref wgpuAdapterGetDownlevelCapabilities.
 */
typedef struct WGPUDownlevelCapabilities {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** What it has, a combination of @ref WGPUDownlevelFlag values. */
    WGPUDownlevelFlag flags;
    /** What shaders are like. */
    WGPUShaderModel shaderModel;
    /** Whether it has all that WebGPU asks for. */
    WGPUBool isWebGPUCompliant;
} WGPUDownlevelCapabilities WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUDownlevelCapabilities. */
#define WGPU_DOWNLEVEL_CAPABILITIES_INIT _wgpu_MAKE_INIT_STRUCT(WGPUDownlevelCapabilities, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.flags=*/WGPUDownlevelFlag_None _wgpu_COMMA \
    /*.shaderModel=*/WGPUShaderModel_Undefined _wgpu_COMMA \
    /*.isWebGPUCompliant=*/WGPU_FALSE _wgpu_COMMA \
})

/** One product of cooperative matrices that an adapter can compute: C = A · B + C. */
typedef struct WGPUCooperativeMatrixConfiguration {
    /** Rows of A and C. */
    uint32_t m;
    /** Columns of B and C. */
    uint32_t n;
    /** Columns of A, and rows of B. */
    uint32_t k;
    /** The elements of A and B. */
    WGPUCooperativeMatrixElement abElement;
    /** The elements of C. */
    WGPUCooperativeMatrixElement cElement;
    /** Whether sums that are too large become the largest number. */
    WGPUBool saturates;
} WGPUCooperativeMatrixConfiguration WGPU_STRUCTURE_ATTRIBUTE;

/**
 * The products that an adapter can compute, filled by
 * @ref wgpuAdapterGetCooperativeMatrixProperties. The array belongs to the application until
 * @ref wgpuCooperativeMatrixPropertiesFreeMembers.
 */
typedef struct WGPUCooperativeMatrixProperties {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** How many there are; 0 on adapters without @ref WGPUNativeFeature_CooperativeMatrix. */
    size_t configurationCount;
    /** The products. */
    WGPUCooperativeMatrixConfiguration const * configurations;
} WGPUCooperativeMatrixProperties WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUCooperativeMatrixProperties. */
#define WGPU_COOPERATIVE_MATRIX_PROPERTIES_INIT _wgpu_MAKE_INIT_STRUCT(WGPUCooperativeMatrixProperties, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.configurationCount=*/0 _wgpu_COMMA \
    /*.configurations=*/NULL _wgpu_COMMA \
})

/**
 * Which GPU an adapter is, as other libraries and tools tell it, filled by
 * @ref wgpuAdapterGetIdentity, to find in CUDA, Direct3D or another process the GPU that one draws
 * with. What is not known is an empty string, or 0. The strings belong to the application until
 * @ref wgpuAdapterIdentityFreeMembers.
 */
typedef struct WGPUAdapterIdentity {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /**
     * The GPU itself, the same in each process and each API on this machine, as 32 hexadecimal digits
     * in five groups: `6d657361-3232-2e33-2e36-000000000000`. The bytes are those of
     * `VkPhysicalDeviceIDProperties` and `cuDeviceGetUuid`; nvidia-smi writes `GPU-` in front. Known
     * on Vulkan 1.1 and later.
     */
    WGPUStringView deviceUUID;
    /**
     * The driver in its version, in the same form. Memory and semaphores can be shared between two
     * APIs or processes only where both UUIDs are equal. Known on Vulkan 1.1 and later.
     */
    WGPUStringView driverUUID;
    /**
     * The place on the PCI bus, domain, bus, device and function: `0000:1b:00.0`, as `lspci -D` and
     * `cudaDeviceGetPCIBusId` have it. Known on Vulkan and Direct3D 12, for hardware on that bus.
     */
    WGPUStringView pciBusID;
    /**
     * The `LUID` by which Windows knows the GPU until it is restarted, `HighPart` in the upper half.
     * Known on Windows, with Vulkan and Direct3D 12.
     */
    uint64_t deviceLUID;
    /** Which node of the linked GPUs with this LUID it is: one bit. 0 without a LUID. */
    uint32_t deviceNodeMask;
    /**
     * Whether `drmPrimaryMajor` and `drmPrimaryMinor` are known: on Linux, with most drivers of
     * Vulkan.
     */
    WGPUBool hasDRMPrimary;
    /** Major number of the node `/dev/dri/card…`. */
    uint32_t drmPrimaryMajor;
    /** Minor number of that node. */
    uint32_t drmPrimaryMinor;
    /**
     * Whether `drmRenderMajor` and `drmRenderMinor` are known: on Linux, with most drivers of
     * Vulkan.
     */
    WGPUBool hasDRMRender;
    /** Major number of the node `/dev/dri/renderD…`. */
    uint32_t drmRenderMajor;
    /** Minor number of that node. */
    uint32_t drmRenderMinor;
    /**
     * The `registryID` of the `MTLDevice`: the same in each process until the machine is restarted.
     * Known on Metal.
     */
    uint64_t registryID;
    /** The version of the driver as a number, packed in the vendor's own way. Known on Vulkan. */
    uint32_t driverVersion;
    /** Name of the driver. */
    WGPUStringView driver;
    /** The driver's version and what else it says of itself, for people to read. */
    WGPUStringView driverInfo;
    /**
     * Whether textures of usage @ref WGPUTextureUsage_TransientAttachment take no memory where the
     * GPU needs none for them. Undefined when unknown.
     */
    WGPUOptionalBool transientSavesMemory;
} WGPUAdapterIdentity WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUAdapterIdentity. */
#define WGPU_ADAPTER_IDENTITY_INIT _wgpu_MAKE_INIT_STRUCT(WGPUAdapterIdentity, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.deviceUUID=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.driverUUID=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.pciBusID=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.deviceLUID=*/0 _wgpu_COMMA \
    /*.deviceNodeMask=*/0 _wgpu_COMMA \
    /*.hasDRMPrimary=*/WGPU_FALSE _wgpu_COMMA \
    /*.drmPrimaryMajor=*/0 _wgpu_COMMA \
    /*.drmPrimaryMinor=*/0 _wgpu_COMMA \
    /*.hasDRMRender=*/WGPU_FALSE _wgpu_COMMA \
    /*.drmRenderMajor=*/0 _wgpu_COMMA \
    /*.drmRenderMinor=*/0 _wgpu_COMMA \
    /*.registryID=*/0 _wgpu_COMMA \
    /*.driverVersion=*/0 _wgpu_COMMA \
    /*.driver=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.driverInfo=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.transientSavesMemory=*/WGPUOptionalBool_Undefined _wgpu_COMMA \
})

/** Memory of one sort, part of @ref WGPUMemoryHeaps. */
typedef struct WGPUMemoryHeap {
    /** What it is like, a combination of @ref WGPUMemoryHeapProperty values. */
    WGPUMemoryHeapProperty properties;
    /** Bytes of all of it. */
    uint64_t size;
    /** Whether the driver tells `budget` and `usage`; they are 0 otherwise. */
    WGPUBool hasBudget;
    /**
     * Bytes that this process can expect to have, those that it has included. With other processes
     * at work it changes.
     */
    uint64_t budget;
    /** Bytes that this process has, the driver's own for it included. */
    uint64_t usage;
} WGPUMemoryHeap WGPU_STRUCTURE_ATTRIBUTE;

/**
 * The memory of an adapter, filled by @ref wgpuAdapterGetMemoryHeaps as it is at that moment. The
 * array belongs to the application until @ref wgpuMemoryHeapsFreeMembers.
 */
typedef struct WGPUMemoryHeaps {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** How many there are; 0 where the backend does not tell, as on OpenGL. */
    size_t heapCount;
    /** The heaps; on Vulkan in the order of `VkPhysicalDeviceMemoryProperties`. */
    WGPUMemoryHeap const * heaps;
} WGPUMemoryHeaps WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUMemoryHeaps. */
#define WGPU_MEMORY_HEAPS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUMemoryHeaps, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.heapCount=*/0 _wgpu_COMMA \
    /*.heaps=*/NULL _wgpu_COMMA \
})

/** Which adapters @ref wgpuInstanceEnumerateAdapters lists; NULL lists all. */
typedef struct WGPUInstanceEnumerateAdapterOptions {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct const * nextInChain;
    /**
     * Backends to look in. 0 is @ref WGPUInstanceBackend_All; those the instance did not enable
     * have no adapters.
     */
    WGPUInstanceBackend backends;
} WGPUInstanceEnumerateAdapterOptions WGPU_STRUCTURE_ATTRIBUTE;

/**
 * How many objects of the backend a device has, and the bytes behind them; part of
 * @ref WGPUInternalCounters. Equal objects of the application may be one here, and the library has
 * some for itself.
 */
typedef struct WGPUHalCounters {
    /** Buffers. */
    uint64_t buffers;
    /** Textures; 0 on Vulkan, which does not count them. */
    uint64_t textures;
    /** Texture views. */
    uint64_t textureViews;
    /** Bind groups. */
    uint64_t bindGroups;
    /** Bind group layouts. */
    uint64_t bindGroupLayouts;
    /** Render pipelines. */
    uint64_t renderPipelines;
    /** Compute pipelines. */
    uint64_t computePipelines;
    /** Ray tracing pipelines. */
    uint64_t rayTracingPipelines;
    /** Pipeline layouts. */
    uint64_t pipelineLayouts;
    /** Samplers. */
    uint64_t samplers;
    /** Command encoders. */
    uint64_t commandEncoders;
    /** Shader modules. */
    uint64_t shaderModules;
    /** Query sets. */
    uint64_t querySets;
    /** Fences. */
    uint64_t fences;
    /** Bytes of memory for buffers. */
    uint64_t bufferMemory;
    /** Bytes of memory for textures. */
    uint64_t textureMemory;
    /** Bytes of memory for acceleration structures. */
    uint64_t accelerationStructureMemory;
    /**
     * Pieces of memory that the driver has given; 0 on all backends so far.
     * @ref wgpuDeviceGetAllocatorReport has them on Vulkan and Direct3D 12.
     */
    uint64_t memoryAllocations;
} WGPUHalCounters WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Counts of a device, filled by @ref wgpuDeviceGetInternalCounters. Owns nothing; there is nothing to
 * free.
 */
typedef struct WGPUInternalCounters {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** What the backend counts. */
    WGPUHalCounters hal;
} WGPUInternalCounters WGPU_STRUCTURE_ATTRIBUTE;

/** A piece of a block of memory, part of @ref WGPUAllocatorReport. */
typedef struct WGPUAllocationReport {
    /** Label of the object that it is for, as it was when that was made. */
    WGPUStringView name;
    /** Where in the block it begins, in bytes. */
    uint64_t offset;
    /** Bytes. */
    uint64_t size;
} WGPUAllocationReport WGPU_STRUCTURE_ATTRIBUTE;

/** A block of memory that the driver has given, part of @ref WGPUAllocatorReport. */
typedef struct WGPUMemoryBlockReport {
    /** Bytes. */
    uint64_t size;
    /** The place of its first piece in `allocations`. */
    size_t allocationStart;
    /** The place behind its last piece. */
    size_t allocationEnd;
} WGPUMemoryBlockReport WGPU_STRUCTURE_ATTRIBUTE;

/**
 * What a device's memory is used for, filled by @ref wgpuDeviceGetAllocatorReport. The arrays belong
 * to the application until @ref wgpuAllocatorReportFreeMembers.
 */
typedef struct WGPUAllocatorReport {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** Whether the backend tells: Vulkan and Direct3D 12 do. Elsewhere the rest is empty. */
    WGPUBool available;
    /** Elements of `allocations`. */
    size_t allocationCount;
    /** The pieces that are in use, block by block. */
    WGPUAllocationReport const * allocations;
    /** Elements of `blocks`. */
    size_t blockCount;
    /** The blocks. */
    WGPUMemoryBlockReport const * blocks;
    /** Bytes of all pieces. */
    uint64_t totalAllocatedBytes;
    /** Bytes of all blocks. */
    uint64_t totalReservedBytes;
} WGPUAllocatorReport WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUAllocatorReport. */
#define WGPU_ALLOCATOR_REPORT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUAllocatorReport, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.available=*/WGPU_FALSE _wgpu_COMMA \
    /*.allocationCount=*/0 _wgpu_COMMA \
    /*.allocations=*/NULL _wgpu_COMMA \
    /*.blockCount=*/0 _wgpu_COMMA \
    /*.blocks=*/NULL _wgpu_COMMA \
    /*.totalAllocatedBytes=*/0 _wgpu_COMMA \
    /*.totalReservedBytes=*/0 _wgpu_COMMA \
})

/**
 * A transfer function, from light to the numbers that stand for it: `k * x` for `x < b`, and
 * `a * pow(x, 1 / g) - (a - 1)` from there on. Part of @ref WGPUExternalTextureDescriptor.
 */
typedef struct WGPUExternalTextureTransferFunction {
    /** See above. Default 1; not 0. */
    float a;
    /** Where the line ends and the curve begins. Default 0. */
    float b;
    /** The exponent. Default 1; not 0. */
    float g;
    /** How steep the line is. Default 1; not 0. */
    float k;
} WGPUExternalTextureTransferFunction WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUExternalTextureTransferFunction. */
#define WGPU_EXTERNAL_TEXTURE_TRANSFER_FUNCTION_INIT _wgpu_MAKE_INIT_STRUCT(WGPUExternalTextureTransferFunction, { \
    /*.a=*/1.0f _wgpu_COMMA \
    /*.b=*/0.0f _wgpu_COMMA \
    /*.g=*/1.0f _wgpu_COMMA \
    /*.k=*/1.0f _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateExternalTexture makes: planes, and how shaders see one picture in them.
 *
 * With @ref WGPUExternalTextureColors and @ref WGPUExternalTextureCrop in the chain, nothing is left
 * to compute. Matrices stand row by row, as one writes them.
 */
typedef struct WGPUExternalTextureDescriptor {
    /** May start a chain with @ref WGPUExternalTextureColors and @ref WGPUExternalTextureCrop. */
    WGPUChainedStruct * nextInChain;
    /** Name in error messages and debugging tools. Null: none. */
    WGPUStringView label;
    /**
     * How many planes there are, which says what they are:
     * - 1: red, green, blue and alpha.
     * - 2: luma, and both chromas side by side, Cb first, as in NV12 and P010.
     * - 3: luma, Cb and Cr, as in I420.
     */
    size_t planeCount;
    /**
     * The planes: views of dimension 2D with one sample, of textures with the usage TextureBinding, in
     * formats that can be filtered. Of four channels if there is one plane, else of at least one, and
     * of two for both chromas. A plane of chroma may be of any size; it covers as much as the luma.
     * The views live as long as the external texture, or a bind group with it.
     */
    WGPUTextureView const * planes;
    /**
     * What `textureDimensions` tells, and the texels that `textureLoad` has. Default 0, for both: the
     * size of the first plane.
     */
    uint32_t width;
    /** See `width`. */
    uint32_t height;
    /**
     * From Y, Cb, Cr as they are in the planes, and 1, to red, green and blue: three rows of four.
     * Unused with one plane. Initially that of BT.709 in 8 bits of limited range.
     */
    float yuvToRgbConversionMatrix[12];
    /**
     * From light in the primaries of the planes to light in those that shaders get: three rows of
     * three. Initially it changes nothing.
     *
     * Where this and both transfer functions change nothing, colors are not touched at all.
     */
    float gamutConversionMatrix[9];
    /**
     * That of the red, green and blue of the planes, which is undone before the gamut is converted.
     */
    WGPUExternalTextureTransferFunction sourceTransferFunction;
    /** That of the red, green and blue that shaders get. */
    WGPUExternalTextureTransferFunction destinationTransferFunction;
    /**
     * Where in the planes `textureSampleBaseClampToEdge` looks, which gets coordinates from 0 to 1:
     * two rows of three, for x, y and 1. It moves, scales, mirrors and turns by right angles, and what
     * it makes of 0 to 1 is within 0 to 1. Initially it changes nothing.
     */
    float sampleTransform[6];
    /** The same for `textureLoad`, in texels of the first plane. */
    float loadTransform[6];
} WGPUExternalTextureDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUExternalTextureDescriptor. */
#define WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUExternalTextureDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.planeCount=*/0 _wgpu_COMMA \
    /*.planes=*/NULL _wgpu_COMMA \
    /*.width=*/0 _wgpu_COMMA \
    /*.height=*/0 _wgpu_COMMA \
    /*.yuvToRgbConversionMatrix=*/{ 1.1643835f _wgpu_COMMA 0.0f _wgpu_COMMA 1.7927411f _wgpu_COMMA -0.9729451f _wgpu_COMMA 1.1643835f _wgpu_COMMA -0.2132486f _wgpu_COMMA -0.5329093f _wgpu_COMMA 0.30148268f _wgpu_COMMA 1.1643835f _wgpu_COMMA 2.1124017f _wgpu_COMMA 0.0f _wgpu_COMMA -1.1334022f } _wgpu_COMMA \
    /*.gamutConversionMatrix=*/{ 1.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 1.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 1.0f } _wgpu_COMMA \
    /*.sourceTransferFunction=*/WGPU_EXTERNAL_TEXTURE_TRANSFER_FUNCTION_INIT _wgpu_COMMA \
    /*.destinationTransferFunction=*/WGPU_EXTERNAL_TEXTURE_TRANSFER_FUNCTION_INIT _wgpu_COMMA \
    /*.sampleTransform=*/{ 1.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 1.0f _wgpu_COMMA 0.0f } _wgpu_COMMA \
    /*.loadTransform=*/{ 1.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 1.0f _wgpu_COMMA 0.0f } _wgpu_COMMA \
})

/**
 * The objects of Vulkan behind an adapter, filled by @ref wgpuAdapterGetNativeVulkanAdapter. All of
 * it is lent: good while the adapter, or a device made from it, is alive; not yours to destroy or
 * free.
 */
typedef struct WGPUNativeVulkanAdapter {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** `VkInstance` */
    void* instance;
    /** `VkPhysicalDevice` */
    void* physicalDevice;
    /**
     * `PFN_vkGetInstanceProcAddr`: the way to all functions of Vulkan, those of layers included,
     * without a loader of your own.
     */
    void* getInstanceProcAddr;
    /**
     * The version of Vulkan that `instance` may be used with, as in `VkApplicationInfo::apiVersion`.
     */
    uint32_t instanceVersion;
    /**
     * The version of Vulkan that the driver has, as in `VkPhysicalDeviceProperties::apiVersion`.
     * The lower of the two counts.
     */
    uint32_t deviceVersion;
    /** The extensions of `instance` that are enabled, with a space between them. */
    WGPUStringView instanceExtensions;
} WGPUNativeVulkanAdapter WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeVulkanAdapter. */
#define WGPU_NATIVE_VULKAN_ADAPTER_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeVulkanAdapter, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.instance=*/NULL _wgpu_COMMA \
    /*.physicalDevice=*/NULL _wgpu_COMMA \
    /*.getInstanceProcAddr=*/NULL _wgpu_COMMA \
    /*.instanceVersion=*/0 _wgpu_COMMA \
    /*.deviceVersion=*/0 _wgpu_COMMA \
    /*.instanceExtensions=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/**
 * The objects of Vulkan behind a device, filled by @ref wgpuDeviceGetNativeVulkanDevice. All of it
 * is lent: good while the device is alive; not yours to destroy or free. Those of its adapter come
 * with @ref wgpuDeviceGetNativeVulkanAdapter.
 */
typedef struct WGPUNativeVulkanDevice {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** `VkDevice` */
    void* device;
    /** `VkQueue`, the only one that the library uses. */
    void* queue;
    /** The family of `queue`. */
    uint32_t queueFamilyIndex;
    /** The index of `queue` in its family. */
    uint32_t queueIndex;
    /** The extensions of `device` that are enabled, with a space between them. */
    WGPUStringView deviceExtensions;
} WGPUNativeVulkanDevice WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeVulkanDevice. */
#define WGPU_NATIVE_VULKAN_DEVICE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeVulkanDevice, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.device=*/NULL _wgpu_COMMA \
    /*.queue=*/NULL _wgpu_COMMA \
    /*.queueFamilyIndex=*/0 _wgpu_COMMA \
    /*.queueIndex=*/0 _wgpu_COMMA \
    /*.deviceExtensions=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/**
 * The buffer of Vulkan behind a buffer, filled by @ref wgpuBufferGetNativeVulkanBuffer. It is lent:
 * good while the buffer is alive and not destroyed; not yours to destroy.
 */
typedef struct WGPUNativeVulkanBuffer {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** `VkBuffer` */
    uint64_t buffer;
} WGPUNativeVulkanBuffer WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeVulkanBuffer. */
#define WGPU_NATIVE_VULKAN_BUFFER_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeVulkanBuffer, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.buffer=*/0 _wgpu_COMMA \
})

/**
 * The image of Vulkan behind a texture, filled by @ref wgpuTextureGetNativeVulkanImage. It is lent:
 * good while the texture is alive and not destroyed, and that of a surface until it is presented;
 * not yours to destroy.
 */
typedef struct WGPUNativeVulkanImage {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** `VkImage` */
    uint64_t image;
    /** `VkFormat` of the image. */
    uint32_t format;
} WGPUNativeVulkanImage WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeVulkanImage. */
#define WGPU_NATIVE_VULKAN_IMAGE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeVulkanImage, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.image=*/0 _wgpu_COMMA \
    /*.format=*/0 _wgpu_COMMA \
})

/**
 * The image view of Vulkan behind a texture view, filled by
 * @ref wgpuTextureViewGetNativeVulkanImageView. It is lent: good while the view is alive and its
 * texture not destroyed; not yours to destroy.
 */
typedef struct WGPUNativeVulkanImageView {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** `VkImageView` */
    uint64_t imageView;
} WGPUNativeVulkanImageView WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeVulkanImageView. */
#define WGPU_NATIVE_VULKAN_IMAGE_VIEW_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeVulkanImageView, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.imageView=*/0 _wgpu_COMMA \
})

/**
 * The objects of Vulkan behind a surface, filled by @ref wgpuSurfaceGetNativeVulkanSurface. They are
 * lent: `surface` is good while the surface is alive, `swapchain` until it is configured anew or
 * unconfigured; not yours to destroy, and images of the swapchain not yours to acquire.
 */
typedef struct WGPUNativeVulkanSurface {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** `VkSurfaceKHR` */
    uint64_t surface;
    /** `VkSwapchainKHR`; 0 while the surface is not configured for a device of Vulkan. */
    uint64_t swapchain;
} WGPUNativeVulkanSurface WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeVulkanSurface. */
#define WGPU_NATIVE_VULKAN_SURFACE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeVulkanSurface, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.surface=*/0 _wgpu_COMMA \
    /*.swapchain=*/0 _wgpu_COMMA \
})

/**
 * The objects of Direct3D 12 behind a device, filled by @ref wgpuDeviceGetNativeD3D12Device. They
 * are lent: good while the device is alive. `AddRef` one to keep it longer, and `Release` it only
 * then.
 */
typedef struct WGPUNativeD3D12Device {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** `IDXGIAdapter3 *` */
    void* adapter;
    /** `ID3D12Device *` */
    void* device;
    /** `ID3D12CommandQueue *`, the only one that the library uses. */
    void* queue;
} WGPUNativeD3D12Device WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeD3D12Device. */
#define WGPU_NATIVE_D3D12_DEVICE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeD3D12Device, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.adapter=*/NULL _wgpu_COMMA \
    /*.device=*/NULL _wgpu_COMMA \
    /*.queue=*/NULL _wgpu_COMMA \
})

/**
 * The resource of Direct3D 12 behind a buffer or a texture, filled by
 * @ref wgpuBufferGetNativeD3D12Resource and @ref wgpuTextureGetNativeD3D12Resource. It is lent: good
 * while the object is alive and not destroyed. `AddRef` it to keep it longer.
 */
typedef struct WGPUNativeD3D12Resource {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** `ID3D12Resource *` */
    void* resource;
} WGPUNativeD3D12Resource WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeD3D12Resource. */
#define WGPU_NATIVE_D3D12_RESOURCE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeD3D12Resource, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.resource=*/NULL _wgpu_COMMA \
})

/**
 * The OpenGL context behind a device, filled by @ref wgpuDeviceGetNativeGLDevice. It is lent: good
 * while the device is alive; not yours to destroy.
 */
typedef struct WGPUNativeGLDevice {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** `EGLDisplay`; NULL on Windows. */
    void* display;
    /** `EGLContext`; on Windows `HGLRC`. */
    void* context;
} WGPUNativeGLDevice WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeGLDevice. */
#define WGPU_NATIVE_GL_DEVICE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeGLDevice, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.display=*/NULL _wgpu_COMMA \
    /*.context=*/NULL _wgpu_COMMA \
})

/**
 * The object of OpenGL behind a texture, filled by @ref wgpuTextureGetNativeGLTexture. It is lent:
 * good while the texture is alive and not destroyed; not yours to delete.
 */
typedef struct WGPUNativeGLTexture {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** Its name: a number of `glGenTextures`, or of `glGenRenderbuffers` if `target` says so. */
    uint32_t name;
    /** What it is bound to: `GL_TEXTURE_2D` and its like, or `GL_RENDERBUFFER`. */
    uint32_t target;
} WGPUNativeGLTexture WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeGLTexture. */
#define WGPU_NATIVE_GL_TEXTURE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeGLTexture, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.name=*/0 _wgpu_COMMA \
    /*.target=*/0 _wgpu_COMMA \
})

/** A log record as @ref WGPULogCallback2 receives it. All of it is valid during the call only. */
typedef struct WGPULogRecord {
    /** Severity; none above the level set with @ref wgpuSetLogLevel arrives. */
    WGPULogLevel level;
    /** Line in `file`, from 1; 0 when it is not known. */
    uint32_t line;
    /** The text, UTF-8. There need not be a NUL behind it. */
    WGPUStringView message;
    /** The part of the library that speaks, such as `wgpu_hal::vulkan::instance`. */
    WGPUStringView target;
    /** The source file that the record comes from; empty when it is not known. */
    WGPUStringView file;
} WGPULogRecord WGPU_STRUCTURE_ATTRIBUTE;

/** Who receives log records; see @ref wgpuSetLogCallback2. */
typedef struct WGPULogCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /** Called for each record; NULL goes back to the default. */
    WGPULogCallback2 callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPULogCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPULogCallbackInfo. */
#define WGPU_LOG_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPULogCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/**
 * The task stage of a mesh pipeline; see @ref WGPUMeshPipelineDescriptor. Each of its workgroups says
 * how many workgroups of the mesh shader are to run, and hands a *payload* to them.
 */
typedef struct WGPUTaskState {
    /** May start a chain with @ref WGPUWorkgroupMemory. */
    WGPUChainedStruct * nextInChain;
    /** Shader module with the entry point, from the pipeline's own device. Required. */
    WGPUShaderModule module;
    /**
     * Name of a `task` function. The null string (default) takes the module's only one; none or
     * several make pipeline creation fail.
     */
    WGPUStringView entryPoint;
    /** Elements of `constants`. Default 0. */
    size_t constantCount;
    /**
     * Values for the module's overridable constants. Read during the call only; NULL with count 0.
     */
    WGPUConstantEntry const * constants;
} WGPUTaskState WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTaskState. */
#define WGPU_TASK_STATE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTaskState, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.module=*/NULL _wgpu_COMMA \
    /*.entryPoint=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.constantCount=*/0 _wgpu_COMMA \
    /*.constants=*/NULL _wgpu_COMMA \
})

/**
 * The mesh stage of a mesh pipeline; see @ref WGPUMeshPipelineDescriptor. Each of its workgroups makes
 * vertices and primitives, a *meshlet*.
 */
typedef struct WGPUMeshState {
    /** May start a chain with @ref WGPUWorkgroupMemory. */
    WGPUChainedStruct * nextInChain;
    /** Shader module with the entry point, from the pipeline's own device. Required. */
    WGPUShaderModule module;
    /**
     * Name of a `mesh` function. The null string (default) takes the module's only one; none or
     * several make pipeline creation fail.
     */
    WGPUStringView entryPoint;
    /** Elements of `constants`. Default 0. */
    size_t constantCount;
    /**
     * Values for the module's overridable constants. Read during the call only; NULL with count 0.
     */
    WGPUConstantEntry const * constants;
} WGPUMeshState WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUMeshState. */
#define WGPU_MESH_STATE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUMeshState, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.module=*/NULL _wgpu_COMMA \
    /*.entryPoint=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.constantCount=*/0 _wgpu_COMMA \
    /*.constants=*/NULL _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateMeshPipeline and @ref wgpuDeviceCreateMeshPipelineAsync create: a render
 * pipeline with a mesh stage in the place of the vertex stage.
 */
typedef struct WGPUMeshPipelineDescriptor {
    /**
     * May start a chain with @ref WGPUPipelineDescriptorExtras and @ref WGPUMultiview, which needs
     * @ref WGPUNativeFeature_MeshShaderMultiview.
     */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the render pipeline, for messages and debugging tools. Default none; invalid UTF-8
     * is replaced.
     */
    WGPUStringView label;
    /**
     * Layout of bind groups and immediate data, which must cover what the shaders use. NULL
     * (default): derived from the shaders; bind groups made for such a layout fit this pipeline
     * only. Required without a `fragment`.
     */
    WGPU_NULLABLE WGPUPipelineLayout layout;
    /**
     * Task shader. NULL (default): draws run workgroups of the mesh shader, and there is no payload.
     */
    WGPU_NULLABLE WGPUTaskState const * task;
    /** Mesh shader. */
    WGPUMeshState mesh;
    /**
     * What becomes of primitives. The topology is that of the mesh shader's primitives: a
     * TriangleList (default), a LineList or, with @ref WGPUNativeFeature_MeshShaderPoints, a
     * PointList.
     */
    WGPUPrimitiveState primitive;
    /**
     * Depth and stencil test, required if the pass has a depth-stencil attachment. NULL (default):
     * neither.
     */
    WGPU_NULLABLE WGPUDepthStencilState const * depthStencil;
    /** Sample count and masks. */
    WGPUMultisampleState multisample;
    /**
     * Fragment shader and color outputs. NULL (default): no colors are written, only depth and
     * stencil.
     */
    WGPU_NULLABLE WGPUFragmentState const * fragment;
} WGPUMeshPipelineDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUMeshPipelineDescriptor. */
#define WGPU_MESH_PIPELINE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUMeshPipelineDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.layout=*/NULL _wgpu_COMMA \
    /*.task=*/NULL _wgpu_COMMA \
    /*.mesh=*/WGPU_MESH_STATE_INIT _wgpu_COMMA \
    /*.primitive=*/WGPU_PRIMITIVE_STATE_INIT _wgpu_COMMA \
    /*.depthStencil=*/NULL _wgpu_COMMA \
    /*.multisample=*/WGPU_MULTISAMPLE_STATE_INIT _wgpu_COMMA \
    /*.fragment=*/NULL _wgpu_COMMA \
})

/** What @ref wgpuDeviceCreatePipelineCache makes. */
typedef struct WGPUPipelineCacheDescriptor {
    /** No extensions exist; leave NULL. */
    WGPUChainedStruct * nextInChain;
    /** Name in error messages and debugging tools. Null: none. */
    WGPUStringView label;
    /** Bytes of `data`. 0: the cache is empty at first. */
    size_t dataSize;
    /**
     * What @ref wgpuPipelineCacheGetData gave, in this run or an earlier one. Read during the call
     * only; NULL with size 0.
     */
    uint8_t const * data;
    /**
     * What comes of `data` that is of no use here: made by another adapter, driver or version of the
     * library, damaged, or something else altogether. True: an empty cache, and a warning in the log.
     * False (default): a validation error. It is never handed to the driver.
     */
    WGPUBool fallback;
} WGPUPipelineCacheDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUPipelineCacheDescriptor. */
#define WGPU_PIPELINE_CACHE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUPipelineCacheDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.dataSize=*/0 _wgpu_COMMA \
    /*.data=*/NULL _wgpu_COMMA \
    /*.fallback=*/WGPU_FALSE _wgpu_COMMA \
})

/** The most that one geometry of triangles in a BLAS is ever built of. */
typedef struct WGPUBlasTriangleGeometrySizeDescriptor {
    /**
     * Format of the positions: @ref WGPUVertexFormat_Float32x3, the default. With
     * @ref WGPUNativeFeature_ExtendedAccelerationStructureVertexFormats also Float32x2, Float16x2,
     * Float16x4, Snorm16x2 and Snorm16x4; a position of two numbers has 0 as its third, and the fourth
     * number counts for nothing.
     */
    WGPUVertexFormat vertexFormat;
    /**
     * Vertices, at least 3 and at most the limit `maxBlasPrimitiveCount`. Default 0, which is an error
     * if left so.
     */
    uint32_t vertexCount;
    /**
     * Format of the indices. Undefined (default): there are none, and each three vertices are a
     * triangle.
     */
    WGPUIndexFormat indexFormat;
    /** Indices, at least 3; 0 (default) where there are none. */
    uint32_t indexCount;
    /** What rays make of the triangles. INIT: Opaque. */
    WGPUAccelerationStructureGeometryFlag flags;
} WGPUBlasTriangleGeometrySizeDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBlasTriangleGeometrySizeDescriptor. */
#define WGPU_BLAS_TRIANGLE_GEOMETRY_SIZE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBlasTriangleGeometrySizeDescriptor, { \
    /*.vertexFormat=*/WGPUVertexFormat_Float32x3 _wgpu_COMMA \
    /*.vertexCount=*/0 _wgpu_COMMA \
    /*.indexFormat=*/WGPUIndexFormat_Undefined _wgpu_COMMA \
    /*.indexCount=*/0 _wgpu_COMMA \
    /*.flags=*/WGPUAccelerationStructureGeometryFlag_Opaque _wgpu_COMMA \
})

/**
 * The most that one geometry of boxes in a BLAS is ever built of. The boxes are parallel to the axes;
 * what is in them is up to the shader, which computes where a ray hits it.
 */
typedef struct WGPUBlasAABBGeometrySizeDescriptor {
    /** Boxes, at least 1. Default 0, which is an error if left so. */
    uint32_t primitiveCount;
    /** What rays make of the boxes. INIT: None. */
    WGPUAccelerationStructureGeometryFlag flags;
} WGPUBlasAABBGeometrySizeDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBlasAABBGeometrySizeDescriptor. */
#define WGPU_BLAS_AABB_GEOMETRY_SIZE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBlasAABBGeometrySizeDescriptor, { \
    /*.primitiveCount=*/0 _wgpu_COMMA \
    /*.flags=*/WGPUAccelerationStructureGeometryFlag_None _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateBlas makes. It has geometries of triangles or of boxes: one of the two
 * counts is 0. Geometries are at most the limit `maxBlasGeometryCount`, the primitives of all of them
 * together at most `maxBlasPrimitiveCount`.
 */
typedef struct WGPUBlasDescriptor {
    /** No extensions exist; leave NULL. */
    WGPUChainedStruct * nextInChain;
    /** Name in error messages and debugging tools. Null: none. */
    WGPUStringView label;
    /** What it is made for. Default None. */
    WGPUAccelerationStructureFlag flags;
    /** What builds do after the first one. */
    WGPUAccelerationStructureUpdateMode updateMode;
    /** Elements of `triangleGeometries`. */
    size_t triangleGeometryCount;
    /** Geometries of triangles. Read during the call only; NULL with count 0. */
    WGPUBlasTriangleGeometrySizeDescriptor const * triangleGeometries;
    /** Elements of `aabbGeometries`. */
    size_t aabbGeometryCount;
    /** Geometries of boxes. Read during the call only; NULL with count 0. */
    WGPUBlasAABBGeometrySizeDescriptor const * aabbGeometries;
} WGPUBlasDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBlasDescriptor. */
#define WGPU_BLAS_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBlasDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.flags=*/WGPUAccelerationStructureFlag_None _wgpu_COMMA \
    /*.updateMode=*/WGPUAccelerationStructureUpdateMode_Undefined _wgpu_COMMA \
    /*.triangleGeometryCount=*/0 _wgpu_COMMA \
    /*.triangleGeometries=*/NULL _wgpu_COMMA \
    /*.aabbGeometryCount=*/0 _wgpu_COMMA \
    /*.aabbGeometries=*/NULL _wgpu_COMMA \
})

/** What @ref wgpuDeviceCreateTlas makes. */
typedef struct WGPUTlasDescriptor {
    /** No extensions exist; leave NULL. */
    WGPUChainedStruct * nextInChain;
    /** Name in error messages and debugging tools. Null: none. */
    WGPUStringView label;
    /**
     * The most instances that it is ever built of, at least 1 and at most the limit
     * `maxTlasInstanceCount`. Default 0, which is an error if left so.
     */
    uint32_t maxInstances;
    /** What it is made for; not UseTransform, and not AllowCompaction. Default None. */
    WGPUAccelerationStructureFlag flags;
    /** What builds do after the first one. */
    WGPUAccelerationStructureUpdateMode updateMode;
} WGPUTlasDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTlasDescriptor. */
#define WGPU_TLAS_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTlasDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.maxInstances=*/0 _wgpu_COMMA \
    /*.flags=*/WGPUAccelerationStructureFlag_None _wgpu_COMMA \
    /*.updateMode=*/WGPUAccelerationStructureUpdateMode_Undefined _wgpu_COMMA \
})

/**
 * What a geometry of triangles is built of. Formats and flags are those with which the BLAS was made.
 */
typedef struct WGPUBlasTriangleGeometry {
    /** Where the vertices are; of usage @ref WGPUNativeBufferUsage_BlasInput. */
    WGPUBuffer vertexBuffer;
    /** The first vertex, which index 0 means. */
    uint32_t firstVertex;
    /**
     * Vertices, no more than the BLAS was made for. The buffer has room for `firstVertex +
     * vertexCount` strides. An index that is not less than it leads anywhere: indices are not looked at.
     */
    uint32_t vertexCount;
    /**
     * Bytes from vertex to vertex: no fewer than the format has, and a multiple of its number's.
     */
    uint64_t vertexStride;
    /**
     * Where the indices are; of usage @ref WGPUNativeBufferUsage_BlasInput. NULL for a geometry
     * without, and only then.
     */
    WGPU_NULLABLE WGPUBuffer indexBuffer;
    /** The first index. */
    uint32_t firstIndex;
    /** Indices, a multiple of 3, no more than the BLAS was made for. 0 without indices. */
    uint32_t indexCount;
    /**
     * Where the transform is: 12 floats, the rows of a matrix with 3 rows and 4 columns; of usage
     * @ref WGPUNativeBufferUsage_BlasInput. NULL for a BLAS without UseTransform, and only then.
     */
    WGPU_NULLABLE WGPUBuffer transformBuffer;
    /** Where in the buffer, in bytes; a multiple of 16. */
    uint64_t transformBufferOffset;
} WGPUBlasTriangleGeometry WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBlasTriangleGeometry. */
#define WGPU_BLAS_TRIANGLE_GEOMETRY_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBlasTriangleGeometry, { \
    /*.vertexBuffer=*/NULL _wgpu_COMMA \
    /*.firstVertex=*/0 _wgpu_COMMA \
    /*.vertexCount=*/0 _wgpu_COMMA \
    /*.vertexStride=*/0 _wgpu_COMMA \
    /*.indexBuffer=*/NULL _wgpu_COMMA \
    /*.firstIndex=*/0 _wgpu_COMMA \
    /*.indexCount=*/0 _wgpu_COMMA \
    /*.transformBuffer=*/NULL _wgpu_COMMA \
    /*.transformBufferOffset=*/0 _wgpu_COMMA \
})

/** What a geometry of boxes is built of. */
typedef struct WGPUBlasAABBGeometry {
    /**
     * Where the boxes are, each 6 floats: the corner with the least x, y and z, then that with the
     * greatest; of usage @ref WGPUNativeBufferUsage_BlasInput.
     */
    WGPUBuffer aabbBuffer;
    /** Where the first box is, in bytes; a multiple of 8. */
    uint32_t offset;
    /** Boxes, no more than the BLAS was made for. */
    uint32_t primitiveCount;
    /** Bytes from box to box, at least 24 and a multiple of 8. INIT: 24. */
    uint64_t stride;
} WGPUBlasAABBGeometry WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBlasAABBGeometry. */
#define WGPU_BLAS_AABB_GEOMETRY_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBlasAABBGeometry, { \
    /*.aabbBuffer=*/NULL _wgpu_COMMA \
    /*.offset=*/0 _wgpu_COMMA \
    /*.primitiveCount=*/0 _wgpu_COMMA \
    /*.stride=*/24 _wgpu_COMMA \
})

/**
 * A BLAS to be built, in @ref wgpuCommandEncoderBuildAccelerationStructures. Its geometries are of the
 * kind, and as many, as it was made for.
 */
typedef struct WGPUBlasBuildEntry {
    /** The BLAS; not one that was compacted. */
    WGPUBlas blas;
    /** Elements of `triangleGeometries`. */
    size_t triangleGeometryCount;
    /** Geometries of triangles. Read during the call only; NULL with count 0. */
    WGPUBlasTriangleGeometry const * triangleGeometries;
    /** Elements of `aabbGeometries`. */
    size_t aabbGeometryCount;
    /** Geometries of boxes. Read during the call only; NULL with count 0. */
    WGPUBlasAABBGeometry const * aabbGeometries;
} WGPUBlasBuildEntry WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBlasBuildEntry. */
#define WGPU_BLAS_BUILD_ENTRY_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBlasBuildEntry, { \
    /*.blas=*/NULL _wgpu_COMMA \
    /*.triangleGeometryCount=*/0 _wgpu_COMMA \
    /*.triangleGeometries=*/NULL _wgpu_COMMA \
    /*.aabbGeometryCount=*/0 _wgpu_COMMA \
    /*.aabbGeometries=*/NULL _wgpu_COMMA \
})

/** A BLAS in the scene that a TLAS is. */
typedef struct WGPUTlasInstance {
    /** The BLAS. NULL: no instance; those behind it count as if it were not there. */
    WGPU_NULLABLE WGPUBlas blas;
    /**
     * From the BLAS to the scene: the rows of a matrix with 3 rows and 4 columns, of finite numbers,
     * whose first three columns can be inverted. INIT: as it is.
     */
    float transform[12];
    /** A number for the shader, less than 2^24: `instance_custom_data` of a hit. Default 0. */
    uint32_t customData;
    /** 8 bits; a ray meets the instance if its mask has one of them. INIT: 0xFF. */
    uint32_t mask;
} WGPUTlasInstance WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTlasInstance. */
#define WGPU_TLAS_INSTANCE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTlasInstance, { \
    /*.blas=*/NULL _wgpu_COMMA \
    /*.transform=*/{ 1.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 1.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 0.0f _wgpu_COMMA 1.0f _wgpu_COMMA 0.0f } _wgpu_COMMA \
    /*.customData=*/0 _wgpu_COMMA \
    /*.mask=*/255 _wgpu_COMMA \
})

/** A TLAS to be built, in @ref wgpuCommandEncoderBuildAccelerationStructures. */
typedef struct WGPUTlasBuildEntry {
    /** The TLAS. */
    WGPUTlas tlas;
    /** Elements of `instances`. 0: a scene without anything. */
    size_t instanceCount;
    /**
     * The instances, no more of them than the TLAS was made for. Read during the call only; NULL with
     * count 0.
     */
    WGPUTlasInstance const * instances;
} WGPUTlasBuildEntry WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTlasBuildEntry. */
#define WGPU_TLAS_BUILD_ENTRY_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTlasBuildEntry, { \
    /*.tlas=*/NULL _wgpu_COMMA \
    /*.instanceCount=*/0 _wgpu_COMMA \
    /*.instances=*/NULL _wgpu_COMMA \
})

/**
 * Whom @ref wgpuBlasPrepareCompact tells about its outcome, and in which situations it may do so.
 */
typedef struct WGPUBlasPrepareCompactCallbackInfo {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
     * outside the enum, is logged and yields the null future.
     */
    WGPUCallbackMode mode;
    /**
     * Called once with the outcome; see @ref WGPUBlasPrepareCompactCallback. NULL: the future
     * completes unannounced.
     */
    WGPUBlasPrepareCompactCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPUBlasPrepareCompactCallbackInfo WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBlasPrepareCompactCallbackInfo. */
#define WGPU_BLAS_PREPARE_COMPACT_CALLBACK_INFO_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBlasPrepareCompactCallbackInfo, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.mode=*/_wgpu_ENUM_ZERO_INIT(WGPUCallbackMode) _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/**
 * What an entry point reads or writes at a location: an attribute of a vertex, a value between two
 * stages, or one for a color target. Part of @ref WGPUShaderEntryPoint. Built-in values are not
 * among them.
 */
typedef struct WGPUShaderVariable {
    /** Name in the source, of the parameter or the member; empty where there is none. */
    WGPUStringView name;
    /**
     * Its location. That of a vertex shader's input is the `shaderLocation` of the attribute; that of
     * a fragment shader's output is the place of the color target.
     */
    uint32_t location;
    /**
     * Which source of dual-source blending it is: 0, or 1 for the attribute
     * `blend_src(1)` of WGSL.
     */
    uint32_t blendSource;
    /** The type of its components. */
    WGPUShaderScalarType scalarType;
    /** How many components it has: 1 for a scalar, 2 to 4 for a vector. */
    uint32_t componentCount;
    /**
     * The format whose data is as it is in the shader, for a vertex buffer that holds just that:
     * Float32x3 for `vec3f`. Any other of the same type does as well, Unorm8x4 for `vec4f` or
     * Float32x2 for `vec3f`. That of three halves is Float16x4. 0, which is no format, where there is
     * none.
     */
    WGPUVertexFormat vertexFormat;
} WGPUShaderVariable WGPU_STRUCTURE_ATTRIBUTE;

/** An entry point of a shader module, part of @ref WGPUShaderReflection. */
typedef struct WGPUShaderEntryPoint {
    /** Its name. */
    WGPUStringView name;
    /** Its stage: one flag, or None for one that the header has no name for. */
    WGPUShaderStage stage;
    /**
     * Of a compute shader, how many invocations a workgroup has in the first direction, with
     * overridable constants at their defaults; 0 where that is not known, and for other stages.
     */
    uint32_t workgroupSizeX;
    /** The same in the second direction. */
    uint32_t workgroupSizeY;
    /** The same in the third direction. */
    uint32_t workgroupSizeZ;
    /** Whether `workgroupSizeX` follows from an overridable constant. */
    WGPUBool isWorkgroupSizeXOverridable;
    /** Whether `workgroupSizeY` does. */
    WGPUBool isWorkgroupSizeYOverridable;
    /** Whether `workgroupSizeZ` does. */
    WGPUBool isWorkgroupSizeZOverridable;
    /** Elements of `inputs`. */
    size_t inputCount;
    /**
     * What it reads: of a vertex shader the attributes, of a fragment shader what the vertex shader
     * wrote.
     */
    WGPUShaderVariable const * inputs;
    /** Elements of `outputs`. */
    size_t outputCount;
    /** What it writes: of a fragment shader what goes to the color targets. */
    WGPUShaderVariable const * outputs;
    /** Elements of `bindings`. */
    size_t bindingCount;
    /**
     * The resources that it uses, in functions that it calls as well: their places in `bindings` of
     * @ref WGPUShaderReflection.
     */
    uint32_t const * bindings;
    /** Bytes of the immediates that it uses. */
    uint32_t immediateSize;
} WGPUShaderEntryPoint WGPU_STRUCTURE_ATTRIBUTE;

/** A resource that a shader module declares, part of @ref WGPUShaderReflection. */
typedef struct WGPUShaderBinding {
    /** Name of the variable in the source; empty where there is none. */
    WGPUStringView name;
    /** Its bind group. */
    uint32_t group;
    /**
     * Whether it is an array of no declared size: set `bindingArraySize` in your copy of
     * `layoutEntry` to as many as you bind.
     */
    WGPUBool isUnsizedArray;
    /**
     * What a bind group layout says of it: copy it into the entries of a
     * @ref WGPUBindGroupLayoutDescriptor as it is, or with what a shader does not tell, a dynamic
     * offset for example. `visibility` is all stages whose entry points use it; of nobody's it is
     * None. `minBindingSize` is the bytes of the variable, with one element of an array of no size. A
     * texture that is sampled with a sampler is Float, one that is not is UnfilterableFloat. A sampler
     * is Filtering unless it looks at a depth texture. An external texture or an acceleration
     * structure is in the chain, which lives as long as the rest.
     */
    WGPUBindGroupLayoutEntry layoutEntry;
} WGPUShaderBinding WGPU_STRUCTURE_ATTRIBUTE;

/** A constant that a pipeline may set, part of @ref WGPUShaderReflection. */
typedef struct WGPUShaderOverride {
    /**
     * What @ref WGPUConstantEntry has to have as its key: the number where there is one, else the name.
     */
    WGPUStringView key;
    /** Name in the source; empty where there is none. */
    WGPUStringView name;
    /** Whether it has a number, the attribute `id` in WGSL or `SpecId` in SPIR-V. */
    WGPUBool hasID;
    /** That number. */
    uint32_t id;
    /** Its type. */
    WGPUShaderScalarType scalarType;
    /**
     * Whether there is no default, so that each pipeline has to set it whose entry point uses it.
     */
    WGPUBool isRequired;
    /**
     * Whether `defaultValue` is known. It is not where it follows from another constant that has no
     * default, or from a function of the language.
     */
    WGPUBool hasDefaultValue;
    /**
     * What it is unless a pipeline sets it, with those that it follows from at their defaults. A bool
     * is 0 or 1.
     */
    double defaultValue;
} WGPUShaderOverride WGPU_STRUCTURE_ATTRIBUTE;

/**
 * What a shader module tells of itself, filled by @ref wgpuShaderModuleGetReflection. All that it
 * leads to belongs to the application, which may not change it, until
 * @ref wgpuShaderReflectionFreeMembers.
 */
typedef struct WGPUShaderReflection {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** Elements of `entryPoints`. */
    size_t entryPointCount;
    /** The entry points, in the order of the source. */
    WGPUShaderEntryPoint const * entryPoints;
    /** Elements of `bindings`. */
    size_t bindingCount;
    /**
     * The resources, by group and binding. Two that entry points use in turn under the same numbers
     * are two elements.
     */
    WGPUShaderBinding const * bindings;
    /** Elements of `overrides`. */
    size_t overrideCount;
    /** The overridable constants, in the order of the source. */
    WGPUShaderOverride const * overrides;
    /** Bytes of the immediates that the module declares, for @ref WGPUPipelineLayoutDescriptor. */
    uint32_t immediateSize;
} WGPUShaderReflection WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUShaderReflection. */
#define WGPU_SHADER_REFLECTION_INIT _wgpu_MAKE_INIT_STRUCT(WGPUShaderReflection, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.entryPointCount=*/0 _wgpu_COMMA \
    /*.entryPoints=*/NULL _wgpu_COMMA \
    /*.bindingCount=*/0 _wgpu_COMMA \
    /*.bindings=*/NULL _wgpu_COMMA \
    /*.overrideCount=*/0 _wgpu_COMMA \
    /*.overrides=*/NULL _wgpu_COMMA \
    /*.immediateSize=*/0 _wgpu_COMMA \
})

/** Which entry point to translate, and to what. */
typedef struct WGPUShaderTranslationDescriptor {
    /** No extensions exist; leave NULL. */
    WGPUChainedStruct * nextInChain;
    /** The language. Required. */
    WGPUShaderLanguage language;
    /**
     * The language's version, before the point. 0, with a `versionMinor` of 0: SPIR-V 1.3, MSL 2.4,
     * shader model 6.0, GLSL 4.50, GLSL ES 3.10.
     */
    uint32_t versionMajor;
    /** The version behind the point. */
    uint32_t versionMinor;
    /** The stage of the entry point: one flag. None: whatever stage it has. */
    WGPUShaderStage stage;
    /** Name of the entry point. Null: the only one of the stage. */
    WGPUStringView entryPoint;
    /** Elements of `constants`. */
    size_t constantCount;
    /**
     * Overridable constants, as a pipeline gives them. What is translated has none left: others take
     * their defaults, and one without has to be given.
     */
    WGPUConstantEntry const * constants;
    /**
     * Whether a vertex shader in SPIR-V or GLSL turns its positions from WebGPU's space to that of
     * Vulkan or OpenGL: y down, and for OpenGL z from -1 on. Leave 0 for other languages, whose space
     * is the same.
     */
    WGPUBool adjustCoordinateSpace;
} WGPUShaderTranslationDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUShaderTranslationDescriptor. */
#define WGPU_SHADER_TRANSLATION_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUShaderTranslationDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.language=*/WGPUShaderLanguage_Undefined _wgpu_COMMA \
    /*.versionMajor=*/0 _wgpu_COMMA \
    /*.versionMinor=*/0 _wgpu_COMMA \
    /*.stage=*/WGPUShaderStage_None _wgpu_COMMA \
    /*.entryPoint=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.constantCount=*/0 _wgpu_COMMA \
    /*.constants=*/NULL _wgpu_COMMA \
    /*.adjustCoordinateSpace=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * A shader in another language, filled by @ref wgpuShaderModuleTranslate. All that it leads to
 * belongs to the application until @ref wgpuShaderTranslationFreeMembers.
 */
typedef struct WGPUShaderTranslation {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** The text; empty for SPIR-V. */
    WGPUStringView code;
    /** Elements of `words`; 0 for text. */
    size_t wordCount;
    /** SPIR-V. */
    uint32_t const * words;
    /**
     * What the entry point is called in it: languages have words that nothing may be called by, and
     * in GLSL it is `main`.
     */
    WGPUStringView entryPoint;
} WGPUShaderTranslation WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUShaderTranslation. */
#define WGPU_SHADER_TRANSLATION_INIT _wgpu_MAKE_INIT_STRUCT(WGPUShaderTranslation, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.code=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.wordCount=*/0 _wgpu_COMMA \
    /*.words=*/NULL _wgpu_COMMA \
    /*.entryPoint=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateShaderModuleSpirV creates: a module from SPIR-V words, without a
 * chain. The portable way is @ref WGPUShaderSourceSPIRV.
 */
typedef struct WGPUShaderModuleDescriptorSpirV {
    /**
     * Name of the shader module, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
    /** Length of `source` in 32-bit words (not bytes). */
    uint32_t sourceSize;
    /** The SPIR-V words, in host byte order. Copied during the call. */
    uint32_t const * source;
} WGPUShaderModuleDescriptorSpirV WGPU_STRUCTURE_ATTRIBUTE;

/** An entry point of a @ref WGPUShaderModuleDescriptorPassthrough. */
typedef struct WGPUPassthroughShaderEntryPoint {
    /** Its name, in UTF-8 and not empty, each once. GLSL has but `main`. */
    WGPUStringView name;
    /**
     * Invocations of a workgroup along x. Only Metal looks at the three sizes, for compute shaders;
     * elsewhere the code says it.
     */
    uint32_t workgroupSizeX;
    /** The same along y. */
    uint32_t workgroupSizeY;
    /** The same along z. */
    uint32_t workgroupSizeZ;
} WGPUPassthroughShaderEntryPoint WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUPassthroughShaderEntryPoint. */
#define WGPU_PASSTHROUGH_SHADER_ENTRY_POINT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUPassthroughShaderEntryPoint, { \
    /*.name=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.workgroupSizeX=*/1 _wgpu_COMMA \
    /*.workgroupSizeY=*/1 _wgpu_COMMA \
    /*.workgroupSizeZ=*/1 _wgpu_COMMA \
})

/**
 * What @ref wgpuDeviceCreateShaderModulePassthrough creates: the same shader in as many languages as
 * the program may need. A device takes what its backend takes, and looks at nothing else: SPIR-V on
 * Vulkan, DXIL, or else HLSL, on Direct3D 12, a Metal library, or else Metal's language, on Metal,
 * GLSL on GL.
 */
typedef struct WGPUShaderModuleDescriptorPassthrough {
    /** No extension struct is defined for it; must be NULL. */
    WGPUChainedStruct * nextInChain;
    /**
     * Name of the shader module, for messages and debugging tools. Default none; invalid UTF-8 is
     * replaced.
     */
    WGPUStringView label;
    /** Elements of `entryPoints`. At least 1; exactly 1 with `dxil` or `glsl`. */
    size_t entryPointCount;
    /**
     * The entry points that pipelines may use, all of which the code has. Read during the call only.
     */
    WGPUPassthroughShaderEntryPoint const * entryPoints;
    /** Length of `spirv` in 32-bit words (not bytes). Default 0: no SPIR-V. */
    size_t spirvSize;
    /** SPIR-V in host byte order, of a version that the driver takes. */
    uint32_t const * spirv;
    /** Length of `dxil` in bytes. Default 0: no DXIL. */
    size_t dxilSize;
    /** DXIL, as a container that dxc writes. */
    void const * dxil;
    /** HLSL in UTF-8; null or empty: none. */
    WGPUStringView hlsl;
    /** Length of `metallib` in bytes. Default 0: no Metal library. */
    size_t metallibSize;
    /** A Metal library, as a file that metallib writes. */
    void const * metallib;
    /** Metal's shading language in UTF-8; null or empty: none. */
    WGPUStringView msl;
    /** GLSL in UTF-8, with its `#version` line; null or empty: none. */
    WGPUStringView glsl;
} WGPUShaderModuleDescriptorPassthrough WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUShaderModuleDescriptorPassthrough. */
#define WGPU_SHADER_MODULE_DESCRIPTOR_PASSTHROUGH_INIT _wgpu_MAKE_INIT_STRUCT(WGPUShaderModuleDescriptorPassthrough, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.entryPointCount=*/0 _wgpu_COMMA \
    /*.entryPoints=*/NULL _wgpu_COMMA \
    /*.spirvSize=*/0 _wgpu_COMMA \
    /*.spirv=*/NULL _wgpu_COMMA \
    /*.dxilSize=*/0 _wgpu_COMMA \
    /*.dxil=*/NULL _wgpu_COMMA \
    /*.hlsl=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.metallibSize=*/0 _wgpu_COMMA \
    /*.metallib=*/NULL _wgpu_COMMA \
    /*.msl=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.glsl=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/** What fence to make or to import. */
typedef struct WGPUSharedFenceDescriptor {
    /** No extensions exist; leave NULL. */
    WGPUChainedStruct * nextInChain;
    /** Name in error messages. Null: none. */
    WGPUStringView label;
    /** The value of a new fence. An imported one has its own. */
    uint64_t initialValue;
} WGPUSharedFenceDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSharedFenceDescriptor. */
#define WGPU_SHARED_FENCE_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSharedFenceDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.initialValue=*/0 _wgpu_COMMA \
})

/**
 * The semaphore of Vulkan behind a fence, filled by @ref wgpuSharedFenceGetNativeVulkanSemaphore. It
 * is lent: good while the fence is alive; not yours to destroy.
 */
typedef struct WGPUNativeVulkanSemaphore {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** `VkSemaphore`, of type timeline. */
    uint64_t semaphore;
} WGPUNativeVulkanSemaphore WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeVulkanSemaphore. */
#define WGPU_NATIVE_VULKAN_SEMAPHORE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeVulkanSemaphore, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.semaphore=*/0 _wgpu_COMMA \
})

/**
 * What memory to make or to import, for @ref wgpuDeviceCreateSharedBufferMemory and
 * @ref wgpuDeviceImportSharedBufferMemory.
 */
typedef struct WGPUSharedBufferMemoryDescriptor {
    /**
     * For an import, exactly one of @ref WGPUSharedMemoryOpaqueFD,
     * @ref WGPUSharedMemoryHostPointer and @ref WGPUSharedMemoryVulkanBuffer.
     */
    WGPUChainedStruct * nextInChain;
    /** Name in error messages. Null: none. */
    WGPUStringView label;
    /** What buffers of it may be used for, without MapRead and MapWrite. */
    WGPUBufferUsage usage;
    /** Bytes of its buffers, a multiple of 4, not 0. */
    uint64_t size;
} WGPUSharedBufferMemoryDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSharedBufferMemoryDescriptor. */
#define WGPU_SHARED_BUFFER_MEMORY_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSharedBufferMemoryDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.usage=*/WGPUBufferUsage_None _wgpu_COMMA \
    /*.size=*/0 _wgpu_COMMA \
})

/**
 * Memory by its opaque file descriptor, as @ref wgpuSharedBufferMemoryExportOpaqueFD and
 * @ref wgpuSharedTextureMemoryExportOpaqueFD tell it. Chained to
 * @ref WGPUSharedBufferMemoryDescriptor or @ref WGPUSharedTextureMemoryDescriptor it is imported.
 * Vulkan calls the handle type
 * VK_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD_BIT, CUDA CU_EXTERNAL_MEMORY_HANDLE_TYPE_OPAQUE_FD. The
 * numbers are those of the memory's allocation; who opens it needs all of them.
 */
typedef struct WGPUSharedMemoryOpaqueFD {
    /**
     * Must carry sType @ref WGPUSType_SharedMemoryOpaqueFD. Where the struct is filled in, so is this.
     */
    WGPUChainedStruct chain;
    /**
     * The file descriptor. The library never closes one that it was given, and what it gives is the
     * caller's to close: CUDA and Vulkan close what they import.
     */
    int32_t fd;
    /** The number of the memory's type in Vulkan. */
    uint32_t memoryTypeIndex;
    /** Bytes of the allocation, which may be more than those of the buffer or texture. */
    uint64_t allocationSize;
    /** Where in the allocation the buffer or texture begins. */
    uint64_t offset;
    /**
     * Whether the memory is for one buffer or image alone (VkMemoryDedicatedAllocateInfo), which CUDA
     * wants to know as CUDA_EXTERNAL_MEMORY_DEDICATED.
     */
    WGPUBool dedicated;
    /**
     * The GPU that the memory is on, as VkPhysicalDeviceIDProperties and cuDeviceGetUuid have it. For
     * an import, zeros are not looked at.
     */
    uint8_t deviceUUID[16];
    /**
     * The driver. File descriptors mean something to the same one only. For an import, zeros are not
     * looked at.
     */
    uint8_t driverUUID[16];
} WGPUSharedMemoryOpaqueFD WGPU_STRUCTURE_ATTRIBUTE;

/** A fence and a value of it. */
typedef struct WGPUSharedFenceValue {
    /** The fence. */
    WGPUSharedFence fence;
    /** What it reaches. */
    uint64_t value;
} WGPUSharedFenceValue WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSharedFenceValue. */
#define WGPU_SHARED_FENCE_VALUE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSharedFenceValue, { \
    /*.fence=*/NULL _wgpu_COMMA \
    /*.value=*/0 _wgpu_COMMA \
})

/** How an access begins. */
typedef struct WGPUSharedMemoryBeginAccess {
    /** May start a chain with @ref WGPUSharedMemoryVulkanLayouts, for a texture. */
    WGPUChainedStruct * nextInChain;
    /** Whether the memory holds something that counts. With 0 it is filled with zeros first. */
    WGPUBool initialized;
    /** Elements of `waits`. */
    size_t waitCount;
    /**
     * What the GPU waits for before it touches the memory: that each fence has reached its value.
     */
    WGPUSharedFenceValue const * waits;
} WGPUSharedMemoryBeginAccess WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSharedMemoryBeginAccess. */
#define WGPU_SHARED_MEMORY_BEGIN_ACCESS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSharedMemoryBeginAccess, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.initialized=*/WGPU_FALSE _wgpu_COMMA \
    /*.waitCount=*/0 _wgpu_COMMA \
    /*.waits=*/NULL _wgpu_COMMA \
})

/**
 * What memory to make or to import, for @ref wgpuDeviceCreateSharedTextureMemory and
 * @ref wgpuDeviceImportSharedTextureMemory.
 */
typedef struct WGPUSharedTextureMemoryDescriptor {
    /**
     * For an import, exactly one of @ref WGPUSharedMemoryOpaqueFD, @ref WGPUSharedMemoryVulkanImage
     * and @ref WGPUSharedMemoryDmaBuf. @ref WGPUSharedMemoryVulkanImageInfo comes with an image of
     * the program's own, and with an image in the memory of a file descriptor that a program of Vulkan
     * made.
     */
    WGPUChainedStruct * nextInChain;
    /** Name in error messages. Null: none. */
    WGPUStringView label;
    /**
     * The largest texture that the memory is for. 2D or 3D, one sample, a color format that is not
     * compressed and of one plane, without the usage TransientAttachment. Its own label is not
     * looked at.
     */
    WGPUTextureDescriptor texture;
} WGPUSharedTextureMemoryDescriptor WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSharedTextureMemoryDescriptor. */
#define WGPU_SHARED_TEXTURE_MEMORY_DESCRIPTOR_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSharedTextureMemoryDescriptor, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.label=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.texture=*/WGPU_TEXTURE_DESCRIPTOR_INIT _wgpu_COMMA \
})

/**
 * The image of Vulkan in shared memory: what has to be said, beside the memory, to make the same
 * image elsewhere, as VkImageCreateInfo has it. @ref wgpuSharedTextureMemoryGetVulkanImageInfo fills
 * it in. Chained to @ref WGPUSharedTextureMemoryDescriptor it tells how an image that is imported was
 * made. Where the texture has `viewFormats`, a VkImageFormatListCreateInfo with these and the
 * texture's own format belongs to it, theirs first.
 */
typedef struct WGPUSharedMemoryVulkanImageInfo {
    /**
     * Must carry sType @ref WGPUSType_SharedMemoryVulkanImageInfo. Where the struct is filled in, so
     * is this.
     */
    WGPUChainedStruct chain;
    /** `VkImageCreateFlags` */
    uint32_t flags;
    /** `VkImageType` */
    uint32_t imageType;
    /** `VkFormat` */
    uint32_t format;
    /** `VkExtent3D::width` */
    uint32_t width;
    /** `VkExtent3D::height` */
    uint32_t height;
    /** `VkExtent3D::depth` */
    uint32_t depth;
    /** Mip levels. */
    uint32_t mipLevels;
    /** Array layers. */
    uint32_t arrayLayers;
    /** `VkSampleCountFlagBits` */
    uint32_t samples;
    /** `VkImageTiling` */
    uint32_t tiling;
    /** `VkImageUsageFlags` */
    uint32_t usage;
} WGPUSharedMemoryVulkanImageInfo WGPU_STRUCTURE_ATTRIBUTE;

/**
 * How one kind of object uses memory and slots, for finding leaks; see @ref wgpuGenerateReport.
 * The numbers are a snapshot: other threads may change them while it is taken.
 */
typedef struct WGPURegistryReport {
    /** Identifiers in use. */
    size_t numAllocated;
    /** Slots that hold an object the application still references. */
    size_t numKeptFromUser;
    /** Slots that stand empty, their objects having been released. */
    size_t numReleasedFromUser;
    /** Bytes of one slot. */
    size_t elementSize;
} WGPURegistryReport WGPU_STRUCTURE_ATTRIBUTE;

/**
 * One @ref WGPURegistryReport for each kind of object that belongs to an adapter or device; part
 * of @ref WGPUGlobalReport.
 */
typedef struct WGPUHubReport {
    /** Adapters. */
    WGPURegistryReport adapters;
    /** Devices. */
    WGPURegistryReport devices;
    /** Queues. */
    WGPURegistryReport queues;
    /** Pipeline layouts. */
    WGPURegistryReport pipelineLayouts;
    /** Shader modules. */
    WGPURegistryReport shaderModules;
    /** Bind group layouts. */
    WGPURegistryReport bindGroupLayouts;
    /** Bind groups. */
    WGPURegistryReport bindGroups;
    /** Command buffers, those still being recorded included. */
    WGPURegistryReport commandBuffers;
    /** Render bundles. */
    WGPURegistryReport renderBundles;
    /** Render pipelines. */
    WGPURegistryReport renderPipelines;
    /** Compute pipelines. */
    WGPURegistryReport computePipelines;
    /** Pipeline caches. */
    WGPURegistryReport pipelineCaches;
    /** Query sets. */
    WGPURegistryReport querySets;
    /** Buffers. */
    WGPURegistryReport buffers;
    /** Textures. */
    WGPURegistryReport textures;
    /** Texture views. */
    WGPURegistryReport textureViews;
    /** Samplers. */
    WGPURegistryReport samplers;
} WGPUHubReport WGPU_STRUCTURE_ATTRIBUTE;

/**
 * All object counts of an instance, filled by @ref wgpuGenerateReport. Owns nothing; there is
 * nothing to free.
 */
typedef struct WGPUGlobalReport {
    /** Surfaces. */
    WGPURegistryReport surfaces;
    /** All other kinds of objects. */
    WGPUHubReport hub;
} WGPUGlobalReport WGPU_STRUCTURE_ATTRIBUTE;

/** The part of a texture that @ref wgpuCommandEncoderClearTexture sets to zero. */
typedef struct WGPUImageSubresourceRange {
    /** Aspects to clear. Undefined (0) is All. */
    WGPUTextureAspect aspect;
    /** First mip level. */
    uint32_t baseMipLevel;
    /** Number of mip levels; WGPU_MIP_LEVEL_COUNT_UNDEFINED: all from `baseMipLevel` on. */
    uint32_t mipLevelCount;
    /** First array layer. */
    uint32_t baseArrayLayer;
    /** Number of array layers; WGPU_ARRAY_LAYER_COUNT_UNDEFINED: all from `baseArrayLayer` on. */
    uint32_t arrayLayerCount;
} WGPUImageSubresourceRange WGPU_STRUCTURE_ATTRIBUTE;

/** What a buffer is made ready for by @ref wgpuCommandEncoderTransitionResources. */
typedef struct WGPUBufferTransition {
    /** The buffer. */
    WGPUBuffer buffer;
    /** One of its usages. @ref WGPUBufferUsage_Storage is reading and writing. */
    WGPUBufferUsage usage;
} WGPUBufferTransition WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUBufferTransition. */
#define WGPU_BUFFER_TRANSITION_INIT _wgpu_MAKE_INIT_STRUCT(WGPUBufferTransition, { \
    /*.buffer=*/NULL _wgpu_COMMA \
    /*.usage=*/WGPUBufferUsage_None _wgpu_COMMA \
})

/** What a texture, all of it, is made ready for by @ref wgpuCommandEncoderTransitionResources. */
typedef struct WGPUTextureTransition {
    /** The texture. */
    WGPUTexture texture;
    /**
     * One of its usages, but not @ref WGPUTextureUsage_TransientAttachment.
     * @ref WGPUTextureUsage_StorageBinding is reading and writing.
     */
    WGPUTextureUsage usage;
} WGPUTextureTransition WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUTextureTransition. */
#define WGPU_TEXTURE_TRANSITION_INIT _wgpu_MAKE_INIT_STRUCT(WGPUTextureTransition, { \
    /*.texture=*/NULL _wgpu_COMMA \
    /*.usage=*/WGPUTextureUsage_None _wgpu_COMMA \
})

/**
 * What a `VkInstance` for @ref WGPUVulkanInstance is to be made with; see
 * @ref wgpuGetVulkanInstanceNeeds.
 */
typedef struct WGPUVulkanInstanceNeeds {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /**
     * The highest version that the library makes use of, for `VkApplicationInfo::apiVersion`. A higher
     * one does no harm.
     */
    uint32_t apiVersion;
    /**
     * The extensions to enable, of those that are there, with a space between them. The library cannot
     * do without `VK_KHR_get_physical_device_properties2`; without those of surfaces it makes no
     * surfaces. Lent for as long as the process runs.
     */
    WGPUStringView extensions;
} WGPUVulkanInstanceNeeds WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUVulkanInstanceNeeds. */
#define WGPU_VULKAN_INSTANCE_NEEDS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUVulkanInstanceNeeds, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.apiVersion=*/0 _wgpu_COMMA \
    /*.extensions=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
})

/**
 * What a `VkDevice` for @ref WGPUVulkanDevice is to be made with; see
 * @ref wgpuAdapterGetVulkanDeviceNeeds. All of it is lent: good while the adapter is alive.
 */
typedef struct WGPUVulkanDeviceNeeds {
    /** No extension struct is defined for it: it is neither read nor written. */
    WGPUChainedStruct * nextInChain;
    /** A family with queues that will do. */
    uint32_t queueFamilyIndex;
    /** The extensions to enable, all of them, with a space between them. */
    WGPUStringView extensions;
    /**
     * A chain of structs with features to enable, for `VkDeviceCreateInfo::pNext`. Put your own before
     * it, none of the same type.
     */
    void const * next;
    /** A `VkPhysicalDeviceFeatures` to enable, for `VkDeviceCreateInfo::pEnabledFeatures`. */
    void const * features;
} WGPUVulkanDeviceNeeds WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUVulkanDeviceNeeds. */
#define WGPU_VULKAN_DEVICE_NEEDS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUVulkanDeviceNeeds, { \
    /*.nextInChain=*/NULL _wgpu_COMMA \
    /*.queueFamilyIndex=*/0 _wgpu_COMMA \
    /*.extensions=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.next=*/NULL _wgpu_COMMA \
    /*.features=*/NULL _wgpu_COMMA \
})

/** An Xlib connection, for @ref WGPUNativeDisplayHandle. */
typedef struct WGPUXlibDisplayHandle {
    /** The `Display *`; must not be NULL and must outlive the instance. */
    void* display;
    /** X11 screen number. */
    int screen;
} WGPUXlibDisplayHandle WGPU_STRUCTURE_ATTRIBUTE;

/** An XCB connection, for @ref WGPUNativeDisplayHandle. */
typedef struct WGPUXcbDisplayHandle {
    /** The `xcb_connection_t *`; must not be NULL and must outlive the instance. */
    void* connection;
    /** X11 screen number. */
    int screen;
} WGPUXcbDisplayHandle WGPU_STRUCTURE_ATTRIBUTE;

/** A Wayland connection, for @ref WGPUNativeDisplayHandle. */
typedef struct WGPUWaylandDisplayHandle {
    /** The `wl_display *`; must not be NULL and must outlive the instance. */
    void* display;
} WGPUWaylandDisplayHandle WGPU_STRUCTURE_ATTRIBUTE;

/**
 * The window system connection an instance is tied to; part of @ref WGPUInstanceExtras. A tagged
 * union: `type` says which member of `data` counts. All zero means none, which suits every
 * platform but OpenGL ES on Wayland, where presenting needs it. All surfaces of the instance must
 * then use this same connection.
 */
typedef struct WGPUNativeDisplayHandle {
    /** Which member of `data` is set. 0 is @ref WGPUNativeDisplayHandleType_None. */
    WGPUNativeDisplayHandleType type;
    /** The connection, in the member that `type` names; the others are not read. */
    union {
        /** Read with @ref WGPUNativeDisplayHandleType_Xlib. */
        WGPUXlibDisplayHandle xlib;
        /** Read with @ref WGPUNativeDisplayHandleType_Xcb. */
        WGPUXcbDisplayHandle xcb;
        /** Read with @ref WGPUNativeDisplayHandleType_Wayland. */
        WGPUWaylandDisplayHandle wayland;
    } data;
} WGPUNativeDisplayHandle WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUInstanceDescriptor to choose backends, debugging aids and backend details.
 * Members for a backend that is not in use are ignored. All zero but for `chain` is valid: every
 * backend, no debugging aids.
 */
typedef struct WGPUInstanceExtras {
    /** Must carry sType @ref WGPUSType_InstanceExtras. */
    WGPUChainedStruct chain;
    /**
     * Backends the instance looks for adapters in. 0 is @ref WGPUInstanceBackend_All, or what the
     * environment variable `WGPU_BACKEND` says.
     */
    WGPUInstanceBackend backends;
    /**
     * Debugging and validation, a combination of @ref WGPUInstanceFlag values. 0 is
     * @ref WGPUInstanceFlag_Empty, all off; @ref WGPUInstanceFlag_Default decides by the kind of
     * build.
     */
    WGPUInstanceFlag flags;
    /**
     * Shader compiler for Direct3D 12. @ref WGPUDx12Compiler_Undefined (0) leaves the choice to
     * the library.
     */
    WGPUDx12Compiler dx12ShaderCompiler;
    /** OpenGL ES 3 version to ask the driver for. 0 is @ref WGPUGles3MinorVersion_Automatic. */
    WGPUGles3MinorVersion gles3MinorVersion;
    /**
     * How OpenGL fences tell that work is done. 0 is @ref WGPUGLFenceBehaviour_Normal, real
     * fences.
     */
    WGPUGLFenceBehaviour glFenceBehaviour;
    /**
     * Path of `dxcompiler.dll`, used with @ref WGPUDx12Compiler_Dxc. Null or empty: found on the
     * system's search path.
     */
    WGPUStringView dxcPath;
    /** Highest shader model DXC may compile for. 0 is @ref WGPUDxcMaxShaderModel_V6_0. */
    WGPUDxcMaxShaderModel dxcMaxShaderModel;
    /**
     * How Direct3D 12 swapchains attach to the window. @ref WGPUDx12SwapchainKind_Undefined (0)
     * leaves the choice to the library.
     */
    WGPUDx12SwapchainKind dx12PresentationSystem;
    /**
     * Points at a percentage of the memory budget that the driver reports; above it, creating
     * buffers, textures and query sets is an OutOfMemory error. NULL: no threshold. Direct3D 12
     * and Vulkan only; copied during the call.
     */
    WGPU_NULLABLE uint8_t const * budgetForDeviceCreation;
    /**
     * Points at a percentage of the memory budget that the driver reports; above it, devices are
     * lost on purpose. NULL: no threshold. Direct3D 12 and Vulkan only; copied during the call.
     */
    WGPU_NULLABLE uint8_t const * budgetForDeviceLoss;
    /** Window system connection, needed by OpenGL ES on Wayland. All zero: none. */
    WGPUNativeDisplayHandle displayHandle;
} WGPUInstanceExtras WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPURequestAdapterOptions to ask for one GPU, by what @ref WGPUAdapterIdentity or
 * another API tells of it. Whatever is set has to be the adapter's; with nothing set, any adapter will
 * do. With this struct, `WGPU_ADAPTER_INDEX`, `WGPU_ADAPTER_UUID` and `WGPU_ADAPTER_PCI` in the
 * environment have no effect. Where no adapter fits, the request is Unavailable and the message
 * lists those that there are; a string that is no UUID or no place on the PCI bus is an Error.
 */
typedef struct WGPURequestAdapterIdentityOptions {
    /** Must carry sType @ref WGPUSType_RequestAdapterIdentityOptions. */
    WGPUChainedStruct chain;
    /**
     * Its UUID as in @ref WGPUAdapterIdentity, or as nvidia-smi writes it; hyphens may be left out.
     * Null or empty: any.
     */
    WGPUStringView deviceUUID;
    /**
     * Its place on the PCI bus as in @ref WGPUAdapterIdentity, or as nvidia-smi writes it; a domain
     * and a function of 0 may be left out: `1b:00`. Null or empty: any.
     */
    WGPUStringView pciBusID;
    /** Its LUID as in @ref WGPUAdapterIdentity. 0: any. */
    uint64_t deviceLUID;
} WGPURequestAdapterIdentityOptions WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURequestAdapterIdentityOptions. */
#define WGPU_REQUEST_ADAPTER_IDENTITY_OPTIONS_INIT _wgpu_MAKE_INIT_STRUCT(WGPURequestAdapterIdentityOptions, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_RequestAdapterIdentityOptions _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.deviceUUID=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.pciBusID=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.deviceLUID=*/0 _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUBindGroupEntry in place of its own resource, to fill a binding array.
 * Exactly one of the three arrays is used, of the kind and length the layout's entry asks for;
 * fewer elements need @ref WGPUNativeFeature_PartiallyBoundBindingArray. A mismatch or a NULL
 * element is a Validation error. The arrays are read during the call only.
 */
typedef struct WGPUBindGroupEntryExtras {
    /** Must carry sType @ref WGPUSType_BindGroupEntryExtras. */
    WGPUChainedStruct chain;
    /** Buffers, or NULL. The entry's own `offset` and `size` hold for each of them. */
    WGPUBuffer const * buffers;
    /** Elements of `buffers`. */
    size_t bufferCount;
    /** Samplers, or NULL. */
    WGPUSampler const * samplers;
    /** Elements of `samplers`. */
    size_t samplerCount;
    /** Texture views, or NULL. */
    WGPUTextureView const * textureViews;
    /** Elements of `textureViews`. */
    size_t textureViewCount;
} WGPUBindGroupEntryExtras WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUBindGroupLayoutEntry to make the binding an array; the older spelling of its
 * `bindingArraySize`. Needs the native feature for arrays of that kind, for instance
 * @ref WGPUNativeFeature_TextureBindingArray.
 */
typedef struct WGPUBindGroupLayoutEntryExtras {
    /** Must carry sType @ref WGPUSType_BindGroupLayoutEntryExtras. */
    WGPUChainedStruct chain;
    /** Elements of the `binding_array`; 0: no array. Set this or `bindingArraySize`, not both. */
    uint32_t count;
} WGPUBindGroupLayoutEntryExtras WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUComputeState to leave the memory of workgroups, `var<workgroup>`, as it is,
 * which saves a loop and a barrier where each workgroup begins.
 */
typedef struct WGPUWorkgroupMemory {
    /** Must carry sType @ref WGPUSType_WorkgroupMemory. */
    WGPUChainedStruct chain;
    /**
     * True (default): it begins as 0, as WGSL has it. False, which is unsafe: it holds what others
     * have left there. You promise that the shader reads nothing of it that it has not written.
     */
    WGPUBool zeroInitialize;
} WGPUWorkgroupMemory WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUWorkgroupMemory. */
#define WGPU_WORKGROUP_MEMORY_INIT _wgpu_MAKE_INIT_STRUCT(WGPUWorkgroupMemory, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_WorkgroupMemory _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.zeroInitialize=*/WGPU_TRUE _wgpu_COMMA \
})

/** Chained to @ref WGPUDeviceDescriptor to record everything the device is asked to do. */
typedef struct WGPUDeviceExtras {
    /** Must carry sType @ref WGPUSType_DeviceExtras. */
    WGPUChainedStruct chain;
    /**
     * Folder that the trace is written to, for `wgpu-trace` to read and replay; see docs/traces.md.
     * Null or empty: none, unless the environment variable WGPU_TRACE asks for one. The folder is
     * made with its parents; where it cannot be written, the request fails with a message that
     * says why. If it holds a trace already, that stays, and the new one goes to a numbered
     * sub-folder, which is logged as a warning. Should writing fail later, one error is logged,
     * and the device goes on without.
     */
    WGPUStringView tracePath;
} WGPUDeviceExtras WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUExternalTextureDescriptor, the colors of a video by their names: what the
 * descriptor says of matrices and transfer functions is not looked at.
 */
typedef struct WGPUExternalTextureColors {
    /** Must carry sType @ref WGPUSType_ExternalTextureColors. */
    WGPUChainedStruct chain;
    /** The color space of the planes. Default Undefined: BT709. */
    WGPUExternalTextureColorSpace colorSpace;
    /** Their range. Default Undefined: Limited. With one plane nothing comes of it. */
    WGPUExternalTextureRange range;
    /** Bits of a channel: 8 (default), or 10, 12 or 16 in the upper bits of 16, as in P010. */
    uint32_t bitDepth;
    /**
     * Whether shaders get the colors as sRGB has them: the transfer function of the color space is
     * undone, its gamut is converted, and the transfer function of sRGB comes on top. False (default):
     * luma and chroma become red, green and blue, and no more, which is what most players show.
     */
    WGPUBool convertsToSRGB;
} WGPUExternalTextureColors WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUExternalTextureColors. */
#define WGPU_EXTERNAL_TEXTURE_COLORS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUExternalTextureColors, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_ExternalTextureColors _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.colorSpace=*/WGPUExternalTextureColorSpace_Undefined _wgpu_COMMA \
    /*.range=*/WGPUExternalTextureRange_Undefined _wgpu_COMMA \
    /*.bitDepth=*/8 _wgpu_COMMA \
    /*.convertsToSRGB=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUExternalTextureDescriptor, a part of the planes that is the picture, and how it
 * is turned: what the descriptor says of transforms is not looked at, and its `width` and `height` are
 * 0. The size of the external texture is that of the part, after it has been turned.
 */
typedef struct WGPUExternalTextureCrop {
    /** Must carry sType @ref WGPUSType_ExternalTextureCrop. */
    WGPUChainedStruct chain;
    /** Where the part begins, in texels of the first plane. Default 0. */
    uint32_t x;
    /** See `x`. */
    uint32_t y;
    /** How large it is, within the plane. Default 0: up to the plane's end. */
    uint32_t width;
    /** See `width`. */
    uint32_t height;
    /** Degrees by which the part is turned clockwise: 0 (default), 90, 180 or 270. */
    uint32_t rotation;
    /** Whether left and right are swapped after that. Default false. */
    WGPUBool mirrored;
} WGPUExternalTextureCrop WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUExternalTextureCrop. */
#define WGPU_EXTERNAL_TEXTURE_CROP_INIT _wgpu_MAKE_INIT_STRUCT(WGPUExternalTextureCrop, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_ExternalTextureCrop _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.x=*/0 _wgpu_COMMA \
    /*.y=*/0 _wgpu_COMMA \
    /*.width=*/0 _wgpu_COMMA \
    /*.height=*/0 _wgpu_COMMA \
    /*.rotation=*/0 _wgpu_COMMA \
    /*.mirrored=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * Chained to @ref WGPULimits for limits beyond the standard ones, in queries and in device
 * requests alike. `WGPU_NATIVE_LIMITS_INIT` sets them all to @ref WGPU_LIMIT_U32_UNDEFINED, which
 * asks for the default; more than the adapter has fails the device request. A request with this
 * struct in its chain is one by a program written for libwgpu_native: all limits are taken as they
 * are, those worse than the default as well. Unless the environment variable
 * `WGPU_STRICT_WEBGPU_COMPLIANCE` is on, the device accepts WGSL in which an integer passes between
 * stages without `interpolate(flat)` (logged at level Info), and its last release does not call the
 * device-lost callback.
 */
typedef struct WGPUNativeLimits {
    /** Must carry sType @ref WGPUSType_NativeLimits. */
    WGPUChainedStruct chain;
    /**
     * Most bindings, samplers aside, alive at once. Default 1000000. Counts on Direct3D 12 only,
     * which reserves memory for all of them up front.
     */
    uint32_t maxNonSamplerBindings;
    /**
     * Most elements of binding arrays, samplers included, that one stage sees. Default 0: raise it to
     * use binding arrays.
     */
    uint32_t maxBindingArrayElementsPerShaderStage;
    /**
     * Most samplers in binding arrays that one stage sees. Default 0: raise it to use sampler
     * arrays.
     */
    uint32_t maxBindingArraySamplerElementsPerShaderStage;
    /**
     * Most views of a multiview render pass. Default 0, and the adapter's limit, of at most 31, on
     * a device with @ref WGPUNativeFeature_Multiview.
     */
    uint32_t maxMultiviewViewCount;
} WGPUNativeLimits WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUNativeLimits. */
#define WGPU_NATIVE_LIMITS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUNativeLimits, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_NativeLimits _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.maxNonSamplerBindings=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxBindingArrayElementsPerShaderStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxBindingArraySamplerElementsPerShaderStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxMultiviewViewCount=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUDeviceDescriptor to say how the device asks its driver for memory, on Vulkan and
 * Direct3D 12. Elsewhere it has no effect. Sizes of objects are not limited: one that is too large for
 * a block has one of its own.
 */
typedef struct WGPUDeviceMemoryHints {
    /** Must carry sType @ref WGPUSType_DeviceMemoryHints. */
    WGPUChainedStruct chain;
    /** How it does. */
    WGPUMemoryHint hint;
    /**
     * Bytes of the first block, for @ref WGPUMemoryHint_Manual; 0 otherwise. Less than 4 MiB is taken
     * for that, more than 256 MiB for that.
     */
    uint64_t blockSizeMin;
    /** Bytes up to which blocks grow, as more of them are needed; not less than `blockSizeMin`. */
    uint64_t blockSizeMax;
} WGPUDeviceMemoryHints WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUDeviceMemoryHints. */
#define WGPU_DEVICE_MEMORY_HINTS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUDeviceMemoryHints, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_DeviceMemoryHints _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.hint=*/WGPUMemoryHint_Undefined _wgpu_COMMA \
    /*.blockSizeMin=*/0 _wgpu_COMMA \
    /*.blockSizeMax=*/0 _wgpu_COMMA \
})

/**
 * Chained to @ref WGPULimits for the limits of mesh pipelines, in queries and in device requests alike.
 * `WGPU_MESH_SHADER_LIMITS_INIT` sets them all to @ref WGPU_LIMIT_U32_UNDEFINED, which asks for what
 * the adapter has where @ref WGPUNativeFeature_MeshShader is asked for, and for 0 elsewhere. More than
 * the adapter has fails the device request. Without the struct all are undefined.
 */
typedef struct WGPUMeshShaderLimits {
    /** Must carry sType @ref WGPUSType_MeshShaderLimits. */
    WGPUChainedStruct chain;
    /** Most workgroups of a draw with a task shader, all three dimensions together. */
    uint32_t maxTaskWorkgroupTotalCount;
    /** Most workgroups of such a draw in one dimension. */
    uint32_t maxTaskWorkgroupsPerDimension;
    /**
     * Most workgroups of the mesh shader in a draw without task shader, or by one workgroup of the
     * task shader, all three dimensions together.
     */
    uint32_t maxMeshWorkgroupTotalCount;
    /** The same in one dimension. */
    uint32_t maxMeshWorkgroupsPerDimension;
    /** Most invocations in a workgroup of a task shader. */
    uint32_t maxTaskInvocationsPerWorkgroup;
    /** Most of them in one dimension. */
    uint32_t maxTaskInvocationsPerDimension;
    /** Most invocations in a workgroup of a mesh shader. */
    uint32_t maxMeshInvocationsPerWorkgroup;
    /** Most of them in one dimension. */
    uint32_t maxMeshInvocationsPerDimension;
    /** Largest payload, in bytes. */
    uint32_t maxTaskPayloadSize;
    /** Most vertices that a workgroup of a mesh shader makes. */
    uint32_t maxMeshOutputVertices;
    /** Most primitives that it makes. */
    uint32_t maxMeshOutputPrimitives;
    /** Most layers that it draws to. */
    uint32_t maxMeshOutputLayers;
    /** Most views of a mesh pipeline with a @ref WGPUMultiview. */
    uint32_t maxMeshMultiviewViewCount;
} WGPUMeshShaderLimits WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUMeshShaderLimits. */
#define WGPU_MESH_SHADER_LIMITS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUMeshShaderLimits, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_MeshShaderLimits _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.maxTaskWorkgroupTotalCount=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxTaskWorkgroupsPerDimension=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxMeshWorkgroupTotalCount=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxMeshWorkgroupsPerDimension=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxTaskInvocationsPerWorkgroup=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxTaskInvocationsPerDimension=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxMeshInvocationsPerWorkgroup=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxMeshInvocationsPerDimension=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxTaskPayloadSize=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxMeshOutputVertices=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxMeshOutputPrimitives=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxMeshOutputLayers=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxMeshMultiviewViewCount=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
})

/**
 * Chained to @ref WGPURenderPassDescriptor, @ref WGPURenderPipelineDescriptor and
 * @ref WGPURenderBundleEncoderDescriptor. Draws go to several layers at once, each a *view* that
 * shaders tell by `builtin(view_index)`. Pipelines and bundles fit passes with the same mask.
 *
 * - Each attachment and resolve target of the pass is a view of dimension 2DArray, all with the same
 *   number of layers; the view of number n draws to layer n of them. Such views need a mask.
 * - Requires @ref WGPUNativeFeature_Multiview, and @ref WGPUNativeFeature_SelectiveMultiview for a
 *   mask that leaves out a layer of the attachments, or a view below its highest.
 * - Where a mask leaves out a layer, all attachments are loaded and stored, and none is resolved. To
 *   clear them, have another pass do it first, with all layers.
 * - The pass has no queries: none of occlusion and of pipeline statistics, and no timestamps but those
 *   of `timestampWrites`.
 *
 * Whatever is not so is a Validation error: in a pass where the commands are finished, else where
 * the object is made.
 */
typedef struct WGPUMultiview {
    /** Must carry sType @ref WGPUSType_Multiview. */
    WGPUChainedStruct chain;
    /**
     * A bit for each view to draw, the lowest for view 0; none beyond the limit
     * `maxMultiviewViewCount` of @ref WGPUNativeLimits. Default 0, with which the struct means
     * nothing.
     */
    uint32_t multiviewMask;
} WGPUMultiview WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUMultiview. */
#define WGPU_MULTIVIEW_INIT _wgpu_MAKE_INIT_STRUCT(WGPUMultiview, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_Multiview _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.multiviewMask=*/0 _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUComputePipelineDescriptor or @ref WGPURenderPipelineDescriptor, for the functions
 * that make a pipeline now and those that make it later. What a pipeline does is the same with it and
 * without.
 */
typedef struct WGPUPipelineDescriptorExtras {
    /** Must carry sType @ref WGPUSType_PipelineDescriptorExtras. */
    WGPUChainedStruct chain;
    /**
     * The cache that the driver looks into, and adds to; of the pipeline's own device. NULL: none, or
     * that of the folder, if the device has one (@ref WGPUDevicePipelineCacheFolder).
     */
    WGPU_NULLABLE WGPUPipelineCache pipelineCache;
} WGPUPipelineDescriptorExtras WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUPipelineDescriptorExtras. */
#define WGPU_PIPELINE_DESCRIPTOR_EXTRAS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUPipelineDescriptorExtras, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_PipelineDescriptorExtras _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.pipelineCache=*/NULL _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUDeviceDescriptor, a folder in which the library keeps what the device's
 * pipelines were compiled to, for the next run; see docs/pipeline-cache.md. Nothing else is to be
 * done, and no feature to be asked for. Where the adapter has no @ref WGPUNativeFeature_PipelineCache,
 * the device has a trace, or the folder cannot be read or written, the log says so, and pipelines are
 * compiled as without it.
 */
typedef struct WGPUDevicePipelineCacheFolder {
    /** Must carry sType @ref WGPUSType_DevicePipelineCacheFolder. */
    WGPUChainedStruct chain;
    /**
     * The folder; it is made with its parents, for this user alone. Null or empty: none, even if the
     * environment variable WGPU_PIPELINE_CACHE names one.
     */
    WGPUStringView path;
    /**
     * How many bytes the files of the folder may have together; those that were used least lately go.
     * One file has a quarter at most. 0: 256 MiB.
     */
    uint64_t maxSize;
} WGPUDevicePipelineCacheFolder WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUDevicePipelineCacheFolder. */
#define WGPU_DEVICE_PIPELINE_CACHE_FOLDER_INIT _wgpu_MAKE_INIT_STRUCT(WGPUDevicePipelineCacheFolder, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_DevicePipelineCacheFolder _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.path=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.maxSize=*/0 _wgpu_COMMA \
})

/**
 * The bytes of the push constants that some shader stages see; see @ref WGPUPipelineLayoutExtras.
 */
typedef struct WGPUPushConstantRange {
    /** The stages that see the range, at least one. */
    WGPUShaderStage stages;
    /** First byte, a multiple of 4. */
    uint32_t start;
    /**
     * The byte behind the last one: a multiple of 4 above `start`, and at most the device's
     * `maxImmediateSize`.
     */
    uint32_t end;
} WGPUPushConstantRange WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to WGPUPipelineLayoutDescriptor: push constants, which are immediate data declared
 * stage by stage. Ranges may share bytes, but a stage may be in one range only. The layout's
 * `immediateSize` grows to the largest `end`; it may be left at 0. The bytes are one block that
 * all stages share, set with @ref wgpuRenderPassEncoderSetPushConstants and its like. Needs
 * @ref WGPUNativeFeature_PushConstants. A range that breaks a rule is a Validation error.
 */
typedef struct WGPUPipelineLayoutExtras {
    /** Must carry sType @ref WGPUSType_PipelineLayoutExtras. */
    WGPUChainedStruct chain;
    /** Elements of `pushConstantRanges`. */
    size_t pushConstantRangeCount;
    /** The ranges. Read during the call only; NULL with count 0. */
    WGPUPushConstantRange const * pushConstantRanges;
} WGPUPipelineLayoutExtras WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUQuerySetDescriptor of type WGPUNativeQueryType_PipelineStatistics:
 * which statistics each query counts. Needs @ref WGPUNativeFeature_PipelineStatisticsQuery. A
 * resolved query is one `uint64_t` per chosen statistic, ordered by enum value whatever the order
 * here.
 */
typedef struct WGPUQuerySetDescriptorExtras {
    /** Must carry sType @ref WGPUSType_QuerySetDescriptorExtras. */
    WGPUChainedStruct chain;
    /** The statistics to count, at least one. Read during the call only. */
    WGPUPipelineStatisticName const * pipelineStatistics;
    /** Elements of `pipelineStatistics`. */
    size_t pipelineStatisticCount;
} WGPUQuerySetDescriptorExtras WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUBindGroupLayoutEntry. The binding is a TLAS, `acceleration_structure` in WGSL.
 * Needs @ref WGPUNativeFeature_RayQuery; an array of them
 * @ref WGPUNativeFeature_AccelerationStructureBindingArray as well.
 */
typedef struct WGPUAccelerationStructureBindingLayout {
    /** Must carry sType @ref WGPUSType_AccelerationStructureBindingLayout. */
    WGPUChainedStruct chain;
    /**
     * Whether the shader asks for vertices of triangles that were hit, as
     * `acceleration_structure<vertex_return>` does; what is bound is made with AllowRayHitVertexReturn
     * then. Needs @ref WGPUNativeFeature_RayHitVertexReturn. Default false.
     */
    WGPUBool vertexReturn;
} WGPUAccelerationStructureBindingLayout WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUAccelerationStructureBindingLayout. */
#define WGPU_ACCELERATION_STRUCTURE_BINDING_LAYOUT_INIT _wgpu_MAKE_INIT_STRUCT(WGPUAccelerationStructureBindingLayout, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_AccelerationStructureBindingLayout _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.vertexReturn=*/WGPU_FALSE _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUBindGroupEntry in place of its own resource: a TLAS, or several for a binding
 * array. It may be built after it is bound, and built again; commands that use the group have it as it
 * is when they run.
 */
typedef struct WGPUAccelerationStructureBindingEntry {
    /** Must carry sType @ref WGPUSType_AccelerationStructureBindingEntry. */
    WGPUChainedStruct chain;
    /** The TLAS. NULL for a binding array, and only then. */
    WGPU_NULLABLE WGPUTlas tlas;
    /** Elements of `elements`. Default 0. */
    size_t elementCount;
    /** The elements of a binding array; read during the call only. */
    WGPUTlas const * elements;
} WGPUAccelerationStructureBindingEntry WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUAccelerationStructureBindingEntry. */
#define WGPU_ACCELERATION_STRUCTURE_BINDING_ENTRY_INIT _wgpu_MAKE_INIT_STRUCT(WGPUAccelerationStructureBindingEntry, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_AccelerationStructureBindingEntry _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.tlas=*/NULL _wgpu_COMMA \
    /*.elementCount=*/0 _wgpu_COMMA \
    /*.elements=*/NULL _wgpu_COMMA \
})

/**
 * Chained to @ref WGPULimits for the limits of ray tracing, in queries and in device requests alike.
 * INIT sets them all to @ref WGPU_LIMIT_U32_UNDEFINED, which asks for the default: 0, and on a device
 * with @ref WGPUNativeFeature_RayQuery what the adapter has. More than the adapter has fails the
 * request.
 */
typedef struct WGPURayTracingLimits {
    /** Must carry sType @ref WGPUSType_RayTracingLimits. */
    WGPUChainedStruct chain;
    /** Most triangles or boxes in all geometries of a BLAS, and most vertices in each. */
    uint32_t maxBlasPrimitiveCount;
    /** Most geometries of a BLAS. */
    uint32_t maxBlasGeometryCount;
    /** Most instances of a TLAS. */
    uint32_t maxTlasInstanceCount;
    /** Most bindings of a TLAS that one stage sees. */
    uint32_t maxAccelerationStructuresPerShaderStage;
    /**
     * Most TLAS in binding arrays that one stage sees. Default 0 without
     * @ref WGPUNativeFeature_AccelerationStructureBindingArray. They count for
     * @ref WGPUNativeLimits.maxBindingArrayElementsPerShaderStage as well.
     */
    uint32_t maxBindingArrayAccelerationStructureElementsPerShaderStage;
} WGPURayTracingLimits WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPURayTracingLimits. */
#define WGPU_RAY_TRACING_LIMITS_INIT _wgpu_MAKE_INIT_STRUCT(WGPURayTracingLimits, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_RayTracingLimits _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.maxBlasPrimitiveCount=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxBlasGeometryCount=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxTlasInstanceCount=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxAccelerationStructuresPerShaderStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
    /*.maxBindingArrayAccelerationStructureElementsPerShaderStage=*/WGPU_LIMIT_U32_UNDEFINED _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUPrimitiveState for ways of rasterizing beyond the standard. All zero but for
 * `chain` changes nothing; what its feature does not allow is a Validation error.
 */
typedef struct WGPUPrimitiveStateExtras {
    /** Must carry sType @ref WGPUSType_PrimitiveStateExtras. */
    WGPUChainedStruct chain;
    /**
     * Fill (0), Line or Point. The latter two need @ref WGPUNativeFeature_PolygonModeLine and
     * @ref WGPUNativeFeature_PolygonModePoint.
     */
    WGPUPolygonMode polygonMode;
    /**
     * True: every pixel that a triangle touches is drawn. Needs
     * @ref WGPUNativeFeature_ConservativeRasterization and polygon mode Fill. Default false.
     */
    WGPUBool conservative;
} WGPUPrimitiveStateExtras WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUSamplerDescriptor to choose the color beyond the edges for
 * @ref WGPUNativeAddressMode_ClampToBorder, which needs
 * @ref WGPUNativeFeature_AddressModeClampToBorder and, for Zero,
 * @ref WGPUNativeFeature_AddressModeClampToZero as well. With other address modes a color has no
 * effect.
 */
typedef struct WGPUSamplerDescriptorExtras {
    /** Must carry sType @ref WGPUSType_SamplerDescriptorExtras. */
    WGPUChainedStruct chain;
    /** The border color. @ref WGPUSamplerBorderColor_Undefined (0): transparent black. */
    WGPUSamplerBorderColor samplerBorderColor;
} WGPUSamplerDescriptorExtras WGPU_STRUCTURE_ATTRIBUTE;

/**
 * A preprocessor macro for a GLSL shader, as if the source began with `#define name value`; see
 * @ref WGPUShaderSourceGLSL.
 */
typedef struct WGPUShaderDefine {
    /** The macro's name. Required. */
    WGPUStringView name;
    /** What it expands to; null or empty: nothing. */
    WGPUStringView value;
} WGPUShaderDefine WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to WGPUShaderModuleDescriptor: the module is given as GLSL text with the entry
 * point `main`. Compile errors are a Validation error and yield an error module.
 */
typedef struct WGPUShaderSourceGLSL {
    /** Must carry sType @ref WGPUSType_ShaderSourceGLSL. */
    WGPUChainedStruct chain;
    /** The one stage the shader is for: exactly one flag. */
    WGPUShaderStage stage;
    /** The source text, with its `#version` line. Copied during the call. */
    WGPUStringView code;
    /** Elements of `defines`. */
    uint32_t defineCount;
    /** Macros set before the source is read. Read during the call only; NULL with count 0. */
    WGPUShaderDefine const * defines;
} WGPUShaderSourceGLSL WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUSharedBufferMemoryDescriptor to use memory of the program itself, which the
 * GPU then reads and writes in place (VK_EXT_external_memory_host).
 */
typedef struct WGPUSharedMemoryHostPointer {
    /** Must carry sType @ref WGPUSType_SharedMemoryHostPointer. */
    WGPUChainedStruct chain;
    /**
     * Start of the memory, at the beginning of a page. It must stay until the shared memory and all
     * buffers of it are released, and @ref wgpuDevicePoll has said that the queue is empty.
     */
    void* pointer;
    /** Bytes, whole pages; the buffer may be smaller. */
    uint64_t pointerSize;
} WGPUSharedMemoryHostPointer WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUSharedTextureMemoryDescriptor to use an image that the program made itself, on
 * the `VkDevice` that @ref wgpuDeviceGetNativeVulkanDevice tells. It stays the program's.
 */
typedef struct WGPUSharedMemoryVulkanImage {
    /** Must carry sType @ref WGPUSType_SharedMemoryVulkanImage. */
    WGPUChainedStruct chain;
    /**
     * `VkImage`, with memory and with sharing mode exclusive. It must stay until the shared memory
     * and all textures of it are released, and @ref wgpuDevicePoll has said that the queue is empty.
     */
    uint64_t image;
} WGPUSharedMemoryVulkanImage WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUSharedTextureMemoryDescriptor to use the image in a dma-buf of Linux, of one
 * plane, one mip level and one layer: a picture of a camera, of a video decoder or of a compositor.
 * The texture's format has to be the one that DRM calls differently: RGBA8Unorm is
 * DRM_FORMAT_ABGR8888, BGRA8Unorm is DRM_FORMAT_ARGB8888. Fences that the kernel keeps with a dma-buf
 * are not waited for.
 */
typedef struct WGPUSharedMemoryDmaBuf {
    /** Must carry sType @ref WGPUSType_SharedMemoryDmaBuf. */
    WGPUChainedStruct chain;
    /** The file descriptor. It stays the caller's, who may close it after the import. */
    int32_t fd;
    /**
     * How the texels lie, a DRM_FORMAT_MOD_…; 0, DRM_FORMAT_MOD_LINEAR, is row by row. Others need
     * VK_EXT_image_drm_format_modifier.
     */
    uint64_t drmModifier;
    /** Where the image begins, in bytes. */
    uint64_t offset;
    /** From one row to the next, in bytes. */
    uint64_t stride;
} WGPUSharedMemoryDmaBuf WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUSharedBufferMemoryDescriptor to use a buffer that the program made itself, on
 * the `VkDevice` that @ref wgpuDeviceGetNativeVulkanDevice tells. It stays the program's.
 */
typedef struct WGPUSharedMemoryVulkanBuffer {
    /** Must carry sType @ref WGPUSType_SharedMemoryVulkanBuffer. */
    WGPUChainedStruct chain;
    /**
     * `VkBuffer`, with memory, with sharing mode exclusive, and not smaller than the descriptor says.
     * It must stay until the shared memory and all buffers of it are released, and
     * @ref wgpuDevicePoll has said that the queue is empty.
     */
    uint64_t buffer;
    /**
     * `VkBufferUsageFlags` that it was made with. The usages of the descriptor need those of the same
     * name: CopySrc is VK_BUFFER_USAGE_TRANSFER_SRC_BIT, Indirect needs the bit of storage buffers,
     * too.
     */
    uint32_t bufferUsage;
} WGPUSharedMemoryVulkanBuffer WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUSharedMemoryBeginAccess for a texture: in which layouts its image comes and
 * goes. Without it all three are VK_IMAGE_LAYOUT_GENERAL. Layouts that can be named are 1 (GENERAL),
 * 2 (COLOR_ATTACHMENT_OPTIMAL), 5 (SHADER_READ_ONLY_OPTIMAL), 6 (TRANSFER_SRC_OPTIMAL) and 7
 * (TRANSFER_DST_OPTIMAL), each for images with a usage that goes with it.
 */
typedef struct WGPUSharedMemoryVulkanLayouts {
    /** Must carry sType @ref WGPUSType_SharedMemoryVulkanLayouts. */
    WGPUChainedStruct chain;
    /**
     * `VkImageLayout` in which the image is before the access. Where `initialized` is 0, it is not
     * looked at.
     */
    uint32_t oldLayout;
    /**
     * `VkImageLayout` that follows it where the image comes from another `VkDevice`, which has
     * released it to VK_QUEUE_FAMILY_EXTERNAL with `oldLayout` and `newLayout`; both are mostly the
     * same. For an image of the program's own it is not looked at.
     */
    uint32_t newLayout;
    /**
     * `VkImageLayout` in which the image is after the access. To another `VkDevice` it is released
     * to VK_QUEUE_FAMILY_EXTERNAL with this as both layouts.
     */
    uint32_t endLayout;
} WGPUSharedMemoryVulkanLayouts WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUSharedMemoryVulkanLayouts. */
#define WGPU_SHARED_MEMORY_VULKAN_LAYOUTS_INIT _wgpu_MAKE_INIT_STRUCT(WGPUSharedMemoryVulkanLayouts, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_SharedMemoryVulkanLayouts _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.oldLayout=*/1 _wgpu_COMMA \
    /*.newLayout=*/1 _wgpu_COMMA \
    /*.endLayout=*/1 _wgpu_COMMA \
})

/** Chained to @ref WGPUSurfaceConfiguration to trade latency against throughput. */
typedef struct WGPUSurfaceConfigurationExtras {
    /** Must carry sType @ref WGPUSType_SurfaceConfigurationExtras. */
    WGPUChainedStruct chain;
    /**
     * Frames that may wait between drawing and screen: 1 for least latency, 2 as without this
     * struct, 3 or more for throughput. Clamped to what the system allows; OpenGL ignores it.
     */
    uint32_t desiredMaximumFrameLatency;
} WGPUSurfaceConfigurationExtras WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to WGPUSurfaceDescriptor: the surface shows in a WinUI `SwapChainPanel` (Direct3D
 * 12 only).
 */
typedef struct WGPUSurfaceSourceSwapChainPanel {
    /** Must carry sType @ref WGPUSType_SurfaceSourceSwapChainPanel. */
    WGPUChainedStruct chain;
    /**
     * The panel's `ISwapChainPanelNative *`, which must outlive the surface. NULL yields an error
     * surface.
     */
    void* panelNative;
} WGPUSurfaceSourceSwapChainPanel WGPU_STRUCTURE_ATTRIBUTE;

/**
 * Chained to @ref WGPUInstanceDescriptor. The instance is this `VkInstance` of the program's, and has
 * the backend Vulkan alone. @ref wgpuGetVulkanInstanceNeeds says what it is to be made with. Backends, debugging
 * aids and the display of @ref WGPUInstanceExtras have no effect.
 *
 * The `VkInstance` stays the program's, and in place until `callback` has run. **You promise** that it
 * is alive, that it was made with the version and the extensions that are named here, and that
 * `getInstanceProcAddr` is the function that it was found by.
 */
typedef struct WGPUVulkanInstance {
    /** Must carry sType @ref WGPUSType_VulkanInstance. */
    WGPUChainedStruct chain;
    /** `PFN_vkGetInstanceProcAddr`. Required. */
    void* getInstanceProcAddr;
    /** `VkInstance`. Required. */
    void* instance;
    /** `VkApplicationInfo::apiVersion` that the instance was made with, 1.1 or later. */
    uint32_t apiVersion;
    /** The extensions that were enabled, with a space between them. Default none. */
    WGPUStringView extensions;
    /**
     * Called once, when the last object of this instance is gone, or its creation has failed; at the
     * end of the call that released it, on its thread. NULL (default): nobody is told.
     */
    WGPUVulkanReleasedCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPUVulkanInstance WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUVulkanInstance. */
#define WGPU_VULKAN_INSTANCE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUVulkanInstance, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_VulkanInstance _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.getInstanceProcAddr=*/NULL _wgpu_COMMA \
    /*.instance=*/NULL _wgpu_COMMA \
    /*.apiVersion=*/0 _wgpu_COMMA \
    /*.extensions=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/**
 * Chained to @ref WGPUDeviceDescriptor. The device is this `VkDevice` of the program's, and its queue
 * one of its. @ref wgpuAdapterGetVulkanDeviceNeeds says, for the same descriptor, what it is to be made
 * with.
 *
 * The `VkDevice` stays the program's, and in place until `callback` has run. **You promise** that it is
 * alive, that it was made from the adapter's physical device with the queue, the extensions and the
 * features that wgpuAdapterGetVulkanDeviceNeeds() tells, and that the extensions named here were
 * enabled.
 */
typedef struct WGPUVulkanDevice {
    /** Must carry sType @ref WGPUSType_VulkanDevice. */
    WGPUChainedStruct chain;
    /** `VkDevice`. Required. */
    void* device;
    /** The family of the queue, one with graphics and compute. Default 0. */
    uint32_t queueFamilyIndex;
    /**
     * The index of the queue in its family. Default 0. What holds for a lent `VkQueue` holds for it:
     * see wgpuAdapterGetNativeVulkanAdapter().
     */
    uint32_t queueIndex;
    /**
     * The extensions that were enabled, with a space between them: at least those that
     * wgpuAdapterGetVulkanDeviceNeeds() tells.
     */
    WGPUStringView extensions;
    /**
     * Called once, when the last object of this device is gone, or the request has failed; at the end
     * of the call that released it, on its thread. NULL (default): nobody is told.
     */
    WGPUVulkanReleasedCallback callback;
    /** First of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata1;
    /** Second of the application's two pointers, passed to the callback untouched. */
    WGPU_NULLABLE void* userdata2;
} WGPUVulkanDevice WGPU_STRUCTURE_ATTRIBUTE;

/** Initial values of @ref WGPUVulkanDevice. */
#define WGPU_VULKAN_DEVICE_INIT _wgpu_MAKE_INIT_STRUCT(WGPUVulkanDevice, { \
    /*.chain=*/_wgpu_MAKE_INIT_STRUCT(WGPUChainedStruct, { \
        /*.next=*/NULL _wgpu_COMMA \
        /*.sType=*/(WGPUSType)WGPUSType_VulkanDevice _wgpu_COMMA \
    }) _wgpu_COMMA \
    /*.device=*/NULL _wgpu_COMMA \
    /*.queueFamilyIndex=*/0 _wgpu_COMMA \
    /*.queueIndex=*/0 _wgpu_COMMA \
    /*.extensions=*/WGPU_STRING_VIEW_INIT _wgpu_COMMA \
    /*.callback=*/NULL _wgpu_COMMA \
    /*.userdata1=*/NULL _wgpu_COMMA \
    /*.userdata2=*/NULL _wgpu_COMMA \
})

/** @} */

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Functions: Adapter capabilities -------------------------------------------------------- */

/** @addtogroup functions__adapter_capabilities Functions: Adapter capabilities
 *  @{ */

/**
 * Tells what the adapter can do with textures of a format. A device has all of it with
 * @ref WGPUNativeFeature_TextureAdapterSpecificFormatFeatures, and the features that the format
 * itself needs; else it has what WebGPU promises.
 * @param format A format, also a native one.
 * @return @ref WGPUStatus_Error, with `capabilities` untouched, for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuAdapterGetTextureFormatCapabilities(WGPUAdapter adapter, WGPUTextureFormat format, WGPUTextureFormatCapabilities * capabilities) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells what the adapter lacks of what WebGPU takes for granted: OpenGL does, in its older versions
 * above all. What is missing is a validation error where it is used.
 * @return @ref WGPUStatus_Error, with `capabilities` untouched, for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuAdapterGetDownlevelCapabilities(WGPUAdapter adapter, WGPUDownlevelCapabilities * capabilities) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Lists the products of small matrices that shaders can compute on this adapter with
 * @ref WGPUNativeFeature_CooperativeMatrix. Free the list with
 * wgpuCooperativeMatrixPropertiesFreeMembers().
 * @return @ref WGPUStatus_Error, with `properties` untouched, for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuAdapterGetCooperativeMatrixProperties(WGPUAdapter adapter, WGPUCooperativeMatrixProperties * properties) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees the list that wgpuAdapterGetCooperativeMatrixProperties() put into a struct. The struct comes
 * by value: your copy keeps a pointer that is no longer good.
 */
WGPU_EXPORT void wgpuCooperativeMatrixPropertiesFreeMembers(WGPUCooperativeMatrixProperties cooperativeMatrixProperties) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Adapter identity ------------------------------------------------------------ */

/** @addtogroup functions__adapter_identity Functions: Adapter identity
 *  @{ */

/**
 * Tells which GPU the adapter is: UUID, LUID, place on the PCI bus, DRM nodes, driver. By one of
 * them the same GPU is found in CUDA, Direct3D, OpenXR or another process; to ask for an adapter by
 * them, chain @ref WGPURequestAdapterIdentityOptions. Whatever a backend does not know is left out:
 * on OpenGL and on the backend that does nothing, that is all but the driver. Free the strings with
 * wgpuAdapterIdentityFreeMembers().
 *
 * It is a struct of its own and no extension of @ref WGPUAdapterInfo, whose chain many programs
 * leave unset.
 * @return @ref WGPUStatus_Error, with `identity` untouched, for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuAdapterGetIdentity(WGPUAdapter adapter, WGPUAdapterIdentity * identity) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees the strings that wgpuAdapterGetIdentity() put into a struct. The struct comes by value: your
 * copy keeps pointers that are no longer good.
 */
WGPU_EXPORT void wgpuAdapterIdentityFreeMembers(WGPUAdapterIdentity adapterIdentity) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Lists the memory of the adapter: how much there is of each sort, how much this process can expect
 * to have, and how much it has. The last two change all the time; ask again to see them. Free the
 * list with wgpuMemoryHeapsFreeMembers().
 * @return @ref WGPUStatus_Error, with `heaps` untouched, for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuAdapterGetMemoryHeaps(WGPUAdapter adapter, WGPUMemoryHeaps * heaps) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees the list that wgpuAdapterGetMemoryHeaps() put into a struct. The struct comes by value: your
 * copy keeps a pointer that is no longer good.
 */
WGPU_EXPORT void wgpuMemoryHeapsFreeMembers(WGPUMemoryHeaps memoryHeaps) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Adapters -------------------------------------------------------------------- */

/** @addtogroup functions__adapters Functions: Adapters
 *  @{ */

/**
 * Lists adapters, at once and without a callback. Call it with NULL as `adapters` to learn how
 * many there are, then with room for that many. The order says nothing about quality.
 * @param options Which backends to look at. NULL, or no bits, means all.
 * @param adapters NULL, or an array to be filled with references, each of which you own.
 * @return The number of adapters; 0 also after an error, which is logged.
 */
WGPU_EXPORT size_t wgpuInstanceEnumerateAdapters(WGPUInstance instance, WGPU_NULLABLE WGPUInstanceEnumerateAdapterOptions const * options, WGPUAdapter * adapters) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Device memory --------------------------------------------------------------- */

/** @addtogroup functions__device_memory Functions: Device memory
 *  @{ */

/**
 * Counts the objects of the backend that the device has, and the memory behind them: on Vulkan,
 * Direct3D 12 and Metal; OpenGL counts some of it, and the backend that does nothing counts nothing.
 * Other threads may change the counts meanwhile.
 *
 * wgpuGenerateReport() counts what the application holds; here is what it costs.
 * @param counters Overwritten. It owns nothing that has to be freed.
 * @return @ref WGPUStatus_Error, with `counters` untouched, for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuDeviceGetInternalCounters(WGPUDevice device, WGPUInternalCounters * counters) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Lists the blocks of memory that the driver has given to the device, and what each is used for, by
 * the labels of the objects. Free the lists with wgpuAllocatorReportFreeMembers().
 * @return @ref WGPUStatus_Error, with `report` untouched, for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuDeviceGetAllocatorReport(WGPUDevice device, WGPUAllocatorReport * report) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees the lists that wgpuDeviceGetAllocatorReport() put into a struct. The struct comes by value:
 * your copy keeps pointers that are no longer good.
 */
WGPU_EXPORT void wgpuAllocatorReportFreeMembers(WGPUAllocatorReport allocatorReport) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: External textures ----------------------------------------------------------- */

/** @addtogroup functions__external_textures Functions: External textures
 *  @{ */

/**
 * Makes an external texture: what shaders see as `texture_external`, a picture in red, green and blue,
 * whose planes hold luma and chroma as video decoders and cameras give them. See
 * docs/external-textures.md.
 *
 * Bind it by @ref WGPUExternalTextureBindingEntry, to a layout with
 * @ref WGPUExternalTextureBindingLayout. Shaders have `textureLoad`, `textureDimensions` and
 * `textureSampleBaseClampToEdge` for it. Its planes are textures like others: what is written to them
 * later is seen.
 *
 * No feature is needed. A validation error, and an error object, if a member is not as its text says.
 */
WGPU_EXPORT WGPUExternalTexture wgpuDeviceCreateExternalTexture(WGPUDevice device, WGPUExternalTextureDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Graphics debugger ----------------------------------------------------------- */

/** @addtogroup functions__graphics_debugger Functions: Graphics debugger
 *  @{ */

/**
 * Asks a graphics debugger to record what the device does, up to
 * wgpuDeviceStopGraphicsDebuggerCapture(). One capture at a time can go on in a process.
 *
 * - On Metal, this is Xcode.
 * - On Vulkan and Direct3D 12 it is RenderDoc, and on OpenGL too if the process was started under
 *   it.
 *
 * RenderDoc must be there before the instance is created: started with `renderdoccmd capture` or
 * from its window, or for Vulkan by the environment variable `ENABLE_VULKAN_RENDERDOC_CAPTURE=1`.
 * Then labels, debug groups, markers and the sources of shaders reach it, whatever the flags of
 * the instance are, unless they have @ref WGPUInstanceFlag_DiscardHalLabels.
 * @return 1 when a capture has begun. 0, with a warning in the log, when no debugger is there or a
 *   capture is going on already.
 */
WGPU_EXPORT WGPUBool wgpuDeviceStartGraphicsDebuggerCapture(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Ends the capture that wgpuDeviceStartGraphicsDebuggerCapture() has begun, and lets the debugger
 * save it. What wgpuQueueWriteBuffer() and wgpuQueueWriteTexture() have left for the next
 * submission comes last into it. A capture that cannot be saved is logged as an error. Without a
 * capture of this device, nothing happens. Destroying the device, or releasing its last reference,
 * ends a capture, too.
 */
WGPU_EXPORT void wgpuDeviceStopGraphicsDebuggerCapture(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Interop --------------------------------------------------------------------- */

/** @addtogroup functions__interop Functions: Interop
 *  @{ */

/**
 * Returns the `id<MTLDevice>` behind a device of the Metal backend. It is lent: good while
 * `device` is alive, and not yours to release. Retain it to keep it longer.
 * @return NULL on every other backend, and for error objects.
 */
WGPU_EXPORT void* wgpuDeviceGetNativeMetalDevice(WGPUDevice device) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the `id<MTLCommandQueue>` behind a queue of the Metal backend. It is lent: good while
 * `queue` is alive, and not yours to release. Retain it to keep it longer.
 * @return NULL on every other backend, and for error objects.
 */
WGPU_EXPORT void* wgpuQueueGetNativeMetalCommandQueue(WGPUQueue queue) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the `id<MTLTexture>` behind a texture of the Metal backend. It is lent: good while
 * `texture` is alive and not destroyed, and not yours to release. It is up to you to order Metal
 * work on it against the library's submissions.
 * @return NULL on every other backend, and for error objects.
 */
WGPU_EXPORT void* wgpuTextureGetNativeMetalTexture(WGPUTexture texture) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the objects of Vulkan behind an adapter of that backend; @ref WGPUNativeVulkanAdapter says
 * which, and how long they are good.
 *
 * What holds for all handles of this section:
 *
 * - **Ownership.** They are lent. Nothing counts them, so nothing keeps them: do not use one after the
 *   object it came from is released or destroyed, and never destroy it. What you make with them is
 *   yours to destroy, before you release the device. wgpuDeviceDestroy() may free memory at once, so
 *   have your own work done by then (`vkDeviceWaitIdle`).
 * - **Threads.** Asking for a handle is allowed on any thread. `VkQueue` and `ID3D12CommandQueue` are
 *   also used by the library: `VkQueue` must not be used on two threads at once, so no call of this
 *   library for the same device may run while you submit to it, wait for it or present with it. Where
 *   other threads use the device, have a lock around both. The library's own threads submit nothing.
 *   An OpenGL context is current on the library's thread while a call lasts and on none otherwise:
 *   make it current, do your work and let it go, with no call of the library in between.
 * - **Order.** What was submitted by wgpuQueueSubmit() runs before what you submit to the same queue
 *   afterwards, but is neither finished nor visible by that: use a barrier, or let the queue become
 *   idle first. Writes that wgpuQueueWriteBuffer() has taken may still wait for the next submission:
 *   submit, an empty list will do, before you look at the buffer.
 * - **State.** The library keeps its own account of what each buffer and texture was last used for. It
 *   does not see what you do, so leave each as you found it: an image in the same layout, owned by the
 *   same queue family. While the queue is idle, the layout of a part of an image is that of its last
 *   use: CopySrc `TRANSFER_SRC_OPTIMAL`, CopyDst and wgpuQueueWriteTexture() `TRANSFER_DST_OPTIMAL`,
 *   TextureBinding `SHADER_READ_ONLY_OPTIMAL`, RenderAttachment `COLOR_ATTACHMENT_OPTIMAL` or, with
 *   depth or stencil, `DEPTH_STENCIL_ATTACHMENT_OPTIMAL`, StorageBinding `GENERAL`, read-only depth
 *   `DEPTH_STENCIL_READ_ONLY_OPTIMAL`, presented `PRESENT_SRC_KHR`, none yet `UNDEFINED`. A buffer or
 *   texture that WebGPU has not written yet is zeroed when WebGPU first reads it, which takes away
 *   what you wrote: write it once through WebGPU before.
 * - **Usage.** Images and buffers have the usage flags that their WebGPU usage asks for, and no more:
 *   CopySrc to copy from it, and so on.
 * - **Traces.** Asking for a handle is recorded by none, and neither is what you do with it: a replay
 *   does without.
 * @return @ref WGPUStatus_Error, with `adapterHandles` untouched, for an adapter of another backend,
 *   which the log names, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuAdapterGetNativeVulkanAdapter(WGPUAdapter adapter, WGPUNativeVulkanAdapter * adapterHandles) WGPU_FUNCTION_ATTRIBUTE;

/**
 * The same for the adapter of a device, which may be released already.
 * @return @ref WGPUStatus_Error, with `adapterHandles` untouched, for a device of another backend,
 *   which the log names, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuDeviceGetNativeVulkanAdapter(WGPUDevice device, WGPUNativeVulkanAdapter * adapterHandles) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the objects of Vulkan behind a device of that backend, its queue among them. The rules are
 * those of wgpuAdapterGetNativeVulkanAdapter().
 * @return @ref WGPUStatus_Error, with `deviceHandles` untouched, for a device of another backend,
 *   which the log names, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuDeviceGetNativeVulkanDevice(WGPUDevice device, WGPUNativeVulkanDevice * deviceHandles) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the `VkBuffer` behind a buffer. The rules are those of wgpuAdapterGetNativeVulkanAdapter().
 * @return @ref WGPUStatus_Error, with `bufferHandle` untouched, for a buffer of another backend,
 *   which the log names, one that is destroyed or an error object, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuBufferGetNativeVulkanBuffer(WGPUBuffer buffer, WGPUNativeVulkanBuffer * bufferHandle) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the `VkImage` behind a texture, also that of wgpuSurfaceGetCurrentTexture(), which is an
 * image of the swapchain. The rules are those of wgpuAdapterGetNativeVulkanAdapter().
 * @return @ref WGPUStatus_Error, with `imageHandle` untouched, for a texture of another backend,
 *   which the log names, one that is destroyed or an error object, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuTextureGetNativeVulkanImage(WGPUTexture texture, WGPUNativeVulkanImage * imageHandle) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the `VkImageView` behind a texture view. The rules are those of
 * wgpuAdapterGetNativeVulkanAdapter().
 * @return @ref WGPUStatus_Error, with `imageViewHandle` untouched, for a view of another backend,
 *   which the log names, one whose texture is destroyed or an error object, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuTextureViewGetNativeVulkanImageView(WGPUTextureView textureView, WGPUNativeVulkanImageView * imageViewHandle) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the `VkSurfaceKHR` behind a surface and, once it is configured, the `VkSwapchainKHR`. The
 * rules are those of wgpuAdapterGetNativeVulkanAdapter().
 * @return @ref WGPUStatus_Error, with `surfaceHandles` untouched, where Vulkan does not run or knows
 *   no such window, for an error object, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuSurfaceGetNativeVulkanSurface(WGPUSurface surface, WGPUNativeVulkanSurface * surfaceHandles) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the objects of Direct3D 12 behind a device of that backend. The rules are those of
 * wgpuAdapterGetNativeVulkanAdapter(), with two exceptions: an object of COM may be kept by
 * `AddRef`, and `ID3D12CommandQueue` may be used on several threads.
 * @return @ref WGPUStatus_Error, with `deviceHandles` untouched, for a device of another backend,
 *   which the log names, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuDeviceGetNativeD3D12Device(WGPUDevice device, WGPUNativeD3D12Device * deviceHandles) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the `ID3D12Resource` behind a buffer. The rules are those of
 * wgpuDeviceGetNativeD3D12Device().
 * @return @ref WGPUStatus_Error, with `resource` untouched, for a buffer of another backend, which
 *   the log names, one that is destroyed or an error object, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuBufferGetNativeD3D12Resource(WGPUBuffer buffer, WGPUNativeD3D12Resource * resource) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the `ID3D12Resource` behind a texture. The rules are those of
 * wgpuDeviceGetNativeD3D12Device().
 * @return @ref WGPUStatus_Error, with `resource` untouched, for a texture of another backend, which
 *   the log names, one that is destroyed or an error object, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuTextureGetNativeD3D12Resource(WGPUTexture texture, WGPUNativeD3D12Resource * resource) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the OpenGL context behind a device of that backend. The rules are those of
 * wgpuAdapterGetNativeVulkanAdapter(). Programs share textures with it by a context of their own in
 * its group: `eglCreateContext` with this one as `share_context`. Buffers have no name here.
 * @return @ref WGPUStatus_Error, with `deviceHandles` untouched, for a device of another backend,
 *   which the log names, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuDeviceGetNativeGLDevice(WGPUDevice device, WGPUNativeGLDevice * deviceHandles) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the name in OpenGL of a texture. The rules are those of wgpuAdapterGetNativeVulkanAdapter().
 * @return @ref WGPUStatus_Error, with `textureHandle` untouched, for a texture of another backend,
 *   which the log names, one that is destroyed or an error object, and for a bad argument.
 */
WGPU_EXPORT WGPUStatus wgpuTextureGetNativeGLTexture(WGPUTexture texture, WGPUNativeGLTexture * textureHandle) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Logging --------------------------------------------------------------------- */

/** @addtogroup functions__logging Functions: Logging
 *  @{ */

/**
 * Sends the log records of all instances to a callback, in place of the one that was set before.
 * May be called at any time, also from within a log callback.
 *
 * When it returns, no callback that was set before is running or will run again, so its `userdata`
 * may be freed. It waits for them: hold no lock that a log callback takes. Only a call from within
 * a log callback waits for none.
 * @param callback May run on any thread, and on several at once. NULL goes back to the default,
 *   which writes errors to stderr unless the environment has `WGPU_LOG=off`.
 * @param userdata Passed to the callback untouched.
 */
WGPU_EXPORT void wgpuSetLogCallback(WGPULogCallback callback, void* userdata) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Sends the log records to a callback that is told where they come from. This is an extension of
 * this library's own. It and wgpuSetLogCallback() each replace what the other has set, by the same
 * rules. A NULL callback goes back to the default.
 */
WGPU_EXPORT void wgpuSetLogCallback2(WGPULogCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Drops log records that are less severe than `level`, in the whole process. @ref WGPULogLevel_Off
 * drops all, @ref WGPULogLevel_Trace none. The level starts at @ref WGPULogLevel_Warn, or at what
 * the environment variable `WGPU_LOG` says (off, error, warn, info, debug or trace), which is read
 * once. An unknown value is logged and changes nothing.
 */
WGPU_EXPORT void wgpuSetLogLevel(WGPULogLevel level) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Mesh shaders ---------------------------------------------------------------- */

/** @addtogroup functions__mesh_shaders Functions: Mesh shaders
 *  @{ */

/**
 * Compiles a mesh pipeline, and returns when that is done. Passes set it with
 * wgpuRenderPassEncoderSetPipeline() and draw with wgpuRenderPassEncoderDrawMeshTasks() and its like;
 * other draws are a validation error with it, and so is a render bundle that sets it. Needs the feature
 * @ref WGPUNativeFeature_MeshShader. The errors are those of wgpuDeviceCreateRenderPipeline().
 * @param descriptor What may be left out, or added:
 *   - A NULL `task` has draws run the mesh shader itself.
 *   - A NULL `layout` is derived from the shaders, unless there is no `fragment`.
 *   - A null `entryPoint` picks the module's only one for the stage.
 *   - Without a `fragment`, the pipeline draws depth and stencil only.
 *
 * @return The pipeline; an error object after an error.
 */
WGPU_EXPORT WGPURenderPipeline wgpuDeviceCreateMeshPipeline(WGPUDevice device, WGPUMeshPipelineDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Compiles a mesh pipeline like wgpuDeviceCreateMeshPipeline(), but on a thread of the library. What
 * wgpuDeviceCreateRenderPipelineAsync() says of errors, objects and the callback holds here as well.
 * @return The future of the pipeline; the null future, with a log record, for an unknown callback
 *   mode.
 */
WGPU_EXPORT WGPUFuture wgpuDeviceCreateMeshPipelineAsync(WGPUDevice device, WGPUMeshPipelineDescriptor const * descriptor, WGPUCreateRenderPipelineAsyncCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Draws with the mesh pipeline that is set: runs so many workgroups of its task shader, or of its mesh
 * shader if it has no other. Vertex and index buffers play no part. These are validation errors, told
 * where the commands are finished:
 *
 * - a pipeline with a vertex stage, and none at all;
 * - more workgroups than `maxTaskWorkgroupsPerDimension` or `maxTaskWorkgroupTotalCount` of
 *   @ref WGPUMeshShaderLimits allow, or than `maxMeshWorkgroupsPerDimension` or
 *   `maxMeshWorkgroupTotalCount` where there is no task shader.
 *
 * @param groupCountX Workgroups in the first dimension. 0 in any of the three draws nothing.
 * @param groupCountY Workgroups in the second dimension.
 * @param groupCountZ Workgroups in the third dimension.
 */
WGPU_EXPORT void wgpuRenderPassEncoderDrawMeshTasks(WGPURenderPassEncoder encoder, uint32_t groupCountX, uint32_t groupCountY, uint32_t groupCountZ) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Draws like wgpuRenderPassEncoderDrawMeshTasks(), with the numbers of workgroups that a buffer holds
 * when the GPU comes to it: three of type uint32_t. Unlike those of other indirect draws, they are not
 * checked on the GPU: that they are within the limits is the program's promise.
 * @param buffer Of usage Indirect, with 12 bytes from `offset` on.
 * @param offset Bytes, a multiple of 4.
 */
WGPU_EXPORT void wgpuRenderPassEncoderDrawMeshTasksIndirect(WGPURenderPassEncoder encoder, WGPUBuffer buffer, uint64_t offset) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records several indirect draws at once, with the effect of as many calls of
 * wgpuRenderPassEncoderDrawMeshTasksIndirect().
 * @param buffer Of usage Indirect. The parameters of the draws lie in it one after another, 12
 *   bytes each.
 * @param offset Bytes, a multiple of 4.
 * @param count How many draws. 0 draws nothing.
 */
WGPU_EXPORT void wgpuRenderPassEncoderMultiDrawMeshTasksIndirect(WGPURenderPassEncoder encoder, WGPUBuffer buffer, uint64_t offset, uint32_t count) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records several indirect draws at once, like wgpuRenderPassEncoderMultiDrawMeshTasksIndirect(), whose
 * number the GPU reads from a buffer. Needs the feature @ref WGPUNativeFeature_MultiDrawIndirectCount as
 * well (Vulkan, D3D12).
 * @param buffer Of usage Indirect, with room for `max_count` draws of 12 bytes each.
 * @param offset Bytes, a multiple of 4.
 * @param count_buffer Of usage Indirect. The number in it is a uint32_t.
 * @param count_buffer_offset Bytes, a multiple of 4.
 * @param max_count The most draws there can be, whatever the number says.
 */
WGPU_EXPORT void wgpuRenderPassEncoderMultiDrawMeshTasksIndirectCount(WGPURenderPassEncoder encoder, WGPUBuffer buffer, uint64_t offset, WGPUBuffer count_buffer, uint64_t count_buffer_offset, uint32_t max_count) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Multi draw ------------------------------------------------------------------ */

/** @addtogroup functions__multi_draw Functions: Multi draw
 *  @{ */

/**
 * Records several indirect draws at once, with the effect of as many calls of
 * wgpuRenderPassEncoderDrawIndirect().
 * @param buffer Of usage Indirect. The parameters of the draws lie in it one after another, 16
 *   bytes each.
 * @param offset Bytes, a multiple of 4.
 * @param count How many draws. 0 draws nothing.
 */
WGPU_EXPORT void wgpuRenderPassEncoderMultiDrawIndirect(WGPURenderPassEncoder encoder, WGPUBuffer buffer, uint64_t offset, uint32_t count) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records several indexed indirect draws at once, with the effect of as many calls of
 * wgpuRenderPassEncoderDrawIndexedIndirect().
 * @param buffer Of usage Indirect. The parameters of the draws lie in it one after another, 20
 *   bytes each.
 * @param offset Bytes, a multiple of 4.
 * @param count How many draws. 0 draws nothing.
 */
WGPU_EXPORT void wgpuRenderPassEncoderMultiDrawIndexedIndirect(WGPURenderPassEncoder encoder, WGPUBuffer buffer, uint64_t offset, uint32_t count) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records several indirect draws at once, like wgpuRenderPassEncoderMultiDrawIndirect(), whose
 * number the GPU reads from a buffer. Unlike those of other indirect draws, the parameters are not
 * checked on the GPU (@ref WGPUInstanceFlag_ValidationIndirectCall). Needs the feature
 * @ref WGPUNativeFeature_MultiDrawIndirectCount (Vulkan, D3D12).
 * @param buffer Of usage Indirect, with room for `max_count` draws of 16 bytes each.
 * @param offset Bytes, a multiple of 4.
 * @param count_buffer Of usage Indirect. The number in it is a uint32_t.
 * @param count_buffer_offset Bytes, a multiple of 4.
 * @param max_count The most draws there can be, whatever the number says.
 */
WGPU_EXPORT void wgpuRenderPassEncoderMultiDrawIndirectCount(WGPURenderPassEncoder encoder, WGPUBuffer buffer, uint64_t offset, WGPUBuffer count_buffer, uint64_t count_buffer_offset, uint32_t max_count) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records several indexed indirect draws at once, like
 * wgpuRenderPassEncoderMultiDrawIndexedIndirect(), whose number the GPU reads from a buffer. The
 * parameters are not checked on the GPU (@ref WGPUInstanceFlag_ValidationIndirectCall). Needs the
 * feature @ref WGPUNativeFeature_MultiDrawIndirectCount (Vulkan, D3D12).
 * @param buffer Of usage Indirect, with room for `max_count` draws of 20 bytes each.
 * @param offset Bytes, a multiple of 4.
 * @param count_buffer Of usage Indirect. The number in it is a uint32_t.
 * @param count_buffer_offset Bytes, a multiple of 4.
 * @param max_count The most draws there can be, whatever the number says.
 */
WGPU_EXPORT void wgpuRenderPassEncoderMultiDrawIndexedIndirectCount(WGPURenderPassEncoder encoder, WGPUBuffer buffer, uint64_t offset, WGPUBuffer count_buffer, uint64_t count_buffer_offset, uint32_t max_count) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Pipeline cache -------------------------------------------------------------- */

/** @addtogroup functions__pipeline_cache Functions: Pipeline cache
 *  @{ */

/**
 * Makes a cache for what pipelines are compiled to. A pipeline gets it by
 * @ref WGPUPipelineDescriptorExtras.
 *
 * Needs @ref WGPUNativeFeature_PipelineCache. A program that only wants to start faster has less to do
 * with @ref WGPUDevicePipelineCacheFolder.
 *
 * A validation error, and an error object, if the device lacks the feature, or if `data` is of no use
 * here and `fallback` is false; it says why.
 * @param descriptor NULL: an empty cache.
 */
WGPU_EXPORT WGPUPipelineCache wgpuDeviceCreatePipelineCache(WGPUDevice device, WGPUPipelineCacheDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Copies what the cache holds, for wgpuDeviceCreatePipelineCache() in another run, on the same
 * adapter with the same driver and version of this library. Pipelines that are made meanwhile may make
 * it more: where the answer is larger than what there was room for, ask again with that much room.
 *
 * @param data Where it goes. With less room than is needed, nothing is copied.
 * @param dataSize Bytes of room.
 * @return How many bytes there are. 0 if there is nothing to be had: the device is lost, or its backend
 *   has none.
 */
WGPU_EXPORT size_t wgpuPipelineCacheGetData(WGPUPipelineCache pipelineCache, void* data, size_t dataSize) WGPU_FUNCTION_ATTRIBUTE;

/** Renames `pipelineCache` in error messages. */
WGPU_EXPORT void wgpuPipelineCacheSetLabel(WGPUPipelineCache pipelineCache, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `pipelineCache`, to be given back with wgpuPipelineCacheRelease().
 */
WGPU_EXPORT void wgpuPipelineCacheAddRef(WGPUPipelineCache pipelineCache) WGPU_FUNCTION_ATTRIBUTE;

/** Gives back a reference to `pipelineCache`. Pipelines that were made with it do not need it. */
WGPU_EXPORT void wgpuPipelineCacheRelease(WGPUPipelineCache pipelineCache) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Pipeline statistics --------------------------------------------------------- */

/** @addtogroup functions__pipeline_statistics Functions: Pipeline statistics
 *  @{ */

/**
 * Starts counting the shader invocations of the compute pass. One query runs at a time. Resolving
 * it writes one uint64_t for each statistic of the set, in the order of
 * @ref WGPUPipelineStatisticName. Needs the feature @ref WGPUNativeFeature_PipelineStatisticsQuery
 * (Vulkan).
 * @param querySet A set of type @ref WGPUNativeQueryType_PipelineStatistics.
 * @param queryIndex The query in it.
 */
WGPU_EXPORT void wgpuComputePassEncoderBeginPipelineStatisticsQuery(WGPUComputePassEncoder computePassEncoder, WGPUQuerySet querySet, uint32_t queryIndex) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Ends the statistics query that is running, which must happen before the pass ends. It is an
 * error if none is running. Needs the feature @ref WGPUNativeFeature_PipelineStatisticsQuery.
 */
WGPU_EXPORT void wgpuComputePassEncoderEndPipelineStatisticsQuery(WGPUComputePassEncoder computePassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Starts counting the shader and clipper work of the render pass. One statistics query runs at a
 * time. Resolving it writes one uint64_t for each statistic of the set, in the order of
 * @ref WGPUPipelineStatisticName. Needs the feature @ref WGPUNativeFeature_PipelineStatisticsQuery
 * (Vulkan).
 * @param querySet A set of type @ref WGPUNativeQueryType_PipelineStatistics.
 * @param queryIndex The query in it, each once per pass.
 */
WGPU_EXPORT void wgpuRenderPassEncoderBeginPipelineStatisticsQuery(WGPURenderPassEncoder renderPassEncoder, WGPUQuerySet querySet, uint32_t queryIndex) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Ends the statistics query that is running, which must happen before the pass ends. It is an
 * error if none is running. Needs the feature @ref WGPUNativeFeature_PipelineStatisticsQuery.
 */
WGPU_EXPORT void wgpuRenderPassEncoderEndPipelineStatisticsQuery(WGPURenderPassEncoder renderPassEncoder) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Polling --------------------------------------------------------------------- */

/** @addtogroup functions__polling Functions: Polling
 *  @{ */

/**
 * Submits like wgpuQueueSubmit(), and numbers the submission for wgpuDevicePoll(). Later
 * submissions of the same queue have larger numbers; those of different devices have nothing to do
 * with each other.
 * @return The index of this submission; 0 when `queue` is not a live queue.
 */
WGPU_EXPORT WGPUSubmissionIndex wgpuQueueSubmitForIndex(WGPUQueue queue, size_t commandCount, WGPUCommandBuffer const * commands) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Looks for finished work on one device, and runs the callbacks of operations that have completed
 * as wgpuInstanceProcessEvents() does. Standard code uses wgpuInstanceWaitAny() instead.
 * @param wait False: returns at once. True: blocks until the submission has run.
 * @param submissionIndex The submission to wait for. NULL: the latest one. An index that was never
 *   returned is logged and not waited for.
 * @return 1 when the queue has nothing left to do; 0 when work is in flight, or the call failed.
 */
WGPU_EXPORT WGPUBool wgpuDevicePoll(WGPUDevice device, WGPUBool wait, WGPU_NULLABLE WGPUSubmissionIndex const * submissionIndex) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Push constants -------------------------------------------------------------- */

/** @addtogroup functions__push_constants Functions: Push constants
 *  @{ */

/**
 * Sets push constants, which shaders of the following dispatches see as `var<immediate>` in WGSL,
 * also spelled `var<push_constant>`, or `layout(push_constant)` in GLSL. All other bytes keep
 * their values. This is wgpuComputePassEncoderSetImmediates() with a look at the ranges of the
 * layout. Needs the feature @ref WGPUNativeFeature_PushConstants.
 *
 * Set the pipeline first. The bytes must lie in a range that its layout declares for the compute
 * stage (@ref WGPUPipelineLayoutExtras) or, without such ranges, in its `immediateSize`.
 * @param offset Bytes, a multiple of 4.
 * @param sizeBytes Bytes, a multiple of 4.
 * @param data The bytes.
 */
WGPU_EXPORT void wgpuComputePassEncoderSetPushConstants(WGPUComputePassEncoder encoder, uint32_t offset, uint32_t sizeBytes, void const * data) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Sets push constants for the draws that follow in the bundle, by the rules of
 * wgpuRenderPassEncoderSetPushConstants(). Needs the feature @ref WGPUNativeFeature_PushConstants.
 * @param stages The stages that see the bytes, all of them.
 * @param offset Bytes, a multiple of 4.
 * @param sizeBytes Bytes, a multiple of 4.
 * @param data The bytes.
 */
WGPU_EXPORT void wgpuRenderBundleEncoderSetPushConstants(WGPURenderBundleEncoder encoder, WGPUShaderStage stages, uint32_t offset, uint32_t sizeBytes, void const * data) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Sets push constants, which shaders of the following draws see as `var<immediate>` in WGSL, also
 * spelled `var<push_constant>`, or `layout(push_constant)` in GLSL. All other bytes keep their
 * values, and a change of pipelines changes none. Needs the feature
 * @ref WGPUNativeFeature_PushConstants.
 *
 * Set the pipeline first, because its layout decides:
 *
 * - If it declares ranges (@ref WGPUPipelineLayoutExtras), each of the `stages` must have a range
 *   that holds all of the bytes, and a range that holds any of them must be for no other stages.
 * - If not, the bytes must lie in its `immediateSize`, and all stages see them.
 *
 * @param stages The stages that see the bytes, all of them.
 * @param offset Bytes, a multiple of 4.
 * @param sizeBytes Bytes, a multiple of 4.
 * @param data The bytes.
 */
WGPU_EXPORT void wgpuRenderPassEncoderSetPushConstants(WGPURenderPassEncoder encoder, WGPUShaderStage stages, uint32_t offset, uint32_t sizeBytes, void const * data) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Ray tracing ----------------------------------------------------------------- */

/** @addtogroup functions__ray_tracing Functions: Ray tracing
 *  @{ */

/**
 * Makes a BLAS, with nothing in it. @ref wgpuCommandEncoderBuildAccelerationStructures builds it. See
 * docs/ray-tracing.md.
 *
 * A validation error, and an error object, if the device was requested without
 * @ref WGPUNativeFeature_RayQuery, has a trace (docs/limits.md), or if the descriptor breaks a rule
 * that is told there.
 */
WGPU_EXPORT WGPUBlas wgpuDeviceCreateBlas(WGPUDevice device, WGPUBlasDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes a TLAS, with nothing in it. It can be bound at once, and used when
 * @ref wgpuCommandEncoderBuildAccelerationStructures has built it.
 *
 * A validation error, and an error object, as with @ref wgpuDeviceCreateBlas.
 */
WGPU_EXPORT WGPUTlas wgpuDeviceCreateTlas(WGPUDevice device, WGPUTlasDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records that acceleration structures are built: first those of `blasEntries`, then those of
 * `tlasEntries`, which may have instances of them. What was in them before is gone. Buffers are read
 * when the commands run; instances now.
 *
 * Each structure is built once by a call. A TLAS is built again when one of its BLAS was: where it is
 * used before, the submission is a validation error. So it is where a BLAS or TLAS is used that was
 * never built or is destroyed, or where a BLAS is built whose compaction is being prepared. Everything
 * else that is wrong is told where the commands are finished.
 * @param blasEntryCount Elements of `blasEntries`.
 * @param blasEntries NULL with count 0.
 * @param tlasEntryCount Elements of `tlasEntries`.
 * @param tlasEntries NULL with count 0.
 */
WGPU_EXPORT void wgpuCommandEncoderBuildAccelerationStructures(WGPUCommandEncoder commandEncoder, size_t blasEntryCount, WGPUBlasBuildEntry const * blasEntries, size_t tlasEntryCount, WGPUTlasBuildEntry const * tlasEntries) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Asks the GPU how small `blas` can be made. When the callback has heard of success,
 * @ref wgpuQueueCompactBlas makes it so. Until then the BLAS cannot be built again; when it is, it has
 * to be asked anew.
 *
 * A validation error, and the status Error, if `blas` was made without AllowCompaction, if its build is
 * not submitted, or if it was asked since.
 * @param callbackInfo Whom to tell. A mode outside the enum is logged and yields the null future.
 * @return A future that completes with the callback.
 */
WGPU_EXPORT WGPUFuture wgpuBlasPrepareCompact(WGPUBlas blas, WGPUBlasPrepareCompactCallbackInfo callbackInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes a copy of `blas` that takes no more memory than it needs: often half. Rays find the same in it.
 * It cannot be built. `blas` may be released; what TLAS were built of it keep it until they are built
 * again.
 *
 * A validation error, and an error object, unless @ref wgpuBlasPrepareCompact has succeeded for `blas`
 * since its last build.
 * @return The copy, with the same name.
 */
WGPU_EXPORT WGPUBlas wgpuQueueCompactBlas(WGPUQueue queue, WGPUBlas blas) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Says that `blas` is no longer needed, whoever has references. Building it or a TLAS of it, and
 * submitting commands that use one, is a validation error from then on; destroying it again is not. Its
 * memory is given back when submitted work is done with it, and each TLAS that was built of it is built
 * again, destroyed or released.
 */
WGPU_EXPORT void wgpuBlasDestroy(WGPUBlas blas) WGPU_FUNCTION_ATTRIBUTE;

/** Renames `blas` in error messages. */
WGPU_EXPORT void wgpuBlasSetLabel(WGPUBlas blas, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `blas`, to be given back with wgpuBlasRelease(). */
WGPU_EXPORT void wgpuBlasAddRef(WGPUBlas blas) WGPU_FUNCTION_ATTRIBUTE;

/** Gives back a reference to `blas`. Recorded commands, and what was built of it, keep it. */
WGPU_EXPORT void wgpuBlasRelease(WGPUBlas blas) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Says that `tlas` is no longer needed, whoever has references. Building or binding it, and submitting
 * commands that use it, is a validation error from then on; destroying it again is not. Its memory is
 * given back when submitted work is done with it, and the bind groups that have it are released.
 */
WGPU_EXPORT void wgpuTlasDestroy(WGPUTlas tlas) WGPU_FUNCTION_ATTRIBUTE;

/** Renames `tlas` in error messages. */
WGPU_EXPORT void wgpuTlasSetLabel(WGPUTlas tlas, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `tlas`, to be given back with wgpuTlasRelease(). */
WGPU_EXPORT void wgpuTlasAddRef(WGPUTlas tlas) WGPU_FUNCTION_ATTRIBUTE;

/** Gives back a reference to `tlas`. Recorded commands and bind groups keep it. */
WGPU_EXPORT void wgpuTlasRelease(WGPUTlas tlas) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Shader reflection ----------------------------------------------------------- */

/** @addtogroup functions__shader_reflection Functions: Shader reflection
 *  @{ */

/**
 * Tells what is in a shader module: its entry points with what they read and write, the resources
 * that it declares as a bind group layout has them, the constants that a pipeline may set, and the
 * size of its immediates. It is told of the module as it came, in WGSL, SPIR-V or GLSL alike. Free
 * what it fills in with wgpuShaderReflectionFreeMembers().
 *
 * The layout of a pipeline needs no more than that: see docs/shader-reflection.md.
 * @param reflection Overwritten.
 * @return @ref WGPUStatus_Error, with `reflection` untouched and the reason in the log, for an error
 *   object.
 */
WGPU_EXPORT WGPUStatus wgpuShaderModuleGetReflection(WGPUShaderModule shaderModule, WGPUShaderReflection * reflection) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees all that wgpuShaderModuleGetReflection() put into a struct. The struct comes by value: your
 * copy keeps pointers that are no longer good.
 */
WGPU_EXPORT void wgpuShaderReflectionFreeMembers(WGPUShaderReflection shaderReflection) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Shader translation ---------------------------------------------------------- */

/** @addtogroup functions__shader_translation Functions: Shader translation
 *  @{ */

/**
 * Writes one entry point of a shader module in another language, whatever language the module came
 * in: with the constants that are given, without what the entry point does not use, and with the
 * checks of indices that WebGPU has. Free what it fills in with wgpuShaderTranslationFreeMembers().
 *
 * The writers of the languages make a library larger by a tenth, so that it has them only where it was
 * built with the feature `translate`: see docs/shader-translation.md, which also tells where the
 * resources are in each language.
 * @param descriptor Which entry point, and to what.
 * @param translation Overwritten.
 * @return @ref WGPUStatus_Error, with `translation` untouched and the reason in the log: for an error
 *   object, a wish that cannot be met, a shader that has what the language has not, and in a library
 *   without the feature.
 */
WGPU_EXPORT WGPUStatus wgpuShaderModuleTranslate(WGPUShaderModule shaderModule, WGPUShaderTranslationDescriptor const * descriptor, WGPUShaderTranslation * translation) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Frees all that wgpuShaderModuleTranslate() put into a struct. The struct comes by value: your copy
 * keeps pointers that are no longer good.
 */
WGPU_EXPORT void wgpuShaderTranslationFreeMembers(WGPUShaderTranslation shaderTranslation) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Shaders --------------------------------------------------------------------- */

/** @addtogroup functions__shaders Functions: Shaders
 *  @{ */

/**
 * Makes a shader module from SPIR-V without a chained struct. The result is that of
 * wgpuDeviceCreateShaderModule() for @ref WGPUShaderSourceSPIRV. Code that is not valid SPIR-V, or
 * uses what the device has not enabled, is a validation error.
 * @param descriptor `sourceSize` counts 32-bit words, not bytes.
 * @return The shader module; an error object after an error.
 */
WGPU_EXPORT WGPUShaderModule wgpuDeviceCreateShaderModuleSpirV(WGPUDevice device, WGPUShaderModuleDescriptorSpirV const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes a shader module like wgpuDeviceCreateShaderModule(), but leaves out some checks at run
 * time. That is faster, and unsafe: a shader that breaks a rule whose check was left out may read
 * or write foreign memory, or hang the GPU. Use it only on code that you trust.
 * @param descriptor As for wgpuDeviceCreateShaderModule().
 * @param runtimeChecks The checks to keep. An unknown flag is a validation error.
 * @return The shader module; an error object after an error.
 */
WGPU_EXPORT WGPUShaderModule wgpuDeviceCreateShaderModuleTrusted(WGPUDevice device, WGPUShaderModuleDescriptor const * descriptor, WGPUShaderRuntimeChecks runtimeChecks) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes a shader module whose code the driver gets as it is. Needs the feature
 * @ref WGPUNativeFeature_PassthroughShaders. With it go extensions of SPIR-V that the library's compiler
 * does not know, and whatever another compiler makes.
 *
 * **This is unsafe.** Nobody looks at the code: neither whether it is valid, nor whether it fits the
 * pipelines that use it, nor where it reads and writes. Code that does not fit may read or write
 * foreign memory, hang the GPU or end the process, and no error tells. You promise that
 *
 * - the code is valid for the driver, with the device's features and within its limits, and has the
 *   entry points that you name, each for the stage that a pipeline uses it for;
 * - it fits the pipeline: its bindings and immediates the layout, its inputs and outputs the vertex
 *   buffers, the other stage and the targets. On Vulkan the bindings of a group count from 0 without
 *   gaps, in the order of the layout's binding numbers;
 * - its indices stay within arrays and buffers, its loops end, it divides by no 0, and it reads no
 *   memory of functions or workgroups that it has not written.
 *
 * A pipeline needs a layout of its own for such a module and cannot give it constants; both are
 * validation errors. Other checks of pipelines that need the shader are left out for it.
 *
 * What is checked: that there is code for the backend; that SPIR-V is whole and has the entry points.
 * @return The shader module; an error object after an error.
 */
WGPU_EXPORT WGPUShaderModule wgpuDeviceCreateShaderModulePassthrough(WGPUDevice device, WGPUShaderModuleDescriptorPassthrough const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Shared fences --------------------------------------------------------------- */

/** @addtogroup functions__shared_fences Functions: Shared fences
 *  @{ */

/**
 * Makes a fence that others set and the GPU waits for, or the other way round. A device with
 * @ref WGPUNativeFeature_SharedFenceOpaqueFD can export it; without, it is of use for the CPU, with
 * wgpuSharedFenceSignal() and wgpuSharedFenceWait().
 *
 * A validation error, if the device has none of the features that share memory or fences.
 * @param descriptor NULL: a fence with value 0.
 * @return The fence, NULL when a check fails.
 */
WGPU_EXPORT WGPU_NULLABLE WGPUSharedFence wgpuDeviceCreateSharedFence(WGPUDevice device, WGPUSharedFenceDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes a fence of the opaque file descriptor of a timeline semaphore of Vulkan
 * (VK_EXTERNAL_SEMAPHORE_HANDLE_TYPE_OPAQUE_FD_BIT), of the same GPU and driver.
 *
 * Needs @ref WGPUNativeFeature_SharedFenceOpaqueFD. A validation error, if the device lacks it, or if
 * `fd` is not open or no such semaphore.
 * @param descriptor Its `initialValue` is not looked at. NULL: no label.
 * @param fd It stays the caller's, who closes it.
 * @return The fence, NULL when a check fails.
 */
WGPU_EXPORT WGPU_NULLABLE WGPUSharedFence wgpuDeviceImportSharedFence(WGPUDevice device, WGPUSharedFenceDescriptor const * descriptor, int32_t fd) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Fills in a new file descriptor for the fence, for vkImportSemaphoreFdKHR, for
 * cuImportExternalSemaphore (CU_EXTERNAL_SEMAPHORE_HANDLE_TYPE_TIMELINE_SEMAPHORE_FD) or for
 * wgpuDeviceImportSharedFence() in another process. The caller closes it, or hands it to somebody who
 * does: CUDA and Vulkan close what they import.
 *
 * Needs @ref WGPUNativeFeature_SharedFenceOpaqueFD.
 * @return @ref WGPUStatus_Error when nothing was filled in.
 */
WGPU_EXPORT WGPUStatus wgpuSharedFenceExportOpaqueFD(WGPUSharedFence sharedFence, int32_t * fd) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells the `VkSemaphore` behind the fence, for submissions of the program's own to the queue that
 * wgpuDeviceGetNativeVulkanDevice() tells. The rules are those of
 * wgpuAdapterGetNativeVulkanAdapter().
 * @return @ref WGPUStatus_Error when nothing was filled in.
 */
WGPU_EXPORT WGPUStatus wgpuSharedFenceGetNativeVulkanSemaphore(WGPUSharedFence sharedFence, WGPUNativeVulkanSemaphore * semaphoreHandle) WGPU_FUNCTION_ATTRIBUTE;

/** Returns the value that the fence has now; 0 if that cannot be told. */
WGPU_EXPORT uint64_t wgpuSharedFenceGetValue(WGPUSharedFence sharedFence) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Sets the fence from the CPU. A validation error, if the value is not above the one that it has.
 * @return @ref WGPUStatus_Error when it was not set.
 */
WGPU_EXPORT WGPUStatus wgpuSharedFenceSignal(WGPUSharedFence sharedFence, uint64_t value) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Blocks the calling thread until the fence has reached the value.
 *
 * - @ref WGPUWaitStatus_Success - it has.
 * - @ref WGPUWaitStatus_TimedOut - it has not, in so many nanoseconds. With 0 this is a look.
 * - @ref WGPUWaitStatus_Error - it cannot be waited for; the device is told why.
 */
WGPU_EXPORT WGPUWaitStatus wgpuSharedFenceWait(WGPUSharedFence sharedFence, uint64_t value, uint64_t timeoutNS) WGPU_FUNCTION_ATTRIBUTE;

/** Renames `sharedFence` in error messages. */
WGPU_EXPORT void wgpuSharedFenceSetLabel(WGPUSharedFence sharedFence, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/** Makes one more reference to `sharedFence`, to be given back with wgpuSharedFenceRelease(). */
WGPU_EXPORT void wgpuSharedFenceAddRef(WGPUSharedFence sharedFence) WGPU_FUNCTION_ATTRIBUTE;

/** Gives back a reference to `sharedFence`. Submitted work that waits for it keeps it. */
WGPU_EXPORT void wgpuSharedFenceRelease(WGPUSharedFence sharedFence) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Shared memory --------------------------------------------------------------- */

/** @addtogroup functions__shared_memory Functions: Shared memory
 *  @{ */

/**
 * Makes memory for buffers that another API or process can use as well, by the file descriptor that
 * wgpuSharedBufferMemoryExportOpaqueFD() gives: Vulkan, CUDA, or this library in another process. It
 * holds nothing that counts at first. See docs/interop.md.
 *
 * Needs @ref WGPUNativeFeature_SharedMemoryOpaqueFD. A validation error, if the device lacks it, or
 * if the size is 0 or no multiple of 4, or the usage has MapRead or MapWrite.
 * @return The memory, NULL when a check fails or there is no memory.
 */
WGPU_EXPORT WGPU_NULLABLE WGPUSharedBufferMemory wgpuDeviceCreateSharedBufferMemory(WGPUDevice device, WGPUSharedBufferMemoryDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes memory for buffers of memory that exists: that of a file descriptor, chained as
 * @ref WGPUSharedMemoryOpaqueFD, the program's own, chained as @ref WGPUSharedMemoryHostPointer, or
 * a buffer of Vulkan that the program made, chained as @ref WGPUSharedMemoryVulkanBuffer. See
 * docs/interop.md.
 *
 * Needs @ref WGPUNativeFeature_SharedMemoryOpaqueFD,
 * @ref WGPUNativeFeature_SharedMemoryHostPointer or @ref WGPUNativeFeature_SharedMemoryVulkan. A
 * validation error, if the device lacks it, if the
 * memory is another GPU's or driver's, or too small, if the type, offset or alignment does not fit, or
 * the file descriptor is not open or no memory.
 * @return The memory, NULL when a check fails.
 */
WGPU_EXPORT WGPU_NULLABLE WGPUSharedBufferMemory wgpuDeviceImportSharedBufferMemory(WGPUDevice device, WGPUSharedBufferMemoryDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Fills in a new file descriptor for the memory, with all that its user has to know. The caller
 * closes it, or hands it to somebody who does. It may be sent to another process, over a socket say,
 * where the struct as it is can be chained to @ref WGPUSharedBufferMemoryDescriptor.
 *
 * It is a validation error to export memory that was imported.
 * @return @ref WGPUStatus_Error when nothing was filled in.
 */
WGPU_EXPORT WGPUStatus wgpuSharedBufferMemoryExportOpaqueFD(WGPUSharedBufferMemory sharedBufferMemory, WGPUSharedMemoryOpaqueFD * handle) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes a buffer of the memory. It may be bound at any time, but only between
 * wgpuSharedBufferMemoryBeginAccess() and wgpuSharedBufferMemoryEndAccess() may commands that use it
 * be submitted, or bytes be written to it. Several buffers of one memory may exist, with an access
 * open for one of them at most.
 *
 * A validation error, if `descriptor` has another size than the memory, a usage that the memory was
 * not made for, or `mappedAtCreation`.
 * @param descriptor NULL: a buffer of the memory's usage without a label.
 * @return The buffer, NULL when a check fails.
 */
WGPU_EXPORT WGPU_NULLABLE WGPUBuffer wgpuSharedBufferMemoryCreateBuffer(WGPUSharedBufferMemory sharedBufferMemory, WGPUBufferDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Begins an access: the buffer may be used from now on, until wgpuSharedBufferMemoryEndAccess(). The
 * GPU waits for the given fences before it touches the memory; this call does not. Nobody else may
 * touch the memory meanwhile.
 *
 * A validation error, if the buffer is not of this memory or destroyed, or if an access to the memory
 * is open.
 * @param descriptor NULL: waits for nothing, and fills the memory with zeros.
 * @return @ref WGPUStatus_Error when the access has not begun.
 */
WGPU_EXPORT WGPUStatus wgpuSharedBufferMemoryBeginAccess(WGPUSharedBufferMemory sharedBufferMemory, WGPUBuffer buffer, WGPUSharedMemoryBeginAccess const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Ends an access: commands that use the buffer can be submitted no more. What was submitted may still
 * run; others may touch the memory when the fence that is filled in has reached its value. Who can
 * import the fence has his queue wait for it; everybody else waits with wgpuSharedFenceWait().
 *
 * It is a validation error if no access is open for the buffer. A buffer that is released ends its
 * access without a fence.
 * @return @ref WGPUStatus_Error when nothing was filled in.
 */
WGPU_EXPORT WGPUStatus wgpuSharedBufferMemoryEndAccess(WGPUSharedBufferMemory sharedBufferMemory, WGPUBuffer buffer, WGPUSharedFenceValue * done) WGPU_FUNCTION_ATTRIBUTE;

/** Renames `sharedBufferMemory` in error messages. */
WGPU_EXPORT void wgpuSharedBufferMemorySetLabel(WGPUSharedBufferMemory sharedBufferMemory, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `sharedBufferMemory`, to be given back with
 * wgpuSharedBufferMemoryRelease().
 */
WGPU_EXPORT void wgpuSharedBufferMemoryAddRef(WGPUSharedBufferMemory sharedBufferMemory) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `sharedBufferMemory`. Its buffers keep the memory, and so does whoever
 * has imported a file descriptor of it.
 */
WGPU_EXPORT void wgpuSharedBufferMemoryRelease(WGPUSharedBufferMemory sharedBufferMemory) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Shared textures ------------------------------------------------------------- */

/** @addtogroup functions__shared_textures Functions: Shared textures
 *  @{ */

/**
 * Makes memory for textures that another API or process can use as well, by the file descriptor that
 * wgpuSharedTextureMemoryExportOpaqueFD() gives: Vulkan, CUDA, or this library in another process.
 * It holds nothing that counts at first. See docs/interop.md.
 *
 * Needs @ref WGPUNativeFeature_SharedMemoryOpaqueFD. A validation error, if the device lacks it, if
 * there could be no such texture, if @ref WGPUSharedTextureMemoryDescriptor excludes it, or if the
 * driver does not share images of this format, usage and size.
 * @return The memory, NULL when a check fails or there is no memory.
 */
WGPU_EXPORT WGPU_NULLABLE WGPUSharedTextureMemory wgpuDeviceCreateSharedTextureMemory(WGPUDevice device, WGPUSharedTextureMemoryDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes memory for textures of an image that exists: in the memory of a file descriptor, chained as
 * @ref WGPUSharedMemoryOpaqueFD, or made by the program itself, chained as
 * @ref WGPUSharedMemoryVulkanImage. How a program of Vulkan made it says
 * @ref WGPUSharedMemoryVulkanImageInfo, chained as well; without it, it was made as
 * wgpuDeviceCreateSharedTextureMemory() makes it of an equal descriptor. See docs/interop.md.
 *
 * Needs @ref WGPUNativeFeature_SharedMemoryOpaqueFD or @ref WGPUNativeFeature_SharedMemoryVulkan. A
 * validation error, if the device lacks it, if the memory is another GPU's or driver's, or too small,
 * if the type, offset or alignment does not fit, if the file descriptor is not open or no memory, or
 * if the image is not what the texture needs.
 * @return The memory, NULL when a check fails.
 */
WGPU_EXPORT WGPU_NULLABLE WGPUSharedTextureMemory wgpuDeviceImportSharedTextureMemory(WGPUDevice device, WGPUSharedTextureMemoryDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Fills in a new file descriptor for the memory, with all that its user has to know of it. The caller
 * closes it, or hands it to somebody who does. It may be sent to another process, over a socket say,
 * where the struct as it is can be chained to @ref WGPUSharedTextureMemoryDescriptor. Who is not
 * this library also has to know wgpuSharedTextureMemoryGetVulkanImageInfo().
 *
 * It is a validation error to export memory that was imported.
 * @return @ref WGPUStatus_Error when nothing was filled in.
 */
WGPU_EXPORT WGPUStatus wgpuSharedTextureMemoryExportOpaqueFD(WGPUSharedTextureMemory sharedTextureMemory, WGPUSharedMemoryOpaqueFD * handle) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells how the image in the memory was made, for who makes the same one elsewhere.
 * @return @ref WGPUStatus_Error when nothing was filled in.
 */
WGPU_EXPORT WGPUStatus wgpuSharedTextureMemoryGetVulkanImageInfo(WGPUSharedTextureMemory sharedTextureMemory, WGPUSharedMemoryVulkanImageInfo * imageInfo) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes a texture of the memory. Views and bind groups of it may be made at any time, but only
 * between wgpuSharedTextureMemoryBeginAccess() and wgpuSharedTextureMemoryEndAccess() may commands
 * that use it be submitted, or texels be written to it. Several textures of one memory may exist,
 * with an access open for one of them at most.
 *
 * What it holds is never thrown away: a render pass with @ref WGPUStoreOp_Discard for it, and
 * wgpuCommandEncoderClearTexture(), are validation errors.
 *
 * A validation error, if `descriptor` differs from that of the memory, but for the label and fewer
 * usages and view formats.
 * @param descriptor NULL: that of the memory, without a label.
 * @return The texture, NULL when a check fails.
 */
WGPU_EXPORT WGPU_NULLABLE WGPUTexture wgpuSharedTextureMemoryCreateTexture(WGPUSharedTextureMemory sharedTextureMemory, WGPUTextureDescriptor const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Begins an access: the texture may be used from now on, until wgpuSharedTextureMemoryEndAccess().
 * The GPU waits for the given fences before it touches the memory; this call does not. Nobody else
 * may touch the memory meanwhile.
 *
 * A validation error, if the texture is not of this memory or destroyed, if an access to the memory
 * is open, or if the image cannot be in a layout of @ref WGPUSharedMemoryVulkanLayouts.
 * @param descriptor NULL: waits for nothing, and fills the memory with zeros.
 * @return @ref WGPUStatus_Error when the access has not begun.
 */
WGPU_EXPORT WGPUStatus wgpuSharedTextureMemoryBeginAccess(WGPUSharedTextureMemory sharedTextureMemory, WGPUTexture texture, WGPUSharedMemoryBeginAccess const * descriptor) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Ends an access: commands that use the texture can be submitted no more. What was submitted may still
 * run; others may touch the memory when the fence that is filled in has reached its value, and then
 * find the image in the layout `endLayout` of @ref WGPUSharedMemoryVulkanLayouts. Who can import the
 * fence has his queue wait for it; everybody else waits with wgpuSharedFenceWait().
 *
 * It is a validation error if no access is open for the texture. A texture that is released ends its
 * access without a fence; one that is destroyed goes on having it.
 * @return @ref WGPUStatus_Error when nothing was filled in.
 */
WGPU_EXPORT WGPUStatus wgpuSharedTextureMemoryEndAccess(WGPUSharedTextureMemory sharedTextureMemory, WGPUTexture texture, WGPUSharedFenceValue * done) WGPU_FUNCTION_ATTRIBUTE;

/** Renames `sharedTextureMemory` in error messages. */
WGPU_EXPORT void wgpuSharedTextureMemorySetLabel(WGPUSharedTextureMemory sharedTextureMemory, WGPUStringView label) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Makes one more reference to `sharedTextureMemory`, to be given back with
 * wgpuSharedTextureMemoryRelease().
 */
WGPU_EXPORT void wgpuSharedTextureMemoryAddRef(WGPUSharedTextureMemory sharedTextureMemory) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Gives back a reference to `sharedTextureMemory`. Its textures keep the memory, and so does whoever
 * has imported a file descriptor of it.
 */
WGPU_EXPORT void wgpuSharedTextureMemoryRelease(WGPUSharedTextureMemory sharedTextureMemory) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Statistics ------------------------------------------------------------------ */

/** @addtogroup functions__statistics Functions: Statistics
 *  @{ */

/**
 * Counts the objects of each kind that the instance's registries hold: ids in use, objects kept
 * for the user, objects that the user has released, and the size of an entry in bytes. For hunting
 * leaks. With other threads at work, the numbers need not add up.
 * @param instance The instance.
 * @param report Overwritten. It owns nothing that has to be freed.
 */
WGPU_EXPORT void wgpuGenerateReport(WGPUInstance instance, WGPUGlobalReport * report) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Surface textures ------------------------------------------------------------ */

/** @addtogroup functions__surface_textures Functions: Surface textures
 *  @{ */

/**
 * Gives the current texture back without showing it, and destroys it like wgpuTextureDestroy(). Your
 * reference to it has yet to be released. The next frame can be taken at once. It costs as much as
 * wgpuSurfaceConfigure(), so it is for what happens now and then: a frame that could not be drawn.
 * @return @ref WGPUStatus_Error when no current texture was taken.
 */
WGPU_EXPORT WGPUStatus wgpuSurfaceDiscardTexture(WGPUSurface surface) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Textures -------------------------------------------------------------------- */

/** @addtogroup functions__textures Functions: Textures
 *  @{ */

/**
 * Records filling a part of a texture with zeros. Needs the feature
 * @ref WGPUNativeFeature_ClearTexture. An aspect that the texture lacks is an error.
 * @param texture The texture.
 * @param range Mip levels, array layers and aspect. @ref WGPU_MIP_LEVEL_COUNT_UNDEFINED and
 *   @ref WGPU_ARRAY_LAYER_COUNT_UNDEFINED mean all that remain, and an undefined aspect means all.
 */
WGPU_EXPORT void wgpuCommandEncoderClearTexture(WGPUCommandEncoder commandEncoder, WGPUTexture texture, WGPUImageSubresourceRange const * range) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Timestamps ------------------------------------------------------------------ */

/** @addtogroup functions__timestamps Functions: Timestamps
 *  @{ */

/**
 * Returns the nanoseconds per tick of the timestamps that wgpuCommandEncoderResolveQuerySet()
 * delivers. Multiply differences by it. It is 1.0 when the instance was created with
 * @ref WGPUInstanceFlag_AutomaticTimestampNormalization. It is of use only with the feature
 * @ref WGPUFeatureName_TimestampQuery.
 */
WGPU_EXPORT float wgpuQueueGetTimestampPeriod(WGPUQueue queue) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records writing the GPU's clock to a query, between the dispatches before and after. Needs the
 * features @ref WGPUFeatureName_TimestampQuery and
 * @ref WGPUNativeFeature_TimestampQueryInsidePasses, which is rare on tile-based GPUs.
 * @param querySet A set of type @ref WGPUQueryType_Timestamp.
 * @param queryIndex The query in it.
 */
WGPU_EXPORT void wgpuComputePassEncoderWriteTimestamp(WGPUComputePassEncoder computePassEncoder, WGPUQuerySet querySet, uint32_t queryIndex) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Records writing the GPU's clock to a query, between the draws before and after. Needs the
 * features @ref WGPUFeatureName_TimestampQuery and
 * @ref WGPUNativeFeature_TimestampQueryInsidePasses, which is rare on tile-based GPUs.
 * @param querySet A set of type @ref WGPUQueryType_Timestamp.
 * @param queryIndex The query in it, each once per pass.
 */
WGPU_EXPORT void wgpuRenderPassEncoderWriteTimestamp(WGPURenderPassEncoder renderPassEncoder, WGPUQuerySet querySet, uint32_t queryIndex) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Transitions ----------------------------------------------------------------- */

/** @addtogroup functions__transitions Functions: Transitions
 *  @{ */

/**
 * Records that buffers and textures are made ready for a usage, as commands with that usage would
 * have it: a barrier in the backend, and on Vulkan the layout of images. The library does so by
 * itself where it is needed. This is for who uses their native handles besides: after the submission,
 * a texture is in the layout that belongs to the usage, such as `VK_IMAGE_LAYOUT_GENERAL` for
 * @ref WGPUTextureUsage_StorageBinding. What was never written is not zeroed by it.
 *
 * Each buffer and texture once; a usage that it was not made with, or more than one, is a validation
 * error where the commands are finished.
 * @param bufferEntries As many as `bufferEntryCount` says. May be NULL with 0.
 * @param textureEntries The same for textures.
 */
WGPU_EXPORT void wgpuCommandEncoderTransitionResources(WGPUCommandEncoder commandEncoder, size_t bufferEntryCount, WGPUBufferTransition const * bufferEntries, size_t textureEntryCount, WGPUTextureTransition const * textureEntries) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Version --------------------------------------------------------------------- */

/** @addtogroup functions__version Functions: Version
 *  @{ */

/**
 * Returns the version of the library in one number, a byte each for major, minor, patch and build:
 * 0x1E000100 reads 30.0.1.0. Newer versions compare greater.
 */
WGPU_EXPORT uint32_t wgpuGetVersion(void) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Vulkan host ----------------------------------------------------------------- */

/** @addtogroup functions__vulkan_host Functions: Vulkan host
 *  @{ */

/**
 * Tells what a `VkInstance` of the program's is to be made with, which then goes into
 * @ref WGPUVulkanInstance.
 * @param getInstanceProcAddr `PFN_vkGetInstanceProcAddr`: Vulkan, or its loader. Required.
 * @param needs Overwritten. It owns nothing that has to be freed.
 * @return @ref WGPUStatus_Error, with `needs` untouched and a log record, for a bad argument, where
 *   Vulkan does not answer, and in a library without the backend.
 */
WGPU_EXPORT WGPUStatus wgpuGetVulkanInstanceNeeds(void* getInstanceProcAddr, WGPUVulkanInstanceNeeds * needs) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Returns the adapter for a `VkPhysicalDevice`, such as the one that OpenXR's runtime names. The
 * instance may be one of @ref WGPUVulkanInstance or any other that has Vulkan.
 * @param physicalDevice One of the `VkInstance` that stands behind `instance`.
 * @return The adapter, of which you own a reference; NULL, with a log record, where the instance has no
 *   such physical device or the library cannot use it.
 */
WGPU_EXPORT WGPU_NULLABLE WGPUAdapter wgpuInstanceGetVulkanAdapter(WGPUInstance instance, void* physicalDevice) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Tells what a `VkDevice` of the program's is to be made with, which then goes into
 * @ref WGPUVulkanDevice, chained to the same descriptor.
 * @param descriptor As for wgpuAdapterRequestDevice(): features that it requires need extensions and
 *   features of Vulkan.
 * @param needs Overwritten. What it leads to is lent: each call takes a little memory until the adapter
 *   is released.
 * @return @ref WGPUStatus_Error, with `needs` untouched and a log record, for a descriptor that no
 *   device of the adapter fits, and for an adapter of another backend.
 */
WGPU_EXPORT WGPUStatus wgpuAdapterGetVulkanDeviceNeeds(WGPUAdapter adapter, WGPU_NULLABLE WGPUDeviceDescriptor const * descriptor, WGPUVulkanDeviceNeeds * needs) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

/* ---- Functions: Writes ---------------------------------------------------------------------- */

/** @addtogroup functions__writes Functions: Writes
 *  @{ */

/**
 * Opens a write to a buffer: returns memory to put its bytes into, which spares the copy that
 * wgpuQueueWriteBuffer() makes of them. The write takes its turn in the order of the queue when
 * wgpuQueueEndWriteBuffer() ends it.
 *
 * - The memory is aligned to 8 bytes. What it holds at first is not to be relied on: fill all of
 *   it. Do not read it, which may be slow.
 * - Any thread may fill it, and several writes may be open at a time, also to one buffer.
 * - It is good until the write is ended or the device is destroyed or gone, with which a write that
 *   was never ended ends without effect.
 * - The buffer may be used, written and mapped meanwhile; this asks nothing of it before the end.
 *
 * A validation error, if the buffer cannot be written to as wgpuQueueWriteBuffer() says, or if
 * `size` is 0.
 * @param buffer Of usage CopyDst, and not mapped. It must live until the write has ended.
 * @param bufferOffset Bytes from the start of the buffer, a multiple of 4.
 * @param size Bytes, a multiple of 4, at least 4.
 * @return The memory, of `size` bytes. NULL when a check fails, the device is lost, or there is no
 *   memory, which is an error of type @ref WGPUErrorType_OutOfMemory.
 */
WGPU_EXPORT void* wgpuQueueBeginWriteBuffer(WGPUQueue queue, WGPUBuffer buffer, uint64_t bufferOffset, size_t size) WGPU_FUNCTION_ATTRIBUTE;

/**
 * Ends a write that wgpuQueueBeginWriteBuffer() has opened: its bytes reach the buffer as if
 * wgpuQueueWriteBuffer() wrote them at this moment. The memory is gone afterwards, even if this
 * fails; nobody may be filling it any more.
 *
 * It is a validation error, and nothing is written, if `data` is of no open write of this queue
 * (twice ended, say), or if the buffer is mapped, destroyed or released by now.
 * @param data What wgpuQueueBeginWriteBuffer() returned. It is taken as a name, and not read where
 *   it is none.
 */
WGPU_EXPORT void wgpuQueueEndWriteBuffer(WGPUQueue queue, void* data) WGPU_FUNCTION_ATTRIBUTE;

/** @} */

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* WGPU_H_ */
