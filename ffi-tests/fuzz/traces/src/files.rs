//! From an input to the folder of a trace.
//!
//! An input is `trace.ron`, and behind lines `=== NAME` the files beside it. One that does not begin
//! with the bracket of a list has no device; the first action is put before it then.

use crate::prelude;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
};

const MARK: &[u8] = b"\n=== ";

/// The folder of a trace, as long as it is needed.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(input: &[u8]) -> Self {
        let folder = Self(env::temp_dir().join(format!("fuzz-traces-{}", process::id())));
        let _ = fs::remove_dir_all(&folder.0);
        fs::create_dir_all(&folder.0).expect("a folder for the trace");
        let (actions, files) = split(input);
        folder.write("trace.ron", &with_device(actions));
        for (name, content) in files {
            folder.write(&name, content);
        }
        folder
    }

    fn write(&self, name: &str, content: &[u8]) {
        fs::write(self.0.join(name), content).expect("a file can be written");
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).expect("the folder can be removed");
    }
}

fn with_device(actions: &[u8]) -> Vec<u8> {
    if actions.starts_with(b"[") {
        return actions.to_vec();
    }
    [b"[", prelude::init(), b",", actions].concat()
}

/// Where the actions end and what is beside them begins.
pub fn end_of_actions(input: &[u8]) -> usize {
    let marked = input.windows(MARK.len()).position(|text| text == MARK);
    marked.unwrap_or(input.len())
}

/// The actions, and the files beside them with their names.
fn split(input: &[u8]) -> (&[u8], Vec<(String, &[u8])>) {
    let (actions, mut rest) = input.split_at(end_of_actions(input));
    let mut files = Vec::new();
    while let Some(file) = rest.strip_prefix(MARK) {
        let (file, next) = file.split_at(end_of_actions(file));
        rest = next;
        let end = file.iter().position(|byte| *byte == b'\n');
        let (name, content) = file.split_at(end.unwrap_or(file.len()));
        if let Some(name) = plain(name) {
            files.push((name, content.get(1..).unwrap_or_default()));
        }
    }
    (actions, files)
}

/// The name of a file, unless it leads elsewhere.
fn plain(name: &[u8]) -> Option<String> {
    let letters = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let (start, ending) = name.split_at(name.iter().position(|byte| *byte == b'.')?);
    let plain = !start.is_empty() && start.iter().all(letters) && ending[1..].iter().all(letters);
    let name = String::from_utf8(name.to_vec()).ok()?;
    (plain && name.len() < 32).then_some(name)
}
