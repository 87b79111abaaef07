//! Sentinel values: what C passes for "not given" and "all the rest".

use crate::abi::*;

/// As `arrayLayerCount` of a texture view: 1 for 1D, 2D and 3D views, 6 for a cube, and for the
/// array dimensions all layers from the first one on.
pub const WGPU_ARRAY_LAYER_COUNT_UNDEFINED: u32 = u32::MAX;
/// As `bytesPerRow` or `rowsPerImage` of a buffer layout: no stride given. Allowed when the copy
/// never steps to a second row, or to a second image respectively; an error otherwise.
pub const WGPU_COPY_STRIDE_UNDEFINED: u32 = u32::MAX;
/// As `depthClearValue`: no value given (a NaN, so test with `isnan`, not `==`). An error when the
/// depth load operation is @ref WGPULoadOp_Clear.
pub const WGPU_DEPTH_CLEAR_VALUE_UNDEFINED: f32 = NAN;
/// As `depthSlice` of a color attachment: no slice. Required for 2D views and refused for 3D views,
/// which must name a slice.
pub const WGPU_DEPTH_SLICE_UNDEFINED: u32 = u32::MAX;
/// As a 32-bit limit in a device request: no demand, the device gets the default limit.
pub const WGPU_LIMIT_U32_UNDEFINED: u32 = u32::MAX;
/// As a 64-bit limit in a device request: no demand, the device gets the default limit.
pub const WGPU_LIMIT_U64_UNDEFINED: u64 = u64::MAX;
/// As `mipLevelCount` of a texture view: every level from `baseMipLevel` to the last.
pub const WGPU_MIP_LEVEL_COUNT_UNDEFINED: u32 = u32::MAX;
/// As a write index in WGPUPassTimestampWrites: no timestamp is written at that end of the
/// pass.
pub const WGPU_QUERY_SET_INDEX_UNDEFINED: u32 = u32::MAX;
/// As the length of a @ref WGPUStringView passed in: `data` ends at its NUL byte. With a NULL
/// `data` it makes the null string. Strings that come out of the library always have a real length.
pub const WGPU_STRLEN: usize = SIZE_MAX;
/// As the size of a mapping or of a mapped range: all that follows the offset.
/// @ref wgpuBufferReadMappedRange and @ref wgpuBufferWriteMappedRange need a real size instead.
pub const WGPU_WHOLE_MAP_SIZE: usize = SIZE_MAX;
/// As the size of a buffer binding, clear, vertex or index range: all that follows the offset.
pub const WGPU_WHOLE_SIZE: u64 = u64::MAX;
