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
    /// The folder of all sources, and the file somewhere in it.
    root: PathBuf,
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

    /// The module that the file is: `src/calls/webgpu/buffer.rs` → `crate::calls::webgpu::buffer`.
    pub fn module(&self) -> String {
        let inside = self.path.strip_prefix(&self.root).unwrap();
        let inside = inside.with_extension("");
        let names = inside.iter().map(|name| name.to_str().unwrap());
        format!("crate::{}", names.collect::<Vec<_>>().join("::"))
    }
}

pub fn find(root: &Path) -> Vec<Source> {
    let root = root.join("src");
    let source = |(folder, header)| {
        let root = root.clone();
        rust_files(&root.join(folder)).map(move |path| Source {
            names: names(&path),
            root: root.clone(),
            path,
            header,
        })
    };
    let mut sources: Vec<_> = [
        ("abi/webgpu", Header::Standard),
        ("abi/wgpu", Header::Extensions),
        ("calls/webgpu", Header::Standard),
        ("calls/wgpu", Header::Extensions),
    ]
    .into_iter()
    .flat_map(source)
    .collect();
    // By name, the instance first: everything begins with it.
    sources.sort_by_key(|source| {
        let is_instance = source.path.ends_with("instance.rs");
        (!is_instance, source.path.file_name().map(ToOwned::to_owned))
    });
    sources
}

/// The Rust files of a folder, without `mod.rs`, from which cbindgen would find its way to all
/// others once more.
fn rust_files(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter(|path| !path.ends_with("mod.rs"))
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
