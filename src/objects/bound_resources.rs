//! The resources of a bind group, by their handles: with stand-ins for those that are destroyed.

use crate::abi::*;
use crate::convert::resolver::{BindingResolver, Resolver};
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    buffer::Buffer,
    device::Device,
    external_texture::ExternalTexture,
    own_buffer::OwnBuffer,
    ray_tracing::tlas::Tlas,
    record::{Identified, as_they_are, invalid_object},
    shared::kinds::Bindings,
    texture_view::TextureView,
    turns::{HasTurns, Turns},
};
use crate::polyfill::{
    external_textures::{layouts::Bound, parameters},
    stand_in::StandIns,
    writable_aliasing::{self, Part, WritableBinding, Write},
};
use crate::runtime::{call::Call, failure::Invalid, view::Named};
use std::cell::{Cell, OnceCell, RefCell};
use wgpu_core::{
    binding_model::{BindGroupDescriptor, BindGroupEntry, BindingResource, BufferBinding},
    id::*,
};

pub struct BoundResources<'a> {
    device: &'a Device,
    call: &'a Call,
    stand_ins: StandIns<'a>,
    /// The layout that was looked up.
    layout: Cell<Option<&'a BindGroupLayout>>,
    /// What was looked up for a layout with writable bindings, by what is bound of it.
    buffers: RefCell<Vec<(BufferId, &'a Buffer)>>,
    views: RefCell<Vec<(TextureViewId, &'a TextureView)>>,
    external_textures: RefCell<Vec<&'a ExternalTexture>>,
    /// What views that stand for external textures are bound with.
    plain_parameters: OnceCell<OwnBuffer>,
    /// What the use of the group needs.
    turns: RefCell<Turns>,
}

impl<'a> BoundResources<'a> {
    pub fn new(device: &'a Device, call: &'a Call) -> Self {
        Self {
            device,
            call,
            stand_ins: StandIns::new(device.global(), device.id),
            layout: Cell::default(),
            buffers: RefCell::default(),
            views: RefCell::default(),
            external_textures: RefCell::default(),
            plain_parameters: OnceCell::new(),
            turns: RefCell::default(),
        }
    }

    /// The bindings of the group's layout that are arrays.
    pub fn array_bindings(&self) -> &[u32] {
        let layout = self.layout.get().and_then(|layout| layout.core.as_ref());
        layout.map_or(&[], |core| &core.arrays)
    }

    /// The bindings of the group's layout that write.
    fn writable(&self) -> &[WritableBinding] {
        let layout = self.layout.get().and_then(|layout| layout.core.as_ref());
        layout.map_or(&[], |core| &core.writable)
    }

    /// What is known of the layout.
    fn bindings(&self) -> Option<&Bindings> {
        let core = self.layout.get()?.core.as_ref()?;
        Some(core)
    }

    fn is_external(&self, binding: u32) -> bool {
        let bindings = self.bindings();
        let external = bindings.map_or(&[][..], |it| &it.external_textures);
        external.iter().any(|it| it.binding == binding)
    }

    /// Puts the parts of external textures in the place of these.
    pub fn expand<'b>(
        &self,
        mut group: BindGroupDescriptor<'b>,
    ) -> Result<BindGroupDescriptor<'b>, Invalid> {
        let external = self.bindings().map_or(0, |it| it.external_textures.len());
        if external == 0 && self.external_textures.borrow().is_empty() {
            return Ok(group);
        }
        let count = group.entries.len();
        if let Some(expected) = self.bindings().and_then(Bindings::count)
            && count != expected
        {
            let expected = format!("{expected}, one for each of the layout");
            return Err(Invalid::new("entryCount", count, expected));
        }
        let mut entries = Vec::new();
        for (at, entry) in group.entries.into_owned().into_iter().enumerate() {
            match self.bound(at, &entry)? {
                Some(bound) => entries.extend(bound.entries(entry.binding).into_iter().flatten()),
                None => entries.push(entry),
            }
        }
        group.entries = entries.into();
        Ok(group)
    }

    /// What is bound for an external texture; `None` for an entry that has nothing to do with them.
    fn bound(&self, at: usize, entry: &BindGroupEntry) -> Result<Option<Bound>, Invalid> {
        let is_external = self.is_external(entry.binding);
        let binding = entry.binding;
        match (&entry.resource, is_external) {
            (BindingResource::ExternalTexture(id), true) => {
                let (index, _) = id.unzip();
                let textures = self.external_textures.borrow();
                let texture = textures.get(index as usize);
                let bound = texture.and_then(|texture| texture.to_bind(&self.stand_ins));
                let field = || format!("entries[{at}].externalTexture");
                let none = || invalid_object(field(), "");
                bound.map(Some).ok_or_else(none)
            }
            (BindingResource::TextureView(id), true) => self.bound_view(at, *id).map(Some),
            (BindingResource::ExternalTexture(_), false) => {
                let field = format!("entries[{at}].externalTexture");
                let value = format!("an external texture at {binding}");
                Err(Invalid::new(field, value, "a layout that has one there"))
            }
            (_, true) => {
                let field = format!("entries[{at}].binding");
                let value = format!("{binding} without an external texture");
                let expected = "one, as the layout has, or a view";
                Err(Invalid::new(field, value, expected))
            }
            (_, false) => Ok(None),
        }
    }

    /// A view that stands for an external texture.
    fn bound_view(&self, at: usize, id: TextureViewId) -> Result<Bound, Invalid> {
        let views = self.views.borrow();
        let view = views.iter().find(|(bound, _)| *bound == id);
        if let Some(plane) = view.and_then(|(_, view)| view.plane()) {
            plane.check_in_place(&format!("entries[{at}].textureView"))?;
        }
        let buffer = self.plain_parameters.get_or_init(|| {
            let (buffer, failure) = OwnBuffer::uniform(self.device, "", &parameters::of_view());
            failure
                .into_iter()
                .for_each(|failure| self.call.raise(failure));
            buffer
        });
        Ok(Bound {
            planes: [id; 3],
            parameters: buffer.id,
        })
    }

    pub fn into_turns(self) -> Turns {
        self.turns.into_inner()
    }

    /// What a group of these entries writes.
    pub fn writes(&self, entries: &[BindGroupEntry]) -> Box<[Write]> {
        let (buffers, views) = (self.buffers.borrow(), self.views.borrow());
        let buffer = |bound: &BufferBinding| {
            let (_, buffer) = buffers.iter().find(|(id, _)| *id == bound.buffer)?;
            Some(Part::of_buffer(buffer.id?, bound, buffer.size))
        };
        let view = |bound: TextureViewId| {
            let (_, view) = views.iter().find(|(id, _)| *id == bound)?;
            Some(Part::of_texture(
                view.texture.id?,
                &view.core.as_ref()?.range,
            ))
        };
        writable_aliasing::writes(entries, self.writable(), buffer, view)
    }
}

