//! wgpuInstanceRequestAdapter.

use crate::abi::*;
use crate::convert;
use crate::objects::{adapter::Adapter, adapter_choice, instance::Instance, surface::Surface};
use crate::runtime::{
    call::Call,
    callback::{Status, ValueCallback},
    failure::Failure,
    request::{Abandoned, Request},
    view::{Named, Pointer},
};
use std::{fmt::Write as _, sync::Arc};
use wgpu_types::{Backend, Backends};

struct AdapterRequest(ValueCallback<WGPURequestAdapterStatus, WGPUAdapter>);

impl Request for AdapterRequest {
    type Outcome = Result<Arc<Adapter>, (WGPURequestAdapterStatus, String)>;

    /// Without a callback there is nobody for the adapter.
    fn wants_outcome(&self) -> bool {
        self.0.is_some()
    }

    fn finish(self, found: Self::Outcome) {
        match found {
            Ok(adapter) => self.0.give(WGPURequestAdapterStatus_Success, adapter),
            Err((status, message)) => self.0.give_nothing(status, &message),
        }
    }

    fn abandon(self, why: Abandoned) {
        self.0.give_nothing(Status::CANCELLED, why.reason());
    }
}

impl Instance {
    /// Finds an adapter and tells the callback of it.
    pub fn request_adapter(
        self: &Arc<Self>,
        call: &Call,
        options: Pointer<WGPURequestAdapterOptions>,
        callback: Named<WGPURequestAdapterCallbackInfo>,
    ) -> Result<WGPUFuture, Failure> {
        let (mode, callback) = callback.parts()?;
        let found = self.find_adapter(call, options);
        let id = self.events().settled(mode, AdapterRequest(callback), found);
        Ok(WGPUFuture { id })
    }

    fn find_adapter(
        self: &Arc<Self>,
        call: &Call,
        options: Pointer<WGPURequestAdapterOptions>,
    ) -> Result<Arc<Adapter>, (WGPURequestAdapterStatus, String)> {
        let error = |failure: Failure| (WGPURequestAdapterStatus_Error, failure.into_message());
        let options = options
            .or_initial()
            .map_err(|invalid| error(invalid.into()))?;
        let wanted = convert::adapter::request_adapter_options(options)
            .map_err(|invalid| error(invalid.within("options").into()))?;
        let surface: Option<&Surface> = call
            .get_optional(options.compatibleSurface())
            .map_err(|invalid| error(invalid.within("options").into()))?;
        let request = |compatible_surface, backends| {
            let options = wgpu_core::instance::RequestAdapterOptions {
                power_preference: wanted.power_preference,
                force_fallback_adapter: wanted.force_fallback_adapter,
                compatible_surface,
                apply_limit_buckets: false,
            };
            let wanted = wanted.identity.as_ref();
            adapter_choice::request_adapter(
                self.environment(),
                self.global(),
                &options,
                backends,
                wanted,
            )
        };
        let found = match surface {
            None => request(None, wanted.backends),
            Some(surface) => {
                let fit = wanted.backends - surface.unfit_backends();
                let argument = "options.compatibleSurface";
                let found = surface.with_id(argument, self, |id| request(Some(id), fit));
                found.map_err(error)?
            }
        };
        found
            .map(|id| Adapter::new(self, id))
            .map_err(|mut message| {
                if wanted.backends.contains(Backends::GL)
                    && let Some(Err(unfit)) =
                        surface.map(|surface| surface.check_backend(Backend::Gl))
                {
                    let _ = write!(message, "; {}", unfit.message());
                }
                (WGPURequestAdapterStatus_Unavailable, message)
            })
    }
}
