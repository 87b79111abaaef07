//! Transitions: what buffers and textures are made ready for.

use std::ptr::null_mut;

use abi_macros::CStruct;

use crate::abi::*;

/// What a buffer is made ready for by @ref wgpuCommandEncoderTransitionResources.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBufferTransition {
    /// The buffer.
    pub buffer: WGPUBuffer,
    /// One of its usages. @ref WGPUBufferUsage_Storage is reading and writing.
    pub usage: WGPUBufferUsage,
}

impl WGPUBufferTransition {
    pub const INIT: Self = Self {
        buffer: null_mut(),
        usage: WGPUBufferUsage_None,
    };
}

/// What a texture, all of it, is made ready for by @ref wgpuCommandEncoderTransitionResources.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUTextureTransition {
    /// The texture.
    pub texture: WGPUTexture,
    /// One of its usages, but not @ref WGPUTextureUsage_TransientAttachment.
    /// @ref WGPUTextureUsage_StorageBinding is reading and writing.
    pub usage: WGPUTextureUsage,
}

impl WGPUTextureTransition {
    pub const INIT: Self = Self {
        texture: null_mut(),
        usage: WGPUTextureUsage_None,
    };
}
