//! A line of the bench, as border/line.h has it.

use std::hint::black_box;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// How often, and for how long, a line goes on at least.
const ROUNDS: (u32, Duration) = (5, Duration::from_millis(300));
const QUICK_ROUNDS: (u32, Duration) = (3, Duration::from_millis(10));

static QUICK: OnceLock<bool> = OnceLock::new();

pub fn set_quick(quick: bool) {
    QUICK.set(quick).expect("main says it once");
}

pub fn quick() -> bool {
    *QUICK.get().expect("main says it first")
}

pub struct Line {
    name: String,
    rounds: u32,
    opened: Instant,
    started: Instant,
    best: f64,
}

impl Line {
    pub fn open(name: &str) -> Self {
        let now = Instant::now();
        let name = name.to_owned();
        Self {
            name,
            rounds: 0,
            opened: now,
            started: now,
            best: f64::INFINITY,
        }
    }

    pub fn goes_on(&self) -> bool {
        let (rounds, time) = if quick() { QUICK_ROUNDS } else { ROUNDS };
        self.rounds < rounds || self.opened.elapsed() < time
    }

    pub fn start(&mut self) {
        self.started = Instant::now();
    }

    pub fn stop(&mut self, count: usize) {
        let each = self.started.elapsed().as_nanos() as f64 / count as f64;
        self.rounds += 1;
        self.best = self.best.min(each);
    }

    pub fn close(self) {
        print(&self.name, self.best, "ns");
    }
}

/// The rounds of a line that has the clock to itself.
pub fn rounds(name: &str, mut round: impl FnMut(&mut Line)) {
    let mut line = Line::open(name);
    while line.goes_on() {
        round(&mut line);
    }
    line.close();
}

/// The line of a call whose result is dropped.
pub fn call<T>(name: &str, count: usize, mut each: impl FnMut() -> T) {
    rounds(name, |line| {
        line.start();
        for _ in 0..count {
            drop(black_box(each()));
        }
        line.stop(count);
    });
}

pub fn print(name: &str, value: f64, unit: &str) {
    println!("{name} {value:.3} {unit}");
}
