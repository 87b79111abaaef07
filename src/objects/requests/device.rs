//! wgpuAdapterRequestDevice.

use crate::abi::*;
use crate::convert::{
    self,
    device::CacheFolder,
    own_features::{self, OwnFeatures},
};
use crate::objects::{
    adapter::Adapter,
    device::Device,
    native::vulkan_host::{self, HostDevice},
    pipeline_cache::{kept::Kept, seal::Key},
    requests::device_lost::LostFuture,
    vulkan,
};
use crate::polyfill::{
    border_colors, mesh_shaders, multiview, polygon_modes, texture_tiers, viewport_depths,
};
use crate::runtime::{
    callback::{CallbackInfo, Mode, Status, ValueCallback},
    errors::Sink,
    failure::{self, Failure, Invalid},
    handle,
    label::Label,
    request::{Abandoned, Request},
    stack,
    view::{Named, Pointer, View},
};
use crate::trace::{Claim, DeviceTrace};
use std::sync::Arc;
use wgpu_core::{
    device::DeviceDescriptor,
    id::{DeviceId, QueueId},
};
use wgpu_types::{ExperimentalFeatures, Features, InstanceFlags};

#[derive(Clone)]
pub struct DeviceRequest(pub ValueCallback<WGPURequestDeviceStatus, WGPUDevice>);

impl Request for DeviceRequest {
    type Outcome = Result<Arc<Device>, String>;

    /// Without a callback there is nobody for the device.
    fn wants_outcome(&self) -> bool {
        self.0.is_some()
    }

    fn finish(self, made: Self::Outcome) {
        match made {
            Ok(device) => {
                let errors = Arc::clone(&device.errors);
                let handle = handle::insert(device);
                errors.set_device(handle);
                self.0.tell(WGPURequestDeviceStatus_Success, handle, "");
            }
            Err(message) => self.0.give_nothing(WGPURequestDeviceStatus_Error, &message),
        }
    }

    fn abandon(self, why: Abandoned) {
        self.0.give_nothing(Status::CANCELLED, why.reason());
    }
}

impl Adapter {
    /// Makes a device and tells the callback of it.
    pub fn request_device(
        self: &Arc<Self>,
        descriptor: Pointer<WGPUDeviceDescriptor>,
        callback: Named<WGPURequestDeviceCallbackInfo>,
    ) -> Result<WGPUFuture, Failure> {
        let (mode, callback) = callback.parts().map_err(Failure::logged)?;
        let descriptor = descriptor.or_initial().map_err(Failure::logged)?;
        // Before the device has a future for its loss: the application is to have the device before
        // it hears that it is lost.
        let request = self.events().begin(mode, None, |_| DeviceRequest(callback));
        let id = request.future();
        request.finish(self.make_device(descriptor));
        Ok(WGPUFuture { id })
    }

    /// Makes a device with its error sink and its lost future. Whatever goes wrong, the
    /// device-lost callback hears of it.
    fn make_device(
        self: &Arc<Self>,
        descriptor: View<WGPUDeviceDescriptor>,
    ) -> Result<Arc<Device>, String> {
        let lost_mode = lost_mode(descriptor)?;
        let native = self.is_for_native(descriptor);
        let errors = Sink::new(descriptor.uncapturedErrorCallbackInfo, native);
        let lost_host = descriptor.deviceLostCallbackInfo.host();
        let lost = LostFuture::begin(self.events(), &errors, lost_mode, lost_host);
        let made = self.use_up(native, || self.request(descriptor));
        match made {
            Ok((ids, labels, features, (trace, folder))) => {
                let subgroups = native || convert::device::has_subgroups_unasked(descriptor);
                let lenient = (native, subgroups);
                let reports = (errors, lost);
                let kept = folder
                    .and_then(|folder| Kept::open(self.global(), ids.0, Key::of(self), folder));
                let kept = (trace, kept);
                Ok(Device::new(
                    self, ids, labels, features, lenient, kept, reports,
                ))
            }
            Err(message) => {
                lost.complete(WGPUDeviceLostReason_FailedCreation, message.clone());
                Err(message)
            }
        }
    }

    /// Whether a device is for a program that was written for libwgpu_native.
    fn is_for_native(&self, descriptor: View<WGPUDeviceDescriptor>) -> bool {
        let flags = self.global().instance.flags;
        let strict = flags.contains(InstanceFlags::STRICT_WEBGPU_COMPLIANCE);
        !strict && convert::device::is_native(descriptor)
    }

