//! The data that actions use: in files beside `trace.ron`, or in the text itself.

use std::borrow::Cow;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};

use trace_format::{DATA, source_file};
use wgpu_core::device::trace::{Data, DataKind};

use super::plain;

/// Why the data of an action cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum DataError {
    #[error("data file {name}: {source}")]
    Io {
        name: String,
        source: std::io::Error,
    },
    #[error("data file {name:?}: expected the plain name of a file beside trace.ron")]
    Name { name: String },
    #[error("data file {name}: {found} bytes, expected {expected}: cut off or damaged")]
    Length {
        name: String,
        found: u64,
        expected: u64,
    },
    #[error("{what}: expected UTF-8 text")]
    Text { what: String },
    #[error("data file {name}: unknown ending, expected one of bin, wgsl, ron, spv, glsl, …")]
    Kind { name: String },
}

/// Loads the data of one trace's actions.
#[derive(Clone, Debug, Default)]
pub struct DataFiles {
    folder: PathBuf,
}

impl DataFiles {
    /// `folder` is that of the trace.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// The path of a data file. A name that leads out of the trace's folder is refused: a trace
    /// may come from anywhere.
    fn path(&self, name: &str) -> Result<PathBuf, DataError> {
        let mut parts = Path::new(name).components();
        match (parts.next(), parts.next()) {
            (Some(Component::Normal(_)), None) => Ok(self.folder.join(name)),
            _ => Err(DataError::Name { name: name.into() }),
        }
    }

    /// The source of a shader, where what was recorded is another one, or a module: it stands beside
    /// that, under the same number.
    pub fn source_of(&self, data: &Data) -> Option<Data> {
        let Data::File(name) = data else {
            return None;
        };
        let number = name.strip_prefix(DATA)?.split('.').next()?.parse().ok()?;
        let names = ["wgsl", "glsl", "spv"].map(|extension| source_file(number, extension));
        let mut there = names.into_iter().map(Data::File);
        there.find(|source| self.length(source).is_ok())
    }

    /// The bytes of `data`.
    pub fn bytes<'d>(&self, data: &'d Data) -> Result<Cow<'d, [u8]>, DataError> {
        Ok(match data {
            Data::File(name) => Cow::Owned(self.read(name, u64::MAX)?),
            Data::String(_, text) => Cow::Borrowed(text.as_bytes()),
            Data::Binary(_, bytes) => Cow::Borrowed(bytes),
        })
    }

    /// The first `most` bytes of a file.
    fn read(&self, name: &str, most: u64) -> Result<Vec<u8>, DataError> {
        let path = self.path(name)?;
        let read = || {
            let length = plain::metadata(&path)?.len().min(most);
            let mut bytes = Vec::new();
            let length = usize::try_from(length).map_err(io::Error::other)?;
            bytes.try_reserve_exact(length)?;
            plain::open(&path)?.take(most).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        read().map_err(|source| DataError::Io {
            name: name.into(),
            source,
        })
    }

    /// The first `expected` bytes of `data`. There may be some more: `wgpu-core` makes buffers a
    /// little longer than asked for, and writes down all of what was mapped at creation.
    pub fn sized<'d>(&self, data: &'d Data, expected: u64) -> Result<Cow<'d, [u8]>, DataError> {
        let found = self.length(data)?;
        if found < expected {
            return Err(DataError::Length {
                name: name(data),
                found,
                expected,
            });
        }
        Ok(match data {
            Data::File(name) => Cow::Owned(self.read(name, expected)?),
            Data::String(_, text) => Cow::Borrowed(&text.as_bytes()[..expected as usize]),
            Data::Binary(_, bytes) => Cow::Borrowed(&bytes[..expected as usize]),
        })
    }

    /// The text of `data`.
    pub fn text<'d>(&self, data: &'d Data) -> Result<Cow<'d, str>, DataError> {
        let text = match self.bytes(data)? {
            Cow::Borrowed(bytes) => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(Cow::Owned),
        };
        text.ok_or_else(|| DataError::Text { what: name(data) })
    }

    /// How many bytes `data` has, without reading a file.
    pub fn length(&self, data: &Data) -> Result<u64, DataError> {
        Ok(match data {
            Data::File(name) => {
                let path = self.path(name)?;
                let found = plain::metadata(&path).map_err(|source| DataError::Io {
                    name: name.clone(),
                    source,
                })?;
                found.len()
            }
            Data::String(_, text) => text.len() as u64,
            Data::Binary(_, bytes) => bytes.len() as u64,
        })
    }

    /// What `data` is, by the ending of its file.
    pub fn kind(data: &Data) -> Result<DataKind, DataError> {
        let name = match data {
            Data::File(name) => name,
            Data::String(kind, _) | Data::Binary(kind, _) => return Ok(*kind),
        };
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        KINDS
            .into_iter()
            .find(|kind| kind.to_string() == ending)
            .ok_or_else(|| DataError::Kind { name: name.clone() })
    }
}

