//! The folder that a trace is written to: found and claimed before, watched while wgpu-core writes
//! there, which keeps what goes wrong to itself, and put in order after a loss.

use crate::runtime::place;
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};
use trace_format::{ACTIONS, DATA, data_file, source_file};

/// A folder in which nobody else records.
#[derive(Debug)]
pub struct TraceFolder {
    path: PathBuf,
    /// The number of the last data file, which wgpu-core counts from 1.
    data_files: u64,
    /// How long the actions were when they were last seen whole.
    whole: u64,
}

/// Something that should have been written and was not.
#[derive(Debug)]
pub struct Loss {
    what: String,
    file: PathBuf,
}

impl TraceFolder {
    /// Makes the folder and its parents and claims it. If there is a trace in it, that stays as it
    /// is, and a numbered sub-folder is claimed instead.
    pub fn claim(path: &Path) -> io::Result<Self> {
        let mut claimed = path.to_owned();
        for number in 2u64.. {
            place::make_folder(&claimed)?;
            if !has_data_files(&claimed)? {
                // Whoever makes this file has the folder.
                let file = claimed.join(ACTIONS);
                match place::create_file(&file) {
                    Ok(_) => break,
                    Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                    Err(error) => return Err(error),
                }
            }
            claimed = path.join(number.to_string());
        }
        if claimed != path {
            log::warn!(
                "'{}' holds a trace already; the new one goes to '{}'",
                path.display(),
                claimed.display()
            );
        }
        Ok(Self {
            path: claimed,
            data_files: 0,
            whole: 0,
        })
    }

    /// Puts a file beside the actions.
    pub fn add(&self, name: &str, text: &str) -> io::Result<()> {
        place::replace_file(&self.path.join(name), text.as_bytes())
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Leaves the folder to others: nothing was recorded.
    pub fn give_up(self) {
        // If it stays, the next trace goes to a sub-folder.
        let _ = fs::remove_file(self.path.join(ACTIONS));
    }

    /// How long the actions were when they were last seen whole.
    pub fn length(&self) -> u64 {
        self.whole
    }

    /// Checks that actions were written since they were `before` bytes long, up to the end of the
    /// last one.
    pub fn check_actions(&mut self, before: u64) -> Result<(), Loss> {
        let file = self.path.join(ACTIONS);
        let loss = |what: String| Loss {
            what: format!("{ACTIONS} {what}"),
            file: file.clone(),
        };
        let mut last = 0;
        // Another thread may be in the middle of one: then it is longer when looked at again.
        for _ in 0..PATIENCE {
            match end_of_actions(&file) {
                Ok((length, true)) if length > before => {
                    self.whole = length;
                    return Ok(());
                }
                Ok((length, true)) => return Err(loss(format!("is still {length} bytes long"))),
                Ok((length, false)) if length == last => thread::sleep(PAUSE),
                Ok((length, false)) => last = length,
                Err(_) => return Err(loss("cannot be read".into())),
            }
        }
        Err(loss(format!("ends within an action, at byte {last}")))
    }

    /// Checks that the next data file, if there is one, is whole. It has to be there if it is
    /// `expected`.
    pub fn check_data(&mut self, extension: &str, size: u64, expected: bool) -> Result<(), Loss> {
        let name = data_file(self.data_files + 1, extension);
        let file = self.path.join(&name);
        match fs::metadata(&file) {
            Ok(there) if there.len() >= size => {
                self.data_files += 1;
                place::make_private(&file);
                Ok(())
            }
            Ok(there) => Err(Loss {
                what: format!("{name} has {} of {size} bytes", there.len()),
                file,
            }),
            Err(_) if expected => Err(Loss {
                what: format!("{name} is not there"),
                file,
            }),
            Err(_) => Ok(()),
        }
    }

    /// Puts the source of a shader beside the last data file, under the same number.
    pub fn add_source(&self, extension: &str, bytes: &[u8]) -> Result<(), Loss> {
        let name = source_file(self.data_files, extension);
        let file = self.path.join(&name);
        place::replace_file(&file, bytes).map_err(|error| Loss {
            what: format!("{name}: {error}"),
            file,
        })
    }

    /// Ends the actions where they were last known to be whole, once nobody writes any more.
    /// Returns what to tell of it.
    pub fn end_after(self, loss: &Loss) -> String {
        let reason = match try_to_write(&loss.file) {
            Err(error) => error.to_string(),
            Ok(()) => "the reason is gone by now".into(),
        };
        // Where this fails, too, the actions end anywhere, which readers can stand.
        let _ = end_at(&self.path.join(ACTIONS), self.whole);
        format!("'{}': {}: {reason}", self.path.display(), loss.what)
    }
}

const PATIENCE: u32 = 20;
const PAUSE: Duration = Duration::from_millis(5);

/// Whether data files of some other trace are left in a folder.
fn has_data_files(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        if entry?
            .file_name()
            .as_encoded_bytes()
            .starts_with(DATA.as_bytes())
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The length of a file of actions, and whether it ends with a whole one: lines within an action
/// are indented, and the last one is not.
fn end_of_actions(file: &Path) -> io::Result<(u64, bool)> {
    let mut file = File::open(file)?;
    let length = file.metadata()?.len();
    let mut end = Vec::new();
    file.seek(SeekFrom::Start(length.saturating_sub(256)))?;
    file.take(256).read_to_end(&mut end)?;
    let whole = end.trim_ascii_end().ends_with(b"),") && end.ends_with(b"\n");
    let last = end.trim_ascii_end().rsplit(|byte| *byte == b'\n').next();
    let indented = last.is_none_or(|line| line.starts_with(b" "));
    Ok((length, whole && !indented))
}

/// Tries what failed before, so that the system says why.
fn try_to_write(path: &Path) -> io::Result<()> {
    let is_data = !path.ends_with(ACTIONS);
    let mut file = place::append_to(path, is_data)?;
    let length = file.metadata()?.len();
    let result = file.write_all(&[b' '; 65_536]);
    let _ = file.set_len(length);
    result
}

fn end_at(file: &Path, length: u64) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(file)?;
    file.set_len(length)?;
    file.seek(SeekFrom::End(0))?;
    file.write_all(b"]")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of the test's own, gone at its end.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let name = format!("webgpu-c-{name}-{}", std::process::id());
            let path = std::env::temp_dir().join(name);
            let _ = fs::remove_dir_all(&path);
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn claim(path: &Path, actions: &str) -> TraceFolder {
        let folder = TraceFolder::claim(path).unwrap();
        fs::write(folder.path().join(ACTIONS), actions).unwrap();
        folder
    }

    #[test]
    fn a_folder_is_made_with_its_parents_and_claimed_once() {
        let scratch = Scratch::new("claim");
        let path = scratch.0.join("a/b");
        let paths: Vec<_> = (0..3)
            .map(|_| TraceFolder::claim(&path).unwrap().path)
            .collect();
        assert_eq!(paths, [path.clone(), path.join("2"), path.join("3")]);
        // Left-overs are not mixed with, either.
        let path = scratch.0.join("c");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("data1.bin"), b"").unwrap();
        assert_eq!(TraceFolder::claim(&path).unwrap().path, path.join("2"));
    }

