//! Render pipeline: descriptor and the states of primitives, samples and targets.

use std::ptr::{null, null_mut};

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// What @ref wgpuDeviceCreateRenderPipeline and @ref wgpuDeviceCreateRenderPipelineAsync create.
/// See GPURenderPipelineDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUPipelineDescriptorExtras, WGPUMultiview)]
pub struct WGPURenderPipelineDescriptor {
    /// May start a chain with @ref WGPUPipelineDescriptorExtras and @ref WGPUMultiview.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the render pipeline, for messages and debugging tools. Default none; invalid UTF-8
    /// is replaced.
    pub label: WGPUStringView,
    /// Layout of bind groups and immediate data, which must cover what the shaders use. NULL
    /// (default): derived from the shaders; bind groups made for such a layout fit this pipeline
    /// only.
    pub layout: Nullable<WGPUPipelineLayout>,
    /// Vertex shader and vertex buffers.
    pub vertex: WGPUVertexState,
    /// How vertices become primitives.
    pub primitive: WGPUPrimitiveState,
    /// Depth and stencil test, required if the pass has a depth-stencil attachment. NULL (default):
    /// neither.
    pub depthStencil: Nullable<*const WGPUDepthStencilState>,
    /// Sample count and masks.
    pub multisample: WGPUMultisampleState,
    /// Fragment shader and color outputs. NULL (default): no colors are written, only depth and
    /// stencil.
    pub fragment: Nullable<*const WGPUFragmentState>,
}

impl WGPURenderPipelineDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        layout: null_mut(),
        vertex: WGPUVertexState::INIT,
        primitive: WGPUPrimitiveState::INIT,
        depthStencil: null(),
        multisample: WGPUMultisampleState::INIT,
        fragment: null(),
    };
}

/// What consecutive vertices form; a field of @ref WGPUPrimitiveState. See GPUPrimitiveTopology in
/// the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUPrimitiveTopology {
    /// No choice: @ref WGPUPrimitiveTopology_TriangleList.
    WGPUPrimitiveTopology_Undefined = 0x00000000,
    /// Each vertex a point, one pixel in size.
    WGPUPrimitiveTopology_PointList = 0x00000001,
    /// Each pair of vertices a line.
    WGPUPrimitiveTopology_LineList = 0x00000002,
    /// Each vertex after the first a line from the one before. Indexed draws need
    /// `stripIndexFormat`.
    WGPUPrimitiveTopology_LineStrip = 0x00000003,
    /// Each three vertices a triangle.
    WGPUPrimitiveTopology_TriangleList = 0x00000004,
    /// Each vertex after the second a triangle with the two before. Indexed draws need
    /// `stripIndexFormat`.
    WGPUPrimitiveTopology_TriangleStrip = 0x00000005,
    WGPUPrimitiveTopology_Force32 = 0x7FFFFFFF,
}

/// The size of one vertex index, in @ref wgpuRenderPassEncoderSetIndexBuffer and, for strips, in
/// @ref WGPUPrimitiveState. See GPUIndexFormat in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUIndexFormat {
    /// None: right for `stripIndexFormat` of list topologies, refused when an index buffer is set.
    WGPUIndexFormat_Undefined = 0x00000000,
    /// 2 bytes per index; 0xFFFF restarts a strip.
    WGPUIndexFormat_Uint16 = 0x00000001,
    /// 4 bytes per index; 0xFFFFFFFF restarts a strip.
    WGPUIndexFormat_Uint32 = 0x00000002,
    WGPUIndexFormat_Force32 = 0x7FFFFFFF,
}

/// Which winding, seen on screen, makes a triangle front-facing; a field of
/// @ref WGPUPrimitiveState. See GPUFrontFace in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUFrontFace {
    /// No choice: @ref WGPUFrontFace_CCW.
    WGPUFrontFace_Undefined = 0x00000000,
    /// Vertices in counter-clockwise order.
    WGPUFrontFace_CCW = 0x00000001,
    /// Vertices in clockwise order.
    WGPUFrontFace_CW = 0x00000002,
    WGPUFrontFace_Force32 = 0x7FFFFFFF,
}

/// Which triangles are dropped by the way they face; a field of @ref WGPUPrimitiveState. See
/// GPUCullMode in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUCullMode {
    /// No choice: @ref WGPUCullMode_None.
    WGPUCullMode_Undefined = 0x00000000,
    /// Both sides are drawn.
    WGPUCullMode_None = 0x00000001,
    /// Front-facing triangles are dropped.
    WGPUCullMode_Front = 0x00000002,
    /// Back-facing triangles are dropped.
    WGPUCullMode_Back = 0x00000003,
    WGPUCullMode_Force32 = 0x7FFFFFFF,
}

