//! GLSL, which has one entry point.

use super::slots::{Kind, next, resources};
use super::translated::{Code, Resolved, Translation, Written};
use naga::{
    back::glsl::{BindingMap, Options, PipelineOptions, Version, Writer, WriterFlags},
    proc::BoundsCheckPolicies,
};

pub fn write(resolved: &Resolved, embedded: bool) -> Written {
    let (major, minor) = resolved.version;
    let number = u16::from(major) * 100 + u16::from(minor);
    let mut writer_flags = WriterFlags::empty();
    writer_flags.set(WriterFlags::ADJUST_COORDINATE_SPACE, resolved.adjusts_space);
    let options = Options {
        version: match embedded {
            true => Version::new_gles(number),
            false => Version::Desktop(number),
        },
        writer_flags,
        binding_map: slots(resolved),
        zero_initialize_workgroup_memory: true,
    };
    let of_pipeline = PipelineOptions {
        shader_stage: resolved.stage,
        entry_point: resolved.entry_point.into(),
        multiview: None,
    };
    let mut text = String::new();
    let mut writer = Writer::new(
        &mut text,
        resolved.module,
        resolved.info,
        &options,
        &of_pipeline,
        BoundsCheckPolicies::default(),
    )?;
    writer.write()?;
    Ok(Translation {
        code: Code::Text(text),
        entry_point: "main".into(),
    })
}

/// Samplers have no place of their own: they are together with textures.
fn slots(resolved: &Resolved) -> BindingMap {
    let [mut uniforms, mut storages, mut textures, mut images] = [0; 4];
    let resources = resources(resolved).into_iter();
    resources
        .filter_map(|(at, kind)| {
            let counter = match kind {
                Kind::Uniform => &mut uniforms,
                Kind::Storage { .. } => &mut storages,
                Kind::Texture => &mut textures,
                Kind::StorageTexture => &mut images,
                Kind::Sampler => return None,
            };
            Some((at, next(counter)))
        })
        .collect()
}
