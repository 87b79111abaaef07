/*
 * What recording must not do: commands of passes allocate nothing, and take no lock of this library,
 * so that thousands of them a frame cost little, and threads that record do not wait for each other.
 *
 * What is wgpu-core's is allowed for: the list of commands, which grows by doubling, and where a
 * command names an object, the lock that the object is found behind and the share taken in it.
 */
#define _GNU_SOURCE

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>

#include "kit.h"

/* The allocator of this process: glibc's, and a count for a thread that asks for it. */

static _Thread_local bool counting;
static _Thread_local unsigned allocations;

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size)
{
    allocations += counting;
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    allocations += counting;
    return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
    allocations += counting;
    return __libc_realloc(memory, size);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    allocations += counting;
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size)
{
    allocations += counting;
    *memory = __libc_memalign(alignment, size);
    return *memory ? 0 : ENOMEM;
}

/* Atomic changes of memory, which every lock begins with: the processor stops before each instruction,
 * and what it is about to do is looked at. */

static volatile unsigned atomic_changes;

static bool changes_atomically(const uint8_t *code)
{
    while (memchr("\x26\x2e\x36\x3e\x64\x65\x66\x67\xf2\xf3", *code, 10)) {
        code++; /* prefixes that do not matter here */
    }
    if (*code == 0xf0) { /* lock */
        return true;
    }
    if ((*code & 0xf0) == 0x40) { /* rex */
        code++;
    }
    return (code[0] == 0x86 || code[0] == 0x87) && code[1] < 0xc0; /* xchg with memory */
}

#ifdef __x86_64__
#define CAN_STEP true
#define STEPPING 0x100 /* of the processor's flags */
/* Behind what a function may have below the stack pointer. */
#define SET_FLAGS(change)                                                                          \
    __asm__ volatile("lea -128(%%rsp), %%rsp\n pushfq\n " change                                   \
                     ", (%%rsp)\n popfq\n lea 128(%%rsp), %%rsp" ::                                \
                         : "memory", "cc")
#define START_STEPPING SET_FLAGS("orq $0x100")
#define STOP_STEPPING SET_FLAGS("andq $~0x100")

