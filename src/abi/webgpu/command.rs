//! Command encoder and command buffer: descriptors and copies.

use abi_macros::CStruct;
use std::ptr::null_mut;

use crate::abi::*;

/// Optional details for @ref wgpuDeviceCreateCommandEncoder; a NULL descriptor means an unnamed
/// encoder. See GPUCommandEncoderDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[initial]
pub struct WGPUCommandEncoderDescriptor {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the command encoder, for messages and debugging tools. Default none; invalid UTF-8
    /// is replaced.
    pub label: WGPUStringView,
}

impl WGPUCommandEncoderDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}

/// Optional details for @ref wgpuCommandEncoderFinish; a NULL descriptor means an unnamed command
/// buffer. See GPUCommandBufferDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[initial]
pub struct WGPUCommandBufferDescriptor {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the command buffer, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
}

impl WGPUCommandBufferDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
    };
}

/// How texel rows lie in linear memory, for copies between buffers and textures and for
/// @ref wgpuQueueWriteTexture. Rows are rows of blocks for compressed formats. See
/// GPUTexelCopyBufferLayout in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUTexelCopyBufferLayout {
    /// Bytes from the start to the first texel. In a buffer it is a multiple of the texel block
    /// size, or of 4 for depth-stencil formats. Default 0.
    pub offset: u64,
    /// Bytes from one row to the next. In a buffer a multiple of 256; in @ref wgpuQueueWriteTexture
    /// any value that holds a row. @ref WGPU_COPY_STRIDE_UNDEFINED (default) is fine for copies of
    /// a single row only.
    pub bytesPerRow: u32,
    /// Rows from one layer or depth slice to the next, at least the copy's own.
    /// @ref WGPU_COPY_STRIDE_UNDEFINED (default) is fine for copies of a single layer only.
    pub rowsPerImage: u32,
}

impl WGPUTexelCopyBufferLayout {
    pub const INIT: Self = Self {
        offset: 0,
        bytesPerRow: WGPU_COPY_STRIDE_UNDEFINED,
        rowsPerImage: WGPU_COPY_STRIDE_UNDEFINED,
    };
}

/// The buffer side of a copy between buffer and texture
/// (@ref wgpuCommandEncoderCopyBufferToTexture, @ref wgpuCommandEncoderCopyTextureToBuffer). See
/// GPUTexelCopyBufferInfo in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUTexelCopyBufferInfo {
    /// Where the texels lie in the buffer.
    pub layout: WGPUTexelCopyBufferLayout,
    /// The buffer, with CopySrc or CopyDst usage as the direction requires.
    pub buffer: WGPUBuffer,
}

impl WGPUTexelCopyBufferInfo {
    pub const INIT: Self = Self {
        layout: WGPUTexelCopyBufferLayout::INIT,
        buffer: null_mut(),
    };
}

/// The texture side of a copy or of wgpuQueueWriteTexture: which part of which texture. See
/// GPUTexelCopyTextureInfo in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUTexelCopyTextureInfo {
    /// The texture, with CopySrc or CopyDst usage as the direction requires.
    pub texture: WGPUTexture,
    /// Mip level that is read or written. Default 0.
    pub mipLevel: u32,
    /// First texel of the region within that level. Default the level's origin.
    pub origin: WGPUOrigin3D,
    /// Aspect that is copied. Undefined (INIT) is All; copies between a buffer and a texture with
    /// depth and stencil must choose one.
    pub aspect: WGPUTextureAspect,
}

impl WGPUTexelCopyTextureInfo {
    pub const INIT: Self = Self {
        texture: null_mut(),
        mipLevel: 0,
        origin: WGPUOrigin3D::INIT,
        aspect: WGPUTextureAspect_Undefined,
    };
}
