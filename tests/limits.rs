//! docs/limits.md and the sources tell of the same gaps.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The ids of the tables, by the heading that they stand under.
fn rows() -> BTreeMap<String, String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/limits.md");
    let text = fs::read_to_string(path).unwrap();
    let (mut heading, mut rows) = (String::new(), BTreeMap::new());
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            heading = title.to_owned();
        }
        let id = line
            .strip_prefix("| `")
            .and_then(|line| line.split_once("` |"));
        if let Some((id, _)) = id {
            let twice = rows.insert(id.to_owned(), heading.clone());
            assert_eq!(twice, None, "docs/limits.md: `{id}` stands there twice");
        }
    }
    assert!(rows.len() > 60, "docs/limits.md has {} rows", rows.len());
    rows
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => rust_files(&path, files),
            false => files.push(path),
        }
    }
}

/// What the lines `// <mark>: …` of a file name, with commas between.
fn marked(text: &str, mark: &str) -> Vec<String> {
    let prefix = format!("// {mark}: ");
    text.lines()
        .filter_map(|line| line.trim_start().strip_prefix(&prefix))
        .flat_map(|line| line.split(", "))
        .map(str::to_owned)
        .collect()
}

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    rust_files(&root.join(folder), &mut files);
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        (path, text)
    };
    files.into_iter().map(read).collect()
}

#[test]
fn every_row_that_the_sources_name_is_there() {
    let rows = rows();
    let bounds = sources("shader-bounds/src");
    for (path, text) in sources("src").into_iter().chain(bounds) {
        for id in marked(&text, "LIMITS") {
            let path = path.display();
            assert!(
                rows.contains_key(&id),
                "{path}: docs/limits.md has no row `{id}`"
            );
        }
    }
}

#[test]
fn what_is_mended_has_its_code() {
    let named: BTreeSet<String> = sources("src")
        .iter()
        .flat_map(|(_, text)| marked(text, "LIMITS"))
        .collect();
    let rows = rows().into_iter();
    let mended = rows.filter(|(_, heading)| heading == "Mended");
    let without: Vec<_> = mended
        .map(|(id, _)| id)
        .filter(|id| !named.contains(id))
        .collect();
    assert!(
        without.is_empty(),
        "no file says `// LIMITS: …` of these, though they are mended: {without:?}"
    );
}

#[test]
fn a_polyfill_names_its_row_and_what_is_known_upstream() {
    for (path, text) in sources("src/polyfill") {
        if path.ends_with("mod.rs") {
            continue;
        }
        let path = path.display();
        assert!(
            !marked(&text, "LIMITS").is_empty(),
            "{path}: no line `// LIMITS: <row>`"
        );
        let threads = marked(&text, "UPSTREAM");
        assert!(
            !threads.is_empty(),
            "{path}: no line `// UPSTREAM: <thread>`"
        );
        for thread in threads {
            let number = thread
                .split_once('#')
                .map(|(_, number)| number.parse::<u32>());
            let is_thread = matches!(number, Some(Ok(_))) || thread == "none known";
            assert!(
                is_thread,
                "{path}: `{thread}` is no thread, expected gfx-rs/wgpu#<number>"
            );
        }
    }
}
