//! Booleans, flags, status: the words every other file uses.

use c_enum::c_enum;

pub type WGPUBool = u32;

pub const WGPU_TRUE: WGPUBool = 1;
pub const WGPU_FALSE: WGPUBool = 0;
pub type WGPUFlags = u64;

#[c_enum]
#[repr(C)]
pub enum WGPUOptionalBool {
    WGPUOptionalBool_False = 0x00000000,
    WGPUOptionalBool_True = 0x00000001,
    WGPUOptionalBool_Undefined = 0x00000002,
    WGPUOptionalBool_Force32 = 0x7FFFFFFF,
}

#[c_enum]
#[repr(C)]
pub enum WGPUStatus {
    WGPUStatus_Success = 0x00000001,
    WGPUStatus_Error = 0x00000002,
    WGPUStatus_Force32 = 0x7FFFFFFF,
}

pub type WGPUProc = Option<unsafe extern "C" fn()>;
