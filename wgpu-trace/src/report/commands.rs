//! Commands as the page shows them: `[name, arguments]`, with what `wgpu-core` keeps beside them
//! put back in.

use std::collections::HashMap;
use std::convert::Infallible;

use serde::Serialize;
use serde_json::{Map, Value, json};
use wgpu_core::command::BasePass;

use super::resources::value;

/// The commands of a pass or bundle, in order.
pub fn of_pass<C: Serialize>(pass: &BasePass<C, Infallible>) -> Vec<Value> {
    let mut offsets = pass.dynamic_offsets.iter();
    let mut letters = pass.string_data.as_slice();
    let mut text = |length: usize| {
        let (text, rest) = letters.split_at(length.min(letters.len()));
        letters = rest;
        String::from_utf8_lossy(text).into_owned()
    };
    let mut values = Vec::with_capacity(pass.commands.len());
    for command in &pass.commands {
        let (name, mut arguments) = parts(&value(command));
        let number = |arguments: &Map<String, Value>, key: &str| {
            arguments.get(key).and_then(Value::as_u64).unwrap_or(0) as usize
        };
        match name.as_str() {
            "SetBindGroup" => {
                let count = number(&arguments, "num_dynamic_offsets");
                arguments.remove("num_dynamic_offsets");
                let offsets: Vec<_> = offsets.by_ref().take(count).collect();
                if count > 0 {
                    arguments.insert("dynamic_offsets".into(), json!(offsets));
                }
            }
            "PushDebugGroup" | "InsertDebugMarker" => {
                let label = text(number(&arguments, "len"));
                arguments = Map::from_iter([("label".to_string(), label.into())]);
            }
            "SetImmediate" => {
                let words = number(&arguments, "size_bytes") / 4;
                let start = arguments.remove("values_offset").and_then(|at| at.as_u64());
                // Without a place, zeros are written.
                let values: Vec<u32> = match start {
                    Some(start) => pass
                        .immediates_data
                        .iter()
                        .copied()
                        .skip(start as usize)
                        .take(words)
                        .collect(),
                    None => vec![0; words.min(1024)],
                };
                arguments.insert("values".into(), json!(values));
            }
            _ => {}
        }
        values.push(json!([name, arguments]));
    }
    values
}

/// A command that stands by itself, between passes.
pub fn single<C: Serialize>(command: &C) -> Value {
    let (name, arguments) = parts(&value(command));
    json!([name, arguments])
}

/// Takes a serialized enum apart; arguments without a name get one.
fn parts(value: &Value) -> (String, Map<String, Value>) {
    let (name, argument) = match value {
        Value::Object(object) if object.len() == 1 => {
            let (name, argument) = object.iter().next().expect("one entry");
            (name.clone(), argument.clone())
        }
        Value::String(name) => return (name.clone(), Map::new()),
        other => ("Unknown".to_string(), other.clone()),
    };
    let key = match name.as_str() {
        "SetPipeline" => "pipeline",
        "SetBlendConstant" => "color",
        "SetStencilReference" => "reference",
        "SetScissor" => "rect",
        "DispatchWorkgroups" => "workgroups",
        "ExecuteBundle" => "bundle",
        "PushDebugGroup" | "InsertDebugMarker" => "label",
        _ => "value",
    };
    match argument {
        Value::Object(fields)
            if key == "value" || name.starts_with("Push") || name.starts_with("Insert") =>
        {
            (name, fields)
        }
        other => (name, Map::from_iter([(key.to_string(), other)])),
    }
}

/// Lists of commands, each kept once: most programs record the same ones in every frame.
///
/// Kept as JSON, which the page parses when it shows a list.
#[derive(Debug, Default)]
pub struct Lists {
    places: HashMap<String, usize>,
    bytes: usize,
}

/// Beyond this a browser would choke: further lists are left out, and the page says so.
const LONGEST: usize = 128 << 20;

