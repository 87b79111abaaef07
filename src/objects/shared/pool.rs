//! Things to be found again by their description, while somebody uses them.

use parking_lot::Mutex;
use rustc_hash::FxHasher;
use std::{
    collections::HashMap,
    hash::BuildHasherDefault,
    mem,
    sync::{Arc, Weak},
};

/// With fewer entries nobody looks for dead ones.
const FEW: usize = 32;

/// Holds no thing alive but the few that came last: a program that makes the same thing in each
/// frame and lets go of it is to find it, too.
pub struct Pool<T>(Mutex<Things<T>>);

struct Things<T> {
    /// By the hashes of their descriptions. Of two with the same hash the last one is found.
    known: HashMap<u64, Weak<T>, BuildHasherDefault<FxHasher>>,
    /// How many may be known before the dead ones are sorted out.
    most: usize,
    /// The things that came last, in a ring.
    last: Vec<Arc<T>>,
    /// How many of them are kept.
    kept: usize,
    /// The one that goes next.
    oldest: usize,
}

impl<T> Pool<T> {
    /// One that keeps this many things alive.
    pub fn keeping(kept: usize) -> Self {
        Self(Mutex::new(Things {
            known: HashMap::default(),
            most: FEW,
            last: Vec::new(),
            kept,
            oldest: 0,
        }))
    }

    /// The thing with this hash, if it `is` the one.
    pub fn find(&self, hash: u64, is: impl FnOnce(&T) -> bool) -> Option<Arc<T>> {
        // The lock ends here: a share that is dropped may be the last one.
        let found = self.0.lock().known.get(&hash).and_then(Weak::upgrade);
        found.filter(|thing| is(thing))
    }

    pub fn add(&self, hash: u64, thing: &Arc<T>) {
        let mut things = self.0.lock();
        let replaced = things.keep(thing);
        if things.known.len() >= things.most {
            things.sort_out();
        }
        things.known.insert(hash, Arc::downgrade(thing));
        drop(things);
        drop(replaced);
    }

    /// Forgets all things.
    pub fn clear(&self) {
        let mut things = self.0.lock();
        things.known.clear();
        let last = mem::take(&mut things.last);
        things.oldest = 0;
        drop(things);
        drop(last);
    }
}

impl<T> Things<T> {
    /// Keeps a thing alive, in place of the one that is returned.
    fn keep(&mut self, thing: &Arc<T>) -> Option<Arc<T>> {
        if self.last.len() < self.kept {
            self.last.push(Arc::clone(thing));
            return None;
        }
        let oldest = self.last.get_mut(self.oldest)?;
        self.oldest = (self.oldest + 1) % self.kept;
        Some(mem::replace(oldest, Arc::clone(thing)))
    }

    /// Forgets things that are dead. What that costs is spread over at least as many that came.
    fn sort_out(&mut self) {
        self.known.retain(|_, thing| thing.strong_count() > 0);
        self.most = FEW.max(2 * self.known.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The thing with this number, made if it is not found.
    fn thing(pool: &Pool<u64>, number: u64) -> Arc<u64> {
        pool.find(number, |found| *found == number)
            .unwrap_or_else(|| {
                let made = Arc::new(number);
                pool.add(number, &made);
                made
            })
    }

    #[test]
    fn a_thing_is_found_while_somebody_uses_it() {
        let pool = Pool::keeping(0);
        let first = thing(&pool, 1);
        assert!(Arc::ptr_eq(&first, &thing(&pool, 1)));
        assert!(!Arc::ptr_eq(&first, &thing(&pool, 2)));
        let weak = Arc::downgrade(&first);
        drop(first);
        assert_eq!(weak.strong_count(), 0);
        assert!(pool.find(1, |_| true).is_none());
    }

    #[test]
    fn another_thing_with_the_same_hash_is_not_taken_for_it() {
        let pool = Pool::keeping(0);
        let (one, other) = (Arc::new(1), Arc::new(2));
        pool.add(7, &one);
        assert!(pool.find(7, |found| *found == 2).is_none());
        pool.add(7, &other);
        assert!(pool.find(7, |found| *found == 1).is_none());
        assert!(Arc::ptr_eq(
            &pool.find(7, |found| *found == 2).unwrap(),
            &other
        ));
    }

    #[test]
    fn the_things_that_came_last_live_on() {
        let pool = Pool::keeping(2);
        let lives = |number| pool.find(number, |_| true).is_some();
        for number in 1..=5 {
            thing(&pool, number);
        }
        assert_eq!(
            [1, 2, 3, 4, 5].map(lives),
            [false, false, false, true, true]
        );
        // Going round among as many as are kept makes none anew.
        let four = Arc::downgrade(&thing(&pool, 4));
        for _ in 0..3 {
            thing(&pool, 5);
            assert!(Weak::ptr_eq(&four, &Arc::downgrade(&thing(&pool, 4))));
        }
        pool.clear();
        assert_eq!([4, 5].map(lives), [false, false]);
        assert_eq!(four.strong_count(), 0);
    }

    #[test]
    fn dead_things_do_not_pile_up() {
        let pool = Pool::keeping(4);
        let living: Vec<_> = (0..100).map(|number| thing(&pool, number)).collect();
        for number in 100..10_000 {
            thing(&pool, number);
        }
        let things = pool.0.lock();
        assert!(things.known.len() <= 2 * (living.len() + things.kept));
        assert_eq!(things.last.len(), 4);
        drop(things);
        let again = (0..100).map(|number| thing(&pool, number));
        assert!(
            living
                .iter()
                .zip(again)
                .all(|(one, it)| Arc::ptr_eq(one, &it))
        );
    }

    #[test]
    fn a_thing_may_use_the_pool_when_it_ends() {
        struct Ends(Arc<Pool<Ends>>);
        impl Drop for Ends {
            fn drop(&mut self) {
                self.0.find(1, |_| true);
            }
        }
        let pool = Arc::new(Pool::keeping(1));
        pool.add(1, &Arc::new(Ends(Arc::clone(&pool))));
        pool.add(2, &Arc::new(Ends(Arc::clone(&pool))));
        assert!(pool.find(1, |_| true).is_none());
        assert!(pool.find(2, |_| false).is_none());
        pool.clear();
        assert!(pool.find(2, |_| true).is_none());
    }

    #[test]
    fn thr_01_threads_find_each_others_things() {
        let pool = Pool::keeping(2);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for number in (0..8).cycle().take(4000) {
                        assert_eq!(*thing(&pool, number), number);
                    }
                });
            }
        });
        assert!(pool.0.lock().known.len() <= 8);
    }
}
