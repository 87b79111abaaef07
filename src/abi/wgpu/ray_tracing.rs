//! Ray tracing: acceleration structures, how they are built and how they are bound.

use crate::abi::*;
use abi_macros::{CStruct, c_enum};
use std::{
    ffi::c_void,
    ptr::{null, null_mut},
};

#[repr(C)]
pub struct WGPUBlasImpl {
    _opaque: [u8; 0],
}
/// A bottom-level acceleration structure: triangles or boxes, sorted so that a ray finds them fast.
/// Rays do not meet it by itself, but through the instances of a @ref WGPUTlas. Made by
/// @ref wgpuDeviceCreateBlas or @ref wgpuQueueCompactBlas. May be used from any thread.
pub type WGPUBlas = *mut WGPUBlasImpl;

#[repr(C)]
pub struct WGPUTlasImpl {
    _opaque: [u8; 0],
}
/// A top-level acceleration structure: the scene that a shader casts rays into, made of instances of
/// @ref WGPUBlas. Made by @ref wgpuDeviceCreateTlas. May be used from any thread.
pub type WGPUTlas = *mut WGPUTlasImpl;

/// More values for @ref WGPUBufferUsage.
pub type WGPUNativeBufferUsage = WGPUFlags;
/// The buffer holds vertices, indices, boxes or transforms that acceleration structures are built of
/// (@ref wgpuCommandEncoderBuildAccelerationStructures). Needs @ref WGPUNativeFeature_RayQuery.
pub const WGPUNativeBufferUsage_BlasInput: WGPUNativeBufferUsage = 0x0001000000000000;
/// The buffer may hold the instances of a TLAS. No function of this version reads them from a buffer;
/// they are passed as @ref WGPUTlasInstance. Needs @ref WGPUNativeFeature_RayQuery.
pub const WGPUNativeBufferUsage_TlasInput: WGPUNativeBufferUsage = 0x0002000000000000;

/// What an acceleration structure is made for.
pub type WGPUAccelerationStructureFlag = WGPUFlags;
/// Nothing in particular.
pub const WGPUAccelerationStructureFlag_None: WGPUAccelerationStructureFlag = 0x0;
/// It is built again when its contents have moved a little. Builds are whole ones all the same, see
/// @ref WGPUAccelerationStructureUpdateMode.
pub const WGPUAccelerationStructureFlag_AllowUpdate: WGPUAccelerationStructureFlag = 0x1;
/// BLAS only: it can be compacted (@ref wgpuBlasPrepareCompact).
pub const WGPUAccelerationStructureFlag_AllowCompaction: WGPUAccelerationStructureFlag = 0x2;
/// Rays matter more than builds. Not with PreferFastBuild.
pub const WGPUAccelerationStructureFlag_PreferFastTrace: WGPUAccelerationStructureFlag = 0x4;
/// Builds matter more than rays. Not with PreferFastTrace.
pub const WGPUAccelerationStructureFlag_PreferFastBuild: WGPUAccelerationStructureFlag = 0x8;
/// Memory matters more than either.
pub const WGPUAccelerationStructureFlag_LowMemory: WGPUAccelerationStructureFlag = 0x10;
/// BLAS of triangles only: each geometry is built with a transform from a buffer.
pub const WGPUAccelerationStructureFlag_UseTransform: WGPUAccelerationStructureFlag = 0x20;
/// Shaders may ask for the vertices of a triangle that was hit. A TLAS with it has instances of BLAS
/// with it alone. Needs @ref WGPUNativeFeature_RayHitVertexReturn.
pub const WGPUAccelerationStructureFlag_AllowRayHitVertexReturn: WGPUAccelerationStructureFlag =
    0x40;

