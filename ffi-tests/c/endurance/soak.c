/*
 * Going on for long: objects of each kind, command buffers that nobody submits, futures that nobody
 * awaits, scopes that nobody pops, instances, devices and threads come and go, and the process has as
 * much memory, and as many open files and threads, as before.
 *
 * WEBGPU_C_SOAK says how many objects of each kind: `make soak` has a million of them. With
 * WEBGPU_C_SOAK_KIND it is the kind of that name alone, so that several processes can share the work.
 * Each test begins with a tenth that does not count, in which pools grow to their size.
 */
#define _DEFAULT_SOURCE

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "futures.h"
#include "log.h"
#include "usage.h"

ALSO_ON(gl, noop);
RUNS_ALONE;

#define RGBA WGPUTextureFormat_RGBA8Unorm

/* Pages that pools take by leaps, however long it takes; and what one object may leave. */
#define LEAPS ((size_t)768 << 10)
#define A_TIME 1

static size_t objects(void)
{
    const char *count = getenv("WEBGPU_C_SOAK");
    size_t number = count ? strtoul(count, NULL, 10) : 0;
    return number ? number : 3000;
}

static size_t at_least(size_t least, size_t count)
{
    return count > least ? count : least;
}

/* Says what has become of the process in so many times of `what`, and checks it. */
static void compare(const char *what, size_t times, Usage before, Usage after)
{
    char message[256];
    long grown = (long)after.resident - (long)before.resident;
    snprintf(message, sizeof message,
             "%zu %s: %+ld bytes (%+.2f each), %zu files, then %zu, %zu threads, then %zu", times,
             what, grown, (double)grown / (double)times, before.files, after.files, before.threads,
             after.threads);
    if (objects() > 100000) {
        printf("    %s\n", message);
        fflush(stdout);
    }
    check_that(__FILE__, __LINE__,
               grown <= (long)(LEAPS + A_TIME * times) && after.files <= before.files &&
                   after.threads <= before.threads,
               message);
}

static void check_report_is_empty(WGPUInstance instance, const char *what)
{
    WGPUGlobalReport report;
    wgpuGenerateReport(instance, &report);
    const struct {
        const char *kind;
        WGPURegistryReport registry;
    } kinds[] = {
        {"bind group layouts", report.hub.bindGroupLayouts},
        {"bind groups", report.hub.bindGroups},
        {"buffers", report.hub.buffers},
        {"bundles", report.hub.renderBundles},
        {"command buffers", report.hub.commandBuffers},
        {"compute pipelines", report.hub.computePipelines},
        {"pipeline layouts", report.hub.pipelineLayouts},
        {"query sets", report.hub.querySets},
        {"render pipelines", report.hub.renderPipelines},
        {"samplers", report.hub.samplers},
        {"shader modules", report.hub.shaderModules},
        {"surfaces", report.surfaces},
        {"texture views", report.hub.textureViews},
        {"textures", report.hub.textures},
    };
    for (size_t i = 0; i < COUNT(kinds); i++) {
        char message[160];
        snprintf(message, sizeof message, "%s: %zu %s are left", what,
                 kinds[i].registry.numKeptFromUser, kinds[i].kind);
        check_that(__FILE__, __LINE__, kinds[i].registry.numKeptFromUser == 0, message);
    }
}

/* What the objects are made with. */
typedef struct Scene {
    Gpu *gpu;
    WGPUBuffer buffer;
    WGPUTexture texture;
    WGPUTextureView view;
    WGPUShaderModule module;
    WGPUBindGroupLayout layout;
    WGPUPipelineLayout pipeline_layout;
    WGPURenderPipeline pipeline;
    WGPUComputePipeline compute;
    WGPUBindGroup group;
} Scene;

static const char code[] = "@group(0) @binding(0) var<uniform> a: vec4f;\n"
                           "@compute @workgroup_size(1) fn cs() { _ = a; }\n"
                           "@vertex fn vs() -> @builtin(position) vec4f { return a; }\n"
                           "@fragment fn fs() -> @location(0) vec4f { return a; }\n";

