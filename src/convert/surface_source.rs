//! Surface sources: the windows and layers of each platform.

use crate::abi::*;
use crate::runtime::chain::Chain;
use crate::runtime::failure::Invalid;
use raw_window_handle::{
    AndroidDisplayHandle, AndroidNdkWindowHandle, RawDisplayHandle, RawWindowHandle,
    WaylandDisplayHandle, WaylandWindowHandle, Win32WindowHandle, WindowsDisplayHandle,
    XcbDisplayHandle, XcbWindowHandle, XlibDisplayHandle, XlibWindowHandle,
};
use std::{
    ffi::c_void,
    num::{NonZeroIsize, NonZeroU32},
    ptr::NonNull,
};

/// What a surface presents to; wgpu-core takes each kind by a function of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SurfaceSource {
    Window(RawDisplayHandle, RawWindowHandle),
    /// A CAMetalLayer.
    MetalLayer(NonNull<c_void>),
    /// The ISwapChainPanelNative of a WinUI SwapChainPanel.
    SwapChainPanel(NonNull<c_void>),
}

// SAFETY: webgpu.h lets the application use a surface on any thread, its window included.
unsafe impl Send for SurfaceSource {}
// SAFETY: as above.
unsafe impl Sync for SurfaceSource {}

impl SurfaceSource {
    /// The connection to the display server, on platforms that have several.
    pub fn display(&self) -> Option<RawDisplayHandle> {
        type Raw = RawDisplayHandle;
        match self {
            Self::Window(display @ (Raw::Xlib(_) | Raw::Xcb(_) | Raw::Wayland(_)), _) => {
                Some(*display)
            }
            _ => None,
        }
    }
}

/// The one source in the chain.
///
/// # Safety
/// The chain is as webgpu.h says.
pub unsafe fn surface_source(descriptor: &WGPUSurfaceDescriptor) -> Result<SurfaceSource, Invalid> {
    // SAFETY: the caller's promise.
    let mut chain = unsafe { Chain::collect(descriptor.nextInChain) }?;
    let sources = [
        chain.take().map(android_native_window),
        chain.take().map(metal_layer),
        chain.take().map(wayland_surface),
        chain.take().map(windows_hwnd),
        chain.take().map(xcb_window),
        chain.take().map(xlib_window),
        chain.take().map(swap_chain_panel),
    ];
    chain.finish()?;
    let mut sources = sources.into_iter().flatten();
    match (sources.next(), sources.next()) {
        (Some(source), None) => source,
        (first, _) => {
            let value = if first.is_none() {
                "no source"
            } else {
                "more than one source"
            };
            Err(Invalid::new(
                "nextInChain",
                value,
                "exactly one WGPUSurfaceSource",
            ))
        }
    }
}

type Source = Result<SurfaceSource, Invalid>;

fn there(field: &str, pointer: *mut c_void) -> Result<NonNull<c_void>, Invalid> {
    NonNull::new(pointer).ok_or_else(|| Invalid::null(field))
}

/// An X11 window; its id is a number of 32 bits whatever the type.
fn x11_window(window: u64) -> Result<NonZeroU32, Invalid> {
    u32::try_from(window)
        .ok()
        .and_then(NonZeroU32::new)
        .ok_or_else(|| Invalid::new("window", format_args!("{window:#x}"), "the id of a window"))
}

fn android_native_window(source: &WGPUSurfaceSourceAndroidNativeWindow) -> Source {
    let window = AndroidNdkWindowHandle::new(there("window", source.window)?);
    Ok(SurfaceSource::Window(
        AndroidDisplayHandle::new().into(),
        window.into(),
    ))
}

fn metal_layer(source: &WGPUSurfaceSourceMetalLayer) -> Source {
    Ok(SurfaceSource::MetalLayer(there("layer", source.layer)?))
}

fn wayland_surface(source: &WGPUSurfaceSourceWaylandSurface) -> Source {
    let display = WaylandDisplayHandle::new(there("display", source.display)?);
    let window = WaylandWindowHandle::new(there("surface", source.surface)?);
    Ok(SurfaceSource::Window(display.into(), window.into()))
}

fn windows_hwnd(source: &WGPUSurfaceSourceWindowsHWND) -> Source {
    let hwnd = NonZeroIsize::new(source.hwnd.addr().cast_signed());
    let mut window = Win32WindowHandle::new(hwnd.ok_or_else(|| Invalid::null("hwnd"))?);
    window.hinstance = NonZeroIsize::new(source.hinstance.addr().cast_signed());
    Ok(SurfaceSource::Window(
        WindowsDisplayHandle::new().into(),
        window.into(),
    ))
}

fn xcb_window(source: &WGPUSurfaceSourceXCBWindow) -> Source {
    let connection = there("connection", source.connection)?;
    let window = XcbWindowHandle::new(x11_window(source.window.into())?);
    let display = XcbDisplayHandle::new(Some(connection), 0);
    Ok(SurfaceSource::Window(display.into(), window.into()))
}

fn xlib_window(source: &WGPUSurfaceSourceXlibWindow) -> Source {
    let display = there("display", source.display)?;
    let window = XlibWindowHandle::new(x11_window(source.window)?.get().into());
    let display = XlibDisplayHandle::new(Some(display), 0);
    Ok(SurfaceSource::Window(display.into(), window.into()))
}

