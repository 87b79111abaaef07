//! Timeline semaphores, the fences of those who share memory.

use super::{
    context::{Context, driver, not_taken, refused},
    file_descriptor::{duplicate, lend},
};
use crate::runtime::failure::{Failure, Invalid};
use ash::vk::{self, Handle};
use std::{sync::Arc, time::Duration};

const OPAQUE_FD: vk::ExternalSemaphoreHandleTypeFlags =
    vk::ExternalSemaphoreHandleTypeFlags::OPAQUE_FD;

pub struct Semaphore {
    context: Arc<Context>,
    pub(super) raw: vk::Semaphore,
}

impl Semaphore {
    /// A new one, which can be exported if the device can do that.
    pub fn new(context: &Arc<Context>, value: u64) -> Result<Arc<Self>, Failure> {
        let mut kind = vk::SemaphoreTypeCreateInfo::default()
            .semaphore_type(vk::SemaphoreType::TIMELINE)
            .initial_value(value);
        let mut export = vk::ExportSemaphoreCreateInfo::default().handle_types(OPAQUE_FD);
        let mut info = vk::SemaphoreCreateInfo::default().push_next(&mut kind);
        if context.semaphore_fd.is_some() {
            info = info.push_next(&mut export);
        }
        let raw = driver!(context.device.create_semaphore(&info, None));
        Ok(Arc::new(Self {
            context: Arc::clone(context),
            raw: raw.map_err(refused("make the fence"))?,
        }))
    }

    /// The one that somebody has exported as this file descriptor, which stays the caller's.
    pub fn import(context: &Arc<Context>, fd: i32) -> Result<Arc<Self>, Failure> {
        let Some(functions) = &context.semaphore_fd else {
            return Err(without_fd("fd"));
        };
        let given = fd;
        let fd = duplicate(given)?;
        let semaphore = Self::new(context, 0)?;
        lend(fd, |fd| {
            let info = vk::ImportSemaphoreFdInfoKHR::default()
                .semaphore(semaphore.raw)
                .handle_type(OPAQUE_FD)
                .fd(fd);
            driver!(functions.import_semaphore_fd(&info))
        })
        .map_err(not_taken(given, "a timeline semaphore"))?;
        Ok(semaphore)
    }

    /// A new file descriptor for it, the caller's to close.
    pub fn export(&self) -> Result<i32, Failure> {
        let Some(functions) = &self.context.semaphore_fd else {
            return Err(without_fd("fence"));
        };
        let info = vk::SemaphoreGetFdInfoKHR::default()
            .semaphore(self.raw)
            .handle_type(OPAQUE_FD);
        driver!(functions.get_semaphore_fd(&info)).map_err(refused("export the fence"))
    }

    /// The semaphore itself, lent.
    pub fn handle(&self) -> u64 {
        self.raw.as_raw()
    }

    pub fn value(&self) -> Result<u64, Failure> {
        driver!(self.context.device.get_semaphore_counter_value(self.raw))
            .map_err(refused("read the fence"))
    }

    pub fn signal(&self, value: u64) -> Result<(), Failure> {
        let now = self.value()?;
        if value <= now {
            return Err(Invalid::new("value", value, format!("more than {now}")).into());
        }
        let info = vk::SemaphoreSignalInfo::default()
            .semaphore(self.raw)
            .value(value);
        driver!(self.context.device.signal_semaphore(&info)).map_err(refused("signal the fence"))
    }

    /// Blocks until the value is reached, at most for `limit`. Says whether it was.
    pub fn wait(&self, value: u64, limit: Duration) -> Result<bool, Failure> {
        let (semaphores, values) = ([self.raw], [value]);
        let info = vk::SemaphoreWaitInfo::default()
            .semaphores(&semaphores)
            .values(&values);
        let limit = u64::try_from(limit.as_nanos()).unwrap_or(u64::MAX);
        match driver!(self.context.device.wait_semaphores(&info, limit)) {
            Ok(()) => Ok(true),
            Err(vk::Result::TIMEOUT) => Ok(false),
            Err(result) => Err(refused("wait for the fence")(result)),
        }
    }
}

impl Drop for Semaphore {
    fn drop(&mut self) {
        driver!(self.context.device.destroy_semaphore(self.raw, None));
    }
}

fn without_fd(argument: &str) -> Failure {
    let expected = "a device with WGPUNativeFeature_SharedFenceOpaqueFD";
    Invalid::new(argument, "a file descriptor", expected).into()
}
