//! Threads that encode, as border/threads.c has them.

use crate::line::rounds;
use crate::scene::{Scene, draws};

const PASSES: usize = 4;

fn encode(scene: &Scene) -> Vec<wgpu::CommandBuffer> {
    let mut commands = Vec::with_capacity(PASSES);
    for _ in 0..PASSES {
        let mut encoder = scene.gpu.encoder();
        let mut pass = scene.begin_pass(&mut encoder);
        pass.set_pipeline(&scene.tinted);
        for draw in 0..draws() {
            pass.set_bind_group(0, &scene.tints[draw & 1], &[]);
            pass.draw(0..3, 0..1);
        }
        drop(pass);
        commands.push(encoder.finish());
    }
    commands
}

pub fn run() {
    let scene = &Scene::open();
    for (count, name) in [
        (1, "threads_1_draw"),
        (2, "threads_2_draw"),
        (4, "threads_4_draw"),
    ] {
        rounds(name, |line| {
            line.start();
            let encoded: Vec<_> = std::thread::scope(|scope| {
                let workers: Vec<_> = (0..count).map(|_| scope.spawn(|| encode(scene))).collect();
                workers
                    .into_iter()
                    .map(|worker| worker.join().expect("no panic"))
                    .collect()
            });
            line.stop(count * PASSES * draws());
            for commands in encoded.into_iter().flatten() {
                scene.gpu.run(commands);
            }
        });
    }
}
