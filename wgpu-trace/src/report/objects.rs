//! What actions say of the objects that they create and end.

use std::collections::HashMap;

use serde_json::{Value, json};
use wgpu_core::device::trace::Data;

use super::commands::{self, Lists};
use super::resources::{Resource, Resources, address, value};
use super::shaders;
use crate::reader::{Action, DataFiles};

/// The object that an action creates from its descriptor alone, and its address.
pub fn created(action: &Action, files: &DataFiles) -> Option<(u64, Resource)> {
    use wgpu_core::device::trace::Action as A;
    Some(match action {
        A::CreateBuffer(id, desc) => {
            let bytes = Some(desc.size);
            let buffer = of("Buffer", value(desc));
            (address(id), Resource { bytes, ..buffer })
        }
        A::CreateTexture(id, desc) | A::CreateTextureError(id, desc) => {
            (address(id), texture(desc))
        }
        A::CreateExternalTexture { id, desc, planes } => {
            let about = with(value(desc), "planes", value(planes));
            (address(id), of("ExternalTexture", about))
        }
        A::CreateSampler(id, desc) => (address(id), of("Sampler", value(desc))),
        A::CreateBindGroupLayout(id, desc) => (address(id), of("BindGroupLayout", value(desc))),
        A::GetRenderPipelineBindGroupLayout {
            id,
            pipeline,
            index,
        } => (address(id), derived_layout(value(pipeline), *index)),
        A::GetComputePipelineBindGroupLayout {
            id,
            pipeline,
            index,
        } => (address(id), derived_layout(value(pipeline), *index)),
        A::CreatePipelineLayout(id, desc) => (address(id), of("PipelineLayout", value(desc))),
        A::CreateShaderModule { id, desc, data } => {
            (address(id), shader(value(desc), Some(data), files))
        }
        A::CreateShaderModulePassthrough {
            id,
            data,
            label,
            entry_points,
        } => {
            let entry_points = value(entry_points);
            let about =
                json!({ "label": label, "entry_points": entry_points, "passthrough": true });
            (address(id), shader(about, data.first(), files))
        }
        A::CreateComputePipeline { id, desc } => (address(id), of("ComputePipeline", value(desc))),
        A::CreateGeneralRenderPipeline { id, desc } => {
            (address(id), of("RenderPipeline", value(desc)))
        }
        A::CreatePipelineCache { id, desc } => {
            let about = json!({ "label": desc.label, "fallback": desc.fallback });
            (address(id), of("PipelineCache", about))
        }
        A::CreateQuerySet { id, desc } => (address(id), of("QuerySet", value(desc))),
        A::CreateBlas { id, desc, sizes } => {
            let about = with(value(desc), "sizes", value(sizes));
            (address(id), of("Blas", about))
        }
        A::CreateTlas { id, desc } => (address(id), of("Tlas", value(desc))),
        _ => return None,
    })
}

/// The address of the object that an action ends, and how.
pub fn ended(action: &Action) -> Option<(u64, &'static str)> {
    use wgpu_core::device::trace::Action as A;
    Some(match action {
        A::DiscardSurfaceTexture(id) => (address(id), "frame discarded"),
        A::ReleaseSurfaceTexture(id) => (address(id), "frame released"),
        A::DestroyBuffer(id) => (address(id), "destroyed"),
        A::DestroyTexture(id) => (address(id), "destroyed"),
        A::DestroyExternalTexture(id) => (address(id), "destroyed"),
        A::DestroyQuerySet(id) => (address(id), "destroyed"),
        A::DropBuffer(id) => (address(id), "released"),
        A::DropTexture(id) => (address(id), "released"),
        A::DropTextureView(id) => (address(id), "released"),
        A::DropExternalTexture(id) => (address(id), "released"),
        A::DropSampler(id) => (address(id), "released"),
        A::DropBindGroupLayout(id) => (address(id), "released"),
        A::DropPipelineLayout(id) => (address(id), "released"),
        A::DropBindGroup(id) => (address(id), "released"),
        A::DropShaderModule(id) => (address(id), "released"),
        A::DropComputePipeline(id) => (address(id), "released"),
        A::DropRenderPipeline(id) => (address(id), "released"),
        A::DropPipelineCache(id) => (address(id), "released"),
        A::DropRenderBundle(id) => (address(id), "released"),
        A::DropQuerySet(id) => (address(id), "released"),
        A::DropBlas(id) => (address(id), "released"),
        A::DropTlas(id) => (address(id), "released"),
        _ => return None,
    })
}

/// An object of which there is only a descriptor to show.
pub fn of(kind: &'static str, about: Value) -> Resource {
    Resource {
        kind,
        about,
        ..Resource::default()
    }
}

