//! Bind group layout: descriptor, entries and what each kind of binding declares.

use std::ptr::{null, null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// What @ref wgpuDeviceCreateBindGroupLayout creates: the number and kind of a bind group's
/// resources. See GPUBindGroupLayoutDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBindGroupLayoutDescriptor {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the bind group layout, for messages and debugging tools. Default none; invalid UTF-8
    /// is replaced.
    pub label: WGPUStringView,
    /// Elements of `entries`. Default 0, an empty layout.
    pub entryCount: usize,
    /// The bindings, in any order. Read during the call only; NULL with count 0.
    pub entries: *const WGPUBindGroupLayoutEntry,
}

impl WGPUBindGroupLayoutDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        entryCount: 0,
        entries: null(),
    };
}

/// One binding of a bind group layout. Exactly one of `buffer`, `sampler`, `texture`,
/// `storageTexture` or a chained @ref WGPUExternalTextureBindingLayout must be in use; INIT zeroes
/// all four, which leaves them unused. See GPUBindGroupLayoutEntry in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(
    WGPUExternalTextureBindingLayout,
    WGPUBindGroupLayoutEntryExtras,
    WGPUAccelerationStructureBindingLayout
)]
pub struct WGPUBindGroupLayoutEntry {
    /// May start a chain with @ref WGPUBindGroupLayoutEntryExtras or
    /// @ref WGPUExternalTextureBindingLayout.
    pub nextInChain: *mut WGPUChainedStruct,
    /// The `binding` number, unique within the layout and less than the limit
    /// `maxBindingsPerBindGroup`.
    pub binding: u32,
    /// Shader stages that may use the binding. Default None. Writable storage is not allowed in the
    /// vertex stage without @ref WGPUNativeFeature_VertexWritableStorage.
    pub visibility: WGPUShaderStage,
    /// Not 0: the binding is a `binding_array` of this many resources, which takes the native
    /// feature for arrays of that kind, for instance @ref WGPUNativeFeature_TextureBindingArray.
    /// Default 0: a single resource.
    pub bindingArraySize: u32,
    /// In use when its `type` is not BindingNotUsed.
    pub buffer: WGPUBufferBindingLayout,
    /// In use when its `type` is not BindingNotUsed.
    pub sampler: WGPUSamplerBindingLayout,
    /// In use when its `sampleType` is not BindingNotUsed.
    pub texture: WGPUTextureBindingLayout,
    /// In use when its `access` is not BindingNotUsed.
    pub storageTexture: WGPUStorageTextureBindingLayout,
}

impl WGPUBindGroupLayoutEntry {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        binding: 0,
        visibility: WGPUShaderStage_None,
        bindingArraySize: 0,
        buffer: WGPUBufferBindingLayout::NOT_USED,
        sampler: WGPUSamplerBindingLayout::NOT_USED,
        texture: WGPUTextureBindingLayout::NOT_USED,
        storageTexture: WGPUStorageTextureBindingLayout::NOT_USED,
    };
}

/// How a shader sees a bound buffer, in @ref WGPUBufferBindingLayout. See GPUBufferBindingType in
/// the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUBufferBindingType {
    /// The layout entry is not a buffer. The value of a zeroed struct.
    WGPUBufferBindingType_BindingNotUsed = 0x00000000,
    /// A buffer of unspecified type: @ref WGPUBufferBindingType_Uniform.
    WGPUBufferBindingType_Undefined = 0x00000001,
    /// Small, read-only, fast; WGSL `var<uniform>`. The buffer needs @ref WGPUBufferUsage_Uniform.
    WGPUBufferBindingType_Uniform = 0x00000002,
    /// Large, readable and writable; WGSL `var<storage, read_write>`. The buffer needs
    /// @ref WGPUBufferUsage_Storage.
    WGPUBufferBindingType_Storage = 0x00000003,
    /// Large and read-only; WGSL `var<storage, read>`. The buffer needs
    /// @ref WGPUBufferUsage_Storage.
    WGPUBufferBindingType_ReadOnlyStorage = 0x00000004,
    WGPUBufferBindingType_Force32 = 0x7FFFFFFF,
}

