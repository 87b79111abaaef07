//! Links the static library, as pkg-config describes it.

use std::process::Command;

fn main() {
    let ask = |question: &str| {
        let answer = Command::new("pkg-config").args([question, "wgpu-native"]).output().unwrap();
        assert!(answer.status.success(), "{answer:?}");
        String::from_utf8(answer.stdout).unwrap().trim().to_owned()
    };
    println!("cargo:rustc-link-search=native={}", ask("--variable=libdir"));
    println!("cargo:rustc-link-lib=static=wgpu_native");
    println!("cargo:rustc-link-lib=m");
}
