//! What the groups draw and dispatch with, as border/scene.c has it.

use pollster::block_on;
use wgpu::util::{BufferInitDescriptor, DeviceExt as _};

use crate::line::quick;

const MOST_DRAWS: usize = 10_000;
const QUICK_DRAWS: usize = 2_000;
pub const BUFFER_SIZE: u64 = 65_536;
pub const OFFSET_STEP: u64 = 256;
const IMMEDIATES: u32 = 16;
pub const FORMAT: wgpu::TextureFormat = wgpu::TextureFormat::Rgba8Unorm;

/// In a pass.
pub fn draws() -> usize {
    if quick() { QUICK_DRAWS } else { MOST_DRAWS }
}

pub struct Gpu {
    pub instance: wgpu::Instance,
    pub device: wgpu::Device,
    pub queue: wgpu::Queue,
}

pub fn instance_and_adapter() -> (wgpu::Instance, wgpu::Adapter) {
    // Its flags are those of the libraries: indirect calls are validated.
    let descriptor = wgpu::InstanceDescriptor::new_without_display_handle();
    let instance = wgpu::Instance::new(descriptor);
    let adapter = block_on(instance.request_adapter(&wgpu::RequestAdapterOptions::default()));
    (instance, adapter.expect("an adapter"))
}

impl Gpu {
    pub fn open() -> Self {
        let (instance, adapter) = instance_and_adapter();
        let (device, queue) = block_on(adapter.request_device(&wgpu::DeviceDescriptor {
            label: Some("bench device"),
            required_features: wgpu::Features::IMMEDIATES,
            required_limits: wgpu::Limits {
                max_immediate_size: IMMEDIATES,
                ..Default::default()
            },
            ..Default::default()
        }))
        .expect("a device");
        Self {
            instance,
            device,
            queue,
        }
    }

    pub fn wait(&self) {
        self.device
            .poll(wgpu::PollType::wait_indefinitely())
            .expect("the work ends");
    }

    /// Carries out what was encoded, and waits for it.
    pub fn run(&self, commands: wgpu::CommandBuffer) {
        self.queue.submit([commands]);
        self.wait();
    }

    pub fn encoder(&self) -> wgpu::CommandEncoder {
        self.device
            .create_command_encoder(&wgpu::CommandEncoderDescriptor { label: None })
    }

    pub fn buffer(&self, usage: wgpu::BufferUsages, size: u64) -> wgpu::Buffer {
        self.labelled_buffer(None, usage, size)
    }

    pub fn labelled_buffer(
        &self,
        label: Option<&str>,
        usage: wgpu::BufferUsages,
        size: u64,
    ) -> wgpu::Buffer {
        let mapped_at_creation = false;
        self.device.create_buffer(&wgpu::BufferDescriptor {
            label,
            size,
            usage,
            mapped_at_creation,
        })
    }

    fn pipeline_layout(
        &self,
        group: Option<&wgpu::BindGroupLayout>,
        immediate_size: u32,
    ) -> wgpu::PipelineLayout {
        let groups: &[_] = if group.is_some() { &[group] } else { &[] };
        self.device
            .create_pipeline_layout(&wgpu::PipelineLayoutDescriptor {
                label: None,
                bind_group_layouts: groups,
                immediate_size,
            })
    }

    fn one_buffer(
        &self,
        visibility: wgpu::ShaderStages,
        ty: wgpu::BufferBindingType,
        has_dynamic_offset: bool,
    ) -> wgpu::BindGroupLayout {
        self.device
            .create_bind_group_layout(&wgpu::BindGroupLayoutDescriptor {
                label: None,
                entries: &[wgpu::BindGroupLayoutEntry {
                    binding: 0,
                    visibility,
                    ty: wgpu::BindingType::Buffer {
                        ty,
                        has_dynamic_offset,
                        min_binding_size: None,
                    },
                    count: None,
                }],
            })
    }

    fn group_of(&self, layout: &wgpu::BindGroupLayout, buffer: &wgpu::Buffer) -> wgpu::BindGroup {
        self.device.create_bind_group(&wgpu::BindGroupDescriptor {
            label: None,
            layout,
            entries: &[wgpu::BindGroupEntry {
                binding: 0,
                resource: wgpu::BindingResource::Buffer(wgpu::BufferBinding {
                    buffer,
                    offset: 0,
                    size: wgpu::BufferSize::new(OFFSET_STEP),
                }),
            }],
        })
    }

    fn render_pipeline(
        &self,
        module: &wgpu::ShaderModule,
        vertex: &str,
        fragment: &str,
        layout: &wgpu::PipelineLayout,
    ) -> wgpu::RenderPipeline {
        let position = wgpu::VertexBufferLayout {
            array_stride: 16,
            step_mode: wgpu::VertexStepMode::Vertex,
            attributes: &wgpu::vertex_attr_array![0 => Float32x4],
        };
        let placed = [Some(position)];
        self.device
            .create_render_pipeline(&wgpu::RenderPipelineDescriptor {
                label: None,
                layout: Some(layout),
                vertex: wgpu::VertexState {
                    module,
                    entry_point: Some(vertex),
                    compilation_options: Default::default(),
                    buffers: if vertex == "placed" { &placed } else { &[] },
                },
                primitive: Default::default(),
                depth_stencil: None,
                multisample: Default::default(),
                fragment: Some(wgpu::FragmentState {
                    module,
                    entry_point: Some(fragment),
                    compilation_options: Default::default(),
                    targets: &[Some(FORMAT.into())],
                }),
                multiview_mask: None,
                cache: None,
            })
    }