/// States that a bind group layout entry is a buffer, and which kind. See GPUBufferBindingLayout in
/// the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBufferBindingLayout {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Uniform, Storage or ReadOnlyStorage. Undefined, the value of this struct's own INIT, is
    /// Uniform; BindingNotUsed (0, what the enclosing entry's INIT leaves here) says that the entry
    /// is no buffer.
    pub r#type: WGPUBufferBindingType,
    /// True: each @ref wgpuRenderPassEncoderSetBindGroup (or its compute and bundle sibling)
    /// supplies an offset that is added to the binding's own. Default false. Counts against the
    /// limit of dynamic buffers in a pipeline layout.
    pub hasDynamicOffset: WGPUBool,
    /// Smallest byte size a bound range may have, checked when the bind group is made. Default 0
    /// defers the check to each draw or dispatch. A value smaller than what the shader declares
    /// makes pipeline creation a Validation error.
    pub minBindingSize: u64,
}

impl WGPUBufferBindingLayout {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        r#type: WGPUBufferBindingType_Undefined,
        hasDynamicOffset: WGPU_FALSE,
        minBindingSize: 0,
    };

    /// All zero: this kind of binding is not the one that the layout entry declares.
    pub const NOT_USED: Self = Self {
        nextInChain: null_mut(),
        r#type: WGPUBufferBindingType_BindingNotUsed,
        hasDynamicOffset: WGPU_FALSE,
        minBindingSize: 0,
    };
}

/// Which samplers fit a binding, in @ref WGPUSamplerBindingLayout. See GPUSamplerBindingType in the
/// WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUSamplerBindingType {
    /// The layout entry is not a sampler. The value of a zeroed struct.
    WGPUSamplerBindingType_BindingNotUsed = 0x00000000,
    /// A sampler of unspecified type: @ref WGPUSamplerBindingType_Filtering.
    WGPUSamplerBindingType_Undefined = 0x00000001,
    /// Any sampler that does not compare; it may filter linearly.
    WGPUSamplerBindingType_Filtering = 0x00000002,
    /// Only samplers whose filters are all nearest, as unfilterable formats need.
    WGPUSamplerBindingType_NonFiltering = 0x00000003,
    /// Only samplers with a compare function; WGSL `sampler_comparison`.
    WGPUSamplerBindingType_Comparison = 0x00000004,
    WGPUSamplerBindingType_Force32 = 0x7FFFFFFF,
}

/// States that a bind group layout entry is a sampler, and which kind. See GPUSamplerBindingLayout
/// in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUSamplerBindingLayout {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Filtering, NonFiltering or Comparison. Undefined, the value of this struct's own INIT, is
    /// Filtering; BindingNotUsed (0, what the enclosing entry's INIT leaves here) says that the
    /// entry is no sampler.
    pub r#type: WGPUSamplerBindingType,
}

impl WGPUSamplerBindingLayout {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        r#type: WGPUSamplerBindingType_Undefined,
    };

    /// All zero: this kind of binding is not the one that the layout entry declares.
    pub const NOT_USED: Self = Self {
        nextInChain: null_mut(),
        r#type: WGPUSamplerBindingType_BindingNotUsed,
    };
}

/// What a shader gets when it reads a bound texture, in @ref WGPUTextureBindingLayout. See
/// GPUTextureSampleType in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUTextureSampleType {
    /// The layout entry is not a sampled texture. The value of a zeroed struct.
    WGPUTextureSampleType_BindingNotUsed = 0x00000000,
    /// A texture of unspecified type: @ref WGPUTextureSampleType_Float.
    WGPUTextureSampleType_Undefined = 0x00000001,
    /// Floats, filtering allowed.
    WGPUTextureSampleType_Float = 0x00000002,
    /// Floats, filtering not allowed; fits any float or depth format.
    WGPUTextureSampleType_UnfilterableFloat = 0x00000003,
    /// Depth values; comparison samplers are allowed. WGSL `texture_depth_*`.
    WGPUTextureSampleType_Depth = 0x00000004,
    /// Signed integers.
    WGPUTextureSampleType_Sint = 0x00000005,
    /// Unsigned integers; also the stencil part of a texture.
    WGPUTextureSampleType_Uint = 0x00000006,
    WGPUTextureSampleType_Force32 = 0x7FFFFFFF,
}

/// States that a bind group layout entry is a sampled texture, and which kind. See
/// GPUTextureBindingLayout in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUTextureBindingLayout {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// What sampling yields: Float, UnfilterableFloat, Depth, Sint or Uint. Undefined, the value of
    /// this struct's own INIT, is Float; BindingNotUsed (0, what the enclosing entry's INIT leaves
    /// here) says that the entry is no sampled texture.
    pub sampleType: WGPUTextureSampleType,
    /// Dimension of the bound view. Undefined (INIT) is 2D.
    pub viewDimension: WGPUTextureViewDimension,
    /// True: the texture has more than one sample; `viewDimension` must then be 2D, and
    /// `sampleType` not Float. Default false.
    pub multisampled: WGPUBool,
}

