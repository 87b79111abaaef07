//! External texture: descriptor.

use super::framing::{Crop, Framing, crop};
use super::video_colors::{color_space, full_range, to_srgb, yuv_to_rgb};
use crate::abi::*;
use crate::runtime::{
    failure::Invalid,
    view::{Named, View},
};

/// How shaders see one picture in several planes.
#[derive(Debug, PartialEq)]
pub struct ExternalTextureDescriptor {
    pub colors: Colors,
    pub framing: Framing,
}

/// From the channels of the planes to what shaders get. Matrices stand row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct Colors {
    pub yuv_to_rgb: [f32; 12],
    pub gamut: [f32; 9],
    /// The constants a, b, g and k.
    pub source: [f32; 4],
    pub destination: [f32; 4],
}

/// A gamut that stays as it is.
pub const SAME_GAMUT: [f32; 9] = [1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0];
/// Numbers that are light itself.
pub const LINEAR: [f32; 4] = [1.0, 0.0, 1.0, 1.0];

impl Colors {
    /// Whether red, green and blue become others.
    pub fn convert(&self) -> bool {
        self.gamut != SAME_GAMUT || self.source != self.destination
    }
}

pub fn external_texture_descriptor(
    descriptor: View<WGPUExternalTextureDescriptor>,
) -> Result<ExternalTextureDescriptor, Invalid> {
    let (colors, part) = descriptor.extensions()?;
    let planes = descriptor.planes().slice()?;
    if !(1..=3).contains(&planes.len()) {
        return Err(descriptor.planeCount().refused("1, 2 or 3"));
    }
    // Numbers are finite also where nothing comes of them.
    let given = Colors {
        yuv_to_rgb: finite(descriptor.yuvToRgbConversionMatrix())?,
        gamut: finite(descriptor.gamutConversionMatrix())?,
        source: descriptor.sourceTransferFunction().within(constants)?,
        destination: descriptor.destinationTransferFunction().within(constants)?,
    };
    let transforms = Framing::Transforms {
        size: (descriptor.width, descriptor.height),
        sample: finite(descriptor.sampleTransform())?,
        load: finite(descriptor.loadTransform())?,
    };
    Ok(ExternalTextureDescriptor {
        colors: match colors {
            Some(colors) => named_colors(colors)?,
            None => {
                descriptor.sourceTransferFunction().within(check_divisors)?;
                descriptor
                    .destinationTransferFunction()
                    .within(check_divisors)?;
                given
            }
        },
        framing: match part {
            Some(part) => Framing::Crop(cropped(descriptor, part)?),
            None => transforms,
        },
    })
}

fn constants(function: View<WGPUExternalTextureTransferFunction>) -> Result<[f32; 4], Invalid> {
    for constant in [function.a(), function.b(), function.g(), function.k()] {
        if !constant.get().is_finite() {
            return Err(constant.refused("a finite number"));
        }
    }
    Ok([function.a, function.b, function.g, function.k])
}

fn check_divisors(function: View<WGPUExternalTextureTransferFunction>) -> Result<(), Invalid> {
    for constant in [function.a(), function.g(), function.k()] {
        if constant.get() == 0.0 {
            return Err(constant.refused("another number"));
        }
    }
    Ok(())
}

fn named_colors(colors: View<WGPUExternalTextureColors>) -> Result<Colors, Invalid> {
    let space = color_space(colors.colorSpace())?;
    let full = full_range(colors.range())?;
    if !matches!(colors.bitDepth, 8 | 10 | 12 | 16) {
        return Err(colors.bitDepth().refused("8, 10, 12 or 16"));
    }
    let (gamut, source, destination) = match colors.convertsToSRGB {
        WGPU_FALSE => (SAME_GAMUT, LINEAR, LINEAR),
        _ => to_srgb(space),
    };
    Ok(Colors {
        yuv_to_rgb: yuv_to_rgb(space, full, colors.bitDepth),
        gamut,
        source,
        destination,
    })
}

/// A part of the planes, which says all of size and transforms.
fn cropped(
    descriptor: View<WGPUExternalTextureDescriptor>,
    part: View<WGPUExternalTextureCrop>,
) -> Result<Crop, Invalid> {
    for size in [descriptor.width(), descriptor.height()] {
        if size.get() != 0 {
            return Err(size.refused("0 beside a WGPUExternalTextureCrop"));
        }
    }
    crop(part)
}

/// Numbers that one can reckon with.
fn finite<const N: usize>(numbers: Named<[f32; N]>) -> Result<[f32; N], Invalid> {
    let values = numbers.get();
    match values.iter().position(|value| !value.is_finite()) {
        None => Ok(values),
        Some(at) => Err(Invalid::new(
            numbers.name().of_element(at),
            values[at],
            "a finite number",
        )),
    }
}

