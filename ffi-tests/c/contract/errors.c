/* Where errors go: error scopes, the uncaptured-error callback, callbacks' status; and what is left
 * of an object whose creation failed. */
#include <pthread.h>
#include <string.h>

#include "kit.h"
#include "log.h"

ALSO_ON(gl, noop);

/* A buffer that cannot be: mappable for writing and a vertex buffer at once. */
static WGPUBuffer create_bad_buffer(Gpu *gpu)
{
    return create_buffer(gpu, "impossible", WGPUBufferUsage_MapWrite | WGPUBufferUsage_Vertex, 64);
}

static void make_an_error(Gpu *gpu)
{
    create_bad_buffer(gpu);
}

TEST(err_02_a_scope_catches_the_first_error, A_DEVICE)
{
    scope_push(gpu, WGPUErrorFilter_Validation);
    make_an_error(gpu);
    WGPUTextureDescriptor descriptor = WGPU_TEXTURE_DESCRIPTOR_INIT;
    descriptor.label = text("the second error");
    wgpuTextureRelease(wgpuDeviceCreateTexture(gpu->device, &descriptor));
    CHECK_CAUGHT(gpu, WGPUErrorType_Validation, "impossible");
}

TEST(fut_14_a_scope_that_caught_nothing, A_DEVICE)
{
    scope_push(gpu, WGPUErrorFilter_Validation);
    Caught caught = scope_pop(gpu);
    CHECK_EQ(caught.status, WGPUPopErrorScopeStatus_Success);
    CHECK_EQ(caught.type, WGPUErrorType_NoError);
    CHECK_EQ(strlen(caught.message.text), 0);
}

TEST(err_02_scopes_are_nested, A_DEVICE)
{
    scope_push(gpu, WGPUErrorFilter_Validation);  /* catches it */
    scope_push(gpu, WGPUErrorFilter_OutOfMemory); /* lets it pass */
    scope_push(gpu, WGPUErrorFilter_Internal);    /* lets it pass */
    make_an_error(gpu);
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
    CHECK_CAUGHT(gpu, WGPUErrorType_Validation, "impossible");

    scope_push(gpu, WGPUErrorFilter_Validation);
    scope_push(gpu, WGPUErrorFilter_Validation);
    make_an_error(gpu);
    CHECK_CAUGHT(gpu, WGPUErrorType_Validation, "impossible"); /* the innermost one */
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
}

TEST(fut_14_popping_what_was_never_pushed, A_DEVICE)
{
    Caught caught = scope_pop(gpu);
    CHECK_EQ(caught.status, WGPUPopErrorScopeStatus_Error);
    CHECK_EQ(caught.type, WGPUErrorType_NoError);
    CHECK(strlen(caught.message.text) > 0);
}

TEST(err_05_an_unknown_error_filter, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    wgpuDevicePushErrorScope(gpu->device, (WGPUErrorFilter)0x7777);
    gpu_take_error(gpu, WGPUErrorType_Validation, "wgpuDevicePushErrorScope");
    Caught caught = scope_pop(gpu); /* nothing was pushed */
    CHECK_EQ(caught.status, WGPUPopErrorScopeStatus_Error);
}

TEST(err_03_errors_that_nobody_catches, A_DEVICE)
{
    make_an_error(gpu);
    gpu_take_error(gpu, WGPUErrorType_Validation, "impossible");
    /* A scope that lets it pass changes nothing. */
    scope_push(gpu, WGPUErrorFilter_OutOfMemory);
    make_an_error(gpu);
    gpu_take_error(gpu, WGPUErrorType_Validation, "impossible");
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
}

TEST(err_03_without_a_callback_errors_are_logged, A_DEVICE)
{
    log_collect(WGPULogLevel_Error);
    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, NULL, &device, &message),
             WGPURequestDeviceStatus_Success);
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.label = text("nobody's buffer");
    descriptor.size = 16;
    wgpuBufferRelease(wgpuDeviceCreateBuffer(device, &descriptor)); /* no usage */
    CHECK_CONTAINS(log_text(), "nobody's buffer");
    wgpuDeviceRelease(device);
}

