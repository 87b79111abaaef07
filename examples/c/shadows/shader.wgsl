// A picture by rays: one from the eye through each pixel, and from where it hits some more to the sun,
// which is no point, so that shadows have soft edges.
enable wgpu_ray_query;

@group(0) @binding(0) var scene: acceleration_structure;

@vertex
fn vertex(@builtin(vertex_index) i: u32) -> @builtin(position) vec4f {
    return vec4f(f32(i & 1) * 4 - 1, f32(i / 2) * 4 - 1, 0, 1); // one triangle over all of it
}

const TERMINATE_ON_FIRST_HIT = 4u;
const SUN = vec3f(0.48, 0.72, 0.5);
const SUN_SAMPLES = 12u;

struct Hit { t: f32, color: u32, normal: vec3f }

// What a ray hits first. The color of the floor is 0, those of the cubes count from 1.
fn closest(origin: vec3f, direction: vec3f) -> Hit {
    var query: ray_query;
    rayQueryInitialize(&query, scene, RayDesc(0u, 0xFFu, 0.001, 100.0, origin, direction));
    while rayQueryProceed(&query) {}
    let hit = rayQueryGetCommittedIntersection(&query);
    if hit.kind == RAY_QUERY_INTERSECTION_NONE {
        return Hit(-1, 0, vec3f());
    }
    // Two triangles to each side of a cube, in the order of x, y and z.
    var normal = vec3f(0, 1, 0);
    if hit.instance_custom_data > 0 {
        let side = hit.primitive_index / 2;
        normal = vec3f();
        normal[side / 2] = f32(side % 2) * 2 - 1;
    }
    return Hit(hit.t, hit.instance_custom_data, normalize(hit.object_to_world * vec4f(normal, 0)));
}

// How much of the sun is seen from there.
fn sunlight(origin: vec3f, seed: f32) -> f32 {
    let across = normalize(cross(SUN, vec3f(0, 1, 0)));
    let along = cross(SUN, across);
    var seen = 0.0;
    for (var i = 0u; i < SUN_SAMPLES; i++) {
        // Evenly over a disc, turned a little from pixel to pixel.
        let radius = 0.06 * sqrt((f32(i) + 0.5) / f32(SUN_SAMPLES));
        let angle = 2.399963 * f32(i) + seed;
        let to = normalize(SUN) + radius * (cos(angle) * across + sin(angle) * along);
        var query: ray_query;
        rayQueryInitialize(&query, scene,
                           RayDesc(TERMINATE_ON_FIRST_HIT, 0xFFu, 0.001, 100.0, origin, to));
        while rayQueryProceed(&query) {}
        if rayQueryGetCommittedIntersection(&query).kind == RAY_QUERY_INTERSECTION_NONE {
            seen += 1.0 / f32(SUN_SAMPLES);
        }
    }
    return seen;
}

fn paint(color: u32, at: vec3f) -> vec3f {
    if color == 0 {
        let tile = (i32(floor(at.x)) + i32(floor(at.z))) & 1;
        return mix(vec3f(0.80, 0.78, 0.74), vec3f(0.62, 0.60, 0.58), f32(tile));
    }
    return 0.55 + 0.4 * cos(6.2832 * (0.083 * f32(color) + vec3f(0.0, 0.33, 0.67)));
}

fn sky(direction: vec3f) -> vec3f {
    return mix(vec3f(0.93, 0.94, 0.96), vec3f(0.45, 0.65, 0.92), clamp(direction.y * 2, 0, 1));
}

@fragment
fn fragment(@builtin(position) at: vec4f) -> @location(0) vec4f {
    let size = vec2f(640, 400);
    let eye = vec3f(-4.2, 4.0, 8.5);
    let ahead = normalize(vec3f(0.2, 1.75, 0) - eye);
    let right = normalize(cross(ahead, vec3f(0, 1, 0)));
    let up = cross(right, ahead);
    var sum = vec3f();
    for (var i = 0u; i < 4; i++) { // four rays for each pixel
        let place = at.xy - 0.5 + 0.25 + 0.5 * vec2f(f32(i & 1), f32(i / 2));
        let across = (2 * place - size) / size.y * 0.5;
        let direction = normalize(ahead + across.x * right - across.y * up);
        let hit = closest(eye, direction);
        if hit.t < 0 {
            sum += sky(direction);
            continue;
        }
        let point = eye + hit.t * direction;
        let normal = hit.normal * -sign(dot(hit.normal, direction));
        let seed = fract(sin(dot(place, vec2f(12.9898, 78.233))) * 43758.5453) * 6.2832;
        let toward = max(dot(normal, normalize(SUN)), 0);
        let lit = toward * sunlight(point + 0.001 * normal, seed);
        let shaded = 0.35 + 0.1 * normal.y;
        let color = paint(hit.color, point) * (lit * vec3f(0.95, 0.9, 0.8) + shaded * vec3f(0.7, 0.8, 1));
        sum += mix(color, sky(vec3f(0)), smoothstep(12, 40, hit.t));
    }
    return vec4f(pow(sum / 4, vec3f(1 / 1.1)), 1);
}