const KINDS: [DataKind; 9] = [
    DataKind::Bin,
    DataKind::Wgsl,
    DataKind::Ron,
    DataKind::Spv,
    DataKind::Dxil,
    DataKind::Hlsl,
    DataKind::MetalLib,
    DataKind::Msl,
    DataKind::Glsl,
];

/// The name of the shading language that a kind of data stands for.
pub fn language(kind: DataKind) -> &'static str {
    match kind {
        DataKind::Bin => "binary",
        DataKind::Wgsl => "WGSL",
        DataKind::Ron => "Naga IR",
        DataKind::Spv => "SPIR-V",
        DataKind::Dxil => "DXIL",
        DataKind::Hlsl => "HLSL",
        DataKind::MetalLib => "Metal library",
        DataKind::Msl => "MSL",
        DataKind::Glsl => "GLSL",
    }
}

fn name(data: &Data) -> String {
    match data {
        Data::File(name) => name.clone(),
        Data::String(..) | Data::Binary(..) => "data in trace.ron".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_beside_the_trace() {
        let dir = tempfile::tempdir().unwrap();
        let inner = dir.path().join("trace");
        std::fs::create_dir(&inner).unwrap();
        std::fs::write(dir.path().join("data1.bin"), "outside").unwrap();
        std::fs::write(inner.join("data1.bin"), "inside").unwrap();
        let files = DataFiles::new(&inner);
        let bytes = |name: &str| {
            let data = Data::File(name.into());
            files.bytes(&data).map(Cow::into_owned)
        };
        assert_eq!(bytes("data1.bin").unwrap(), b"inside");
        for name in ["../data1.bin", "/etc/passwd", "a/../data1.bin", "..", ""] {
            assert!(matches!(bytes(name), Err(DataError::Name { .. })), "{name}");
        }
        assert!(matches!(bytes("data2.bin"), Err(DataError::Io { .. })));
    }

    #[test]
    fn lengths_and_kinds() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("data1.bin"), [255, 255]).unwrap();
        let files = DataFiles::new(dir.path());
        let data = Data::File("data1.bin".into());
        assert_eq!(files.length(&data).unwrap(), 2);
        for expected in 0..=2 {
            let bytes = files.sized(&data, expected).unwrap();
            assert_eq!(bytes.len() as u64, expected);
        }
        let message = files.sized(&data, 4).unwrap_err().to_string();
        assert_eq!(
            message,
            "data file data1.bin: 2 bytes, expected 4: cut off or damaged"
        );
        assert!(matches!(files.text(&data), Err(DataError::Text { .. })));
        assert_eq!(DataFiles::kind(&data).unwrap(), DataKind::Bin);
        let metal = Data::File("data7.metal".into());
        assert_eq!(DataFiles::kind(&metal).unwrap(), DataKind::Msl);
        assert!(DataFiles::kind(&Data::File("data7.exe".into())).is_err());
    }
}
