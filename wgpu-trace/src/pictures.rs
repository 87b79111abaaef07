//! From texels to pictures that any viewer opens.

use std::io::Cursor;

use image::{DynamicImage, ImageBuffer};
use wgpu_types::TextureFormat as F;

use crate::player::Texels;

/// A picture, and whether it holds all that the texels held.
#[derive(Clone, Debug)]
pub struct Picture {
    pub image: DynamicImage,
    /// Whether the texels can be had back from the picture. Where a PNG has no place for them
    /// (floats, 32-bit integers), values are cut to what it can show: floats to 0..1.
    pub exact: bool,
}

/// How a channel is stored.
#[derive(Clone, Copy)]
enum Channel {
    Bits8,
    /// Shown with its zero in the middle.
    Signed8,
    Bits16,
    Signed16,
    Half,
    Float,
    Bits32,
    Signed32,
}

/// Channel type and count of the formats whose channels lie one after the other; whether red and
/// blue change places.
fn layout(format: F) -> Option<(Channel, usize, bool)> {
    use Channel as C;
    Some(match format {
        F::R8Unorm | F::R8Uint | F::Stencil8 => (C::Bits8, 1, false),
        F::R8Snorm | F::R8Sint => (C::Signed8, 1, false),
        F::Rg8Unorm | F::Rg8Uint => (C::Bits8, 2, false),
        F::Rg8Snorm | F::Rg8Sint => (C::Signed8, 2, false),
        F::Rgba8Unorm | F::Rgba8UnormSrgb | F::Rgba8Uint => (C::Bits8, 4, false),
        F::Rgba8Snorm | F::Rgba8Sint => (C::Signed8, 4, false),
        F::Bgra8Unorm | F::Bgra8UnormSrgb => (C::Bits8, 4, true),
        F::R16Unorm | F::R16Uint | F::Depth16Unorm => (C::Bits16, 1, false),
        F::R16Snorm | F::R16Sint => (C::Signed16, 1, false),
        F::Rg16Unorm | F::Rg16Uint => (C::Bits16, 2, false),
        F::Rg16Snorm | F::Rg16Sint => (C::Signed16, 2, false),
        F::Rgba16Unorm | F::Rgba16Uint => (C::Bits16, 4, false),
        F::Rgba16Snorm | F::Rgba16Sint => (C::Signed16, 4, false),
        F::R16Float => (C::Half, 1, false),
        F::Rg16Float => (C::Half, 2, false),
        F::Rgba16Float => (C::Half, 4, false),
        F::R32Float | F::Depth32Float => (C::Float, 1, false),
        F::Rg32Float => (C::Float, 2, false),
        F::Rgba32Float => (C::Float, 4, false),
        F::R32Uint => (C::Bits32, 1, false),
        F::Rg32Uint => (C::Bits32, 2, false),
        F::Rgba32Uint => (C::Bits32, 4, false),
        F::R32Sint => (C::Signed32, 1, false),
        F::Rg32Sint => (C::Signed32, 2, false),
        F::Rgba32Sint => (C::Signed32, 4, false),
        _ => return None,
    })
}

