// A textured cube with one light.

struct Spin {
    view: mat4x4f,  // from the cube's own space to the screen's
    turn: mat4x4f,  // the rotation alone, for the light
}

struct Corner {
    @builtin(position) position: vec4f,
    @location(0) uv: vec2f,
    @location(1) normal: vec3f,
}

@group(0) @binding(0) var<uniform> spin: Spin;
@group(0) @binding(1) var tiles: texture_2d<f32>;
@group(0) @binding(2) var smooth_and_repeated: sampler;

@vertex
fn place(@location(0) position: vec3f, @location(1) normal: vec3f, @location(2) uv: vec2f) -> Corner {
    let turned = (spin.turn * vec4f(normal, 0.0)).xyz;
    return Corner(spin.view * vec4f(position, 1.0), uv, turned);
}

@fragment
fn paint(corner: Corner) -> @location(0) vec4f {
    let light = normalize(vec3f(0.4, 0.7, 0.6));
    let bright = 0.35 + 0.65 * max(dot(normalize(corner.normal), light), 0.0);
    let tile = textureSample(tiles, smooth_and_repeated, corner.uv).rgb;
    return vec4f(tile * bright, 1.0);
}