impl Resolver for BoundResources<'_> {
    fn buffer(&self, handle: Named<WGPUBuffer>) -> Result<BufferId, Invalid> {
        let buffer: &Buffer = self.call.get(handle)?;
        let bound = buffer.to_bind(handle, &self.stand_ins)?;
        buffer.add_turns(&mut self.turns.borrow_mut());
        if !self.writable().is_empty() {
            self.buffers.borrow_mut().push((bound, buffer));
        }
        Ok(bound)
    }

    fn texture_view(&self, handle: Named<WGPUTextureView>) -> Result<TextureViewId, Invalid> {
        let view: &TextureView = self.call.get(handle)?;
        let bound = view.to_bind(handle, &self.stand_ins)?;
        view.add_turns(&mut self.turns.borrow_mut());
        let external = self
            .bindings()
            .is_some_and(|it| !it.external_textures.is_empty());
        if external || !self.writable().is_empty() {
            self.views.borrow_mut().push((bound, view));
        }
        Ok(bound)
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
        pipeline_cache: WGPUPipelineCache => PipelineCacheId,
        pipeline_layout: WGPUPipelineLayout => PipelineLayoutId,
        query_set: WGPUQuerySet => QuerySetId,
        sampler: WGPUSampler => SamplerId,
        shader_module: WGPUShaderModule => ShaderModuleId,
        texture: WGPUTexture => TextureId,
    }
}

impl BindingResolver for BoundResources<'_> {
    fn tlas(&self, handle: Named<WGPUTlas>) -> Result<TlasId, Invalid> {
        let tlas: &Tlas = self.call.get(handle)?;
        let top = tlas.require(handle.name())?;
        self.turns.borrow_mut().structures.use_top(&top);
        Ok(top.id)
    }

    /// The id is the place of the texture among those that were looked up.
    fn external_texture(
        &self,
        handle: Named<WGPUExternalTexture>,
    ) -> Result<ExternalTextureId, Invalid> {
        let texture: &ExternalTexture = self.call.get(handle)?;
        texture.require_id(handle.name())?;
        texture.add_turns(&mut self.turns.borrow_mut());
        let mut textures = self.external_textures.borrow_mut();
        textures.push(texture);
        Ok(Id::zip(textures.len() as u32 - 1, 1))
    }
}
