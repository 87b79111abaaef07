//! Where a trace was recorded.

use std::io::Read as _;
use std::path::Path;

use trace_format::{MACHINE, Machine};

use super::plain;

/// More than any machine has to tell.
const LONGEST: u64 = 1 << 20;

/// What the folder of a trace tells of that; `None` where nothing is told, or nothing that can be
/// understood.
pub fn machine(folder: &Path) -> Option<Machine> {
    let file = plain::open(&folder.join(MACHINE)).ok()?;
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).ok()?;
    Machine::from_text(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_is_told_is_read() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(machine(dir.path()), None);
        let path = dir.path().join(MACHINE);
        fs::write(&path, "(adapter: \"a\", more: 0x5, driver_info: \"1\")").unwrap();
        let told = machine(dir.path()).unwrap();
        assert_eq!((&*told.adapter, &*told.driver_info), ("a", "1"));
        assert_eq!(told.program, "");
        fs::write(&path, "(adap").unwrap();
        assert_eq!(machine(dir.path()), None);
    }
}
