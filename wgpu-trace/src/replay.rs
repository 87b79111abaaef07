//! `wgpu-trace replay`: runs a trace and saves, compares and measures what it does.

use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::gallery::{Gallery, Wanted};
use crate::player::{PlayError, PlayOptions, Player, StartError};
use crate::reader::{Action, DataFiles, ReadError, TraceReader};
use crate::timings::Timings;

/// How many errors are shown in full.
const SHOWN: u64 = 50;

/// What to do with a trace.
#[derive(Clone, Debug)]
pub struct Replay {
    /// The folder of the trace.
    pub folder: PathBuf,
    pub options: PlayOptions,
    pub wanted: Wanted,
    /// How often to run it.
    pub repeat: u32,
    /// Whether to print what submissions took.
    pub timings: bool,
}

/// Why there was no replay, or none to the end.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error("{}: {source}", path.display())]
    Out {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("nothing in the trace has the label {0}")]
    NoLabel(String),
}

/// How a replay went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub actions: u64,
    /// Errors of the device, missing data and the like.
    pub errors: u64,
    /// Files that differ from the earlier run, or that only one run has.
    pub differences: u64,
}

impl Replay {
    /// Runs the trace and prints what there is to say: results to stdout, errors to stderr.
    pub fn run(&self) -> Result<Outcome, ReplayError> {
        if let Some(out) = &self.wanted.out {
            std::fs::create_dir_all(out).map_err(|source| ReplayError::Out {
                path: out.clone(),
                source,
            })?;
        }
        if let Some(folder) = &self.wanted.compare {
            std::fs::read_dir(folder).map_err(|source| ReplayError::Out {
                path: folder.clone(),
                source,
            })?;
        }
        let mut timings = Timings::default();
        let mut outcome = Outcome::default();
        for run in 0..self.repeat.max(1) {
            // Pictures are the same in every run; they are made in the first.
            let wanted = if run == 0 {
                self.wanted.clone()
            } else {
                Wanted {
                    submissions: self.wanted.submissions,
                    frames: self.wanted.frames,
                    ..Wanted::default()
                }
            };
            let once = self.once(run, Gallery::new(wanted), &mut timings)?;
            if run == 0 {
                outcome = once;
            }
        }
        if self.timings {
            print!("{}", timings.to_text());
        }
        Ok(outcome)
    }

    fn once(
        &self,
        run: u32,
        gallery: Gallery,
        timings: &mut Timings,
    ) -> Result<Outcome, ReplayError> {
        let mut reader = TraceReader::open(&self.folder)?;
        let Some(first) = reader.next().transpose()? else {
            let found = "nothing".into();
            return Err(StartError::NoInit { found }.into());
        };
        let bar = progress(reader.size(), run, self.repeat);
        let start = Instant::now();
        let data = DataFiles::new(&self.folder);
        let player = Player::start(&first.action, data, self.options.clone())?;
        let first_run = run == 0;
        if first_run {
            describe(&player, &self.options);
        }
        let mut playing = Playing {
            reader,
            player,
            gallery,
            shown: Shown::new(&bar, first_run),
            actions: 1,
        };
        let damage = playing.all().err();
        playing.finish();
        bar.finish_and_clear();

        timings.append(std::mem::take(&mut playing.gallery.timings));
        let mut errors = playing.shown.count;
        if first_run {
            errors += playing.gallery.problems.len() as u64;
            playing.tell(errors, start);
            self.tell_files(&playing.gallery);
        }
        if let Some(damage) = damage {
            return Err(damage.into());
        }
        let missing = playing.gallery.not_found();
        if first_run && !missing.is_empty() {
            return Err(ReplayError::NoLabel(format!("'{}'", missing.join("', '"))));
        }
        Ok(Outcome {
            actions: playing.actions,
            errors,
            differences: playing.gallery.differences().count() as u64,
        })
    }

    fn tell_files(&self, gallery: &Gallery) {
        if let Some(out) = &self.wanted.out {
            println!("{} files saved to {}", gallery.files.len(), out.display());
        }
        if let Some(folder) = &self.wanted.compare {
            let differ = gallery.differences().count();
            println!(
                "{} of {} files as in {}",
                gallery.files.len() - differ,
                gallery.files.len(),
                folder.display()
            );
            for (name, difference) in gallery.differences() {
                println!("  {name}: {difference}");
            }
        }
    }
}

/// One run through the trace.
struct Playing<'a> {
    reader: TraceReader,
    player: Player,
    gallery: Gallery,
    shown: Shown<'a>,
    /// How many were played.
    actions: u64,
}

