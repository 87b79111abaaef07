//! Mapping, as border/mapping.c has it.

use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use crate::line::{call, rounds};
use crate::scene::Gpu;

const SIZE: u64 = 256;
const CALLS: usize = 1000;
const RANGES: usize = 100_000;

fn start_mapping(buffer: &wgpu::Buffer, mapped: &Arc<AtomicUsize>) {
    let mapped = Arc::clone(mapped);
    buffer.map_async(wgpu::MapMode::Read, .., move |result| {
        result.expect("it can be mapped");
        mapped.fetch_add(1, Relaxed);
    });
}

pub fn run() {
    let gpu = Gpu::open();
    let source = gpu.buffer(wgpu::BufferUsages::COPY_SRC, SIZE);
    let buffer = gpu.buffer(
        wgpu::BufferUsages::COPY_DST | wgpu::BufferUsages::MAP_READ,
        SIZE,
    );
    let mapped = Arc::default();
    rounds("map_unmap", |line| {
        line.start();
        for _ in 0..CALLS {
            start_mapping(&buffer, &mapped);
            gpu.instance.poll_all(false);
            buffer.unmap();
        }
        line.stop(CALLS);
        assert_eq!(mapped.swap(0, Relaxed), CALLS);
    });
    rounds("map_round_trip", |line| {
        line.start();
        let mut encoder = gpu.encoder();
        encoder.copy_buffer_to_buffer(&source, 0, &buffer, 0, SIZE);
        gpu.queue.submit([encoder.finish()]);
        start_mapping(&buffer, &mapped);
        gpu.wait();
        black_box(buffer.get_mapped_range(..).expect("mapped")[0]);
        buffer.unmap();
        line.stop(1);
    });
    start_mapping(&buffer, &mapped);
    gpu.wait();
    call("get_mapped_range", RANGES, || {
        buffer.get_mapped_range(..64).expect("mapped").as_ptr()
    });
}
