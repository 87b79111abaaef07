//! The committed headers are the ones that the sources give.

use std::fs;

#[test]
fn committed_headers_match_the_sources() {
    for name in ["webgpu.h", "wgpu.h"] {
        let read = |folder: &str| {
            let path = format!("{folder}/{name}");
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
        };
        let fresh = read(env!("OUT_DIR"));
        let committed = read(concat!(env!("CARGO_MANIFEST_DIR"), "/include/webgpu"));
        let line = fresh
            .lines()
            .zip(committed.lines())
            .position(|(fresh, old)| fresh != old);
        assert!(
            fresh == committed,
            "include/webgpu/{name} is stale (from line {}): run `make headers`",
            line.unwrap_or(fresh.lines().count().min(committed.lines().count())) + 1
        );
    }
}
