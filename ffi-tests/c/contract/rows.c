/* Rows of docs/limits.md that no other test shows: what the library says that it cannot do, and so
 * does not. A row that no longer holds fails here. */
#include <stdio.h>
#include <string.h>

#include "cases.h"
#include "log.h"

TEST(row_missing_features, A_DEVICE)
{
    const struct {
        const char *name;
        WGPUFeatureName feature;
    } cases[] = {
        {"TextureComponentSwizzle", WGPUFeatureName_TextureComponentSwizzle},
        {"SubgroupSizeControl", WGPUFeatureName_SubgroupSizeControl},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        CHECK(!wgpuAdapterHasFeature(gpu->adapter, cases[i].feature));
        WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
        descriptor.requiredFeatureCount = 1;
        descriptor.requiredFeatures = &cases[i].feature;
        WGPUDevice device;
        Message message;
        CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
                 WGPURequestDeviceStatus_Error);
        CHECK_CONTAINS(message.text, cases[i].name);
    }
}

TEST(row_wgsl_language_features, A_DEVICE)
{
    const WGPUWGSLLanguageFeatureName known[] = {
        WGPUWGSLLanguageFeatureName_ReadonlyAndReadwriteStorageTextures,
        WGPUWGSLLanguageFeatureName_Packed4x8IntegerDotProduct,
        WGPUWGSLLanguageFeatureName_PointerCompositeAccess,
        WGPUWGSLLanguageFeatureName_SubgroupId,
        WGPUWGSLLanguageFeatureName_TextureFormatsTier1,
        WGPUWGSLLanguageFeatureName_ImmediateAddressSpace,
    };
    WGPUSupportedWGSLLanguageFeatures all = WGPU_SUPPORTED_WGSL_LANGUAGE_FEATURES_INIT;
    wgpuInstanceGetWGSLLanguageFeatures(gpu->instance, &all);
    CHECK_EQ(all.featureCount, COUNT(known));
    wgpuSupportedWGSLLanguageFeaturesFreeMembers(all);
    for (size_t i = 0; i < COUNT(known); i++) {
        CHECK(wgpuInstanceHasWGSLLanguageFeature(gpu->instance, known[i]));
    }
    CHECK_VALID(gpu, create_shader(gpu, "known", "requires pointer_composite_access;"));
    CHECK_VALID(gpu, create_shader(gpu, "ours",
                                   "requires subgroup_id, pointer_composite_access;\n"
                                   "requires /* all */ immediate_address_space;\n"
                                   "requires texture_formats_tier1;\n"
                                   "var<immediate> factor: u32;\n"
                                   "@compute @workgroup_size(1) fn main() { _ = factor; }"));
    CHECK_INVALID(gpu, "linear_indexing",
                  create_shader(gpu, "one of them", "requires subgroup_id, linear_indexing;"));
    CHECK_INVALID(gpu, "unrestricted_pointer_parameters",
                  create_shader(gpu, "unknown", "requires unrestricted_pointer_parameters;"));
}

TEST(row_compatibility_level, NO_DEVICE)
{
    WGPUInstance instance = wgpuCreateInstance(NULL);
    WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
    options.featureLevel = WGPUFeatureLevel_Compatibility;
    options.backendType = test_backend();
    WGPUAdapter adapter;
    Message message;
    CHECK_EQ(request_adapter(instance, &options, &adapter, &message),
             WGPURequestAdapterStatus_Success);
    gpu_open_on(gpu, instance, adapter, 0, NULL, NULL);
    CHECK(wgpuDeviceHasFeature(gpu->device, WGPUFeatureName_CoreFeaturesAndLimits));
    gpu_close(gpu);
}

TEST(row_adapter_architecture, A_DEVICE)
{
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    CHECK_EQ(wgpuAdapterGetInfo(gpu->adapter, &info), WGPUStatus_Success);
    CHECK_EQ(info.architecture.length, 0);
    wgpuAdapterInfoFreeMembers(info);
}

