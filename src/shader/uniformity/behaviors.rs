//! How a statement may end, as WGSL has it.

use std::ops::{BitOr, BitOrAssign};

/// Some of the ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behaviors(u8);

impl Behaviors {
    pub const NONE: Self = Self(0);
    pub const NEXT: Self = Self(1);
    pub const BREAK: Self = Self(2);
    pub const CONTINUE: Self = Self(4);
    pub const RETURN: Self = Self(8);

    /// Whether one of these is among them.
    pub fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    pub fn without(self, those: Self) -> Self {
        Self(self.0 & !those.0)
    }

    /// Those of a switch whose cases have these.
    pub fn of_switch(self) -> Self {
        match self.any(Self::BREAK) {
            true => self.without(Self::BREAK) | Self::NEXT,
            false => self,
        }
    }

    /// Those of a loop in which there are these.
    pub fn of_loop(self) -> Self {
        let left = self.without(Self::BREAK | Self::CONTINUE | Self::NEXT);
        match self.any(Self::BREAK) {
            true => left | Self::NEXT,
            false => left,
        }
    }
}

impl BitOr for Behaviors {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Behaviors {
    fn bitor_assign(&mut self, other: Self) {
        *self = *self | other;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loops_and_switches_end_where_something_leaves_them() {
        let all = Behaviors::NEXT | Behaviors::BREAK | Behaviors::CONTINUE | Behaviors::RETURN;
        assert_eq!(all.of_loop(), Behaviors::NEXT | Behaviors::RETURN);
        assert_eq!(
            (Behaviors::NEXT | Behaviors::CONTINUE).of_loop(),
            Behaviors::NONE
        );
        assert_eq!(all.of_switch(), all.without(Behaviors::BREAK));
        assert_eq!(Behaviors::RETURN.of_switch(), Behaviors::RETURN);
    }
}
