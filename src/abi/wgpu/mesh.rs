//! Mesh shaders: their stages, pipelines and limits.

use std::ptr::{null, null_mut};

use abi_macros::CStruct;

use crate::abi::*;

/// Stages of mesh pipelines, for `visibility` in @ref WGPUBindGroupLayoutEntry together with those of
/// @ref WGPUShaderStage. They need @ref WGPUNativeFeature_MeshShader. A layout on a device without it is
/// a Validation error.
pub type WGPUNativeShaderStage = WGPUFlags;
/// Task shaders.
pub const WGPUNativeShaderStage_Task: WGPUNativeShaderStage = 0x1000000000000;
/// Mesh shaders.
pub const WGPUNativeShaderStage_Mesh: WGPUNativeShaderStage = 0x2000000000000;

/// The task stage of a mesh pipeline; see @ref WGPUMeshPipelineDescriptor. Each of its workgroups says
/// how many workgroups of the mesh shader are to run, and hands a *payload* to them.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUWorkgroupMemory)]
pub struct WGPUTaskState {
    /// May start a chain with @ref WGPUWorkgroupMemory.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Shader module with the entry point, from the pipeline's own device. Required.
    pub module: WGPUShaderModule,
    /// Name of a `task` function. The null string (default) takes the module's only one; none or
    /// several make pipeline creation fail.
    pub entryPoint: WGPUStringView,
    /// Elements of `constants`. Default 0.
    pub constantCount: usize,
    /// Values for the module's overridable constants. Read during the call only; NULL with count 0.
    pub constants: *const WGPUConstantEntry,
}

impl WGPUTaskState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        module: null_mut(),
        entryPoint: WGPUStringView::INIT,
        constantCount: 0,
        constants: null(),
    };
}

/// The mesh stage of a mesh pipeline; see @ref WGPUMeshPipelineDescriptor. Each of its workgroups makes
/// vertices and primitives, a *meshlet*.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUWorkgroupMemory)]
pub struct WGPUMeshState {
    /// May start a chain with @ref WGPUWorkgroupMemory.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Shader module with the entry point, from the pipeline's own device. Required.
    pub module: WGPUShaderModule,
    /// Name of a `mesh` function. The null string (default) takes the module's only one; none or
    /// several make pipeline creation fail.
    pub entryPoint: WGPUStringView,
    /// Elements of `constants`. Default 0.
    pub constantCount: usize,
    /// Values for the module's overridable constants. Read during the call only; NULL with count 0.
    pub constants: *const WGPUConstantEntry,
}

impl WGPUMeshState {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        module: null_mut(),
        entryPoint: WGPUStringView::INIT,
        constantCount: 0,
        constants: null(),
    };
}

/// What @ref wgpuDeviceCreateMeshPipeline and @ref wgpuDeviceCreateMeshPipelineAsync create: a render
/// pipeline with a mesh stage in the place of the vertex stage.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[extensions(WGPUPipelineDescriptorExtras, WGPUMultiview)]
pub struct WGPUMeshPipelineDescriptor {
    /// May start a chain with @ref WGPUPipelineDescriptorExtras and @ref WGPUMultiview, which needs
    /// @ref WGPUNativeFeature_MeshShaderMultiview.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the render pipeline, for messages and debugging tools. Default none; invalid UTF-8
    /// is replaced.
    pub label: WGPUStringView,
    /// Layout of bind groups and immediate data, which must cover what the shaders use. NULL
    /// (default): derived from the shaders; bind groups made for such a layout fit this pipeline
    /// only. Required without a `fragment`.
    pub layout: Nullable<WGPUPipelineLayout>,
    /// Task shader. NULL (default): draws run workgroups of the mesh shader, and there is no payload.
    pub task: Nullable<*const WGPUTaskState>,
    /// Mesh shader.
    pub mesh: WGPUMeshState,
    /// What becomes of primitives. The topology is that of the mesh shader's primitives: a
    /// TriangleList (default), a LineList or, with @ref WGPUNativeFeature_MeshShaderPoints, a
    /// PointList.
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

impl WGPUMeshPipelineDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        layout: null_mut(),
        task: null(),
        mesh: WGPUMeshState::INIT,
        primitive: WGPUPrimitiveState::INIT,
        depthStencil: null(),
        multisample: WGPUMultisampleState::INIT,
        fragment: null(),
    };
}

