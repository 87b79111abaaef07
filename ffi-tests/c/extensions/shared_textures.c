/* Memory that others use as well: textures by file descriptors. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "bindings.h"
#include "cases.h"
#include "kit.h"
#include "passes.h"
#include "pipelines.h"
#include "shared_texture.h"

ALSO_ON(gl, noop);

#define BY_FD FEATURE(WGPUNativeFeature_SharedMemoryOpaqueFD)

static WGPUSharedTextureMemoryDescriptor described(WGPUChainedStruct *chain)
{
    WGPUSharedTextureMemoryDescriptor descriptor = WGPU_SHARED_TEXTURE_MEMORY_DESCRIPTOR_INIT;
    descriptor.nextInChain = chain;
    descriptor.label = text("common");
    descriptor.texture = shared_square();
    return descriptor;
}

static WGPUSharedTextureMemory create_memory(Gpu *gpu)
{
    WGPUSharedTextureMemoryDescriptor descriptor = described(NULL);
    return KEEP(wgpuDeviceCreateSharedTextureMemory(gpu->device, &descriptor));
}

static WGPUSharedTextureMemory import_memory(Gpu *gpu, WGPUSharedMemoryOpaqueFD *handle)
{
    WGPUSharedTextureMemoryDescriptor descriptor = described(&handle->chain);
    return KEEP(wgpuDeviceImportSharedTextureMemory(gpu->device, &descriptor));
}

static WGPUTexture texture_of(WGPUSharedTextureMemory memory)
{
    return KEEP(wgpuSharedTextureMemoryCreateTexture(memory, NULL));
}

static Gpu open_other(void)
{
    Gpu other = {0};
    gpu_open_needing(&other, (WGPUFeatureName)WGPUNativeFeature_SharedMemoryOpaqueFD,
                     "SharedMemoryOpaqueFD");
    return other;
}

TEST(a_texture_goes_to_another_device_and_back_by_its_file_descriptor, BY_FD)
{
    WGPUSharedTextureMemory memory = create_memory(gpu);
    WGPUTexture texture = texture_of(memory);
    CHECK_EQ(wgpuTextureGetWidth(texture), SIDE);
    CHECK_EQ(wgpuTextureGetUsage(texture), SHARED_USAGE);
    CHECK_EQ(wgpuTextureGetFormat(texture), WGPUTextureFormat_RGBA8Unorm);
    CHECK_EQ(shared_begin(memory, texture, false, NULL), WGPUStatus_Success);
    check_all_texels(gpu, texture, 0);
    shared_write(gpu, texture, 3);
    WGPUSharedMemoryOpaqueFD handle;
    CHECK_EQ(wgpuSharedTextureMemoryExportOpaqueFD(memory, &handle), WGPUStatus_Success);
    CHECK(handle.fd >= 0 && handle.allocationSize >= SIDE * SIDE * 4);
    CHECK_EQ(handle.chain.sType, WGPUSType_SharedMemoryOpaqueFD);
    shared_end(memory, texture);

    Gpu other = open_other();
    WGPUSharedTextureMemory there = import_memory(&other, &handle);
    CHECK_EQ(close(handle.fd), 0); /* it is still ours */
    WGPUTexture same = texture_of(there);
    CHECK_EQ(shared_begin(there, same, true, NULL), WGPUStatus_Success);
    check_written(&other, same, 3);
    shared_draw(&other, same, 0.2); /* the right half is drawn to, the left one stays */
    shared_end(there, same);
    gpu_close(&other);

    CHECK_EQ(shared_begin(memory, texture, true, NULL), WGPUStatus_Success);
    check_drawn(gpu, texture, 3, 51);
    shared_end(memory, texture);
}

