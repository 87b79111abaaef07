//! Memory that C passes by pointer: structs and arrays.

use super::failure::Invalid;
use std::slice;

/// A struct that must be there.
///
/// # Safety
/// `pointer` is NULL or points to a `T` that is readable for `'a`.
#[inline]
pub unsafe fn required<'a, T>(field: &str, pointer: *const T) -> Result<&'a T, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { optional(field, pointer) }?.ok_or_else(|| Invalid::null(field))
}

/// A struct that may be absent.
///
/// # Safety
/// As for [`required`].
#[inline]
pub unsafe fn optional<'a, T>(field: &str, pointer: *const T) -> Result<Option<&'a T>, Invalid> {
    check_alignment(field, pointer)?;
    // SAFETY: the caller's promise; alignment is checked.
    Ok(unsafe { pointer.as_ref() })
}

/// A struct for the call to fill in.
///
/// # Safety
/// `pointer` is NULL or points to a `T` that is readable and writable for `'a`, by nobody else.
#[inline]
pub unsafe fn output<'a, T>(field: &str, pointer: *mut T) -> Result<&'a mut T, Invalid> {
    check_alignment(field, pointer)?;
    // SAFETY: the caller's promise; alignment is checked.
    unsafe { pointer.as_mut() }.ok_or_else(|| Invalid::null(field))
}

/// An array of `count` elements; it may be NULL when that is 0.
///
/// # Safety
/// `pointer` is NULL or points to `count` elements that are readable for `'a`.
#[inline]
pub unsafe fn array<'a, T>(
    field: &str,
    pointer: *const T,
    count: usize,
) -> Result<&'a [T], Invalid> {
    if count == 0 {
        return Ok(&[]);
    }
    if pointer.is_null() {
        let expected = format!("a pointer to {count} elements");
        return Err(Invalid::new(field, "NULL", expected));
    }
    check_alignment(field, pointer)?;
    if count > isize::MAX as usize / size_of::<T>().max(1) {
        let value = format!("an array of {count} elements");
        return Err(Invalid::new(field, value, "an array that fits into memory"));
    }
    // SAFETY: the caller's promise; NULL, alignment and size are checked.
    Ok(unsafe { slice::from_raw_parts(pointer, count) })
}

fn check_alignment<T>(field: &str, pointer: *const T) -> Result<(), Invalid> {
    if pointer.is_aligned() {
        return Ok(());
    }
    let expected = format!("an address divisible by {}", align_of::<T>());
    Err(Invalid::new(field, format_args!("{pointer:p}"), expected))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::ptr;

    #[test]
    fn pro_01_arrays_that_cannot_be_are_refused() {
        let one = 7u32;
        // SAFETY: whatever is accepted here is the one element.
        let array = |pointer, count| unsafe { array::<u32>("entries", pointer, count) };
        assert_eq!(array(ptr::null(), 0), Ok(&[][..]));
        assert_eq!(array(&one, 1), Ok(&[7][..]));
        assert_eq!(
            array(ptr::null(), 3).unwrap_err().to_string(),
            "entries: NULL is not allowed, expected a pointer to 3 elements"
        );
        assert!(array(&one, usize::MAX).is_err());
        assert!(array(ptr::without_provenance(0x1001), 1).is_err());
    }
}
