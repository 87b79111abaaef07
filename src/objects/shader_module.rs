//! `WGPUShaderModule` and its functions.

use crate::abi::*;
use crate::convert::{
    self,
    compilation::Message,
    shader_interface::{EntryPoint, ShaderInterface},
    shader_interpolation::with_flat_integers,
};
use crate::objects::{device::Device, object::core_object};
use crate::runtime::view::Pointer;
use crate::runtime::{
    boundary::{self, Call, method_shared},
    callback::CallbackInfo,
    failure::{Failure, Invalid},
    text,
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

impl ShaderModule {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUShaderModuleDescriptor>,
    ) -> Result<WGPUShaderModule, Failure> {
        let descriptor = descriptor.required()?.get();
        // SAFETY: the caller's promise.
        let label = unsafe { text::label(descriptor.label) };
        // SAFETY: the caller's promise.
        let source = unsafe { convert::shader::shader_module_source(descriptor, device.features) };
        let checks = ShaderRuntimeChecks::checked();
        Ok(Self::compile(
            device,
            call,
            label.as_deref(),
            source,
            checks,
        ))
    }

    /// Compiles a source. What the compiler says is kept for wgpuShaderModuleGetCompilationInfo.
    pub fn compile(
        device: &Arc<Device>,
        call: &Call,
        label: Option<&str>,
        source: Result<ShaderModuleSource<'_>, Invalid>,
        runtime_checks: ShaderRuntimeChecks,
    ) -> WGPUShaderModule {
        let name = label.unwrap_or_default();
        let mut messages = Vec::new();
        let mut kept = Source::default();
        let id = match source {
            Ok(source) => {
                let source = match device.is_traced() {
                    true => trace::shader::to_keep(source),
                    false => source,
                };
                #[cfg(feature = "wgsl")]
                if let ShaderModuleSource::Wgsl(code) = &source {
                    kept.code = Some((**code).into());
                }
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
                // Groups beyond the limit concern the pipelines that use them.
                let deferred = |error: &_| {
                    let group = matches!(error, CreateShaderModuleError::InvalidGroupIndex { .. });
                    group && kept.code.is_some()
                };
                if let Some(error) = error.filter(|error| !deferred(error)) {
                    kept = Source::default();
                    messages = convert::compilation::compilation_messages(&error);
                    call.raise(Failure::core(name, error));
                }
                Some(id)
            }
            Err(invalid) => {
                let failure = Failure::invalid(name, &invalid);
                messages.push(Message {
                    text: failure.message().to_owned(),
                    ..Message::default()
                });
                call.raise(failure);
                None
            }
        };
        Self::insert(device, id, label, messages.into(), kept)
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

/// Reports what the compiler had to say about the module, error objects included. The callback's
/// messages carry type, text, line and column (from 1), and offset and length, all in UTF-8 bytes;
/// positions not known are 0. The status is Success unless the instance goes away first. Messages
/// are borrowed: copy what is needed before the callback returns. See
/// GPUShaderModule.getCompilationInfo() in the WebGPU specification.
/// @return The future of the report, or the null future (logged) for an unknown callback mode.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleGetCompilationInfo(
    shaderModule: WGPUShaderModule,
    callbackInfo: WGPUCompilationInfoCallbackInfo,
) -> WGPUFuture {
    method_shared(
        "wgpuShaderModuleGetCompilationInfo",
        "shaderModule",
        shaderModule,
        |module: &Arc<ShaderModule>, _| {
            // SAFETY: the chain is as webgpu.h says.
            let (mode, callback) = unsafe { callbackInfo.parts() }.map_err(Failure::logged)?;
            Ok(module.compilation_info(mode, callback))
        },
    )
}

/// Renames `shaderModule`; pipeline creation errors use the name. See GPUObjectBase.label.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wgpuShaderModuleSetLabel(
    shaderModule: WGPUShaderModule,
    label: WGPUStringView,
) {
    // SAFETY: the string is as webgpu.h says.
    unsafe {
        boundary::set_label::<ShaderModule>(
            "wgpuShaderModuleSetLabel",
            "shaderModule",
            shaderModule,
            label,
        )
    }
}

/// Takes one more reference to `shaderModule`; each one needs its own wgpuShaderModuleRelease().
/// Pipelines do not need the module once they exist.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuShaderModuleAddRef(shaderModule: WGPUShaderModule) {
    boundary::add_ref::<ShaderModule>("wgpuShaderModuleAddRef", "shaderModule", shaderModule)
}

/// Gives up one reference to `shaderModule`. Pipelines made from it go on working.
#[unsafe(no_mangle)]
pub extern "C" fn wgpuShaderModuleRelease(shaderModule: WGPUShaderModule) {
    boundary::release::<ShaderModule>("wgpuShaderModuleRelease", "shaderModule", shaderModule)
}
