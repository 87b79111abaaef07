//! Render pass: descriptor, attachments and what happens to them.

use std::ptr::{null, null_mut};

use c_enum::c_enum;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURenderPassDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub colorAttachmentCount: usize,
    pub colorAttachments: *const WGPURenderPassColorAttachment,
    pub depthStencilAttachment: Nullable<*const WGPURenderPassDepthStencilAttachment>,
    pub occlusionQuerySet: Nullable<WGPUQuerySet>,
    pub timestampWrites: Nullable<*const WGPUPassTimestampWrites>,
}

impl WGPURenderPassDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        colorAttachmentCount: 0,
        colorAttachments: null(),
        depthStencilAttachment: null(),
        occlusionQuerySet: null_mut(),
        timestampWrites: null(),
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURenderPassMaxDrawCount {
    pub chain: WGPUChainedStruct,
    pub maxDrawCount: u64,
}

impl WGPURenderPassMaxDrawCount {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_RenderPassMaxDrawCount,
        },
        maxDrawCount: 50_000_000,
    };
}

#[c_enum]
#[repr(C)]
pub enum WGPULoadOp {
    WGPULoadOp_Undefined = 0x00000000,
    WGPULoadOp_Load = 0x00000001,
    WGPULoadOp_Clear = 0x00000002,
    WGPULoadOp_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUStoreOp {
    WGPUStoreOp_Undefined = 0x00000000,
    WGPUStoreOp_Store = 0x00000001,
    WGPUStoreOp_Discard = 0x00000002,
    WGPUStoreOp_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUColor {
    pub r: f64,
    pub g: f64,
    pub b: f64,
    pub a: f64,
}

impl WGPUColor {
    pub const INIT: Self = Self {
        r: 0.0,
        g: 0.0,
        b: 0.0,
        a: 0.0,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURenderPassColorAttachment {
    pub nextInChain: *mut WGPUChainedStruct,
    pub view: Nullable<WGPUTextureView>,
    pub depthSlice: u32,
    pub resolveTarget: Nullable<WGPUTextureView>,
    pub loadOp: WGPULoadOp,
    pub storeOp: WGPUStoreOp,
    pub clearValue: WGPUColor,
}

impl WGPURenderPassColorAttachment {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        view: null_mut(),
        depthSlice: WGPU_DEPTH_SLICE_UNDEFINED,
        resolveTarget: null_mut(),
        loadOp: WGPULoadOp_Undefined,
        storeOp: WGPUStoreOp_Undefined,
        clearValue: WGPUColor::INIT,
    };
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPURenderPassDepthStencilAttachment {
    pub nextInChain: *mut WGPUChainedStruct,
    pub view: WGPUTextureView,
    pub depthLoadOp: WGPULoadOp,
    pub depthStoreOp: WGPUStoreOp,
    pub depthClearValue: f32,
    pub depthReadOnly: WGPUBool,
    pub stencilLoadOp: WGPULoadOp,
    pub stencilStoreOp: WGPUStoreOp,
    pub stencilClearValue: u32,
    pub stencilReadOnly: WGPUBool,
}

impl WGPURenderPassDepthStencilAttachment {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        view: null_mut(),
        depthLoadOp: WGPULoadOp_Undefined,
        depthStoreOp: WGPUStoreOp_Undefined,
        depthClearValue: WGPU_DEPTH_CLEAR_VALUE_UNDEFINED,
        depthReadOnly: WGPU_FALSE,
        stencilLoadOp: WGPULoadOp_Undefined,
        stencilStoreOp: WGPUStoreOp_Undefined,
        stencilClearValue: 0,
        stencilReadOnly: WGPU_FALSE,
    };
}
