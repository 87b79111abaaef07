//! Copies from depth and stencil to buffers on GL, where wgpu-core makes none: a pass reads the
//! texels into a texture of integers of the same size, which is copied.

// UPSTREAM: none known
// LIMITS: gl-depth-copies

use super::{
    nested_pass,
    stencil_reads::{self, Level},
};
use std::borrow::Cow;
use wgpu_core::{
    binding_model::{
        BindGroupDescriptor, BindGroupEntry, BindGroupLayoutDescriptor, BindingResource,
        PipelineLayoutDescriptor,
    },
    command::{
        EncoderStateError, LoadOp, RenderPassColorAttachment, RenderPassDescriptor, StoreOp,
    },
    global::Global,
    id::{CommandEncoderId, DeviceId, RenderPipelineId, TextureId, TextureViewId},
    pipeline::{
        FragmentState, ProgrammableStageDescriptor, RenderPipelineDescriptor,
        ShaderModuleDescriptor, ShaderModuleSource, VertexState,
    },
    resource::{TextureDescriptor, TextureViewDescriptor},
};
use wgpu_types as wgt;

/// The texel lies in the copy where it lies in the level, whose number is that of the triangle.
#[cfg_attr(not(feature = "wgsl"), expect(dead_code))]
const CODE: &str = "
    struct Corner { @builtin(position) at: vec4f, @location(0) @interpolate(flat) level: u32 }
    @group(0) @binding(0) var depth: texture_2d<f32>;
    @group(0) @binding(0) var stencil: texture_2d<u32>;
    @vertex fn corner(@builtin(vertex_index) number: u32) -> Corner {
        let i = number % 3u;
        let at = vec2f(f32(i & 1u), f32(i >> 1u)) * 4.0 - 1.0;
        return Corner(vec4f(at, 0.0, 1.0), number / 3u);
    }
    @fragment fn depth_16(corner: Corner) -> @location(0) vec4u {
        let value = textureLoad(depth, vec2i(corner.at.xy), i32(corner.level)).x;
        return vec4u(u32(value * 65535.0 + 0.5));
    }
    @fragment fn depth_32(corner: Corner) -> @location(0) vec4u {
        return vec4u(bitcast<u32>(textureLoad(depth, vec2i(corner.at.xy), i32(corner.level)).x));
    }
    @fragment fn stencil_8(corner: Corner) -> @location(0) vec4u {
        return vec4u(textureLoad(stencil, vec2i(corner.at.xy), i32(corner.level)).x);
    }";

/// In the place of an entry point: the stencil is read bit by bit.
const BITS: &str = "";

/// Lets a texture be read by such a pass that commands may copy from.
pub fn allow(texture: &mut TextureDescriptor, backend: wgt::Backend) {
    let copied = texture.usage.contains(wgt::TextureUsages::COPY_SRC);
    let readable = texture.sample_count == 1 && texture.size.depth_or_array_layers == 1;
    if backend == wgt::Backend::Gl && texture.format.is_depth_stencil_format() && copied && readable
    {
        texture.usage |=
            wgt::TextureUsages::TEXTURE_BINDING | wgt::TextureUsages::RENDER_ATTACHMENT;
    }
}

/// What is read of a texture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// The entry point that reads it, and what that writes.
    entry: &'static str,
    format: wgt::TextureFormat,
    /// Of the texture.
    source: wgt::TextureFormat,
    aspect: wgt::TextureAspect,
    sample_type: wgt::TextureSampleType,
    level: u32,
    size: wgt::Extent3d,
}

impl Read {
    /// How to make a copy of a texture like this on GL. `None` where wgpu-core is to make it, or to
    /// say what is wrong with it.
    pub fn of(
        texture: &TextureDescriptor,
        source: &wgt::TexelCopyTextureInfo<TextureId>,
        offset: u64,
        size: &wgt::Extent3d,
    ) -> Option<Self> {
        use wgt::{TextureAspect as Aspect, TextureFormat as Format};
        let (entry, format, aspect) = match (texture.format, source.aspect) {
            (Format::Depth16Unorm, Aspect::All | Aspect::DepthOnly) => {
                ("depth_16", Format::R16Uint, Aspect::DepthOnly)
            }
            (Format::Depth32Float, Aspect::All | Aspect::DepthOnly)
            | (Format::Depth32FloatStencil8, Aspect::DepthOnly) => {
                ("depth_32", Format::R32Uint, Aspect::DepthOnly)
            }
            (Format::Stencil8, Aspect::All | Aspect::StencilOnly) => {
                ("stencil_8", Format::R8Uint, Aspect::StencilOnly)
            }
            (Format::Depth24PlusStencil8 | Format::Depth32FloatStencil8, Aspect::StencilOnly) => {
                (BITS, stencil_reads::FORMAT, Aspect::StencilOnly)
            }
            _ => return None,
        };
        // Of depth and stencil, levels are copied as a whole.
        let whole = source.mip_level < texture.mip_level_count
            && *size == texture.mip_level_size(source.mip_level)?
            && source.origin == wgt::Origin3d::ZERO;
        let usages = wgt::TextureUsages::COPY_SRC | wgt::TextureUsages::TEXTURE_BINDING;
        let readable = texture.usage.contains(usages)
            && texture.sample_count == 1
            && texture.size.depth_or_array_layers == 1;
        let sample_type = match aspect {
            Aspect::StencilOnly => wgt::TextureSampleType::Uint,
            _ => wgt::TextureSampleType::Float { filterable: false },
        };
        let read = Self {
            entry,
            format,
            source: texture.format,
            aspect,
            sample_type,
            level: source.mip_level,
            size: *size,
        };
        let made = cfg!(feature = "wgsl") && whole && readable && offset.is_multiple_of(4);
        made.then_some(read)
    }

