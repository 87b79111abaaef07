//! SPIR-V.

use super::translated::{Code, Resolved, Translation, Written};
use naga::{
    back::spv::{Options, PipelineOptions, WriterFlags, write_vec},
    proc::{BoundsCheckPolicies, BoundsCheckPolicy},
};

pub fn write(resolved: &Resolved) -> Written {
    let mut flags = WriterFlags::DEBUG;
    flags.set(WriterFlags::ADJUST_COORDINATE_SPACE, resolved.adjusts_space);
    let options = Options {
        lang_version: resolved.version,
        flags,
        bounds_check_policies: BoundsCheckPolicies {
            index: BoundsCheckPolicy::Restrict,
            buffer: BoundsCheckPolicy::Restrict,
            image_load: BoundsCheckPolicy::Restrict,
            binding_array: BoundsCheckPolicy::Unchecked,
        },
        ..Options::default()
    };
    let of_pipeline = PipelineOptions {
        shader_stage: resolved.stage,
        entry_point: resolved.entry_point.into(),
    };
    let words = write_vec(resolved.module, resolved.info, &options, Some(&of_pipeline))?;
    Ok(Translation {
        code: Code::Words(words),
        entry_point: resolved.entry_point.into(),
    })
}