impl Playing<'_> {
    /// Plays to the end, or as far as is wanted.
    fn all(&mut self) -> Result<(), ReadError> {
        while let Some(next) = self.reader.next() {
            let next = next?;
            let settled = self.player.settle(&next.action, &mut self.gallery);
            self.shown.errors(next.number - 1, "", &settled);
            if self.gallery.done() {
                break;
            }
            if let Some(note) = recorded_failure(&next.action) {
                self.shown.note(next.number, &note);
            }
            let errors = self.player.play(next.action, &mut self.gallery);
            self.shown.errors(next.number, &next.kind, &errors);
            self.actions = next.number;
            if self.actions.is_multiple_of(64) {
                let (actions, frame) = (self.actions, self.player.frame());
                let bar = self.shown.bar;
                bar.set_position(self.reader.position());
                bar.set_message(format!("action {actions}, frame {frame}"));
            }
            if self.gallery.done() {
                break;
            }
        }
        Ok(())
    }

    fn finish(&mut self) {
        self.shown.bar.set_position(self.reader.position());
        let finished = self.player.finish(&mut self.gallery);
        self.shown.errors(self.actions, "the end", &finished);
        self.gallery.finish(&mut self.player);
        self.shown.summary();
    }

    /// Says how it went.
    fn tell(&self, errors: u64, start: Instant) {
        if let Some(remark) = self.reader.ending().remark() {
            eprintln!("note: {remark}");
        }
        for note in &self.gallery.notes {
            eprintln!("note: {note}");
        }
        for problem in &self.gallery.problems {
            eprintln!("problem: {problem}");
        }
        println!(
            "{} actions, {} submissions, {} frames, {errors} errors in {:.2} s",
            self.actions,
            self.player.submission(),
            self.player.frame(),
            start.elapsed().as_secs_f64()
        );
    }
}

fn describe(player: &Player, options: &PlayOptions) {
    let info = player.adapter_info();
    println!("adapter: {} ({})", info.name, info.backend);
    for lack in player.lacks() {
        eprintln!("note: this adapter lacks {lack}; what needs it will fail");
    }
    if options.time_gpu && !player.times_gpu() {
        eprintln!("note: this adapter has no timestamps between commands; only CPU times follow");
    }
}

/// What the recording itself could not do.
fn recorded_failure(action: &Action) -> Option<String> {
    match action {
        Action::CreateTextureError(_, desc) => Some(format!(
            "the recording made an invalid texture '{}'",
            desc.label.as_deref().unwrap_or("")
        )),
        Action::FailedCommands { error, .. } => Some(format!(
            "commands failed while recording and are left out: {error}"
        )),
        _ => None,
    }
}

/// Shows errors with their actions, above the progress bar.
struct Shown<'a> {
    bar: &'a ProgressBar,
    visible: bool,
    count: u64,
    notes: u64,
}

impl<'a> Shown<'a> {
    fn new(bar: &'a ProgressBar, visible: bool) -> Self {
        Self {
            bar,
            visible,
            count: 0,
            notes: 0,
        }
    }

    fn errors(&mut self, number: u64, kind: &str, errors: &[PlayError]) {
        for error in errors {
            self.count += 1;
            if self.visible && self.count <= SHOWN {
                let kind = if kind.is_empty() {
                    String::new()
                } else {
                    format!(" ({kind})")
                };
                self.bar
                    .suspend(|| eprintln!("error: action {number}{kind}: {error}"));
            }
        }
    }

    fn note(&mut self, number: u64, note: &str) {
        self.notes += 1;
        if self.visible && self.notes <= SHOWN {
            self.bar
                .suspend(|| eprintln!("note: action {number}: {note}"));
        }
    }

    fn summary(&self) {
        if self.visible && self.count > SHOWN {
            let more = self.count - SHOWN;
            self.bar.suspend(|| eprintln!("error: {more} more"));
        }
        if self.visible && self.notes > SHOWN {
            let more = self.notes - SHOWN;
            self.bar.suspend(|| eprintln!("note: {more} more"));
        }
    }
}

/// A bar over the bytes of the trace; none where stderr is not a terminal.
fn progress(size: u64, run: u32, runs: u32) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template(
        "{prefix}{bar:40} {percent:>3}% {binary_bytes_per_sec} {eta} left, {msg}",
    );
    let bar = ProgressBar::with_draw_target(Some(size), ProgressDrawTarget::stderr());
    if runs > 1 {
        bar.set_prefix(format!("run {} of {runs} ", run + 1));
    }
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
