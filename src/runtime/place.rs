//! Where the library may write: traces, and what pipelines are compiled to. They hold shaders and the
//! contents of buffers, and their folder may be named by the environment: so they are for their user's
//! eyes, and nobody else chooses where they go.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io,
    path::Path,
};

/// Makes a folder and its parents, for this user alone, or finds it to be this user's.
pub fn make_folder(path: &Path) -> io::Result<()> {
    own::check_way(path)?;
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    own::private_folder(&mut builder);
    builder.create(path)?;
    own::check_folder(path)
}

/// Makes a file that is not there yet, for this user alone.
pub fn create_file(path: &Path) -> io::Result<File> {
    own::private_file(OpenOptions::new().write(true).create_new(true)).open(path)
}

/// Opens a file to be read; never one that a link leads to.
pub fn open_file(path: &Path) -> io::Result<File> {
    own::private_file(OpenOptions::new().read(true)).open(path)
}

/// Writes a file anew. Whatever stands under its name, a link say, is taken away before.
pub fn replace_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let _ = fs::remove_file(path);
    io::Write::write_all(&mut create_file(path)?, bytes)
}

/// Opens a file that is there, or makes it if it is `missing_allowed`; never one that a link leads to.
pub fn append_to(path: &Path, missing_allowed: bool) -> io::Result<File> {
    own::private_file(OpenOptions::new().append(true).create(missing_allowed)).open(path)
}

#[cfg(feature = "trace")]
pub use own::make_private;

#[cfg(unix)]
mod own {
    use std::{
        fs::{self, DirBuilder, Metadata, OpenOptions},
        io,
        os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt},
        path::Path,
    };

    pub fn private_folder(builder: &mut DirBuilder) {
        builder.mode(0o700);
    }

    pub fn private_file(options: &mut OpenOptions) -> &mut OpenOptions {
        options.mode(0o600).custom_flags(libc::O_NOFOLLOW)
    }

    /// Takes a file that wgpu-core has made away from others.
    #[cfg(feature = "trace")]
    pub fn make_private(path: &Path) {
        // What cannot be changed lies in a folder that is for this user, mostly.
        let private = std::os::unix::fs::PermissionsExt::from_mode(0o600);
        let _ = fs::set_permissions(path, private);
    }

    fn user() -> u32 {
        // SAFETY: it cannot fail and touches nothing.
        unsafe { libc::geteuid() }
    }

    fn refused(why: &str) -> io::Error {
        io::Error::new(io::ErrorKind::PermissionDenied, why)
    }

    /// On the way there are links only of this user and of the system.
    pub fn check_way(path: &Path) -> io::Result<()> {
        let strange =
            |about: Metadata| about.is_symlink() && about.uid() != 0 && about.uid() != user();
        let parents = path.ancestors().skip(1);
        match parents.flat_map(fs::symlink_metadata).any(strange) {
            true => Err(refused("another user's symbolic link leads there")),
            false => Ok(()),
        }
    }

    /// The folder is no link, this user's, and nobody else's to write to.
    pub fn check_folder(path: &Path) -> io::Result<()> {
        let about = fs::symlink_metadata(path)?;
        if about.is_symlink() {
            return Err(refused("it is a symbolic link"));
        }
        if about.uid() != user() {
            return Err(refused("it belongs to another user"));
        }
        if about.mode() & 0o002 != 0 {
            return Err(refused("everybody may write to it"));
        }
        Ok(())
    }
}

/// Other systems have rights of other kinds, and folders inherit them.
#[cfg(not(unix))]
mod own {
    use std::{
        fs::{DirBuilder, OpenOptions},
        io,
        path::Path,
    };

    pub fn private_folder(_: &mut DirBuilder) {}

    pub fn private_file(options: &mut OpenOptions) -> &mut OpenOptions {
        options
    }

    #[cfg(feature = "trace")]
    pub fn make_private(_: &Path) {}

    pub fn check_way(_: &Path) -> io::Result<()> {
        Ok(())
    }

    pub fn check_folder(_: &Path) -> io::Result<()> {
        Ok(())
    }
}
