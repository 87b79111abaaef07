//! The same where nothing can be shared: there are no such features, so none of it ever exists.

use super::{DmaBuf, Hand, Identity, ImageInfo, Layout, OpaqueFd, Origin};
use crate::convert::own_features::OwnFeatures;
use crate::runtime::failure::{Failure, Invalid};
use std::{sync::Arc, time::Duration};
use wgpu_core::{
    device::DeviceDescriptor,
    global::Global,
    id::{AdapterId, BufferId, CommandBufferId, DeviceId, QueueId, TextureId},
    resource::{BufferDescriptor, CreateBufferError, CreateTextureError, TextureDescriptor},
};
use wgpu_types::{BufferUsages, TextureUses};

enum Never {}

pub struct Context {
    pub identity: Identity,
    never: Never,
}

pub struct Memory(Never);

pub struct Semaphore(Never);

pub const STATE: TextureUses = TextureUses::STORAGE_READ_WRITE;

pub fn features(_: &Global, _: AdapterId) -> OwnFeatures {
    OwnFeatures::NONE
}

#[cfg(all(feature = "vulkan", not(target_vendor = "apple")))]
pub fn needed_extensions(
    hal: &wgpu_hal::vulkan::Adapter,
    features: wgpu_types::Features,
    _: OwnFeatures,
) -> Vec<&'static std::ffi::CStr> {
    hal.required_device_extensions(features)
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

    pub fn for_image(
        context: &Arc<Context>,
        _: ImageInfo,
        _: Origin,
    ) -> Result<Arc<Self>, Failure> {
        match context.never {}
    }

    pub fn export(&self) -> Result<OpaqueFd, Failure> {
        match self.0 {}
    }

    pub fn image(&self) -> Option<&ImageInfo> {
        match self.0 {}
    }

    pub fn is_of_program(&self) -> bool {
        match self.0 {}
    }

    pub fn can_be_cleared(&self) -> bool {
        match self.0 {}
    }

    pub fn core_buffer(
        self: &Arc<Self>,
        _: &Global,
        _: DeviceId,
        _: &BufferDescriptor,
    ) -> Option<(BufferId, Option<CreateBufferError>)> {
        match self.0 {}
    }

    pub fn core_texture(
        self: &Arc<Self>,
        _: &Global,
        _: DeviceId,
        _: &TextureDescriptor,
    ) -> Option<(TextureId, Option<CreateTextureError>)> {
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

    pub fn handle(&self) -> u64 {
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

const NOTHING: &str = "nothing can be shared here";

pub fn image_info(_: &Global, _: AdapterId, _: &TextureDescriptor) -> Result<ImageInfo, Failure> {
    Err(Failure::internal(NOTHING))
}

pub fn described_image(
    _: &TextureDescriptor,
    _: ImageInfo,
    _: &ImageInfo,
) -> Result<ImageInfo, Invalid> {
    Err(Invalid::new("device", NOTHING, "another"))
}

pub fn dma_buf_image(context: &Context, _: ImageInfo, _: DmaBuf) -> Result<ImageInfo, Invalid> {
    match context.never {}
}

pub fn check_layout(name: &str, layout: Layout, _: &ImageInfo) -> Result<(), Invalid> {
    Err(Invalid::new(name, layout, "another device"))
}

pub fn check_buffer_usage(_: BufferUsages, given: u32) -> Result<(), Invalid> {
    Err(Invalid::new("bufferUsage", given, "another device"))
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