/* Every level and layer, and every slice, and none of them by a pass. */
TEST(texels_that_count_for_nothing_become_zero, BY_FD)
{
    const struct {
        WGPUTextureDimension dimension;
        uint32_t depth, levels;
    } kinds[] = {{WGPUTextureDimension_2D, 3, 3}, {WGPUTextureDimension_3D, 4, 2}};
    for (size_t kind = 0; kind < COUNT(kinds); kind++) {
        WGPUSharedTextureMemoryDescriptor descriptor = described(NULL);
        descriptor.texture.dimension = kinds[kind].dimension;
        descriptor.texture.size.depthOrArrayLayers = kinds[kind].depth;
        descriptor.texture.mipLevelCount = kinds[kind].levels;
        descriptor.texture.usage = WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst;
        WGPUSharedTextureMemory memory =
            KEEP(wgpuDeviceCreateSharedTextureMemory(gpu->device, &descriptor));
        WGPUTexture texture = texture_of(memory);
        for (int written = 0; written < 2; written++) {
            CHECK_EQ(wgpuSharedTextureMemoryBeginAccess(memory, texture, NULL), WGPUStatus_Success);
            for (uint32_t level = 0; level < kinds[kind].levels; level++) {
                bool volume = kinds[kind].dimension == WGPUTextureDimension_3D;
                uint32_t slices = volume ? kinds[kind].depth >> level : kinds[kind].depth;
                for (uint32_t slice = 0; slice < slices; slice++) {
                    CHECK_EQ(count_texels(gpu, texture, level, slice, 0),
                             (SIDE >> level) * (SIDE >> level));
                    fill_part(gpu, texture, level, slice, 0x01020304);
                    CHECK_EQ(count_texels(gpu, texture, level, slice, 0x01020304),
                             (SIDE >> level) * (SIDE >> level));
                }
            }
            shared_end(memory, texture);
        }
    }
}

TEST(two_textures_of_one_memory_take_turns, BY_FD)
{
    WGPUSharedTextureMemory memory = create_memory(gpu);
    WGPUTextureDescriptor descriptor = shared_square();
    descriptor.label = text("the second");
    descriptor.usage = WGPUTextureUsage_CopySrc;
    WGPUTexture one = texture_of(memory);
    WGPUTexture two = KEEP(wgpuSharedTextureMemoryCreateTexture(memory, &descriptor));
    CHECK_EQ(wgpuTextureGetUsage(two), WGPUTextureUsage_CopySrc);
    CHECK_EQ(shared_begin(memory, one, false, NULL), WGPUStatus_Success);
    shared_write(gpu, one, 7);
    CHECK_INVALID(gpu, "wgpuSharedTextureMemoryBeginAccess: texture: one of memory in use",
                  CHECK_EQ(shared_begin(memory, two, true, NULL), WGPUStatus_Error));
    shared_end(memory, one);
    CHECK_EQ(shared_begin(memory, two, true, NULL), WGPUStatus_Success);
    check_written(gpu, two, 7);
    shared_end(memory, two);
    /* Who goes away lets go, even if a view of it stays. */
    CHECK_EQ(shared_begin(memory, one, true, NULL), WGPUStatus_Success);
    shared_draw(gpu, one, 1);
    KEEP(wgpuTextureCreateView(one, NULL));
    wgpuTextureRelease(TAKE(one));
    CHECK_EQ(shared_begin(memory, two, true, NULL), WGPUStatus_Success);
    check_drawn(gpu, two, 7, 255);
    wgpuSharedTextureMemoryRelease(TAKE(memory));
    check_drawn(gpu, two, 7, 255);
}

TEST(a_texture_that_is_destroyed_in_an_access_leaves_its_texels, BY_FD)
{
    WGPUSharedTextureMemory memory = create_memory(gpu);
    WGPUTexture one = texture_of(memory), two = texture_of(memory);
    CHECK_EQ(shared_begin(memory, one, false, NULL), WGPUStatus_Success);
    shared_write(gpu, one, 5);
    shared_draw(gpu, one, 1);
    wgpuTextureDestroy(one);
    wgpuTextureDestroy(one);
    CHECK_INVALID(gpu, "one of memory in use",
                  CHECK_EQ(shared_begin(memory, two, true, NULL), WGPUStatus_Error));
    shared_end(memory, one);
    CHECK_INVALID(gpu, "texture: destroyed texture",
                  CHECK_EQ(shared_begin(memory, one, true, NULL), WGPUStatus_Error));
    CHECK_EQ(shared_begin(memory, two, true, NULL), WGPUStatus_Success);
    check_drawn(gpu, two, 5, 255);
    shared_end(memory, two);
}

/* Commands that use a texture, in every way in which commands do. */
typedef enum Way {
    COPIED_FROM,
    COPIED_TO,
    COPIED_FROM_A_BUFFER,
    COPIED_FROM_A_TEXTURE,
    SAMPLED,
    STORED_TO,
    DRAWN_TO,
    RESOLVED_TO,
    IN_A_BUNDLE,
    WAYS,
} Way;