    /// What a device of this adapter is to be, by a descriptor.
    pub fn wanted<'a>(
        &self,
        descriptor: View<'a, WGPUDeviceDescriptor>,
    ) -> Result<Wanted<'a>, String> {
        let refused = |invalid: Invalid| format!("descriptor.{invalid}");
        let own = own_features::asked(descriptor.requiredFeatures());
        let supported = match own.is_empty() {
            true => OwnFeatures::NONE,
            false => self.own_features(),
        };
        let (features, limits) = ((self.features, supported), &self.limits);
        let mut converted =
            convert::device::device_descriptor(descriptor, features, limits).map_err(refused)?;
        converted.required_features |= texture_tiers::named(own);
        // SAFETY: whoever asks for a feature that wgpu.h calls experimental has read it.
        converted.experimental_features = unsafe { ExperimentalFeatures::enabled() };
        // A part of WebGPU that needs no feature there: every device can use it, and only those that
        // asked for it by name say so.
        let asked = converted.required_features;
        mesh_shaders::check_features(asked).map_err(refused)?;
        mesh_shaders::raise(asked, &mut converted.required_limits, limits);
        multiview::raise(asked, &mut converted.required_limits, limits);
        converted.required_features |= self.features & Features::IMMEDIATES;
        let folder = self.cache_folder(descriptor).map_err(refused)?;
        if folder.is_some() {
            converted.required_features |= Features::PIPELINE_CACHE;
        }
        converted.required_features |= viewport_depths::features(self.info.backend, self.features);
        converted.required_features |= border_colors::features(asked, self.features);
        converted.required_features |= texture_tiers::features(own);
        converted.required_features |=
            polygon_modes::features(self.info.backend, asked, self.features);
        Ok(Wanted {
            descriptor: converted,
            asked,
            own,
            folder,
        })
    }

    fn request(&self, descriptor: View<WGPUDeviceDescriptor>) -> Result<Requested, String> {
        let refused = |invalid: Invalid| format!("descriptor.{invalid}");
        let host = convert::device::host_device(descriptor).map_err(refused)?;
        let host = host.map(HostDevice::new);
        let Wanted {
            descriptor: mut converted,
            asked,
            own,
            folder,
        } = self.wanted(descriptor)?;
        let label = descriptor.label().label();
        let queue = descriptor.defaultQueue();
        let queue_label = queue
            .within(convert::queue::queue_descriptor)
            .map_err(refused)?;
        let (ids, trace) = self.make_ids(&mut converted, own, host)?;
        let discarded = InstanceFlags::DISCARD_HAL_LABELS;
        if let Some(label) = &queue_label
            && !self.global().instance.flags.contains(discarded)
        {
            vulkan::name_queue(self.global(), ids.0, label);
        }
        let labels = (
            Label::new(label.as_deref()),
            Label::new(queue_label.as_deref()),
        );
        let unasked = converted.required_features - asked;
        let features = self.global().device_features(ids.0) - unasked;
        // What a trace tells is what the application did.
        let folder = folder.filter(|_| trace.is_none());
        Ok((ids, labels, (features, own), (trace, folder)))
    }

    /// Where the device's pipelines are to be kept, if that is anywhere and can be.
    fn cache_folder(
        &self,
        descriptor: View<WGPUDeviceDescriptor>,
    ) -> Result<Option<CacheFolder>, Invalid> {
        let by_user = || {
            let path = self.instance().environment().pipelines.clone()?;
            Some(CacheFolder { path, max_size: 0 })
        };
        let asked = convert::device::cache_folder(descriptor)?;
        let asked = asked
            .or_else(by_user)
            .filter(|folder| !folder.path.as_os_str().is_empty());
        let can = self.features.contains(Features::PIPELINE_CACHE);
        if let (Some(folder), false) = (&asked, can) {
            log::info!(
                "'{}': this adapter has no pipeline cache to keep there",
                folder.path.display()
            );
        }
        Ok(asked.filter(|_| can))
    }

    /// Has wgpu-core make the device, with a trace where the application or the environment wants
    /// one.
    fn make_ids(
        &self,
        descriptor: &mut DeviceDescriptor,
        own: OwnFeatures,
        host: Option<HostDevice>,
    ) -> Result<((DeviceId, QueueId), Option<DeviceTrace>), String> {
        let global = self.global();
        let traces = self.instance().environment().traces.as_deref();
        let claim = Claim::make(descriptor, traces, &self.info)?;
        // wgpu-core compiles shaders of its own, for which some threads have no room.
        let sharing = own.of_sharing();
        let made = stack::with_levels(0, || match (host, sharing.is_empty()) {
            (Some(host), _) => vulkan_host::open(global, self.id, (descriptor, sharing), host),
            (None, true) => {
                let made = global.adapter_request_device(self.id, descriptor, None, None);
                made.map_err(|error| failure::chain(&error))
            }
            (None, false) => vulkan::open(global, self.id, descriptor, sharing),
        });
        let (device, queue) = match made {
            Ok(ids) => ids,
            Err(error) => {
                if let Some(claim) = claim {
                    claim.give_up();
                }
                return Err(error);
            }
        };
        match claim.map(|claim| claim.begin(global, device)).transpose() {
            Ok(trace) => Ok(((device, queue), trace)),
            Err(loss) => {
                global.queue_drop(queue);
                global.device_drop(device);
                Err(loss)
            }
        }
    }
}

/// What a device is to be.
pub struct Wanted<'a> {
    pub descriptor: DeviceDescriptor<'a>,
    /// The features that were asked for; the library asks for more.
    asked: Features,
    pub own: OwnFeatures,
    folder: Option<CacheFolder>,
}

type Requested = (
    (DeviceId, QueueId),
    (Label, Label),
    (Features, OwnFeatures),
    (Option<DeviceTrace>, Option<CacheFolder>),
);

/// The mode of a device-lost callback; without a callback, the mode does not matter.
fn lost_mode(descriptor: View<WGPUDeviceDescriptor>) -> Result<Mode, String> {
    let info = descriptor.deviceLostCallbackInfo();
    let parts = match info.get().callback.is_none() {
        true => info
            .within(|info| info.no_extensions())
            .map(|()| Mode::AllowProcessEvents),
        false => info.parts().map(|(mode, _)| mode),
    };
    parts.map_err(|invalid| format!("descriptor.{invalid}"))
}
