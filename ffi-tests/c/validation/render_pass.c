/* Beginning render passes: attachments, resolve targets, depth and stencil, query sets. */
#include <math.h>
#include <stdio.h>

#include "cases.h"
#include "formats.h"

ALSO_ON(noop);

#define DRAW WGPUTextureUsage_RenderAttachment
#define BIND WGPUTextureUsage_TextureBinding
#define RGBA WGPUTextureFormat_RGBA8Unorm
#define LOAD WGPULoadOp_Load
#define CLEAR WGPULoadOp_Clear
#define STORE WGPUStoreOp_Store
#define DISCARD WGPUStoreOp_Discard

/* A texture and a view of it; zeros mean 16 × 16, one of each, and views of everything. */
typedef struct Target {
    WGPUTextureFormat format;
    WGPUTextureUsage usage;
    WGPUTextureDimension dimension;
    uint32_t width, height, layers, mips, samples;
    WGPUTextureViewDimension view_dimension;
    uint32_t base_mip, view_mips, base_layer, view_layers;
    WGPUTextureAspect aspect;
    WGPUTextureUsage view_usage;
} Target;

static WGPUTexture create_texture_of(Gpu *gpu, const Target *t)
{
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.format = t->format ? t->format : RGBA;
    descriptor.usage = t->usage ? t->usage : DRAW;
    descriptor.dimension = t->dimension;
    descriptor.size.width = t->width ? t->width : 16;
    descriptor.size.height = t->height ? t->height : 16;
    descriptor.size.depthOrArrayLayers = t->layers ? t->layers : 1;
    descriptor.mipLevelCount = t->mips ? t->mips : 1;
    descriptor.sampleCount = t->samples ? t->samples : 1;
    return KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
}

static WGPUTextureView view_of(WGPUTexture texture, const Target *t)
{
    WGPUTextureViewDescriptor descriptor = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    descriptor.dimension = t->view_dimension;
    descriptor.baseMipLevel = t->base_mip;
    descriptor.baseArrayLayer = t->base_layer;
    if (t->view_mips) {
        descriptor.mipLevelCount = t->view_mips;
    }
    if (t->view_layers) {
        descriptor.arrayLayerCount = t->view_layers;
    }
    descriptor.aspect = t->aspect;
    descriptor.usage = t->view_usage;
    return KEEP(wgpuTextureCreateView(texture, &descriptor));
}

static WGPUTextureView create_view(Gpu *gpu, Target t)
{
    return view_of(create_texture_of(gpu, &t), &t);
}

static bool pass_case(Gpu *gpu, Outcome outcome, const WGPURenderPassDescriptor *descriptor,
                      const char *name)
{
    WGPUCommandEncoder encoder = begin_commands(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, descriptor);
    bool made = CHECK(pass != NULL);
    if (made) {
        END_PASS(pass);
    }
    return END_COMMANDS(gpu, encoder, outcome, "%s", name) && made;
}

static void color_case(Gpu *gpu, Outcome outcome, size_t count,
                       const WGPURenderPassColorAttachment *colors, const char *name)
{
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = count;
    descriptor.colorAttachments = colors;
    pass_case(gpu, outcome, &descriptor, name);
}

