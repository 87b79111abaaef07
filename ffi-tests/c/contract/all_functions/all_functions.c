/*
 * Every function of both headers, called with arguments that make no sense. (pro_01)
 *
 * all_functions.py reads the headers and writes a caller for each function. The callers take their
 * arguments from here: handles, numbers (for every integer, enum and flag) and strings as given,
 * NULL for every pointer, zeros for every struct.
 */
#include <stdio.h>
#include <string.h>
#ifdef _WIN32
#include <windows.h>
#endif

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

typedef struct Arguments {
    uintptr_t first_handle; /* the function's own object */
    uintptr_t other_handles;
    uint64_t number;
    WGPUStringView string;
} Arguments;

typedef struct Function {
    const char *name;
    WGPUProc pointer;
    void (*call)(const Arguments *arguments);
    const char *first_handle_type; /* NULL when the first parameter is no handle */
} Function;

typedef struct HandleType {
    const char *name;
    uintptr_t (*make)(Gpu *gpu); /* a fresh object with one reference; 0 when nothing makes one */
    void (*release)(uintptr_t handle);
} HandleType;

/* Makers, one for each handle type. */

static uintptr_t make_Instance(Gpu *gpu)
{
    (void)gpu;
    return (uintptr_t)wgpuCreateInstance(NULL);
}

static uintptr_t make_Adapter(Gpu *gpu)
{
    wgpuAdapterAddRef(gpu->adapter);
    return (uintptr_t)gpu->adapter;
}

static uintptr_t make_Device(Gpu *gpu)
{
    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, NULL, &device, &message),
             WGPURequestDeviceStatus_Success);
    return (uintptr_t)device;
}

static uintptr_t make_Queue(Gpu *gpu)
{
    return (uintptr_t)wgpuDeviceGetQueue(gpu->device);
}

static uintptr_t make_Surface(Gpu *gpu)
{
    const WGPUSurfaceDescriptor descriptor = WGPU_SURFACE_DESCRIPTOR_INIT;
    return (uintptr_t)wgpuInstanceCreateSurface(gpu->instance, &descriptor);
}

static uintptr_t make_ExternalTexture(Gpu *gpu)
{
    WGPUTexture texture = create_texture(gpu, "plane", WGPUTextureUsage_TextureBinding,
                                         WGPUTextureFormat_RGBA8Unorm, 1, 1);
    WGPUTextureView view = KEEP(wgpuTextureCreateView(texture, NULL));
    WGPUExternalTextureDescriptor descriptor = WGPU_EXTERNAL_TEXTURE_DESCRIPTOR_INIT;
    descriptor.planeCount = 1;
    descriptor.planes = &view;
    return (uintptr_t)wgpuDeviceCreateExternalTexture(gpu->device, &descriptor);
}

/* The devices of these tests share nothing; extensions/shared_memory has those that do. */
static uintptr_t make_SharedBufferMemory(Gpu *gpu)
{
    (void)gpu;
    return 0;
}

static uintptr_t make_SharedTextureMemory(Gpu *gpu)
{
    (void)gpu;
    return 0;
}

static uintptr_t make_SharedFence(Gpu *gpu)
{
    (void)gpu;
    return 0;
}

/* An error object where the device has none; extensions/pipeline_cache has those that do. */
static uintptr_t make_PipelineCache(Gpu *gpu)
{
    scope_push(gpu, WGPUErrorFilter_Validation);
    uintptr_t made = (uintptr_t)wgpuDeviceCreatePipelineCache(gpu->device, NULL);
    scope_pop(gpu);
    return made;
}

/* The same of ray tracing; extensions/ray_query has those that do. */
static uintptr_t make_Blas(Gpu *gpu)
{
    const WGPUBlasDescriptor descriptor = WGPU_BLAS_DESCRIPTOR_INIT;
    scope_push(gpu, WGPUErrorFilter_Validation);
    uintptr_t made = (uintptr_t)wgpuDeviceCreateBlas(gpu->device, &descriptor);
    scope_pop(gpu);
    return made;
}

static uintptr_t make_Tlas(Gpu *gpu)
{
    const WGPUTlasDescriptor descriptor = WGPU_TLAS_DESCRIPTOR_INIT;
    scope_push(gpu, WGPUErrorFilter_Validation);
    uintptr_t made = (uintptr_t)wgpuDeviceCreateTlas(gpu->device, &descriptor);
    scope_pop(gpu);
    return made;
}

static uintptr_t make_Buffer(Gpu *gpu)
{
    return (uintptr_t)TAKE(
        create_buffer(gpu, "buffer", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 64));
}

static uintptr_t make_Texture(Gpu *gpu)
{
    return (uintptr_t)TAKE(create_texture(gpu, "texture", WGPUTextureUsage_RenderAttachment,
                                          WGPUTextureFormat_RGBA8Unorm, 4, 4));
}

static uintptr_t make_TextureView(Gpu *gpu)
{
    WGPUTexture texture = (WGPUTexture)make_Texture(gpu);
    WGPUTextureView view = wgpuTextureCreateView(texture, NULL);
    wgpuTextureRelease(texture);
    return (uintptr_t)view;
}