static const char *const way_names[WAYS] = {"copied from",    "copied to",   "from a buffer",
                                            "from a texture", "sampled",     "stored to",
                                            "drawn to",       "resolved to", "in a bundle"};

static void copy(Gpu *gpu, WGPUCommandEncoder encoder, WGPUTexture texture, Way way)
{
    WGPUTexture plain =
        create_texture(gpu, "plain", SHARED_USAGE, WGPUTextureFormat_RGBA8Unorm, SIDE, SIDE);
    WGPUTexelCopyTextureInfo ours = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT, other = ours;
    ours.texture = texture, other.texture = plain;
    WGPUTexelCopyBufferInfo buffer = {.layout = {0, 256, SIDE}};
    buffer.buffer =
        create_buffer(gpu, "plain", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, 256 * SIDE);
    const WGPUExtent3D size = {SIDE, SIDE, 1};
    switch (way) {
    case COPIED_FROM:
        wgpuCommandEncoderCopyTextureToBuffer(encoder, &ours, &buffer, &size);
        break;
    case COPIED_TO:
        wgpuCommandEncoderCopyTextureToTexture(encoder, &ours, &other, &size);
        break;
    case COPIED_FROM_A_BUFFER:
        wgpuCommandEncoderCopyBufferToTexture(encoder, &buffer, &ours, &size);
        break;
    default:
        wgpuCommandEncoderCopyTextureToTexture(encoder, &other, &ours, &size);
    }
}

static void bind(Gpu *gpu, WGPUCommandEncoder encoder, WGPUTextureView view, bool stored)
{
    WGPUComputePipeline pipeline = create_compute_pipeline(
        gpu, stored
                 ? "@group(0) @binding(0) var t: texture_storage_2d<rgba8unorm, write>;"
                   "@compute @workgroup_size(1) fn main() { textureStore(t, vec2u(), vec4f(1)); }"
                 : "@group(0) @binding(0) var t: texture_2d<f32>;"
                   "@compute @workgroup_size(1) fn main() { _ = textureLoad(t, vec2u(), 0); }");
    WGPUBindGroupEntry entry = view_entry(0, view);
    WGPUBindGroup group = create_group_of(gpu, pipeline, 1, &entry);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderSetPipeline(pass, pipeline);
    wgpuComputePassEncoderSetBindGroup(pass, 0, group, 0, NULL);
    wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
    end_compute_pass(pass);
}

static void resolve(Gpu *gpu, WGPUCommandEncoder encoder, WGPUTextureView view)
{
    WGPURenderPassColorAttachment attachment =
        cleared(create_target(gpu, WGPUTextureFormat_RGBA8Unorm, SIDE, 4));
    attachment.resolveTarget = view;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    end_render_pass(wgpuCommandEncoderBeginRenderPass(encoder, &descriptor));
}

static void bundle(Gpu *gpu, WGPUCommandEncoder encoder, WGPUTextureView view)
{
    WGPURenderPipeline pipeline = create_render_pipeline(
        gpu, &(Look){.code = "@group(0) @binding(0) var t: texture_2d<f32>;"
                             "@vertex fn vs() -> @builtin(position) vec4f { return vec4f(); }"
                             "@fragment fn fs() -> @location(0) vec4f "
                             "{ return textureLoad(t, vec2u(), 0); }"});
    WGPUBindGroupEntry entry = view_entry(0, view);
    WGPUBindGroup group = create_group_of(gpu, pipeline, 1, &entry);
    Attachments attachments = {1, {WGPUTextureFormat_RGBA8Unorm}, .samples = 1};
    WGPURenderBundleEncoder recorder = begin_bundle(gpu, &attachments);
    wgpuRenderBundleEncoderSetPipeline(recorder, pipeline);
    wgpuRenderBundleEncoderSetBindGroup(recorder, 0, group, 0, NULL);
    wgpuRenderBundleEncoderDraw(recorder, 3, 1, 0, 0);
    WGPURenderBundle finished = KEEP(wgpuRenderBundleEncoderFinish(recorder, NULL));
    WGPURenderPassEncoder pass =
        begin_render_pass(encoder, create_target(gpu, WGPUTextureFormat_RGBA8Unorm, SIDE, 1));
    wgpuRenderPassEncoderExecuteBundles(pass, 1, &finished);
    end_render_pass(pass);
}

