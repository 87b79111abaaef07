//! Which functions of the headers are not done yet. Calling one logs an error and returns the null
//! value of its type.

use std::{fs, path::Path};

const NOT_DONE: [&str; 2] = [
    "wgpuDeviceStartGraphicsDebuggerCapture",
    "wgpuDeviceStopGraphicsDebuggerCapture",
];

#[test]
fn functions_not_done_are_listed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src/objects", "src/native"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            let calls = text.split("not_done(\"").skip(1);
            found.extend(calls.map(|rest| rest.split('"').next().unwrap().to_owned()));
        }
    }
    found.sort();
    println!(
        "{} functions are not done yet: {}",
        found.len(),
        found.join(", ")
    );
    assert_eq!(found, NOT_DONE);
}
