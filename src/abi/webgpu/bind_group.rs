//! Bind group: descriptor and entries.

use abi_macros::CStruct;
use std::ptr::{null, null_mut};

use crate::abi::*;

/// What @ref wgpuDeviceCreateBindGroup creates: resources for each binding of a layout. Breaking a
/// rule of the layout is a Validation error and yields an error bind group. See
/// GPUBindGroupDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBindGroupDescriptor {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the bind group, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
    /// The layout to fill. Required.
    pub layout: WGPUBindGroupLayout,
    /// Elements of `entries`: as many as the layout has. Default 0.
    pub entryCount: usize,
    /// One entry for each binding of the layout, in any order. The bind group keeps the resources
    /// alive. Read during the call only; NULL with count 0.
    pub entries: *const WGPUBindGroupEntry,
}

impl WGPUBindGroupDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        layout: null_mut(),
        entryCount: 0,
        entries: null(),
    };
}

/// What one binding of a bind group refers to. Exactly one of `buffer`, `sampler`, `textureView` or
/// a chained struct names the resource, and it has to be of the kind the layout's entry asks for;
/// otherwise it is a Validation error. @ref WGPUBindGroupEntryExtras binds arrays,
/// @ref WGPUExternalTextureBindingEntry an external texture. See GPUBindGroupEntry in the WebGPU
/// specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(
    WGPUExternalTextureBindingEntry,
    WGPUBindGroupEntryExtras,
    WGPUAccelerationStructureBindingEntry
)]
pub struct WGPUBindGroupEntry {
    /// May start a chain with @ref WGPUBindGroupEntryExtras or
    /// @ref WGPUExternalTextureBindingEntry.
    pub nextInChain: *mut WGPUChainedStruct,
    /// The `binding` number, one of the layout's; each is given once.
    pub binding: u32,
    /// The buffer, if this binding is one; otherwise NULL (default).
    pub buffer: Nullable<WGPUBuffer>,
    /// First byte of the bound range, a multiple of `minUniformBufferOffsetAlignment` or
    /// `minStorageBufferOffsetAlignment`. Default 0. Only for buffers.
    pub offset: u64,
    /// Bytes of the bound range; @ref WGPU_WHOLE_SIZE (default) reaches to the buffer's end. Not 0,
    /// at least the layout's `minBindingSize`, and at most `maxUniformBufferBindingSize` or
    /// `maxStorageBufferBindingSize`; a multiple of 4 for storage. Only for buffers.
    pub size: u64,
    /// The sampler, if this binding is one; otherwise NULL (default).
    pub sampler: Nullable<WGPUSampler>,
    /// The view, if this binding is a sampled or storage texture; otherwise NULL (default).
    pub textureView: Nullable<WGPUTextureView>,
}

impl WGPUBindGroupEntry {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        binding: 0,
        buffer: null_mut(),
        offset: 0,
        size: WGPU_WHOLE_SIZE,
        sampler: null_mut(),
        textureView: null_mut(),
    };
}

/// Chained to @ref WGPUBindGroupEntry in place of a buffer, sampler or texture view, to bind an
/// external texture. The layout's entry must carry @ref WGPUExternalTextureBindingLayout. This
/// header has no function that makes an external texture.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_ExternalTextureBindingEntry)]
pub struct WGPUExternalTextureBindingEntry {
    /// Must carry sType @ref WGPUSType_ExternalTextureBindingEntry.
    pub chain: WGPUChainedStruct,
    /// The external texture to bind. NULL is a Validation error.
    pub externalTexture: WGPUExternalTexture,
}

impl WGPUExternalTextureBindingEntry {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_ExternalTextureBindingEntry,
        },
        externalTexture: null_mut(),
    };
}
