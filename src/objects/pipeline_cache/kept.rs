//! The cache that the library keeps for a device, in a folder, unseen by the application.

use super::{
    core,
    folder::Folder,
    seal::{self, Digest, Key},
};
use crate::convert::device::CacheFolder;
use crate::runtime::exit;
use parking_lot::{Condvar, Mutex};
use std::{
    io, mem,
    sync::Arc,
    thread::{self, JoinHandle},
    time::Duration,
};
use wgpu_core::{
    global::Global,
    id::{DeviceId, PipelineCacheId},
};

/// How long after a first pipeline the file is written. It is twice as long each further time.
const SOON: Duration = Duration::from_millis(250);
const LATE: Duration = Duration::from_secs(16);

pub struct Kept {
    id: PipelineCacheId,
    shared: Arc<Shared>,
}

/// What the thread that writes has, too.
struct Shared {
    global: Arc<Global>,
    id: PipelineCacheId,
    folder: Folder,
    key: Key,
    plan: Mutex<Plan>,
    end: Condvar,
    file: Mutex<File>,
}

/// When the file is to be written.
struct Plan {
    /// Pipelines have been compiled since.
    unsaved: bool,
    ended: bool,
    delay: Duration,
    /// Whether the thread has not come to its end.
    running: bool,
    thread: Option<JoinHandle<()>>,
}

/// What is known of the file.
#[derive(Default)]
struct File {
    /// The contents that were last read from it or written to it, or were not worth it.
    seen: Option<Digest>,
    /// A failure has been told of.
    told: bool,
}

impl Kept {
    /// A cache for a device that has the feature. What goes wrong is logged, and without a folder there
    /// is none.
    pub fn open(
        global: &Arc<Global>,
        device: DeviceId,
        key: Key,
        asked: CacheFolder,
    ) -> Option<Self> {
        let path = asked.path.display().to_string();
        let folder = match Folder::open(asked.path, &key, asked.max_size) {
            Ok(folder) => folder,
            Err(error) => {
                log::warn!("the folder '{path}' for compiled pipelines cannot be used: {error}");
                return None;
            }
        };
        let mut file = File::default();
        let sealed = folder.read().unwrap_or_else(|error| {
            file.tell(&folder, "read", &error);
            None
        });
        let contents = sealed.as_deref().and_then(|sealed| {
            let opened = seal::open(&key, sealed);
            opened
                .inspect_err(|broken| {
                    let path = folder.file().display();
                    log::warn!("'{path}' has {broken}, and is written anew");
                })
                .ok()
        });
        file.seen = contents.map(seal::digest);
        let (id, error) = core::create(global, device, Some("kept"), (contents, true));
        if let Some(error) = error {
            log::warn!("there is no cache for pipelines: {error}");
            global.pipeline_cache_drop(id);
            return None;
        }
        let shared = Shared {
            global: Arc::clone(global),
            id,
            folder,
            key,
            plan: Mutex::new(Plan {
                unsaved: false,
                ended: false,
                delay: SOON,
                running: false,
                thread: None,
            }),
            end: Condvar::new(),
            file: Mutex::new(file),
        };
        let shared = Arc::new(shared);
        Some(Self { id, shared })
    }

    /// The cache, which lives as long as the device.
    pub fn id(&self) -> PipelineCacheId {
        self.id
    }

    /// A pipeline was compiled with it. The file is written later.
    pub fn note(&self) {
        let mut plan = self.shared.plan.lock();
        plan.unsaved = true;
        if plan.running || plan.ended {
            return;
        }
        // Whoever shares in wgpu-core is gone before the device is.
        let _ = plan.thread.take().map(JoinHandle::join);
        let shared = Arc::clone(&self.shared);
        let thread = thread::Builder::new().name("wgpu-native pipelines".into());
        // Without a thread, the end of the device will do.
        plan.thread = thread.spawn(move || shared.save_from_time_to_time()).ok();
        plan.running = plan.thread.is_some();
    }

    /// Writes the file for the last time, while the device is alive.
    pub fn end(&self) {
        let mut plan = self.shared.plan.lock();
        plan.ended = true;
        let unsaved = mem::take(&mut plan.unsaved);
        let thread = plan.thread.take();
        drop(plan);
        self.shared.end.notify_all();
        // It panics where wgpu-core does, and that was logged.
        let _ = thread.map(JoinHandle::join);
        if unsaved {
            self.shared.save();
        }
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.end();
        self.shared.global.pipeline_cache_drop(self.id);
    }
}

impl Shared {
    fn save_from_time_to_time(&self) {
        loop {
            let mut plan = self.plan.lock();
            let delay = plan.delay;
            self.end
                .wait_while_for(&mut plan, |plan| !plan.ended, delay);
            if plan.ended {
                return;
            }
            let Some(_inside) = exit::enter() else {
                return;
            };
            if !mem::take(&mut plan.unsaved) {
                // The next pipeline has another thread.
                plan.running = false;
                return;
            }
            plan.delay = (2 * delay).min(LATE);
            drop(plan);
            self.save();
        }
    }

    /// Writes what is new.
    fn save(&self) {
        let mut file = self.file.lock();
        // A lost device has none any more.
        let Some(contents) = self.global.pipeline_cache_get_data(self.id) else {
            return;
        };
        let new = seal::digest(&contents);
        if file.seen == Some(new) || self.is_outdone(&file, contents.len()) {
            return;
        }
        match self.folder.write(&seal::seal(&self.key, &contents)) {
            Ok(true) => {}
            Ok(false) => log::warn!(
                "'{}' would have {} bytes, which is more than its share; the next run begins anew",
                self.folder.file().display(),
                contents.len()
            ),
            Err(error) => file.tell(&self.folder, "written", &error),
        }
        file.seen = Some(new);
    }

    /// Whether another process has written the file meanwhile, and more than there is here. The next run
    /// has that, and adds what it lacks.
    fn is_outdone(&self, file: &File, size: usize) -> bool {
        let Ok(Some(sealed)) = self.folder.read() else {
            return false;
        };
        let theirs = seal::open(&self.key, &sealed);
        theirs.is_ok_and(|theirs| theirs.len() > size && file.seen != Some(seal::digest(theirs)))
    }
}

impl File {
    /// Logs a failure, the first one.
    fn tell(&mut self, folder: &Folder, what: &str, error: &io::Error) {
        if !mem::replace(&mut self.told, true) {
            let path = folder.file().display();
            log::warn!("'{path}' cannot be {what}, so pipelines are not kept: {error}");
        }
    }
}
