/*
 * Video: frames as decoders and cameras give them, drawn by a shader that knows
 * nothing of that.
 *
 *     ./video
 *     ./video --picture video.png
 *
 * Such a frame has two planes: luma, a byte for each pixel, and chroma, two
 * bytes for four pixels. Both are textures, into which each frame is written;
 * two *external textures* of them, of all and of a part, show the shader
 * colors. Here, the frames are a test picture with a hand that goes round.
 *
 * `make examples` builds it.
 */
#include <math.h>
#include <stdint.h>
#include <webgpu/wgpu.h>

#include "../common/scene.h"

#define WIDTH 320
#define HEIGHT 240

/* The same as Canvas in the shader. */
typedef struct Canvas {
  float size[2], seconds, unused;
} Canvas;

static struct {
  uint8_t luma[HEIGHT][WIDTH], chroma[HEIGHT / 2][WIDTH / 2][2];
  WGPUTexture planes[2];
  WGPURenderPipeline pipeline;
  WGPUBuffer canvas;
  WGPUBindGroup group;
} video;

/* Bars in 75 percent of white and of six colors; below them, from black to
 * white. */
static const float bars[7][3] = {
    {.75f, .75f, .75f}, {.75f, .75f, 0}, {0, .75f, .75f}, {0, .75f, 0},
    {.75f, 0, .75f},    {.75f, 0, 0},    {0, 0, .75f}};

static void color_of(int x, int y, double seconds, float color[3]) {
  double across = x - WIDTH / 2., down = y - HEIGHT / 2., angle = seconds * 2;
  double along = across * sin(angle) - down * cos(angle);
  double beside = across * cos(angle) + down * sin(angle);
  const float *bar = bars[x * 7 / WIDTH];
  for (int k = 0; k < 3; k++) {
    color[k] = y < HEIGHT * 3 / 4 ? bar[k] : (float)x / (WIDTH - 1);
    if (along > 0 && along < HEIGHT * 0.45 && fabs(beside) < 3) {
      color[k] = 1;
    }
  }
}

/* What a decoder does: BT.709 in limited range. */
static void make_frame(double seconds) {
  for (int y = 0; y < HEIGHT; y++) {
    for (int x = 0; x < WIDTH; x++) {
      float rgb[3];
      color_of(x, y, seconds, rgb);
      float luma = 0.2126f * rgb[0] + 0.7152f * rgb[1] + 0.0722f * rgb[2];
      video.luma[y][x] = (uint8_t)(16 + 219 * luma + 0.5f);
      if (x % 2 == 0 && y % 2 == 0) {
        uint8_t *chroma = video.chroma[y / 2][x / 2];
        chroma[0] = (uint8_t)(128 + 224 * (rgb[2] - luma) / 1.8556f + 0.5f);
        chroma[1] = (uint8_t)(128 + 224 * (rgb[0] - luma) / 1.5748f + 0.5f);
      }
    }
  }
}

static void write_plane(Gpu *gpu, WGPUTexture texture, const void *texels,
                        uint32_t bytes_per_row) {
  WGPUTexelCopyTextureInfo destination = WGPU_TEXEL_COPY_TEXTURE_INFO_INIT;
  destination.texture = texture;
  const WGPUExtent3D size = {wgpuTextureGetWidth(texture),
                             wgpuTextureGetHeight(texture), 1};
  WGPUTexelCopyBufferLayout layout = WGPU_TEXEL_COPY_BUFFER_LAYOUT_INIT;
  layout.bytesPerRow = bytes_per_row;
  layout.rowsPerImage = size.height;
  wgpuQueueWriteTexture(gpu->queue, &destination, texels,
                        (size_t)bytes_per_row * size.height, &layout, &size);
}

static WGPUTexture create_plane(Gpu *gpu, WGPUTextureFormat format,
                                uint32_t width, uint32_t height) {
  WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
  descriptor.label = text("plane");
  descriptor.usage = WGPUTextureUsage_TextureBinding | WGPUTextureUsage_CopyDst;
  descriptor.format = format;
  descriptor.size = (WGPUExtent3D){width, height, 1};
  return wgpuDeviceCreateTexture(gpu->device, &descriptor);
}

static void create_planes(Gpu *gpu) {
  video.planes[0] = create_plane(gpu, WGPUTextureFormat_R8Unorm, WIDTH, HEIGHT);
  video.planes[1] =
      create_plane(gpu, WGPUTextureFormat_RG8Unorm, WIDTH / 2, HEIGHT / 2);
}

