/* Multiview: one draw goes to several layers, and shaders know to which; masks that are refused. */
#include <string.h>

#include "cases.h"
#include "kit.h"

ALSO_ON(gl, noop);

#define SIDE 4

static const WGPUFeatureName both_features[] = {
    (WGPUFeatureName)WGPUNativeFeature_Multiview,
    (WGPUFeatureName)WGPUNativeFeature_SelectiveMultiview,
};

/* A device with both features, of an adapter that has them. */
static void open_with_views(Gpu *gpu, size_t features)
{
    gpu_open_with(gpu, features, both_features);
    for (size_t i = 0; i < features; i++) {
        if (!wgpuDeviceHasFeature(gpu->device, both_features[i])) {
            check_skip("the adapter has no multiview");
        }
    }
}

/* Draws the view's number plus 1 in red, a 7 in green. */
static const char numbering[] =
    "@vertex fn at(@builtin(vertex_index) i: u32, @builtin(view_index) view: u32)\n"
    "    -> @builtin(position) vec4f {\n"
    "    let x = f32(i & 1u) * 4.0 - 1.0;\n"
    "    let y = f32(i >> 1u) * 4.0 - 1.0;\n"
    "    return vec4f(x, y, f32(view) * 0.1, 1.0);\n"
    "}\n"
    "@fragment fn color(@builtin(view_index) view: u32) -> @location(0) vec4u {\n"
    "    return vec4u(view + 1u, 7u, 0u, 0u);\n"
    "}\n";

static WGPUTexture create_layers(Gpu *gpu, uint32_t layers)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text("layers");
    descriptor.usage = WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc;
    descriptor.size = (WGPUExtent3D){SIDE, SIDE, layers};
    descriptor.format = WGPUTextureFormat_RGBA8Uint;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

static WGPUMultiview mask_of(uint32_t mask)
{
    WGPUMultiview multiview = WGPU_MULTIVIEW_INIT;
    multiview.multiviewMask = mask;
    return multiview;
}

static WGPURenderPipeline create_numbering(Gpu *gpu, uint32_t mask)
{
    Pipeline pipeline;
    describe_pipeline(&pipeline, gpu,
                      &(Look){.code = numbering, .format = WGPUTextureFormat_RGBA8Uint});
    make_modules(&pipeline, "numbering");
    WGPUMultiview multiview = mask_of(mask);
    pipeline.descriptor.nextInChain = &multiview.chain;
    return KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &pipeline.descriptor));
}

/* A view of all layers. */
static WGPUTextureView view_of(WGPUTexture texture)
{
    WGPUTextureViewDescriptor descriptor = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    descriptor.dimension = WGPUTextureViewDimension_2DArray;
    return KEEP(wgpuTextureCreateView(texture, &descriptor));
}

static WGPURenderPassEncoder begin_views(WGPUCommandEncoder encoder, WGPUTextureView view,
                                         uint32_t mask, WGPULoadOp load, WGPUQuerySet queries)
{
    WGPUMultiview multiview = mask_of(mask);
    WGPURenderPassColorAttachment attachment = cleared(view);
    attachment.loadOp = load;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.nextInChain = &multiview.chain;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    descriptor.occlusionQuerySet = queries;
    return wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
}

static WGPURenderBundleEncoder begin_views_bundle(Gpu *gpu, uint32_t mask)
{
    WGPUMultiview multiview = mask_of(mask);
    const WGPUTextureFormat format = WGPUTextureFormat_RGBA8Uint;
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.nextInChain = &multiview.chain;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    return wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor);
}

/* All texels of a layer have these two channels. */
static void check_layer(Gpu *gpu, WGPUTexture texture, uint32_t layer, uint8_t red, uint8_t green)
{
    WGPUTexture one = create_texture(gpu, "one layer",
                                     WGPUTextureUsage_CopyDst | WGPUTextureUsage_CopySrc,
                                     WGPUTextureFormat_RGBA8Uint, SIDE, SIDE);
    WGPUTexelCopyTextureInfo from = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT, to = from;
    from.texture = texture;
    from.origin.z = layer;
    to.texture = one;
    const WGPUExtent3D size = {SIDE, SIDE, 1};
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyTextureToTexture(encoder, &from, &to, &size);
    submit(gpu, encoder);
    uint8_t texels[SIDE * SIDE][4];
    read_texture(gpu, one, 4, texels);
    for (size_t i = 0; i < COUNT(texels); i++) {
        CHECK_EQ(texels[i][0], red);
        CHECK_EQ(texels[i][1], green);
    }
}

