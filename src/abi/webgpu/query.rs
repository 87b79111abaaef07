//! Query set: types, descriptor and the timestamps of a pass.

use std::ptr::null_mut;

use c_enum::c_enum;

use crate::abi::*;

#[c_enum]
#[repr(C)]
pub enum WGPUQueryType {
    WGPUQueryType_Occlusion = 0x00000001,
    WGPUQueryType_Timestamp = 0x00000002,
    WGPUQueryType_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUQuerySetDescriptor {
    pub nextInChain: *mut WGPUChainedStruct,
    pub label: WGPUStringView,
    pub r#type: WGPUQueryType,
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

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUPassTimestampWrites {
    pub nextInChain: *mut WGPUChainedStruct,
    pub querySet: WGPUQuerySet,
    pub beginningOfPassWriteIndex: u32,
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
