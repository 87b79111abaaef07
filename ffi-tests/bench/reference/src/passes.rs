//! Passes and encoders themselves, as border/passes.c has them. A pass of the `wgpu` crate ends when
//! it is dropped.

use crate::line::Line;
use crate::scene::Scene;

const ENCODERS: usize = 200;
const FEW_DRAWS: usize = 10;

/// One step of all encoders, on a line of its own.
fn step<T, U>(line: &mut Line, all: Vec<T>, each: impl FnMut(T) -> U) -> Vec<U> {
    let mut done = Vec::with_capacity(ENCODERS);
    line.start();
    done.extend(all.into_iter().map(each));
    line.stop(ENCODERS);
    done
}

fn render(scene: &Scene) {
    let mut created = Line::open("encoder_create");
    let mut began = Line::open("render_pass_begin");
    let mut end = Line::open("render_pass_end");
    let mut finish = Line::open("encoder_finish");
    let mut submitted = Line::open("command_buffer_submit");
    while end.goes_on() {
        let mut encoders = step(&mut created, vec![(); ENCODERS], |()| scene.gpu.encoder());
        let mut passes = step(&mut began, encoders.iter_mut().collect(), |encoder| {
            scene.begin_pass(encoder)
        });
        for pass in &mut passes {
            pass.set_pipeline(&scene.plain);
            for _ in 0..FEW_DRAWS {
                pass.draw(0..3, 0..1);
            }
        }
        step(&mut end, passes, drop);
        let finished = step(&mut finish, encoders, wgpu::CommandEncoder::finish);
        step(&mut submitted, finished, |commands| {
            scene.gpu.queue.submit([commands])
        });
        scene.gpu.wait();
    }
    for line in [end, created, began, finish, submitted] {
        line.close();
    }
}

fn compute(scene: &Scene) {
    let mut began = Line::open("compute_pass_begin");
    let mut end = Line::open("compute_pass_end");
    while end.goes_on() {
        let mut encoders: Vec<_> = (0..ENCODERS).map(|_| scene.gpu.encoder()).collect();
        let mut passes = step(
            &mut began,
            encoders.iter_mut().collect(),
            Scene::begin_compute,
        );
        for pass in &mut passes {
            pass.set_pipeline(&scene.nothing);
            for _ in 0..FEW_DRAWS {
                pass.dispatch_workgroups(1, 1, 1);
            }
        }
        step(&mut end, passes, drop);
        for encoder in encoders {
            scene.gpu.queue.submit([encoder.finish()]);
        }
    }
    end.close();
    began.close();
}

pub fn run() {
    let scene = Scene::open();
    render(&scene);
    compute(&scene);
}
