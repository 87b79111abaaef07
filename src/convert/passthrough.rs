//! Shader modules whose code the driver gets as it is.

use crate::abi::*;
use crate::runtime::{
    failure::Invalid,
    view::{Array, Text, View},
};
use std::borrow::Cow;
use wgpu_core::pipeline::ShaderModuleDescriptorPassthrough;
use wgpu_types::PassthroughShaderEntryPoint;

pub fn passthrough_descriptor<'a>(
    descriptor: View<'a, WGPUShaderModuleDescriptorPassthrough>,
) -> Result<ShaderModuleDescriptorPassthrough<'a>, Invalid> {
    descriptor.no_extensions()?;
    let converted = ShaderModuleDescriptorPassthrough {
        label: descriptor.label().label(),
        entry_points: entry_points(descriptor.entryPoints())?.into(),
        spirv: binary(descriptor.spirv())?,
        dxil: binary(descriptor.dxil())?,
        hlsl: code(descriptor.hlsl())?,
        metallib: binary(descriptor.metallib())?,
        msl: code(descriptor.msl())?,
        glsl: code(descriptor.glsl())?,
        wgsl: None,
    };
    let count = converted.entry_points.len();
    let languages = [
        ("dxil", converted.dxil.is_some()),
        ("glsl", converted.glsl.is_some()),
    ];
    for (language, is_there) in languages {
        if is_there && count != 1 {
            let expected = format!("1, as there is {language}");
            return Err(Invalid::new("entryPointCount", count, expected));
        }
    }
    if converted.glsl.is_some() && converted.entry_points[0].name != "main" {
        let name = format!("'{}'", converted.entry_points[0].name);
        let expected = "'main', as there is glsl";
        return Err(Invalid::new("entryPoints[0].name", name, expected));
    }
    Ok(converted)
}

fn entry_points<'a>(
    points: Array<'a, WGPUPassthroughShaderEntryPoint>,
) -> Result<Vec<PassthroughShaderEntryPoint<'a>>, Invalid> {
    let mut all: Vec<PassthroughShaderEntryPoint> = Vec::new();
    let () = points.map_structs(|point| {
        let name = code(point.name())?;
        let name =
            name.ok_or_else(|| Invalid::new(point.name().name(), "an empty string", "a name"))?;
        if all.iter().any(|known| known.name == name) {
            let value = format!("a second '{name}'");
            return Err(Invalid::new(point.name().name(), value, "each name once"));
        }
        all.push(PassthroughShaderEntryPoint {
            name,
            workgroup_size: (
                point.workgroupSizeX,
                point.workgroupSizeY,
                point.workgroupSizeZ,
            ),
        });
        Ok(())
    })?;
    match all.is_empty() {
        true => Err(Invalid::new("entryPointCount", 0, "at least 1")),
        false => Ok(all),
    }
}

fn binary<T: Clone>(array: Array<T>) -> Result<Option<Cow<[T]>>, Invalid> {
    let elements = array.slice()?;
    Ok((!elements.is_empty()).then_some(Cow::Borrowed(elements)))
}

fn code(text: Text) -> Result<Option<Cow<str>>, Invalid> {
    let bytes = text.bytes().unwrap_or_default();
    match str::from_utf8(bytes) {
        Ok("") => Ok(None),
        Ok(code) => Ok(Some(Cow::Borrowed(code))),
        Err(error) => Err(Invalid::new(text.name(), error, "UTF-8")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::testing::{refusal, view};
    use crate::runtime::view::testing::seen;

    fn convert(
        descriptor: &WGPUShaderModuleDescriptorPassthrough,
    ) -> Result<ShaderModuleDescriptorPassthrough<'_>, Invalid> {
        passthrough_descriptor(seen(descriptor))
    }

    fn point(name: &'static str) -> WGPUPassthroughShaderEntryPoint {
        WGPUPassthroughShaderEntryPoint {
            name: view(name),
            workgroupSizeY: 4,
            ..WGPUPassthroughShaderEntryPoint::INIT
        }
    }

    fn with(points: &[WGPUPassthroughShaderEntryPoint]) -> WGPUShaderModuleDescriptorPassthrough {
        WGPUShaderModuleDescriptorPassthrough {
            entryPointCount: points.len(),
            entryPoints: points.as_ptr(),
            ..WGPUShaderModuleDescriptorPassthrough::INIT
        }
    }

    #[test]
    fn every_member_arrives() {
        let points = [point("main")];
        let descriptor = WGPUShaderModuleDescriptorPassthrough {
            label: view("raw"),
            spirvSize: 2,
            spirv: [7, 8].as_ptr(),
            dxilSize: 1,
            dxil: [9_u8].as_ptr().cast(),
            hlsl: view("h"),
            metallibSize: 1,
            metallib: [10_u8].as_ptr().cast(),
            msl: view("m"),
            glsl: view("g"),
            ..with(&points)
        };
        let converted = convert(&descriptor).unwrap();
        assert_eq!(converted.label.as_deref(), Some("raw"));
        let [point] = &converted.entry_points[..] else {
            panic!("{:?}", converted.entry_points);
        };
        assert_eq!((&*point.name, point.workgroup_size), ("main", (1, 4, 1)));
        assert_eq!(converted.spirv.as_deref(), Some(&[7, 8][..]));
        assert_eq!(converted.dxil.as_deref(), Some(&[9][..]));
        assert_eq!(converted.metallib.as_deref(), Some(&[10][..]));
        assert_eq!(converted.hlsl.as_deref(), Some("h"));
        assert_eq!(converted.msl.as_deref(), Some("m"));
        assert_eq!(converted.glsl.as_deref(), Some("g"));
    }

    #[test]
    fn entry_points_have_names_each_once() {
        assert_eq!(
            refusal(convert(&with(&[]))),
            "entryPointCount: 0 is not allowed, expected at least 1"
        );
        assert_eq!(
            refusal(convert(&with(&[point("a"), point("")]))),
            "entryPoints[1].name: an empty string is not allowed, expected a name"
        );
        assert_eq!(
            refusal(convert(&with(&[point("a"), point("a")]))),
            "entryPoints[1].name: a second 'a' is not allowed, expected each name once"
        );
    }

    #[test]
    fn some_languages_have_one_entry_point() {
        let points = [point("main"), point("other")];
        let glsl = |points| WGPUShaderModuleDescriptorPassthrough {
            glsl: view("void main() {}"),
            ..with(points)
        };
        assert_eq!(
            refusal(convert(&glsl(&points))),
            "entryPointCount: 2 is not allowed, expected 1, as there is glsl"
        );
        assert_eq!(
            refusal(convert(&glsl(&points[1..]))),
            "entryPoints[0].name: 'other' is not allowed, expected 'main', as there is glsl"
        );
        assert!(convert(&glsl(&points[..1])).is_ok());
    }
}
