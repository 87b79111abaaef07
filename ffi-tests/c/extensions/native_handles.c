/* What stands behind objects in the backend's own interface, used there and seen here. */
#include <stdio.h>
#include <string.h>
#if !defined(_WIN32)
#include <dlfcn.h>
#endif

#include "kit.h"
#include "log.h"
#include "passes.h"
#include "raw_vulkan.h"

ALSO_ON(gl, noop);

enum { SIZE = 64 }; /* texels of a square */

static WGPUBackendType backend_of(Gpu *gpu)
{
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    wgpuAdapterGetInfo(gpu->adapter, &info);
    wgpuAdapterInfoFreeMembers(info);
    return info.backendType;
}

static const char *backend_name(WGPUBackendType backend)
{
    switch (backend) {
    case WGPUBackendType_Null:
        return "the backend that does nothing";
    case WGPUBackendType_Vulkan:
        return "Vulkan";
    case WGPUBackendType_D3D12:
        return "Direct3D 12";
    case WGPUBackendType_OpenGL:
        return "OpenGL";
    case WGPUBackendType_Metal:
        return "Metal";
    default:
        return "?";
    }
}

/* The queue has nothing to do, and no write waits for a submission. */
static void become_idle(Gpu *gpu)
{
    wgpuQueueSubmit(gpu->queue, 0, NULL);
    wgpuDevicePoll(gpu->device, true, NULL);
}

TEST(vulkans_adapter_is_the_one_that_the_library_describes, A_DEVICE)
{
    RawVulkan raw = raw_vulkan(gpu);
    /* VkPhysicalDeviceProperties begins with four numbers of which the second is the driver's
     * version, then the type and the name. */
    union {
        uint32_t numbers[5];
        char bytes[2048];
    } properties;
    memset(&properties, 0, sizeof properties);
    void(VKAPI * get)(VkHandle, void *) = (void(VKAPI *)(VkHandle, void *))raw_instance_function(
        &raw, "vkGetPhysicalDeviceProperties");
    get(raw.adapter.physicalDevice, &properties);
    CHECK_EQ(raw.adapter.deviceVersion, properties.numbers[0]);
    CHECK(raw.adapter.instanceVersion >= 1u << 22);
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    wgpuAdapterGetInfo(gpu->adapter, &info);
    CHECK_EQ(info.vendorID, properties.numbers[2]);
    CHECK_EQ(info.deviceID, properties.numbers[3]);
    char name[256];
    snprintf(name, sizeof name, "%.*s", (int)info.device.length, info.device.data);
    CHECK_CONTAINS(properties.bytes + 20, name);
    wgpuAdapterInfoFreeMembers(info);

    WGPUAdapterIdentity identity = WGPU_ADAPTER_IDENTITY_INIT;
    wgpuAdapterGetIdentity(gpu->adapter, &identity);
    CHECK_EQ(identity.driverVersion, properties.numbers[1]);
    /* VkPhysicalDeviceProperties2 with VkPhysicalDeviceIDProperties in its chain. */
    struct {
        int32_t sType;
        void *pNext;
        uint8_t deviceUUID[16], driverUUID[16], deviceLUID[8];
        uint32_t deviceNodeMask, deviceLUIDValid;
    } ids = {.sType = 1000071004};
    struct {
        int32_t sType;
        void *pNext;
        char bytes[2048];
    } all = {.sType = 1000059001, .pNext = &ids};
    void(VKAPI * get2)(VkHandle, void *) = (void(VKAPI *)(VkHandle, void *))raw_instance_function(
        &raw, "vkGetPhysicalDeviceProperties2");
    get2(raw.adapter.physicalDevice, &all);
    char digits[33] = "", shown[37];
    for (size_t i = 0; i < 16; i++) {
        snprintf(digits + 2 * i, 3, "%02x", ids.deviceUUID[i]);
    }
    snprintf(shown, sizeof shown, "%.8s-%.4s-%.4s-%.4s-%.12s", digits, digits + 8, digits + 12,
             digits + 16, digits + 20);
    CHECK_EQ(identity.deviceUUID.length, strlen(shown));
    CHECK(memcmp(identity.deviceUUID.data, shown, strlen(shown)) == 0);
    if (!ids.deviceLUIDValid) {
        CHECK_EQ(identity.deviceLUID, 0);
    }
    wgpuAdapterIdentityFreeMembers(identity);

    WGPUNativeVulkanAdapter direct = WGPU_NATIVE_VULKAN_ADAPTER_INIT;
    CHECK_EQ(wgpuAdapterGetNativeVulkanAdapter(gpu->adapter, &direct), WGPUStatus_Success);
    CHECK(memcmp(&direct, &raw.adapter, sizeof direct) == 0);
}

