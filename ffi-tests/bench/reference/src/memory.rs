//! Memory, as border/memory.c has it.

use crate::line::print;
use crate::scene::Scene;

const MANY: usize = 20_000;
const FEW: usize = 2_000;
const ENCODED: usize = 200;
const PAGE: f64 = 4096.0;

fn resident() -> f64 {
    let statm = std::fs::read_to_string("/proc/self/statm").expect("on Linux");
    let pages: f64 = statm
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse().ok())
        .expect("a count");
    pages * PAGE
}

/// All that is made stays to the end of the process, as there.
fn per_object<T>(name: &str, count: usize, create: impl Fn() -> T) {
    let before = resident();
    for _ in 0..count {
        std::mem::forget(create());
    }
    print(name, (resident() - before) / count as f64, "B");
}

pub fn run() {
    let scene = Scene::open();
    let gpu = &scene.gpu;
    print("memory_device", resident(), "B");
    let usage = wgpu::BufferUsages::UNIFORM | wgpu::BufferUsages::COPY_DST;
    per_object("memory_buffer", MANY, || gpu.buffer(usage, 256));
    let texture = wgpu::TextureDescriptor {
        label: None,
        size: wgpu::Extent3d {
            width: 4,
            height: 4,
            depth_or_array_layers: 1,
        },
        mip_level_count: 1,
        sample_count: 1,
        dimension: wgpu::TextureDimension::D2,
        format: wgpu::TextureFormat::Rgba8Unorm,
        usage: wgpu::TextureUsages::TEXTURE_BINDING | wgpu::TextureUsages::COPY_DST,
        view_formats: &[],
    };
    per_object("memory_texture", FEW, || {
        gpu.device.create_texture(&texture)
    });
    per_object("memory_view", MANY, || {
        scene.texture.create_view(&Default::default())
    });
    let layout = scene.count.get_bind_group_layout(0);
    let entries = [wgpu::BindGroupEntry {
        binding: 0,
        resource: scene.data[0].as_entire_binding(),
    }];
    let group = wgpu::BindGroupDescriptor {
        label: None,
        layout: &layout,
        entries: &entries,
    };
    per_object("memory_bind_group", MANY, || {
        gpu.device.create_bind_group(&group)
    });
    per_object("memory_dropped_commands", ENCODED, || {
        let mut encoder = gpu.encoder();
        drop(scene.begin_pass(&mut encoder));
        drop(encoder.finish());
    });
}
