//! What the application asks for with its asynchronous calls, one file each: a small type that knows
//! how to tell its callback each end that the call may have.

pub mod adapter;
pub mod company;
mod compilation_info;
pub mod device;
pub mod device_lost;
mod error_scope;
mod map;
pub mod pipeline;
mod work_done;
