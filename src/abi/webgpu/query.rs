//! Query set: types, descriptor and the timestamps of a pass.

use std::ptr::null_mut;

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// What the slots of a query set record, in @ref WGPUQuerySetDescriptor. Every result is resolved
/// as 64-bit values. @ref WGPUNativeQueryType adds one. See GPUQueryType in the WebGPU
/// specification.
#[c_enum]
#[repr(C)]
pub enum WGPUQueryType {
    /// Whether samples passed depth and stencil tests: 0 for none, otherwise not 0 (the exact count
    /// is not promised).
    WGPUQueryType_Occlusion = 0x00000001,
    /// GPU clock ticks; @ref wgpuQueueGetTimestampPeriod gives the nanoseconds per tick. Requires
    /// @ref WGPUFeatureName_TimestampQuery.
    WGPUQueryType_Timestamp = 0x00000002,
    WGPUQueryType_Force32 = 0x7FFFFFFF,
}

/// What @ref wgpuDeviceCreateQuerySet creates. @ref WGPUQuerySetDescriptorExtras makes it a set of
/// pipeline statistics. See GPUQuerySetDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUQuerySetDescriptorExtras)]
pub struct WGPUQuerySetDescriptor {
    /// May start a chain with @ref WGPUQuerySetDescriptorExtras.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the query set, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
    /// What each query measures. No default: INIT's 0 is a Validation error. Timestamp needs
    /// @ref WGPUFeatureName_TimestampQuery; @ref WGPUNativeQueryType_PipelineStatistics needs
    /// @ref WGPUNativeFeature_PipelineStatisticsQuery and the chained struct.
    pub r#type: WGPUQueryType,
    /// Number of queries, at most 4096.
    pub count: u32,
}

impl WGPUQuerySetDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        r#type: WGPUQueryType(0),
        count: 0,
    };
}

/// Where a pass notes when it began and ended on the GPU; used by @ref WGPUComputePassDescriptor
/// and @ref WGPURenderPassDescriptor. Needs @ref WGPUFeatureName_TimestampQuery, and at least one
/// of the two indices. See GPURenderPassTimestampWrites in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUPassTimestampWrites {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Receives the timestamps. Must be of type Timestamp and of the encoder's device.
    pub querySet: WGPUQuerySet,
    /// Query written as the pass begins; less than the set's count.
    /// @ref WGPU_QUERY_SET_INDEX_UNDEFINED (default): not written.
    pub beginningOfPassWriteIndex: u32,
    /// Query written as the pass ends; different from the other index and less than the set's
    /// count. @ref WGPU_QUERY_SET_INDEX_UNDEFINED (default): not written.
    pub endOfPassWriteIndex: u32,
}

impl WGPUPassTimestampWrites {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        querySet: null_mut(),
        beginningOfPassWriteIndex: WGPU_QUERY_SET_INDEX_UNDEFINED,
        endOfPassWriteIndex: WGPU_QUERY_SET_INDEX_UNDEFINED,
    };
}
