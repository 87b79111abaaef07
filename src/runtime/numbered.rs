//! Things with numbers that count up, each of which leaves sooner or later.
//!
//! Most leave in about the order in which they came. So they stand in a row, where a number is a place;
//! the few that outlive those around them move into a map, and the row stays about as long as there are
//! things in it.

use std::collections::{HashMap, VecDeque};

/// Empty places that a row may have, however short it is.
const SLACK: usize = 32;

pub(super) struct Numbered<T> {
    row: VecDeque<Option<T>>,
    /// The number of the first place of the row.
    first: u64,
    /// How many places of the row are taken.
    taken: usize,
    lasting: HashMap<u64, T>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self {
            row: VecDeque::new(),
            first: 0,
            taken: 0,
            lasting: HashMap::new(),
        }
    }
}

impl<T> Numbered<T> {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.taken + self.lasting.len()
    }

    fn place(&self, number: u64) -> Option<usize> {
        usize::try_from(number.checked_sub(self.first)?).ok()
    }

    pub(super) fn get(&self, number: u64) -> Option<&T> {
        let in_row = self.place(number).and_then(|place| self.row.get(place));
        match in_row {
            Some(place) => place.as_ref(),
            None => self.lasting.get(&number),
        }
    }

    pub(super) fn get_mut(&mut self, number: u64) -> Option<&mut T> {
        let in_row = self.place(number).and_then(|place| self.row.get_mut(place));
        match in_row {
            Some(place) => place.as_mut(),
            None => self.lasting.get_mut(&number),
        }
    }

    /// Adds one, whose number is above that of all before it.
    pub(super) fn insert(&mut self, number: u64, thing: T) {
        let end = self.first + self.row.len() as u64;
        if self.row.is_empty() || number - end > (self.row.len() + SLACK) as u64 {
            self.outlive_row();
            self.first = number;
        } else {
            self.row.extend((end..number).map(|_| None));
        }
        self.row.push_back(Some(thing));
        self.taken += 1;
        self.trim();
    }

    pub(super) fn remove(&mut self, number: u64) -> Option<T> {
        let in_row = self.place(number).and_then(|place| self.row.get_mut(place));
        let Some(place) = in_row else {
            return self.lasting.remove(&number);
        };
        let removed = place.take()?;
        self.taken -= 1;
        self.trim();
        Some(removed)
    }

    fn trim(&mut self) {
        while matches!(self.row.front(), Some(None)) || self.row.len() > 2 * self.taken + SLACK {
            self.shift();
        }
    }

    /// Takes the first place away, false if there is none. What is in it has lasted for longer than
    /// most of those after it.
    fn shift(&mut self) -> bool {
        let Some(place) = self.row.pop_front() else {
            return false;
        };
        if let Some(thing) = place {
            self.lasting.insert(self.first, thing);
            self.taken -= 1;
        }
        self.first += 1;
        true
    }

    fn outlive_row(&mut self) {
        while self.shift() {}
    }

    /// All of them by their numbers, in no order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u64, &T)> {
        let numbers = self.first..;
        let row = numbers.zip(&self.row);
        let row = row.filter_map(|(number, place)| Some((number, place.as_ref()?)));
        row.chain(self.lasting.iter().map(|(number, thing)| (*number, thing)))
    }

    pub(super) fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.row
            .iter_mut()
            .flatten()
            .chain(self.lasting.values_mut())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(things: &Numbered<u64>, expected: impl Iterator<Item = u64>) {
        let mut found: Vec<_> = things.iter().collect();
        found.sort_unstable();
        let expected: Vec<_> = expected.collect();
        assert_eq!(things.len(), expected.len());
        assert!(found.iter().map(|(number, _)| *number).eq(expected));
        for (number, thing) in found {
            assert_eq!((number, things.get(number)), (*thing, Some(thing)));
        }
        assert!(things.row.len() <= 2 * things.taken + SLACK);
    }

    #[test]
    fn whoever_is_there_is_found() {
        let mut things = Numbered::default();
        assert_eq!(things.get(0), None);
        assert_eq!(things.remove(7), None);
        for number in (3..3000).step_by(3) {
            things.insert(number, number);
        }
        check(&things, (3..3000).step_by(3));
        assert_eq!((things.get(4), things.get(3000)), (None, None));
        for number in (3..3000).step_by(3).filter(|number| number % 9 != 0) {
            assert_eq!(things.remove(number), Some(number));
            assert_eq!(things.remove(number), None);
        }
        check(&things, (9..3000).step_by(9));
        for thing in things.values_mut() {
            *thing += 1;
        }
        for number in (9..3000).step_by(9) {
            *things.get_mut(number).unwrap() -= 1;
        }
        for number in (1..334).rev().map(|ninth| 9 * ninth) {
            assert_eq!(things.remove(number), Some(number));
        }
        check(&things, 0..0);
    }

    #[test]
    fn one_that_lasts_makes_no_long_row() {
        let mut things = Numbered::default();
        for number in 0..10_000 {
            things.insert(number, number);
            if number % 1000 != 0 {
                things.remove(number);
            }
            assert!(things.row.len() <= SLACK + 2);
        }
        check(&things, (0..10_000).step_by(1000));
    }

    #[test]
    fn numbers_that_are_left_out_cost_nothing() {
        let mut things = Numbered::default();
        for number in [1, 1 << 20, 1 << 40, u64::MAX - 1] {
            things.insert(number, number);
            assert!(things.row.len() <= SLACK + 2);
        }
        assert_eq!(things.len(), 4);
        assert_eq!(things.get(1 << 20), Some(&(1 << 20)));
    }
}
