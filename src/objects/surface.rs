//! `WGPUSurface` and its functions.

use crate::abi::*;
use crate::convert::{
    self,
    display_handle::with_surface_display,
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
    device::DeviceError,
    global::Global,
    id::{SurfaceId, TextureId},
    instance::CreateSurfaceError,
    present::{ConfigureSurfaceError, SurfaceError},
};
use wgpu_types::{Backend, Backends};

pub struct Surface {
    /// `None` for an error object.
    source: Option<SurfaceSource>,
    label: Label,
    state: Mutex<State>,
    instance: Arc<Instance>,
}

#[derive(Default)]
struct State {
    /// wgpu-core's surface. It keeps the device of its last configuration and cannot be told to let
    /// go; so it is dropped to that end, and made again when it is needed.
    id: Option<SurfaceId>,
    configured: Option<Configured>,
}

type Configuration = wgpu_types::SurfaceConfiguration<Vec<wgpu_types::TextureFormat>>;

/// What the surface presents from, since it was last configured.
struct Configured {
    device: Arc<Device>,
    configuration: Configuration,
    /// The shape of the textures it hands out.
    shape: Shape,
    /// The one that is out.
    current: Option<Arc<Texture>>,
}

impl crate::runtime::handle::Opaque for crate::abi::WGPUSurfaceImpl {
    type Object = Surface;
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
    /// # Safety
    /// `descriptor` is NULL or as webgpu.h says.
    pub fn create(
        instance: &Arc<Instance>,
        call: &Call,
        descriptor: crate::runtime::view::Pointer<WGPUSurfaceDescriptor>,
    ) -> Result<WGPUSurface, Failure> {
        let descriptor = descriptor.required()?.get();
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        let mut surface = Self {
            source: None,
            label: Label::new(label.as_deref()),
            state: Mutex::default(),
            instance: Arc::clone(instance),
        };
        // SAFETY: the caller's promise.
        let made = match unsafe { surface_source(descriptor) } {
            Ok(source) => {
                surface.source = Some(source);
                surface.check_presentable().and_then(|()| {
                    let state = surface.state.get_mut();
                    state.id = Some(create_in(instance.global(), source, &surface.label)?);
                    Ok(())
                })
            }
            Err(invalid) => Err(Failure::invalid(&surface.name(), &invalid)),
        };
        if let Err(failure) = made {
            surface.source = None;
            call.raise(failure);
        }
        Ok(handle::insert(Arc::new(surface)))
    }

    fn global(&self) -> &Global {
        self.instance.global()
    }

    /// Does some work with wgpu-core's identity, and with something else of `instance`; an error
    /// surface has none.
    pub fn with_id<R>(
        &self,
        argument: &str,
        instance: &Arc<Instance>,
        work: impl FnOnce(SurfaceId) -> R,
    ) -> Result<R, Failure> {
        if !Arc::ptr_eq(&self.instance, instance) {
            let value = "a surface of another instance";
            return Err(Invalid::new(argument, value, "one of the same instance").into());
        }
        let mut state = self.state.lock();
        self.id(argument, &mut state).map(work)
    }

    fn id(&self, argument: &str, state: &mut State) -> Result<SurfaceId, Failure> {
        let Some(source) = self.source else {
            let value = format!("invalid surface '{}'", self.name());
            return Err(Invalid::new(argument, value, "one whose creation succeeded").into());
        };
        if let Some(id) = state.id {
            return Ok(id);
        }
        let id = create_in(self.global(), source, &self.label)?;
        state.id = Some(id);
        Ok(id)
    }

    /// The backends that cannot present to the surface although they think they can.
    pub fn unfit_backends(&self) -> Backends {
        match self.source.and_then(|source| source.display()) {
            Some(display) if self.instance.opengl_lacks(display) => Backends::GL,
            _ => Backends::empty(),
        }
    }

    pub fn check_backend(&self, backend: Backend) -> Result<(), Failure> {
        match self.unfit_backends().contains(backend.into()) {
            false => Ok(()),
            true => Err(Failure::validation(format!(
                "'{}': OpenGL can present to the windows of one display only, which has to be \
                 known when the instance is created: chain WGPUInstanceExtras with the display of \
                 this surface as displayHandle",
                self.name()
            ))),
        }
    }

    /// Refuses a surface on which no backend of the instance can present.
    fn check_presentable(&self) -> Result<(), Failure> {
        match self.global().instance.raw(Backend::Vulkan) {
            Some(_) => Ok(()),
            None => self.check_backend(Backend::Gl),
        }
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
        let device: Result<Arc<Device>, _> = call.share("config.device", config.device);
        let mut state = self.state.lock();
        let previous = self.give_back(&mut state);
        let configured = device.as_ref().map_err(Failure::clone).and_then(|device| {
            if previous.is_some_and(|previous| !Arc::ptr_eq(&previous, device)) {
                self.detach(&mut state);
            }
            // SAFETY: the caller's promise.
            unsafe { self.attach(&mut state, device, config) }
        });
        if configured.is_err() {
            self.detach(&mut state);
        }
        drop(state);
        match (configured, device) {
            // An error of the device rather than of the surface, which has none.
            (Err(failure), Ok(device)) => {
                boundary::deliver(call.name(), Some(&device.errors), failure);
                Ok(())
            }
            (configured, _) => configured,
        }
    }

