//! Comparing pictures and buffers with those of an earlier run.

use std::path::Path;

use image::DynamicImage;

/// How a picture differs from another.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// The earlier run has no such file.
    Missing,
    /// It cannot be read.
    Unreadable(String),
    Size {
        expected: (u32, u32),
        found: (u32, u32),
    },
    /// One has 8, the other 16 bits per channel, or another number of channels.
    Kind,
    Pixels {
        /// How many pixels differ by more than the tolerance.
        count: u64,
        /// All pixels.
        of: u64,
        /// The greatest difference of a channel, in steps of 1/255.
        greatest: f64,
        /// Left, top, right and bottom of the rectangle around them.
        around: [u32; 4],
        /// The first of them.
        first: (u32, u32),
    },
    Length {
        expected: usize,
        found: usize,
    },
    Bytes {
        /// How many bytes differ.
        count: usize,
        /// The first of them.
        first: usize,
    },
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing => write!(f, "not there in the earlier run"),
            Self::Unreadable(why) => write!(f, "cannot be compared: {why}"),
            Self::Size { expected, found } => write!(
                f,
                "{} x {} pixels, were {} x {}",
                found.0, found.1, expected.0, expected.1
            ),
            Self::Kind => write!(f, "other channels or bits per channel than before"),
            Self::Pixels {
                count,
                of,
                greatest,
                around: [left, top, right, bottom],
                first: (x, y),
            } => write!(
                f,
                "{count} of {of} pixels differ by up to {greatest:.2}/255, within {left},{top} to \
                 {right},{bottom}, the first at {x},{y}"
            ),
            Self::Length { expected, found } => write!(f, "{found} bytes, were {expected}"),
            Self::Bytes { count, first } => {
                write!(f, "{count} bytes differ, the first at {first}")
            }
        }
    }
}

/// Compares a picture with the one in a file; channels may differ by `tolerance` steps of 1/255.
pub fn picture(found: &DynamicImage, file: &Path, tolerance: u32) -> Option<Difference> {
    if !file.is_file() {
        return Some(Difference::Missing);
    }
    match image::open(file) {
        Ok(expected) => pixels(found, &expected, tolerance),
        Err(error) => Some(Difference::Unreadable(error.to_string())),
    }
}

fn pixels(found: &DynamicImage, expected: &DynamicImage, tolerance: u32) -> Option<Difference> {
    let size = |image: &DynamicImage| (image.width(), image.height());
    if size(found) != size(expected) {
        return Some(Difference::Size {
            expected: size(expected),
            found: size(found),
        });
    }
    if found.color() != expected.color() {
        return Some(Difference::Kind);
    }
    // A step of 8 bits is 257 of 16.
    let tolerance = tolerance.saturating_mul(257);
    let (found, expected) = (found.to_rgba16(), expected.to_rgba16());
    let mut count = 0;
    let mut greatest = 0;
    let mut around = [u32::MAX, u32::MAX, 0, 0];
    let mut first = None;
    for ((x, y, a), b) in found.enumerate_pixels().zip(expected.pixels()) {
        let channels = a.0.iter().zip(&b.0);
        let apart = channels.map(|(a, b)| u32::from(a.abs_diff(*b))).max();
        let apart = apart.unwrap_or(0);
        if apart > tolerance {
            count += 1;
            greatest = greatest.max(apart);
            first.get_or_insert((x, y));
            let [left, top, right, bottom] = around;
            around = [left.min(x), top.min(y), right.max(x), bottom.max(y)];
        }
    }
    first.map(|first| Difference::Pixels {
        count,
        of: u64::from(found.width()) * u64::from(found.height()),
        greatest: f64::from(greatest) / 257.0,
        around,
        first,
    })
}

/// Compares bytes with those in a file.
pub fn bytes(found: &[u8], file: &Path) -> Option<Difference> {
    if !file.is_file() {
        return Some(Difference::Missing);
    }
    let expected = match std::fs::read(file) {
        Ok(expected) => expected,
        Err(error) => return Some(Difference::Unreadable(error.to_string())),
    };
    if expected.len() != found.len() {
        return Some(Difference::Length {
            expected: expected.len(),
            found: found.len(),
        });
    }
    let mut apart = found
        .iter()
        .zip(&expected)
        .enumerate()
        .filter(|(_, (a, b))| a != b);
    let (first, _) = apart.next()?;
    Some(Difference::Bytes {
        count: 1 + apart.count(),
        first,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgba, RgbaImage};

    #[test]
    fn where_pictures_differ() {
        let black = RgbaImage::from_pixel(8, 4, Rgba([0, 0, 0, 255]));
        let mut other = black.clone();
        other.put_pixel(5, 1, Rgba([0, 3, 0, 255]));
        other.put_pixel(2, 3, Rgba([0, 0, 2, 255]));
        let (black, other) = (black.into(), other.into());
        assert_eq!(pixels(&black, &black, 0), None);
        assert_eq!(
            pixels(&other, &black, 0),
            Some(Difference::Pixels {
                count: 2,
                of: 32,
                greatest: 3.0,
                around: [2, 1, 5, 3],
                first: (5, 1),
            })
        );
        let Some(Difference::Pixels { count: 1, .. }) = pixels(&other, &black, 2) else {
            panic!();
        };
        assert_eq!(pixels(&other, &black, 3), None);
    }

    #[test]
    fn sizes_kinds_and_files() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.png");
        let image = DynamicImage::new_rgba8(2, 2);
        assert_eq!(picture(&image, &file, 0), Some(Difference::Missing));
        std::fs::write(&file, "no picture").unwrap();
        assert!(matches!(
            picture(&image, &file, 0),
            Some(Difference::Unreadable(_))
        ));
        image.save(&file).unwrap();
        assert_eq!(picture(&image, &file, 0), None);
        let wide = DynamicImage::new_rgba8(3, 2);
        assert!(matches!(
            picture(&wide, &file, 255),
            Some(Difference::Size { .. })
        ));
        let grey = DynamicImage::new_luma8(2, 2);
        assert_eq!(picture(&grey, &file, 255), Some(Difference::Kind));
    }

    #[test]
    fn bytes_differ() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.bin");
        std::fs::write(&file, [1, 2, 3, 4]).unwrap();
        assert_eq!(bytes(&[1, 2, 3, 4], &file), None);
        assert_eq!(
            bytes(&[1, 0, 3, 0], &file),
            Some(Difference::Bytes { count: 2, first: 1 })
        );
        assert!(matches!(
            bytes(&[1], &file),
            Some(Difference::Length { .. })
        ));
    }
}