static void draw_views(Gpu *gpu, WGPUTexture texture, uint32_t mask, WGPULoadOp load,
                       bool by_bundle)
{
    WGPURenderPipeline pipeline = create_numbering(gpu, mask);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = begin_views(encoder, view_of(texture), mask, load, NULL);
    if (by_bundle) {
        WGPURenderBundleEncoder recording = KEEP(begin_views_bundle(gpu, mask));
        wgpuRenderBundleEncoderSetPipeline(recording, pipeline);
        wgpuRenderBundleEncoderDraw(recording, 3, 1, 0, 0);
        WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(recording, NULL));
        wgpuRenderPassEncoderExecuteBundles(pass, 1, &bundle);
    } else {
        wgpuRenderPassEncoderSetPipeline(pass, pipeline);
        wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    }
    END_PASS(pass);
    submit(gpu, encoder);
}

/* The driver, unless it is one that is known to draw nothing beyond the first view. */
static void needs_a_driver_that_draws_views(Gpu *gpu)
{
    WGPUAdapterIdentity identity = WGPU_ADAPTER_IDENTITY_INIT;
    CHECK_EQ(wgpuAdapterGetIdentity(gpu->adapter, &identity), WGPUStatus_Success);
    Message driver;
    copy_message(&driver, identity.driverInfo);
    wgpuAdapterIdentityFreeMembers(identity);
    if (strstr(driver.text, "Mesa 22.")) {
        check_skip("Mesa's lavapipe 22.3 draws the first view alone");
    }
}

TEST(a_draw_goes_to_both_layers_as_different_views, NO_DEVICE)
{
    needs_execution("the noop backend draws nothing");
    open_with_views(gpu, 1);
    needs_a_driver_that_draws_views(gpu);
    WGPUTexture texture = create_layers(gpu, 2);
    draw_views(gpu, texture, 3, WGPULoadOp_Clear, false);
    check_layer(gpu, texture, 0, 1, 7);
    check_layer(gpu, texture, 1, 2, 7);
    gpu_close(gpu);
}

TEST(bundles_draw_to_all_views, NO_DEVICE)
{
    needs_execution("the noop backend draws nothing");
    open_with_views(gpu, 1);
    needs_a_driver_that_draws_views(gpu);
    WGPUTexture texture = create_layers(gpu, 3);
    draw_views(gpu, texture, 7, WGPULoadOp_Clear, true);
    for (uint8_t layer = 0; layer < 3; layer++) {
        check_layer(gpu, texture, layer, layer + 1, 7);
    }
    gpu_close(gpu);
}

/* Clears three layers and draws to those of a mask. */
static WGPUTexture draw_some(Gpu *gpu, uint32_t mask)
{
    WGPUTexture texture = create_layers(gpu, 3);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    END_PASS(begin_views(encoder, view_of(texture), 7, WGPULoadOp_Clear, NULL));
    submit(gpu, encoder);
    draw_views(gpu, texture, mask, WGPULoadOp_Load, false);
    return texture;
}

TEST(layers_above_a_mask_stay_as_they_were, NO_DEVICE)
{
    needs_execution("the noop backend draws nothing");
    open_with_views(gpu, 2);
    needs_a_driver_that_draws_views(gpu);
    WGPUTexture texture = draw_some(gpu, 3);
    check_layer(gpu, texture, 0, 1, 7);
    check_layer(gpu, texture, 1, 2, 7);
    check_layer(gpu, texture, 2, 0, 0);
    gpu_close(gpu);
}

TEST(layers_within_a_mask_stay_as_they_were, NO_DEVICE)
{
    needs_execution("the noop backend draws nothing");
    open_with_views(gpu, 2);
    needs_a_driver_that_draws_views(gpu);
    WGPUTexture texture = draw_some(gpu, 5);
    check_layer(gpu, texture, 0, 1, 7);
    check_layer(gpu, texture, 1, 0, 0);
    check_layer(gpu, texture, 2, 3, 7);
    gpu_close(gpu);
}

/* Layers that a mask leaves out are neither cleared nor lost, so they have to be loaded and stored. */
TEST(masks_that_leave_out_a_layer, NO_DEVICE)
{
    open_with_views(gpu, 2);
    WGPUTextureView view = view_of(create_layers(gpu, 3));
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t mask;
        WGPULoadOp load;
        WGPUStoreOp store;
    } cases[] = {
        {"all, cleared and lost", VALID, 7, WGPULoadOp_Clear, WGPUStoreOp_Discard},
        {"some, kept", VALID, 5, WGPULoadOp_Load, WGPUStoreOp_Store},
        {"some, cleared", INVALID, 5, WGPULoadOp_Clear, WGPUStoreOp_Store},
        {"some, lost", INVALID, 3, WGPULoadOp_Load, WGPUStoreOp_Discard},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUMultiview multiview = mask_of(cases[i].mask);
        WGPURenderPassColorAttachment attachment = cleared(view);
        attachment.loadOp = cases[i].load;
        attachment.storeOp = cases[i].store;
        WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
        descriptor.nextInChain = &multiview.chain;
        descriptor.colorAttachmentCount = 1;
        descriptor.colorAttachments = &attachment;
        WGPUCommandEncoder encoder = begin_commands(gpu);
        END_PASS(wgpuCommandEncoderBeginRenderPass(encoder, &descriptor));
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
    gpu_close(gpu);
}

