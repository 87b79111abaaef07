//! Push constants: the ranges of a pipeline layout, and what may be set with them.

use super::scalar::flags;
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Named, View};
use std::sync::Arc;

const STAGES: WGPUShaderStage =
    WGPUShaderStage_Vertex | WGPUShaderStage_Fragment | WGPUShaderStage_Compute;

/// The ranges that a pipeline layout declares. The default declares none, which lets every stage
/// see all of the layout's immediate data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PushConstants(Option<Arc<[WGPUPushConstantRange]>>);

impl PushConstants {
    pub fn declared(extras: View<WGPUPipelineLayoutExtras>) -> Result<Self, Invalid> {
        let mut taken = WGPUShaderStage_None;
        let ranges = extras.pushConstantRanges();
        let ranges: Vec<_> = ranges.map_structs(|range| push_constant_range(range, &mut taken))?;
        Ok(Self(Some(ranges.into())))
    }

    /// Whether none are declared.
    pub fn are_derived(&self) -> bool {
        self.0.is_none()
    }

    /// The byte behind the last one that a range holds.
    pub fn end(&self) -> u32 {
        let ranges = self.0.iter().flat_map(|ranges| ranges.iter());
        ranges.map(|range| range.end).max().unwrap_or(0)
    }

    /// Whether bytes may be set for these stages: each stage has to see all of them, and whoever
    /// else sees one of them has to be among the stages.
    pub fn check(&self, stages: WGPUShaderStage, offset: u32, size: usize) -> Result<(), Invalid> {
        let (start, end) = (u64::from(offset), u64::from(offset) + size as u64);
        let Some(ranges) = &self.0 else {
            return Ok(());
        };
        let mut seen_by = WGPUShaderStage_None;
        for range in ranges.iter() {
            let (range_start, range_end) = (u64::from(range.start), u64::from(range.end));
            if range_start <= start && end <= range_end {
                seen_by |= range.stages;
            }
            let shares_bytes = start < range_end && range_start < end;
            if shares_bytes && range.stages & !stages != 0 {
                let value = format_args!("{stages:#x} for bytes {start}..{end}");
                let expected = format!(
                    "all stages ({:#x}) of the range {range_start}..{range_end}",
                    range.stages
                );
                return Err(Invalid::new("stages", value, expected));
            }
        }
        match stages & !seen_by {
            0 => Ok(()),
            unseen => Err(Invalid::new(
                "offset",
                format_args!("bytes {start}..{end} for stages {unseen:#x}"),
                "bytes in the ranges that the layout has for these stages",
            )),
        }
    }
}

/// Stages, at least one.
pub fn stages(value: Named<WGPUShaderStage>) -> Result<WGPUShaderStage, Invalid> {
    const EXPECTED: &str = "a set of WGPUShaderStage that is not empty";
    if value.get() == WGPUShaderStage_None {
        return Err(value.refused(EXPECTED));
    }
    flags(value, STAGES, EXPECTED).map(WGPUShaderStage::from)
}

