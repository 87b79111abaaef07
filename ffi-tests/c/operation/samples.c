/* Several samples a texel: resolving, sample masks, occlusion queries, discarded attachments. */
#include <stdio.h>

#include "screen.h"

#define RGBA WGPUTextureFormat_RGBA8Unorm
#define SIZE 8

/* A triangle over all of the target, or over what `right` leaves of it. */
static const char edge_code[] =
    "override right = 1.0;\n"
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
    "    let x = select(right, -1.0, (i & 1u) == 0u);\n"
    "    let y = select(-1.0, 1.0, (i >> 1u) == 0u);\n"
    "    return vec4f(x, y, 0.5, 1.0);\n"
    "}\n"
    "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0); }\n";

static WGPUTexture create_samples(Gpu *gpu, WGPUTextureFormat format, uint32_t samples,
                                  WGPUTextureUsage usage)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_RenderAttachment | usage;
    descriptor.size = (WGPUExtent3D){SIZE, SIZE, 1};
    descriptor.format = format;
    descriptor.sampleCount = samples;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

static WGPURenderPipeline create_pipeline(Gpu *gpu, const char *code, double right, uint32_t mask,
                                          bool coverage)
{
    WGPUConstantEntry constant = WGPU_CONSTANT_ENTRY_INIT;
    constant.key = text("right");
    constant.value = right;
    Pipeline p;
    describe_pipeline(&p, gpu,
                      &(Look){.code = code,
                              .primitive.topology = WGPUPrimitiveTopology_TriangleStrip,
                              .samples = 4});
    p.descriptor.vertex.constantCount = 1;
    p.descriptor.vertex.constants = &constant;
    p.descriptor.multisample.mask = mask;
    p.descriptor.multisample.alphaToCoverageEnabled = coverage;
    make_modules(&p, "samples");
    return KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &p.descriptor));
}

/* Draws with 4 samples, cleared to black, and resolves. */
static void draw_resolved(Gpu *gpu, WGPURenderPipeline pipeline, uint8_t (*texels)[4])
{
    WGPUTexture many = create_samples(gpu, RGBA, 4, 0),
                one = create_samples(gpu, RGBA, 1, WGPUTextureUsage_CopySrc);
    WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    color.view = KEEP(wgpuTextureCreateView(many, NULL));
    color.resolveTarget = KEEP(wgpuTextureCreateView(one, NULL));
    color.loadOp = WGPULoadOp_Clear;
    color.storeOp = WGPUStoreOp_Discard;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderDraw(pass, 4, 1, 0, 0);
    END_PASS(pass);
    submit(gpu, encoder);
    read_texture(gpu, one, 4, texels);
}

/* How many of the standard four samples of a texel lie left of `x`, in sixteenths. */
static int samples_left_of(double x)
{
    const double at[] = {6, 14, 2, 10};
    int count = 0;
    for (size_t i = 0; i < COUNT(at); i++) {
        count += at[i] < x;
    }
    return count;
}

static void check_level(uint8_t actual, int samples, const char *what)
{
    char message[96];
    double expected = 255.0 * samples / 4;
    snprintf(message, sizeof message, "%s: %u, expected %d of 4 samples", what, actual, samples);
    check_that(__FILE__, __LINE__, actual >= expected - 1 && actual <= expected + 1, message);
}

TEST(edges_are_resolved_by_samples, A_DEVICE)
{
    for (int sixteenths = 0; sixteenths <= 16; sixteenths += 4) {
        /* The right edge lies within the column 4, that many sixteenths from its left. */
        double right = (4 + sixteenths / 16.0) / SIZE * 2 - 1;
        WGPURenderPipeline pipeline = create_pipeline(gpu, edge_code, right, ~0u, false);
        uint8_t texels[SIZE * SIZE][4];
        draw_resolved(gpu, pipeline, texels);
        for (int y = 0; y < SIZE; y++) {
            check_level(texels[y * SIZE + 3][0], 4, "left of the edge");
            check_level(texels[y * SIZE + 4][0], samples_left_of(sixteenths), "on the edge");
            check_level(texels[y * SIZE + 5][0], 0, "right of the edge");
        }
    }
}