static void scene_open(Scene *s, Gpu *gpu)
{
    s->gpu = gpu;
    s->buffer =
        create_buffer(gpu, "buffer", WGPUBufferUsage_CopyDst | WGPUBufferUsage_Uniform, 256);
    s->texture = create_texture(gpu, "target",
                                WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_TextureBinding,
                                RGBA, 16, 16);
    s->view = KEEP(wgpuTextureCreateView(s->texture, NULL));
    s->module = create_shader(gpu, "module", code);
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Compute | WGPUShaderStage_Vertex | WGPUShaderStage_Fragment;
    entry.buffer.type = WGPUBufferBindingType_Uniform;
    s->layout = create_layout(gpu, 1, &entry);
    s->pipeline_layout = create_pipeline_layout(gpu, 1, &s->layout);
    s->pipeline = create_render_pipeline(
        gpu, &(Look){.vertex = s->module, .fragment = s->module, .layout = s->pipeline_layout});
    WGPUBindGroupEntry bound = buffer_entry(0, s->buffer);
    s->group = create_group(gpu, s->layout, 1, &bound);
}

static void a_buffer(Scene *s)
{
    RELEASE(create_buffer(s->gpu, "buffer", WGPUBufferUsage_Vertex, 64));
}

static void a_mapped_buffer(Scene *s)
{
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.usage = WGPUBufferUsage_CopyDst;
    descriptor.size = 64;
    descriptor.mappedAtCreation = true;
    WGPUBuffer buffer = wgpuDeviceCreateBuffer(s->gpu->device, &descriptor);
    memset(wgpuBufferGetMappedRange(buffer, 0, 64), 1, 64);
    wgpuBufferUnmap(buffer);
    wgpuBufferRelease(buffer);
}

static void a_texture(Scene *s)
{
    RELEASE(create_texture(s->gpu, "texture", WGPUTextureUsage_TextureBinding, RGBA, 4, 4));
}

static void a_view(Scene *s)
{
    wgpuTextureViewRelease(wgpuTextureCreateView(s->texture, NULL));
}

static void an_external_texture(Scene *s)
{
    WGPUExternalTextureDescriptor descriptor = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    descriptor.planeCount = 1;
    descriptor.planes = &s->view;
    wgpuExternalTextureRelease(wgpuDeviceCreateExternalTexture(s->gpu->device, &descriptor));
}

static void a_sampler(Scene *s)
{
    wgpuSamplerRelease(wgpuDeviceCreateSampler(s->gpu->device, NULL));
}

static void a_query_set(Scene *s)
{
    RELEASE(create_query_set(s->gpu, WGPUQueryType_Occlusion, 4));
}

static void a_bind_group_layout(Scene *s)
{
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Compute;
    entry.buffer.type = WGPUBufferBindingType_Uniform;
    RELEASE(create_layout(s->gpu, 1, &entry));
}

static void a_bind_group(Scene *s)
{
    WGPUBindGroupEntry bound = buffer_entry(0, s->buffer);
    RELEASE(create_group(s->gpu, s->layout, 1, &bound));
}

static void a_pipeline_layout(Scene *s)
{
    RELEASE(create_pipeline_layout(s->gpu, 1, &s->layout));
}

static void a_shader_module(Scene *s)
{
    RELEASE(create_shader(s->gpu, "module", code));
}

static void a_compute_pipeline(Scene *s)
{
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.layout = s->pipeline_layout;
    descriptor.compute.module = s->module;
    WGPUComputePipeline pipeline = wgpuDeviceCreateComputePipeline(s->gpu->device, &descriptor);
    wgpuBindGroupLayoutRelease(wgpuComputePipelineGetBindGroupLayout(pipeline, 0));
    wgpuComputePipelineRelease(pipeline);
}

static void a_render_pipeline(Scene *s)
{
    RELEASE(create_render_pipeline(
        s->gpu, &(Look){.vertex = s->module, .fragment = s->module, .layout = s->pipeline_layout}));
}