static WGPUCommandBuffer commands_with(Gpu *gpu, WGPUTexture texture, Way way)
{
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    switch (way) {
    case SAMPLED:
    case STORED_TO:
        bind(gpu, encoder, view, way == STORED_TO);
        break;
    case DRAWN_TO:
        end_render_pass(begin_render_pass(encoder, view));
        break;
    case RESOLVED_TO:
        resolve(gpu, encoder, view);
        break;
    case IN_A_BUNDLE:
        bundle(gpu, encoder, view);
        break;
    default:
        copy(gpu, encoder, texture, way);
    }
    return KEEP(wgpuCommandEncoderFinish(encoder, NULL));
}

TEST(whatever_uses_the_texture_outside_of_an_access_is_refused, BY_FD)
{
    WGPUSharedTextureMemory memory = create_memory(gpu);
    WGPUTexture texture = texture_of(memory);
    for (Way way = 0; way < WAYS; way++) {
        for (int after = 0; after < 2; after++) {
            WGPUCommandBuffer commands = commands_with(gpu, texture, way);
            if (after) {
                CHECK_EQ(shared_begin(memory, texture, false, NULL), WGPUStatus_Success);
                shared_end(memory, texture);
            }
            CASE(gpu, INVALID, wgpuQueueSubmit(gpu->queue, 1, &commands), "%s", way_names[way]);
        }
        CHECK_EQ(shared_begin(memory, texture, false, NULL), WGPUStatus_Success);
        WGPUCommandBuffer commands = commands_with(gpu, texture, way);
        CASE(gpu, VALID, wgpuQueueSubmit(gpu->queue, 1, &commands), "%s in an access",
             way_names[way]);
        shared_end(memory, texture);
    }
    WGPUCommandBuffer commands = commands_with(gpu, texture, SAMPLED);
    CHECK_INVALID(gpu,
                  "wgpuQueueSubmit: commands[0]: a command buffer that uses shared memory 'common' "
                  "without an open access is not allowed, expected one that "
                  "wgpuShared…MemoryBeginAccess has begun",
                  wgpuQueueSubmit(gpu->queue, 1, &commands));
    CHECK_INVALID(gpu,
                  "wgpuQueueWriteTexture: destination.texture: shared memory 'common' without an "
                  "open access is not allowed",
                  shared_write(gpu, texture, 1));
}

/* ROW: shared-texture-discard */
TEST(what_a_shared_texture_holds_is_not_thrown_away, BY_FD)
{
    WGPUSharedTextureMemory memory = create_memory(gpu);
    WGPUTexture texture = texture_of(memory);
    CHECK_EQ(shared_begin(memory, texture, false, NULL), WGPUStatus_Success);
    WGPURenderPassColorAttachment attachment = cleared(KEEP(wgpuTextureCreateView(texture, NULL)));
    attachment.storeOp = WGPUStoreOp_Discard;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    CHECK_INVALID(gpu,
                  "colorAttachments[0].view: one of a shared texture with WGPUStoreOp_Discard is "
                  "not allowed, expected WGPUStoreOp_Store",
                  end_render_pass(wgpuCommandEncoderBeginRenderPass(encoder, &descriptor));
                  KEEP(wgpuCommandEncoderFinish(encoder, NULL)));
    shared_end(memory, texture);

    const WGPUFeatureName both[] = {(WGPUFeatureName)WGPUNativeFeature_SharedMemoryOpaqueFD,
                                    (WGPUFeatureName)WGPUNativeFeature_ClearTexture};
    Gpu other = {0};
    gpu_open_with(&other, COUNT(both), both);
    texture = texture_of(memory = create_memory(&other));
    CHECK_EQ(shared_begin(memory, texture, false, NULL), WGPUStatus_Success);
    encoder = create_encoder(&other);
    const WGPUImageSubresourceRange all = {.mipLevelCount = 1, .arrayLayerCount = 1};
    wgpuCommandEncoderClearTexture(encoder, texture, &all);
    CHECK_INVALID(&other, "can not be cleared", KEEP(wgpuCommandEncoderFinish(encoder, NULL)));
    shared_end(memory, texture);
    gpu_close(&other);
}

