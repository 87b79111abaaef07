//! The C headers, written from the Rust sources.
//!
//! cbindgen parses the sources once and writes every declaration; the modules here decide which
//! header it goes to and in which order (`sections`), spell types the way the header does
//! (`spelling`), and add what cbindgen has no words for: attributes after a declaration, flags as
//! `static const` (`declarations`) and initializers that C and C++ both accept (`initializers`).

use std::collections::HashSet;
use std::path::Path;

mod declarations;
mod initializers;
mod sections;
mod sources;
mod spelling;

use declarations::Declarations;
use sources::{Header, Source};
use spelling::examples;

/// The name and text of each header.
pub fn generate(root: &Path) -> [(&'static str, String); 2] {
    let sources = sources::find(root);
    let (mut declarations, parsed) = Declarations::new(parse(root, &sources));
    let own = parsed.only(Header::Standard, &sources);
    let standard = sections::standard(&mut declarations, own, &sources);
    check_complete(&standard, Header::Standard, &sources);
    let own = parsed.only(Header::Extensions, &sources);
    let extensions = sections::extensions(&mut declarations, own, &sources);
    check_complete(&extensions, Header::Extensions, &sources);
    [("webgpu.h", standard), ("wgpu.h", extensions)].map(|(name, text)| (name, examples(&text)))
}

/// Every exported function with its path in the crate.
pub fn functions(root: &Path) -> Vec<(String, String)> {
    let sources = sources::find(root);
    let functions = sources.iter().flat_map(|source| {
        let module = source.module();
        let names = source.names.iter().filter(|name| name.starts_with("wgpu"));
        names.map(move |name| (name.clone(), format!("{module}::{name}")))
    });
    functions.collect()
}

/// Parses all files, for both headers: an extension speaks of standard types.
fn parse(root: &Path, sources: &[Source]) -> cbindgen::Bindings {
    let mut config = cbindgen::Config::from_file(root.join("cbindgen.toml"))
        .unwrap_or_else(|error| panic!("cbindgen.toml: {error}"));
    // Without this, a struct that only ever hangs in a chain would be dropped as unused.
    config.export.include = sources
        .iter()
        .flat_map(|source| source.names.clone())
        .collect();

    let mut builder = cbindgen::Builder::new().with_config(config);
    for source in sources {
        builder = builder.with_src(&source.path);
    }
    builder
        .generate()
        .unwrap_or_else(|error| panic!("cbindgen: {error}"))
}

/// cbindgen leaves out in silence what it cannot express in C. Nothing may get lost that way.
fn check_complete(text: &str, header: Header, sources: &[Source]) {
    let declared: HashSet<&str> = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('*'))
        .flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_'))
        .collect();
    for source in sources.iter().filter(|source| source.header == header) {
        for name in &source.names {
            assert!(
                declared.contains(name.as_str()),
                "{}: {name} did not make it into the header",
                source.path.display()
            );
        }
    }
}
