/* Images and buffers that the program made by raw Vulkan, used by WebGPU and back again. */
#include <stdio.h>
#include <string.h>

#include "bindings.h"
#include "kit.h"
#include "passes.h"
#include "pipelines.h"
#include "raw_vulkan.h"
#include "shared_texture.h"

ALSO_ON(gl, noop);

#define OF_VULKAN FEATURE(WGPUNativeFeature_SharedMemoryVulkan)
#define SECOND 1000000000ull

enum { TRANSFER_BOTH = 3, STORAGE_BUFFER = 0x20, IMAGE_USAGE = 0x1F, LAYOUT_SAMPLED = 5 };

/* Calls a function of the device that takes these types. */
#define RAW(raw, result, name, types, ...)                                                         \
    ((result(VKAPI *) types)raw_device_function(raw, name))(__VA_ARGS__)

typedef struct RawObject {
    VkNumber object, memory;
    bool is_image;
} RawObject;

/* Memory for an object; of the first type that suits both. */
static void give_memory(const RawVulkan *raw, RawObject *made, uint32_t wanted)
{
    struct {
        uint64_t size, alignment;
        uint32_t types;
    } needs;
    VkHandle device = raw->device.device;
    RAW(raw, void,
        made->is_image ? "vkGetImageMemoryRequirements" : "vkGetBufferMemoryRequirements",
        (VkHandle, VkNumber, void *), device, made->object, &needs);
    struct {
        uint32_t count;
        struct {
            uint32_t flags, heap;
        } types[32];
        uint8_t heaps[512];
    } memory;
    ((void(VKAPI *)(VkHandle, void *))raw_instance_function(
        raw, "vkGetPhysicalDeviceMemoryProperties"))(raw->adapter.physicalDevice, &memory);
    uint32_t type = 0;
    while (type < memory.count &&
           !(needs.types >> type & 1 && (memory.types[type].flags & wanted) == wanted)) {
        type++;
    }
    CHECK(type < memory.count);
    const struct {
        int32_t sType;
        const void *pNext;
        uint64_t size;
        uint32_t type;
    } allocation = {5, NULL, needs.size, type};
    CHECK_EQ(RAW(raw, int32_t, "vkAllocateMemory",
                 (VkHandle, const void *, const void *, VkNumber *), device, &allocation, NULL,
                 &made->memory),
             0);
    CHECK_EQ(RAW(raw, int32_t, made->is_image ? "vkBindImageMemory" : "vkBindBufferMemory",
                 (VkHandle, VkNumber, VkNumber, uint64_t), device, made->object, made->memory, 0),
             0);
}

static WGPUSharedMemoryVulkanImageInfo square(void)
{
    return (WGPUSharedMemoryVulkanImageInfo){
        .chain.sType = (WGPUSType)WGPUSType_SharedMemoryVulkanImageInfo,
        .imageType = 1,
        .format = VK_FORMAT_R8G8B8A8_UNORM,
        .width = SIDE,
        .height = SIDE,
        .depth = 1,
        .mipLevels = 1,
        .arrayLayers = 1,
        .samples = 1,
        .usage = IMAGE_USAGE};
}

static RawObject create_image(const RawVulkan *raw, const WGPUSharedMemoryVulkanImageInfo *info)
{
    const struct {
        int32_t sType;
        const void *pNext;
        uint32_t flags, type, format, width, height, depth, levels, layers, samples, tiling, usage;
        uint32_t sharing, families;
        const uint32_t *list;
        uint32_t layout;
    } image = {.sType = 14,
               .flags = info->flags,
               .type = info->imageType,
               .format = info->format,
               .width = info->width,
               .height = info->height,
               .depth = info->depth,
               .levels = info->mipLevels,
               .layers = info->arrayLayers,
               .samples = info->samples,
               .tiling = info->tiling,
               .usage = info->usage};
    RawObject made = {.is_image = true};
    CHECK_EQ(RAW(raw, int32_t, "vkCreateImage", (VkHandle, const void *, const void *, VkNumber *),
                 raw->device.device, &image, NULL, &made.object),
             0);
    give_memory(raw, &made, 0);
    return made;
}