TEST(vulkans_device_and_queue_belong_together, A_DEVICE)
{
    RawVulkan raw = raw_vulkan(gpu);
    VkHandle queue = NULL;
    void(VKAPI * get)(VkHandle, uint32_t, uint32_t, VkHandle *) = (void(VKAPI *)(
        VkHandle, uint32_t, uint32_t, VkHandle *))raw_device_function(&raw, "vkGetDeviceQueue");
    get(raw.device.device, raw.device.queueFamilyIndex, raw.device.queueIndex, &queue);
    CHECK(queue != NULL && queue == raw.device.queue);
    /* Names with spaces between them, and what was enabled can be called. */
    const WGPUStringView lists[] = {raw.adapter.instanceExtensions, raw.device.deviceExtensions};
    for (size_t i = 0; i < COUNT(lists); i++) {
        CHECK(lists[i].length > 0);
        CHECK_EQ(strlen(lists[i].data), lists[i].length);
        CHECK(strncmp(lists[i].data, "VK_", 3) == 0);
        for (const char *space = lists[i].data; (space = strchr(space, ' ')) != NULL; space++) {
            CHECK(strncmp(space + 1, "VK_", 3) == 0);
        }
    }
    WGPUNativeVulkanDevice again = WGPU_NATIVE_VULKAN_DEVICE_INIT;
    CHECK_EQ(wgpuDeviceGetNativeVulkanDevice(gpu->device, &again), WGPUStatus_Success);
    CHECK(memcmp(&again, &raw.device, sizeof again) == 0); /* lists stay where they are */
}

TEST(vulkan_fills_a_buffer_and_webgpu_reads_it, A_DEVICE)
{
    RawVulkan raw = raw_vulkan(gpu);
    uint32_t words[256];
    memset(words, 0x11, sizeof words);
    WGPUBuffer buffer = create_filled_buffer(
        gpu, "shared", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, words, sizeof words);
    read_buffer(gpu, buffer, 0, words, sizeof words);
    CHECK_EQ(words[255], 0x11111111);
    become_idle(gpu);
    WGPUNativeVulkanBuffer handle = WGPU_NATIVE_VULKAN_BUFFER_INIT;
    CHECK_EQ(wgpuBufferGetNativeVulkanBuffer(buffer, &handle), WGPUStatus_Success);
    CHECK(handle.buffer != 0);
    raw_begin(&raw);
    raw_fill_buffer(&raw, handle.buffer, sizeof words / 2, 0xC0FFEE01);
    raw_barrier(&raw);
    raw_end(&raw);
    read_buffer(gpu, buffer, 0, words, sizeof words);
    for (size_t i = 0; i < COUNT(words); i++) {
        CHECK_EQ(words[i], i < COUNT(words) / 2 ? 0xC0FFEE01 : 0x11111111);
    }
}

static void make_pattern(uint8_t *texels)
{
    for (size_t i = 0; i < SIZE * SIZE * 4; i++) {
        texels[i] = (uint8_t)(i * 7 + i / 251);
    }
}

static WGPUTexture create_pattern(Gpu *gpu, WGPUTextureUsage usage, const uint8_t *texels)
{
    WGPUTexture texture =
        create_texture(gpu, "pattern", usage | WGPUTextureUsage_CopyDst | WGPUTextureUsage_CopySrc,
                       WGPUTextureFormat_RGBA8Unorm, SIZE, SIZE);
    WGPUTexelCopyTextureInfo to = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    to.texture = texture;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    layout.bytesPerRow = SIZE * 4;
    layout.rowsPerImage = SIZE;
    wgpuQueueWriteTexture(gpu->queue, &to, texels, SIZE * SIZE * 4, &layout,
                          &(WGPUExtent3D){SIZE, SIZE, 1});
    become_idle(gpu);
    return texture;
}

