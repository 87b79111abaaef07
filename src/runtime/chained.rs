//! Which C struct each sType announces.

use super::chain::Chained;
use crate::abi::*;

macro_rules! chained {
    ($($type:ident => $s_type:expr,)*) => {
        $(
            // SAFETY: the struct is repr(C), begins with `chain`, and the header names its sType.
            unsafe impl Chained for $type {
                const S_TYPE: WGPUSType = $s_type;
            }
            const _: () = assert!(std::mem::offset_of!($type, chain) == 0);
        )*
    };
}

const fn native(s_type: WGPUNativeSType) -> WGPUSType {
    WGPUSType(s_type.0)
}

chained! {
    WGPUShaderSourceSPIRV => WGPUSType_ShaderSourceSPIRV,
    WGPUShaderSourceWGSL => WGPUSType_ShaderSourceWGSL,
    WGPURenderPassMaxDrawCount => WGPUSType_RenderPassMaxDrawCount,
    WGPUSurfaceSourceMetalLayer => WGPUSType_SurfaceSourceMetalLayer,
    WGPUSurfaceSourceWindowsHWND => WGPUSType_SurfaceSourceWindowsHWND,
    WGPUSurfaceSourceXlibWindow => WGPUSType_SurfaceSourceXlibWindow,
    WGPUSurfaceSourceWaylandSurface => WGPUSType_SurfaceSourceWaylandSurface,
    WGPUSurfaceSourceAndroidNativeWindow => WGPUSType_SurfaceSourceAndroidNativeWindow,
    WGPUSurfaceSourceXCBWindow => WGPUSType_SurfaceSourceXCBWindow,
    WGPUSurfaceColorManagement => WGPUSType_SurfaceColorManagement,
    WGPURequestAdapterWebXROptions => WGPUSType_RequestAdapterWebXROptions,
    WGPUTextureComponentSwizzleDescriptor => WGPUSType_TextureComponentSwizzleDescriptor,
    WGPUExternalTextureBindingLayout => WGPUSType_ExternalTextureBindingLayout,
    WGPUExternalTextureBindingEntry => WGPUSType_ExternalTextureBindingEntry,
    WGPUCompatibilityModeLimits => WGPUSType_CompatibilityModeLimits,
    WGPUTextureBindingViewDimension => WGPUSType_TextureBindingViewDimension,
    WGPUDeviceExtras => native(WGPUSType_DeviceExtras),
    WGPUNativeLimits => native(WGPUSType_NativeLimits),
    WGPUShaderSourceGLSL => native(WGPUSType_ShaderSourceGLSL),
    WGPUInstanceExtras => native(WGPUSType_InstanceExtras),
    WGPUBindGroupEntryExtras => native(WGPUSType_BindGroupEntryExtras),
    WGPUBindGroupLayoutEntryExtras => native(WGPUSType_BindGroupLayoutEntryExtras),
    WGPUQuerySetDescriptorExtras => native(WGPUSType_QuerySetDescriptorExtras),
    WGPUSurfaceConfigurationExtras => native(WGPUSType_SurfaceConfigurationExtras),
    WGPUSurfaceSourceSwapChainPanel => native(WGPUSType_SurfaceSourceSwapChainPanel),
    WGPUPrimitiveStateExtras => native(WGPUSType_PrimitiveStateExtras),
    WGPUPipelineLayoutExtras => native(WGPUSType_PipelineLayoutExtras),
    WGPUSamplerDescriptorExtras => native(WGPUSType_SamplerDescriptorExtras),
}
