/*
 * Values with a meaning of their own: what is undefined, whole, not used, not finite or unknown, as an
 * argument or in a struct; and what fails without troubling the device. (err_…, sen_…)
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

static WGPUTexture create_layered_texture(Gpu *gpu, WGPUTextureDimension dimension)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text("layered");
    descriptor.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst |
                       WGPUTextureUsage_CopySrc;
    descriptor.dimension = dimension;
    descriptor.size = (WGPUExtent3D){16, 16, 6};
    descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    descriptor.mipLevelCount = 3;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

TEST(sen_01_undefined_dimensions_and_counts, A_DEVICE)
{
    WGPUTexture texture = create_layered_texture(gpu, WGPUTextureDimension_Undefined);
    CHECK_EQ(wgpuTextureGetDimension(texture), WGPUTextureDimension_2D);
    /* The rest of the levels and of the layers. */
    WGPUTextureViewDescriptor view = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    CHECK_EQ(view.mipLevelCount, WGPU_MIP_LEVEL_COUNT_UNDEFINED);
    CHECK_EQ(view.arrayLayerCount, WGPU_ARRAY_LAYER_COUNT_UNDEFINED);
    const struct {
        uint32_t level, levels, layer, layers;
        bool valid;
    } cases[] = {
        {0, WGPU_MIP_LEVEL_COUNT_UNDEFINED, 0, WGPU_ARRAY_LAYER_COUNT_UNDEFINED, true},
        {2, WGPU_MIP_LEVEL_COUNT_UNDEFINED, 5, WGPU_ARRAY_LAYER_COUNT_UNDEFINED, true},
        {3, WGPU_MIP_LEVEL_COUNT_UNDEFINED, 0, WGPU_ARRAY_LAYER_COUNT_UNDEFINED, false},
        {0, WGPU_MIP_LEVEL_COUNT_UNDEFINED, 6, WGPU_ARRAY_LAYER_COUNT_UNDEFINED, false},
        {0, 0, 0, 1, false}, /* 0 is 0, not "the rest" */
        {0, 1, 0, 0, false},
        {1, 2, 2, 4, true},
        {1, 3, 0, 1, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        view.baseMipLevel = cases[i].level;
        view.mipLevelCount = cases[i].levels;
        view.baseArrayLayer = cases[i].layer;
        view.arrayLayerCount = cases[i].layers;
        view.dimension = WGPUTextureViewDimension_2DArray;
        scope_push(gpu, WGPUErrorFilter_Validation);
        wgpuTextureViewRelease(wgpuTextureCreateView(texture, &view));
        CHECK_EQ(scope_pop(gpu).type,
                 cases[i].valid ? WGPUErrorType_NoError : WGPUErrorType_Validation);
    }
    texture = create_layered_texture(gpu, WGPUTextureDimension_3D);
    CHECK_VALID(gpu, wgpuTextureViewRelease(wgpuTextureCreateView(texture, NULL)));
}

TEST(sen_01_whole_size, A_DEVICE)
{
    const uint32_t ones[4] = {~0u, ~0u, ~0u, ~0u};
    uint32_t actual[4];
    WGPUBuffer buffer = create_filled_buffer(gpu, "buffer",
                                             WGPUBufferUsage_CopySrc | WGPUBufferUsage_Storage |
                                                 WGPUBufferUsage_Vertex | WGPUBufferUsage_Index,
                                             ones, sizeof ones);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderClearBuffer(encoder, buffer, 8, WGPU_WHOLE_SIZE);
    submit(gpu, encoder);
    read_buffer(gpu, buffer, 0, actual, sizeof actual);
    const uint32_t expected[4] = {~0u, ~0u, 0, 0};
    CHECK_BYTES(actual, expected, sizeof expected);

    WGPUTextureFormat format = WGPUTextureFormat_RGBA8Unorm;
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    const struct {
        uint64_t offset, size;
        bool valid;
    } cases[] = {
        /* clang-format off */
        {0, WGPU_WHOLE_SIZE, true}, {16, WGPU_WHOLE_SIZE, true}, {20, WGPU_WHOLE_SIZE, false},
        {8, 8, true},               {8, 12, false},              {0, WGPU_WHOLE_SIZE - 1, false},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (unsigned index = 0; index < 2; index++) {
            WGPURenderBundleEncoder bundle_encoder =
                KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor));
            if (index) {
                wgpuRenderBundleEncoderSetIndexBuffer(
                    bundle_encoder, buffer, WGPUIndexFormat_Uint32, cases[i].offset, cases[i].size);
            } else {
                wgpuRenderBundleEncoderSetVertexBuffer(bundle_encoder, 0, buffer, cases[i].offset,
                                                       cases[i].size);
            }
            scope_push(gpu, WGPUErrorFilter_Validation);
            wgpuRenderBundleRelease(wgpuRenderBundleEncoderFinish(bundle_encoder, NULL));
            if (!CHECK_EQ(scope_pop(gpu).type,
                          cases[i].valid ? WGPUErrorType_NoError : WGPUErrorType_Validation)) {
                printf("    case %zu, %s buffer\n", i, index ? "index" : "vertex");
            }
        }
    }
}

