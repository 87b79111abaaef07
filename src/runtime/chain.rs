//! Extension structs: the `nextInChain` lists of descriptors.

use super::failure::Invalid;
use crate::abi::{WGPUChainedStruct, WGPUSType};
use smallvec::SmallVec;
use std::{marker::PhantomData, ptr::NonNull};

/// A struct that can stand in a chain.
///
/// # Safety
/// The struct is `repr(C)` with a `WGPUChainedStruct` as its first field, and C marks it with
/// `S_TYPE`.
pub unsafe trait Chained {
    const S_TYPE: WGPUSType;
}

/// The links of one chain, to be taken one type at a time.
pub struct Chain<'a> {
    links: SmallVec<[Link; 2]>,
    marker: PhantomData<&'a WGPUChainedStruct>,
}

struct Link {
    at: NonNull<WGPUChainedStruct>,
    s_type: WGPUSType,
    taken: bool,
}

impl<'a> Chain<'a> {
    /// Collects a chain. Nothing but the links' headers is read; a type that comes up twice is an
    /// error (and so is a chain that bites its tail).
    ///
    /// # Safety
    /// `first` is NULL or starts a well-formed chain that lives for `'a`.
    #[inline]
    pub unsafe fn collect(first: *const WGPUChainedStruct) -> Result<Self, Invalid> {
        let mut chain = Self {
            links: SmallVec::new(),
            marker: PhantomData,
        };
        let mut next = first.cast_mut();
        while let Some(at) = NonNull::new(next) {
            // SAFETY: a link that is not NULL is readable, by the function's contract.
            let header = unsafe { at.read() };
            let s_type = header.sType;
            if chain.links.iter().any(|link| link.s_type == s_type) {
                return Err(Invalid::new(
                    "nextInChain",
                    format_args!("a second {s_type:?}"),
                    "each sType once",
                ));
            }
            chain.links.push(Link {
                at,
                s_type,
                taken: false,
            });
            next = header.next;
        }
        Ok(chain)
    }

    fn take_link<T: Chained>(&mut self) -> Option<NonNull<T>> {
        let link = self
            .links
            .iter_mut()
            .find(|link| link.s_type == T::S_TYPE)?;
        link.taken = true;
        Some(link.at.cast())
    }

    /// The extension struct of type `T`, if the chain has one.
    #[inline]
    pub fn take<T: Chained>(&mut self) -> Option<&'a T> {
        // SAFETY: a link marked with T's sType is a `T` (the contracts of `collect` and `Chained`).
        self.take_link::<T>().map(|at| unsafe { at.as_ref() })
    }

    /// The same for a struct that the call fills in.
    pub fn take_mut<T: Chained>(&mut self) -> Option<&'a mut T> {
        // SAFETY: as in `take`; each link is handed out once as the types in a chain differ, and
        // the chain of a struct to be filled in is writable.
        self.take_link::<T>().map(|mut at| unsafe { at.as_mut() })
    }

    /// Ends the walk: whatever was not taken has no place in this chain.
    #[inline]
    pub fn finish(self) -> Result<(), Invalid> {
        match self.links.iter().find(|link| !link.taken) {
            None => Ok(()),
            Some(link) => Err(Invalid::new(
                "nextInChain",
                format_args!("{:?}", link.s_type),
                "an extension of this struct",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{
        WGPUSType_ShaderSourceSPIRV, WGPUSType_ShaderSourceWGSL, WGPUShaderSourceWGSL,
    };
    use std::ptr;

    fn link(s_type: WGPUSType, next: *mut WGPUChainedStruct) -> WGPUChainedStruct {
        WGPUChainedStruct {
            next,
            sType: s_type,
        }
    }

    #[test]
    fn chn_01_each_type_is_found_and_strangers_are_refused() {
        let mut stranger = link(WGPUSType(0x1234), ptr::null_mut());
        let mut wgsl = WGPUShaderSourceWGSL::INIT;
        wgsl.chain.next = &mut stranger;
        // SAFETY: the chain lives on this stack.
        let mut chain = unsafe { Chain::collect(&wgsl.chain) }.unwrap();
        let taken = chain.take::<WGPUShaderSourceWGSL>();
        assert!(taken.is_some_and(|taken| ptr::eq(taken, &wgsl)));
        let refused = chain.finish().unwrap_err().to_string();
        assert!(
            refused.contains("nextInChain: WGPUSType(0x00001234)"),
            "{refused}"
        );
    }

    #[test]
    fn chn_01_a_type_seen_twice_is_refused() {
        let mut second = link(WGPUSType_ShaderSourceSPIRV, ptr::null_mut());
        let first = link(WGPUSType_ShaderSourceSPIRV, &mut second);
        let mut circle = link(WGPUSType_ShaderSourceWGSL, ptr::null_mut());
        circle.next = &mut circle;
        for first in [first, circle] {
            // SAFETY: the links live on this stack; one that follows itself is a type seen twice.
            assert!(unsafe { Chain::collect(&first) }.is_err());
        }
    }
}
