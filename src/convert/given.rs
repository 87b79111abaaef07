//! What a pipeline gives to a module that it takes a shader from.

use naga::back::PipelineConstants;

#[derive(Clone, Copy)]
pub struct Given<'a> {
    pub constants: &'a PipelineConstants,
    /// The only one of the stage where it has no name.
    pub entry_point: Option<&'a str>,
}