TEST(sen_01_undefined_strides, A_DEVICE)
{
    WGPUTexture texture = create_layered_texture(gpu, WGPUTextureDimension_2D);
    const unsigned char texels[16 * 16 * 4 * 2] = {0};
    WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    destination.texture = texture;
    WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    CHECK_EQ(layout.bytesPerRow, WGPU_COPY_STRIDE_UNDEFINED);
    WGPUExtent3D row = {16, 1, 1}, rows = {16, 16, 1}, layers = {16, 16, 2};
    /* One row needs no stride; more of them do, and more than one layer needs both. */
    CHECK_VALID(
        gpu, wgpuQueueWriteTexture(gpu->queue, &destination, texels, sizeof texels, &layout, &row));
    CHECK_INVALID(
        gpu, "bytes per row",
        wgpuQueueWriteTexture(gpu->queue, &destination, texels, sizeof texels, &layout, &rows));
    layout.bytesPerRow = 64;
    CHECK_VALID(gpu, wgpuQueueWriteTexture(gpu->queue, &destination, texels, sizeof texels, &layout,
                                           &rows));
    CHECK_INVALID(
        gpu, "rows per image",
        wgpuQueueWriteTexture(gpu->queue, &destination, texels, sizeof texels, &layout, &layers));
    layout.rowsPerImage = 16;
    CHECK_VALID(gpu, wgpuQueueWriteTexture(gpu->queue, &destination, texels, sizeof texels, &layout,
                                           &layers));
    layout.bytesPerRow = 0; /* 0 is a stride, and too small */
    CHECK_INVALID(
        gpu, "",
        wgpuQueueWriteTexture(gpu->queue, &destination, texels, sizeof texels, &layout, &rows));
}

/* ROW: immediate-limit */
TEST(sen_01_every_undefined_limit_is_the_default, A_DEVICE)
{
    WGPULimits asked = WGPU_LIMITS_INIT, without, with;
    memset(&without, 0, sizeof without); /* what is between the fields is compared, too */
    memset(&with, 0, sizeof with);
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.requiredLimits = &asked;
    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
             WGPURequestDeviceStatus_Success);
    CHECK_EQ(wgpuDeviceGetLimits(gpu->device, &without), WGPUStatus_Success);
    CHECK_EQ(wgpuDeviceGetLimits(device, &with), WGPUStatus_Success);
    CHECK_BYTES(&with, &without, sizeof with);
    wgpuDeviceRelease(device);
}

