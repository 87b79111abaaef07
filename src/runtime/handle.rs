//! Typed handles: what C holds for an object, and the way from one to the other.

use super::failure::Failure;
use super::label::Label;
use super::misuse::Misuse;
use super::parts::kind_of;
use super::table::{Dead, Given, Table};
use super::view::Text;
pub use super::{parts::MAY_REPEAT, slot::Facts};
use parking_lot::Mutex;
use std::{mem::ManuallyDrop, ptr, sync::Arc};

static TABLE: Table = Table::new();

/// The kind of object a handle names; part of the handle's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    Adapter = 1,
    BindGroup,
    BindGroupLayout,
    Blas,
    Buffer,
    CommandBuffer,
    CommandEncoder,
    ComputePassEncoder,
    ComputePipeline,
    Device,
    ExternalTexture,
    Instance,
    PipelineCache,
    PipelineLayout,
    QuerySet,
    Queue,
    RenderBundle,
    RenderBundleEncoder,
    RenderPassEncoder,
    RenderPipeline,
    Sampler,
    ShaderModule,
    SharedBufferMemory,
    SharedFence,
    SharedTextureMemory,
    Surface,
    Texture,
    TextureView,
    Tlas,
}

impl Kind {
    const ALL: [(Kind, &'static str); 29] = [
        (Kind::Adapter, "WGPUAdapter"),
        (Kind::BindGroup, "WGPUBindGroup"),
        (Kind::BindGroupLayout, "WGPUBindGroupLayout"),
        (Kind::Blas, "WGPUBlas"),
        (Kind::Buffer, "WGPUBuffer"),
        (Kind::CommandBuffer, "WGPUCommandBuffer"),
        (Kind::CommandEncoder, "WGPUCommandEncoder"),
        (Kind::ComputePassEncoder, "WGPUComputePassEncoder"),
        (Kind::ComputePipeline, "WGPUComputePipeline"),
        (Kind::Device, "WGPUDevice"),
        (Kind::ExternalTexture, "WGPUExternalTexture"),
        (Kind::Instance, "WGPUInstance"),
        (Kind::PipelineCache, "WGPUPipelineCache"),
        (Kind::PipelineLayout, "WGPUPipelineLayout"),
        (Kind::QuerySet, "WGPUQuerySet"),
        (Kind::Queue, "WGPUQueue"),
        (Kind::RenderBundle, "WGPURenderBundle"),
        (Kind::RenderBundleEncoder, "WGPURenderBundleEncoder"),
        (Kind::RenderPassEncoder, "WGPURenderPassEncoder"),
        (Kind::RenderPipeline, "WGPURenderPipeline"),
        (Kind::Sampler, "WGPUSampler"),
        (Kind::ShaderModule, "WGPUShaderModule"),
        (Kind::SharedBufferMemory, "WGPUSharedBufferMemory"),
        (Kind::SharedFence, "WGPUSharedFence"),
        (Kind::SharedTextureMemory, "WGPUSharedTextureMemory"),
        (Kind::Surface, "WGPUSurface"),
        (Kind::Texture, "WGPUTexture"),
        (Kind::TextureView, "WGPUTextureView"),
        (Kind::Tlas, "WGPUTlas"),
    ];

    /// The C name of the handle type with these kind bits.
    fn name(bits: u8) -> Option<&'static str> {
        let position = usize::from(bits).checked_sub(1)?;
        Self::ALL.get(position).map(|(_, name)| *name)
    }
}

/// An object that C can hold.
///
/// # Safety
/// `KIND` belongs to this type alone: a handle of that kind is taken to point to a `Self`.
pub unsafe trait Object: Send + Sync + Sized + 'static {
    /// The opaque struct that C's handle type points to.
    type C: Opaque<Object = Self>;
    const KIND: Kind;

    /// Whether only one thread at a time may use the object, releasing it included, and no function of
    /// it runs callbacks of the host. Objects of other types are held while a call works on them.
    const ONE_THREAD: bool = false;

    /// The label given by the application, for types that have one.
    fn label(&self) -> Option<&Label> {
        None
    }

    /// What messages call the object; empty when it has no label.
    fn name(&self) -> String {
        self.label().map(Label::get).unwrap_or_default()
    }

    /// Renames the object; the null string and the empty one take its name away.
    fn set_label(&self, label: Text) -> Result<(), Failure> {
        if let Some(record) = self.label() {
            record.replace(label);
        }
        Ok(())
    }

    /// Where errors of calls on this object go; `None`: to the log.
    fn sink(&self) -> Option<&Arc<super::errors::Sink>>;

    /// What stands beside the object's handles.
    fn facts(&self) -> Facts {
        Facts {
            device: super::errors::Sink::identity(self.sink()),
            ..Facts::default()
        }
    }

    /// Runs when the application has given its last reference back; its children may go on.
    fn released(_object: &Arc<Self>) {}
}

