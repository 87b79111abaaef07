/* Devices that are lost or gone, surfaces that go first, and more than one of each. (srf_04,
 * srf_05) */
#include "stage.h"

/* Frames of a lost device: all succeeds, and nothing happens. */
static void check_frames_without_effect(Stage *stage)
{
    for (int frame = 0; frame < 3; frame++) {
        WGPUTexture texture = take_texture(stage->surface);
        CHECK_EQ(wgpuTextureGetWidth(texture), stage->width);
        CHECK_EQ(wgpuTextureGetFormat(texture), STAGE_FORMAT);
        CHECK_EQ(take_none(stage->surface), WGPUSurfaceGetCurrentTextureStatus_Error);
        CHECK_LOG("its current texture was not presented yet");
        draw_frame(stage, texture, 1);
        if (frame % 2) {
            wgpuTextureRelease(texture);
        }
        CHECK_EQ(wgpuSurfacePresent(stage->surface), WGPUStatus_Success);
        CHECK_EQ(wgpuSurfacePresent(stage->surface), WGPUStatus_Error);
        CHECK_LOG("there is no current texture to present");
        if (frame % 2 == 0) {
            wgpuTextureRelease(texture);
        }
    }
}

/* A new device in place of the old one, and of all that was made with it. */
static void replace_device(Stage *stage)
{
    stage_drop_device(stage);
    stage_make_device(stage);
    stage_configure(stage);
    show_frame(stage, 2);
    check_shows_frame(stage, 2);
}

TEST(srf_04_a_lost_device_goes_on, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    show_frame(&stage, 1);
    wgpuDeviceDestroy(stage.gpu.device);
    check_frames_without_effect(&stage);
    stage_configure(&stage);
    check_frames_without_effect(&stage);
    wgpuSurfaceUnconfigure(stage.surface);
    stage_configure(&stage);
    check_frames_without_effect(&stage);
    replace_device(&stage);
    stage_close(&stage);
}

TEST(srf_04_lost_while_a_texture_is_out, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    /* Presented afterwards. */
    WGPUTexture texture = take_texture(stage.surface);
    draw_frame(&stage, texture, 1);
    wgpuDeviceDestroy(stage.gpu.device);
    CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
    check_frames_without_effect(&stage);
    replace_device(&stage);
    wgpuTextureRelease(texture);
    /* Configured anew. */
    texture = take_texture(stage.surface);
    wgpuDeviceDestroy(stage.gpu.device);
    replace_device(&stage);
    wgpuTextureRelease(texture);
    /* Unconfigured. */
    texture = take_texture(stage.surface);
    wgpuDeviceDestroy(stage.gpu.device);
    wgpuSurfaceUnconfigure(stage.surface);
    replace_device(&stage);
    wgpuTextureRelease(texture);
    /* Released. */
    texture = take_texture(stage.surface);
    wgpuDeviceDestroy(stage.gpu.device);
    wgpuSurfaceRelease(stage.surface);
    stage.surface = NULL;
    wgpuTextureRelease(texture);
    stage_close(&stage);
}

/* ROW: surface-unconfigure */
TEST(srf_05_the_device_is_released_first, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    show_frame(&stage, 1);
    WGPUTexture texture = take_texture(stage.surface);
    stage_drop_device(&stage);
    CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
    WGPUTexture second = take_texture(stage.surface);
    CHECK_EQ(wgpuTextureGetHeight(second), stage.height);
    wgpuTextureRelease(second);
    wgpuTextureRelease(texture);
    stage_close(&stage);

    /* The surface, and the instance, too. */
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    texture = take_texture(stage.surface);
    stage_drop_device(&stage);
    wgpuInstanceAddRef(stage.gpu.instance);
    wgpuInstanceRelease(stage.gpu.instance);
    wgpuSurfaceRelease(stage.surface);
    stage.surface = NULL;
    wgpuTextureRelease(texture);
    stage_close(&stage);
}

