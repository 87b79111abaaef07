/* What GL refuses and WebGPU allows: the rows of docs/limits.md that begin with gl- and are no
 * matter of what is drawn. A row that no longer holds fails here. */
#include "cases.h"
#include "formats.h"

ALSO_ON(gl);

#define D16 WGPUTextureFormat_Depth16Unorm
#define D32 WGPUTextureFormat_Depth32Float

/* VALID everywhere else. */
static Outcome refused_on_gl(void)
{
    return test_backend() == WGPUBackendType_OpenGLES ? INVALID : VALID;
}

TEST(row_gl_depth_writes, A_DEVICE)
{
    WGPUTexture texture = create_texture(gpu, "depth", WGPUTextureUsage_CopyDst, D16, 8, 8);
    WGPUBuffer buffer = create_buffer(gpu, "texels", WGPUBufferUsage_CopySrc, 2048);
    const WGPUTexelCopyTextureInfo to = {.texture = texture};
    const WGPUTexelCopyBufferLayout layout = {.bytesPerRow = 256, .rowsPerImage = 8};
    const WGPUExtent3D size = {8, 8, 1};
    WGPUCommandEncoder encoder = begin_commands(gpu);
    wgpuCommandEncoderCopyBufferToTexture(
        encoder, &(WGPUTexelCopyBufferInfo){.buffer = buffer, .layout = layout}, &to, &size);
    END_COMMANDS(gpu, encoder, refused_on_gl(), "a copy to depth");
    static const char bytes[2048];
    CASE(gpu, refused_on_gl(),
         wgpuQueueWriteTexture(gpu->queue, &to, bytes, sizeof bytes, &layout, &size),
         "a write to depth");
}

TEST(row_gl_view_formats, A_DEVICE)
{
    const WGPUTextureFormat other = WGPUTextureFormat_RGBA8UnormSrgb;
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.format = WGPUTextureFormat_RGBA8Unorm;
    descriptor.usage = WGPUTextureUsage_TextureBinding;
    descriptor.size = (WGPUExtent3D){8, 8, 1};
    descriptor.viewFormatCount = 1;
    descriptor.viewFormats = &other;
    CASE(gpu, refused_on_gl(), KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor)),
         "another format for views");
}

TEST(row_gl_depth_bias_clamp, A_DEVICE)
{
    for (int clamped = 0; clamped < 2; clamped++) {
        WGPUDepthStencilState state = WGPU_DEPTH_STENCIL_STATE_INIT;
        state.format = D32;
        state.depthWriteEnabled = WGPUOptionalBool_True;
        state.depthCompare = WGPUCompareFunction_Always;
        state.depthBias = 1;
        state.depthBiasClamp = clamped ? 0.5f : 0.0f;
        CASE(gpu, clamped ? refused_on_gl() : VALID,
             create_render_pipeline(gpu, &(Look){.depth_stencil = &state}), "clamped: %d", clamped);
    }
}

TEST(row_gl_read_only_depth, A_DEVICE)
{
    WGPUTexture texture = create_texture(
        gpu, "depth", WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_TextureBinding, D32, 8,
        8);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    WGPUDepthStencilState state = WGPU_DEPTH_STENCIL_STATE_INIT;
    state.format = D32;
    state.depthWriteEnabled = WGPUOptionalBool_False;
    state.depthCompare = WGPUCompareFunction_LessEqual;
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Fragment;
    entry.texture.sampleType = WGPUTextureSampleType_Depth;
    WGPUBindGroupLayout layout = create_layout(gpu, 1, &entry);
    WGPUBindGroupEntry bound = view_entry(0, view);
    WGPURenderPipeline pipeline =
        create_render_pipeline(gpu, &(Look){.layout = create_pipeline_layout(gpu, 1, &layout),
                                            .depth_stencil = &state,
                                            .no_targets = true});
    WGPURenderPassDepthStencilAttachment attachment =
        WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    attachment.view = view;
    attachment.depthReadOnly = true;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.depthStencilAttachment = &attachment;
    WGPUCommandEncoder encoder = begin_commands(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderSetBindGroup(pass, 0, create_group(gpu, layout, 1, &bound), 0, NULL);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    END_PASS(pass);
    END_COMMANDS(gpu, encoder, refused_on_gl(), "depth that is tested and read");
}

TEST(row_gl_sample_mask, A_DEVICE)
{
    static const char code[] =
        "struct Output { @location(0) color: vec4f, @builtin(sample_mask) mask: u32 }"
        "@fragment fn fs() -> Output { return Output(vec4f(1), 1u); }";
    bool on_gl = test_backend() == WGPUBackendType_OpenGLES;
    scope_push(gpu, WGPUErrorFilter_Internal);
    create_render_pipeline(gpu, &(Look){.fragment_code = code, .samples = 4});
    Caught caught = scope_pop(gpu);
    CHECK_EQ(caught.type, on_gl ? WGPUErrorType_Internal : WGPUErrorType_NoError);
}

/* Mended: row gl-unsigned-levels. */
/* ROW: gl-unsigned-levels */
TEST(levels_may_be_unsigned, A_DEVICE)
{
    static const char code[] =
        "@group(0) @binding(0) var t: texture_2d<f32>;"
        "@fragment fn fs(@builtin(position) at: vec4f) -> @location(0) vec4f {"
        "    let level = u32(at.z);"
        "    let size = textureDimensions(t, level);"
        "    return textureLoad(t, vec2u(at.xy) % size, level) + textureLoad(t, vec2i(0), 0u)"
        "        + textureLoad(t, vec2u(0), 0);"
        "}";
    CHECK_VALID(gpu, create_render_pipeline(gpu, &(Look){.fragment_code = code}));
}

TEST(row_gl_bc_3d, A_DEVICE)
{
    if (test_backend() != WGPUBackendType_OpenGLES) {
        check_skip("this is about GL");
    }
    CHECK(!wgpuAdapterHasFeature(gpu->adapter, WGPUFeatureName_TextureCompressionBCSliced3D));
}

TEST(row_gl_one_sampler, A_DEVICE)
{
    static const char code[] =
        "@group(0) @binding(0) var t: texture_2d<f32>;"
        "@group(0) @binding(1) var a: sampler;"
        "@group(0) @binding(2) var b: sampler;"
        "@fragment fn fs() -> @location(0) vec4f {"
        "    return textureSample(t, a, vec2f(0)) + textureSample(t, b, vec2f(0));"
        "}";
    bool on_gl = test_backend() == WGPUBackendType_OpenGLES;
    scope_push(gpu, WGPUErrorFilter_Internal);
    create_render_pipeline(gpu, &(Look){.fragment_code = code});
    Caught caught = scope_pop(gpu);
    CHECK_EQ(caught.type, on_gl ? WGPUErrorType_Internal : WGPUErrorType_NoError);
}
