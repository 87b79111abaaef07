//! Attributes: which may stand before what.

use super::{Result, Walk};

/// Something that attributes stand before.
#[derive(Clone, Copy)]
pub enum Place {
    /// A declaration that has none.
    Plain,
    Override,
    Variable,
    Function,
    Member,
    /// A parameter of a function, or what it returns.
    Passed,
}

/// The attributes before something.
#[derive(Default)]
pub struct Attributes<'a>(Vec<Attribute<'a>>);

pub struct Attribute<'a> {
    pub name: &'a str,
    /// The numbers of its first token, and of its arguments'.
    pub from: usize,
    pub arguments: usize,
}

impl Place {
    /// What stands behind such attributes.
    fn name(self) -> &'static str {
        match self {
            Self::Plain => "this declaration",
            Self::Override => "an override",
            Self::Variable => "a variable of the module",
            Self::Function => "a function",
            Self::Member => "a member of a structure",
            Self::Passed => "a parameter or result",
        }
    }

    /// What attributes of WGSL may stand there. It is for naga to know those that are not of WGSL.
    fn allows(self, name: &str) -> bool {
        match name {
            "id" => matches!(self, Self::Override),
            "group" | "binding" => matches!(self, Self::Variable),
            "vertex" | "fragment" | "compute" | "workgroup_size" | "must_use" | "diagnostic" => {
                matches!(self, Self::Function)
            }
            "align" | "size" => matches!(self, Self::Member),
            "builtin" | "location" | "interpolate" | "invariant" | "blend_src" => {
                matches!(self, Self::Member | Self::Passed)
            }
            _ => true,
        }
    }
}

impl<'a> Attributes<'a> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn named(&self, name: &str) -> Option<&Attribute<'a>> {
        self.0.iter().find(|attribute| attribute.name == name)
    }
}

impl<'a> Walk<'a> {
    /// The attributes that are here.
    pub fn attributes(&mut self) -> Result<Attributes<'a>> {
        let mut attributes = Attributes::default();
        while self.reader.is("@") {
            let from = self.reader.at;
            self.reader.at += 1;
            let name = self.reader.word()?;
            let arguments = self.reader.at;
            if self.reader.is("(") {
                self.arguments()?;
            }
            attributes.0.push(Attribute {
                name,
                from,
                arguments,
            });
        }
        Ok(attributes)
    }

    /// `Err` if one of these may not stand here.
    pub fn placed(&self, attributes: &Attributes, place: Place) -> Result<()> {
        let wrong = attributes
            .0
            .iter()
            .find(|attribute| !place.allows(attribute.name));
        match wrong {
            None => Ok(()),
            Some(wrong) => {
                let value = format_args!("@{} before {}", wrong.name, place.name());
                let refusal = self
                    .reader
                    .refusal(wrong.from, value, "attributes that it may have");
                Err(refusal)
            }
        }
    }
}