/// The opaque struct that a handle type of C points to: it says what object such a handle names.
pub trait Opaque: Sized {
    type Object: Object<C = Self>;
}

/// Makes a type the object that handles of its name lead to: of which opaque struct, and what it
/// does of the trait [`Object`].
macro_rules! object {
    ($type:ident, $c:ident { $($member:tt)* }) => {
        impl crate::runtime::handle::Opaque for crate::abi::$c {
            type Object = $type;
        }

        // SAFETY: the kind is the type's own name, so no other type has it.
        unsafe impl crate::runtime::handle::Object for $type {
            type C = crate::abi::$c;
            const KIND: crate::runtime::handle::Kind = crate::runtime::handle::Kind::$type;

            $($member)*
        }
    };
}

pub(crate) use object;

/// In the child of a fork: every handle is one of the parent's, and good for nothing.
///
/// # Safety
/// As that of [`Table::forget_all`].
#[cfg(unix)]
pub(super) unsafe fn forget_all() {
    // SAFETY: who calls this promises what the table asks for.
    unsafe { TABLE.forget_all() };
}

/// The object behind a live handle. [`misuse`] says what is wrong
/// where there is none: whoever looks a handle up asks it off the way of handles that are right.
///
/// # Safety
/// The object is only lent: until the borrow ends, nobody may give the handle's last reference
/// back. Calls that may run a callback of the host (which could do so) take [`share`] instead.
#[inline]
pub unsafe fn get<'a, T: Object>(handle: *mut T::C) -> Option<&'a T> {
    let object = TABLE.get(T::KIND as u8, handle.addr())?;
    // SAFETY: a live handle of kind `KIND` points to a `T` (`insert`), which stays alive while the
    // application holds its reference (this function's contract).
    Some(unsafe { &*object.cast::<T>() })
}

/// The same, as the `Arc` that the object lives in.
///
/// # Safety
/// That of [`get`].
#[inline]
pub unsafe fn lend<T: Object>(handle: *mut T::C) -> Option<ManuallyDrop<Arc<T>>> {
    // SAFETY: the caller promises the same. The object lives in an `Arc`, as all do (`insert`), whose
    // share stays the table's.
    unsafe {
        let object = Arc::from_raw(ptr::from_ref(get::<T>(handle)?));
        Some(ManuallyDrop::new(object))
    }
}

/// What is known of the object behind a live handle, whoever releases it meanwhile.
#[inline]
pub fn facts<T: Object>(handle: *mut T::C) -> Option<Facts> {
    TABLE.facts(T::KIND as u8, handle.addr())
}

/// Has the handle of another object stand beside a live one, whose type has no other detail there.
pub fn accompany<T: Object, U: Object>(handle: *mut T::C, companion: *mut U::C) {
    TABLE.set_detail(T::KIND as u8, handle.addr(), companion.addr() as u64);
}

/// One more reference to the object whose handle stands beside this one, if both are alive.
#[inline]
pub fn companion<T: Object, U: Object>(handle: *mut T::C) -> Option<*mut U::C> {
    let companion = ptr::without_provenance_mut(facts::<T>(handle)?.detail as usize);
    add_ref::<U>(companion).then_some(companion)
}

/// Whether a handle is alive, whatever it names.
#[inline]
pub fn is_live<C: Opaque>(handle: *mut C) -> bool {
    TABLE.is_live(handle.addr())
}

/// An object that a reference of the library's own keeps, whatever the application releases.
pub struct Held<T: Object> {
    handle: *mut T::C,
    /// The table's share, which outlives that reference.
    object: ManuallyDrop<Arc<T>>,
}

