/*
 * Shadows by rays: a scene of cubes on a floor, built into acceleration
 * structures, and a shader that casts rays into it. Writes a PNG file.
 *
 *     shadows shadows.png
 *
 * Needs a GPU with ray queries. Where there is none it says so and ends with
 * status 2.
 */
#include "../common/gpu.h"
#include "../common/picture.h"

#include <math.h>
#include <stdio.h>
#include <webgpu/wgpu.h>

#define WIDTH 640
#define HEIGHT 400
#define CUBES 22

typedef struct Example {
  Gpu gpu;
  WGPUBlas cube, floor;
  WGPUTlas scene;
} Example;

static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter,
                       WGPUStringView message, void *result, void *unused) {
  (void)unused;
  if (status != WGPURequestAdapterStatus_Success) {
    fprintf(stderr, "no adapter: %.*s\n", (int)message.length, message.data);
  }
  *(WGPUAdapter *)result = adapter;
}

static void on_device(WGPURequestDeviceStatus status, WGPUDevice device,
                      WGPUStringView message, void *result, void *unused) {
  (void)unused;
  if (status != WGPURequestDeviceStatus_Success) {
    fprintf(stderr, "no device: %.*s\n", (int)message.length, message.data);
  }
  *(WGPUDevice *)result = device;
}

static void on_error(WGPUDevice const *device, WGPUErrorType type,
                     WGPUStringView message, void *gpu, void *unused) {
  (void)device, (void)type, (void)unused;
  fprintf(stderr, "error: %.*s\n", (int)message.length, message.data);
  ((Gpu *)gpu)->failed = true;
}

/* A device with ray queries, which have to be asked for by name. Their limits
 * come with them. */
static bool open_device(Gpu *gpu) {
  const WGPUFeatureName rays = (WGPUFeatureName)WGPUNativeFeature_RayQuery;
  if (!gpu_start(gpu)) {
    return false;
  }
  wgpuInstanceRequestAdapter(gpu->instance, NULL,
                             (WGPURequestAdapterCallbackInfo){
                                 .mode = WGPUCallbackMode_AllowSpontaneous,
                                 .callback = on_adapter,
                                 .userdata1 = &gpu->adapter});
  if (!gpu->adapter || !wgpuAdapterHasFeature(gpu->adapter, rays)) {
    fprintf(stderr, "there is no adapter with ray queries\n");
    return false;
  }
  WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
  descriptor.requiredFeatureCount = 1;
  descriptor.requiredFeatures = &rays;
  descriptor.uncapturedErrorCallbackInfo.callback = on_error;
  descriptor.uncapturedErrorCallbackInfo.userdata1 = gpu;
  wgpuAdapterRequestDevice(
      gpu->adapter, &descriptor,
      (WGPURequestDeviceCallbackInfo){.mode = WGPUCallbackMode_AllowSpontaneous,
                                      .callback = on_device,
                                      .userdata1 = &gpu->device});
  if (gpu->device) {
    gpu->queue = wgpuDeviceGetQueue(gpu->device);
  }
  return gpu->device;
}

/* A BLAS of so many vertices and indices. */
static WGPUBlas create_blas(Gpu *gpu, const char *label, uint32_t vertices,
                            uint32_t indices) {
  WGPUBlasTriangleGeometrySizeDescriptor size =
      WGPU_BLAS_TRIANGLE_GEOMETRY_SIZE_DESCRIPTOR_INIT;
  size.vertexCount = vertices;
  size.indexFormat = WGPUIndexFormat_Uint16;
  size.indexCount = indices;
  WGPUBlasDescriptor descriptor = WGPU_BLAS_DESCRIPTOR_INIT;
  descriptor.label = text(label);
  descriptor.flags = WGPUAccelerationStructureFlag_PreferFastTrace;
  descriptor.triangleGeometryCount = 1;
  descriptor.triangleGeometries = &size;
  return wgpuDeviceCreateBlas(gpu->device, &descriptor);
}

