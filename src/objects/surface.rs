//! `WGPUSurface` and its functions.

use crate::abi::*;
use crate::convert::{
    self,
    surface_source::{SurfaceSource, surface_source},
};
use crate::objects::{
    adapter::Adapter,
    device::Device,
    instance::Instance,
    texture::{Shape, Texture},
};
use crate::runtime::{
    boundary::{self, Call, method, method_shared},
    chain::no_extensions,
    errors::Sink,
    failure::{self, Failure, Invalid, Within},
    handle::{self, Kind, Object},
    label::Label,
    memory, text,
};
use parking_lot::Mutex;
use std::{ptr, sync::Arc};
use wgpu_core::{
    global::Global, id::SurfaceId, instance::CreateSurfaceError, present::SurfaceError,
};

pub struct Surface {
    /// `None` for an error object.
    id: Option<SurfaceId>,
    label: Label,
    configured: Mutex<Option<Configured>>,
    instance: Arc<Instance>,
}

/// What the surface presents from, since it was last configured.
struct Configured {
    device: Arc<Device>,
    /// The shape of the textures it hands out.
    shape: Shape,
    /// Whether one of them is out.
    acquired: bool,
}

// SAFETY: the kind is the type's own name, so no other type has it.
unsafe impl Object for Surface {
    type C = WGPUSurfaceImpl;
    const KIND: Kind = Kind::Surface;

    fn label(&self) -> Option<&Label> {
        Some(&self.label)
    }

    fn sink(&self) -> Option<&Arc<Sink>> {
        None
    }
}

impl Surface {
    /// The identity, for use with something else of `instance`; an error surface has none.
    pub fn id_with(&self, argument: &str, instance: &Arc<Instance>) -> Result<SurfaceId, Invalid> {
        if !Arc::ptr_eq(&self.instance, instance) {
            let value = "a surface of another instance";
            return Err(Invalid::new(argument, value, "one of the same instance"));
        }
        self.id.ok_or_else(|| {
            let value = format!("invalid surface '{}'", self.name());
            Invalid::new(argument, value, "one whose creation succeeded")
        })
    }

    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    pub unsafe fn create(
        instance: &Arc<Instance>,
        call: &Call,
        descriptor: *const WGPUSurfaceDescriptor,
    ) -> Result<WGPUSurface, Failure> {
        // SAFETY: the caller's promise.
        let descriptor = unsafe { memory::required("descriptor", descriptor) }?;
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let name = label.as_deref().unwrap_or_default();
        // SAFETY: the caller's promise.
        let id = match unsafe { surface_source(descriptor) } {
            Ok(source) => {
                // SAFETY: the windows and displays are live ones, by the caller's promise.
                let made = unsafe { create_from(instance.global(), source) };
                made.map_err(|error| {
                    Failure::logged(format_args!("'{name}': {}", failure::chain(&error)))
                })
            }
            Err(invalid) => Err(Failure::invalid(name, &invalid)),
        };
        let id = id.map_err(|failure| call.raise(failure)).ok();
        Ok(handle::insert(Arc::new(Self {
            id,
            label: Label::new(label.as_deref()),
            configured: Mutex::new(None),
            instance: Arc::clone(instance),
        })))
    }

    fn global(&self) -> &Global {
        self.instance.global()
    }

