//! Surfaces: the record of one, and wgpu-core's surface behind it.

pub mod capabilities;
mod configuration;
mod creation;
mod current_texture;
mod presentable;

use crate::abi::*;
use crate::convert::surface_source::{SurfaceSource, surface_source};
use crate::objects::{
    device::Device,
    instance::Instance,
    texture::{Shape, Texture},
};
use crate::runtime::{
    call::Call,
    errors::Sink,
    failure::{Failure, Invalid},
    handle::{Object, object},
    label::Label,
    view::Pointer,
};
use creation::create_in;
use parking_lot::Mutex;
use std::{
    mem,
    sync::{Arc, atomic::Ordering},
};
use wgpu_core::{global::Global, id::SurfaceId};

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

object! {
    Surface, WGPUSurfaceImpl {
        fn label(&self) -> Option<&Label> {
            Some(&self.label)
        }

        fn sink(&self) -> Option<&Arc<Sink>> {
            None
        }
    }
}

impl Surface {
    pub fn create(
        instance: &Arc<Instance>,
        call: &Call,
        descriptor: Pointer<WGPUSurfaceDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let mut surface = Self {
            source: None,
            label: Label::new(label.as_deref()),
            state: Mutex::default(),
            instance: Arc::clone(instance),
        };
        let made = match surface_source(descriptor) {
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
        instance.surfaces().fetch_add(1, Ordering::Relaxed);
        Ok(Arc::new(surface))
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

    /// The same with nothing else.
    pub fn with_own_id<R>(
        &self,
        argument: &str,
        work: impl FnOnce(&Global, SurfaceId) -> R,
    ) -> Result<R, Failure> {
        let mut state = self.state.lock();
        let id = self.id(argument, &mut state)?;
        Ok(work(self.global(), id))
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

    fn problem(&self, message: impl AsRef<str>) -> Failure {
        Failure::logged(format_args!("'{}': {}", self.name(), message.as_ref()))
    }
}

impl Drop for Surface {
    fn drop(&mut self) {
        let mut state = mem::take(self.state.get_mut());
        self.detach(&mut state);
        self.instance.surfaces().fetch_sub(1, Ordering::Relaxed);
    }
}
