//! Shader modules.

use crate::abi::*;
use crate::convert::{given::Given, shader::shader_runtime_checks};
use crate::objects::{
    compilation::{Compiled, Facts, Purpose, compile},
    device::Device,
    record::{core_object, invalid_object},
};
use crate::polyfill::viewport_depths;
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
    translation::Translatable,
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
    facts: Facts,
    origin: Origin
);

/// Where a module comes from, as far as pipelines need to know.
pub enum Origin {
    /// It is the same for all of them.
    Compiled,
    /// Some need it compiled anew.
    Kept(Arc<Kept>),
    /// The driver got its code as it is.
    Passed,
}

/// What a module is compiled from anew for one pipeline.
pub struct Kept {
    source: ShaderModuleSource<'static>,
    runtime_checks: ShaderRuntimeChecks,
    /// Whether each pipeline with constants of its own needs that.
    overridden: bool,
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
                let compiled = Compiled {
                    messages: vec![message],
                    ..Compiled::default()
                };
                Self::record(device, label, compiled, Origin::Compiled)
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
        let mut compiled = compile(device, call, &descriptor, &source, Purpose::default());
        let overridden = compiled.overridden;
        let clips = compiled.has_vertex && clips_depths(device);
        let origin = match overridden || clips {
            true => Origin::Kept(Arc::new(Kept {
                source: kept(&source),
                runtime_checks,
                overridden,
            })),
            false => Origin::Compiled,
        };
        if let Some(failure) = compiled.failure.take() {
            call.raise(failure);
        }
        Self::record(device, label, compiled, origin)
    }

    fn record(
        device: &Arc<Device>,
        label: Option<&str>,
        compiled: Compiled,
        origin: Origin,
    ) -> Arc<Self> {
        let Compiled {
            id,
            facts,
            messages,
            ..
        } = compiled;
        Self::new(device, id, label, messages.into(), facts, origin)
    }

    /// The module as it is for a pipeline that gives these constants.
    pub fn for_constants(self: Arc<Self>, call: &Call, given: Given) -> Result<Arc<Self>, Invalid> {
        match &self.origin {
            Origin::Passed if !given.constants.is_empty() => {
                let value = format!("{} for a passthrough module", given.constants.len());
                Err(Invalid::new("constantCount", value, "0"))
            }
            Origin::Kept(kept) if kept.overridden => {
                let purpose = Purpose {
                    given: Some(given),
                    clips_among: None,
                };
                self.anew(call, kept, purpose).map_err(|failure| {
                    let expected = "values that the shader can be compiled with";
                    Invalid::new("constants", failure.message(), expected)
                })
            }
            _ => Ok(self),
        }
    }

    /// The module as it is for a pipeline whose vertex shader has to clip depths; `None` if it cannot.
    pub fn clipping(&self, call: &Call, given: Given, variables: u32) -> Option<Arc<Self>> {
        let purpose = Purpose {
            given: Some(given),
            clips_among: Some(variables),
        };
        match &self.origin {
            Origin::Kept(kept) if clips_depths(&self.device) => self.anew(call, kept, purpose).ok(),
            _ => None,
        }
    }

    fn anew(&self, call: &Call, kept: &Arc<Kept>, purpose: Purpose) -> Result<Arc<Self>, Failure> {
        let name = self.name();
        let descriptor = ShaderModuleDescriptor {
            label: Some((&*name).into()),
            runtime_checks: kept.runtime_checks,
        };
        let mut compiled = compile(&self.device, call, &descriptor, &kept.source, purpose);
        let failure = compiled.failure.take();
        let origin = Origin::Kept(Arc::clone(kept));
        let module = Self::record(&self.device, Some(&*name), compiled, origin);
        failure.map_or(Ok(module), Err)
    }

    /// Whether the fragment shader of this name writes a depth; `None` is the only one.
    pub fn writes_depth(&self, name: Option<&str>) -> bool {
        let mut writers = self.facts.depth_writers.iter();
        writers.any(|writer| name.is_none_or(|name| name == writer))
    }

    /// What pipelines are checked against, which is known of WGSL.
    pub fn interface(&self) -> Option<&ShaderInterface> {
        let interface = self.facts.interface.as_ref();
        interface.filter(|interface| interface.is_wgsl)
    }

    /// What the module tells of itself, in whatever language it came.
    pub fn reflected(&self) -> Result<&ShaderInterface, Invalid> {
        let interface = self.facts.interface.as_ref();
        interface.ok_or_else(|| invalid_object("shaderModule", &self.name()))
    }

    /// The module as it is translated, where the library can do that.
    pub fn translatable(&self) -> Result<&Translatable, Invalid> {
        self.facts.translatable.as_ref().ok_or_else(|| {
            let expected = "none in a library that was built without the feature translate";
            Invalid::new("descriptor.language", "a translation", expected)
        })
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

/// Whether pipelines of a device may have their vertex shaders clip depths.
fn clips_depths(device: &Device) -> bool {
    let adapter = &device.adapter;
    !viewport_depths::features(adapter.info.backend, adapter.features).is_empty()
}
