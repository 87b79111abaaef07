//! What callers have to know of a function.

use super::causes::Required;
use crate::shader::messages::Severity;

#[derive(Default)]
pub struct Summary {
    /// What asks for calls to be in uniform control flow.
    pub call: Option<Asked>,
    /// Whether the result may be different for each invocation, whatever the arguments are.
    pub differs: bool,
    pub parameters: Vec<Parameter>,
}

/// What asks for something to be uniform, or else there is a message of this severity.
#[derive(Clone, Copy)]
pub struct Asked {
    pub severity: Severity,
    pub by: Required,
}

/// What there is to know of a parameter.
#[derive(Default)]
pub struct Parameter {
    /// What asks for it to be uniform.
    pub value: Option<Asked>,
    /// What asks for what it points to to be uniform.
    pub contents: Option<Asked>,
    /// Whether the result depends on it.
    pub returned: bool,
    /// Whether the result depends on what it points to.
    pub contents_returned: bool,
    /// What is written to where it points.
    pub written: Option<Written>,
}

/// What is written depends on these.
#[derive(Default)]
pub struct Written {
    /// Whether it may be different for each invocation in any case.
    pub differs: bool,
    /// Parameters, by their numbers.
    pub values: Vec<usize>,
    /// What these parameters point to.
    pub contents: Vec<usize>,
}
