//! What a call fills in for C: the counterpart of [`view`](super::view), under the same promise.
//!
//! Programs leave a struct that is to be filled in as it was in memory. So the chain of one that has
//! no extensions is not looked at.
// LIMITS: unset-chains

use super::{
    chain::{Chain, Chained},
    failure::Invalid,
    memory,
    name::Name,
    view::Extensible,
};
use std::{
    marker::PhantomData,
    ops::{Deref, DerefMut},
};

/// A pointer to a value that the call fills in.
pub struct Output<'a, T> {
    name: Name,
    at: *mut T,
    marker: PhantomData<&'a mut T>,
}

impl<'a, T> Output<'a, T> {
    /// # Safety
    /// `at` is NULL or points to a `T` that is as the header says and is nobody else's, for `'a`.
    #[inline]
    pub unsafe fn new(name: &'static str, at: *mut T) -> Self {
        Self {
            name: name.into(),
            at,
            marker: PhantomData,
        }
    }

    /// Where the value goes; NULL is refused.
    #[inline]
    pub fn required(self) -> Result<OutputView<'a, T>, Invalid> {
        // SAFETY: a pointer that is not NULL leads to a value that is the call's to write.
        unsafe { memory::output(self.name, self.at) }.map(OutputView)
    }

    /// Where as many values go as the header says for this call; `None` for NULL.
    ///
    /// # Safety
    /// The header asks for room for `count` values.
    pub unsafe fn room(self, count: usize) -> Result<Option<&'a mut [T]>, Invalid> {
        if self.at.is_null() {
            return Ok(None);
        }
        // SAFETY: there is room for `count` values (this function's contract).
        unsafe { memory::output_array(self.name, self.at, count) }.map(Some)
    }
}

/// A struct that the call fills in.
pub struct OutputView<'a, T>(&'a mut T);

impl<T> Deref for OutputView<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}

impl<T> DerefMut for OutputView<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0
    }
}

impl<'a, T: Extensible> OutputView<'a, T> {
    /// The structs in the chain, which are to be filled in, too.
    pub fn chain(&self) -> Result<OutputChain<'a>, Invalid> {
        // SAFETY: the chain of a struct that the call fills in is as the header says.
        unsafe { Chain::collect(self.0.next_in_chain()) }.map(OutputChain)
    }
}

/// The chain of a struct that the call fills in.
pub struct OutputChain<'a>(Chain<'a>);

impl<'a> OutputChain<'a> {
    /// The struct of type `T`, if the chain has one.
    pub fn take<T: Chained>(&mut self) -> Option<&'a mut T> {
        self.0.take_mut()
    }

    /// Ends the walk: whatever was not taken has no place in this chain.
    pub fn finish(self) -> Result<(), Invalid> {
        self.0.finish()
    }
}

/// A pointer to values that the call reads and writes, and how many there are.
pub struct OutputArray<'a, T> {
    name: Name,
    at: *mut T,
    count: usize,
    marker: PhantomData<&'a mut T>,
}

impl<'a, T> OutputArray<'a, T> {
    /// # Safety
    /// `at` is NULL or points to `count` elements that are nobody else's, for `'a`.
    #[inline]
    pub unsafe fn new(name: &'static str, at: *mut T, count: usize) -> Self {
        Self {
            name: name.into(),
            at,
            count,
            marker: PhantomData,
        }
    }

    #[inline]
    pub fn slice(self) -> Result<&'a mut [T], Invalid> {
        // SAFETY: a pointer that is not NULL leads to `count` elements that are the call's to write.
        let elements = unsafe { memory::output_array(self.name, self.at, self.count) }?;
        match memory::has_room_for(elements) {
            true => Ok(elements),
            false => Err(Invalid::no_memory(self.name, self.count)),
        }
    }
}

/// For tests, which pass structs that are whole.
#[cfg(test)]
pub mod testing {
    use super::*;

    /// A struct of a test's, to be filled in.
    pub fn filled<T>(value: &mut T) -> OutputView<'_, T> {
        OutputView(value)
    }
}
