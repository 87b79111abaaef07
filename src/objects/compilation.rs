//! From the source of a shader to a module of wgpu-core, and to what we have to know of it.

use crate::convert::given::Given;
use crate::objects::device::Device;
use crate::polyfill::group_limit;
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    panics, stack,
};
use crate::shader::{
    bounds::{self, refusal::Refusal, source::Checked, storage::Storage, tokens::Token},
    checks,
    depth_clipping::clip_depth,
    depth_range::depth_writers,
    flat_integers::with_flat_integers,
    interface::ShaderInterface,
    mend::{self, Language, Mended, Target},
    messages::{Message, Severity, compilation_messages},
    norm_formats,
    parse::{parse, parse_wgsl, text, with_source},
    reach::reach,
    translation::Translatable,
};
use crate::trace;
use naga::{Module, ShaderStage, valid::Capabilities};
use std::borrow::Cow;
use wgpu_core::{
    device::features_to_naga_capabilities,
    id::ShaderModuleId,
    pipeline::{CreateShaderModuleError, ShaderModuleDescriptor, ShaderModuleSource},
};
use wgpu_types::Backend;

/// What a module is compiled for.
#[derive(Clone, Copy, Default)]
pub struct Purpose<'a> {
    /// By the one pipeline that it is for, unless it is for all.
    pub given: Option<Given<'a>>,
    /// So many variables has the vertex stage of that pipeline, which is to clip depths.
    pub clips_among: Option<u32>,
}

/// What is known of a module that was accepted.
#[derive(Default)]
pub struct Facts {
    pub interface: Option<ShaderInterface>,
    /// The names of the fragment shaders that write a depth.
    pub depth_writers: Box<[String]>,
    /// For translations, in a library that has them.
    pub translatable: Option<Translatable>,
}

/// What became of a source.
#[derive(Default)]
pub struct Compiled {
    pub id: Option<ShaderModuleId>,
    pub facts: Facts,
    /// Whether a pipeline with constants of its own needs the module compiled for these.
    pub overridden: bool,
    /// Whether a pipeline may need a vertex shader of it to clip depths.
    pub has_vertex: bool,
    /// What the compiler said, for wgpuShaderModuleGetCompilationInfo.
    pub messages: Vec<Message>,
    pub failure: Option<Failure>,
}

impl Compiled {
    /// What wgpu-core has refused may have an identity all the same.
    fn refused(id: Option<ShaderModuleId>, label: &str, error: CreateShaderModuleError) -> Self {
        Self {
            id,
            messages: compilation_messages(&error),
            failure: Some(Failure::core(label, error)),
            ..Self::default()
        }
    }

    /// Whether such a shader is a good one, nobody knows.
    fn gave_up(said: &str) -> Self {
        let failure = Failure::internal(format!("the shader compiler gave up: {said}"));
        let message = Message {
            text: failure.message().to_owned(),
            ..Message::default()
        };
        Self {
            messages: vec![message],
            failure: Some(failure),
            ..Self::default()
        }
    }

    fn out_of_bounds(label: &str, refusal: &Refusal, source: &ShaderModuleSource) -> Self {
        let mut message = Message::new(String::new(), refusal.span, text(source));
        let field = match message.line {
            0 => "code".to_owned(),
            line => format!("code, line {line}, column {}", message.position),
        };
        let invalid = Invalid::new(field, &refusal.value, &refusal.expected);
        let failure = Failure::invalid(label, &invalid);
        message.text = failure.message().to_owned();
        Self {
            messages: vec![message],
            failure: Some(failure),
            ..Self::default()
        }
    }
}

/// Compiles a source, which may nest deeper than the host's stack, and be one that the compiler
/// panics over.
// UPSTREAM: gfx-rs/naga#1569, gfx-rs/wgpu#8389
// LIMITS: compiler-panics
pub fn compile(
    device: &Device,
    call: &Call,
    descriptor: &ShaderModuleDescriptor,
    source: &ShaderModuleSource,
    purpose: Purpose,
) -> Compiled {
    let name = descriptor.label.as_deref().unwrap_or_default();
    let compiled = panics::expecting(|| match checked(source) {
        Ok(checked) => stack::with_levels(checked.levels, || {
            compile_here(device, call, descriptor, source, &checked.tokens, purpose)
        }),
        Err(refusal) => Compiled::out_of_bounds(name, &refusal, source),
    });
    compiled.unwrap_or_else(|said| Compiled::gave_up(&said))
}