    /// Records a pass that reads `source`, and `copy` of what it has read. What cannot be made is an
    /// error of the commands.
    pub fn record<E: From<EncoderStateError>>(
        &self,
        (global, device, encoder): (&Global, DeviceId, CommandEncoderId),
        source: TextureId,
        copy: impl FnOnce(&wgt::TexelCopyTextureInfo<TextureId>) -> Result<(), E>,
    ) -> Result<(), E> {
        let (read, _) = global.device_create_texture(device, &self.texture(), None);
        let (target, _) = global.texture_create_view(read, &TextureViewDescriptor::default(), None);
        let place = (global, device, encoder);
        let recorded = match self.entry {
            BITS => self.stencil(source).record_pass(place, target),
            _ => self.record_pass(place, source, target),
        };
        let copied = recorded.map_err(E::from).and_then(|()| {
            copy(&wgt::TexelCopyTextureInfo {
                texture: read,
                mip_level: 0,
                origin: wgt::Origin3d::ZERO,
                aspect: wgt::TextureAspect::All,
            })
        });
        // The commands keep them.
        global.texture_view_drop(target);
        global.texture_drop(read);
        copied
    }

    fn stencil(&self, texture: TextureId) -> Level {
        Level {
            texture,
            format: self.source,
            level: self.level,
        }
    }

    fn texture(&self) -> TextureDescriptor<'static> {
        TextureDescriptor {
            label: None,
            size: self.size,
            mip_level_count: 1,
            sample_count: 1,
            dimension: wgt::TextureDimension::D2,
            format: self.format,
            usage: wgt::TextureUsages::RENDER_ATTACHMENT | wgt::TextureUsages::COPY_SRC,
            view_formats: vec![],
        }
    }

    fn binding(&self) -> wgt::BindGroupLayoutEntry {
        wgt::BindGroupLayoutEntry {
            binding: 0,
            visibility: wgt::ShaderStages::FRAGMENT,
            ty: wgt::BindingType::Texture {
                sample_type: self.sample_type,
                view_dimension: wgt::TextureViewDimension::D2,
                multisampled: false,
            },
            count: None,
        }
    }

    fn record_pass(
        &self,
        (global, device, encoder): (&Global, DeviceId, CommandEncoderId),
        source: TextureId,
        target: TextureViewId,
    ) -> Result<(), EncoderStateError> {
        let layout = BindGroupLayoutDescriptor {
            label: None,
            entries: Cow::Owned(vec![self.binding()]),
        };
        let (layout, _) = global.device_create_bind_group_layout(device, &layout, None);
        let mut view = TextureViewDescriptor::default();
        view.range.aspect = self.aspect;
        let (view, _) = global.texture_create_view(source, &view, None);
        let group = BindGroupDescriptor {
            label: None,
            layout,
            entries: Cow::Owned(vec![BindGroupEntry {
                binding: 0,
                resource: BindingResource::TextureView(view),
            }]),
        };
        let (group, _) = global.device_create_bind_group(device, &group, None);
        let of_pipeline = PipelineLayoutDescriptor {
            label: None,
            bind_group_layouts: Cow::Owned(vec![Some(layout)]),
            immediate_size: 0,
        };
        let (of_pipeline, _) = global.device_create_pipeline_layout(device, &of_pipeline, None);
        let pipeline = self.pipeline(global, device, of_pipeline);
        let (mut pass, _) = global.command_encoder_begin_render_pass(
            encoder,
            &RenderPassDescriptor {
                color_attachments: Cow::Owned(vec![Some(RenderPassColorAttachment {
                    view: target,
                    depth_slice: None,
                    resolve_target: None,
                    load_op: LoadOp::Clear(wgt::Color::TRANSPARENT),
                    store_op: StoreOp::Store,
                })]),
                ..RenderPassDescriptor::default()
            },
        );
        // What a pass refuses, its end tells.
        let _ = global.render_pass_set_pipeline(&mut pass, pipeline);
        let _ = global.render_pass_set_bind_group(&mut pass, 0, Some(group), &[]);
        let _ = global.render_pass_draw(&mut pass, 3, 1, 3 * self.level, 0);
        let ended = nested_pass::at_end(global.render_pass_end(&mut pass));
        global.render_pipeline_drop(pipeline);
        global.pipeline_layout_drop(of_pipeline);
        global.bind_group_drop(group);
        global.texture_view_drop(view);
        global.bind_group_layout_drop(layout);
        ended
    }

    fn pipeline(
        &self,
        global: &Global,
        device: DeviceId,
        layout: wgpu_core::id::PipelineLayoutId,
    ) -> RenderPipelineId {
        let descriptor = ShaderModuleDescriptor {
            label: None,
            runtime_checks: wgt::ShaderRuntimeChecks::checked(),
        };
        #[cfg(feature = "wgsl")]
        let code = ShaderModuleSource::Wgsl(Cow::Borrowed(CODE));
        #[cfg(not(feature = "wgsl"))]
        let code = ShaderModuleSource::Naga(Cow::Owned(naga::Module::default()));
        let (module, _) = global.device_create_shader_module(device, &descriptor, code, None);
        let stage = |entry: &'static str| ProgrammableStageDescriptor {
            module,
            entry_point: Some(Cow::Borrowed(entry)),
            constants: Default::default(),
            zero_initialize_workgroup_memory: false,
        };
        let descriptor = RenderPipelineDescriptor {
            label: None,
            layout: Some(layout),
            vertex: VertexState {
                stage: stage("corner"),
                buffers: Cow::Borrowed(&[]),
            },
            primitive: wgt::PrimitiveState::default(),
            depth_stencil: None,
            multisample: wgt::MultisampleState::default(),
            fragment: Some(FragmentState {
                stage: stage(self.entry),
                targets: Cow::Owned(vec![Some(self.format.into())]),
            }),
            multiview_mask: None,
            cache: None,
        };
        let (pipeline, _) = global.device_create_render_pipeline(device, &descriptor, None);
        global.shader_module_drop(module);
        pipeline
    }
}

