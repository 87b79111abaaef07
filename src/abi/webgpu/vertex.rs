//! Vertex stage: state, buffer layouts and attribute formats.

use std::ptr::{null, null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// The vertex stage of a pipeline: its shader and the buffers that feed it; part of
/// @ref WGPURenderPipelineDescriptor. See GPUVertexState in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUVertexState {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Shader module with the entry point, from the pipeline's own device. Required.
    pub module: WGPUShaderModule,
    /// Name of a `vertex` function. The null string (default) takes the module's only one; none or
    /// several make pipeline creation fail.
    pub entryPoint: WGPUStringView,
    /// Elements of `constants`. Default 0.
    pub constantCount: usize,
    /// Values for the module's overridable constants. Read during the call only; NULL with count 0.
    pub constants: *const WGPUConstantEntry,
    /// Elements of `buffers`, at most the limit `maxVertexBuffers`. Default 0.
    pub bufferCount: usize,
    /// Vertex buffer layouts; element n is what @ref wgpuRenderPassEncoderSetVertexBuffer binds to
    /// slot n. Read during the call only; NULL with count 0.
    pub buffers: *const WGPUVertexBufferLayout,
}

impl WGPUVertexState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        module: null_mut(),
        entryPoint: WGPUStringView::INIT,
        constantCount: 0,
        constants: null(),
        bufferCount: 0,
        buffers: null(),
    };
}

/// When a vertex buffer moves to its next element, in @ref WGPUVertexBufferLayout. See
/// GPUVertexStepMode in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUVertexStepMode {
    /// @ref WGPUVertexStepMode_Vertex if the layout has attributes; with none it makes the slot a
    /// hole.
    WGPUVertexStepMode_Undefined = 0x00000000,
    /// For each vertex.
    WGPUVertexStepMode_Vertex = 0x00000001,
    /// For each instance.
    WGPUVertexStepMode_Instance = 0x00000002,
    WGPUVertexStepMode_Force32 = 0x7FFFFFFF,
}

/// How a vertex buffer is walked and what is taken from it; an element of @ref WGPUVertexState.
/// With no attributes and `stepMode` Undefined, as INIT leaves it, the element is a hole: the slot
/// is unused. See GPUVertexBufferLayout in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUVertexBufferLayout {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Whether the buffer advances per vertex or per instance. Undefined (INIT) is Vertex if there
    /// are attributes, and marks a hole if there are none.
    pub stepMode: WGPUVertexStepMode,
    /// Bytes from one element to the next, a multiple of 4 and at most the limit
    /// `maxVertexBufferArrayStride`. 0 (default): every vertex reads the same element.
    pub arrayStride: u64,
    /// Elements of `attributes`. Default 0.
    pub attributeCount: usize,
    /// The shader inputs fed by this buffer. Read during the call only; NULL with count 0.
    pub attributes: *const WGPUVertexAttribute,
}

impl WGPUVertexBufferLayout {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        stepMode: WGPUVertexStepMode_Undefined,
        arrayStride: 0,
        attributeCount: 0,
        attributes: null(),
    };
}

/// One shader input fetched from a vertex buffer; an element of @ref WGPUVertexBufferLayout. See
/// GPUVertexAttribute in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUVertexAttribute {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Type and size of the data in memory. No default: INIT's 0 is a Validation error.
    pub format: WGPUVertexFormat,
    /// Bytes from the start of the buffer's element, a multiple of 4 or of the format's size if
    /// that is smaller. The attribute must end within `arrayStride`, or within the limit
    /// `maxVertexBufferArrayStride` when the stride is 0. Default 0.
    pub offset: u64,
    /// The shader's `location`; unique among all buffers of the pipeline and less than the limit
    /// `maxVertexAttributes`.
    pub shaderLocation: u32,
}

impl WGPUVertexAttribute {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        format: WGPUVertexFormat(0),
        offset: 0,
        shaderLocation: 0,
    };
}

