/* Render pipelines, drawing into textures. */
#include <string.h>

#include "kit.h"
#include "picture.h"

ALSO_ON(gl);

#define SIZE 64
#define FORMAT WGPUTextureFormat_RGBA8Unorm

/* Pixels that a test draws: x to the right, y down. */
typedef struct Picture {
    uint8_t pixels[SIZE * SIZE][4];
} Picture;

static void check_pixel(const Picture *picture, uint32_t x, uint32_t y, uint8_t r, uint8_t g,
                        uint8_t b)
{
    const uint8_t *pixel = picture->pixels[y * SIZE + x];
    CHECK_NEAR(pixel[0], r, 2);
    CHECK_NEAR(pixel[1], g, 2);
    CHECK_NEAR(pixel[2], b, 2);
}

static WGPUTexture create_picture_target(Gpu *gpu)
{
    return create_texture(gpu, "target",
                          WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_CopySrc, FORMAT,
                          SIZE, SIZE);
}

static WGPURenderPassColorAttachment clear_to(WGPUTextureView view, WGPUColor color)
{
    WGPURenderPassColorAttachment attachment = cleared(view);
    attachment.clearValue = color;
    return attachment;
}

static const WGPUColor black = {0.0, 0.0, 0.0, 1.0};

/* A pass on one cleared color attachment, and what follows it. */
typedef struct Drawing {
    Gpu *gpu;
    WGPUTexture target;
    WGPUTextureView view;
    WGPUCommandEncoder encoder;
    WGPURenderPassEncoder pass;
} Drawing;

static Drawing begin_drawing(Gpu *gpu)
{
    Drawing drawing = {.gpu = gpu, .target = create_picture_target(gpu)};
    drawing.view = KEEP(wgpuTextureCreateView(drawing.target, NULL));
    drawing.encoder = create_encoder(gpu);
    WGPURenderPassColorAttachment attachment = clear_to(drawing.view, black);
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    drawing.pass = wgpuCommandEncoderBeginRenderPass(drawing.encoder, &descriptor);
    return drawing;
}

static void end_drawing(Drawing *drawing, Picture *picture)
{
    END_PASS(drawing->pass);
    submit(drawing->gpu, drawing->encoder);
    read_texture(drawing->gpu, drawing->target, 4, picture->pixels);
}

/* Corners on the pixel grid, so that every GPU covers the same pixels. */
static const char triangle_shader[] =
    "struct Corner { @builtin(position) position: vec4f, @location(0) color: vec3f }\n"
    "@vertex fn vs(@builtin(vertex_index) i: u32) -> Corner {\n"
    "    var positions = array(vec2f(0.0, 0.75), vec2f(-0.75, -0.75), vec2f(0.75, -0.75));\n"
    "    var colors = array(vec3f(1.0, 0.0, 0.0), vec3f(0.0, 1.0, 0.0), vec3f(0.0, 0.0, 1.0));\n"
    "    return Corner(vec4f(positions[i], 0.0, 1.0), colors[i]);\n"
    "}\n"
    "@fragment fn fs(corner: Corner) -> @location(0) vec4f {\n"
    "    return vec4f(corner.color, 1.0);\n"
    "}\n";

TEST(a_triangle, A_DEVICE)
{
    Picture picture;
    WGPURenderPipeline pipeline = create_render_pipeline(gpu, &(Look){.code = triangle_shader});
    Drawing drawing = begin_drawing(gpu);
    wgpuRenderPassEncoderSetPipeline(drawing.pass, pipeline);
    wgpuRenderPassEncoderDraw(drawing.pass, 3, 1, 0, 0);
    end_drawing(&drawing, &picture);

    check_picture("triangle", *picture.pixels, SIZE, SIZE, 2);
}

TEST(a_triangle_from_a_bundle, A_DEVICE)
{
    Picture picture;
    WGPURenderPipeline pipeline = create_render_pipeline(gpu, &(Look){.code = triangle_shader});
    WGPUTextureFormat format = FORMAT;
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    WGPURenderBundleEncoder encoder =
        KEEP(wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor));
    wgpuRenderBundleEncoderSetPipeline(encoder, pipeline);
    wgpuRenderBundleEncoderDraw(encoder, 3, 1, 0, 0);
    WGPURenderBundle bundle = KEEP(wgpuRenderBundleEncoderFinish(encoder, NULL));

    for (int run = 0; run < 2; run++) { /* a bundle can be used again */
        Drawing drawing = begin_drawing(gpu);
        wgpuRenderPassEncoderExecuteBundles(drawing.pass, 1, &bundle);
        end_drawing(&drawing, &picture);
        check_picture("triangle", *picture.pixels, SIZE, SIZE, 2);
    }
}

