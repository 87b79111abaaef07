//! Adapters for devices of Vulkan that the program knows.

use crate::abi::*;
use crate::objects::{
    adapter::Adapter,
    instance::Instance,
    native::{
        owner::{of_backend, write},
        vulkan_host,
    },
};
use crate::runtime::{failure::Failure, output::Output, view::Pointer};
use std::{ffi::c_void, sync::Arc};
use wgpu_types::Backend;

pub fn adapter(instance: &Arc<Instance>, physical: *mut c_void) -> Result<Arc<Adapter>, Failure> {
    let id = vulkan_host::adapter(instance.global(), physical).map_err(Failure::logged)?;
    Ok(Adapter::new(instance, id))
}

pub fn write_device_needs(
    adapter: &Adapter,
    descriptor: Pointer<WGPUDeviceDescriptor>,
    needs: Output<WGPUVulkanDeviceNeeds>,
) -> Result<WGPUStatus, Failure> {
    let descriptor = descriptor.or_initial().map_err(Failure::logged)?;
    let wanted = adapter.wanted(descriptor).map_err(Failure::logged)?;
    write(needs, |out| {
        let features = (wanted.descriptor.required_features, wanted.own);
        let lent = vulkan_host::device_needs(adapter.global(), adapter.id, features, out);
        let lent = of_backend("adapter", adapter, Backend::Vulkan, lent)?;
        adapter.lent.keep(lent);
        Ok(())
    })
}
