//! How many draws a render pass may have. WebGPU makes a pass with more than maxDrawCount invalid;
//! wgpu-core does not count them.

// UPSTREAM: gfx-rs/wgpu#8737
// LIMITS: draw-count

/// The draws recorded so far.
#[derive(Clone, Copy, Default)]
pub struct DrawCount(u64);

impl DrawCount {
    #[inline]
    pub fn add(&mut self, draws: u64) {
        self.0 = match draws {
            // One by one, nobody comes to the end of the numbers.
            1 => self.0.wrapping_add(1),
            _ => self.0.saturating_add(draws),
        };
    }

    pub fn get(self) -> u64 {
        self.0
    }

    /// What is wrong with so many draws, if anything is.
    pub fn beyond(self, most: u64) -> Option<String> {
        let draws = self.0;
        (draws > most).then(|| format!("{draws} draws, expected at most maxDrawCount = {most}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_more_draws_than_announced_are_too_many() {
        let mut count = DrawCount::default();
        count.add(2);
        count.add(1);
        assert_eq!(count.get(), 3);
        assert_eq!(count.beyond(3), None);
        assert_eq!(
            count.beyond(2).as_deref(),
            Some("3 draws, expected at most maxDrawCount = 2")
        );
        count.add(u64::MAX);
        assert_eq!(count.get(), u64::MAX);
    }
}