/// How vertices become primitives; part of @ref WGPURenderPipelineDescriptor.
/// @ref WGPUPrimitiveStateExtras adds wireframe and conservative rasterization. See
/// GPUPrimitiveState in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUPrimitiveStateExtras)]
pub struct WGPUPrimitiveState {
    /// May start a chain with @ref WGPUPrimitiveStateExtras.
    pub nextInChain: *mut WGPUChainedStruct,
    /// What consecutive vertices form. Undefined (INIT) is TriangleList.
    pub topology: WGPUPrimitiveTopology,
    /// Index format of indexed draws with a strip topology: its all-ones value restarts the strip.
    /// Must be Undefined (INIT) for list topologies; needed for strips only if they are drawn
    /// indexed.
    pub stripIndexFormat: WGPUIndexFormat,
    /// Winding of a front-facing triangle. Undefined (INIT) is counter-clockwise (CCW).
    pub frontFace: WGPUFrontFace,
    /// Which faces are thrown away. Undefined (INIT) is None.
    pub cullMode: WGPUCullMode,
    /// True: fragments outside the depth range 0 to 1 survive, their depth being clamped. Needs
    /// @ref WGPUFeatureName_DepthClipControl. Default false.
    pub unclippedDepth: WGPUBool,
}

impl WGPUPrimitiveState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        topology: WGPUPrimitiveTopology_Undefined,
        stripIndexFormat: WGPUIndexFormat_Undefined,
        frontFace: WGPUFrontFace_Undefined,
        cullMode: WGPUCullMode_Undefined,
        unclippedDepth: WGPU_FALSE,
    };
}

/// Multisampling of a render pipeline; part of @ref WGPURenderPipelineDescriptor. See
/// GPUMultisampleState in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUMultisampleState {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Samples per pixel, the same as in every attachment the pipeline draws to: 1 (default) or 4.
    /// Other counts need @ref WGPUNativeFeature_TextureAdapterSpecificFormatFeatures and a format
    /// that supports them.
    pub count: u32,
    /// Bit n set: sample n may be written. Default 0xFFFFFFFF, all samples.
    pub mask: u32,
    /// True: the first color output's alpha decides how many samples are covered. Needs `count`
    /// above 1, a blendable first target with alpha, and a fragment shader that does not write
    /// `sample_mask`. Default false.
    pub alphaToCoverageEnabled: WGPUBool,
}

impl WGPUMultisampleState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        count: 1,
        mask: u32::MAX,
        alphaToCoverageEnabled: WGPU_FALSE,
    };
}

/// The fragment stage of a pipeline: its shader and its color outputs; see
/// @ref WGPURenderPipelineDescriptor. See GPUFragmentState in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUFragmentState {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Shader module with the entry point, from the pipeline's own device. Required.
    pub module: WGPUShaderModule,
    /// Name of a `fragment` function. The null string (default) takes the module's only one; none
    /// or several make pipeline creation fail.
    pub entryPoint: WGPUStringView,
    /// Elements of `constants`. Default 0.
    pub constantCount: usize,
    /// Values for the module's overridable constants. Read during the call only; NULL with count 0.
    pub constants: *const WGPUConstantEntry,
    /// Elements of `targets`, at most the limit `maxColorAttachments`. Default 0.
    pub targetCount: usize,
    /// Color outputs; element n is the shader's `location(n)`. Read during the call only; NULL
    /// with count 0.
    pub targets: *const WGPUColorTargetState,
}

impl WGPUFragmentState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        module: null_mut(),
        entryPoint: WGPUStringView::INIT,
        constantCount: 0,
        constants: null(),
        targetCount: 0,
        targets: null(),
    };
}

/// Which channels of a color attachment a pipeline writes, in @ref WGPUColorTargetState. See
/// GPUColorWrite in the WebGPU specification.
pub type WGPUColorWriteMask = WGPUFlags;
/// No channel.
pub const WGPUColorWriteMask_None: WGPUColorWriteMask = 0x0;
/// The red channel.
pub const WGPUColorWriteMask_Red: WGPUColorWriteMask = 0x1;
/// The green channel.
pub const WGPUColorWriteMask_Green: WGPUColorWriteMask = 0x2;
/// The blue channel.
pub const WGPUColorWriteMask_Blue: WGPUColorWriteMask = 0x4;
/// The alpha channel.
pub const WGPUColorWriteMask_Alpha: WGPUColorWriteMask = 0x8;
/// All four channels; the default.
pub const WGPUColorWriteMask_All: WGPUColorWriteMask = 0xF;

/// One color output of a render pipeline; an element of @ref WGPUFragmentState. See
/// GPUColorTargetState in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUColorTargetState {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Format of the attachment, a renderable color format. Undefined (INIT) leaves a hole: the
    /// pipeline does not write this index, and the other members are ignored.
    pub format: WGPUTextureFormat,
    /// How the output is blended with the attachment; the format must be blendable. NULL (default):
    /// the output replaces it.
    pub blend: Nullable<*const WGPUBlendState>,
    /// Channels that are written. Default All.
    pub writeMask: WGPUColorWriteMask,
}

impl WGPUColorTargetState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        format: WGPUTextureFormat_Undefined,
        blend: null(),
        writeMask: WGPUColorWriteMask_All,
    };
}
