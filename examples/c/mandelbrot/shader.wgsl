// A point c belongs to the set if z = z² + c, again and again from 0, stays near 0 for ever. The color
// of the others is how long it took them to leave.

struct Canvas {
    size: vec2f,     // in pixels
    seconds: f32,
}

@group(0) @binding(0) var<uniform> canvas: Canvas;

const longest = 200.0;
const where_to = vec2f(-0.7453, 0.1127);  // a valley with seahorses

@fragment
fn paint(@builtin(position) pixel: vec4f) -> @location(0) vec4f {
    let place = (pixel.xy - 0.5 * canvas.size) / canvas.size.y * vec2f(1.0, -1.0);
    let zoom = 2.6 * pow(0.6, 3.5 - 3.5 * cos(0.25 * canvas.seconds));
    let near = exp(-1.5 * zoom);  // from the middle of the set to where we want to go
    let c = mix(vec2f(-0.6, 0.0), where_to, near) + zoom * place;
    var z = vec2f();
    var steps = 0.0;
    while (steps < longest && dot(z, z) < 64.0) {
        z = vec2f(z.x * z.x - z.y * z.y, 2.0 * z.x * z.y) + c;
        steps += 1.0;
    }
    if (steps == longest) {
        return vec4f(0.02, 0.02, 0.05, 1.0);
    }
    // Whole steps would leave bands.
    let smooth_steps = steps - log2(0.5 * log2(dot(z, z)));
    let color = 0.5 + 0.5 * cos(0.35 * sqrt(smooth_steps) * 3.0 + vec3f(3.6, 4.3, 5.2));
    return vec4f(color, 1.0);
}
