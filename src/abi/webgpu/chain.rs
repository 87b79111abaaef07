//! Chained structs: how a descriptor is extended.

use abi_macros::c_enum;

/// Says which struct follows a @ref WGPUChainedStruct header. A chain may hold each type once and
/// only types its root struct knows; anything else is an error. @ref WGPUNativeSType holds the
/// extensions' values.
#[c_enum]
#[repr(C)]
pub enum WGPUSType {
    /// A @ref WGPUShaderSourceSPIRV, chained to @ref WGPUShaderModuleDescriptor.
    WGPUSType_ShaderSourceSPIRV = 0x00000001,
    /// A @ref WGPUShaderSourceWGSL, chained to @ref WGPUShaderModuleDescriptor.
    WGPUSType_ShaderSourceWGSL = 0x00000002,
    /// A @ref WGPURenderPassMaxDrawCount, chained to @ref WGPURenderPassDescriptor.
    WGPUSType_RenderPassMaxDrawCount = 0x00000003,
    /// A @ref WGPUSurfaceSourceMetalLayer, chained to @ref WGPUSurfaceDescriptor.
    WGPUSType_SurfaceSourceMetalLayer = 0x00000004,
    /// A @ref WGPUSurfaceSourceWindowsHWND, chained to @ref WGPUSurfaceDescriptor.
    WGPUSType_SurfaceSourceWindowsHWND = 0x00000005,
    /// A @ref WGPUSurfaceSourceXlibWindow, chained to @ref WGPUSurfaceDescriptor.
    WGPUSType_SurfaceSourceXlibWindow = 0x00000006,
    /// A @ref WGPUSurfaceSourceWaylandSurface, chained to @ref WGPUSurfaceDescriptor.
    WGPUSType_SurfaceSourceWaylandSurface = 0x00000007,
    /// A @ref WGPUSurfaceSourceAndroidNativeWindow, chained to @ref WGPUSurfaceDescriptor.
    WGPUSType_SurfaceSourceAndroidNativeWindow = 0x00000008,
    /// A @ref WGPUSurfaceSourceXCBWindow, chained to @ref WGPUSurfaceDescriptor.
    WGPUSType_SurfaceSourceXCBWindow = 0x00000009,
    /// A @ref WGPUSurfaceColorManagement, chained to @ref WGPUSurfaceConfiguration.
    WGPUSType_SurfaceColorManagement = 0x0000000A,
    /// A @ref WGPURequestAdapterWebXROptions, chained to @ref WGPURequestAdapterOptions.
    WGPUSType_RequestAdapterWebXROptions = 0x0000000B,
    /// A @ref WGPUTextureComponentSwizzleDescriptor, chained to @ref WGPUTextureViewDescriptor.
    WGPUSType_TextureComponentSwizzleDescriptor = 0x0000000C,
    /// A @ref WGPUExternalTextureBindingLayout, chained to @ref WGPUBindGroupLayoutEntry.
    WGPUSType_ExternalTextureBindingLayout = 0x0000000D,
    /// A @ref WGPUExternalTextureBindingEntry, chained to @ref WGPUBindGroupEntry.
    WGPUSType_ExternalTextureBindingEntry = 0x0000000E,
    /// A @ref WGPUCompatibilityModeLimits, chained to @ref WGPULimits.
    WGPUSType_CompatibilityModeLimits = 0x0000000F,
    /// A @ref WGPUTextureBindingViewDimension, chained to @ref WGPUTextureDescriptor.
    WGPUSType_TextureBindingViewDimension = 0x00000010,
    WGPUSType_Force32 = 0x7FFFFFFF,
}

/// The head that every extension struct starts with, and the link type of every chain. A chain
/// hangs off the `nextInChain` of a root struct; each link says by its `sType` which struct it
/// heads. A link whose `sType` does not belong to that root, or which occurs twice, makes the call
/// fail: a Validation error on the device, an Error status in the request's callback, or
/// @ref WGPUStatus_Error with all outputs left as they were. Nothing behind the head of such a link
/// is read.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUChainedStruct {
    /// The following link, or NULL at the end of the chain.
    pub next: *mut WGPUChainedStruct,
    /// Which struct this is the head of. The root struct decides which values are accepted.
    pub sType: WGPUSType,
}
