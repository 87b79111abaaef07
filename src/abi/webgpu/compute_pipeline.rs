//! Compute pipeline: descriptor.

use abi_macros::CStruct;
use std::ptr::{null, null_mut};

use crate::abi::*;

/// The compute stage of a pipeline: which shader runs, and with which constants; part of
/// @ref WGPUComputePipelineDescriptor. See GPUProgrammableStage in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUWorkgroupMemory)]
pub struct WGPUComputeState {
    /// May start a chain with @ref WGPUWorkgroupMemory.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Shader module with the entry point, from the pipeline's own device. Required.
    pub module: WGPUShaderModule,
    /// Name of a `compute` function. The null string (default) takes the module's only one; none
    /// or several make pipeline creation fail.
    pub entryPoint: WGPUStringView,
    /// Elements of `constants`. Default 0.
    pub constantCount: usize,
    /// Values for the module's overridable constants. Read during the call only; NULL with count 0.
    pub constants: *const WGPUConstantEntry,
}

impl WGPUComputeState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        module: null_mut(),
        entryPoint: WGPUStringView::INIT,
        constantCount: 0,
        constants: null(),
    };
}

/// What @ref wgpuDeviceCreateComputePipeline and @ref wgpuDeviceCreateComputePipelineAsync create.
/// See GPUComputePipelineDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUPipelineDescriptorExtras)]
pub struct WGPUComputePipelineDescriptor {
    /// May start a chain with @ref WGPUPipelineDescriptorExtras.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the compute pipeline, for messages and debugging tools. Default none; invalid UTF-8
    /// is replaced.
    pub label: WGPUStringView,
    /// Layout of bind groups and immediate data, which must cover what the shader uses. NULL
    /// (default): derived from the shader; bind groups made for such a layout fit this pipeline
    /// only.
    pub layout: Nullable<WGPUPipelineLayout>,
    /// The shader to run.
    pub compute: WGPUComputeState,
}

impl WGPUComputePipelineDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        layout: null_mut(),
        compute: WGPUComputeState::INIT,
    };
}