    /// # Safety
    /// `config` is NULL or as webgpu.h says.
    unsafe fn configure(
        &self,
        call: &Call,
        config: *const WGPUSurfaceConfiguration,
    ) -> Result<(), Failure> {
        // SAFETY: the caller's promise.
        let config = unsafe { memory::required("config", config) }?;
        let device: Arc<Device> = call.share("config.device", config.device)?;
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::surface::surface_configuration(config) }.within("config");
        let configured = converted.map_err(Failure::from).and_then(|converted| {
            let id = self.id_with("surface", device.instance())?;
            // What is shown last is gone with the old configuration.
            self.let_go();
            match self.global().surface_configure(id, device.id, &converted) {
                None => Ok(()),
                Some(error) => Err(Failure::core(&self.name(), error)),
            }
        });
        if let Err(failure) = configured {
            // An error of the device rather than of the surface, which has none.
            boundary::deliver(call.name(), Some(&device.errors), failure);
            return Ok(());
        }
        *self.configured.lock() = Some(Configured {
            device,
            shape: Shape {
                size: WGPUExtent3D {
                    width: config.width,
                    height: config.height,
                    depthOrArrayLayers: 1,
                },
                dimension: WGPUTextureDimension_2D,
                format: config.format,
                usage: config.usage,
                mip_level_count: 1,
                sample_count: 1,
            },
            acquired: false,
        });
        Ok(())
    }

    /// The next texture to draw to, with what is to be said of it.
    fn acquire(
        &self,
    ) -> (
        WGPUSurfaceGetCurrentTextureStatus,
        WGPUTexture,
        Result<(), Failure>,
    ) {
        let nothing = |status, failure| (status, ptr::null_mut(), failure);
        let error = |message: String| {
            let failure = Err(Failure::logged(format_args!(
                "'{}': {message}",
                self.name()
            )));
            nothing(WGPUSurfaceGetCurrentTextureStatus_Error, failure)
        };
        let mut configured = self.configured.lock();
        let (Some(configured), Some(id)) = (configured.as_mut(), self.id) else {
            return error("the surface is not configured".into());
        };
        if configured.acquired {
            return error("its current texture was not presented yet".into());
        }
        let output = match self.global().surface_get_current_texture(id, None) {
            Ok(output) => output,
            // A lost device goes on as if nothing had happened.
            Err(SurfaceError::Device(_)) => {
                let texture = Texture::insert(&configured.device, None, None, configured.shape);
                configured.acquired = true;
                return (
                    WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal,
                    texture,
                    Ok(()),
                );
            }
            Err(other) => return error(failure::chain(&other)),
        };
        let status = convert::surface::surface_status_to_c(output.status);
        let Some(texture) = output.texture else {
            return nothing(status, Ok(()));
        };
        configured.acquired = true;
        let texture = Texture::insert(&configured.device, Some(texture), None, configured.shape);
        (status, texture, Ok(()))
    }

    fn present(&self) -> Result<WGPUStatus, Failure> {
        let mut configured = self.configured.lock();
        let failure = |message| Failure::logged(format_args!("'{}': {message}", self.name()));
        let (Some(configured), Some(id)) = (configured.as_mut(), self.id) else {
            return Err(failure("the surface is not configured".to_owned()));
        };
        if !std::mem::take(&mut configured.acquired) {
            return Err(failure("there is no current texture to present".to_owned()));
        }
        match self.global().surface_present(id) {
            Ok(_) | Err(SurfaceError::Device(_)) => Ok(WGPUStatus_Success),
            Err(error) => Err(failure(failure::chain(&error))),
        }
    }

    /// Gives a texture that is out back without showing it.
    fn let_go(&self) {
        let configured = self.configured.lock().take();
        if let (Some(Configured { acquired: true, .. }), Some(id)) = (configured, self.id) {
            // Fails where there is nothing to give back, which is as good.
            let _ = self.global().surface_texture_discard(id);
        }
    }
}