/* What it is built of, from arrays of three floats and of indices. */
static WGPUBlasTriangleGeometry triangles(Gpu *gpu, const float (*vertices)[3],
                                          uint32_t count,
                                          const uint16_t *indices,
                                          uint32_t index_count) {
  WGPUBlasTriangleGeometry geometry = WGPU_BLAS_TRIANGLE_GEOMETRY_INIT;
  geometry.vertexBuffer =
      gpu_create_buffer(gpu, "vertices", WGPUNativeBufferUsage_BlasInput,
                        vertices, count * sizeof *vertices);
  geometry.vertexCount = count;
  geometry.vertexStride = sizeof *vertices;
  geometry.indexBuffer =
      gpu_create_buffer(gpu, "indices", WGPUNativeBufferUsage_BlasInput,
                        indices, index_count * sizeof *indices);
  geometry.indexCount = index_count;
  return geometry;
}

/* A cube that stands at this place, so large, turned about the vertical. */
static WGPUTlasInstance cube_at(WGPUBlas cube, float x, float y, float z,
                                float size, float turn, uint32_t color) {
  const float s = size * sinf(turn), c = size * cosf(turn);
  const WGPUTlasInstance instance = {
      .blas = cube,
      .transform = {c, 0, s, x, 0, size, 0, y + size / 2, -s, 0, c, z},
      .customData = color,
      .mask = 0xFF,
  };
  return instance;
}

/* The scene: a tower that winds up from small cubes in a ring about it, on the
 * floor. */
static size_t place_instances(const Example *example,
                              WGPUTlasInstance *instances) {
  size_t count = 0;
  instances[count] = cube_at(example->floor, 0, 0, 0, 60, 0, 0);
  instances[count++].transform[7] = 0;
  float top = 0;
  for (uint32_t i = 0; i < 7; i++) {
    const float size = 1.1F - 0.12F * (float)i;
    instances[count++] =
        cube_at(example->cube, 0.15F * sinf((float)i), top,
                0.15F * cosf((float)i), size, 0.35F * (float)i, i + 1);
    top += size;
  }
  for (uint32_t i = 0; i < CUBES - 8; i++) {
    const float angle = 6.2832F * (float)i / (CUBES - 8);
    instances[count++] =
        cube_at(example->cube, 2.6F * cosf(angle), 0, 2.6F * sinf(angle),
                0.45F + 0.2F * (float)(i % 3), 2 * angle, i + 1);
  }
  return count;
}

static void build(Example *example) {
  /* Sides of less and more x, then y, then z: the shader knows a side by its
   * triangles. */
  static const float corners[8][3] = {{-.5F, -.5F, -.5F}, {.5F, -.5F, -.5F},
                                      {-.5F, .5F, -.5F},  {.5F, .5F, -.5F},
                                      {-.5F, -.5F, .5F},  {.5F, -.5F, .5F},
                                      {-.5F, .5F, .5F},   {.5F, .5F, .5F}};
  static const uint16_t sides[36] = {0, 2, 4, 4, 2, 6, 1, 3, 5, 5, 3, 7,
                                     0, 1, 4, 4, 1, 5, 2, 3, 6, 6, 3, 7,
                                     0, 1, 2, 2, 1, 3, 4, 5, 6, 6, 5, 7};
  static const float plane[4][3] = {
      {-1, 0, -1}, {1, 0, -1}, {-1, 0, 1}, {1, 0, 1}};
  static const uint16_t halves[6] = {0, 1, 2, 2, 1, 3};
  Gpu *gpu = &example->gpu;
  example->cube = create_blas(gpu, "cube", 8, 36);
  example->floor = create_blas(gpu, "floor", 4, 6);
  WGPUTlasDescriptor described = WGPU_TLAS_DESCRIPTOR_INIT;
  described.label = text("scene");
  described.maxInstances = CUBES;
  example->scene = wgpuDeviceCreateTlas(gpu->device, &described);

  const WGPUBlasTriangleGeometry of_cube =
      triangles(gpu, corners, 8, sides, 36);
  const WGPUBlasTriangleGeometry of_floor = triangles(gpu, plane, 4, halves, 6);
  const WGPUBlasBuildEntry blas[2] = {
      {.blas = example->cube,
       .triangleGeometryCount = 1,
       .triangleGeometries = &of_cube},
      {.blas = example->floor,
       .triangleGeometryCount = 1,
       .triangleGeometries = &of_floor},
  };
  WGPUTlasInstance instances[CUBES];
  const WGPUTlasBuildEntry tlas = {
      example->scene, place_instances(example, instances), instances};
  WGPUCommandEncoder encoder =
      wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
  wgpuCommandEncoderBuildAccelerationStructures(encoder, 2, blas, 1, &tlas);
  WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
  wgpuQueueSubmit(gpu->queue, 1, &commands);
  wgpuCommandBufferRelease(commands);
  wgpuCommandEncoderRelease(encoder);
  wgpuBufferRelease(of_cube.vertexBuffer);
  wgpuBufferRelease(of_cube.indexBuffer);
  wgpuBufferRelease(of_floor.vertexBuffer);
  wgpuBufferRelease(of_floor.indexBuffer);
}

