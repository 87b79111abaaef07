//! How people and other programs name a GPU: by its UUID, or by its place on the PCI bus.

use std::{fmt, num::ParseIntError, str::FromStr};

/// What a driver tells a GPU by, in whatever API it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uuid(pub [u8; 16]);

/// A place on the PCI bus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pci {
    pub domain: u32,
    pub bus: u32,
    pub device: u32,
    pub function: u32,
}

/// Which GPU it has to be. Nothing here: any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The position in the list of all adapters.
    pub index: Option<usize>,
    pub uuid: Option<Uuid>,
    /// As Windows has it.
    pub luid: Option<u64>,
    pub pci: Option<Pci>,
    /// What was asked for is no name of a GPU.
    pub nobody: bool,
}

impl Wanted {
    pub fn is_anyone(&self) -> bool {
        *self == Self::default()
    }
}

/// As messages have it: `the UUID 6d657361-…`, `the place on the PCI bus 0000:1b:00.0`.
impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            self.index.map(|index| format!("the index {index}")),
            self.uuid.map(|uuid| format!("the UUID {uuid}")),
            self.luid.map(|luid| format!("the LUID {luid:#x}")),
            self.pci
                .map(|pci| format!("the place on the PCI bus {pci}")),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        f.write_str(&parts.join(" and "))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// In five groups, as nvidia-smi, CUDA and vulkaninfo have it.
impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = hex(&self.0);
        let groups = [0..8, 8..12, 12..16, 16..20, 20..32].map(|group| &text[group]);
        f.write_str(&groups.join("-"))
    }
}

/// With hyphens or without, and with the `GPU-` that nvidia-smi puts in front.
impl FromStr for Uuid {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim().to_ascii_lowercase();
        let text = text.strip_prefix("gpu-").unwrap_or(&text).replace('-', "");
        if text.len() != 32 || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(());
        }
        let number = u128::from_str_radix(&text, 16).map_err(|_| ())?;
        Ok(Self(number.to_be_bytes()))
    }
}

/// As `lspci -D` has it.
impl fmt::Display for Pci {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            domain,
            bus,
            device,
            function,
        } = self;
        write!(f, "{domain:04x}:{bus:02x}:{device:02x}.{function}")
    }
}

/// `0000:1b:00.0`, `1b:00.0`, or with eight digits in front, as nvidia-smi writes it.
impl FromStr for Pci {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::parse(text.trim()).ok_or(())
    }
}

impl Pci {
    fn parse(text: &str) -> Option<Self> {
        let (front, function) = text.split_once('.').unwrap_or((text, "0"));
        let numbers = front.split(':').chain([function]).map(number);
        let numbers: Vec<u32> = numbers.collect::<Result<_, _>>().ok()?;
        let (domain, bus, device, function) = match numbers[..] {
            [bus, device, function] => (0, bus, device, function),
            [domain, bus, device, function] => (domain, bus, device, function),
            _ => return None,
        };
        let there_is = bus <= 0xff && device <= 0x1f && function <= 7;
        there_is.then_some(Self {
            domain,
            bus,
            device,
            function,
        })
    }
}

fn number(digits: &str) -> Result<u32, ParseIntError> {
    u32::from_str_radix(digits, 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    const UUID: &str = "6d657361-3232-2e33-2e36-000000000000";

    #[test]
    fn a_uuid_is_read_as_it_is_written_anywhere() {
        let uuid: Uuid = UUID.parse().unwrap();
        assert_eq!(uuid.0[..6], *b"mesa22");
        assert_eq!(uuid.to_string(), UUID);
        let spellings = [
            format!(" GPU-{UUID} "),
            UUID.replace('-', ""),
            UUID.to_uppercase(),
        ];
        for spelling in spellings {
            assert_eq!(spelling.parse(), Ok(uuid), "{spelling}");
        }
        for none in ["", "6d65", &format!("{UUID}0"), &UUID.replace('6', "g")] {
            assert_eq!(none.parse::<Uuid>(), Err(()), "{none}");
        }
    }

    #[test]
    fn a_pci_address_is_read_as_it_is_written_anywhere() {
        let pci = Pci {
            domain: 0,
            bus: 0x1b,
            device: 2,
            function: 0,
        };
        assert_eq!(pci.to_string(), "0000:1b:02.0");
        for spelling in ["0000:1b:02.0", "1B:02.0", "00000000:1B:02.0", "1b:02"] {
            assert_eq!(spelling.parse(), Ok(pci), "{spelling}");
        }
        for none in ["", "1b", "1b:20.0", "100:02.0", "1b:02.8", "a:b:c:d.0"] {
            assert_eq!(none.parse::<Pci>(), Err(()), "{none}");
        }
    }

    #[test]
    fn what_is_wanted_is_told_in_words() {
        assert!(Wanted::default().is_anyone());
        let wanted = Wanted {
            index: Some(1),
            uuid: UUID.parse().ok(),
            luid: Some(0xb4d2),
            pci: "1b:00.0".parse().ok(),
            nobody: false,
        };
        let expected = format!(
            "the index 1 and the UUID {UUID} and the LUID 0xb4d2 and the place on the PCI bus \
             0000:1b:00.0"
        );
        assert_eq!(wanted.to_string(), expected);
    }
}
