//! Strings: a pointer and a length.

use std::ffi::c_char;
use std::ptr::null;

use crate::abi::*;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUStringView {
    pub data: Nullable<*const c_char>,
    pub length: usize,
}

impl WGPUStringView {
    pub const INIT: Self = Self {
        data: null(),
        length: WGPU_STRLEN,
    };
}
