//! The lines of `border`, in Rust: the same work, with the same names.
//!
//!     bench-reference GROUP [quick]

mod bundles;
mod futures;
mod growth;
mod line;
mod mapping;
mod memory;
mod objects;
mod passes;
mod queues;
mod recording;
mod scene;
mod shaders;
mod startup;
mod threads;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let group = arguments.next().unwrap_or_default();
    line::set_quick(arguments.next().as_deref() == Some("quick"));
    match group.as_str() {
        "startup" => startup::run(),
        "recording" => recording::run(),
        "bundles" => bundles::run(),
        "passes" => passes::run(),
        "objects" => objects::run(),
        "queues" => queues::run(),
        "mapping" => mapping::run(),
        "futures" => futures::run(),
        "shaders" => shaders::run(),
        "threads" => threads::run(),
        "growth" => growth::run(),
        "memory" => memory::run(),
        _ => {
            eprintln!("no group of lines is called '{group}'");
            std::process::exit(2);
        }
    }
}
