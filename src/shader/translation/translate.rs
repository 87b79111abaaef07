//! From a module to a text for one of its entry points.

use super::{
    glsl, hlsl, msl, spirv,
    translated::{Resolved, Translatable, Translation},
    wgsl,
};
use crate::convert::translation::{Language, Wish};
use crate::runtime::failure::Invalid;
use crate::shader::bare_immediates;
use naga::{
    EntryPoint, Module,
    back::pipeline_constants::process_overrides,
    valid::{Capabilities, ValidationFlags, Validator},
};
use std::{borrow::Cow, error::Error};

impl Translatable {
    /// The module as the device has it.
    pub fn keep(module: &Module) -> Option<Self> {
        Some(Self(module.clone()))
    }

    pub fn translate(&self, wish: &Wish) -> Result<Translation, Invalid> {
        let mut module = Cow::Borrowed(&self.0);
        if wish.language == Language::Hlsl {
            bare_immediates::wrap(module.to_mut());
        }
        let point = entry_point(&module, wish)?;
        let (stage, name) = (point.stage, point.name.clone());
        let mut validator = Validator::new(ValidationFlags::all(), Capabilities::all());
        let info = validator.validate(&module).map_err(|error| {
            let expected = "a shader that WGSL would not refuse";
            Invalid::new("shaderModule", said(&error.into_inner()), expected)
        })?;
        let (module, info) =
            process_overrides(&module, &info, Some((stage, &name)), &wish.constants).map_err(
                |error| {
                    let expected = "values that the shader can be compiled with";
                    Invalid::new("constants", said(&error), expected)
                },
            )?;
        let resolved = Resolved {
            module: &module,
            info: &info,
            stage,
            entry_point: &name,
            version: wish.version,
            adjusts_space: wish.adjusts_space,
        };
        write(wish.language, &resolved).map_err(|error| {
            let (major, minor) = wish.version;
            let expected = format!("one that has all that the shader uses: {}", said(&*error));
            let value = format!("{:?} {major}.{minor}", wish.language);
            Invalid::new("language", value, expected)
        })
    }
}

fn write(language: Language, resolved: &Resolved) -> super::translated::Written {
    match language {
        Language::SpirV => spirv::write(resolved),
        Language::Wgsl => wgsl::write(resolved),
        Language::Msl => msl::write(resolved),
        Language::Hlsl => hlsl::write(resolved),
        Language::Glsl => glsl::write(resolved, false),
        Language::GlslEs => glsl::write(resolved, true),
    }
}

/// The entry point that is wished for.
fn entry_point<'a>(module: &'a Module, wish: &Wish) -> Result<&'a EntryPoint, Invalid> {
    let fits = |point: &&EntryPoint| {
        let of_stage = wish.stage.is_none_or(|stage| stage == point.stage);
        of_stage && wish.entry_point.is_none_or(|name| name == point.name)
    };
    let mut points = module.entry_points.iter().filter(fits);
    match (points.next(), points.next(), wish.entry_point) {
        (Some(point), None, _) => Ok(point),
        (_, _, Some(name)) => Err(Invalid::new(
            "entryPoint",
            format_args!("'{name}'"),
            format_args!("one entry point of the module: {}", names(module)),
        )),
        (_, _, None) => Err(Invalid::new(
            "entryPoint",
            "no name",
            format_args!("the name of one entry point: {}", names(module)),
        )),
    }
}

fn names(module: &Module) -> String {
    let names: Vec<_> = module
        .entry_points
        .iter()
        .map(|point| format!("{:?} '{}'", point.stage, point.name))
        .collect();
    match names.is_empty() {
        true => "there is none".into(),
        false => names.join(", "),
    }
}

/// An error with its causes.
fn said(error: &dyn Error) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        said += &format!(": {error}");
        cause = error.source();
    }
    said
}
