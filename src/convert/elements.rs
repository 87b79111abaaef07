//! Arrays, element by element.

use crate::runtime::failure::{Invalid, Within};
use crate::runtime::memory::array;
use crate::runtime::view::{Array, Named};

/// Converts an array of structs; the error of an element is named `field[index].member`.
///
/// # Safety
/// `pointer` is NULL or points to `count` elements that are readable for `'a`.
pub unsafe fn structs<'a, T: 'a, U, List: FromIterator<U>>(
    field: &str,
    pointer: *const T,
    count: usize,
    mut convert: impl FnMut(&'a T) -> Result<U, Invalid>,
) -> Result<List, Invalid> {
    // SAFETY: the caller's promise.
    let elements = unsafe { array(field, pointer, count) }?;
    let converted = elements
        .iter()
        .enumerate()
        .map(|(index, element)| convert(element).within(format_args!("{field}[{index}]")));
    converted.collect()
}

/// Converts an array of handles or enum values; `convert` is told the element's name,
/// `field[index]`.
///
/// # Safety
/// As for [`structs`].
pub unsafe fn values<'a, T: Copy + 'a, U, List: FromIterator<U>>(
    field: &'static str,
    pointer: *const T,
    count: usize,
    convert: impl FnMut(Named<'a, T>) -> Result<U, Invalid>,
) -> Result<List, Invalid> {
    // SAFETY: the caller's promise.
    unsafe { Array::new(field, pointer, count) }.map(convert)
}

/// How many attachments any device has room for.
const MOST_ATTACHMENTS: usize = 8;

/// A list of attachments without the holes at its end, which make no difference to WebGPU but do to
/// wgpu-core. A list that is too long stays so.
pub fn without_last_holes<T>(mut list: Vec<Option<T>>) -> Vec<Option<T>> {
    if list.len() <= MOST_ATTACHMENTS {
        let used = list.iter().rposition(Option::is_some);
        list.truncate(used.map_or(0, |last| last + 1));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::refusal;
    use std::ptr;

    fn odd(value: Named<u32>) -> Result<u32, Invalid> {
        match value.get() % 2 {
            1 => Ok(value.get()),
            _ => Err(value.refused("an odd number")),
        }
    }

    #[test]
    fn err_06_the_element_at_fault_is_named() {
        let numbers = [1, 3, 4];
        let (pointer, count) = (numbers.as_ptr(), numbers.len());
        // SAFETY: the array is on this stack.
        let (good, members, themselves) = unsafe {
            (
                values::<_, _, Vec<_>>("list", pointer, 2, odd),
                structs::<_, _, Vec<_>>("list", pointer, count, |value| {
                    odd(Named::plain("value", value))
                }),
                values::<_, _, Vec<_>>("list", pointer, count, odd),
            )
        };
        assert_eq!(good, Ok(vec![1, 3]));
        assert_eq!(
            refusal(members),
            "list[2].value: 4 is not allowed, expected an odd number"
        );
        assert_eq!(
            refusal(themselves),
            "list[2]: 4 is not allowed, expected an odd number"
        );
    }

    #[test]
    fn pro_01_a_null_array_with_a_count_is_refused() {
        // SAFETY: NULL is allowed.
        let nothing = unsafe { values::<_, _, Vec<_>>("list", ptr::null(), 2, odd) };
        assert_eq!(
            refusal(nothing),
            "list: NULL is not allowed, expected a pointer to 2 elements"
        );
    }
}