static RawObject create_raw_buffer(const RawVulkan *raw, uint64_t size, uint32_t usage,
                                   uint32_t memory)
{
    const struct {
        int32_t sType;
        const void *pNext;
        uint32_t flags;
        uint64_t size;
        uint32_t usage, sharing, families;
        const uint32_t *list;
    } buffer = {.sType = 12, .size = size, .usage = usage};
    RawObject made = {0};
    CHECK_EQ(RAW(raw, int32_t, "vkCreateBuffer", (VkHandle, const void *, const void *, VkNumber *),
                 raw->device.device, &buffer, NULL, &made.object),
             0);
    give_memory(raw, &made, memory);
    return made;
}

static void destroy(const RawVulkan *raw, RawObject made)
{
    VkHandle device = raw->device.device;
    RAW(raw, void, made.is_image ? "vkDestroyImage" : "vkDestroyBuffer",
        (VkHandle, VkNumber, const void *), device, made.object, NULL);
    RAW(raw, void, "vkFreeMemory", (VkHandle, VkNumber, const void *), device, made.memory, NULL);
}

/* A buffer that the CPU sees, and its bytes. */
static RawObject create_visible(const RawVulkan *raw, uint64_t size, uint32_t **words)
{
    RawObject made = create_raw_buffer(raw, size, TRANSFER_BOTH, 6); /* host visible, coherent */
    void *mapped = NULL;
    CHECK_EQ(RAW(raw, int32_t, "vkMapMemory",
                 (VkHandle, VkNumber, uint64_t, uint64_t, uint32_t, void **), raw->device.device,
                 made.memory, 0, size, 0, &mapped),
             0);
    *words = mapped;
    return made;
}

static void copy_buffer(RawVulkan *raw, VkNumber from, VkNumber to, uint64_t size)
{
    const uint64_t region[3] = {0, 0, size};
    RAW(raw, void, "vkCmdCopyBuffer", (VkHandle, VkNumber, VkNumber, uint32_t, const void *),
        raw->commands, from, to, 1, region);
}

static void copy_to_image(RawVulkan *raw, VkNumber buffer, VkNumber image)
{
    const VkBufferImageCopy all = {
        .aspectMask = VK_ASPECT_COLOR, .layerCount = 1, .width = SIDE, .height = SIDE, .depth = 1};
    RAW(raw, void, "vkCmdCopyBufferToImage",
        (VkHandle, VkNumber, VkNumber, int32_t, uint32_t, const VkBufferImageCopy *), raw->commands,
        buffer, image, VK_LAYOUT_TRANSFER_DST, 1, &all);
}

static WGPUSharedTextureMemory import_image(Gpu *gpu, VkNumber image,
                                            WGPUSharedMemoryVulkanImageInfo info)
{
    WGPUSharedMemoryVulkanImage own = {
        .chain = {&info.chain, (WGPUSType)WGPUSType_SharedMemoryVulkanImage}, .image = image};
    WGPUSharedTextureMemoryDescriptor descriptor = WGPU_SHARED_TEXTURE_MEMORY_DESCRIPTOR_INIT;
    descriptor.nextInChain = &own.chain;
    descriptor.label = text("the program's");
    descriptor.texture = shared_square();
    return wgpuDeviceImportSharedTextureMemory(gpu->device, &descriptor);
}

/* Nothing that was released is in use any more. */
static void become_idle(Gpu *gpu)
{
    wgpuQueueSubmit(gpu->queue, 0, NULL);
    while (!wgpuDevicePoll(gpu->device, true, NULL)) {
    }
}

