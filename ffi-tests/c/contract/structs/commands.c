/* A valid struct and a call for every command, and for whatever else an object does at once: queues,
 * buffers, textures. See structs.h. */
#include "fixture.h"

#include "structs.inc"

CREATE(CommandEncoder)
CREATE(RenderBundleEncoder)

/* Commands: errors come with Finish. */

static void *build_CreateCommandEncoder(void)
{
    static WGPUCommandEncoderDescriptor descriptor;
    descriptor = WGPU_COMMAND_ENCODER_DESCRIPTOR_INIT;
    descriptor.label = text("an encoder");
    return &descriptor;
}

static void *build_Finish(void)
{
    static WGPUCommandBufferDescriptor descriptor;
    descriptor = WGPU_COMMAND_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text("commands");
    return &descriptor;
}

static Verdict call_Finish(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, data);
    RELEASE(encoder);
    Verdict verdict = end();
    if (!commands) {
        return wrong("no command buffer");
    }
    wgpuCommandBufferRelease(commands);
    return verdict;
}

static WGPUPassTimestampWrites *timestamp_writes(void)
{
    static WGPUPassTimestampWrites writes;
    writes = WGPU_PASS_TIMESTAMP_WRITES_INIT;
    writes.querySet = fixture.timestamps;
    writes.beginningOfPassWriteIndex = 0;
    writes.endOfPassWriteIndex = 1;
    return &writes;
}

static void *build_BeginComputePass(void)
{
    static WGPUComputePassDescriptor descriptor;
    descriptor = WGPU_COMPUTE_PASS_DESCRIPTOR_INIT;
    descriptor.label = text("a compute pass");
    return &descriptor;
}

static void *build_BeginComputePass_timed(void)
{
    WGPUComputePassDescriptor *descriptor = build_BeginComputePass();
    descriptor->timestampWrites = timestamp_writes();
    return descriptor;
}

static Verdict call_BeginComputePass(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, data);
    if (pass) {
        END_PASS(pass);
    }
    Verdict verdict = finish(encoder);
    return pass || !data ? verdict : wrong("no pass");
}

static void *build_BeginRenderPass(void)
{
    static WGPURenderPassColorAttachment color;
    static WGPURenderPassDepthStencilAttachment depth;
    static WGPURenderPassMaxDrawCount max_draw_count;
    static WGPURenderPassDescriptor descriptor;
    color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    color.view = fixture.color_view;
    color.loadOp = WGPULoadOp_Clear;
    color.storeOp = WGPUStoreOp_Store;
    depth = WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    depth.view = fixture.depth_view;
    depth.depthLoadOp = WGPULoadOp_Clear;
    depth.depthStoreOp = WGPUStoreOp_Store;
    depth.depthClearValue = 0.5f;
    depth.stencilLoadOp = WGPULoadOp_Clear;
    depth.stencilStoreOp = WGPUStoreOp_Store;
    max_draw_count = WGPU_RENDER_PASS_MAX_DRAW_COUNT_INIT;
    descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.nextInChain = &max_draw_count.chain;
    descriptor.label = text("a render pass");
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    descriptor.depthStencilAttachment = &depth;
    descriptor.occlusionQuerySet = fixture.occlusion;
    return &descriptor;
}

static void *build_BeginRenderPass_timed(void)
{
    WGPURenderPassDescriptor *descriptor = build_BeginRenderPass();
    descriptor->timestampWrites = timestamp_writes();
    return descriptor;
}

static Verdict call_BeginRenderPass(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, data);
    if (pass) {
        END_PASS(pass);
    }
    Verdict verdict = finish(encoder);
    return pass || !data ? verdict : wrong("no pass");
}

static void *build_SetBlendConstant(void)
{
    static WGPUColor color;
    color = WGPU_COLOR_INIT;
    return &color;
}

static Verdict call_SetBlendConstant(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass =
        wgpuCommandEncoderBeginRenderPass(encoder, build_BeginRenderPass());
    wgpuRenderPassEncoderSetBlendConstant(pass, data);
    END_PASS(pass);
    return finish(encoder);
}