static WGPUCommandBuffer record(Scene *s)
{
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(s->gpu->device, NULL);
    wgpuCommandEncoderClearBuffer(encoder, s->buffer, 0, 16);
    WGPURenderPassEncoder pass = begin_render_pass(encoder, s->view);
    wgpuRenderPassEncoderSetPipeline(pass, s->pipeline);
    wgpuRenderPassEncoderSetBindGroup(pass, 0, s->group, 0, NULL);
    wgpuRenderPassEncoderDraw(pass, 3, 1, 0, 0);
    END_PASS(pass);
    WGPUComputePassEncoder compute = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    END_PASS(compute);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuCommandEncoderRelease(encoder);
    return commands;
}

/* With an encoder and passes of both kinds. */
static void a_command_buffer(Scene *s)
{
    wgpuCommandBufferRelease(record(s));
}

static void a_submission(Scene *s)
{
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(s->gpu->device, NULL);
    wgpuCommandEncoderClearBuffer(encoder, s->buffer, 0, 16);
    const uint32_t number = 7;
    wgpuQueueWriteBuffer(s->gpu->queue, s->buffer, 16, &number, sizeof number);
    submit(s->gpu, KEEP(encoder));
}

static void an_encoder_left_open(Scene *s)
{
    WGPUCommandEncoder encoder = wgpuDeviceCreateCommandEncoder(s->gpu->device, NULL);
    wgpuRenderPassEncoderRelease(begin_render_pass(encoder, s->view));
    wgpuCommandEncoderRelease(encoder);
}

static void a_bundle(Scene *s)
{
    WGPURenderBundleEncoder encoder =
        TAKE(begin_bundle(s->gpu, &(Attachments){.count = 1, .colors = {RGBA}, .samples = 1}));
    wgpuRenderBundleEncoderSetPipeline(encoder, s->pipeline);
    wgpuRenderBundleEncoderSetBindGroup(encoder, 0, s->group, 0, NULL);
    wgpuRenderBundleEncoderDraw(encoder, 3, 1, 0, 0);
    wgpuRenderBundleRelease(wgpuRenderBundleEncoderFinish(encoder, NULL));
    wgpuRenderBundleEncoderRelease(encoder);
}

static void a_queue(Scene *s)
{
    wgpuQueueRelease(wgpuDeviceGetQueue(s->gpu->device));
}

/* Of no window, which makes an error surface. */
static void a_surface(Scene *s)
{
    WGPUSurfaceDescriptor descriptor = WGPU_SURFACE_DESCRIPTOR_INIT;
    wgpuSurfaceRelease(wgpuInstanceCreateSurface(s->gpu->instance, &descriptor));
}

static void an_error(Scene *s)
{
    scope_push(s->gpu, WGPUErrorFilter_Validation);
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    wgpuBufferRelease(wgpuDeviceCreateBuffer(s->gpu->device, &descriptor));
    scope_pop(s->gpu);
}

static void a_label(Scene *s)
{
    wgpuBufferSetLabel(s->buffer, text("a name that is longer than what fits beside a handle"));
}

static void an_adapter(Scene *s)
{
    wgpuAdapterRelease(open_adapter(s->gpu->instance));
}

static void repeat(Scene *s, void (*one)(Scene *s), size_t times)
{
    for (size_t i = 1; i <= times; i++) {
        one(s);
        if (i % 256 == 0 || i == times) {
            wgpuQueueSubmit(s->gpu->queue, 0, NULL); /* takes along what was written */
            wgpuDevicePoll(s->gpu->device, true, NULL);
        }
    }
}