fn checked<'a>(source: &'a ShaderModuleSource) -> Result<Checked<'a>, Refusal> {
    let check = || bounds::source::check(source);
    match source {
        #[cfg(feature = "glsl")]
        ShaderModuleSource::Glsl(..) => stack::with_room(check),
        _ => check(),
    }
}

fn compile_here<'a>(
    device: &Device,
    call: &Call,
    descriptor: &ShaderModuleDescriptor,
    asked: &'a ShaderModuleSource,
    tokens: &[Token<'a>],
    purpose: Purpose<'a>,
) -> Compiled {
    let name = descriptor.label.as_deref().unwrap_or_default();
    match parsed(device, descriptor, asked, tokens, purpose) {
        Ok(parsed) => create(device, call, descriptor, asked, parsed),
        Err(Wrong::Refused(refusal)) => Compiled::out_of_bounds(name, &refusal, asked),
        Err(Wrong::Parsed(error)) => Compiled::refused(None, name, with_source(error, asked)),
    }
}

/// A source that has been parsed.
struct Parsed<'a> {
    /// What the compiler got.
    source: ShaderModuleSource<'a>,
    module: Module,
    /// Whether the module is other than what the compiler made.
    mended: bool,
    interface: ShaderInterface,
    /// What is told of it, without being wrong.
    messages: Vec<Message>,
    overridden: bool,
    purpose: Purpose<'a>,
}

/// Why there is no module.
enum Wrong {
    Refused(Refusal),
    Parsed(CreateShaderModuleError),
}

impl From<Refusal> for Wrong {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

fn parsed<'a>(
    device: &Device,
    descriptor: &ShaderModuleDescriptor,
    asked: &'a ShaderModuleSource,
    tokens: &[Token<'a>],
    purpose: Purpose<'a>,
) -> Result<Parsed<'a>, Wrong> {
    let Mended {
        mut source,
        overridden,
    } = mend::source(asked, tokens, &language(device, purpose.given))?;
    bounds::source::check_rest(&source, tokens)?;
    let label = descriptor.label.as_deref();
    let parsed = parse(&mut source, label, capabilities(device));
    let (mut module, mut mended) = parsed.map_err(Wrong::Parsed)?;
    let messages = mend::uniformity(&module, asked, !device.native)?;
    let strict = !device.native && is_wgsl(asked);
    mended |= mend::subgroups(&mut module, text(asked), strict)?;
    let storage = match strict {
        true => Storage::WGSL,
        false => Storage::NATIVE,
    };
    let reach = reach(&module);
    bounds::module::check(&module, &reach, storage)?;
    checks::clip_distances::check(&module, device.features)?;
    if strict {
        checks::check(&module, &reach, device.features)?;
    } else if device.adapter.info.backend == Backend::Vulkan {
        checks::element_pointers::check(&module)?;
    }
    mended |= mend::module(&mut module, &source, &target(device, descriptor))?;
    let is_wgsl = is_wgsl(asked);
    let interface = ShaderInterface::of(&module, reach, is_wgsl);
    mended |= is_wgsl && norm_formats::stand_in(&mut module, device.features);
    mended |= mend::external_textures(&mut module, storage)?;
    mended |= clip(&mut module, purpose)?;
    Ok(Parsed {
        source,
        module,
        mended,
        interface,
        messages,
        overridden,
        purpose,
    })
}

/// Has the vertex shader clip depths if it is to; says whether it does.
fn clip(module: &mut Module, purpose: Purpose) -> Result<bool, Refusal> {
    let Some(variables) = purpose.clips_among else {
        return Ok(false);
    };
    let name = purpose.given.and_then(|given| given.entry_point);
    match clip_depth(module, name, variables) {
        true => Ok(true),
        false => Err(Refusal::new(
            "a vertex shader that is full",
            "room for two clip distances",
        )),
    }
}

/// WGSL as this device has it.
fn language<'a>(device: &Device, given: Option<Given<'a>>) -> Language<'a> {
    Language {
        features: device.features,
        strict: !device.native,
        subgroups_unasked: device.subgroups_unasked,
        given,
    }
}

