/* What becomes of the frames: taken, drawn, presented and seen. (srf_04, srf_05) */
#include <stdio.h>
#include <string.h>

#include "raw_vulkan.h"
#include "stage.h"

TEST(srf_05_a_hundred_frames_are_seen, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    for (uint32_t frame = 1; frame <= 100; frame++) {
        show_frame(&stage, frame);
        if (frame == 50) {
            check_shows_frame(&stage, frame);
            stage.width = WINDOW_MAX_WIDTH;
            stage.height = WINDOW_MAX_HEIGHT;
            window_resize(stage.window, stage.width, stage.height);
            stage_configure(&stage);
        }
    }
    check_shows_frame(&stage, 100);
    stage_close(&stage);
}

TEST(srf_04_the_texture_is_as_configured, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    WGPUTexture texture = take_texture(stage.surface);
    CHECK_EQ(wgpuTextureGetWidth(texture), stage.width);
    CHECK_EQ(wgpuTextureGetHeight(texture), stage.height);
    CHECK_EQ(wgpuTextureGetDepthOrArrayLayers(texture), 1);
    CHECK_EQ(wgpuTextureGetMipLevelCount(texture), 1);
    CHECK_EQ(wgpuTextureGetSampleCount(texture), 1);
    CHECK_EQ(wgpuTextureGetFormat(texture), STAGE_FORMAT);
    CHECK_EQ(wgpuTextureGetDimension(texture), WGPUTextureDimension_2D);
    CHECK_EQ(wgpuTextureGetUsage(texture), WGPUTextureUsage_RenderAttachment);
    wgpuTextureRelease(texture);
    stage_close(&stage);
}

TEST(srf_04_without_a_configuration_there_is_no_texture, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    CHECK_EQ(take_none(stage.surface), WGPUSurfaceGetCurrentTextureStatus_Error);
    CHECK_LOG("wgpuSurfaceGetCurrentTexture: 'stage': the surface is not configured");
    stage_configure(&stage);
    show_frame(&stage, 1);
    wgpuSurfaceUnconfigure(stage.surface);
    wgpuSurfaceUnconfigure(stage.surface); /* harmless */
    CHECK_EQ(take_none(stage.surface), WGPUSurfaceGetCurrentTextureStatus_Error);
    CHECK_LOG("not configured");
    stage_configure(&stage);
    show_frame(&stage, 2);
    check_shows_frame(&stage, 2);
    stage_close(&stage);
}

TEST(srf_04_one_texture_at_a_time, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    WGPUTexture texture = take_texture(stage.surface);
    CHECK_EQ(take_none(stage.surface), WGPUSurfaceGetCurrentTextureStatus_Error);
    CHECK_LOG("its current texture was not presented yet");
    /* The one that is out is none the worse for it. */
    draw_frame(&stage, texture, 7);
    wgpuTextureRelease(texture);
    CHECK_EQ(take_none(stage.surface), WGPUSurfaceGetCurrentTextureStatus_Error);
    CHECK_LOG("its current texture was not presented yet");
    CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
    check_shows_frame(&stage, 7);
    stage_close(&stage);
}

/* Programs let the library fill in what they have not set up, as Dear ImGui's examples do. */
TEST(srf_04_the_struct_may_be_filled_with_anything, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    WGPUSurfaceCapabilities capabilities;
    memset(&capabilities, 0xCC, sizeof capabilities);
    CHECK_EQ(wgpuSurfaceGetCapabilities(stage.surface, stage.gpu.adapter, &capabilities),
             WGPUStatus_Success);
    wgpuSurfaceCapabilitiesFreeMembers(capabilities);
    WGPUSurfaceTexture taken;
    memset(&taken, 0xCC, sizeof taken);
    wgpuSurfaceGetCurrentTexture(stage.surface, &taken);
    CHECK_EQ(taken.status, WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal);
    CHECK(taken.texture != NULL);
    wgpuTextureRelease(taken.texture);
    CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
    wgpuSurfaceGetCurrentTexture(stage.surface, NULL);
    CHECK_LOG("surfaceTexture: NULL");
    show_frame(&stage, 1);
    stage_close(&stage);
}