/* Vulkan fills the image, WebGPU reads and draws, Vulkan reads; all of it twice. */
TEST(webgpu_draws_into_an_image_that_vulkan_made, OF_VULKAN)
{
    RawVulkan raw = raw_vulkan(gpu);
    const WGPUSharedMemoryVulkanImageInfo info = square();
    RawObject image = create_image(&raw, &info);
    uint32_t *texels;
    const uint64_t size = SIDE * SIDE * 4;
    RawObject visible = create_visible(&raw, size, &texels);
    WGPUSharedTextureMemory memory = import_image(gpu, image.object, info);
    WGPUTexture texture = wgpuSharedTextureMemoryCreateTexture(memory, NULL);
    WGPUNativeVulkanImage native = WGPU_NATIVE_VULKAN_IMAGE_INIT;
    CHECK_EQ(wgpuTextureGetNativeVulkanImage(texture, &native), WGPUStatus_Success);
    CHECK_EQ(native.image, image.object);
    for (uint32_t seed = 3; seed < 5; seed++) {
        for (uint32_t i = 0; i < SIDE * SIDE; i++) {
            texels[i] = shared_texel(seed, i % SIDE, i / SIDE);
        }
        raw_begin(&raw);
        raw_image_layout(&raw, image.object, 0, VK_LAYOUT_TRANSFER_DST);
        copy_to_image(&raw, visible.object, image.object);
        raw_image_layout(&raw, image.object, VK_LAYOUT_TRANSFER_DST, LAYOUT_SAMPLED);
        raw_end(&raw);

        WGPUSharedMemoryVulkanLayouts layouts = WGPU_SHARED_MEMORY_VULKAN_LAYOUTS_INIT;
        layouts.oldLayout = LAYOUT_SAMPLED;
        layouts.newLayout = 99; /* not looked at */
        layouts.endLayout = VK_LAYOUT_TRANSFER_SRC;
        CHECK_EQ(shared_begin(memory, texture, true, &layouts), WGPUStatus_Success);
        check_written(gpu, texture, seed);
        shared_draw(gpu, texture, 1);
        shared_end(memory, texture);

        raw_begin(&raw);
        raw_copy_image_to_buffer(&raw, image.object, visible.object, SIDE, SIDE);
        raw_barrier(&raw);
        raw_end(&raw);
        size_t wrong = 0;
        for (uint32_t i = 0; i < SIDE * SIDE; i++) {
            uint32_t x = i % SIDE;
            wrong += texels[i] != (x < SIDE / 2 ? shared_texel(seed, x, i / SIDE) : 0xFFFFFFFF);
        }
        CHECK_EQ(wrong, 0);
    }
    wgpuTextureRelease(texture);
    wgpuSharedTextureMemoryRelease(memory);
    become_idle(gpu);
    destroy(&raw, image);
    destroy(&raw, visible);
}

static WGPUSharedBufferMemory import_buffer(Gpu *gpu, VkNumber buffer, uint32_t raw_usage)
{
    WGPUSharedMemoryVulkanBuffer own = {
        .chain.sType = (WGPUSType)WGPUSType_SharedMemoryVulkanBuffer,
        .buffer = buffer,
        .bufferUsage = raw_usage};
    WGPUSharedBufferMemoryDescriptor descriptor = WGPU_SHARED_BUFFER_MEMORY_DESCRIPTOR_INIT;
    descriptor.nextInChain = &own.chain;
    descriptor.label = text("the program's");
    descriptor.usage = WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc;
    descriptor.size = 4096;
    return wgpuDeviceImportSharedBufferMemory(gpu->device, &descriptor);
}

static const char doubling[] = "@group(0) @binding(0) var<storage, read_write> n: array<u32>;"
                               "@compute @workgroup_size(64) fn main("
                               "@builtin(global_invocation_id) id: vec3u) { n[id.x] *= 2; }";

