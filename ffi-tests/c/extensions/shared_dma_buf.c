/* Textures in dma-bufs. A driver in software takes any memory that has a file descriptor for one. */
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "kit.h"
#include "shared_texture.h"

ALSO_ON(gl, noop);

#define BY_DMA_BUF FEATURE(WGPUNativeFeature_SharedMemoryDmaBuf)

enum { STRIDE = SIDE * 4, SIZE = 65536 };

/* A file in memory with the pattern in it. Its texels are mapped. */
static int create_file(uint32_t seed, uint32_t **texels)
{
    int fd = memfd_create("stands for a dma-buf", MFD_CLOEXEC);
    if (fd < 0 || ftruncate(fd, SIZE) != 0) {
        check_give_up("there is no file in memory");
    }
    *texels = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    CHECK(*texels != MAP_FAILED);
    for (uint32_t i = 0; i < SIDE * SIDE; i++) {
        (*texels)[i] = shared_texel(seed, i % SIDE, i / SIDE);
    }
    return fd;
}

static WGPUSharedMemoryDmaBuf dma_buf(int fd)
{
    return (WGPUSharedMemoryDmaBuf){
        .chain.sType = (WGPUSType)WGPUSType_SharedMemoryDmaBuf, .fd = fd, .stride = STRIDE};
}

static WGPUSharedTextureMemoryDescriptor described(WGPUSharedMemoryDmaBuf *chain)
{
    WGPUSharedTextureMemoryDescriptor descriptor = WGPU_SHARED_TEXTURE_MEMORY_DESCRIPTOR_INIT;
    descriptor.nextInChain = &chain->chain;
    descriptor.label = text("a picture");
    descriptor.texture = shared_square();
    descriptor.texture.usage = WGPUTextureUsage_CopySrc | WGPUTextureUsage_CopyDst |
                               WGPUTextureUsage_RenderAttachment;
    return descriptor;
}

static WGPUSharedTextureMemory import(Gpu *gpu, WGPUSharedMemoryDmaBuf buffer)
{
    WGPUSharedTextureMemoryDescriptor descriptor = described(&buffer);
    return KEEP(wgpuDeviceImportSharedTextureMemory(gpu->device, &descriptor));
}

/* Files stand for dma-bufs with drivers in software alone. */
static void needs_software(Gpu *gpu)
{
    WGPUAdapterInfo info = WGPU_ADAPTER_INFO_INIT;
    wgpuAdapterGetInfo(gpu->adapter, &info);
    WGPUAdapterType type = info.adapterType;
    wgpuAdapterInfoFreeMembers(info);
    if (type != WGPUAdapterType_CPU) {
        check_skip("this driver takes real dma-bufs only, which the test has none of");
    }
}

TEST(webgpu_reads_and_draws_the_picture_in_a_dma_buf, BY_DMA_BUF)
{
    needs_software(gpu);
    uint32_t *texels;
    int fd = create_file(6, &texels);
    WGPUSharedTextureMemory memory = import(gpu, dma_buf(fd));
    CHECK_EQ(close(fd), 0); /* it is still ours */
    WGPUTexture texture = KEEP(wgpuSharedTextureMemoryCreateTexture(memory, NULL));
    CHECK_EQ(shared_begin(memory, texture, true, NULL), WGPUStatus_Success);
    check_written(gpu, texture, 6);
    shared_draw(gpu, texture, 1);
    shared_end(memory, texture);
    size_t wrong = 0;
    for (uint32_t i = 0; i < SIDE * SIDE; i++) {
        uint32_t x = i % SIDE;
        wrong += texels[i] != (x < SIDE / 2 ? shared_texel(6, x, i / SIDE) : 0xFFFFFFFF);
    }
    CHECK_EQ(wrong, 0);
    texels[SIDE + 1] = 0x12345678;
    CHECK_EQ(shared_begin(memory, texture, true, NULL), WGPUStatus_Success);
    CHECK_EQ(count_texels(gpu, texture, 0, 0, 0x12345678), 1);
    shared_end(memory, texture);
    WGPUSharedMemoryOpaqueFD handle;
    CHECK_INVALID(gpu, "memory: imported memory is not allowed",
                  wgpuSharedTextureMemoryExportOpaqueFD(memory, &handle));
    munmap(texels, SIZE);
}

TEST(dma_bufs_that_do_not_fit_are_refused, BY_DMA_BUF)
{
    needs_software(gpu);
    uint32_t *texels;
    int fd = create_file(1, &texels), small = memfd_create("small", MFD_CLOEXEC);
    CHECK_EQ(ftruncate(small, 64), 0);
    const WGPUSharedMemoryDmaBuf good = dma_buf(fd);
    WGPUSharedMemoryDmaBuf bad[5] = {good, good, good, good, good};
    bad[0].fd = -1;
    bad[1].fd = small;
    bad[2].stride = STRIDE + 4;
    bad[3].offset = 1;
    bad[4].drmModifier = 0x0100000000000001; /* I915_FORMAT_MOD_X_TILED */
    const char *const parts[] = {
        "fd: -1 is not allowed, expected an open file descriptor",
        "is not allowed, expected that of a dma-buf of at least ",
        "stride: 132 is not allowed, expected 128, as the driver lays out such an image",
        "offset: 1 is not allowed, expected ",
        "is not allowed, expected ",
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        CHECK_INVALID(gpu, parts[i], CHECK_NULL(import(gpu, bad[i])));
    }
    WGPUSharedMemoryDmaBuf buffer = good;
    WGPUSharedTextureMemoryDescriptor descriptor = described(&buffer);
    descriptor.texture.mipLevelCount = 2;
    CHECK_INVALID(gpu, "'a picture': texture.mipLevelCount: 2 is not allowed, expected 1 for a",
                  CHECK_NULL(wgpuDeviceImportSharedTextureMemory(gpu->device, &descriptor)));
    close(fd), close(small);
    munmap(texels, SIZE);
}

TEST(a_device_without_the_feature_takes_no_dma_bufs, A_DEVICE)
{
    CHECK_INVALID(
        gpu,
        "wgpuDeviceImportSharedTextureMemory: device: a device without the feature is not "
        "allowed, expected one with WGPUNativeFeature_SharedMemoryDmaBuf",
        CHECK_NULL(import(gpu, dma_buf(0))));
}
