//! The queue, as border/queues.c has it.

use crate::line::{Line, call, rounds};
use crate::scene::Gpu;

const SMALL: usize = 64;
const MIDDLE: usize = 65_536;
const LARGE: usize = 16 << 20;
const CALLS: usize = 1000;

fn writes(gpu: &Gpu, name: &str, size: usize, count: usize) {
    let buffer = gpu.buffer(wgpu::BufferUsages::COPY_DST, size as u64);
    let data = vec![0; size];
    let (mut written, mut flushed) = (Line::open(name), Line::open(&format!("flush_{name}")));
    while flushed.goes_on() {
        flushed.start();
        written.start();
        for _ in 0..count {
            gpu.queue.write_buffer(&buffer, 0, &data);
        }
        written.stop(count);
        gpu.queue.submit([]);
        gpu.wait();
        flushed.stop(count);
    }
    flushed.close();
    written.close();
}

fn submits(gpu: &Gpu) {
    rounds("empty_submit", |line| {
        line.start();
        for _ in 0..CALLS {
            gpu.queue.submit([]);
        }
        line.stop(CALLS);
        gpu.wait();
    });
    let buffer = gpu.buffer(wgpu::BufferUsages::COPY_DST, SMALL as u64);
    rounds("submit_wait", |line| {
        let mut encoder = gpu.encoder();
        encoder.clear_buffer(&buffer, 0, None);
        let commands = encoder.finish();
        line.start();
        gpu.queue.submit([commands]);
        gpu.wait();
        line.stop(1);
    });
}

fn polls(gpu: &Gpu) {
    gpu.wait();
    call("idle_device_poll", CALLS, || {
        gpu.device
            .poll(wgpu::PollType::Poll)
            .expect("nothing fails");
    });
    call("idle_process_events", CALLS, || {
        gpu.instance.poll_all(false);
    });
}

pub fn run() {
    let gpu = Gpu::open();
    writes(&gpu, "write_64", SMALL, CALLS);
    writes(&gpu, "write_64k", MIDDLE, 50);
    writes(&gpu, "write_16m", LARGE, 1);
    submits(&gpu);
    polls(&gpu);
}
