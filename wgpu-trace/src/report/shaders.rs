//! Sources of shaders.

use serde::Serialize;
use wgpu_core::device::trace::Data;

use crate::reader::{DataFiles, language};

/// A shader's source.
#[derive(Debug, Serialize)]
pub struct Source {
    pub language: &'static str,
    /// The file beside `trace.ron`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The text; for binary languages none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    pub bytes: u64,
    /// Why there is no text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

/// Whether it is a text.
fn has_lines(data: &Data) -> bool {
    use wgpu_core::device::trace::DataKind as K;
    matches!(
        DataFiles::kind(data),
        Ok(K::Wgsl | K::Ron | K::Hlsl | K::Msl | K::Glsl)
    )
}

/// Reads what can be shown of `data`; what is missing is told in its place.
pub fn source(files: &DataFiles, data: &Data) -> Source {
    // A module says more than a source without lines.
    let beside = files.source_of(data).filter(has_lines);
    let data = beside.as_ref().unwrap_or(data);
    let kind = DataFiles::kind(data);
    let file = match data {
        Data::File(name) => Some(name.clone()),
        _ => None,
    };
    let mut source = Source {
        language: kind.as_ref().map_or("unknown", |kind| language(*kind)),
        file,
        text: None,
        bytes: files.length(data).unwrap_or(0),
        remark: None,
    };
    match kind {
        Ok(_) if has_lines(data) => match files.text(data) {
            Ok(text) => source.text = Some(text.into_owned()),
            Err(error) => source.remark = Some(error.to_string()),
        },
        Ok(_) => source.remark = Some("a binary language, which has no lines to show".into()),
        Err(error) => source.remark = Some(error.to_string()),
    }
    source
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let files = DataFiles::new(dir.path());
        std::fs::write(dir.path().join("data1.wgsl"), "// Größe").unwrap();
        std::fs::write(dir.path().join("data2.spv"), [3, 2, 35, 7]).unwrap();
        let shown = |name: &str| source(&files, &Data::File(name.into()));
        let wgsl = shown("data1.wgsl");
        assert_eq!(
            (wgsl.language, wgsl.text.as_deref(), wgsl.bytes),
            ("WGSL", Some("// Größe"), 10)
        );
        let spirv = shown("data2.spv");
        assert_eq!(
            (spirv.language, spirv.text, spirv.bytes),
            ("SPIR-V", None, 4)
        );
        for (name, text) in [
            ("data5.ron", "a module"),
            ("data5.source.wgsl", "asked"),
            ("data6.wgsl", "mended"),
            ("data6.source.wgsl", "asked"),
            ("data7.ron", "a module"),
            ("data7.source.spv", "words"),
        ] {
            std::fs::write(dir.path().join(name), text).unwrap();
        }
        let names = ["data5.ron", "data6.wgsl", "data7.ron"];
        let texts = names.map(|name| shown(name).text.unwrap());
        assert_eq!(texts, ["asked", "asked", "a module"]);
        assert!(shown("data3.wgsl").remark.unwrap().contains("data3.wgsl"));
        assert!(
            shown("data4.exe")
                .remark
                .unwrap()
                .contains("unknown ending")
        );
    }
}
