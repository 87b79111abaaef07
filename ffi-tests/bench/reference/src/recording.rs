//! Commands of passes, as border/recording.c has them.

use wgpu::IndexFormat::Uint16;

use crate::line::Line;
use crate::scene::{OFFSET_STEP, Scene, draws};

const MULTI: usize = 100;

fn render(
    scene: &Scene,
    name: &str,
    pipeline: &wgpu::RenderPipeline,
    count: usize,
    record: impl Fn(&mut wgpu::RenderPass<'_>),
) {
    let (mut recorded, mut encoded) = (Line::open(name), Line::open(&format!("encode_{name}")));
    while encoded.goes_on() {
        encoded.start();
        let mut encoder = scene.gpu.encoder();
        let mut pass = scene.begin_pass(&mut encoder);
        pass.set_pipeline(pipeline);
        recorded.start();
        record(&mut pass);
        recorded.stop(count);
        drop(pass);
        let commands = encoder.finish();
        encoded.stop(count);
        scene.gpu.run(commands);
    }
    encoded.close();
    recorded.close();
}

fn compute(
    scene: &Scene,
    name: &str,
    pipeline: &wgpu::ComputePipeline,
    group: Option<&wgpu::BindGroup>,
    record: impl Fn(&mut wgpu::ComputePass<'_>),
) {
    let (mut recorded, mut encoded) = (Line::open(name), Line::open(&format!("encode_{name}")));
    while encoded.goes_on() {
        encoded.start();
        let mut encoder = scene.gpu.encoder();
        let mut pass = Scene::begin_compute(&mut encoder);
        pass.set_pipeline(pipeline);
        if let Some(group) = group {
            pass.set_bind_group(0, group, &[]);
        }
        recorded.start();
        record(&mut pass);
        recorded.stop(draws());
        drop(pass);
        let commands = encoder.finish();
        encoded.stop(draws());
        scene.gpu.run(commands);
    }
    encoded.close();
    recorded.close();
}

fn given(i: usize) -> [u8; 16] {
    let mut bytes = [0; 16];
    for (to, value) in bytes.chunks_exact_mut(4).zip([i as f32, 1.0, 1.0, 1.0]) {
        to.copy_from_slice(&value.to_ne_bytes());
    }
    bytes
}

fn render_all(s: &Scene) {
    render(s, "draw", &s.plain, draws(), |pass| {
        for _ in 0..draws() {
            pass.draw(0..3, 0..1);
        }
    });
    render(s, "bind_group_draw", &s.tinted, draws(), |pass| {
        for i in 0..draws() {
            pass.set_bind_group(0, &s.tints[i & 1], &[]);
            pass.draw(0..3, 0..1);
        }
    });
    render(s, "offset_draw", &s.shifted, draws(), |pass| {
        for i in 0..draws() {
            pass.set_bind_group(0, &s.shifting, &[(i & 1) as u32 * OFFSET_STEP as u32]);
            pass.draw(0..3, 0..1);
        }
    });
    render(
        s,
        "pipeline_vertex_draw_indexed",
        &s.placed[0],
        draws(),
        |pass| {
            pass.set_index_buffer(s.indices.slice(..), Uint16);
            for i in 0..draws() {
                pass.set_pipeline(&s.placed[i & 1]);
                pass.set_vertex_buffer(0, s.data[i & 1].slice(..));
                pass.draw_indexed(0..3, 0, 0..1);
            }
        },
    );
    render(s, "redundant", &s.full, draws(), |pass| {
        for _ in 0..draws() {
            pass.set_pipeline(&s.full);
            pass.set_bind_group(0, &s.tints[0], &[]);
            pass.set_vertex_buffer(0, s.data[0].slice(..));
            pass.set_index_buffer(s.indices.slice(..), Uint16);
            pass.draw_indexed(0..3, 0, 0..1);
        }
    });
    render(s, "immediates_draw", &s.given, draws(), |pass| {
        for i in 0..draws() {
            pass.set_immediates(0, &given(i));
            pass.draw(0..3, 0..1);
        }
    });
    render(s, "indirect_draw", &s.plain, draws(), |pass| {
        for i in 0..draws() {
            pass.draw_indirect(&s.indirect, i as u64 * 16);
        }
    });
    render(s, "multi_draw", &s.plain, draws() / MULTI, |pass| {
        for i in 0..draws() / MULTI {
            pass.multi_draw_indirect(&s.indirect, (i * MULTI * 16) as u64, MULTI as u32);
        }
    });
}

fn compute_all(s: &Scene) {
    compute(s, "dispatch", &s.nothing, None, |pass| {
        for _ in 0..draws() {
            pass.dispatch_workgroups(1, 1, 1);
        }
    });
    compute(s, "bind_group_dispatch", &s.count, None, |pass| {
        for i in 0..draws() {
            pass.set_bind_group(0, &s.counted[i & 1], &[]);
            pass.dispatch_workgroups(1, 1, 1);
        }
    });
    compute(
        s,
        "immediates_dispatch",
        &s.add_given,
        Some(&s.counted[0]),
        |pass| {
            for i in 0..draws() {
                pass.set_immediates(0, &given(i));
                pass.dispatch_workgroups(1, 1, 1);
            }
        },
    );
}

pub fn run() {
    let scene = Scene::open();
    render_all(&scene);
    compute_all(&scene);
}