static void on_step(int number, siginfo_t *info, void *context)
{
    (void)number, (void)info;
    const greg_t at = ((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
    atomic_changes += changes_atomically((const uint8_t *)at);
}
#else
#define CAN_STEP false
#define START_STEPPING (void)0
#define STOP_STEPPING (void)0

static void on_step(int number, siginfo_t *info, void *context)
{
    (void)number, (void)info, (void)context;
    (void)changes_atomically;
}
#endif

/* What commands are recorded with. Of what they set there are two: wgpu-core looks no further where a
 * command sets what is set. */
typedef struct Scene {
    Gpu *gpu;
    WGPUBuffer buffers[2], indirect;
    WGPURenderPipeline drawn[2];
    WGPUComputePipeline dispatched[2];
    WGPUBindGroup groups[2], shifted;
    WGPURenderBundle bundle;
    WGPUTextureView target;
    /* Open while commands are recorded. */
    WGPURenderPassEncoder render;
    WGPUComputePassEncoder compute;
    WGPURenderBundleEncoder bundler;
} Scene;

static const float numbers[4] = {1, 2, 3, 4};
static const WGPUColor color = {1, 1, 1, 1};

#define COMMAND(name, call)                                                                        \
    static void name(const Scene *s, unsigned i)                                                   \
    {                                                                                              \
        (void)i;                                                                                   \
        call;                                                                                      \
    }
// clang-format off
COMMAND(draw, wgpuRenderPassEncoderDraw(s->render, 3, 1, 0, 0))
COMMAND(draw_indexed, wgpuRenderPassEncoderDrawIndexed(s->render, 3, 1, 0, 0, 0))
COMMAND(draw_indirect, wgpuRenderPassEncoderDrawIndirect(s->render, s->indirect, 0))
COMMAND(draw_indexed_indirect, wgpuRenderPassEncoderDrawIndexedIndirect(s->render, s->indirect, 0))
COMMAND(multi_draw, wgpuRenderPassEncoderMultiDrawIndirect(s->render, s->indirect, 0, 2))
COMMAND(execute, wgpuRenderPassEncoderExecuteBundles(s->render, 1, &s->bundle))
COMMAND(pipeline, wgpuRenderPassEncoderSetPipeline(s->render, s->drawn[i & 1]))
COMMAND(group, wgpuRenderPassEncoderSetBindGroup(s->render, 0, s->groups[i & 1], 0, NULL))
COMMAND(shifted, wgpuRenderPassEncoderSetBindGroup(s->render, 0, s->shifted, 1,
                                                   &(uint32_t){256 * (i & 1)}))
COMMAND(vertices, wgpuRenderPassEncoderSetVertexBuffer(s->render, 0, s->buffers[i & 1], 0, 64))
COMMAND(indices, wgpuRenderPassEncoderSetIndexBuffer(s->render, s->buffers[i & 1],
                                                     WGPUIndexFormat_Uint16, 0, 64))
COMMAND(immediates, wgpuRenderPassEncoderSetImmediates(s->render, 0, numbers, sizeof numbers);
                    wgpuRenderPassEncoderDraw(s->render, 3, 1, 0, 0))
COMMAND(viewport, wgpuRenderPassEncoderSetViewport(s->render, 0, 0, 8, 8, 0, 1))
COMMAND(scissor, wgpuRenderPassEncoderSetScissorRect(s->render, 0, 0, 8, 8))
COMMAND(blend, wgpuRenderPassEncoderSetBlendConstant(s->render, &color))
COMMAND(stencil, wgpuRenderPassEncoderSetStencilReference(s->render, 1))
COMMAND(dispatch_one, wgpuComputePassEncoderDispatchWorkgroups(s->compute, 1, 1, 1))
COMMAND(dispatch_by, wgpuComputePassEncoderDispatchWorkgroupsIndirect(s->compute, s->indirect, 0))
COMMAND(compute_pipeline, wgpuComputePassEncoderSetPipeline(s->compute, s->dispatched[i & 1]))
COMMAND(compute_group, wgpuComputePassEncoderSetBindGroup(s->compute, 0, s->groups[i & 1], 0, NULL))
COMMAND(compute_immediates,
        wgpuComputePassEncoderSetImmediates(s->compute, 0, numbers, sizeof numbers);
        wgpuComputePassEncoderDispatchWorkgroups(s->compute, 1, 1, 1))
COMMAND(bundle_draw, wgpuRenderBundleEncoderDraw(s->bundler, 3, 1, 0, 0))
COMMAND(bundle_group, wgpuRenderBundleEncoderSetBindGroup(s->bundler, 0, s->groups[i & 1], 0, NULL))
COMMAND(bundle_pipeline, wgpuRenderBundleEncoderSetPipeline(s->bundler, s->drawn[i & 1]))
COMMAND(bundle_vertices,
        wgpuRenderBundleEncoderSetVertexBuffer(s->bundler, 0, s->buffers[i & 1], 0, 64))

static const struct {
    const char *name;
    void (*record)(const Scene *s, unsigned i);
    unsigned objects; /* that it names */
    unsigned held;    /* of them, meanwhile */
} commands[] = {
    {"Draw", draw, 0, 0},
    {"DrawIndexed", draw_indexed, 0, 0},
    {"DrawIndirect", draw_indirect, 1, 0},
    {"DrawIndexedIndirect", draw_indexed_indirect, 1, 0},
    {"MultiDrawIndirect", multi_draw, 1, 1},
    {"ExecuteBundles", execute, 1, 1},
    {"SetPipeline", pipeline, 1, 0},
    {"SetBindGroup", group, 1, 0},
    {"SetBindGroup with an offset", shifted, 1, 0},
    {"SetVertexBuffer", vertices, 1, 0},
    {"SetIndexBuffer", indices, 1, 0},
    {"SetImmediates and Draw", immediates, 0, 0},
    {"SetViewport", viewport, 0, 0},
    {"SetScissorRect", scissor, 0, 0},
    {"SetBlendConstant", blend, 0, 0},
    {"SetStencilReference", stencil, 0, 0},
    {"DispatchWorkgroups", dispatch_one, 0, 0},
    {"DispatchWorkgroupsIndirect", dispatch_by, 1, 0},
    {"SetPipeline of a compute pass", compute_pipeline, 1, 0},
    {"SetBindGroup of a compute pass", compute_group, 1, 0},
    {"SetImmediates and DispatchWorkgroups", compute_immediates, 0, 0},
    {"Draw of a bundle", bundle_draw, 0, 0},
    {"SetBindGroup of a bundle", bundle_group, 1, 0},
    {"SetPipeline of a bundle", bundle_pipeline, 1, 0},
    {"SetVertexBuffer of a bundle", bundle_vertices, 1, 0},
};
// clang-format on

enum { IMMEDIATES = 16 };

static void scene_open(Scene *s, Gpu *gpu)
{
    *s = (Scene){.gpu = gpu};
    const WGPUBufferUsage usage = WGPUBufferUsage_Uniform | WGPUBufferUsage_Vertex |
                                  WGPUBufferUsage_Index;
    WGPUBindGroupLayoutEntry entry = WGPU_BIND_GROUP_LAYOUT_ENTRY_INIT;
    entry.visibility = WGPUShaderStage_Fragment | WGPUShaderStage_Compute;
    entry.buffer.type = WGPUBufferBindingType_Uniform;
    WGPUBindGroupLayout fixed = create_layout(gpu, 1, &entry);
    entry.buffer.hasDynamicOffset = true;
    WGPUBindGroupLayout moving = create_layout(gpu, 1, &entry);
    WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    descriptor.immediateSize = IMMEDIATES;
    WGPUPipelineLayout layout = KEEP(wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor));
    WGPUComputePipelineDescriptor computed = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    computed.layout = layout;
    computed.compute.module =
        create_shader(gpu, "nothing", "@compute @workgroup_size(1) fn main() {}");
    for (int i = 0; i < 2; i++) {
        s->buffers[i] = create_buffer(gpu, "set", usage, 4096);
        s->drawn[i] = create_render_pipeline(gpu, &(Look){.layout = layout});
        s->dispatched[i] = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &computed));
        const WGPUBindGroupEntry bound = buffer_entry(0, s->buffers[i]);
        s->groups[i] = create_group(gpu, fixed, 1, &bound);
    }
    WGPUBindGroupEntry part = buffer_entry(0, s->buffers[0]);
    part.size = 256;
    s->shifted = create_group(gpu, moving, 1, &part);
    s->indirect = create_buffer(gpu, "indirect", WGPUBufferUsage_Indirect, 64);
    s->target = create_target(gpu, WGPUTextureFormat_RGBA8Unorm, 16, 1);
}

