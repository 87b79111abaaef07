//! Where a statement may lead: on, out of the function, or out of or to the end of a loop.

use std::ops::BitOr;

/// A set of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behavior(u8);

impl Behavior {
    pub const NEXT: Self = Self(1);
    pub const RETURN: Self = Self(2);
    pub const BREAK: Self = Self(4);
    pub const CONTINUE: Self = Self(8);

    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Nowhere.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// With another statement behind.
    pub fn then(self, next: Self) -> Self {
        match self.has(Self::NEXT) {
            true => self.without(Self::NEXT) | next,
            false => self,
        }
    }

    /// Of a `switch` whose cases have this behavior.
    pub fn of_switch(self) -> Self {
        match self.has(Self::BREAK) {
            true => self.without(Self::BREAK) | Self::NEXT,
            false => self,
        }
    }

    /// Of a loop whose body has this behavior, together with its `continuing`.
    pub fn of_loop(self) -> Self {
        let inside = Self::BREAK | Self::CONTINUE;
        match self.has(Self::BREAK) {
            true => self.without(inside) | Self::NEXT,
            false => self.without(inside | Self::NEXT),
        }
    }
}

impl BitOr for Behavior {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
