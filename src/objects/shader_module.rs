//! Shader modules.

use crate::abi::*;
use crate::convert::shader::shader_runtime_checks;
use crate::objects::{device::Device, record::core_object};
use crate::polyfill::group_limit;
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    view::{Named, Pointer},
};
use crate::shader::{
    flat_integers::with_flat_integers,
    for_trace::for_trace,
    interface::{EntryPoint, ShaderInterface},
    messages::{Message, compilation_messages},
    source::{shader_module_source, shader_module_source_spirv},
};
use crate::trace;
use naga::ShaderStage;
use std::borrow::Cow;
use std::sync::{Arc, OnceLock};
use wgpu_core::id::ShaderModuleId;
use wgpu_core::pipeline::{
    CreateShaderModuleError, ProgrammableStageDescriptor, ShaderModuleDescriptor,
    ShaderModuleSource,
};
use wgpu_types::ShaderRuntimeChecks;

core_object!(
    ShaderModule,
    WGPUShaderModuleImpl,
    ShaderModuleId,
    shader_module_drop,
    messages: Arc<[Message]>,
    source: Source
);

/// The WGSL of a module, and what pipelines need to know of it once one is made.
#[derive(Default)]
pub struct Source {
    code: Option<Box<str>>,
    interface: OnceLock<Option<ShaderInterface>>,
}

impl Source {
    fn of(source: &ShaderModuleSource) -> Self {
        let code = match source {
            #[cfg(feature = "wgsl")]
            ShaderModuleSource::Wgsl(code) => Some((**code).into()),
            _ => None,
        };
        let interface = OnceLock::new();
        Self { code, interface }
    }
}

impl ShaderModule {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUShaderModuleDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let source = shader_module_source(descriptor, device.features);
        let asked = source.map(|source| (source, ShaderRuntimeChecks::checked()));
        Ok(Self::of(device, call, label.as_deref(), asked))
    }

    pub fn create_from_spirv(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUShaderModuleDescriptorSpirV>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let source = shader_module_source_spirv(descriptor);
        let asked = source.map(|source| (source, ShaderRuntimeChecks::checked()));
        Ok(Self::of(device, call, label.as_deref(), asked))
    }

    /// One with no other checks at run time than these.
    pub fn create_trusted(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUShaderModuleDescriptor>,
        checks: Named<WGPUShaderRuntimeChecks>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let asked = shader_runtime_checks(checks).and_then(|checks| {
            let source = shader_module_source(descriptor, device.features)?;
            Ok((source, checks))
        });
        Ok(Self::of(device, call, label.as_deref(), asked))
    }

    /// The module of what C asked for, which may be refused.
    fn of(
        device: &Arc<Device>,
        call: &Call,
        label: Option<&str>,
        asked: Result<(ShaderModuleSource, ShaderRuntimeChecks), Invalid>,
    ) -> Arc<Self> {
        match asked {
            Ok((source, checks)) => Self::compile(device, call, label, source, checks),
            Err(invalid) => {
                let failure = Failure::invalid(label.unwrap_or_default(), &invalid);
                let message = Message {
                    text: failure.message().to_owned(),
                    ..Message::default()
                };
                call.raise(failure);
                Self::new(device, None, label, [message].into(), Source::default())
            }
        }
    }

    /// Compiles a source. What the compiler says is kept for wgpuShaderModuleGetCompilationInfo.
    fn compile(
        device: &Arc<Device>,
        call: &Call,
        label: Option<&str>,
        source: ShaderModuleSource,
        runtime_checks: ShaderRuntimeChecks,
    ) -> Arc<Self> {
        let source = match device.is_traced() {
            true => for_trace(source),
            false => source,
        };
        let kept = Source::of(&source);
        let descriptor = ShaderModuleDescriptor {
            label: label.map(Into::into),
            runtime_checks,
        };
        let (id, error) = match &kept.code {
            Some(code) if device.native => {
                create_from_native_wgsl(device, call, &descriptor, source, code)
            }
            _ => create_module(device, &descriptor, source),
        };
        // What is told for pipelines needs the code to be known.
        match error.filter(|error| kept.code.is_none() || !group_limit::defers(error)) {
            None => Self::new(device, Some(id), label, [].into(), kept),
            Some(error) => {
                let messages = compilation_messages(&error);
                call.raise(Failure::core(label.unwrap_or_default(), error));
                Self::new(device, Some(id), label, messages.into(), Source::default())
            }
        }
    }

    /// What the module's source tells of itself, where it can be known.
    pub fn interface(&self) -> Option<&ShaderInterface> {
        let source = &self.source;
        let interface = source.interface.get_or_init(|| {
            let code = source.code.as_deref()?;
            ShaderInterface::of_wgsl(code)
        });
        interface.as_ref()
    }

    /// What is known of the entry point that a pipeline uses.
    pub fn entry_point(
        &self,
        kind: ShaderStage,
        stage: &ProgrammableStageDescriptor,
    ) -> Option<EntryPoint<'_>> {
        self.interface()?
            .entry_point(kind, stage.entry_point.as_deref())
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

/// Creates a module from `code`, which is in `source`, for a program that was written for
/// libwgpu_native. What helps nothing is not done, so that errors are about the code as it is.
fn create_from_native_wgsl(
    device: &Device,
    call: &Call,
    descriptor: &ShaderModuleDescriptor<'_>,
    source: ShaderModuleSource<'_>,
    code: &str,
) -> (ShaderModuleId, Option<CreateShaderModuleError>) {
    let (id, error) = create_module(device, descriptor, source);
    if !matches!(error, Some(CreateShaderModuleError::Validation(_))) {
        return (id, error);
    }
    let Some(completed) = with_flat_integers(code) else {
        return (id, error);
    };
    let completed = ShaderModuleSource::Naga(Cow::Owned(completed));
    let (completed, still) = create_module(device, descriptor, completed);
    if still.is_some() {
        device.global().shader_module_drop(completed);
        return (id, error);
    }
    device.global().shader_module_drop(id);
    let name = descriptor.label.as_deref().unwrap_or_default();
    log::info!(
        "{}: '{name}': an integer between stages lacks @interpolate(flat), which WGSL demands",
        call.name()
    );
    (completed, None)
}
