/*
 * As much of Vulkan as tests use beside the library, declared here because its headers need not be
 * there. Names, members and numbers are Vulkan's own. Functions come from the vkGetInstanceProcAddr
 * that the library lends.
 */
#ifndef RAW_VULKAN_H
#define RAW_VULKAN_H

#include <stdint.h>

#include "gpu.h"

#if defined(_WIN32) && !defined(_WIN64)
#define VKAPI __stdcall
#else
#define VKAPI
#endif

typedef void *VkHandle;    /* of what is dispatched: instances, devices, queues, command buffers */
typedef uint64_t VkNumber; /* of everything else */

enum {
    VK_FORMAT_R8G8B8A8_UNORM = 37,
    VK_LAYOUT_TRANSFER_SRC = 6,
    VK_LAYOUT_TRANSFER_DST = 7,
    VK_ACCESS_TRANSFER_READ = 0x800,
    VK_ACCESS_TRANSFER_WRITE = 0x1000,
    VK_ACCESS_MEMORY_READ = 0x8000,
    VK_ACCESS_MEMORY_WRITE = 0x10000,
    VK_STAGE_TRANSFER = 0x1000,
    VK_STAGE_ALL_COMMANDS = 0x10000,
    VK_ASPECT_COLOR = 1,
};

typedef struct VkMemoryBarrier {
    int32_t sType; /* 46 */
    const void *pNext;
    uint32_t srcAccessMask, dstAccessMask;
} VkMemoryBarrier;

typedef struct VkImageMemoryBarrier {
    int32_t sType; /* 45 */
    const void *pNext;
    uint32_t srcAccessMask, dstAccessMask;
    int32_t oldLayout, newLayout;
    uint32_t srcQueueFamilyIndex, dstQueueFamilyIndex;
    VkNumber image;
    uint32_t aspectMask, baseMipLevel, levelCount, baseArrayLayer, layerCount;
} VkImageMemoryBarrier;

typedef struct VkBufferImageCopy {
    uint64_t bufferOffset;
    uint32_t bufferRowLength, bufferImageHeight;
    uint32_t aspectMask, mipLevel, baseArrayLayer, layerCount;
    int32_t x, y, z;
    uint32_t width, height, depth;
} VkBufferImageCopy;

/* The lent objects of a device, and a command buffer of the test's own. */
typedef struct RawVulkan {
    WGPUNativeVulkanAdapter adapter;
    WGPUNativeVulkanDevice device;
    VkNumber pool;
    VkHandle commands;
} RawVulkan;

typedef void(VKAPI *VkFunction)(void);

/* Functions that are not there end the test. */
VkFunction raw_instance_function(const RawVulkan *raw, const char *name);
VkFunction raw_device_function(const RawVulkan *raw, const char *name);

/* Borrows the objects behind `gpu`; skips the rest of the test on other backends. */
RawVulkan raw_vulkan(Gpu *gpu);

/* A command buffer to record into, submitted to the library's own queue and waited for. */
void raw_begin(RawVulkan *raw);
void raw_end(RawVulkan *raw);

void raw_fill_buffer(RawVulkan *raw, VkNumber buffer, uint64_t size, uint32_t word);
/* Makes writes visible to whatever comes next. */
void raw_barrier(RawVulkan *raw);
/* The image of one level and one layer, from one layout to another. */
void raw_image_layout(RawVulkan *raw, VkNumber image, int32_t from, int32_t to);
void raw_copy_image_to_buffer(RawVulkan *raw, VkNumber image, VkNumber buffer, uint32_t width,
                              uint32_t height);

#endif
