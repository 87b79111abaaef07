pub use crate::polyfill::immediates::{Room, Space};