static WGPURenderBundleEncoder begin_bundler(const Scene *s)
{
    const Attachments attachments = {
        .count = 1, .colors = {WGPUTextureFormat_RGBA8Unorm}, .samples = 1};
    WGPURenderBundleEncoder bundler = begin_bundle(s->gpu, &attachments);
    wgpuRenderBundleEncoderSetImmediates(bundler, 0, numbers, sizeof numbers);
    wgpuRenderBundleEncoderSetPipeline(bundler, s->drawn[0]);
    return bundler;
}

static WGPURenderBundle small_bundle(const Scene *s)
{
    WGPURenderBundleEncoder bundler = begin_bundler(s);
    wgpuRenderBundleEncoderDraw(bundler, 3, 1, 0, 0);
    return KEEP(wgpuRenderBundleEncoderFinish(bundler, NULL));
}

/* Records a command so many times into a pass or bundle that is all right, each between `before` and
 * `after`. */
static void record(Scene *s, size_t command, unsigned times, void (*before)(void),
                   void (*after)(void))
{
    WGPUCommandEncoder rendered = create_encoder(s->gpu), computed = create_encoder(s->gpu);
    s->render = begin_render_pass(rendered, s->target);
    wgpuRenderPassEncoderSetImmediates(s->render, 0, numbers, sizeof numbers);
    wgpuRenderPassEncoderSetPipeline(s->render, s->drawn[0]);
    wgpuRenderPassEncoderSetIndexBuffer(s->render, s->buffers[0], WGPUIndexFormat_Uint16, 0, 64);
    s->compute = wgpuCommandEncoderBeginComputePass(computed, NULL);
    wgpuComputePassEncoderSetImmediates(s->compute, 0, numbers, sizeof numbers);
    wgpuComputePassEncoderSetPipeline(s->compute, s->dispatched[0]);
    s->bundler = begin_bundler(s);
    for (unsigned i = 1; i <= times; i++) { /* what is there first is set */
        before();
        commands[command].record(s, i);
        after();
    }
    END_PASS(s->render);
    END_PASS(s->compute);
    submit(s->gpu, rendered);
    submit(s->gpu, computed);
    RELEASE(KEEP(wgpuRenderBundleEncoderFinish(s->bundler, NULL)));
    RELEASE(s->bundler);
}