TEST(webgpu_doubles_the_numbers_in_a_buffer_that_vulkan_made, OF_VULKAN)
{
    RawVulkan raw = raw_vulkan(gpu);
    RawObject buffer = create_raw_buffer(&raw, 4096, TRANSFER_BOTH | STORAGE_BUFFER, 0);
    uint32_t *numbers;
    RawObject visible = create_visible(&raw, 4096, &numbers);
    for (uint32_t i = 0; i < 1024; i++) {
        numbers[i] = i;
    }
    raw_begin(&raw);
    copy_buffer(&raw, visible.object, buffer.object, 4096);
    raw_barrier(&raw);
    raw_end(&raw);

    WGPUSharedBufferMemory memory =
        import_buffer(gpu, buffer.object, TRANSFER_BOTH | STORAGE_BUFFER);
    WGPUBuffer ours = wgpuSharedBufferMemoryCreateBuffer(memory, NULL);
    WGPUSharedMemoryBeginAccess access = WGPU_SHARED_MEMORY_BEGIN_ACCESS_INIT;
    access.initialized = true;
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, doubling);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &ours);
    CHECK_EQ(wgpuSharedBufferMemoryBeginAccess(memory, ours, &access), WGPUStatus_Success);
    dispatch(gpu, pipeline, group, 1024 / 64, 1, 1);
    WGPUSharedFenceValue done = WGPU_SHARED_FENCE_VALUE_INIT;
    CHECK_EQ(wgpuSharedBufferMemoryEndAccess(memory, ours, &done), WGPUStatus_Success);
    wgpuSharedFenceRelease(done.fence);

    /* The queue is the same and keeps the order: nobody has waited. */
    raw_begin(&raw);
    copy_buffer(&raw, buffer.object, visible.object, 4096);
    raw_barrier(&raw);
    raw_end(&raw);
    size_t wrong = 0;
    for (uint32_t i = 0; i < 1024; i++) {
        wrong += numbers[i] != 2 * i;
    }
    CHECK_EQ(wrong, 0);
    wgpuBufferRelease(ours);
    RELEASE(group);
    wgpuSharedBufferMemoryRelease(memory);
    become_idle(gpu);
    destroy(&raw, buffer);
    destroy(&raw, visible);
}

/* The queue of the program's own submissions waits for, and sets, timeline semaphores. */
static void submit_with(const RawVulkan *raw, WGPUSharedFenceValue wait,
                        WGPUSharedFenceValue signal)
{
    WGPUNativeVulkanSemaphore semaphores[2] = {WGPU_NATIVE_VULKAN_SEMAPHORE_INIT,
                                               WGPU_NATIVE_VULKAN_SEMAPHORE_INIT};
    CHECK_EQ(wgpuSharedFenceGetNativeVulkanSemaphore(wait.fence, &semaphores[0]),
             WGPUStatus_Success);
    CHECK_EQ(wgpuSharedFenceGetNativeVulkanSemaphore(signal.fence, &semaphores[1]),
             WGPUStatus_Success);
    const struct {
        int32_t sType;
        const void *pNext;
        uint32_t waitCount;
        const uint64_t *waits;
        uint32_t signalCount;
        const uint64_t *signals;
    } values = {1000207003, NULL, 1, &wait.value, 1, &signal.value};
    const uint32_t stage = VK_STAGE_ALL_COMMANDS;
    const struct {
        int32_t sType;
        const void *pNext;
        uint32_t waitCount;
        const uint64_t *waits;
        const uint32_t *stages;
        uint32_t commandCount;
        const void *commands;
        uint32_t signalCount;
        const uint64_t *signals;
    } submission = {4, &values, 1, &semaphores[0].semaphore, &stage,
                    0, NULL,    1, &semaphores[1].semaphore};
    CHECK_EQ(RAW(raw, int32_t, "vkQueueSubmit", (VkHandle, uint32_t, const void *, VkNumber),
                 raw->device.queue, 1, &submission, 0),
             0);
}

TEST(submissions_of_the_programs_own_wait_for_fences_and_set_them, OF_VULKAN)
{
    RawVulkan raw = raw_vulkan(gpu);
    const WGPUSharedMemoryVulkanImageInfo info = square();
    RawObject image = create_image(&raw, &info);
    WGPUSharedTextureMemory memory = import_image(gpu, image.object, info);
    WGPUTexture texture = wgpuSharedTextureMemoryCreateTexture(memory, NULL);
    WGPUSharedFence theirs = wgpuDeviceCreateSharedFence(gpu->device, NULL);
    for (uint64_t round = 1; round < 4; round++) {
        WGPUSharedFenceValue wait = {theirs, round - 1}, done = WGPU_SHARED_FENCE_VALUE_INIT;
        WGPUSharedMemoryBeginAccess access = {
            .initialized = round > 1, .waitCount = 1, .waits = &wait};
        CHECK_EQ(wgpuSharedTextureMemoryBeginAccess(memory, texture, &access), WGPUStatus_Success);
        CHECK_EQ(wgpuSharedTextureMemoryEndAccess(memory, texture, &done), WGPUStatus_Success);
        submit_with(&raw, done, (WGPUSharedFenceValue){theirs, round});
        wgpuSharedFenceRelease(done.fence);
    }
    CHECK_EQ(wgpuSharedFenceWait(theirs, 3, 20 * SECOND), WGPUWaitStatus_Success);
    CHECK_INVALID(gpu, "wgpuSharedFenceGetNativeVulkanSemaphore: semaphoreHandle: NULL",
                  wgpuSharedFenceGetNativeVulkanSemaphore(theirs, NULL));
    wgpuSharedFenceRelease(theirs);
    wgpuTextureRelease(texture);
    wgpuSharedTextureMemoryRelease(memory);
    become_idle(gpu);
    destroy(&raw, image);
}

