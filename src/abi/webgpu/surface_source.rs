//! Surface sources: the windows and layers of each platform.

use abi_macros::CStruct;
use std::ffi::c_void;
use std::ptr::null_mut;

use crate::abi::*;

/// Chained to WGPUSurfaceDescriptor: the surface shows on an Android window.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SurfaceSourceAndroidNativeWindow)]
pub struct WGPUSurfaceSourceAndroidNativeWindow {
    /// Must carry sType @ref WGPUSType_SurfaceSourceAndroidNativeWindow.
    pub chain: WGPUChainedStruct,
    /// The `ANativeWindow *`, which must outlive the surface. NULL yields an error surface.
    pub window: *mut c_void,
}

impl WGPUSurfaceSourceAndroidNativeWindow {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_SurfaceSourceAndroidNativeWindow,
        },
        window: null_mut(),
    };
}

/// Chained to WGPUSurfaceDescriptor: the surface shows on a Core Animation layer (macOS, iOS).
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SurfaceSourceMetalLayer)]
pub struct WGPUSurfaceSourceMetalLayer {
    /// Must carry sType @ref WGPUSType_SurfaceSourceMetalLayer.
    pub chain: WGPUChainedStruct,
    /// The `CAMetalLayer *`, which must outlive the surface. NULL yields an error surface.
    pub layer: *mut c_void,
}

impl WGPUSurfaceSourceMetalLayer {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_SurfaceSourceMetalLayer,
        },
        layer: null_mut(),
    };
}

/// Chained to WGPUSurfaceDescriptor: the surface shows on a Wayland surface.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SurfaceSourceWaylandSurface)]
pub struct WGPUSurfaceSourceWaylandSurface {
    /// Must carry sType @ref WGPUSType_SurfaceSourceWaylandSurface.
    pub chain: WGPUChainedStruct,
    /// The connection, a `wl_display *`, which must outlive the surface. NULL yields an error
    /// surface.
    pub display: *mut c_void,
    /// The `wl_surface *` to draw to, which must outlive the surface. NULL yields an error surface.
    pub surface: *mut c_void,
}

impl WGPUSurfaceSourceWaylandSurface {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_SurfaceSourceWaylandSurface,
        },
        display: null_mut(),
        surface: null_mut(),
    };
}

/// Chained to WGPUSurfaceDescriptor: the surface shows on a Win32 window.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SurfaceSourceWindowsHWND)]
pub struct WGPUSurfaceSourceWindowsHWND {
    /// Must carry sType @ref WGPUSType_SurfaceSourceWindowsHWND.
    pub chain: WGPUChainedStruct,
    /// The `HINSTANCE` of the module the window belongs to, as a rule `GetModuleHandle(NULL)`.
    pub hinstance: *mut c_void,
    /// The window, an `HWND`, which must outlive the surface. NULL yields an error surface.
    pub hwnd: *mut c_void,
}

impl WGPUSurfaceSourceWindowsHWND {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_SurfaceSourceWindowsHWND,
        },
        hinstance: null_mut(),
        hwnd: null_mut(),
    };
}

/// Chained to WGPUSurfaceDescriptor: the surface shows on an X11 window reached through XCB.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SurfaceSourceXCBWindow)]
pub struct WGPUSurfaceSourceXCBWindow {
    /// Must carry sType @ref WGPUSType_SurfaceSourceXCBWindow.
    pub chain: WGPUChainedStruct,
    /// The `xcb_connection_t *`, which must outlive the surface. NULL yields an error surface.
    pub connection: *mut c_void,
    /// The window's `xcb_window_t`. 0 yields an error surface.
    pub window: u32,
}

impl WGPUSurfaceSourceXCBWindow {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_SurfaceSourceXCBWindow,
        },
        connection: null_mut(),
        window: 0,
    };
}

/// Chained to WGPUSurfaceDescriptor: the surface shows on an X11 window reached through Xlib.
#[repr(C)]
#[derive(Clone, Copy, CStruct)]
#[s_type(WGPUSType_SurfaceSourceXlibWindow)]
pub struct WGPUSurfaceSourceXlibWindow {
    /// Must carry sType @ref WGPUSType_SurfaceSourceXlibWindow.
    pub chain: WGPUChainedStruct,
    /// The `Display *`, which must outlive the surface. NULL yields an error surface.
    pub display: *mut c_void,
    /// The window's XID (`Window`), widened to 64 bits. 0 yields an error surface.
    pub window: u64,
}

impl WGPUSurfaceSourceXlibWindow {
    pub const INIT: Self = Self {
        chain: WGPUChainedStruct {
            next: null_mut(),
            sType: WGPUSType_SurfaceSourceXlibWindow,
        },
        display: null_mut(),
        window: 0,
    };
}
