//! Error scopes and many callbacks at once, as border/futures.c has them.

use std::future::Future as _;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::task::{Context, Poll, Waker};

use crate::line::{quick, rounds};
use crate::scene::{Gpu, Scene, draws};

const SCOPES: usize = 10_000;
const SIZE: u64 = 256;

fn error_scopes(gpu: &Gpu) {
    rounds("error_scope", |line| {
        line.start();
        for _ in 0..SCOPES {
            let scope = gpu.device.push_error_scope(wgpu::ErrorFilter::Validation);
            let popped = pin!(scope.pop()).poll(&mut Context::from_waker(Waker::noop()));
            assert!(matches!(popped, Poll::Ready(None)));
        }
        line.stop(SCOPES);
    });
}

fn work_done(gpu: &Gpu, crowd: usize) {
    let done = Arc::new(AtomicUsize::new(0));
    rounds("crowd_work_done", |line| {
        gpu.queue.submit([]);
        line.start();
        for _ in 0..crowd {
            let done = Arc::clone(&done);
            gpu.queue.on_submitted_work_done(move || {
                done.fetch_add(1, Relaxed);
            });
        }
        gpu.wait();
        line.stop(crowd);
        assert_eq!(done.swap(0, Relaxed), crowd);
    });
}

fn draws_meanwhile(scene: &Scene) {
    rounds("crowd_draw", |line| {
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
}

fn maps(scene: &Scene, crowd: usize) {
    let gpu = &scene.gpu;
    let usage = wgpu::BufferUsages::COPY_DST | wgpu::BufferUsages::MAP_READ;
    let buffers: Vec<_> = (0..crowd).map(|_| gpu.buffer(usage, SIZE)).collect();
    let mapped = Arc::new(AtomicUsize::new(0));
    let mut first = true;
    rounds("crowd_map", |line| {
        line.start();
        for buffer in &buffers {
            let mapped = Arc::clone(&mapped);
            buffer.map_async(wgpu::MapMode::Read, .., move |result| {
                result.expect("it can be mapped");
                mapped.fetch_add(1, Relaxed);
            });
        }
        line.stop(crowd);
        if std::mem::take(&mut first) {
            draws_meanwhile(scene);
        }
        gpu.wait();
        assert_eq!(mapped.swap(0, Relaxed), crowd);
        buffers.iter().for_each(wgpu::Buffer::unmap);
    });
}

pub fn run() {
    let scene = Scene::open();
    let crowd = if quick() { 1000 } else { 10_000 };
    error_scopes(&scene.gpu);
    work_done(&scene.gpu, crowd);
    maps(&scene, crowd);
}
