#include "raw_vulkan.h"

#include <string.h>

#include "skip.h"

typedef VkFunction(VKAPI *GetProcAddr)(VkHandle object, const char *name);

VkFunction raw_instance_function(const RawVulkan *raw, const char *name)
{
    GetProcAddr get;
    memcpy(&get, &raw->adapter.getInstanceProcAddr, sizeof get);
    VkFunction function = get(raw->adapter.instance, name);
    if (!function) {
        check_give_up(name);
    }
    return function;
}

VkFunction raw_device_function(const RawVulkan *raw, const char *name)
{
    GetProcAddr get = (GetProcAddr)raw_instance_function(raw, "vkGetDeviceProcAddr");
    VkFunction function = get(raw->device.device, name);
    if (!function) {
        check_give_up(name);
    }
    return function;
}

RawVulkan raw_vulkan(Gpu *gpu)
{
    RawVulkan raw = {.adapter = WGPU_NATIVE_VULKAN_ADAPTER_INIT,
                     .device = WGPU_NATIVE_VULKAN_DEVICE_INIT};
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    wgpuAdapterGetInfo(gpu->adapter, &info);
    WGPUBackendType backend = info.backendType;
    wgpuAdapterInfoFreeMembers(info);
    if (backend != WGPUBackendType_Vulkan) {
        check_skip("needs the Vulkan backend");
    }
    CHECK_EQ(wgpuDeviceGetNativeVulkanAdapter(gpu->device, &raw.adapter), WGPUStatus_Success);
    CHECK_EQ(wgpuDeviceGetNativeVulkanDevice(gpu->device, &raw.device), WGPUStatus_Success);
    return raw;
}

void raw_begin(RawVulkan *raw)
{
    const struct {
        int32_t sType;
        const void *pNext;
        uint32_t flags, queueFamilyIndex;
    } pool = {39, NULL, 0, raw->device.queueFamilyIndex};
    int32_t(VKAPI * create_pool)(VkHandle, const void *, const void *, VkNumber *) =
        (int32_t(VKAPI *)(VkHandle, const void *, const void *, VkNumber *))raw_device_function(
            raw, "vkCreateCommandPool");
    CHECK_EQ(create_pool(raw->device.device, &pool, NULL, &raw->pool), 0);
    const struct {
        int32_t sType;
        const void *pNext;
        VkNumber pool;
        int32_t level;
        uint32_t count;
    } allocation = {40, NULL, raw->pool, 0, 1};
    int32_t(VKAPI * allocate)(VkHandle, const void *, VkHandle *) = (int32_t(VKAPI *)(
        VkHandle, const void *, VkHandle *))raw_device_function(raw, "vkAllocateCommandBuffers");
    CHECK_EQ(allocate(raw->device.device, &allocation, &raw->commands), 0);
    const struct {
        int32_t sType;
        const void *pNext;
        uint32_t flags;
        const void *inheritance;
    } beginning = {42, NULL, 1, NULL};
    int32_t(VKAPI * begin)(VkHandle, const void *) =
        (int32_t(VKAPI *)(VkHandle, const void *))raw_device_function(raw, "vkBeginCommandBuffer");
    CHECK_EQ(begin(raw->commands, &beginning), 0);
}

