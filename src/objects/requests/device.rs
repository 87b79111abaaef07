//! wgpuAdapterRequestDevice.

use crate::abi::*;
use crate::objects::device::Device;
use crate::runtime::{
    callback::{Status, ValueCallback},
    handle,
    request::{Abandoned, Request},
};
use std::sync::Arc;

#[derive(Clone)]
pub struct DeviceRequest(pub ValueCallback<WGPURequestDeviceStatus, WGPUDevice>);

impl Request for DeviceRequest {
    type Outcome = Result<Arc<Device>, String>;

    fn finish(self, made: Self::Outcome) {
        match made {
            // Without a callback nobody gets the device, and it goes at once.
            Ok(_) if !self.0.is_some() => {}
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
