//! What comes of a translation, and what it is made from.

use naga::{Module, ShaderStage, valid::ModuleInfo};

/// A module that may be translated.
pub struct Translatable(
    #[cfg_attr(not(feature = "translate"), allow(dead_code))] pub(super) Module,
);

/// A shader in another language.
#[derive(Debug)]
pub struct Translation {
    pub code: Code,
    /// What the entry point is called there.
    pub entry_point: String,
}

#[derive(Debug)]
#[cfg_attr(not(feature = "translate"), allow(dead_code))]
pub enum Code {
    Text(String),
    Words(Vec<u32>),
}

/// A module with one entry point and without constants that may be set, for the writer of a language.
#[cfg_attr(not(feature = "translate"), allow(dead_code))]
pub struct Resolved<'a> {
    pub module: &'a Module,
    pub info: &'a ModuleInfo,
    pub stage: ShaderStage,
    pub entry_point: &'a str,
    pub version: (u8, u8),
    pub adjusts_space: bool,
}

/// What a writer says where its language lacks something.
#[cfg(feature = "translate")]
pub type Written = Result<Translation, Box<dyn std::error::Error>>;