impl<T: Object> Held<T> {
    /// The object behind a live handle.
    #[inline]
    pub fn new(handle: *mut T::C) -> Option<Self> {
        if !add_ref::<T>(handle) {
            return None;
        }
        // SAFETY: the reference just taken keeps the object for longer than this borrow.
        let object = unsafe { lend::<T>(handle) }?;
        Some(Self { handle, object })
    }

    #[inline]
    pub fn object(&self) -> &Arc<T> {
        &self.object
    }

    /// Gives the reference back, which may have become the last one.
    #[inline]
    #[must_use = "the handle's slot is used again only after `Last::end`"]
    pub fn give_back(self) -> Option<Last<T>> {
        match release::<T>(self.handle) {
            Released::Last(last) => Some(last),
            Released::One | Released::Nothing => None,
        }
    }
}

/// A share in the object behind a live handle: the object outlives whatever the application does.
pub fn share<T: Object>(handle: *mut T::C) -> Result<Arc<T>, Misuse> {
    let held = Held::<T>::new(handle).ok_or_else(|| misuse::<T>(handle))?;
    let share = Arc::clone(held.object());
    if let Some(last) = held.give_back() {
        last.end();
    }
    Ok(share)
}

/// Makes a handle with one reference for the application.
pub fn insert<T: Object>(object: Arc<T>) -> *mut T::C {
    let facts = object.facts();
    let object = Arc::into_raw(object).cast_mut().cast();
    let key = TABLE.insert(T::KIND as u8, object, facts);
    ptr::without_provenance_mut(key)
}

/// Gives the application one more reference; `false`: [`misuse`] says why not.
#[inline]
pub fn add_ref<T: Object>(handle: *mut T::C) -> bool {
    TABLE.retain(T::KIND as u8, handle.addr())
}

/// What became of a reference that the application gave back.
pub enum Released<T: Object> {
    /// It had none: [`misuse`] says why not.
    Nothing,
    /// Others remain.
    One,
    /// It was the last one: the handle is dead.
    Last(Last<T>),
}

/// Takes one of the application's references back; with the last one the handle dies.
#[inline]
pub fn release<T: Object>(handle: *mut T::C) -> Released<T> {
    match TABLE.release(T::KIND as u8, handle.addr()) {
        Given::Nothing => Released::Nothing,
        Given::Back => Released::One,
        Given::Last(object) => Released::Last(Last {
            key: handle.addr(),
            // SAFETY: `insert` gave the table this share, and the last release gives it back.
            object: unsafe { Arc::from_raw(object.cast_const().cast::<T>()) },
        }),
    }
}

/// An object whose last reference the application has given back.
#[must_use = "the handle's slot is used again only after `end`"]
pub struct Last<T: Object> {
    key: usize,
    object: Arc<T>,
}

impl<T: Object> Last<T> {
    /// Lets go of the object; it lives on where other objects need it.
    pub fn end(self) {
        let label = self.object.label().and_then(Label::words);
        TABLE.recycle(self.key, label);
        T::released(&self.object);
    }
}

/// A handle that a record remembers without holding a reference on it.
pub struct Remembered(Mutex<usize>);

impl Remembered {
    pub const fn none() -> Self {
        Self(Mutex::new(0))
    }

    /// The handle with one more reference; where it is dead, a new one for what `make` makes.
    pub fn retained<T: Object>(&self, make: impl FnOnce() -> Arc<T>) -> *mut T::C {
        let mut key = self.0.lock();
        let handle = ptr::without_provenance_mut(*key);
        if add_ref::<T>(handle) {
            return handle;
        }
        let handle = insert(make());
        *key = handle.addr();
        handle
    }
}

fn bury<C>(handle: *mut C, dead: Dead) -> Misuse {
    match dead {
        Dead::Released { label } => Misuse::Released { label },
        Dead::Crowded => Misuse::Crowded,
        Dead::Forked => Misuse::Forked,
        Dead::Unknown if handle.is_null() => Misuse::Null,
        Dead::Unknown => Misuse::Unknown {
            value: handle.addr(),
        },
    }
}

