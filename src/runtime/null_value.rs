//! What a function returns when it has nothing to return.

use crate::abi::*;

/// The null value of a return type: NULL, 0, or the status that says "error".
pub trait NullValue {
    fn null() -> Self;
}

impl NullValue for () {
    fn null() {}
}

impl<T> NullValue for *mut T {
    fn null() -> Self {
        std::ptr::null_mut()
    }
}

impl<T> NullValue for *const T {
    fn null() -> Self {
        std::ptr::null()
    }
}

impl<T> NullValue for Option<T> {
    fn null() -> Self {
        None
    }
}

macro_rules! null_values {
    ($($type:ty => $value:expr,)*) => {
        $(impl NullValue for $type {
            fn null() -> Self {
                $value
            }
        })*
    };
}

null_values! {
    f32 => 0.0,
    u32 => 0,
    u64 => 0,
    usize => 0,
    WGPUBufferMapState => WGPUBufferMapState_Unmapped,
    WGPUFuture => WGPUFuture { id: 0 },
    WGPUQueryType => WGPUQueryType(0),
    WGPUStatus => WGPUStatus_Error,
    WGPUTextureDimension => WGPUTextureDimension_Undefined,
    WGPUTextureFormat => WGPUTextureFormat_Undefined,
    WGPUTextureViewDimension => WGPUTextureViewDimension_Undefined,
    WGPUWaitStatus => WGPUWaitStatus_Error,
}
