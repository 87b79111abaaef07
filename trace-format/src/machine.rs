//! Where a trace was recorded.

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

/// The recording program and the machine it ran on. What an older library did not tell is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Machine {
    /// Version of the library.
    pub library: String,
    pub system: String,
    pub program: String,
    /// Name of the adapter.
    pub adapter: String,
    /// What the adapter is, in the words of wgpu: `DiscreteGpu`, `IntegratedGpu`, `VirtualGpu`,
    /// `Cpu` or `Other`.
    pub device_type: String,
    /// Identifiers of PCI, where the backend knows them, else 0.
    pub vendor_id: u32,
    pub device_id: u32,
    pub driver: String,
    pub driver_info: String,
    /// The backend, in the words of wgpu.
    pub backend: String,
}

impl Machine {
    /// The text of the file.
    pub fn to_text(&self) -> String {
        let text = ron::ser::to_string_pretty(self, PrettyConfig::new().new_line("\n"));
        text.expect("strings and numbers can be written") + "\n"
    }

    /// `None` of a text that is no such record.
    pub fn from_text(text: &str) -> Option<Self> {
        ron::from_str(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine() -> Machine {
        Machine {
            library: "30.0.1".into(),
            system: "linux x86_64".into(),
            program: "a \"quoted\" name\n".into(),
            adapter: "Some GPU".into(),
            device_type: "DiscreteGpu".into(),
            vendor_id: 0x10de,
            device_id: u32::MAX,
            driver: "vendor".into(),
            driver_info: "1.2".into(),
            backend: "Vulkan".into(),
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for machine in [machine(), Machine::default()] {
            let text = machine.to_text();
            assert_eq!(Machine::from_text(&text), Some(machine), "{text}");
        }
    }

    #[test]
    fn a_field_has_a_line() {
        let text = machine().to_text();
        assert!(text.contains("\n    adapter: \"Some GPU\",\n"), "{text}");
        assert!(text.ends_with("\n)\n"), "{text}");
    }

    #[test]
    fn older_and_newer_records_are_read() {
        let old = r#"(
    library: "30.0.0",
    adapter: "a",
    vendor_id: 0x10de,
    more: 5,
)
"#;
        let expected = Machine {
            library: "30.0.0".into(),
            adapter: "a".into(),
            vendor_id: 0x10de,
            ..Machine::default()
        };
        assert_eq!(Machine::from_text(old), Some(expected));
    }

    #[test]
    fn what_is_no_record_is_told_apart() {
        for text in ["", "(adap", "[1]", "(vendor_id: \"x\")"] {
            assert_eq!(Machine::from_text(text), None, "{text}");
        }
    }
}
