//! What submissions take, over several runs.

use std::fmt::Write as _;
use std::time::Duration;

use crate::player::SubmissionTime;

/// Times of every submission, in every run.
#[derive(Debug, Default)]
pub struct Timings {
    /// By submission; each has one entry for each run.
    submissions: Vec<(u64, Vec<SubmissionTime>)>,
}

/// Least, middle and greatest of some times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    pub least: Duration,
    pub median: Duration,
    pub greatest: Duration,
}

impl Spread {
    /// `None` of no times.
    pub fn of(times: impl IntoIterator<Item = Duration>) -> Option<Self> {
        let mut times: Vec<_> = times.into_iter().collect();
        times.sort_unstable();
        Some(Self {
            least: *times.first()?,
            median: times[times.len() / 2],
            greatest: *times.last()?,
        })
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [least, median, greatest] =
            [self.least, self.median, self.greatest].map(|time| time.as_secs_f64() * 1000.0);
        write!(f, "{least:>10.3} {median:>10.3} {greatest:>10.3}")
    }
}

impl Timings {
    /// Notes a submission (numbered from 1) of one run. Runs go through the submissions in order.
    pub fn add(&mut self, submission: u64, time: SubmissionTime) {
        match self
            .submissions
            .binary_search_by_key(&submission, |(number, _)| *number)
        {
            Ok(at) => self.submissions[at].1.push(time),
            Err(at) => self.submissions.insert(at, (submission, vec![time])),
        }
    }

    /// Adds the times of another run.
    pub fn append(&mut self, run: Self) {
        for (submission, times) in run.submissions {
            for time in times {
                self.add(submission, time);
            }
        }
    }

    /// A table in milliseconds: a line for each submission, and one for all.
    pub fn to_text(&self) -> String {
        let mut text = String::from(
            "submission        CPU min     median        max    GPU min     median        max   \
             (ms)\n",
        );
        for (submission, times) in &self.submissions {
            line(&mut text, &submission.to_string(), times.iter());
        }
        line(
            &mut text,
            "all",
            self.submissions.iter().flat_map(|(_, times)| times),
        );
        text
    }
}

fn line<'a>(
    text: &mut String,
    name: &str,
    times: impl Iterator<Item = &'a SubmissionTime> + Clone,
) {
    let cpu = Spread::of(times.clone().map(|time| time.cpu));
    let gpu = Spread::of(times.filter_map(|time| time.gpu));
    let cpu = cpu.map_or("none".into(), |spread| spread.to_string());
    let gpu = gpu.map_or("  not measured".into(), |spread| spread.to_string());
    let _ = writeln!(text, "{name:>10}     {cpu} {gpu}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn least_median_and_greatest() {
        let time = |cpu| SubmissionTime {
            cpu: Duration::from_micros(cpu),
            gpu: None,
        };
        let mut timings = Timings::default();
        for run in [[5000, 10], [1000, 20], [3000, 30]] {
            timings.add(1, time(run[0]));
            timings.add(2, time(run[1]));
        }
        let text = timings.to_text();
        let lines: Vec<Vec<_>> = text
            .lines()
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(
            lines[1],
            ["1", "1.000", "3.000", "5.000", "not", "measured"]
        );
        assert_eq!(lines[2][..4], ["2", "0.010", "0.020", "0.030"]);
        assert_eq!(lines[3][..4], ["all", "0.010", "1.000", "5.000"]);
        assert_eq!(Spread::of([]), None);
    }
}