void raw_end(RawVulkan *raw)
{
    int32_t(VKAPI * end)(VkHandle) =
        (int32_t(VKAPI *)(VkHandle))raw_device_function(raw, "vkEndCommandBuffer");
    CHECK_EQ(end(raw->commands), 0);
    const struct {
        int32_t sType;
        const void *pNext;
        uint32_t waitCount;
        const void *waits, *stages;
        uint32_t commandCount;
        const VkHandle *commands;
        uint32_t signalCount;
        const void *signals;
    } submission = {4, NULL, 0, NULL, NULL, 1, &raw->commands, 0, NULL};
    int32_t(VKAPI * submit)(VkHandle, uint32_t, const void *, VkNumber) = (int32_t(VKAPI *)(
        VkHandle, uint32_t, const void *, VkNumber))raw_device_function(raw, "vkQueueSubmit");
    CHECK_EQ(submit(raw->device.queue, 1, &submission, 0), 0);
    int32_t(VKAPI * wait)(VkHandle) =
        (int32_t(VKAPI *)(VkHandle))raw_device_function(raw, "vkQueueWaitIdle");
    CHECK_EQ(wait(raw->device.queue), 0);
    void(VKAPI * destroy)(VkHandle, VkNumber, const void *) = (void(VKAPI *)(
        VkHandle, VkNumber, const void *))raw_device_function(raw, "vkDestroyCommandPool");
    destroy(raw->device.device, raw->pool, NULL);
}

void raw_fill_buffer(RawVulkan *raw, VkNumber buffer, uint64_t size, uint32_t word)
{
    void(VKAPI * fill)(VkHandle, VkNumber, uint64_t, uint64_t, uint32_t) =
        (void(VKAPI *)(VkHandle, VkNumber, uint64_t, uint64_t, uint32_t))raw_device_function(
            raw, "vkCmdFillBuffer");
    fill(raw->commands, buffer, 0, size, word);
}

typedef void(VKAPI *Barrier)(VkHandle, uint32_t, uint32_t, uint32_t, uint32_t,
                             const VkMemoryBarrier *, uint32_t, const void *, uint32_t,
                             const VkImageMemoryBarrier *);

void raw_barrier(RawVulkan *raw)
{
    const VkMemoryBarrier barrier = {46, NULL, VK_ACCESS_MEMORY_WRITE,
                                     VK_ACCESS_MEMORY_READ | VK_ACCESS_MEMORY_WRITE};
    Barrier set = (Barrier)raw_device_function(raw, "vkCmdPipelineBarrier");
    set(raw->commands, VK_STAGE_ALL_COMMANDS, VK_STAGE_ALL_COMMANDS, 0, 1, &barrier, 0, NULL, 0,
        NULL);
}

void raw_image_layout(RawVulkan *raw, VkNumber image, int32_t from, int32_t to)
{
    const VkImageMemoryBarrier barrier = {
        .sType = 45,
        .srcAccessMask = VK_ACCESS_MEMORY_WRITE,
        .dstAccessMask = VK_ACCESS_MEMORY_READ | VK_ACCESS_MEMORY_WRITE,
        .oldLayout = from,
        .newLayout = to,
        .srcQueueFamilyIndex = UINT32_MAX,
        .dstQueueFamilyIndex = UINT32_MAX,
        .image = image,
        .aspectMask = VK_ASPECT_COLOR,
        .levelCount = 1,
        .layerCount = 1,
    };
    Barrier set = (Barrier)raw_device_function(raw, "vkCmdPipelineBarrier");
    set(raw->commands, VK_STAGE_ALL_COMMANDS, VK_STAGE_ALL_COMMANDS, 0, 0, NULL, 0, NULL, 1,
        &barrier);
}

void raw_copy_image_to_buffer(RawVulkan *raw, VkNumber image, VkNumber buffer, uint32_t width,
                              uint32_t height)
{
    const VkBufferImageCopy all = {.aspectMask = VK_ASPECT_COLOR,
                                   .layerCount = 1,
                                   .width = width,
                                   .height = height,
                                   .depth = 1};
    void(VKAPI * copy)(VkHandle, VkNumber, int32_t, VkNumber, uint32_t, const VkBufferImageCopy *) =
        (void(VKAPI *)(VkHandle, VkNumber, int32_t, VkNumber, uint32_t, const VkBufferImageCopy *))
            raw_device_function(raw, "vkCmdCopyImageToBuffer");
    copy(raw->commands, image, VK_LAYOUT_TRANSFER_SRC, buffer, 1, &all);
}
