//! The uniformity analysis of WGSL: whether what only works in uniform control flow is only called
//! there. The specification has the rules ("Uniformity"); naga has few of them.

// UPSTREAM: gfx-rs/naga#1744
// LIMITS: uniformity, non-uniform

mod behaviors;
mod calls;
mod causes;
mod explore;
mod expressions;
mod graph;
mod message;
mod needs;
mod statements;
mod summary;
#[cfg(test)]
mod tests;
mod variables;
mod walk;

use self::{
    behaviors::Behaviors,
    explore::{Finding, explore},
    message::{refusal, warning},
    summary::Summary,
    walk::{Context, Walk},
};
use super::{
    bounds::refusal::Refusal,
    messages::{Message, Severity},
    wgsl::diagnostics::Diagnostics,
};
use naga::{Function, Module, ShaderStage};

/// Checks a module that was made of this text; what is not wrong, but told, are messages. Nothing is
/// wrong in programs that were written for libwgpu_native.
pub fn check(module: &Module, code: &str, strict: bool) -> Result<Vec<Message>, Refusal> {
    let diagnostics = Diagnostics::of(code)?;
    let mut messages = diagnostics.warnings(code);
    if !needs::uniformity(module) {
        return Ok(messages);
    }
    let mut context = Context {
        module,
        diagnostics: &diagnostics,
        length: code.len(),
        summaries: Vec::with_capacity(module.functions.len()),
    };
    // A function stands behind those that it calls.
    let functions = module
        .functions
        .iter()
        .map(|(_, function)| (function, None));
    let points = module.entry_points.iter();
    let points = points
        .filter(|point| needs::in_entry_point(&point.function))
        .map(|point| (&point.function, Some(point.stage)));
    for (function, stage) in functions.chain(points) {
        let (summary, findings) = look_at(&context, function, stage);
        context.summaries.push(summary);
        for finding in findings {
            let refusal = refusal(&finding, module, function, code);
            match finding.severity {
                Severity::Error if strict => return Err(refusal),
                Severity::Error => messages.push(warning(&refusal, Severity::Warning, code)),
                severity => messages.push(warning(&refusal, severity, code)),
            }
        }
    }
    Ok(messages)
}

fn look_at(
    context: &Context,
    function: &Function,
    stage: Option<ShaderStage>,
) -> (Summary, Vec<Finding>) {
    let mut walk = Walk::new(context, function, stage);
    let (_, behaviors) = walk.block(&function.body, graph::START);
    if behaviors.any(Behaviors::NEXT) {
        walk.leave();
    }
    explore(&walk)
}
