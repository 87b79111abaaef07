//! Shows a trace as one page of HTML that needs nothing beside itself.
//!
//! * `model` is what the page knows; it is built in one pass over the actions, with the help of
//!   `summary`, `timeline`, `passes`, `commands`, `resources`, `objects`, `shaders` and `failures`.
//! * `thumbnails` replays the trace and takes pictures of what passes draw.
//! * [`page`] puts it all, with the style and the script, into one file.

mod commands;
mod failures;
mod model;
mod objects;
pub mod page;
mod passes;
mod resources;
mod shaders;
mod summary;
mod thumbnails;
mod timeline;

use std::fmt;
use std::io::{BufWriter, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::player::{PlayOptions, StartError};
use crate::reader::{DataFiles, ReadError, TraceReader, machine};
use model::Model;
use thumbnails::Thumbnails;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error("{0}\nWith --no-thumbnails the report is made without running the trace.")]
    Start(#[from] StartError),
    #[error("{}: {source}", path.display())]
    Write {
        path: PathBuf,
        source: std::io::Error,
    },
}

/// What a report turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub submissions: u64,
    pub passes: usize,
    pub pictures: usize,
    /// What did not work while replaying.
    pub replay_errors: usize,
    /// Whether the trace could be read to its end; otherwise the report goes as far as that.
    pub whole: bool,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            submissions,
            passes,
            pictures,
            ..
        } = self;
        write!(
            f,
            "{submissions} submissions, {passes} passes, {pictures} pictures"
        )?;
        if self.replay_errors > 0 {
            write!(f, ", {} errors while replaying", self.replay_errors)?;
        }
        if !self.whole {
            write!(f, "; the trace is damaged, it is shown up to there")?;
        }
        Ok(())
    }
}

/// Writes the report of the trace in `folder` to the file `out`.
///
/// Pictures are drawn as `pictures` says; without, there are none and nothing is replayed.
pub fn report(
    folder: &Path,
    out: &Path,
    pictures: Option<PlayOptions>,
) -> Result<Outcome, ReportError> {
    let files = DataFiles::new(folder);
    let mut reader = TraceReader::open(folder)?;
    let mut model = Model::new(name(folder), machine(folder), files.clone());
    let mut thumbnails = None;
    let mut whole = true;
    let bar = progress(reader.size());
    while let Some(next) = reader.next() {
        let numbered = match next {
            Ok(numbered) => numbered,
            Err(error) if model.summary.tally.actions == 0 => return Err(error.into()),
            Err(error) => {
                model.remark(format!("Reading stopped: {error}"));
                whole = false;
                break;
            }
        };
        bar.set_position(reader.position());
        let passes = model.take(&numbered);
        if let Some(thumbnails) = &mut thumbnails {
            Thumbnails::play(thumbnails, &mut model, numbered, passes);
        } else if let (Some(options), 1) = (&pictures, numbered.number) {
            let started = Thumbnails::start(&numbered.action, files.clone(), options.clone())?;
            started.introduce(&mut model);
            thumbnails = Some(started);
        }
    }
    if let Some(remark) = reader.ending().remark() {
        model.remark(remark);
    }
    let pictures = thumbnails.map_or_else(Vec::new, |thumbnails| thumbnails.finish(&mut model));
    bar.finish_and_clear();

    let outcome = Outcome {
        submissions: model.summary.tally.submissions,
        passes: model.passes.len(),
        pictures: pictures.len(),
        replay_errors: model.replay_errors(),
        whole,
    };
    let write = || {
        let mut file = BufWriter::new(std::fs::File::create(out)?);
        page::write(&mut file, &model.into_shown(pictures))?;
        file.flush()
    };
    match write() {
        Ok(()) => Ok(outcome),
        Err(source) => Err(ReportError::Write {
            path: out.into(),
            source,
        }),
    }
}

/// What the page calls a trace: the name of its folder.
fn name(folder: &Path) -> String {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.into());
    let name = folder.file_name().unwrap_or(folder.as_os_str());
    name.to_string_lossy().into_owned()
}

fn progress(size: u64) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {percent:>3}% {eta} left");
    let bar = ProgressBar::with_draw_target(Some(size), ProgressDrawTarget::stderr());
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
