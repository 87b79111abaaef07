//! What a module uses of subgroups: all of it has to be asked for, and subgroupElect() is a function
//! that naga does not know.

// UPSTREAM: gfx-rs/wgpu#8202, gfx-rs/wgpu#5555
// LIMITS: subgroups, subgroups-unasked

use crate::shader::bounds::{
    refusal::Refusal,
    tokens::{Kind, Token},
};
use naga::Span;
use std::ops::Range;

/// The words of subgroups in a module, and where they are.
#[derive(Default)]
pub struct SubgroupWords<'a>(Vec<(&'a str, Range<usize>)>);

impl<'a> SubgroupWords<'a> {
    pub fn of(tokens: &[Token<'a>]) -> Self {
        let (mut uses, mut declared) = (Vec::new(), Vec::new());
        for (at, token) in tokens.iter().enumerate() {
            // Next to no word begins so.
            if !matches!(token.text.as_bytes(), [b's' | b'q' | b'n', ..]) {
                continue;
            }
            let word = token.text;
            let is_operation = is_operation(word);
            if !is_operation && !is_value(word) {
                continue;
            }
            let (before, next) = (&tokens[..at], tokens.get(at + 1));
            let last = before.last();
            // A module may have functions of its own by these names.
            if last.is_some_and(|last| last.is("fn")) {
                declared.push(word);
                continue;
            }
            let is_use = match is_operation {
                true => {
                    next.is_some_and(|next| next.kind == Kind::Open)
                        && last.is_none_or(|last| last.kind != Kind::Dot)
                }
                false => matches!(before, [.., builtin, _] if builtin.is("builtin")),
            };
            if is_use {
                uses.push((word, token.range()));
            }
        }
        uses.retain(|(word, _)| !declared.contains(word));
        Self(uses)
    }

    /// `Err` if there are any.
    pub fn refuse_unasked(&self) -> Result<(), Refusal> {
        let Some((word, at)) = self.0.first() else {
            return Ok(());
        };
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let value = format_args!("{word} in a module that does not enable subgroups");
        let refusal = Refusal::new(value, "'enable subgroups;' before its declarations");
        Err(refusal.at(Span::new(place(at.start), place(at.end))))
    }

    /// The function that naga lacks, if the module calls it: the first of the active invocations is
    /// the one that has none before it.
    pub fn elect(&self) -> Option<&'static str> {
        const ELECT: &str = "\n@must_use fn subgroupElect() -> bool \
                             { return subgroupExclusiveAdd(1u) == 0u; }\n";
        let elects = self.0.iter().any(|(word, _)| *word == "subgroupElect");
        elects.then_some(ELECT)
    }
}

fn is_operation(word: &str) -> bool {
    if let Some(quad) = word.strip_prefix("quad") {
        return matches!(quad, "Broadcast" | "SwapX" | "SwapY" | "SwapDiagonal");
    }
    let Some(operation) = word.strip_prefix("subgroup") else {
        return false;
    };
    matches!(
        operation,
        "Add"
            | "All"
            | "And"
            | "Any"
            | "Ballot"
            | "Broadcast"
            | "BroadcastFirst"
            | "Elect"
            | "ExclusiveAdd"
            | "ExclusiveMul"
            | "InclusiveAdd"
            | "InclusiveMul"
            | "Max"
            | "Min"
            | "Mul"
            | "Or"
            | "Shuffle"
            | "ShuffleDown"
            | "ShuffleUp"
            | "ShuffleXor"
            | "Xor"
    )
}

fn is_value(word: &str) -> bool {
    matches!(
        word,
        "subgroup_size" | "subgroup_invocation_id" | "subgroup_id" | "num_subgroups"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shader::bounds::tokens::tokens;

    #[test]
    fn subgroups_have_to_be_asked_for() {
        let unasked = |code| SubgroupWords::of(&tokens(code)).refuse_unasked().err();
        let refusal = unasked("fn f() { let a = subgroupAdd(1u); }").unwrap();
        assert_eq!(refusal.span, Some(Span::new(17, 28)));
        for code in [
            "fn f() { _ = quadSwapX(1u); }",
            "fn f(@builtin(subgroup_size) size: u32) {}",
            "struct S { @builtin(subgroup_invocation_id) id: u32 }",
        ] {
            assert!(unasked(code).is_some(), "{code}");
        }
        for code in [
            "// subgroupAdd(1u)",
            "const subgroup_size = 1; const quad = subgroup_size;",
            "fn subgroupAdd(a: u32) {} fn f() { subgroupAdd(1u); }",
            "fn f() { let subgroupAdd = 1; _ = subgroupAdd + s.subgroupMax(1); }",
        ] {
            assert!(unasked(code).is_none(), "{code}");
        }
    }

    #[test]
    fn elect_is_added_where_it_is_called() {
        let elects = |code| SubgroupWords::of(&tokens(code)).elect().is_some();
        assert!(elects("fn f() { if subgroupElect() { g(); } }"));
        assert!(!elects("fn f() { _ = subgroupAdd(1); } // subgroupElect()"));
        assert!(!elects("fn subgroupElect() {} fn f() { subgroupElect(); }"));
    }
}
