//! Finding the trace that a path means.

use std::path::{Path, PathBuf};

use trace_format::ACTIONS;

#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    #[error("{}: {source}", path.display())]
    Io {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("{}: no {ACTIONS} here, nor in a folder below", path.display())]
    None { path: PathBuf },
    #[error("{}: holds {} traces, choose one:{}", path.display(), traces.len(), list(traces))]
    Several { path: PathBuf, traces: Vec<PathBuf> },
}

fn list(traces: &[PathBuf]) -> String {
    traces
        .iter()
        .map(|trace| format!("\n  {}", trace.display()))
        .collect()
}

/// The folder of the trace that `path` means: itself, the folder around it if it is a `trace.ron`,
/// or the only folder in it that holds a trace.
pub fn find(path: &Path) -> Result<PathBuf, FolderError> {
    let io = |source| FolderError::Io {
        path: path.to_path_buf(),
        source,
    };
    if path.is_file() && path.file_name().is_some_and(|name| name == ACTIONS) {
        let parent = path.parent().filter(|parent| *parent != Path::new(""));
        return Ok(parent.unwrap_or(Path::new(".")).to_path_buf());
    }
    if path.join(ACTIONS).is_file() {
        return Ok(path.to_path_buf());
    }
    let mut traces = Vec::new();
    for entry in std::fs::read_dir(path).map_err(io)? {
        let folder = entry.map_err(io)?.path();
        if folder.join(ACTIONS).is_file() {
            traces.push(folder);
        }
    }
    traces.sort();
    match traces.len() {
        0 => Err(FolderError::None {
            path: path.to_path_buf(),
        }),
        1 => Ok(traces.remove(0)),
        _ => Err(FolderError::Several {
            path: path.to_path_buf(),
            traces,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_folders() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        assert!(matches!(find(dir), Err(FolderError::None { .. })));
        assert!(matches!(find(&dir.join("x")), Err(FolderError::Io { .. })));
        for name in ["b", "a"] {
            std::fs::create_dir(dir.join(name)).unwrap();
        }
        std::fs::write(dir.join("b").join(ACTIONS), "[").unwrap();
        assert_eq!(find(dir).unwrap(), dir.join("b"));
        assert_eq!(find(&dir.join("b").join(ACTIONS)).unwrap(), dir.join("b"));
        std::fs::write(dir.join("a").join(ACTIONS), "[").unwrap();
        let message = find(dir).unwrap_err().to_string();
        assert!(message.contains("holds 2 traces"), "{message}");
        assert!(message.find("/a").unwrap() < message.find("/b").unwrap());
        std::fs::write(dir.join(ACTIONS), "[").unwrap();
        assert_eq!(find(dir).unwrap(), dir);
    }
}
