//! Whether a device that is asked for gets a trace, and where: the application says so in the
//! descriptor, or the environment does for every device.

use super::{device::DeviceTrace, folder::TraceFolder, machine};
use std::{
    env,
    ffi::OsStr,
    io,
    path::{Path, PathBuf},
    process,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};
use trace_format::MACHINE;
use wgpu_core::{device::DeviceDescriptor, global::Global, id::DeviceId};
use wgpu_types::{AdapterInfo, Trace};

/// A folder for the trace of a device that is yet to be made.
pub struct Claim {
    wanted_by: &'static str,
    folder: TraceFolder,
}

impl Claim {
    /// Claims a folder if a trace is wanted, in `traces` if the descriptor names none, and tells
    /// wgpu-core where it is.
    pub fn make(
        descriptor: &mut DeviceDescriptor,
        traces: Option<&Path>,
        adapter: &AdapterInfo,
    ) -> Result<Option<Self>, String> {
        let (wanted_by, path) = match (&descriptor.trace, traces) {
            (Trace::Directory(folder), _) => ("descriptor.tracePath", folder.clone()),
            (_, Some(traces)) => ("WGPU_TRACE", next_in(traces)),
            (_, None) => return Ok(None),
        };
        let refused = |reason: io::Error| {
            let path = path.display();
            format!("{wanted_by}: '{path}' cannot be written: {reason}")
        };
        let folder = TraceFolder::claim(&path).map_err(refused)?;
        let machine = machine::of(adapter).to_text();
        folder.add(MACHINE, &machine).map_err(refused)?;
        descriptor.trace = Trace::Directory(folder.path().to_owned());
        Ok(Some(Self { wanted_by, folder }))
    }

    /// The trace of the device that was made, if it has begun to be written.
    pub fn begin(self, global: &Arc<Global>, device: DeviceId) -> Result<DeviceTrace, String> {
        let Self {
            wanted_by,
            mut folder,
        } = self;
        match folder.check_actions(0) {
            Ok(()) => Ok(DeviceTrace::new(global, device, folder)),
            Err(loss) => Err(format!("{wanted_by}: {}", folder.end_after(&loss))),
        }
    }

    /// Leaves the folder to others: no device was made.
    pub fn give_up(self) {
        self.folder.give_up();
    }
}

/// The folder for the trace of the next device: the program, its process, and which device.
fn next_in(traces: &Path) -> PathBuf {
    static DEVICES: AtomicU32 = AtomicU32::new(0);
    let program = env::current_exe().unwrap_or_default();
    let mut name = program
        .file_stem()
        .unwrap_or(OsStr::new("program"))
        .to_owned();
    let device = DEVICES.fetch_add(1, Ordering::Relaxed) + 1;
    name.push(format!("-{}-{device}", process::id()));
    traces.join(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_trace_has_a_folder_of_its_own() {
        let folders = [(); 2].map(|()| next_in("traces".as_ref()));
        assert_ne!(folders[0], folders[1]);
        let process = format!("-{}-", process::id());
        for folder in folders {
            assert_eq!(folder.parent(), Some("traces".as_ref()));
            assert!(folder.to_string_lossy().contains(&process), "{folder:?}");
        }
    }
}