TEST(the_limit_comes_with_the_feature, NO_DEVICE)
{
    open_with_views(gpu, 1);
    WGPUNativeLimits native = WGPU_NATIVE_LIMITS_INIT;
    WGPULimits limits = WGPU_LIMITS_INIT;
    limits.nextInChain = &native.chain;
    CHECK_EQ(wgpuDeviceGetLimits(gpu->device, &limits), WGPUStatus_Success);
    CHECK(native.maxMultiviewViewCount >= 2);
    CHECK(native.maxMultiviewViewCount < 32);
    gpu_close(gpu);
}

TEST(masks_that_fit_nothing, NO_DEVICE)
{
    open_with_views(gpu, 1);
    WGPUTexture texture = create_layers(gpu, 2);
    WGPUTextureView view = view_of(texture);
    WGPUQuerySet occlusion = create_query_set(gpu, WGPUQueryType_Occlusion, 4);
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t pass, pipeline, bundle;
        bool query;
    } cases[] = {
        {"the same everywhere", VALID, 3, 3, 3, false},
        {"a pass without", INVALID, 0, 0, 0, false},
        {"a pass with more views than layers", INVALID, 7, 7, 7, false},
        {"a pass with some of the layers, unasked", INVALID, 1, 1, 1, false},
        {"a pipeline with fewer", INVALID, 3, 1, 3, false},
        {"a pipeline without", INVALID, 3, 0, 3, false},
        {"a bundle with fewer", INVALID, 3, 3, 1, false},
        {"a bundle without", INVALID, 3, 3, 0, false},
        {"a query", INVALID, 3, 3, 3, true},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPURenderPipeline pipeline = create_numbering(gpu, cases[i].pipeline);
        WGPURenderBundleEncoder recording = KEEP(begin_views_bundle(gpu, cases[i].bundle));
        WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(recording, NULL));
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPURenderPassEncoder pass =
            begin_views(encoder, view, cases[i].pass, WGPULoadOp_Clear, occlusion);
        if (cases[i].query) {
            wgpuRenderPassEncoderBeginOcclusionQuery(pass, 0);
            wgpuRenderPassEncoderEndOcclusionQuery(pass);
        }
        wgpuRenderPassEncoderExecuteBundles(pass, 1, &bundle);
        wgpuRenderPassEncoderSetPipeline(pass, pipeline);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
    }
    CHECK_INVALID(gpu, "multiviewMask: 0xffffffff", create_numbering(gpu, ~0u));
    CHECK_INVALID(gpu, "multiviewMask: 0x80000000",
                  wgpuRenderBundleEncoderRelease(begin_views_bundle(gpu, 1u << 31)));
    CHECK_INVALID(gpu, "SELECTIVE_MULTIVIEW", create_numbering(gpu, 2));
    gpu_close(gpu);
}

/* A device that was not asked for views takes no mask; 0 is none. */
/* ROW: multiview-checks */
TEST(without_the_feature, A_DEVICE)
{
    WGPUTexture texture = create_layers(gpu, 1);
    WGPUTextureView view = view_of(texture);
    const struct {
        const char *name;
        Outcome outcome;
        uint32_t mask;
    } cases[] = {
        {"no mask", VALID, 0},
        {"a single view", INVALID, 1},
        {"two views", INVALID, 3},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        const uint32_t mask = cases[i].mask;
        WGPUCommandEncoder encoder = begin_commands(gpu);
        END_PASS(begin_views(encoder, view, mask, WGPULoadOp_Clear, NULL));
        END_COMMANDS(gpu, encoder, cases[i].outcome, "%s", cases[i].name);
        CASE(gpu, cases[i].outcome, wgpuRenderBundleEncoderRelease(begin_views_bundle(gpu, mask)),
             "%s", cases[i].name);
        Pipeline pipeline;
        describe_pipeline(&pipeline, gpu, &(Look){0});
        make_modules(&pipeline, "plain");
        WGPUMultiview multiview = mask_of(mask);
        pipeline.descriptor.nextInChain = &multiview.chain;
        CASE(gpu, cases[i].outcome,
             KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &pipeline.descriptor)), "%s",
             cases[i].name);
    }
    WGPUCommandEncoder encoder = begin_commands(gpu);
    END_PASS(begin_views(encoder, view_of(create_layers(gpu, 2)), 0, WGPULoadOp_Clear, NULL));
    END_COMMANDS(gpu, encoder, INVALID, "%s", "two layers");
}
