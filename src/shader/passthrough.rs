//! What is checked of code before a driver gets it as it is: that it is code of the language at all,
//! and has the entry points that it is said to have. The rest is the program's promise.

use crate::runtime::failure::Invalid;
use wgpu_core::pipeline::ShaderModuleDescriptorPassthrough;
use wgpu_types::Backend;

const SPIRV_MAGIC: u32 = 0x0723_0203;
/// Words before the first instruction.
const SPIRV_HEADER: usize = 5;
const OP_ENTRY_POINT: u32 = 15;
/// Words of an OpEntryPoint before its name.
const BEFORE_NAME: usize = 3;

/// The code that a backend takes, without what is for others, and how a trace has it: the extension of
/// the file, and its size.
pub fn chosen(
    all: ShaderModuleDescriptorPassthrough,
    backend: Backend,
) -> Result<(ShaderModuleDescriptorPassthrough, (&'static str, usize)), Invalid> {
    check(&all, backend)?;
    let mut one = ShaderModuleDescriptorPassthrough {
        label: all.label,
        entry_points: all.entry_points,
        ..Default::default()
    };
    let file = match (backend, all.dxil, all.metallib) {
        (Backend::Vulkan, ..) => {
            one.spirv = all.spirv;
            ("spv", one.spirv.as_deref().map_or(0, size_of_val))
        }
        (Backend::Dx12, Some(dxil), _) => {
            let size = dxil.len();
            one.dxil = Some(dxil);
            ("dxil", size)
        }
        (Backend::Dx12, None, _) => {
            one.hlsl = all.hlsl;
            ("hlsl", one.hlsl.as_deref().map_or(0, str::len))
        }
        (Backend::Metal, _, Some(metallib)) => {
            let size = metallib.len();
            one.metallib = Some(metallib);
            ("metallib", size)
        }
        (Backend::Metal, _, None) => {
            one.msl = all.msl;
            ("metal", one.msl.as_deref().map_or(0, str::len))
        }
        _ => {
            one.glsl = all.glsl;
            ("glsl", one.glsl.as_deref().map_or(0, str::len))
        }
    };
    Ok((one, file))
}

/// Checks that there is code for this backend.
fn check(descriptor: &ShaderModuleDescriptorPassthrough, backend: Backend) -> Result<(), Invalid> {
    let (member, language, is_there) = match backend {
        Backend::Vulkan => ("spirv", "SPIR-V", descriptor.spirv.is_some()),
        Backend::Dx12 => (
            "dxil",
            "DXIL or HLSL",
            descriptor.dxil.is_some() || descriptor.hlsl.is_some(),
        ),
        Backend::Metal => (
            "metallib",
            "a Metal library or Metal's language",
            descriptor.metallib.is_some() || descriptor.msl.is_some(),
        ),
        Backend::Gl => ("glsl", "GLSL", descriptor.glsl.is_some()),
        _ => {
            let value = format!("a device of backend {backend:?}");
            return Err(Invalid::new("device", value, "one that runs shaders"));
        }
    };
    if !is_there {
        let expected = format!("{language}, which backend {backend:?} takes");
        return Err(Invalid::new(member, "no code", expected));
    }
    match (backend, &descriptor.spirv) {
        (Backend::Vulkan, Some(spirv)) => check_spirv(spirv, descriptor),
        _ => Ok(()),
    }
}

fn check_spirv(
    spirv: &[u32],
    descriptor: &ShaderModuleDescriptorPassthrough,
) -> Result<(), Invalid> {
    let Some(names) = entry_points(spirv) else {
        let expected = "SPIR-V in this machine's byte order, whole";
        return Err(Invalid::new("spirv", "this code", expected));
    };
    for (index, point) in descriptor.entry_points.iter().enumerate() {
        if !names.iter().any(|name| *name == point.name.as_bytes()) {
            let field = format!("entryPoints[{index}].name");
            let names: Vec<_> = names
                .iter()
                .map(|name| format!("'{}'", name.escape_ascii()))
                .collect();
            let expected = format!("an entry point of spirv: {}", names.join(", "));
            return Err(Invalid::new(field, format!("'{}'", point.name), expected));
        }
    }
    Ok(())
}

/// The names of the entry points in a module; `None` if its instructions do not fill it.
fn entry_points(spirv: &[u32]) -> Option<Vec<Vec<u8>>> {
    let (header, mut rest) = spirv.split_at_checked(SPIRV_HEADER)?;
    if header[0] != SPIRV_MAGIC {
        return None;
    }
    let mut names = Vec::new();
    while let Some(first) = rest.first() {
        let length = usize::try_from(first >> 16).ok().filter(|it| *it > 0)?;
        let (instruction, after) = rest.split_at_checked(length)?;
        if first & 0xffff == OP_ENTRY_POINT {
            let bytes = instruction.get(BEFORE_NAME..)?.iter();
            let name = bytes.flat_map(|word| word.to_le_bytes());
            names.push(name.take_while(|byte| *byte != 0).collect());
        }
        rest = after;
    }
    Some(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_types::PassthroughShaderEntryPoint;

    /// A header and an entry point "main".
    const MAIN: [u32; 11] = [
        SPIRV_MAGIC,
        0x0001_0000,
        0,
        2,
        0,
        0x0006_000f,
        5,
        1,
        u32::from_le_bytes(*b"main"),
        0,
        2,
    ];

    fn checked(spirv: &[u32], name: &str, backend: Backend) -> Result<(), String> {
        let descriptor = ShaderModuleDescriptorPassthrough {
            entry_points: vec![PassthroughShaderEntryPoint {
                name: name.into(),
                workgroup_size: (1, 1, 1),
            }]
            .into(),
            spirv: (!spirv.is_empty()).then_some(spirv.into()),
            ..Default::default()
        };
        check(&descriptor, backend).map_err(|invalid| invalid.to_string())
    }

    #[test]
    fn spirv_has_the_entry_points_that_it_is_said_to_have() {
        assert_eq!(checked(&MAIN, "main", Backend::Vulkan), Ok(()));
        assert_eq!(
            checked(&MAIN, "mai", Backend::Vulkan).unwrap_err(),
            "entryPoints[0].name: 'mai' is not allowed, expected an entry point of spirv: 'main'"
        );
    }

    #[test]
    fn spirv_is_whole() {
        for end in 1..MAIN.len() {
            let refused = checked(&MAIN[..end], "main", Backend::Vulkan).unwrap_err();
            assert!(refused.contains("spirv"), "{end}: {refused}");
        }
        let mut swapped = MAIN;
        swapped[0] = SPIRV_MAGIC.swap_bytes();
        assert!(checked(&swapped, "main", Backend::Vulkan).is_err());
        let mut endless = MAIN;
        endless[5] = 0x000f;
        assert!(checked(&endless, "main", Backend::Vulkan).is_err());
    }

    #[test]
    fn a_backend_gets_its_own_code_alone() {
        let all = || ShaderModuleDescriptorPassthrough {
            label: Some("all".into()),
            spirv: Some(MAIN[..].into()),
            dxil: Some(vec![1, 2].into()),
            hlsl: Some("hlsl".into()),
            metallib: Some(vec![1, 2, 3].into()),
            msl: Some("msl".into()),
            glsl: Some("glsl!".into()),
            ..Default::default()
        };
        let file = |all, backend| {
            let (one, file) = chosen(all, backend).unwrap();
            assert_eq!(one.label.as_deref(), Some("all"));
            let languages = [
                one.spirv.is_some(),
                one.dxil.is_some(),
                one.hlsl.is_some(),
                one.metallib.is_some(),
                one.msl.is_some(),
                one.glsl.is_some(),
            ];
            let there = languages.iter().filter(|is_there| **is_there).count();
            assert_eq!(there, 1, "{backend:?}");
            file
        };
        assert_eq!(file(all(), Backend::Vulkan), ("spv", 44));
        assert_eq!(file(all(), Backend::Dx12), ("dxil", 2));
        assert_eq!(file(all(), Backend::Metal), ("metallib", 3));
        assert_eq!(file(all(), Backend::Gl), ("glsl", 5));
        let mut text = all();
        (text.dxil, text.metallib) = (None, None);
        assert_eq!(file(text.clone(), Backend::Dx12), ("hlsl", 4));
        assert_eq!(file(text, Backend::Metal), ("metal", 3));
    }

    #[test]
    fn each_backend_asks_for_its_language() {
        for (backend, member) in [
            (Backend::Vulkan, "spirv: no code"),
            (Backend::Dx12, "dxil: no code"),
            (Backend::Metal, "metallib: no code"),
            (Backend::Gl, "glsl: no code"),
            (Backend::Noop, "device: a device of backend Noop"),
        ] {
            let refused = checked(&[], "main", backend).unwrap_err();
            assert!(refused.starts_with(member), "{refused}");
        }
    }
}