static void no_more_than(const char *name, const char *of, unsigned seen, unsigned most)
{
    char message[128];
    snprintf(message, sizeof message, "%s: %u %s, expected %u at most", name, seen, of, most);
    check_that(__FILE__, __LINE__, seen <= most, message);
}

static void start_counting(void)
{
    counting = true;
}

static void stop_counting(void)
{
    counting = false;
}

TEST(commands_of_passes_allocate_nothing, A_DEVICE)
{
    /* In one pass; and how often its lists may double meanwhile: commands, and dynamic offsets. */
    enum { COMMANDS = 10000, GROWTHS = 40 };
    Scene scene;
    scene_open(&scene, gpu);
    start_counting();
    scene.bundle = small_bundle(&scene);
    stop_counting();
    if (allocations == 0) {
        check_skip("the library does not allocate with malloc: there is nothing to count");
    }
    for (size_t i = 0; i < COUNT(commands); i++) {
        allocations = 0;
        record(&scene, i, COMMANDS, start_counting, stop_counting);
        no_more_than(commands[i].name, "allocations", allocations, GROWTHS);
    }
}

static struct sigaction on_trap_before;
static unsigned least_changes;

static void start_stepping(void)
{
    const struct sigaction step = {.sa_sigaction = on_step, .sa_flags = SA_SIGINFO};
    sigaction(SIGTRAP, &step, &on_trap_before);
    atomic_changes = 0;
    START_STEPPING;
}

static void stop_stepping(void)
{
    STOP_STEPPING;
    sigaction(SIGTRAP, &on_trap_before, NULL);
    if (atomic_changes < least_changes) {
        least_changes = atomic_changes;
    }
}

TEST(commands_of_passes_take_no_lock_but_that_of_wgpu_core, A_DEVICE)
{
    /* Of each object that a command names: the lock that it is found behind is taken and left, and a
     * share is taken in it. Objects that tell more than their handles do are held by a reference, which
     * is taken and given back. The least of some counts: now and then a list grows, and the allocator has
     * locks. */
    enum { COMMANDS = 5, OF_AN_OBJECT = 3, OF_A_HELD_ONE = 2 };
    if (!CAN_STEP) {
        check_skip("only x86-64 processors are stepped through");
    }
    Scene scene;
    scene_open(&scene, gpu);
    scene.bundle = small_bundle(&scene);
    start_stepping();
    wgpuBufferAddRef(scene.buffers[0]);
    stop_stepping();
    wgpuBufferRelease(scene.buffers[0]);
    CHECK(atomic_changes > 0); /* they are seen */
    for (size_t i = 0; i < COUNT(commands); i++) {
        least_changes = UINT_MAX;
        record(&scene, i, COMMANDS, start_stepping, stop_stepping);
        no_more_than(commands[i].name, "atomic changes", least_changes,
                     OF_AN_OBJECT * commands[i].objects + OF_A_HELD_ONE * commands[i].held);
    }
}
