// What all these programs draw: a triangle whose colors run into one another. Its corners are in the
// shader, so that a program needs no vertex buffer.

struct Corner {
    @builtin(position) position: vec4f,
    @location(0) color: vec3f,
}

@vertex
fn place(@builtin(vertex_index) index: u32) -> Corner {
    var positions = array(vec2f(0.0, 0.8), vec2f(-0.8, -0.7), vec2f(0.8, -0.7));
    var colors = array(vec3f(0.95, 0.3, 0.35), vec3f(0.25, 0.8, 0.55), vec3f(0.3, 0.45, 0.95));
    return Corner(vec4f(positions[index], 0.0, 1.0), colors[index]);
}

@fragment
fn paint(corner: Corner) -> @location(0) vec4f {
    return vec4f(corner.color, 1.0);
}
