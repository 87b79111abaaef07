//! `WGPUAdapter` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    instance::Instance,
    requests::{device::DeviceRequest, device_lost::LostFuture},
    tracing::{self, Tracing},
};
use crate::runtime::{
    boundary::method_shared,
    callback::{CallbackInfo, Mode},
    errors::Sink,
    failure::{self, Failure, Within},
    future::Events,
    handle::{Kind, Object},
    label::Label,
    memory, text,
    trace_folder::TraceFolder,
};
use std::{io, sync::Arc};
use wgpu_core::{
    device::DeviceDescriptor,
    global::Global,
    id::{AdapterId, DeviceId, QueueId},
};
use wgpu_types::{AdapterInfo, Backend, Features, InstanceFlags, Limits};

pub struct Adapter {
    pub(crate) id: AdapterId,
    pub(crate) info: AdapterInfo,
    pub(crate) features: Features,
    pub(crate) limits: Limits,
    instance: Arc<Instance>,
}

impl crate::runtime::handle::Opaque for crate::abi::WGPUAdapterImpl {
    type Object = Adapter;
}

// SAFETY: the kind is the type's own name, so no other type has it.
unsafe impl Object for Adapter {
    type C = WGPUAdapterImpl;
    const KIND: Kind = Kind::Adapter;

    fn sink(&self) -> Option<&Arc<Sink>> {
        None
    }
}

impl Adapter {
    /// The record of an adapter that wgpu-core has found.
    pub fn new(instance: &Arc<Instance>, id: AdapterId) -> Arc<Self> {
        let global = instance.global();
        let info = global.adapter_get_info(id);
        let mut features = global.adapter_features(id);
        if info.backend == Backend::Gl {
            // wgpu-hal claims them, but OpenGL has no 3D textures of these formats.
            features.remove(Features::TEXTURE_COMPRESSION_BC_SLICED_3D);
        }
        Arc::new(Self {
            id,
            info,
            features,
            limits: global.adapter_limits(id),
            instance: Arc::clone(instance),
        })
    }

    pub fn instance(&self) -> &Arc<Instance> {
        &self.instance
    }

    pub fn global(&self) -> &Arc<Global> {
        self.instance.global()
    }

    fn events(&self) -> &Arc<Events> {
        self.instance.events()
    }

    /// Makes a device with its error sink and its lost future. Whatever goes wrong, the
    /// device-lost callback hears of it.
    fn make_device(
        self: &Arc<Self>,
        descriptor: &WGPUDeviceDescriptor,
        lost_mode: Mode,
    ) -> Result<Arc<Device>, String> {
        let errors = Sink::new(descriptor.uncapturedErrorCallbackInfo);
        let lost_host = descriptor.deviceLostCallbackInfo.host();
        let lost = LostFuture::begin(self.events(), &errors, lost_mode, lost_host);
        let made = self.request(descriptor);
        match made {
            Ok((ids, labels, features, tracing)) => {
                let native = self.is_for_native(descriptor);
                let reports = (errors, lost);
                Ok(Device::new(
                    self, ids, labels, features, native, tracing, reports,
                ))
            }
            Err(message) => {
                lost.complete(WGPUDeviceLostReason_FailedCreation, message.clone());
                Err(message)
            }
        }
    }

    /// Whether a device is for a program that was written for libwgpu_native.
    fn is_for_native(&self, descriptor: &WGPUDeviceDescriptor) -> bool {
        let flags = self.global().instance.flags;
        let strict = flags.contains(InstanceFlags::STRICT_WEBGPU_COMPLIANCE);
        // SAFETY: the descriptor is as webgpu.h says, which whoever passed it promised.
        !strict && unsafe { convert::device::is_native(descriptor) }
    }

    fn request(&self, descriptor: &WGPUDeviceDescriptor) -> Result<Requested, String> {
        // SAFETY: the descriptor is as webgpu.h says, which whoever passed it promised.
        let mut converted =
            unsafe { convert::device::device_descriptor(descriptor, self.features, &self.limits) }
                .map_err(|invalid| format!("descriptor.{invalid}"))?;
        // These are parts of WebGPU that need no feature there: every device can use them, and only
        // those that asked for them by name say so.
        let asked = converted.required_features;
        converted.required_features |=
            self.features & (Features::IMMEDIATES | Features::EXTERNAL_TEXTURE);
        // SAFETY: as above.
        let label = unsafe { text::label(descriptor.label) };
        // SAFETY: as above.
        let queue = unsafe { crate::runtime::view::View::new(&descriptor.defaultQueue) };
        let queue_label = convert::queue::queue_descriptor(queue)
            .within("defaultQueue")
            .map_err(|invalid| format!("descriptor.{invalid}"))?;
        let (ids, tracing) = self.make_ids(&mut converted)?;
        let labels = (
            Label::new(label.as_deref()),
            Label::new(queue_label.as_deref()),
        );
        let unasked = converted.required_features - asked;
        let features = self.global().device_features(ids.0) - unasked;
        Ok((ids, labels, features, tracing))
    }

