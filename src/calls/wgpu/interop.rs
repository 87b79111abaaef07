//! The backend's own objects behind ours.

use crate::abi::*;
use crate::objects::native::{d3d12, metal, opengl, vulkan};
use abi_macros::call;
use std::ffi::c_void;

/// Returns the `id<MTLDevice>` behind a device of the Metal backend. It is lent: good while
/// `device` is alive, and not yours to release. Retain it to keep it longer.
/// @return NULL on every other backend, and for error objects.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuDeviceGetNativeMetalDevice(device: WGPUDevice) -> *mut c_void {
    Ok(metal::device(device))
}

/// Returns the `id<MTLCommandQueue>` behind a queue of the Metal backend. It is lent: good while
/// `queue` is alive, and not yours to release. Retain it to keep it longer.
/// @return NULL on every other backend, and for error objects.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuQueueGetNativeMetalCommandQueue(queue: WGPUQueue) -> *mut c_void {
    Ok(metal::queue(queue))
}

/// Returns the `id<MTLTexture>` behind a texture of the Metal backend. It is lent: good while
/// `texture` is alive and not destroyed, and not yours to release. It is up to you to order Metal
/// work on it against the library's submissions.
/// @return NULL on every other backend, and for error objects.
#[call]
#[unsafe(no_mangle)]
pub extern "C" fn wgpuTextureGetNativeMetalTexture(texture: WGPUTexture) -> *mut c_void {
    Ok(metal::texture(texture))
}

/// Tells the objects of Vulkan behind an adapter of that backend; @ref WGPUNativeVulkanAdapter says
/// which, and how long they are good.
///
/// What holds for all handles of this section:
///
/// - **Ownership.** They are lent. Nothing counts them, so nothing keeps them: do not use one after the
///   object it came from is released or destroyed, and never destroy it. What you make with them is
///   yours to destroy, before you release the device. wgpuDeviceDestroy() may free memory at once, so
///   have your own work done by then (`vkDeviceWaitIdle`).
/// - **Threads.** Asking for a handle is allowed on any thread. `VkQueue` and `ID3D12CommandQueue` are
///   also used by the library: `VkQueue` must not be used on two threads at once, so no call of this
///   library for the same device may run while you submit to it, wait for it or present with it. Where
///   other threads use the device, have a lock around both. The library's own threads submit nothing.
///   An OpenGL context is current on the library's thread while a call lasts and on none otherwise:
///   make it current, do your work and let it go, with no call of the library in between.
/// - **Order.** What was submitted by wgpuQueueSubmit() runs before what you submit to the same queue
///   afterwards, but is neither finished nor visible by that: use a barrier, or let the queue become
///   idle first. Writes that wgpuQueueWriteBuffer() has taken may still wait for the next submission:
///   submit, an empty list will do, before you look at the buffer.
/// - **State.** The library keeps its own account of what each buffer and texture was last used for. It
///   does not see what you do, so leave each as you found it: an image in the same layout, owned by the
///   same queue family. While the queue is idle, the layout of a part of an image is that of its last
///   use: CopySrc `TRANSFER_SRC_OPTIMAL`, CopyDst and wgpuQueueWriteTexture() `TRANSFER_DST_OPTIMAL`,
///   TextureBinding `SHADER_READ_ONLY_OPTIMAL`, RenderAttachment `COLOR_ATTACHMENT_OPTIMAL` or, with
///   depth or stencil, `DEPTH_STENCIL_ATTACHMENT_OPTIMAL`, StorageBinding `GENERAL`, read-only depth
///   `DEPTH_STENCIL_READ_ONLY_OPTIMAL`, presented `PRESENT_SRC_KHR`, none yet `UNDEFINED`. A buffer or
///   texture that WebGPU has not written yet is zeroed when WebGPU first reads it, which takes away
///   what you wrote: write it once through WebGPU before.
/// - **Usage.** Images and buffers have the usage flags that their WebGPU usage asks for, and no more:
///   CopySrc to copy from it, and so on.
/// - **Traces.** Asking for a handle is recorded by none, and neither is what you do with it: a replay
///   does without.
/// @return @ref WGPUStatus_Error, with `adapterHandles` untouched, for an adapter of another backend,
///   which the log names, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetNativeVulkanAdapter(
    adapter: WGPUAdapter,
    adapterHandles: *mut WGPUNativeVulkanAdapter,
) -> WGPUStatus {
    vulkan::write_adapter(adapter, "adapter", adapterHandles)
}

/// The same for the adapter of a device, which may be released already.
/// @return @ref WGPUStatus_Error, with `adapterHandles` untouched, for a device of another backend,
///   which the log names, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetNativeVulkanAdapter(
    device: WGPUDevice,
    adapterHandles: *mut WGPUNativeVulkanAdapter,
) -> WGPUStatus {
    vulkan::write_adapter(&device.adapter, "device", adapterHandles)
}

/// Tells the objects of Vulkan behind a device of that backend, its queue among them. The rules are
/// those of wgpuAdapterGetNativeVulkanAdapter().
/// @return @ref WGPUStatus_Error, with `deviceHandles` untouched, for a device of another backend,
///   which the log names, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetNativeVulkanDevice(
    device: WGPUDevice,
    deviceHandles: *mut WGPUNativeVulkanDevice,
) -> WGPUStatus {
    vulkan::write_device(device, deviceHandles)
}

