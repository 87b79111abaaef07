//! What shaders have to know of an external texture: the struct `Parameters` of
//! `shader/external_textures/picture.rs`, as it lies in a uniform buffer.

// UPSTREAM: gfx-rs/wgpu#4386
// LIMITS: external-textures

use crate::convert::{
    external_texture::{Colors, plain},
    framing::{Framed, IN_PLACE},
};

/// Bytes of it: thirteen rows of four numbers, and one of four integers.
pub const SIZE: u64 = 14 * 16;

/// Those of a view that stands for an external texture: it is as it is.
pub fn of_view() -> Vec<u8> {
    let framed = Framed {
        size: (0, 0),
        sample: IN_PLACE,
        load: IN_PLACE,
    };
    of_planes(1, &framed, &plain())
}

/// Those of so many planes.
pub fn of_planes(planes: usize, framed: &Framed, colors: &Colors) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut row = |numbers: &[f32]| {
        for at in 0..4 {
            let number = numbers.get(at).copied().unwrap_or_default();
            bytes.extend(number.to_ne_bytes());
        }
    };
    colors.yuv_to_rgb.chunks(4).for_each(&mut row);
    colors.gamut.chunks(3).for_each(&mut row);
    row(&colors.source);
    row(&colors.destination);
    framed.sample.chunks(3).for_each(&mut row);
    framed.load.chunks(3).for_each(&mut row);
    row(&bounds(framed.sample));
    let (width, height) = framed.size;
    for number in [width, height, planes as u32, colors.convert().into()] {
        bytes.extend(number.to_ne_bytes());
    }
    bytes
}

/// The least and the most of both coordinates that sampling comes to.
fn bounds(sample: [f32; 6]) -> [f32; 4] {
    let [a, b, c, d, e, f] = sample;
    let ends = |one: f32, other: f32, origin: f32| {
        let least = origin + one.min(0.0) + other.min(0.0);
        let most = origin + one.max(0.0) + other.max(0.0);
        [least, most].map(|end| end.clamp(0.0, 1.0))
    };
    let ([left, right], [top, bottom]) = (ends(a, b, c), ends(d, e, f));
    [left, top, right, bottom]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameters_are_as_long_as_the_struct() {
        let bytes = of_view();
        assert_eq!(bytes.len() as u64, SIZE);
        let planes = u32::from_ne_bytes(bytes[216..220].try_into().unwrap());
        assert_eq!(planes, 1);
    }

    #[test]
    fn sampling_stays_within_the_part() {
        assert_eq!(bounds(IN_PLACE), [0.0, 0.0, 1.0, 1.0]);
        assert_eq!(
            bounds([0.0, -0.5, 0.75, 0.25, 0.0, 0.5]),
            [0.25, 0.5, 0.75, 0.75]
        );
        assert_eq!(bounds([2.0, 0.0, 0.0, 0.0, 1.0, 0.5]), [0.0, 0.5, 1.0, 1.0]);
    }
}
