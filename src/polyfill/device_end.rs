//! The end of a device that other threads are submitting and writing with.
//!
//! wgpu-core lets go of a lost device's resources when it is polled next. It holds the list of them
//! meanwhile, and waits for those who look into resources; one of whom may be waiting for the list: a
//! write to a buffer that found the device alive a moment ago. Both would wait for ever.

// UPSTREAM: gfx-rs/wgpu#5737, gfx-rs/wgpu#9475
// LIMITS: device-end

use parking_lot::RwLock;

/// Keeps the end of a device apart from calls that first look whether it is alive, and then take its list
/// of resources.
#[derive(Default)]
pub struct DeviceEnd(RwLock<()>);

impl DeviceEnd {
    /// Makes such a call: to submit, to write to the queue, or to present.
    pub fn not_during<T>(&self, call: impl FnOnce() -> T) -> T {
        let _not_now = self.0.read_recursive();
        call()
    }

    /// Makes the call that ends the device, once all who have found it alive are done.
    pub fn end(&self, destroy: impl FnOnce()) {
        let _nobody = self.0.write();
        destroy();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        sync::mpsc::{TryRecvError, channel},
        thread,
        time::Duration,
    };

    #[test]
    fn a_device_ends_after_the_calls_that_found_it_alive() {
        let end = DeviceEnd::default();
        let (told, heard) = channel();
        thread::scope(|scope| {
            end.not_during(|| {
                scope.spawn(|| end.end(|| told.send(()).unwrap()));
                thread::sleep(Duration::from_millis(5));
                // A call within a call does not wait for the end, which waits for it.
                end.not_during(|| assert_eq!(heard.try_recv(), Err(TryRecvError::Empty)));
            });
            assert_eq!(heard.recv(), Ok(()));
        });
    }
}
