//! What render and compute pipelines have in common: both are made of what C asked for, compiled
//! here and now or on a thread of the library's own.

use crate::abi::*;
use crate::convert::{given::Given, resolver::Resolver};
use crate::objects::{
    bind_group_layout::BindGroupLayout,
    device::Device,
    pipeline_cache::object::PipelineCache,
    pipeline_layout::PipelineLayout,
    record::{Identified, as_they_are},
    shader_module::ShaderModule,
    shared::kinds::Bindings,
};
use crate::polyfill::{
    depth_samplers,
    external_textures::pipelines::{self as external, InGroup},
    group_limit, immediate_size,
    immediates::{Room, Space},
    norm_formats,
    writable_aliasing::Places,
};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    stack,
    view::{Named, Text},
};
use crate::shader::interface::{EntryPoint, ShaderInterface};
use naga::ShaderStage;
use std::{borrow::Cow, cell::RefCell, sync::Arc};
use wgpu_core::{
    id::*,
    pipeline::{ProgrammableStageDescriptor, RenderPipelineDescriptor},
};
use wgpu_types::error::WebGpuError;

/// What C asked for, and what that is made of.
pub struct Request<'a, Descriptor> {
    /// What the pipeline is called, also where nothing comes of it.
    label: Option<Cow<'a, str>>,
    descriptor: Result<Descriptor, Invalid>,
    parts: Parts,
}

/// A pipeline; an error object comes with its failure.
pub type Compiled<T> = (Arc<T>, Option<Failure>);

/// Shares in the objects that a pipeline is made of.
#[derive(Default)]
pub struct Parts {
    /// In the order of the stages.
    modules: Vec<Arc<ShaderModule>>,
    /// `None` where it is to be derived.
    layout: Option<Arc<PipelineLayout>>,
    /// The cache that the application gave, if it did.
    cache: Option<Arc<PipelineCache>>,
}

/// The bind groups that a pipeline has a place for.
#[derive(Default)]
pub struct Groups {
    pub places: Places,
    external_textures: Vec<InGroup>,
}

impl Groups {
    /// What is known of the bindings of a group.
    fn bindings(&self, index: u32) -> Bindings {
        Bindings::of_pipeline(
            self.places.writable(index),
            external::in_group(&self.external_textures, index),
        )
    }
}

/// An entry point that a pipeline uses, and its stage's name in the descriptor.
pub type Stage<'a> = (&'static str, EntryPoint<'a>);

impl<'a, Descriptor> Request<'a, Descriptor> {
    /// Looks up, once, what the descriptor names.
    pub fn new(
        call: &Call,
        label: Text<'a>,
        convert: impl FnOnce(&PartsNoted) -> Result<Descriptor, Invalid>,
    ) -> Self {
        let noted = PartsNoted {
            call,
            parts: RefCell::default(),
        };
        Self {
            label: label.label(),
            descriptor: convert(&noted),
            parts: noted.parts.into_inner(),
        }
    }

    /// One that cannot be read.
    pub fn unreadable(invalid: Invalid) -> Self {
        Self {
            label: None,
            descriptor: Err(invalid),
            parts: Parts::default(),
        }
    }