TEST(objects_come_and_go, A_DEVICE)
{
    log_collect(WGPULogLevel_Off);
    Scene s;
    scene_open(&s, gpu);
    const struct {
        const char *name;
        void (*one)(Scene *s);
        size_t share; /* one time in so many: drivers take long for some */
    } kinds[] = {
        {"buffers", a_buffer, 1},
        {"buffers mapped at creation", a_mapped_buffer, 1},
        {"textures", a_texture, 1},
        {"texture views", a_view, 1},
        {"external textures", an_external_texture, 1},
        {"samplers", a_sampler, 1},
        {"query sets", a_query_set, 1},
        {"bind group layouts", a_bind_group_layout, 1},
        {"bind groups", a_bind_group, 1},
        {"pipeline layouts", a_pipeline_layout, 1},
        {"shader modules", a_shader_module, 1},
        {"compute pipelines", a_compute_pipeline, 1},
        {"render pipelines", a_render_pipeline, 1},
        {"command buffers, encoders and passes", a_command_buffer, 1},
        {"submissions", a_submission, 1},
        {"encoders and passes left open", an_encoder_left_open, 1},
        {"bundles and their encoders", a_bundle, 1},
        {"queues", a_queue, 1},
        {"error surfaces", a_surface, 1},
        {"error buffers and scopes", an_error, 1},
        {"labels", a_label, 1},
        {"adapters", an_adapter, 100},
    };
    const char *only = getenv("WEBGPU_C_SOAK_KIND");
    size_t compared = 0;
    for (size_t i = 0; i < COUNT(kinds); i++) {
        if (only && strcmp(only, kinds[i].name) != 0) {
            continue;
        }
        compared++;
        check_step(kinds[i].name);
        size_t times = at_least(20, objects() / kinds[i].share);
        repeat(&s, kinds[i].one, at_least(20, times / 10));
        Usage before = usage_at_rest(SIZE_MAX);
        repeat(&s, kinds[i].one, times);
        compare(kinds[i].name, times, before, usage_at_rest(before.threads));
    }
    CHECK(compared == (only ? 1 : COUNT(kinds)));
    keep_release_since(gpu->opened);
    wgpuQueueSubmit(gpu->queue, 0, NULL);
    wgpuDevicePoll(gpu->device, true, NULL);
    check_report_is_empty(gpu->instance, "in the end");
}

/* What is left behind on a device goes with the device, however much it is. */
static void leave_behind(Gpu *gpu, const char *what, void (*leave)(Scene *s, size_t times))
{
    enum { ROUNDS = 3 };
    const size_t times = objects() / 10;
    Usage before = {0};
    for (int round = 0; round < 1 + ROUNDS; round++) {
        if (round == 1) {
            before = usage_at_rest(SIZE_MAX);
        }
        Gpu other;
        WGPUInstance instance = gpu->instance;
        WGPUAdapter adapter = gpu->adapter;
        wgpuInstanceAddRef(instance);
        wgpuAdapterAddRef(adapter);
        gpu_open_on(&other, instance, adapter, 0, NULL, NULL);
        Scene s;
        scene_open(&s, &other);
        leave(&s, times);
        gpu_close(&other);
    }
    compare(what, ROUNDS * times, before, usage_at_rest(before.threads));
    check_report_is_empty(gpu->instance, what);
}

static void leave_scopes(Scene *s, size_t times)
{
    for (size_t i = 0; i < times; i++) {
        scope_push(s->gpu, (WGPUErrorFilter)(1 + i % 3));
        if (i % 100 == 0) {
            WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
            wgpuBufferRelease(wgpuDeviceCreateBuffer(s->gpu->device, &descriptor));
        }
    }
    s->gpu->uncaptured_errors = 0; /* of the first buffer, without a scope for it */
}

TEST(scopes_that_nobody_pops, A_DEVICE)
{
    log_collect(WGPULogLevel_Off);
    leave_behind(gpu, "scopes that nobody pops", leave_scopes);
}

/* All there at once, and released after all. */
static void leave_command_buffers(Scene *s, size_t times)
{
    WGPUCommandBuffer *all = calloc(times, sizeof *all);
    if (!all) {
        check_give_up("no memory");
    }
    for (size_t i = 0; i < times; i++) {
        all[i] = record(s);
    }
    for (size_t i = 0; i < times; i++) {
        wgpuCommandBufferRelease(all[i]);
    }
    free(all);
}

TEST(command_buffers_that_nobody_submits, A_DEVICE)
{
    leave_behind(gpu, "command buffers that nobody submits", leave_command_buffers);
}

static atomic_size_t told;

static void on_done(WGPUQueueWorkDoneStatus status, WGPUStringView message, void *userdata1,
                    void *userdata2)
{
    (void)status, (void)message, (void)userdata1, (void)userdata2;
    atomic_fetch_add(&told, 1);
}