/* Holes: bindings that declare nothing, layouts, vertex buffers and targets that are not there. */
TEST(sen_02_holes_everywhere, A_DEVICE)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Compute;
    WGPUBindGroupLayoutDescriptor layout_descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    layout_descriptor.entryCount = 1;
    layout_descriptor.entries = &entry;
    WGPUBindGroupLayout layout = NULL;
    CHECK_EQ(entry.buffer.type, WGPUBufferBindingType_BindingNotUsed);
    CHECK_INVALID(gpu, "entries[0]", /* nothing is used: that is no binding */
                  wgpuBindGroupLayoutRelease(
                      wgpuDeviceCreateBindGroupLayout(gpu->device, &layout_descriptor)));
    entry.sampler.type = WGPUSamplerBindingType_Filtering;
    CHECK_VALID(gpu,
                layout = KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &layout_descriptor)));
    entry.buffer.type = WGPUBufferBindingType_Uniform; /* two are used: nor is that */
    CHECK_INVALID(gpu, "entries[0]",
                  wgpuBindGroupLayoutRelease(
                      wgpuDeviceCreateBindGroupLayout(gpu->device, &layout_descriptor)));

    const WGPUBindGroupLayout layouts[] = {NULL, layout, NULL};
    WGPUPipelineLayoutDescriptor pipeline_layout = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    pipeline_layout.bindGroupLayoutCount = COUNT(layouts);
    pipeline_layout.bindGroupLayouts = layouts;
    CHECK_VALID(gpu, wgpuPipelineLayoutRelease(
                         wgpuDeviceCreatePipelineLayout(gpu->device, &pipeline_layout)));

    WGPUShaderModule module = create_shader(
        gpu, "module",
        "@vertex fn vs(@location(3) at: vec4f) -> @builtin(position) vec4f { return at; }\n"
        "@fragment fn fs() -> @location(1) vec4f { return vec4f(1.0); }\n");
    WGPUVertexAttribute attribute = WGPU_VERTEX_ATTRIBUTE_INIT;
    attribute.format = WGPUVertexFormat_Float32x4;
    attribute.shaderLocation = 3;
    WGPUVertexBufferLayout buffers[] = {
        WGPU_VERTEX_BUFFER_LAYOUT_INIT, /* a hole */
        WGPU_VERTEX_BUFFER_LAYOUT_INIT,
    };
    buffers[1].arrayStride = 16;
    buffers[1].attributeCount = 1;
    buffers[1].attributes = &attribute;
    WGPUColorTargetState targets[] = {
        WGPU_COLOR_TARGET_STATE_INIT, /* a hole */
        WGPU_COLOR_TARGET_STATE_INIT,
    };
    targets[1].format = WGPUTextureFormat_RGBA8Unorm;
    WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
    fragment.module = module;
    fragment.targetCount = COUNT(targets);
    fragment.targets = targets;
    WGPURenderPipelineDescriptor descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    descriptor.vertex.module = module;
    descriptor.vertex.bufferCount = COUNT(buffers);
    descriptor.vertex.buffers = buffers;
    descriptor.fragment = &fragment;
    WGPURenderPipeline pipeline = NULL;
    CHECK_VALID(gpu, pipeline = KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor)));

    WGPUBuffer vertices = create_buffer(gpu, "vertices", WGPUBufferUsage_Vertex, 48);
    WGPUTexture texture = create_texture(gpu, "target", WGPUTextureUsage_RenderAttachment,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPURenderPassColorAttachment attachments[] = {
        WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT, /* a hole */
        WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT,
    };
    attachments[1].view = KEEP(wgpuTextureCreateView(texture, NULL));
    attachments[1].loadOp = WGPULoadOp_Clear;
    attachments[1].storeOp = WGPUStoreOp_Store;
    WGPURenderPassDescriptor pass_descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    pass_descriptor.colorAttachmentCount = COUNT(attachments);
    pass_descriptor.colorAttachments = attachments;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &pass_descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderSetVertexBuffer(pass, 1, vertices, 0, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderSetVertexBuffer(pass, 0, NULL, 0, 0); /* makes a hole, too */
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    END_PASS(pass);
    CHECK_VALID(gpu, submit(gpu, encoder));
}

/* Enums and flags that are arguments of their own. */
TEST(err_05_arguments_outside_their_enum, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    const uint32_t bad[] = {0x7777, 0x7FFFFFFF, 0xFFFFFFFF};
    WGPUTextureFormat format = WGPUTextureFormat_RGBA8Unorm;
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    WGPUBuffer index = create_buffer(gpu, "index", WGPUBufferUsage_Index, 64);
    WGPUBuffer mappable =
        create_buffer(gpu, "mappable", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64);
    for (size_t i = 0; i < COUNT(bad); i++) {
        CHECK_INVALID(gpu, "wgpuDevicePushErrorScope",
                      wgpuDevicePushErrorScope(gpu->device, (WGPUErrorFilter)bad[i]));
        WGPURenderBundleEncoder encoder =
            KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor));
        CHECK_VALID(gpu, wgpuRenderBundleEncoderSetIndexBuffer(
                             encoder, index, (WGPUIndexFormat)bad[i], 0, WGPU_WHOLE_SIZE));
        CHECK_INVALID(gpu, "format",
                      wgpuRenderBundleRelease(wgpuRenderBundleEncoderFinish(encoder, NULL)));
        CHECK_INVALID(gpu, "mode",
                      CHECK_EQ(map_buffer(gpu, mappable, WGPUMapMode_Read | (bad[i] & ~3u), 0, 64),
                               WGPUMapAsyncStatus_Error));
        /* Questions about the unknown are answered, with no. */
        CHECK_EQ(wgpuDeviceHasFeature(gpu->device, (WGPUFeatureName)bad[i]), 0);
        CHECK_EQ(wgpuAdapterHasFeature(gpu->adapter, (WGPUFeatureName)bad[i]), 0);
        CHECK_EQ(wgpuHasInstanceFeature((WGPUInstanceFeatureName)bad[i]), 0);
        CHECK_EQ(
            wgpuInstanceHasWGSLLanguageFeature(gpu->instance, (WGPUWGSLLanguageFeatureName)bad[i]),
            0);
    }
    CHECK_EQ(strlen(log_text()), 0);
}

