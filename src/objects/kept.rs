//! Objects that somebody keeps alive, whatever the application releases.

use crate::runtime::{failure::Invalid, handle::Object};
use std::{any::Any, ptr, sync::Arc};

/// How many objects are known to be kept without a look.
const RECENT: usize = 16;

/// Objects, each kept once if it comes again soon: taking a share costs more than recording what the
/// object is used for.
#[derive(Default)]
pub struct Kept {
    objects: Vec<Arc<dyn Any + Send + Sync>>,
    /// The addresses of some of them, which no other object can have meanwhile.
    recent: [usize; RECENT],
}

impl Kept {
    /// Keeps an object, of which `share` takes a share.
    #[inline]
    pub fn keep<T: Object>(
        &mut self,
        object: &T,
        share: impl FnOnce() -> Result<Arc<T>, Invalid>,
    ) -> Result<(), Invalid> {
        let address = ptr::from_ref(object).addr();
        let recent = address / 64 % RECENT;
        if self.recent[recent] != address {
            self.objects.push(share()?);
            self.recent[recent] = address;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::handle::tests::Thing;

    #[test]
    fn own_02_an_object_is_kept_once() {
        let (one, other) = (Thing::new("one"), Thing::new("other"));
        let mut kept = Kept::default();
        for _ in 0..3 {
            assert_eq!(kept.keep(&*one, || Ok(Arc::clone(&one))), Ok(()));
        }
        assert_eq!(kept.keep(&*other, || Ok(Arc::clone(&other))), Ok(()));
        assert_eq!([&one, &other].map(Arc::strong_count), [2, 2]);
        drop(kept);
        assert_eq!([&one, &other].map(Arc::strong_count), [1, 1]);
    }

    #[test]
    fn an_object_of_which_there_is_no_share_is_not_kept() {
        let (one, mut kept) = (Thing::new("one"), Kept::default());
        let refused = Invalid::null("thing");
        assert_eq!(kept.keep(&*one, || Err(refused.clone())), Err(refused));
        assert_eq!(kept.keep(&*one, || Ok(Arc::clone(&one))), Ok(()));
        assert_eq!(Arc::strong_count(&one), 2);
    }
}