/// What rays make of a geometry.
pub type WGPUAccelerationStructureGeometryFlag = WGPUFlags;
/// A ray that meets it has a candidate, which the shader confirms or not.
pub const WGPUAccelerationStructureGeometryFlag_None: WGPUAccelerationStructureGeometryFlag = 0x0;
/// A ray that meets it has hit, without a word of the shader. Rays find it faster. Of no meaning for
/// boxes, which are candidates always.
pub const WGPUAccelerationStructureGeometryFlag_Opaque: WGPUAccelerationStructureGeometryFlag = 0x1;
/// A candidate is told once for each primitive, where drivers may do so more often.
pub const WGPUAccelerationStructureGeometryFlag_NoDuplicateAnyHitInvocation:
    WGPUAccelerationStructureGeometryFlag = 0x2;

/// What a build does with an acceleration structure that was built before.
#[c_enum]
#[repr(C)]
pub enum WGPUAccelerationStructureUpdateMode {
    /// The default, Build.
    WGPUAccelerationStructureUpdateMode_Undefined = 0x00000000,
    /// It is built from nothing.
    WGPUAccelerationStructureUpdateMode_Build = 0x00000001,
    /// It may be updated where that is faster. This version builds it from nothing, too; what rays
    /// find is the same.
    WGPUAccelerationStructureUpdateMode_PreferUpdate = 0x00000002,
    WGPUAccelerationStructureUpdateMode_Force32 = 0x7FFFFFFF,
}

/// The most that one geometry of triangles in a BLAS is ever built of.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBlasTriangleGeometrySizeDescriptor {
    /// Format of the positions: @ref WGPUVertexFormat_Float32x3, the default. With
    /// @ref WGPUNativeFeature_ExtendedAccelerationStructureVertexFormats also Float32x2, Float16x2,
    /// Float16x4, Snorm16x2 and Snorm16x4; a position of two numbers has 0 as its third, and the fourth
    /// number counts for nothing.
    pub vertexFormat: WGPUVertexFormat,
    /// Vertices, at least 3 and at most the limit `maxBlasPrimitiveCount`. Default 0, which is an error
    /// if left so.
    pub vertexCount: u32,
    /// Format of the indices. Undefined (default): there are none, and each three vertices are a
    /// triangle.
    pub indexFormat: WGPUIndexFormat,
    /// Indices, at least 3; 0 (default) where there are none.
    pub indexCount: u32,
    /// What rays make of the triangles. INIT: Opaque.
    pub flags: WGPUAccelerationStructureGeometryFlag,
}

impl WGPUBlasTriangleGeometrySizeDescriptor {
    pub const INIT: Self = Self {
        vertexFormat: WGPUVertexFormat_Float32x3,
        vertexCount: 0,
        indexFormat: WGPUIndexFormat_Undefined,
        indexCount: 0,
        flags: WGPUAccelerationStructureGeometryFlag_Opaque,
    };
}

/// The most that one geometry of boxes in a BLAS is ever built of. The boxes are parallel to the axes;
/// what is in them is up to the shader, which computes where a ray hits it.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBlasAABBGeometrySizeDescriptor {
    /// Boxes, at least 1. Default 0, which is an error if left so.
    pub primitiveCount: u32,
    /// What rays make of the boxes. INIT: None.
    pub flags: WGPUAccelerationStructureGeometryFlag,
}

impl WGPUBlasAABBGeometrySizeDescriptor {
    pub const INIT: Self = Self {
        primitiveCount: 0,
        flags: WGPUAccelerationStructureGeometryFlag_None,
    };
}

/// What @ref wgpuDeviceCreateBlas makes. It has geometries of triangles or of boxes: one of the two
/// counts is 0. Geometries are at most the limit `maxBlasGeometryCount`, the primitives of all of them
/// together at most `maxBlasPrimitiveCount`.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBlasDescriptor {
    /// No extensions exist; leave NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name in error messages and debugging tools. Null: none.
    pub label: WGPUStringView,
    /// What it is made for. Default None.
    pub flags: WGPUAccelerationStructureFlag,
    /// What builds do after the first one.
    pub updateMode: WGPUAccelerationStructureUpdateMode,
    /// Elements of `triangleGeometries`.
    pub triangleGeometryCount: usize,
    /// Geometries of triangles. Read during the call only; NULL with count 0.
    pub triangleGeometries: *const WGPUBlasTriangleGeometrySizeDescriptor,
    /// Elements of `aabbGeometries`.
    pub aabbGeometryCount: usize,
    /// Geometries of boxes. Read during the call only; NULL with count 0.
    pub aabbGeometries: *const WGPUBlasAABBGeometrySizeDescriptor,
}

