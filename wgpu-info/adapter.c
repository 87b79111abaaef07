#include "adapter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <webgpu/wgpu.h>

#include "formats.h"
#include "names.h"
#include "out.h"

static const char *backend_name(WGPUBackendType backend)
{
    switch (backend) {
    case WGPUBackendType_Null: return "Noop";
    case WGPUBackendType_D3D12: return "Direct3D 12";
    case WGPUBackendType_Metal: return "Metal";
    case WGPUBackendType_Vulkan: return "Vulkan";
    case WGPUBackendType_OpenGL:
    case WGPUBackendType_OpenGLES: return "OpenGL";
    default: return "unknown";
    }
}

static const char *type_name(WGPUAdapterType type)
{
    switch (type) {
    case WGPUAdapterType_DiscreteGPU: return "discrete GPU";
    case WGPUAdapterType_IntegratedGPU: return "integrated GPU";
    case WGPUAdapterType_CPU: return "CPU";
    default: return "unknown";
    }
}

static void show_features(WGPUAdapter adapter)
{
    out_begin_words("features", 1);
    for (size_t i = 0; i < sizeof FEATURES / sizeof *FEATURES; i++) {
        if (wgpuAdapterHasFeature(adapter, (WGPUFeatureName)FEATURES[i].value)) {
            out_word(FEATURES[i].name);
        }
    }
    out_end_words();
}

static void show_limits_of(const void *limits, const Limit *names, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint64_t wide;
        uint32_t narrow;
        const char *member = (const char *)limits + names[i].offset;
        if (names[i].size == sizeof wide) {
            memcpy(&wide, member, sizeof wide);
        } else {
            memcpy(&narrow, member, sizeof narrow);
            wide = narrow;
        }
        out_number(names[i].name, wide);
    }
}

static void show_limits(WGPUAdapter adapter)
{
    WGPUNativeLimits native = WGPU_NATIVE_LIMITS_INIT;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &native.chain;
    if (wgpuAdapterGetLimits(adapter, &limits) != WGPUStatus_Success) {
        return;
    }
    out_begin("limits", "limits");
    show_limits_of(&limits, LIMITS, sizeof LIMITS / sizeof *LIMITS);
    show_limits_of(&native, NATIVE_LIMITS, sizeof NATIVE_LIMITS / sizeof *NATIVE_LIMITS);
    out_end();
}

static void show_identity(WGPUAdapter adapter)
{
    WGPUAdapterIdentity identity = WGPU_ADAPTER_IDENTITY_INIT;
    if (wgpuAdapterGetIdentity(adapter, &identity) != WGPUStatus_Success) {
        return;
    }
    out_text("deviceUUID", identity.deviceUUID);
    out_text("driverUUID", identity.driverUUID);
    out_text("pciBusID", identity.pciBusID);
    if (identity.deviceLUID) {
        out_number("deviceLUID", identity.deviceLUID);
    }
    char node[32];
    if (identity.hasDRMPrimary) {
        snprintf(node, sizeof node, "%u:%u", identity.drmPrimaryMajor, identity.drmPrimaryMinor);
        out_string("drmPrimary", node);
    }
    if (identity.hasDRMRender) {
        snprintf(node, sizeof node, "%u:%u", identity.drmRenderMajor, identity.drmRenderMinor);
        out_string("drmRender", node);
    }
    if (identity.registryID) {
        out_number("registryID", identity.registryID);
    }
    out_text("driver", identity.driver);
    out_text("driverInfo", identity.driverInfo);
    wgpuAdapterIdentityFreeMembers(identity);
}

static void show_memory(WGPUAdapter adapter)
{
    WGPUMemoryHeaps heaps = WGPU_MEMORY_HEAPS_INIT;
    if (wgpuAdapterGetMemoryHeaps(adapter, &heaps) != WGPUStatus_Success) {
        return;
    }
    out_begin_list("memory");
    for (size_t i = 0; i < heaps.heapCount; i++) {
        const WGPUMemoryHeap *heap = &heaps.heaps[i];
        out_begin(NULL, "memory");
        out_number("size", heap->size);
        if (heap->hasBudget) {
            out_number("budget", heap->budget);
            out_number("usage", heap->usage);
        }
        out_begin_words("properties", 0);
        if (heap->properties & WGPUMemoryHeapProperty_DeviceLocal) {
            out_word("DeviceLocal");
        }
        if (heap->properties & WGPUMemoryHeapProperty_HostVisible) {
            out_word("HostVisible");
        }
        out_end_words();
        out_end();
    }
    out_end_list();
    wgpuMemoryHeapsFreeMembers(heaps);
}

void show_adapter(WGPUInstance instance, WGPUAdapter adapter, bool is_short)
{
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    if (wgpuAdapterGetInfo(adapter, &info) != WGPUStatus_Success) {
        return;
    }
    char heading[256];
    snprintf(heading, sizeof heading, "%.*s", (int)info.device.length, info.device.data);
    out_begin(NULL, heading);
    out_text("device", info.device);
    out_string("backend", backend_name(info.backendType));
    out_string("type", type_name(info.adapterType));
    out_text("vendor", info.vendor);
    out_text("architecture", info.architecture);
    out_text("description", info.description);
    out_number("vendorID", info.vendorID);
    out_number("deviceID", info.deviceID);
    out_number("subgroupMinSize", info.subgroupMinSize);
    out_number("subgroupMaxSize", info.subgroupMaxSize);
    wgpuAdapterInfoFreeMembers(info);
    show_identity(adapter);
    show_memory(adapter);
    if (!is_short) {
        show_features(adapter);
        show_limits(adapter);
        show_formats(instance, adapter);
    }
    out_end();
}
