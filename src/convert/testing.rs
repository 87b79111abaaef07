//! What the tests of this room share.

use super::resolver::{BindingResolver, Resolver};
use crate::abi::*;
use crate::runtime::{failure::Invalid, text, view::Named};
use std::{fmt::Debug, ptr};
use wgpu_core::id::*;

/// Handles that are numbers: handle 7 is the object with [`id`] 7; only NULL is refused.
pub struct Numbers;

pub fn handle<C>(number: usize) -> *mut C {
    ptr::without_provenance_mut(number)
}

pub fn id<M: Marker>(number: u32) -> Id<M> {
    Id::zip(number, 1)
}

fn look_up<C, M: Marker>(handle: Named<*mut C>) -> Result<Id<M>, Invalid> {
    match u32::try_from(handle.get().addr()) {
        Ok(number @ 1..) => Ok(id(number)),
        _ => Err(Invalid::new(handle.name(), "NULL", "a handle")),
    }
}

macro_rules! numbers {
    ($($method:ident: $c:ident => $id:ident,)*) => {
        impl Resolver for Numbers {
            $(fn $method(&self, handle: Named<$c>) -> Result<$id, Invalid> {
                look_up(handle)
            })*
        }
    };
}

numbers! {
    bind_group_layout: WGPUBindGroupLayout => BindGroupLayoutId,
    buffer: WGPUBuffer => BufferId,
    pipeline_cache: WGPUPipelineCache => PipelineCacheId,
    pipeline_layout: WGPUPipelineLayout => PipelineLayoutId,
    query_set: WGPUQuerySet => QuerySetId,
    sampler: WGPUSampler => SamplerId,
    shader_module: WGPUShaderModule => ShaderModuleId,
    texture: WGPUTexture => TextureId,
    texture_view: WGPUTextureView => TextureViewId,
}

impl BindingResolver for Numbers {
    fn tlas(&self, handle: Named<WGPUTlas>) -> Result<TlasId, Invalid> {
        look_up(handle)
    }

    fn external_texture(
        &self,
        handle: Named<WGPUExternalTexture>,
    ) -> Result<ExternalTextureId, Invalid> {
        look_up(handle)
    }
}

/// Every value of a C enum, but for those in `apart`, becomes the one that is called the same.
pub fn check_names<E: Copy, T: Debug>(
    values: &[(&str, E)],
    apart: &[&str],
    convert: impl Fn(E) -> Result<T, Invalid>,
) {
    for &(name, value) in values {
        let (_, name) = name.split_once('_').expect("WGPUType_Value");
        if apart.contains(&name) {
            continue;
        }
        let converted = format!("{:?}", convert(value).expect(name));
        assert!(
            converted.eq_ignore_ascii_case(name),
            "{name} became {converted}"
        );
    }
}

/// What `result` says is wrong.
pub fn refusal<T: Debug>(result: Result<T, Invalid>) -> String {
    result.expect_err("should be refused").to_string()
}

pub fn view(value: &'static str) -> WGPUStringView {
    text::view(value)
}

/// A `nextInChain` that was never set.
pub fn unset() -> *mut WGPUChainedStruct {
    ptr::without_provenance_mut(0xcccc_cccc_cccc_cccc_u64 as usize)
}

/// A chained struct that nobody knows.
pub fn stranger() -> WGPUChainedStruct {
    WGPUChainedStruct {
        next: ptr::null_mut(),
        sType: WGPUSType(0x1234),
    }
}