/// # Safety
/// The windows and displays named by `source` are live.
unsafe fn create_from(
    global: &Global,
    source: SurfaceSource,
) -> Result<SurfaceId, CreateSurfaceError> {
    match source {
        SurfaceSource::Window(display, window) => {
            // SAFETY: the caller's promise.
            unsafe { global.instance_create_surface(Some(display), window, None) }
        }
        #[cfg(all(target_vendor = "apple", feature = "metal"))]
        SurfaceSource::MetalLayer(layer) => {
            // SAFETY: the caller's promise.
            unsafe { global.instance_create_surface_metal(layer.as_ptr(), None) }
        }
        #[cfg(not(all(target_vendor = "apple", feature = "metal")))]
        SurfaceSource::MetalLayer(_) => Err(CreateSurfaceError::BackendNotEnabled(
            wgpu_types::Backend::Metal,
        )),
        #[cfg(all(windows, feature = "dx12"))]
        SurfaceSource::SwapChainPanel(panel) => {
            // SAFETY: the caller's promise.
            unsafe { global.instance_create_surface_from_swap_chain_panel(panel.as_ptr(), None) }
        }
        #[cfg(not(all(windows, feature = "dx12")))]
        SurfaceSource::SwapChainPanel(_) => Err(CreateSurfaceError::BackendNotEnabled(
            wgpu_types::Backend::Dx12,
        )),
    }
}

impl Drop for Surface {
    fn drop(&mut self) {
        self.let_go();
        if let Some(id) = self.id {
            self.global().surface_drop(id);
        }
    }
}

/// Sets device, format, usage, size in pixels, present mode and alpha mode of the surface's
/// textures; call it first, and again when the window's size changes. Undefined as present mode
/// means Fifo, and Auto lets the library choose how frames are composited. Chain
/// @ref WGPUSurfaceConfigurationExtras to change the number of frames in flight. A value outside
/// the capabilities, or a width or height of 0, is a validation error on `config->device`; with a
/// NULL device the error is logged and the surface is left unconfigured. See
/// GPUCanvasContext.configure() in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceConfigure(
    surface: WGPUSurface,
    config: *const WGPUSurfaceConfiguration,
) {
    method_shared(
        "wgpuSurfaceConfigure",
        "surface",
        surface,
        |surface: &Arc<Surface>, call| {
            // SAFETY: the configuration is as webgpu.h says.
            unsafe { surface.configure(call, config) }
        },
    )
}

/// Tells how devices of `adapter` can present to the surface: formats (best first), present modes
/// (Fifo is always there), alpha modes (never Auto) and texture usages (RenderAttachment is always
/// there). The arrays belong to the caller until wgpuSurfaceCapabilitiesFreeMembers().
/// @return WGPUStatus_Error, with `capabilities` untouched and a log record, for an error surface
///   or a bad chain.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceGetCapabilities(
    surface: WGPUSurface,
    adapter: WGPUAdapter,
    capabilities: *mut WGPUSurfaceCapabilities,
) -> WGPUStatus {
    method(
        "wgpuSurfaceGetCapabilities",
        "surface",
        surface,
        |surface: &Surface, call| {
            let adapter: &Adapter = call.arg("adapter", adapter).map_err(Failure::into_log)?;
            // SAFETY: the struct is as webgpu.h says.
            let out = unsafe { memory::output("capabilities", capabilities) }?;
            // SAFETY: the chain is as webgpu.h says.
            unsafe { no_extensions(out.nextInChain) }?;
            let id = surface.id_with("surface", adapter.instance())?;
            let capabilities = surface
                .global()
                .surface_get_capabilities(id, adapter.id)
                .map_err(|error| Failure::logged(failure::chain(&error)))?;
            let capabilities = convert::surface::surface_capabilities_to_c(&capabilities);
            out.usages = capabilities.usages;
            (out.formats, out.formatCount) = memory::give_array(capabilities.formats);
            (out.presentModes, out.presentModeCount) =
                memory::give_array(capabilities.present_modes);
            (out.alphaModes, out.alphaModeCount) = memory::give_array(capabilities.alpha_modes);
            Ok(WGPUStatus_Success)
        },
    )
}

