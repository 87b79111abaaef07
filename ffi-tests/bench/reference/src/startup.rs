//! The start of a program, as border/startup.c has it.

use pollster::block_on;

use crate::line::{Line, rounds};
use crate::scene::instance_and_adapter;

pub fn run() {
    let mut first = Line::open("first_adapter");
    first.start();
    let (_instance, adapter) = instance_and_adapter();
    first.stop(1);
    first.close();
    rounds("device_create", |line| {
        line.start();
        let device = block_on(adapter.request_device(&wgpu::DeviceDescriptor::default()));
        line.stop(1);
        drop(device.expect("a device"));
    });
}
