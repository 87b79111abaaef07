//! Objects, as border/objects.c has them. To clone and drop one is what AddRef and Release are.

use std::hint::black_box;

use crate::line::{Line, call};
use crate::scene::Scene;

const MANY: usize = 1000;
const FEW: usize = 100;
const CALLS: usize = 100_000;

fn create_and_release<T>(name: &str, count: usize, mut create: impl FnMut() -> T) {
    let mut created = Line::open(&format!("{name}_create"));
    let mut released = Line::open(&format!("{name}_release"));
    let mut made = Vec::with_capacity(count);
    while created.goes_on() {
        created.start();
        for _ in 0..count {
            made.push(create());
        }
        created.stop(count);
        released.start();
        made.clear();
        released.stop(count);
    }
    created.close();
    released.close();
}

fn resources(scene: &Scene) {
    let gpu = &scene.gpu;
    let usage = wgpu::BufferUsages::UNIFORM | wgpu::BufferUsages::COPY_DST;
    create_and_release("buffer", MANY, || gpu.buffer(usage, 256));
    let label = Some("the uniforms of an object");
    create_and_release("labelled_buffer", MANY, || {
        gpu.labelled_buffer(label, usage, 256)
    });
    let texture = wgpu::TextureDescriptor {
        label: None,
        size: wgpu::Extent3d {
            width: 64,
            height: 64,
            depth_or_array_layers: 1,
        },
        mip_level_count: 1,
        sample_count: 1,
        dimension: wgpu::TextureDimension::D2,
        format: wgpu::TextureFormat::Rgba8Unorm,
        usage: wgpu::TextureUsages::TEXTURE_BINDING | wgpu::TextureUsages::COPY_DST,
        view_formats: &[],
    };
    create_and_release("texture", FEW, || gpu.device.create_texture(&texture));
    create_and_release("view", MANY, || {
        scene.texture.create_view(&Default::default())
    });
    create_and_release("sampler", MANY, || {
        gpu.device.create_sampler(&Default::default())
    });
}

fn bindings(scene: &Scene) {
    let device = &scene.gpu.device;
    let entries = [0, 1].map(|binding| wgpu::BindGroupLayoutEntry {
        binding,
        visibility: wgpu::ShaderStages::VERTEX_FRAGMENT,
        ty: wgpu::BindingType::Buffer {
            ty: wgpu::BufferBindingType::Uniform,
            has_dynamic_offset: false,
            min_binding_size: None,
        },
        count: None,
    });
    let layout = wgpu::BindGroupLayoutDescriptor {
        label: None,
        entries: &entries,
    };
    create_and_release("bind_group_layout", MANY, || {
        device.create_bind_group_layout(&layout)
    });

    let made = device.create_bind_group_layout(&layout);
    let joined = wgpu::PipelineLayoutDescriptor {
        label: None,
        bind_group_layouts: &[Some(&made)],
        immediate_size: 0,
    };
    create_and_release("pipeline_layout", MANY, || {
        device.create_pipeline_layout(&joined)
    });

    let bound = [0, 1].map(|i| wgpu::BindGroupEntry {
        binding: i as u32,
        resource: scene.data[i].as_entire_binding(),
    });
    let group = wgpu::BindGroupDescriptor {
        label: None,
        layout: &made,
        entries: &bound,
    };
    create_and_release("bind_group", MANY, || device.create_bind_group(&group));
}

fn questions(scene: &Scene) {
    let (buffer, texture) = (black_box(&scene.data[0]), black_box(&scene.texture));
    call("buffer_get_size", CALLS, || buffer.size());
    call("buffer_get_usage", CALLS, || buffer.usage());
    call("texture_get_width", CALLS, || texture.width());
    call("texture_get_format", CALLS, || texture.format());
    call("add_ref_release", CALLS, || buffer.clone());
    call("get_queue_release", CALLS, || scene.gpu.queue.clone());
}

pub fn run() {
    let scene = Scene::open();
    resources(&scene);
    bindings(&scene);
    questions(&scene);
}