fn swap_chain_panel(source: &WGPUSurfaceSourceSwapChainPanel) -> Source {
    Ok(SurfaceSource::SwapChainPanel(there(
        "panelNative",
        source.panelNative,
    )?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger};
    use std::ptr;

    /// The source of a surface with this struct in its chain.
    fn convert<T>(source: &mut T) -> Result<SurfaceSource, Invalid> {
        let descriptor = WGPUSurfaceDescriptor {
            nextInChain: ptr::from_mut(source).cast(),
            ..WGPUSurfaceDescriptor::INIT
        };
        // SAFETY: every source begins with its chain; nothing touches the windows.
        unsafe { surface_source(&descriptor) }
    }

    fn place(address: usize) -> *mut c_void {
        ptr::without_provenance_mut(address)
    }

    fn panel(native: *mut c_void) -> WGPUSurfaceSourceSwapChainPanel {
        let mut chain = stranger();
        chain.sType = WGPUSType(WGPUSType_SurfaceSourceSwapChainPanel.0);
        WGPUSurfaceSourceSwapChainPanel {
            chain,
            panelNative: native,
        }
    }

    #[test]
    fn each_source_arrives() {
        let (one, two) = (
            NonNull::new(place(0x10)).unwrap(),
            NonNull::new(place(0x20)).unwrap(),
        );

        let mut android = WGPUSurfaceSourceAndroidNativeWindow::INIT;
        android.window = place(0x10);
        let window = AndroidNdkWindowHandle::new(one).into();
        let expected = SurfaceSource::Window(AndroidDisplayHandle::new().into(), window);
        assert_eq!(convert(&mut android), Ok(expected));

        let mut metal = WGPUSurfaceSourceMetalLayer::INIT;
        metal.layer = place(0x10);
        assert_eq!(convert(&mut metal), Ok(SurfaceSource::MetalLayer(one)));

        let mut wayland = WGPUSurfaceSourceWaylandSurface::INIT;
        wayland.display = place(0x10);
        wayland.surface = place(0x20);
        let display = WaylandDisplayHandle::new(one).into();
        let expected = SurfaceSource::Window(display, WaylandWindowHandle::new(two).into());
        assert_eq!(convert(&mut wayland), Ok(expected));

        let mut windows = WGPUSurfaceSourceWindowsHWND::INIT;
        windows.hwnd = place(0x10);
        let mut window = Win32WindowHandle::new(NonZeroIsize::new(0x10).unwrap());
        let display = WindowsDisplayHandle::new().into();
        assert_eq!(
            convert(&mut windows),
            Ok(SurfaceSource::Window(display, window.into()))
        );
        windows.hinstance = place(0x20);
        window.hinstance = NonZeroIsize::new(0x20);
        assert_eq!(
            convert(&mut windows),
            Ok(SurfaceSource::Window(display, window.into()))
        );

        let mut xcb = WGPUSurfaceSourceXCBWindow::INIT;
        xcb.connection = place(0x10);
        xcb.window = 7;
        let display = XcbDisplayHandle::new(Some(one), 0).into();
        let window = XcbWindowHandle::new(NonZeroU32::new(7).unwrap()).into();
        assert_eq!(
            convert(&mut xcb),
            Ok(SurfaceSource::Window(display, window))
        );

        let mut xlib = WGPUSurfaceSourceXlibWindow::INIT;
        xlib.display = place(0x10);
        xlib.window = 7;
        let display = XlibDisplayHandle::new(Some(one), 0).into();
        let expected = SurfaceSource::Window(display, XlibWindowHandle::new(7).into());
        assert_eq!(convert(&mut xlib), Ok(expected));

        assert_eq!(
            convert(&mut panel(place(0x10))),
            Ok(SurfaceSource::SwapChainPanel(one))
        );
    }

    #[test]
    fn srf_01_no_window_is_refused() {
        let refusals = [
            refusal(convert(
                &mut WGPUSurfaceSourceAndroidNativeWindow::INIT.clone(),
            )),
            refusal(convert(&mut WGPUSurfaceSourceMetalLayer::INIT.clone())),
            refusal(convert(&mut WGPUSurfaceSourceWaylandSurface::INIT.clone())),
            refusal(convert(&mut WGPUSurfaceSourceWindowsHWND::INIT.clone())),
            refusal(convert(&mut WGPUSurfaceSourceXCBWindow::INIT.clone())),
            refusal(convert(&mut WGPUSurfaceSourceXlibWindow::INIT.clone())),
            refusal(convert(&mut panel(ptr::null_mut()))),
        ];
        let fields = [
            "window",
            "layer",
            "display",
            "hwnd",
            "connection",
            "display",
            "panelNative",
        ];
        for (message, field) in refusals.iter().zip(fields) {
            assert!(
                message.starts_with(&format!("{field}: NULL is not")),
                "{message}"
            );
        }
        for window in [0, 1 << 32] {
            let mut xlib = WGPUSurfaceSourceXlibWindow::INIT;
            xlib.display = place(0x10);
            xlib.window = window;
            assert!(refusal(convert(&mut xlib)).starts_with("window: 0x"));
        }
    }

    #[test]
    fn srf_01_there_is_exactly_one_source() {
        let mut metal = WGPUSurfaceSourceMetalLayer::INIT;
        metal.layer = place(0x10);
        let mut second = panel(place(0x20));
        second.chain.next = &mut metal.chain;
        let two = refusal(convert(&mut second));
        assert!(
            two.starts_with("nextInChain: more than one source"),
            "{two}"
        );
        // SAFETY: the chain is empty.
        let none = refusal(unsafe { surface_source(&WGPUSurfaceDescriptor::INIT) });
        assert!(none.starts_with("nextInChain: no source"), "{none}");
        metal.chain.next = &mut stranger();
        assert!(refusal(convert(&mut metal)).starts_with("nextInChain: WGPUSType(0x"));
    }
}