static void on_info(WGPUCompilationInfoRequestStatus status, WGPUCompilationInfo const *info,
                    void *userdata1, void *userdata2)
{
    (void)status, (void)info, (void)userdata1, (void)userdata2;
    atomic_fetch_add(&told, 1);
}

/* Some are ready, some are not, and only the release of the instance ends them. */
static void leave_futures(Gpu *gpu, size_t times)
{
    WGPUShaderModule module = create_shader(gpu, "module", code);
    for (size_t i = 0; i < times; i += 2) {
        wgpuQueueOnSubmittedWorkDone(
            gpu->queue, (WGPUQueueWorkDoneCallbackInfo){.mode = WGPUCallbackMode_WaitAnyOnly,
                                                        .callback = on_done});
        wgpuShaderModuleGetCompilationInfo(
            module, (WGPUCompilationInfoCallbackInfo){.mode = WGPUCallbackMode_WaitAnyOnly,
                                                      .callback = on_info});
    }
}

TEST(futures_that_nobody_awaits, NO_DEVICE)
{
    enum { ROUNDS = 3 };
    const size_t times = objects() / 10;
    Usage before = {0};
    for (int round = 0; round < 1 + ROUNDS; round++) {
        if (round == 1) {
            before = usage_at_rest(SIZE_MAX);
        }
        gpu_open(gpu);
        leave_futures(gpu, times);
        gpu_close(gpu);
    }
    compare("futures that nobody awaits", ROUNDS * times, before, usage_at_rest(before.threads));
    CHECK_EQ(atomic_load(&told), (1 + ROUNDS) * times);
}

TEST(instances_and_devices_come_and_go, NO_DEVICE)
{
    const size_t times = at_least(20, objects() / 1000);
    Usage before = {0};
    for (size_t i = 0; i < times + at_least(10, times / 10); i++) {
        if (i == at_least(10, times / 10)) {
            before = usage_at_rest(SIZE_MAX);
        }
        gpu_open(gpu);
        Scene s;
        scene_open(&s, gpu);
        a_submission(&s);
        a_bundle(&s);
        an_encoder_left_open(&s);
        gpu_close(gpu);
    }
    compare("instances and devices", times, before, usage_at_rest(before.threads));
}

/* A thread has scopes of its own, records, and callbacks, which go with it. */
static void *live(void *scene)
{
    Scene *s = scene;
    wgpuDevicePushErrorScope(s->gpu->device, WGPUErrorFilter_Validation);
    wgpuDevicePushErrorScope(s->gpu->device, WGPUErrorFilter_Internal);
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    wgpuBufferRelease(wgpuDeviceCreateBuffer(s->gpu->device, &descriptor));
    wgpuCommandBufferRelease(record(s));
    wgpuQueueOnSubmittedWorkDone(
        s->gpu->queue, (WGPUQueueWorkDoneCallbackInfo){.mode = WGPUCallbackMode_AllowSpontaneous,
                                                       .callback = on_done});
    wgpuQueueSubmit(s->gpu->queue, 0, NULL);
    wgpuDevicePoll(s->gpu->device, true, NULL);
    return NULL;
}

static void threads_live(Scene *s, size_t times)
{
    for (size_t i = 0; i < times; i++) {
        pthread_t threads[4];
        for (size_t t = 0; t < COUNT(threads); t++) {
            if (pthread_create(&threads[t], NULL, live, s) != 0) {
                check_give_up("no thread");
            }
        }
        for (size_t t = 0; t < COUNT(threads); t++) {
            pthread_join(threads[t], NULL);
        }
    }
}

TEST(threads_come_and_go, A_DEVICE)
{
    log_collect(WGPULogLevel_Off);
    Scene s;
    scene_open(&s, gpu);
    const size_t times = objects() / 50;
    threads_live(&s, at_least(20, times / 5));
    Usage before = usage_at_rest(SIZE_MAX);
    threads_live(&s, times);
    compare("groups of four threads", times, before, usage_at_rest(before.threads));
}