impl WGPUTextureBindingLayout {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        sampleType: WGPUTextureSampleType_Undefined,
        viewDimension: WGPUTextureViewDimension_Undefined,
        multisampled: WGPU_FALSE,
    };

    /// All zero: this kind of binding is not the one that the layout entry declares.
    pub const NOT_USED: Self = Self {
        nextInChain: null_mut(),
        sampleType: WGPUTextureSampleType_BindingNotUsed,
        viewDimension: WGPUTextureViewDimension_Undefined,
        multisampled: WGPU_FALSE,
    };
}

/// What a shader may do with a storage texture, in @ref WGPUStorageTextureBindingLayout. See
/// GPUStorageTextureAccess in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUStorageTextureAccess {
    /// The layout entry is not a storage texture. The value of a zeroed struct.
    WGPUStorageTextureAccess_BindingNotUsed = 0x00000000,
    /// A storage texture of unspecified access: @ref WGPUStorageTextureAccess_WriteOnly.
    WGPUStorageTextureAccess_Undefined = 0x00000001,
    /// Store texels only.
    WGPUStorageTextureAccess_WriteOnly = 0x00000002,
    /// Load texels only.
    WGPUStorageTextureAccess_ReadOnly = 0x00000003,
    /// Load and store, for the few formats that allow it (the 32-bit single-channel ones always
    /// do).
    WGPUStorageTextureAccess_ReadWrite = 0x00000004,
    WGPUStorageTextureAccess_Force32 = 0x7FFFFFFF,
}

/// States that a bind group layout entry is a storage texture, and which kind. See
/// GPUStorageTextureBindingLayout in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUStorageTextureBindingLayout {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// WriteOnly, ReadOnly or ReadWrite. Undefined, the value of this struct's own INIT, is
    /// WriteOnly; BindingNotUsed (0, what the enclosing entry's INIT leaves here) says that the
    /// entry is no storage texture.
    pub access: WGPUStorageTextureAccess,
    /// Format of the bound view; has to match the shader and support `access`. Required: Undefined
    /// (INIT) is a Validation error.
    pub format: WGPUTextureFormat,
    /// Dimension of the bound view, not Cube or CubeArray. Undefined (INIT) is 2D.
    pub viewDimension: WGPUTextureViewDimension,
}

impl WGPUStorageTextureBindingLayout {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        access: WGPUStorageTextureAccess_Undefined,
        format: WGPUTextureFormat_Undefined,
        viewDimension: WGPUTextureViewDimension_Undefined,
    };

    /// All zero: this kind of binding is not the one that the layout entry declares.
    pub const NOT_USED: Self = Self {
        nextInChain: null_mut(),
        access: WGPUStorageTextureAccess_BindingNotUsed,
        format: WGPUTextureFormat_Undefined,
        viewDimension: WGPUTextureViewDimension_Undefined,
    };
}

/// Chained to @ref WGPUBindGroupLayoutEntry whose four other members are unused, to make it an
/// external texture binding. Having the struct in the chain is all it takes. See
/// GPUExternalTextureBindingLayout in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_ExternalTextureBindingLayout)]
pub struct WGPUExternalTextureBindingLayout {
    /// Must carry sType @ref WGPUSType_ExternalTextureBindingLayout.
    pub chain: WGPUChainedStruct,
}

impl WGPUExternalTextureBindingLayout {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_ExternalTextureBindingLayout,
        },
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The C macros write `NOT_USED` as an empty initializer.
    #[test]
    fn not_used_is_all_zero() {
        let buffer = WGPUBufferBindingLayout::NOT_USED;
        assert!(buffer.nextInChain.is_null());
        assert_eq!(
            (
                buffer.r#type.0,
                buffer.hasDynamicOffset,
                buffer.minBindingSize
            ),
            (0, 0, 0)
        );
        let sampler = WGPUSamplerBindingLayout::NOT_USED;
        assert!(sampler.nextInChain.is_null());
        assert_eq!(sampler.r#type.0, 0);
        let texture = WGPUTextureBindingLayout::NOT_USED;
        assert!(texture.nextInChain.is_null());
        assert_eq!(
            (
                texture.sampleType.0,
                texture.viewDimension.0,
                texture.multisampled
            ),
            (0, 0, 0)
        );
        let storage = WGPUStorageTextureBindingLayout::NOT_USED;
        assert!(storage.nextInChain.is_null());
        assert_eq!(
            (storage.access.0, storage.format.0, storage.viewDimension.0),
            (0, 0, 0)
        );
    }
}
