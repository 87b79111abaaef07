//! External texture: which part of its planes is the picture, and how it is turned.

use crate::abi::*;
use crate::runtime::{failure::Invalid, view::View};

/// A transform that changes nothing: two rows of three.
pub const IN_PLACE: [f32; 6] = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0];

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Framing {
    /// Sizes that are 0 are those of the first plane.
    Transforms {
        size: (u32, u32),
        sample: [f32; 6],
        load: [f32; 6],
    },
    Crop(Crop),
}

/// A part of the planes.
#[derive(Clone, Debug, PartialEq)]
pub struct Crop {
    origin: (u32, u32),
    /// Where it is 0, up to the end.
    size: (u32, u32),
    turn: Turn,
    mirrored: bool,
}

/// Clockwise.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Turn {
    None,
    Quarter,
    Half,
    ThreeQuarters,
}

/// What that is with planes of a certain size.
#[derive(Debug, PartialEq)]
pub struct Framed {
    pub size: (u32, u32),
    pub sample: [f32; 6],
    pub load: [f32; 6],
}

pub fn crop(part: View<WGPUExternalTextureCrop>) -> Result<Crop, Invalid> {
    Ok(Crop {
        origin: (part.x, part.y),
        size: (part.width, part.height),
        turn: match part.rotation {
            0 => Turn::None,
            90 => Turn::Quarter,
            180 => Turn::Half,
            270 => Turn::ThreeQuarters,
            _ => return Err(part.rotation().refused("0, 90, 180 or 270")),
        },
        mirrored: part.mirrored != WGPU_FALSE,
    })
}

impl Framing {
    /// With planes of this size.
    pub fn of(&self, plane: (u32, u32)) -> Result<Framed, Invalid> {
        match self {
            Self::Crop(crop) => crop.of(plane),
            &Self::Transforms { size, sample, load } => {
                let or = |asked, all| if asked == 0 { all } else { asked };
                Ok(Framed {
                    size: (or(size.0, plane.0), or(size.1, plane.1)),
                    sample,
                    load,
                })
            }
        }
    }
}

impl Crop {
    fn of(&self, plane: (u32, u32)) -> Result<Framed, Invalid> {
        let width = extent(("x", "width"), self.origin.0, self.size.0, plane.0)?;
        let height = extent(("y", "height"), self.origin.1, self.size.1, plane.1)?;
        let (x, y) = (self.origin.0 as f32, self.origin.1 as f32);
        let (wide, high) = (width as f32, height as f32);
        let whole = (plane.0 as f32, plane.1 as f32);
        // The middles of texels are turned as coordinates from 0 to 1 are; texels have numbers from 0.
        let [a, b, c, d, e, f] = self.in_unit();
        let scaled = |row: [f32; 3], by: f32, origin: f32, whole: f32| {
            [
                row[0] * by / whole,
                row[1] * by / whole,
                (row[2] * by + origin) / whole,
            ]
        };
        let [sx, sy] = [
            scaled([a, b, c], wide, x, whole.0),
            scaled([d, e, f], high, y, whole.1),
        ];
        let [lx, ly] = [[a, b, c * (wide - 1.0) + x], [d, e, f * (high - 1.0) + y]];
        Ok(Framed {
            size: match self.turn {
                Turn::None | Turn::Half => (width, height),
                Turn::Quarter | Turn::ThreeQuarters => (height, width),
            },
            sample: joined(sx, sy),
            load: joined(lx, ly),
        })
    }

    /// From coordinates in the turned picture to those in the part, both from 0 to 1.
    fn in_unit(&self) -> [f32; 6] {
        let turned: [f32; 6] = match self.turn {
            Turn::None => [1.0, 0.0, 0.0, 0.0, 1.0, 0.0],
            Turn::Quarter => [0.0, 1.0, 0.0, -1.0, 0.0, 1.0],
            Turn::Half => [-1.0, 0.0, 1.0, 0.0, -1.0, 1.0],
            Turn::ThreeQuarters => [0.0, -1.0, 1.0, 1.0, 0.0, 0.0],
        };
        let [a, b, c, d, e, f] = turned;
        match self.mirrored {
            false => turned,
            // 1 - x in the place of x.
            true => [-a, b, c + a, -d, e, f + d],
        }
    }
}

