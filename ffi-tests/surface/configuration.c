/* Configurations: those that are refused, and those that replace another. (srf_03) */
#include "stage.h"

/* After an error, the surface is left unconfigured. */
static void check_unconfigured(Stage *stage)
{
    CHECK_EQ(take_none(stage->surface), WGPUSurfaceGetCurrentTextureStatus_Error);
    CHECK_LOG("the surface is not configured");
}

#define CHECK_REFUSED(stage, part, member, value)                                                  \
    do {                                                                                           \
        stage_configure(stage);                                                                    \
        WGPUSurfaceConfiguration refused_ = stage_configuration(stage);                            \
        refused_.member = (value);                                                                 \
        CHECK_INVALID(&(stage)->gpu, part, wgpuSurfaceConfigure((stage)->surface, &refused_));     \
        check_unconfigured(stage);                                                                 \
    } while (0)

TEST(srf_03_sizes, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    CHECK_REFUSED(&stage, "wgpuSurfaceConfigure", width, 0);
    CHECK_REFUSED(&stage, "wgpuSurfaceConfigure", height, 0);
    CHECK_REFUSED(&stage, "wgpuSurfaceConfigure", width, UINT32_MAX);
    CHECK_REFUSED(&stage, "wgpuSurfaceConfigure", height, 100000);
    stage_configure(&stage);
    show_frame(&stage, 1);
    check_shows_frame(&stage, 1);
    stage_close(&stage);
}

TEST(srf_03_formats, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    CHECK_REFUSED(&stage, "config.format", format, WGPUTextureFormat_Undefined);
    CHECK_REFUSED(&stage, "config.format", format, (WGPUTextureFormat)0x7777);
    CHECK_REFUSED(&stage, "Stencil8", format, WGPUTextureFormat_Stencil8);
    CHECK_REFUSED(&stage, "R8Unorm", format, WGPUTextureFormat_R8Unorm);
    CHECK_REFUSED(&stage, "Bc1RgbaUnorm", format, WGPUTextureFormat_BC1RGBAUnorm);
    stage_close(&stage);
}

/* ROW: surface-usages */
TEST(srf_03_usages, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    CHECK_REFUSED(&stage, "config.usage", usage, WGPUTextureUsage_None);
    CHECK_REFUSED(&stage, "config.usage", usage, (WGPUTextureUsage)1 << 40);
    /* The surface may have this usage; the device has not enabled it for the format. */
    CHECK_REFUSED(&stage, "sage", usage,
                  WGPUTextureUsage_RenderAttachment | WGPUTextureUsage_StorageBinding);
    stage_close(&stage);
}

TEST(srf_03_modes, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    CHECK_REFUSED(&stage, "config.presentMode", presentMode, (WGPUPresentMode)0x7777);
    CHECK_REFUSED(&stage, "config.alphaMode", alphaMode, (WGPUCompositeAlphaMode)0x7777);

    /* Those that the surface does not list. */
    WGPUSurfaceCapabilities capabilities = WGPU_SURFACE_CAPABILITIES_INIT;
    wgpuSurfaceGetCapabilities(stage.surface, stage.gpu.adapter, &capabilities);
    for (WGPUPresentMode mode = WGPUPresentMode_Fifo; mode <= WGPUPresentMode_Mailbox; mode++) {
        bool listed = false;
        for (size_t i = 0; i < capabilities.presentModeCount; i++) {
            listed |= capabilities.presentModes[i] == mode;
        }
        if (!listed) {
            CHECK_REFUSED(&stage, "present mode", presentMode, mode);
        }
    }
    for (WGPUCompositeAlphaMode mode = WGPUCompositeAlphaMode_Opaque;
         mode <= WGPUCompositeAlphaMode_Inherit; mode++) {
        bool listed = false;
        for (size_t i = 0; i < capabilities.alphaModeCount; i++) {
            listed |= capabilities.alphaModes[i] == mode;
        }
        if (!listed) {
            CHECK_REFUSED(&stage, "alpha mode", alphaMode, mode);
        }
    }
    wgpuSurfaceCapabilitiesFreeMembers(capabilities);
    stage_close(&stage);
}

TEST(srf_03_view_formats, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    WGPUSurfaceConfiguration configuration = stage_configuration(&stage);
    WGPUTextureFormat format = STAGE_FORMAT;
    configuration.viewFormatCount = 1;
    configuration.viewFormats = &format;
    CHECK_VALID(&stage.gpu, wgpuSurfaceConfigure(stage.surface, &configuration));
    show_frame(&stage, 1);

    const WGPUTextureFormat wrong[] = {WGPUTextureFormat_RGBA8Unorm, WGPUTextureFormat_Undefined,
                                       (WGPUTextureFormat)0x7777};
    for (size_t i = 0; i < COUNT(wrong); i++) {
        stage_configure(&stage);
        format = wrong[i];
        CHECK_INVALID(&stage.gpu, "ormat", wgpuSurfaceConfigure(stage.surface, &configuration));
        check_unconfigured(&stage);
    }
    configuration.viewFormats = NULL;
    CHECK_INVALID(&stage.gpu, "config.viewFormats",
                  wgpuSurfaceConfigure(stage.surface, &configuration));
    check_unconfigured(&stage);
    stage_close(&stage);
}

