//! Translation in a library that was built without it.

use super::translated::{Translatable, Translation};
use crate::convert::translation::Wish;
use crate::runtime::failure::Invalid;
use naga::Module;

impl Translatable {
    /// Nothing: there would be no use for it.
    pub fn keep(_: &Module) -> Option<Self> {
        None
    }

    pub fn translate(&self, _: &Wish) -> Result<Translation, Invalid> {
        unreachable!("nothing is kept to be translated")
    }
}
