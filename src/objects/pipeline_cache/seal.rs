//! The form in which the contents of a cache leave the library: sealed, so that what comes back is known
//! to be whole and from here. Drivers trust what they are given, and wgpu-core looks at no more than
//! its own header.

use crate::objects::adapter::Adapter;
use crate::objects::identity::look;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// Names this form; another form has another number at the end.
const MAGIC: [u8; 8] = *b"WGPUCPL\x01";
const DIGEST: usize = 32;
/// Magic, digest, and how long the key is. The key follows, and then the contents.
const HEADER: usize = MAGIC.len() + DIGEST + 4;

pub type Digest = [u8; DIGEST];

pub fn digest(bytes: &[u8]) -> Digest {
    Sha256::digest(bytes).into()
}

/// Whose pipelines they are: backend, GPU, driver, and this library, whose shaders change with its
/// version. It is written for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key(String);

impl Key {
    pub fn of(adapter: &Adapter) -> Self {
        let info = &adapter.info;
        let known = look::identity(adapter.global(), adapter.id, info);
        let mut key = format!(
            "{:?} {:04x}:{:04x} '{} {}'",
            info.backend, info.vendor, info.device, info.driver, info.driver_info
        );
        if let Some(version) = known.driver_version {
            key += &format!(" {version:#x}");
        }
        if let Some(uuid) = known.pipeline_cache {
            key += &format!(" {uuid}");
        }
        let bits = usize::BITS;
        Self(format!(
            "{key} webgpu-c {} {bits} bit",
            env!("CARGO_PKG_VERSION")
        ))
    }

    /// A few letters for it.
    pub fn short(&self) -> String {
        let digest = digest(self.0.as_bytes());
        digest[..8].iter().map(|it| format!("{it:02x}")).collect()
    }
}

/// Why sealed contents are of no use.
#[derive(Debug, PartialEq, Eq)]
pub enum Broken {
    Alien(usize),
    Damaged(usize),
    Others { made: Key, here: Key },
}

impl Broken {
    pub fn expected(&self) -> String {
        match self {
            Self::Others { here, .. } => format!("that of {here}"),
            _ => "what wgpuPipelineCacheGetData gave".into(),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Alien(size) => write!(to, "something else, of {size} bytes,"),
            Self::Damaged(size) => write!(to, "what is cut off or changed, of {size} bytes,"),
            Self::Others { made, .. } => write!(to, "the data of {made}"),
        }
    }
}

pub fn seal(key: &Key, contents: &[u8]) -> Vec<u8> {
    let key = key.0.as_bytes();
    let mut sealed = Vec::with_capacity(HEADER + key.len() + contents.len());
    sealed.extend(MAGIC);
    sealed.extend([0; DIGEST]);
    sealed.extend((key.len() as u32).to_le_bytes());
    sealed.extend(key);
    sealed.extend(contents);
    let whole = digest(&sealed[MAGIC.len() + DIGEST..]);
    sealed[MAGIC.len()..MAGIC.len() + DIGEST].copy_from_slice(&whole);
    sealed
}

/// The contents, if they are whole and for `here`.
pub fn open<'a>(here: &Key, sealed: &'a [u8]) -> Result<&'a [u8], Broken> {
    let damaged = Broken::Damaged(sealed.len());
    let Some(rest) = sealed.strip_prefix(&MAGIC) else {
        return Err(Broken::Alien(sealed.len()));
    };
    let Some((told, rest)) = rest.split_first_chunk::<DIGEST>() else {
        return Err(damaged);
    };
    if digest(rest) != *told {
        return Err(damaged);
    }
    let opened = rest.split_first_chunk().and_then(|(length, rest)| {
        let length = u32::from_le_bytes(*length) as usize;
        rest.split_at_checked(length)
    });
    let (made, contents) = opened.ok_or(damaged)?;
    match made == here.0.as_bytes() {
        true => Ok(contents),
        false => Err(Broken::Others {
            made: Key(String::from_utf8_lossy(made).into_owned()),
            here: here.clone(),
        }),
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    pub fn key(name: &str) -> Key {
        Key(name.into())
    }

    #[test]
    fn what_is_sealed_can_be_opened() {
        for contents in [&b"pipelines"[..], b""] {
            let sealed = seal(&key("here"), contents);
            assert_eq!(open(&key("here"), &sealed), Ok(contents));
        }
    }

    #[test]
    fn a_change_anywhere_is_noticed() {
        let sealed = seal(&key("here"), b"pipelines");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(open(&key("here"), &changed).is_err(), "byte {at}");
            assert!(open(&key("here"), &sealed[..at]).is_err(), "{at} bytes");
        }
        let mut longer = sealed.clone();
        longer.push(0);
        assert_eq!(
            open(&key("here"), &longer),
            Err(Broken::Damaged(longer.len()))
        );
        assert_eq!(open(&key("here"), b""), Err(Broken::Alien(0)));
    }

    #[test]
    fn a_key_that_is_longer_than_the_rest_is_damage() {
        let mut sealed = seal(&key("here"), b"");
        let length = MAGIC.len() + DIGEST;
        sealed[length] = 200;
        let whole = digest(&sealed[length..]);
        sealed[MAGIC.len()..length].copy_from_slice(&whole);
        let damaged = Broken::Damaged(sealed.len());
        assert_eq!(open(&key("here"), &sealed), Err(damaged));
    }

    #[test]
    fn what_is_anothers_says_whose() {
        let sealed = seal(&key("there"), b"pipelines");
        let broken = open(&key("here"), &sealed).unwrap_err();
        assert_eq!(broken.to_string(), "the data of there");
        assert_eq!(broken.expected(), "that of here");
        assert_ne!(key("here").short(), key("there").short());
    }
}
