/* Rows of docs/limits.md about what a trace does not tell, or tells otherwise. */
#define _DEFAULT_SOURCE
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cases.h"
#include "doubling_spirv.h"
#include "kit.h"

ALSO_ON(gl);

typedef struct Trace {
    char folder[32], text[65536];
} Trace;

/* With those of the features that the adapter has. */
static void open_traced_with(Gpu *gpu, Trace *trace, size_t count, const WGPUFeatureName *features)
{
    strcpy(trace->folder, "/tmp/trace_rows.XXXXXX");
    CHECK(mkdtemp(trace->folder) != NULL);
    WGPUDeviceExtras extras = {.chain.sType = (WGPUSType)WGPUSType_DeviceExtras};
    extras.tracePath = text(trace->folder);
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &extras.chain;
    descriptor.defaultQueue.label = text("label of a queue");
    WGPUInstance instance = wgpuCreateInstance(NULL);
    gpu_open_as(gpu, instance, open_adapter(instance), count, features, descriptor);
}

static void open_traced(Gpu *gpu, Trace *trace)
{
    open_traced_with(gpu, trace, 0, NULL);
}

static void remove_folder(const char *folder)
{
    DIR *files = opendir(folder);
    CHECK(files != NULL);
    for (struct dirent *file; (file = readdir(files));) {
        char path[300];
        snprintf(path, sizeof path, "%s/%s", folder, file->d_name);
        CHECK(file->d_name[0] == '.' || remove(path) == 0);
    }
    closedir(files);
    CHECK_EQ(rmdir(folder), 0);
}

/* Ends the device, reads what it has recorded, and removes the folder. */
static void close_traced(Gpu *gpu, Trace *trace)
{
    char path[64];
    gpu_close(gpu);
    snprintf(path, sizeof path, "%s/trace.ron", trace->folder);
    FILE *file = fopen(path, "r");
    if (CHECK(file != NULL)) {
        trace->text[fread(trace->text, 1, sizeof trace->text - 1, file)] = 0;
        CHECK(feof(file));
        fclose(file);
    }
    remove_folder(trace->folder);
}

TEST(row_shared_texture_traces, NO_DEVICE)
{
    static Trace trace;
    const WGPUFeatureName feature = (WGPUFeatureName)WGPUNativeFeature_SharedMemoryOpaqueFD;
    open_traced_with(gpu, &trace, 1, &feature);
    bool applies = wgpuDeviceHasFeature(gpu->device, feature);
    if (applies) {
        WGPUSharedTextureMemoryDescriptor descriptor = WGPU_SHARED_TEXTURE_MEMORY_DESCRIPTOR_INIT;
        descriptor.texture.size = (WGPUExtent3D){4, 4, 1};
        descriptor.texture.format = WGPUTextureFormat_R8Unorm;
        descriptor.texture.usage = WGPUTextureUsage_CopyDst;
        CHECK_INVALID(gpu,
                      "wgpuDeviceCreateSharedTextureMemory: device: a device with a trace is not "
                      "allowed, expected one without",
                      CHECK_NULL(wgpuDeviceCreateSharedTextureMemory(gpu->device, &descriptor)));
    }
    close_traced(gpu, &trace);
    if (!applies) {
        check_skip("this adapter lacks the feature WGPUNativeFeature_SharedMemoryOpaqueFD");
    }
}

TEST(row_trace_ray_tracing, NO_DEVICE)
{
    static Trace trace;
    const WGPUFeatureName feature = (WGPUFeatureName)WGPUNativeFeature_RayQuery;
    open_traced_with(gpu, &trace, 1, &feature);
    bool applies = wgpuDeviceHasFeature(gpu->device, feature);
    if (applies) {
        const WGPUBlasAABBGeometrySizeDescriptor size = {1, 0};
        WGPUBlasDescriptor blas = WGPU_BLAS_DESCRIPTOR_INIT;
        blas.aabbGeometryCount = 1;
        blas.aabbGeometries = &size;
        WGPUTlasDescriptor tlas = WGPU_TLAS_DESCRIPTOR_INIT;
        tlas.maxInstances = 1;
        CHECK_INVALID(
            gpu,
            "wgpuDeviceCreateBlas: device: a device with a trace is not allowed, expected "
            "one without",
            KEEP(wgpuDeviceCreateBlas(gpu->device, &blas)));
        CHECK_INVALID(gpu, "wgpuDeviceCreateTlas: device: a device with a trace is not allowed",
                      KEEP(wgpuDeviceCreateTlas(gpu->device, &tlas)));
    }
    close_traced(gpu, &trace);
    if (!applies) {
        check_skip("this adapter lacks the feature WGPUNativeFeature_RayQuery");
    }
}

