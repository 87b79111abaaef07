//! The objects of a trace, what they are made of, and what happened to them.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use serde_json::Value;

use super::shaders::Source;

/// An object and its life.
#[derive(Debug, Default, Serialize)]
pub struct Resource {
    pub kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// How much memory it takes, where that can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
    /// Its descriptor; other objects stand in it as `{"ref": index}`.
    pub about: Value,
    /// The objects whose descriptors name this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub users: Vec<usize>,
    pub history: Vec<Moment>,
    /// Only of shader modules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The place of a render bundle's list of commands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commands: Option<usize>,
    /// What using this object uses too: the bindings of a bind group, the texture of a view.
    #[serde(skip)]
    pub parts: Vec<(usize, String)>,
}

/// Something that happened to an object: the number of the action, the pass it happened in, what.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Moment(pub u64, pub Option<usize>, pub String);

/// All objects of a trace in order of creation, and those that addresses mean now.
#[derive(Debug, Default)]
pub struct Resources {
    all: Vec<Resource>,
    /// An address stays after the object was dropped: commands recorded before may still come.
    now: HashMap<u64, usize>,
    /// What the current pass has used, and how.
    used: HashSet<(usize, String)>,
}

impl Resources {
    /// Adds the object that an action creates at `address`.
    pub fn create(&mut self, address: u64, action: u64, mut resource: Resource) -> usize {
        let index = self.all.len();
        for used in self.refer(&mut resource.about) {
            let users = &mut self.all[used].users;
            if users.last() != Some(&index) {
                users.push(index);
            }
        }
        resource
            .history
            .push(Moment(action, None, "created".into()));
        if let Some(Value::String(label)) = resource.about.get("label") {
            resource.label = Some(label.clone());
        }
        self.all.push(resource);
        self.now.insert(address, index);
        index
    }

    /// The object that `address` means now.
    pub fn at(&self, address: u64) -> Option<usize> {
        self.now.get(&address).copied()
    }

    /// The object at `address`; one that the trace never created is added, so that it shows.
    pub fn at_or_unknown(&mut self, address: u64, kind: &'static str, action: u64) -> usize {
        self.at(address).unwrap_or_else(|| {
            let resource = Resource {
                kind,
                ..Resource::default()
            };
            let index = self.create(address, action, resource);
            self.all[index].history[0].2 = "first seen".into();
            index
        })
    }

    /// Notes something that happens to an object outside of passes.
    pub fn note(&mut self, index: usize, action: u64, what: impl Into<String>) {
        self.all[index]
            .history
            .push(Moment(action, None, what.into()));
    }

    /// Notes that a pass uses an object, and with it what that is made of; once for each way.
    pub fn mark_used(&mut self, index: usize, action: u64, pass: usize, role: &str) {
        if !self.used.insert((index, role.to_string())) {
            return;
        }
        self.all[index]
            .history
            .push(Moment(action, Some(pass), role.to_string()));
        for part in 0..self.all[index].parts.len() {
            let (index, part_role) = self.all[index].parts[part].clone();
            // A view says nothing of its own: its texture is used as it is.
            let role = if part_role.is_empty() {
                role
            } else {
                &part_role
            };
            self.mark_used(index, action, pass, role);
        }
    }

    /// Forgets what the pass before has used.
    pub fn begin_pass(&mut self) {
        self.used.clear();
    }

    /// The objects that the pass may have changed other than by drawing into them.
    pub fn changed_in_pass(&self) -> Vec<usize> {
        let changes = |role: &str| {
            role == "copied into"
                || role == "cleared"
                || role.ends_with(", storage texture")
                || role.ends_with("write-only storage texture")
        };
        self.used
            .iter()
            .filter(|(_, role)| changes(role))
            .map(|(index, _)| *index)
            .collect()
    }

    /// Makes references of the addresses in `value`, and returns the objects in order.
    pub fn refer(&self, value: &mut Value) -> Vec<usize> {
        let mut found = Vec::new();
        self.refer_into(value, &mut found);
        found
    }

    fn refer_into(&self, value: &mut Value, found: &mut Vec<usize>) {
        match value {
            Value::Object(fields) => {
                if let Some(address) = fields.get("PointerId").and_then(address_in) {
                    let index = self.at(address);
                    found.extend(index);
                    *value = match index {
                        Some(index) => serde_json::json!({ "ref": index }),
                        None => format!("unknown object {address:#x}").into(),
                    };
                    return;
                }
                fields
                    .values_mut()
                    .for_each(|field| self.refer_into(field, found));
            }
            Value::Array(items) => items
                .iter_mut()
                .for_each(|item| self.refer_into(item, found)),
            _ => {}
        }
    }

    pub fn get(&self, index: usize) -> &Resource {
        &self.all[index]
    }

    pub fn get_mut(&mut self, index: usize) -> &mut Resource {
        &mut self.all[index]
    }

    pub fn into_all(self) -> Vec<Resource> {
        self.all
    }
}

/// The address in what stands for an object in a serialized descriptor: `{"PointerId": [address]}`.
fn address_in(pointer: &Value) -> Option<u64> {
    pointer.as_array()?.first()?.as_u64()
}

/// The address that names an object in a trace.
pub fn address<T: wgpu_core::id::Marker>(id: &wgpu_core::id::PointerId<T>) -> u64 {
    let wgpu_core::id::PointerId::PointerId(address, _) = id;
    address.get() as u64
}

/// What can be written into a trace can be written as JSON as well.
pub fn value(of: &impl Serialize) -> Value {
    serde_json::to_value(of).unwrap_or_else(|error| format!("cannot be shown: {error}").into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn resource(kind: &'static str, about: Value) -> Resource {
        Resource {
            kind,
            about,
            ..Resource::default()
        }
    }

    #[test]
    fn an_address_means_what_was_created_there_last() {
        let mut resources = Resources::default();
        let first = resources.create(64, 1, resource("Buffer", json!({"label": "first"})));
        let view = resources.create(
            96,
            2,
            resource("BindGroup", json!({"buffer": {"PointerId": [64]}})),
        );
        let second = resources.create(64, 3, resource("Texture", json!({"label": "second"})));
        assert_eq!(resources.at(64), Some(second));
        assert_eq!(resources.get(view).about, json!({"buffer": {"ref": first}}));
        assert_eq!(resources.get(first).users, [view]);
        assert_eq!(resources.get(first).label.as_deref(), Some("first"));
        let mut command = json!(["Copy", {"src": {"PointerId": [64]}, "dst": {"PointerId": [8]}}]);
        assert_eq!(resources.refer(&mut command), [second]);
        assert_eq!(
            command,
            json!(["Copy", {"src": {"ref": second}, "dst": "unknown object 0x8"}])
        );
    }

    #[test]
    fn using_a_bind_group_uses_its_buffers_once() {
        let mut resources = Resources::default();
        let buffer = resources.create(64, 1, resource("Buffer", Value::Null));
        let group = resources.create(96, 2, resource("BindGroup", Value::Null));
        resources
            .get_mut(group)
            .parts
            .push((buffer, "binding 0".into()));
        for _ in 0..3 {
            resources.mark_used(group, 7, 0, "bind group");
        }
        resources.begin_pass();
        resources.mark_used(group, 7, 1, "bind group");
        let history = &resources.get(buffer).history;
        assert_eq!(
            history[1..],
            [
                Moment(7, Some(0), "binding 0".into()),
                Moment(7, Some(1), "binding 0".into())
            ]
        );
    }
}
