//! Limits that only native devices have.

use abi_macros::CStruct;
use std::ptr::null_mut;

use crate::abi::*;

/// Chained to @ref WGPULimits for limits beyond the standard ones, in queries and in device
/// requests alike. `WGPU_NATIVE_LIMITS_INIT` sets them all to @ref WGPU_LIMIT_U32_UNDEFINED, which
/// asks for the default; more than the adapter has fails the device request. A request with this
/// struct in its chain is one by a program written for libwgpu_native: all limits are taken as they
/// are, those worse than the default as well. Unless the environment variable
/// `WGPU_STRICT_WEBGPU_COMPLIANCE` is on, the device accepts WGSL in which an integer passes between
/// stages without `interpolate(flat)` (logged at level Info), and its last release does not call the
/// device-lost callback.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_NativeLimits)]
pub struct WGPUNativeLimits {
    /// Must carry sType @ref WGPUSType_NativeLimits.
    pub chain: WGPUChainedStruct,
    /// Most bindings, samplers aside, alive at once. Default 1000000. Counts on Direct3D 12 only,
    /// which reserves memory for all of them up front.
    pub maxNonSamplerBindings: u32,
    /// Most elements of binding arrays, samplers included, that one stage sees. Default 0: raise it to
    /// use binding arrays.
    pub maxBindingArrayElementsPerShaderStage: u32,
    /// Most samplers in binding arrays that one stage sees. Default 0: raise it to use sampler
    /// arrays.
    pub maxBindingArraySamplerElementsPerShaderStage: u32,
    /// Most views of a multiview render pass. Default 0, and the adapter's limit, of at most 31, on
    /// a device with @ref WGPUNativeFeature_Multiview.
    pub maxMultiviewViewCount: u32,
}

impl WGPUNativeLimits {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_NativeLimits.0),
        },
        maxNonSamplerBindings: WGPU_LIMIT_U32_UNDEFINED,
        maxBindingArrayElementsPerShaderStage: WGPU_LIMIT_U32_UNDEFINED,
        maxBindingArraySamplerElementsPerShaderStage: WGPU_LIMIT_U32_UNDEFINED,
        maxMultiviewViewCount: WGPU_LIMIT_U32_UNDEFINED,
    };
}
