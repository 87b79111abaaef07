//! `WGPUAdapter` and its functions.

use crate::abi::*;
use crate::convert;
use crate::objects::{device::Device, device_lost::LostFuture, instance::Instance};
use crate::runtime::{
    boundary::{self, method, method_shared},
    callback::{CallbackInfo, Mode},
    errors::Sink,
    failure::{self, Failure, Within},
    future::Events,
    handle::{self, Kind, Object},
    label::Label,
    memory, text,
};
use crate::trace::{Claim, DeviceTrace};
use std::sync::Arc;
use wgpu_core::{
    device::DeviceDescriptor,
    global::Global,
    id::{AdapterId, DeviceId, QueueId},
};
use wgpu_types::{AdapterInfo, Backend, Features, InstanceFlags, Limits};

pub struct Adapter {
    pub(crate) id: AdapterId,
    pub(crate) info: AdapterInfo,
    features: Features,
    limits: Limits,
    instance: Arc<Instance>,
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
            Ok((ids, labels, features, trace)) => {
                let native = self.is_for_native(descriptor);
                let reports = (errors, lost);
                Ok(Device::new(
                    self, ids, labels, features, native, trace, reports,
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
        let queue_label = unsafe { convert::queue::queue_descriptor(&descriptor.defaultQueue) }
            .within("defaultQueue")
            .map_err(|invalid| format!("descriptor.{invalid}"))?;
        let (ids, trace) = self.make_ids(&mut converted)?;
        let labels = (
            Label::new(label.as_deref()),
            Label::new(queue_label.as_deref()),
        );
        let unasked = converted.required_features - asked;
        let features = self.global().device_features(ids.0) - unasked;
        Ok((ids, labels, features, trace))
    }

    /// Has wgpu-core make the device, with a trace where the application or the environment wants
    /// one.
    fn make_ids(
        &self,
        descriptor: &mut DeviceDescriptor,
    ) -> Result<((DeviceId, QueueId), Option<DeviceTrace>), String> {
        let global = self.global();
        let traces = self.instance.environment().traces.as_deref();
        let claim = Claim::make(descriptor, traces, &self.info)?;
        let (device, queue) = match global.adapter_request_device(self.id, descriptor, None, None) {
            Ok(ids) => ids,
            Err(error) => {
                if let Some(claim) = claim {
                    claim.give_up();
                }
                return Err(failure::chain(&error));
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

type Requested = (
    (DeviceId, QueueId),
    (Label, Label),
    Features,
    Option<DeviceTrace>,
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

/// Fills in a `WGPUAdapterInfo` whose strings the application frees.
///
/// # Safety
/// `info` is NULL or as webgpu.h says.
pub unsafe fn write_info(
    adapter: &Adapter,
    argument: &str,
    info: *mut WGPUAdapterInfo,
) -> Result<WGPUStatus, Failure> {
    // SAFETY: the caller's promise.
    let info = unsafe { memory::output(argument, info) }.map_err(Failure::logged)?;
    // SAFETY: the caller's promise.
    unsafe { crate::runtime::chain::no_extensions(info.nextInChain) }.map_err(Failure::logged)?;
    convert::adapter::write_adapter_info(&adapter.info, text::give, info);
    Ok(WGPUStatus_Success)
}

/// Fills in a list of features that the application frees.
///
/// # Safety
/// `features` is NULL or as webgpu.h says.
pub unsafe fn write_features(
    set: Features,
    features: *mut WGPUSupportedFeatures,
) -> Result<(), Failure> {
    // SAFETY: the caller's promise.
    let features = unsafe { memory::output("features", features) }.map_err(Failure::logged)?;
    let names = convert::features::features_to_c(set);
    (features.features, features.featureCount) = memory::give_array(names);
    Ok(())
}

/// Fills in limits and the structs chained to them.
///
/// # Safety
/// `limits` is NULL or as webgpu.h says.
pub unsafe fn write_limits(set: &Limits, limits: *mut WGPULimits) -> Result<WGPUStatus, Failure> {
    // SAFETY: the caller's promise.
    let limits = unsafe { memory::output("limits", limits) }.map_err(Failure::logged)?;
    // SAFETY: the caller's promise.
    unsafe { convert::limits::write_limits(set, limits) }.map_err(Failure::logged)?;
    Ok(WGPUStatus_Success)
}

/// Whether a feature that C names is in the set.
pub fn has_feature(set: Features, name: WGPUFeatureName) -> WGPUBool {
    convert::features::has_feature(set, name).into()
}

/// Lists every feature a device of this adapter can be created with, the native ones of
/// @ref WGPUNativeFeature among them. Free the array with wgpuSupportedFeaturesFreeMembers(). See
/// GPUAdapter.features in the WebGPU specification.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetFeatures(
    adapter: WGPUAdapter,
    features: *mut WGPUSupportedFeatures,
) {
    method(
        "wgpuAdapterGetFeatures",
        "adapter",
        adapter,
        |adapter: &Adapter, _| {
            // SAFETY: the struct is as webgpu.h says.
            unsafe { write_features(adapter.features, features) }
        },
    )
}

/// Describes the hardware and driver behind the adapter: names, PCI ids (0 when unknown), backend,
/// kind of device and subgroup sizes. Names the driver does not give are empty strings. The strings
/// belong to the caller until wgpuAdapterInfoFreeMembers(). See GPUAdapter.info in the WebGPU
/// specification.
/// @return WGPUStatus_Error, with `info` untouched and a log record, on a bad chain or argument.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetInfo(
    adapter: WGPUAdapter,
    info: *mut WGPUAdapterInfo,
) -> WGPUStatus {
    method(
        "wgpuAdapterGetInfo",
        "adapter",
        adapter,
        |adapter: &Adapter, _| {
            // SAFETY: the struct is as webgpu.h says.
            unsafe { write_info(adapter, "info", info) }
        },
    )
}

/// Writes the best value the adapter can give for each limit. For the limits of the extensions,
/// chain @ref WGPUNativeLimits (and @ref WGPUCompatibilityModeLimits) to `limits` before the call.
/// See GPUAdapter.limits in the WebGPU specification.
/// @return WGPUStatus_Error, with `limits` and its chain untouched and a log record, on a bad
///   chain.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterGetLimits(
    adapter: WGPUAdapter,
    limits: *mut WGPULimits,
) -> WGPUStatus {
    method(
        "wgpuAdapterGetLimits",
        "adapter",
        adapter,
        |adapter: &Adapter, _| {
            // SAFETY: the struct is as webgpu.h says.
            unsafe { write_limits(&adapter.limits, limits) }
        },
    )
}

/// Tells whether wgpuAdapterRequestDevice() can enable `feature`, standard or native; 0 for a value
/// that is no feature at all. See GPUAdapter.features in the WebGPU specification.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterHasFeature(
    adapter: WGPUAdapter,
    feature: WGPUFeatureName,
) -> WGPUBool {
    method(
        "wgpuAdapterHasFeature",
        "adapter",
        adapter,
        |adapter: &Adapter, _| Ok(has_feature(adapter.features, feature)),
    )
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
            let (mode, host) = unsafe { callbackInfo.parts() }.map_err(Failure::logged)?;
            // SAFETY: the descriptor is as webgpu.h says.
            let descriptor =
                unsafe { memory::optional("descriptor", descriptor) }.map_err(Failure::logged)?;
            let descriptor = descriptor.unwrap_or(&WGPUDeviceDescriptor::INIT);
            let tell = move |status: WGPURequestDeviceStatus, device: WGPUDevice, message: &str| {
                host.run(|function, userdata1, userdata2| {
                    // SAFETY: the application gave function and userdata for this.
                    unsafe { function(status, device, text::view(message), userdata1, userdata2) }
                });
            };
            // Before the device has a future for its loss: the application is to have the device
            // before it hears that it is lost.
            let id = adapter.events().begin(mode, None, move |_, _| {
                let status = WGPURequestDeviceStatus_CallbackCancelled;
                tell(status, std::ptr::null_mut(), "the instance was released");
            });
            let made = lost_mode(&descriptor.deviceLostCallbackInfo)
                .and_then(|lost_mode| adapter.make_device(descriptor, lost_mode));
            adapter.events().complete(id, move || match made {
                // Without a callback nobody gets the device, and it goes at once.
                Ok(_) if !host.is_some() => {}
                Ok(device) => {
                    let errors = Arc::clone(&device.errors);
                    let handle = handle::insert(device);
                    errors.set_device(handle);
                    tell(WGPURequestDeviceStatus_Success, handle, "");
                }
                Err(message) => tell(
                    WGPURequestDeviceStatus_Error,
                    std::ptr::null_mut(),
                    &message,
                ),
            });
            Ok(WGPUFuture { id })
        },
    )
}

/// Takes one more reference to `adapter`; each one needs its own wgpuAdapterRelease(). Devices made
/// from the adapter do not depend on the count.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterAddRef(adapter: WGPUAdapter) {
    boundary::add_ref::<Adapter>("wgpuAdapterAddRef", "adapter", adapter)
}