TEST(views_of_colors, A_DEVICE)
{
    const struct {
        const char *name;
        Outcome outcome;
        Target target;
    } cases[] = {
        {"plain", VALID, {.format = RGBA}},
        {"not for rendering", INVALID, {.usage = BIND}},
        {"also bound", VALID, {.usage = BIND | DRAW}},
        {"a view for rendering", VALID, {.usage = BIND | DRAW, .view_usage = DRAW}},
        {"a view not for rendering", INVALID, {.usage = BIND | DRAW, .view_usage = BIND}},
        {"two mip levels", INVALID, {.mips = 2}},
        {"one of two mip levels", VALID, {.mips = 2, .base_mip = 1, .view_mips = 1}},
        {"two layers", INVALID, {.layers = 2}},
        {"one of two layers", VALID, {.layers = 2, .base_layer = 1, .view_layers = 1}},
        {"a 2D view of one of two layers",
         VALID,
         {.layers = 2,
          .base_layer = 1,
          .view_layers = 1,
          .view_dimension = WGPUTextureViewDimension_2D}},
        {"a cube", INVALID, {.layers = 6, .view_dimension = WGPUTextureViewDimension_Cube}},
        {"an array of one", VALID, {.view_dimension = WGPUTextureViewDimension_2DArray}},
        {"multisampled", VALID, {.samples = 4}},
        {"depth", INVALID, {.format = WGPUTextureFormat_Depth32Float}},
        {"stencil", INVALID, {.format = WGPUTextureFormat_Stencil8}},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUTextureView view = create_view(gpu, cases[i].target);
        const WGPURenderPassColorAttachment color = cleared(view);
        color_case(gpu, cases[i].outcome, 1, &color, cases[i].name);
    }
    WGPUTexture bad = create_error_texture(gpu);
    WGPUTextureView view = NULL;
    CASE(gpu, INVALID, view = KEEP(wgpuTextureCreateView(bad, NULL)), "a view of an error");
    const WGPURenderPassColorAttachment color = cleared(view);
    color_case(gpu, INVALID, 1, &color, "an error view");
}

TEST(operations_on_colors, A_DEVICE)
{
    WGPUTextureView view = create_view(gpu, (Target){.format = RGBA}),
                    transient = create_view(
                        gpu, (Target){.usage = DRAW | WGPUTextureUsage_TransientAttachment});
    const struct {
        const char *name;
        Outcome outcome, of_transient;
        WGPULoadOp load;
        WGPUStoreOp store;
    } cases[] = {
        {"clear and store", VALID, INVALID, CLEAR, STORE},
        {"clear and discard", VALID, VALID, CLEAR, DISCARD},
        {"load and store", VALID, INVALID, LOAD, STORE},
        {"load and discard", VALID, INVALID, LOAD, DISCARD},
        {"no load", INVALID, INVALID, 0, STORE},
        {"no store", INVALID, INVALID, CLEAR, 0},
        {"unknown load", INVALID, INVALID, (WGPULoadOp)3, STORE},
        {"unknown store", INVALID, INVALID, CLEAR, (WGPUStoreOp)3},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (int which = 0; which < 2; which++) {
            WGPURenderPassColorAttachment color = cleared(which ? transient : view);
            color.loadOp = cases[i].load;
            color.storeOp = cases[i].store;
            color_case(gpu, which ? cases[i].of_transient : cases[i].outcome, 1, &color,
                       cases[i].name);
        }
    }
    const double values[] = {0, -5, 1e300, NAN, INFINITY, -INFINITY};
    for (size_t v = 0; v < COUNT(values); v++) {
        for (int channel = 0; channel < 4; channel++) {
            WGPURenderPassColorAttachment color = cleared(view);
            *(channel == 0   ? &color.clearValue.r
              : channel == 1 ? &color.clearValue.g
              : channel == 2 ? &color.clearValue.b
                             : &color.clearValue.a) = values[v];
            char name[64];
            snprintf(name, sizeof name, "clear channel %d to %g", channel, values[v]);
            color_case(gpu, isfinite(values[v]) ? VALID : INVALID, 1, &color, name);
        }
    }
}

