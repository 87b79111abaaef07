/* A valid struct and a call for every function that shares memory. See structs.h. */
#define _POSIX_C_SOURCE 200809L
#include "fixture.h"

#include <stdlib.h>

#include "structs.inc"

#define SIZE 65536

static WGPUSharedBufferMemoryDescriptor *describe(WGPUChainedStruct *chain)
{
    static WGPUSharedBufferMemoryDescriptor descriptor;
    descriptor = WGPU_SHARED_BUFFER_MEMORY_DESCRIPTOR_INIT;
    descriptor.nextInChain = chain;
    descriptor.label = text("shared");
    descriptor.usage = WGPUBufferUsage_Storage | WGPUBufferUsage_CopyDst;
    descriptor.size = 4096;
    return &descriptor;
}

static Verdict made(WGPUSharedBufferMemory memory)
{
    Verdict verdict = end();
    if (!memory) {
        return verdict == ACCEPTED ? wrong("no memory") : verdict;
    }
    wgpuSharedBufferMemoryRelease(memory);
    return verdict;
}

static void *build_CreateSharedBufferMemory(void)
{
    return describe(NULL);
}

static Verdict call_CreateSharedBufferMemory(const void *data)
{
    begin();
    return made(wgpuDeviceCreateSharedBufferMemory(gpu->device, data));
}

/* Memory that lives as long as the test; NULL without the feature. */
static WGPUSharedBufferMemory common(void)
{
    static WGPUSharedBufferMemory memory;
    const WGPUFeatureName needed = (WGPUFeatureName)WGPUNativeFeature_SharedMemoryOpaqueFD;
    if ((!memory || !keep_has(memory)) && wgpuDeviceHasFeature(gpu->device, needed)) {
        memory = KEEP(wgpuDeviceCreateSharedBufferMemory(gpu->device, describe(NULL)));
    }
    return memory;
}

static void *build_import_fd(void)
{
    static WGPUSharedMemoryOpaqueFD handle;
    handle.chain.sType = (WGPUSType)WGPUSType_SharedMemoryOpaqueFD;
    if (common()) {
        wgpuSharedBufferMemoryExportOpaqueFD(common(), &handle);
    }
    return describe(&handle.chain);
}

static void *build_import_pointer(void)
{
    static void *pages;
    static WGPUSharedMemoryHostPointer pointer;
    if (!pages && posix_memalign(&pages, SIZE, SIZE)) {
        check_give_up("there is no memory");
    }
    pointer =
        (WGPUSharedMemoryHostPointer){.chain.sType = (WGPUSType)WGPUSType_SharedMemoryHostPointer,
                                      .pointer = pages,
                                      .pointerSize = SIZE};
    return describe(&pointer.chain);
}

static Verdict call_ImportSharedBufferMemory(const void *data)
{
    begin();
    return made(wgpuDeviceImportSharedBufferMemory(gpu->device, data));
}

static void *build_SharedCreateBuffer(void)
{
    static WGPUBufferDescriptor descriptor;
    descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text("a buffer of shared memory");
    descriptor.usage = WGPUBufferUsage_Storage;
    descriptor.size = 4096;
    return &descriptor;
}

static Verdict call_SharedCreateBuffer(const void *data)
{
    begin();
    WGPUBuffer buffer = wgpuSharedBufferMemoryCreateBuffer(common(), data);
    Verdict verdict = end();
    if (!buffer) {
        return verdict == ACCEPTED ? wrong("no buffer") : verdict;
    }
    wgpuBufferRelease(buffer);
    return verdict;
}

static void *build_BeginAccess(void)
{
    static WGPUSharedMemoryBeginAccess access;
    access = WGPU_SHARED_MEMORY_BEGIN_ACCESS_INIT;
    access.initialized = WGPU_TRUE;
    return &access;
}

