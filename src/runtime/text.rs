//! Strings on their way in and out.

use crate::abi::{WGPU_STRLEN, WGPUStringView};
use std::{ptr, slice};

/// The bytes of a string view from C; `None` is the null string.
///
/// # Safety
/// `view` describes readable memory as webgpu.h says, for as long as `'a`.
pub unsafe fn bytes<'a>(view: WGPUStringView) -> Option<&'a [u8]> {
    if view.length == 0 {
        return Some(&[]);
    }
    if view.data.is_null() {
        return None;
    }
    if view.length == WGPU_STRLEN {
        // SAFETY: with this length the data ends with a NUL, by the function's contract.
        return Some(unsafe { std::ffi::CStr::from_ptr(view.data) }.to_bytes());
    }
    // SAFETY: the data is `length` readable bytes, by the function's contract.
    Some(unsafe { slice::from_raw_parts(view.data.cast(), view.length) })
}

/// A view of a string of ours, valid while the string is. Programs that take no heed of the length find
/// a NUL where there is nothing.
pub fn view(text: &str) -> WGPUStringView {
    WGPUStringView {
        data: match text.is_empty() {
            true => c"".as_ptr(),
            false => text.as_ptr().cast(),
        },
        length: text.len(),
    }
}

/// A copy of a string that belongs to the application until [`free`].
pub fn give(text: &str) -> WGPUStringView {
    if text.is_empty() {
        return WGPUStringView {
            data: ptr::null(),
            length: 0,
        };
    }
    let copy: Box<[u8]> = text.as_bytes().into();
    WGPUStringView {
        length: copy.len(),
        data: Box::into_raw(copy).cast_const().cast(),
    }
}

/// Takes back what [`give`] gave.
///
/// # Safety
/// `view` came from `give` and was not freed, or is all zero.
pub unsafe fn free(view: WGPUStringView) {
    if !view.data.is_null() {
        let copy = ptr::slice_from_raw_parts_mut(view.data.cast_mut().cast::<u8>(), view.length);
        // SAFETY: `give` made the box with this length, by the function's contract.
        drop(unsafe { Box::from_raw(copy) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view_of(data: *const u8, length: usize) -> WGPUStringView {
        WGPUStringView {
            data: data.cast(),
            length,
        }
    }

    #[test]
    fn str_01_the_five_forms_of_a_string_view() {
        // SAFETY: each view is one of the forms that the header allows.
        let bytes = |view| unsafe { bytes(view) };
        assert_eq!(bytes(view_of(ptr::null(), WGPU_STRLEN)), None);
        assert_eq!(
            bytes(view_of(b"ab\0c".as_ptr(), WGPU_STRLEN)),
            Some(&b"ab"[..])
        );
        assert_eq!(bytes(view_of(b"ab\0c".as_ptr(), 4)), Some(&b"ab\0c"[..]));
        assert_eq!(bytes(view_of(ptr::null(), 0)), Some(&b""[..]));
        assert_eq!(bytes(view_of(b"ab".as_ptr(), 0)), Some(&b""[..]));
        assert_eq!(bytes(view_of(ptr::null(), 7)), None);
    }

    #[test]
    fn an_empty_text_ends_with_a_nul() {
        let empty = view("");
        // SAFETY: an empty text is a C string.
        let text = unsafe { std::ffi::CStr::from_ptr(empty.data) };
        assert_eq!((text.to_bytes(), empty.length), (&b""[..], 0));
    }

    #[test]
    fn a_given_string_is_freed() {
        let given = give("name");
        // SAFETY: the view is ours and whole.
        assert_eq!(unsafe { bytes(given) }, Some(&b"name"[..]));
        for given in [given, give("")] {
            // SAFETY: given once, freed once; that of an empty string is all zero.
            unsafe { free(given) };
        }
    }
}
