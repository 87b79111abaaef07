//! Display handles: the connection to a display server, for an instance.

use std::ffi::{c_int, c_void};

use c_enum::c_enum;

#[c_enum]
#[repr(C)]
pub enum WGPUNativeDisplayHandleType {
    WGPUNativeDisplayHandleType_None = 0x00000000,
    WGPUNativeDisplayHandleType_Xlib = 0x00000001,
    WGPUNativeDisplayHandleType_Xcb = 0x00000002,
    WGPUNativeDisplayHandleType_Wayland = 0x00000003,
    WGPUNativeDisplayHandleType_Force32 = 0x7FFFFFFF,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUXlibDisplayHandle {
    pub display: *mut c_void,
    pub screen: c_int,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUXcbDisplayHandle {
    pub connection: *mut c_void,
    pub screen: c_int,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUWaylandDisplayHandle {
    pub display: *mut c_void,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub union WGPUNativeDisplayHandleData {
    pub xlib: WGPUXlibDisplayHandle,
    pub xcb: WGPUXcbDisplayHandle,
    pub wayland: WGPUWaylandDisplayHandle,
}

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUNativeDisplayHandle {
    pub r#type: WGPUNativeDisplayHandleType,
    pub data: WGPUNativeDisplayHandleData,
}
