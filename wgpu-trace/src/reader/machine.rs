//! Where a trace was recorded.

use std::path::Path;

use serde::{Deserialize, Serialize};

/// The file that tells it, beside `trace.ron`. Traces from elsewhere may not have it.
const FILE_NAME: &str = "machine.ron";

/// The recording program and the machine it ran on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Machine {
    /// Version of the library.
    pub library: String,
    pub system: String,
    pub program: String,
    pub adapter: String,
    pub driver: String,
    pub driver_info: String,
}

impl Machine {
    /// `None` where nothing is told, or nothing that can be understood.
    pub fn read(folder: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(folder.join(FILE_NAME)).ok()?;
        ron::from_str(&text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_read() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(Machine::read(dir.path()), None);
        let path = dir.path().join(FILE_NAME);
        std::fs::write(&path, "(adapter: \"a\", more: 0x5, driver_info: \"1\")").unwrap();
        let machine = Machine::read(dir.path()).unwrap();
        assert_eq!(
            (machine.adapter.as_str(), machine.driver_info.as_str()),
            ("a", "1")
        );
        assert_eq!(machine.program, "");
        std::fs::write(&path, "(adap").unwrap();
        assert_eq!(Machine::read(dir.path()), None);
    }
}