typedef struct BorrowedDevice {
    unsigned calls;
    WGPUDevice device;
} BorrowedDevice;

static void on_error_with_device(WGPUDevice const *device, WGPUErrorType type,
                                 WGPUStringView message, void *borrowed_pointer, void *unused)
{
    (void)type, (void)message, (void)unused;
    BorrowedDevice *borrowed = borrowed_pointer;
    *borrowed = (BorrowedDevice){borrowed->calls + 1, *device};
}

TEST(own_08_the_callback_borrows_its_device, A_DEVICE)
{
    BorrowedDevice borrowed = {0};
    WGPUDeviceDescriptor descriptor = WGPU_DEVICE_DESCRIPTOR_INIT;
    descriptor.uncapturedErrorCallbackInfo.callback = on_error_with_device;
    descriptor.uncapturedErrorCallbackInfo.userdata1 = &borrowed;
    WGPUDevice device;
    Message message;
    CHECK_EQ(request_device(gpu->instance, gpu->adapter, &descriptor, &device, &message),
             WGPURequestDeviceStatus_Success);
    WGPUSamplerDescriptor sampler = WGPU_SAMPLER_DESCRIPTOR_INIT;
    sampler.lodMinClamp = -1.0f;
    wgpuSamplerRelease(wgpuDeviceCreateSampler(device, &sampler));
    CHECK_EQ(borrowed.calls, 1);
    CHECK(borrowed.device == device);
    /* Still one reference, ours: the device works, and goes when we release it. */
    WGPULimits limits = WGPU_LIMITS_INIT;
    CHECK_EQ(wgpuDeviceGetLimits(device, &limits), WGPUStatus_Success);
    wgpuDeviceRelease(device);
}

static void *make_an_error_elsewhere(void *gpu)
{
    make_an_error(gpu);
    return NULL;
}

TEST(err_01_scopes_belong_to_a_thread, A_DEVICE)
{
    pthread_t thread;
    scope_push(gpu, WGPUErrorFilter_Validation);
    if (CHECK_EQ(pthread_create(&thread, NULL, make_an_error_elsewhere, gpu), 0)) {
        pthread_join(thread, NULL);
    }
    CHECK_CAUGHT(gpu, WGPUErrorType_NoError, "");
    gpu_take_error(gpu, WGPUErrorType_Validation, "impossible");
}

TEST(err_01_scopes_belong_to_a_device, NO_DEVICE)
{
    Gpu first, second;
    gpu_open(&first);
    gpu_open(&second);
    scope_push(&first, WGPUErrorFilter_Validation);
    make_an_error(&second);
    CHECK_CAUGHT(&first, WGPUErrorType_NoError, "");
    gpu_take_error(&second, WGPUErrorType_Validation, "impossible");
    gpu_close(&second);
    gpu_close(&first);
}

TEST(err_04_an_error_buffer_is_still_an_object, A_DEVICE)
{
    WGPUBuffer buffer = NULL;
    CHECK_INVALID(gpu, "impossible", buffer = create_bad_buffer(gpu));
    if (!CHECK(buffer != NULL)) {
        return;
    }
    wgpuBufferAddRef(buffer);
    wgpuBufferRelease(buffer);
    wgpuBufferSetLabel(buffer, text("renamed"));
    CHECK_EQ(wgpuBufferGetSize(buffer), 64);
    CHECK_EQ(wgpuBufferGetUsage(buffer), WGPUBufferUsage_MapWrite | WGPUBufferUsage_Vertex);
    CHECK_EQ(wgpuBufferGetMapState(buffer), WGPUBufferMapState_Unmapped);

    const uint32_t data = 1;
    CHECK_INVALID(gpu, "", wgpuQueueWriteBuffer(gpu->queue, buffer, 0, &data, 4));
    CHECK_INVALID(
        gpu, "",
        CHECK_EQ(map_buffer(gpu, buffer, WGPUMapMode_Write, 0, 64), WGPUMapAsyncStatus_Error));
    wgpuBufferUnmap(buffer);
    wgpuBufferDestroy(buffer);
}

