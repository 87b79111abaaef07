"""Writes traces as `wgpu-core` would, of any length and with any labels."""

import struct
from pathlib import Path

LIMITS = """maxTextureDimension1D: 8192, maxTextureDimension2D: 8192, maxTextureDimension3D: 2048,
maxTextureArrayLayers: 256, maxBindGroups: 4, maxBindGroupsPlusVertexBuffers: 24, maxBindingsPerBindGroup: 1000,
maxDynamicUniformBuffersPerPipelineLayout: 8, maxDynamicStorageBuffersPerPipelineLayout: 4,
maxSampledTexturesPerShaderStage: 16, maxSamplersPerShaderStage: 16, maxStorageBuffersPerShaderStage: 8,
maxStorageTexturesPerShaderStage: 4, maxUniformBuffersPerShaderStage: 12, maxUniformBufferBindingSize: 65536,
maxStorageBufferBindingSize: 134217728, maxVertexBuffers: 8, maxBufferSize: 268435456, maxVertexAttributes: 16,
maxVertexBufferArrayStride: 2048, maxInterStageShaderVariables: 16, minUniformBufferOffsetAlignment: 256,
minStorageBufferOffsetAlignment: 256, maxColorAttachments: 8, maxColorAttachmentBytesPerSample: 32,
maxComputeWorkgroupStorageSize: 16384, maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256,
maxComputeWorkgroupSizeY: 256, maxComputeWorkgroupSizeZ: 64, maxComputeWorkgroupsPerDimension: 65535"""

SHADER = """// {comment}
struct Place {{ shift: vec4f }}
@group(0) @binding(0) var<uniform> place: Place;

@vertex
fn vs(@location(0) corner: vec2f) -> @builtin(position) vec4f {{
    return vec4f(corner * 0.3 + place.shift.xy, 0.0, 1.0);
}}

@fragment
fn fs() -> @location(0) vec4f {{
    return vec4f(1.0, 0.6, 0.2, 1.0);
}}
"""


