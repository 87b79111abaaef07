//! `m[1].y = x`: naga knows no components of a matrix's column where it is written to, but indices.

// UPSTREAM: none known
// LIMITS: glsl-columns

use naga::front::glsl::{Error, ErrorKind, ParseErrors};
use std::{borrow::Cow, ops::Range};

/// So many may there be in a module: for each, the code is parsed again.
const MOST: usize = 64;

/// Parses code, and writes `m[1][1]` in the place of `m[1].y` into it wherever that was the error.
pub fn parse_with_indices<T>(
    code: &mut Cow<str>,
    mut parse: impl FnMut(&str) -> Result<T, ParseErrors>,
) -> Result<T, ParseErrors> {
    for _ in 0..MOST {
        let error = match parse(code) {
            Ok(parsed) => return Ok(parsed),
            Err(error) => error,
        };
        let first = error.errors.first();
        match first.and_then(|first| component(code, first)) {
            Some((at, index)) => code.to_mut().replace_range(at, &index),
            None => return Err(error),
        }
    }
    parse(code)
}

/// Where an error is about a component of what was looked up by an index, and the index for it. A blank
/// behind goes with it, so that what follows keeps its place.
fn component(code: &str, error: &Error) -> Option<(Range<usize>, String)> {
    let ErrorKind::SemanticError(text) = &error.kind else {
        return None;
    };
    let mut at = error.meta.to_range()?;
    let is_lookup = code.get(..at.start)?.trim_end().ends_with(']');
    let name = code.get(at.clone())?.strip_prefix('.')?;
    let mut components = ["xrs", "ygt", "zbp", "waq"].iter();
    let component = components.position(|names| name.len() == 1 && names.contains(name))?;
    if !is_lookup || !text.starts_with("Can't lookup field") {
        return None;
    }
    if code[at.end..].starts_with([' ', '\t']) {
        at.end += 1;
    }
    Some((at, format!("[{component}]")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use naga::{ShaderStage, front::glsl};

    fn parse(statements: &str) -> Result<(), String> {
        let code = format!("#version 450\nvoid main() {{ mat3 m; mat2 n[2]; {statements} }}");
        let options = glsl::Options::from(ShaderStage::Compute);
        let parsed = parse_with_indices(&mut code.into(), |code| {
            glsl::Frontend::default().parse(&options, code)
        });
        parsed.map(drop).map_err(|error| error.to_string())
    }

    #[test]
    fn components_of_columns_are_written_to() {
        for statements in [
            "m[1].y = 5.0; m[0].r=1.0; m[2].p += m[1].x;",
            "int i = 1; m[i] .z = 2.0; n[i][1].y = 3.0; n[0][i].t *= 2.0;",
        ] {
            assert_eq!(parse(statements), Ok(()), "{statements}");
        }
    }

    #[test]
    fn what_else_is_wrong_stays_so() {
        for statements in ["m[1].e = 5.0;", "m.y = 5.0;", "m[1].y = ;"] {
            assert!(parse(statements).is_err(), "{statements}");
        }
    }
}
