// What all these programs compute: the square of each number, one GPU thread per number.

@group(0) @binding(0) var<storage, read_write> numbers: array<u32>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
    // Threads come in groups of 64: the last group may reach past the end.
    if id.x < arrayLength(&numbers) {
        numbers[id.x] *= numbers[id.x];
    }
}
