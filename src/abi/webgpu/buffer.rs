//! Buffer: descriptor, usages and mapping.

use std::ffi::c_void;
use std::ptr::null_mut;

use abi_macros::{CStruct, c_enum};

use crate::abi::*;

/// What a buffer will be used for, fixed when it is made (@ref WGPUBufferDescriptor); any other use
/// is a validation error. See GPUBufferUsage in the WebGPU specification.
pub type WGPUBufferUsage = WGPUFlags;
/// No use at all; refused when making a buffer.
pub const WGPUBufferUsage_None: WGPUBufferUsage = 0x0;
/// Can be mapped for reading. Combines only with CopyDst, unless
/// @ref WGPUNativeFeature_MappablePrimaryBuffers is enabled.
pub const WGPUBufferUsage_MapRead: WGPUBufferUsage = 0x1;
/// Can be mapped for writing. Combines only with CopySrc, unless
/// @ref WGPUNativeFeature_MappablePrimaryBuffers is enabled. Not needed for `mappedAtCreation`.
pub const WGPUBufferUsage_MapWrite: WGPUBufferUsage = 0x2;
/// GPU copies may read from it.
pub const WGPUBufferUsage_CopySrc: WGPUBufferUsage = 0x4;
/// GPU copies, clears and @ref wgpuQueueWriteBuffer may write to it.
pub const WGPUBufferUsage_CopyDst: WGPUBufferUsage = 0x8;
/// Can be set as an index buffer.
pub const WGPUBufferUsage_Index: WGPUBufferUsage = 0x10;
/// Can be set as a vertex buffer.
pub const WGPUBufferUsage_Vertex: WGPUBufferUsage = 0x20;
/// Can be bound as a uniform buffer.
pub const WGPUBufferUsage_Uniform: WGPUBufferUsage = 0x40;
/// Can be bound as a storage buffer, writable or read-only.
pub const WGPUBufferUsage_Storage: WGPUBufferUsage = 0x80;
/// Can hold the arguments of indirect draws and dispatches.
pub const WGPUBufferUsage_Indirect: WGPUBufferUsage = 0x100;
/// Can receive results from @ref wgpuCommandEncoderResolveQuerySet.
pub const WGPUBufferUsage_QueryResolve: WGPUBufferUsage = 0x200;

/// What @ref wgpuDeviceCreateBuffer creates. Breaking a rule below is a Validation error and yields
/// an error buffer. See GPUBufferDescriptor in the WebGPU specification.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBufferDescriptor {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Name of the buffer, for messages and debugging tools. Default none; invalid UTF-8 is
    /// replaced.
    pub label: WGPUStringView,
    /// Everything the buffer will be used for; at least one flag. MapRead combines only with
    /// CopyDst, and MapWrite only with CopySrc, unless
    /// @ref WGPUNativeFeature_MappablePrimaryBuffers is enabled. INIT: None, which is an error if
    /// left so.
    pub usage: WGPUBufferUsage,
    /// Size in bytes, at most the limit `maxBufferSize`; a multiple of 4 when `mappedAtCreation` is
    /// set. 0 is allowed and the default.
    pub size: u64,
    /// True: the buffer starts out mapped for writing, whatever its usage, until
    /// @ref wgpuBufferUnmap. When memory for the mapping cannot be had, the creation returns NULL
    /// instead of an error buffer. Default false.
    pub mappedAtCreation: WGPUBool,
}

impl WGPUBufferDescriptor {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        label: WGPUStringView::INIT,
        usage: WGPUBufferUsage_None,
        size: 0,
        mappedAtCreation: WGPU_FALSE,
    };
}

/// Whether the CPU can see a buffer's memory at this moment; returned by
/// @ref wgpuBufferGetMapState. See GPUBufferMapState in the WebGPU specification.
#[c_enum]
#[repr(C)]
pub enum WGPUBufferMapState {
    /// Not mapped: the GPU may use the buffer.
    WGPUBufferMapState_Unmapped = 0x00000001,
    /// @ref wgpuBufferMapAsync was called and its callback has not been reached.
    WGPUBufferMapState_Pending = 0x00000002,
    /// Mapped: pointers can be had, and submitting work that uses the buffer is an error.
    WGPUBufferMapState_Mapped = 0x00000003,
    WGPUBufferMapState_Force32 = 0x7FFFFFFF,
}

/// What the CPU will do with a mapped range; argument of @ref wgpuBufferMapAsync, which wants
/// exactly one of Read and Write. See GPUMapMode in the WebGPU specification.
pub type WGPUMapMode = WGPUFlags;
/// Neither; refused by @ref wgpuBufferMapAsync.
pub const WGPUMapMode_None: WGPUMapMode = 0x0;
/// Read GPU results. The buffer needs @ref WGPUBufferUsage_MapRead.
pub const WGPUMapMode_Read: WGPUMapMode = 0x1;
/// Write data for the GPU. The buffer needs @ref WGPUBufferUsage_MapWrite.
pub const WGPUMapMode_Write: WGPUMapMode = 0x2;

/// How @ref wgpuBufferMapAsync ended; first argument of its callback.
#[c_enum]
#[repr(C)]
pub enum WGPUMapAsyncStatus {
    /// The range is mapped.
    WGPUMapAsyncStatus_Success = 0x00000001,
    /// The instance's last reference was released before the operation could finish.
    WGPUMapAsyncStatus_CallbackCancelled = 0x00000002,
    /// The call was invalid; a validation error went to the device as well.
    WGPUMapAsyncStatus_Error = 0x00000003,
    /// The buffer was unmapped or destroyed, or its device lost, while the mapping was pending.
    WGPUMapAsyncStatus_Aborted = 0x00000004,
    WGPUMapAsyncStatus_Force32 = 0x7FFFFFFF,
}

/// Receives the outcome of @ref wgpuBufferMapAsync.
/// @param status How it went; @ref wgpuBufferMapAsync lists the outcomes.
/// @param message What went wrong; empty on success. Valid during the call only.
/// @param userdata1 As given in @ref WGPUBufferMapCallbackInfo.
/// @param userdata2 As given in @ref WGPUBufferMapCallbackInfo.
pub type WGPUBufferMapCallback = Option<
    unsafe extern "C" fn(
        status: WGPUMapAsyncStatus,
        message: WGPUStringView,
        userdata1: Nullable<*mut c_void>,
        userdata2: Nullable<*mut c_void>,
    ),
>;

/// Whom @ref wgpuBufferMapAsync tells about its outcome, and in which situations it may do so.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUBufferMapCallbackInfo {
    /// No extension struct is defined for it; must be NULL.
    pub nextInChain: *mut WGPUChainedStruct,
    /// Where the callback may run: see @ref WGPUCallbackMode. No default: INIT's 0, like any value
    /// outside the enum, is logged and yields the null future.
    pub mode: WGPUCallbackMode,
    /// Called once with the outcome; see @ref WGPUBufferMapCallback. NULL: the future completes
    /// unannounced.
    pub callback: WGPUBufferMapCallback,
    /// First of the application's two pointers, passed to the callback untouched.
    pub userdata1: Nullable<*mut c_void>,
    /// Second of the application's two pointers, passed to the callback untouched.
    pub userdata2: Nullable<*mut c_void>,
}

impl WGPUBufferMapCallbackInfo {
    pub const INIT: Self = Self {
        nextInChain: null_mut(),
        mode: WGPUCallbackMode(0),
        callback: None,
        userdata1: null_mut(),
        userdata2: null_mut(),
    };
}