    /// # Safety
    /// `config` is as webgpu.h says.
    unsafe fn attach(
        &self,
        state: &mut State,
        device: &Arc<Device>,
        config: &WGPUSurfaceConfiguration,
    ) -> Result<(), Failure> {
        // SAFETY: the caller's promise.
        let converted = unsafe { convert::surface::surface_configuration(config) };
        let configuration = converted.within("config")?;
        if !Arc::ptr_eq(&self.instance, device.instance()) {
            let value = "a device of another instance";
            return Err(Invalid::new("config.device", value, "one of the same instance").into());
        }
        let id = self.id("surface", state)?;
        self.check_backend(device.adapter.info.backend)?;
        check_usage(device, &configuration)?;
        // wgpu-core waits for the device's work by itself; but if it then fails, it forgets whom
        // to tell of the work that is done.
        let _ = device.wait_idle(true, None);
        match configure_in(self.global(), id, device, &configuration) {
            // On a lost device, all goes on as if nothing had happened.
            None | Some(ConfigureSurfaceError::Device(DeviceError::Lost)) => {}
            Some(error) => return Err(Failure::core(&self.name(), error)),
        }
        state.configured = Some(Configured {
            device: Arc::clone(device),
            configuration,
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
            current: None,
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
            nothing(
                WGPUSurfaceGetCurrentTextureStatus_Error,
                Err(self.problem(message)),
            )
        };
        let mut state = self.state.lock();
        let State {
            id: Some(id),
            configured: Some(configured),
        } = &mut *state
        else {
            return error("the surface is not configured".into());
        };
        if configured.current.is_some() {
            return error("its current texture was not presented yet".into());
        }
        match self.global().surface_get_current_texture(*id, None) {
            Ok(output) => {
                let status = convert::surface::surface_status_to_c(output.status);
                match output.texture {
                    Some(texture) => (status, configured.hand_out(Some(texture)), Ok(())),
                    None => nothing(status, Ok(())),
                }
            }
            // The device is lost, or was when it was configured.
            Err(SurfaceError::Device(_) | SurfaceError::NotConfigured) => (
                WGPUSurfaceGetCurrentTextureStatus_SuccessOptimal,
                configured.hand_out(None),
                Ok(()),
            ),
            Err(other) => error(failure::chain(&other)),
        }
    }

    fn present(&self) -> Result<WGPUStatus, Failure> {
        let mut state = self.state.lock();
        let State {
            id: Some(id),
            configured: Some(configured),
        } = &mut *state
        else {
            return Err(self.problem("the surface is not configured"));
        };
        let Some(current) = configured.current.take() else {
            return Err(self.problem("there is no current texture to present"));
        };
        let global = self.global();
        let error = match global.surface_present(*id) {
            Ok(_) => return Ok(WGPUStatus_Success),
            Err(error) => error,
        };
        // The texture stays behind in the swap chain, which thus is of no more use.
        forget(global, *id, &current);
        let Configured {
            device,
            configuration,
            ..
        } = configured;
        let renewed = configure_in(global, *id, device, configuration);
        match (renewed, error) {
            (Some(ConfigureSurfaceError::Device(DeviceError::Lost)), _) => Ok(WGPUStatus_Success),
            // With a device that is alive, wgpu-core means the texture by both.
            (_, SurfaceError::Device(_) | SurfaceError::TextureDestroyed) => {
                Err(self.problem("nothing was shown: the current texture was destroyed"))
            }
            (_, other) => {
                let why = failure::chain(&other);
                Err(self.problem(format!("nothing was shown: {why}")))
            }
        }
    }

    fn problem(&self, message: impl AsRef<str>) -> Failure {
        Failure::logged(format_args!("'{}': {}", self.name(), message.as_ref()))
    }

    /// Ends the configuration, and destroys a texture that is out without showing it. The device
    /// that it was for comes back.
    fn give_back(&self, state: &mut State) -> Option<Arc<Device>> {
        let Configured {
            device, current, ..
        } = state.configured.take()?;
        if let (Some(current), Some(id)) = (current, state.id)
            && self.global().surface_texture_discard(id).is_err()
        {
            // The device is lost, or the application has destroyed the texture.
            forget(self.global(), id, &current);
        }
        Some(device)
    }

    /// Ends everything that ties the surface to a device.
    fn detach(&self, state: &mut State) {
        self.give_back(state);
        if let Some(id) = state.id.take() {
            self.global().surface_drop(id);
        }
    }
}

impl Configured {
    fn hand_out(&mut self, id: Option<TextureId>) -> WGPUTexture {
        let texture = Texture::insert(&self.device, id, None, self.shape, Arc::default());
        // Held until it is presented, whatever the application does with its own reference.
        self.current = handle::share(texture).ok();
        texture
    }
}

/// Takes the current texture from wgpu-core's surface and destroys it.
fn forget(global: &Global, id: SurfaceId, current: &Texture) {
    if let Some(texture) = current.id {
        global.texture_destroy(texture);
    }
    // Fails where the surface has none any more.
    let _ = global.surface_texture_release(id);
}

fn configure_in(
    global: &Global,
    id: SurfaceId,
    device: &Device,
    configuration: &Configuration,
) -> Option<ConfigureSurfaceError> {
    loop {
        match global.surface_configure(id, device.id, configuration) {
            // Another thread has submitted work just after wgpu-core had waited for all of it.
            Some(ConfigureSurfaceError::GpuWaitTimeout) => {}
            other => return other,
        }
    }
}

/// Refuses what the surface can, but a texture of the device could not: wgpu-core asks the surface
/// alone.
fn check_usage(device: &Device, configuration: &Configuration) -> Result<(), Failure> {
    let Configuration { format, usage, .. } = configuration;
    let missing = format.required_features() - device.features;
    if !missing.is_empty() {
        let expected = format!("a format of the device, which lacks the features {missing:?}");
        return Err(Invalid::new("config.format", format_args!("{format:?}"), expected).into());
    }
    let specific = wgpu_types::Features::TEXTURE_ADAPTER_SPECIFIC_FORMAT_FEATURES;
    let compliant = wgpu_types::DownlevelFlags::WEBGPU_TEXTURE_FORMAT_SUPPORT;
    let global = device.global();
    let adapter = device.adapter.id;
    let allowed = if device.features.contains(specific)
        || !global
            .adapter_downlevel_capabilities(adapter)
            .flags
            .contains(compliant)
    {
        global.adapter_get_texture_format_features(adapter, *format)
    } else {
        format.guaranteed_format_features(device.features)
    }
    .allowed_usages;
    if allowed.contains(*usage) {
        return Ok(());
    }
    let expected = format!("a subset of {allowed:?} with format {format:?}");
    Err(Invalid::new("config.usage", format_args!("{usage:?}"), expected).into())
}

fn create_in(global: &Global, source: SurfaceSource, label: &Label) -> Result<SurfaceId, Failure> {
    // SAFETY: window and display live at least as long as the surface, as webgpu.h says.
    unsafe { create_from(global, source) }.map_err(|error| {
        Failure::validation(format!("'{}': {}", label.get(), failure::chain(&error)))
    })
}

/// # Safety
/// The windows and displays named by `source` are live.
unsafe fn create_from(
    global: &Global,
    source: SurfaceSource,
) -> Result<SurfaceId, CreateSurfaceError> {
    match source {
        SurfaceSource::Window(display, window) => with_surface_display(display, || {
            // SAFETY: the caller's promise.
            unsafe { global.instance_create_surface(Some(display), window, None) }
        }),
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
        let mut state = std::mem::take(self.state.get_mut());
        self.detach(&mut state);
    }
}

/// Sets device, format, usage, size in pixels, present mode and alpha mode of the surface's
/// textures; call it first, and again when the window's size changes. Undefined as present mode
/// means Fifo, and Auto lets the library choose how frames are composited. Chain
/// @ref WGPUSurfaceConfigurationExtras to change the number of frames in flight. A value outside
/// the capabilities, or a width or height of 0, is a validation error on `config->device`; with a
/// NULL device the error is logged. A configuration replaces the one before it, whose current
/// texture is destroyed without being shown; after an error, the surface is left unconfigured. On a
/// lost device it succeeds, and so does what follows, without effect. See
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
            let capabilities = surface
                .with_id("surface", adapter.instance(), |id| {
                    surface.check_backend(adapter.info.backend)?;
                    let capabilities = surface.global().surface_get_capabilities(id, adapter.id);
                    capabilities.map_err(|error| surface.problem(failure::chain(&error)))
                })
                .flatten()?;
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

/// Shows the current texture once the work submitted on it is done, and destroys it as
/// wgpuTextureDestroy() would; the caller's reference to it remains to be released. With present
/// mode Fifo it may wait for the display, which on Wayland can keep a hidden window waiting for as
/// long as it is hidden.
/// @return WGPUStatus_Error, with a log record, when no current texture has been taken or the
///   caller has destroyed it.
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
            let mut state = surface.state.lock();
            if state.configured.is_some() {
                surface.detach(&mut state);
            }
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
