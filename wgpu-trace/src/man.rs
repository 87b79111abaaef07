//! The manual pages, `wgpu-trace/man`: what `--help` says, as man shows it.

use crate::Arguments;
use clap::{Command, CommandFactory};
use std::{env, fs, path::Path};

/// The name and the text of each page: the program's, and one for each of its commands.
fn pages() -> Vec<(String, String)> {
    let mut program = Arguments::command().disable_help_subcommand(true);
    program.build();
    let commands = program.get_subcommands().cloned().map(|command| {
        let name = format!("wgpu-trace-{}", command.get_name());
        command.display_name(name)
    });
    let all = [program.clone()].into_iter().chain(commands);
    all.map(|command| (name(&command), text(command))).collect()
}

fn name(command: &Command) -> String {
    command
        .get_display_name()
        .unwrap_or(command.get_name())
        .to_owned()
}

fn text(command: Command) -> String {
    // The version is in the page of the program, and pages do not change with each of them.
    let man = clap_mangen::Man::new(command.version(None)).source("webgpu-c");
    let mut page = Vec::new();
    man.render(&mut page).unwrap();
    String::from_utf8(page).unwrap()
}

/// WGPU_TRACE_WRITE_MAN=1 writes them.
#[test]
fn manual_pages_say_what_help_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("man");
    for (name, text) in pages() {
        let file = folder.join(format!("{name}.1"));
        if env::var_os("WGPU_TRACE_WRITE_MAN").is_some() {
            fs::write(&file, &text).unwrap();
        }
        let there = fs::read_to_string(&file).unwrap_or_default();
        assert!(there == text, "{}: make man writes it anew", file.display());
    }
    let files = fs::read_dir(&folder).unwrap().count();
    assert_eq!(files, pages().len(), "pages in {}", folder.display());
}
