//! Where handles go, and why there is none.

use crate::abi::*;
use crate::convert::adapter::backend_name;
use crate::objects::{adapter::Adapter, record::Identified};
use crate::runtime::{
    failure::{Failure, Invalid},
    output::Output,
};
use wgpu_types::Backend;

/// Fills in a struct; nothing of it is written where something is wrong.
pub fn write<T>(
    out: Output<T>,
    fill: impl FnOnce(&mut T) -> Result<(), Failure>,
) -> Result<WGPUStatus, Failure> {
    let mut out = out.required().map_err(Failure::logged)?;
    fill(&mut out).map(|()| WGPUStatus_Success)
}

/// What was found of an adapter or device; where that is nothing, the error says of which backend it
/// is.
pub fn of_backend<T>(
    argument: &str,
    adapter: &Adapter,
    wanted: Backend,
    found: Option<T>,
) -> Result<T, Failure> {
    found.ok_or_else(|| {
        let value = format!("one of {}", backend_name(adapter.info.backend));
        let expected = format!("one of {}", backend_name(wanted));
        Failure::logged(Invalid::new(argument, value, expected))
    })
}

/// The same for an object that may also be invalid or destroyed.
pub fn of_object<T: Identified, R>(
    argument: &str,
    object: &T,
    adapter: &Adapter,
    wanted: Backend,
    find: impl FnOnce(T::Id) -> Option<R>,
) -> Result<R, Failure> {
    if adapter.info.backend != wanted {
        return of_backend(argument, adapter, wanted, None);
    }
    let id = object.require_id(argument).map_err(Failure::logged)?;
    find(id).ok_or_else(|| {
        let value = format!("'{}', which is destroyed or invalid,", object.name());
        Failure::logged(Invalid::new(argument, value, "one that is neither"))
    })
}
