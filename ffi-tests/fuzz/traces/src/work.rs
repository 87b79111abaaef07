//! What is done with a trace: all that the commands of `wgpu-trace` do.

use std::{env, fmt::Display, fs, path::Path};
use wgpu_trace::{
    gallery::{Gallery, Wanted},
    info,
    player::{PlayError, PlayOptions, Player},
    reader::{Action, DataFiles, TraceReader},
    report,
};
use wgpu_types::Backend;

pub fn all(folder: &Path) {
    look(folder);
    play(folder);
    show(folder);
}

/// Whoever gives up says why.
fn tell(message: &dyn Display) {
    let message = message.to_string();
    assert!(!message.is_empty(), "a message has words");
    if env::var_os("FUZZ_TELL").is_some() {
        eprintln!("{message}");
    }
}

fn options() -> PlayOptions {
    PlayOptions {
        backend: Some(Backend::Noop),
        ..PlayOptions::default()
    }
}

/// `wgpu-trace info`
fn look(folder: &Path) {
    match info::gather(folder, |_, _| {}) {
        Ok(info) => {
            tell(&info.to_text());
            serde_json::to_string(&info).expect("what is told can be written as JSON");
        }
        Err(error) => tell(&error),
    }
}

/// `wgpu-trace replay`, with all contents saved that can be.
fn play(folder: &Path) {
    let mut reader = match TraceReader::open(folder) {
        Ok(reader) => reader,
        Err(error) => return tell(&error),
    };
    let Some(Ok(first)) = reader.next() else {
        return;
    };
    let mut player = match Player::start(&first.action, DataFiles::new(folder), options()) {
        Ok(player) => player,
        Err(error) => return tell(&error),
    };
    let out = folder.join("out");
    fs::create_dir(&out).expect("a folder for the pictures");
    let (buffers, textures) = labels(folder);
    let mut gallery = Gallery::new(Wanted {
        out: Some(out),
        buffers,
        textures,
        ..Wanted::default()
    });
    for next in reader.map_while(Result::ok) {
        say(&player.settle(&next.action, &mut gallery));
        say(&player.play(next.action, &mut gallery));
    }
    say(&player.finish(&mut gallery));
    gallery.finish(&mut player);
    for problem in gallery.problems.iter().chain(&gallery.notes) {
        tell(problem);
    }
}

fn say(errors: &[PlayError]) {
    for error in errors {
        tell(error);
    }
}

/// The labels of all buffers and textures.
fn labels(folder: &Path) -> (Vec<String>, Vec<String>) {
    let (mut buffers, mut textures) = (Vec::new(), Vec::new());
    let reader = TraceReader::open(folder).into_iter().flatten();
    for next in reader.map_while(Result::ok) {
        match next.action {
            Action::CreateBuffer(_, desc) => buffers.extend(desc.label.map(Into::into)),
            Action::CreateTexture(_, desc) => textures.extend(desc.label.map(Into::into)),
            _ => {}
        }
    }
    (buffers, textures)
}

/// `wgpu-trace report`
fn show(folder: &Path) {
    match report::report(folder, &folder.join("out.html"), Some(options())) {
        Ok(outcome) => tell(&outcome),
        Err(error) => tell(&error),
    }
}