static void *build_CreateRenderBundleEncoder(void)
{
    static WGPUTextureFormat format;
    static WGPURenderBundleEncoderDescriptor descriptor;
    format = WGPUTextureFormat_RGBA8Unorm;
    descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.label = text("a bundle encoder");
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    descriptor.depthStencilFormat = WGPUTextureFormat_Depth24PlusStencil8;
    return &descriptor;
}

static void *build_BundleFinish(void)
{
    static WGPURenderBundleDescriptor descriptor;
    descriptor = WGPU_RENDER_BUNDLE_DESCRIPTOR_INIT;
    descriptor.label = text("a bundle");
    return &descriptor;
}

static Verdict call_BundleFinish(const void *data)
{
    begin();
    WGPURenderBundleEncoder encoder =
        wgpuDeviceCreateRenderBundleEncoder(gpu->device, build_CreateRenderBundleEncoder());
    WGPURenderBundle bundle = wgpuRenderBundleEncoderFinish(encoder, data);
    wgpuRenderBundleEncoderRelease(encoder);
    Verdict verdict = end();
    if (!bundle) {
        return wrong("no bundle");
    }
    wgpuRenderBundleRelease(bundle);
    return verdict;
}

/* Copies take three structs each. */

static WGPUTexelCopyBufferInfo buffer_info(void)
{
    WGPUTexelCopyBufferInfo info = WGPU_TEXEL_COPY_BUFFER_INFO_INIT;
    info.layout.bytesPerRow = 256;
    info.layout.rowsPerImage = 8;
    info.buffer = fixture.buffer;
    return info;
}

static WGPUTexelCopyTextureInfo texture_info(void)
{
    WGPUTexelCopyTextureInfo info = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    info.texture = fixture.copy_texture;
    return info;
}

static const WGPUExtent3D copy_size = {8, 8, 1};

static void *build_buffer_info(void)
{
    static WGPUTexelCopyBufferInfo info;
    info = buffer_info();
    return &info;
}

static void *build_texture_info(void)
{
    static WGPUTexelCopyTextureInfo info;
    info = texture_info();
    return &info;
}

static void *build_copy_size(void)
{
    static WGPUExtent3D size;
    size = copy_size;
    return &size;
}

#define COPY(name, function, first, second, third)                                                 \
    static Verdict name(const void *data)                                                          \
    {                                                                                              \
        const WGPUTexelCopyBufferInfo in_buffer = buffer_info();                                   \
        const WGPUTexelCopyTextureInfo in_texture = texture_info();                                \
        (void)in_buffer, (void)in_texture;                                                         \
        begin();                                                                                   \
        WGPUCommandEncoder encoder = create_encoder(gpu);                                          \
        function(encoder, first, second, third);                                                   \
        return finish(encoder);                                                                    \
    }
/* Within one texture, to another place. */
static const WGPUTexelCopyTextureInfo *elsewhere(void)
{
    static WGPUTexelCopyTextureInfo info;
    info = texture_info();
    info.texture = fixture.copy_texture;
    info.origin = (WGPUOrigin3D){8, 8, 0};
    return &info;
}
COPY(call_b2t_source, wgpuCommandEncoderCopyBufferToTexture, data, &in_texture, &copy_size)
COPY(call_b2t_destination, wgpuCommandEncoderCopyBufferToTexture, &in_buffer, data, &copy_size)
COPY(call_b2t_size, wgpuCommandEncoderCopyBufferToTexture, &in_buffer, &in_texture, data)
COPY(call_t2b_source, wgpuCommandEncoderCopyTextureToBuffer, data, &in_buffer, &copy_size)
COPY(call_t2b_destination, wgpuCommandEncoderCopyTextureToBuffer, &in_texture, data, &copy_size)
COPY(call_t2b_size, wgpuCommandEncoderCopyTextureToBuffer, &in_texture, &in_buffer, data)

static WGPUTexture second_texture(void)
{
    return create_texture(gpu, "second", WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst,
                          WGPUTextureFormat_RGBA8Unorm, 16, 16);
}

