//! Statistics queries that their pass ends without. wgpu.h has them end before; wgpu-core asks for
//! that in render passes, and hands an open query of a compute pass on to the driver.

// UPSTREAM: gfx-rs/wgpu#7869
// LIMITS: statistics-queries

/// The statistics query of a compute pass.
#[derive(Default)]
pub struct StatisticsQuery {
    running: bool,
}

impl StatisticsQuery {
    pub fn begin(&mut self) {
        self.running = true;
    }

    pub fn end(&mut self) {
        self.running = false;
    }

    /// The pass ends: a query that still runs is ended with `end`. Says what is wrong.
    pub fn end_with_pass(&mut self, end: impl FnOnce()) -> Option<&'static str> {
        std::mem::take(&mut self.running).then(|| {
            end();
            "a pipeline statistics query is still running, expected its end"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_that_still_runs_is_ended_with_its_pass() {
        let mut query = StatisticsQuery::default();
        assert_eq!(query.end_with_pass(|| panic!("none runs")), None);
        query.begin();
        query.end();
        assert_eq!(query.end_with_pass(|| panic!("it has ended")), None);
        query.begin();
        let mut ended = false;
        assert!(query.end_with_pass(|| ended = true).is_some() && ended);
    }
}