    /// Has wgpu-core make the device, with a trace where the application or the environment wants
    /// one.
    fn make_ids(
        &self,
        descriptor: &mut DeviceDescriptor,
    ) -> Result<((DeviceId, QueueId), Option<Tracing>), String> {
        let global = self.global();
        let traced = match convert::device::trace_folder(&descriptor.trace) {
            Some(path) => Some(("descriptor.tracePath", path.to_owned())),
            None => {
                let folder = self.instance.environment().next_trace();
                folder.map(|path| ("WGPU_TRACE", path))
            }
        };
        let Some((wanted_by, path)) = traced else {
            let made = global.adapter_request_device(self.id, descriptor, None, None);
            return Ok((made.map_err(|error| failure::chain(&error))?, None));
        };
        if cfg!(not(feature = "trace")) {
            return Err(format!(
                "{wanted_by}: this library was built without tracing"
            ));
        }
        let refused = |reason: io::Error| {
            let path = path.display();
            format!("{wanted_by}: '{path}' cannot be written: {reason}")
        };
        let mut folder = TraceFolder::claim(&path).map_err(refused)?;
        let machine = tracing::machine(&self.info);
        folder.add("machine.ron", &machine).map_err(refused)?;
        descriptor.trace = convert::device::trace_into(folder.path());
        let (device, queue) = match global.adapter_request_device(self.id, descriptor, None, None) {
            Ok(ids) => ids,
            Err(error) => {
                folder.give_up();
                return Err(failure::chain(&error));
            }
        };
        if let Err(loss) = folder.check_actions(0) {
            global.queue_drop(queue);
            global.device_drop(device);
            return Err(format!("{wanted_by}: {}", folder.end_after(&loss)));
        }
        let tracing = Tracing::new(global, device, folder);
        Ok(((device, queue), Some(tracing)))
    }
}

type Requested = (
    (DeviceId, QueueId),
    (Label, Label),
    Features,
    Option<Tracing>,
);

impl Drop for Adapter {
    fn drop(&mut self) {
        self.global().adapter_drop(self.id);
    }
}

/// The mode of a device-lost callback; without a callback, the mode does not matter.
fn lost_mode(info: &WGPUDeviceLostCallbackInfo) -> Result<Mode, String> {
    let mut info = *info;
    if info.callback.is_none() {
        info.mode = WGPUCallbackMode_AllowProcessEvents;
    }
    // SAFETY: the chain is as webgpu.h says, which whoever passed the struct promised.
    let parts = unsafe { info.parts_in("descriptor.deviceLostCallbackInfo") };
    parts
        .map(|(mode, _)| mode)
        .map_err(|invalid| invalid.to_string())
}

/// Asks for a device. NULL as `descriptor` means no features beyond the basic set, default limits,
/// no device-lost and no uncaptured-error callback; limits left undefined get their defaults too.
/// All of `descriptor` is read before the call returns. The adapter stays usable and can make more
/// devices. The callback gets a device reference that it owns, or NULL with
/// WGPURequestDeviceStatus_Error and a message naming the feature, limit or chained struct that
/// cannot be had; in that case the device-lost callback, when there is one, reports
/// WGPUDeviceLostReason_FailedCreation. See GPUAdapter.requestDevice() in the WebGPU specification.
/// @return The future of the request; the null future, and a log record, when the callback mode is
///   not one of @ref WGPUCallbackMode.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterRequestDevice(
    adapter: WGPUAdapter,
    descriptor: Nullable<*const WGPUDeviceDescriptor>,
    callbackInfo: WGPURequestDeviceCallbackInfo,
) -> WGPUFuture {
    method_shared(
        "wgpuAdapterRequestDevice",
        "adapter",
        adapter,
        |adapter: &Arc<Adapter>, _| {
            // SAFETY: the chain is as webgpu.h says.
            let (mode, callback) = unsafe { callbackInfo.parts() }.map_err(Failure::logged)?;
            // SAFETY: the descriptor is as webgpu.h says.
            let descriptor =
                unsafe { memory::optional("descriptor", descriptor) }.map_err(Failure::logged)?;
            let descriptor = descriptor.unwrap_or(&WGPUDeviceDescriptor::INIT);
            // Before the device has a future for its loss: the application is to have the device
            // before it hears that it is lost.
            let request = adapter
                .events()
                .begin(mode, None, |_| DeviceRequest(callback));
            let id = request.future();
            let made = lost_mode(&descriptor.deviceLostCallbackInfo)
                .and_then(|lost_mode| adapter.make_device(descriptor, lost_mode));
            request.finish(made);
            Ok(WGPUFuture { id })
        },
    )
}
