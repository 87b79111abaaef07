//! How many objects C has beyond those of wgpu-core that they share: to tell how many there are.

use std::sync::atomic::{AtomicIsize, Ordering};

#[derive(Default)]
pub struct Surplus(AtomicIsize);

/// The surplus of each kind of object that may be shared.
#[derive(Default)]
pub struct Surpluses {
    pub bind_group_layouts: Surplus,
    pub pipeline_layouts: Surplus,
    pub samplers: Surplus,
    pub texture_views: Surplus,
}

impl Surplus {
    pub fn grow(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    pub fn shrink(&self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }

    /// As many objects of wgpu-core, in objects that C has.
    pub fn on_top_of(&self, count: usize) -> usize {
        count.saturating_add_signed(self.0.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_counted_as_c_has_them() {
        let surplus = Surplus::default();
        surplus.grow();
        surplus.grow();
        surplus.shrink();
        assert_eq!(surplus.on_top_of(3), 4);
        // One that nobody uses is kept.
        surplus.shrink();
        surplus.shrink();
        assert_eq!(surplus.on_top_of(1), 0);
        assert_eq!(surplus.on_top_of(0), 0);
    }
}
