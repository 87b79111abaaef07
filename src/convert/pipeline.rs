//! What render and compute pipelines share: a shader stage with its constants.

use super::scalar::finite;
use super::{given::Given, resolver::Resolver};
use crate::abi::*;
use crate::runtime::failure::Invalid;
use crate::runtime::view::{Array, Named, Text, View};
use naga::back::PipelineConstants;
use std::borrow::Cow;
use wgpu_core::{id::PipelineCacheId, pipeline::ProgrammableStageDescriptor};

/// The cache that a pipeline is given.
pub fn pipeline_cache(
    extras: Option<View<WGPUPipelineDescriptorExtras>>,
    resolver: &impl Resolver,
) -> Result<Option<PipelineCacheId>, Invalid> {
    let cache = extras.map(|extras| extras.pipelineCache());
    let found = cache.map(|cache| cache.unless_null(|it| resolver.pipeline_cache(it)));
    Ok(found.transpose()?.flatten())
}

/// One stage of a pipeline, from the members that every stage has in C.
pub fn programmable_stage<'a>(
    module: Named<WGPUShaderModule>,
    entry_point: Text<'a>,
    constants: Array<WGPUConstantEntry>,
    resolver: &impl Resolver,
) -> Result<ProgrammableStageDescriptor<'a>, Invalid> {
    let constants = constant_entries(constants);
    let entry_point = name(entry_point);
    Ok(ProgrammableStageDescriptor {
        module: match (&constants, &entry_point) {
            (Ok(constants), &Ok(entry_point)) => {
                let given = Given {
                    constants,
                    entry_point,
                };
                resolver.stage_module(module, given)?
            }
            _ => resolver.shader_module(module)?,
        },
        entry_point: entry_point?.map(Cow::Borrowed),
        constants: constants?,
        zero_initialize_workgroup_memory: true,
    })
}

/// The same stage with what is asked for the memory of workgroups.
pub fn zero_initialized<'a>(
    stage: ProgrammableStageDescriptor<'a>,
    memory: Option<View<WGPUWorkgroupMemory>>,
) -> ProgrammableStageDescriptor<'a> {
    ProgrammableStageDescriptor {
        zero_initialize_workgroup_memory: memory
            .is_none_or(|memory| memory.zeroInitialize != WGPU_FALSE),
        ..stage
    }
}

pub fn constant_entries(entries: Array<WGPUConstantEntry>) -> Result<PipelineConstants, Invalid> {
    let mut constants = PipelineConstants::default();
    let () = entries.map_structs(|entry| {
        entry.no_extensions()?;
        let key = name(entry.key())?.unwrap_or_default();
        let value = finite(entry.value())?;
        match constants.insert(key.to_owned(), value) {
            None => Ok(()),
            Some(_) => Err(Invalid::new(
                entry.key().name(),
                format_args!("a second '{key}'"),
                "each key once",
            )),
        }
    })?;
    Ok(constants)
}

/// A name in a shader; `None` for the null string.
pub fn name(text: Text<'_>) -> Result<Option<&str>, Invalid> {
    let Some(bytes) = text.bytes() else {
        return Ok(None);
    };
    match str::from_utf8(bytes) {
        Ok(name) => Ok(Some(name)),
        Err(_) => Err(Invalid::new(
            text.name(),
            format_args!("'{}'", bytes.escape_ascii()),
            "a name in UTF-8",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};
    use crate::runtime::view::testing::{array, text};

    fn convert(
        entry_point: WGPUStringView,
        constants: &[WGPUConstantEntry],
    ) -> Result<ProgrammableStageDescriptor<'static>, Invalid> {
        let module = handle(8);
        let module = Named::plain("module", &module);
        let entry_point = text("entryPoint", entry_point);
        programmable_stage(module, entry_point, array("constants", constants), &Numbers)
    }

    fn constant(key: &'static str, value: f64) -> WGPUConstantEntry {
        WGPUConstantEntry {
            key: view(key),
            value,
            ..WGPUConstantEntry::INIT
        }
    }

    #[test]
    fn str_01_an_entry_point_may_be_left_out_and_may_be_empty() {
        let stage = convert(WGPUStringView::INIT, &[]).unwrap();
        assert_eq!((stage.module, stage.entry_point), (id(8), None));
        assert!(stage.zero_initialize_workgroup_memory && stage.constants.is_empty());
        let entry_point = |text| convert(text, &[]).unwrap().entry_point.unwrap();
        assert_eq!(entry_point(view("main")), "main");
        assert!(matches!(entry_point(view("main")), Cow::Borrowed(_)));
        assert_eq!(entry_point(view("")), "");
    }

    #[test]
    fn str_02_names_are_utf8() {
        let broken = WGPUStringView {
            data: b"m\xff".as_ptr().cast(),
            length: 2,
        };
        assert_eq!(
            refusal(convert(broken, &[])),
            "entryPoint: 'm\\xff' is not allowed, expected a name in UTF-8"
        );
        let constant = WGPUConstantEntry {
            key: broken,
            ..WGPUConstantEntry::INIT
        };
        assert!(refusal(convert(view("main"), &[constant])).starts_with("constants[0].key: 'm"));
    }

    #[test]
    fn constants_keep_their_keys_and_values() {
        let stage = convert(
            view("main"),
            &[constant("1200", 0.25), constant("depth", -3.0)],
        );
        let constants = stage.unwrap().constants;
        assert_eq!((constants["1200"], constants["depth"]), (0.25, -3.0));
        assert_eq!(constants.len(), 2);
        // The null string is the empty one where a string is required.
        let nameless = convert(view("main"), &[WGPUConstantEntry::INIT]).unwrap();
        assert_eq!(nameless.constants[""], 0.0);
    }

    #[test]
    fn a_key_comes_once() {
        let twice = [constant("a", 1.0), constant("b", 1.0), constant("a", 1.0)];
        assert_eq!(
            refusal(convert(view("main"), &twice)),
            "constants[2].key: a second 'a' is not allowed, expected each key once"
        );
    }

    #[test]
    fn err_07_values_are_finite() {
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let refused = refusal(convert(view("main"), &[constant("a", bad)]));
            assert!(refused.starts_with("constants[0].value: "), "{refused}");
        }
    }

    #[test]
    fn chn_01_a_stranger_is_refused() {
        let mut stranger = stranger();
        let mut constant = constant("a", 1.0);
        constant.nextInChain = &mut stranger;
        let refused = refusal(convert(view("main"), &[constant]));
        assert!(
            refused.starts_with("constants[0].nextInChain: 0x"),
            "{refused}"
        );
    }
}
