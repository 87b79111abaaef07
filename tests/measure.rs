//! What keeps the sources readable: short functions, short files, and unsafe code that says why.

use std::{collections::HashMap, fs, path::Path};

const LONGEST_FUNCTION: usize = 60;
const LONGEST_FILE: usize = 500;
/// Half of all functions are no longer than this.
const MEDIAN_FUNCTION: usize = 11;
const MOST_SAFETY_COMMENTS: usize = 190;

/// The Rust files under `src`, each with its path from there.
fn sources() -> Vec<(String, String)> {
    fn walk(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, files);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let name = path.strip_prefix(root).unwrap().display().to_string();
                files.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    walk(&root, &root, &mut files);
    assert!(files.len() > 100, "{} files", files.len());
    files
}

/// Where functions begin and how many lines they have. In formatted sources a function ends with the
/// first closing brace that stands as far left as the function itself.
fn functions(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let begins = |line: &str| {
        let words = line.trim_start();
        let words = [
            "pub(crate) ",
            "pub(super) ",
            "pub ",
            "const ",
            "unsafe ",
            "extern \"C\" ",
        ]
        .iter()
        .fold(words, |words, word| {
            words.strip_prefix(word).unwrap_or(words)
        });
        words.starts_with("fn ")
    };
    let starts = (0..lines.len()).filter(|&at| begins(lines[at]));
    starts
        .filter_map(|at| {
            let signature = lines[at..]
                .iter()
                .find(|line| line.ends_with(['{', ';', '}']))?;
            if signature.ends_with(';') {
                return None; // of a trait, without a body
            }
            let indent = lines[at].len() - lines[at].trim_start().len();
            let end = format!("{}}}", " ".repeat(indent));
            let mut rest = lines[at..].iter();
            let length = rest.position(|line| *line == end || signature.ends_with('}'))?;
            Some((at + 1, length + 1))
        })
        .collect()
}

#[test]
fn functions_are_short() {
    let mut lengths = Vec::new();
    let mut long = Vec::new();
    for (name, text) in sources() {
        for (line, length) in functions(&text) {
            lengths.push(length);
            if length > LONGEST_FUNCTION {
                long.push(format!("src/{name}:{line}: {length} lines"));
            }
        }
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(
        long.is_empty(),
        "longer than {LONGEST_FUNCTION} lines:\n{}",
        long.join("\n")
    );
    assert!(median <= MEDIAN_FUNCTION, "the median is {median} lines");
}

#[test]
fn files_are_short() {
    let long: Vec<_> = sources()
        .into_iter()
        // As long as the text that the headers have for their functions.
        .filter(|(name, _)| !name.starts_with("calls/"))
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(_, length)| *length > LONGEST_FILE)
        .collect();
    assert!(
        long.is_empty(),
        "longer than {LONGEST_FILE} lines: {long:#?}"
    );
}

#[test]
fn unsafe_code_says_a_reason_of_its_own() {
    let mut reasons: HashMap<String, Vec<String>> = HashMap::new();
    for (name, text) in sources() {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for (at, line) in lines.iter().enumerate() {
            let Some(first) = line.strip_prefix("// SAFETY: ") else {
                continue;
            };
            let more = lines[at + 1..]
                .iter()
                .map_while(|line| line.strip_prefix("// "));
            let reason = [first]
                .into_iter()
                .chain(more)
                .collect::<Vec<_>>()
                .join(" ");
            reasons
                .entry(reason)
                .or_default()
                .push(format!("src/{name}:{}", at + 1));
        }
    }
    let count: usize = reasons.values().map(Vec::len).sum();
    let twice: Vec<_> = reasons
        .iter()
        .filter(|(_, places)| places.len() > 1)
        .collect();
    assert!(count <= MOST_SAFETY_COMMENTS, "{count} SAFETY comments");
    assert!(
        twice.is_empty(),
        "the same reason at several places: {twice:#?}"
    );
}

#[test]
fn rooms_that_only_compute_have_no_unsafe_code() {
    for room in ["convert", "shader", "polyfill"] {
        let path = format!("{}/src/{room}/mod.rs", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.contains("#![forbid(unsafe_code)]"),
            "{path} does not forbid it"
        );
    }
}
