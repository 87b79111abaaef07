#![allow(non_upper_case_globals, non_camel_case_types)]

use abi_macros::c_enum;

/// What the macro refers to in the library.
mod runtime {
    pub mod view {
        /// # Safety
        /// As in the library.
        #[allow(dead_code, reason = "the macro implements it, and nobody asks")]
        pub unsafe trait Plain {}
    }
}

/// A wind direction.
#[c_enum]
#[repr(C)]
pub enum Wind {
    /// From the north.
    Wind_North = 1,
    Wind_East = 0x10,
    /// Another word for [`Wind_East`].
    Wind_Levant = 0x10,
    Wind_Force32 = 0x7FFF_FFFF,
}

#[test]
fn is_a_transparent_u32() {
    assert_eq!(size_of::<Wind>(), 4);
    assert_eq!(align_of::<Wind>(), 4);
    assert_eq!(Wind_East.0, 16);
    assert_eq!(Wind::default(), Wind(0));
}

#[test]
fn constants_are_match_patterns() {
    let name = |wind| match wind {
        Wind_North => "north",
        Wind_East => "east",
        _ => "elsewhere",
    };
    assert_eq!(name(Wind(1)), "north");
    assert_eq!(name(Wind_Levant), "east");
    assert_eq!(name(Wind(7)), "elsewhere");
}

#[test]
fn values_are_listed_without_the_filler() {
    assert_eq!(
        Wind::VALUES,
        [
            ("Wind_North", Wind_North),
            ("Wind_East", Wind_East),
            ("Wind_Levant", Wind_Levant)
        ]
    );
}

#[test]
fn debug_prints_the_c_name_or_the_number() {
    assert_eq!(format!("{Wind_North:?}"), "Wind_North");
    assert_eq!(format!("{Wind_Levant:?}"), "Wind_East");
    assert_eq!(format!("{:?}", Wind(0x2A)), "Wind(0x0000002A)");
}
