//! What pipelines know of immediates.

pub use crate::polyfill::immediates::{Room, Space};
