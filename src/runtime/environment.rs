//! What the environment asks for where the application has no wish of its own; docs/environment.md
//! tells its users.

use super::gpu_address::Wanted;
use log::LevelFilter;
use std::{env, ffi::OsString, path::PathBuf, str::FromStr};
use wgpu_types::{Backends, InstanceFlags, PowerPreference};

/// A variable of the environment. A process with more rights than who has started it has none: they
/// would write files, and choose code, with its rights.
pub fn variable(name: &str) -> Option<OsString> {
    match has_more_rights_than_its_user() {
        true => None,
        false => env::var_os(name),
    }
}

/// The flags of an instance with what the environment changes in them.
pub fn flags(set: InstanceFlags) -> InstanceFlags {
    match has_more_rights_than_its_user() {
        true => set,
        false => set.with_env(),
    }
}

fn has_more_rights_than_its_user() -> bool {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    // SAFETY: it looks into what the kernel has told the process, and touches nothing.
    let more = unsafe { libc::getauxval(libc::AT_SECURE) } != 0;
    #[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
    // SAFETY: these cannot fail, and touch nothing.
    let more = unsafe { libc::getuid() != libc::geteuid() || libc::getgid() != libc::getegid() };
    #[cfg(not(unix))]
    let more = false;
    more
}

/// The environment as it was when the instance was created.
#[derive(Debug, Default, PartialEq)]
pub struct Environment {
    /// The backends that are allowed, and the variable that says so with its value.
    pub backends: Option<(Backends, String)>,
    /// A part of the adapter's name, in small letters.
    pub adapter_name: Option<String>,
    /// Which GPU it has to be, and the variables that say so with their values.
    pub adapter: (Wanted, String),
    pub power_preference: Option<PowerPreference>,
    /// Where every device shall record a trace, in a folder of its own.
    pub traces: Option<PathBuf>,
    /// Where devices shall keep what their pipelines are compiled to.
    pub pipelines: Option<PathBuf>,
}

impl Environment {
    /// Reads the variables; what makes no sense in them is logged.
    pub fn read() -> Self {
        let text = |name: &str| variable(name).map(|value| value.to_string_lossy().into());
        let folder = |name: &str| {
            let folder = variable(name).filter(|folder| !folder.is_empty());
            folder.map(PathBuf::from)
        };
        Self {
            traces: folder("WGPU_TRACE"),
            pipelines: folder("WGPU_PIPELINE_CACHE"),
            ..Self::from(text, |complaint| log::error!("{complaint}"))
        }
    }

    fn from(variable: impl Fn(&str) -> Option<String>, mut complain: impl FnMut(String)) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.trim().is_empty());
        let backends = ["WGPU_BACKEND", "WGPU_BACKEND_TYPE"]
            .into_iter()
            .find_map(|name| set(name).map(|value| (name, value)))
            .map(|(name, value)| {
                let named = value.split(',').map(|one| {
                    backend(one).unwrap_or_else(|| {
                        complain(format!(
                            "{name}: '{}' is not allowed, expected Vulkan, Metal, D3D12 or OpenGL",
                            one.trim()
                        ));
                        Backends::empty()
                    })
                });
                (named.collect(), format!("{name}={value}"))
            });
        let power_preference = set("WGPU_POWER_PREF").and_then(|value| {
            let preference = power_preference(&value);
            if preference.is_none() {
                complain(format!(
                    "WGPU_POWER_PREF: '{value}' is not allowed, expected low, high or none"
                ));
            }
            preference
        });
        // The level itself is set before there are instances.
        if let Some(level) = set("WGPU_LOG")
            && level.trim().parse::<LevelFilter>().is_err()
        {
            let expected = "off, error, warn, info, debug or trace";
            complain(format!(
                "WGPU_LOG: '{level}' is not allowed, expected {expected}"
            ));
        }
        Self {
            backends,
            adapter_name: set("WGPU_ADAPTER_NAME").map(|name| name.trim().to_lowercase()),
            adapter: wanted(set, &mut complain),
            power_preference,
            traces: None,
            pipelines: None,
        }
    }

    /// The backends of an instance whose application leaves the choice to others.
    pub fn limit(&self, backends: &mut Backends) {
        if let Some((allowed, _)) = &self.backends {
            *backends &= *allowed | Backends::NOOP;
        }
    }

    /// Whether an adapter of this name is wanted.
    pub fn accepts(&self, adapter_name: &str) -> bool {
        let wanted = self.adapter_name.as_deref().unwrap_or_default();
        adapter_name.to_lowercase().contains(wanted)
    }
}

