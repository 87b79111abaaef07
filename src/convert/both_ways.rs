//! Enums that are alike on both sides: one table, two functions.

/// Writes the way in (any value of C, refused if it has no row) and the way back from a table of
/// equal values. Behind the table stands what `Undefined` is taken for on the way in.
macro_rules! both_ways {
    (
        $way_in:ident, $way_back:ident: $c:ident = wgt::$rust:ident {
            $($c_value:ident = $value:ident,)*
        }
        $($undefined:ident => $default:ident)?
    ) => {
        pub fn $way_in(field: &str, value: $c) -> Result<wgt::$rust, Invalid> {
            Ok(match value {
                $($c_value => wgt::$rust::$value,)*
                $($undefined => wgt::$rust::$default,)?
                _ => {
                    let expected = concat!("a ", stringify!($c));
                    return Err(crate::convert::scalar::unknown(field, value, expected));
                }
            })
        }

        pub fn $way_back(value: wgt::$rust) -> $c {
            match value {
                $(wgt::$rust::$value => $c_value,)*
            }
        }
    };
}

pub(super) use both_ways;