impl WGPUBlasDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        flags: WGPUAccelerationStructureFlag_None,
        updateMode: WGPUAccelerationStructureUpdateMode_Undefined,
        triangleGeometryCount: 0,
        triangleGeometries: null(),
        aabbGeometryCount: 0,
        aabbGeometries: null(),
    };
}

/// What @ref wgpuDeviceCreateTlas makes.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUTlasDescriptor {
    /// No extensions exist; leave NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name in error messages and debugging tools. Null: none.
    pub label: WGPUStringView,
    /// The most instances that it is ever built of, at least 1 and at most the limit
    /// `maxTlasInstanceCount`. Default 0, which is an error if left so.
    pub maxInstances: u32,
    /// What it is made for; not UseTransform, and not AllowCompaction. Default None.
    pub flags: WGPUAccelerationStructureFlag,
    /// What builds do after the first one.
    pub updateMode: WGPUAccelerationStructureUpdateMode,
}

impl WGPUTlasDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        maxInstances: 0,
        flags: WGPUAccelerationStructureFlag_None,
        updateMode: WGPUAccelerationStructureUpdateMode_Undefined,
    };
}

/// What a geometry of triangles is built of. Formats and flags are those with which the BLAS was made.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBlasTriangleGeometry {
    /// Where the vertices are; of usage @ref WGPUNativeBufferUsage_BlasInput.
    pub vertexBuffer: WGPUBuffer,
    /// The first vertex, which index 0 means.
    pub firstVertex: u32,
    /// Vertices, no more than the BLAS was made for. The buffer has room for `firstVertex +
    /// vertexCount` strides. An index that is not less than it leads anywhere: indices are not looked at.
    pub vertexCount: u32,
    /// Bytes from vertex to vertex: no fewer than the format has, and a multiple of its number's.
    pub vertexStride: u64,
    /// Where the indices are; of usage @ref WGPUNativeBufferUsage_BlasInput. NULL for a geometry
    /// without, and only then.
    pub indexBuffer: Nullable<WGPUBuffer>,
    /// The first index.
    pub firstIndex: u32,
    /// Indices, a multiple of 3, no more than the BLAS was made for. 0 without indices.
    pub indexCount: u32,
    /// Where the transform is: 12 floats, the rows of a matrix with 3 rows and 4 columns; of usage
    /// @ref WGPUNativeBufferUsage_BlasInput. NULL for a BLAS without UseTransform, and only then.
    pub transformBuffer: Nullable<WGPUBuffer>,
    /// Where in the buffer, in bytes; a multiple of 16.
    pub transformBufferOffset: u64,
}

impl WGPUBlasTriangleGeometry {
    pub const INIT: Self = Self {
        vertexBuffer: null_mut(),
        firstVertex: 0,
        vertexCount: 0,
        vertexStride: 0,
        indexBuffer: null_mut(),
        firstIndex: 0,
        indexCount: 0,
        transformBuffer: null_mut(),
        transformBufferOffset: 0,
    };
}

/// What a geometry of boxes is built of.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBlasAABBGeometry {
    /// Where the boxes are, each 6 floats: the corner with the least x, y and z, then that with the
    /// greatest; of usage @ref WGPUNativeBufferUsage_BlasInput.
    pub aabbBuffer: WGPUBuffer,
    /// Where the first box is, in bytes; a multiple of 8.
    pub offset: u32,
    /// Boxes, no more than the BLAS was made for.
    pub primitiveCount: u32,
    /// Bytes from box to box, at least 24 and a multiple of 8. INIT: 24.
    pub stride: u64,
}

impl WGPUBlasAABBGeometry {
    pub const INIT: Self = Self {
        aabbBuffer: null_mut(),
        offset: 0,
        primitiveCount: 0,
        stride: 24,
    };
}

