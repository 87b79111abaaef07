//! The kinds of objects that are shared: what makes two of them equal.
//!
//! Labels do, where wgpu-core names an object in its messages: they are to tell the right one. Bind
//! group layouts are shared by wgpu-core, too, whatever their labels are.

use super::{
    core::{Core, Describes, Kind},
    count::{Surplus, Surpluses},
    pool::Pool,
};
use crate::convert::{bind_group_layout, push_constants::PushConstants};
use crate::polyfill::{
    external_textures::{
        layouts::{ExternalBinding, external_bindings},
        pipelines::InGroup,
    },
    immediates::{Room, Space},
    writable_aliasing::{WritableBinding, writable_bindings},
};
use naga::ResourceBinding;
use rustc_hash::FxHasher;
use smallvec::SmallVec;
use std::{
    borrow::Cow,
    hash::{Hash, Hasher},
    sync::Arc,
};
use wgpu_core::{
    binding_model::{BindGroupLayoutDescriptor, PipelineLayoutDescriptor},
    global::Global,
    id::{BindGroupLayoutId, PipelineLayoutId, SamplerId, TextureId, TextureViewId},
    resource::{SamplerDescriptor, TextureViewDescriptor},
};
use wgpu_types as wgt;

/// How many objects of a kind a device keeps alive that nobody uses.
const KEPT_BY_DEVICE: usize = 16;
/// How many views a texture keeps alive that nobody uses.
const KEPT_BY_TEXTURE: usize = 4;

/// What a device has to share.
pub struct DevicePools {
    pub bind_group_layouts: Pool<Core<Bindings>>,
    pub pipeline_layouts: Pool<Core<Layout>>,
    pub samplers: Pool<Core<SamplerDescriptor<'static>>>,
}

impl DevicePools {
    pub fn new() -> Self {
        Self {
            bind_group_layouts: Pool::keeping(KEPT_BY_DEVICE),
            pipeline_layouts: Pool::keeping(KEPT_BY_DEVICE),
            samplers: Pool::keeping(KEPT_BY_DEVICE),
        }
    }

    pub fn clear(&self) {
        self.pipeline_layouts.clear();
        self.bind_group_layouts.clear();
        self.samplers.clear();
    }
}

/// The views that a texture has to share.
pub type Views = Pool<Core<TextureViewDescriptor<'static>>>;

pub fn views() -> Views {
    Pool::keeping(KEPT_BY_TEXTURE)
}

macro_rules! kinds {
    ($($kind:ty: $id:ident, $drop:ident, $surplus:ident;)*) => {
        $(impl Kind for $kind {
            type Id = $id;

            fn drop_core(global: &Global, id: Self::Id) {
                global.$drop(id);
            }

            fn surplus(surpluses: &Surpluses) -> &Surplus {
                &surpluses.$surplus
            }
        })*
    };
}

kinds! {
    Bindings: BindGroupLayoutId, bind_group_layout_drop, bind_group_layouts;
    Layout: PipelineLayoutId, pipeline_layout_drop, pipeline_layouts;
    SamplerDescriptor<'static>: SamplerId, sampler_drop, samplers;
    TextureViewDescriptor<'static>: TextureViewId, texture_view_drop, texture_views;
}

fn hash(of: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    of.hash(&mut hasher);
    hasher.finish()
}

fn own(label: Option<Cow<str>>) -> Option<Cow<'static, str>> {
    label.map(|label| Cow::Owned(label.into_owned()))
}

/// What a bind group layout declares.
#[derive(Default)]
pub struct Bindings {
    entries: Box<[wgt::BindGroupLayoutEntry]>,
    /// The bindings that are arrays.
    pub arrays: Box<[u32]>,
    /// The bindings that are filtering samplers.
    pub filtering_samplers: Box<[u32]>,
    /// The bindings that shaders write through.
    pub writable: Box<[WritableBinding]>,
    pub external_textures: Box<[ExternalBinding]>,
}

impl Bindings {
    /// What is known of a derived layout.
    pub fn of_pipeline(
        writable: Box<[WritableBinding]>,
        external_textures: Box<[ExternalBinding]>,
    ) -> Self {
        Self {
            writable,
            external_textures,
            ..Self::default()
        }
    }

    /// How many bindings there are, unless the layout was derived.
    pub fn count(&self) -> Option<usize> {
        Some(self.entries.len()).filter(|count| *count > 0)
    }
}

impl Describes for BindGroupLayoutDescriptor<'_> {
    type Made = Bindings;

    fn hash(&self) -> u64 {
        hash(&self.entries)
    }

    fn describes(&self, made: &Bindings) -> bool {
        *self.entries == *made.entries
    }

    fn into_made(self) -> Bindings {
        Bindings {
            arrays: bind_group_layout::arrays(&self),
            filtering_samplers: bind_group_layout::filtering_samplers(&self),
            writable: writable_bindings(&self.entries),
            external_textures: external_bindings(&self.entries),
            entries: self.entries.into_owned().into(),
        }
    }
}