/// Gives up one reference to `adapter`. Devices and device requests that came from it go on without
/// it.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuAdapterRelease(adapter: WGPUAdapter) {
    boundary::release::<Adapter>("wgpuAdapterRelease", "adapter", adapter)
}

/// Frees the strings of a struct filled by wgpuAdapterGetInfo() or wgpuDeviceGetAdapterInfo().
/// Chained structs are not walked; an all-zero struct is fine. The struct comes by value, so the
/// caller's copy keeps pointers that are no longer good: zero it if it lives on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuAdapterInfoFreeMembers(adapterInfo: WGPUAdapterInfo) {
    boundary::call("wgpuAdapterInfoFreeMembers", |_| {
        let WGPUAdapterInfo {
            vendor,
            architecture,
            device,
            description,
            ..
        } = adapterInfo;
        for string in [vendor, architecture, device, description] {
            // SAFETY: the strings come from `write_info` or are zero, as webgpu.h says.
            unsafe { text::free(string) };
        }
        Ok(())
    })
}

/// Frees the array of a struct filled by wgpuAdapterGetFeatures() or wgpuDeviceGetFeatures(). An
/// all-zero struct is fine. The struct comes by value, so zero the caller's copy if it lives on:
/// its pointer is no longer good.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuSupportedFeaturesFreeMembers(
    supportedFeatures: WGPUSupportedFeatures,
) {
    boundary::call("wgpuSupportedFeaturesFreeMembers", |_| {
        let WGPUSupportedFeatures {
            featureCount,
            features,
        } = supportedFeatures;
        // SAFETY: the array comes from `write_features` or is zero, as webgpu.h says.
        unsafe { memory::free_array(features, featureCount) };
        Ok(())
    })
}
