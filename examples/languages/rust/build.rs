//! Makes Rust of the header, and links to the library that WGPU_LIB_PATH names.

use std::env;
use std::path::{Path, PathBuf};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let bindings = bindgen::Builder::default()
        .header(root.join("include/webgpu/webgpu.h").to_str().unwrap())
        .allowlist_item("(wgpu|WGPU).*")
        .prepend_enum_name(false)
        .derive_default(true)
        .generate()
        .expect("the header is C");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap());
    bindings.write_to_file(out.join("webgpu.rs")).unwrap();

    println!("cargo::rerun-if-env-changed=WGPU_LIB_PATH");
    let library =
        PathBuf::from(env::var_os("WGPU_LIB_PATH").expect("WGPU_LIB_PATH names the library"));
    let folder = library.parent().unwrap().display();
    println!("cargo::rustc-link-search={folder}");
    println!("cargo::rustc-link-lib=wgpu_native");
    println!("cargo::rustc-link-arg=-Wl,-rpath,{folder}");
}