/// How shaders see a plain view: as it is.
pub fn plain() -> Colors {
    Colors {
        yuv_to_rgb: [0.0; 12],
        gamut: SAME_GAMUT,
        source: LINEAR,
        destination: LINEAR,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::{
        framing::IN_PLACE,
        testing::{refusal, stranger},
    };
    use crate::runtime::view::testing::seen;

    /// Handles, which are looked up elsewhere.
    static PLANES: [usize; 4] = [1; 4];

    fn of_planes(count: usize) -> WGPUExternalTextureDescriptor {
        WGPUExternalTextureDescriptor {
            planeCount: count,
            planes: PLANES.as_ptr().cast(),
            ..WGPUExternalTextureDescriptor::INIT
        }
    }

    fn convert(
        descriptor: &WGPUExternalTextureDescriptor,
    ) -> Result<ExternalTextureDescriptor, Invalid> {
        external_texture_descriptor(seen(descriptor))
    }

    fn near(some: &[f32], others: &[f32]) -> bool {
        let mut pairs = some.iter().zip(others);
        some.len() == others.len() && pairs.all(|(one, other)| (one - other).abs() < 2e-6)
    }

    #[test]
    fn what_is_initial_is_bt_709_of_8_bits_in_limited_range_in_place() {
        let one = of_planes(1);
        let converted = convert(&one).unwrap();
        let in_place = Framing::Transforms {
            size: (0, 0),
            sample: IN_PLACE,
            load: IN_PLACE,
        };
        assert_eq!(converted.framing, in_place);
        assert!(!converted.colors.convert());
        let mut named = WGPUExternalTextureColors::INIT;
        let descriptor = WGPUExternalTextureDescriptor {
            nextInChain: &mut named.chain,
            ..one
        };
        let named = convert(&descriptor).unwrap().colors;
        assert!(near(&converted.colors.yuv_to_rgb, &named.yuv_to_rgb));
        assert!(!named.convert());
    }

    #[test]
    fn one_to_three_planes() {
        for (count, valid) in [(0, false), (1, true), (2, true), (3, true), (4, false)] {
            let descriptor = of_planes(count);
            assert_eq!(convert(&descriptor).is_ok(), valid, "{count}");
        }
        assert_eq!(
            refusal(convert(&WGPUExternalTextureDescriptor::INIT)),
            "planeCount: 0 is not allowed, expected 1, 2 or 3"
        );
    }

    #[test]
    fn numbers_are_finite_and_nothing_is_divided_by_0() {
        let mut descriptor = of_planes(1);
        descriptor.sampleTransform[3] = f32::NAN;
        assert_eq!(
            refusal(convert(&descriptor)),
            "sampleTransform[3]: NaN is not allowed, expected a finite number"
        );
        let mut descriptor = of_planes(1);
        descriptor.yuvToRgbConversionMatrix[11] = f32::INFINITY;
        assert!(refusal(convert(&descriptor)).starts_with("yuvToRgbConversionMatrix[11]: inf"));
        let mut descriptor = of_planes(1);
        descriptor.destinationTransferFunction.g = 0.0;
        assert_eq!(
            refusal(convert(&descriptor)),
            "destinationTransferFunction.g: 0 is not allowed, expected another number"
        );
        let mut descriptor = of_planes(1);
        descriptor.sourceTransferFunction.b = f32::NAN;
        assert!(refusal(convert(&descriptor)).starts_with("sourceTransferFunction.b: NaN"));
    }

    #[test]
    fn err_05_colors_by_names_that_there_are() {
        let mut colors = WGPUExternalTextureColors::INIT;
        let refused = |colors: &mut WGPUExternalTextureColors| {
            let descriptor = WGPUExternalTextureDescriptor {
                nextInChain: &mut colors.chain,
                ..of_planes(1)
            };
            refusal(convert(&descriptor))
        };
        colors.bitDepth = 9;
        assert!(refused(&mut colors).ends_with("expected 8, 10, 12 or 16"));
        colors.range = WGPUExternalTextureRange(7);
        assert!(refused(&mut colors).contains("range: WGPUExternalTextureRange(0x00000007)"));
        colors.colorSpace = WGPUExternalTextureColorSpace(9);
        assert!(refused(&mut colors).contains("colorSpace: "));
    }

    #[test]
    fn a_part_has_a_size_of_its_own() {
        let mut part = WGPUExternalTextureCrop::INIT;
        let descriptor = WGPUExternalTextureDescriptor {
            nextInChain: &mut part.chain,
            height: 4,
            ..of_planes(1)
        };
        assert_eq!(
            refusal(convert(&descriptor)),
            "height: 4 is not allowed, expected 0 beside a WGPUExternalTextureCrop"
        );
    }

    #[test]
    fn chn_01_strangers_are_refused() {
        let mut alien = stranger();
        let descriptor = WGPUExternalTextureDescriptor {
            nextInChain: &mut alien,
            ..of_planes(1)
        };
        assert!(refusal(convert(&descriptor)).starts_with("nextInChain: "));
    }
}