static Verdict call_BeginAccess(const void *data)
{
    begin();
    WGPUSharedBufferMemory memory = common();
    WGPUBuffer buffer = wgpuSharedBufferMemoryCreateBuffer(memory, NULL);
    WGPUStatus status = wgpuSharedBufferMemoryBeginAccess(memory, buffer, data);
    wgpuBufferRelease(buffer);
    Verdict verdict = end();
    bool agrees = (status == WGPUStatus_Success) == (verdict == ACCEPTED);
    return agrees ? verdict : wrong("the status says something else");
}

static WGPUSharedTextureMemoryDescriptor *describe_texture(WGPUChainedStruct *chain)
{
    static WGPUSharedTextureMemoryDescriptor descriptor;
    static WGPUTextureFormat srgb;
    srgb = WGPUTextureFormat_RGBA8UnormSrgb;
    descriptor = WGPU_SHARED_TEXTURE_MEMORY_DESCRIPTOR_INIT;
    descriptor.nextInChain = chain;
    descriptor.label = text("shared");
    descriptor.texture.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
    descriptor.texture.size = (WGPUExtent3D){8, 8, 2};
    descriptor.texture.mipLevelCount = 2;
    descriptor.texture.format = WGPUTextureFormat_RGBA8Unorm;
    descriptor.texture.viewFormatCount = 1;
    descriptor.texture.viewFormats = &srgb;
    return &descriptor;
}

static Verdict texture_made(WGPUSharedTextureMemory memory)
{
    Verdict verdict = end();
    if (!memory) {
        return verdict == ACCEPTED ? wrong("no memory") : verdict;
    }
    wgpuSharedTextureMemoryRelease(memory);
    return verdict;
}

static void *build_CreateSharedTextureMemory(void)
{
    return describe_texture(NULL);
}

static Verdict call_CreateSharedTextureMemory(const void *data)
{
    begin();
    return texture_made(wgpuDeviceCreateSharedTextureMemory(gpu->device, data));
}

static WGPUSharedTextureMemory common_texture(void)
{
    static WGPUSharedTextureMemory memory;
    const WGPUFeatureName needed = (WGPUFeatureName)WGPUNativeFeature_SharedMemoryOpaqueFD;
    if ((!memory || !keep_has(memory)) && wgpuDeviceHasFeature(gpu->device, needed)) {
        memory = KEEP(wgpuDeviceCreateSharedTextureMemory(gpu->device, describe_texture(NULL)));
    }
    return memory;
}

static void *build_import_texture(void)
{
    static WGPUSharedMemoryOpaqueFD handle;
    static WGPUSharedMemoryVulkanImageInfo info;
    handle.chain.sType = (WGPUSType)WGPUSType_SharedMemoryOpaqueFD;
    info.chain.sType = (WGPUSType)WGPUSType_SharedMemoryVulkanImageInfo;
    if (common_texture()) {
        wgpuSharedTextureMemoryExportOpaqueFD(common_texture(), &handle);
        wgpuSharedTextureMemoryGetVulkanImageInfo(common_texture(), &info);
    }
    handle.chain.next = &info.chain;
    return describe_texture(&handle.chain);
}

static Verdict call_ImportSharedTextureMemory(const void *data)
{
    begin();
    return texture_made(wgpuDeviceImportSharedTextureMemory(gpu->device, data));
}

static void *build_SharedCreateTexture(void)
{
    return &describe_texture(NULL)->texture;
}

static Verdict call_SharedCreateTexture(const void *data)
{
    begin();
    WGPUTexture texture = wgpuSharedTextureMemoryCreateTexture(common_texture(), data);
    Verdict verdict = end();
    if (!texture) {
        return verdict == ACCEPTED ? wrong("no texture") : verdict;
    }
    wgpuTextureRelease(texture);
    return verdict;
}

