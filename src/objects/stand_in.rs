//! Stand-ins for destroyed buffers and textures. WebGPU lets views and bind groups be made of them
//! and refuses what uses these at submission; wgpu-core refuses to make them. It makes them of
//! something just like it, which is destroyed then.

use crate::abi::*;
use crate::convert::{self, ids::Ids};
use crate::objects::{
    bind_group_layout::BindGroupLayout, buffer::Buffer, device::Device, ids::Identified,
    texture::Fate, texture_view::TextureView,
};
use crate::runtime::view::Named;
use crate::runtime::{boundary::Call, failure::Invalid};
use std::{
    cell::{Cell, RefCell},
    sync::atomic::Ordering,
};
use wgpu_core::{id::*, resource::BufferDescriptor};

/// Objects by their handles, with stand-ins for those that are destroyed.
pub struct StandIns<'a> {
    device: &'a Device,
    call: &'a Call,
    made: RefCell<Vec<Made>>,
    /// The layout that was looked up.
    layout: Cell<Option<&'a BindGroupLayout>>,
}

enum Made {
    Buffer(BufferId),
    Texture(TextureId),
    TextureView(TextureViewId),
}

impl<'a> StandIns<'a> {
    pub fn new(device: &'a Device, call: &'a Call) -> Self {
        Self {
            device,
            call,
            made: RefCell::default(),
            layout: Cell::default(),
        }
    }

    /// The bindings of the group's layout that are arrays.
    pub fn array_bindings(&self) -> &[u32] {
        self.layout.get().map_or(&[], |layout| &layout.arrays)
    }

    fn buffer_like(&self, buffer: &Buffer) -> Result<BufferId, Invalid> {
        let descriptor = BufferDescriptor {
            label: None,
            size: buffer.size,
            usage: convert::buffer::buffer_usage(Named::plain("usage", &buffer.usage))?,
            mapped_at_creation: false,
        };
        let global = self.device.global();
        let (id, _) = global.device_create_buffer(self.device.id, &descriptor, None);
        self.made.borrow_mut().push(Made::Buffer(id));
        Ok(id)
    }

    /// One like the texture of this fate, if that is destroyed.
    pub fn texture(&self, fate: &Fate) -> Option<TextureId> {
        let like = fate.like.as_ref()?;
        if !fate.destroyed.load(Ordering::Acquire) {
            return None;
        }
        let global = self.device.global();
        let (id, _) = global.device_create_texture(self.device.id, like, None);
        self.made.borrow_mut().push(Made::Texture(id));
        Some(id)
    }
}

/// The stand-ins have done their duty: they are destroyed, too.
impl Drop for StandIns<'_> {
    fn drop(&mut self) {
        let global = self.device.global();
        for made in self.made.take() {
            match made {
                Made::Buffer(id) => {
                    global.buffer_destroy(id);
                    global.buffer_drop(id);
                }
                Made::Texture(id) => {
                    global.texture_destroy(id);
                    global.texture_drop(id);
                }
                // It is held by whatever was made of it.
                Made::TextureView(id) => {
                    global.texture_view_drop(id);
                }
            }
        }
    }
}

macro_rules! as_they_are {
    ($($method:ident: $c:ident => $id:ident,)*) => {
        $(fn $method(&self, handle: Named<$c>) -> Result<$id, Invalid> {
            self.call.$method(handle)
        })*
    };
}

impl Ids for StandIns<'_> {
    fn buffer(&self, handle: Named<WGPUBuffer>) -> Result<BufferId, Invalid> {
        let buffer: &Buffer = self.call.get(handle)?;
        let itself = buffer.require_id(handle.name())?;
        match buffer.destroyed.load(Ordering::Acquire) {
            true => self.buffer_like(buffer),
            false => Ok(itself),
        }
    }

    fn texture_view(&self, handle: Named<WGPUTextureView>) -> Result<TextureViewId, Invalid> {
        let view: &TextureView = self.call.get(handle)?;
        let itself = view.require_id(handle.name())?;
        let Some(texture) = self.texture(&view.texture) else {
            return Ok(itself);
        };
        let global = self.device.global();
        let (id, _) = global.texture_create_view(texture, &view.descriptor, None);
        self.made.borrow_mut().push(Made::TextureView(id));
        Ok(id)
    }

    fn bind_group_layout(
        &self,
        handle: Named<WGPUBindGroupLayout>,
    ) -> Result<BindGroupLayoutId, Invalid> {
        let layout = self.call.get(handle)?;
        self.layout.set(Some(layout));
        layout.require_id(handle.name())
    }

    as_they_are! {
        external_texture: WGPUExternalTexture => ExternalTextureId,
        pipeline_layout: WGPUPipelineLayout => PipelineLayoutId,
        query_set: WGPUQuerySet => QuerySetId,
        sampler: WGPUSampler => SamplerId,
        shader_module: WGPUShaderModule => ShaderModuleId,
        texture: WGPUTexture => TextureId,
    }
}
