//! The trace of a device. wgpu-core writes it and keeps to itself what goes wrong, so what should
//! have been written is looked for afterwards; with the first thing that is missing, the trace ends.

use super::{
    folder::{Loss, TraceFolder},
    shader::Source,
};
use parking_lot::ReentrantMutex;
use std::{cell::RefCell, sync::Arc};
use wgpu_core::{global::Global, id::DeviceId};

pub struct DeviceTrace {
    global: Arc<Global>,
    device: DeviceId,
    /// `None` once the trace has ended. Calls of which something is expected in the trace come one
    /// after the other, as they are written; callbacks within may make further ones.
    folder: ReentrantMutex<RefCell<Option<TraceFolder>>>,
}

impl DeviceTrace {
    /// Of a device that writes to `folder`.
    pub fn new(global: &Arc<Global>, device: DeviceId, folder: TraceFolder) -> Self {
        Self {
            global: Arc::clone(global),
            device,
            folder: ReentrantMutex::new(RefCell::new(Some(folder))),
        }
    }

    /// Makes a call that adds actions to the trace if it succeeds.
    pub fn actions<T, E>(&self, call: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        self.watch(call, |folder, before, succeeded| match succeeded {
            true => folder.check_actions(before),
            false => Ok(()),
        })
    }

    /// Makes a call that adds a data file of at least this size to the trace if it succeeds, and
    /// may do so if it does not.
    pub fn data<T, E>(
        &self,
        extension: &str,
        size: u64,
        call: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        self.watch(call, |folder, _, succeeded| {
            folder.check_data(extension, size, succeeded)
        })
    }

    /// The same for a shader, whose source is put beside what wgpu-core writes down.
    pub fn shader<T, E>(
        &self,
        (extension, size): (&str, u64),
        source: Option<Source>,
        call: impl FnOnce() -> Result<T, E>,
    ) -> Result<T, E> {
        self.watch(call, |folder, _, succeeded| {
            folder.check_data(extension, size, succeeded)?;
            match source.filter(|_| succeeded) {
                Some((extension, bytes)) => folder.add_source(extension, bytes),
                None => Ok(()),
            }
        })
    }

    /// Makes a call and has the folder checked, which gets to know how long the actions were before
    /// the call and whether it succeeded.
    fn watch<T, E>(
        &self,
        call: impl FnOnce() -> Result<T, E>,
        check: impl FnOnce(&mut TraceFolder, u64, bool) -> Result<(), Loss>,
    ) -> Result<T, E> {
        let guard = self.folder.lock();
        let Some(before) = guard.borrow().as_ref().map(TraceFolder::length) else {
            drop(guard);
            return call();
        };
        let result = call();
        let mut folder = guard.borrow_mut();
        let checked = match folder.as_mut() {
            Some(folder) => check(folder, before, result.is_ok()),
            None => Ok(()),
        };
        let ended = match checked {
            Ok(()) => None,
            Err(loss) => folder.take().map(|folder| self.end(folder, &loss)),
        };
        drop(folder);
        drop(guard);
        if let Some(ended) = ended {
            log::error!("the trace ends, and the application goes on without: {ended}");
        }
        result
    }

    /// Takes the trace away from wgpu-core. Nobody is creating a shader module meanwhile, which
    /// wgpu-core could not stand.
    // LIMITS: trace-end
    fn end(&self, folder: TraceFolder, loss: &Loss) -> String {
        drop(self.global.device_take_trace(self.device));
        folder.end_after(loss)
    }
}
