//! Where languages without groups have their resources: each kind is counted from 0, in the order of
//! group and binding.

use super::translated::Resolved;
use naga::{AddressSpace, GlobalVariable, ImageClass, ResourceBinding, TypeInner};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Uniform,
    Storage { writable: bool },
    Texture,
    StorageTexture,
    Sampler,
}

/// The resources that the entry point uses, by group and binding.
pub fn resources(resolved: &Resolved) -> Vec<(ResourceBinding, Kind)> {
    let used = resolved.info.get_entry_point(0);
    let variables = resolved.module.global_variables.iter();
    let mut resources: Vec<_> = variables
        .filter(|(handle, _)| !used[*handle].is_empty())
        .filter_map(|(_, variable)| Some((variable.binding?, kind(resolved, variable)?)))
        .collect();
    resources.sort_by_key(|(at, _)| (at.group, at.binding));
    resources
}

fn kind(resolved: &Resolved, variable: &GlobalVariable) -> Option<Kind> {
    let types = &resolved.module.types;
    let inner = match &types[variable.ty].inner {
        TypeInner::BindingArray { base, .. } => &types[*base].inner,
        inner => inner,
    };
    Some(match (variable.space, inner) {
        (AddressSpace::Uniform, _) => Kind::Uniform,
        (AddressSpace::Storage { access }, _) => Kind::Storage {
            writable: access.contains(naga::StorageAccess::STORE),
        },
        (_, TypeInner::Sampler { .. }) => Kind::Sampler,
        (
            _,
            TypeInner::Image {
                class: ImageClass::Storage { .. },
                ..
            },
        ) => Kind::StorageTexture,
        (_, TypeInner::Image { .. }) => Kind::Texture,
        _ => return None,
    })
}

/// Counts, and says where the next one is. Slots are bytes; a module within the limits of pipelines
/// has no more.
pub fn next(counter: &mut u8) -> u8 {
    let slot = *counter;
    *counter = counter.saturating_add(1);
    slot
}
