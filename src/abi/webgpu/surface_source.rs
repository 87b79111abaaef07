//! Surface sources: the windows and layers of each platform.

use std::ffi::c_void;
use std::ptr::null_mut;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceSourceAndroidNativeWindow {
    pub chain: WGPUChainedStruct,
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

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceSourceMetalLayer {
    pub chain: WGPUChainedStruct,
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

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceSourceWaylandSurface {
    pub chain: WGPUChainedStruct,
    pub display: *mut c_void,
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

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceSourceWindowsHWND {
    pub chain: WGPUChainedStruct,
    pub hinstance: *mut c_void,
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

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceSourceXCBWindow {
    pub chain: WGPUChainedStruct,
    pub connection: *mut c_void,
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

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUSurfaceSourceXlibWindow {
    pub chain: WGPUChainedStruct,
    pub display: *mut c_void,
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