static void *build_TextureBeginAccess(void)
{
    static WGPUSharedMemoryVulkanLayouts layouts;
    static WGPUSharedMemoryBeginAccess access;
    layouts = WGPU_SHARED_MEMORY_VULKAN_LAYOUTS_INIT;
    access = WGPU_SHARED_MEMORY_BEGIN_ACCESS_INIT;
    access.nextInChain = &layouts.chain;
    return &access;
}

static Verdict call_TextureBeginAccess(const void *data)
{
    begin();
    WGPUSharedTextureMemory memory = common_texture();
    WGPUTexture texture = wgpuSharedTextureMemoryCreateTexture(memory, NULL);
    WGPUStatus status = wgpuSharedTextureMemoryBeginAccess(memory, texture, data);
    wgpuTextureRelease(texture);
    Verdict verdict = end();
    bool agrees = (status == WGPUStatus_Success) == (verdict == ACCEPTED);
    return agrees ? verdict : wrong("the status says something else");
}

static void *build_CreateSharedFence(void)
{
    static WGPUSharedFenceDescriptor descriptor;
    descriptor = WGPU_SHARED_FENCE_DESCRIPTOR_INIT;
    descriptor.label = text("a fence");
    descriptor.initialValue = 7;
    return &descriptor;
}

static Verdict call_CreateSharedFence(const void *data)
{
    begin();
    WGPUSharedFence fence = wgpuDeviceCreateSharedFence(gpu->device, data);
    Verdict verdict = end();
    if (!fence) {
        return verdict == ACCEPTED ? wrong("no fence") : verdict;
    }
    wgpuSharedFenceRelease(fence);
    return verdict;
}

#define BY_FD .needs = (WGPUFeatureName)WGPUNativeFeature_SharedMemoryOpaqueFD

const Root sharing_roots[] = {
    {DEVICE_ROOT(CreateSharedBufferMemory, WGPUSharedBufferMemoryDescriptor), BY_FD},
    {VARIANT("of a file descriptor", ImportSharedBufferMemory, build_import_fd,
             WGPUSharedBufferMemoryDescriptor),
     BY_FD},
    {VARIANT("of a pointer", ImportSharedBufferMemory, build_import_pointer,
             WGPUSharedBufferMemoryDescriptor),
     .needs = (WGPUFeatureName)WGPUNativeFeature_SharedMemoryHostPointer},
    {.function = "wgpuSharedBufferMemoryCreateBuffer",
     .type = &struct_WGPUBufferDescriptor,
     .build = build_SharedCreateBuffer,
     .call = call_SharedCreateBuffer,
     BY_FD,
     .null_is_valid = true},
    {.function = "wgpuSharedBufferMemoryBeginAccess",
     .type = &struct_WGPUSharedMemoryBeginAccess,
     .build = build_BeginAccess,
     .call = call_BeginAccess,
     BY_FD,
     .null_is_valid = true,
     .init_is_valid = true},
    {DEVICE_ROOT(CreateSharedTextureMemory, WGPUSharedTextureMemoryDescriptor), BY_FD},
    {VARIANT("of a file descriptor", ImportSharedTextureMemory, build_import_texture,
             WGPUSharedTextureMemoryDescriptor),
     BY_FD},
    {.function = "wgpuSharedTextureMemoryCreateTexture",
     .type = &struct_WGPUTextureDescriptor,
     .build = build_SharedCreateTexture,
     .call = call_SharedCreateTexture,
     BY_FD,
     .null_is_valid = true},
    {.function = "wgpuSharedTextureMemoryBeginAccess",
     .type = &struct_WGPUSharedMemoryBeginAccess,
     .build = build_TextureBeginAccess,
     .call = call_TextureBeginAccess,
     BY_FD,
     .null_is_valid = true,
     .init_is_valid = true},
    {DEVICE_ROOT(CreateSharedFence, WGPUSharedFenceDescriptor), BY_FD, .null_is_valid = true,
     .init_is_valid = true},
};
const size_t sharing_root_count = COUNT(sharing_roots);
