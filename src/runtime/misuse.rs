//! Handles that are not what they are passed as.

use std::fmt;

/// A value passed as a handle that is not a live handle of the type asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Misuse {
    Null,
    Released {
        label: Option<String>,
    },
    /// It was one in the process that this one was forked from.
    Forked,
    OtherType {
        is: &'static str,
        expected: &'static str,
    },
    OtherDevice {
        label: String,
    },
    Unknown {
        value: usize,
    },
    Crowded,
}

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Misuse::Null => f.write_str("handle is NULL"),
            Misuse::Released { label: None } => f.write_str("handle was released"),
            Misuse::Released { label: Some(label) } => {
                write!(f, "handle was released (was '{label}')")
            }
            Misuse::Forked => f.write_str(
                "handle belongs to the process that this one was forked from, and is of no use here",
            ),
            Misuse::OtherType { is, expected } => {
                write!(f, "handle is a {is}, expected a {expected}")
            }
            Misuse::OtherDevice { label } if label.is_empty() => {
                f.write_str("object belongs to another device")
            }
            Misuse::OtherDevice { label } => {
                write!(f, "object '{label}' belongs to another device")
            }
            Misuse::Unknown { value } => write!(f, "{value:#x} is not a handle of this library"),
            Misuse::Crowded => f.write_str("handle has 4294967294 references, expected fewer"),
        }
    }
}
