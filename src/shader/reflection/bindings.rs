//! The resources that a module declares, as bind group layouts have them.

use crate::shader::{
    interface::{EntryPoint, ShaderInterface},
    storage_textures::access_to_core,
};
use naga::{
    AddressSpace, ArraySize, GlobalVariable, Handle, ImageClass, ImageDimension, ResourceBinding,
    ScalarKind, ShaderStage, StorageAccess, TypeInner,
};
use std::{collections::HashSet, num::NonZeroU64};
use wgpu_core::validation::map_storage_format_from_naga;
use wgpu_types as wgt;

/// A resource.
pub struct Resource<'a> {
    pub variable: Handle<GlobalVariable>,
    pub name: &'a str,
    pub group: u32,
    pub entry: wgt::BindGroupLayoutEntry,
    /// It is an array whose size the module leaves open.
    pub unsized_array: bool,
}

impl ShaderInterface {
    /// All of them, by group and binding.
    pub fn resources(&self) -> Vec<Resource<'_>> {
        let points: Vec<_> = self.entry_points().collect();
        let sampling = Sampling::of(&points);
        let variables = self.module.global_variables.iter();
        let mut resources: Vec<_> = variables
            .filter_map(|(handle, variable)| {
                let at = variable.binding?;
                self.resource(handle, at, &sampling)
            })
            .collect();
        for resource in &mut resources {
            resource.entry.visibility = visibility(&points, resource.variable);
        }
        resources.sort_by_key(|resource| (resource.group, resource.entry.binding));
        resources
    }

    fn resource(
        &self,
        handle: Handle<GlobalVariable>,
        at: ResourceBinding,
        sampling: &Sampling,
    ) -> Option<Resource<'_>> {
        let variable = &self.module.global_variables[handle];
        let inner = &self.module.types[variable.ty].inner;
        let (element, size) = match inner {
            TypeInner::BindingArray { base, size } => (&self.module.types[*base].inner, Some(size)),
            inner => (inner, None),
        };
        let count = match size {
            Some(ArraySize::Constant(count)) => Some(*count),
            _ => None,
        };
        let ty = match variable.space {
            AddressSpace::Handle => handle_type(element, sampling.of_variable(handle, at))?,
            space => self.buffer_type(space, element)?,
        };
        Some(Resource {
            variable: handle,
            name: variable.name.as_deref().unwrap_or_default(),
            group: at.group,
            entry: wgt::BindGroupLayoutEntry {
                binding: at.binding,
                visibility: wgt::ShaderStages::NONE,
                ty,
                count,
            },
            unsized_array: size.is_some() && count.is_none(),
        })
    }

    fn buffer_type(&self, space: AddressSpace, inner: &TypeInner) -> Option<wgt::BindingType> {
        let ty = match space {
            AddressSpace::Uniform => wgt::BufferBindingType::Uniform,
            AddressSpace::Storage { access } => wgt::BufferBindingType::Storage {
                read_only: access == StorageAccess::LOAD,
            },
            _ => return None,
        };
        let size = inner.size(self.module.to_ctx());
        Some(wgt::BindingType::Buffer {
            ty,
            has_dynamic_offset: false,
            min_binding_size: NonZeroU64::new(size.into()),
        })
    }
}

/// How the entry points of a module sample.
struct Sampling {
    images: HashSet<Handle<GlobalVariable>>,
    /// Samplers that look at depth without comparing.
    depth: Vec<ResourceBinding>,
}

impl Sampling {
    fn of(points: &[EntryPoint]) -> Self {
        let pairs = points.iter().flat_map(|point| &point.reach.sampled);
        Self {
            images: pairs.map(|(image, _)| *image).collect(),
            depth: points.iter().flat_map(EntryPoint::depth_samplers).collect(),
        }
    }

    /// Whether this is an image that is sampled, or a sampler that may filter.
    fn of_variable(&self, handle: Handle<GlobalVariable>, at: ResourceBinding) -> Filtering {
        Filtering {
            image: self.images.contains(&handle),
            sampler: !self.depth.contains(&at),
        }
    }
}

#[derive(Clone, Copy)]
struct Filtering {
    image: bool,
    sampler: bool,
}

fn visibility(points: &[EntryPoint], variable: Handle<GlobalVariable>) -> wgt::ShaderStages {
    let users = points.iter();
    users
        .filter(|point| point.uses(variable))
        .map(|point| stage_bit(point.stage()))
        .collect()
}

/// The bit of a stage, if it has one.
pub fn stage_bit(stage: ShaderStage) -> wgt::ShaderStages {
    match stage {
        ShaderStage::Vertex => wgt::ShaderStages::VERTEX,
        ShaderStage::Fragment => wgt::ShaderStages::FRAGMENT,
        ShaderStage::Compute => wgt::ShaderStages::COMPUTE,
        ShaderStage::Task => wgt::ShaderStages::TASK,
        ShaderStage::Mesh => wgt::ShaderStages::MESH,
        _ => wgt::ShaderStages::NONE,
    }
}

fn handle_type(inner: &TypeInner, filtering: Filtering) -> Option<wgt::BindingType> {
    use wgt::SamplerBindingType as Sampler;
    Some(match *inner {
        TypeInner::Sampler { comparison } => wgt::BindingType::Sampler(match comparison {
            true => Sampler::Comparison,
            false if filtering.sampler => Sampler::Filtering,
            false => Sampler::NonFiltering,
        }),
        TypeInner::Image {
            dim,
            arrayed,
            class,
        } => image_type(class, view_dimension(dim, arrayed), filtering.image)?,
        TypeInner::AccelerationStructure { vertex_return } => {
            wgt::BindingType::AccelerationStructure { vertex_return }
        }
        _ => return None,
    })
}

