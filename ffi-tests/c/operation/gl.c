/* What GL draws and copies otherwise than WebGPU has it: rows of docs/limits.md that begin with gl-.
 * Elsewhere it is as WebGPU has it. A row that no longer holds fails here. */
#include "cases.h"
#include "screen.h"

ALSO_ON(gl);

#define SIZE 8

static bool on_gl(void)
{
    return test_backend() == WGPUBackendType_OpenGLES;
}

/* A view that begins with the second of two layers. */
TEST(row_gl_views, EXECUTION)
{
    static const char code[] =
        "@group(0) @binding(0) var layers: texture_2d_array<u32>;"
        "@group(0) @binding(1) var<storage, read_write> seen: u32;"
        "@compute @workgroup_size(1) fn main() { seen = textureLoad(layers, vec2u(0), 0, 0).x; }";
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
    descriptor.format = WGPUTextureFormat_R32Uint;
    descriptor.size = (WGPUExtent3D){1, 1, 2};
    WGPUTexture texture = KEEP(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    const uint32_t numbers[] = {10, 20};
    const WGPUTexelCopyTextureInfo to = {.texture = texture};
    const WGPUTexelCopyBufferLayout layout = {.bytesPerRow = 4, .rowsPerImage = 1};
    wgpuQueueWriteTexture(gpu->queue, &to, numbers, sizeof numbers, &layout, &descriptor.size);
    WGPUTextureViewDescriptor second = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    second.dimension = WGPUTextureViewDimension_2DArray;
    second.baseArrayLayer = 1;
    WGPUComputePipeline pipeline = create_compute_pipeline(gpu, code);
    WGPUBuffer buffer =
        create_buffer(gpu, "seen", WGPUBufferUsage_Storage | WGPUBufferUsage_CopySrc, 4);
    WGPUBindGroupEntry entries[] = {view_entry(0, KEEP(wgpuTextureCreateView(texture, &second))),
                                    buffer_entry(1, buffer)};
    dispatch(gpu, pipeline, create_group_of(gpu, pipeline, COUNT(entries), entries), 1, 1, 1);
    uint32_t seen;
    read_buffer(gpu, buffer, 0, &seen, sizeof seen);
    CHECK_EQ(seen, on_gl() ? numbers[0] : numbers[1]);
}

TEST(row_gl_compressed_copies, FEATURE(WGPUFeatureName_TextureCompressionBC))
{
    WGPUTexture texture =
        create_texture(gpu, "block", WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst,
                       WGPUTextureFormat_BC1RGBAUnorm, 4, 4);
    const uint32_t block[] = {0x001FFC00, 0x12345678}, zeros[] = {0, 0};
    const WGPUTexelCopyTextureInfo place = {.texture = texture};
    const WGPUTexelCopyBufferLayout layout = {.bytesPerRow = 256, .rowsPerImage = 1};
    const WGPUExtent3D size = {4, 4, 1};
    wgpuQueueWriteTexture(gpu->queue, &place, block, sizeof block, &layout, &size);
    WGPUBuffer buffer =
        create_buffer(gpu, "copy", WGPUBufferUsage_CopySrc | WGPUBufferUsage_CopyDst, 8);
    WGPUCommandEncoder encoder = create_encoder(gpu);
    wgpuCommandEncoderCopyTextureToBuffer(
        encoder, &place, &(WGPUTexelCopyBufferInfo){.buffer = buffer, .layout = layout}, &size);
    submit(gpu, encoder);
    uint32_t copy[2];
    read_buffer(gpu, buffer, 0, copy, sizeof copy);
    CHECK_EQ(copy[0], on_gl() ? zeros[0] : block[0]);
    CHECK_EQ(copy[1], on_gl() ? zeros[1] : block[1]);
}

/* Corners of the screen, of which each vertex is one by its number. */
static const char corners[] =
    "@vertex fn vs(@builtin(vertex_index) v: u32) -> @builtin(position) vec4f {"
    "    let places = array(vec2f(0, 1), vec2f(7, 1), vec2f(7, 6), vec2f(0, 6), vec2f(7, 4));"
    "    let at = (places[min(v, 4)] + 0.5) / 4;"
    "    return vec4f(at.x - 1, 1 - at.y, 0, 1);"
    "}"
    "@fragment fn fs() -> @location(0) u32 { return 1; }";

TEST(row_gl_primitive_restart, EXECUTION)
{
    Screen screen;
    screen_open(&screen, gpu, SIZE, WGPUTextureFormat_R32Uint, 0);
    Look look = {.code = corners};
    look.primitive.topology = WGPUPrimitiveTopology_LineStrip;
    look.primitive.stripIndexFormat = WGPUIndexFormat_Uint16;
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    const uint16_t indices[] = {0, 1, 0xFFFF, 2, 3, 0};
    WGPUBuffer buffer =
        create_filled_buffer(gpu, "indices", WGPUBufferUsage_Index, indices, sizeof indices);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderSetIndexBuffer(painting.pass, buffer, WGPUIndexFormat_Uint16, 0, 12);
    wgpuRenderPassEncoderDrawIndexed(painting.pass, 5, 1, 0, 0, 0);
    uint32_t texels[SIZE][SIZE];
    screen_finish(&painting, 4, texels);
    CHECK_EQ(texels[1][3], 1);
    CHECK_EQ(texels[6][3], 1);
    CHECK_EQ(texels[3][7], on_gl()); /* on the way from 1 to 2 */
}

/* Mesa's lavapipe 22.3 on Vulkan does as GL does, so that other backends show nothing. */
TEST(row_gl_index_offset, EXECUTION)
{
    if (!on_gl()) {
        check_skip("this is about GL");
    }
    Screen screen;
    screen_open(&screen, gpu, SIZE, WGPUTextureFormat_R32Uint, 0);
    Look look = {.code = corners};
    look.primitive.topology = WGPUPrimitiveTopology_PointList;
    WGPURenderPipeline pipeline = screen_pipeline(&screen, &look);
    const uint32_t indices[] = {0, 2}, draw[] = {1, 1, 0, 0, 0};
    WGPUBuffer index_buffer =
                   create_filled_buffer(gpu, "indices", WGPUBufferUsage_Index, indices,
                                        sizeof indices),
               draw_buffer =
                   create_filled_buffer(gpu, "draw", WGPUBufferUsage_Indirect, draw, sizeof draw);
    Painting painting = screen_begin(&screen);
    wgpuRenderPassEncoderSetPipeline(painting.pass, pipeline);
    wgpuRenderPassEncoderSetIndexBuffer(painting.pass, index_buffer, WGPUIndexFormat_Uint32, 4, 4);
    wgpuRenderPassEncoderDrawIndexedIndirect(painting.pass, draw_buffer, 0);
    uint32_t texels[SIZE][SIZE];
    screen_finish(&painting, 4, texels);
    CHECK_EQ(texels[1][0], 1);
    CHECK_EQ(texels[6][7], 0);
}

/* WebGPU lets nobody read and write texels of RGBA8Unorm at once. */
TEST(row_gl_formats, EXECUTION)
{
    static const char code[] =
        "@group(0) @binding(0) var t: texture_storage_2d<rgba8unorm, read_write>;"
        "@compute @workgroup_size(1) fn main() {"
        "    textureStore(t, vec2u(0), textureLoad(t, vec2u(0)));"
        "}";
    CASE(gpu, on_gl() ? VALID : INVALID, create_compute_pipeline(gpu, code), "read and written");
}
