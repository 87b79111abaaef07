// A video, and a part of it once more: turned, in the corner. To a shader both are pictures in red,
// green and blue; that they are two planes of luma and chroma is the business of the program.

struct Canvas { size: vec2f, seconds: f32 }
@group(0) @binding(0) var<uniform> canvas: Canvas;
@group(0) @binding(1) var video: texture_external;
@group(0) @binding(2) var part: texture_external;
@group(0) @binding(3) var smoothly: sampler;

@vertex
fn place(@builtin(vertex_index) corner: u32) -> @builtin(position) vec4f {
    let corners = array(vec2f(-1, -1), vec2f(3, -1), vec2f(-1, 3));
    return vec4f(corners[corner], 0, 1);
}

// Where a point of the canvas is in a picture that is `height` high and stands at `at`, both in parts of
// the canvas: from 0 to 1 within.
fn within(picture: texture_external, point: vec2f, at: vec2f, height: f32) -> vec2f {
    let size = vec2f(textureDimensions(picture));
    let width = height * size.x / size.y * canvas.size.y / canvas.size.x;
    return (point - at) / vec2f(width, height);
}

fn is_inside(at: vec2f) -> bool {
    return all(at >= vec2f()) && all(at < vec2f(1));
}

@fragment
fn paint(@builtin(position) pixel: vec4f) -> @location(0) vec4f {
    let point = pixel.xy / canvas.size;
    let small = within(part, point, vec2f(0.78, 0.06), 0.4);
    if is_inside(small) {
        return textureSampleBaseClampToEdge(part, smoothly, small);
    }
    return textureSampleBaseClampToEdge(video, smoothly, point);
}
