//! Pipeline layout: push constants by stage.

use crate::abi::*;
use abi_macros::CStruct;

/// The bytes of the push constants that some shader stages see; see @ref WGPUPipelineLayoutExtras.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, CStruct)]
pub struct WGPUPushConstantRange {
    /// The stages that see the range, at least one.
    pub stages: WGPUShaderStage,
    /// First byte, a multiple of 4.
    pub start: u32,
    /// The byte behind the last one: a multiple of 4 above `start`, and at most the device's
    /// `maxImmediateSize`.
    pub end: u32,
}

/// Chained to WGPUPipelineLayoutDescriptor: push constants, which are immediate data declared
/// stage by stage. Ranges may share bytes, but a stage may be in one range only. The layout's
/// `immediateSize` grows to the largest `end`; it may be left at 0. The bytes are one block that
/// all stages share, set with @ref wgpuRenderPassEncoderSetPushConstants and its like. Needs
/// @ref WGPUNativeFeature_PushConstants. A range that breaks a rule is a Validation error.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_PipelineLayoutExtras)]
pub struct WGPUPipelineLayoutExtras {
    /// Must carry sType @ref WGPUSType_PipelineLayoutExtras.
    pub chain: WGPUChainedStruct,
    /// Elements of `pushConstantRanges`.
    pub pushConstantRangeCount: usize,
    /// The ranges. Read during the call only; NULL with count 0.
    pub pushConstantRanges: *const WGPUPushConstantRange,
}