    #[cfg(unix)]
    #[test]
    fn a_trace_is_for_its_user_alone() {
        use std::os::unix::fs::MetadataExt as _;
        let scratch = Scratch::new("private");
        let mode = |path: &Path| fs::metadata(path).unwrap().mode() & 0o777;
        let path = scratch.0.join("a/b");
        let mut folder = TraceFolder::claim(&path).unwrap();
        folder.add("machine.ron", "()").unwrap();
        fs::write(path.join("data1.bin"), b"1234").unwrap();
        folder.check_data("bin", 4, true).unwrap();
        assert_eq!([mode(&scratch.0.join("a")), mode(&path)], [0o700; 2]);
        for file in [ACTIONS, "machine.ron", "data1.bin"] {
            assert_eq!(mode(&path.join(file)), 0o600, "{file}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_was_planted_in_a_folder_is_not_followed() {
        use std::os::unix::fs::symlink;
        let scratch = Scratch::new("planted");
        let victim = scratch.0.join("victim");
        fs::write(&victim, b"precious").unwrap();
        let planted = scratch.0.join("planted");
        fs::create_dir(&planted).unwrap();
        symlink(&victim, planted.join("machine.ron")).unwrap();
        let folder = TraceFolder::claim(&planted).unwrap();
        folder.add("machine.ron", "()").unwrap();
        assert!(
            !fs::symlink_metadata(planted.join("machine.ron"))
                .unwrap()
                .is_symlink()
        );
        for file in [ACTIONS, "data1.bin"] {
            let planted = scratch.0.join(format!("planted-{file}"));
            fs::create_dir(&planted).unwrap();
            symlink(&victim, planted.join(file)).unwrap();
            assert_eq!(
                TraceFolder::claim(&planted).unwrap().path,
                planted.join("2")
            );
        }
        assert_eq!(fs::read(&victim).unwrap(), b"precious");
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_of_others_is_refused() {
        use std::os::unix::fs::{PermissionsExt as _, chown, lchown, symlink};
        let scratch = Scratch::new("others");
        let path = scratch.0.join("mine");
        fs::create_dir(&path).unwrap();
        let link = scratch.0.join("link");
        symlink(&path, &link).unwrap();
        let refused = |path: &Path| TraceFolder::claim(path).unwrap_err().to_string();
        assert_eq!(refused(&link), "it is a symbolic link");
        let open = scratch.0.join("open");
        fs::create_dir(&open).unwrap();
        fs::set_permissions(&open, fs::Permissions::from_mode(0o777)).unwrap();
        assert_eq!(refused(&open), "everybody may write to it");

        let foreign = scratch.0.join("foreign");
        fs::create_dir(&foreign).unwrap();
        match chown(&foreign, Some(65534), None) {
            Ok(()) => assert_eq!(refused(&foreign), "it belongs to another user"),
            Err(error) => eprintln!("not tried, a folder of another user: {error}"),
        }
        let link = scratch.0.join("foreign link");
        symlink(&scratch.0, &link).unwrap();
        if lchown(&link, Some(65534), None).is_ok() {
            let refused = refused(&link.join("below"));
            assert_eq!(refused, "another user's symbolic link leads there");
        }
    }

    #[test]
    fn what_was_given_up_can_be_claimed_again() {
        let scratch = Scratch::new("give-up");
        let path = scratch.0.join("a");
        TraceFolder::claim(&path).unwrap().give_up();
        assert_eq!(TraceFolder::claim(&path).unwrap().path, path);
    }

    #[test]
    fn a_place_that_cannot_be_written_is_an_error() {
        let scratch = Scratch::new("refused");
        let file = scratch.0.join("file");
        fs::write(&file, b"").unwrap();
        for path in [&file, &file.join("below")] {
            assert!(TraceFolder::claim(path).is_err());
        }
    }

    #[test]
    fn actions_grow_by_whole_ones() {
        let scratch = Scratch::new("actions");
        let init = "[\nInit(\n    a: 1,\n),\n";
        let length = init.len() as u64;
        let mut folder = claim(&scratch.0, init);
        folder.check_actions(0).unwrap();
        assert_eq!(folder.length(), length);
        let unchanged = folder.check_actions(length).unwrap_err();
        assert_eq!(
            unchanged.what,
            format!("trace.ron is still {length} bytes long")
        );
        for torn in ["DropBuff", "Draw(\n    a: (\n    ),\n", "Draw(1)"] {
            let actions = scratch.0.join(ACTIONS);
            let mut file = OpenOptions::new().append(true).open(&actions).unwrap();
            file.write_all(torn.as_bytes()).unwrap();
            let loss = folder.check_actions(length).unwrap_err();
            assert!(loss.what.starts_with("trace.ron ends within"), "{loss:?}");
            file.set_len(length).unwrap();
            file.write_all(b"Drop(1),\n").unwrap();
            folder.check_actions(length).unwrap();
            file.set_len(length).unwrap();
        }
    }

    #[test]
    fn data_files_are_counted_and_whole() {
        let scratch = Scratch::new("data");
        let mut folder = claim(&scratch.0, "[\n");
        folder.check_data("bin", 4, false).unwrap();
        fs::write(scratch.0.join("data1.bin"), b"1234").unwrap();
        folder.check_data("bin", 4, true).unwrap();
        let missing = folder.check_data("bin", 4, true).unwrap_err();
        assert_eq!(missing.what, "data2.bin is not there");
        fs::write(scratch.0.join("data2.bin"), b"123").unwrap();
        let short = folder.check_data("bin", 4, false).unwrap_err();
        assert_eq!(short.what, "data2.bin has 3 of 4 bytes");
    }

    #[test]
    fn a_loss_ends_the_actions_where_they_are_whole() {
        let scratch = Scratch::new("loss");
        let mut folder = claim(&scratch.0, "[\nInit(1),\n");
        folder.check_actions(0).unwrap();
        let actions = scratch.0.join(ACTIONS);
        fs::write(&actions, "[\nInit(1),\nDropBu]").unwrap();
        let loss = folder.check_actions(0).unwrap_err();
        let told = folder.end_after(&loss);
        assert!(told.contains(&*scratch.0.to_string_lossy()), "{told}");
        assert_eq!(fs::read_to_string(&actions).unwrap(), "[\nInit(1),\n]");
    }

    #[test]
    fn a_folder_that_is_gone_is_a_loss_with_its_reason() {
        let scratch = Scratch::new("gone");
        let mut folder = claim(&scratch.0, "[\nInit(1),\n");
        folder.check_actions(0).unwrap();
        fs::remove_dir_all(&scratch.0).unwrap();
        let reason = fs::metadata(&scratch.0).unwrap_err().to_string();
        let loss = folder.check_actions(0).unwrap_err();
        let told = folder.end_after(&loss);
        assert!(told.ends_with(&reason), "{told}");
    }
}