TEST(srf_05_the_instance_is_released_first, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    wgpuInstanceRelease(stage.gpu.instance);
    stage_configure(&stage);
    show_frame(&stage, 1);
    show_frame(&stage, 2);
    check_shows_frame(&stage, 2);
    stage_drop_device(&stage);
    wgpuSurfaceRelease(stage.surface);
    stage.surface = NULL;
    wgpuAdapterRelease(stage.gpu.adapter);
    stage.gpu.adapter = NULL;
    stage.gpu.instance = NULL;
    stage_close(&stage);
}

TEST(srf_05_the_surface_is_released_while_configured, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    for (uint32_t round = 0; round < 3; round++) {
        stage_configure(&stage);
        show_frame(&stage, round);
        check_shows_frame(&stage, round);
        WGPUTexture texture = round > 0 ? take_texture(stage.surface) : NULL;
        if (round > 1) {
            draw_frame(&stage, texture, 9);
        }
        wgpuSurfaceRelease(stage.surface);
        if (texture) {
            CHECK_INVALID(&stage.gpu, "destroyed", draw_red(&stage.gpu, texture));
            wgpuTextureRelease(texture);
        }
        stage.surface = create_surface(stage.gpu.instance, stage.window, "once more");
    }
    stage_configure(&stage);
    show_frame(&stage, 5);
    check_shows_frame(&stage, 5);
    stage_close(&stage);
}

TEST(srf_05_two_surfaces, NO_DEVICE)
{
    Stage one, two;
    if (!stage_open(&one)) {
        return;
    }
    if (!stage_open_beside(&two, &one)) {
        stage_close(&one);
        return;
    }
    stage_configure(&one);
    stage_configure(&two);
    for (uint32_t frame = 0; frame < 20; frame++) {
        show_frame(&one, frame);
        show_frame(&two, 100 - frame);
    }
    /* Both textures out at once, presented the other way round. */
    WGPUTexture first = take_texture(one.surface), second = take_texture(two.surface);
    draw_frame(&two, second, 30);
    draw_frame(&one, first, 40);
    CHECK_EQ(wgpuSurfacePresent(two.surface), WGPUStatus_Success);
    CHECK_EQ(wgpuSurfacePresent(one.surface), WGPUStatus_Success);
    wgpuTextureRelease(first);
    wgpuTextureRelease(second);
    check_shows_frame(&one, 40);
    check_shows_frame(&two, 30);
    /* One goes, one stays. */
    stage_close(&two);
    show_frame(&one, 50);
    check_shows_frame(&one, 50);
    stage_close(&one);
}

/* One window, one surface, every backend in turn. */
TEST(srf_05_another_backend, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    const WGPUBackendType order[] = {WGPUBackendType_Vulkan, WGPUBackendType_OpenGLES,
                                     WGPUBackendType_Vulkan, WGPUBackendType_OpenGLES};
    stage_drop_device(&stage);
    wgpuSurfaceRelease(stage.surface);
    wgpuAdapterRelease(stage.gpu.adapter);
    wgpuInstanceRelease(stage.gpu.instance);
    stage.gpu.instance = open_instance(WGPUInstanceBackend_Vulkan | WGPUInstanceBackend_GL,
                                       display_if_needed(stage.window));
    stage.surface = create_surface(stage.gpu.instance, stage.window, "both");
    for (uint32_t i = 0; i < COUNT(order); i++) {
        WGPURequestAdapterOptions options = WGPU_REQUEST_ADAPTER_OPTIONS_INIT;
        options.compatibleSurface = stage.surface;
        options.backendType = order[i];
        Message message;
        if (!CHECK_EQ(request_adapter(stage.gpu.instance, &options, &stage.gpu.adapter, &message),
                      WGPURequestAdapterStatus_Success)) {
            check_give_up(message.text);
        }
        stage_make_device(&stage);
        stage_configure(&stage);
        show_frame(&stage, i);
        check_shows_frame(&stage, i);
        if (i + 1 < COUNT(order)) {
            if (i == 1) {
                wgpuSurfaceUnconfigure(stage.surface);
            }
            stage_drop_device(&stage);
            wgpuAdapterRelease(stage.gpu.adapter);
        }
    }
    stage_close(&stage);
}