TEST(sample_masks, A_DEVICE)
{
    for (uint32_t mask = 0; mask < 16; mask++) {
        int samples = 0;
        for (int i = 0; i < 4; i++) {
            samples += mask >> i & 1;
        }
        WGPURenderPipeline pipeline = create_pipeline(gpu, edge_code, 1, mask | 0xf0, false);
        uint8_t texels[SIZE * SIZE][4];
        draw_resolved(gpu, pipeline, texels);
        check_level(texels[0][0], samples, "the pipeline's mask");

        /* The shader's mask cuts out of the pipeline's. */
        char code[1024];
        snprintf(code, sizeof code,
                 "override right = 1.0;\n"
                 "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
                 "    return vec4f(select(right, -1.0, (i & 1u) == 0u),\n"
                 "                 select(-1.0, 1.0, (i >> 1u) == 0u), 0.0, 1.0);\n"
                 "}\n"
                 "struct O { @location(0) color: vec4f, @builtin(sample_mask) mask: u32 }\n"
                 "@fragment fn fs() -> O { return O(vec4f(1.0), %uu); }\n",
                 mask);
        pipeline = create_pipeline(gpu, code, 1, 0x7, false);
        draw_resolved(gpu, pipeline, texels);
        check_level(texels[0][0], samples - (mask >> 3 & 1), "the shader's mask");
    }
}

TEST(alpha_to_coverage, A_DEVICE)
{
    const struct {
        double alpha;
        int samples; /* -1: between */
    } cases[] = {{0, 0}, {0.5, -1}, {1, 4}};
    for (size_t i = 0; i < COUNT(cases); i++) {
        char code[512];
        snprintf(code, sizeof code,
                 "override right = 1.0;\n"
                 "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
                 "    return vec4f(select(right, -1.0, (i & 1u) == 0u),\n"
                 "                 select(-1.0, 1.0, (i >> 1u) == 0u), 0.0, 1.0);\n"
                 "}\n"
                 "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0, 1.0, 1.0, %g); }\n",
                 cases[i].alpha);
        WGPURenderPipeline pipeline = create_pipeline(gpu, code, 1, ~0u, true);
        uint8_t texels[SIZE * SIZE][4];
        draw_resolved(gpu, pipeline, texels);
        if (cases[i].samples >= 0) {
            check_level(texels[0][0], cases[i].samples, "alpha to coverage");
        } else {
            CHECK(texels[0][0] > 0 && texels[0][0] < 255);
        }
    }
}

/* Each sample read by itself in a shader. */
TEST(samples_are_read_one_by_one, A_DEVICE)
{
    WGPUTexture many = create_samples(gpu, RGBA, 4, WGPUTextureUsage_TextureBinding);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(many, NULL));
    WGPURenderPassColorAttachment color = cleared(view);
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    WGPURenderPipeline pipeline = create_pipeline(gpu, edge_code, 1, 0x5, false);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderDraw(pass, 4, 1, 0, 0);
    END_PASS(pass);
    submit(gpu, encoder);

    WGPUComputePipeline compute = create_compute_pipeline(
        gpu, "@group(0) @binding(0) var t: texture_multisampled_2d<f32>;\n"
             "@group(0) @binding(1) var<storage, read_write> seen: array<f32, 4>;\n"
             "@compute @workgroup_size(4) fn main(@builtin(local_invocation_index) i: u32) {\n"
             "    seen[i] = textureLoad(t, vec2u(3, 5), i).x;\n"
             "}\n");
    WGPUBuffer buffer =
        create_buffer(gpu, "seen", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 16);
    WGPUBindGroupEntry entries[] = {view_entry(0, view), buffer_entry(1, buffer)};
    WGPUBindGroup group = create_group_of(gpu, compute, 2, entries);
    dispatch(gpu, compute, group, 1, 1, 1);
    float seen[4];
    read_buffer(gpu, buffer, 0, seen, sizeof seen);
    for (int i = 0; i < 4; i++) {
        CHECK_NEAR(seen[i], 0x5 >> i & 1, 0);
    }
}