    /// The same, to outlast the call.
    pub fn into_owned<Owned>(
        self,
        own: impl FnOnce(Descriptor) -> Owned,
    ) -> Request<'static, Owned> {
        Request {
            label: self.label.map(|label| Cow::Owned(label.into_owned())),
            descriptor: self.descriptor.map(own),
            parts: self.parts,
        }
    }

    /// Makes the pipeline: `check` finds what wgpu-core does not, `make` has it compiled, and
    /// `record` gets the identity, unless it has none, and the rest.
    pub fn compile<Id, Checked: Default, Error: WebGpuError + 'static, T>(
        self,
        check: impl FnOnce(&Descriptor, &Parts) -> Result<Checked, Invalid>,
        make: impl FnOnce(Descriptor) -> (Id, Option<Error>),
        record: impl FnOnce(Option<Id>, Option<&str>, Checked) -> Arc<T>,
    ) -> Compiled<T> {
        let label = self.label.as_deref();
        let name = label.unwrap_or_default();
        let checked = self.descriptor.and_then(|descriptor| {
            let checked = check(&descriptor, &self.parts)?;
            Ok((descriptor, checked))
        });
        match checked {
            Ok((descriptor, checked)) => {
                // Shaders nest as they like, and both compilers of theirs, naga's and the driver's,
                // follow them.
                let (id, error) = stack::with_room(|| make(descriptor));
                let failure = error.map(|error| Failure::core(name, error));
                (record(Some(id), label, checked), failure)
            }
            Err(invalid) => {
                let failure = Failure::invalid(name, &invalid);
                (record(None, label, Checked::default()), Some(failure))
            }
        }
    }
}

impl Parts {
    /// What is known of an entry point, that of the first stage (0) or the second (1).
    pub fn entry_point(
        &self,
        position: usize,
        kind: ShaderStage,
        stage: &ProgrammableStageDescriptor,
    ) -> Option<EntryPoint<'_>> {
        self.modules.get(position)?.entry_point(kind, stage)
    }

    /// The bindings of the entry points against the limits, and the layout if there is one.
    pub fn check_bindings(&self, device: &Device, stages: &[Stage]) -> Result<(), Invalid> {
        for (field, entry) in stages {
            group_limit::check(field, entry, &device.limits)?;
            norm_formats::check(field, entry, device.features)?;
            device.formats().check_entry(field, entry)?;
            if let Some(layout) = &self.layout {
                depth_samplers::check(field, entry, layout.filtering_samplers())?;
                external::check_given(field, entry, layout.external_textures())?;
            }
        }
        match &self.layout {
            Some(_) => Ok(()),
            None => external::check_derived(stages, &device.limits),
        }
    }

    /// What the layout has for immediates, once the entry points are known to fit.
    pub fn check_immediates(&self, stages: &[Stage]) -> Result<Space, Invalid> {
        let space = self.immediate_space();
        if let Room::Known(room) = space.room {
            for (field, entry) in stages {
                immediate_size::check(field, entry, room)?;
            }
        }
        Ok(space)
    }

    /// The bind groups that these stages have a place for.
    pub fn groups(&self, stages: &[Stage]) -> Groups {
        let entries = || stages.iter().map(|(_, entry)| entry);
        match &self.layout {
            Some(layout) => Groups {
                places: Places::of_layout(layout.group_count()),
                external_textures: layout.external_textures().to_vec(),
            },
            None => Groups {
                places: Places::derived(entries()),
                external_textures: external::derived(entries()),
            },
        }
    }

    // UPSTREAM: gfx-rs/wgpu#8556
    // LIMITS: derived-immediates
    /// A derived layout has room for the immediates that the shaders declare.
    fn immediate_space(&self) -> Space {
        if let Some(layout) = &self.layout {
            return layout.immediates();
        }
        let declared = self
            .modules
            .iter()
            .map(|module| module.interface().map(ShaderInterface::immediate_size))
            .try_fold(0, |most, size| Some(size?.max(most)));
        Space {
            room: declared.map_or(Room::Unknown, Room::Known),
            ..Space::default()
        }
    }
}

/// Objects by their handles; those that become parts of a pipeline are noted.
pub struct PartsNoted<'a> {
    call: &'a Call,
    parts: RefCell<Parts>,
}

