//! How cost grows with what is alive, as border/growth.c has it.

use std::hint::black_box;

use crate::line::{quick, rounds};
use crate::scene::{Scene, draws};

const CALLS: usize = 100_000;
const CREATED: usize = 1000;
const SIZE: u64 = 16;
const STRIDE: usize = 7919;

pub fn run() {
    let scene = Scene::open();
    let new_buffer = || scene.gpu.buffer(wgpu::BufferUsages::COPY_DST, SIZE);
    let crowds = [(1, "live_1"), (1000, "live_1e3"), (1_000_000, "live_1e6")];
    let mut buffers = Vec::new();
    for (count, name) in &crowds[..if quick() { 2 } else { 3 }] {
        buffers.resize_with(*count, new_buffer);
        rounds(&format!("{name}_draw"), |line| {
            let mut encoder = scene.gpu.encoder();
            let mut pass = scene.begin_pass(&mut encoder);
            pass.set_pipeline(&scene.plain);
            line.start();
            for _ in 0..draws() {
                pass.draw(0..3, 0..1);
            }
            line.stop(draws());
            drop(pass);
            scene.gpu.run(encoder.finish());
        });
        rounds(&format!("{name}_getter"), |line| {
            let (mut at, step) = (0, STRIDE % count);
            line.start();
            for _ in 0..CALLS {
                black_box(buffers[at].size());
                at += step;
                at -= if at < *count { 0 } else { *count };
            }
            line.stop(CALLS);
        });
        let mut more = Vec::with_capacity(CREATED);
        rounds(&format!("{name}_buffer"), |line| {
            line.start();
            more.resize_with(CREATED, new_buffer);
            more.clear();
            line.stop(CREATED);
        });
    }
}
