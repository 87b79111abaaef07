//! Small writes to buffers, which wait for the next submission.
//!
//! wgpu-core makes a buffer for each write. Here their bytes go one behind the other into memory
//! that stays mapped, and one list of copies goes in front of what is submitted next. What comes by
//! any other way and has to come after a write that waits (a larger write to the same buffer, its
//! mapping) sends off first what waits.
//!
//! Only writes that wgpu-core would take are taken; all others are left to it, which knows best
//! what is wrong with them.

use super::chunks::{Chunks, Own, Place};
use parking_lot::Mutex;
use smallvec::{SmallVec, smallvec};
use std::{
    mem,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
};
use wgpu_core::{
    SubmissionIndex,
    device::queue::QueueSubmitError,
    id::{BufferId, CommandBufferId, QueueId},
};
use wgpu_types::{CommandBufferDescriptor, CommandEncoderDescriptor};

/// The largest write that waits, in bytes: with more of them, copying is all that counts.
const LARGEST: usize = 64 << 10;
/// How many writes wait at most.
const MOST_WRITES: usize = 4096;
/// From how many writes between two submissions on waiting is worth it: a list of copies costs as
/// much as these. That there will be as many is known when there were as many the last time.
const WORTH_IT: u32 = 5;

/// Why something was not submitted.
pub type Refused = Box<QueueSubmitError>;

/// What a buffer knows of its writes: when the last one began to wait.
#[derive(Default)]
pub struct Mark(AtomicU64);

impl Mark {
    /// None has waited so far.
    const NEVER: u64 = 0;
    /// None is to wait: small and large writes take turns, and each turn would cost a submission.
    const NEVER_AGAIN: u64 = u64::MAX;

    fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn set(&self, round: u64) {
        self.0.store(round, Ordering::Relaxed);
    }
}

/// The writes that wait at a queue.
pub struct Staging {
    own: Own,
    queue: QueueId,
    /// Whether something may wait, for a look without the lock. Until what waited is submitted it does.
    waits: AtomicBool,
    /// How many calls have given the queue work.
    calls: AtomicU64,
    /// Locked while what waits is submitted, so that whoever submits at the same time comes after it.
    state: Mutex<State>,
}

struct State {
    /// Counts the submissions of what waited, from 1 on.
    round: u64,
    writes: Vec<Write>,
    chunks: Chunks,
    /// Buffers that were released while a write to them waits.
    released: Vec<BufferId>,
    /// How many writes there were since the last submission.
    count: u32,
    /// So many of them are left to wgpu-core.
    left: u32,
    /// Small writes are not to wait: there is no memory for them, say.
    refuses: bool,
    /// Nothing will be submitted any more.
    ended: bool,
}

struct Write {
    from: Source,
    to: BufferId,
    offset: u64,
    size: u64,
}

/// Where the bytes of a write wait.
#[derive(Clone, Copy)]
enum Source {
    Chunk(Place),
    /// In a buffer of their own, which goes with the write.
    Buffer(BufferId),
}

impl State {
    fn waits(&self, mark: &Mark) -> bool {
        mark.get() == self.round && !self.writes.is_empty()
    }

    /// Makes a write one with the last one, if it goes into its range or right behind it.
    fn extend_last(&mut self, to: BufferId, offset: u64, data: &[u8]) -> bool {
        let Some(last) = self.writes.last_mut().filter(|last| last.to == to) else {
            return false;
        };
        let (Source::Chunk(from), Some(inside)) = (last.from, offset.checked_sub(last.offset))
        else {
            return false;
        };
        let size = data.len() as u64;
        if inside < last.size && size <= last.size - inside {
            self.chunks.replace(from.plus(inside as u32), data);
            return true;
        }
        let behind = from.plus(last.size as u32);
        let follows = inside == last.size && self.chunks.next(data.len()) == Some(behind);
        if follows {
            self.chunks.append(data);
            last.size += size;
        }
        follows
    }
}

impl Staging {
    pub fn new(own: Own, queue: QueueId) -> Self {
        Self {
            own,
            queue,
            waits: AtomicBool::new(false),
            calls: AtomicU64::new(0),
            state: Mutex::new(State {
                round: Mark::NEVER + 1,
                writes: Vec::new(),
                chunks: Chunks::default(),
                released: Vec::new(),
                count: 0,
                left: WORTH_IT,
                refuses: false,
                ended: false,
            }),
        }
    }

