//! Which panics are findings: all but those of `wgpu-core` and what it is made of, which the player
//! makes errors of.

use std::{env, panic, process, sync::Once};

/// Parts of the paths of sources that may panic while an action is played.
const UPSTREAM: [&str; 4] = ["/wgpu-core-", "/wgpu-hal-", "/wgpu-types-", "/naga-"];

pub fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        panic::set_hook(Box::new(|panic| {
            let file = panic.location().map_or("", |place| place.file());
            let upstream = UPSTREAM.iter().any(|part| file.contains(part));
            if !upstream || env::var_os("FUZZ_TELL").is_some() {
                eprintln!("{panic}");
            }
            if !upstream {
                eprintln!("broken promise: nothing of wgpu-trace panics");
                process::abort();
            }
        }));
    });
}