static uintptr_t make_Sampler(Gpu *gpu)
{
    return (uintptr_t)wgpuDeviceCreateSampler(gpu->device, NULL);
}

static uintptr_t make_QuerySet(Gpu *gpu)
{
    WGPUQuerySetDescriptor descriptor = WGPU_QUERY_SET_DESCRIPTOR_INIT;
    descriptor.type = WGPUQueryType_Occlusion;
    descriptor.count = 4;
    return (uintptr_t)wgpuDeviceCreateQuerySet(gpu->device, &descriptor);
}

static uintptr_t make_BindGroupLayout(Gpu *gpu)
{
    const WGPUBindGroupLayoutDescriptor descriptor = WGPU_BIND_GROUP_LAYOUT_DESCRIPTOR_INIT;
    return (uintptr_t)wgpuDeviceCreateBindGroupLayout(gpu->device, &descriptor);
}

static uintptr_t make_BindGroup(Gpu *gpu)
{
    WGPUBindGroupDescriptor descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    descriptor.layout = (WGPUBindGroupLayout)make_BindGroupLayout(gpu);
    WGPUBindGroup group = wgpuDeviceCreateBindGroup(gpu->device, &descriptor);
    wgpuBindGroupLayoutRelease(descriptor.layout);
    return (uintptr_t)group;
}

static uintptr_t make_PipelineLayout(Gpu *gpu)
{
    const WGPUPipelineLayoutDescriptor descriptor = WGPU_PIPELINE_LAYOUT_DESCRIPTOR_INIT;
    return (uintptr_t)wgpuDeviceCreatePipelineLayout(gpu->device, &descriptor);
}

static const char shader[] = "@compute @workgroup_size(1) fn cs() {}\n"
                             "@vertex fn vs() -> @builtin(position) vec4f { return vec4f(); }\n"
                             "@fragment fn fs() -> @location(0) vec4f { return vec4f(); }\n";

static uintptr_t make_ShaderModule(Gpu *gpu)
{
    return (uintptr_t)TAKE(create_shader(gpu, "shader", shader));
}

static uintptr_t make_ComputePipeline(Gpu *gpu)
{
    return (uintptr_t)TAKE(create_compute_pipeline(gpu, shader));
}

static uintptr_t make_RenderPipeline(Gpu *gpu)
{
    return (uintptr_t)TAKE(create_render_pipeline(gpu, &(Look){.code = shader}));
}

static uintptr_t make_CommandEncoder(Gpu *gpu)
{
    return (uintptr_t)TAKE(create_encoder(gpu));
}

static uintptr_t make_CommandBuffer(Gpu *gpu)
{
    WGPUCommandEncoder encoder = (WGPUCommandEncoder)make_CommandEncoder(gpu);
    WGPUCommandBuffer commands = wgpuCommandEncoderFinish(encoder, NULL);
    wgpuCommandEncoderRelease(encoder);
    return (uintptr_t)commands;
}

static uintptr_t make_ComputePassEncoder(Gpu *gpu)
{
    WGPUCommandEncoder encoder = (WGPUCommandEncoder)make_CommandEncoder(gpu);
    WGPUComputePassEncoder pass = wgpuCommandEncoderBeginComputePass(encoder, NULL);
    wgpuCommandEncoderRelease(encoder);
    return (uintptr_t)pass;
}

static uintptr_t make_RenderPassEncoder(Gpu *gpu)
{
    WGPUCommandEncoder encoder = (WGPUCommandEncoder)make_CommandEncoder(gpu);
    WGPUTextureView view = (WGPUTextureView)make_TextureView(gpu);
    WGPURenderPassEncoder pass = begin_render_pass(encoder, view);
    wgpuCommandEncoderRelease(encoder);
    wgpuTextureViewRelease(view);
    return (uintptr_t)pass;
}

static uintptr_t make_RenderBundleEncoder(Gpu *gpu)
{
    WGPUTextureFormat format = WGPUTextureFormat_RGBA8Unorm;
    WGPURenderBundleEncoderDescriptor descriptor = WGPU_RENDER_BUNDLE_ENCODER_DESCRIPTOR_INIT;
    descriptor.colorFormatCount = 1;
    descriptor.colorFormats = &format;
    return (uintptr_t)wgpuDeviceCreateRenderBundleEncoder(gpu->device, &descriptor);
}

static uintptr_t make_RenderBundle(Gpu *gpu)
{
    WGPURenderBundleEncoder encoder = (WGPURenderBundleEncoder)make_RenderBundleEncoder(gpu);
    WGPURenderBundle bundle = wgpuRenderBundleEncoderFinish(encoder, NULL);
    wgpuRenderBundleEncoderRelease(encoder);
    return (uintptr_t)bundle;
}

#include "all_functions.inc"

static bool ends_with(const char *name, const char *end)
{
    size_t length = strlen(name), end_length = strlen(end);
    return length >= end_length && strcmp(name + length - end_length, end) == 0;
}