    /// Where buffers of the library's own come from.
    pub fn own(&self) -> &Own {
        &self.own
    }

    /// Whether writes of so many bytes may wait.
    #[inline]
    pub fn takes(bytes: usize) -> bool {
        (1..=LARGEST).contains(&bytes)
    }

    /// Lets a write wait that `takes` its size and lies in its buffer; `is_allowed` says whether
    /// nothing else speaks against it. `false`: it is left to wgpu-core.
    pub fn write(
        &self,
        (to, mark): (BufferId, &Mark),
        offset: u64,
        data: &[u8],
        is_allowed: impl FnOnce() -> bool,
    ) -> Result<bool, Refused> {
        let mut state = self.state.lock();
        if state.refuses || mark.get() == Mark::NEVER_AGAIN {
            return Ok(false);
        }
        state.count = state.count.saturating_add(1);
        if state.count <= state.left {
            return Ok(false);
        }
        // Before the question: who maps the buffer after it finds the mark.
        mark.set(state.round);
        if !is_allowed() {
            return Ok(false);
        }
        if state.extend_last(to, offset, data) {
            return Ok(true);
        }
        if state.writes.len() >= MOST_WRITES || state.chunks.are_full_for(data.len()) {
            self.submit_waiting(&mut state, &[])?;
            mark.set(state.round);
        }
        let Some(from) = state.chunks.put(&self.own, data) else {
            state.refuses = true;
            return Ok(false);
        };
        let size = data.len() as u64;
        self.push(
            &mut state,
            Write {
                from: Source::Chunk(from),
                to,
                offset,
                size,
            },
        );
        Ok(true)
    }

    /// Lets a write wait whose bytes are in a mapped buffer of their own, which goes with it.
    /// `false`: it may not, or no longer, and nothing is written.
    pub fn write_from(
        &self,
        from: BufferId,
        (to, mark): (BufferId, &Mark),
        (offset, size): (u64, u64),
        is_allowed: impl FnOnce() -> bool,
    ) -> bool {
        let mut state = self.state.lock();
        mark.set(state.round);
        let waits = !state.ended && is_allowed();
        match waits {
            true => {
                // It is mapped; what else may fail is a lost device.
                let _ = self.own.global.buffer_unmap(from);
                let from = Source::Buffer(from);
                self.push(
                    &mut state,
                    Write {
                        from,
                        to,
                        offset,
                        size,
                    },
                );
            }
            false => self.own.drop_buffer(from),
        }
        waits
    }

    /// Submits what waits, and after it the commands.
    pub fn submit(&self, commands: &[CommandBufferId]) -> Result<SubmissionIndex, Refused> {
        let mut state = self.state.lock();
        state.left = if state.count < WORTH_IT { WORTH_IT } else { 0 };
        state.count = 0;
        if !state.writes.is_empty() {
            return self.submit_waiting(&mut state, commands);
        }
        state.chunks.clear(&self.own);
        drop(state);
        self.submit_commands(commands)
    }

    /// Submits what waits, if anything does.
    #[inline]
    pub fn flush(&self) -> Result<(), Refused> {
        match self.waits.load(Ordering::Acquire) {
            true => self.flush_waiting(),
            false => Ok(()),
        }
    }

    fn flush_waiting(&self) -> Result<(), Refused> {
        let mut state = self.state.lock();
        match state.writes.is_empty() {
            true => Ok(()),
            false => self.submit_waiting(&mut state, &[]).map(|_| ()),
        }
    }

    /// Submits what waits if something of it goes to this buffer.
    pub fn flush_for(&self, mark: &Mark) -> Result<(), Refused> {
        if mark.get() == Mark::NEVER {
            return Ok(());
        }
        let mut state = self.state.lock();
        match state.waits(mark) {
            true => self.submit_waiting(&mut state, &[]).map(|_| ()),
            false => Ok(()),
        }
    }

    /// A large write to a buffer is about to take wgpu-core's way.
    pub fn before_large_write(&self, mark: &Mark) -> Result<(), Refused> {
        let mut state = self.state.lock();
        if !state.waits(mark) {
            return Ok(());
        }
        mark.set(Mark::NEVER_AGAIN);
        self.submit_waiting(&mut state, &[]).map(|_| ())
    }

