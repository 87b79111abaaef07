//! `0x1.8p3h`: naga reads no numbers of 16 bits that are hexadecimal. They are written down in decimal,
//! where that is no longer.

// UPSTREAM: none known
// LIMITS: wgsl-spellings

use crate::shader::bounds::tokens::Token;
use std::ops::Range;

/// Where such numbers are, and what to write there.
pub fn half_literals(tokens: &[Token]) -> Vec<(Range<usize>, String)> {
    let halves = tokens.iter().filter(|token| {
        token.text.ends_with('h') && matches!(token.text.get(..2), Some("0x" | "0X"))
    });
    let decimal = |token: &Token| {
        let value = value(&token.text[2..token.text.len() - 1])?;
        let texts = [format!("{value}h"), format!("{value:e}h")];
        let fitting = texts
            .into_iter()
            .find(|text| text.len() <= token.text.len())?;
        Some((token.range(), format!("{fitting:0$}", token.text.len())))
    };
    halves.filter_map(decimal).collect()
}

/// The value of a hexadecimal number, if 16 bits have room for all of it.
fn value(text: &str) -> Option<f64> {
    let (digits, exponent) = text.split_once(['p', 'P'])?;
    let exponent: i32 = exponent.parse().ok()?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mantissa = u64::from_str_radix(&format!("{whole}{fraction}"), 16).ok()?;
    let places = i32::try_from(fraction.len()).ok()? * 4;
    let value = mantissa as f64 * 2_f64.powi(exponent.checked_sub(places)?);
    // In steps of the least of them.
    let steps = value * 2_f64.powi(24);
    let is_whole = steps.fract() == 0.0 && value <= 65504.0;
    let bits = steps as u64;
    let digits = bits.checked_shr(bits.trailing_zeros()).unwrap_or(0);
    (is_whole && digits < 1 << 11).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::bounds::tokens::tokens;

    #[test]
    fn hexadecimal_halves_become_decimal() {
        for (code, expected) in [
            ("0xEp-2h", "3.5h   "),
            ("0x3.2p+2h", "12.5h    "),
            ("0X0p0h", "0h    "),
            ("0x1p-14h", ""),
            ("0x1p16h", ""),
            ("0x1.002p0h", ""),
            ("0x1ffcp3h", "65504h   "),
            ("0x1p3f", ""),
            ("1h", ""),
        ] {
            let found = half_literals(&tokens(code));
            let found = found.first().map(|(_, text)| text.as_str());
            assert_eq!(found.unwrap_or_default(), expected, "{code}");
        }
    }
}