/// What is wrong with a handle that is not a live one of this type.
#[cold]
pub fn misuse<T: Object>(handle: *mut T::C) -> Misuse {
    let key = handle.addr();
    let known = TABLE.is_live(key);
    match (known, Kind::name(kind_of(key)), Kind::name(T::KIND as u8)) {
        (true, Some(is), Some(expected)) if is != expected => Misuse::OtherType { is, expected },
        _ => bury(handle, TABLE.post_mortem(key)),
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// An object of no consequence, for the tests of this folder.
    pub struct Thing(Label);

    impl Thing {
        pub fn new(label: &str) -> Arc<Self> {
            Arc::new(Self(Label::new(
                Some(label).filter(|label| !label.is_empty()),
            )))
        }
    }

    impl Opaque for Thing {
        type Object = Self;
    }

    // SAFETY: no other object of the tests is an external texture.
    unsafe impl Object for Thing {
        type C = Self;
        const KIND: Kind = Kind::ExternalTexture;
        fn label(&self) -> Option<&Label> {
            Some(&self.0)
        }
        fn sink(&self) -> Option<&Arc<crate::runtime::errors::Sink>> {
            None
        }
    }

    struct Other;

    impl Opaque for Other {
        type Object = Self;
    }

    // SAFETY: no other object of the tests is a surface.
    unsafe impl Object for Other {
        type C = Self;
        const KIND: Kind = Kind::Surface;
        fn sink(&self) -> Option<&Arc<crate::runtime::errors::Sink>> {
            None
        }
    }

    #[test]
    fn kinds_are_named_by_their_bits() {
        for (kind, name) in Kind::ALL {
            assert_eq!(Kind::name(kind as u8), Some(name));
            assert_eq!(name, format!("WGPU{kind:?}"));
        }
        assert_eq!(Kind::name(0), None);
        assert_eq!(Kind::name(Kind::ALL.len() as u8 + 1), None);
    }

    fn end<T: Object>(handle: *mut T::C) {
        match release::<T>(handle) {
            Released::Last(last) => last.end(),
            _ => panic!("not the last reference"),
        }
    }

    #[test]
    fn what_is_held_outlives_its_handle() {
        let handle = insert(Thing::new("held"));
        let held = Held::<Thing>::new(handle).unwrap();
        assert!(matches!(release::<Thing>(handle), Released::One));
        assert_eq!(held.object().name(), "held");
        held.give_back().unwrap().end();
        assert!(Held::<Thing>::new(handle).is_none());
    }

    #[test]
    fn a_companion_is_found_while_both_live() {
        let (handle, other) = (insert(Thing::new("")), insert(Arc::new(Other)));
        assert!(companion::<Thing, Other>(handle).is_none());
        accompany::<Thing, Other>(handle, other);
        assert_eq!(companion::<Thing, Other>(handle), Some(other));
        assert!(matches!(release::<Other>(other), Released::One));
        end::<Other>(other);
        assert!(companion::<Thing, Other>(handle).is_none());
        end::<Thing>(handle);
        assert!(companion::<Thing, Other>(handle).is_none());
    }

    #[test]
    fn an_object_lives_as_long_as_its_handle_or_a_share() {
        let handle = insert(Thing::new("vertices"));
        let share = share::<Thing>(handle).unwrap();
        assert_eq!(Arc::strong_count(&share), 2);
        assert!(add_ref::<Thing>(handle));
        assert!(matches!(release::<Thing>(handle), Released::One));
        end::<Thing>(handle);
        assert_eq!(Arc::strong_count(&share), 1);
        assert!(matches!(release::<Thing>(handle), Released::Nothing));
        let released = misuse::<Thing>(handle);
        assert_eq!(released.to_string(), "handle was released (was 'vertices')");
    }

    #[test]
    fn misuse_is_told_apart() {
        let handle = insert(Arc::new(Other));
        let said = |handle: *mut Thing| share::<Thing>(handle).err().map(|m| m.to_string());
        assert_eq!(said(ptr::null_mut()).unwrap(), "handle is NULL");
        assert_eq!(
            said(handle.cast()).unwrap(),
            "handle is a WGPUSurface, expected a WGPUExternalTexture"
        );
        assert_eq!(
            said(ptr::without_provenance_mut(0xbad)).unwrap(),
            "0xbad is not a handle of this library"
        );
        end::<Other>(handle);
        assert_eq!(said(handle.cast()).unwrap(), "handle was released");
    }
}