    /// A buffer is about to be destroyed. Nobody will ever see what was written to it.
    pub fn forget(&self, to: BufferId, mark: &Mark) {
        let mut state = self.state.lock();
        if state.waits(mark) {
            state.writes.retain(|write| {
                if let (true, Source::Buffer(buffer)) = (write.to == to, write.from) {
                    self.own.drop_buffer(buffer);
                }
                write.to != to
            });
        }
        mark.set(Mark::NEVER_AGAIN);
    }

    /// Drops the identity of a buffer, once nothing waits for it.
    pub fn drop_buffer(&self, buffer: BufferId, mark: &Mark) {
        if mark.get() != Mark::NEVER {
            let mut state = self.state.lock();
            if state.waits(mark) {
                self.own.adopt();
                return state.released.push(buffer);
            }
        }
        self.own.global.buffer_drop(buffer);
    }

    /// From the next one on, small writes are left to wgpu-core.
    pub fn refuse(&self) {
        self.state.lock().refuses = true;
    }

    /// Ends it: what waits will not be submitted.
    pub fn close(&self) {
        let mut state = self.state.lock();
        (state.refuses, state.ended) = (true, true);
        self.drop_writes(&mut state);
        state.chunks.drop_all(&self.own);
    }

    fn push(&self, state: &mut State, write: Write) {
        self.waits.store(true, Ordering::Relaxed);
        state.writes.push(write);
    }

    fn drop_writes(&self, state: &mut State) {
        for write in state.writes.drain(..) {
            if let Source::Buffer(buffer) = write.from {
                self.own.drop_buffer(buffer);
            }
        }
        for buffer in state.released.drain(..) {
            self.own.drop_buffer(buffer);
        }
        self.waits.store(false, Ordering::Release);
    }

    /// Submits what waits, and with it commands. Where those are refused, it goes alone.
    fn submit_waiting(
        &self,
        state: &mut State,
        commands: &[CommandBufferId],
    ) -> Result<SubmissionIndex, Refused> {
        // Who panics in here leaves chunks behind that nobody may write to any more.
        let refused = mem::replace(&mut state.refuses, true);
        state.chunks.seal(&self.own);
        let submitted = self.submit_behind(self.copies(state), commands);
        if submitted.is_err() && !commands.is_empty() {
            // What is wrong with the copies, too, the first error has told.
            let _ = self.submit_behind(self.copies(state), &[]);
        }
        state.round += 1;
        self.drop_writes(state);
        state.chunks.send(&self.own);
        state.refuses = refused;
        submitted
    }

    /// The copies from where the writes wait to where they go. What fails here fails when it is
    /// submitted.
    fn copies(&self, state: &State) -> CommandBufferId {
        let global = &self.own.global;
        let label = Some("staged writes".into());
        let descriptor = CommandEncoderDescriptor { label };
        let (encoder, _) = global.device_create_command_encoder(self.own.device, &descriptor, None);
        for write in &state.writes {
            let (from, start) = match write.from {
                Source::Chunk(place) => state.chunks.source(place),
                Source::Buffer(buffer) => (buffer, 0),
            };
            let (to, offset, size) = (write.to, write.offset, Some(write.size));
            let _ = global
                .command_encoder_copy_buffer_to_buffer(encoder, from, start, to, offset, size);
        }
        let descriptor = CommandBufferDescriptor::default();
        let (commands, _) = global.command_encoder_finish(encoder, &descriptor, None);
        global.command_encoder_drop(encoder);
        commands
    }

    fn submit_behind(
        &self,
        front: CommandBufferId,
        commands: &[CommandBufferId],
    ) -> Result<SubmissionIndex, Refused> {
        let mut all: SmallVec<[_; 8]> = smallvec![front];
        all.extend_from_slice(commands);
        let submitted = self.submit_commands(&all);
        self.own.global.command_buffer_drop(front);
        submitted
    }

    fn submit_commands(&self, commands: &[CommandBufferId]) -> Result<SubmissionIndex, Refused> {
        self.call(|| {
            let submitted = self.own.global.queue_submit(self.queue, commands);
            submitted.map_err(|(_, error)| Box::new(error))
        })
    }

    /// Makes a call of wgpu-core's for the queue that may change what it tracks.
    pub fn call<T>(&self, call: impl FnOnce() -> T) -> T {
        let result = self.own.end.not_during(call);
        // Afterwards: who has counted it knows the work to be with the queue.
        self.calls.fetch_add(1, Ordering::Release);
        result
    }

    /// How many such calls there were. As long as the number stays, there is nothing new to wait for.
    pub fn calls(&self) -> u64 {
        self.calls.load(Ordering::Acquire)
    }
}