#[cfg(all(test, feature = "wgsl"))]
mod tests {
    use super::*;
    use wgpu_core::id::Id;

    fn texture(format: wgt::TextureFormat) -> TextureDescriptor<'static> {
        let mut texture = TextureDescriptor {
            label: None,
            size: wgt::Extent3d {
                width: 8,
                height: 4,
                depth_or_array_layers: 1,
            },
            mip_level_count: 2,
            sample_count: 1,
            dimension: wgt::TextureDimension::D2,
            format,
            usage: wgt::TextureUsages::COPY_SRC,
            view_formats: vec![],
        };
        allow(&mut texture, wgt::Backend::Gl);
        texture
    }

    fn read(texture: &TextureDescriptor, level: u32, width: u32) -> Option<Read> {
        let source = wgt::TexelCopyTextureInfo {
            texture: Id::zip(1, 1),
            mip_level: level,
            origin: wgt::Origin3d::ZERO,
            aspect: wgt::TextureAspect::All,
        };
        let size = wgt::Extent3d {
            width,
            height: width / 2,
            depth_or_array_layers: 1,
        };
        Read::of(texture, &source, 0, &size)
    }

    #[test]
    fn the_stencil_beside_depth_is_read_bit_by_bit() {
        let both = texture(wgt::TextureFormat::Depth24PlusStencil8);
        let source = wgt::TexelCopyTextureInfo {
            texture: Id::zip(1, 1),
            mip_level: 0,
            origin: wgt::Origin3d::ZERO,
            aspect: wgt::TextureAspect::StencilOnly,
        };
        let read = Read::of(&both, &source, 0, &both.size);
        assert_eq!(read.map(|it| it.entry), Some(BITS));
        assert!(both.usage.contains(wgt::TextureUsages::RENDER_ATTACHMENT));
    }

    #[test]
    fn whole_levels_of_depth_and_stencil_are_read() {
        let depth = texture(wgt::TextureFormat::Depth16Unorm);
        assert_eq!(read(&depth, 0, 8).map(|it| it.entry), Some("depth_16"));
        assert_eq!(read(&depth, 1, 4).map(|it| it.level), Some(1));
        assert_eq!(read(&depth, 1, 8), None);
        assert_eq!(read(&depth, 2, 2), None);
        let color = texture(wgt::TextureFormat::Rgba8Unorm);
        assert_eq!(read(&color, 0, 8), None);
        assert_eq!(color.usage, wgt::TextureUsages::COPY_SRC);
    }

    #[test]
    fn the_shader_is_valid() {
        let module = naga::front::wgsl::parse_str(CODE).unwrap();
        let flags = naga::valid::ValidationFlags::all();
        let capabilities = naga::valid::Capabilities::empty();
        naga::valid::Validator::new(flags, capabilities)
            .validate(&module)
            .unwrap();
    }
}
