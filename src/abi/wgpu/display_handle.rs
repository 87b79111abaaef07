//! Display handles: the connection to a display server, for an instance.

use std::ffi::{c_int, c_void};

use abi_macros::{CStruct, c_enum};

/// Which member of @ref WGPUNativeDisplayHandle is set. The GL backend presents to the windows of
/// one display only. On Wayland it has to be told which; on X11, None stands for the one that the
/// environment variable `DISPLAY` names, if it is on this machine. Nothing else needs a display.
#[c_enum]
#[repr(C)]
pub enum WGPUNativeDisplayHandleType {
    /// No display connection; the value of a zeroed struct.
    WGPUNativeDisplayHandleType_None = 0x00000000,
    /// An Xlib `Display`: @ref WGPUXlibDisplayHandle.
    WGPUNativeDisplayHandleType_Xlib = 0x00000001,
    /// An `xcb_connection_t`: @ref WGPUXcbDisplayHandle.
    WGPUNativeDisplayHandleType_Xcb = 0x00000002,
    /// A `wl_display`: @ref WGPUWaylandDisplayHandle.
    WGPUNativeDisplayHandleType_Wayland = 0x00000003,
    WGPUNativeDisplayHandleType_Force32 = 0x7FFFFFFF,
}

/// An Xlib connection, for @ref WGPUNativeDisplayHandle.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUXlibDisplayHandle {
    /// The `Display *`; must not be NULL and must outlive the instance.
    pub display: *mut c_void,
    /// X11 screen number.
    pub screen: c_int,
}

/// An XCB connection, for @ref WGPUNativeDisplayHandle.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUXcbDisplayHandle {
    /// The `xcb_connection_t *`; must not be NULL and must outlive the instance.
    pub connection: *mut c_void,
    /// X11 screen number.
    pub screen: c_int,
}

/// A Wayland connection, for @ref WGPUNativeDisplayHandle.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUWaylandDisplayHandle {
    /// The `wl_display *`; must not be NULL and must outlive the instance.
    pub display: *mut c_void,
}

/// The display handle itself; [`WGPUNativeDisplayHandle`] says which. C sees the union without a
/// name, in the place of its field.
#[repr(C)]
#[derive(Clone, Copy)]
pub union WGPUNativeDisplayHandleData {
    /// Read with @ref WGPUNativeDisplayHandleType_Xlib.
    pub xlib: WGPUXlibDisplayHandle,
    /// Read with @ref WGPUNativeDisplayHandleType_Xcb.
    pub xcb: WGPUXcbDisplayHandle,
    /// Read with @ref WGPUNativeDisplayHandleType_Wayland.
    pub wayland: WGPUWaylandDisplayHandle,
}

/// The window system connection an instance is tied to; part of @ref WGPUInstanceExtras. A tagged
/// union: `type` says which member of `data` counts. All zero means none, which suits every
/// platform but OpenGL ES on Wayland, where presenting needs it. All surfaces of the instance must
/// then use this same connection.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
pub struct WGPUNativeDisplayHandle {
    /// Which member of `data` is set. 0 is @ref WGPUNativeDisplayHandleType_None.
    pub r#type: WGPUNativeDisplayHandleType,
    /// The connection, in the member that `type` names; the others are not read.
    pub data: WGPUNativeDisplayHandleData,
}
