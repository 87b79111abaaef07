//! `wgpu-trace`: looks into recorded WebGPU traces, replays them and shows them.

fn main() {}
