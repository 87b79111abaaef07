//! Shaders in other languages, for C.

use crate::abi::*;
use crate::convert::{given::Given, translation::shader_translation};
use crate::objects::{
    capabilities::{free_list, free_strings},
    shader_module::ShaderModule,
};
use crate::runtime::{
    call::Call,
    failure::Failure,
    memory,
    output::Output,
    panics, stack, text,
    view::{Pointer, View},
};
use crate::shader::translation::Code;
use std::sync::Arc;

/// Fills in a translation that the application frees.
pub fn write(
    module: &Arc<ShaderModule>,
    call: &Call,
    descriptor: Pointer<WGPUShaderTranslationDescriptor>,
    translation: Output<WGPUShaderTranslation>,
) -> Result<WGPUStatus, Failure> {
    let mut out = translation.required().map_err(Failure::logged)?;
    let wish = descriptor.required_within(shader_translation);
    let wish = wish.map_err(Failure::logged)?;
    module.reflected().map_err(Failure::logged)?;
    let given = Given {
        constants: &wish.constants,
        entry_point: wish.entry_point,
    };
    let module = Arc::clone(module).for_constants(call, given);
    let module = module.map_err(Failure::logged)?;
    let translatable = module.translatable().map_err(Failure::logged)?;
    let translate = || stack::with_room(|| translatable.translate(&wish));
    let translated = panics::expecting(translate)
        .map_err(|said| Failure::logged(format_args!("the shader compiler gave up: {said}")))?;
    let translated = translated.map_err(Failure::logged)?;
    out.entryPoint = text::give(&translated.entry_point);
    let (code, words) = match translated.code {
        Code::Text(code) => (code, Vec::new()),
        Code::Words(words) => (String::new(), words),
    };
    out.code = text::give(&code);
    (out.words, out.wordCount) = memory::give_array(words);
    Ok(WGPUStatus_Success)
}

/// Takes back what [`write`] gave.
pub fn free(translation: View<WGPUShaderTranslation>) -> Result<(), Failure> {
    free_strings([translation.code, translation.entryPoint]);
    free_list(translation.words, translation.wordCount);
    Ok(())
}
