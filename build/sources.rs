//! Which files declare something for C, for which header, and what they declare.

use std::fs;
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Header {
    /// `webgpu.h`
    Standard,
    /// `wgpu.h`
    Extensions,
}

pub struct Source {
    pub path: PathBuf,
    pub header: Header,
    /// The names that must appear in the header, in the file's order.
    pub names: Vec<String>,
}

impl Source {
    /// The file's name as words: "render_pass" → "Render pass".
    pub fn title(&self) -> String {
        let mut words = self
            .path
            .file_stem()
            .unwrap()
            .to_str()
            .unwrap()
            .replace('_', " ");
        words[..1].make_ascii_uppercase();
        words
    }

    /// The module that the file is: `src/objects/buffer.rs` → `crate::objects::buffer`.
    pub fn module(&self) -> String {
        let folder = self.path.parent().and_then(Path::file_name).unwrap();
        let file = self.path.file_stem().unwrap();
        format!("crate::{}::{}", folder.display(), file.display())
    }
}

pub fn find(root: &Path) -> Vec<Source> {
    [
        ("src/abi/webgpu", Header::Standard),
        ("src/abi/wgpu", Header::Extensions),
        ("src/calls/webgpu", Header::Standard),
        ("src/calls/wgpu", Header::Extensions),
        ("src/objects", Header::Standard),
        ("src/native", Header::Extensions),
    ]
    .into_iter()
    .flat_map(|(folder, header)| {
        rust_files(&root.join(folder))
            .into_iter()
            .map(move |path| Source {
                names: names(&path),
                path,
                header,
            })
    })
    .collect()
}

/// The Rust files of a folder by name, the instance first: everything begins with it. Without
/// `mod.rs`, from which cbindgen would find its way to all others once more.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter(|path| !path.ends_with("mod.rs"))
        .collect();
    files.sort_by_key(|path| (!path.ends_with("instance.rs"), path.clone()));
    files
}

fn names(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.lines()
        .filter_map(|line| item_name(line).or_else(|| variant_name(line)))
        .filter(|name| name.starts_with("WGPU") || name.starts_with("wgpu"))
        .map(str::to_owned)
        .collect()
}

/// `pub unsafe extern "C" fn wgpuFoo(…` → `wgpuFoo`. Not a union's name: C writes it in place.
fn item_name(line: &str) -> Option<&str> {
    let item = line
        .strip_prefix("pub ")?
        .trim_start_matches("unsafe ")
        .trim_start_matches("extern \"C\" ");
    let (keyword, rest) = item.split_once(' ')?;
    ["const", "enum", "fn", "struct", "type"]
        .contains(&keyword)
        .then(|| {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            &rest[..end.unwrap_or(rest.len())]
        })
}

/// `    WGPUFoo_Bar = 0x00000001,` → `WGPUFoo_Bar`.
fn variant_name(line: &str) -> Option<&str> {
    line.strip_prefix("    ")?
        .split_once(" = 0x")
        .map(|(name, _)| name)
}