TEST(row_trace_late_labels, NO_DEVICE)
{
    static Trace trace;
    open_traced(gpu, &trace);
    WGPUBuffer buffer = create_buffer(gpu, "label at creation", WGPUBufferUsage_CopyDst, 16);
    wgpuBufferSetLabel(buffer, text("label set later"));
    WGPUCommandEncoderDescriptor commands = WGPU_COMMAND_ENCODER_DESCRIPTOR_INIT;
    commands.label = text("label of an encoder");
    WGPUCommandEncoder encoder = KEEP(wgpuDeviceCreateCommandEncoder(gpu->device, &commands));
    wgpuCommandEncoderClearBuffer(encoder, buffer, 0, 16);
    WGPUCommandBufferDescriptor finished = WGPU_COMMAND_BUFFER_DESCRIPTOR_INIT;
    finished.label = text("label of commands");
    WGPUCommandBuffer ready = KEEP(wgpuCommandEncoderFinish(encoder, &finished));
    wgpuQueueSubmit(gpu->queue, 1, &ready);
    close_traced(gpu, &trace);
    CHECK_CONTAINS(trace.text, "label at creation");
    CHECK_CONTAINS(trace.text, "ClearBuffer");
    const char *const missing[] = {"label set later", "label of an encoder", "label of commands",
                                   "label of a queue"};
    for (size_t i = 0; i < COUNT(missing); i++) {
        CHECK(strstr(trace.text, missing[i]) == NULL);
    }
}

/* The second command buffer needs a buffer that is gone. */
TEST(row_trace_partial_submissions, NO_DEVICE)
{
    static Trace trace;
    open_traced(gpu, &trace);
    WGPUCommandBuffer both[2];
    WGPUBuffer buffers[2];
    for (size_t i = 0; i < 2; i++) {
        buffers[i] = create_buffer(gpu, "cleared", WGPUBufferUsage_CopyDst, 16);
        WGPUCommandEncoder encoder = create_encoder(gpu);
        wgpuCommandEncoderClearBuffer(encoder, buffers[i], 0, 16);
        both[i] = KEEP(wgpuCommandEncoderFinish(encoder, NULL));
    }
    wgpuBufferDestroy(buffers[1]);
    CHECK_INVALID(gpu, "destroyed", wgpuQueueSubmit(gpu->queue, 2, both));
    close_traced(gpu, &trace);
    const char *submitted = strstr(trace.text, "\nSubmit("),
               *failed = strstr(trace.text, "\nFailedCommands(");
    if (CHECK(submitted != NULL) && CHECK(failed != NULL)) {
        CHECK(submitted < failed);
    }
}

TEST(row_trace_dont_care, NO_DEVICE)
{
    static Trace trace;
    open_traced(gpu, &trace);
    WGPURenderPassColorAttachment attachment =
        cleared(create_target(gpu, WGPUTextureFormat_RGBA8Unorm, 4, 1));
    attachment.loadOp = (WGPULoadOp)WGPUNativeLoadOp_DontCare;
    attachment.clearValue.r = 0.75;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    WGPUCommandEncoder encoder = create_encoder(gpu);
    END_PASS(wgpuCommandEncoderBeginRenderPass(encoder, &descriptor));
    submit(gpu, encoder);
    close_traced(gpu, &trace);
    CHECK_CONTAINS(trace.text, "0.75");
}

TEST(row_trace_transitions, NO_DEVICE)
{
    static Trace trace;
    open_traced(gpu, &trace);
    WGPUBuffer buffer = create_buffer(gpu, "buffer", WGPUBufferUsage_CopyDst, 16);
    const WGPUBufferTransition transition = {buffer, WGPUBufferUsage_CopyDst};
    WGPUCommandEncoder encoder = begin_commands(gpu);
    wgpuCommandEncoderTransitionResources(encoder, 1, &transition, 0, NULL);
    END_COMMANDS(gpu, encoder, INVALID, "%s", "a device with a trace");
    close_traced(gpu, &trace);
}

/* Of the code that a program brings, a trace has what the driver got; what comes after it is there. */
TEST(a_trace_has_passthrough_shaders, NO_DEVICE)
{
    static Trace trace;
    const WGPUFeatureName passthrough = (WGPUFeatureName)WGPUNativeFeature_PassthroughShaders;
    open_traced_with(gpu, &trace, 1, &passthrough);
    WGPUPassthroughShaderEntryPoint point = WGPU_PASSTHROUGH_SHADER_ENTRY_POINT_INIT;
    point.name = text("main");
    WGPUShaderModuleDescriptorPassthrough descriptor =
        WGPU_SHADER_MODULE_DESCRIPTOR_PASSTHROUGH_INIT;
    descriptor.entryPointCount = 1;
    descriptor.entryPoints = &point;
    descriptor.spirvSize = COUNT(doubling_spirv);
    descriptor.spirv = doubling_spirv;
    descriptor.hlsl = text("// HLSL");
    descriptor.glsl = text("#version 310 es\nvoid main() {}\n");
    KEEP(wgpuDeviceCreateShaderModulePassthrough(gpu->device, &descriptor));
    create_filled_buffer(gpu, "after it", WGPUBufferUsage_CopySrc, "1234", 4);
    close_traced(gpu, &trace);
    CHECK_CONTAINS(trace.text, "CreateShaderModulePassthrough");
    CHECK_CONTAINS(trace.text,
                   test_backend() == WGPUBackendType_OpenGLES ? "data1.glsl" : "data1.spv");
    CHECK_CONTAINS(trace.text, "after it");
    CHECK_CONTAINS(trace.text, "data2.bin");
}