/* The one enum within a union's struct, which structs.c does not reach. */
TEST(err_05_an_unknown_display, NO_DEVICE)
{
    WGPUInstanceExtras extras = {
        .chain.sType = (WGPUSType)WGPUSType_InstanceExtras,
        .displayHandle.type = (WGPUNativeDisplayHandleType)0x7777,
    };
    WGPUInstanceDescriptor descriptor = WGPU_INSTANCE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    log_collect(WGPULogLevel_Error);
    CHECK_NULL(wgpuCreateInstance(&descriptor));
    CHECK_CONTAINS(log_text(), "displayHandle.type: ");
}

/* Values that are in their enum, of features that the device has not. */
TEST(err_05_values_of_features_that_are_not_enabled, A_DEVICE)
{
    WGPUQuerySetDescriptor timestamps = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    timestamps.type = WGPUQueryType_Timestamp;
    timestamps.count = 2;
    CHECK_INVALID(gpu, "TIMESTAMP_QUERY",
                  wgpuQuerySetRelease(wgpuDeviceCreateQuerySet(gpu->device, &timestamps)));
    const WGPUTextureFormat formats[] = {
        /* clang-format off */
        WGPUTextureFormat_Depth32FloatStencil8, WGPUTextureFormat_BC1RGBAUnorm,
        WGPUTextureFormat_ETC2RGB8Unorm,        WGPUTextureFormat_ASTC4x4Unorm,
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(formats); i++) {
        CHECK_INVALID(
            gpu, "'new'",
            create_texture(gpu, "new", WGPUTextureUsage_TextureBinding, formats[i], 8, 8));
    }
}