/* What Vulkan itself has behind a surface and its textures. */
TEST(the_texture_of_a_surface_is_an_image_of_vulkans_swapchain, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    WGPUNativeVulkanSurface handles = WGPU_NATIVE_VULKAN_SURFACE_INIT;
    if (test_backend() != WGPUBackendType_Vulkan) {
        CHECK_EQ(wgpuSurfaceGetNativeVulkanSurface(stage.surface, &handles), WGPUStatus_Error);
        CHECK_LOG("surface: one of other backends is not allowed, expected one that Vulkan can "
                  "present to");
        stage_close(&stage);
        return;
    }
    CHECK_EQ(wgpuSurfaceGetNativeVulkanSurface(stage.surface, &handles), WGPUStatus_Success);
    CHECK(handles.surface != 0);
    CHECK_EQ(handles.swapchain, 0); /* not configured */
    stage_configure(&stage);
    CHECK_EQ(wgpuSurfaceGetNativeVulkanSurface(stage.surface, &handles), WGPUStatus_Success);
    CHECK(handles.swapchain != 0);
    RawVulkan raw = raw_vulkan(&stage.gpu);
    VkNumber images[16];
    uint32_t count = COUNT(images);
    int32_t(VKAPI * list)(VkHandle, VkNumber, uint32_t *, VkNumber *) =
        (int32_t(VKAPI *)(VkHandle, VkNumber, uint32_t *, VkNumber *))raw_device_function(
            &raw, "vkGetSwapchainImagesKHR");
    CHECK_EQ(list(raw.device.device, handles.swapchain, &count, images), 0);
    for (uint32_t frame = 1; frame <= 4; frame++) {
        WGPUTexture texture = take_texture(stage.surface);
        WGPUNativeVulkanImage image = WGPU_NATIVE_VULKAN_IMAGE_INIT;
        CHECK_EQ(wgpuTextureGetNativeVulkanImage(texture, &image), WGPUStatus_Success);
        CHECK_EQ(image.format, 44); /* VK_FORMAT_B8G8R8A8_UNORM */
        bool found = false;
        for (uint32_t i = 0; i < count; i++) {
            found |= images[i] == image.image;
        }
        CHECK(found);
        draw_frame(&stage, texture, frame);
        CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
        wgpuTextureRelease(texture);
    }
    check_shows_frame(&stage, 4);
    stage_close(&stage);
}

/* A window that has changed under a configuration: whatever the status, configuring anew helps. */
TEST(srf_04_a_resized_window, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    show_frame(&stage, 1);
    const uint32_t sizes[][2] = {{200, 100}, {90, 180}, {1, 1}, {320, 240}};
    for (size_t i = 0; i < COUNT(sizes); i++) {
        window_resize(stage.window, sizes[i][0], sizes[i][1]);
        for (int frame = 0; frame < 5; frame++) {
            WGPUSurfaceTexture taken = WGPU_SURFACE_TEXTURE_INIT;
            wgpuSurfaceGetCurrentTexture(stage.surface, &taken);
            if (taken.texture) {
                CHECK(taken.status == WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal ||
                      taken.status == WGPUSurfaceGetCurrentTextureStatus_SuccessSuboptimal);
                draw_red(&stage.gpu, taken.texture);
                wgpuTextureRelease(taken.texture);
                CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
            } else {
                CHECK_EQ(taken.status, WGPUSurfaceGetCurrentTextureStatus_Outdated);
            }
        }
        stage.width = sizes[i][0];
        stage.height = sizes[i][1];
        stage_configure(&stage);
        for (uint32_t frame = 0; frame < 5; frame++) {
            show_frame(&stage, frame);
        }
        check_shows_frame(&stage, 4);
    }
    stage_close(&stage);
}

TEST(srf_05_without_a_texture_there_is_nothing_to_present, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Error);
    CHECK_LOG("wgpuSurfacePresent: 'stage': the surface is not configured");
    stage_configure(&stage);
    CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Error);
    CHECK_LOG("there is no current texture to present");
    show_frame(&stage, 1);
    CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Error);
    CHECK_LOG("there is no current texture to present");
    stage_close(&stage);
}

TEST(srf_05_release_before_or_after_present, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    for (uint32_t frame = 1; frame <= 10; frame++) {
        WGPUTexture texture = take_texture(stage.surface);
        draw_frame(&stage, texture, frame);
        wgpuTextureRelease(texture);
        CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
    }
    check_shows_frame(&stage, 10);

    WGPUTexture textures[10];
    for (uint32_t frame = 0; frame < COUNT(textures); frame++) {
        textures[frame] = take_texture(stage.surface);
        draw_frame(&stage, textures[frame], frame);
        CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
    }
    check_shows_frame(&stage, COUNT(textures) - 1);
    for (size_t i = 0; i < COUNT(textures); i++) {
        wgpuTextureRelease(textures[i]);
    }
    show_frame(&stage, 11);
    check_shows_frame(&stage, 11);
    stage_close(&stage);
}

