//! Files beside `trace.ron`. A trace may come from anywhere, and what lies there under the name of a
//! file may have no end, or lead elsewhere.

use std::fs::{self, File, Metadata};
use std::io;
use std::path::Path;

/// What is known of a file that is one: no link, folder, pipe or device.
pub fn metadata(path: &Path) -> io::Result<Metadata> {
    let found = fs::symlink_metadata(path)?;
    match found.is_file() {
        true => Ok(found),
        false => Err(io::Error::other("expected a regular file")),
    }
}

/// Opens such a file.
pub fn open(path: &Path) -> io::Result<File> {
    metadata(path)?;
    File::open(path)
}
