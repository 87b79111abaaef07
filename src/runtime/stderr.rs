//! Writing to stderr, which may be closed, full, or a pipe that nobody reads. Whatever comes of it,
//! the host goes on: a line that cannot be written is lost, and no signal is raised.

/// Writes a line in one piece, as far as the system takes it.
pub fn write_line(message: &str) {
    let line = format!("{message}\n");
    #[cfg(unix)]
    unix::write(line.as_bytes());
    #[cfg(not(unix))]
    let _ = std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes());
}

#[cfg(unix)]
mod unix {
    use std::{io, mem, ptr};

    /// What a write may raise: nobody reads the pipe, the file is as large as it may be.
    const SIGNALS: [libc::c_int; 2] = [libc::SIGPIPE, libc::SIGXFSZ];

    /// Past the standard library's stderr, whose lock another thread may have held when this process
    /// was forked.
    pub fn write(mut bytes: &[u8]) {
        let _held = Held::begin();
        while !bytes.is_empty() {
            // SAFETY: the bytes are there until the call returns.
            let written =
                unsafe { libc::write(libc::STDERR_FILENO, bytes.as_ptr().cast(), bytes.len()) };
            match usize::try_from(written) {
                Ok(written @ 1..) => bytes = &bytes[written..],
                Err(_) if io::Error::last_os_error().kind() == io::ErrorKind::Interrupted => {}
                _ => return,
            }
        }
    }

    /// The signals of writing, held back from this thread until this is dropped.
    struct Held {
        mask: libc::sigset_t,
        /// Those that were waiting before.
        waiting: [bool; SIGNALS.len()],
    }

    impl Held {
        fn begin() -> Self {
            let waiting = waiting();
            let mut mask = empty();
            // SAFETY: both sets are whole.
            unsafe { libc::pthread_sigmask(libc::SIG_BLOCK, &set(&SIGNALS), &mut mask) };
            Self { mask, waiting }
        }
    }

    impl Drop for Held {
        fn drop(&mut self) {
            let raised = waiting();
            for (i, signal) in SIGNALS.iter().enumerate() {
                if raised[i] && !self.waiting[i] {
                    let mut taken = 0;
                    // SAFETY: the signal is blocked and waits, so it is taken at once.
                    unsafe { libc::sigwait(&set(&[*signal]), &mut taken) };
                }
            }
            // SAFETY: this is the mask that was replaced.
            unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, &self.mask, ptr::null_mut()) };
        }
    }

    fn empty() -> libc::sigset_t {
        // SAFETY: a set of signals is numbers.
        let mut set = unsafe { mem::zeroed() };
        // SAFETY: the set is there to be written.
        unsafe { libc::sigemptyset(&mut set) };
        set
    }

    fn set(signals: &[libc::c_int]) -> libc::sigset_t {
        let mut set = empty();
        for signal in signals {
            // SAFETY: the set was made empty before, and the signal is one that there is.
            unsafe { libc::sigaddset(&mut set, *signal) };
        }
        set
    }

    /// Which of the signals wait for this thread to let them through.
    fn waiting() -> [bool; SIGNALS.len()] {
        let mut set = empty();
        // SAFETY: the set is ours to be filled in.
        unsafe { libc::sigpending(&mut set) };
        // SAFETY: the set is whole, and the signals are some that there are.
        SIGNALS.map(|signal| unsafe { libc::sigismember(&set, signal) } == 1)
    }
}
