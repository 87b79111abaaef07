//! Display handles: the application's connection to its display server.

use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::Named;
use raw_window_handle::{
    DisplayHandle, HandleError, HasDisplayHandle, RawDisplayHandle, WaylandDisplayHandle,
    XcbDisplayHandle, XlibDisplayHandle,
};
use std::{cell::Cell, env, ffi::c_void, ptr::NonNull};
use wgpu_types::{InstanceDescriptor, WgpuHasDisplayHandle};

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
            value => {
                return Err(Named::plain("type", &value).unknown("a WGPUNativeDisplayHandleType"));
            }
        }
    };
    Ok(Some(Box::new(Display(display))))
}

/// The display that an instance runs on. OpenGL alone needs one, and presents to no other's windows.
#[derive(Clone, Copy, Debug)]
pub struct Display(RawDisplayHandle);

// SAFETY: webgpu.h lets the application use an instance on any thread, its display included.
unsafe impl Send for Display {}
// SAFETY: as above.
unsafe impl Sync for Display {}

impl Display {
    /// The display that the application has chosen.
    pub fn chosen(descriptor: &InstanceDescriptor) -> Option<Self> {
        let display = descriptor.display.as_ref()?.display_handle().ok()?;
        Some(Self(display.as_raw()))
    }

    /// The X11 display that programs of this session use, to which OpenGL then connects by itself.
    /// One across the network is not worth the wait: it may not even answer.
    pub fn of_session() -> Option<Self> {
        let x11 = cfg!(all(
            unix,
            not(target_vendor = "apple"),
            not(target_os = "android")
        ));
        let name = env::var_os("DISPLAY").filter(|_| x11)?;
        let local = name.as_encoded_bytes().starts_with(b":");
        local.then(|| Self(XlibDisplayHandle::new(None, 0).into()))
    }

    /// Whether OpenGL, running on this display, can present to the windows of `other`.
    pub fn shares_windows_with(self, other: RawDisplayHandle) -> bool {
        type Raw = RawDisplayHandle;
        match (self.0, other) {
            // A window of an X server is known on every connection to it.
            (Raw::Xlib(_) | Raw::Xcb(_), Raw::Xlib(_) | Raw::Xcb(_)) => true,
            (this, other) => this == other,
        }
    }
}

thread_local! {
    /// The display of the surface that this thread is making.
    static SURFACE: Cell<Option<RawDisplayHandle>> = const { Cell::new(None) };
}

/// Makes a surface on a display that need not be the instance's. wgpu-core insists on the same one
/// for all; but only OpenGL cares, and that it does is known from [`Display::shares_windows_with`].
pub fn with_surface_display<R>(display: RawDisplayHandle, make: impl FnOnce() -> R) -> R {
    /// Ends it also when `make` panics.
    struct End;
    impl Drop for End {
        fn drop(&mut self) {
            SURFACE.set(None);
        }
    }
    let _end = End;
    SURFACE.set(Some(display));
    make()
}

impl HasDisplayHandle for Display {
    fn display_handle(&self) -> Result<DisplayHandle<'_>, HandleError> {
        let display = SURFACE.get().unwrap_or(self.0);
        // SAFETY: the display stays connected: the instance's by the contract of `display_handle`,
        // the surface's by webgpu.h.
        Ok(unsafe { DisplayHandle::borrow_raw(display) })
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

    #[test]
    fn a_surface_shows_its_own_display_while_it_is_made() {
        let place = |address| NonNull::new(ptr::without_provenance_mut::<c_void>(address));
        let instance = Display(XlibDisplayHandle::new(None, 0).into());
        let seen = || instance.display_handle().unwrap().as_raw();
        let surface = XcbDisplayHandle::new(place(0x10), 0).into();
        assert_eq!(with_surface_display(surface, seen), surface);
        assert_eq!(seen(), instance.0);
        let panicking = || with_surface_display(surface, || panic!("as wgpu-core might"));
        assert!(std::panic::catch_unwind(panicking).is_err());
        assert_eq!(seen(), instance.0);
    }

    #[test]
    fn srf_02_opengl_presents_to_the_windows_of_its_own_display() {
        let place = |address| NonNull::new(ptr::without_provenance_mut::<c_void>(address));
        let xlib: RawDisplayHandle = XlibDisplayHandle::new(place(0x10), 0).into();
        let xcb: RawDisplayHandle = XcbDisplayHandle::new(place(0x20), 1).into();
        let wayland = |address| -> RawDisplayHandle {
            WaylandDisplayHandle::new(place(address).unwrap()).into()
        };
        assert!(Display(xlib).shares_windows_with(xcb));
        assert!(Display(xcb).shares_windows_with(xlib));
        assert!(Display(wayland(0x10)).shares_windows_with(wayland(0x10)));
        assert!(!Display(wayland(0x10)).shares_windows_with(wayland(0x20)));
        assert!(!Display(wayland(0x10)).shares_windows_with(xlib));
        assert!(!Display(xlib).shares_windows_with(wayland(0x10)));
    }
}
