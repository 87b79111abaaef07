//! Bundles in passes that only read depth or stencil. WebGPU has a bundle say that it does so, too,
//! as it was asked to, whatever aspects the format has; wgpu-core looks at those alone.

// UPSTREAM: gfx-rs/wgpu#8030
// LIMITS: bundle-read-only

use crate::runtime::{failure::Invalid, name::Name};
use wgpu_core::{command::RenderPassDepthStencilAttachment, id::TextureViewId};

/// Which aspects of the depth-stencil attachment are read only, as the descriptor of a pass or
/// bundle says, whether its format has them or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReadOnly {
    pub depth: bool,
    pub stencil: bool,
}

impl ReadOnly {
    pub fn in_pass(attachment: Option<&RenderPassDepthStencilAttachment<TextureViewId>>) -> Self {
        attachment.map_or_else(Self::default, |attachment| Self {
            depth: attachment.depth.read_only,
            stencil: attachment.stencil.read_only,
        })
    }

    /// A bundle must not write what the pass only reads.
    #[inline(always)]
    pub fn check_for_pass(self, bundle: impl Into<Name>, pass: ReadOnly) -> Result<(), Invalid> {
        let missing = match (pass.depth && !self.depth, pass.stencil && !self.stencil) {
            (false, false) => return Ok(()),
            (true, _) => "depthReadOnly",
            (false, true) => "stencilReadOnly",
        };
        let (member, element) = bundle.into().parts();
        Err(lacks(member, element, missing))
    }
}

#[cold]
fn lacks(member: &'static str, element: Option<usize>, missing: &str) -> Invalid {
    let value = format_args!("a bundle without {missing}");
    let expected = format_args!("{missing}, as the pass has it");
    Invalid::new(Name::of_parts(member, element), value, expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_reads_only_what_its_pass_reads_only() {
        let both = [true, false];
        for (depth, stencil) in both.iter().flat_map(|&d| both.map(|s| (d, s))) {
            let bundle = ReadOnly { depth, stencil };
            for (pass_depth, pass_stencil) in both.iter().flat_map(|&d| both.map(|s| (d, s))) {
                let pass = ReadOnly {
                    depth: pass_depth,
                    stencil: pass_stencil,
                };
                let fits = (depth || !pass_depth) && (stencil || !pass_stencil);
                let checked = bundle.check_for_pass("bundles[0]", pass);
                assert_eq!(checked.is_ok(), fits, "{bundle:?} in {pass:?}");
            }
        }
        let pass = ReadOnly {
            depth: false,
            stencil: true,
        };
        let refused = ReadOnly::default().check_for_pass("bundles[2]", pass);
        assert_eq!(
            refused.unwrap_err().to_string(),
            "bundles[2]: a bundle without stencilReadOnly is not allowed, expected \
             stencilReadOnly, as the pass has it"
        );
    }
}
