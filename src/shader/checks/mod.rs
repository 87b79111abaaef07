//! What WGSL demands of a module and naga's validation does not look at, one file for each demand.

mod atomics;
pub mod clip_distances;
mod compute_interface;
mod depth_gradients;
pub mod element_pointers;
mod texture_offsets;
mod vertex_storage;
mod workgroup_variables;

use super::{bounds::refusal::Refusal, reach::Reach};
use naga::{Function, Module};
use wgpu_types::Features;

/// `Err` for what WGSL does not have, in a module whose entry points have this reach.
pub fn check(module: &Module, reach: &[Reach], features: Features) -> Result<(), Refusal> {
    atomics::check(module)?;
    vertex_storage::check(module, reach, features)?;
    compute_interface::check(module)?;
    workgroup_variables::check(module, reach)?;
    element_pointers::check(module)?;
    for function in functions(module) {
        for (handle, _) in function.expressions.iter() {
            texture_offsets::check(module, function, handle)?;
            depth_gradients::check(module, function, handle)?;
        }
    }
    Ok(())
}

fn functions(module: &Module) -> impl Iterator<Item = &Function> {
    let functions = module.functions.iter().map(|(_, function)| function);
    functions.chain(module.entry_points.iter().map(|point| &point.function))
}

#[cfg(all(test, feature = "wgsl"))]
mod testing {
    use super::*;
    use crate::shader::{reach::reach, rewrite::testing::parsed};

    /// What is refused of a module, with the text that it is about.
    pub fn refused(code: &str) -> Option<(String, &str)> {
        let module = parsed(code);
        let refusal = check(&module, &reach(&module), Features::empty()).err()?;
        let place = refusal.span.and_then(|span| span.to_range());
        Some((refusal.to_string(), &code[place.unwrap_or(0..0)]))
    }

    pub fn refused_place(code: &str) -> Option<&str> {
        refused(code).map(|(_, place)| place)
    }
}
