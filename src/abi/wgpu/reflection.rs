//! What a shader module tells of itself.

use crate::abi::*;
use abi_macros::{CStruct, c_enum};
use std::ptr::{null, null_mut};

/// The type of a number in a shader, part of @ref WGPUShaderVariable and @ref WGPUShaderOverride.
#[c_enum]
#[repr(C)]
pub enum WGPUShaderScalarType {
    /// None of the others.
    WGPUShaderScalarType_Undefined = 0x00000000,
    /// `bool`.
    WGPUShaderScalarType_Bool = 0x00000001,
    /// `i32`.
    WGPUShaderScalarType_Sint32 = 0x00000002,
    /// `u32`.
    WGPUShaderScalarType_Uint32 = 0x00000003,
    /// `f32`.
    WGPUShaderScalarType_Float32 = 0x00000004,
    /// `f16`.
    WGPUShaderScalarType_Float16 = 0x00000005,
    /// `f64`.
    WGPUShaderScalarType_Float64 = 0x00000006,
    /// `i64`.
    WGPUShaderScalarType_Sint64 = 0x00000007,
    /// `u64`.
    WGPUShaderScalarType_Uint64 = 0x00000008,
    /// `i16`.
    WGPUShaderScalarType_Sint16 = 0x00000009,
    /// `u16`.
    WGPUShaderScalarType_Uint16 = 0x0000000A,
    WGPUShaderScalarType_Force32 = 0x7FFFFFFF,
}

/// What an entry point reads or writes at a location: an attribute of a vertex, a value between two
/// stages, or one for a color target. Part of @ref WGPUShaderEntryPoint. Built-in values are not
/// among them.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUShaderVariable {
    /// Name in the source, of the parameter or the member; empty where there is none.
    pub name: WGPUStringView,
    /// Its location. That of a vertex shader's input is the `shaderLocation` of the attribute; that of
    /// a fragment shader's output is the place of the color target.
    pub location: u32,
    /// Which source of dual-source blending it is: 0, or 1 for the attribute
    /// `blend_src(1)` of WGSL.
    pub blendSource: u32,
    /// The type of its components.
    pub scalarType: WGPUShaderScalarType,
    /// How many components it has: 1 for a scalar, 2 to 4 for a vector.
    pub componentCount: u32,
    /// The format whose data is as it is in the shader, for a vertex buffer that holds just that:
    /// Float32x3 for `vec3f`. Any other of the same type does as well, Unorm8x4 for `vec4f` or
    /// Float32x2 for `vec3f`. That of three halves is Float16x4. 0, which is no format, where there is
    /// none.
    pub vertexFormat: WGPUVertexFormat,
}

/// A resource that a shader module declares, part of @ref WGPUShaderReflection.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUShaderBinding {
    /// Name of the variable in the source; empty where there is none.
    pub name: WGPUStringView,
    /// Its bind group.
    pub group: u32,
    /// Whether it is an array of no declared size: set `bindingArraySize` in your copy of
    /// `layoutEntry` to as many as you bind.
    pub isUnsizedArray: WGPUBool,
    /// What a bind group layout says of it: copy it into the entries of a
    /// @ref WGPUBindGroupLayoutDescriptor as it is, or with what a shader does not tell, a dynamic
    /// offset for example. `visibility` is all stages whose entry points use it; of nobody's it is
    /// None. `minBindingSize` is the bytes of the variable, with one element of an array of no size. A
    /// texture that is sampled with a sampler is Float, one that is not is UnfilterableFloat. A sampler
    /// is Filtering unless it looks at a depth texture. An external texture or an acceleration
    /// structure is in the chain, which lives as long as the rest.
    pub layoutEntry: WGPUBindGroupLayoutEntry,
}

/// A constant that a pipeline may set, part of @ref WGPUShaderReflection.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUShaderOverride {
    /// What @ref WGPUConstantEntry has to have as its key: the number where there is one, else the name.
    pub key: WGPUStringView,
    /// Name in the source; empty where there is none.
    pub name: WGPUStringView,
    /// Whether it has a number, the attribute `id` in WGSL or `SpecId` in SPIR-V.
    pub hasID: WGPUBool,
    /// That number.
    pub id: u32,
    /// Its type.
    pub scalarType: WGPUShaderScalarType,
    /// Whether there is no default, so that each pipeline has to set it whose entry point uses it.
    pub isRequired: WGPUBool,
    /// Whether `defaultValue` is known. It is not where it follows from another constant that has no
    /// default, or from a function of the language.
    pub hasDefaultValue: WGPUBool,
    /// What it is unless a pipeline sets it, with those that it follows from at their defaults. A bool
    /// is 0 or 1.
    pub defaultValue: f64,
}

/// An entry point of a shader module, part of @ref WGPUShaderReflection.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUShaderEntryPoint {
    /// Its name.
    pub name: WGPUStringView,
    /// Its stage: one flag, or None for one that the header has no name for.
    pub stage: WGPUShaderStage,
    /// Of a compute shader, how many invocations a workgroup has in the first direction, with
    /// overridable constants at their defaults; 0 where that is not known, and for other stages.
    pub workgroupSizeX: u32,
    /// The same in the second direction.
    pub workgroupSizeY: u32,
    /// The same in the third direction.
    pub workgroupSizeZ: u32,
    /// Whether `workgroupSizeX` follows from an overridable constant.
    pub isWorkgroupSizeXOverridable: WGPUBool,
    /// Whether `workgroupSizeY` does.
    pub isWorkgroupSizeYOverridable: WGPUBool,
    /// Whether `workgroupSizeZ` does.
    pub isWorkgroupSizeZOverridable: WGPUBool,
    /// Elements of `inputs`.
    pub inputCount: usize,
    /// What it reads: of a vertex shader the attributes, of a fragment shader what the vertex shader
    /// wrote.
    pub inputs: *const WGPUShaderVariable,
    /// Elements of `outputs`.
    pub outputCount: usize,
    /// What it writes: of a fragment shader what goes to the color targets.
    pub outputs: *const WGPUShaderVariable,
    /// Elements of `bindings`.
    pub bindingCount: usize,
    /// The resources that it uses, in functions that it calls as well: their places in `bindings` of
    /// @ref WGPUShaderReflection.
    pub bindings: *const u32,
    /// Bytes of the immediates that it uses.
    pub immediateSize: u32,
}

/// What a shader module tells of itself, filled by @ref wgpuShaderModuleGetReflection. All that it
/// leads to belongs to the application, which may not change it, until
/// @ref wgpuShaderReflectionFreeMembers.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUShaderReflection {
    /// No extension struct is defined for it: it is neither read nor written.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Elements of `entryPoints`.
    pub entryPointCount: usize,
    /// The entry points, in the order of the source.
    pub entryPoints: *const WGPUShaderEntryPoint,
    /// Elements of `bindings`.
    pub bindingCount: usize,
    /// The resources, by group and binding. Two that entry points use in turn under the same numbers
    /// are two elements.
    pub bindings: *const WGPUShaderBinding,
    /// Elements of `overrides`.
    pub overrideCount: usize,
    /// The overridable constants, in the order of the source.
    pub overrides: *const WGPUShaderOverride,
    /// Bytes of the immediates that the module declares, for @ref WGPUPipelineLayoutDescriptor.
    pub immediateSize: u32,
}

impl WGPUShaderReflection {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        entryPointCount: 0,
        entryPoints: null(),
        bindingCount: 0,
        bindings: null(),
        overrideCount: 0,
        overrides: null(),
        immediateSize: 0,
    };
}
