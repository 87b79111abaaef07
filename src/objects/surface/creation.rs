//! Making wgpu-core's surface for a window or layer.

use crate::convert::surface_source::SurfaceSource;
use crate::polyfill::surface_display::with_surface_display;
use crate::runtime::{
    failure::{self, Failure},
    label::Label,
};
use wgpu_core::{global::Global, id::SurfaceId, instance::CreateSurfaceError};

pub fn create_in(
    global: &Global,
    source: SurfaceSource,
    label: &Label,
) -> Result<SurfaceId, Failure> {
    create_from(global, source).map_err(|error| {
        Failure::validation(format!("'{}': {}", label.get(), failure::chain(&error)))
    })
}

fn create_from(global: &Global, source: SurfaceSource) -> Result<SurfaceId, CreateSurfaceError> {
    match source {
        SurfaceSource::Window(display, window) => with_surface_display(display, || {
            // SAFETY: the header has the application keep window and display until the surface is
            // gone.
            unsafe { global.instance_create_surface(Some(display.get()), window.get(), None) }
        }),
        #[cfg(all(target_vendor = "apple", feature = "metal"))]
        SurfaceSource::MetalLayer(layer) => {
            // SAFETY: the header names the type of what it takes for a layer: CAMetalLayer.
            unsafe { global.instance_create_surface_metal(layer.get().as_ptr(), None) }
        }
        #[cfg(not(all(target_vendor = "apple", feature = "metal")))]
        SurfaceSource::MetalLayer(_) => Err(CreateSurfaceError::BackendNotEnabled(
            wgpu_types::Backend::Metal,
        )),
        #[cfg(all(windows, feature = "dx12"))]
        SurfaceSource::SwapChainPanel(panel) => {
            let panel = panel.get().as_ptr();
            // SAFETY: the header names the type of a panel: ISwapChainPanelNative.
            unsafe { global.instance_create_surface_from_swap_chain_panel(panel, None) }
        }
        #[cfg(not(all(windows, feature = "dx12")))]
        SurfaceSource::SwapChainPanel(_) => Err(CreateSurfaceError::BackendNotEnabled(
            wgpu_types::Backend::Dx12,
        )),
    }
}
