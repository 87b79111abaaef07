//! Query set: pipeline statistics.

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// A further kind of query set; cast to @ref WGPUQueryType.
#[c_enum]
#[repr(C)]
pub enum WGPUNativeQueryType {
    /// Counters chosen by a chained @ref WGPUQuerySetDescriptorExtras. Requires
    /// @ref WGPUNativeFeature_PipelineStatisticsQuery.
    WGPUNativeQueryType_PipelineStatistics = 0x00030000,
    WGPUNativeQueryType_Force32 = 0x7FFFFFFF,
}

/// One counter of a pipeline statistics query, in @ref WGPUQuerySetDescriptorExtras. A resolved
/// query has one 64-bit value per chosen counter, in the order of this enum, whatever the order in
/// which they were asked for.
#[c_enum]
#[repr(C)]
pub enum WGPUPipelineStatisticName {
    /// Runs of the vertex shader; vertices found in the vertex cache do not count again.
    WGPUPipelineStatisticName_VertexShaderInvocations = 0x00000000,
    /// Primitives that reached the clipper.
    WGPUPipelineStatisticName_ClipperInvocations = 0x00000001,
    /// Primitives that left the clipper and went on to be rasterised.
    WGPUPipelineStatisticName_ClipperPrimitivesOut = 0x00000002,
    /// Runs of the fragment shader, including helpers in the 2x2 blocks that derivatives need.
    WGPUPipelineStatisticName_FragmentShaderInvocations = 0x00000003,
    /// Runs of the compute shader: workgroups times workgroup size.
    WGPUPipelineStatisticName_ComputeShaderInvocations = 0x00000004,
    WGPUPipelineStatisticName_Force32 = 0x7FFFFFFF,
}

/// Chained to @ref WGPUQuerySetDescriptor of type WGPUNativeQueryType_PipelineStatistics:
/// which statistics each query counts. Needs @ref WGPUNativeFeature_PipelineStatisticsQuery. A
/// resolved query is one `uint64_t` per chosen statistic, ordered by enum value whatever the order
/// here.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_QuerySetDescriptorExtras)]
pub struct WGPUQuerySetDescriptorExtras {
    /// Must carry sType @ref WGPUSType_QuerySetDescriptorExtras.
    pub chain: WGPUChainedStruct,
    /// The statistics to count, at least one. Read during the call only.
    pub pipelineStatistics: *const WGPUPipelineStatisticName,
    /// Elements of `pipelineStatistics`.
    pub pipelineStatisticCount: usize,
}
