//! The names of values from C.

use std::fmt;

/// What a value is called: an argument or a member, or an element of one that is an array.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    member: &'static str,
    element: Option<usize>,
}

impl From<&'static str> for Name {
    #[inline]
    fn from(member: &'static str) -> Self {
        Self {
            member,
            element: None,
        }
    }
}

impl Name {
    /// What an element of the array of this name is called.
    #[inline]
    pub fn of_element(self, position: usize) -> Self {
        Self {
            element: Some(position),
            ..self
        }
    }

    /// Member and element, for functions off the way of values that are right: passed as a whole, a
    /// name would be made in memory on that way, too.
    #[inline]
    pub fn parts(self) -> (&'static str, Option<usize>) {
        (self.member, self.element)
    }

    pub fn of_parts(member: &'static str, element: Option<usize>) -> Self {
        Self { member, element }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.member)?;
        match self.element {
            Some(position) => write!(f, "[{position}]"),
            None => Ok(()),
        }
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.to_string()
    }
}
