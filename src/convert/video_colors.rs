//! External texture: the colors of videos by their names, with the numbers of the ITU's
//! recommendations.

use crate::abi::*;
use crate::runtime::{failure::Invalid, view::Named};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ColorSpace {
    Bt601,
    Bt709,
    Bt2020,
}

pub fn color_space(value: Named<WGPUExternalTextureColorSpace>) -> Result<ColorSpace, Invalid> {
    Ok(match value.get() {
        WGPUExternalTextureColorSpace_BT601 => ColorSpace::Bt601,
        WGPUExternalTextureColorSpace_Undefined | WGPUExternalTextureColorSpace_BT709 => {
            ColorSpace::Bt709
        }
        WGPUExternalTextureColorSpace_BT2020 => ColorSpace::Bt2020,
        _ => return Err(value.unknown("a WGPUExternalTextureColorSpace")),
    })
}

/// Whether all numbers are in use.
pub fn full_range(value: Named<WGPUExternalTextureRange>) -> Result<bool, Invalid> {
    match value.get() {
        WGPUExternalTextureRange_Undefined | WGPUExternalTextureRange_Limited => Ok(false),
        WGPUExternalTextureRange_Full => Ok(true),
        _ => Err(value.unknown("a WGPUExternalTextureRange")),
    }
}

impl ColorSpace {
    /// How much of the luma is red, and how much blue.
    fn luma(self) -> (f64, f64) {
        match self {
            Self::Bt601 => (0.299, 0.114),
            Self::Bt709 => (0.2126, 0.0722),
            Self::Bt2020 => (0.2627, 0.0593),
        }
    }

    /// The chromaticities x and y of red, green and blue. White is D65.
    fn primaries(self) -> [(f64, f64); 3] {
        match self {
            Self::Bt601 => [(0.630, 0.340), (0.310, 0.595), (0.155, 0.070)],
            Self::Bt709 => [(0.640, 0.330), (0.300, 0.600), (0.150, 0.060)],
            Self::Bt2020 => [(0.708, 0.292), (0.170, 0.797), (0.131, 0.046)],
        }
    }
}

/// From channels, as they are sampled, to red, green and blue: three rows of four.
pub fn yuv_to_rgb(space: ColorSpace, full: bool, bits: u32) -> [f32; 12] {
    let (red, blue) = space.luma();
    let green = 1.0 - red - blue;
    let rows = [
        [1.0, 0.0, 2.0 * (1.0 - red)],
        [
            1.0,
            -2.0 * blue * (1.0 - blue) / green,
            -2.0 * red * (1.0 - red) / green,
        ],
        [1.0, 2.0 * (1.0 - blue), 0.0],
    ];
    // Numbers of more than 8 bits are in the upper bits of 16.
    let (unit, most) = match bits {
        8 => (1.0, 255.0),
        _ => (f64::from(1 << (16 - bits)), 65535.0),
    };
    let step = unit * f64::from(1 << (bits - 8)) / most;
    let all = unit * f64::from((1 << bits) - 1) / most;
    let (black, luma, chroma) = match full {
        false => (16.0 * step, 219.0 * step, 224.0 * step),
        true => (0.0, all, all),
    };
    let middle = 128.0 * step;
    let mut matrix = [0.0; 12];
    for (row, into) in rows.iter().zip(matrix.chunks_mut(4)) {
        let [y, u, v] = [row[0] / luma, row[1] / chroma, row[2] / chroma];
        let offset = -(y * black + (u + v) * middle);
        into.copy_from_slice(&[y, u, v, offset].map(|number| number as f32));
    }
    matrix
}

type Matrix = [[f64; 3]; 3];

/// What makes colors of a space those of sRGB: the gamut, and both transfer functions.
pub fn to_srgb(space: ColorSpace) -> ([f32; 9], [f32; 4], [f32; 4]) {
    let there = light(space.primaries());
    let here = light(ColorSpace::Bt709.primaries());
    let gamut = match space {
        ColorSpace::Bt709 => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        _ => product(&inverse(&here), &there),
    };
    let flat = gamut.as_flattened();
    // BT.601, BT.709 and BT.2020 have the same curve, the last with more digits.
    let video = [1.099_296_8, 0.018_053_97, 1.0 / 0.45, 4.5];
    let srgb = [1.055, 0.003_130_8, 2.4, 12.92];
    (std::array::from_fn(|at| flat[at] as f32), video, srgb)
}

