//! Accesses: memory comes into our hands, and goes out of them.

use super::fence::SharedFence;
use crate::abi::*;
use crate::objects::{
    device::Device,
    hand_over::{hand_over, sharing, submit},
    turns::Turn,
    vulkan::{self, GENERAL, Hand, Layout, Memory, Semaphore},
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle,
    output::Output,
    view::{Pointer, View},
};
use parking_lot::Mutex;
use std::sync::{Arc, Weak};
use wgpu_core::id::TextureId;

/// Who has the memory.
#[derive(Default)]
pub struct Holder(Mutex<Weak<Turn>>);

impl Holder {
    fn has_it(&self) -> bool {
        let turn = self.0.lock().upgrade();
        turn.is_some_and(|turn| turn.is_open())
    }
}

/// What the memory of an object is.
pub struct Shared<'a> {
    pub device: &'a Arc<Device>,
    pub memory: &'a Arc<Memory>,
    pub holder: &'a Holder,
}

/// What an access is asked for.
pub struct Wish {
    to: Hand,
    end: Layout,
    waits: Vec<(Arc<Semaphore>, u64)>,
}

impl Shared<'_> {
    /// Reads how an access is to begin.
    pub fn wish(
        &self,
        call: &Call,
        descriptor: Pointer<WGPUSharedMemoryBeginAccess>,
    ) -> Result<Wish, Failure> {
        let descriptor = descriptor.or_initial()?;
        let initialized = descriptor.initialized != WGPU_FALSE;
        if !initialized && !self.memory.can_be_cleared() {
            let expected = "1: without the usage TRANSFER_DST it cannot be filled with zeros";
            return Err(Invalid::new("initialized", 0, expected).into());
        }
        let (old, new, end) = self.layouts(descriptor, initialized)?;
        Ok(Wish {
            to: match initialized {
                true => Hand::Ours(old, new),
                false => Hand::OursEmpty,
            },
            end,
            waits: waits(call, descriptor)?,
        })
    }

    /// The layouts in which an image comes, old and new, and goes.
    fn layouts(
        &self,
        descriptor: View<WGPUSharedMemoryBeginAccess>,
        initialized: bool,
    ) -> Result<(Layout, Layout, Layout), Invalid> {
        let Some(layouts) = descriptor.extension()? else {
            return Ok((GENERAL, GENERAL, GENERAL));
        };
        let Some(image) = self.memory.image() else {
            let expected = "NULL: buffers have no layouts";
            return Err(Invalid::new("nextInChain", "a struct", expected));
        };
        if initialized {
            vulkan::check_layout("oldLayout", layouts.oldLayout, image)?;
            if !self.memory.is_of_program() {
                vulkan::check_layout("newLayout", layouts.newLayout, image)?;
            }
        }
        vulkan::check_layout("endLayout", layouts.endLayout, image)?;
        Ok((layouts.oldLayout, layouts.newLayout, layouts.endLayout))
    }

    /// Lets something of this memory be used.
    pub fn begin(
        &self,
        (name, turn): (&str, &Arc<Turn>),
        wish: Wish,
    ) -> Result<WGPUStatus, Failure> {
        sharing(self.device)?.gate.pass(|| {
            if self.holder.has_it() {
                let expected = "memory without an open access";
                return Err(Invalid::new(name, "one of memory in use", expected).into());
            }
            hand_over(self.device, self.memory, wish.to, None, &wish.waits)?;
            *self.holder.0.lock() = Arc::downgrade(turn);
            turn.begin(wish.end);
            Ok(WGPUStatus_Success)
        })
    }

    /// Ends its use, and tells which fence says that it has ended. `texture` is what was in use, if it
    /// is a texture that is still there.
    pub fn end(
        &self,
        (name, turn): (&str, &Arc<Turn>),
        texture: impl FnOnce() -> Option<TextureId>,
        done: Output<WGPUSharedFenceValue>,
    ) -> Result<WGPUStatus, Failure> {
        let mut done = done.required()?;
        let sharing = sharing(self.device)?;
        let (fence, value) = sharing.gate.pass(|| {
            if !turn.is_open() {
                let expected = "one with an open access";
                return Err(Invalid::new(name, "one without an open access", expected).into());
            }
            let end = turn.end();
            *self.holder.0.lock() = Weak::new();
            hand_over(self.device, self.memory, Hand::Others(end), texture(), &[])?;
            let (semaphore, value) = sharing.next_value()?;
            let device = self.device;
            let (global, queue) = (device.global(), device.queue_id);
            // By itself: another thread's submission may come between, and signal early; all that
            // counts lies before it.
            let submission =
                vulkan::signal(global, queue, (&semaphore, value), || submit(device, &[]))?;
            sharing.keep(submission, semaphore.clone());
            Ok::<_, Failure>((semaphore, value))
        })?;
        done.fence = handle::insert(SharedFence::new(self.device, fence, Some("end of access")));
        done.value = value;
        Ok(WGPUStatus_Success)
    }
}

/// What an access waits for.
fn waits(
    call: &Call,
    descriptor: View<WGPUSharedMemoryBeginAccess>,
) -> Result<Vec<(Arc<Semaphore>, u64)>, Invalid> {
    descriptor.waits().map_structs(|wait| {
        let fence: &SharedFence = call.get(wait.fence())?;
        Ok((Arc::clone(&fence.semaphore), wait.value))
    })
}
