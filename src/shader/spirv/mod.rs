//! Sources in SPIR-V.

mod bodies;
pub mod spec_operations;
mod switches;
mod words;

use self::words::{HEADER, MAGIC};
use crate::runtime::{failure::Invalid, view::Array};
use std::borrow::Cow;
use wgpu_core::pipeline::ShaderModuleSource;

/// The words of a module, which may be in either byte order.
pub fn spirv_source(code: Array<'_, u32>) -> Result<ShaderModuleSource<'_>, Invalid> {
    let words = code.slice()?;
    let words = match words {
        [MAGIC, ..] if words.len() >= HEADER => Cow::Borrowed(words),
        [first, ..] if words.len() >= HEADER && first.swap_bytes() == MAGIC => {
            words.iter().map(|word| word.swap_bytes()).collect()
        }
        [first, ..] if words.len() >= HEADER => {
            let value = format!("a first word of {first:#010x}");
            return Err(Invalid::new(
                code.name(),
                value,
                format!("SPIR-V, that is {MAGIC:#010x}"),
            ));
        }
        _ => {
            let value = format!("{} words", words.len());
            return Err(Invalid::new(
                code.name(),
                value,
                "at least the 5 words of a SPIR-V header",
            ));
        }
    };
    let words = match words {
        Cow::Borrowed(words) => switches::mended(words),
        Cow::Owned(words) => switches::mended(&words).map(|mended| mended.into_owned().into()),
    };
    let words = words.map_err(|what| Invalid::new(code.name(), what, "SPIR-V that can be read"))?;
    let options = naga::front::spv::Options {
        // The clip space of WebGPU is the one that wgpu-hal sets Vulkan to.
        adjust_coordinate_space: false,
        ..Default::default()
    };
    Ok(ShaderModuleSource::SpirV(words, options))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::WGPUShaderSourceSPIRV;
    use crate::runtime::view::testing::{array, seen};
    use std::ptr;

    const SPIRV: [u32; 5] = [0x0723_0203, 0x0001_0000, 0, 1, 0];

    fn convert(words: &[u32]) -> Result<ShaderModuleSource<'_>, Invalid> {
        spirv_source(array("code", words))
    }

    fn refusal(source: Result<ShaderModuleSource<'_>, Invalid>) -> String {
        source.err().expect("should be refused").to_string()
    }

    #[test]
    fn spirv_arrives_in_either_byte_order() {
        for words in [SPIRV, SPIRV.map(u32::swap_bytes)] {
            let Ok(ShaderModuleSource::SpirV(words, options)) = convert(&words) else {
                panic!("not SPIR-V");
            };
            assert_eq!(words[..], SPIRV);
            assert!(!options.adjust_coordinate_space && options.strict_capabilities);
        }
    }

    #[test]
    fn pro_01_what_cannot_be_spirv_is_refused() {
        assert!(refusal(convert(&[])).starts_with("code: 0 words is not allowed"));
        assert!(refusal(convert(&SPIRV[..4])).starts_with("code: 4 words is not allowed"));
        assert!(refusal(convert(&[7; 5])).starts_with("code: a first word of 0x00000007"));
        for (address, expected) in [(0, "a pointer to 5 elements"), (0x1001, "divisible by 4")] {
            let source = WGPUShaderSourceSPIRV {
                codeSize: 5,
                code: ptr::without_provenance(address),
                ..WGPUShaderSourceSPIRV::INIT
            };
            let message = refusal(spirv_source(seen(&source).code()));
            assert!(message.ends_with(expected), "{message}");
        }
    }
}