TEST(a_triangle_drawn_indirectly, A_DEVICE)
{
    Picture picture;
    const uint32_t arguments[] = {3, 1, 0, 0};
    WGPUBuffer indirect = create_filled_buffer(gpu, "arguments", WGPUBufferUsage_Indirect,
                                               arguments, sizeof arguments);
    WGPURenderPipeline pipeline = create_render_pipeline(gpu, &(Look){.code = triangle_shader});
    Drawing drawing = begin_drawing(gpu);
    wgpuRenderPassEncoderSetPipeline(drawing.pass, pipeline);
    wgpuRenderPassEncoderDrawIndirect(drawing.pass, indirect, 0);
    end_drawing(&drawing, &picture);
    check_picture("triangle", *picture.pixels, SIZE, SIZE, 2);
}

/* Rectangles out of vertex, instance and index buffers. */
typedef struct Rectangle {
    float left, top, right, bottom; /* -1 to 1, y up */
    float depth;
    float color[4];
} Rectangle;

static const char rectangle_shader[] =
    "struct Corner { @builtin(position) position: vec4f, @location(0) color: vec4f }\n"
    "@vertex fn vs(@location(0) corner: vec2f, @location(1) box: vec4f, @location(2) depth: f32,\n"
    "              @location(3) color: vec4f) -> Corner {\n"
    "    return Corner(vec4f(mix(box.xy, box.zw, corner), depth, 1.0), color);\n"
    "}\n"
    "@fragment fn fs(corner: Corner) -> @location(0) vec4f { return corner.color; }\n";

typedef struct RectangleLayout {
    WGPUVertexAttribute corner[1];
    WGPUVertexAttribute instance[3];
    WGPUVertexBufferLayout buffers[2];
} RectangleLayout;

static void init_rectangle_layout(RectangleLayout *layout)
{
    const WGPUVertexAttribute attribute = WGPU_VERTEX_ATTRIBUTE_INIT;
    layout->corner[0] = attribute;
    layout->corner[0].format = WGPUVertexFormat_Float32x2;
    for (uint32_t i = 0; i < 3; i++) {
        layout->instance[i] = attribute;
        layout->instance[i].shaderLocation = i + 1;
    }
    layout->instance[0].format = WGPUVertexFormat_Float32x4;
    layout->instance[1].format = WGPUVertexFormat_Float32;
    layout->instance[1].offset = offsetof(Rectangle, depth);
    layout->instance[2].format = WGPUVertexFormat_Float32x4;
    layout->instance[2].offset = offsetof(Rectangle, color);

    layout->buffers[0] = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
    layout->buffers[0].stepMode = WGPUVertexStepMode_Vertex;
    layout->buffers[0].arrayStride = 8;
    layout->buffers[0].attributeCount = 1;
    layout->buffers[0].attributes = layout->corner;
    layout->buffers[1] = WGPU_VERTEX_BUFFER_LAYOUT_INIT;
    layout->buffers[1].stepMode = WGPUVertexStepMode_Instance;
    layout->buffers[1].arrayStride = sizeof(Rectangle);
    layout->buffers[1].attributeCount = 3;
    layout->buffers[1].attributes = layout->instance;
}