static void check_destroyed(Stage *stage, WGPUTexture texture)
{
    CHECK_INVALID(&stage->gpu, "destroyed", draw_red(&stage->gpu, texture));
    CHECK_EQ(wgpuTextureGetFormat(texture), STAGE_FORMAT);
    wgpuTextureDestroy(texture);
    wgpuTextureRelease(texture);
}

TEST(srf_05_the_texture_is_destroyed_with_its_turn, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    WGPUTexture texture = take_texture(stage.surface);
    CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
    check_destroyed(&stage, texture);

    texture = take_texture(stage.surface);
    wgpuSurfaceUnconfigure(stage.surface);
    check_destroyed(&stage, texture);

    stage_configure(&stage);
    texture = take_texture(stage.surface);
    stage_configure(&stage);
    check_destroyed(&stage, texture);

    texture = take_texture(stage.surface);
    wgpuSurfaceRelease(stage.surface);
    stage.surface = NULL;
    check_destroyed(&stage, texture);
    stage_close(&stage);
}

TEST(srf_05_commands_of_a_past_frame_are_refused, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    WGPUTexture texture = take_texture(stage.surface);
    WGPURenderPassColorAttachment attachment = WGPU_RENDER_PASS_COLOR_ATTACHMENT_INIT;
    attachment.view = wgpuTextureCreateView(texture, NULL);
    attachment.loadOp = WGPULoadOp_Clear;
    attachment.storeOp = WGPUStoreOp_Store;
    WGPURenderPassDescriptor descriptor = WGPU_RENDER_PASS_DESCRIPTOR_INIT;
    descriptor.colorAttachmentCount = 1;
    descriptor.colorAttachments = &attachment;
    WGPUCommandEncoder encoder = create_encoder(&stage.gpu);
    WGPURenderPassEncoder pass = wgpuCommandEncoderBeginRenderPass(encoder, &descriptor);
    END_PASS(pass);
    CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
    CHECK_INVALID(&stage.gpu, "destroyed", submit(&stage.gpu, encoder));
    /* A view that outlives its frame does no harm. */
    show_frame(&stage, 1);
    stage_configure(&stage);
    show_frame(&stage, 2);
    check_shows_frame(&stage, 2);
    wgpuTextureViewRelease(attachment.view);
    wgpuTextureRelease(texture);
    stage_close(&stage);
}

TEST(srf_05_a_texture_that_the_application_destroyed, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    /* More often than there are images to take. */
    for (uint32_t frame = 1; frame <= 12; frame++) {
        WGPUTexture texture = take_texture(stage.surface);
        if (frame % 2) {
            draw_red(&stage.gpu, texture);
        }
        wgpuTextureDestroy(texture);
        if (frame % 3) {
            wgpuTextureRelease(texture);
        }
        CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Error);
        CHECK_LOG("nothing was shown: the current texture was destroyed");
        if (frame % 3 == 0) {
            wgpuTextureRelease(texture);
        }
    }
    show_frame(&stage, 3);
    check_shows_frame(&stage, 3);
    stage_close(&stage);
}

/* More often than a swap chain has images, and what is shown afterwards is seen. */
TEST(srf_05_a_texture_that_is_not_shown, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    CHECK_EQ(wgpuSurfaceDiscardTexture(stage.surface), WGPUStatus_Error);
    CHECK_LOG("wgpuSurfaceDiscardTexture: 'stage': the surface is not configured");
    stage_configure(&stage);
    CHECK_EQ(wgpuSurfaceDiscardTexture(stage.surface), WGPUStatus_Error);
    CHECK_LOG("wgpuSurfaceDiscardTexture: 'stage': there is no current texture to discard");
    show_frame(&stage, 1);
    for (int i = 0; i < 10; i++) {
        WGPUTexture texture = take_texture(stage.surface);
        CHECK_EQ(wgpuSurfaceDiscardTexture(stage.surface), WGPUStatus_Success);
        wgpuTextureRelease(texture);
    }
    show_frame(&stage, 2);
    check_shows_frame(&stage, 2);
    stage_close(&stage);
}

TEST(srf_05_what_was_never_drawn_is_black, NO_DEVICE)
{
    Stage stage;
    if (!stage_open(&stage)) {
        return;
    }
    stage_configure(&stage);
    for (uint32_t frame = 1; frame <= 6; frame++) {
        show_frame(&stage, frame);
    }
    check_shows_frame(&stage, 6);
    for (int frame = 0; frame < 6; frame++) {
        WGPUTexture texture = take_texture(stage.surface);
        CHECK_EQ(wgpuSurfacePresent(stage.surface), WGPUStatus_Success);
        wgpuTextureRelease(texture);
    }
    check_shows_color(&stage, 0, 0, 0);
    stage_close(&stage);
}
