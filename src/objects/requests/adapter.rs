//! wgpuInstanceRequestAdapter.

use crate::abi::*;
use crate::objects::adapter::Adapter;
use crate::runtime::{
    callback::{Status, ValueCallback},
    request::{Abandoned, Request},
};
use std::sync::Arc;

pub struct AdapterRequest(pub ValueCallback<WGPURequestAdapterStatus, WGPUAdapter>);

impl Request for AdapterRequest {
    type Outcome = Result<Arc<Adapter>, (WGPURequestAdapterStatus, String)>;

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