impl Lists {
    /// The place of a list; `None` where it is left out.
    pub fn place(&mut self, commands: &[Value]) -> Option<usize> {
        let text = Value::from(commands).to_string();
        if let Some(&place) = self.places.get(&text) {
            return Some(place);
        }
        if self.bytes + text.len() > LONGEST {
            return None;
        }
        self.bytes += text.len();
        let place = self.places.len();
        self.places.insert(text, place);
        Some(place)
    }

    /// All lists, by place.
    pub fn into_texts(self) -> Vec<String> {
        let mut texts: Vec<_> = self
            .places
            .into_iter()
            .map(|(text, place)| (place, text))
            .collect();
        texts.sort_unstable();
        texts.into_iter().map(|(_, text)| text).collect()
    }
}

/// What a command does with the object that stands in one of its arguments.
pub fn role(name: &str, argument: &str) -> &'static str {
    match (name, argument) {
        ("SetPipeline", _) => "pipeline",
        ("SetBindGroup", _) => "bind group",
        ("SetVertexBuffer", _) => "vertex buffer",
        ("SetIndexBuffer", _) => "index buffer",
        ("ExecuteBundle", _) => "executed",
        (_, "count_buffer") => "draw count",
        ("DrawIndirect" | "MultiDrawIndirectCount" | "DispatchWorkgroupsIndirect", _) => {
            "indirect arguments"
        }
        (_, "src") => "copied from",
        (_, "dst") if name.starts_with("Clear") => "cleared",
        (_, "dst") => "copied into",
        ("ResolveQuerySet", "destination") => "queries resolved into",
        ("ResolveQuerySet", _) => "resolved",
        ("WriteTimestamp", _) => "timestamp",
        (_, "query_set") => "query",
        ("TransitionResources", _) => "transition",
        _ => "used",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wgpu_core::command::{PointerReferences, RenderCommand};

    #[test]
    fn what_is_kept_beside_the_commands_is_put_back() {
        let pass: BasePass<RenderCommand<PointerReferences>, Infallible> = ron::from_str(
            r#"(
                label: None,
                commands: [
                    PushDebugGroup(color: 0, len: 4),
                    SetBindGroup(index: 0, num_dynamic_offsets: 2, bind_group: Some(PointerId(16))),
                    SetBindGroup(index: 1, num_dynamic_offsets: 1, bind_group: None),
                    InsertDebugMarker(color: 0, len: 2),
                    SetImmediate(offset: 4, size_bytes: 8, values_offset: Some(1)),
                    SetImmediate(offset: 0, size_bytes: 4, values_offset: None),
                    SetPipeline(PointerId(32)),
                    PopDebugGroup,
                ],
                dynamic_offsets: [256, 512, 768],
                string_data: [98, 111, 195, 159, 104, 105],
                immediates_data: [1, 2, 3],
            )"#,
        )
        .unwrap();
        let expected = json!([
            ["PushDebugGroup", {"label": "boß"}],
            ["SetBindGroup", {"index": 0, "bind_group": {"PointerId": [16]}, "dynamic_offsets": [256, 512]}],
            ["SetBindGroup", {"index": 1, "bind_group": null, "dynamic_offsets": [768]}],
            ["InsertDebugMarker", {"label": "hi"}],
            ["SetImmediate", {"offset": 4, "size_bytes": 8, "values": [2, 3]}],
            ["SetImmediate", {"offset": 0, "size_bytes": 4, "values": [0]}],
            ["SetPipeline", {"pipeline": {"PointerId": [32]}}],
            ["PopDebugGroup", {}],
        ]);
        assert_eq!(Value::from(of_pass(&pass)), expected);
    }

    #[test]
    fn equal_lists_are_kept_once() {
        let mut lists = Lists::default();
        let draw = json!(["Draw", {"vertex_count": 3}]);
        assert_eq!(lists.place(std::slice::from_ref(&draw)), Some(0));
        assert_eq!(lists.place(&[draw.clone(), draw.clone()]), Some(1));
        assert_eq!(lists.place(std::slice::from_ref(&draw)), Some(0));
        assert_eq!(lists.into_texts().len(), 2);
    }
}