/* ROW: shared-texture-kinds */
TEST(textures_that_are_not_shared_are_refused, BY_FD)
{
#define LIKE(part, ...)                                                                            \
    {                                                                                              \
        part,                                                                                      \
        {                                                                                          \
            .sampleCount = 1, .mipLevelCount = 1, __VA_ARGS__                                      \
        }                                                                                          \
    }
#define SQUARE .size = {SIDE, SIDE, 1}, .usage = SHARED_USAGE
    const struct {
        const char *part;
        WGPUTextureDescriptor texture;
    } cases[] = {
        LIKE("wgpuDeviceCreateSharedTextureMemory: 'common': texture.format: "
             "WGPUTextureFormat_Undefined is not allowed",
             SQUARE),
        LIKE("texture.format: Depth32Float is not allowed, expected a color format that is not "
             "compressed and of one plane",
             SQUARE, .format = WGPUTextureFormat_Depth32Float),
        LIKE("texture.format: Bc1RgbaUnorm is not allowed", SQUARE,
             .format = WGPUTextureFormat_BC1RGBAUnorm),
        LIKE("texture.dimension: WGPUTextureDimension_1D is not allowed, expected "
             "WGPUTextureDimension_2D or 3D",
             SQUARE, .format = WGPUTextureFormat_RGBA8Unorm, .dimension = WGPUTextureDimension_1D),
        LIKE("texture.size.width: 0 is not allowed, expected 1 to ", .size = {0, 1, 1},
             .usage = SHARED_USAGE, .format = WGPUTextureFormat_RGBA8Unorm),
        LIKE("texture.size.height: 4294967295 is not allowed", .size = {1, UINT32_MAX, 1},
             .usage = SHARED_USAGE, .format = WGPUTextureFormat_RGBA8Unorm),
        LIKE("texture.size.depthOrArrayLayers: 0 is not allowed", .size = {1, 1, 0},
             .usage = SHARED_USAGE, .format = WGPUTextureFormat_RGBA8Unorm),
        {"texture.mipLevelCount: 7 is not allowed, expected 1 to 6",
         {SQUARE, .sampleCount = 1, .mipLevelCount = 7, .format = WGPUTextureFormat_RGBA8Unorm}},
        {"texture.sampleCount: 4 is not allowed, expected 1 to 1",
         {SQUARE, .sampleCount = 4, .mipLevelCount = 1, .format = WGPUTextureFormat_RGBA8Unorm}},
        LIKE("texture.usage: ", .size = {4, 4, 1}, .format = WGPUTextureFormat_RGBA8Unorm,
             .usage = WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_TransientAttachment),
        LIKE("usage", .size = {4, 4, 1}, .format = WGPUTextureFormat_RGBA8Unorm),
        LIKE("", .size = {4, 4, 1}, .format = WGPUTextureFormat_RGBA8UnormSrgb,
             .usage = WGPUTextureUsage_StorageBinding),
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUSharedTextureMemoryDescriptor descriptor = described(NULL);
        descriptor.texture = cases[i].texture;
        CHECK_INVALID(gpu, cases[i].part,
                      CHECK_NULL(wgpuDeviceCreateSharedTextureMemory(gpu->device, &descriptor)));
    }
    WGPUSharedTextureMemoryDescriptor descriptor = described(NULL);
    CHECK_INVALID(gpu, "nextInChain: no memory is not allowed",
                  CHECK_NULL(wgpuDeviceImportSharedTextureMemory(gpu->device, &descriptor)));
    WGPUSharedMemoryOpaqueFD handle = {.chain.sType = (WGPUSType)WGPUSType_SharedMemoryOpaqueFD};
    descriptor.nextInChain = &handle.chain;
    CHECK_INVALID(gpu, "nextInChain: a struct is not allowed",
                  CHECK_NULL(wgpuDeviceCreateSharedTextureMemory(gpu->device, &descriptor)));
}

static void check_import(Gpu *gpu, WGPUSharedMemoryOpaqueFD handle, const char *part)
{
    CHECK_INVALID(gpu, part, CHECK_NULL(import_memory(gpu, &handle)));
}