/* After bundles nothing is set, be there none of them or one. */
TEST(row_empty_bundles, A_DEVICE)
{
    enum { PIPELINE = 1, GROUP = 2, VERTICES = 4, INDICES = 8, ALL = 15 };
    const struct {
        const char *name;
        Outcome outcome;
        unsigned anew;
        bool indexed;
    } cases[] = {
        {"all", VALID, ALL, true},
        {"all but the indices", INVALID, ALL - INDICES, true},
        {"all that vertices need", VALID, ALL - INDICES, false},
        {"all but the vertices", INVALID, ALL - VERTICES, false},
        {"all but the group", INVALID, ALL - GROUP, false},
        {"all but the pipeline", INVALID, ALL - PIPELINE, false},
        {"nothing", INVALID, 0, true},
    };
    const Attachments attachments = {1, {WGPUTextureFormat_RGBA8Unorm}, .samples = 1};
    OneAttribute one;
    one_attribute(&one, WGPUVertexFormat_Float32x4, 16, WGPUVertexStepMode_Vertex);
    const Look look = {.code = "@group(0) @binding(0) var<uniform> color: vec4f;"
                               "@vertex fn corner(@location(0) at: vec4f)"
                               " -> @builtin(position) vec4f { return at; }"
                               "@fragment fn paint() -> @location(0) vec4f { return color; }",
                       .buffer_count = 1,
                       .buffers = &one.layout};
    WGPURenderPipeline pipeline = create_render_pipeline(gpu, &look);
    WGPUBuffer buffer = create_buffer(
        gpu, "all", WGPUBufferUsage_Uniform | WGPUBufferUsage_Vertex | WGPUBufferUsage_Index, 64);
    WGPUBindGroup group = create_group_of_buffers(gpu, pipeline, 1, &buffer);
    WGPURenderBundleEncoder recording = begin_bundle(gpu, &attachments);
    WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(recording, NULL));
    for (size_t i = 0; i < 2 * COUNT(cases); i++) {
        size_t count = i % 2, row = i / 2;
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPURenderPassEncoder pass = begin_pass(gpu, encoder, &attachments);
        for (int again = 0; again < 2; again++) {
            unsigned set = again ? cases[row].anew : ALL;
            if (set & PIPELINE) {
                wgpuRenderPassEncoderSetPipeline(pass, pipeline);
            }
            if (set & GROUP) {
                wgpuRenderPassEncoderSetBindGroup(pass, 0, group, 0, NULL);
            }
            if (set & VERTICES) {
                wgpuRenderPassEncoderSetVertexBuffer(pass, 0, buffer, 0, 64);
            }
            if (set & INDICES) {
                wgpuRenderPassEncoderSetIndexBuffer(pass, buffer, WGPUIndexFormat_Uint32, 0, 64);
            }
            if (!again) {
                wgpuRenderPassEncoderDrawIndexed(pass, 3, 1, 0, 0, 0);
                wgpuRenderPassEncoderExecuteBundles(pass, count, &bundle);
            } else if (cases[row].indexed) {
                wgpuRenderPassEncoderDrawIndexed(pass, 3, 1, 0, 0, 0);
            } else {
                wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
            }
        }
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, cases[row].outcome, "%s set after %zu bundles", cases[row].name,
                     count);
    }
}

TEST(row_map_write_alone, A_DEVICE)
{
    WGPUBuffer buffer = create_buffer(gpu, "written", WGPUBufferUsage_MapWrite, 64);
    CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Write, 0, 64), WGPUMapAsyncStatus_Success);
}

