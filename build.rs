//! Writes the C headers from the Rust sources, and names the shared library.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

#[path = "build/cargo_c.rs"]
mod cargo_c;
#[path = "build/mod.rs"]
mod headers;

fn main() {
    for path in ["build.rs", "build", "cbindgen.toml", "src/abi", "src/calls"] {
        println!("cargo:rerun-if-changed={path}");
    }
    write_headers();
    write_procs();
    write_for_cargo_c();
    name_shared_library();
}

/// Writes the headers into `OUT_DIR`, always; and into `include/webgpu`, where the committed ones
/// live, only when `make headers` asks for it: a build never touches its sources by itself.
fn write_headers() {
    const ASKED: &str = "WEBGPU_C_WRITE_HEADERS";
    println!("cargo:rerun-if-env-changed={ASKED}");

    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
    let fresh = PathBuf::from(variable("OUT_DIR"));
    for (name, text) in headers::generate(&root) {
        write(&fresh.join(name), &text);
        if env::var_os(ASKED).is_some() {
            println!("cargo:rerun-if-changed=include/webgpu/{name}");
            write(&root.join("include/webgpu").join(name), &text);
        }
    }
}

/// Writes the body of `proc_address`: the address of every exported function by its name.
fn write_procs() {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR"));
    let arms: String = headers::functions(&root)
        .iter()
        .map(|(name, path)| format!("    \"{name}\" => {path} as *const (),\n"))
        .collect();
    let body = format!("match name {{\n{arms}    _ => return None,\n}}\n");
    write(&PathBuf::from(variable("OUT_DIR")).join("procs.rs"), &body);
}

/// Writes what `cargo cinstall` installs below `share`.
fn write_for_cargo_c() {
    let share = PathBuf::from(variable("OUT_DIR")).join("capi/share");
    for (place, text) in cargo_c::files(Path::new(&variable("CARGO_MANIFEST_DIR"))) {
        let path = share.join(place);
        fs::create_dir_all(path.parent().unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        write(&path, &text);
    }
}

fn write(path: &Path, text: &str) {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return;
    }
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// Gives the shared library the name that programs record when they link to it, so that it is
/// found by name on the machine where they run. Where it can, it stays in memory once it is loaded:
/// a thread of its own may be about to end when the last program closes it, and drivers keep
/// something each time they are loaded anew.
fn name_shared_library() {
    let os = variable("CARGO_CFG_TARGET_OS");
    let arguments: &[&str] = match os.as_str() {
        "macos" => &["-Wl,-install_name,@rpath/libwgpu_native.dylib"],
        "linux" | "freebsd" | "netbsd" | "openbsd" | "dragonfly" => {
            &["-Wl,-soname,libwgpu_native.so", "-Wl,-z,nodelete"]
        }
        _ => return,
    };
    for argument in arguments {
        println!("cargo:rustc-cdylib-link-arg={argument}");
    }
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|error| panic!("{name}: {error}"))
}
