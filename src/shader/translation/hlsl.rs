//! HLSL: a group is a space, and a binding a register.

use super::slots::resources;
use super::translated::{Code, Resolved, Translation, Written};
use naga::back::hlsl::{BindTarget, Options, PipelineOptions, ShaderModel, Writer};

pub fn write(resolved: &Resolved) -> Written {
    let options = Options {
        shader_model: shader_model(resolved.version),
        immediates_target: Some(BindTarget {
            space: space_behind(resolved),
            ..BindTarget::default()
        }),
        ..Options::default()
    };
    let of_pipeline = PipelineOptions {
        entry_point: Some((resolved.stage, resolved.entry_point.into())),
    };
    let mut text = String::new();
    let mut writer = Writer::new(&mut text, &options, &of_pipeline);
    let told = writer.write(resolved.module, resolved.info, None)?;
    let names: Result<Vec<_>, _> = told.entry_point_names.into_iter().collect();
    Ok(Translation {
        code: Code::Text(text),
        entry_point: names?.pop().unwrap_or_default(),
    })
}

/// The first that no group has.
fn space_behind(resolved: &Resolved) -> u8 {
    let groups = resources(resolved).into_iter();
    let last = groups.map(|(at, _)| at.group).max();
    let space = last.map_or(0, |last| last.saturating_add(1));
    u8::try_from(space).unwrap_or(u8::MAX)
}

fn shader_model((major, minor): (u8, u8)) -> ShaderModel {
    match (major, minor) {
        (5, 0) => ShaderModel::V5_0,
        (5, _) => ShaderModel::V5_1,
        (_, 1) => ShaderModel::V6_1,
        (_, 2) => ShaderModel::V6_2,
        (_, 3) => ShaderModel::V6_3,
        (_, 4) => ShaderModel::V6_4,
        (_, 5) => ShaderModel::V6_5,
        (_, 6) => ShaderModel::V6_6,
        (_, 7) => ShaderModel::V6_7,
        (_, 8) => ShaderModel::V6_8,
        (_, 9) => ShaderModel::V6_9,
        _ => ShaderModel::V6_0,
    }
}
