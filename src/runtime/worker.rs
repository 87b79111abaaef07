//! Threads of the library's own, for work that takes long.

#[cfg(unix)]
use super::lock;
use super::{exit, logging, ready, thread_end};
use parking_lot::Mutex;
use std::{collections::VecDeque, thread};

/// Told whether it is to be done. Otherwise the process ends, and the job is not to touch anything of
/// drivers any more, not even by letting go of it.
type Job = Box<dyn FnOnce(bool) + Send>;

/// Grows when there is a job and ends its threads when there is none, so that an idle process has
/// no thread of ours.
struct Pool {
    waiting: VecDeque<Job>,
    threads: usize,
}

impl Pool {
    const fn new() -> Self {
        Self {
            waiting: VecDeque::new(),
            threads: 0,
        }
    }
}

static POOL: Mutex<Pool> = Mutex::new(Pool::new());

/// Forgets jobs and threads of another process.
///
/// # Safety
/// As that of [`lock::renew`].
#[cfg(unix)]
pub(super) unsafe fn forget_all() {
    // SAFETY: the pool's threads, which lock it, are not in this process.
    unsafe { lock::renew(&POOL, Pool::new()) };
}

/// Runs a job on another thread, soon. Jobs begin in the order in which they came. One that panics
/// is over; nobody else is concerned. A job that the end of the process comes before is called with
/// `false`: it is not to be done, and has to forget what it owns of drivers.
pub fn run(job: impl FnOnce(bool) + Send + 'static) {
    if exit::has_begun() {
        // Late handlers and destructors wait for what they do themselves.
        let _ = thread_end::catch(|| job(true));
        return;
    }
    POOL.lock().waiting.push_back(Box::new(job));
    grow();
}

/// Starts a thread if a job waits and there are not enough.
fn grow() {
    let most = thread::available_parallelism().map_or(1, usize::from);
    let mut pool = POOL.lock();
    if pool.waiting.is_empty() || pool.threads >= most {
        return;
    }
    pool.threads += 1;
    drop(pool);
    let thread = thread::Builder::new().name("wgpu-native worker".into());
    if thread.spawn(work).is_err() {
        // Then this thread has to do it.
        work();
    }
}

fn work() {
    while let Some(job) = next() {
        let inside = exit::enter();
        // The panic hook has told of it.
        let _ = thread_end::catch(|| job(inside.is_some()));
        drop(inside);
        if !ready::is_empty() {
            // The callbacks may wait for other jobs, so somebody else gets the place.
            POOL.lock().threads -= 1;
            grow();
            logging::deliver();
            ready::run_all();
            logging::deliver();
            return;
        }
    }
}

/// The next job; without one, the thread ends.
fn next() -> Option<Job> {
    let mut pool = POOL.lock();
    let job = pool.waiting.pop_front();
    if job.is_none() {
        pool.threads -= 1;
    }
    job
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        sync::mpsc::channel,
        time::{Duration, Instant},
    };

    #[test]
    fn jobs_run_elsewhere_and_a_panic_stops_none_of_them() {
        let (told, heard) = channel();
        for number in 0..50 {
            let told = told.clone();
            run(move |_| {
                told.send((number, thread::current().id())).unwrap();
                assert!(number % 10 > 0, "a job may panic");
            });
        }
        let mut numbers = Vec::new();
        for _ in 0..50 {
            let (number, by) = heard.recv_timeout(Duration::from_secs(10)).unwrap();
            assert_ne!(by, thread::current().id());
            numbers.push(number);
        }
        numbers.sort_unstable();
        assert!(numbers.into_iter().eq(0..50));
    }

    #[test]
    fn threads_without_a_job_end() {
        let (told, heard) = channel();
        run(move |_| told.send(()).unwrap());
        heard.recv_timeout(Duration::from_secs(10)).unwrap();
        let begin = Instant::now();
        while POOL.lock().threads > 0 {
            assert!(begin.elapsed() < Duration::from_secs(10));
            thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn a_job_may_start_another() {
        let (told, heard) = channel();
        run(move |_| run(move |_| told.send(()).unwrap()));
        heard.recv_timeout(Duration::from_secs(10)).unwrap();
    }
}
