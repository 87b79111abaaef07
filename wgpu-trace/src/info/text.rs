//! The same for people.

use std::fmt::{Result, Write as _};

use trace_format::Machine;

use super::facts::{DeviceInfo, Info};

impl Info {
    /// For people: a few lines, and the resources as a list.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        self.write_text(&mut text)
            .expect("writing to a string does not fail");
        text
    }

    fn write_text(&self, out: &mut String) -> Result {
        let (actions, size) = (self.tally.actions, bytes(self.size));
        writeln!(out, "trace       {actions} actions, {size}")?;
        if let Some(remark) = &self.remark {
            writeln!(out, "            {remark}")?;
        }
        if let Some(machine) = &self.machine {
            write_machine(out, machine)?;
        }
        if let Some(device) = &self.device {
            write_device(out, device)?;
        }
        self.write_work(out)?;
        self.write_resources(out)?;
        self.write_failures(out)
    }

    fn write_work(&self, out: &mut String) -> Result {
        let tally = &self.tally;
        writeln!(
            out,
            "submissions {} ({} command buffers), {} frames presented",
            tally.submissions, tally.command_buffers, tally.presents
        )?;
        writeln!(
            out,
            "passes      {} render ({} draws), {} compute ({} dispatches), {} copies",
            tally.render_passes, tally.draws, tally.compute_passes, tally.dispatches, tally.copies
        )?;
        writeln!(out, "uploaded    {}", bytes(tally.uploaded))?;
        let shaders = self.shaders.iter();
        let shaders: Vec<_> = shaders
            .map(|(language, count)| format!("{count} in {language}"))
            .collect();
        writeln!(out, "shaders     {}", or_none(&shaders.join(", ")))?;
        writeln!(out, "\nactions")?;
        for (kind, count) in &tally.actions_by_kind {
            writeln!(out, "{count:>8}  {kind}")?;
        }
        Ok(())
    }

    fn write_resources(&self, out: &mut String) -> Result {
        writeln!(out, "\nresources")?;
        for resource in &self.resources {
            let label = resource.label.as_deref();
            let label = label.map_or("(no label)".into(), |label| format!("'{label}'"));
            let line = format!("{} {label} {}", resource.kind, resource.what);
            writeln!(out, "{:>8}  {}", resource.count, line.trim_end())?;
        }
        if self.resources_left_out > 0 {
            writeln!(out, "{:>8}  more, unlike these", self.resources_left_out)?;
        }
        Ok(())
    }

    fn write_failures(&self, out: &mut String) -> Result {
        if self.failed_commands > 0 {
            writeln!(out, "\nfailed commands: {}", self.failed_commands)?;
            for failure in &self.failures {
                writeln!(out, "  action {}: {}", failure.action, failure.error)?;
            }
        }
        if !self.data_errors.is_empty() {
            writeln!(out, "\ndata that is missing")?;
            for error in &self.data_errors {
                writeln!(out, "  {error}")?;
            }
        }
        Ok(())
    }
}

fn write_machine(out: &mut String, machine: &Machine) -> Result {
    writeln!(
        out,
        "recorded    by {} with webgpu-c {} on {}",
        machine.program, machine.library, machine.system
    )?;
    let mut adapter = machine.adapter.clone();
    if !machine.device_type.is_empty() {
        write!(adapter, ", {}", machine.device_type)?;
    }
    if machine.vendor_id != 0 {
        write!(
            adapter,
            ", {:04x}:{:04x}",
            machine.vendor_id, machine.device_id
        )?;
    }
    writeln!(
        out,
        "adapter     {adapter}, driver {} {}",
        machine.driver, machine.driver_info
    )
}

fn write_device(out: &mut String, device: &DeviceInfo) -> Result {
    let label = device.label.as_deref();
    writeln!(out, "device      {}", label.unwrap_or("(no label)"))?;
    writeln!(out, "backend     {}", device.backend)?;
    writeln!(out, "features    {}", or_none(&device.features.join(", ")))?;
    let limits = device.limits.iter();
    let limits: Vec<_> = limits
        .map(|(name, value)| format!("{name} {value}"))
        .collect();
    writeln!(out, "limits      {}", or_default(&limits.join(", ")))
}

fn or_none(text: &str) -> &str {
    if text.is_empty() { "none" } else { text }
}

fn or_default(text: &str) -> &str {
    if text.is_empty() {
        "the defaults of WebGPU"
    } else {
        text
    }
}

/// A number of bytes, in the unit that suits it.
fn bytes(count: u64) -> String {
    let units = ["KiB", "MiB", "GiB", "TiB"];
    let mut value = count as f64;
    let mut unit = "bytes";
    for next in units {
        if value < 1024.0 {
            break;
        }
        value /= 1024.0;
        unit = next;
    }
    if unit == "bytes" {
        format!("{count} bytes")
    } else {
        format!("{value:.1} {unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_in_suitable_units() {
        assert_eq!(bytes(1023), "1023 bytes");
        assert_eq!(bytes(1536), "1.5 KiB");
        assert_eq!(bytes(3 << 30), "3.0 GiB");
    }

    #[test]
    fn an_adapter_is_told_as_far_as_it_is_known() {
        let adapter = |machine: Machine| {
            let mut text = String::new();
            write_machine(&mut text, &machine).unwrap();
            text.lines().nth(1).unwrap().to_string()
        };
        let mut machine = Machine {
            adapter: "Some GPU".into(),
            driver: "vendor".into(),
            driver_info: "1.2".into(),
            ..Machine::default()
        };
        let old = "adapter     Some GPU, driver vendor 1.2";
        assert_eq!(adapter(machine.clone()), old);
        machine.device_type = "DiscreteGpu".into();
        machine.vendor_id = 0x10de;
        machine.device_id = 0x8a;
        let new = "adapter     Some GPU, DiscreteGpu, 10de:008a, driver vendor 1.2";
        assert_eq!(adapter(machine), new);
    }
}