TEST(vulkan_copies_an_image_that_webgpu_wrote, A_DEVICE)
{
    RawVulkan raw = raw_vulkan(gpu);
    static uint8_t texels[SIZE * SIZE * 4], seen[sizeof texels];
    make_pattern(texels);
    WGPUTexture texture = create_pattern(gpu, WGPUTextureUsage_TextureBinding, texels);
    memset(seen, 0, sizeof seen);
    WGPUBuffer buffer = create_filled_buffer(
        gpu, "copy", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, seen, sizeof seen);
    read_buffer(gpu, buffer, 0, seen, sizeof seen);
    become_idle(gpu);
    WGPUNativeVulkanImage image = WGPU_NATIVE_VULKAN_IMAGE_INIT;
    CHECK_EQ(wgpuTextureGetNativeVulkanImage(texture, &image), WGPUStatus_Success);
    CHECK(image.image != 0);
    CHECK_EQ(image.format, VK_FORMAT_R8G8B8A8_UNORM);
    WGPUNativeVulkanBuffer handle = WGPU_NATIVE_VULKAN_BUFFER_INIT;
    CHECK_EQ(wgpuBufferGetNativeVulkanBuffer(buffer, &handle), WGPUStatus_Success);
    raw_begin(&raw);
    /* wgpuQueueWriteTexture was its last use, and it is left as it was found. */
    raw_image_layout(&raw, image.image, VK_LAYOUT_TRANSFER_DST, VK_LAYOUT_TRANSFER_SRC);
    raw_copy_image_to_buffer(&raw, image.image, handle.buffer, SIZE, SIZE);
    raw_image_layout(&raw, image.image, VK_LAYOUT_TRANSFER_SRC, VK_LAYOUT_TRANSFER_DST);
    raw_barrier(&raw);
    raw_end(&raw);
    read_buffer(gpu, buffer, 0, seen, sizeof seen);
    CHECK(memcmp(seen, texels, sizeof seen) == 0);
    memset(seen, 0, sizeof seen);
    read_texture(gpu, texture, 4, seen);
    CHECK(memcmp(seen, texels, sizeof seen) == 0);
}

TEST(an_image_view_has_a_handle_until_its_texture_is_destroyed, A_DEVICE)
{
    raw_vulkan(gpu);
    WGPUTexture texture = create_texture(gpu, "viewed", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, SIZE, SIZE);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    WGPUNativeVulkanImageView handle = WGPU_NATIVE_VULKAN_IMAGE_VIEW_INIT;
    CHECK_EQ(wgpuTextureViewGetNativeVulkanImageView(view, &handle), WGPUStatus_Success);
    CHECK(handle.imageView != 0);
    wgpuTextureDestroy(texture);
    log_collect(WGPULogLevel_Error);
    handle.imageView = 7;
    CHECK_EQ(wgpuTextureViewGetNativeVulkanImageView(view, &handle), WGPUStatus_Error);
    CHECK_EQ(handle.imageView, 7);
    CHECK_CONTAINS(log_text(), "wgpuTextureViewGetNativeVulkanImageView: textureView: ");
    CHECK_CONTAINS(log_text(), "which is destroyed or invalid, is not allowed");
    WGPUNativeVulkanImage image = WGPU_NATIVE_VULKAN_IMAGE_INIT;
    CHECK_EQ(wgpuTextureGetNativeVulkanImage(texture, &image), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "texture: 'viewed', which is destroyed or invalid, is not allowed");
}

