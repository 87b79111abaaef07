// A ray goes from the eye through each pixel. How far it may go without hitting anything, `far_from_all`
// says; so it goes that far, asks again, and so on, until it is as good as there.

struct Canvas {
    size: vec2f,     // in pixels
    seconds: f32,
}

@group(0) @binding(0) var<uniform> canvas: Canvas;

fn sphere(point: vec3f, center: vec3f, radius: f32) -> f32 {
    return distance(point, center) - radius;
}

// Where two shapes meet, they melt together.
fn melted(a: f32, b: f32) -> f32 {
    let h = clamp(0.5 + 0.5 * (b - a) / 0.35, 0.0, 1.0);
    return mix(b, a, h) - 0.35 * h * (1.0 - h);
}

fn balls(point: vec3f) -> f32 {
    let t = canvas.seconds;
    var nearest = sphere(point, vec3f(0.0, 0.95 + 0.1 * sin(t), 0.0), 0.8);
    for (var i = 0; i < 3; i++) {
        let angle = 0.7 * t + f32(i) * 2.0944;
        let center = vec3f(1.15 * cos(angle), 0.75 + 0.35 * sin(1.3 * angle), 1.15 * sin(angle));
        nearest = melted(nearest, sphere(point, center, 0.42));
    }
    return nearest;
}

fn far_from_all(point: vec3f) -> f32 {
    return min(point.y, balls(point));  // the floor is y = 0
}

// How far until something is there.
fn march(eye: vec3f, direction: vec3f) -> f32 {
    var gone = 0.0;
    for (var i = 0; i < 80 && gone < 20.0; i++) {
        let free = far_from_all(eye + gone * direction);
        if (free < 0.001) {
            break;
        }
        gone += free;
    }
    return gone;
}

// A surface looks where it is quickest away from it.
fn normal_at(point: vec3f) -> vec3f {
    let e = vec2f(0.001, 0.0);
    return normalize(vec3f(far_from_all(point + e.xyy) - far_from_all(point - e.xyy),
                           far_from_all(point + e.yxy) - far_from_all(point - e.yxy),
                           far_from_all(point + e.yyx) - far_from_all(point - e.yyx)));
}

// 0: in the shadow, 1: in the light; soft where something is passed closely.
fn lit(point: vec3f, light: vec3f) -> f32 {
    var gone = 0.02;
    var bright = 1.0;
    for (var i = 0; i < 32 && gone < 6.0; i++) {
        let free = balls(point + gone * light);
        bright = min(bright, 10.0 * free / gone);
        gone += clamp(free, 0.03, 0.5);
    }
    return clamp(bright, 0.0, 1.0);
}

fn sky(direction: vec3f) -> vec3f {
    return mix(vec3f(0.80, 0.85, 0.90), vec3f(0.25, 0.45, 0.75), clamp(2.0 * direction.y, 0.0, 1.0));
}

fn surface(point: vec3f) -> vec3f {
    if (point.y > 0.01) {
        return vec3f(0.90, 0.35, 0.20);
    }
    let tile = floor(point.xz);
    return select(vec3f(0.75), vec3f(0.30, 0.32, 0.36), (i32(tile.x) + i32(tile.y)) % 2 == 0);
}

@fragment
fn paint(@builtin(position) pixel: vec4f) -> @location(0) vec4f {
    let place = (pixel.xy - 0.5 * canvas.size) / canvas.size.y * vec2f(1.0, -1.0);
    let eye = vec3f(0.0, 1.7, -4.2);
    let direction = normalize(vec3f(place.x, place.y - 0.22, 1.2));
    let light = normalize(vec3f(0.6, 0.9, -0.5));

    let gone = march(eye, direction);
    if (gone >= 20.0) {
        return vec4f(sky(direction), 1.0);
    }
    let point = eye + gone * direction;
    let normal = normal_at(point);
    let shine = pow(max(dot(reflect(direction, normal), light), 0.0), 32.0);
    let bright = lit(point + 0.01 * normal, light) * max(dot(normal, light), 0.0);
    var color = surface(point) * (0.25 * sky(normal) + 0.85 * bright);
    if (point.y > 0.01) {
        color += 0.5 * shine * bright;
    }
    let fog = 1.0 - exp(-0.004 * gone * gone);
    return vec4f(mix(color, sky(direction), fog), 1.0);
}
