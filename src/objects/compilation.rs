//! From the source of a shader to a module of wgpu-core, and to what we have to know of it.

use crate::objects::device::Device;
use crate::polyfill::group_limit;
use crate::runtime::{call::Call, failure::Failure, stack};
use crate::shader::{
    bounds::{self, refusal::Refusal, storage::Storage},
    flat_integers::with_flat_integers,
    interface::ShaderInterface,
    mend::{self, Target},
    messages::{Message, compilation_messages},
    parse::{parse, parse_wgsl, text, with_source},
    reach::reach,
};
use crate::trace;
use naga::{Module, valid::Capabilities};
use std::borrow::Cow;
use wgpu_core::{
    device::features_to_naga_capabilities,
    id::ShaderModuleId,
    pipeline::{CreateShaderModuleError, ShaderModuleDescriptor, ShaderModuleSource},
};
use wgpu_types::Backend;

/// What became of a source.
#[derive(Default)]
pub struct Compiled {
    pub id: Option<ShaderModuleId>,
    /// Of WGSL that was accepted.
    pub interface: Option<ShaderInterface>,
    /// What the compiler said, for wgpuShaderModuleGetCompilationInfo.
    pub messages: Vec<Message>,
    pub failure: Option<Failure>,
}

impl Compiled {
    /// What wgpu-core has refused may have an identity all the same.
    fn refused(id: Option<ShaderModuleId>, label: &str, error: CreateShaderModuleError) -> Self {
        Self {
            id,
            interface: None,
            messages: compilation_messages(&error),
            failure: Some(Failure::core(label, error)),
        }
    }

    fn out_of_bounds(label: &str, refusal: &Refusal, source: &ShaderModuleSource) -> Self {
        let failure = Failure::invalid(label, &refusal.invalid());
        let message = Message::new(failure.message().to_owned(), refusal.span, text(source));
        Self {
            messages: vec![message],
            failure: Some(failure),
            ..Self::default()
        }
    }
}

/// Compiles a source, which may nest deeper than the host's stack.
pub fn compile(
    device: &Device,
    call: &Call,
    descriptor: &ShaderModuleDescriptor,
    source: ShaderModuleSource,
) -> Compiled {
    stack::with_room(|| compile_here(device, call, descriptor, source))
}

fn compile_here(
    device: &Device,
    call: &Call,
    descriptor: &ShaderModuleDescriptor,
    mut source: ShaderModuleSource,
) -> Compiled {
    let label = descriptor.label.as_deref();
    let name = label.unwrap_or_default();
    if let Err(refusal) = bounds::source::check(&source) {
        return Compiled::out_of_bounds(name, &refusal, &source);
    }
    let (mut module, taken_out) = match parse(&mut source, label, capabilities(device)) {
        Ok(parsed) => parsed,
        Err(error) => return Compiled::refused(None, name, error),
    };
    let reach = reach(&module);
    let storage = match device.native || !is_wgsl(&source) {
        true => Storage::NATIVE,
        false => Storage::WGSL,
    };
    if let Err(refusal) = bounds::module::check(&module, &reach, storage) {
        return Compiled::out_of_bounds(name, &refusal, &source);
    }
    let target = Target {
        gl: device.adapter.info.backend == Backend::Gl,
        bounds_checks: descriptor.runtime_checks.bounds_checks,
    };
    let mended = match mend::mend(&mut module, &source, &target) {
        Ok(mended) => mended || taken_out,
        Err(refusal) => return Compiled::out_of_bounds(name, &refusal, &source),
    };
    let interface = is_wgsl(&source).then(|| ShaderInterface::of(&module, reach));
    let (id, error) = match create(device, descriptor, source, (module, mended)) {
        (id, Some(CreateShaderModuleError::Validation(error)))
            if device.native && interface.is_some() =>
        {
            match create_completed(device, call, descriptor, (&error.source, &target)) {
                Some(completed) => {
                    device.global().shader_module_drop(id);
                    (completed, None)
                }
                None => (id, Some(CreateShaderModuleError::Validation(error))),
            }
        }
        created => created,
    };
    // What is told for pipelines needs the interface to be known.
    match error.filter(|error| interface.is_none() || !group_limit::defers(error)) {
        Some(error) => Compiled::refused(Some(id), name, error),
        None => Compiled {
            id: Some(id),
            interface,
            ..Compiled::default()
        },
    }
}

/// What the device's features let shaders do, as wgpu-core sees it.
fn capabilities(device: &Device) -> Capabilities {
    let downlevel = device.global().device_downlevel_properties(device.id);
    features_to_naga_capabilities(device.features, downlevel.flags)
}

fn is_wgsl(source: &ShaderModuleSource) -> bool {
    match source {
        #[cfg(feature = "wgsl")]
        ShaderModuleSource::Wgsl(_) => true,
        _ => false,
    }
}

/// Hands a parsed source to wgpu-core, which validates it. It gets the source itself, and parses it
/// again, where it has to write it down.
fn create(
    device: &Device,
    descriptor: &ShaderModuleDescriptor,
    source: ShaderModuleSource,
    (module, mended): (Module, bool),
) -> (ShaderModuleId, Option<CreateShaderModuleError>) {
    // What has been mended is written down as it is now.
    if !mended && writes_down(device, &source) {
        return create_module(device, descriptor, source);
    }
    let parsed = ShaderModuleSource::Naga(Cow::Owned(module));
    let (id, error) = create_module(device, descriptor, parsed);
    (id, error.map(|error| with_source(error, &source)))
}

fn writes_down(device: &Device, source: &ShaderModuleSource) -> bool {
    match source {
        // LIMITS: trace-glsl
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(..) if device.is_traced() => false,
        // Graphics debuggers show the source of what they step through.
        _ => device.is_traced() || device.instance().is_debugged(),
    }
}

fn create_module(
    device: &Device,
    descriptor: &ShaderModuleDescriptor<'_>,
    source: ShaderModuleSource<'_>,
) -> (ShaderModuleId, Option<CreateShaderModuleError>) {
    let (extension, size) = trace::shader::file_of(&source);
    let create = || {
        let global = device.global();
        match global.device_create_shader_module(device.id, descriptor, source, None) {
            (id, None) => Ok(id),
            (id, Some(error)) => Err((id, error)),
        }
    };
    match device.traced_data(extension, size, create) {
        Ok(id) => (id, None),
        Err((id, error)) => (id, Some(error)),
    }
}

/// Creates a module from `code`, which lacks something, for a program that was written for
/// libwgpu_native. What helps nothing is not done, so that errors are about the code as it is.
fn create_completed(
    device: &Device,
    call: &Call,
    descriptor: &ShaderModuleDescriptor<'_>,
    (code, target): (&str, &Target),
) -> Option<ShaderModuleId> {
    let module = parse_wgsl(code, capabilities(device))?;
    let mut completed = with_flat_integers(module)?;
    mend::mend_wgsl(&mut completed, code, target)?;
    let completed = ShaderModuleSource::Naga(Cow::Owned(completed));
    let (completed, still) = create_module(device, descriptor, completed);
    if still.is_some() {
        device.global().shader_module_drop(completed);
        return None;
    }
    let name = descriptor.label.as_deref().unwrap_or_default();
    log::info!(
        "{}: '{name}': an integer between stages lacks @interpolate(flat), which WGSL demands",
        call.name()
    );
    Some(completed)
}
