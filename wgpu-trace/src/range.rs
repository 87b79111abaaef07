//! Ranges on the command line.

/// Numbers from `first` to `last`, both included. The first frame and the first submission have
/// number 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub first: u64,
    /// `None`: to the end.
    pub last: Option<u64>,
}

impl Range {
    pub fn contains(&self, number: u64) -> bool {
        number >= self.first && self.last.is_none_or(|last| number <= last)
    }
}

impl std::str::FromStr for Range {
    type Err = String;

    /// `a..b`, `a..`, `..b` or a single number.
    fn from_str(text: &str) -> Result<Self, String> {
        let number = |part: &str| {
            part.parse::<u64>()
                .ok()
                .filter(|number| *number > 0)
                .ok_or_else(|| format!("expected a number from 1, found '{part}'"))
        };
        let range = match text.split_once("..") {
            None => {
                let only = number(text)?;
                Self {
                    first: only,
                    last: Some(only),
                }
            }
            Some((first, last)) => Self {
                first: if first.is_empty() { 1 } else { number(first)? },
                last: if last.is_empty() {
                    None
                } else {
                    Some(number(last)?)
                },
            },
        };
        match range.last {
            Some(last) if last < range.first => Err(format!("{last} comes before {}", range.first)),
            _ => Ok(range),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges() {
        let range = |text: &str| text.parse::<Range>();
        let is = |first, last| Ok(Range { first, last });
        assert_eq!(range("3..5"), is(3, Some(5)));
        assert_eq!(range("3.."), is(3, None));
        assert_eq!(range("..5"), is(1, Some(5)));
        assert_eq!(range("4"), is(4, Some(4)));
        assert_eq!(range(".."), is(1, None));
        for wrong in ["5..3", "0", "-1", "a..b", "", "1...3", "1..2..3"] {
            assert!(range(wrong).is_err(), "{wrong}");
        }
        assert!(range("3..5").unwrap().contains(5));
        assert!(!range("3..5").unwrap().contains(6));
        assert!(!range("3..").unwrap().contains(2));
    }
}
