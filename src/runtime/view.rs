//! What C passed, made safe, each value under the name that C has for it.
//!
//! The header makes one promise of all memory that is passed to a call: a pointer is NULL or leads
//! to what the header says, for as long as the call lasts. Whoever calls an exported function makes
//! it, and `#[call]` takes it there, once. From then on the types of this file hand it on: a
//! [`View`] of a struct gives [`Pointer`]s, [`Array`]s, [`Text`]s and further views for the
//! struct's members (`#[derive(CStruct)]` writes those methods). NULL, alignment and size are
//! checked when one of them is looked at; what is wrong is told with the member's name.

use super::{
    chain::{Chain, Chained},
    failure::{Invalid, Within},
    memory,
    name::Name,
    text,
};
use crate::abi::{WGPUChainedStruct, WGPUStringView};
use std::{borrow::Cow, fmt, marker::PhantomData, ops::Deref};

/// A struct of C, declared with `#[derive(CStruct)]`.
///
/// # Safety
/// The derive writes it.
pub unsafe trait CStruct: Copy {}

/// A struct that is initial where a pointer to it is NULL.
///
/// # Safety
/// The members of `INITIAL` lead nowhere.
pub unsafe trait Initial: CStruct + 'static {
    const INITIAL: &'static Self;
}

/// A struct that can be extended.
pub trait Extensible {
    fn next_in_chain(&self) -> *const WGPUChainedStruct;
}

/// A value whose bits are all there is to it: a number, an enum, flags, a handle.
///
/// # Safety
/// The type has no members that lead elsewhere.
#[diagnostic::on_unimplemented(
    message = "`{Self}` may lead elsewhere",
    note = "a function that takes it by value is `pub unsafe extern \"C\" fn`"
)]
pub unsafe trait Plain: Copy {}

macro_rules! plain {
    ($($type:ty),*) => {
        $(
            // SAFETY: a number leads nowhere.
            unsafe impl Plain for $type {}
        )*
    };
}

plain!(i32, u32, u64, usize, f32, f64);

// SAFETY: a handle is a number for the handle table; as a pointer it is never followed.
unsafe impl<T> Plain for *mut T {}

/// Copies of a reference, whatever it leads to.
macro_rules! copied {
    ($($type:ident),*) => {
        $(
            impl<T> Clone for $type<'_, T> {
                #[inline]
                fn clone(&self) -> Self {
                    *self
                }
            }

            impl<T> Copy for $type<'_, T> {}
        )*
    };
}

copied!(View, Named, Pointer, Array);

/// A value, and what it leads to, as the header promises.
pub struct View<'a, T>(&'a T);

impl<T> Deref for View<'_, T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        self.0
    }
}

impl<'a, T> View<'a, T> {
    #[inline]
    pub fn get(self) -> &'a T {
        self.0
    }
}

impl<'a, T: Extensible> View<'a, T> {
    /// The extensions that the struct came with, to be taken type by type.
    #[inline]
    pub fn chain(self) -> Result<Chain<'a>, Invalid> {
        // SAFETY: the view's promise holds for its chain.
        unsafe { Chain::collect(self.0.next_in_chain()) }
    }

    /// Refuses a chain, for a struct that has no extensions. It is not followed: there is nothing
    /// that it could lead to, so it is a mistake, or a member that was never set.
    #[inline]
    pub fn refuse_chain(self) -> Result<(), Invalid> {
        let chain = self.0.next_in_chain();
        match chain.is_null() {
            true => Ok(()),
            false => Err(no_place_for(chain)),
        }
    }
}

#[cold]
fn no_place_for(chain: *const WGPUChainedStruct) -> Invalid {
    let expected = "NULL, as this struct has no extensions";
    Invalid::new("nextInChain", format_args!("{chain:p}"), expected)
}

impl<'a> Chain<'a> {
    /// The extension struct of type `T`, if the chain has one.
    #[inline]
    pub fn take_view<T: Chained>(&mut self) -> Option<View<'a, T>> {
        self.take().map(View)
    }
}

/// A value under its name: an argument, a member, or an element of an array.
pub struct Named<'a, T> {
    name: Name,
    value: &'a T,
}

impl<'a, T> Named<'a, T> {
    /// # Safety
    /// Whatever the value's members lead to is as the header says, for `'a`.
    #[inline]
    pub unsafe fn new(name: &'static str, value: &'a T) -> Self {
        Self {
            name: name.into(),
            value,
        }
    }

    #[inline]
    pub fn name(self) -> Name {
        self.name
    }

    #[inline]
    pub fn view(self) -> View<'a, T> {
        View(self.value)
    }

    /// Converts a struct; errors of its members are told with its own name before theirs.
    #[inline]
    pub fn within<R>(
        self,
        convert: impl FnOnce(View<'a, T>) -> Result<R, Invalid>,
    ) -> Result<R, Invalid> {
        convert(self.view()).within(self.name)
    }
}