TEST(file_descriptors_that_do_not_fit_are_refused, BY_FD)
{
    WGPUSharedTextureMemory memory = create_memory(gpu);
    WGPUSharedMemoryOpaqueFD good, bad;
    CHECK_EQ(wgpuSharedTextureMemoryExportOpaqueFD(memory, &good), WGPUStatus_Success);
    bad = good, bad.fd = -1;
    check_import(gpu, bad, "fd: -1 is not allowed, expected an open file descriptor");
    bad = good, bad.memoryTypeIndex = 77;
    check_import(gpu, bad, "memoryTypeIndex: 77 is not allowed");
    bad = good, bad.allocationSize = SIDE;
    check_import(gpu, bad, "allocationSize: 32 is not allowed, expected at least ");
    bad = good, bad.driverUUID[15] ^= 1;
    check_import(gpu, bad, "driverUUID: ");
    WGPUSharedTextureMemory same = import_memory(gpu, &good);
    CHECK_INVALID(gpu, "wgpuSharedTextureMemoryExportOpaqueFD: memory: imported memory",
                  wgpuSharedTextureMemoryExportOpaqueFD(same, &bad));
    CHECK_EQ(close(good.fd), 0);
}

/* What a foreign program is told of the image, and what it tells of its own. */
TEST(an_image_is_described_both_ways, BY_FD)
{
    WGPUSharedTextureMemory memory = create_memory(gpu);
    WGPUSharedMemoryOpaqueFD handle;
    CHECK_EQ(wgpuSharedTextureMemoryExportOpaqueFD(memory, &handle), WGPUStatus_Success);
    WGPUSharedMemoryVulkanImageInfo image, wrong;
    CHECK_EQ(wgpuSharedTextureMemoryGetVulkanImageInfo(memory, &image), WGPUStatus_Success);
    CHECK_EQ(image.chain.sType, WGPUSType_SharedMemoryVulkanImageInfo);
    CHECK_EQ(image.imageType, 1); /* VK_IMAGE_TYPE_2D */
    CHECK_EQ(image.format, 37);   /* VK_FORMAT_R8G8B8A8_UNORM */
    CHECK(image.width == SIDE && image.height == SIDE && image.depth == 1);
    CHECK(image.mipLevels == 1 && image.arrayLayers == 1 && image.samples == 1);
    CHECK_EQ(image.tiling, 0);   /* VK_IMAGE_TILING_OPTIMAL */
    CHECK_EQ(image.usage, 0x1F); /* transfer both ways, sampled, storage, color attachment */

    WGPUSharedTextureMemoryDescriptor descriptor = described(&handle.chain);
    handle.chain.next = &image.chain;
    WGPUSharedTextureMemory same =
        KEEP(wgpuDeviceImportSharedTextureMemory(gpu->device, &descriptor));
    WGPUTexture texture = texture_of(same);
    CHECK_EQ(shared_begin(same, texture, true, NULL), WGPUStatus_Success);
    shared_end(same, texture);

    handle.chain.next = &wrong.chain;
    const struct {
        const char *part;
        uint32_t *member, value;
    } cases[] = {
        {"'common': imageType: 2 is not allowed, expected 1", &wrong.imageType, 2},
        {"format: 44 is not allowed, expected 37, as the descriptor of the texture has it",
         &wrong.format, 44},
        {"width: 31", &wrong.width, 31},
        {"height: 33", &wrong.height, 33},
        {"depth: 2", &wrong.depth, 2},
        {"mipLevels: 2", &wrong.mipLevels, 2},
        {"arrayLayers: 6", &wrong.arrayLayers, 6},
        {"samples: 4", &wrong.samples, 4},
        {"tiling: 7 is not allowed, expected 0 or 1", &wrong.tiling, 7},
        {"flags: 0x1 is not allowed", &wrong.flags, 1}, /* sparse binding */
        {"usage: 0x3 is not allowed, expected 0x1f", &wrong.usage, 3},
        {"usage: 0x10001f is not allowed", &wrong.usage, 0x10001F},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        wrong = image;
        *cases[i].member = cases[i].value;
        CHECK_INVALID(gpu, cases[i].part,
                      CHECK_NULL(wgpuDeviceImportSharedTextureMemory(gpu->device, &descriptor)));
    }
    close(handle.fd);
}