TEST(objects_of_vulkan_that_do_not_fit_are_refused, OF_VULKAN)
{
    RawVulkan raw = raw_vulkan(gpu);
    WGPUSharedMemoryVulkanImageInfo info = square();
    CHECK_INVALID(gpu, "image: VK_NULL_HANDLE is not allowed, expected a handle of Vulkan",
                  CHECK_NULL(import_image(gpu, 0, info)));
    info.usage = TRANSFER_BOTH;
    CHECK_INVALID(gpu, "'the program's': usage: 0x3 is not allowed, expected 0x1f",
                  CHECK_NULL(import_image(gpu, 1, info)));
    CHECK_INVALID(gpu, "buffer: VK_NULL_HANDLE", CHECK_NULL(import_buffer(gpu, 0, TRANSFER_BOTH)));
    CHECK_INVALID(gpu, "bufferUsage: 0x3 is not allowed, expected 0x21 and others",
                  CHECK_NULL(import_buffer(gpu, 1, TRANSFER_BOTH)));
    WGPUSharedMemoryVulkanImage alone = {
        .chain.sType = (WGPUSType)WGPUSType_SharedMemoryVulkanImage, .image = 1};
    WGPUSharedTextureMemoryDescriptor descriptor = WGPU_SHARED_TEXTURE_MEMORY_DESCRIPTOR_INIT;
    descriptor.nextInChain = &alone.chain;
    descriptor.texture = shared_square();
    CHECK_INVALID(gpu, "nextInChain: a WGPUSharedMemoryVulkanImage alone is not allowed",
                  CHECK_NULL(wgpuDeviceImportSharedTextureMemory(gpu->device, &descriptor)));

    /* What cannot be filled with zeros has to hold something; buffers have no layouts. */
    RawObject buffer = create_raw_buffer(&raw, 4096, 1 | STORAGE_BUFFER, 0);
    WGPUSharedBufferMemory memory = import_buffer(gpu, buffer.object, 1 | STORAGE_BUFFER);
    WGPUBuffer ours = wgpuSharedBufferMemoryCreateBuffer(memory, NULL);
    CHECK_INVALID(gpu, "initialized: 0 is not allowed, expected 1",
                  wgpuSharedBufferMemoryBeginAccess(memory, ours, NULL));
    WGPUSharedMemoryVulkanLayouts layouts = WGPU_SHARED_MEMORY_VULKAN_LAYOUTS_INIT;
    WGPUSharedMemoryBeginAccess access = {.nextInChain = &layouts.chain, .initialized = true};
    CHECK_INVALID(gpu, "nextInChain: a struct is not allowed, expected NULL: buffers have no",
                  wgpuSharedBufferMemoryBeginAccess(memory, ours, &access));
    WGPUSharedMemoryOpaqueFD handle;
    CHECK_INVALID(gpu, "memory: imported memory is not allowed",
                  wgpuSharedBufferMemoryExportOpaqueFD(memory, &handle));
    wgpuBufferRelease(ours);
    wgpuSharedBufferMemoryRelease(memory);
    become_idle(gpu);
    destroy(&raw, buffer);
}

TEST(a_device_without_the_feature_takes_no_objects_of_vulkan, A_DEVICE)
{
    const char part[] = "expected one with WGPUNativeFeature_SharedMemoryVulkan";
    CHECK_INVALID(gpu, part, CHECK_NULL(import_image(gpu, 1, square())));
    CHECK_INVALID(gpu, part, CHECK_NULL(import_buffer(gpu, 1, IMAGE_USAGE)));
}
