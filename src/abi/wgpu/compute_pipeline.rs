//! Compute pipeline: what is in the memory of workgroups.

use std::ptr::null_mut;

use abi_macros::CStruct;

use crate::abi::*;

/// Chained to @ref WGPUComputeState to leave the memory of workgroups, `var<workgroup>`, as it is,
/// which saves a loop and a barrier where each workgroup begins.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_WorkgroupMemory)]
pub struct WGPUWorkgroupMemory {
    /// Must carry sType @ref WGPUSType_WorkgroupMemory.
    pub chain: WGPUChainedStruct,
    /// True (default): it begins as 0, as WGSL has it. False, which is unsafe: it holds what others
    /// have left there. You promise that the shader reads nothing of it that it has not written.
    pub zeroInitialize: WGPUBool,
}

impl WGPUWorkgroupMemory {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_WorkgroupMemory.0),
        },
        zeroInitialize: WGPU_TRUE,
    };
}
