//! Bind groups.

use crate::abi::*;
use crate::convert;
use crate::objects::{
    bound_resources::BoundResources,
    device::Device,
    record::{self, core_object},
    turns::{HasTurns, Turns},
};
use crate::polyfill::{binding_arrays::fill_arrays, writable_aliasing::Write};
use crate::runtime::{call::Call, failure::Failure, view::Pointer};
use std::sync::Arc;

core_object!(
    BindGroup,
    WGPUBindGroupImpl,
    BindGroupId,
    bind_group_drop,
    writes: Box<[Write]>,
    turns: Turns;
    detail: |group: &Self| Outline::number(group)
);

/// What commands ask of a bind group.
#[derive(Clone, Copy, Default)]
pub struct Outline {
    /// How many of its bindings write storage.
    pub writes: u64,
    /// Whether its use needs open accesses.
    pub has_turns: bool,
}

impl Outline {
    /// Above every number of bindings.
    const TURNS: u64 = 1 << 63;

    fn number(group: &BindGroup) -> u64 {
        let turns = if group.turns.is_empty() {
            0
        } else {
            Self::TURNS
        };
        group.writes.len() as u64 | turns
    }

    #[inline]
    pub fn of(number: u64) -> Self {
        Self {
            writes: number & !Self::TURNS,
            has_turns: number & Self::TURNS != 0,
        }
    }
}

impl HasTurns for BindGroup {
    fn add_turns(&self, to: &mut Turns) {
        to.add_all(&self.turns);
    }
}

impl BindGroup {
    pub fn create(
        device: &Arc<Device>,
        call: &Call,
        descriptor: Pointer<WGPUBindGroupDescriptor>,
    ) -> Result<Arc<Self>, Failure> {
        let descriptor = descriptor.required()?;
        let label = descriptor.label().label();
        let resources = BoundResources::new(device, call);
        let converted = convert::bind_group::bind_group_descriptor(descriptor, &resources);
        let mut writes = Box::default();
        let converted = converted.and_then(|converted| resources.expand(converted));
        let id = record::create(call, label.as_deref(), converted, |mut converted| {
            fill_arrays(&mut converted, resources.array_bindings());
            writes = resources.writes(&converted.entries);
            let global = device.global();
            global.device_create_bind_group(device.id, &converted, None)
        });
        let turns = resources.into_turns();
        Ok(Self::new(device, id, label.as_deref(), writes, turns))
    }
}