TEST(several_attachments, A_DEVICE)
{
    enum { MOST = 9 };
    WGPUTextureView small[MOST];
    WGPURenderPassColorAttachment colors[MOST];
    for (int i = 0; i < MOST; i++) {
        small[i] = create_view(gpu, (Target){.format = WGPUTextureFormat_R8Unorm});
        colors[i] = cleared(small[i]);
    }
    color_case(gpu, INVALID, 0, NULL, "none");
    color_case(gpu, INVALID, 1, NULL, "no array");
    color_case(gpu, VALID, 8, colors, "8 of them");
    color_case(gpu, INVALID, 9, colors, "9 of them");
    const WGPURenderPassColorAttachment hole = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    colors[0] = hole;
    color_case(gpu, INVALID, 1, colors, "only a hole");
    color_case(gpu, VALID, 2, colors, "a hole and another");
    colors[8] = hole;
    color_case(gpu, INVALID, 9, colors, "a hole too many");

    /* Formats by the bytes of a sample: 32 there may be. */
    const WGPUTextureFormat big = WGPUTextureFormat_RGBA32Float;
    WGPUTextureView large[3] = {create_view(gpu, (Target){.format = big}),
                                create_view(gpu, (Target){.format = big}), small[0]};
    for (int i = 0; i < 3; i++) {
        colors[i] = cleared(large[i]);
    }
    color_case(gpu, VALID, 2, colors, "32 bytes of a sample");
    color_case(gpu, INVALID, 3, colors, "33 bytes of a sample");

    const struct {
        const char *name;
        Outcome outcome;
        Target first, second;
    } pairs[] = {
        {"equal", VALID, {.width = 8}, {.width = 8}},
        {"other widths", INVALID, {.width = 8}, {.width = 9}},
        {"other heights", INVALID, {.height = 8}, {.height = 9}},
        {"the size of a level", VALID, {.width = 8, .height = 8}, {.mips = 2, .base_mip = 1}},
        {"the size of another level",
         INVALID,
         {.width = 16, .height = 16},
         {.mips = 2, .base_mip = 1}},
        {"other formats", VALID, {.format = RGBA}, {.format = WGPUTextureFormat_R32Uint}},
        {"other samples", INVALID, {.samples = 4}, {.samples = 1}},
        {"the same samples", VALID, {.samples = 4}, {.samples = 4}},
    };
    for (size_t i = 0; i < COUNT(pairs); i++) {
        colors[0] = cleared(create_view(gpu, pairs[i].first));
        colors[1] = cleared(create_view(gpu, pairs[i].second));
        color_case(gpu, pairs[i].outcome, 2, colors, pairs[i].name);
    }

    /* Two views of one texture. */
    const Target layered = {.layers = 2, .mips = 2, .base_mip = 1},
                 plain = {.mips = 2, .base_mip = 1},
                 deep = {.dimension = WGPUTextureDimension_3D, .layers = 4};
    const struct {
        const char *name;
        Outcome outcome;
        const Target *target;
        uint32_t first, second; /* layers or slices */
    } same[] = {
        {"a level twice", INVALID, &plain, 0, 0}, {"a layer twice", INVALID, &layered, 1, 1},
        {"two layers", VALID, &layered, 0, 1},    {"a slice twice", INVALID, &deep, 2, 2},
        {"two slices", VALID, &deep, 2, 3},
    };
    for (size_t i = 0; i < COUNT(same); i++) {
        WGPUTexture texture = create_texture_of(gpu, same[i].target);
        Target view = *same[i].target;
        bool slices = same[i].target == &deep;
        for (int c = 0; c < 2; c++) {
            uint32_t which = c ? same[i].second : same[i].first;
            view.base_layer = slices ? 0 : which;
            view.view_layers = 1;
            colors[c] = cleared(view_of(texture, &view));
            colors[c].depthSlice = slices ? which : WGPU_DEPTH_SLICE_UNDEFINED;
        }
        color_case(gpu, same[i].outcome, 2, colors, same[i].name);
    }
}

TEST(depth_slices, A_DEVICE)
{
    const Target deep = {
        .dimension = WGPUTextureDimension_3D, .layers = 8, .mips = 3, .view_mips = 1};
    const struct {
        const char *name;
        Outcome outcome;
        bool is_3d;
        uint32_t mip, slice;
    } cases[] = {
        {"the first", VALID, true, 0, 0},
        {"the last", VALID, true, 0, 7},
        {"past the last", INVALID, true, 0, 8},
        {"none", INVALID, true, 0, WGPU_DEPTH_SLICE_UNDEFINED},
        {"the last of a level", VALID, true, 2, 1},
        {"past the last of a level", INVALID, true, 2, 2},
        {"of a 2D texture", INVALID, false, 0, 0},
        {"none of a 2D texture", VALID, false, 0, WGPU_DEPTH_SLICE_UNDEFINED},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        Target target = cases[i].is_3d ? deep : (Target){.format = RGBA};
        target.base_mip = cases[i].mip;
        WGPURenderPassColorAttachment color = cleared(create_view(gpu, target));
        color.depthSlice = cases[i].slice;
        color_case(gpu, cases[i].outcome, 1, &color, cases[i].name);
    }
}

