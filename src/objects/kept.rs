//! Objects that somebody keeps alive, whatever the application releases.

use crate::runtime::{
    failure::Invalid,
    handle::{self, Opaque},
};
use std::{any::Any, sync::Arc};

/// How many objects are known to be kept without a look.
const RECENT: usize = 16;

/// Objects, each kept once if it comes again soon: taking a share costs more than recording what the
/// object is used for.
#[derive(Default)]
pub struct Kept {
    objects: Vec<Arc<dyn Any + Send + Sync>>,
    /// Some of their handles.
    recent: [usize; RECENT],
}

impl Kept {
    /// Keeps the object behind a handle, of which `share` takes a share; NULL is none.
    #[inline]
    pub fn keep<C: Opaque>(
        &mut self,
        given: *mut C,
        share: impl FnOnce() -> Result<Arc<C::Object>, Invalid>,
    ) -> Result<(), Invalid> {
        let handle = given.addr();
        let recent = handle / 32 % RECENT;
        if handle != 0 && (self.recent[recent] != handle || handle::MAY_REPEAT) {
            self.objects.push(share()?);
            self.recent[recent] = handle;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::handle::{self, tests::Thing};

    #[test]
    fn own_02_an_object_is_kept_once() {
        let (one, other) = (Thing::new("one"), Thing::new("other"));
        let handles = [&one, &other].map(|thing| handle::insert(Arc::clone(thing)));
        let mut kept = Kept::default();
        for _ in 0..3 {
            let share = || Ok(Arc::clone(&one));
            assert_eq!(kept.keep(handles[0], share), Ok(()));
        }
        assert_eq!(kept.keep(handles[1], || Ok(Arc::clone(&other))), Ok(()));
        assert_eq!([&one, &other].map(Arc::strong_count), [3, 3]);
        drop(kept);
        assert_eq!([&one, &other].map(Arc::strong_count), [2, 2]);
    }

    #[test]
    fn an_object_of_which_there_is_no_share_is_not_kept() {
        let (one, mut kept) = (Thing::new("one"), Kept::default());
        let handle = handle::insert(Arc::clone(&one));
        let refused = Invalid::null("thing");
        assert_eq!(kept.keep(handle, || Err(refused.clone())), Err(refused));
        assert_eq!(kept.keep(handle, || Ok(Arc::clone(&one))), Ok(()));
        assert_eq!(Arc::strong_count(&one), 3);
    }
}
