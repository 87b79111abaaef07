//! Display handles: the application's connection to its display server.

use crate::abi::*;
use crate::runtime::{
    failure::Invalid,
    foreign::{Foreign, NativeDisplay},
    view::View,
};
use raw_window_handle::{
    RawDisplayHandle, WaylandDisplayHandle, XcbDisplayHandle, XlibDisplayHandle,
};
use std::{ffi::c_void, ptr::NonNull};
use wgpu_types::WgpuHasDisplayHandle;

pub fn display_handle(
    handle: View<WGPUNativeDisplayHandle>,
) -> Result<Option<Box<dyn WgpuHasDisplayHandle>>, Invalid> {
    let display: RawDisplayHandle = match NativeDisplay::of(handle) {
        Some(NativeDisplay::None) => return Ok(None),
        Some(NativeDisplay::Xlib(xlib)) => {
            let display = connection("data.xlib.display", xlib.display)?;
            XlibDisplayHandle::new(Some(display), xlib.screen).into()
        }
        Some(NativeDisplay::Xcb(xcb)) => {
            let connection = connection("data.xcb.connection", xcb.connection)?;
            XcbDisplayHandle::new(Some(connection), xcb.screen).into()
        }
        Some(NativeDisplay::Wayland(wayland)) => {
            let display = connection("data.wayland.display", wayland.display)?;
            WaylandDisplayHandle::new(display).into()
        }
        None => return Err(handle.r#type().unknown("a WGPUNativeDisplayHandleType")),
    };
    Ok(Some(Box::new(Foreign::new(display))))
}

fn connection(field: &str, pointer: *mut c_void) -> Result<NonNull<c_void>, Invalid> {
    NonNull::new(pointer).ok_or_else(|| Invalid::null(field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::refusal;
    use crate::runtime::view::testing::seen;
    use std::ptr;

    fn convert(
        handle: &WGPUNativeDisplayHandle,
    ) -> Result<Option<Box<dyn WgpuHasDisplayHandle>>, Invalid> {
        display_handle(seen(handle))
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