impl PartsNoted<'_> {
    /// Takes a vertex shader that clips depths for one whose pipeline does not; says whether there is
    /// one, which it needs for nothing unless the fragment shader writes a depth.
    pub fn clip_depths(&self, descriptor: &mut RenderPipelineDescriptor, variables: u32) -> bool {
        let mut parts = self.parts.borrow_mut();
        let (Some(fragment), [module, writer]) = (&descriptor.fragment, &mut parts.modules[..])
        else {
            return false;
        };
        if !writer.writes_depth(fragment.stage.entry_point.as_deref()) {
            return false;
        }
        let stage = &mut descriptor.vertex.stage;
        let given = Given {
            constants: &stage.constants,
            entry_point: stage.entry_point.as_deref(),
        };
        let Some(clipping) = module.clipping(self.call, given, variables) else {
            return false;
        };
        let Some(id) = clipping.id else {
            return false;
        };
        stage.module = id;
        *module = clipping;
        true
    }
}

impl Resolver for PartsNoted<'_> {
    fn shader_module(&self, handle: Named<WGPUShaderModule>) -> Result<ShaderModuleId, Invalid> {
        let module = self.call.share_of(handle)?;
        let id = module.require_id(handle.name())?;
        self.parts.borrow_mut().modules.push(module);
        Ok(id)
    }

    fn stage_module(
        &self,
        handle: Named<WGPUShaderModule>,
        given: Given,
    ) -> Result<ShaderModuleId, Invalid> {
        let module = self.call.share_of(handle)?;
        module.require_id(handle.name())?;
        let module = module.for_constants(self.call, given)?;
        let id = module.require_id(handle.name())?;
        self.parts.borrow_mut().modules.push(module);
        Ok(id)
    }

    fn pipeline_cache(&self, handle: Named<WGPUPipelineCache>) -> Result<PipelineCacheId, Invalid> {
        let cache = self.call.share_of(handle)?;
        let id = cache.require_id(handle.name())?;
        self.parts.borrow_mut().cache = Some(cache);
        Ok(id)
    }

    fn pipeline_layout(
        &self,
        handle: Named<WGPUPipelineLayout>,
    ) -> Result<PipelineLayoutId, Invalid> {
        let layout = self.call.share_of(handle)?;
        let id = layout.require_id(handle.name())?;
        self.parts.borrow_mut().layout = Some(layout);
        Ok(id)
    }

    as_they_are! {
        bind_group_layout: WGPUBindGroupLayout => BindGroupLayoutId,
        buffer: WGPUBuffer => BufferId,
        query_set: WGPUQuerySet => QuerySetId,
        sampler: WGPUSampler => SamplerId,
        texture: WGPUTexture => TextureId,
        texture_view: WGPUTextureView => TextureViewId,
    }
}

/// Has a pipeline compiled with the cache that it was given, or with the device's own.
pub fn with_cache<T>(
    device: &Device,
    given: Option<PipelineCacheId>,
    compile: impl FnOnce(Option<PipelineCacheId>) -> T,
) -> T {
    match (given, &device.kept) {
        (None, Some(kept)) => {
            let made = compile(Some(kept.id()));
            kept.note();
            made
        }
        _ => compile(given),
    }
}

/// The pipeline for the caller, who hears of its failure, too.
pub fn raised<T>(call: &Call, (pipeline, failure): Compiled<T>) -> Arc<T> {
    if let Some(failure) = failure {
        call.raise(failure);
    }
    pipeline
}

/// The layout of one of a pipeline's bind groups, as wgpu-core gave it to `found`; it was not asked
/// for an error object's. The pipeline is an argument of the call.
pub fn group_layout<Error: WebGpuError + 'static>(
    call: &Call,
    device: &Arc<Device>,
    (argument, label): (&str, &str),
    found: Option<(BindGroupLayoutId, Option<Error>)>,
    (groups, index): (&Groups, u32),
) -> Arc<BindGroupLayout> {
    let id = match found {
        Some((id, error)) => {
            if let Some(error) = error {
                call.raise(Failure::core(label, error));
            }
            Some(id)
        }
        None => {
            call.raise(Failure::validation(format!(
                "{argument}: is an error object"
            )));
            None
        }
    };
    BindGroupLayout::of_pipeline(device, id, groups.bindings(index))
}