    fn compute_pipeline(
        &self,
        module: &wgpu::ShaderModule,
        entry: &str,
        layout: &wgpu::PipelineLayout,
    ) -> wgpu::ComputePipeline {
        self.device
            .create_compute_pipeline(&wgpu::ComputePipelineDescriptor {
                label: None,
                layout: Some(layout),
                module,
                entry_point: Some(entry),
                compilation_options: Default::default(),
                cache: None,
            })
    }
}

pub struct Scene {
    pub gpu: Gpu,
    pub data: [wgpu::Buffer; 2],
    pub indices: wgpu::Buffer,
    pub indirect: wgpu::Buffer,
    pub texture: wgpu::Texture,
    target: wgpu::TextureView,
    pub plain: wgpu::RenderPipeline,
    pub placed: [wgpu::RenderPipeline; 2],
    pub tinted: wgpu::RenderPipeline,
    pub full: wgpu::RenderPipeline,
    pub shifted: wgpu::RenderPipeline,
    pub given: wgpu::RenderPipeline,
    pub tints: [wgpu::BindGroup; 2],
    pub shifting: wgpu::BindGroup,
    pub nothing: wgpu::ComputePipeline,
    pub count: wgpu::ComputePipeline,
    pub add_given: wgpu::ComputePipeline,
    pub counted: [wgpu::BindGroup; 2],
}

impl Scene {
    pub fn open() -> Self {
        use wgpu::{BufferBindingType, BufferUsages, ShaderStages};
        let gpu = Gpu::open();
        let code = wgpu::ShaderSource::Wgsl(include_str!("../../shaders.wgsl").into());
        let module = gpu
            .device
            .create_shader_module(wgpu::ShaderModuleDescriptor {
                label: None,
                source: code,
            });
        let usage = BufferUsages::VERTEX
            | BufferUsages::UNIFORM
            | BufferUsages::STORAGE
            | BufferUsages::COPY_DST
            | BufferUsages::COPY_SRC;
        let data = [0, 1].map(|_| gpu.buffer(usage, BUFFER_SIZE));
        let indices = gpu.buffer(BufferUsages::INDEX, BUFFER_SIZE);
        let indirect = gpu.device.create_buffer_init(&BufferInitDescriptor {
            label: None,
            contents: &[0; 16 * MOST_DRAWS],
            usage: BufferUsages::INDIRECT,
        });
        let texture = gpu.device.create_texture(&wgpu::TextureDescriptor {
            label: None,
            size: wgpu::Extent3d {
                width: 64,
                height: 64,
                depth_or_array_layers: 1,
            },
            mip_level_count: 1,
            sample_count: 1,
            dimension: wgpu::TextureDimension::D2,
            format: FORMAT,
            usage: wgpu::TextureUsages::RENDER_ATTACHMENT,
            view_formats: &[],
        });
        let target = texture.create_view(&Default::default());

        let fixed = gpu.one_buffer(ShaderStages::FRAGMENT, BufferBindingType::Uniform, false);
        let moving = gpu.one_buffer(ShaderStages::FRAGMENT, BufferBindingType::Uniform, true);
        let storage = BufferBindingType::Storage { read_only: false };
        let stored = gpu.one_buffer(ShaderStages::COMPUTE, storage, false);
        let empty = gpu.pipeline_layout(None, 0);
        let tinting = gpu.pipeline_layout(Some(&fixed), 0);
        let shifts = gpu.pipeline_layout(Some(&moving), 0);
        let gives = gpu.pipeline_layout(None, IMMEDIATES);
        let counts = gpu.pipeline_layout(Some(&stored), 0);
        let adds = gpu.pipeline_layout(Some(&stored), IMMEDIATES);
        let drawn =
            |vertex, fragment, layout| gpu.render_pipeline(&module, vertex, fragment, layout);
        let done = |entry, layout| gpu.compute_pipeline(&module, entry, layout);
        Self {
            plain: drawn("corner", "white", &empty),
            placed: [0, 1].map(|_| drawn("placed", "white", &empty)),
            tinted: drawn("corner", "tinted", &tinting),
            full: drawn("placed", "tinted", &tinting),
            shifted: drawn("corner", "tinted", &shifts),
            given: drawn("corner", "as_given", &gives),
            tints: [0, 1].map(|i| gpu.group_of(&fixed, &data[i])),
            shifting: gpu.group_of(&moving, &data[0]),
            nothing: done("nothing", &empty),
            count: done("count", &counts),
            add_given: done("add_given", &adds),
            counted: [0, 1].map(|i| gpu.group_of(&stored, &data[i])),
            gpu,
            data,
            indices,
            indirect,
            texture,
            target,
        }
    }

    pub fn begin_pass(&self, encoder: &mut wgpu::CommandEncoder) -> wgpu::RenderPass<'static> {
        let attachment = wgpu::RenderPassColorAttachment {
            view: &self.target,
            depth_slice: None,
            resolve_target: None,
            ops: wgpu::Operations {
                load: wgpu::LoadOp::Clear(wgpu::Color::TRANSPARENT),
                store: wgpu::StoreOp::Store,
            },
        };
        let pass = encoder.begin_render_pass(&wgpu::RenderPassDescriptor {
            color_attachments: &[Some(attachment)],
            ..Default::default()
        });
        pass.forget_lifetime()
    }

    pub fn begin_compute(encoder: &mut wgpu::CommandEncoder) -> wgpu::ComputePass<'static> {
        encoder
            .begin_compute_pass(&wgpu::ComputePassDescriptor::default())
            .forget_lifetime()
    }
}