static Verdict copy_texture_to_texture(const WGPUTexelCopyTextureInfo *source,
                                       const WGPUTexelCopyTextureInfo *destination,
                                       const WGPUExtent3D *size)
{
    WGPUTexture second = second_texture();
    WGPUTexelCopyTextureInfo other = *elsewhere();
    other.texture = second;
    begin();
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyTextureToTexture(encoder, source == elsewhere() ? &other : source,
                                           destination == elsewhere() ? &other : destination, size);
    Verdict verdict = finish(encoder);
    RELEASE(second);
    return verdict;
}

static Verdict call_t2t_source(const void *data)
{
    return copy_texture_to_texture(data, elsewhere(), &copy_size);
}

static Verdict call_t2t_destination(const void *data)
{
    return copy_texture_to_texture(elsewhere(), data, &copy_size);
}

static Verdict call_t2t_size(const void *data)
{
    const WGPUTexelCopyTextureInfo source = texture_info();
    return copy_texture_to_texture(&source, elsewhere(), data);
}

static unsigned char texels[16 * 16 * 4];

static void *build_data_layout(void)
{
    static WGPUTexelCopyBufferLayout data_layout;
    data_layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    data_layout.bytesPerRow = 32;
    data_layout.rowsPerImage = 8;
    return &data_layout;
}

static Verdict write_texture(const WGPUTexelCopyTextureInfo *destination,
                             const WGPUTexelCopyBufferLayout *data_layout, const WGPUExtent3D *size)
{
    begin();
    wgpuQueueWriteTexture(gpu->queue, destination, texels, sizeof texels, data_layout, size);
    return end();
}

static Verdict call_WriteTexture_destination(const void *data)
{
    return write_texture(data, build_data_layout(), &copy_size);
}

static Verdict call_WriteTexture_layout(const void *data)
{
    const WGPUTexelCopyTextureInfo destination = texture_info();
    return write_texture(&destination, data, &copy_size);
}

static Verdict call_WriteTexture_size(const void *data)
{
    const WGPUTexelCopyTextureInfo destination = texture_info();
    return write_texture(&destination, build_data_layout(), data);
}

static void *build_ClearTexture(void)
{
    static WGPUImageSubresourceRange range;
    range = (WGPUImageSubresourceRange){
        .aspect = WGPUTextureAspect_All,
        .mipLevelCount = 1,
        .arrayLayerCount = 1,
    };
    return &range;
}

/* Both kinds of transitions, each in a command of its own. */
static void *build_BufferTransition(void)
{
    static WGPUBufferTransition transition;
    transition = (WGPUBufferTransition){fixture.buffer, WGPUBufferUsage_CopySrc};
    return &transition;
}

static Verdict call_BufferTransition(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
    wgpuCommandEncoderTransitionResources(encoder, 1, data, 0, NULL);
    return finish(encoder);
}

static void *build_TextureTransition(void)
{
    static WGPUTextureTransition transition;
    transition = (WGPUTextureTransition){fixture.copy_texture, WGPUTextureUsage_CopySrc};
    return &transition;
}

static Verdict call_TextureTransition(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
    wgpuCommandEncoderTransitionResources(encoder, 0, NULL, 1, data);
    return finish(encoder);
}

static Verdict call_ClearTexture(const void *data)
{
    begin();
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderClearTexture(encoder, fixture.copy_texture, data);
    return finish(encoder);
}

