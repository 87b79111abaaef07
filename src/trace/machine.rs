//! Where a trace is recorded, of which wgpu-core says the backend only.

// LIMITS: trace-machine

use std::env;
use trace_format::Machine;
use wgpu_types::AdapterInfo;

/// This program, on this adapter.
pub fn of(adapter: &AdapterInfo) -> Machine {
    let program = env::current_exe().unwrap_or_default();
    let program = program.file_name().unwrap_or_default();
    Machine {
        library: env!("CARGO_PKG_VERSION").into(),
        system: format!("{} {}", env::consts::OS, env::consts::ARCH),
        program: program.to_string_lossy().into(),
        adapter: adapter.name.clone(),
        device_type: format!("{:?}", adapter.device_type),
        vendor_id: adapter.vendor,
        device_id: adapter.device,
        driver: adapter.driver.clone(),
        driver_info: adapter.driver_info.clone(),
        backend: format!("{:?}", adapter.backend),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_types::{Backend, DeviceType};

    #[test]
    fn all_that_is_known_of_the_adapter_is_told() {
        let mut adapter = AdapterInfo::new(DeviceType::DiscreteGpu, Backend::Vulkan);
        adapter.name = "Some GPU".into();
        adapter.vendor = 0x10de;
        adapter.device = 0x2204;
        adapter.driver = "vendor".into();
        adapter.driver_info = "1.2".into();
        let told = of(&adapter);
        let expected = Machine {
            adapter: "Some GPU".into(),
            device_type: "DiscreteGpu".into(),
            vendor_id: 0x10de,
            device_id: 0x2204,
            driver: "vendor".into(),
            driver_info: "1.2".into(),
            backend: "Vulkan".into(),
            library: env!("CARGO_PKG_VERSION").into(),
            system: told.system.clone(),
            program: told.program.clone(),
        };
        assert_eq!(told, expected);
        assert!(!told.system.is_empty() && !told.program.is_empty());
        assert_eq!(Machine::from_text(&told.to_text()), Some(told));
    }
}
