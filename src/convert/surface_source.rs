//! Surface sources: the windows and layers of each platform.

use crate::abi::*;
use crate::runtime::{
    failure::Invalid,
    foreign::Foreign,
    view::{Named, View},
};
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
    Window(Foreign<RawDisplayHandle>, Foreign<RawWindowHandle>),
    /// A CAMetalLayer.
    MetalLayer(Foreign<NonNull<c_void>>),
    /// The ISwapChainPanelNative of a WinUI SwapChainPanel.
    SwapChainPanel(Foreign<NonNull<c_void>>),
}

impl SurfaceSource {
    fn window(display: impl Into<RawDisplayHandle>, window: impl Into<RawWindowHandle>) -> Self {
        Self::Window(Foreign::new(display.into()), Foreign::new(window.into()))
    }

    /// The connection to the display server, on platforms that have several.
    pub fn display(&self) -> Option<RawDisplayHandle> {
        type Raw = RawDisplayHandle;
        match self {
            Self::Window(display, _) => Some(display.get())
                .filter(|display| matches!(display, Raw::Xlib(_) | Raw::Xcb(_) | Raw::Wayland(_))),
            _ => None,
        }
    }
}

/// The one source in the chain.
pub fn surface_source(descriptor: View<WGPUSurfaceDescriptor>) -> Result<SurfaceSource, Invalid> {
    let (android, metal, wayland, windows, xcb, xlib, panel) = descriptor.extensions()?;
    let sources = [
        android.map(android_native_window),
        metal.map(metal_layer),
        wayland.map(wayland_surface),
        windows.map(windows_hwnd),
        xcb.map(xcb_window),
        xlib.map(xlib_window),
        panel.map(swap_chain_panel),
    ];
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
fn x11_window<N: Copy + Into<u64>>(window: Named<N>) -> Result<NonZeroU32, Invalid> {
    let id = window.get().into();
    u32::try_from(id)
        .ok()
        .and_then(NonZeroU32::new)
        .ok_or_else(|| Invalid::new(window.name(), format_args!("{id:#x}"), "the id of a window"))
}

fn android_native_window(source: View<WGPUSurfaceSourceAndroidNativeWindow>) -> Source {
    let window = AndroidNdkWindowHandle::new(there("window", source.window)?);
    Ok(SurfaceSource::window(AndroidDisplayHandle::new(), window))
}

fn metal_layer(source: View<WGPUSurfaceSourceMetalLayer>) -> Source {
    let layer = there("layer", source.layer)?;
    Ok(SurfaceSource::MetalLayer(Foreign::new(layer)))
}

fn wayland_surface(source: View<WGPUSurfaceSourceWaylandSurface>) -> Source {
    let display = WaylandDisplayHandle::new(there("display", source.display)?);
    let window = WaylandWindowHandle::new(there("surface", source.surface)?);
    Ok(SurfaceSource::window(display, window))
}

fn windows_hwnd(source: View<WGPUSurfaceSourceWindowsHWND>) -> Source {
    let hwnd = NonZeroIsize::new(source.hwnd.addr().cast_signed());
    let mut window = Win32WindowHandle::new(hwnd.ok_or_else(|| Invalid::null("hwnd"))?);
    window.hinstance = NonZeroIsize::new(source.hinstance.addr().cast_signed());
    Ok(SurfaceSource::window(WindowsDisplayHandle::new(), window))
}

fn xcb_window(source: View<WGPUSurfaceSourceXCBWindow>) -> Source {
    let connection = there("connection", source.connection)?;
    let window = XcbWindowHandle::new(x11_window(source.window())?);
    let display = XcbDisplayHandle::new(Some(connection), 0);
    Ok(SurfaceSource::window(display, window))
}

fn xlib_window(source: View<WGPUSurfaceSourceXlibWindow>) -> Source {
    let display = there("display", source.display)?;
    let window = XlibWindowHandle::new(x11_window(source.window())?.get().into());
    let display = XlibDisplayHandle::new(Some(display), 0);
    Ok(SurfaceSource::window(display, window))
}

fn swap_chain_panel(source: View<WGPUSurfaceSourceSwapChainPanel>) -> Source {
    let panel = there("panelNative", source.panelNative)?;
    Ok(SurfaceSource::SwapChainPanel(Foreign::new(panel)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger};
    use crate::runtime::view::testing::seen;
    use std::ptr;

    /// The source of a surface with this struct in its chain.
    fn convert<T>(source: &mut T) -> Result<SurfaceSource, Invalid> {
        let descriptor = WGPUSurfaceDescriptor {
            nextInChain: ptr::from_mut(source).cast(),
            ..WGPUSurfaceDescriptor::INIT
        };
        surface_source(seen(&descriptor))
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
        let one = NonNull::new(place(0x10)).unwrap();
        let mut android = WGPUSurfaceSourceAndroidNativeWindow::INIT;
        android.window = place(0x10);
        let window = AndroidNdkWindowHandle::new(one);
        let expected = SurfaceSource::window(AndroidDisplayHandle::new(), window);
        assert_eq!(convert(&mut android), Ok(expected));

        let mut metal = WGPUSurfaceSourceMetalLayer::INIT;
        metal.layer = place(0x10);
        assert_eq!(
            convert(&mut metal),
            Ok(SurfaceSource::MetalLayer(Foreign::new(one)))
        );

        assert_eq!(
            convert(&mut panel(place(0x10))),
            Ok(SurfaceSource::SwapChainPanel(Foreign::new(one)))
        );
    }

    #[test]
    fn each_window_arrives_with_its_display() {
        let (one, two) = (
            NonNull::new(place(0x10)).unwrap(),
            NonNull::new(place(0x20)).unwrap(),
        );
        let mut wayland = WGPUSurfaceSourceWaylandSurface::INIT;
        wayland.display = place(0x10);
        wayland.surface = place(0x20);
        let display = WaylandDisplayHandle::new(one);
        let expected = SurfaceSource::window(display, WaylandWindowHandle::new(two));
        assert_eq!(convert(&mut wayland), Ok(expected));

        let mut windows = WGPUSurfaceSourceWindowsHWND::INIT;
        windows.hwnd = place(0x10);
        let mut window = Win32WindowHandle::new(NonZeroIsize::new(0x10).unwrap());
        let display = WindowsDisplayHandle::new();
        assert_eq!(
            convert(&mut windows),
            Ok(SurfaceSource::window(display, window))
        );
        windows.hinstance = place(0x20);
        window.hinstance = NonZeroIsize::new(0x20);
        assert_eq!(
            convert(&mut windows),
            Ok(SurfaceSource::window(display, window))
        );

        let mut xcb = WGPUSurfaceSourceXCBWindow::INIT;
        xcb.connection = place(0x10);
        xcb.window = 7;
        let display = XcbDisplayHandle::new(Some(one), 0);
        let window = XcbWindowHandle::new(NonZeroU32::new(7).unwrap());
        assert_eq!(
            convert(&mut xcb),
            Ok(SurfaceSource::window(display, window))
        );

        let mut xlib = WGPUSurfaceSourceXlibWindow::INIT;
        xlib.display = place(0x10);
        xlib.window = 7;
        let display = XlibDisplayHandle::new(Some(one), 0);
        let expected = SurfaceSource::window(display, XlibWindowHandle::new(7));
        assert_eq!(convert(&mut xlib), Ok(expected));
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
        let none = refusal(surface_source(seen(&WGPUSurfaceDescriptor::INIT)));
        assert!(none.starts_with("nextInChain: no source"), "{none}");
        metal.chain.next = &mut stranger();
        assert!(refusal(convert(&mut metal)).starts_with("nextInChain: WGPUSType(0x"));
    }
}
