//! Strings: a pointer and a length.

use std::ffi::c_char;
use std::ptr::null;

use crate::abi::*;

/// A piece of UTF-8 text: every string that crosses this API, in either direction, has this form.
/// `{NULL, WGPU_STRLEN}` is the null string (what `WGPU_STRING_VIEW_INIT` gives),
/// `{p, WGPU_STRLEN}` ends at the first NUL byte, `{p, n}` is exactly `n` bytes, and any view of
/// length 0 is empty. Where a string is required, null counts as empty. Strings passed in are
/// copied before the call returns; strings passed to a callback are gone when it returns; strings
/// inside a returned struct live until that struct's FreeMembers call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct WGPUStringView {
    /// First byte of the text; need not be NUL-terminated when `length` says how long it is. May be
    /// NULL only with `length` 0 or @ref WGPU_STRLEN.
    pub data: Nullable<*const c_char>,
    /// Bytes of text, without any terminator. @ref WGPU_STRLEN, the default, means: up to the NUL
    /// byte (or, with NULL `data`, no string at all).
    pub length: usize,
}

impl WGPUStringView {
    pub const INIT: Self = Self {
        data: null(),
        length: WGPU_STRLEN,
    };
}