impl Picture {
    /// The picture of texels; `None` for formats that have none.
    ///
    /// One channel becomes grey, two become red and green. Formats in sRGB keep their bytes.
    pub fn new(texels: &Texels) -> Option<Self> {
        let (width, height) = (texels.width, texels.height);
        if let F::Rgb10a2Unorm | F::Rgb10a2Uint | F::Rg11b10Ufloat | F::Rgb9e5Ufloat = texels.format
        {
            let (words, _) = texels.bytes.as_chunks::<4>();
            let unpack = |word: &[u8; 4]| packed(texels.format, u32::from_le_bytes(*word));
            let samples: Vec<u16> = words.iter().flat_map(unpack).collect();
            let buffer = ImageBuffer::from_raw(width, height, samples)?;
            return Some(Self {
                image: DynamicImage::ImageRgba16(buffer),
                exact: matches!(texels.format, F::Rgb10a2Unorm | F::Rgb10a2Uint),
            });
        }
        let (channel, count, swapped) = layout(texels.format)?;
        match channel {
            Channel::Bits8 | Channel::Signed8 => {
                let mut samples = texels.bytes.clone();
                if let Channel::Signed8 = channel {
                    samples.iter_mut().for_each(|sample| *sample ^= 0x80);
                }
                if swapped {
                    samples
                        .chunks_exact_mut(4)
                        .for_each(|texel| texel.swap(0, 2));
                }
                let image =
                    match count {
                        1 => ImageBuffer::from_raw(width, height, samples)
                            .map(DynamicImage::ImageLuma8),
                        2 => ImageBuffer::from_raw(width, height, with_blue(&samples))
                            .map(DynamicImage::ImageRgb8),
                        _ => ImageBuffer::from_raw(width, height, samples)
                            .map(DynamicImage::ImageRgba8),
                    }?;
                Some(Self { image, exact: true })
            }
            wide => {
                let samples = wide_samples(&texels.bytes, wide);
                let image =
                    match count {
                        1 => ImageBuffer::from_raw(width, height, samples)
                            .map(DynamicImage::ImageLuma16),
                        2 => ImageBuffer::from_raw(width, height, with_blue(&samples))
                            .map(DynamicImage::ImageRgb16),
                        _ => ImageBuffer::from_raw(width, height, samples)
                            .map(DynamicImage::ImageRgba16),
                    }?;
                Some(Self {
                    image,
                    exact: matches!(wide, Channel::Bits16 | Channel::Signed16),
                })
            }
        }
    }

    /// The picture as a PNG file.
    pub fn png(&self) -> Result<Vec<u8>, image::ImageError> {
        let mut file = Cursor::new(Vec::new());
        self.image.write_to(&mut file, image::ImageFormat::Png)?;
        Ok(file.into_inner())
    }
}

/// Red and green, with a blue of zero.
fn with_blue<S: Copy + Default>(samples: &[S]) -> Vec<S> {
    samples
        .chunks_exact(2)
        .flat_map(|texel| [texel[0], texel[1], S::default()])
        .collect()
}

fn wide_samples(bytes: &[u8], channel: Channel) -> Vec<u16> {
    let (halves, _) = bytes.as_chunks::<2>();
    let (words, _) = bytes.as_chunks::<4>();
    let half = |bytes: &[u8; 2]| u16::from_le_bytes(*bytes);
    match channel {
        Channel::Bits16 => halves.iter().map(half).collect(),
        Channel::Signed16 => halves.iter().map(|bytes| half(bytes) ^ 0x8000).collect(),
        Channel::Half => halves
            .iter()
            .map(|bytes| unit(half_to_float(half(bytes))))
            .collect(),
        Channel::Float => words
            .iter()
            .map(|bytes| unit(f32::from_le_bytes(*bytes)))
            .collect(),
        Channel::Signed32 => words
            .iter()
            .map(|bytes| i32::from_le_bytes(*bytes).clamp(0, 0xffff) as u16)
            .collect(),
        _ => words
            .iter()
            .map(|bytes| u32::from_le_bytes(*bytes).min(0xffff) as u16)
            .collect(),
    }
}

/// 0..1 to the range of 16 bits; what is no number becomes 0.
fn unit(value: f32) -> u16 {
    (value.clamp(0.0, 1.0) * 65535.0).round() as u16
}

/// A 16-bit float: 1 bit of sign, 5 of exponent, 10 of mantissa.
fn half_to_float(bits: u16) -> f32 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    sign * small_float(u32::from(bits & 0x7fff), 10)
}

/// A float without sign, with 5 bits of exponent above `mantissa_bits` of mantissa.
fn small_float(bits: u32, mantissa_bits: u32) -> f32 {
    let exponent = (bits >> mantissa_bits) & 31;
    let fraction = (bits & ((1 << mantissa_bits) - 1)) as f32 / (1u32 << mantissa_bits) as f32;
    match exponent {
        0 => fraction * 2f32.powi(-14),
        31 if fraction == 0.0 => f32::INFINITY,
        31 => f32::NAN,
        _ => (1.0 + fraction) * 2f32.powi(exponent as i32 - 15),
    }
}

