//! Storage textures: their formats, and what shaders do with their texels.

use naga::{GlobalVariable, ImageClass, Module, StorageAccess, TypeInner};
use wgpu_core::validation::map_storage_format_from_naga;
use wgpu_types::{StorageTextureAccess, TextureFormat};

/// Format and access of the storage texture, or array of them, that a variable is.
pub fn of_variable(
    module: &Module,
    variable: &GlobalVariable,
) -> Option<(TextureFormat, StorageTextureAccess)> {
    let ty = match &module.types[variable.ty].inner {
        TypeInner::BindingArray { base, .. } => &module.types[*base].inner,
        ty => ty,
    };
    match ty {
        TypeInner::Image {
            class: ImageClass::Storage { format, access },
            ..
        } => Some((
            map_storage_format_from_naga(*format),
            access_to_core(*access),
        )),
        _ => None,
    }
}

pub fn access_to_core(access: StorageAccess) -> StorageTextureAccess {
    if access.contains(StorageAccess::ATOMIC) {
        return StorageTextureAccess::Atomic;
    }
    match access {
        StorageAccess::LOAD => StorageTextureAccess::ReadOnly,
        StorageAccess::STORE => StorageTextureAccess::WriteOnly,
        _ => StorageTextureAccess::ReadWrite,
    }
}
