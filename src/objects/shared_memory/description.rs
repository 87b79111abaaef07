//! What memory of every kind is described with.

use crate::abi::*;
use crate::convert::own_features::OwnFeatures;
use crate::objects::{
    device::Device,
    hand_over::sharing,
    vulkan::{DmaBuf, Identity, Memory, OpaqueFd, Plane},
};
use crate::runtime::{
    failure::{Failure, Invalid},
    output::Output,
    view::View,
};
use std::ptr;

pub const MEMORY_OPAQUE_FD: (OwnFeatures, &str) =
    (OwnFeatures::MEMORY_OPAQUE_FD, "SharedMemoryOpaqueFD");
pub const MEMORY_HOST_POINTER: (OwnFeatures, &str) =
    (OwnFeatures::MEMORY_HOST_POINTER, "SharedMemoryHostPointer");
pub const MEMORY_DMA_BUF: (OwnFeatures, &str) = (OwnFeatures::MEMORY_DMA_BUF, "SharedMemoryDmaBuf");
pub const MEMORY_VULKAN: (OwnFeatures, &str) = (OwnFeatures::MEMORY_VULKAN, "SharedMemoryVulkan");

/// Refuses a device without a feature.
pub fn require(device: &Device, (feature, name): (OwnFeatures, &str)) -> Result<(), Failure> {
    match device.own_features.contains(feature) {
        true => Ok(()),
        false => {
            let expected = format!("one with WGPUNativeFeature_{name}");
            Err(Invalid::new("device", "a device without the feature", expected).into())
        }
    }
}

/// Memory of the same GPU and driver, as far as is told.
pub fn opaque_fd(
    device: &Device,
    given: View<WGPUSharedMemoryOpaqueFD>,
) -> Result<OpaqueFd, Failure> {
    require(device, MEMORY_OPAQUE_FD)?;
    let ours = sharing(device)?.context.identity;
    let theirs = Identity {
        device: given.deviceUUID,
        driver: given.driverUUID,
    };
    check_identity("deviceUUID", theirs.device, ours.device)?;
    check_identity("driverUUID", theirs.driver, ours.driver)?;
    Ok(OpaqueFd {
        fd: given.fd,
        allocation_size: given.allocationSize,
        offset: given.offset,
        memory_type: given.memoryTypeIndex,
        dedicated: given.dedicated != WGPU_FALSE,
    })
}

fn check_identity(name: &str, theirs: [u8; 16], ours: [u8; 16]) -> Result<(), Invalid> {
    if theirs == [0; 16] || theirs == ours {
        return Ok(());
    }
    let told = |id: [u8; 16]| format!("{:032x}", u128::from_be_bytes(id));
    Err(Invalid::new(
        name,
        told(theirs),
        format!("this device's, {}", told(ours)),
    ))
}

pub fn dma_buf(device: &Device, given: View<WGPUSharedMemoryDmaBuf>) -> Result<DmaBuf, Failure> {
    require(device, MEMORY_DMA_BUF)?;
    Ok(DmaBuf {
        fd: given.fd,
        plane: Plane {
            modifier: given.drmModifier,
            offset: given.offset,
            stride: given.stride,
        },
    })
}

/// The program's own object of Vulkan.
pub fn handle(device: &Device, name: &str, handle: u64) -> Result<u64, Failure> {
    require(device, MEMORY_VULKAN)?;
    match handle {
        0 => Err(Invalid::new(name, "VK_NULL_HANDLE", "a handle of Vulkan").into()),
        handle => Ok(handle),
    }
}

/// Fills in a file descriptor for memory, with all that its user has to know.
pub fn export(
    device: &Device,
    memory: &Memory,
    told: Output<WGPUSharedMemoryOpaqueFD>,
) -> Result<WGPUStatus, Failure> {
    let mut told = told.required()?;
    let exported = memory.export()?;
    let identity = sharing(device)?.context.identity;
    *told = WGPUSharedMemoryOpaqueFD {
        chain: WGPUChainedStruct {
            next: ptr::null_mut(),
            sType: WGPUSType(WGPUSType_SharedMemoryOpaqueFD.0),
        },
        fd: exported.fd,
        memoryTypeIndex: exported.memory_type,
        allocationSize: exported.allocation_size,
        offset: exported.offset,
        dedicated: exported.dedicated.into(),
        deviceUUID: identity.device,
        driverUUID: identity.driver,
    };
    Ok(WGPUStatus_Success)
}
