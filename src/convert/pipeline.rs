//! What render and compute pipelines share: a shader stage with its constants.

use super::elements;
use super::ids::Ids;
use super::scalar::finite;
use crate::abi::*;
use crate::runtime::chain::no_extensions;
use crate::runtime::failure::Invalid;
use crate::runtime::text;
use crate::runtime::view::Named;
use naga::back::PipelineConstants;
use std::borrow::Cow;
use wgpu_core::pipeline::ProgrammableStageDescriptor;

/// One stage of a pipeline, from the members that every stage has in C.
///
/// # Safety
/// What the members point to lives for `'a` and is as webgpu.h says.
pub unsafe fn programmable_stage<'a>(
    module: WGPUShaderModule,
    entry_point: WGPUStringView,
    constants: *const WGPUConstantEntry,
    constant_count: usize,
    ids: &impl Ids,
) -> Result<ProgrammableStageDescriptor<'a>, Invalid> {
    Ok(ProgrammableStageDescriptor {
        module: ids.shader_module(Named::plain("module", &module))?,
        // SAFETY: the caller's promise.
        entry_point: unsafe { name("entryPoint", entry_point) }?.map(Cow::Borrowed),
        // SAFETY: the caller's promise.
        constants: unsafe { constant_entries(constants, constant_count) }?,
        zero_initialize_workgroup_memory: true,
    })
}

/// # Safety
/// As for [`programmable_stage`].
unsafe fn constant_entries(
    entries: *const WGPUConstantEntry,
    count: usize,
) -> Result<PipelineConstants, Invalid> {
    let mut constants = PipelineConstants::default();
    // SAFETY: the caller's promise.
    let () = unsafe {
        elements::structs("constants", entries, count, |entry: &WGPUConstantEntry| {
            no_extensions(entry.nextInChain)?;
            let key = name("key", entry.key)?.unwrap_or_default();
            let value = finite(Named::plain("value", &entry.value))?;
            match constants.insert(key.to_owned(), value) {
                None => Ok(()),
                Some(_) => Err(Invalid::new(
                    "key",
                    format_args!("a second '{key}'"),
                    "each key once",
                )),
            }
        })
    }?;
    Ok(constants)
}

/// A name in a shader; `None` for the null string.
///
/// # Safety
/// As for [`programmable_stage`].
unsafe fn name<'a>(field: &str, view: WGPUStringView) -> Result<Option<&'a str>, Invalid> {
    // SAFETY: the caller's promise.
    let Some(bytes) = (unsafe { text::bytes(view) }) else {
        return Ok(None);
    };
    match str::from_utf8(bytes) {
        Ok(name) => Ok(Some(name)),
        Err(_) => Err(Invalid::new(
            field,
            format_args!("'{}'", bytes.escape_ascii()),
            "a name in UTF-8",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{Numbers, handle, id, refusal, stranger, view};

    fn convert(
        entry_point: WGPUStringView,
        constants: &[WGPUConstantEntry],
    ) -> Result<ProgrammableStageDescriptor<'static>, Invalid> {
        let (constants, count) = (constants.as_ptr(), constants.len());
        // SAFETY: the constants outlive the call, and all strings are static.
        unsafe { programmable_stage(handle(8), entry_point, constants, count, &Numbers) }
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
            refused.starts_with("constants[0].nextInChain: WGPUSType(0x"),
            "{refused}"
        );
    }
}