/* ROW: resolve-3d */
TEST(resolving, A_DEVICE)
{
    const Target four = {.samples = 4}, one = {.samples = 1};
    const struct {
        const char *name;
        Outcome outcome;
        Target from, to;
    } cases[] = {
        /* clang-format off */
        {"4 samples to 1", VALID, four, one},
        {"1 sample to 1", INVALID, one, one},
        {"4 samples to 4", INVALID, four, four},
        {"another format", INVALID, four, {.format = WGPUTextureFormat_BGRA8Unorm}},
        {"the twin", INVALID, four, {.format = WGPUTextureFormat_RGBA8UnormSrgb}},
        {"another width", INVALID, four, {.width = 8}},
        {"another height", INVALID, four, {.height = 8}},
        {"a level of the same size", VALID, four,
         {.width = 32, .height = 32, .mips = 2, .base_mip = 1}},
        {"two levels", INVALID, four, {.mips = 2}},
        {"a layer", VALID, four, {.layers = 4, .base_layer = 2, .view_layers = 1}},
        {"two layers", INVALID, four, {.layers = 2}},
        {"not for rendering", INVALID, four, {.usage = BIND}},
        {"a view not for rendering", INVALID, four, {.usage = BIND | DRAW, .view_usage = BIND}},
        {"a format that cannot be resolved", INVALID,
         {.format = WGPUTextureFormat_RGBA8Uint, .samples = 4},
         {.format = WGPUTextureFormat_RGBA8Uint}},
        {"floats that cannot be resolved", INVALID,
         {.format = WGPUTextureFormat_R32Float, .samples = 4},
         {.format = WGPUTextureFormat_R32Float}},
        {"halves that can", VALID, {.format = WGPUTextureFormat_RGBA16Float, .samples = 4},
         {.format = WGPUTextureFormat_RGBA16Float}},
        {"into 3D", INVALID, four, {.dimension = WGPUTextureDimension_3D}},
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPURenderPassColorAttachment color = cleared(create_view(gpu, cases[i].from));
        color.resolveTarget = create_view(gpu, cases[i].to);
        color_case(gpu, cases[i].outcome, 1, &color, cases[i].name);
    }
    for (size_t i = 0; i < format_count; i++) {
        const Format *f = &formats[i];
        if (!(f->can & MULTISAMPLE) || f->can & (DEPTH | STENCIL)) {
            continue;
        }
        WGPURenderPassColorAttachment color =
            cleared(create_view(gpu, (Target){.format = f->format, .samples = 4}));
        color.resolveTarget = create_view(gpu, (Target){.format = f->format});
        color_case(gpu, f->can & RESOLVE ? VALID : INVALID, 1, &color, f->name);
    }
    /* Two attachments into one target, and into each other. */
    WGPURenderPassColorAttachment colors[2] = {cleared(create_view(gpu, four)),
                                               cleared(create_view(gpu, four))};
    colors[0].resolveTarget = colors[1].resolveTarget = create_view(gpu, one);
    color_case(gpu, INVALID, 2, colors, "two into one");
}

typedef struct DepthCase {
    const char *name;
    Outcome outcome;
    WGPUTextureFormat format;
    WGPULoadOp depth_load;
    WGPUStoreOp depth_store;
    float depth_clear;
    bool depth_read_only;
    WGPULoadOp stencil_load;
    WGPUStoreOp stencil_store;
    bool stencil_read_only;
} DepthCase;