/// The texel of a format whose channels share a word.
fn packed(format: F, word: u32) -> [u16; 4] {
    let opaque = u16::MAX;
    match format {
        F::Rg11b10Ufloat => [
            unit(small_float(word & 0x7ff, 6)),
            unit(small_float((word >> 11) & 0x7ff, 6)),
            unit(small_float(word >> 22, 5)),
            opaque,
        ],
        F::Rgb9e5Ufloat => {
            let scale = 2f32.powi((word >> 27) as i32 - 15 - 9);
            let channel = |shift: u32| unit(((word >> shift) & 0x1ff) as f32 * scale);
            [channel(0), channel(9), channel(18), opaque]
        }
        // 10 bits are spread over 16, 2 bits likewise.
        _ => {
            let channel = |shift: u32| (((word >> shift) & 0x3ff) * 65535 / 1023) as u16;
            [
                channel(0),
                channel(10),
                channel(20),
                ((word >> 30) * 21845) as u16,
            ]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(format: F, bytes: &[u8]) -> Picture {
        Picture::new(&Texels {
            width: 1,
            height: 1,
            format,
            bytes: bytes.to_vec(),
        })
        .unwrap()
    }

    #[test]
    fn bytes_stay_bytes() {
        let bgra = picture(F::Bgra8UnormSrgb, &[1, 2, 3, 4]);
        assert_eq!(bgra.image.as_bytes(), [3, 2, 1, 4]);
        assert!(bgra.exact);
        assert_eq!(picture(F::Rg8Unorm, &[7, 8]).image.as_bytes(), [7, 8, 0]);
        assert_eq!(picture(F::R8Snorm, &[0]).image.as_bytes(), [128]);
    }

    #[test]
    fn floats_are_cut() {
        let float = |value: f32| {
            let picture = picture(F::R32Float, &value.to_le_bytes());
            assert!(!picture.exact);
            picture.image.to_luma16().as_raw()[0]
        };
        assert_eq!(float(1.0), 65535);
        assert_eq!(float(0.5), 32768);
        assert_eq!(float(7.0), 65535);
        assert_eq!(float(-1.0), 0);
        assert_eq!(float(f32::NAN), 0);
    }

    #[test]
    fn small_floats() {
        assert_eq!(half_to_float(0x3c00), 1.0);
        assert_eq!(half_to_float(0xc000), -2.0);
        assert_eq!(half_to_float(0x3555), 0.333_251_95);
        assert_eq!(half_to_float(0x0001), 5.960_464_5e-8);
        assert_eq!(half_to_float(0x7c00), f32::INFINITY);
        assert!(half_to_float(0x7e00).is_nan());
        // 1.0, 0.5 and 0.25
        let word: u32 = (15 << 6) | ((14 << 6) << 11) | ((13 << 5) << 22);
        let texel = packed(F::Rg11b10Ufloat, word);
        assert_eq!(texel, [65535, 32768, 16384, 65535]);
        let word: u32 = 256 | (128 << 9) | (16 << 27);
        assert_eq!(packed(F::Rgb9e5Ufloat, word), [65535, 32768, 0, 65535]);
    }

    #[test]
    fn ten_bits() {
        let word: u32 = 1023 | (3 << 30);
        let picture = picture(F::Rgb10a2Unorm, &word.to_le_bytes());
        assert_eq!(picture.image.to_rgba16().as_raw(), &[65535, 0, 0, 65535]);
    }

    #[test]
    fn a_png_comes_back() {
        let bytes: Vec<u8> = (0..16).collect();
        let texels = Texels {
            width: 2,
            height: 2,
            format: F::Rgba8Unorm,
            bytes: bytes.clone(),
        };
        let png = Picture::new(&texels).unwrap().png().unwrap();
        let back = image::load_from_memory(&png).unwrap();
        assert_eq!(back.as_bytes(), bytes);
    }
}
