//! Adapters.

use crate::convert::own_features::OwnFeatures;
use crate::objects::{
    instance::Instance,
    native::{lent::Lent, names::Names},
    vulkan,
};
use crate::polyfill::{mesh_shaders, multiview, texture_tiers};
use crate::runtime::{errors::Sink, failure::Invalid, future::Events, handle::object};
use std::sync::{
    Arc, OnceLock,
    atomic::{AtomicBool, Ordering},
};
use wgpu_core::{global::Global, id::AdapterId};
use wgpu_types::{AdapterInfo, Backend, Features, InstanceFlags, Limits};

pub struct Adapter {
    pub(crate) id: AdapterId,
    pub(crate) info: AdapterInfo,
    pub(crate) features: Features,
    pub(crate) limits: Limits,
    own_features: OnceLock<OwnFeatures>,
    instance: Arc<Instance>,
    /// The extensions of the instance of Vulkan, once C has asked.
    pub(super) native_names: Names,
    pub(super) lent: Lent,
    /// It has made a device.
    used: AtomicBool,
}

object! {
    Adapter, WGPUAdapterImpl {
        fn sink(&self) -> Option<&Arc<Sink>> {
            None
        }
    }
}

impl Adapter {
    /// The record of an adapter that wgpu-core has found.
    pub fn new(instance: &Arc<Instance>, id: AdapterId) -> Arc<Self> {
        let global = instance.global();
        let info = global.adapter_get_info(id);
        let mut features = global.adapter_features(id);
        let mut limits = global.adapter_limits(id);
        multiview::restrict(&mut features, &mut limits);
        mesh_shaders::restrict(&mut features, &limits);
        if info.backend == Backend::Gl {
            // wgpu-hal claims them, but OpenGL has no 3D textures of these formats.
            features.remove(Features::TEXTURE_COMPRESSION_BC_SLICED_3D);
        }
        Arc::new(Self {
            id,
            info,
            features,
            limits,
            own_features: OnceLock::new(),
            instance: Arc::clone(instance),
            native_names: Names::default(),
            lent: Lent::default(),
            used: AtomicBool::new(false),
        })
    }

    /// The features that the library serves by itself. They are looked for when they are asked for.
    pub fn own_features(&self) -> OwnFeatures {
        *self.own_features.get_or_init(|| {
            let global = self.global();
            let flags = global.instance.flags;
            let strict = flags.contains(InstanceFlags::STRICT_WEBGPU_COMPLIANCE);
            let sharing = match strict || self.info.backend != Backend::Vulkan {
                true => OwnFeatures::NONE,
                false => vulkan::features(global, self.id),
            };
            sharing.with(texture_tiers::of_adapter(global, self.id, self.features))
        })
    }

    /// Uses the adapter up for a device that `make` makes: for the only one, unless `again` or the
    /// instance allows for more.
    pub fn use_up<T>(
        &self,
        again: bool,
        make: impl FnOnce() -> Result<T, String>,
    ) -> Result<T, String> {
        let before = self.used.swap(true, Ordering::AcqRel);
        if before && !again && !self.instance.many_devices {
            let value = "one that has made a device";
            let expected = "a new one, or an instance with MultipleDevicesPerAdapter";
            return Err(Invalid::new("adapter", value, expected).to_string());
        }
        let made = make();
        if made.is_err() && !before {
            self.used.store(false, Ordering::Release);
        }
        made
    }

    pub fn instance(&self) -> &Arc<Instance> {
        &self.instance
    }

    pub fn global(&self) -> &Arc<Global> {
        self.instance.global()
    }

    pub fn events(&self) -> &Arc<Events> {
        self.instance.events()
    }
}

impl Drop for Adapter {
    fn drop(&mut self) {
        self.global().adapter_drop(self.id);
    }
}
