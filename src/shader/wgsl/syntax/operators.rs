//! Which operators may stand beside each other without parentheses.

use super::reader::Reader;

/// Operators that bind alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Multiplicative,
    Additive,
    Shift,
    Relational,
    /// `&`, `|` or `^`.
    Bitwise(&'static str),
    /// `&&` or `||`.
    Logical(&'static str),
}

/// The operators of an expression, as far as it was read.
#[derive(Default)]
pub struct Operators {
    /// The first one, and whether there is another.
    first: Option<Operator>,
    is_long: bool,
    /// Between two logical operators.
    relations: usize,
    /// Between two relational or logical ones.
    shifts: usize,
    others: usize,
}

impl Operator {
    /// The operator that comes next, and of how many tokens it is. None assigns.
    pub fn next(reader: &Reader) -> Option<(Self, usize)> {
        let (text, second) = (reader.text(), reader.joined(1));
        let assigns = second == "=";
        Some(match text {
            "<" | ">" if reader.is_template(text) => return None,
            "<" | ">" if second == text => match reader.joined(2) {
                "=" => return None,
                _ => (Self::Shift, 2),
            },
            "<" | ">" => (Self::Relational, 1 + usize::from(assigns)),
            "=" | "!" if assigns => (Self::Relational, 2),
            "&" if second == text => (Self::Logical("&&"), 2),
            "|" if second == text => (Self::Logical("||"), 2),
            _ if assigns => return None,
            "&" => (Self::Bitwise("&"), 1),
            "|" => (Self::Bitwise("|"), 1),
            "^" => (Self::Bitwise("^"), 1),
            "+" | "-" if second != text => (Self::Additive, 1),
            "*" | "/" | "%" => (Self::Multiplicative, 1),
            _ => return None,
        })
    }
}

impl Operators {
    /// Adds the next one; whether it may stand there.
    pub fn add(&mut self, operator: Operator) -> bool {
        self.is_long = self.first.is_some();
        let first = *self.first.get_or_insert(operator);
        match operator {
            Operator::Logical(_) => (self.relations, self.shifts, self.others) = (0, 0, 0),
            Operator::Relational => {
                (self.shifts, self.others) = (0, 0);
                self.relations += 1;
            }
            Operator::Shift => self.shifts += 1,
            _ => self.others += 1,
        }
        let binds = match (first, operator) {
            (Operator::Bitwise(first), Operator::Bitwise(other)) => first == other,
            (Operator::Bitwise(_), _) | (_, Operator::Bitwise(_)) => !self.is_long,
            _ => true,
        };
        binds && self.relations < 2 && (self.shifts == 0 || self.shifts + self.others == 1)
    }
}