/* The one kind of view format that may differ. */
TEST(srf_03_srgb_view_of_a_frame, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    WGPUSurfaceConfiguration configuration = stage_configuration(&stage);
    const WGPUTextureFormat srgb = WGPUTextureFormat_BGRA8UnormSrgb;
    configuration.viewFormatCount = 1;
    configuration.viewFormats = &srgb;
    scope_push(&stage.gpu, WGPUErrorFilter_Validation);
    wgpuSurfaceConfigure(stage.surface, &configuration);
    Caught caught = scope_pop(&stage.gpu);
    if (caught.type != WGPUErrorType_NoError) {
        CHECK_EQ(caught.type, WGPUErrorType_Validation);
        CHECK_CONTAINS(caught.message.text, "SURFACE_VIEW_FORMATS");
        check_unconfigured(&stage);
        check_not_applicable("the backend has no view formats for surfaces");
        stage_close(&stage);
        return;
    }
    WGPUTexture texture = take_texture(stage.surface);
    WGPUTextureViewDescriptor view = WGPU_TEXTURE_VIEW_DESCRIPTOR_INIT;
    view.format = srgb;
    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    CHECK_VALID(&stage.gpu, attachment.view = wgpuTextureCreateView(texture, &view));
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    attachment.clearValue = (WGPUColor){0, 0.2158605, 0, 1}; /* 0.5 in sRGB */
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    WGPUCommandEncoder encoder = create_encoder(&stage.gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    END_PASS(pass);
    submit(&stage.gpu, encoder);
    wgpuTextureViewRelease(attachment.view);
    CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
    wgpuTextureRelease(texture);
    check_shows_color(&stage, 0, 0x80, 0);
    stage_close(&stage);
}

TEST(srf_03_chains, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    WGPUChainedStruct stranger = {.sType = (WGPUSType)0x7777};
    CHECK_REFUSED(&stage, "nextInChain", nextInChain, &stranger);

    WGPUSurfaceConfiguration configuration = stage_configuration(&stage);
    const uint32_t latencies[] = {0, 1, 2, 3, 1000};
    for (size_t i = 0; i < COUNT(latencies); i++) {
        WGPUSurfaceConfigurationExtras extras = {
            .chain.sType = (WGPUSType)WGPUSType_SurfaceConfigurationExtras,
            .desiredMaximumFrameLatency = latencies[i],
        };
        configuration.nextInChain = &extras.chain;
        CHECK_VALID(&stage.gpu, wgpuSurfaceConfigure(stage.surface, &configuration));
        show_frame(&stage, latencies[i]);
        check_shows_frame(&stage, latencies[i]);
    }

    WGPUSurfaceColorManagement color = WGPU_SURFACE_COLOR_MANAGEMENT_INIT;
    color.colorSpace = WGPUPredefinedColorSpace_SRGB;
    color.toneMappingMode = WGPUToneMappingMode_Standard;
    configuration.nextInChain = &color.chain;
    CHECK_VALID(&stage.gpu, wgpuSurfaceConfigure(stage.surface, &configuration));
    show_frame(&stage, 5);
    color.toneMappingMode = WGPUToneMappingMode_Extended;
    CHECK_INVALID(&stage.gpu, "olor space", wgpuSurfaceConfigure(stage.surface, &configuration));
    check_unconfigured(&stage);
    color.toneMappingMode = (WGPUToneMappingMode)0x7777;
    CHECK_INVALID(&stage.gpu, "toneMappingMode",
                  wgpuSurfaceConfigure(stage.surface, &configuration));
    check_unconfigured(&stage);
    stage_close(&stage);
}

TEST(srf_03_without_a_device_the_error_is_logged, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    WGPUSurfaceConfiguration configuration = stage_configuration(&stage);
    configuration.device = NULL;
    wgpuSurfaceConfigure(stage.surface, &configuration);
    CHECK_LOG("wgpuSurfaceConfigure: config.device: handle is NULL");
    check_unconfigured(&stage);

    stage_configure(&stage);
    show_frame(&stage, 1);
    wgpuSurfaceConfigure(stage.surface, &configuration);
    CHECK_LOG("wgpuSurfaceConfigure: config.device: handle is NULL");
    check_unconfigured(&stage);

    /* Nothing known, nothing done. */
    stage_configure(&stage);
    wgpuSurfaceConfigure(stage.surface, NULL);
    CHECK_LOG("wgpuSurfaceConfigure: config: NULL");
    show_frame(&stage, 2);

    Gpu other;
    gpu_open(&other);
    configuration.device = other.device;
    CHECK_INVALID(&other, "a device of another instance",
                  wgpuSurfaceConfigure(stage.surface, &configuration));
    check_unconfigured(&stage);
    gpu_close(&other);
    stage_close(&stage);
}

TEST(srf_03_an_uncaptured_error, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    WGPUSurfaceConfiguration configuration = stage_configuration(&stage);
    configuration.width = 0;
    wgpuSurfaceConfigure(stage.surface, &configuration);
    gpu_take_error(&stage.gpu, WGPUErrorType_Validation, "wgpuSurfaceConfigure: 'stage'");
    stage_close(&stage);
}

TEST(srf_03_again_and_again, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    const uint32_t sizes[][2] = {{64, 200}, {300, 40}, {1, 1}, {160, 120}};
    for (uint32_t round = 0; round < 3; round++) {
        for (size_t i = 0; i < COUNT(sizes); i++) {
            stage.width = sizes[i][0];
            stage.height = sizes[i][1];
            window_resize(stage.window, stage.width, stage.height);
            stage_configure(&stage);
            if (round == 0) {
                continue; /* without a frame */
            }
            show_frame(&stage, round);
            if (round == 2) { /* with one that is out */
                WGPUTexture texture = take_texture(stage.surface);
                draw_frame(&stage, texture, round);
                wgpuTextureRelease(texture);
            }
        }
    }
    stage_configure(&stage);
    show_frame(&stage, 9);
    check_shows_frame(&stage, 9);
    stage_close(&stage);
}

TEST(srf_03_reconfigured_while_a_texture_is_out, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    WGPUTexture textures[8];
    for (uint32_t i = 0; i < COUNT(textures); i++) {
        textures[i] = take_texture(stage.surface);
        WGPUTextureView view = wgpuTextureCreateView(textures[i], NULL);
        if (i % 2) {
            draw_frame(&stage, textures[i], i);
        }
        stage_configure(&stage);
        wgpuTextureViewRelease(view);
    }
    show_frame(&stage, 3);
    check_shows_frame(&stage, 3);
    for (size_t i = 0; i < COUNT(textures); i++) {
        CHECK_INVALID(&stage.gpu, "destroyed", draw_red(&stage.gpu, textures[i]));
        wgpuTextureRelease(textures[i]);
    }
    stage_close(&stage);
}

static void on_mapped(WGPUMapAsyncStatus status, WGPUStringView message, void *answer, void *unused)
{
    (void)message, (void)unused;
    *(WGPUMapAsyncStatus *)answer = status;
}

/* A configuration waits for the device's work, of which the application hears all the same. */
/* ROW: surface-configure */
TEST(srf_03_work_in_flight, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    WGPUMapAsyncStatus status = 0;
    WGPUBuffer buffer =
        create_buffer(&stage.gpu, "read", WGPUBufferUsage_MapRead | WGPUBufferUsage_CopyDst, 16);
    WGPUCommandEncoder encoder = create_encoder(&stage.gpu);
    wgpuCommandEncoderClearBuffer(encoder, buffer, 0, 16);
    submit(&stage.gpu, encoder);
    wgpuBufferMapAsync(buffer, WGPUMapMode_Read, 0, 16,
                       (WGPUBufferMapCallbackInfo){
                           .mode = WGPUCallbackMode_AllowProcessEvents,
                           .callback = on_mapped,
                           .userdata1 = &status,
                       });
    stage_configure(&stage);
    wgpuInstanceProcessEvents(stage.gpu.instance);
    CHECK_EQ(status, WGPUMapAsyncStatus_Success);
    RELEASE(buffer);
    show_frame(&stage, 1);
    stage_close(&stage);
}

TEST(srf_03_another_device, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    WGPUDevice second = open_device(&stage, stage.gpu.adapter);
    Gpu with_second = stage.gpu;
    with_second.device = second;
    with_second.queue = wgpuDeviceGetQueue(second);
    for (int round = 0; round < 4; round++) {
        stage_configure(&stage);
        show_frame(&stage, 1);
        check_shows_frame(&stage, 1);
        WGPUTexture left_out = round % 2 ? take_texture(stage.surface) : NULL;

        WGPUSurfaceConfiguration configuration = stage_configuration(&stage);
        configuration.device = second;
        wgpuSurfaceConfigure(stage.surface, &configuration);
        WGPUTexture texture = take_texture(stage.surface);
        draw_red(&with_second, texture);
        CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
        wgpuTextureRelease(texture);
        check_shows_color(&stage, 0xFF, 0, 0);
        if (left_out) {
            wgpuTextureRelease(left_out);
        }
    }
    wgpuQueueRelease(with_second.queue);
    wgpuDeviceRelease(second);
    stage_close(&stage);
}