/// How one attribute is stored in a vertex buffer, in @ref WGPUVertexAttribute. The shader input
/// may have fewer or more components: missing ones read as 0, a missing fourth as 1. There is no
/// default. See GPUVertexFormat in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUVertexFormat {
    /// One 8-bit unsigned integer; 1 byte, `u32` in WGSL.
    WGPUVertexFormat_Uint8 = 0x00000001,
    /// Two 8-bit unsigned integers; 2 bytes, `vec2<u32>` in WGSL.
    WGPUVertexFormat_Uint8x2 = 0x00000002,
    /// Four 8-bit unsigned integers; 4 bytes, `vec4<u32>` in WGSL.
    WGPUVertexFormat_Uint8x4 = 0x00000003,
    /// One 8-bit signed integer; 1 byte, `i32` in WGSL.
    WGPUVertexFormat_Sint8 = 0x00000004,
    /// Two 8-bit signed integers; 2 bytes, `vec2<i32>` in WGSL.
    WGPUVertexFormat_Sint8x2 = 0x00000005,
    /// Four 8-bit signed integers; 4 bytes, `vec4<i32>` in WGSL.
    WGPUVertexFormat_Sint8x4 = 0x00000006,
    /// One 8-bit unsigned normalised value, read as 0..1; 1 byte, `f32` in WGSL.
    WGPUVertexFormat_Unorm8 = 0x00000007,
    /// Two 8-bit unsigned normalised values, read as 0..1; 2 bytes, `vec2<f32>` in WGSL.
    WGPUVertexFormat_Unorm8x2 = 0x00000008,
    /// Four 8-bit unsigned normalised values, read as 0..1; 4 bytes, `vec4<f32>` in WGSL.
    WGPUVertexFormat_Unorm8x4 = 0x00000009,
    /// One 8-bit signed normalised value, read as -1..1; 1 byte, `f32` in WGSL.
    WGPUVertexFormat_Snorm8 = 0x0000000A,
    /// Two 8-bit signed normalised values, read as -1..1; 2 bytes, `vec2<f32>` in WGSL.
    WGPUVertexFormat_Snorm8x2 = 0x0000000B,
    /// Four 8-bit signed normalised values, read as -1..1; 4 bytes, `vec4<f32>` in WGSL.
    WGPUVertexFormat_Snorm8x4 = 0x0000000C,
    /// One 16-bit unsigned integer; 2 bytes, `u32` in WGSL.
    WGPUVertexFormat_Uint16 = 0x0000000D,
    /// Two 16-bit unsigned integers; 4 bytes, `vec2<u32>` in WGSL.
    WGPUVertexFormat_Uint16x2 = 0x0000000E,
    /// Four 16-bit unsigned integers; 8 bytes, `vec4<u32>` in WGSL.
    WGPUVertexFormat_Uint16x4 = 0x0000000F,
    /// One 16-bit signed integer; 2 bytes, `i32` in WGSL.
    WGPUVertexFormat_Sint16 = 0x00000010,
    /// Two 16-bit signed integers; 4 bytes, `vec2<i32>` in WGSL.
    WGPUVertexFormat_Sint16x2 = 0x00000011,
    /// Four 16-bit signed integers; 8 bytes, `vec4<i32>` in WGSL.
    WGPUVertexFormat_Sint16x4 = 0x00000012,
    /// One 16-bit unsigned normalised value, read as 0..1; 2 bytes, `f32` in WGSL.
    WGPUVertexFormat_Unorm16 = 0x00000013,
    /// Two 16-bit unsigned normalised values, read as 0..1; 4 bytes, `vec2<f32>` in WGSL.
    WGPUVertexFormat_Unorm16x2 = 0x00000014,
    /// Four 16-bit unsigned normalised values, read as 0..1; 8 bytes, `vec4<f32>` in WGSL.
    WGPUVertexFormat_Unorm16x4 = 0x00000015,
    /// One 16-bit signed normalised value, read as -1..1; 2 bytes, `f32` in WGSL.
    WGPUVertexFormat_Snorm16 = 0x00000016,
    /// Two 16-bit signed normalised values, read as -1..1; 4 bytes, `vec2<f32>` in WGSL.
    WGPUVertexFormat_Snorm16x2 = 0x00000017,
    /// Four 16-bit signed normalised values, read as -1..1; 8 bytes, `vec4<f32>` in WGSL.
    WGPUVertexFormat_Snorm16x4 = 0x00000018,
    /// One 16-bit float; 2 bytes, `f32` in WGSL.
    WGPUVertexFormat_Float16 = 0x00000019,
    /// Two 16-bit floats; 4 bytes, `vec2<f32>` in WGSL.
    WGPUVertexFormat_Float16x2 = 0x0000001A,
    /// Four 16-bit floats; 8 bytes, `vec4<f32>` in WGSL.
    WGPUVertexFormat_Float16x4 = 0x0000001B,
    /// One 32-bit float; 4 bytes, `f32` in WGSL.
    WGPUVertexFormat_Float32 = 0x0000001C,
    /// Two 32-bit floats; 8 bytes, `vec2<f32>` in WGSL.
    WGPUVertexFormat_Float32x2 = 0x0000001D,
    /// Three 32-bit floats; 12 bytes, `vec3<f32>` in WGSL.
    WGPUVertexFormat_Float32x3 = 0x0000001E,
    /// Four 32-bit floats; 16 bytes, `vec4<f32>` in WGSL.
    WGPUVertexFormat_Float32x4 = 0x0000001F,
    /// One 32-bit unsigned integer; 4 bytes, `u32` in WGSL.
    WGPUVertexFormat_Uint32 = 0x00000020,
    /// Two 32-bit unsigned integers; 8 bytes, `vec2<u32>` in WGSL.
    WGPUVertexFormat_Uint32x2 = 0x00000021,
    /// Three 32-bit unsigned integers; 12 bytes, `vec3<u32>` in WGSL.
    WGPUVertexFormat_Uint32x3 = 0x00000022,
    /// Four 32-bit unsigned integers; 16 bytes, `vec4<u32>` in WGSL.
    WGPUVertexFormat_Uint32x4 = 0x00000023,
    /// One 32-bit signed integer; 4 bytes, `i32` in WGSL.
    WGPUVertexFormat_Sint32 = 0x00000024,
    /// Two 32-bit signed integers; 8 bytes, `vec2<i32>` in WGSL.
    WGPUVertexFormat_Sint32x2 = 0x00000025,
    /// Three 32-bit signed integers; 12 bytes, `vec3<i32>` in WGSL.
    WGPUVertexFormat_Sint32x3 = 0x00000026,
    /// Four 32-bit signed integers; 16 bytes, `vec4<i32>` in WGSL.
    WGPUVertexFormat_Sint32x4 = 0x00000027,
    /// Three 10-bit and one 2-bit unsigned normalised values, packed from the lowest bit up, read
    /// as 0..1; 4 bytes, `vec4<f32>` in WGSL.
    WGPUVertexFormat_Unorm10_10_10_2 = 0x00000028,
    /// Four 8-bit unsigned normalised values stored as blue, green, red, alpha and read as red,
    /// green, blue, alpha; 4 bytes, `vec4<f32>` in WGSL.
    WGPUVertexFormat_Unorm8x4BGRA = 0x00000029,
    WGPUVertexFormat_Force32 = 0x7FFFFFFF,
}
