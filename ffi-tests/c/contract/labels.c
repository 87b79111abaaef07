/* Labels: every object takes one, in any form of string, and messages show it. */
#include <string.h>

#include "kit.h"

ALSO_ON(gl, noop);

static const WGPUStringView odd_strings[] = {
    {NULL, WGPU_STRLEN}, /* null */
    {NULL, 0},           /* empty */
    {"", WGPU_STRLEN},   /* empty, too */
    {"NUL-terminated", WGPU_STRLEN},
    {"only the first word counts", 4},
    {"a\0b", 3},              /* NUL inside */
    {"\xC3\x28 \xFF\xFE", 5}, /* no UTF-8 */
    {"\xE2\x88\x9A\xF0\x9F\x98\x80", 7},
};

/* Calls a SetLabel function with each of them. */
#define SET_ODD_LABELS(set_label, object)                                                          \
    for (size_t i_ = 0; i_ < COUNT(odd_strings); i_++) {                                           \
        check_step(#set_label);                                                                    \
        CHECK_VALID(gpu, set_label(object, odd_strings[i_]));                                      \
    }

static const char shader[] = "@compute @workgroup_size(1) fn cs() {}\n"
                             "@vertex fn vs() -> @builtin(position) vec4f { return vec4f(); }\n";

TEST(every_object_takes_a_label, A_DEVICE)
{
    SET_ODD_LABELS(wgpuDeviceSetLabel, gpu->device);
    SET_ODD_LABELS(wgpuQueueSetLabel, gpu->queue);

    WGPUBuffer buffer = create_buffer(gpu, "buffer", WGPUBufferUsage_CopyDst, 16);
    SET_ODD_LABELS(wgpuBufferSetLabel, buffer);

    WGPUTexture texture = create_texture(gpu, "texture", WGPUTextureUsage_RenderAttachment,
                                         WGPUTextureFormat_RGBA8Unorm, 4, 4);
    SET_ODD_LABELS(wgpuTextureSetLabel, texture);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    SET_ODD_LABELS(wgpuTextureViewSetLabel, view);

    WGPUSampler sampler = KEEP(wgpuDeviceCreateSampler(gpu->device, NULL));
    SET_ODD_LABELS(wgpuSamplerSetLabel, sampler);

    WGPUQuerySet set = create_query_set(gpu, WGPUQueryType_Occlusion, 1);
    SET_ODD_LABELS(wgpuQuerySetSetLabel, set);

    WGPUBindGroupLayoutDescriptor layout_descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    WGPUBindGroupLayout layout =
        KEEP(wgpuDeviceCreateBindGroupLayout(gpu->device, &layout_descriptor));
    SET_ODD_LABELS(wgpuBindGroupLayoutSetLabel, layout);
    WGPUBindGroupDescriptor group_descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group_descriptor.layout = layout;
    WGPUBindGroup group = KEEP(wgpuDeviceCreateBindGroup(gpu->device, &group_descriptor));
    SET_ODD_LABELS(wgpuBindGroupSetLabel, group);
    WGPUPipelineLayoutDescriptor pipeline_layout_descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    WGPUPipelineLayout pipeline_layout =
        KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &pipeline_layout_descriptor));
    SET_ODD_LABELS(wgpuPipelineLayoutSetLabel, pipeline_layout);

    WGPUShaderModule module = create_shader(gpu, "shader", shader);
    SET_ODD_LABELS(wgpuShaderModuleSetLabel, module);
    WGPUComputePipelineDescriptor compute_descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    compute_descriptor.compute.module = module;
    WGPUComputePipeline compute_pipeline =
        KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &compute_descriptor));
    SET_ODD_LABELS(wgpuComputePipelineSetLabel, compute_pipeline);
    WGPUDepthStencilState depth = WGPU_DEPTH_STENCIL_STATE_INIT;
    depth.format = WGPUTextureFormat_Depth32Float;
    depth.depthWriteEnabled = WGPUOptionalBool_True;
    depth.depthCompare = WGPUCompareFunction_Always;
    WGPURenderPipelineDescriptor render_descriptor = WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
    render_descriptor.vertex.module = module;
    render_descriptor.depthStencil = &depth;
    WGPURenderPipeline render_pipeline =
        KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &render_descriptor));
    SET_ODD_LABELS(wgpuRenderPipelineSetLabel, render_pipeline);

    WGPUTextureFormat format = WGPUTextureFormat_RGBA8Unorm;
    WGPURenderBundleEncoderDescriptor bundle_descriptor =
        WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    bundle_descriptor.colorFormatCount = 1;
    bundle_descriptor.colorFormats = &format;
    WGPURenderBundleEncoder bundle_encoder =
        KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &bundle_descriptor));
    SET_ODD_LABELS(wgpuRenderBundleEncoderSetLabel, bundle_encoder);
    WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(bundle_encoder, NULL));
    SET_ODD_LABELS(wgpuRenderBundleSetLabel, bundle);

    WGPUCommandEncoder encoder = create_encoder(gpu);
    SET_ODD_LABELS(wgpuCommandEncoderSetLabel, encoder);
    WGPUComputePassEncoder compute_pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    SET_ODD_LABELS(wgpuComputePassEncoderSetLabel, compute_pass);
    END_PASS(compute_pass);
    WGPURenderPassEncoder render_pass = begin_render_pass(encoder, view);
    SET_ODD_LABELS(wgpuRenderPassEncoderSetLabel, render_pass);
    END_PASS(render_pass);
    WGPUCommandBuffer commands = KEEP(wgpuCommandEncoderFinish(encoder, NULL));
    SET_ODD_LABELS(wgpuCommandBufferSetLabel, commands);
}

