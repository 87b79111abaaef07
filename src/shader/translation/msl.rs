//! The Metal Shading Language.

use super::slots::{Kind, next, resources};
use super::translated::{Code, Resolved, Translation, Written};
use naga::{
    back::msl::{
        BindSamplerTarget, BindTarget, EntryPointResources, Options, PipelineOptions, write_string,
    },
    proc::{BoundsCheckPolicies, BoundsCheckPolicy},
};

pub fn write(resolved: &Resolved) -> Written {
    let name = resolved.entry_point.to_owned();
    let options = Options {
        lang_version: resolved.version,
        per_entry_point_map: [(name.clone(), slots(resolved))].into(),
        fake_missing_bindings: false,
        bounds_check_policies: BoundsCheckPolicies {
            index: BoundsCheckPolicy::Restrict,
            buffer: BoundsCheckPolicy::Restrict,
            image_load: BoundsCheckPolicy::Restrict,
            binding_array: BoundsCheckPolicy::Unchecked,
        },
        ..Options::default()
    };
    let of_pipeline = PipelineOptions {
        entry_point: Some((resolved.stage, name)),
        ..PipelineOptions::default()
    };
    let (text, told) = write_string(resolved.module, resolved.info, &options, &of_pipeline)?;
    let names = told.entry_point_names.into_iter();
    let names: Result<Vec<_>, _> = names.collect();
    Ok(Translation {
        code: Code::Text(text),
        entry_point: names?.pop().unwrap_or_default(),
    })
}

/// Buffers of either sort share their numbers; behind them come immediates, then the sizes of arrays.
fn slots(resolved: &Resolved) -> EntryPointResources {
    let [mut buffers, mut textures, mut samplers] = [0; 3];
    let mut slots = EntryPointResources::default();
    for (at, kind) in resources(resolved) {
        let mut target = BindTarget::default();
        match kind {
            Kind::Uniform => target.buffer = Some(next(&mut buffers)),
            Kind::Storage { writable } => {
                target.buffer = Some(next(&mut buffers));
                target.mutable = writable;
            }
            Kind::Texture => target.texture = Some(next(&mut textures)),
            Kind::StorageTexture => {
                target.texture = Some(next(&mut textures));
                target.mutable = true;
            }
            Kind::Sampler => {
                target.sampler = Some(BindSamplerTarget::Resource(next(&mut samplers)));
            }
        }
        slots.resources.insert(at, target);
    }
    slots.immediates_buffer = Some(next(&mut buffers));
    slots.sizes_buffer = Some(next(&mut buffers));
    slots
}
