//! Compute pass: descriptor.

use std::ptr::{null, null_mut};

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUComputePassDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub timestampWrites: Nullable<*const WGPUPassTimestampWrites>,
}

impl WGPUComputePassDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        timestampWrites: null(),
    };
}
