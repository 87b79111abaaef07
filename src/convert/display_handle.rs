//! Display handles: the application's connection to its display server.

use super::scalar::unknown;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use raw_window_handle::{
    DisplayHandle, HandleError, HasDisplayHandle, RawDisplayHandle, WaylandDisplayHandle,
    XcbDisplayHandle, XlibDisplayHandle,
};
use std::{ffi::c_void, ptr::NonNull};
use wgpu_types::WgpuHasDisplayHandle;

/// # Safety
/// The type tells which member of the union is set, and the display stays connected for as long as
/// the result is used.
pub unsafe fn display_handle(
    handle: &WGPUNativeDisplayHandle,
) -> Result<Option<Box<dyn WgpuHasDisplayHandle>>, Invalid> {
    fn connection(field: &str, pointer: *mut c_void) -> Result<NonNull<c_void>, Invalid> {
        NonNull::new(pointer).ok_or_else(|| Invalid::null(field))
    }
    let data = &handle.data;
    // SAFETY: the caller's promise.
    let display = unsafe {
        match handle.r#type {
            WGPUNativeDisplayHandleType_None => return Ok(None),
            WGPUNativeDisplayHandleType_Xlib => {
                let display = connection("data.xlib.display", data.xlib.display)?;
                XlibDisplayHandle::new(Some(display), data.xlib.screen).into()
            }
            WGPUNativeDisplayHandleType_Xcb => {
                let connection = connection("data.xcb.connection", data.xcb.connection)?;
                XcbDisplayHandle::new(Some(connection), data.xcb.screen).into()
            }
            WGPUNativeDisplayHandleType_Wayland => {
                let display = connection("data.wayland.display", data.wayland.display)?;
                WaylandDisplayHandle::new(display).into()
            }
            value => return Err(unknown("type", value, "a WGPUNativeDisplayHandleType")),
        }
    };
    Ok(Some(Box::new(Display(display))))
}

#[derive(Debug)]
struct Display(RawDisplayHandle);

// SAFETY: webgpu.h lets the application use an instance on any thread, its display included.
unsafe impl Send for Display {}
// SAFETY: as above.
unsafe impl Sync for Display {}

impl HasDisplayHandle for Display {
    fn display_handle(&self) -> Result<DisplayHandle<'_>, HandleError> {
        // SAFETY: the display stays connected, by the contract of `display_handle`.
        Ok(unsafe { DisplayHandle::borrow_raw(self.0) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::refusal;
    use std::ptr;

    fn convert(
        handle: &WGPUNativeDisplayHandle,
    ) -> Result<Option<Box<dyn WgpuHasDisplayHandle>>, Invalid> {
        // SAFETY: the type fits the union, and nothing touches the display.
        unsafe { display_handle(handle) }
    }

    fn null(ty: WGPUNativeDisplayHandleType) -> WGPUNativeDisplayHandle {
        let xlib = WGPUXlibDisplayHandle {
            display: ptr::null_mut(),
            screen: 0,
        };
        WGPUNativeDisplayHandle {
            r#type: ty,
            data: WGPUNativeDisplayHandleData { xlib },
        }
    }

    #[test]
    fn each_kind_of_display_arrives() {
        let there = ptr::without_provenance_mut::<c_void>(0x1000);
        let xlib = WGPUXlibDisplayHandle {
            display: there,
            screen: 2,
        };
        let xcb = WGPUXcbDisplayHandle {
            connection: there,
            screen: 3,
        };
        let wayland = WGPUWaylandDisplayHandle { display: there };
        let address = NonNull::new(there).unwrap();
        let displays = [
            (
                WGPUNativeDisplayHandleType_Xlib,
                WGPUNativeDisplayHandleData { xlib },
                XlibDisplayHandle::new(Some(address), 2).into(),
            ),
            (
                WGPUNativeDisplayHandleType_Xcb,
                WGPUNativeDisplayHandleData { xcb },
                XcbDisplayHandle::new(Some(address), 3).into(),
            ),
            (
                WGPUNativeDisplayHandleType_Wayland,
                WGPUNativeDisplayHandleData { wayland },
                RawDisplayHandle::Wayland(WaylandDisplayHandle::new(address)),
            ),
        ];
        for (ty, data, expected) in displays {
            let handle = WGPUNativeDisplayHandle { r#type: ty, data };
            let display = convert(&handle).unwrap().unwrap();
            assert_eq!(display.display_handle().unwrap().as_raw(), expected);
        }
        let none = WGPUNativeDisplayHandleType_None;
        assert!(convert(&null(none)).is_ok_and(|display| display.is_none()));
        let message = refusal(convert(&null(WGPUNativeDisplayHandleType_Wayland)));
        assert!(
            message.starts_with("data.wayland.display: NULL"),
            "{message}"
        );
        let unknown = refusal(convert(&null(WGPUNativeDisplayHandleType(9))));
        assert!(
            unknown.starts_with("type: WGPUNativeDisplayHandleType(0x"),
            "{unknown}"
        );
    }
}
