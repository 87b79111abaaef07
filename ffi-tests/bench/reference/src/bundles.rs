//! Bundles, as border/bundles.c has them.

use crate::line::Line;
use crate::scene::{FORMAT, Scene, draws};

const EXECUTED: usize = 1000;
const IN_BUNDLE: usize = 10;

fn begin(scene: &Scene) -> wgpu::RenderBundleEncoder<'_> {
    scene
        .gpu
        .device
        .create_render_bundle_encoder(&wgpu::RenderBundleEncoderDescriptor {
            color_formats: &[Some(FORMAT)],
            sample_count: 1,
            ..Default::default()
        })
}

fn measure<'a>(
    scene: &'a Scene,
    name: &str,
    pipeline: &'a wgpu::RenderPipeline,
    record: impl Fn(&mut wgpu::RenderBundleEncoder<'a>),
) {
    let (mut recorded, mut encoded) = (Line::open(name), Line::open(&format!("encode_{name}")));
    while encoded.goes_on() {
        encoded.start();
        let mut encoder = begin(scene);
        encoder.set_pipeline(pipeline);
        recorded.start();
        record(&mut encoder);
        recorded.stop(draws());
        let bundle = encoder.finish(&Default::default());
        encoded.stop(draws());
        drop(bundle);
    }
    encoded.close();
    recorded.close();
}

fn small_bundle(scene: &Scene) -> wgpu::RenderBundle {
    let mut encoder = begin(scene);
    encoder.set_pipeline(&scene.plain);
    for _ in 0..IN_BUNDLE {
        encoder.draw(0..3, 0..1);
    }
    encoder.finish(&Default::default())
}

fn execute(scene: &Scene) {
    let bundle = small_bundle(scene);
    let mut recorded = Line::open("execute_bundles");
    let mut encoded = Line::open("encode_execute_bundles");
    while encoded.goes_on() {
        encoded.start();
        let mut encoder = scene.gpu.encoder();
        let mut pass = scene.begin_pass(&mut encoder);
        recorded.start();
        for _ in 0..EXECUTED {
            pass.execute_bundles([&bundle]);
        }
        recorded.stop(EXECUTED);
        drop(pass);
        let commands = encoder.finish();
        encoded.stop(EXECUTED);
        scene.gpu.run(commands);
    }
    encoded.close();
    recorded.close();
}

pub fn run() {
    let scene = Scene::open();
    measure(&scene, "bundle_draw", &scene.plain, |bundle| {
        for _ in 0..draws() {
            bundle.draw(0..3, 0..1);
        }
    });
    measure(&scene, "bundle_bind_group_draw", &scene.tinted, |bundle| {
        for i in 0..draws() {
            bundle.set_bind_group(0, &scene.tints[i & 1], &[]);
            bundle.draw(0..3, 0..1);
        }
    });
    execute(&scene);
}
