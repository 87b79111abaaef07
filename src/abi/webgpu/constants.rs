//! Sentinel values: what C passes for "not given" and "all the rest".

use crate::abi::*;

pub const WGPU_ARRAY_LAYER_COUNT_UNDEFINED: u32 = u32::MAX;
pub const WGPU_COPY_STRIDE_UNDEFINED: u32 = u32::MAX;
pub const WGPU_DEPTH_CLEAR_VALUE_UNDEFINED: f32 = NAN;
pub const WGPU_DEPTH_SLICE_UNDEFINED: u32 = u32::MAX;
pub const WGPU_LIMIT_U32_UNDEFINED: u32 = u32::MAX;
pub const WGPU_LIMIT_U64_UNDEFINED: u64 = u64::MAX;
pub const WGPU_MIP_LEVEL_COUNT_UNDEFINED: u32 = u32::MAX;
pub const WGPU_QUERY_SET_INDEX_UNDEFINED: u32 = u32::MAX;
pub const WGPU_STRLEN: usize = SIZE_MAX;
pub const WGPU_WHOLE_MAP_SIZE: usize = SIZE_MAX;
pub const WGPU_WHOLE_SIZE: u64 = u64::MAX;
