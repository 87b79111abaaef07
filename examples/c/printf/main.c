/*
 * printf in a shader: SPIR-V with an extension that WebGPU's languages do not
 * have goes to the driver as it is, and Vulkan's validation layer prints what
 * the shader says.
 *
 *     VK_INSTANCE_LAYERS=VK_LAYER_KHRONOS_validation \
 *     VK_LAYER_ENABLES=VK_VALIDATION_FEATURE_ENABLE_DEBUG_PRINTF_EXT \
 *     DEBUG_PRINTF_TO_STDOUT=1 ./printf
 *
 * The layer is the package vulkan-validationlayers, or a part of the Vulkan
 * SDK; without it the shader runs and nobody hears it. In GLSL the extension is
 * GL_EXT_debug_printf, and `glslangValidator -V` compiles it; here is what
 * comes out of that, instruction by instruction.
 *
 * By hand, in this directory, after `cargo build --release`:
 *
 *     cc -std=c11 main.c ../common/gpu.c -I../../../include -o printf \
 *         -L../../../target/release -Wl,-rpath,../../../target/release
 * -lwgpu_native
 */
#include <stdint.h>
#include <stdio.h>

#include <webgpu/wgpu.h>

#include "../common/gpu.h"

/* clang-format off */
static const uint32_t shader[] = {
    0x07230203, 0x00010300, 0, 15, 0, /* SPIR-V 1.3, names below 15 */
    0x00020011, 1, /* OpCapability Shader */
    0x0008000a, 0x5f565053, 0x5f52484b, 0x5f6e6f6e, 0x616d6573, 0x6369746e, 0x666e695f, 111, /* OpExtension "SPV_KHR_non_semantic_info" */
    0x0008000b, 1, 0x536e6f4e, 0x6e616d65, 0x2e636974, 0x75626544, 0x69725067, 0x0066746e, /* %1 = OpExtInstImport "NonSemantic.DebugPrintf" */
    0x0003000e, 0, 1, /* OpMemoryModel Logical GLSL450 */
    0x0006000f, 5, 2, 0x6e69616d, 0, 3, /* OpEntryPoint GLCompute %2 "main" %3 */
    0x00060010, 2, 17, 4, 1, 1, /* OpExecutionMode %2 LocalSize 4 1 1 */
    0x000a0007, 4, 0x6f766e69, 0x69746163, 0x25206e6f, 0x71732075, 0x65726175, 0x6f742073, 0x0a752520, 0, /* %4 = OpString "invocation %u squares to %u\n" */
    0x00040047, 3, 11, 28, /* OpDecorate %3 BuiltIn GlobalInvocationId */
    0x00020013, 5, /* %5 = OpTypeVoid */
    0x00030021, 6, 5, /* %6 = OpTypeFunction %5 */
    0x00040015, 7, 32, 0, /* %7 = OpTypeInt 32 0 */
    0x00040017, 8, 7, 3, /* %8 = OpTypeVector %7 3 */
    0x00040020, 9, 1, 8, /* %9 = OpTypePointer Input %8 */
    0x0004003b, 9, 3, 1, /* %3 = OpVariable %9 Input */
    0x00050036, 5, 2, 0, 6, /* %2 = OpFunction %5 None %6 */
    0x000200f8, 10, /* %10 = OpLabel */
    0x0004003d, 8, 11, 3, /* %11 = OpLoad %8 %3 */
    0x00050051, 7, 12, 11, 0, /* %12 = OpCompositeExtract %7 %11 0 */
    0x00050084, 7, 13, 12, 12, /* %13 = OpIMul %7 %12 %12 */
    0x0008000c, 5, 14, 1, 1, 4, 12, 13, /* %14 = OpExtInst %5 %1 DebugPrintf %4 %12 %13 */
    0x000100fd, /* OpReturn */
    0x00010038, /* OpFunctionEnd */
};
/* clang-format on */

static void on_adapter(WGPURequestAdapterStatus status, WGPUAdapter adapter,
                       WGPUStringView message, void *gpu, void *unused) {
  (void)unused;
  if (status != WGPURequestAdapterStatus_Success) {
    fprintf(stderr, "no adapter: %.*s\n", (int)message.length, message.data);
  }
  ((Gpu *)gpu)->adapter = adapter;
}