/// One range, whose stages must not be `taken` already.
fn push_constant_range(
    range: View<WGPUPushConstantRange>,
    taken: &mut WGPUShaderStage,
) -> Result<WGPUPushConstantRange, Invalid> {
    stages(range.stages())?;
    if range.stages & *taken != 0 {
        let value = format_args!("{:#x}", range.stages);
        let expected = "each stage in one range";
        return Err(Invalid::new(range.stages().name(), value, expected));
    }
    *taken |= range.stages;
    for value in [range.start(), range.end()] {
        if !value.get().is_multiple_of(4) {
            return Err(value.refused("a multiple of 4"));
        }
    }
    if range.end <= range.start {
        let expected = format!("more than start = {}", range.start);
        return Err(range.end().refused(expected));
    }
    Ok(*range.get())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, stranger};
    use crate::runtime::view::testing::seen;

    const VERTEX: WGPUShaderStage = WGPUShaderStage_Vertex;
    const FRAGMENT: WGPUShaderStage = WGPUShaderStage_Fragment;

    fn range(stages: WGPUShaderStage, start: u32, end: u32) -> WGPUPushConstantRange {
        WGPUPushConstantRange { stages, start, end }
    }

    fn declared(ranges: &[WGPUPushConstantRange]) -> Result<PushConstants, Invalid> {
        let mut chain = stranger();
        chain.sType = WGPUSType(WGPUSType_PipelineLayoutExtras.0);
        let extras = WGPUPipelineLayoutExtras {
            chain,
            pushConstantRangeCount: ranges.len(),
            pushConstantRanges: ranges.as_ptr(),
        };
        PushConstants::declared(seen(&extras))
    }

    #[test]
    fn ranges_that_break_a_rule_are_refused() {
        let cases: [(&[_], &str); 7] = [
            (&[range(0, 0, 4)], "pushConstantRanges[0].stages: 0 "),
            (
                &[range(0x9, 0, 4)],
                "pushConstantRanges[0].stages: bits 0x8 ",
            ),
            (&[range(VERTEX, 2, 4)], "pushConstantRanges[0].start: 2 "),
            (&[range(VERTEX, 0, 7)], "pushConstantRanges[0].end: 7 "),
            (&[range(VERTEX, 4, 4)], "pushConstantRanges[0].end: 4 "),
            (&[range(VERTEX, 8, 4)], "pushConstantRanges[0].end: 4 "),
            (
                &[range(VERTEX | FRAGMENT, 0, 4), range(VERTEX, 4, 8)],
                "pushConstantRanges[1].stages: 0x1 ",
            ),
        ];
        for (ranges, expected) in cases {
            let message = refusal(declared(ranges));
            assert!(message.starts_with(expected), "{message}");
        }
    }

    #[test]
    fn the_block_reaches_to_the_last_range() {
        let apart = declared(&[range(FRAGMENT, 16, 32), range(VERTEX, 0, 16)]).unwrap();
        assert_eq!(apart.end(), 32);
        assert_eq!(declared(&[]).unwrap().end(), 0);
        assert_eq!(PushConstants::default().end(), 0);
    }

    #[test]
    fn bytes_are_set_for_all_who_see_them_and_nobody_else() {
        let apart = declared(&[range(VERTEX, 0, 16), range(FRAGMENT, 16, 32)]).unwrap();
        assert_eq!(apart.check(VERTEX, 0, 16), Ok(()));
        assert_eq!(apart.check(FRAGMENT, 20, 8), Ok(()));
        assert_eq!(apart.check(FRAGMENT, 20, 0), Ok(()));
        assert!(refusal(apart.check(FRAGMENT, 0, 4)).starts_with("stages: 0x2 for bytes 0..4"));
        assert!(refusal(apart.check(VERTEX | FRAGMENT, 0, 4)).starts_with("offset: bytes 0..4"));
        assert!(refusal(apart.check(VERTEX, 12, 8)).starts_with("stages: 0x1 for bytes 12..20"));
        assert!(apart.check(FRAGMENT, 28, 8).is_err());
        assert!(apart.check(FRAGMENT, u32::MAX - 3, 8).is_err());

        let shared = declared(&[range(VERTEX, 0, 16), range(FRAGMENT, 8, 32)]).unwrap();
        assert_eq!(shared.check(VERTEX, 0, 8), Ok(()));
        assert_eq!(shared.check(VERTEX | FRAGMENT, 8, 8), Ok(()));
        assert_eq!(shared.check(FRAGMENT, 16, 16), Ok(()));
        assert!(shared.check(VERTEX, 4, 8).is_err());

        assert!(declared(&[]).unwrap().check(VERTEX, 0, 4).is_err());
    }

    #[test]
    fn without_ranges_every_stage_sees_everything() {
        assert_eq!(PushConstants::default().check(VERTEX, 0, 64), Ok(()));
    }
}