impl<'a, T: Plain> Named<'a, T> {
    #[inline]
    pub fn plain(name: &'static str, value: &'a T) -> Self {
        Self {
            name: name.into(),
            value,
        }
    }
}

impl<T: Copy> Named<'_, T> {
    #[inline]
    pub fn get(self) -> T {
        *self.value
    }
}

impl<T: fmt::Debug> Named<'_, T> {
    /// The value is none of those that are expected.
    #[cold]
    pub fn unknown(self, expected: &str) -> Invalid {
        Invalid::new(self.name, format_args!("{:?}", self.value), expected)
    }
}

impl<T: fmt::Display> Named<'_, T> {
    /// The number is none of those that are expected.
    #[cold]
    pub fn refused(self, expected: impl fmt::Display) -> Invalid {
        Invalid::new(self.name, self.value, expected)
    }
}

impl<C> Named<'_, *mut C> {
    /// A handle that the header allows to be NULL: looked up with `look_up` unless it is.
    #[inline]
    pub fn unless_null<R, E>(
        self,
        look_up: impl FnOnce(Self) -> Result<R, E>,
    ) -> Result<Option<R>, E> {
        match self.value.is_null() {
            true => Ok(None),
            false => look_up(self).map(Some),
        }
    }
}

/// A pointer to one value, which may be NULL.
pub struct Pointer<'a, T> {
    name: Name,
    at: *const T,
    marker: PhantomData<&'a T>,
}

impl<'a, T> Pointer<'a, T> {
    /// # Safety
    /// `at` is NULL or points to a `T` that is as the header says, for `'a`.
    #[inline]
    pub unsafe fn new(name: &'static str, at: *const T) -> Self {
        Self {
            name: name.into(),
            at,
            marker: PhantomData,
        }
    }

    /// The value; NULL is refused.
    #[inline]
    pub fn required(self) -> Result<View<'a, T>, Invalid> {
        self.optional()?.ok_or_else(|| Invalid::null(self.name))
    }

    /// The value, unless the pointer is NULL.
    #[inline]
    pub fn optional(self) -> Result<Option<View<'a, T>>, Invalid> {
        // SAFETY: a pointer that is not NULL leads to what the header says.
        Ok(unsafe { memory::optional(self.name, self.at) }?.map(View))
    }

    /// The value; NULL stands for the initial one.
    #[inline]
    pub fn or_initial(self) -> Result<View<'a, T>, Invalid>
    where
        T: Initial,
    {
        Ok(self.optional()?.unwrap_or(View(T::INITIAL)))
    }

    /// Converts the struct; errors of its members are told with its own name before theirs.
    #[inline]
    pub fn required_within<R>(
        self,
        convert: impl FnOnce(View<'a, T>) -> Result<R, Invalid>,
    ) -> Result<R, Invalid> {
        convert(self.required()?).within(self.name)
    }

    /// The same for one that may be left out.
    #[inline]
    pub fn optional_within<R>(
        self,
        convert: impl FnOnce(View<'a, T>) -> Result<R, Invalid>,
    ) -> Result<Option<R>, Invalid> {
        self.optional()?.map(convert).transpose().within(self.name)
    }
}

/// A pointer to some values, and how many there are.
pub struct Array<'a, T> {
    name: Name,
    at: *const T,
    count: usize,
    marker: PhantomData<&'a T>,
}

impl<'a, T> Array<'a, T> {
    /// # Safety
    /// `at` is NULL or points to `count` elements that are as the header says, for `'a`.
    #[inline]
    pub unsafe fn new(name: &'static str, at: *const T, count: usize) -> Self {
        Self {
            name: name.into(),
            at,
            count,
            marker: PhantomData,
        }
    }

    #[inline]
    pub fn name(self) -> Name {
        self.name
    }