/* A picture in both planes, or in a part of them. */
static WGPUExternalTexture
create_external_texture(Gpu *gpu, WGPUExternalTextureCrop *part) {
  WGPUTextureView views[2];
  for (int i = 0; i < 2; i++) {
    views[i] = wgpuTextureCreateView(video.planes[i], NULL);
  }
  WGPUExternalTextureColors colors = WGPU_EXTERNAL_TEXTURE_COLORS_INIT;
  colors.colorSpace = WGPUExternalTextureColorSpace_BT709;
  colors.range = WGPUExternalTextureRange_Limited;
  colors.chain.next = part ? &part->chain : NULL;
  WGPUExternalTextureDescriptor descriptor =
      WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
  descriptor.nextInChain = &colors.chain;
  descriptor.label = text("video");
  descriptor.planeCount = 2;
  descriptor.planes = views;
  WGPUExternalTexture made =
      wgpuDeviceCreateExternalTexture(gpu->device, &descriptor);
  for (int i = 0; i < 2; i++) {
    wgpuTextureViewRelease(views[i]);
  }
  return made;
}

static void create_pipeline(Gpu *gpu, WGPUTextureFormat format) {
  WGPUShaderModule module = gpu_load_shader(gpu, __FILE__, "shader.wgsl");
  WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
  target.format = format;
  WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
  fragment.module = module;
  fragment.targetCount = 1;
  fragment.targets = &target;
  WGPURenderPipelineDescriptor descriptor =
      WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
  descriptor.vertex.module = module;
  descriptor.fragment = &fragment;
  video.pipeline = wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor);
  wgpuShaderModuleRelease(module);
}

/* What the shader looks at. The group keeps what it needs of the external
 * textures. */
static void create_group(Gpu *gpu) {
  WGPUExternalTextureCrop part = WGPU_EXTERNAL_TEXTURE_CROP_INIT;
  part.x = WIDTH / 8;
  part.y = HEIGHT / 2;
  part.width = WIDTH * 3 / 4;
  part.height = HEIGHT / 2;
  part.rotation = 90;
  WGPUExternalTexture textures[] = {create_external_texture(gpu, NULL),
                                    create_external_texture(gpu, &part)};
  WGPUSamplerDescriptor smooth = WGPU_SAMPLER_DESCRIPTOR_INIT;
  smooth.magFilter = smooth.minFilter = WGPUFilterMode_Linear;
  WGPUSampler sampler = wgpuDeviceCreateSampler(gpu->device, &smooth);
  Canvas canvas = {0};
  video.canvas = gpu_create_buffer(gpu, "canvas", WGPUBufferUsage_Uniform,
                                   &canvas, sizeof canvas);

  WGPUBindGroupEntry entries[4];
  WGPUExternalTextureBindingEntry external[2];
  for (uint32_t i = 0; i < 4; i++) {
    entries[i] = WGPU_BIND_GROUP_ENTRY_INIT;
    entries[i].binding = i;
  }
  entries[0].buffer = video.canvas;
  for (int i = 0; i < 2; i++) {
    external[i] = WGPU_EXTERNAL_TEXTURE_BINDING_ENTRY_INIT;
    external[i].externalTexture = textures[i];
    entries[1 + i].nextInChain = &external[i].chain;
  }
  entries[3].sampler = sampler;
  WGPUBindGroupDescriptor group = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
  group.layout = wgpuRenderPipelineGetBindGroupLayout(video.pipeline, 0);
  group.entryCount = 4;
  group.entries = entries;
  video.group = wgpuDeviceCreateBindGroup(gpu->device, &group);
  wgpuBindGroupLayoutRelease(group.layout);
  wgpuSamplerRelease(sampler);
  for (int i = 0; i < 2; i++) {
    wgpuExternalTextureRelease(textures[i]);
  }
}

static void create(Gpu *gpu, WGPUTextureFormat format) {
  create_planes(gpu);
  create_pipeline(gpu, format);
  create_group(gpu);
}

static void draw(Gpu *gpu, const Frame *frame) {
  make_frame(frame->seconds);
  write_plane(gpu, video.planes[0], video.luma, WIDTH);
  write_plane(gpu, video.planes[1], video.chroma, WIDTH);
  Canvas canvas = {
      {(float)frame->width, (float)frame->height}, (float)frame->seconds, 0};
  wgpuQueueWriteBuffer(gpu->queue, video.canvas, 0, &canvas, sizeof canvas);
  WGPURenderPassEncoder pass = begin_pass(frame, (WGPUColor){0, 0, 0, 1});
  wgpuRenderPassEncoderSetPipeline(pass, video.pipeline);
  wgpuRenderPassEncoderSetBindGroup(pass, 0, video.group, 0, NULL);
  wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
  wgpuRenderPassEncoderEnd(pass);
  wgpuRenderPassEncoderRelease(pass);
}

static void release(void) {
  wgpuBindGroupRelease(video.group);
  wgpuBufferRelease(video.canvas);
  wgpuRenderPipelineRelease(video.pipeline);
  for (int i = 0; i < 2; i++) {
    wgpuTextureRelease(video.planes[i]);
  }
}

int main(int argc, char **argv) {
  Scene scene = {
      .title = "Video", .create = create, .draw = draw, .release = release};
  return show(&scene, argc, argv);
}