static void depth_case(Gpu *gpu, const DepthCase *c, WGPUTextureView view, WGPUTextureView color)
{
    WGPURenderPassDepthStencilAttachment attachment =
        WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    attachment.view = view;
    attachment.depthLoadOp = c->depth_load;
    attachment.depthStoreOp = c->depth_store;
    attachment.depthClearValue = c->depth_clear;
    attachment.depthReadOnly = c->depth_read_only;
    attachment.stencilLoadOp = c->stencil_load;
    attachment.stencilStoreOp = c->stencil_store;
    attachment.stencilReadOnly = c->stencil_read_only;
    WGPURenderPassColorAttachment color_attachment = cleared(color);
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.depthStencilAttachment = &attachment;
    descriptor.colorAttachmentCount = color != NULL;
    descriptor.colorAttachments = &color_attachment;
    pass_case(gpu, c->outcome, &descriptor, c->name);
}

TEST(depth_and_stencil, A_DEVICE)
{
    const WGPUTextureFormat d = WGPUTextureFormat_Depth32Float, s = WGPUTextureFormat_Stencil8,
                            ds = WGPUTextureFormat_Depth24PlusStencil8;
    const float x = NAN; /* no clear value */
    const DepthCase cases[] = {
        {"depth: cleared", VALID, d, CLEAR, STORE, 1, false, 0, 0, false},
        {"depth: loaded", VALID, d, LOAD, DISCARD, x, false, 0, 0, false},
        {"depth: nothing said", INVALID, d, 0, 0, x, false, 0, 0, false},
        {"depth: no load", INVALID, d, 0, STORE, x, false, 0, 0, false},
        {"depth: no store", INVALID, d, LOAD, 0, x, false, 0, 0, false},
        {"depth: unknown load", INVALID, d, (WGPULoadOp)3, STORE, 0, false, 0, 0, false},
        {"depth: unknown store", INVALID, d, LOAD, (WGPUStoreOp)3, 0, false, 0, 0, false},
        {"depth: read only", VALID, d, 0, 0, x, true, 0, 0, false},
        {"depth: read only, loaded", INVALID, d, LOAD, 0, x, true, 0, 0, false},
        {"depth: read only, stored", INVALID, d, 0, STORE, x, true, 0, 0, false},
        {"depth: read only, both", INVALID, d, LOAD, STORE, x, true, 0, 0, false},
        {"depth: cleared to nothing", INVALID, d, CLEAR, STORE, x, false, 0, 0, false},
        {"depth: cleared to 0", VALID, d, CLEAR, STORE, 0, false, 0, 0, false},
        {"depth: cleared to 0.5", VALID, d, CLEAR, STORE, 0.5f, false, 0, 0, false},
        {"depth: cleared to -0.1", INVALID, d, CLEAR, STORE, -0.1f, false, 0, 0, false},
        {"depth: cleared to 1.1", INVALID, d, CLEAR, STORE, 1.1f, false, 0, 0, false},
        {"depth: cleared to infinity", INVALID, d, CLEAR, STORE, INFINITY, false, 0, 0, false},
        {"depth: loaded, a clear value out of range", VALID, d, LOAD, STORE, 7, false, 0, 0, false},
        {"depth: loaded, an infinite clear value", INVALID, d, LOAD, STORE, INFINITY, false, 0, 0,
         false},
        {"depth: stencil loaded", INVALID, d, LOAD, STORE, x, false, LOAD, 0, false},
        {"depth: stencil stored", INVALID, d, LOAD, STORE, x, false, 0, STORE, false},
        {"depth: stencil read only", VALID, d, LOAD, STORE, x, false, 0, 0, true},
        {"stencil: cleared", VALID, s, 0, 0, x, false, CLEAR, STORE, false},
        {"stencil: loaded", VALID, s, 0, 0, x, false, LOAD, DISCARD, false},
        {"stencil: nothing said", INVALID, s, 0, 0, x, false, 0, 0, false},
        {"stencil: no load", INVALID, s, 0, 0, x, false, 0, STORE, false},
        {"stencil: no store", INVALID, s, 0, 0, x, false, LOAD, 0, false},
        {"stencil: read only", VALID, s, 0, 0, x, false, 0, 0, true},
        {"stencil: read only, loaded", INVALID, s, 0, 0, x, false, LOAD, 0, true},
        {"stencil: read only, both", INVALID, s, 0, 0, x, false, LOAD, STORE, true},
        {"stencil: depth loaded", INVALID, s, LOAD, 0, x, false, LOAD, STORE, false},
        {"stencil: depth stored", INVALID, s, 0, STORE, x, false, LOAD, STORE, false},
        {"stencil: unknown store", INVALID, s, 0, 0, x, false, LOAD, (WGPUStoreOp)7, false},
        {"both: cleared", VALID, ds, CLEAR, STORE, 1, false, CLEAR, STORE, false},
        {"both: only depth said", INVALID, ds, CLEAR, STORE, 1, false, 0, 0, false},
        {"both: only stencil said", INVALID, ds, 0, 0, 1, false, CLEAR, STORE, false},
        {"both: read only", VALID, ds, 0, 0, x, true, 0, 0, true},
        {"both: depth read only", VALID, ds, 0, 0, x, true, CLEAR, STORE, false},
        {"both: stencil read only", VALID, ds, CLEAR, STORE, 1, false, 0, 0, true},
        {"both: read only, but depth loaded", INVALID, ds, LOAD, STORE, x, true, 0, 0, true},
        {"a color", INVALID, RGBA, CLEAR, STORE, 1, false, 0, 0, false},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUTextureView view = create_view(gpu, (Target){.format = cases[i].format});
        depth_case(gpu, &cases[i], view, NULL);
    }

    const struct {
        const char *name;
        Outcome outcome;
        Target target, color;
    } views[] = {
        {"with a color", VALID, {.format = d}, {.width = 16}},
        {"with a wider color", INVALID, {.format = d}, {.width = 32}},
        {"with a higher color", INVALID, {.format = d}, {.height = 32}},
        {"with samples, the color without", INVALID, {.format = d, .samples = 4}, {.width = 16}},
        {"with the same samples", VALID, {.format = d, .samples = 4}, {.samples = 4}},
        {"two levels", INVALID, {.format = d, .mips = 2}, {.width = 16}},
        {"two layers", INVALID, {.format = d, .layers = 2}, {.width = 16}},
        {"one of two layers", VALID, {.format = d, .layers = 2, .view_layers = 1}, {.width = 16}},
        {"not for rendering", INVALID, {.format = d, .usage = BIND}, {.width = 16}},
        {"only its depth",
         VALID,
         {.format = d, .aspect = WGPUTextureAspect_DepthOnly},
         {.width = 16}},
    };
    const DepthCase ordinary = {"", VALID, d, CLEAR, STORE, 1, false, 0, 0, false};
    for (size_t i = 0; i < COUNT(views); i++) {
        WGPUTextureView view = create_view(gpu, views[i].target),
                        color = create_view(gpu, views[i].color);
        DepthCase c = ordinary;
        c.name = views[i].name;
        c.outcome = views[i].outcome;
        depth_case(gpu, &c, view, color);
    }
    WGPUTextureView half =
        create_view(gpu, (Target){.format = ds, .aspect = WGPUTextureAspect_DepthOnly});
    depth_case(gpu,
               &(DepthCase){"the depth of both", INVALID, ds, CLEAR, STORE, 1, false, 0, 0, false},
               half, NULL);
    depth_case(gpu, &(DepthCase){"no view", INVALID, d, CLEAR, STORE, 1, false, 0, 0, false}, NULL,
               NULL);

    const WGPUTextureUsage transient = DRAW | WGPUTextureUsage_TransientAttachment;
    WGPUTextureView view = create_view(gpu, (Target){.format = ds, .usage = transient});
    const DepthCase of_transient[] = {
        {"transient: cleared, discarded", VALID, ds, CLEAR, DISCARD, 1, false, CLEAR, DISCARD,
         false},
        {"transient: depth stored", INVALID, ds, CLEAR, STORE, 1, false, CLEAR, DISCARD, false},
        {"transient: depth loaded", INVALID, ds, LOAD, DISCARD, 1, false, CLEAR, DISCARD, false},
        {"transient: stencil stored", INVALID, ds, CLEAR, DISCARD, 1, false, CLEAR, STORE, false},
        {"transient: stencil loaded", INVALID, ds, CLEAR, DISCARD, 1, false, LOAD, DISCARD, false},
        {"transient: depth read only", INVALID, ds, 0, 0, 1, true, CLEAR, DISCARD, false},
        {"transient: stencil read only", INVALID, ds, CLEAR, DISCARD, 1, false, 0, 0, true},
    };
    for (size_t i = 0; i < COUNT(of_transient); i++) {
        depth_case(gpu, &of_transient[i], view, NULL);
    }
}