    /// The elements as they are.
    #[inline]
    pub fn slice(self) -> Result<&'a [T], Invalid> {
        // SAFETY: a pointer that is not NULL leads to `count` elements.
        let elements = unsafe { memory::array(self.name, self.at, self.count) }?;
        match memory::has_room_for(elements) {
            true => Ok(elements),
            false => {
                let (member, element) = self.name.parts();
                Err(memory::no_room(member, element, self.count))
            }
        }
    }

    /// The elements, each under its name, `entries[2]`.
    #[inline]
    pub fn elements(self) -> Result<impl ExactSizeIterator<Item = Named<'a, T>>, Invalid> {
        let elements = self.slice()?.iter().enumerate();
        Ok(elements.map(move |(position, value)| Named {
            name: self.name.of_element(position),
            value,
        }))
    }

    /// Converts elements that are handles or enum values.
    pub fn map<R, List: FromIterator<R>>(
        self,
        convert: impl FnMut(Named<'a, T>) -> Result<R, Invalid>,
    ) -> Result<List, Invalid> {
        self.elements()?.map(convert).collect()
    }

    /// Converts elements that are structs; an error in one is told as `entries[2].member`.
    pub fn map_structs<R, List: FromIterator<R>>(
        self,
        mut convert: impl FnMut(View<'a, T>) -> Result<R, Invalid>,
    ) -> Result<List, Invalid> {
        self.map(|element| element.within(&mut convert))
    }

    /// The same into memory that is asked for once.
    #[inline]
    pub fn list_structs<R>(
        self,
        mut convert: impl FnMut(View<'a, T>) -> Result<R, Invalid>,
    ) -> Result<Vec<R>, Invalid> {
        let elements = self.elements()?;
        let mut list = Vec::with_capacity(elements.len());
        for element in elements {
            list.push(element.within(&mut convert)?);
        }
        Ok(list)
    }
}

/// A string.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    name: Name,
    view: WGPUStringView,
    marker: PhantomData<&'a str>,
}

impl<'a> Text<'a> {
    /// # Safety
    /// `view` describes readable memory as the header says, for `'a`.
    #[inline]
    pub unsafe fn new(name: &'static str, view: WGPUStringView) -> Self {
        Self {
            name: name.into(),
            view,
            marker: PhantomData,
        }
    }

    #[inline]
    pub fn name(self) -> Name {
        self.name
    }

    /// The bytes; `None` for the null string.
    #[inline]
    pub fn bytes(self) -> Option<&'a [u8]> {
        // SAFETY: the string is as the header says.
        unsafe { text::bytes(self.view) }
    }

    /// A label: whatever is not UTF-8 in it is replaced, never refused, and what there is no memory
    /// for is left out. `None` for the null string and the empty one.
    #[inline]
    pub fn label(self) -> Option<Cow<'a, str>> {
        match self.bytes().map(memory::name_that_fits) {
            None | Some([]) => None,
            // By far the faster way, where nothing is to be replaced.
            Some(bytes) => Some(match str::from_utf8(bytes) {
                Ok(text) => Cow::Borrowed(text),
                Err(_) => String::from_utf8_lossy(bytes),
            }),
        }
    }
}

/// For tests, which pass structs that are whole.
#[cfg(test)]
pub mod testing {
    use super::*;

    /// The view of a struct whose members the test keeps alive.
    pub fn seen<T>(value: &T) -> View<'_, T> {
        View(value)
    }

    /// A struct of zeros, as C programs make them.
    pub fn zeroed<T: CStruct>() -> T {
        // SAFETY: numbers, open enums, pointers and unions of these may all be zero.
        unsafe { std::mem::zeroed() }
    }

    pub fn array<'a, T>(name: &'static str, elements: &'a [T]) -> Array<'a, T> {
        // SAFETY: the slice is the array.
        unsafe { Array::new(name, elements.as_ptr(), elements.len()) }
    }

    /// The string of a test, which is static.
    pub fn text(name: &'static str, view: WGPUStringView) -> Text<'static> {
        // SAFETY: the strings in tests are literals.
        unsafe { Text::new(name, view) }
    }
}

#[cfg(test)]
mod tests {
    use super::{
        testing::{array, text},
        *,
    };
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
        let good: Result<Vec<_>, _> = array("list", &numbers[..2]).map(odd);
        assert_eq!(good, Ok(vec![1, 3]));
        let list = array("list", &numbers);
        let members: Result<Vec<_>, _> =
            list.map_structs(|value| odd(Named::plain("value", value.get())));
        assert_eq!(
            members.unwrap_err().to_string(),
            "list[2].value: 4 is not allowed, expected an odd number"
        );
        let themselves: Result<Vec<_>, _> = list.map(odd);
        assert_eq!(
            themselves.unwrap_err().to_string(),
            "list[2]: 4 is not allowed, expected an odd number"
        );
    }

    #[test]
    fn pro_01_a_null_array_with_a_count_is_refused() {
        // SAFETY: NULL is allowed, whatever the count.
        let nothing = unsafe { Array::<u32>::new("list", ptr::null(), 2) };
        let refused: Result<Vec<_>, _> = nothing.map(odd);
        assert_eq!(
            refused.unwrap_err().to_string(),
            "list: NULL is not allowed, expected a pointer to 2 elements"
        );
    }

    #[test]
    fn str_02_invalid_utf8_in_a_label_is_replaced() {
        let view = |bytes: &'static [u8]| WGPUStringView {
            data: bytes.as_ptr().cast(),
            length: bytes.len(),
        };
        let label = |bytes| text("label", view(bytes)).label();
        assert_eq!(label(b"a\xffb").as_deref(), Some("a\u{fffd}b"));
        assert_eq!(label(b""), None);
    }
}
