//! Configuring a surface: how it is tied to a device, and how that ends.

use super::{Configured, State, Surface};
use crate::abi::*;
use crate::convert::surface::surface_configuration;
use crate::objects::{device::Device, texture::Shape};
use crate::polyfill::{surface_configure, surface_unconfigure, surface_usages};
use crate::runtime::{
    boundary,
    call::Call,
    failure::{Failure, Invalid, Within},
    handle::Object,
    view::{Pointer, View},
};
use std::sync::Arc;
use wgpu_core::{device::DeviceError, present::ConfigureSurfaceError};

impl Surface {
    pub fn configure(
        &self,
        call: &Call,
        config: Pointer<WGPUSurfaceConfiguration>,
    ) -> Result<(), Failure> {
        let config = config.required()?;
        let device = call.share_of(config.device()).within("config");
        let mut state = self.state.lock();
        let previous = self.give_back(&mut state);
        let configured = match &device {
            Ok(device) => {
                if previous.is_some_and(|previous| !Arc::ptr_eq(&previous, device)) {
                    self.detach(&mut state);
                }
                self.attach(&mut state, device, config)
            }
            Err(invalid) => Err(invalid.clone().into()),
        };
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

    fn attach(
        &self,
        state: &mut State,
        device: &Arc<Device>,
        config: View<WGPUSurfaceConfiguration>,
    ) -> Result<(), Failure> {
        let configuration = surface_configuration(config).within("config")?;
        if !Arc::ptr_eq(&self.instance, device.instance()) {
            let value = "a device of another instance";
            return Err(Invalid::new("config.device", value, "one of the same instance").into());
        }
        let id = self.id("surface", state)?;
        self.check_backend(device.adapter.info.backend)?;
        let (global, adapter) = (self.global(), device.adapter.id);
        surface_usages::check(global, adapter, device.formats(), &configuration)
            .within("config")?;
        // wgpu-core waits for the device's work by itself; but if it then fails, it forgets whom
        // to tell of the work that is done.
        let _ = device.wait_idle(true, None);
        match surface_configure::configure(global, id, device.id, &configuration) {
            // On a lost device, all goes on as if nothing had happened.
            None | Some(ConfigureSurfaceError::Device(DeviceError::Lost)) => {}
            Some(error) => return Err(Failure::core(&self.name(), error)),
        }
        state.configured = Some(Configured {
            device: Arc::clone(device),
            configuration,
            shape: shape(config),
            current: None,
        });
        Ok(())
    }

    pub fn unconfigure(&self) {
        let mut state = self.state.lock();
        if state.configured.is_some() {
            self.detach(&mut state);
        }
    }

    /// Ends the configuration, and destroys a texture that is out without showing it. The device
    /// that it was for comes back.
    fn give_back(&self, state: &mut State) -> Option<Arc<Device>> {
        let Configured {
            device, current, ..
        } = state.configured.take()?;
        if let (Some(current), Some(id)) = (current, state.id) {
            surface_unconfigure::discard(self.global(), id, current.id);
        }
        Some(device)
    }

    /// Ends everything that ties the surface to a device.
    pub(super) fn detach(&self, state: &mut State) {
        self.give_back(state);
        if let Some(id) = state.id.take() {
            self.global().surface_drop(id);
        }
    }
}

/// What the textures of a surface so configured look like.
fn shape(config: View<WGPUSurfaceConfiguration>) -> Shape {
    Shape {
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
    }
}
