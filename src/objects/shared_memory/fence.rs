//! Shared fences.

use crate::abi::*;
use crate::objects::{device::Device, hand_over::sharing, record::own_child, vulkan::Semaphore};
use crate::runtime::{failure::Failure, label::Label, output::Output, view::Pointer};
use std::{sync::Arc, time::Duration};

pub struct SharedFence {
    /// Before the device, with which its functions go.
    pub(super) semaphore: Arc<Semaphore>,
    label: Label,
    pub(crate) device: Arc<Device>,
}

own_child!(SharedFence, WGPUSharedFenceImpl);

impl SharedFence {
    pub(super) fn new(
        device: &Arc<Device>,
        semaphore: Arc<Semaphore>,
        label: Option<&str>,
    ) -> Arc<Self> {
        Arc::new(Self {
            semaphore,
            label: Label::new(label),
            device: Arc::clone(device),
        })
    }

    pub fn create(
        device: &Arc<Device>,
        descriptor: Pointer<WGPUSharedFenceDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.or_initial()?;
        descriptor.no_extensions()?;
        let semaphore = Semaphore::new(&sharing(device)?.context, descriptor.initialValue)?;
        let label = descriptor.label().label();
        Ok(Self::new(device, semaphore, label.as_deref()))
    }

    pub fn import(
        device: &Arc<Device>,
        descriptor: Pointer<WGPUSharedFenceDescriptor>,
        fd: i32,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.or_initial()?;
        descriptor.no_extensions()?;
        let semaphore = Semaphore::import(&sharing(device)?.context, fd)?;
        let label = descriptor.label().label();
        Ok(Self::new(device, semaphore, label.as_deref()))
    }

    /// A file descriptor for it, the caller's to close.
    pub fn export(&self, fd: Output<i32>) -> Result<WGPUStatus, Failure> {
        let mut fd = fd.required()?;
        *fd = self.semaphore.export()?;
        Ok(WGPUStatus_Success)
    }

    /// The semaphore of Vulkan, lent.
    pub fn native(&self, told: Output<WGPUNativeVulkanSemaphore>) -> Result<WGPUStatus, Failure> {
        told.required()?.semaphore = self.semaphore.handle();
        Ok(WGPUStatus_Success)
    }

    pub fn value(&self) -> Result<u64, Failure> {
        self.semaphore.value()
    }

    pub fn signal(&self, value: u64) -> Result<WGPUStatus, Failure> {
        self.semaphore.signal(value)?;
        Ok(WGPUStatus_Success)
    }

    /// Blocks until the value is reached, for so many nanoseconds at most.
    pub fn wait(&self, value: u64, timeout: u64) -> Result<WGPUWaitStatus, Failure> {
        Ok(
            match self.semaphore.wait(value, Duration::from_nanos(timeout))? {
                true => WGPUWaitStatus_Success,
                false => WGPUWaitStatus_TimedOut,
            },
        )
    }
}