/// Which GPU it has to be, and the variables that say so. No GPU is what makes no sense: better none
/// than another.
fn wanted(
    set: impl Fn(&str) -> Option<String>,
    complain: &mut impl FnMut(String),
) -> (Wanted, String) {
    let mut wanted = Wanted::default();
    let mut settings = Vec::new();
    let mut read = |name: &str, expected: &str, part: &mut dyn FnMut(&str) -> bool| {
        let Some(value) = set(name) else {
            return;
        };
        let value = value.trim();
        settings.push(format!("{name}={value}"));
        if !part(value) {
            complain(format!(
                "{name}: '{value}' is not allowed, expected {expected}"
            ));
            wanted.nobody = true;
        }
    };
    let (mut index, mut uuid, mut pci) = (None, None, None);
    read("WGPU_ADAPTER_INDEX", "a number from 0 on", &mut |value| {
        parsed(value, &mut index)
    });
    let digits = "32 hexadecimal digits, as in 6d657361-3232-2e33-2e36-000000000000";
    read("WGPU_ADAPTER_UUID", digits, &mut |value| {
        parsed(value, &mut uuid)
    });
    let address = "a place on the PCI bus such as 0000:1b:00.0";
    read("WGPU_ADAPTER_PCI", address, &mut |value| {
        parsed(value, &mut pci)
    });
    (wanted.index, wanted.uuid, wanted.pci) = (index, uuid, pci);
    (wanted, settings.join(" "))
}

/// Whether the value could be read.
fn parsed<T: FromStr>(value: &str, place: &mut Option<T>) -> bool {
    *place = value.parse().ok();
    place.is_some()
}

fn backend(name: &str) -> Option<Backends> {
    Some(match name.trim().to_lowercase().as_str() {
        "vulkan" | "vk" => Backends::VULKAN,
        "metal" | "mtl" => Backends::METAL,
        "d3d12" | "dx12" => Backends::DX12,
        "opengl" | "opengles" | "gl" | "gles" => Backends::GL,
        _ => return None,
    })
}