/// What a pipeline layout declares.
pub struct Layout {
    descriptor: PipelineLayoutDescriptor<'static>,
    pub immediates: Space,
    pub filtering_samplers: Vec<ResourceBinding>,
    pub external_textures: Vec<InGroup>,
    /// While they live, their ids name nothing else.
    _groups: GroupLayouts<Arc<Core<Bindings>>>,
}

impl Layout {
    pub fn group_count(&self) -> usize {
        self.descriptor.bind_group_layouts.len()
    }
}

/// The layouts of groups, those that are left out left out.
pub type GroupLayouts<T> = SmallVec<[T; 4]>;

/// The descriptor of a pipeline layout, and what it names.
pub struct LayoutDescriptor<'a> {
    pub descriptor: PipelineLayoutDescriptor<'a>,
    pub ranges: PushConstants,
    pub groups: GroupLayouts<&'a Arc<Core<Bindings>>>,
}

impl LayoutDescriptor<'_> {
    /// The layouts that are not left out, with the numbers of their groups.
    fn groups(&self) -> impl Iterator<Item = (u32, &Bindings)> {
        let layouts = self.descriptor.bind_group_layouts.iter().zip(0..);
        let groups = layouts.filter_map(|(layout, group)| layout.map(|_| group));
        groups.zip(self.groups.iter().map(|layout| -> &Bindings { layout }))
    }

    fn filtering_samplers(&self) -> Vec<ResourceBinding> {
        let found = self.groups().flat_map(|(group, layout)| {
            let bindings = layout.filtering_samplers.iter();
            bindings.map(move |&binding| ResourceBinding { group, binding })
        });
        found.collect()
    }

    fn external_textures(&self) -> Vec<InGroup> {
        let found = self.groups().flat_map(|(group, layout)| {
            let bindings = layout.external_textures.iter();
            bindings.map(move |&binding| (group, binding))
        });
        found.collect()
    }

    /// All entries of all groups.
    pub fn entries(&self) -> impl Iterator<Item = &wgt::BindGroupLayoutEntry> + Clone {
        self.groups.iter().flat_map(|layout| layout.entries.iter())
    }
}

impl Describes for LayoutDescriptor<'_> {
    type Made = Layout;

    fn hash(&self) -> u64 {
        hash((&self.descriptor, &self.ranges))
    }

    fn describes(&self, made: &Layout) -> bool {
        self.descriptor == made.descriptor && self.ranges == made.immediates.ranges
    }

    fn into_made(self) -> Layout {
        Layout {
            filtering_samplers: self.filtering_samplers(),
            external_textures: self.external_textures(),
            immediates: Space {
                room: Room::Known(self.descriptor.immediate_size),
                ranges: self.ranges,
            },
            descriptor: PipelineLayoutDescriptor {
                label: own(self.descriptor.label),
                bind_group_layouts: Cow::Owned(self.descriptor.bind_group_layouts.into_owned()),
                immediate_size: self.descriptor.immediate_size,
            },
            _groups: self.groups.into_iter().map(Arc::clone).collect(),
        }
    }
}

impl Describes for SamplerDescriptor<'_> {
    type Made = SamplerDescriptor<'static>;

    fn hash(&self) -> u64 {
        let levels = [self.lod_min_clamp, self.lod_max_clamp].map(f32::to_bits);
        hash((
            &self.label,
            self.address_modes,
            [self.mag_filter, self.min_filter],
            self.mipmap_filter,
            levels,
            self.compare,
            self.anisotropy_clamp,
            self.border_color,
        ))
    }

    fn describes(&self, made: &SamplerDescriptor) -> bool {
        self == made
    }

    fn into_made(self) -> SamplerDescriptor<'static> {
        SamplerDescriptor {
            label: own(self.label),
            ..self
        }
    }
}

/// The descriptor of a view, and of what.
pub struct ViewDescriptor<'a> {
    pub texture: TextureId,
    pub descriptor: TextureViewDescriptor<'a>,
}

impl Describes for ViewDescriptor<'_> {
    type Made = TextureViewDescriptor<'static>;

    fn hash(&self) -> u64 {
        let TextureViewDescriptor {
            label,
            format,
            dimension,
            usage,
            range,
        } = &self.descriptor;
        hash((
            label,
            (format, dimension, usage),
            (range.aspect, range.base_mip_level, range.mip_level_count),
            (range.base_array_layer, range.array_layer_count),
        ))
    }

    fn describes(&self, made: &TextureViewDescriptor) -> bool {
        self.descriptor == *made
    }

    fn into_made(self) -> TextureViewDescriptor<'static> {
        TextureViewDescriptor {
            label: own(self.descriptor.label),
            ..self.descriptor
        }
    }
}
