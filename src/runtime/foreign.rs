//! What belongs to the application: windows, and the displays that they are on.

use super::view::View;
use crate::abi::*;
use raw_window_handle::{
    DisplayHandle, HandleError, HasDisplayHandle, RawDisplayHandle, RawWindowHandle,
};
use std::{ffi::c_void, ptr::NonNull};

/// What window systems call their things by: numbers, and pointers that only they follow.
pub trait WindowSystem: Copy {}

impl WindowSystem for NonNull<c_void> {}
impl WindowSystem for RawDisplayHandle {}
impl WindowSystem for RawWindowHandle {}

/// Something of the application's, which an object was made for and keeps in mind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Foreign<T>(T);

// SAFETY: the header lets the application use a surface or an instance on any thread, and so what it
// made them for.
unsafe impl<T: WindowSystem> Send for Foreign<T> {}
// SAFETY: all that can be done through a reference is to copy a number or a pointer.
unsafe impl<T: WindowSystem> Sync for Foreign<T> {}

impl<T: WindowSystem> Foreign<T> {
    pub fn new(thing: T) -> Self {
        Self(thing)
    }

    pub fn get(self) -> T {
        self.0
    }
}

impl Foreign<RawDisplayHandle> {
    /// The display for wgpu-core to look at.
    pub fn lend<'a>(self) -> DisplayHandle<'a> {
        // SAFETY: the header has the application keep a display connected for as long as there is
        // an instance or a surface that was made for it, and wgpu-core asks for no other.
        unsafe { DisplayHandle::borrow_raw(self.0) }
    }
}

impl HasDisplayHandle for Foreign<RawDisplayHandle> {
    fn display_handle(&self) -> Result<DisplayHandle<'_>, HandleError> {
        Ok(self.lend())
    }
}

/// The member that is set in the union of a `WGPUNativeDisplayHandle`.
pub enum NativeDisplay {
    None,
    Xlib(WGPUXlibDisplayHandle),
    Xcb(WGPUXcbDisplayHandle),
    Wayland(WGPUWaylandDisplayHandle),
}

impl NativeDisplay {
    /// `None` for a type that nobody knows.
    pub fn of(handle: View<WGPUNativeDisplayHandle>) -> Option<Self> {
        let data = &handle.data;
        // SAFETY: the header says of the union that its type tells the member that is set.
        Some(unsafe {
            match handle.r#type {
                WGPUNativeDisplayHandleType_None => Self::None,
                WGPUNativeDisplayHandleType_Xlib => Self::Xlib(data.xlib),
                WGPUNativeDisplayHandleType_Xcb => Self::Xcb(data.xcb),
                WGPUNativeDisplayHandleType_Wayland => Self::Wayland(data.wayland),
                _ => return None,
            }
        })
    }
}