static void draw(Example *example, WGPUTexture picture) {
  Gpu *gpu = &example->gpu;
  WGPUShaderModule shader = gpu_load_shader(gpu, __FILE__, "shader.wgsl");
  WGPUColorTargetState target = WGPU_COLOR_TARGET_STATE_INIT;
  target.format = WGPUTextureFormat_RGBA8Unorm;
  WGPUFragmentState fragment = WGPU_FRAGMENT_STATE_INIT;
  fragment.module = shader;
  fragment.targetCount = 1;
  fragment.targets = &target;
  WGPURenderPipelineDescriptor descriptor =
      WGPU_RENDER_PIPELINE_DESCRIPTOR_INIT;
  descriptor.vertex.module = shader;
  descriptor.fragment = &fragment;
  WGPURenderPipeline pipeline =
      wgpuDeviceCreateRenderPipeline(gpu->device, &descriptor);

  /* The scene is bound like any other resource, in a chain. */
  WGPUAccelerationStructureBindingEntry scene =
      WGPU_ACCELERATION_STRUCTURE_BINDING_ENTRY_INIT;
  scene.tlas = example->scene;
  WGPUBindGroupEntry entry = WGPU_BIND_GROUP_ENTRY_INIT;
  entry.nextInChain = &scene.chain;
  WGPUBindGroupDescriptor grouped = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
  grouped.layout = wgpuRenderPipelineGetBindGroupLayout(pipeline, 0);
  grouped.entryCount = 1;
  grouped.entries = &entry;
  WGPUBindGroup group = wgpuDeviceCreateBindGroup(gpu->device, &grouped);

  WGPURenderPassColorAttachment attachment =
      WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
  attachment.view = wgpuTextureCreateView(picture, NULL);
  attachment.loadOp = WGPULoadOp_Clear;
  attachment.storeOp = WGPUStoreOp_Store;
  WGPURenderPassDescriptor pass_descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
  pass_descriptor.colorAttachmentCount = 1;
  pass_descriptor.colorAttachments = &attachment;
  WGPUCommandEncoder encoder =
      wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
  WGPURenderPassEncoder pass =
      wgpuCommandEncoderBeginRenderPass(encoder, &pass_descriptor);
  wgpuRenderPassEncoderSetPipeline(pass, pipeline);
  wgpuRenderPassEncoderSetBindGroup(pass, 0, group, 0, NULL);
  wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
  wgpuRenderPassEncoderEnd(pass);
  WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
  wgpuQueueSubmit(gpu->queue, 1, &commands);

  wgpuCommandBufferRelease(commands);
  wgpuRenderPassEncoderRelease(pass);
  wgpuCommandEncoderRelease(encoder);
  wgpuTextureViewRelease(attachment.view);
  wgpuBindGroupRelease(group);
  wgpuBindGroupLayoutRelease(grouped.layout);
  wgpuRenderPipelineRelease(pipeline);
  wgpuShaderModuleRelease(shader);
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: %s shadows.png\n", argv[0]);
    return 1;
  }
  Example example = {0};
  if (!open_device(&example.gpu)) {
    gpu_close(&example.gpu);
    return 2;
  }
  build(&example);
  WGPUTexture picture =
      picture_create(&example.gpu, WGPUTextureFormat_RGBA8Unorm, WIDTH, HEIGHT);
  draw(&example, picture);
  const bool saved = picture_save(&example.gpu, picture, argv[1]);
  wgpuTextureRelease(picture);
  /* Whoever is built of others keeps them: any order will do. */
  wgpuBlasRelease(example.cube);
  wgpuBlasRelease(example.floor);
  wgpuTlasRelease(example.scene);
  gpu_close(&example.gpu);
  return saved && !example.gpu.failed ? 0 : 1;
}