static void on_device(WGPURequestDeviceStatus status, WGPUDevice device,
                      WGPUStringView message, void *gpu, void *unused) {
  (void)unused;
  if (status != WGPURequestDeviceStatus_Success) {
    fprintf(stderr, "no device: %.*s\n", (int)message.length, message.data);
  }
  ((Gpu *)gpu)->device = device;
}

/* A device on Vulkan that takes shaders as they are. */
static bool open_device(Gpu *gpu) {
  if (!gpu_start(gpu)) {
    return false;
  }
  WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
  options.backendType = WGPUBackendType_Vulkan;
  wgpuInstanceRequestAdapter(gpu->instance, &options,
                             (WGPURequestAdapterCallbackInfo){
                                 .mode = WGPUCallbackMode_AllowSpontaneous,
                                 .callback = on_adapter,
                                 .userdata1 = gpu,
                             });
  const WGPUFeatureName passthrough =
      (WGPUFeatureName)WGPUNativeFeature_PassthroughShaders;
  WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
  descriptor.requiredFeatureCount = 1;
  descriptor.requiredFeatures = &passthrough;
  if (gpu->adapter) {
    wgpuAdapterRequestDevice(gpu->adapter, &descriptor,
                             (WGPURequestDeviceCallbackInfo){
                                 .mode = WGPUCallbackMode_AllowSpontaneous,
                                 .callback = on_device,
                                 .userdata1 = gpu,
                             });
  }
  if (gpu->device) {
    gpu->queue = wgpuDeviceGetQueue(gpu->device);
  }
  return gpu->device;
}

static void run_shader(Gpu *gpu) {
  WGPUPassthroughShaderEntryPoint point =
      WGPU_PASSTHROUGH_SHADER_ENTRY_POINT_INIT;
  point.name = text("main");
  WGPUShaderModuleDescriptorPassthrough code =
      WGPU_SHADER_MODULE_DESCRIPTOR_PASSTHROUGH_INIT;
  code.label = text("printing");
  code.entryPointCount = 1;
  code.entryPoints = &point;
  code.spirvSize = sizeof shader / sizeof *shader;
  code.spirv = shader;
  WGPUShaderModule module =
      wgpuDeviceCreateShaderModulePassthrough(gpu->device, &code);

  /* Nobody but us knows what the shader binds, which is nothing. */
  WGPUPipelineLayoutDescriptor nothing = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
  WGPUComputePipelineDescriptor descriptor =
      WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
  descriptor.layout = wgpuDeviceCreatePipelineLayout(gpu->device, &nothing);
  descriptor.compute.module = module;
  WGPUComputePipeline pipeline =
      wgpuDeviceCreateComputePipeline(gpu->device, &descriptor);

  WGPUCommandEncoder encoder =
      wgpuDeviceCreateCommandEncoder(gpu->device, NULL);
  WGPUComputePassEncoder pass =
      wgpuCommandEncoderBeginComputePass(encoder, NULL);
  wgpuComputePassEncoderSetPipeline(pass, pipeline);
  wgpuComputePassEncoderDispatchWorkgroups(pass, 1, 1, 1);
  wgpuComputePassEncoderEnd(pass);
  WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
  wgpuQueueSubmit(gpu->queue, 1, &commands);
  /* The layer prints once the GPU is done. */
  wgpuDevicePoll(gpu->device, true, NULL);

  wgpuCommandBufferRelease(commands);
  wgpuComputePassEncoderRelease(pass);
  wgpuCommandEncoderRelease(encoder);
  wgpuComputePipelineRelease(pipeline);
  wgpuPipelineLayoutRelease(descriptor.layout);
  wgpuShaderModuleRelease(module);
}

int main(void) {
  Gpu gpu = {0};
  const bool opened = open_device(&gpu);
  if (opened) {
    run_shader(&gpu);
    puts("the shader has run");
  }
  gpu_close(&gpu);
  return opened && !gpu.failed ? 0 : 1;
}