fn image_type(
    class: ImageClass,
    view_dimension: wgt::TextureViewDimension,
    filterable: bool,
) -> Option<wgt::BindingType> {
    let texture = |sample_type, multisampled| wgt::BindingType::Texture {
        sample_type,
        view_dimension,
        multisampled,
    };
    Some(match class {
        ImageClass::Sampled { kind, multi } => texture(sample_type(kind, filterable)?, multi),
        ImageClass::Depth { multi } => texture(wgt::TextureSampleType::Depth, multi),
        ImageClass::Storage { format, access } => wgt::BindingType::StorageTexture {
            access: access_to_core(access),
            format: map_storage_format_from_naga(format),
            view_dimension,
        },
        ImageClass::External => wgt::BindingType::ExternalTexture,
    })
}

fn sample_type(kind: ScalarKind, filterable: bool) -> Option<wgt::TextureSampleType> {
    match kind {
        ScalarKind::Float => Some(wgt::TextureSampleType::Float { filterable }),
        ScalarKind::Sint => Some(wgt::TextureSampleType::Sint),
        ScalarKind::Uint => Some(wgt::TextureSampleType::Uint),
        _ => None,
    }
}

fn view_dimension(dimension: ImageDimension, arrayed: bool) -> wgt::TextureViewDimension {
    use wgt::TextureViewDimension as View;
    match (dimension, arrayed) {
        (ImageDimension::D1, _) => View::D1,
        (ImageDimension::D2, false) => View::D2,
        (ImageDimension::D2, true) => View::D2Array,
        (ImageDimension::D3, _) => View::D3,
        (ImageDimension::Cube, false) => View::Cube,
        (ImageDimension::Cube, true) => View::CubeArray,
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use crate::shader::interface::testing::interface;

    /// The types of the resources that a module declares, by their names.
    fn types(code: &str) -> Vec<(String, wgt::BindingType)> {
        let module = interface(code);
        let resources = module.resources().into_iter();
        resources
            .map(|it| (it.name.to_owned(), it.entry.ty))
            .collect()
    }

    #[test]
    fn buffers_have_the_size_of_what_they_hold() {
        let code = "struct S { a: vec3f, b: array<u32> } \
                    @group(0) @binding(0) var<uniform> u: mat4x4f; \
                    @group(0) @binding(1) var<storage> r: S; \
                    @group(0) @binding(2) var<storage, read_write> w: array<vec4f>;";
        let buffer = |ty, size| wgt::BindingType::Buffer {
            ty,
            has_dynamic_offset: false,
            min_binding_size: NonZeroU64::new(size),
        };
        let storage = |read_only| wgt::BufferBindingType::Storage { read_only };
        let expected = [
            ("u".into(), buffer(wgt::BufferBindingType::Uniform, 64)),
            ("r".into(), buffer(storage(true), 16)),
            ("w".into(), buffer(storage(false), 16)),
        ];
        assert_eq!(types(code), expected);
    }

    #[test]
    fn what_is_sampled_can_be_filtered() {
        let code = "@group(0) @binding(0) var a: texture_2d<f32>; \
                    @group(0) @binding(1) var b: texture_2d<f32>; \
                    @group(0) @binding(2) var d: texture_depth_2d; \
                    @group(0) @binding(3) var s: sampler; \
                    @group(0) @binding(4) var n: sampler; \
                    @group(0) @binding(5) var c: sampler_comparison; \
                    @fragment fn f() -> @location(0) vec4f { \
                        let z = vec2f(); \
                        _ = textureSample(d, n, z); \
                        _ = textureSampleCompare(d, c, z, 0); \
                        return textureSample(a, s, z) + textureLoad(b, vec2u(), 0); }";
        let texture = |sample_type| wgt::BindingType::Texture {
            sample_type,
            view_dimension: wgt::TextureViewDimension::D2,
            multisampled: false,
        };
        let float = |filterable| texture(wgt::TextureSampleType::Float { filterable });
        let sampler = wgt::BindingType::Sampler;
        let expected = [
            ("a".into(), float(true)),
            ("b".into(), float(false)),
            ("d".into(), texture(wgt::TextureSampleType::Depth)),
            ("s".into(), sampler(wgt::SamplerBindingType::Filtering)),
            ("n".into(), sampler(wgt::SamplerBindingType::NonFiltering)),
            ("c".into(), sampler(wgt::SamplerBindingType::Comparison)),
        ];
        assert_eq!(types(code), expected);
    }

    #[test]
    fn resources_are_seen_by_the_stages_that_use_them() {
        let code = "@group(1) @binding(7) var<uniform> both: u32; \
                    @group(1) @binding(2) var<uniform> nobodys: u32; \
                    @group(0) @binding(9) var<uniform> one: u32; \
                    fn touch() { _ = both; } \
                    @vertex fn v() -> @builtin(position) vec4f { touch(); return vec4f(); } \
                    @fragment fn f() { touch(); _ = one; }";
        let module = interface(code);
        let resources = module.resources();
        let seen: Vec<_> = resources
            .iter()
            .map(|it| (it.name, it.entry.visibility))
            .collect();
        let expected = [
            ("one", wgt::ShaderStages::FRAGMENT),
            ("nobodys", wgt::ShaderStages::NONE),
            ("both", wgt::ShaderStages::VERTEX_FRAGMENT),
        ];
        assert_eq!(seen, expected);
    }
}