/// A BLAS to be built, in @ref wgpuCommandEncoderBuildAccelerationStructures. Its geometries are of the
/// kind, and as many, as it was made for.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBlasBuildEntry {
    /// The BLAS; not one that was compacted.
    pub blas: WGPUBlas,
    /// Elements of `triangleGeometries`.
    pub triangleGeometryCount: usize,
    /// Geometries of triangles. Read during the call only; NULL with count 0.
    pub triangleGeometries: *const WGPUBlasTriangleGeometry,
    /// Elements of `aabbGeometries`.
    pub aabbGeometryCount: usize,
    /// Geometries of boxes. Read during the call only; NULL with count 0.
    pub aabbGeometries: *const WGPUBlasAABBGeometry,
}

impl WGPUBlasBuildEntry {
    pub const INIT: Self = Self {
        blas: null_mut(),
        triangleGeometryCount: 0,
        triangleGeometries: null(),
        aabbGeometryCount: 0,
        aabbGeometries: null(),
    };
}

/// A BLAS in the scene that a TLAS is.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUTlasInstance {
    /// The BLAS. NULL: no instance; those behind it count as if it were not there.
    pub blas: Nullable<WGPUBlas>,
    /// From the BLAS to the scene: the rows of a matrix with 3 rows and 4 columns, of finite numbers,
    /// whose first three columns can be inverted. INIT: as it is.
    pub transform: [f32; 12],
    /// A number for the shader, less than 2^24: `instance_custom_data` of a hit. Default 0.
    pub customData: u32,
    /// 8 bits; a ray meets the instance if its mask has one of them. INIT: 0xFF.
    pub mask: u32,
}

impl WGPUTlasInstance {
    pub const INIT: Self = Self {
        blas: null_mut(),
        transform: [1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0],
        customData: 0,
        mask: 0xFF,
    };
}

/// A TLAS to be built, in @ref wgpuCommandEncoderBuildAccelerationStructures.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUTlasBuildEntry {
    /// The TLAS.
    pub tlas: WGPUTlas,
    /// Elements of `instances`. 0: a scene without anything.
    pub instanceCount: usize,
    /// The instances, no more of them than the TLAS was made for. Read during the call only; NULL with
    /// count 0.
    pub instances: *const WGPUTlasInstance,
}

impl WGPUTlasBuildEntry {
    pub const INIT: Self = Self {
        tlas: null_mut(),
        instanceCount: 0,
        instances: null(),
    };
}

/// Chained to @ref WGPUBindGroupLayoutEntry. The binding is a TLAS, `acceleration_structure` in WGSL.
/// Needs @ref WGPUNativeFeature_RayQuery; an array of them
/// @ref WGPUNativeFeature_AccelerationStructureBindingArray as well.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_AccelerationStructureBindingLayout)]
pub struct WGPUAccelerationStructureBindingLayout {
    /// Must carry sType @ref WGPUSType_AccelerationStructureBindingLayout.
    pub chain: WGPUChainedStruct,
    /// Whether the shader asks for vertices of triangles that were hit, as
    /// `acceleration_structure<vertex_return>` does; what is bound is made with AllowRayHitVertexReturn
    /// then. Needs @ref WGPUNativeFeature_RayHitVertexReturn. Default false.
    pub vertexReturn: WGPUBool,
}

impl WGPUAccelerationStructureBindingLayout {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_AccelerationStructureBindingLayout.0),
        },
        vertexReturn: WGPU_FALSE,
    };
}

/// Chained to @ref WGPUBindGroupEntry in place of its own resource: a TLAS, or several for a binding
/// array. It may be built after it is bound, and built again; commands that use the group have it as it
/// is when they run.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_AccelerationStructureBindingEntry)]
pub struct WGPUAccelerationStructureBindingEntry {
    /// Must carry sType @ref WGPUSType_AccelerationStructureBindingEntry.
    pub chain: WGPUChainedStruct,
    /// The TLAS. NULL for a binding array, and only then.
    pub tlas: Nullable<WGPUTlas>,
    /// Elements of `elements`. Default 0.
    pub elementCount: usize,
    /// The elements of a binding array; read during the call only.
    pub elements: *const WGPUTlas,
}

