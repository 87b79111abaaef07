//! What a module tells of itself, beyond what pipelines are checked by.

pub mod bindings;
pub mod overrides;