TEST(handles_of_objects_that_are_none_are_refused, A_DEVICE)
{
    raw_vulkan(gpu);
    WGPUBuffer buffer = create_buffer(gpu, "gone", WGPUBufferUsage_CopyDst, 16);
    wgpuBufferDestroy(buffer);
    log_collect(WGPULogLevel_Error);
    WGPUNativeVulkanBuffer handle = WGPU_NATIVE_VULKAN_BUFFER_INIT;
    CHECK_EQ(wgpuBufferGetNativeVulkanBuffer(buffer, &handle), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(),
                   "wgpuBufferGetNativeVulkanBuffer: buffer: 'gone', which is "
                   "destroyed or invalid, is not allowed, expected one that is neither");
    WGPUBuffer invalid = NULL;
    CHECK_INVALID(gpu, "usage", invalid = create_buffer(gpu, "wrong", 0, 16));
    CHECK_EQ(wgpuBufferGetNativeVulkanBuffer(invalid, &handle), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "'wrong'");
    CHECK_EQ(handle.buffer, 0);
    CHECK_EQ(wgpuBufferGetNativeVulkanBuffer(buffer, NULL), WGPUStatus_Error);
    CHECK_CONTAINS(log_text(), "bufferHandle: NULL is not allowed");
}

#define REFUSED(wanted, call)                                                                      \
    do {                                                                                           \
        log_collect(WGPULogLevel_Error);                                                           \
        WGPUStatus status_ = (call);                                                               \
        if (strcmp(wanted, own) != 0) {                                                            \
            char expected_[128];                                                                   \
            snprintf(expected_, sizeof expected_, "one of %s is not allowed, expected one of %s",  \
                     own, wanted);                                                                 \
            CHECK_EQ(status_, WGPUStatus_Error);                                                   \
            CHECK_CONTAINS(log_text(), expected_);                                                 \
        } else {                                                                                   \
            CHECK_EQ(status_, WGPUStatus_Success);                                                 \
        }                                                                                          \
    } while (0)

