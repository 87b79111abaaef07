//! docs/limits.md and the sources tell of the same gaps.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

fn text() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/limits.md");
    fs::read_to_string(path).unwrap()
}

/// The ids of the tables, by the heading that they stand under.
fn rows() -> BTreeMap<String, String> {
    let text = text();
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

/// Where a test begins, in each language that has some.
fn begins_a_test(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("#[test]") || line.starts_with("TEST(") || line.starts_with("def test_")
}

/// The rows that tests of a file name: in a line `ROW: …` above, or as the test's own name.
fn shown(path: &Path, text: &str) -> Vec<String> {
    let mut shown = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if let Some((name, _)) = line
            .strip_prefix("TEST(row_")
            .and_then(|line| line.split_once(','))
        {
            shown.push(name.replace('_', "-"));
        }
        let marks = ["/* ROW: ", "// ROW: ", "# ROW: "];
        let line = line.trim_start();
        let Some(ids) = marks.iter().find_map(|mark| line.strip_prefix(mark)) else {
            continue;
        };
        // Decorators of Python may stand between.
        let next = lines.clone().find(|line| !line.starts_with('@'));
        assert!(
            next.is_some_and(begins_a_test),
            "{}: no test follows `{line}`",
            path.display()
        );
        let ids = ids.strip_suffix(" */").unwrap_or(ids);
        shown.extend(ids.split(", ").map(str::to_owned));
    }
    shown
}

/// What is built is no source, nor is what a package manager has fetched.
fn tests_of_all_languages() -> Vec<(PathBuf, String)> {
    let folders = ["c", "surface", "trace", "python"].map(|folder| format!("ffi-tests/{folder}"));
    let folders = folders.iter().map(String::as_str);
    let mut files = Vec::new();
    for folder in folders.chain(["src", "shader-bounds/src"]) {
        rust_files(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            &mut files,
        );
    }
    let known = |path: &PathBuf| {
        let extension = path.extension().and_then(|extension| extension.to_str());
        matches!(extension, Some("c" | "py" | "rs"))
    };
    files.retain(known);
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        (path, text)
    };
    files.into_iter().map(read).collect()
}

/// The rows that say why no test shows them.
fn untested() -> BTreeSet<String> {
    text()
        .lines()
        .filter(|line| line.contains(" *No test: ") && line.ends_with(".* |"))
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` |"))
        .map(|(id, _)| id.to_owned())
        .collect()
}

#[test]
fn a_test_shows_each_row_or_the_row_says_why_not() {
    let (rows, untested) = (rows(), untested());
    let mut tested = BTreeSet::new();
    for (path, text) in tests_of_all_languages() {
        for id in shown(&path, &text) {
            let path = path.display();
            assert!(
                rows.contains_key(&id),
                "{path}: docs/limits.md has no row `{id}`"
            );
            tested.insert(id);
        }
        // The unit tests of a file that is there because of a row.
        if text.contains("#[test]") {
            tested.extend(marked(&text, "LIMITS"));
        }
    }
    let missing: Vec<_> = rows
        .keys()
        .filter(|id| !tested.contains(*id) && !untested.contains(*id))
        .collect();
    assert!(
        missing.is_empty(),
        "docs/limits.md: no test shows these rows, and they do not say `*No test: <why>.*`: {missing:?}"
    );
    let both: Vec<_> = untested.intersection(&tested).collect();
    assert!(
        both.is_empty(),
        "docs/limits.md: these rows say that there is no test, but there is: {both:?}"
    );
}