TEST(err_07_arguments_that_are_not_finite, A_DEVICE)
{
    const float bad[] = {NAN, INFINITY, -INFINITY};
    WGPUTexture texture = create_texture(gpu, "target", WGPUTextureUsage_RenderAttachment,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    WGPURenderPassColorAttachment attachment = cleared(KEEP(wgpuTextureCreateView(texture, NULL)));
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    for (size_t i = 0; i <= COUNT(bad) * 6; i++) {
        float values[6] = {0, 0, 4, 4, 0, 1};
        bool valid = i == COUNT(bad) * 6;
        if (!valid) {
            values[i % 6] = bad[i / 6];
        }
        WGPUCommandEncoder encoder = create_encoder(gpu);
        WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
        wgpuRenderPassEncoderSetViewport(pass, values[0], values[1], values[2], values[3],
                                         values[4], values[5]);
        END_PASS(pass);
        scope_push(gpu, WGPUErrorFilter_Validation);
        wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL));
        Caught caught = scope_pop(gpu);
        CHECK_EQ(caught.type, valid ? WGPUErrorType_NoError : WGPUErrorType_Validation);
        CHECK_CONTAINS(caught.message.text, valid ? "" : "Viewport");
    }
    /* NaN leaves the clear value out, where nothing is cleared. */
    WGPUTexture depth = create_texture(gpu, "depth", WGPUTextureUsage_RenderAttachment,
                                       WGPUTextureFormat_Depth32Float, 4, 4);
    WGPURenderPassDepthStencilAttachment depth_attachment =
        WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    depth_attachment.view = KEEP(wgpuTextureCreateView(depth, NULL));
    depth_attachment.depthLoadOp = WGPULoadOp_Load;
    depth_attachment.depthStoreOp = WGPUStoreOp_Store;
    CHECK(isnan(depth_attachment.depthClearValue));
    descriptor.depthStencilAttachment = &depth_attachment;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    END_PASS(pass);
    CHECK_VALID(gpu, submit(gpu, encoder));
}

/* NULL or an error status, a word in the log, and the device hears nothing. */
TEST(err_08_the_content_timeline_fails_quietly, A_DEVICE)
{
    uint32_t data[4] = {0};
    WGPUBuffer buffer =
        create_buffer(gpu, "not mapped", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64);
    WGPUChainedStruct stranger = {.sType = (WGPUSType)0x7777};
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &stranger;
    limits.maxBindGroups = 1234;
    scope_push(gpu, WGPUErrorFilter_Validation);
#define QUIETLY(function, expression, expected)                                                    \
    log_collect(WGPULogLevel_Error);                                                               \
    CHECK_EQ((uintptr_t)(expression), expected);                                                   \
    CHECK(log_names(function))
    QUIETLY("wgpuBufferGetMappedRange", wgpuBufferGetMappedRange(buffer, 0, 16), 0);
    QUIETLY("wgpuBufferGetConstMappedRange", wgpuBufferGetConstMappedRange(buffer, 0, 16), 0);
    QUIETLY("wgpuBufferReadMappedRange", wgpuBufferReadMappedRange(buffer, 0, data, 16),
            WGPUStatus_Error);
    QUIETLY("wgpuBufferWriteMappedRange", wgpuBufferWriteMappedRange(buffer, 0, data, 16),
            WGPUStatus_Error);
    QUIETLY("wgpuDeviceGetLimits", wgpuDeviceGetLimits(gpu->device, &limits), WGPUStatus_Error);
    QUIETLY("wgpuAdapterGetLimits", wgpuAdapterGetLimits(gpu->adapter, &limits), WGPUStatus_Error);
    QUIETLY("wgpuAdapterGetInfo", wgpuAdapterGetInfo(gpu->adapter, NULL), WGPUStatus_Error);
    QUIETLY("wgpuDeviceGetAdapterInfo", wgpuDeviceGetAdapterInfo(gpu->device, NULL),
            WGPUStatus_Error);
    QUIETLY("wgpuDeviceGetLimits", wgpuDeviceGetLimits(gpu->device, NULL), WGPUStatus_Error);
    CHECK_EQ(limits.maxBindGroups, 1234);
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
}

/* Loses its device, and afterwards makes errors of every kind. */
TEST(err_03_no_errors_after_the_loss, A_DEVICE)
{
    wgpuDeviceDestroy(gpu->device);
    wgpuInstanceProcessEvents(gpu->instance);
    log_collect(WGPULogLevel_Error);
    RELEASE(create_shader(gpu, "broken", "fn ("));
    RELEASE(create_texture(gpu, "none", WGPUTextureUsage_None, WGPUTextureFormat_Undefined, 0, 0));
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderPopDebugGroup(encoder);
    wgpuCommandBufferRelease(wgpuCommandEncoderFinish(encoder, NULL));
    CHECK_EQ(gpu->uncaptured_errors, 0);
    CHECK_EQ(strlen(log_text()), 0);
}
