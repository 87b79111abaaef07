//! The same where nothing can be shared: there are no such features, so none of it ever exists.

use super::{Identity, OpaqueFd, Origin};
use crate::convert::own_features::OwnFeatures;
use crate::runtime::failure::Failure;
use std::{sync::Arc, time::Duration};
use wgpu_core::{
    device::DeviceDescriptor,
    global::Global,
    id::{AdapterId, BufferId, CommandBufferId, DeviceId, QueueId},
    resource::{BufferDescriptor, CreateBufferError},
};

enum Never {}

pub struct Context {
    pub identity: Identity,
    never: Never,
}

pub struct Memory(Never);

pub struct Semaphore(Never);

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    Ours,
    OursEmpty,
    Others,
}

pub fn features(_: &Global, _: AdapterId) -> OwnFeatures {
    OwnFeatures::NONE
}

pub fn open(
    _: &Global,
    _: AdapterId,
    _: &DeviceDescriptor,
    _: OwnFeatures,
) -> Result<(DeviceId, QueueId), String> {
    Err("nothing can be shared here".into())
}

pub fn name_queue(_: &Global, _: DeviceId, _: &str) {}

impl Context {
    pub fn of(_: &Global, _: DeviceId, _: OwnFeatures) -> Option<Arc<Self>> {
        None
    }
}

impl Memory {
    pub fn for_buffer(context: &Arc<Context>, _: u64, _: Origin) -> Result<Arc<Self>, Failure> {
        match context.never {}
    }

    pub fn export(&self) -> Result<OpaqueFd, Failure> {
        match self.0 {}
    }

    pub fn core_buffer(
        self: &Arc<Self>,
        _: &Global,
        _: DeviceId,
        _: &BufferDescriptor,
    ) -> (BufferId, Option<CreateBufferError>) {
        match self.0 {}
    }
}

impl Semaphore {
    pub fn new(context: &Arc<Context>, _: u64) -> Result<Arc<Self>, Failure> {
        match context.never {}
    }

    pub fn import(context: &Arc<Context>, _: i32) -> Result<Arc<Self>, Failure> {
        match context.never {}
    }

    pub fn export(&self) -> Result<i32, Failure> {
        match self.0 {}
    }

    pub fn value(&self) -> Result<u64, Failure> {
        match self.0 {}
    }

    pub fn signal(&self, _: u64) -> Result<(), Failure> {
        match self.0 {}
    }

    pub fn wait(&self, _: u64, _: Duration) -> Result<bool, Failure> {
        match self.0 {}
    }
}

pub fn hand_over(
    _: &Global,
    _: DeviceId,
    context: &Context,
    _: &Memory,
    _: Hand,
) -> Result<CommandBufferId, Failure> {
    match context.never {}
}

pub fn begin_wait(_: &Global, _: QueueId, semaphore: &Semaphore, _: u64) {
    match semaphore.0 {}
}

pub fn withdraw_wait(_: &Global, _: QueueId, semaphore: &Semaphore) {
    match semaphore.0 {}
}

pub fn signal<T, E>(
    _: &Global,
    _: QueueId,
    (semaphore, _): (&Semaphore, u64),
    _: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    match semaphore.0 {}
}
