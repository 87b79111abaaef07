//! What these files borrow from C and its headers rather than define for it.

/// `SIZE_MAX` of `<stdint.h>`.
pub const SIZE_MAX: usize = usize::MAX;

/// `NAN` of `<math.h>`.
pub const NAN: f32 = f32::NAN;

/// A pointer or handle that may be NULL: `WGPU_NULLABLE` in the headers. Any other one is expected
/// not to be; what C really passes is for the runtime to check.
pub type Nullable<T> = T;
