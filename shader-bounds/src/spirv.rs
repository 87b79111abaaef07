//! The words of a SPIR-V module.

use super::{limits, refusal::Refusal};

const FUNCTION: u32 = 54;
const LOOP_MERGE: u32 = 246;
const SELECTION_MERGE: u32 = 247;
const ENTRY_POINT: u32 = 15;
const HEADER: usize = 5;

pub fn check(words: &[u32]) -> Result<(), Refusal> {
    Refusal::above(limits::WORDS, words.len(), "words of code")?;
    let (mut functions, mut entry_points, mut branches) = (0, 0, 0);
    let mut rest = words.get(HEADER..).unwrap_or_default();
    while let Some(first) = rest.first() {
        let length = (first >> 16) as usize;
        match first & 0xffff {
            FUNCTION => {
                functions += 1;
                branches = 0;
            }
            ENTRY_POINT => entry_points += 1,
            LOOP_MERGE | SELECTION_MERGE => branches += 1,
            _ => {}
        }
        let what = "conditions, loops and switches in a function";
        Refusal::above(limits::BRANCHES, branches, what)?;
        // What is cut off, or has no length, is for the compiler to complain of.
        rest = match length {
            0 => break,
            length => rest.get(length..).unwrap_or_default(),
        };
    }
    Refusal::above(limits::DECLARATIONS, functions, "functions")?;
    Refusal::above(limits::ENTRY_POINTS, entry_points, "entry points")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nests_in_a_function_is_counted() {
        let module = |branches: usize| {
            let mut words = vec![0x0723_0203, 0x0001_0000, 0, 9, 0];
            for _ in 0..2 {
                words.extend([5 << 16 | FUNCTION, 1, 2, 0, 3]);
                for _ in 0..branches {
                    words.extend([3 << 16 | SELECTION_MERGE, 4, 0]);
                }
            }
            words
        };
        assert!(check(&module(limits::BRANCHES)).is_ok());
        assert!(check(&module(limits::BRANCHES + 1)).is_err());
        assert!(check(&[0; 7]).is_ok());
        assert!(check(&vec![0; limits::WORDS + 1]).is_err());
    }
}
