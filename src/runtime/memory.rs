//! Memory that C passes by pointer: structs and arrays.

use super::{failure::Invalid, name::Name};
use std::{hint, ptr, slice};

/// A struct that may be absent.
///
/// # Safety
/// `pointer` is NULL or points to a `T` that is readable for `'a`.
#[inline]
pub unsafe fn optional<'a, T>(
    field: impl Into<String>,
    pointer: *const T,
) -> Result<Option<&'a T>, Invalid> {
    check_alignment(field, pointer)?;
    // SAFETY: what is not NULL is readable, by the function's contract; alignment is checked.
    Ok(unsafe { pointer.as_ref() })
}

/// A struct for the call to fill in.
///
/// # Safety
/// `pointer` is NULL or points to a `T` that is readable and writable for `'a`, by nobody else.
#[inline]
pub unsafe fn output<'a, T>(
    field: impl Into<String> + Copy,
    pointer: *mut T,
) -> Result<&'a mut T, Invalid> {
    check_alignment(field, pointer)?;
    // SAFETY: what is not NULL is the call's to write, by the function's contract; alignment is checked.
    unsafe { pointer.as_mut() }.ok_or_else(|| Invalid::null(field))
}

/// An array of `count` elements; it may be NULL when that is 0.
///
/// # Safety
/// `pointer` is NULL or points to `count` elements that are readable for `'a`.
#[inline]
pub unsafe fn array<'a, T>(
    field: impl Into<Name>,
    pointer: *const T,
    count: usize,
) -> Result<&'a [T], Invalid> {
    if count == 0 {
        return Ok(&[]);
    }
    let fits = count <= isize::MAX as usize / size_of::<T>().max(1);
    if pointer.is_null() || !pointer.is_aligned() || !fits {
        let (member, element) = field.into().parts();
        return Err(no_array(member, element, pointer, count));
    }
    // SAFETY: there are `count` elements, by the function's contract; NULL, alignment and size are
    // checked.
    Ok(unsafe { slice::from_raw_parts(pointer, count) })
}

/// What is wrong with an array.
#[cold]
fn no_array<T>(
    member: &'static str,
    element: Option<usize>,
    pointer: *const T,
    count: usize,
) -> Invalid {
    let field = Name::of_parts(member, element);
    if pointer.is_null() {
        let expected = format!("a pointer to {count} elements");
        return Invalid::new(field, "NULL", expected);
    }
    let value = format!("an array of {count} elements");
    match check_alignment(field, pointer) {
        Err(invalid) => invalid,
        Ok(()) => Invalid::new(field, value, "an array that fits into memory"),
    }
}

/// There is no memory for what is made of an array.
#[cold]
pub fn no_room(member: &'static str, element: Option<usize>, count: usize) -> Invalid {
    Invalid::no_memory(Name::of_parts(member, element), count)
}

/// What is larger is copied only where there is room for what is made of it: a failed allocation
/// ends the process.
const LARGE: usize = 1 << 20;

/// Whether there is memory for all that a call makes of these elements. Bytes are data, which is
/// checked first and then uploaded by those who look themselves.
#[inline]
pub fn has_room_for<T>(elements: &[T]) -> bool {
    let size = size_of_val(elements);
    size_of::<T>() == 1 || size <= LARGE || try_room(size)
}

/// What wgpu-core and we make of an element is at most a few times its size.
#[cold]
fn try_room(size: usize) -> bool {
    let mut room = Vec::<u8>::new();
    let fits = room.try_reserve_exact(size.saturating_mul(4)).is_ok();
    hint::black_box(&mut room);
    fits
}

/// The part of a name that there is memory for: all, as a rule.
pub fn name_that_fits(name: &[u8]) -> &[u8] {
    match name.len() <= LARGE || try_room(name.len()) {
        true => name,
        false => &name[..LARGE / 1024],
    }
}

/// An array of `count` elements for the call to fill in.
///
/// # Safety
/// `pointer` is NULL or points to `count` elements, readable and writable for `'a` by nobody else.
pub unsafe fn output_array<'a, T>(
    field: impl Into<Name>,
    pointer: *mut T,
    count: usize,
) -> Result<&'a mut [T], Invalid> {
    // SAFETY: what is to be written may be read, too.
    unsafe { array(field, pointer.cast_const(), count) }?;
    if count == 0 {
        return Ok(&mut []);
    }
    // SAFETY: the elements are the call's to write, by the function's contract; `array` has checked
    // NULL, alignment and size.
    Ok(unsafe { slice::from_raw_parts_mut(pointer, count) })
}

/// An array that belongs to the application until [`free_array`]: pointer and count.
pub fn give_array<T>(elements: Vec<T>) -> (*const T, usize) {
    let elements = elements.into_boxed_slice();
    let count = elements.len();
    if count == 0 {
        return (ptr::null(), 0);
    }
    (Box::into_raw(elements).cast_const().cast(), count)
}

/// Takes back what [`give_array`] gave.
///
/// # Safety
/// Pointer and count came from `give_array` together and were not freed, or both are zero.
pub unsafe fn free_array<T>(pointer: *const T, count: usize) {
    if !pointer.is_null() && count > 0 {
        let elements = ptr::slice_from_raw_parts_mut(pointer.cast_mut(), count);
        // SAFETY: `give_array` made the box with this length, by the function's contract.
        drop(unsafe { Box::from_raw(elements) });
    }
}

#[inline]
fn check_alignment<T>(field: impl Into<String>, pointer: *const T) -> Result<(), Invalid> {
    if pointer.is_aligned() {
        return Ok(());
    }
    Err(misaligned(field, pointer))
}

#[cold]
fn misaligned<T>(field: impl Into<String>, pointer: *const T) -> Invalid {
    let expected = format!("an address divisible by {}", align_of::<T>());
    Invalid::new(field, format_args!("{pointer:p}"), expected)
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn err_02_what_no_memory_has_room_for_is_seen() {
        assert!(has_room_for::<u32>(&[]));
        assert!(try_room(LARGE));
        assert!(!try_room(usize::MAX / 4));
        assert_eq!(name_that_fits(b"name"), b"name");
    }

    #[test]
    fn own_04_a_given_array_is_freed() {
        let (pointer, count) = give_array(vec![1u32, 2, 3]);
        // SAFETY: the array is ours and whole.
        let elements = unsafe { array("features", pointer, count) };
        assert_eq!(elements, Ok(&[1, 2, 3][..]));
        // SAFETY: given once, freed once.
        unsafe { free_array(pointer, count) };
        let (pointer, count) = give_array(Vec::<u32>::new());
        // SAFETY: both are zero.
        unsafe { free_array(pointer, count) };
    }
}
