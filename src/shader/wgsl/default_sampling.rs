//! Interpolation that is written down though it is the default: naga tells a sampling that is
//! written down from one that is not.

// UPSTREAM: none known
// LIMITS: wgsl-spellings

use std::ops::Range;

/// What says no more of an interpolation than its default does.
pub fn default_sampling(code: &str) -> Vec<Range<usize>> {
    const ATTRIBUTE: &str = "@interpolate";
    let mut cut = Vec::new();
    // That there is none is found out faster than where they are.
    if !code.contains(ATTRIBUTE) {
        return cut;
    }
    for (at, attribute) in code.match_indices(ATTRIBUTE) {
        let behind = at + attribute.len();
        let Some((before, arguments)) = code[behind..].split_once('(') else {
            break;
        };
        let Some((arguments, _)) = arguments.split_once(')') else {
            break;
        };
        if !before.trim().is_empty() {
            continue;
        }
        let start = behind + before.len() + 1;
        let end = start + arguments.len();
        let mut words: Vec<_> = arguments.split(',').map(str::trim).collect();
        if words.last() == Some(&"") {
            words.pop();
        }
        match words[..] {
            ["perspective"] | ["perspective", "center"] => cut.push(at..end + 1),
            ["linear", "center"] | ["flat", "first"] => {
                let kind = arguments.find(',').unwrap_or(arguments.len());
                cut.push(start + kind..end);
            }
            _ => {}
        }
    }
    cut
}
