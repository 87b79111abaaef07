//! wgpuShaderModuleGetCompilationInfo.

use crate::abi::*;
use crate::objects::shader_module::ShaderModule;
use crate::runtime::{
    callback::CompilationInfoCallback,
    failure::Failure,
    request::{Abandoned, Request},
    text,
    view::Named,
};
use crate::shader::messages::{Message, Severity};
use std::sync::Arc;

struct CompilationInfoRequest(CompilationInfoCallback);

impl Request for CompilationInfoRequest {
    type Outcome = Arc<[Message]>;

    fn finish(self, messages: Arc<[Message]>) {
        let messages = messages_to_c(&messages);
        self.0
            .tell(WGPUCompilationInfoRequestStatus_Success, &messages);
    }

    /// There is no room for a reason.
    fn abandon(self, _: Abandoned) {
        self.0
            .tell(WGPUCompilationInfoRequestStatus_CallbackCancelled, &[]);
    }
}

impl ShaderModule {
    /// Tells the callback what the compiler had to say.
    pub fn compilation_info(
        &self,
        callback: Named<WGPUCompilationInfoCallbackInfo>,
    ) -> Result<WGPUFuture, Failure> {
        let (mode, callback) = callback.parts().map_err(Failure::logged)?;
        let request = CompilationInfoRequest(callback);
        let messages = Arc::clone(&self.messages);
        let id = self.device.events().settled(mode, request, messages);
        Ok(WGPUFuture { id })
    }
}

/// The messages as C sees them; they borrow from the list.
fn messages_to_c(messages: &[Message]) -> Vec<WGPUCompilationMessage> {
    let to_c = |message: &Message| WGPUCompilationMessage {
        message: text::view(&message.text),
        r#type: match message.severity {
            Severity::Error => WGPUCompilationMessageType_Error,
            Severity::Warning => WGPUCompilationMessageType_Warning,
            Severity::Info => WGPUCompilationMessageType_Info,
        },
        lineNum: message.line,
        linePos: message.position,
        offset: message.offset,
        length: message.length,
        ..WGPUCompilationMessage::INIT
    };
    messages.iter().map(to_c).collect()
}