TEST(an_image_comes_and_goes_in_the_layouts_that_are_named, BY_FD)
{
    WGPUSharedTextureMemory memory = create_memory(gpu);
    WGPUTexture texture = texture_of(memory);
    const uint32_t layouts[] = {1, 2, 5, 6, 7};
    WGPUSharedMemoryVulkanLayouts named = WGPU_SHARED_MEMORY_VULKAN_LAYOUTS_INIT;
    CHECK(named.oldLayout == 1 && named.newLayout == 1 && named.endLayout == 1);
    CHECK_EQ(shared_begin(memory, texture, false, &named), WGPUStatus_Success);
    shared_write(gpu, texture, 9);
    shared_end(memory, texture);
    for (size_t i = 0; i < COUNT(layouts); i++) {
        named.oldLayout = named.newLayout = named.endLayout;
        named.endLayout = layouts[i];
        CHECK_EQ(shared_begin(memory, texture, true, &named), WGPUStatus_Success);
        check_written(gpu, texture, 9);
        shared_draw(gpu, texture, 1);
        shared_write(gpu, texture, 9);
        shared_end(memory, texture);
    }
    const struct {
        const char *part;
        WGPUSharedMemoryVulkanLayouts layouts;
    } cases[] = {
        {"oldLayout: 0 is not allowed, expected a VkImageLayout among 1, 2, 5, 6 and 7",
         {.oldLayout = 0, .newLayout = 1, .endLayout = 1}},
        {"newLayout: 3 is not allowed", {.oldLayout = 1, .newLayout = 3, .endLayout = 1}},
        {"endLayout: 8 is not allowed", {.oldLayout = 1, .newLayout = 1, .endLayout = 8}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUSharedMemoryVulkanLayouts bad = cases[i].layouts;
        bad.chain.sType = (WGPUSType)WGPUSType_SharedMemoryVulkanLayouts;
        CHECK_INVALID(gpu, cases[i].part,
                      CHECK_EQ(shared_begin(memory, texture, true, &bad), WGPUStatus_Error));
    }
    /* An image that is not sampled has no layout for it. */
    WGPUSharedTextureMemoryDescriptor copied = described(NULL);
    copied.texture.usage = WGPUTextureUsage_CopySrc;
    WGPUSharedTextureMemory plain = KEEP(wgpuDeviceCreateSharedTextureMemory(gpu->device, &copied));
    WGPUTexture other = texture_of(plain);
    named.endLayout = 5;
    CHECK_INVALID(gpu, "endLayout: 5 is not allowed, expected a layout for images of usage 0x3",
                  CHECK_EQ(shared_begin(plain, other, false, &named), WGPUStatus_Error));
}

TEST(textures_that_do_not_fit_the_memory_are_refused, BY_FD)
{
    WGPUSharedTextureMemoryDescriptor small = described(NULL);
    small.texture.usage = WGPUTextureUsage_CopyDst | WGPUTextureUsage_TextureBinding;
    WGPUSharedTextureMemory memory = KEEP(wgpuDeviceCreateSharedTextureMemory(gpu->device, &small));
    WGPUTextureFormat srgb = WGPUTextureFormat_RGBA8UnormSrgb;
    const struct {
        const char *part;
        WGPUTextureDescriptor change;
    } cases[] = {
        {"usage: 0x1 is not allowed, expected one or more of the memory's, 0x6",
         {.usage = WGPUTextureUsage_CopySrc}},
        {"size: ", {.size = {SIDE, SIDE, 2}}},
        {"dimension: ", {.dimension = WGPUTextureDimension_3D}},
        {"format: ", {.format = WGPUTextureFormat_BGRA8Unorm}},
        {"mipLevelCount: ", {.mipLevelCount = 2}},
        {"sampleCount: ", {.sampleCount = 4}},
        {"viewFormats[0]: ", {.viewFormatCount = 1, .viewFormats = &srgb}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUTextureDescriptor texture = small.texture;
        const WGPUTextureDescriptor *change = &cases[i].change;
        texture.usage = change->usage ? change->usage : texture.usage;
        texture.size = change->size.width ? change->size : texture.size;
        texture.dimension = change->dimension ? change->dimension : texture.dimension;
        texture.format = change->format ? change->format : texture.format;
        texture.mipLevelCount = change->mipLevelCount ? change->mipLevelCount : 1;
        texture.sampleCount = change->sampleCount ? change->sampleCount : 1;
        texture.viewFormatCount = change->viewFormatCount;
        texture.viewFormats = change->viewFormats;
        CHECK_INVALID(gpu, cases[i].part,
                      CHECK_NULL(wgpuSharedTextureMemoryCreateTexture(memory, &texture)));
    }
    WGPUTexture stranger =
        create_texture(gpu, "stranger", SHARED_USAGE, WGPUTextureFormat_RGBA8Unorm, SIDE, SIDE);
    WGPUSharedFenceValue done;
    CHECK_INVALID(gpu,
                  "texture 'stranger' is not allowed, expected one that was made of this memory",
                  CHECK_EQ(shared_begin(memory, stranger, true, NULL), WGPUStatus_Error));
    CHECK_INVALID(gpu, "one without an open access is not allowed",
                  wgpuSharedTextureMemoryEndAccess(memory, texture_of(memory), &done));
}

TEST(a_shared_texture_has_views_of_other_formats, BY_FD)
{
    WGPUTextureFormat srgb = WGPUTextureFormat_RGBA8UnormSrgb;
    WGPUSharedTextureMemoryDescriptor descriptor = described(NULL);
    descriptor.texture.usage = WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc;
    descriptor.texture.viewFormatCount = 1;
    descriptor.texture.viewFormats = &srgb;
    WGPUSharedTextureMemory memory =
        KEEP(wgpuDeviceCreateSharedTextureMemory(gpu->device, &descriptor));
    WGPUSharedMemoryVulkanImageInfo image;
    CHECK_EQ(wgpuSharedTextureMemoryGetVulkanImageInfo(memory, &image), WGPUStatus_Success);
    CHECK(image.flags & 8); /* VK_IMAGE_CREATE_MUTABLE_FORMAT_BIT */
    WGPUTexture texture = texture_of(memory);
    CHECK_EQ(shared_begin(memory, texture, false, NULL), WGPUStatus_Success);
    WGPUTextureViewDescriptor view = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    view.format = srgb;
    WGPURenderPassColorAttachment attachment = cleared(KEEP(wgpuTextureCreateView(texture, &view)));
    attachment.clearValue = (WGPUColor){0.5, 0, 0, 1};
    WGPURenderPassDescriptor pass = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    pass.colorAttachmentCount = 1;
    pass.colorAttachments = &attachment;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    end_render_pass(wgpuCommandEncoderBeginRenderPass(encoder, &pass));
    submit(gpu, encoder);
    CHECK_EQ(count_texels(gpu, texture, 0, 0, 0xFF0000BC), SIDE * SIDE); /* 188 of 255 */
    shared_end(memory, texture);
}

TEST(a_device_that_ends_takes_its_accesses_along, BY_FD)
{
    for (int destroyed = 0; destroyed < 2; destroyed++) {
        Gpu other = open_other();
        WGPUSharedTextureMemory memory = create_memory(&other);
        WGPUTexture texture = texture_of(memory);
        CHECK_EQ(shared_begin(memory, texture, false, NULL), WGPUStatus_Success);
        shared_write(&other, texture, 1);
        if (destroyed) {
            wgpuDeviceDestroy(other.device);
            WGPUSharedFenceValue done = WGPU_SHARED_FENCE_VALUE_INIT;
            wgpuSharedTextureMemoryEndAccess(memory, texture, &done);
            CHECK_NULL(done.fence);
            wgpuTextureDestroy(texture);
        }
        gpu_close(&other);
    }
}

TEST(a_device_without_the_features_shares_no_textures, A_DEVICE)
{
    WGPUSharedTextureMemoryDescriptor descriptor = described(NULL);
    CHECK_INVALID(gpu, "expected one with WGPUNativeFeature_SharedMemoryOpaqueFD",
                  CHECK_NULL(wgpuDeviceCreateSharedTextureMemory(gpu->device, &descriptor)));
    WGPUSharedMemoryOpaqueFD handle = {
        .chain.sType = (WGPUSType)WGPUSType_SharedMemoryOpaqueFD, .fd = 0, .allocationSize = 4096};
    check_import(gpu, handle, "expected one with WGPUNativeFeature_SharedMemoryOpaqueFD");
}
