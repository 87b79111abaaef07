//! Panics: what they say, who hears of them, and work that may come to one.

use std::{
    any::Any,
    cell::{Cell, RefCell},
    mem,
    panic::{self, AssertUnwindSafe, PanicHookInfo, catch_unwind},
};

/// What a panic carries.
pub type Panic = Box<dyn Any + Send>;

thread_local! {
    /// Whether this thread is in work that may panic.
    static EXPECTED: Cell<bool> = const { Cell::new(false) };
    /// What the last panic in such work said, and where it came from.
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Sends panics, which the call boundary stops, to the log instead of to stderr.
pub fn log_panics() {
    panic::set_hook(Box::new(|info| {
        if EXPECTED.try_with(Cell::get).unwrap_or_default() {
            let _ = SAID.try_with(|said| said.replace(text(info)));
        } else {
            log::error!("internal error at {}", text(info));
        }
    }));
}

fn text(info: &PanicHookInfo) -> String {
    let place = info.location().map(ToString::to_string);
    let place = place.as_deref().unwrap_or("an unknown place");
    let message = info.payload_as_str().unwrap_or("panic without a message");
    format!("{place}: {message}")
}

/// What a panic has to say.
pub fn message(panic: &(dyn Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("panic without a message")
}

/// Does work that may panic over what it is given, and that nothing depends on if it does: a panic
/// is an answer, not an accident that the log has to tell of.
pub fn expecting<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let before = EXPECTED.replace(true);
    let result = catch_unwind(AssertUnwindSafe(work));
    EXPECTED.set(before);
    result.map_err(|panic| {
        let said = SAID.take();
        let said = match said.is_empty() {
            // Another hook is in place: that of a Rust program around the library.
            true => message(&*panic).to_owned(),
            false => said,
        };
        mem::forget(panic);
        said
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::logging;
    use std::panic::resume_unwind;

    #[test]
    fn pro_02_work_that_may_panic_tells_what_it_came_to() {
        logging::install();
        assert_eq!(expecting(|| 7), Ok(7));
        let said = expecting(|| -> () { panic!("over {}", "this") }).unwrap_err();
        assert!(said.contains("panics.rs:"), "{said}");
        assert!(said.ends_with(": over this"), "{said}");
        // What comes by without the hook has no place.
        let said = expecting(|| -> () { resume_unwind(Box::new("over that")) });
        assert_eq!(said.unwrap_err(), "over that");
        assert!(!EXPECTED.get(), "whatever came of it");
    }
}