const Root command_roots[] = {
    {DEVICE_ROOT(CreateCommandEncoder, WGPUCommandEncoderDescriptor), .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderFinish",
     .type = &struct_WGPUCommandBufferDescriptor,
     .build = build_Finish,
     .call = call_Finish,
     .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderBeginComputePass",
     .type = &struct_WGPUComputePassDescriptor,
     .build = build_BeginComputePass,
     .call = call_BeginComputePass,
     .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderBeginComputePass",
     .argument = "with timestamps",
     .type = &struct_WGPUComputePassDescriptor,
     .build = build_BeginComputePass_timed,
     .call = call_BeginComputePass,
     .needs = WGPUFeatureName_TimestampQuery,
     .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderBeginRenderPass",
     .type = &struct_WGPURenderPassDescriptor,
     .build = build_BeginRenderPass,
     .call = call_BeginRenderPass},
    {.function = "wgpuCommandEncoderBeginRenderPass",
     .argument = "with timestamps",
     .type = &struct_WGPURenderPassDescriptor,
     .build = build_BeginRenderPass_timed,
     .call = call_BeginRenderPass,
     .needs = WGPUFeatureName_TimestampQuery},
    {.function = "wgpuRenderPassEncoderSetBlendConstant",
     .type = &struct_WGPUColor,
     .build = build_SetBlendConstant,
     .call = call_SetBlendConstant,
     .init_is_valid = true},
    /* The device is one for libwgpu_native's programs, with bundles for nothing. */
    {DEVICE_ROOT(CreateRenderBundleEncoder, WGPURenderBundleEncoderDescriptor),
     .init_is_valid = true},
    {.function = "wgpuRenderBundleEncoderFinish",
     .type = &struct_WGPURenderBundleDescriptor,
     .build = build_BundleFinish,
     .call = call_BundleFinish,
     .null_is_valid = true,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderCopyBufferToTexture",
     .argument = "source",
     .type = &struct_WGPUTexelCopyBufferInfo,
     .build = build_buffer_info,
     .call = call_b2t_source},
    {.function = "wgpuCommandEncoderCopyBufferToTexture",
     .argument = "destination",
     .type = &struct_WGPUTexelCopyTextureInfo,
     .build = build_texture_info,
     .call = call_b2t_destination},
    {.function = "wgpuCommandEncoderCopyBufferToTexture",
     .argument = "copySize",
     .type = &struct_WGPUExtent3D,
     .build = build_copy_size,
     .call = call_b2t_size,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderCopyTextureToBuffer",
     .argument = "source",
     .type = &struct_WGPUTexelCopyTextureInfo,
     .build = build_texture_info,
     .call = call_t2b_source},
    {.function = "wgpuCommandEncoderCopyTextureToBuffer",
     .argument = "destination",
     .type = &struct_WGPUTexelCopyBufferInfo,
     .build = build_buffer_info,
     .call = call_t2b_destination},
    {.function = "wgpuCommandEncoderCopyTextureToBuffer",
     .argument = "copySize",
     .type = &struct_WGPUExtent3D,
     .build = build_copy_size,
     .call = call_t2b_size,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderCopyTextureToTexture",
     .argument = "source",
     .type = &struct_WGPUTexelCopyTextureInfo,
     .build = build_texture_info,
     .call = call_t2t_source},
    {.function = "wgpuCommandEncoderCopyTextureToTexture",
     .argument = "destination",
     .type = &struct_WGPUTexelCopyTextureInfo,
     .build = build_texture_info,
     .call = call_t2t_destination},
    {.function = "wgpuCommandEncoderCopyTextureToTexture",
     .argument = "copySize",
     .type = &struct_WGPUExtent3D,
     .build = build_copy_size,
     .call = call_t2t_size,
     .init_is_valid = true},
    {.function = "wgpuQueueWriteTexture",
     .argument = "destination",
     .type = &struct_WGPUTexelCopyTextureInfo,
     .build = build_texture_info,
     .call = call_WriteTexture_destination},
    {.function = "wgpuQueueWriteTexture",
     .argument = "dataLayout",
     .type = &struct_WGPUTexelCopyBufferLayout,
     .build = build_data_layout,
     .call = call_WriteTexture_layout},
    {.function = "wgpuQueueWriteTexture",
     .argument = "writeSize",
     .type = &struct_WGPUExtent3D,
     .build = build_copy_size,
     .call = call_WriteTexture_size,
     .init_is_valid = true},
    {.function = "wgpuCommandEncoderTransitionResources",
     .argument = "bufferEntries",
     .type = &struct_WGPUBufferTransition,
     .build = build_BufferTransition,
     .call = call_BufferTransition},
    {.function = "wgpuCommandEncoderTransitionResources",
     .argument = "textureEntries",
     .type = &struct_WGPUTextureTransition,
     .build = build_TextureTransition,
     .call = call_TextureTransition},
    {.function = "wgpuCommandEncoderClearTexture",
     .type = &struct_WGPUImageSubresourceRange,
     .build = build_ClearTexture,
     .call = call_ClearTexture,
     .needs = (WGPUFeatureName)WGPUNativeFeature_ClearTexture},
};
const size_t command_root_count = COUNT(command_roots);