/* Each call succeeds on its own backend and names the object's on every other. */
TEST(handles_of_another_backend_are_refused_by_its_name, A_DEVICE)
{
    const char *own = backend_name(backend_of(gpu));
    WGPUBuffer buffer = create_buffer(gpu, "a buffer", WGPUBufferUsage_CopyDst, 16);
    WGPUTexture texture = create_texture(gpu, "a texture", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    WGPUNativeVulkanAdapter vulkan_adapter = WGPU_NATIVE_VULKAN_ADAPTER_INIT;
    WGPUNativeVulkanDevice vulkan_device = WGPU_NATIVE_VULKAN_DEVICE_INIT;
    WGPUNativeVulkanBuffer vulkan_buffer = WGPU_NATIVE_VULKAN_BUFFER_INIT;
    WGPUNativeVulkanImage vulkan_image = WGPU_NATIVE_VULKAN_IMAGE_INIT;
    WGPUNativeVulkanImageView vulkan_view = WGPU_NATIVE_VULKAN_IMAGE_VIEW_INIT;
    WGPUNativeD3D12Device d3d_device = WGPU_NATIVE_D3D12_DEVICE_INIT;
    WGPUNativeD3D12Resource d3d_resource = WGPU_NATIVE_D3D12_RESOURCE_INIT;
    WGPUNativeGLDevice gl_device = WGPU_NATIVE_GL_DEVICE_INIT;
    WGPUNativeGLTexture gl_texture = WGPU_NATIVE_GL_TEXTURE_INIT;
    REFUSED("Vulkan", wgpuAdapterGetNativeVulkanAdapter(gpu->adapter, &vulkan_adapter));
    REFUSED("Vulkan", wgpuDeviceGetNativeVulkanAdapter(gpu->device, &vulkan_adapter));
    REFUSED("Vulkan", wgpuDeviceGetNativeVulkanDevice(gpu->device, &vulkan_device));
    REFUSED("Vulkan", wgpuBufferGetNativeVulkanBuffer(buffer, &vulkan_buffer));
    REFUSED("Vulkan", wgpuTextureGetNativeVulkanImage(texture, &vulkan_image));
    REFUSED("Vulkan", wgpuTextureViewGetNativeVulkanImageView(view, &vulkan_view));
    REFUSED("Direct3D 12", wgpuDeviceGetNativeD3D12Device(gpu->device, &d3d_device));
    REFUSED("Direct3D 12", wgpuBufferGetNativeD3D12Resource(buffer, &d3d_resource));
    REFUSED("Direct3D 12", wgpuTextureGetNativeD3D12Resource(texture, &d3d_resource));
    REFUSED("OpenGL", wgpuDeviceGetNativeGLDevice(gpu->device, &gl_device));
    REFUSED("OpenGL", wgpuTextureGetNativeGLTexture(texture, &gl_texture));
    CHECK((vulkan_device.device != NULL) == (strcmp(own, "Vulkan") == 0));
    CHECK((vulkan_image.image != 0) == (strcmp(own, "Vulkan") == 0));
    CHECK((d3d_device.queue != NULL) == (strcmp(own, "Direct3D 12") == 0));
    CHECK((d3d_resource.resource != NULL) == (strcmp(own, "Direct3D 12") == 0));
    CHECK((gl_texture.name != 0) == (strcmp(own, "OpenGL") == 0));
    CHECK((wgpuDeviceGetNativeMetalDevice(gpu->device) != NULL) == (strcmp(own, "Metal") == 0));
}

#if !defined(_WIN32)
/* The texels of a texture as OpenGL reads them, in the library's context. */
static void read_gl_texture(const WGPUNativeGLDevice *device, WGPUNativeGLTexture texture,
                            uint8_t *texels)
{
    void *egl = dlopen("libEGL.so.1", RTLD_NOW);
    CHECK(egl != NULL);
    void *(*get)(const char *), *pointer = dlsym(egl, "eglGetProcAddress");
    memcpy(&get, &pointer, sizeof get);
    unsigned (*make_current)(void *, void *, void *, void *);
    void (*generate)(int32_t, uint32_t *), (*bind)(uint32_t, uint32_t);
    void (*delete)(int32_t, const uint32_t *);
    void (*attach)(uint32_t, uint32_t, uint32_t, uint32_t, int32_t);
    void (*read)(int32_t, int32_t, int32_t, int32_t, uint32_t, uint32_t, void *);
    const struct {
        const char *name;
        void *function;
    } functions[] = {
        {"eglMakeCurrent", &make_current},   {"glGenFramebuffers", &generate},
        {"glBindFramebuffer", &bind},        {"glDeleteFramebuffers", &delete},
        {"glFramebufferTexture2D", &attach}, {"glReadPixels", &read},
    };
    for (size_t i = 0; i < COUNT(functions); i++) {
        pointer = get(functions[i].name);
        CHECK(pointer != NULL);
        memcpy(functions[i].function, &pointer, sizeof pointer);
    }
    CHECK(make_current(device->display, NULL, NULL, device->context));
    uint32_t framebuffer = 0;
    generate(1, &framebuffer);
    bind(0x8D40, framebuffer);
    attach(0x8D40, 0x8CE0, texture.target, texture.name, 0);
    read(0, 0, SIZE, SIZE, 0x1908, 0x1401, texels); /* GL_RGBA of GL_UNSIGNED_BYTE */
    bind(0x8D40, 0);
    delete (1, &framebuffer);
    CHECK(make_current(device->display, NULL, NULL, NULL));
    dlclose(egl);
}

TEST(opengl_reads_a_texture_that_webgpu_wrote, A_DEVICE)
{
    if (backend_of(gpu) != WGPUBackendType_OpenGL) {
        check_skip("needs the OpenGL backend");
    }
    static uint8_t texels[SIZE * SIZE * 4], seen[sizeof texels];
    make_pattern(texels);
    WGPUTexture texture = create_pattern(gpu, WGPUTextureUsage_TextureBinding, texels);
    WGPUNativeGLDevice device = WGPU_NATIVE_GL_DEVICE_INIT;
    CHECK_EQ(wgpuDeviceGetNativeGLDevice(gpu->device, &device), WGPUStatus_Success);
    CHECK(device.display != NULL && device.context != NULL);
    WGPUNativeGLTexture handle = WGPU_NATIVE_GL_TEXTURE_INIT;
    CHECK_EQ(wgpuTextureGetNativeGLTexture(texture, &handle), WGPUStatus_Success);
    CHECK_EQ(handle.target, 0x0DE1); /* GL_TEXTURE_2D */
    read_gl_texture(&device, handle, seen);
    CHECK(memcmp(seen, texels, sizeof seen) == 0);
    memset(seen, 0, sizeof seen);
    read_texture(gpu, texture, 4, seen);
    CHECK(memcmp(seen, texels, sizeof seen) == 0);
}
#endif