/// Tells the `VkBuffer` behind a buffer. The rules are those of wgpuAdapterGetNativeVulkanAdapter().
/// @return @ref WGPUStatus_Error, with `bufferHandle` untouched, for a buffer of another backend,
///   which the log names, one that is destroyed or an error object, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferGetNativeVulkanBuffer(
    buffer: WGPUBuffer,
    bufferHandle: *mut WGPUNativeVulkanBuffer,
) -> WGPUStatus {
    vulkan::write_buffer(buffer, bufferHandle)
}

/// Tells the `VkImage` behind a texture, also that of wgpuSurfaceGetCurrentTexture(), which is an
/// image of the swapchain. The rules are those of wgpuAdapterGetNativeVulkanAdapter().
/// @return @ref WGPUStatus_Error, with `imageHandle` untouched, for a texture of another backend,
///   which the log names, one that is destroyed or an error object, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureGetNativeVulkanImage(
    texture: WGPUTexture,
    imageHandle: *mut WGPUNativeVulkanImage,
) -> WGPUStatus {
    vulkan::write_image(texture, imageHandle)
}

/// Tells the `VkImageView` behind a texture view. The rules are those of
/// wgpuAdapterGetNativeVulkanAdapter().
/// @return @ref WGPUStatus_Error, with `imageViewHandle` untouched, for a view of another backend,
///   which the log names, one whose texture is destroyed or an error object, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureViewGetNativeVulkanImageView(
    textureView: WGPUTextureView,
    imageViewHandle: *mut WGPUNativeVulkanImageView,
) -> WGPUStatus {
    vulkan::write_image_view(textureView, imageViewHandle)
}

/// Tells the `VkSurfaceKHR` behind a surface and, once it is configured, the `VkSwapchainKHR`. The
/// rules are those of wgpuAdapterGetNativeVulkanAdapter().
/// @return @ref WGPUStatus_Error, with `surfaceHandles` untouched, where Vulkan does not run or knows
///   no such window, for an error object, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceGetNativeVulkanSurface(
    surface: WGPUSurface,
    surfaceHandles: *mut WGPUNativeVulkanSurface,
) -> WGPUStatus {
    vulkan::write_surface(surface, surfaceHandles)
}

/// Tells the objects of Direct3D 12 behind a device of that backend. The rules are those of
/// wgpuAdapterGetNativeVulkanAdapter(), with two exceptions: an object of COM may be kept by
/// `AddRef`, and `ID3D12CommandQueue` may be used on several threads.
/// @return @ref WGPUStatus_Error, with `deviceHandles` untouched, for a device of another backend,
///   which the log names, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetNativeD3D12Device(
    device: WGPUDevice,
    deviceHandles: *mut WGPUNativeD3D12Device,
) -> WGPUStatus {
    d3d12::write_device(device, deviceHandles)
}

/// Tells the `ID3D12Resource` behind a buffer. The rules are those of
/// wgpuDeviceGetNativeD3D12Device().
/// @return @ref WGPUStatus_Error, with `resource` untouched, for a buffer of another backend, which
///   the log names, one that is destroyed or an error object, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuBufferGetNativeD3D12Resource(
    buffer: WGPUBuffer,
    resource: *mut WGPUNativeD3D12Resource,
) -> WGPUStatus {
    d3d12::write_buffer(buffer, resource)
}

/// Tells the `ID3D12Resource` behind a texture. The rules are those of
/// wgpuDeviceGetNativeD3D12Device().
/// @return @ref WGPUStatus_Error, with `resource` untouched, for a texture of another backend, which
///   the log names, one that is destroyed or an error object, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureGetNativeD3D12Resource(
    texture: WGPUTexture,
    resource: *mut WGPUNativeD3D12Resource,
) -> WGPUStatus {
    d3d12::write_texture(texture, resource)
}

/// Tells the OpenGL context behind a device of that backend. The rules are those of
/// wgpuAdapterGetNativeVulkanAdapter(). Programs share textures with it by a context of their own in
/// its group: `eglCreateContext` with this one as `share_context`. Buffers have no name here.
/// @return @ref WGPUStatus_Error, with `deviceHandles` untouched, for a device of another backend,
///   which the log names, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuDeviceGetNativeGLDevice(
    device: WGPUDevice,
    deviceHandles: *mut WGPUNativeGLDevice,
) -> WGPUStatus {
    opengl::write_device(device, deviceHandles)
}

/// Tells the name in OpenGL of a texture. The rules are those of wgpuAdapterGetNativeVulkanAdapter().
/// @return @ref WGPUStatus_Error, with `textureHandle` untouched, for a texture of another backend,
///   which the log names, one that is destroyed or an error object, and for a bad argument.
#[call]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuTextureGetNativeGLTexture(
    texture: WGPUTexture,
    textureHandle: *mut WGPUNativeGLTexture,
) -> WGPUStatus {
    opengl::write_texture(texture, textureHandle)
}
