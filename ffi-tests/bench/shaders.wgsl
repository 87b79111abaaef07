// What all lines of the bench draw and dispatch with, in C and in Rust. The shaders do next to
// nothing: it is the calls that are measured.

@group(0) @binding(0) var<uniform> tint: vec4f;
@group(0) @binding(0) var<storage, read_write> counted: array<u32>;
var<immediate> given: vec4f;

@vertex fn corner(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
    return vec4f(f32(i), 0, 0, 1);
}

@vertex fn placed(@location(0) position: vec4f) -> @builtin(position) vec4f {
    return position;
}

@fragment fn white() -> @location(0) vec4f {
    return vec4f(1);
}

@fragment fn tinted() -> @location(0) vec4f {
    return tint;
}

@fragment fn as_given() -> @location(0) vec4f {
    return given;
}

@compute @workgroup_size(1) fn nothing() {
}

@compute @workgroup_size(1) fn count() {
    counted[0] += 1;
}

@compute @workgroup_size(1) fn add_given() {
    counted[0] += u32(given.x);
}