/// A descriptor with something more in it.
pub fn with(mut about: Value, key: &str, value: Value) -> Value {
    if let Value::Object(fields) = &mut about {
        fields.insert(key.into(), value);
    }
    about
}

fn texture(desc: &wgpu_core::resource::TextureDescriptor) -> Resource {
    // The product of what a descriptor says may be more than there are numbers for.
    let (width, height) = desc.format.block_dimensions();
    let block = wgpu_types::Extent3d {
        width,
        height,
        depth_or_array_layers: 1,
    };
    let block = desc.format.theoretical_memory_footprint(block);
    let bytes_of = |level| {
        let size = desc.size.mip_level_size(level, desc.dimension);
        let (columns, rows) = (size.width.div_ceil(width), size.height.div_ceil(height));
        [rows, size.depth_or_array_layers, desc.sample_count.max(1)]
            .iter()
            .fold(block.saturating_mul(columns.into()), |bytes, &count| {
                bytes.saturating_mul(count.into())
            })
    };
    let levels = 0..desc.mip_level_count.min(32);
    Resource {
        bytes: Some(levels.map(bytes_of).fold(0, u64::saturating_add)),
        ..of("Texture", value(desc))
    }
}

fn derived_layout(pipeline: Value, index: u32) -> Resource {
    let about = json!({ "pipeline": pipeline, "index": index });
    of("BindGroupLayout", about)
}

fn shader(about: Value, data: Option<&Data>, files: &DataFiles) -> Resource {
    Resource {
        source: data.map(|data| shaders::source(files, data)),
        ..of("ShaderModule", about)
    }
}

/// The texture of a frame, which has the size and format of its surface.
pub fn frame(surface: &Resource, address: u64) -> Resource {
    let config = &surface.about;
    let about = json!({
        "label": "frame",
        "surface": { "PointerId": [address] },
        "format": config["format"],
        "size": { "width": config["width"], "height": config["height"], "depthOrArrayLayers": 1 },
        "usage": config["usage"],
    });
    of("Texture", about)
}

/// Using a bind group uses what is bound; the layout says as what.
pub fn bind_group(resources: &Resources, about: Value) -> Resource {
    let layout = about["layout"]["PointerId"][0].as_u64();
    let layout = layout.and_then(|layout| resources.at(layout));
    let mut kinds = HashMap::new();
    if let Some(entries) =
        layout.and_then(|layout| resources.get(layout).about["entries"].as_array())
    {
        for entry in entries {
            kinds.insert(entry["binding"].as_u64(), binding_kind(&entry["ty"]));
        }
    }
    let mut parts = Vec::new();
    for entry in about["entries"].as_array().into_iter().flatten() {
        let binding = entry["binding"].as_u64();
        let mut role = format!("binding {}", binding.unwrap_or(0));
        if let Some(kind) = kinds.get(&binding) {
            role = format!("{role}, {kind}");
        }
        let bound = resources.refer(&mut entry["resource"].clone());
        parts.extend(bound.into_iter().map(|index| (index, role.clone())));
    }
    Resource {
        parts,
        ..of("BindGroup", about)
    }
}

/// Using a render bundle uses what its commands, in `values`, use.
pub fn bundle(
    resources: &Resources,
    lists: &mut Lists,
    about: Value,
    mut values: Vec<Value>,
) -> Resource {
    let mut parts = Vec::new();
    for command in &mut values {
        let name = command[0].as_str().unwrap_or_default().to_string();
        let Value::Object(arguments) = &mut command[1] else {
            continue;
        };
        for (argument, value) in arguments {
            let role = format!("{} of the bundle", commands::role(&name, argument));
            for used in resources.refer(value) {
                let part = (used, role.clone());
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
        }
    }
    Resource {
        parts,
        commands: lists.place(&values),
        ..of("RenderBundle", about)
    }
}

/// What a binding is, in the words of WebGPU.
fn binding_kind(kind: &Value) -> String {
    let storage = |access: &Value| match access.as_str() {
        Some("read-only") => "read-only storage texture",
        Some("write-only") => "write-only storage texture",
        _ => "storage texture",
    };
    match kind.as_object().and_then(|kind| kind.iter().next()) {
        Some((name, of)) => match (name.to_lowercase().as_str(), of) {
            ("buffer", of) => {
                let text = of["ty"].to_string().to_lowercase();
                match (
                    text.contains("uniform"),
                    text.contains("\"read_only\":true"),
                ) {
                    (true, _) => "uniform buffer",
                    (false, true) => "read-only storage buffer",
                    (false, false) => "storage buffer",
                }
                .to_string()
            }
            ("sampler", _) => "sampler".into(),
            ("texture", _) => "sampled texture".into(),
            ("storagetexture" | "storage_texture", of) => storage(&of["access"]).into(),
            (other, _) => other.to_string(),
        },
        None => kind.as_str().unwrap_or("other").to_lowercase(),
    }
}
