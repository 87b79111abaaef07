//! Render pipeline: polygon modes and conservative rasterization.

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// How triangles are filled, in @ref WGPUPrimitiveStateExtras.
#[c_enum]
#[repr(C)]
pub enum WGPUPolygonMode {
    /// Solid; the default.
    WGPUPolygonMode_Fill = 0x00000000,
    /// Edges only. Requires @ref WGPUNativeFeature_PolygonModeLine.
    WGPUPolygonMode_Line = 0x00000001,
    /// Corners only. Requires @ref WGPUNativeFeature_PolygonModePoint.
    WGPUPolygonMode_Point = 0x00000002,
}

/// Chained to @ref WGPUPrimitiveState for ways of rasterizing beyond the standard. All zero but for
/// `chain` changes nothing; what its feature does not allow is a Validation error.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_PrimitiveStateExtras)]
pub struct WGPUPrimitiveStateExtras {
    /// Must carry sType @ref WGPUSType_PrimitiveStateExtras.
    pub chain: WGPUChainedStruct,
    /// Fill (0), Line or Point. The latter two need @ref WGPUNativeFeature_PolygonModeLine and
    /// @ref WGPUNativeFeature_PolygonModePoint.
    pub polygonMode: WGPUPolygonMode,
    /// True: every pixel that a triangle touches is drawn. Needs
    /// @ref WGPUNativeFeature_ConservativeRasterization and polygon mode Fill. Default false.
    pub conservative: WGPUBool,
}
