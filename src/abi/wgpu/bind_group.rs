//! Bind group and its layout: arrays of resources.

use crate::abi::*;
use abi_macros::CStruct;

/// Chained to @ref WGPUBindGroupEntry in place of its own resource, to fill a binding array.
/// Exactly one of the three arrays is used, of the kind and length the layout's entry asks for;
/// fewer elements need @ref WGPUNativeFeature_PartiallyBoundBindingArray. A mismatch or a NULL
/// element is a Validation error. The arrays are read during the call only.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_BindGroupEntryExtras)]
pub struct WGPUBindGroupEntryExtras {
    /// Must carry sType @ref WGPUSType_BindGroupEntryExtras.
    pub chain: WGPUChainedStruct,
    /// Buffers, or NULL. The entry's own `offset` and `size` hold for each of them.
    pub buffers: *const WGPUBuffer,
    /// Elements of `buffers`.
    pub bufferCount: usize,
    /// Samplers, or NULL.
    pub samplers: *const WGPUSampler,
    /// Elements of `samplers`.
    pub samplerCount: usize,
    /// Texture views, or NULL.
    pub textureViews: *const WGPUTextureView,
    /// Elements of `textureViews`.
    pub textureViewCount: usize,
}

/// Chained to @ref WGPUBindGroupLayoutEntry to make the binding an array; the older spelling of its
/// `bindingArraySize`. Needs the native feature for arrays of that kind, for instance
/// @ref WGPUNativeFeature_TextureBindingArray.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_BindGroupLayoutEntryExtras)]
pub struct WGPUBindGroupLayoutEntryExtras {
    /// Must carry sType @ref WGPUSType_BindGroupLayoutEntryExtras.
    pub chain: WGPUChainedStruct,
    /// Elements of the `binding_array`; 0: no array. Set this or `bindingArraySize`, not both.
    pub count: u32,
}
