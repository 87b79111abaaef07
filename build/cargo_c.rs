//! What cargo-c installs beside the library and its headers, from the templates in `packaging`.
//!
//! `cargo cinstall` turns the feature `capi` on, writes `wgpu-native.pc` from what Cargo.toml says, and
//! installs below `share` what it finds in `OUT_DIR/capi/share`. Where the library will live is not
//! known here, so only templates that find it from where they are can be among these.

use std::path::Path;
use std::process::{Command, Stdio};
use std::{env, fs};

const TEMPLATES: [&str; 3] = [
    "pkgconfig/webgpu.pc",
    "cmake/wgpu_native-config.cmake",
    "cmake/wgpu_native-config-version.cmake",
];

/// Each file as its place below `share` and its text; none unless cargo-c is at work.
pub fn files(root: &Path) -> Vec<(String, String)> {
    if env::var_os("CARGO_FEATURE_CAPI").is_none() {
        return Vec::new();
    }
    let include = "${_wgpu_native_libdir}/../include";
    let values = [
        ("@VERSION@", crate::variable("CARGO_PKG_VERSION")),
        ("@LIBRARY@", library().to_owned()),
        ("@INCLUDEDIR@", include.to_owned()),
        ("@NATIVE_LIBRARIES@", native_libraries()),
    ];
    let filled = TEMPLATES.iter().map(|name| {
        let template = root.join(format!("packaging/{name}.in"));
        (place(name), fill(&template, &values))
    });
    filled.collect()
}

/// CMake looks into a folder of the package's name.
fn place(name: &str) -> String {
    name.replace("cmake/", "cmake/wgpu_native/")
}

fn fill(template: &Path, values: &[(&str, String)]) -> String {
    println!("cargo:rerun-if-changed={}", template.display());
    let text = fs::read_to_string(template)
        .unwrap_or_else(|error| panic!("{}: {error}", template.display()));
    values
        .iter()
        .fold(text, |text, (name, value)| text.replace(name, value))
}

fn library() -> &'static str {
    match crate::variable("CARGO_CFG_TARGET_VENDOR").as_str() {
        "apple" => "libwgpu_native.dylib",
        _ => "libwgpu_native.so",
    }
}

/// What Rust's standard library asks of the system; the library itself asks for nothing more.
fn native_libraries() -> String {
    let empty = Path::new(&crate::variable("OUT_DIR")).join("empty.a");
    let output = Command::new(crate::variable("RUSTC"))
        .args(["--crate-type=staticlib", "--print=native-static-libs", "-"])
        .args(["--target", &crate::variable("TARGET")])
        .arg("-o")
        .arg(empty)
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("rustc --print native-static-libs: {error}"));
    let printed = String::from_utf8_lossy(&output.stderr);
    match printed.split_once("native-static-libs: ") {
        Some((_, rest)) => rest.lines().next().unwrap_or_default().to_owned(),
        None => panic!("rustc --print native-static-libs: {printed}"),
    }
}