/// What modules of this device are mended for.
fn target(device: &Device, descriptor: &ShaderModuleDescriptor) -> Target {
    Target {
        gl: device.adapter.info.backend == Backend::Gl,
        direct3d: device.adapter.info.backend == Backend::Dx12,
        bounds_checks: descriptor.runtime_checks.bounds_checks,
    }
}

/// Hands a parsed source to wgpu-core, which validates it.
fn create(
    device: &Device,
    call: &Call,
    descriptor: &ShaderModuleDescriptor,
    asked: &ShaderModuleSource,
    parsed: Parsed,
) -> Compiled {
    let name = descriptor.label.as_deref().unwrap_or_default();
    let Parsed {
        source,
        module,
        mended,
        interface,
        mut messages,
        overridden,
        purpose,
    } = parsed;
    let mut stages = module.entry_points.iter().map(|point| point.stage);
    let has_vertex = stages.any(|stage| stage == ShaderStage::Vertex);
    let depth_writers = depth_writers(&module);
    let translatable = Translatable::keep(&module);
    // wgpu-core parses again what it has to write down. What was mended it can only write down mended.
    let (id, error) = match writes_down(device, &source) && !mended {
        true => create_module(device, descriptor, asked, mend::borrowed(&source)),
        false => {
            let module = ShaderModuleSource::Naga(Cow::Owned(module));
            create_module(device, descriptor, asked, module)
        }
    };
    let (id, error) = match error {
        Some(CreateShaderModuleError::Validation(error)) if device.native && interface.is_wgsl => {
            match create_completed(device, call, descriptor, asked, (text(&source), purpose)) {
                Some(completed) => {
                    device.global().shader_module_drop(id);
                    messages.push(lacks_flat());
                    (completed, None)
                }
                None => (id, Some(CreateShaderModuleError::Validation(error))),
            }
        }
        error => (id, error),
    };
    // What is told for pipelines is told of WGSL alone.
    match error.filter(|error| !interface.is_wgsl || !group_limit::defers(error)) {
        Some(error) => Compiled::refused(Some(id), name, with_source(error, asked)),
        None => Compiled {
            id: Some(id),
            facts: Facts {
                interface: Some(interface),
                depth_writers,
                translatable,
            },
            overridden,
            has_vertex,
            messages,
            failure: None,
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
    asked: &ShaderModuleSource<'_>,
    source: ShaderModuleSource<'_>,
) -> (ShaderModuleId, Option<CreateShaderModuleError>) {
    let written = trace::shader::file_of(&source);
    let beside = match device.is_traced() {
        true => trace::shader::beside(asked, &source),
        false => None,
    };
    let create = || {
        let global = device.global();
        match global.device_create_shader_module(device.id, descriptor, source, None) {
            (id, None) => Ok(id),
            (id, Some(error)) => Err((id, error)),
        }
    };
    match device.traced_shader(written, beside, create) {
        Ok(id) => (id, None),
        Err((id, error)) => (id, Some(error)),
    }
}

/// What is told of a module that [`create_completed`] has completed.
const LACKS_FLAT: &str = "an integer between stages lacks @interpolate(flat), which WGSL demands";

fn lacks_flat() -> Message {
    Message {
        severity: Severity::Info,
        text: LACKS_FLAT.into(),
        ..Message::default()
    }
}

/// Creates a module from `code`, which lacks something, for a program that was written for
/// libwgpu_native. What helps nothing is not done, so that errors are about the code as it is.
fn create_completed(
    device: &Device,
    call: &Call,
    descriptor: &ShaderModuleDescriptor<'_>,
    asked: &ShaderModuleSource<'_>,
    (code, purpose): (&str, Purpose),
) -> Option<ShaderModuleId> {
    let module = parse_wgsl(code, capabilities(device))?;
    let mut completed = with_flat_integers(module)?;
    mend::wgsl(&mut completed, code, &target(device, descriptor))?;
    clip(&mut completed, purpose).ok()?;
    let completed = ShaderModuleSource::Naga(Cow::Owned(completed));
    let (completed, still) = create_module(device, descriptor, asked, completed);
    if still.is_some() {
        device.global().shader_module_drop(completed);
        return None;
    }
    let name = descriptor.label.as_deref().unwrap_or_default();
    log::info!("{}: '{name}': {LACKS_FLAT}", call.name());
    Some(completed)
}
