//! Compute pass: descriptor.

use abi_macros::CStruct;
use std::ptr::{null, null_mut};

use crate::abi::*;

/// Optional details for @ref wgpuCommandEncoderBeginComputePass; a NULL descriptor means an unnamed
/// pass without timestamps. See GPUComputePassDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[initial]
pub struct WGPUComputePassDescriptor {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the pass, for messages and debugging tools. Default none; invalid UTF-8 is replaced.
    pub label: WGPUStringView,
    /// Where to note the pass's begin and end; NULL (default): nowhere.
    pub timestampWrites: Nullable<*const WGPUPassTimestampWrites>,
}

impl WGPUComputePassDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        timestampWrites: null(),
    };
}
