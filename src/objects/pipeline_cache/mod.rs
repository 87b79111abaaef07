//! What pipelines are compiled to, kept for the next run: by the application, which has an object for
//! it, or by the library, in a folder.

mod core;
mod folder;
pub mod kept;
pub mod object;
pub mod seal;