/* WebGPU lets shaders read the aspect that a pass does not write. */
TEST(row_depth_stencil_aspects, A_DEVICE)
{
    needs_execution("the noop backend has no such formats");
    const WGPUTextureFormat format = WGPUTextureFormat_Depth24PlusStencil8;
    WGPUTexture texture = create_texture(
        gpu, "both", WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_TextureBinding, format, 8,
        8);
    WGPUTextureViewDescriptor part = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    part.aspect = WGPUTextureAspect_DepthOnly;
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Fragment;
    entry.texture.sampleType = WGPUTextureSampleType_Depth;
    WGPUBindGroupLayout layout = create_layout(gpu, 1, &entry);
    WGPUBindGroupEntry bound = view_entry(0, KEEP(wgpuTextureCreateView(texture, &part)));
    WGPUDepthStencilState state = WGPU_DEPTH_STENCIL_STATE_INIT;
    state.format = format;
    state.depthWriteEnabled = WGPUOptionalBool_False;
    state.depthCompare = WGPUCompareFunction_Always;
    WGPURenderPipeline pipeline =
        create_render_pipeline(gpu, &(Look){.layout = create_pipeline_layout(gpu, 1, &layout),
                                            .depth_stencil = &state,
                                            .no_targets = true});
    for (int writes = 0; writes < 2; writes++) {
        WGPURenderPassDepthStencilAttachment attachment =
            WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
        attachment.view = KEEP(wgpuTextureCreateView(texture, NULL));
        attachment.depthReadOnly = true;
        attachment.stencilReadOnly = !writes;
        if (writes) {
            attachment.stencilLoadOp = WGPULoadOp_Clear;
            attachment.stencilStoreOp = WGPUStoreOp_Store;
        }
        WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
        descriptor.depthStencilAttachment = &attachment;
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
        wgpuRenderPassEncoderSetPipeline(pass, pipeline);
        wgpuRenderPassEncoderSetBindGroup(pass, 0, create_group(gpu, layout, 1, &bound), 0, NULL);
        wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, writes ? INVALID : VALID, "stencil is written: %d", writes);
    }
}

/* WebGPU takes 15 variables and both built-in ones. */
TEST(row_inter_stage_builtins, A_DEVICE)
{
    for (int both = 0; both < 2; both++) {
        char variables[1024] = "", code[4096];
        for (int i = 0; i < 15; i++) {
            size_t length = strlen(variables);
            snprintf(variables + length, sizeof variables - length, "@location(%d) v%d: vec4f, ", i,
                     i);
        }
        snprintf(code, sizeof code,
                 "struct Out { @builtin(position) at: vec4f, %s }"
                 "struct In { @builtin(front_facing) front: bool, %s %s }"
                 "@vertex fn vs() -> Out { return Out(); }"
                 "@fragment fn fs(in: In) -> @location(0) vec4f { return in.v14; }",
                 variables, both ? "@builtin(sample_index) number: u32," : "", variables);
        CASE(gpu, both ? INVALID : VALID, create_render_pipeline(gpu, &(Look){.code = code}),
             "%d built-in inputs", 1 + both);
    }
}

/* WGSL has an exponent of 32 bits for 16-bit floats. */
TEST(row_half_frexp, NO_DEVICE)
{
    const WGPUFeatureName half = WGPUFeatureName_ShaderF16;
    gpu_open_with(gpu, 1, &half);
    const bool has_half = wgpuDeviceHasFeature(gpu->device, half);
    if (has_half) {
        CHECK_VALID(gpu, create_shader(gpu, "32 bits",
                                       "enable f16; fn f(a: f16) -> i32 {"
                                       " return frexp(f32(a)).exp; }"));
        CASE(gpu, INVALID,
             create_shader(gpu, "16 bits",
                           "enable f16; fn f(a: f16) -> i32 { return frexp(a).exp; }"),
             "16 bits");
    }
    gpu_close(gpu);
    if (!has_half) {
        check_skip("needs ShaderF16");
    }
}

TEST(row_queue_label, NO_DEVICE)
{
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.defaultQueue.label = text("a queue by name");
    WGPUInstance instance = wgpuCreateInstance(NULL);
    gpu_open_as(gpu, instance, open_adapter(instance), 0, NULL, descriptor);
    WGPUQueue queue = gpu->queue;
    gpu_close(gpu);
    log_collect(WGPULogLevel_Error);
    wgpuQueueSubmit(queue, 0, NULL);
    CHECK_CONTAINS(log_text(), "a queue by name");
}