fn power_preference(name: &str) -> Option<PowerPreference> {
    Some(match name.trim().to_lowercase().as_str() {
        "low" | "lowpower" => PowerPreference::LowPower,
        "high" | "highperformance" => PowerPreference::HighPerformance,
        "none" => PowerPreference::None,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The environment that these variables make, and what is said about it.
    fn environment(variables: &[(&str, &str)]) -> (Environment, Vec<String>) {
        let mut complaints = Vec::new();
        let environment = Environment::from(
            |name| {
                let found = variables.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| (*value).into())
            },
            |complaint| complaints.push(complaint),
        );
        (environment, complaints)
    }

    fn backends(variables: &[(&str, &str)]) -> (Option<Backends>, usize) {
        let (environment, complaints) = environment(variables);
        (
            environment.backends.map(|(backends, _)| backends),
            complaints.len(),
        )
    }

    #[test]
    fn an_empty_environment_asks_for_nothing() {
        let (nothing, complaints) = environment(&[]);
        assert_eq!(nothing, Environment::default());
        assert!(complaints.is_empty());
        assert!(nothing.accepts("any adapter"));
        let empty = [
            ("WGPU_BACKEND", ""),
            ("WGPU_ADAPTER_NAME", " "),
            ("WGPU_POWER_PREF", ""),
        ];
        assert_eq!(environment(&empty), (Environment::default(), Vec::new()));
    }

    #[test]
    fn backends_have_several_names() {
        let names = [
            ("Vulkan", Backends::VULKAN),
            ("vk", Backends::VULKAN),
            ("METAL", Backends::METAL),
            ("D3D12", Backends::DX12),
            ("dx12", Backends::DX12),
            ("OpenGL", Backends::GL),
            ("OpenGLES", Backends::GL),
            (" gl ", Backends::GL),
            ("vulkan,GL", Backends::VULKAN | Backends::GL),
        ];
        for variable in ["WGPU_BACKEND", "WGPU_BACKEND_TYPE"] {
            for (name, backend) in names {
                assert_eq!(backends(&[(variable, name)]), (Some(backend), 0), "{name}");
            }
        }
    }

    #[test]
    fn an_unknown_backend_is_no_backend() {
        assert_eq!(
            backends(&[("WGPU_BACKEND", "Glide")]),
            (Some(Backends::empty()), 1)
        );
        assert_eq!(
            backends(&[("WGPU_BACKEND", "Glide,Vulkan")]),
            (Some(Backends::VULKAN), 1)
        );
        let (environment, complaints) = environment(&[("WGPU_BACKEND_TYPE", "Glide")]);
        let (_, setting) = environment.backends.unwrap();
        assert_eq!(setting, "WGPU_BACKEND_TYPE=Glide");
        assert!(complaints[0].starts_with("WGPU_BACKEND_TYPE: 'Glide' is not allowed"));
    }

    #[test]
    fn the_shorter_name_comes_first() {
        let both = [("WGPU_BACKEND", "gl"), ("WGPU_BACKEND_TYPE", "Vulkan")];
        assert_eq!(backends(&both), (Some(Backends::GL), 0));
    }

    #[test]
    fn adapters_are_found_by_a_part_of_their_name() {
        let (environment, _) = environment(&[("WGPU_ADAPTER_NAME", "GeForce ")]);
        assert!(environment.accepts("NVIDIA GEFORCE RTX 3090"));
        assert!(!environment.accepts("llvmpipe"));
    }

    #[test]
    fn an_adapter_has_an_index_a_uuid_and_a_pci_address() {
        const UUID: &str = "6d657361-3232-2e33-2e36-000000000000";
        let all = [
            ("WGPU_ADAPTER_INDEX", " 2"),
            ("WGPU_ADAPTER_UUID", UUID),
            ("WGPU_ADAPTER_PCI", "1b:00.0"),
        ];
        let ((wanted, settings), complaints) = {
            let (environment, complaints) = environment(&all);
            (environment.adapter, complaints)
        };
        assert!(complaints.is_empty());
        assert_eq!(wanted.index, Some(2));
        assert_eq!(wanted.uuid, UUID.parse().ok());
        assert_eq!(wanted.pci, "1b:00.0".parse().ok());
        let expected =
            format!("WGPU_ADAPTER_INDEX=2 WGPU_ADAPTER_UUID={UUID} WGPU_ADAPTER_PCI=1b:00.0");
        assert_eq!(settings, expected);
        for (name, value) in [
            ("WGPU_ADAPTER_INDEX", "first"),
            ("WGPU_ADAPTER_UUID", "6d65"),
            ("WGPU_ADAPTER_PCI", "slot 4"),
        ] {
            let (environment, complaints) = environment(&[(name, value)]);
            let (nobody, setting) = environment.adapter;
            assert!(nobody.nobody, "{name}");
            assert_eq!(setting, format!("{name}={value}"));
            let expected = format!("{name}: '{value}' is not allowed, expected ");
            assert!(complaints[0].starts_with(&expected), "{complaints:?}");
        }
    }

    #[test]
    fn a_level_for_the_log_or_a_complaint() {
        assert!(environment(&[("WGPU_LOG", " Debug")]).1.is_empty());
        let (_, complaints) = environment(&[("WGPU_LOG", "loud")]);
        assert!(complaints[0].starts_with("WGPU_LOG: 'loud' is not allowed"));
    }

    #[test]
    fn a_power_preference_or_a_complaint() {
        let preference = |name| environment(&[("WGPU_POWER_PREF", name)]).0.power_preference;
        assert_eq!(preference("low"), Some(PowerPreference::LowPower));
        assert_eq!(preference("High"), Some(PowerPreference::HighPerformance));
        assert_eq!(preference("none"), Some(PowerPreference::None));
        let (ignored, complaints) = environment(&[("WGPU_POWER_PREF", "solar")]);
        assert_eq!(ignored, Environment::default());
        assert_eq!(complaints.len(), 1);
    }
}
