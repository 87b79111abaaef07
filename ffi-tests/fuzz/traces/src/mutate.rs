//! Changes that leave a trace one: a byte by chance would spoil most actions, and reading ends there.

use crate::{chance::Chance, files::end_of_actions};
use std::ops::Range;

unsafe extern "C" {
    /// libFuzzer's own changes, of bytes and words.
    pub fn LLVMFuzzerMutate(data: *mut u8, size: usize, most: usize) -> usize;
}

const NUMBERS: &str =
    "0 1 2 3 4 7 16 255 256 65536 4294967295 4294967296 18446744073709551615 -1 1e39 NaN";

/// The places of the values in a list of actions.
#[derive(Default)]
struct Places {
    /// With their commas before them, and the names of fields.
    items: Vec<Range<usize>>,
    values: Vec<Range<usize>>,
}

impl Places {
    fn of(text: &[u8]) -> Self {
        let mut places = Self::default();
        // Where the items around begin, and the value in each.
        let mut around = Vec::new();
        let (mut item, mut value) = (0, 0);
        let (mut quoted, mut escaped) = (false, false);
        for (at, &byte) in text.iter().enumerate() {
            if quoted {
                quoted = byte != b'"' || escaped;
                escaped = byte == b'\\' && !escaped;
                continue;
            }
            match byte {
                b'"' => quoted = true,
                b':' => value = at + 1,
                b'(' | b'[' | b'{' => {
                    around.push((item, value));
                    (item, value) = (at + 1, at + 1);
                }
                b',' => {
                    places.add(text, item, value, at);
                    (item, value) = (at, at + 1);
                }
                b')' | b']' | b'}' => {
                    places.add(text, item, value, at);
                    (item, value) = around.pop().unwrap_or((at + 1, at + 1));
                }
                _ => {}
            }
        }
        places
    }

    fn add(&mut self, text: &[u8], item: usize, value: usize, end: usize) {
        let blanks = text[value..end]
            .iter()
            .take_while(|byte| byte.is_ascii_whitespace());
        let value = value + blanks.count();
        if value < end {
            self.items.push(item..end);
            self.values.push(value..end);
        }
    }

    fn value(&self, chance: &mut Chance) -> Option<Range<usize>> {
        chance.of(&self.values).cloned()
    }

    fn item(&self, chance: &mut Chance) -> Option<Range<usize>> {
        chance.of(&self.items).cloned()
    }

    /// A value that begins like another one: a number, a text, a name or a bracket.
    fn alike(
        &self,
        text: &[u8],
        value: &Range<usize>,
        chance: &mut Chance,
    ) -> Option<Range<usize>> {
        let kind = |value: &Range<usize>| match text[value.start] {
            byte if byte.is_ascii_digit() => b'0',
            byte if byte.is_ascii_alphabetic() => b'a',
            byte => byte,
        };
        let alike: Vec<_> = self
            .values
            .iter()
            .filter(|other| kind(other) == kind(value))
            .collect();
        chance.of(&alike).map(|value| (*value).clone())
    }
}

/// The input with one to four changes; `None` where libFuzzer's own are due.
pub fn mutate(input: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut chance = Chance::new(seed);
    if chance.below(4) == 0 {
        return None;
    }
    let end = end_of_actions(input);
    let mut text = input[..end].to_vec();
    for _ in 0..=chance.below(4) {
        let (place, new) = change(&text, &mut chance)?;
        text.splice(place, new);
    }
    text.extend_from_slice(&input[end..]);
    Some(text)
}

/// A place, and what is to be there.
fn change(text: &[u8], chance: &mut Chance) -> Option<(Range<usize>, Vec<u8>)> {
    let places = Places::of(text);
    Some(match chance.below(6) {
        0 | 1 => {
            let value = places.value(chance)?;
            let other = places.alike(text, &value, chance)?;
            (value, text[other].to_vec())
        }
        2 => {
            let numbers = places
                .values
                .iter()
                .filter(|value| text[value.start].is_ascii_digit());
            let numbers: Vec<_> = numbers.collect();
            let number = (*chance.of(&numbers)?).clone();
            let new: Vec<_> = NUMBERS.split(' ').collect();
            (number, chance.of(&new)?.as_bytes().to_vec())
        }
        3 => (places.item(chance)?, Vec::new()),
        4 => {
            let item = places.item(chance)?;
            (item.end..item.end, with_comma(&text[item]))
        }
        _ => {
            let (item, to) = (places.item(chance)?, places.item(chance)?);
            (to.end..to.end, with_comma(&text[item]))
        }
    })
}

fn with_comma(item: &[u8]) -> Vec<u8> {
    match item {
        [b',', ..] => item.to_vec(),
        _ => [b",", item].concat(),
    }
}
