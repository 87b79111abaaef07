//! Shader modules.

use crate::abi::*;
use crate::convert::{given::Given, shader::shader_runtime_checks};
use crate::objects::{compilation::compile, device::Device, record::core_object};
use crate::runtime::{
    call::Call,
    failure::{Failure, Invalid},
    handle::Object,
    view::{Named, Pointer},
};
use crate::shader::{
    interface::{EntryPoint, ShaderInterface},
    mend::kept,
    messages::Message,
    source::{shader_module_source, shader_module_source_spirv},
};
use naga::ShaderStage;
use std::sync::Arc;
use wgpu_core::pipeline::{
    ProgrammableStageDescriptor, ShaderModuleDescriptor, ShaderModuleSource,
};
use wgpu_types::ShaderRuntimeChecks;

core_object!(
    ShaderModule,
    WGPUShaderModuleImpl,
    ShaderModuleId,
    shader_module_drop,
    messages: Arc<[Message]>,
    interface: Option<ShaderInterface>,
    overridden: Option<Overridden>
);

/// What a module is compiled from anew for a pipeline with constants of its own.
pub struct Overridden {
    source: ShaderModuleSource<'static>,
    runtime_checks: ShaderRuntimeChecks,
}

impl ShaderModule {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUShaderModuleDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let source = shader_module_source(descriptor);
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
            let source = shader_module_source(descriptor)?;
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
                Self::new(device, None, label, [message].into(), None, None)
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
        let descriptor = ShaderModuleDescriptor {
            label: label.map(Into::into),
            runtime_checks,
        };
        let compiled = compile(device, call, &descriptor, &source, None);
        let kept = compiled.overridden.then(|| kept(&source)).flatten();
        let overridden = kept.map(|source| Overridden {
            source,
            runtime_checks,
        });
        if let Some(failure) = compiled.failure {
            call.raise(failure);
        }
        let messages = compiled.messages.into();
        let interface = compiled.interface;
        Self::new(device, compiled.id, label, messages, interface, overridden)
    }

    /// The module as it is for a pipeline that gives these constants.
    pub fn for_constants(self: Arc<Self>, call: &Call, given: Given) -> Result<Arc<Self>, Invalid> {
        let Some(overridden) = &self.overridden else {
            return Ok(self);
        };
        let name = self.name();
        let descriptor = ShaderModuleDescriptor {
            label: Some((&*name).into()),
            runtime_checks: overridden.runtime_checks,
        };
        let source = &overridden.source;
        let compiled = compile(&self.device, call, &descriptor, source, Some(given));
        let (id, interface) = (compiled.id, compiled.interface);
        let module = Self::new(&self.device, id, Some(&*name), [].into(), interface, None);
        match compiled.failure {
            Some(failure) => {
                let expected = "values that the shader can be compiled with";
                Err(Invalid::new("constants", failure.message(), expected))
            }
            None => Ok(module),
        }
    }

    /// What the module's source tells of itself, where it can be known.
    pub fn interface(&self) -> Option<&ShaderInterface> {
        self.interface.as_ref()
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
