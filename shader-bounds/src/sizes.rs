//! How large the types of a module are, and how deep they nest; without the overflows that the
//! compiler looks for later.

use super::{limits, refusal::Refusal};
use naga::{ArraySize, Handle, Module, Type, TypeInner};

/// The bytes of each type.
pub struct Sizes(Vec<u64>);

impl Sizes {
    /// A type stands behind those that it is made of.
    pub fn of(module: &Module) -> Result<Self, Refusal> {
        let mut sizes = Self(Vec::with_capacity(module.types.len()));
        let mut depths: Vec<usize> = Vec::with_capacity(module.types.len());
        for (handle, ty) in module.types.iter() {
            let depth =
                |inner: Handle<Type>| depths.get(inner.index()).map_or(1, |depth| depth + 1);
            let (size, depth) = match &ty.inner {
                TypeInner::Struct { members, span } => {
                    let ends = members
                        .iter()
                        .map(|member| sizes.bytes(member.ty).saturating_add(member.offset.into()));
                    let depths = members.iter().map(|member| depth(member.ty));
                    let size = ends.max().unwrap_or(0).max((*span).into());
                    (size, depths.max().unwrap_or(0))
                }
                TypeInner::Array { base, size, stride } => {
                    let count = match size {
                        ArraySize::Constant(count) => u64::from(count.get()),
                        ArraySize::Pending(_) | ArraySize::Dynamic => 0,
                    };
                    let stride = u64::from(*stride).max(sizes.bytes(*base));
                    (count.saturating_mul(stride), depth(*base))
                }
                inner => (inner.size(module.to_ctx()).into(), 0),
            };
            let what = "structures and arrays within each other";
            let nests = Refusal::above(limits::TYPES, depth, what);
            nests.map_err(|refusal| refusal.at(module.types.get_span(handle)))?;
            sizes.0.push(size);
            depths.push(depth);
        }
        Ok(sizes)
    }

    pub fn bytes(&self, ty: Handle<Type>) -> u64 {
        self.0.get(ty.index()).copied().unwrap_or(0)
    }

    /// How many words a backend may write for a value of the type.
    pub fn words(&self, ty: Handle<Type>) -> usize {
        usize::try_from(self.bytes(ty) / 4).unwrap_or(usize::MAX)
    }
}
