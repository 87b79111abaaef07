//! What lies in the folder of a trace, as far as it is ours: webgpu-c records it and wgpu-trace
//! reads it. The actions themselves are wgpu-core's.

mod machine;

pub use machine::Machine;

/// The file with the actions, in wgpu-core's words.
pub const ACTIONS: &str = "trace.ron";

/// The file that tells where the trace was recorded. Traces from elsewhere may not have it.
pub const MACHINE: &str = "machine.ron";

/// How the name of every file with data begins.
pub const DATA: &str = "data";

/// The name of a file with data: they are counted from 1, whatever the extension.
pub fn data_file(number: u64, extension: &str) -> String {
    format!("{DATA}{number}.{extension}")
}

/// The file beside a file with data that has the source of the shader there, where that is another one:
/// a module made of it, say.
pub fn source_file(number: u64, extension: &str) -> String {
    format!("{DATA}{number}.source.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_with_data_are_counted() {
        assert_eq!(data_file(12, "wgsl"), "data12.wgsl");
        assert_eq!(source_file(12, "wgsl"), "data12.source.wgsl");
    }
}
