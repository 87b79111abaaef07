//! The displays of surfaces.
//!
//! In webgpu.h, each surface names its display, and an instance has none. wgpu-core takes one display
//! with the instance and refuses surfaces on another, although no backend but OpenGL cares. So it is
//! shown, while a surface is made, the display of that surface; whether OpenGL can present to it is
//! found out before. OpenGL needs a display to begin with, too: where the application names none, it
//! gets the one of the session.

// UPSTREAM: gfx-rs/wgpu#8012
// LIMITS: surface-display, wayland-gl-display, x11-gl-display

use crate::runtime::foreign::Foreign;
use raw_window_handle::{
    DisplayHandle, HandleError, HasDisplayHandle, RawDisplayHandle, XlibDisplayHandle,
};
use std::{cell::Cell, env};
use wgpu_types::InstanceDescriptor;

/// The display that an instance runs on. OpenGL alone needs one, and presents to no other's windows.
#[derive(Clone, Copy, Debug)]
pub struct Display(Foreign<RawDisplayHandle>);

impl Display {
    fn of(display: RawDisplayHandle) -> Self {
        Self(Foreign::new(display))
    }

    /// The display that the application has chosen. In its place, wgpu-core gets this one, which
    /// gives way to the displays of surfaces.
    pub fn chosen(descriptor: &mut InstanceDescriptor) -> Option<Self> {
        let display = descriptor.display.as_ref()?.display_handle().ok()?;
        let display = Self::of(display.as_raw());
        descriptor.display = Some(Box::new(display));
        Some(display)
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
        local.then(|| Self::of(XlibDisplayHandle::new(None, 0).into()))
    }

    /// Whether OpenGL, running on this display, can present to the windows of `other`.
    pub fn shares_windows_with(self, other: RawDisplayHandle) -> bool {
        type Raw = RawDisplayHandle;
        match (self.0.get(), other) {
            // A window of an X server is known on every connection to it.
            (Raw::Xlib(_) | Raw::Xcb(_), Raw::Xlib(_) | Raw::Xcb(_)) => true,
            (this, other) => this == other,
        }
    }
}

thread_local! {
    /// The display of the surface that this thread is making.
    static SURFACE: Cell<Option<Foreign<RawDisplayHandle>>> = const { Cell::new(None) };
}

/// Makes a surface on a display that need not be the instance's.
pub fn with_surface_display<R>(display: Foreign<RawDisplayHandle>, make: impl FnOnce() -> R) -> R {
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
        Ok(SURFACE.get().unwrap_or(self.0).lend())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use raw_window_handle::{WaylandDisplayHandle, XcbDisplayHandle};
    use std::{ffi::c_void, ptr, ptr::NonNull};

    #[test]
    fn a_surface_shows_its_own_display_while_it_is_made() {
        let place = |address| NonNull::new(ptr::without_provenance_mut::<c_void>(address));
        let instance = Display::of(XlibDisplayHandle::new(None, 0).into());
        let seen = || instance.display_handle().unwrap().as_raw();
        let surface = XcbDisplayHandle::new(place(0x10), 0).into();
        assert_eq!(with_surface_display(Foreign::new(surface), seen), surface);
        assert_eq!(seen(), instance.0.get());
        let panicking =
            || with_surface_display(Foreign::new(surface), || panic!("as wgpu-core might"));
        assert!(std::panic::catch_unwind(panicking).is_err());
        assert_eq!(seen(), instance.0.get());
    }

    #[test]
    fn srf_02_opengl_presents_to_the_windows_of_its_own_display() {
        let place = |address| NonNull::new(ptr::without_provenance_mut::<c_void>(address));
        let xlib: RawDisplayHandle = XlibDisplayHandle::new(place(0x10), 0).into();
        let xcb: RawDisplayHandle = XcbDisplayHandle::new(place(0x20), 1).into();
        let wayland = |address| -> RawDisplayHandle {
            WaylandDisplayHandle::new(place(address).unwrap()).into()
        };
        assert!(Display::of(xlib).shares_windows_with(xcb));
        assert!(Display::of(xcb).shares_windows_with(xlib));
        assert!(Display::of(wayland(0x10)).shares_windows_with(wayland(0x10)));
        assert!(!Display::of(wayland(0x10)).shares_windows_with(wayland(0x20)));
        assert!(!Display::of(wayland(0x10)).shares_windows_with(xlib));
        assert!(!Display::of(xlib).shares_windows_with(wayland(0x10)));
    }
}
