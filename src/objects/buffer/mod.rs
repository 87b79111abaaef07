//! Buffers.

mod mapped;
pub(super) mod mapping;

use crate::abi::*;
use crate::convert;
use crate::objects::{
    device::Device,
    queue::staging::{Mark, Staging},
    record::{self, Identified, device_child},
    turns::{HasTurns, Turn, Turns},
    vulkan::Memory,
};
use crate::polyfill::stand_in::StandIns;
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    label::Label,
    view::{Named, Pointer},
};
use mapping::{Map, Mapping};
use parking_lot::Mutex;
use std::{
    mem,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use wgpu_core::{id::BufferId, resource::BufferDescriptor};
use wgpu_types::{COPY_BUFFER_ALIGNMENT, Features};

pub struct Buffer {
    /// `None` for an error object that wgpu-core has never seen.
    pub(crate) id: Option<BufferId>,
    label: Label,
    pub(crate) usage: WGPUBufferUsage,
    pub(crate) size: u64,
    pub(super) map: Mutex<Map>,
    destroyed: AtomicBool,
    /// A request for a mapping was withdrawn, whose answer wgpu-core may give to a later one.
    pub(super) withdrawn: AtomicBool,
    /// Its creation succeeded, with the usage CopyDst.
    is_destination: bool,
    /// When a write to it last waited.
    pub(super) mark: Mark,
    /// For a buffer in memory that others use as well: whose turn it is, and the memory.
    pub(super) turn: Option<Arc<Turn>>,
    memory: Option<Arc<Memory>>,
    pub(crate) device: Arc<Device>,
}

device_child!(Buffer, WGPUBufferImpl);

impl Identified for Buffer {
    type Id = BufferId;

    fn id(&self) -> Option<BufferId> {
        self.id
    }

    fn detail(&self) -> u64 {
        let outline = Outline {
            size: self.size,
            is_indirect: self.usage & WGPUBufferUsage_Indirect != 0,
            has_turn: self.turn.is_some(),
        };
        outline.number()
    }
}

/// What commands ask of a buffer.
#[derive(Clone, Copy)]
pub struct Outline {
    pub size: u64,
    /// Whether draws may be read from it.
    pub is_indirect: bool,
    /// Whether its use needs an open access.
    pub has_turn: bool,
}

impl Outline {
    /// Above every size that there is memory for.
    const INDIRECT: u64 = 1 << 63;
    const TURN: u64 = 1 << 62;

    fn number(self) -> u64 {
        let flag = |is_set, flag| if is_set { flag } else { 0 };
        self.size & !(Self::INDIRECT | Self::TURN)
            | flag(self.is_indirect, Self::INDIRECT)
            | flag(self.has_turn, Self::TURN)
    }

    #[inline]
    pub fn of(number: u64) -> Self {
        Self {
            size: number & !(Self::INDIRECT | Self::TURN),
            is_indirect: number & Self::INDIRECT != 0,
            has_turn: number & Self::TURN != 0,
        }
    }

    /// Refuses parameters of an indirect draw that do not lie in the buffer.
    #[inline]
    pub fn require_indirect(self, offset: u64, size: u64) -> Result<(), Invalid> {
        let lies_within = offset.checked_add(size).is_some_and(|end| end <= self.size);
        match lies_within && offset.is_multiple_of(4) {
            true => Ok(()),
            false => self.refuse_indirect(offset, size),
        }
    }

    #[cold]
    fn refuse_indirect(self, offset: u64, size: u64) -> Result<(), Invalid> {
        if !offset.is_multiple_of(4) {
            return Err(Invalid::new("indirectOffset", offset, "a multiple of 4"));
        }
        let expected = format!("{size} bytes in a buffer of {}", self.size);
        Err(Invalid::new("indirectOffset", offset, expected))
    }
}

impl Buffer {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUBufferDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let converted = convert::buffer::buffer_descriptor(descriptor);
        let converted = converted.and_then(|buffer| {
            if !device.features.contains(Features::EXPERIMENTAL_RAY_QUERY) {
                let why = "the device was requested without WGPUNativeFeature_RayQuery";
                convert::buffer::without_inputs(descriptor.usage(), buffer.usage, why)?;
            }
            Ok(buffer)
        });
        let (id, failure) = record::attempt(label.as_deref(), converted, |converted| {
            let global = device.global();
            global.device_create_buffer(device.id, &converted, None)
        });
        let valid = failure.is_none();
        let buffer = Self {
            id,
            label: Label::new(label.as_deref()),
            usage: descriptor.usage,
            size: descriptor.size,
            map: Mutex::new(Map::Unmapped),
            destroyed: AtomicBool::new(false),
            withdrawn: AtomicBool::new(false),
            is_destination: valid && descriptor.usage & WGPUBufferUsage_CopyDst != 0,
            mark: Mark::default(),
            turn: None,
            memory: None,
            device: Arc::clone(device),
        };
        if descriptor.mappedAtCreation != WGPU_FALSE {
            // The one creation that returns NULL where this fails: there is no memory to hand out.
            // That says all; the device hears of no error.
            let mapping = match (valid, id) {
                (true, Some(_)) => Mapping::of_core(0..buffer.size, true),
                _ => Mapping::of_error_object(buffer.size)?,
            };
            *buffer.map.lock() = Map::Mapped(mapping);
        }
        if let Some(failure) = failure {
            call.raise(failure);
        }
        Ok(Arc::new(buffer))
    }

    /// A buffer in memory that others use as well.
    pub fn of_shared_memory(
        device: &Arc<Device>,
        descriptor: &BufferDescriptor,
        memory: &Arc<Memory>,
        turn: Arc<Turn>,
    ) -> Result<Arc<Self>, Failure> {
        let label = descriptor.label.as_deref();
        let made = memory.core_buffer(device.global(), device.id, descriptor);
        let (id, error) = made.ok_or_else(|| Failure::internal("the memory has no buffer"))?;
        if let Some(error) = error {
            device.global().buffer_drop(id);
            return Err(Failure::core(label.unwrap_or_default(), error));
        }
        let usage = descriptor.usage.bits().into();
        Ok(Arc::new(Self {
            id: Some(id),
            label: Label::new(label),
            usage,
            size: descriptor.size,
            map: Mutex::new(Map::Unmapped),
            destroyed: AtomicBool::new(false),
            withdrawn: AtomicBool::new(false),
            is_destination: usage & WGPUBufferUsage_CopyDst != 0,
            mark: Mark::default(),
            turn: Some(turn),
            memory: Some(Arc::clone(memory)),
            device: Arc::clone(device),
        }))
    }

    /// Whether it was made of this memory.
    pub fn is_of(&self, memory: &Arc<Memory>) -> bool {
        let own = self.memory.as_ref();
        own.is_some_and(|own| Arc::ptr_eq(own, memory))
    }

    /// Refuses a use by the queue that needs an open access.
    pub fn require_turn(&self) -> Result<(), Invalid> {
        match &self.turn {
            Some(turn) => turn.require("buffer"),
            None => Ok(()),
        }
    }

    /// Whether a small write to this range is right, as far as what never changes can tell.
    #[inline]
    pub fn takes_write(&self, offset: u64, bytes: usize) -> bool {
        let size = bytes as u64;
        Staging::takes(bytes)
            && self.is_destination
            && (offset | size).is_multiple_of(COPY_BUFFER_ALIGNMENT)
            && offset <= self.size
            && size <= self.size - offset
    }

    pub fn is_destroyed(&self) -> bool {
        self.destroyed.load(Ordering::Acquire)
    }

    /// Whether the buffer is there to be written to.
    pub fn is_writable(&self) -> bool {
        !self.is_destroyed()
            && matches!(*self.map.lock(), Map::Unmapped)
            && !self.device.errors.is_lost()
    }

    pub fn destroy(&self) {
        self.destroyed.store(true, Ordering::Release);
        let map = self.end_mapping("the buffer was destroyed");
        if let Some(id) = self.id {
            self.device.staging.forget(id, &self.mark);
            self.unmap_before_end(&map, id);
            self.device.global().buffer_destroy(id);
        }
    }

    /// What to make a bind group of: the buffer itself, or a stand-in if it is destroyed.
    pub fn to_bind(
        &self,
        argument: Named<WGPUBuffer>,
        stand_ins: &StandIns,
    ) -> Result<BufferId, Invalid> {
        let itself = self.require_id(argument.name())?;
        if !self.is_destroyed() {
            return Ok(itself);
        }
        let usage = convert::buffer::buffer_usage(Named::plain("usage", &self.usage))?;
        Ok(stand_ins.buffer(self.size, usage))
    }
}

impl HasTurns for Buffer {
    fn add_turns(&self, to: &mut Turns) {
        to.add(self.turn.as_ref());
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        let map = mem::replace(self.map.get_mut(), Map::Unmapped);
        self.abort(&map, "the buffer was released");
        if let Some(id) = self.id {
            self.unmap_before_end(&map, id);
            self.device.staging.drop_buffer(id, &self.mark);
        }
    }
}