TEST(descriptors_take_odd_labels, A_DEVICE)
{
    for (size_t i = 0; i < COUNT(odd_strings); i++) {
        WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
        descriptor.label = odd_strings[i];
        descriptor.usage = WGPUBufferUsage_CopyDst;
        descriptor.size = 16;
        CHECK_VALID(gpu, wgpuBufferRelease(wgpuDeviceCreateBuffer(gpu->device, &descriptor)));
        WGPUCommandEncoderDescriptor encoder = WGPU_COMMAND_ENCODER_DESCRIPTOR_INIT;
        encoder.label = odd_strings[i];
        CHECK_VALID(
            gpu, wgpuCommandEncoderRelease(wgpuDeviceCreateCommandEncoder(gpu->device, &encoder)));
    }
}

TEST(debug_groups_and_markers, A_DEVICE)
{
    WGPUCommandEncoder encoder = create_encoder(gpu);
    for (size_t i = 0; i < COUNT(odd_strings); i++) {
        wgpuCommandEncoderPushDebugGroup(encoder, odd_strings[i]);
        wgpuCommandEncoderInsertDebugMarker(encoder, odd_strings[i]);
    }
    for (size_t i = 0; i < COUNT(odd_strings); i++) {
        wgpuCommandEncoderPopDebugGroup(encoder);
    }
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuComputePassEncoderPushDebugGroup(pass, text("group"));
    wgpuComputePassEncoderInsertDebugMarker(pass, text("marker"));
    wgpuComputePassEncoderPopDebugGroup(pass);
    END_PASS(pass);
    CHECK_VALID(gpu, submit(gpu, encoder));
}

TEST(err_06_messages_name_the_object, A_DEVICE)
{
    const uint32_t data[8] = {0};
    WGPUBuffer buffer = create_buffer(gpu, "the wrong buffer", WGPUBufferUsage_CopySrc, 64);
    CHECK_INVALID(gpu, "the wrong buffer",
                  wgpuQueueWriteBuffer(gpu->queue, buffer, 0, data, sizeof data));

    /* Here the text is not NUL-terminated, and has letters of more than one byte. */
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = (WGPUStringView){"gr\xC3\xB6\xC3\x9F"
                                        "er!",
                                        7};
    descriptor.usage = WGPUBufferUsage_CopySrc;
    descriptor.size = 64;
    buffer = KEEP(wgpuDeviceCreateBuffer(gpu->device, &descriptor));
    CHECK_INVALID(gpu,
                  "gr\xC3\xB6\xC3\x9F"
                  "e",
                  wgpuQueueWriteBuffer(gpu->queue, buffer, 0, data, sizeof data));
}

TEST(err_06_messages_tell_both_numbers, A_DEVICE)
{
    const uint32_t data[8] = {0};
    WGPUBuffer buffer = create_buffer(gpu, "small", WGPUBufferUsage_CopyDst, 20);
    scope_push(gpu, WGPUErrorFilter_Validation);
    wgpuQueueWriteBuffer(gpu->queue, buffer, 0, data, sizeof data);
    Caught caught = scope_pop(gpu);
    CHECK_EQ(caught.type, WGPUErrorType_Validation);
    CHECK_CONTAINS(caught.message.text, "32");
    CHECK_CONTAINS(caught.message.text, "20");
}
