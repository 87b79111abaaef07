//! `wgpu-trace`: looks into recorded WebGPU traces, replays them and shows them.

#[cfg(test)]
mod man;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use wgpu_trace::gallery::Wanted;
use wgpu_trace::player::PlayOptions;
use wgpu_trace::range::Range;
use wgpu_trace::replay::Replay;
use wgpu_trace::{info, reader, report};

/// Looks into recorded WebGPU traces, replays them and shows them.
///
/// A trace is a folder with a file trace.ron. Exit codes: 0 all fine, 1 differences or device
/// errors, 2 a trace or arguments that cannot be used.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Tells what a trace holds.
    Info(InfoArguments),
    /// Runs a trace on this machine, whatever machine and backend made it.
    Replay(ReplayArguments),
    /// Writes a page that shows a trace: open it in any browser, it loads nothing.
    Report(ReportArguments),
}

#[derive(Args)]
struct InfoArguments {
    /// Folder of the trace.
    dir: PathBuf,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct ReplayArguments {
    /// Folder of the trace.
    dir: PathBuf,
    /// Backend to run on; by default that of the recording if it is there.
    #[arg(long)]
    backend: Option<Backend>,
    /// Run on the adapter that has this in its name.
    #[arg(long, value_name = "NAME")]
    adapter: Option<String>,
    /// Save, compare and measure these submissions only, and stop after them: a..b, a.., ..b or a.
    /// The first is 1, both ends are included. What comes before is run, too.
    #[arg(long, value_name = "A..B", conflicts_with = "frames")]
    submissions: Option<Range>,
    /// The same for presented frames.
    #[arg(long, value_name = "A..B")]
    frames: Option<Range>,
    /// Save frames, render targets and buffers to this folder.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Save the contents of the buffers with these labels.
    #[arg(long, value_name = "LABEL", num_args = 1..)]
    buffers: Vec<String>,
    /// Save the textures with these labels, too, that are not rendered into.
    #[arg(long, value_name = "LABEL", num_args = 1..)]
    textures: Vec<String>,
    /// Compare with what an earlier run saved to this folder.
    #[arg(long, value_name = "DIR")]
    compare: Option<PathBuf>,
    /// How much the channels of compared pictures may differ, in steps of 1/255.
    #[arg(long, value_name = "STEPS", default_value_t = 0)]
    tolerance: u32,
    /// Run the trace so many times.
    #[arg(long, value_name = "N", default_value_t = 1)]
    repeat: u32,
    /// Print what the submissions took on CPU and GPU.
    #[arg(long)]
    timings: bool,
}

#[derive(Args)]
struct ReportArguments {
    /// Folder of the trace.
    dir: PathBuf,
    /// The page to write.
    #[arg(short, long, value_name = "FILE", default_value = "report.html")]
    out: PathBuf,
    /// Leave out the pictures of what passes draw: nothing is run then.
    #[arg(long, conflicts_with_all = ["backend", "adapter"])]
    no_thumbnails: bool,
    /// Backend to draw the pictures on; by default that of the recording if it is there.
    #[arg(long)]
    backend: Option<Backend>,
    /// Draw them on the adapter that has this in its name.
    #[arg(long, value_name = "NAME")]
    adapter: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Backend {
    Vulkan,
    Gl,
    Metal,
    Dx12,
    /// Draws nothing.
    Noop,
}

impl From<Backend> for wgpu_types::Backend {
    fn from(backend: Backend) -> Self {
        match backend {
            Backend::Vulkan => Self::Vulkan,
            Backend::Gl => Self::Gl,
            Backend::Metal => Self::Metal,
            Backend::Dx12 => Self::Dx12,
            Backend::Noop => Self::Noop,
        }
    }
}

const FINE: u8 = 0;
const DIFFERENT: u8 = 1;
const UNUSABLE: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // What panics inside is told as an error with the number of its action.
    std::panic::set_hook(Box::new(|_| {}));
    // Deeply nested shaders take more stack than a main thread may have.
    let work = std::thread::Builder::new()
        .stack_size(256 << 20)
        .spawn(move || run(arguments.command));
    let code = match work.map(std::thread::JoinHandle::join) {
        Ok(Ok(Ok(code))) => code,
        Ok(Ok(Err(error))) => {
            eprintln!("error: {error}");
            UNUSABLE
        }
        Ok(Err(_)) => {
            eprintln!("error: stopped by a mistake in wgpu-trace itself");
            UNUSABLE
        }
        Err(error) => {
            eprintln!("error: {error}");
            UNUSABLE
        }
    };
    ExitCode::from(code)
}

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn run(command: Command) -> Result<u8, Failure> {
    match command {
        Command::Info(arguments) => {
            let folder = reader::find(&arguments.dir)?;
            let info = info::gather(&folder, |_, _| {})?;
            if arguments.json {
                println!("{}", serde_json::to_string_pretty(&info)?);
            } else {
                print!("{}", info.to_text());
            }
            Ok(if info.damaged { UNUSABLE } else { FINE })
        }
        Command::Replay(arguments) => {
            let replay = Replay {
                folder: reader::find(&arguments.dir)?,
                options: PlayOptions {
                    backend: arguments.backend.map(Into::into),
                    adapter: arguments.adapter,
                    time_gpu: arguments.timings,
                },
                wanted: Wanted {
                    submissions: arguments.submissions,
                    frames: arguments.frames,
                    out: arguments.out,
                    compare: arguments.compare,
                    tolerance: arguments.tolerance,
                    buffers: arguments.buffers,
                    textures: arguments.textures,
                },
                repeat: arguments.repeat,
                timings: arguments.timings,
            };
            let outcome = replay.run()?;
            let fine = outcome.errors == 0 && outcome.differences == 0;
            Ok(if fine { FINE } else { DIFFERENT })
        }
        Command::Report(arguments) => {
            let pictures = (!arguments.no_thumbnails).then(|| PlayOptions {
                backend: arguments.backend.map(Into::into),
                adapter: arguments.adapter,
                ..PlayOptions::default()
            });
            let folder = reader::find(&arguments.dir)?;
            let outcome = report::report(&folder, &arguments.out, pictures)?;
            println!("{}: {}", arguments.out.display(), outcome);
            Ok(match outcome {
                report::Outcome { whole: false, .. } => UNUSABLE,
                report::Outcome {
                    replay_errors: 0, ..
                } => FINE,
                _ => DIFFERENT,
            })
        }
    }
}
