// Boids: each bird looks at its neighbors, and does three things. It keeps away from those that are
// too near, flies where the others fly, and stays with them. A flock is what comes of it.

struct Bird {
    position: vec2f,  // -1 to 1
    velocity: vec2f,  // per second
}

const sight = 0.12;         // how far a bird sees
const too_near = 0.03;
const slowest = 0.25;
const fastest = 0.5;

// Who flies reads where all were, and writes where it will be: two buffers, which change places after
// each step. In one, some birds would see the future of others.
@group(0) @binding(0) var<storage, read> now: array<Bird>;
@group(0) @binding(1) var<storage, read_write> next: array<Bird>;
@group(0) @binding(2) var<uniform> step: f32;  // seconds

@compute @workgroup_size(64)
fn fly(@builtin(global_invocation_id) id: vec3u) {
    let count = arrayLength(&now);
    if (id.x >= count) {
        return;
    }
    var bird = now[id.x];
    var away = vec2f();
    var heading = vec2f();
    var center = vec2f();
    var seen = 0.0;
    for (var i = 0u; i < count; i++) {
        let offset = now[i].position - bird.position;
        let distance = length(offset);
        if (i == id.x || distance > sight) {
            continue;
        }
        if (distance < too_near) {
            away -= offset;
        }
        heading += now[i].velocity;
        center += offset;
        seen += 1.0;
    }
    if (seen > 0.0) {
        bird.velocity += step * (40.0 * away + 3.0 * (heading / seen - bird.velocity) + 4.0 * center / seen);
    }
    // Back from the edge, before it is reached.
    bird.velocity -= step * 6.0 * sign(bird.position) * max(abs(bird.position) - 0.8, vec2f());
    let speed = max(length(bird.velocity), 0.0001);
    bird.velocity *= clamp(speed, slowest, fastest) / speed;
    bird.position += step * bird.velocity;
    next[id.x] = bird;
}

struct Corner {
    @builtin(position) position: vec4f,
    @location(0) color: vec3f,
}

// A triangle for each bird, which points where it flies. Its corners are known here; a vertex buffer
// has the birds, one per triangle.
@vertex
fn place(@builtin(vertex_index) corner: u32, @location(0) position: vec2f,
         @location(1) velocity: vec2f) -> Corner {
    let shape = array(vec2f(0.028, 0.0), vec2f(-0.014, 0.010), vec2f(-0.014, -0.010));
    let forward = normalize(velocity);
    let sideways = vec2f(-forward.y, forward.x);
    let place = position + shape[corner].x * forward + shape[corner].y * sideways;
    // The color is the direction.
    let angle = atan2(velocity.y, velocity.x);
    let color = 0.6 + 0.4 * cos(angle + vec3f(0.0, 2.1, 4.2));
    return Corner(vec4f(place, 0.0, 1.0), color);
}

@fragment
fn paint(corner: Corner) -> @location(0) vec4f {
    return vec4f(corner.color, 1.0);
}
