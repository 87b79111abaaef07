//! What is told of something that may not be uniform.

use super::{
    causes::{Cause, Required, What},
    explore::Finding,
};
use crate::shader::{
    bounds::refusal::Refusal,
    messages::{Message, Severity},
};
use naga::{AddressSpace, Function, Module, Span};

pub fn refusal(finding: &Finding, module: &Module, function: &Function, code: &str) -> Refusal {
    let Required {
        rule,
        what,
        call,
        origin,
    } = finding.required;
    let mut value = word(code, call).to_owned();
    if origin != call {
        value += &format!(
            ", for {} in line {},",
            word(code, origin),
            line(code, origin)
        );
    }
    value += match what {
        What::ControlFlow => " in control flow that may not be uniform",
        What::Argument => " of an argument that may not be uniform",
    };
    if let Some(source) = source(finding.source, module, function, code) {
        value += &format!(" because of {source}");
    }
    let mut expected = match what {
        What::ControlFlow => "uniform control flow".to_owned(),
        What::Argument => "a uniform argument".to_owned(),
    };
    if let Some(rule) = rule {
        expected += &format!(", or a diagnostic filter for {}", rule.name());
    }
    Refusal::new(value, expected).at(call)
}

/// The same as a message that refuses nothing.
pub fn warning(refusal: &Refusal, severity: Severity, code: &str) -> Message {
    Message {
        severity,
        ..Message::new(format!("code: {refusal}"), refusal.span, code)
    }
}

fn source(source: Cause, module: &Module, function: &Function, code: &str) -> Option<String> {
    let (what, at) = match source {
        Cause::Variable(variable, at) => {
            let variable = &module.global_variables[variable];
            let kind = match variable.space {
                AddressSpace::Private => "private variable",
                AddressSpace::WorkGroup => "workgroup variable",
                AddressSpace::Storage { .. } => "writable storage buffer",
                _ => "variable",
            };
            let name = variable.name.as_deref().unwrap_or_default();
            (format!("the {kind} {name}"), at)
        }
        Cause::Pointer(at) => ("what a pointer leads to".to_owned(), at),
        Cause::Input(number) => {
            let argument = function.arguments.get(number as usize)?;
            let name = argument.name.as_deref().unwrap_or_default();
            return Some(format!("the input {name}"));
        }
        Cause::Result(at) => (format!("the result of {}", word(code, at)), at),
        Cause::Written(at) => (format!("what {} writes", word(code, at)), at),
        Cause::None | Cause::Required(_) => return None,
    };
    Some(format!("{what} in line {}", line(code, at)))
}

/// The name that stands there.
fn word(code: &str, span: Span) -> &str {
    let at = span.to_range().map_or(0, |range| range.start);
    let rest = code.get(at..).unwrap_or_default();
    let end = rest.find(|letter: char| letter != '_' && !letter.is_alphanumeric());
    &rest[..end.unwrap_or(rest.len())]
}

fn line(code: &str, span: Span) -> usize {
    let at = span.to_range().map_or(0, |range| range.start);
    let before = code.get(..at).unwrap_or_default();
    before.matches('\n').count() + 1
}