/// Takes the texture for the next frame. `surfaceTexture->status` says SuccessOptimal;
/// SuccessSuboptimal (still usable, reconfigure when convenient); Timeout; Outdated (reconfigure);
/// Lost (make a new surface); WGPUSurfaceGetCurrentTextureStatus_Occluded (native: the window is
/// hidden, try later); or Error, logged, for an unconfigured surface or one whose texture is
/// already taken. May block until the display hands out a frame. On a lost device the status is a
/// success and the texture an error object. See GPUCanvasContext.getCurrentTexture() in the WebGPU
/// specification. On success the texture in the struct is a reference the caller releases, before
/// or after presenting; otherwise it is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceGetCurrentTexture(
    surface: WGPUSurface,
    surfaceTexture: *mut WGPUSurfaceTexture,
) {
    method(
        "wgpuSurfaceGetCurrentTexture",
        "surface",
        surface,
        |surface: &Surface, _| {
            // SAFETY: the struct is as webgpu.h says.
            let out = unsafe { memory::output("surfaceTexture", surfaceTexture) }?;
            // SAFETY: the chain is as webgpu.h says.
            let extensions = unsafe { no_extensions(out.nextInChain) };
            let result;
            (out.status, out.texture, result) = match extensions {
                Ok(()) => surface.acquire(),
                Err(invalid) => {
                    let status = WGPUSurfaceGetCurrentTextureStatus_Error;
                    (status, ptr::null_mut(), Err(invalid.into()))
                }
            };
            result
        },
    )
}

/// Shows the current texture once the work submitted on it is done, and then destroys it as
/// wgpuTextureDestroy() would; the caller's reference to it remains to be released.
/// @return WGPUStatus_Error, with a log record, when no current texture has been taken.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfacePresent(surface: WGPUSurface) -> WGPUStatus {
    method(
        "wgpuSurfacePresent",
        "surface",
        surface,
        |surface: &Surface, _| surface.present(),
    )
}

/// Renames `surface` in log records and error messages. The text is copied.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceSetLabel(surface: WGPUSurface, label: WGPUStringView) {
    // SAFETY: the string is as webgpu.h says.
    unsafe { boundary::set_label::<Surface>("wgpuSurfaceSetLabel", "surface", surface, label) }
}

/// Detaches the surface from its device; a current texture is destroyed without being shown. Until
/// the next wgpuSurfaceConfigure() no texture can be taken. Harmless when not configured. See
/// GPUCanvasContext.unconfigure() in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceUnconfigure(surface: WGPUSurface) {
    method(
        "wgpuSurfaceUnconfigure",
        "surface",
        surface,
        |surface: &Surface, _| {
            surface.let_go();
            Ok(())
        },
    )
}

/// Takes one more reference to `surface`; each one needs its own wgpuSurfaceRelease(). The native
/// window belongs to the caller all the same.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceAddRef(surface: WGPUSurface) {
    boundary::add_ref::<Surface>("wgpuSurfaceAddRef", "surface", surface)
}

/// Gives up one reference to `surface`. Destroy the native window only after the last one is gone.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuSurfaceRelease(surface: WGPUSurface) {
    boundary::release::<Surface>("wgpuSurfaceRelease", "surface", surface)
}

/// Frees the three arrays of a struct filled by wgpuSurfaceGetCapabilities(). An all-zero struct is
/// fine. The struct comes by value, so zero the caller's copy if it lives on: its pointer is no
/// longer good.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSurfaceCapabilitiesFreeMembers(
    surfaceCapabilities: WGPUSurfaceCapabilities,
) {
    boundary::call("wgpuSurfaceCapabilitiesFreeMembers", |_| {
        let WGPUSurfaceCapabilities {
            formats,
            formatCount,
            presentModes,
            presentModeCount,
            alphaModes,
            alphaModeCount,
            ..
        } = surfaceCapabilities;
        // SAFETY: the arrays were given by wgpuSurfaceGetCapabilities or are zero, as webgpu.h says.
        unsafe {
            memory::free_array(formats, formatCount);
            memory::free_array(presentModes, presentModeCount);
            memory::free_array(alphaModes, alphaModeCount);
        }
        Ok(())
    })
}