/* Sets the buffers and draws all rectangles, indexed. */
static void draw_rectangles(Gpu *gpu, WGPURenderPassEncoder pass, const Rectangle *rectangles,
                            size_t count)
{
    const float corners[][2] = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};
    const uint16_t indices[] = {0, 1, 2, 2, 1, 3};
    WGPUBuffer corner_buffer =
        create_filled_buffer(gpu, "corners", WGPUBufferUsage_Vertex, corners, sizeof corners);
    WGPUBuffer index_buffer =
        create_filled_buffer(gpu, "indices", WGPUBufferUsage_Index, indices, sizeof indices);
    WGPUBuffer rectangle_buffer = create_filled_buffer(gpu, "rectangles", WGPUBufferUsage_Vertex,
                                                       rectangles, count * sizeof *rectangles);
    wgpuRenderPassEncoderSetVertexBuffer(pass, 0, corner_buffer, 0, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderSetVertexBuffer(pass, 1, rectangle_buffer, 0, WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderSetIndexBuffer(pass, index_buffer, WGPUIndexFormat_Uint16, 0,
                                        WGPU_WHOLE_SIZE);
    wgpuRenderPassEncoderDrawIndexed(pass, 6, (uint32_t)count, 0, 0, 0);
}

TEST(vertex_instance_and_index_buffers, A_DEVICE)
{
    Picture picture;
    const Rectangle rectangles[] = {
        {-1, 1, 0, 0, 0, {1, 0, 0, 1}}, /* upper left */
        {0, 0, 1, -1, 0, {0, 0, 1, 1}}, /* lower right */
    };
    RectangleLayout layout;
    init_rectangle_layout(&layout);
    WGPURenderPipeline pipeline =
        create_render_pipeline(gpu, &(Look){.code = rectangle_shader,
                                            .buffer_count = COUNT(layout.buffers),
                                            .buffers = layout.buffers});
    Drawing drawing = begin_drawing(gpu);
    wgpuRenderPassEncoderSetPipeline(drawing.pass, pipeline);
    draw_rectangles(gpu, drawing.pass, rectangles, COUNT(rectangles));
    end_drawing(&drawing, &picture);

    check_pixel(&picture, 0, 0, 255, 0, 0);
    check_pixel(&picture, SIZE / 2 - 1, SIZE / 2 - 1, 255, 0, 0);
    check_pixel(&picture, SIZE / 2, SIZE / 2, 0, 0, 255);
    check_pixel(&picture, SIZE - 1, SIZE - 1, 0, 0, 255);
    check_pixel(&picture, SIZE - 1, 0, 0, 0, 0);
    check_pixel(&picture, 0, SIZE - 1, 0, 0, 0);
}

TEST(blending_scissor_and_viewport, A_DEVICE)
{
    Picture picture;
    const Rectangle everywhere = {-1, 1, 1, -1, 0, {1, 1, 1, 0.5f}};
    WGPUBlendState blend = WGPU_BLEND_STATE_INIT;
    blend.color = (WGPUBlendComponent){WGPUBlendOperation_Add, WGPUBlendFactor_SrcAlpha,
                                       WGPUBlendFactor_OneMinusSrcAlpha};
    blend.alpha = (WGPUBlendComponent){WGPUBlendOperation_Add, WGPUBlendFactor_One,
                                       WGPUBlendFactor_OneMinusSrcAlpha};
    RectangleLayout layout;
    init_rectangle_layout(&layout);
    WGPURenderPipeline pipeline =
        create_render_pipeline(gpu, &(Look){.code = rectangle_shader,
                                            .buffer_count = COUNT(layout.buffers),
                                            .buffers = layout.buffers,
                                            .blend = &blend});
    Drawing drawing = begin_drawing(gpu);
    wgpuRenderPassEncoderSetPipeline(drawing.pass, pipeline);
    wgpuRenderPassEncoderSetScissorRect(drawing.pass, 0, 0, SIZE / 2, SIZE);
    draw_rectangles(gpu, drawing.pass, &everywhere, 1);
    wgpuRenderPassEncoderSetViewport(drawing.pass, 0, 0, SIZE, SIZE / 2, 0, 1);
    draw_rectangles(gpu, drawing.pass, &everywhere, 1);
    end_drawing(&drawing, &picture);

    check_pixel(&picture, 1, SIZE - 1, 128, 128, 128); /* drawn once, at half strength */
    check_pixel(&picture, 1, 1, 191, 191, 191);        /* drawn twice */
    check_pixel(&picture, SIZE - 1, 1, 0, 0, 0);       /* outside the scissor rectangle */
}

/* A pass on `view` and, when given, `resolve_target` and `depth`. */
static WGPURenderPassEncoder begin_black(WGPUCommandEncoder encoder, WGPUTextureView view,
                                         WGPUTextureView resolve_target, WGPUTextureView depth)
{
    WGPURenderPassColorAttachment color = clear_to(view, black);
    color.resolveTarget = resolve_target;
    WGPURenderPassDepthStencilAttachment depth_stencil =
        WGPU_RENDER_PASS_DEPTH_STENCIL_ATTACHMENT_INIT;
    depth_stencil.view = depth;
    depth_stencil.depthLoadOp = WGPULoadOp_Clear;
    depth_stencil.depthStoreOp = WGPUStoreOp_Store;
    depth_stencil.depthClearValue = 1.0f;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &color;
    descriptor.depthStencilAttachment = depth ? &depth_stencil : NULL;
    return wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
}

TEST(the_depth_test_keeps_what_is_nearer, A_DEVICE)
{
    Picture picture;
    const Rectangle rectangles[] = {
        {-1, 1, 0.5f, -1, 0.3f, {0, 1, 0, 1}}, /* near, drawn first */
        {-0.5f, 1, 1, -1, 0.7f, {1, 0, 0, 1}}, /* far, drawn second */
    };
    WGPUDepthStencilState depth_state = WGPU_DEPTH_STENCIL_STATE_INIT;
    depth_state.format = WGPUTextureFormat_Depth32Float;
    depth_state.depthWriteEnabled = WGPUOptionalBool_True;
    depth_state.depthCompare = WGPUCompareFunction_Less;
    RectangleLayout layout;
    init_rectangle_layout(&layout);
    WGPURenderPipeline pipeline =
        create_render_pipeline(gpu, &(Look){.code = rectangle_shader,
                                            .buffer_count = COUNT(layout.buffers),
                                            .buffers = layout.buffers,
                                            .depth_stencil = &depth_state});
    WGPUTexture target = create_picture_target(gpu);
    WGPUTexture depth = create_texture(gpu, "depth", WGPUTextureUsage_RenderAttachment,
                                       WGPUTextureFormat_Depth32Float, SIZE, SIZE);
    WGPUTextureView target_view = wgpuTextureCreateView(target, NULL);
    WGPUTextureView depth_view = wgpuTextureCreateView(depth, NULL);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = begin_black(encoder, target_view, NULL, depth_view);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    draw_rectangles(gpu, pass, rectangles, COUNT(rectangles));
    END_PASS(pass);
    submit(gpu, encoder);
    read_texture(gpu, target, 4, picture.pixels);

    check_pixel(&picture, 1, 1, 0, 255, 0);
    check_pixel(&picture, SIZE / 2, 1, 0, 255, 0);
    check_pixel(&picture, SIZE - 1, 1, 255, 0, 0);
    wgpuTextureViewRelease(target_view);
    wgpuTextureViewRelease(depth_view);
}

TEST(multisampling_smooths_edges, A_DEVICE)
{
    Picture picture;
    WGPURenderPipeline pipeline =
        create_render_pipeline(gpu, &(Look){.code = triangle_shader, .samples = 4});
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_RenderAttachment;
    descriptor.size = (WGPUExtent3D){SIZE, SIZE, 1};
    descriptor.format = FORMAT;
    descriptor.sampleCount = 4;
    WGPUTexture multisampled = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    WGPUTexture target = create_picture_target(gpu);
    WGPUTextureView multisampled_view = KEEP(wgpuTextureCreateView(multisampled, NULL));
    WGPUTextureView target_view = KEEP(wgpuTextureCreateView(target, NULL));
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = begin_black(encoder, multisampled_view, target_view, NULL);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    END_PASS(pass);
    submit(gpu, encoder);
    read_texture(gpu, target, 4, picture.pixels);

    /* The channels add up to 255 inside (colors are mixed), 0 outside, and between on edges. */
    int inside = 0, edge = 0, outside = 0;
    for (size_t i = 0; i < SIZE * SIZE; i++) {
        int sum = picture.pixels[i][0] + picture.pixels[i][1] + picture.pixels[i][2];
        inside += sum > 250;
        outside += sum == 0;
        edge += sum > 40 && sum < 215;
    }
    CHECK(inside > 1000);
    CHECK(outside > 1000);
    CHECK(edge > 20);
}

TEST(sen_02_several_targets_with_a_hole_between, A_DEVICE)
{
    Picture first, second;
    Pipeline described;
    describe_pipeline(
        &described, gpu,
        &(Look){
            .code =
                "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
                "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.0, 1.0);\n"
                "}\n"
                "struct Colors { @location(0) first: vec4f, @location(2) second: vec4f }\n"
                "@fragment fn fs() -> Colors {\n"
                "    return Colors(vec4f(1.0, 0.0, 0.0, 1.0), vec4f(0.0, 0.0, 1.0, 1.0));\n"
                "}\n",
            .target_count = 3});
    described.targets[1].format = WGPUTextureFormat_Undefined;
    make_modules(&described, "two colors");
    WGPURenderPipeline pipeline =
        KEEP(wgpuDeviceCreateRenderPipeline(gpu->device, &described.descriptor));
    WGPUTexture targets[] = {create_picture_target(gpu), create_picture_target(gpu)};
    WGPUTextureView views[] = {KEEP(wgpuTextureCreateView(targets[0], NULL)),
                               KEEP(wgpuTextureCreateView(targets[1], NULL))};
    WGPURenderPassColorAttachment attachments[] = {
        clear_to(views[0], black),
        WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT, /* its view is NULL: not used */
        clear_to(views[1], black),
    };
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = COUNT(attachments);
    descriptor.colorAttachments = attachments;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    wgpuRenderPassEncoderSetPipeline(pass, pipeline);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    END_PASS(pass);
    submit(gpu, encoder);
    read_texture(gpu, targets[0], 4, first.pixels);
    read_texture(gpu, targets[1], 4, second.pixels);
    check_pixel(&first, SIZE / 2, SIZE / 2, 255, 0, 0);
    check_pixel(&second, SIZE / 2, SIZE / 2, 0, 0, 255);
}

TEST(a_texture_is_sampled, A_DEVICE)
{
    Picture picture;
    const uint8_t texels[4][4] = {
        {255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}, {255, 255, 255, 255}};
    WGPUTexture texture = create_texture(
        gpu, "checkers", WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst, FORMAT, 2, 2);
    WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
    destination.texture = texture;
    WGPUTexelCopyBufferLayout data_layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
    data_layout.bytesPerRow = 8;
    data_layout.rowsPerImage = 2;
    wgpuQueueWriteTexture(gpu->queue, &destination, texels, sizeof texels, &data_layout,
                          &(WGPUExtent3D){2, 2, 1});

    WGPURenderPipeline pipeline = create_render_pipeline(
        gpu,
        &(Look){
            .code =
                "@group(0) @binding(0) var image: texture_2d<f32>;\n"
                "@group(0) @binding(1) var image_sampler: sampler;\n"
                "@vertex fn vs(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {\n"
                "    return vec4f(f32(i & 1u) * 4.0 - 1.0, f32(i >> 1u) * 4.0 - 1.0, 0.0, 1.0);\n"
                "}\n"
                "@fragment fn fs(@builtin(position) at: vec4f) -> @location(0) vec4f {\n"
                "    return textureSample(image, image_sampler, at.xy / 64.0);\n"
                "}\n"});
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    WGPUSampler sampler = KEEP(wgpuDeviceCreateSampler(gpu->device, NULL));
    WGPUBindGroupEntry entries[] = {view_entry(0, view), sampler_entry(1, sampler)};
    WGPUBindGroup group = create_group_of(gpu, pipeline, COUNT(entries), entries);

    Drawing drawing = begin_drawing(gpu);
    wgpuRenderPassEncoderSetPipeline(drawing.pass, pipeline);
    wgpuRenderPassEncoderSetBindGroup(drawing.pass, 0, group, 0, NULL);
    wgpuRenderPassEncoderDraw(drawing.pass, 3, 1, 0, 0);
    end_drawing(&drawing, &picture);
    check_pixel(&picture, 1, 1, 255, 0, 0);
    check_pixel(&picture, SIZE - 2, 1, 0, 255, 0);
    check_pixel(&picture, 1, SIZE - 2, 0, 0, 255);
    check_pixel(&picture, SIZE - 2, SIZE - 2, 255, 255, 255);
}

TEST(a_pass_loads_what_was_there, A_DEVICE)
{
    Picture picture;
    WGPUTexture target = create_picture_target(gpu);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(target, NULL));
    WGPURenderPassColorAttachment attachment = clear_to(view, (WGPUColor){0.2, 0.4, 0.6, 1.0});
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    for (int pass_number = 0; pass_number < 2; pass_number++) {
        WGPUCommandEncoder encoder = create_encoder(gpu);
        WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
        END_PASS(pass);
        submit(gpu, encoder);
        attachment.loadOp = WGPULoadOp_Load;
    }
    read_texture(gpu, target, 4, picture.pixels);
    check_pixel(&picture, 0, 0, 51, 102, 153);
    check_pixel(&picture, SIZE - 1, SIZE - 1, 51, 102, 153);
}