TEST(queries_of_passes, NO_DEVICE)
{
    const WGPUFeatureName feature = WGPUFeatureName_TimestampQuery;
    gpu_open_with(gpu, 1, &feature);
    bool timestamps = wgpuDeviceHasFeature(gpu->device, feature);
    WGPUTextureView view = create_view(gpu, (Target){.format = RGBA});
    const WGPURenderPassColorAttachment color = cleared(view);
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    WGPUQuerySet occlusion = create_query_set(gpu, WGPUQueryType_Occlusion, 2), times = NULL,
                 bad = NULL;
    CASE(gpu, timestamps ? VALID : INVALID,
         times = create_query_set(gpu, WGPUQueryType_Timestamp, 2), "a set of timestamps");
    CASE(gpu, INVALID, bad = create_query_set(gpu, (WGPUQueryType)9, 2), "an error set");

    descriptor.occlusionQuerySet = occlusion;
    pass_case(gpu, VALID, &descriptor, "occlusion queries");
    descriptor.occlusionQuerySet = times;
    pass_case(gpu, INVALID, &descriptor, "occlusion queries in a set of timestamps");
    descriptor.occlusionQuerySet = bad;
    pass_case(gpu, INVALID, &descriptor, "occlusion queries in an error set");
    descriptor.occlusionQuerySet = NULL;

    const uint32_t none = WGPU_QUERY_SET_INDEX_UNDEFINED;
    const struct {
        const char *name;
        bool valid;
        WGPUQuerySet set;
        uint32_t begin, end;
    } cases[] = {
        {"both", true, times, 0, 1},
        {"in reverse", true, times, 1, 0},
        {"the beginning", true, times, 0, none},
        {"the end", true, times, none, 0},
        {"neither", false, times, none, none},
        {"both in one", false, times, 1, 1},
        {"the beginning past the last", false, times, 2, 0},
        {"the end past the last", false, times, 0, 2},
        {"occlusion queries", false, occlusion, 0, 1},
        {"an error set", false, bad, 0, 1},
        {"no set", false, NULL, 0, 1},
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        WGPUPassTimestampWrites writes = WGPU_PASS_TIMESTAMP_WRITES_INIT;
        writes.querySet = cases[i].set;
        writes.beginningOfPassWriteIndex = cases[i].begin;
        writes.endOfPassWriteIndex = cases[i].end;
        Outcome outcome = timestamps && cases[i].valid ? VALID : INVALID;
        descriptor.timestampWrites = &writes;
        pass_case(gpu, outcome, &descriptor, cases[i].name);
        WGPUComputePassDescriptor compute = WGPU_COMPUTE_PASS_DESCRIPTOR_INIT;
        compute.timestampWrites = &writes;
        WGPUCommandEncoder encoder = begin_commands(gpu);
        WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, &compute);
        END_PASS(pass);
        END_COMMANDS(gpu, encoder, outcome, "%s, compute pass", cases[i].name);
    }
}

TEST(odd_descriptors, A_DEVICE)
{
    WGPUTextureView view = create_view(gpu, (Target){.format = RGBA});
    WGPURenderPassColorAttachment color = cleared(view);
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    WGPUChainedStruct stranger = {.sType = (WGPUSType)0x1234};
    color.nextInChain = &stranger;
    pass_case(gpu, INVALID, &descriptor, "a stranger at the attachment");
    color.nextInChain = NULL;
    descriptor.nextInChain = &stranger;
    pass_case(gpu, INVALID, &descriptor, "a stranger at the descriptor");
}
