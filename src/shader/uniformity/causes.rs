//! Why something has to be uniform, and why something else may not be.

use crate::shader::wgsl::diagnostics::Rule;
use naga::{GlobalVariable, Handle, Span};

/// What a message tells of a node.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Cause {
    #[default]
    None,
    Required(Required),
    /// What is read of a variable that each invocation, or all of them, may write.
    Variable(Handle<GlobalVariable>, Span),
    /// What is read through a pointer to such a variable.
    Pointer(Span),
    /// An input of an entry point, by its number.
    Input(u32),
    /// The result of the function that is called there.
    Result(Span),
    /// What the function that is called there has written through a pointer.
    Written(Span),
}

/// What a call asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Required {
    /// By which it can be filtered, if it can.
    pub rule: Option<Rule>,
    pub what: What,
    /// The call.
    pub call: Span,
    /// The function of the language that asks for it: the same, or one that is called from there.
    pub origin: Span,
}

/// What has to be uniform.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    ControlFlow,
    Argument,
}