TEST(err_04_error_objects_make_error_objects, A_DEVICE)
{
    WGPUShaderModule module = NULL;
    CHECK_INVALID(gpu, "broken", module = create_shader(gpu, "broken", "fn main( {"));
    WGPUComputePipelineDescriptor descriptor = WGPU_COMPUTE_PIPELINE_DESCRIPTOR_INIT;
    descriptor.compute.module = module;
    WGPUComputePipeline pipeline = NULL;
    CHECK_INVALID(gpu, "",
                  pipeline = KEEP(wgpuDeviceCreateComputePipeline(gpu->device, &descriptor)));
    WGPUBindGroupLayout layout = NULL;
    CHECK_INVALID(gpu, "", layout = KEEP(wgpuComputePipelineGetBindGroupLayout(pipeline, 0)));
    CHECK(layout != NULL);

    WGPUBindGroupDescriptor group_descriptor = WGPU_BIND_GROUP_DESCRIPTOR_INIT;
    group_descriptor.layout = layout;
    WGPUBindGroup group = NULL;
    CHECK_INVALID(gpu, "", group = KEEP(wgpuDeviceCreateBindGroup(gpu->device, &group_descriptor)));
    CHECK(group != NULL);
    CHECK_INVALID(gpu, "", dispatch(gpu, pipeline, group, 1, 1, 1));
}

TEST(err_04_an_error_texture_is_still_an_object, A_DEVICE)
{
    WGPUTexture texture = NULL;
    CHECK_INVALID(gpu, "empty texture",
                  texture = create_texture(gpu, "empty texture", WGPUTextureUsage_CopyDst,
                                           WGPUTextureFormat_RGBA8Unorm, 0, 7));
    if (!CHECK(texture != NULL)) {
        return;
    }
    CHECK_EQ(wgpuTextureGetWidth(texture), 0);
    CHECK_EQ(wgpuTextureGetHeight(texture), 7);
    CHECK_EQ(wgpuTextureGetFormat(texture), WGPUTextureFormat_RGBA8Unorm);
    WGPUTextureView view = NULL;
    CHECK_INVALID(gpu, "", view = KEEP(wgpuTextureCreateView(texture, NULL)));
    CHECK(view != NULL);
    wgpuTextureDestroy(texture);
}

TEST(errors_in_an_encoder_come_with_finish, A_DEVICE)
{
    WGPUCommandEncoder encoder = create_encoder(gpu);
    CHECK_VALID(gpu, wgpuCommandEncoderPopDebugGroup(encoder));
    WGPUCommandBuffer commands = NULL;
    CHECK_INVALID(gpu, "", commands = KEEP(wgpuCommandEncoderFinish(encoder, NULL)));
    CHECK(commands != NULL);
    CHECK_INVALID(gpu, "", wgpuQueueSubmit(gpu->queue, 1, &commands));
}

TEST(an_encoder_finishes_once, A_DEVICE)
{
    WGPUCommandEncoder encoder = create_encoder(gpu);
    WGPUCommandBuffer first = KEEP(wgpuCommandEncoderFinish(encoder, NULL));
    CHECK_INVALID(gpu, "", KEEP(wgpuCommandEncoderFinish(encoder, NULL)));
    CHECK_VALID(gpu, wgpuQueueSubmit(gpu->queue, 1, &first));
    CHECK_INVALID(gpu, "", wgpuQueueSubmit(gpu->queue, 1, &first)); /* commands run once, too */
}

TEST(err_05_numbers_outside_their_enum, A_DEVICE)
{
    WGPUSamplerDescriptor sampler = WGPU_SAMPLER_DESCRIPTOR_INIT;
    sampler.addressModeU = (WGPUAddressMode)0x7777;
    CHECK_INVALID(gpu, "addressModeU",
                  wgpuSamplerRelease(wgpuDeviceCreateSampler(gpu->device, &sampler)));

    CHECK_INVALID(
        gpu, "format",
        create_texture(gpu, "odd", WGPUTextureUsage_CopyDst, (WGPUTextureFormat)0x7777, 4, 4));

    CHECK_INVALID(gpu, "usage", create_buffer(gpu, "odd", UINT64_C(1) << 40, 16));
}