impl WGPUAccelerationStructureBindingEntry {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_AccelerationStructureBindingEntry.0),
        },
        tlas: null_mut(),
        elementCount: 0,
        elements: null(),
    };
}

/// Chained to @ref WGPULimits for the limits of ray tracing, in queries and in device requests alike.
/// INIT sets them all to @ref WGPU_LIMIT_U32_UNDEFINED, which asks for the default: 0, and on a device
/// with @ref WGPUNativeFeature_RayQuery what the adapter has. More than the adapter has fails the
/// request.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_RayTracingLimits)]
pub struct WGPURayTracingLimits {
    /// Must carry sType @ref WGPUSType_RayTracingLimits.
    pub chain: WGPUChainedStruct,
    /// Most triangles or boxes in all geometries of a BLAS, and most vertices in each.
    pub maxBlasPrimitiveCount: u32,
    /// Most geometries of a BLAS.
    pub maxBlasGeometryCount: u32,
    /// Most instances of a TLAS.
    pub maxTlasInstanceCount: u32,
    /// Most bindings of a TLAS that one stage sees.
    pub maxAccelerationStructuresPerShaderStage: u32,
    /// Most TLAS in binding arrays that one stage sees. Default 0 without
    /// @ref WGPUNativeFeature_AccelerationStructureBindingArray. They count for
    /// @ref WGPUNativeLimits.maxBindingArrayElementsPerShaderStage as well.
    pub maxBindingArrayAccelerationStructureElementsPerShaderStage: u32,
}

impl WGPURayTracingLimits {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType(WGPUSType_RayTracingLimits.0),
        },
        maxBlasPrimitiveCount: WGPU_LIMIT_U32_UNDEFINED,
        maxBlasGeometryCount: WGPU_LIMIT_U32_UNDEFINED,
        maxTlasInstanceCount: WGPU_LIMIT_U32_UNDEFINED,
        maxAccelerationStructuresPerShaderStage: WGPU_LIMIT_U32_UNDEFINED,
        maxBindingArrayAccelerationStructureElementsPerShaderStage: WGPU_LIMIT_U32_UNDEFINED,
    };
}

/// How @ref wgpuBlasPrepareCompact ended; first argument of its callback.
#[c_enum]
#[repr(C)]
pub enum WGPUBlasPrepareCompactStatus {
    /// @ref wgpuQueueCompactBlas may be called, until the BLAS is built again.
    WGPUBlasPrepareCompactStatus_Success = 0x00000001,
    /// The instance's last reference was released before the operation could finish.
    WGPUBlasPrepareCompactStatus_CallbackCancelled = 0x00000002,
    /// The call was invalid; a validation error went to the device as well.
    WGPUBlasPrepareCompactStatus_Error = 0x00000003,
    /// The BLAS was destroyed or released, or its device lost, meanwhile.
    WGPUBlasPrepareCompactStatus_Aborted = 0x00000004,
    WGPUBlasPrepareCompactStatus_Force32 = 0x7FFFFFFF,
}

/// Receives the outcome of @ref wgpuBlasPrepareCompact.
/// @param status How it went.
/// @param message What went wrong; empty on success. Valid during the call only.
/// @param userdata1 As given in @ref WGPUBlasPrepareCompactCallbackInfo.
/// @param userdata2 As given in @ref WGPUBlasPrepareCompactCallbackInfo.
pub type WGPUBlasPrepareCompactCallback = Option<
    unsafe extern "C" fn(
        status: WGPUBlasPrepareCompactStatus,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Whom @ref wgpuBlasPrepareCompact tells about its outcome, and in which situations it may do so.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBlasPrepareCompactCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
    /// outside the enum, is logged and yields the null future.
    pub mode: WGPUCallbackMode,
    /// Called once with the outcome; see @ref WGPUBlasPrepareCompactCallback. NULL: the future
    /// completes unannounced.
    pub callback: WGPUBlasPrepareCompactCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUBlasPrepareCompactCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}
