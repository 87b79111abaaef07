//! The folder in which compiled pipelines are kept: a file for each program and key. Several processes
//! may use it at once: a file is written under another name, and takes the place of the one before in
//! one step.

use super::seal::Key;
use crate::runtime::place;
use std::{
    env,
    ffi::OsStr,
    fs,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, SystemTime},
};

/// What the files are called, and those that are being written.
const KEPT: &str = "pipelines";
const NEW: &str = "new";
/// What all files together may have, unless the program says so.
const MOST: u64 = 256 << 20;
/// Nobody writes a file for so long.
const ABANDONED: Duration = Duration::from_secs(600);

pub struct Folder {
    path: PathBuf,
    file: PathBuf,
    most: u64,
}

impl Folder {
    /// Makes the folder, if it is not there. `most` is how many bytes its files may have, or 0.
    pub fn open(path: PathBuf, key: &Key, most: u64) -> io::Result<Self> {
        place::make_folder(&path)?;
        let file = path.join(format!("{}-{}.{KEPT}", program(), key.short()));
        let most = if most == 0 { MOST } else { most };
        Ok(Self { path, file, most })
    }

    pub fn file(&self) -> &Path {
        &self.file
    }

    /// What the file holds; `None` if there is none, or it is too large to be one of ours.
    pub fn read(&self) -> io::Result<Option<Vec<u8>>> {
        let about = match fs::symlink_metadata(&self.file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            about => about?,
        };
        if !about.is_file() || about.len() > self.share() {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        let file = place::open_file(&self.file)?;
        // It is used now; where that cannot be written down, it counts as older.
        let _ = file.set_modified(SystemTime::now());
        file.take(self.share()).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }

    /// Writes the file, unless it would have more than its share: then there is none, and the next run
    /// begins anew. Says whether it is there.
    pub fn write(&self, bytes: &[u8]) -> io::Result<bool> {
        if bytes.len() as u64 > self.share() {
            match fs::remove_file(&self.file) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => return Ok(false),
            }
        }
        static FILES: AtomicU32 = AtomicU32::new(0);
        let number = FILES.fetch_add(1, Ordering::Relaxed);
        let new = format!("{}-{number}.{NEW}", process::id());
        let new = self.file.with_added_extension(new);
        let written = write_whole(&new, bytes).and_then(|()| fs::rename(&new, &self.file));
        if written.is_err() {
            let _ = fs::remove_file(&new);
        }
        written?;
        self.tidy_up()?;
        Ok(true)
    }

    /// What one file may have.
    fn share(&self) -> u64 {
        self.most / 4
    }

    /// Takes away what was used least lately, until the rest is not too much; and what others have left
    /// when they ended in the midst of it.
    fn tidy_up(&self) -> io::Result<()> {
        let now = SystemTime::now();
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.path)? {
            let entry = entry?;
            let path = entry.path();
            // Others tidy up, too.
            let Ok(about) = entry.metadata() else {
                continue;
            };
            let used = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            let age = now.duration_since(used).unwrap_or_default();
            match path.extension().and_then(OsStr::to_str) {
                Some(KEPT) if about.is_file() => {
                    files.push((path == self.file, used, about.len(), path))
                }
                Some(NEW) if about.is_file() && age > ABANDONED && is_ours(&path) => {
                    let _ = fs::remove_file(path);
                }
                _ => {}
            }
        }
        files.sort();
        let mut all: u64 = files.iter().map(|(_, _, size, _)| size).sum();
        for (is_own, _, size, path) in files {
            if is_own || all <= self.most {
                break;
            }
            let _ = fs::remove_file(path);
            all -= size;
        }
        Ok(())
    }
}

/// Whether a file that was being written was to be one of these.
fn is_ours(new: &Path) -> bool {
    let name = new.file_name().and_then(OsStr::to_str).unwrap_or_default();
    name.contains(&format!(".{KEPT}."))
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    place::create_file(path)?.write_all(bytes)
}

/// The program's name, as part of a file's.
fn program() -> String {
    let program = env::current_exe().unwrap_or_default();
    let name = program.file_stem().unwrap_or(OsStr::new("program"));
    let plain = |letter: char| match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '.' => letter,
        _ => '_',
    };
    name.to_string_lossy().chars().take(64).map(plain).collect()
}