TEST(err_07_numbers_that_are_none, A_DEVICE)
{
    WGPUSamplerDescriptor sampler = WGPU_SAMPLER_DESCRIPTOR_INIT;
    sampler.lodMaxClamp = INFINITY;
    CHECK_INVALID(gpu, "lodMaxClamp",
                  wgpuSamplerRelease(wgpuDeviceCreateSampler(gpu->device, &sampler)));
    sampler.lodMaxClamp = NAN;
    CHECK_INVALID(gpu, "lodMaxClamp",
                  wgpuSamplerRelease(wgpuDeviceCreateSampler(gpu->device, &sampler)));
}

TEST(chn_01_a_struct_in_the_wrong_chain, A_DEVICE)
{
    WGPUChainedStruct stranger = {.sType = WGPUSType_SurfaceColorManagement};
    WGPUBufferDescriptor descriptor = WGPU_BUFFER_DESCRIPTOR_INIT;
    descriptor.nextInChain = &stranger;
    descriptor.usage = WGPUBufferUsage_CopyDst;
    descriptor.size = 16;
    CHECK_INVALID(gpu, "", wgpuBufferRelease(wgpuDeviceCreateBuffer(gpu->device, &descriptor)));

    WGPUShaderSourceWGSL twice[] = {WGPU_SHADER_SOURCE_WGSL_INIT, WGPU_SHADER_SOURCE_WGSL_INIT};
    twice[0].chain.next = &twice[1].chain;
    WGPUShaderModuleDescriptor module = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    module.nextInChain = &twice[0].chain;
    CHECK_INVALID(gpu, "",
                  wgpuShaderModuleRelease(wgpuDeviceCreateShaderModule(gpu->device, &module)));
    module.nextInChain = NULL; /* no source at all */
    CHECK_INVALID(gpu, "",
                  wgpuShaderModuleRelease(wgpuDeviceCreateShaderModule(gpu->device, &module)));
}

TEST(err_09_a_lost_device_is_quiet, A_DEVICE)
{
    WGPUBuffer before = create_buffer(gpu, "before", WGPUBufferUsage_CopyDst, 16);
    wgpuDeviceDestroy(gpu->device);
    WGPUBuffer after = create_buffer(gpu, "after", WGPUBufferUsage_CopyDst, 16);
    const uint32_t data = 1;
    wgpuQueueWriteBuffer(gpu->queue, before, 0, &data, 4);
    make_an_error(gpu);
    wgpuQueueSubmit(gpu->queue, 0, NULL);
    CHECK(after != NULL);
    gpu_close(gpu); /* checks that there were no errors */
}

/* Uses a buffer of one device on the queue of another. */
static void check_refused(Gpu *owner, Gpu *other)
{
    WGPUBuffer buffer = create_buffer(owner, "stranger", WGPUBufferUsage_CopyDst, 16);
    const uint32_t data = 1;
    CHECK_INVALID(other, "stranger", wgpuQueueWriteBuffer(other->queue, buffer, 0, &data, 4));
}

TEST(objects_of_another_device_are_refused, NO_DEVICE)
{
    Gpu first;
    gpu_open(&first);
    Gpu second = first;
    Message message;
    CHECK_EQ(request_device(first.instance, first.adapter, NULL, &second.device, &message),
             WGPURequestDeviceStatus_Success);
    second.queue = wgpuDeviceGetQueue(second.device);
    check_refused(&first, &second);
    wgpuQueueRelease(second.queue);
    wgpuDeviceRelease(second.device);
    gpu_close(&first);
}

TEST(objects_of_another_instance_are_refused, NO_DEVICE)
{
    Gpu first, second;
    gpu_open(&first);
    gpu_open(&second);
    check_refused(&first, &second);
    gpu_close(&second);
    gpu_close(&first);
}
