//! Surface: frame latency, a further source and a further status.

use std::ffi::c_void;

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// Chained to @ref WGPUSurfaceConfiguration to trade latency against throughput.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SurfaceConfigurationExtras)]
pub struct WGPUSurfaceConfigurationExtras {
    /// Must carry sType @ref WGPUSType_SurfaceConfigurationExtras.
    pub chain: WGPUChainedStruct,
    /// Frames that may wait between drawing and screen: 1 for least latency, 2 as without this
    /// struct, 3 or more for throughput. Clamped to what the system allows; OpenGL ignores it.
    pub desiredMaximumFrameLatency: u32,
}

/// Chained to WGPUSurfaceDescriptor: the surface shows in a WinUI `SwapChainPanel` (Direct3D
/// 12 only).
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SurfaceSourceSwapChainPanel)]
pub struct WGPUSurfaceSourceSwapChainPanel {
    /// Must carry sType @ref WGPUSType_SurfaceSourceSwapChainPanel.
    pub chain: WGPUChainedStruct,
    /// The panel's `ISwapChainPanelNative *`, which must outlive the surface. NULL yields an error
    /// surface.
    pub panelNative: *mut c_void,
}

/// A further outcome of @ref wgpuSurfaceGetCurrentTexture, found in the same field as
/// @ref WGPUSurfaceGetCurrentTextureStatus.
#[c_enum]
#[repr(C)]
pub enum WGPUNativeSurfaceGetCurrentTextureStatus {
    /// No texture, because nothing of the window is visible. The configuration stays good: skip the
    /// frame and try again when the window is shown. Only the Metal backend reports it.
    WGPUSurfaceGetCurrentTextureStatus_Occluded = 0x00030001,
    WGPUNativeSurfaceGetCurrentTextureStatus_Force32 = 0x7FFFFFFF,
}
