//! The address space of immediates by its older name, which programs for older libwgpu_native use.

// UPSTREAM: none known
// LIMITS: wgsl-spellings

use std::ops::Range;

const PUSH_CONSTANT: &str = "push_constant";
pub const IMMEDIATE: &str = "immediate    ";
const _: () = assert!(PUSH_CONSTANT.len() == IMMEDIATE.len());

/// Where code names the address space that is called `immediate` today.
pub fn push_constants(code: &str) -> Vec<Range<usize>> {
    // That there is none is found out faster than where they are.
    if !code.contains(PUSH_CONSTANT) {
        return Vec::new();
    }
    let names = code.match_indices(PUSH_CONSTANT).filter(|&(at, _)| {
        let behind = &code[at + PUSH_CONSTANT.len()..];
        let before = code[..at].trim_end().strip_suffix('<').map(str::trim_end);
        let declares = before.is_some_and(|code| code.ends_with("var") || code.ends_with("ptr"));
        declares && behind.trim_start().starts_with(['>', ','])
    });
    names.map(|(at, _)| at..at + PUSH_CONSTANT.len()).collect()
}