/* Calls a function with a clean log. The log callback and level are set each time, because
 * wgpuSetLogCallback and wgpuSetLogLevel are among the functions. */
static void call(const Function *function, const Arguments *arguments)
{
    log_collect(WGPULogLevel_Error);
    check_step(function->name);
    function->call(arguments);
}

/* A call with a bad handle must have been logged, under the function's name. */
static void check_logged(const Function *function, uintptr_t handle)
{
    if (!CHECK(log_names(function->name))) {
        printf("    %s with handle 0x%llx logged \"%s\"\n", function->name,
               (unsigned long long)handle, log_text());
    }
}

TEST(pro_01_all_zero, NO_DEVICE)
{
    const Arguments zero = {0};
    for (size_t i = 0; i < COUNT(functions); i++) {
        call(&functions[i], &zero);
        if (functions[i].first_handle_type) {
            check_logged(&functions[i], 0);
        } else if (ends_with(functions[i].name, "FreeMembers")) {
            CHECK_EQ(strlen(log_text()), 0); /* own_04: nothing to free is fine */
        }
    }
}

TEST(pro_01_garbage_handles, NO_DEVICE)
{
    const uintptr_t values[] = {
        /* clang-format off */
        1,          2,          3,           8,
        255,        0x1001,     0x55555555,  0xDEADBEEF,
        UINTPTR_MAX, UINTPTR_MAX - 1, UINTPTR_MAX / 2, ~(UINTPTR_MAX / 2),
        /* clang-format on */
    };
    for (size_t i = 0; i < COUNT(functions); i++) {
        for (size_t j = 0; functions[i].first_handle_type && j < COUNT(values); j++) {
            const Arguments arguments = {.first_handle = values[j], .other_handles = values[j]};
            call(&functions[i], &arguments);
            check_logged(&functions[i], values[j]);
        }
    }
}

static const HandleType *find_handle_type(const char *name)
{
    for (size_t i = 0; i < COUNT(handle_types); i++) {
        if (strcmp(handle_types[i].name, name) == 0) {
            return &handle_types[i];
        }
    }
    check_give_up(name);
}

/* Calls each function on an object that is right, with other arguments that are not; then the
 * device must still work. */
static void check_live_objects_survive(Gpu *gpu, Arguments arguments)
{
    for (size_t i = 0; i < COUNT(functions); i++) {
        if (!functions[i].first_handle_type) {
            call(&functions[i], &arguments);
            continue;
        }
        const HandleType *type = find_handle_type(functions[i].first_handle_type);
        arguments.first_handle = type->make(gpu);
        call(&functions[i], &arguments);
        if (arguments.first_handle && !ends_with(functions[i].name, "Release")) {
            type->release(arguments.first_handle);
        }
        if (arguments.first_handle && ends_with(functions[i].name, "AddRef")) {
            type->release(arguments.first_handle);
        }
    }

    const uint32_t expected = 0xC0FFEE;
    uint32_t actual = 0;
    WGPUBuffer buffer =
        create_filled_buffer(gpu, "health", WGPUBufferUsage_CopySrc, &expected, sizeof expected);
    read_buffer(gpu, buffer, 0, &actual, sizeof actual);
    CHECK_EQ(actual, expected);
    RELEASE(buffer);
    gpu->uncaptured_errors = 0; /* there were many */
}

TEST(pro_01_live_objects_and_zeros, A_DEVICE)
{
    check_live_objects_survive(gpu, (Arguments){0});
}

TEST(pro_01_live_objects_and_huge_numbers, A_DEVICE)
{
    check_live_objects_survive(gpu, (Arguments){
                                        .other_handles = 0xDEADBEEF,
                                        .number = UINT64_MAX,
                                        .string = {NULL, 1000},
                                    });
}

/* A function's address in the library: on Windows the program's own tables have that of a stub. */
static WGPUProc exported(size_t i)
{
#ifdef _WIN32
    return (WGPUProc)GetProcAddress(GetModuleHandleA("wgpu_native.dll"), functions[i].name);
#else
    return functions[i].pointer;
#endif
}

TEST(every_function_has_a_proc_address, NO_DEVICE)
{
    size_t found = 0;
    for (size_t i = 0; i < COUNT(functions); i++) {
        if (wgpuGetProcAddress(text(functions[i].name)) == exported(i)) {
            found++;
        } else {
            printf("    not %s\n", functions[i].name);
        }
    }
    CHECK_EQ(found, COUNT(functions));
    CHECK(wgpuGetProcAddress(text("wgpuNoSuchFunction")) == NULL);
    CHECK(wgpuGetProcAddress(text("wgpuBufferUnma")) == NULL);
    CHECK(wgpuGetProcAddress((WGPUStringView){NULL, WGPU_STRLEN}) == NULL);
    CHECK(wgpuGetProcAddress((WGPUStringView){"wgpuBufferUnmapXYZ", 15}) ==
          (WGPUProc)wgpuBufferUnmap);
}