fn joined([a, b, c]: [f32; 3], [d, e, f]: [f32; 3]) -> [f32; 6] {
    [a, b, c, d, e, f]
}

/// How long a part is, which lies within the plane.
fn extent(
    (start_name, size_name): (&str, &str),
    start: u32,
    size: u32,
    plane: u32,
) -> Result<u32, Invalid> {
    match plane.checked_sub(start) {
        None | Some(0) => {
            let expected = format!("less than the {plane} texels of the first plane");
            Err(Invalid::new(start_name, start, expected))
        }
        Some(rest) if size > rest => {
            let expected = format!("up to {rest}, what the first plane has from {start} on");
            Err(Invalid::new(size_name, size, expected))
        }
        Some(rest) => Ok(if size == 0 { rest } else { size }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::refusal;
    use crate::runtime::view::testing::seen;

    fn framed(part: WGPUExternalTextureCrop) -> Result<Framed, Invalid> {
        Framing::Crop(crop(seen(&part))?).of((8, 4))
    }

    fn at(transform: [f32; 6], x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, e, f] = transform;
        (a * x + b * y + c, d * x + e * y + f)
    }

    #[test]
    fn turns_go_clockwise_and_then_is_mirrored() {
        let part = WGPUExternalTextureCrop {
            x: 2,
            y: 1,
            width: 4,
            height: 2,
            ..WGPUExternalTextureCrop::INIT
        };
        // Which texel is in the upper left corner, and which next to it.
        let cases = [
            (0, WGPU_FALSE, (4, 2), (2.0, 1.0), (3.0, 1.0)),
            (90, WGPU_FALSE, (2, 4), (2.0, 2.0), (2.0, 1.0)),
            (180, WGPU_FALSE, (4, 2), (5.0, 2.0), (4.0, 2.0)),
            (270, WGPU_FALSE, (2, 4), (5.0, 1.0), (5.0, 2.0)),
            (0, WGPU_TRUE, (4, 2), (5.0, 1.0), (4.0, 1.0)),
            (90, WGPU_TRUE, (2, 4), (2.0, 1.0), (2.0, 2.0)),
        ];
        for (rotation, mirrored, size, corner, next) in cases {
            let framed = framed(WGPUExternalTextureCrop {
                rotation,
                mirrored,
                ..part
            })
            .unwrap();
            assert_eq!(framed.size, size, "{rotation}");
            let load = framed.load;
            let found = (at(load, 0.0, 0.0), at(load, 1.0, 0.0));
            assert_eq!(found, (corner, next), "{rotation} {mirrored}");
            // The middle of that texel is where sampling looks as well.
            let half = (0.5 / size.0 as f32, 0.5 / size.1 as f32);
            let (x, y) = at(framed.sample, half.0, half.1);
            assert_eq!(
                (x * 8.0 - 0.5, y * 4.0 - 0.5),
                corner,
                "{rotation} {mirrored}"
            );
        }
    }

    #[test]
    fn a_part_of_no_size_goes_to_the_end_and_none_goes_beyond() {
        let rest = WGPUExternalTextureCrop {
            x: 3,
            ..WGPUExternalTextureCrop::INIT
        };
        assert_eq!(framed(rest).unwrap().size, (5, 4));
        let beyond = WGPUExternalTextureCrop {
            y: 1,
            height: 4,
            ..rest
        };
        assert_eq!(
            refusal(framed(beyond)),
            "height: 4 is not allowed, expected up to 3, what the first plane has from 1 on"
        );
        let outside = WGPUExternalTextureCrop { x: 8, ..rest };
        assert_eq!(
            refusal(framed(outside)),
            "x: 8 is not allowed, expected less than the 8 texels of the first plane"
        );
        let skewed = WGPUExternalTextureCrop {
            rotation: 45,
            ..rest
        };
        assert_eq!(
            refusal(framed(skewed)),
            "rotation: 45 is not allowed, expected 0, 90, 180 or 270"
        );
    }
}