/// Chained to @ref WGPULimits for the limits of mesh pipelines, in queries and in device requests alike.
/// `WGPU_MESH_SHADER_LIMITS_INIT` sets them all to @ref WGPU_LIMIT_U32_UNDEFINED, which asks for what
/// the adapter has where @ref WGPUNativeFeature_MeshShader is asked for, and for 0 elsewhere. More than
/// the adapter has fails the device request. Without the struct all are undefined.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_MeshShaderLimits)]
pub struct WGPUMeshShaderLimits {
    /// Must carry sType @ref WGPUSType_MeshShaderLimits.
    pub chain: WGPUChainedStruct,
    /// Most workgroups of a draw with a task shader, all three dimensions together.
    pub maxTaskWorkgroupTotalCount: u32,
    /// Most workgroups of such a draw in one dimension.
    pub maxTaskWorkgroupsPerDimension: u32,
    /// Most workgroups of the mesh shader in a draw without task shader, or by one workgroup of the
    /// task shader, all three dimensions together.
    pub maxMeshWorkgroupTotalCount: u32,
    /// The same in one dimension.
    pub maxMeshWorkgroupsPerDimension: u32,
    /// Most invocations in a workgroup of a task shader.
    pub maxTaskInvocationsPerWorkgroup: u32,
    /// Most of them in one dimension.
    pub maxTaskInvocationsPerDimension: u32,
    /// Most invocations in a workgroup of a mesh shader.
    pub maxMeshInvocationsPerWorkgroup: u32,
    /// Most of them in one dimension.
    pub maxMeshInvocationsPerDimension: u32,
    /// Largest payload, in bytes.
    pub maxTaskPayloadSize: u32,
    /// Most vertices that a workgroup of a mesh shader makes.
    pub maxMeshOutputVertices: u32,
    /// Most primitives that it makes.
    pub maxMeshOutputPrimitives: u32,
    /// Most layers that it draws to.
    pub maxMeshOutputLayers: u32,
    /// Most views of a mesh pipeline with a @ref WGPUMultiview.
    pub maxMeshMultiviewViewCount: u32,
}

impl WGPUMeshShaderLimits {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_MeshShaderLimits.0),
        },
        maxTaskWorkgroupTotalCount: WGPU_LIMIT_U32_UNDEFINED,
        maxTaskWorkgroupsPerDimension: WGPU_LIMIT_U32_UNDEFINED,
        maxMeshWorkgroupTotalCount: WGPU_LIMIT_U32_UNDEFINED,
        maxMeshWorkgroupsPerDimension: WGPU_LIMIT_U32_UNDEFINED,
        maxTaskInvocationsPerWorkgroup: WGPU_LIMIT_U32_UNDEFINED,
        maxTaskInvocationsPerDimension: WGPU_LIMIT_U32_UNDEFINED,
        maxMeshInvocationsPerWorkgroup: WGPU_LIMIT_U32_UNDEFINED,
        maxMeshInvocationsPerDimension: WGPU_LIMIT_U32_UNDEFINED,
        maxTaskPayloadSize: WGPU_LIMIT_U32_UNDEFINED,
        maxMeshOutputVertices: WGPU_LIMIT_U32_UNDEFINED,
        maxMeshOutputPrimitives: WGPU_LIMIT_U32_UNDEFINED,
        maxMeshOutputLayers: WGPU_LIMIT_U32_UNDEFINED,
        maxMeshMultiviewViewCount: WGPU_LIMIT_U32_UNDEFINED,
    };
}
