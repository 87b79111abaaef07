//! Shader modules.

use std::borrow::Cow;

use naga::{Module, ShaderStage};
use shader_bounds::{self as bounds, refusal::Refusal, storage::Storage};
use wgpu_core::device::trace::{Data, DataKind};
use wgpu_core::id::{PointerId, markers};
use wgpu_core::pipeline::{ShaderModuleDescriptor, ShaderModuleSource};

use super::error::PlayError;
use super::play::Player;
use crate::reader::DataFiles;

type ModulePointer = PointerId<markers::ShaderModule>;

impl Player {
    pub(super) fn create_shader_module(
        &mut self,
        pointer: ModulePointer,
        desc: &ShaderModuleDescriptor<'_>,
        data: &Data,
    ) -> Result<(), PlayError> {
        let files = self.data.clone();
        let source = match DataFiles::kind(data)? {
            DataKind::Wgsl => ShaderModuleSource::Wgsl(files.text(data)?),
            DataKind::Glsl => {
                let code = files.text(data)?;
                let options = naga::front::glsl::Options::from(glsl_stage(&code));
                ShaderModuleSource::Glsl(code, options)
            }
            DataKind::Spv => {
                let words = words(&files.bytes(data)?)?;
                ShaderModuleSource::SpirV(Cow::Owned(words), Default::default())
            }
            DataKind::Ron => ShaderModuleSource::Naga(Cow::Owned(module(&files.text(data)?)?)),
            kind => {
                return Err(PlayError::Malformed(format!(
                    "expected a shader in WGSL, GLSL, SPIR-V or Naga IR, found .{kind}"
                )));
            }
        };
        bounds::source::check(&source).map_err(out_of_bounds)?;
        let (id, error) = self
            .global
            .device_create_shader_module(self.device, desc, source, None);
        self.note(error);
        self.shader_modules.insert(&self.global, pointer, id, ());
        Ok(())
    }

    pub(super) fn create_passthrough_module(
        &mut self,
        pointer: ModulePointer,
        data: &[Data],
        label: &wgpu_core::Label<'_>,
        entry_points: &[wgpu_types::PassthroughShaderEntryPoint<'_>],
    ) -> Result<(), PlayError> {
        let files = self.data.clone();
        let mut desc = wgpu_types::CreateShaderModuleDescriptorPassthrough {
            label: label.as_deref().map(Cow::Borrowed),
            entry_points: Cow::Borrowed(entry_points),
            spirv: None,
            dxil: None,
            hlsl: None,
            metallib: None,
            msl: None,
            glsl: None,
            wgsl: None,
        };
        for data in data {
            match DataFiles::kind(data)? {
                DataKind::Spv => desc.spirv = Some(Cow::Owned(words(&files.bytes(data)?)?)),
                DataKind::Dxil => desc.dxil = Some(files.bytes(data)?),
                DataKind::Hlsl => desc.hlsl = Some(files.text(data)?),
                DataKind::MetalLib => desc.metallib = Some(files.bytes(data)?),
                DataKind::Msl => desc.msl = Some(files.text(data)?),
                DataKind::Glsl => desc.glsl = Some(files.text(data)?),
                DataKind::Wgsl => desc.wgsl = Some(files.text(data)?),
                kind => {
                    return Err(PlayError::Malformed(format!(
                        "expected a shader, found .{kind}"
                    )));
                }
            }
        }
        // SAFETY: the driver gets the very code that the recording gave to its own; the trace is
        // trusted as much as the program that wrote it.
        let (id, error) = unsafe {
            self.global
                .device_create_shader_module_passthrough(self.device, &desc, None)
        };
        self.note(error);
        self.shader_modules.insert(&self.global, pointer, id, ());
        Ok(())
    }
}

/// A module in naga's representation, which nobody has looked at before.
fn module(text: &str) -> Result<Module, PlayError> {
    let module = ron::from_str(text)
        .map_err(|error| PlayError::Malformed(format!("Naga module: {error}")))?;
    bounds::module::check(&module, &bounds::reach::reach(&module), Storage::NATIVE)
        .map_err(out_of_bounds)?;
    Ok(module)
}

/// The compiler would take the stack, the memory or the time away.
fn out_of_bounds(refusal: Refusal) -> PlayError {
    PlayError::Malformed(format!("shader: {refusal}"))
}

fn words(bytes: &[u8]) -> Result<Vec<u32>, PlayError> {
    let (words, rest) = bytes.as_chunks::<4>();
    if !rest.is_empty() {
        return Err(PlayError::Malformed(format!(
            "expected SPIR-V in words of 4 bytes, found {} bytes",
            bytes.len()
        )));
    }
    Ok(words.iter().map(|word| u32::from_le_bytes(*word)).collect())
}

/// The stage of a GLSL shader, which a trace does not tell: from what only that stage has.
fn glsl_stage(code: &str) -> ShaderStage {
    if code.contains("local_size_x") || code.contains("gl_GlobalInvocationID") {
        ShaderStage::Compute
    } else if code.contains("gl_Position") || code.contains("gl_VertexI") {
        ShaderStage::Vertex
    } else {
        ShaderStage::Fragment
    }
}