def quote(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


TEXTURE, VIEW, VERTICES, PLACES, SHADER_ID, PIPELINE, LAYOUT, GROUP = range(16, 144, 16)


def draws(count: int, frame: int) -> str:
    """Commands that draw the triangle `count` times; no two frames have the same ones."""
    commands = [
        f"PushDebugGroup(color: 0, len: 9), SetPipeline(PointerId({PIPELINE}))",
        f"SetVertexBuffer(slot: 0, buffer: Some(PointerId({VERTICES})), offset: 0, size: None)",
        "SetViewport(rect: (x: 0.0, y: 0.0, w: 64.0, h: 48.0), depth_min: 0.0, depth_max: 1.0)",
        f"SetBindGroup(index: 0, num_dynamic_offsets: 0, bind_group: Some(PointerId({GROUP})))",
    ]
    draw = f"Draw(vertex_count: 3, instance_count: 1, first_vertex: 0, first_instance: {frame})"
    return ", ".join([*commands, *[draw] * count, "PopDebugGroup"])


def write(folder: Path, frames: int = 1, draws_per_frame: int = 1, evil: str = "") -> Path:
    """A trace of so many submissions, each of which moves a triangle by a write and draws it.

    `evil` stands in every label, in the shader and in an error.
    """
    folder.mkdir(parents=True, exist_ok=True)
    label = lambda text: f"Some({quote(text + evil)})"
    (folder / "data1.wgsl").write_text(SHADER.format(comment=evil.replace("\u2028", " ")))
    (folder / "machine.ron").write_text("""(program: "sketch", adapter: "Some GPU", device_type: "DiscreteGpu",
        vendor_id: 4318, device_id: 138, driver: "some", driver_info: "1.2", system: "linux")""")
    corners = b"\x00\x00\x80\xbf\x00\x00\x80\xbf\x00\x00\x80\x3f\x00\x00\x80\xbf\x00\x00\x00\x00\x00\x00\x80\x3f"
    (folder / "data2.bin").write_bytes(corners)
    stage = f"(module: PointerId({SHADER_ID}), entry_point: None, constants: {{}}, zero_initialize_workgroup_memory: true)"
    actions = [
        f"""Init(desc: (label: {label("test device")}, required_features: "", required_limits: ({LIMITS}),
            memory_hints: Performance, trace: Off), backend: Vulkan)""",
        f"""CreateTexture(PointerId({TEXTURE}), (label: {label("picture")},
            size: (width: 64, height: 48, depthOrArrayLayers: 1), mip_level_count: 1, sample_count: 1,
            dimension: r#2d, format: "rgba8unorm", usage: "RENDER_ATTACHMENT", view_formats: []))""",
        f"""CreateTextureView(id: PointerId({VIEW}), parent: PointerId({TEXTURE}), desc: (label: None, format: None,
            dimension: None, usage: None, range: (aspect: all, baseMipLevel: 0, mipLevelCount: None,
            baseArrayLayer: 0, arrayLayerCount: None)))""",
        f'CreateBuffer(PointerId({VERTICES}), (label: {label("corners")}, size: 24, usage: "VERTEX | COPY_DST", mapped_at_creation: false))',
        f'WriteBuffer(id: PointerId({VERTICES}), data: File("data2.bin"), offset: 0, size: 24, queued: true)',
        f'CreateBuffer(PointerId({PLACES}), (label: {label("places")}, size: 16, usage: "UNIFORM | COPY_DST", mapped_at_creation: false))',
        f"""CreateShaderModule(id: PointerId({SHADER_ID}), desc: (label: {label("triangle shader")}, runtime_checks:
            (bounds_checks: true, force_loop_bounding: true, ray_query_initialization_tracking: true,
            task_shader_dispatch_tracking: true, mesh_shader_primitive_indices_clamp: true, int_div_checks: true)),
            data: File("data1.wgsl"))""",
        f"""CreateGeneralRenderPipeline(id: PointerId({PIPELINE}), desc: (label: {label("triangle pipeline")}, layout: None,
            vertex: Vertex((stage: {stage}, buffers: [Some((arrayStride: 8, stepMode: vertex,
                attributes: [(format: float32x2, offset: 0, shaderLocation: 0)]))])),
            primitive: (topology: r#triangle-list, stripIndexFormat: None, frontFace: ccw, cullMode: None,
                unclippedDepth: false, polygonMode: fill, conservative: false),
            depth_stencil: None, multisample: (count: 1, mask: 4294967295, alphaToCoverageEnabled: false),
            fragment: Some((stage: {stage}, targets: [Some((format: "rgba8unorm", blend: None, writeMask: 15))])),
            multiview_mask: None, cache: None))""",
        f"GetRenderPipelineBindGroupLayout(id: PointerId({LAYOUT}), pipeline: PointerId({PIPELINE}), index: 0)",
        f"""CreateBindGroup(PointerId({GROUP}), (label: {label("place group")}, layout: PointerId({LAYOUT}), entries: [(binding: 0,
            resource: Buffer((buffer: PointerId({PLACES}), offset: 0, size: None)))]))""",
    ]
    group = list(b"triangles")
    for frame in range(frames):
        shift = list(struct.pack("<4f", frame % 9 / 6 - 0.7, frame % 7 / 5 - 0.6, 0, 0))
        load = "clear((r: 0.1, g: 0.1, b: 0.2, a: 1.0))" if frame % 3 == 0 else "load"
        actions.append(f"WriteBuffer(id: PointerId({PLACES}), data: Binary(bin, {shift}), offset: 0, size: 16, queued: true)")
        actions.append(f"""Submit({frame + 1}, [RunRenderPass(pass: (label: {label(f"frame {frame}")},
            commands: [{draws(draws_per_frame, frame)}], dynamic_offsets: [], string_data: {group}, immediates_data: []),
            color_attachments: [Some((view: PointerId({VIEW}), depth_slice: None, resolve_target: None,
                load_op: {load}, store_op: store))],
            depth_stencil_attachment: None, timestamp_writes: None, occlusion_query_set: None, multiview_mask: None)])""")
    actions.append(f"""FailedCommands(commands: Some([ClearBuffer(dst: PointerId({PLACES}), offset: 3, size: None)]),
        failed_at_submit: None, error: {quote("Offset 3 is not a multiple of 4" + evil)})""")
    actions.append(f"DropTextureView(PointerId({VIEW}))")
    actions.append(f"DestroyTexture(PointerId({TEXTURE}))")
    (folder / "trace.ron").write_text("[\n" + ",\n".join(actions) + "\n]")
    return folder
