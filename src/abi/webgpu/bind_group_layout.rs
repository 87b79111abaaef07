//! Bind group layout: descriptor, entries and what each kind of binding declares.

use std::ptr::{null, null_mut};

use c_enum::c_enum;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUBindGroupLayoutDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub entryCount: usize,
    pub entries: *const WGPUBindGroupLayoutEntry,
}

impl WGPUBindGroupLayoutDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        entryCount: 0,
        entries: null(),
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUBindGroupLayoutEntry {
    pub nextInChain: *mut WGPUChainedStruct,
    pub binding: u32,
    pub visibility: WGPUShaderStage,
    pub bindingArraySize: u32,
    pub buffer: WGPUBufferBindingLayout,
    pub sampler: WGPUSamplerBindingLayout,
    pub texture: WGPUTextureBindingLayout,
    pub storageTexture: WGPUStorageTextureBindingLayout,
}

impl WGPUBindGroupLayoutEntry {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        binding: 0,
        visibility: WGPUShaderStage_None,
        bindingArraySize: 0,
        buffer: WGPUBufferBindingLayout::NOT_USED,
        sampler: WGPUSamplerBindingLayout::NOT_USED,
        texture: WGPUTextureBindingLayout::NOT_USED,
        storageTexture: WGPUStorageTextureBindingLayout::NOT_USED,
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUBufferBindingType {
    WGPUBufferBindingType_BindingNotUsed = 0x00000000,
    WGPUBufferBindingType_Undefined = 0x00000001,
    WGPUBufferBindingType_Uniform = 0x00000002,
    WGPUBufferBindingType_Storage = 0x00000003,
    WGPUBufferBindingType_ReadOnlyStorage = 0x00000004,
    WGPUBufferBindingType_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUBufferBindingLayout {
    pub nextInChain: *mut WGPUChainedStruct,
    pub r#type: WGPUBufferBindingType,
    pub hasDynamicOffset: WGPUBool,
    pub minBindingSize: u64,
}

impl WGPUBufferBindingLayout {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        r#type: WGPUBufferBindingType_Undefined,
        hasDynamicOffset: WGPU_FALSE,
        minBindingSize: 0,
    };

    /// All zero: this kind of binding is not the one that the layout entry declares.
    pub const NOT_USED: Self = Self {
        nextInChain: null_mut(),
        r#type: WGPUBufferBindingType_BindingNotUsed,
        hasDynamicOffset: WGPU_FALSE,
        minBindingSize: 0,
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUSamplerBindingType {
    WGPUSamplerBindingType_BindingNotUsed = 0x00000000,
    WGPUSamplerBindingType_Undefined = 0x00000001,
    WGPUSamplerBindingType_Filtering = 0x00000002,
    WGPUSamplerBindingType_NonFiltering = 0x00000003,
    WGPUSamplerBindingType_Comparison = 0x00000004,
    WGPUSamplerBindingType_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSamplerBindingLayout {
    pub nextInChain: *mut WGPUChainedStruct,
    pub r#type: WGPUSamplerBindingType,
}

impl WGPUSamplerBindingLayout {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        r#type: WGPUSamplerBindingType_Undefined,
    };

    /// All zero: this kind of binding is not the one that the layout entry declares.
    pub const NOT_USED: Self = Self {
        nextInChain: null_mut(),
        r#type: WGPUSamplerBindingType_BindingNotUsed,
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUTextureSampleType {
    WGPUTextureSampleType_BindingNotUsed = 0x00000000,
    WGPUTextureSampleType_Undefined = 0x00000001,
    WGPUTextureSampleType_Float = 0x00000002,
    WGPUTextureSampleType_UnfilterableFloat = 0x00000003,
    WGPUTextureSampleType_Depth = 0x00000004,
    WGPUTextureSampleType_Sint = 0x00000005,
    WGPUTextureSampleType_Uint = 0x00000006,
    WGPUTextureSampleType_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUTextureBindingLayout {
    pub nextInChain: *mut WGPUChainedStruct,
    pub sampleType: WGPUTextureSampleType,
    pub viewDimension: WGPUTextureViewDimension,
    pub multisampled: WGPUBool,
}

impl WGPUTextureBindingLayout {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        sampleType: WGPUTextureSampleType_Undefined,
        viewDimension: WGPUTextureViewDimension_Undefined,
        multisampled: WGPU_FALSE,
    };

    /// All zero: this kind of binding is not the one that the layout entry declares.
    pub const NOT_USED: Self = Self {
        nextInChain: null_mut(),
        sampleType: WGPUTextureSampleType_BindingNotUsed,
        viewDimension: WGPUTextureViewDimension_Undefined,
        multisampled: WGPU_FALSE,
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPUStorageTextureAccess {
    WGPUStorageTextureAccess_BindingNotUsed = 0x00000000,
    WGPUStorageTextureAccess_Undefined = 0x00000001,
    WGPUStorageTextureAccess_WriteOnly = 0x00000002,
    WGPUStorageTextureAccess_ReadOnly = 0x00000003,
    WGPUStorageTextureAccess_ReadWrite = 0x00000004,
    WGPUStorageTextureAccess_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUStorageTextureBindingLayout {
    pub nextInChain: *mut WGPUChainedStruct,
    pub access: WGPUStorageTextureAccess,
    pub format: WGPUTextureFormat,
    pub viewDimension: WGPUTextureViewDimension,
}

impl WGPUStorageTextureBindingLayout {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        access: WGPUStorageTextureAccess_Undefined,
        format: WGPUTextureFormat_Undefined,
        viewDimension: WGPUTextureViewDimension_Undefined,
    };

    /// All zero: this kind of binding is not the one that the layout entry declares.
    pub const NOT_USED: Self = Self {
        nextInChain: null_mut(),
        access: WGPUStorageTextureAccess_BindingNotUsed,
        format: WGPUTextureFormat_Undefined,
        viewDimension: WGPUTextureViewDimension_Undefined,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUExternalTextureBindingLayout {
    pub chain: WGPUChainedStruct,
}

impl WGPUExternalTextureBindingLayout {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_ExternalTextureBindingLayout,
        },
    };
}
