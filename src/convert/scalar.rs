//! Enum values, flags and numbers as C passes them.

use crate::abi::*;
use crate::runtime::{failure::Invalid, view::Named};

/// A float that WebGPU takes only when it is finite.
pub fn finite<F: Copy + Into<f64>>(value: Named<F>) -> Result<F, Invalid> {
    let wide: f64 = value.get().into();
    if wide.is_finite() {
        return Ok(value.get());
    }
    Err(Invalid::new(value.name(), wide, "a finite number"))
}

/// A float that may be left out, which NaN says.
pub fn nullable<F: Copy + Into<f64>>(value: Named<F>) -> Result<Option<F>, Invalid> {
    if value.get().into().is_nan() {
        return Ok(None);
    }
    finite(value).map(Some)
}

/// Flags: `known` has every bit that C gives a name to.
pub fn flags(value: Named<WGPUFlags>, known: WGPUFlags, expected: &str) -> Result<u32, Invalid> {
    debug_assert!(known <= u32::MAX.into());
    match value.get() & !known {
        0 => Ok(value.get() as u32),
        unknown => Err(Invalid::new(
            value.name(),
            format_args!("bits {unknown:#x}"),
            expected,
        )),
    }
}

/// A number that one value, `undefined`, leaves out.
pub fn unless<N: PartialEq>(undefined: N, value: N) -> Option<N> {
    (value != undefined).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn err_07_only_finite_floats_pass() {
        assert_eq!(finite(Named::plain("r", &-1.5_f64)), Ok(-1.5));
        assert_eq!(finite(Named::plain("clamp", &f32::MAX)), Ok(f32::MAX));
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(finite(Named::plain("r", &bad)).is_err());
        }
        assert_eq!(
            finite(Named::plain("clamp", &f32::INFINITY))
                .unwrap_err()
                .to_string(),
            "clamp: inf is not allowed, expected a finite number"
        );
    }

    #[test]
    fn err_07_nan_leaves_a_nullable_float_out() {
        assert_eq!(
            nullable(Named::plain("depthClearValue", &f32::NAN)),
            Ok(None)
        );
        assert_eq!(
            nullable(Named::plain("depthClearValue", &0.5_f32)),
            Ok(Some(0.5))
        );
        assert!(nullable(Named::plain("depthClearValue", &f32::NEG_INFINITY)).is_err());
    }

    #[test]
    fn err_05_unknown_bits_are_named() {
        assert_eq!(flags(Named::plain("usage", &0x5), 0x7, "a set"), Ok(0x5));
        assert_eq!(
            flags(Named::plain("usage", &0x1_0000_0001), 0x7, "a set")
                .unwrap_err()
                .to_string(),
            "usage: bits 0x100000000 is not allowed, expected a set"
        );
    }
}
