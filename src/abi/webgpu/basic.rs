//! Booleans, flags, status: the words every other file uses.

use abi_macros::c_enum;

/// A boolean of fixed 32-bit size. Zero is false and any other value is true on the way in; on the
/// way out it is @ref WGPU_FALSE or @ref WGPU_TRUE.
pub type WGPUBool = u32;

/// True, as a @ref WGPUBool.
pub const WGPU_TRUE: WGPUBool = 1;
/// False, as a @ref WGPUBool.
pub const WGPU_FALSE: WGPUBool = 0;
/// Storage of every bit-flag type: 64 bits, values combined with `|`. Bits without a defined
/// meaning are a validation error.
pub type WGPUFlags = u64;

/// A boolean that can be left open, as `depthWriteEnabled` of @ref WGPUDepthStencilState. Note that
/// here zero is False and not Undefined.
#[c_enum]
#[repr(C)]
pub enum WGPUOptionalBool {
    /// No.
    WGPUOptionalBool_False = 0x00000000,
    /// Yes.
    WGPUOptionalBool_True = 0x00000001,
    /// Left open. For `depthWriteEnabled` that is right only when the format has no depth.
    WGPUOptionalBool_Undefined = 0x00000002,
    WGPUOptionalBool_Force32 = 0x7FFFFFFF,
}

/// Result of functions that can refuse at once, such as the getters that fill a struct. On Error
/// the outputs are untouched and the reason is logged.
#[c_enum]
#[repr(C)]
pub enum WGPUStatus {
    /// Done.
    WGPUStatus_Success = 0x00000001,
    /// Not done: an argument, a chained struct or the object's state was invalid.
    WGPUStatus_Error = 0x00000002,
    WGPUStatus_Force32 = 0x7FFFFFFF,
}

/// A function of unknown signature, as @ref wgpuGetProcAddress returns it. Cast it to the matching
/// `WGPUProcXxx` pointer type before calling; NULL stands for a name the library does not export.
pub type WGPUProc = Option<unsafe extern "C" fn()>;