/// From light in these primaries to X, Y and Z.
fn light(primaries: [(f64, f64); 3]) -> Matrix {
    let white = xyz((0.3127, 0.3290));
    let columns = primaries.map(xyz);
    let unscaled: Matrix = std::array::from_fn(|row| columns.map(|column| column[row]));
    let scale = applied(&inverse(&unscaled), white);
    unscaled.map(|row| std::array::from_fn(|at| row[at] * scale[at]))
}

/// A color of brightness 1.
fn xyz((x, y): (f64, f64)) -> [f64; 3] {
    [x / y, 1.0, (1.0 - x - y) / y]
}

fn applied(matrix: &Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

fn product(left: &Matrix, right: &Matrix) -> Matrix {
    let cell = |row: &[f64; 3], column: usize| (0..3).map(|at| row[at] * right[at][column]).sum();
    left.map(|row| std::array::from_fn(|column| cell(&row, column)))
}

fn inverse(matrix: &Matrix) -> Matrix {
    // Without the row and the column, which go round: the signs are right then.
    let minor = |row: usize, column: usize| {
        let (a, b) = ((row + 1) % 3, (row + 2) % 3);
        let (c, d) = ((column + 1) % 3, (column + 2) % 3);
        matrix[a][c] * matrix[b][d] - matrix[a][d] * matrix[b][c]
    };
    let determinant: f64 = (0..3).map(|at| matrix[0][at] * minor(0, at)).sum();
    std::array::from_fn(|row| std::array::from_fn(|column| minor(column, row) / determinant))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rgb(matrix: [f32; 12], yuv: [f64; 3]) -> [f64; 3] {
        std::array::from_fn(|row| {
            let row = matrix[4 * row..].iter().map(|&number| f64::from(number));
            row.zip([yuv[0], yuv[1], yuv[2], 1.0])
                .map(|(a, b)| a * b)
                .sum()
        })
    }

    fn near(some: &[f64], others: &[f64]) {
        for (one, other) in some.iter().zip(others) {
            assert!((one - other).abs() < 2e-4, "{some:?}, expected {others:?}");
        }
    }

    #[test]
    fn black_white_and_red_are_what_they_were() {
        use ColorSpace::{Bt601, Bt709, Bt2020};
        for (space, (red, blue)) in [
            (Bt601, (0.299, 0.114)),
            (Bt709, (0.2126, 0.0722)),
            (Bt2020, (0.2627, 0.0593)),
        ] {
            for bits in [8, 10, 12, 16] {
                // Numbers as they are in memory, and what a texture makes of them.
                let sampled = |number: f64| match bits {
                    8 => number / 255.0,
                    bits => number * f64::from(1 << (16 - bits)) / 65535.0,
                };
                let (one, most) = (f64::from(1 << (bits - 8)), f64::from((1 << bits) - 1));
                for full in [false, true] {
                    let matrix = yuv_to_rgb(space, full, bits);
                    let place = |y: f64, u: f64, v: f64| match full {
                        false => [16.0 + 219.0 * y, 128.0 + 224.0 * u, 128.0 + 224.0 * v]
                            .map(|number| sampled(number * one)),
                        true => {
                            [most * y, most * u + 128.0 * one, most * v + 128.0 * one].map(sampled)
                        }
                    };
                    near(&rgb(matrix, place(0.0, 0.0, 0.0)), &[0.0, 0.0, 0.0]);
                    near(&rgb(matrix, place(1.0, 0.0, 0.0)), &[1.0, 1.0, 1.0]);
                    let u = -red / (2.0 * (1.0 - blue));
                    near(&rgb(matrix, place(red, u, 0.5)), &[1.0, 0.0, 0.0]);
                }
            }
        }
    }

    #[test]
    fn gamuts_become_that_of_srgb() {
        let known = [
            [1.6605, -0.5876, -0.0728],
            [-0.1246, 1.1329, -0.0083],
            [-0.0182, -0.1006, 1.1187],
        ];
        let (gamut, source, destination) = to_srgb(ColorSpace::Bt2020);
        near(&gamut.map(f64::from), known.as_flattened());
        // The line ends where the curve begins.
        for [a, b, g, k] in [source, destination] {
            near(
                &[f64::from(k * b)],
                &[f64::from(a * b.powf(1.0 / g) - (a - 1.0))],
            );
        }
        let (gamut, ..) = to_srgb(ColorSpace::Bt601);
        for row in gamut.chunks(3) {
            near(&[row.iter().map(|&it| f64::from(it)).sum()], &[1.0]);
        }
        let (gamut, ..) = to_srgb(ColorSpace::Bt709);
        assert_eq!(gamut, [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]);
    }
}