TEST(occlusion_queries, A_DEVICE)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, RGBA, WGPUTextureFormat_Depth32Float);
    screen.clear_depth = 0.5f;
    screen.occlusion = create_query_set(gpu, WGPUQueryType_Occlusion, 8);
    WGPUDepthStencilState depth = WGPU_DEPTH_STENCIL_STATE_INIT;
    depth.format = screen.depth_format;
    depth.depthWriteEnabled = WGPUOptionalBool_False;
    depth.depthCompare = WGPUCompareFunction_Less;
    WGPURenderPipeline pipeline = screen_pipeline(
        &screen,
        &(Look){.code = "var<immediate> depth: f32;\n"
                        "@vertex fn vs(@builtin(vertex_index) i: u32)\n"
                        "    -> @builtin(position) vec4f {\n"
                        "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0,\n"
                        "                 depth, 1.0);\n"
                        "}\n"
                        "@fragment fn fs() -> @location(0) vec4f { return vec4f(1.0); }\n",
                .depth_stencil = &depth});
    const float near = 0.25f, far = 0.75f;
    Painting painting = screen_begin(&screen);
    WGPURenderPassEncoder pass = painting.pass;
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderSetImmediates(pass, 0, &near, 4);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);       /* counted by none */
    wgpuRenderPassEncoderBeginOcclusionQuery(pass, 0); /* seen */
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    wgpuRenderPassEncoderEndOcclusionQuery(pass);
    wgpuRenderPassEncoderBeginOcclusionQuery(pass, 2); /* hidden by depth */
    wgpuRenderPassEncoderSetImmediates(pass, 0, &far, 4);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    wgpuRenderPassEncoderEndOcclusionQuery(pass);
    wgpuRenderPassEncoderBeginOcclusionQuery(pass, 3); /* nothing drawn */
    wgpuRenderPassEncoderEndOcclusionQuery(pass);
    wgpuRenderPassEncoderBeginOcclusionQuery(pass, 5); /* one hidden, one seen */
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    wgpuRenderPassEncoderSetImmediates(pass, 0, &near, 4);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    wgpuRenderPassEncoderEndOcclusionQuery(pass);
    wgpuRenderPassEncoderBeginOcclusionQuery(pass, 6); /* cut away */
    wgpuRenderPassEncoderSetScissorRect(pass, 0, 0, 0, 0);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    wgpuRenderPassEncoderEndOcclusionQuery(pass);
    screen_end(&painting);

    WGPUBuffer results =
        create_buffer(gpu, "results", WGPUBufferUsage_QueryResolve | WGPUBufferUsage_CopySrc, 512);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderResolveQuerySet(encoder, screen.occlusion, 0, 8, results, 256);
    wgpuCommandEncoderResolveQuerySet(encoder, screen.occlusion, 5, 2, results, 0);
    submit(gpu, encoder);
    uint64_t seen[8], some[2];
    read_buffer(gpu, results, 256, seen, sizeof seen);
    read_buffer(gpu, results, 0, some, sizeof some);
    const bool expected[8] = {true, false, false, false, false, true, false, false};
    for (int i = 0; i < 8; i++) {
        char message[64];
        snprintf(message, sizeof message, "query %d is %llu", i, (unsigned long long)seen[i]);
        check_that(__FILE__, __LINE__, (seen[i] != 0) == expected[i], message);
    }
    CHECK(some[0] != 0);
    CHECK_EQ(some[1], 0);
}

/* An attachment that is not stored reads as 0 afterwards. */
TEST(discarded_attachments_are_0, A_DEVICE)
{
    WGPUTexture texture = create_samples(gpu, RGBA, 1, WGPUTextureUsage_CopySrc);
    WGPURenderPassColorAttachment color = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    color.view = KEEP(wgpuTextureCreateView(texture, NULL));
    color.loadOp = WGPULoadOp_Clear;
    color.clearValue = (WGPUColor){1, 1, 1, 1};
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    for (int stored = 1; stored >= 0; stored--) {
        color.storeOp = stored ? WGPUStoreOp_Store : WGPUStoreOp_Discard;
        WGPUCommandEncoder encoder = create_encoder(gpu);
        WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
        END_PASS(pass);
        submit(gpu, encoder);
        uint8_t texels[SIZE * SIZE][4];
        read_texture(gpu, texture, 4, texels);
        for (size_t i = 0; i < COUNT(texels); i++) {
            CHECK_EQ(texels[i][i % 4], stored ? 255 : 0);
        }
    }
}
