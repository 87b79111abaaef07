//! Traces that are not meant well: whatever they ask for, there is a message, and soon.

use std::fs;
use std::path::Path;

use wgpu_trace::gallery::{Gallery, Wanted};
use wgpu_trace::info;
use wgpu_trace::player::{PlayOptions, Player};
use wgpu_trace::reader::{DataFiles, TraceReader};
use wgpu_trace::report;
use wgpu_types::Backend;

const INIT: &str = r#"Init(
    desc: (label: None, required_features: "IMMEDIATES", required_limits: (maxImmediateSize: 64),
        memory_hints: Performance, trace: Off),
    backend: Noop,
)"#;

/// A folder with these actions behind a device, and these files.
fn folder(actions: &str, files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("[\n{INIT},\n{actions}\n]\n");
    fs::write(folder.path().join("trace.ron"), text).unwrap();
    for (name, content) in files {
        fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

/// Plays a trace, with contents saved, and gives all that is said.
fn played(folder: &Path) -> Vec<String> {
    let mut reader = TraceReader::open(folder).unwrap();
    let first = reader.next().unwrap().unwrap();
    let options = PlayOptions {
        backend: Some(Backend::Noop),
        ..PlayOptions::default()
    };
    let mut player = Player::start(&first.action, DataFiles::new(folder), options).unwrap();
    let out = folder.join("out");
    fs::create_dir(&out).unwrap();
    let mut gallery = Gallery::new(Wanted {
        out: Some(out),
        buffers: vec!["asked".into()],
        textures: vec!["asked".into()],
        ..Wanted::default()
    });
    let mut said = Vec::new();
    for next in reader {
        let errors = player.play(next.unwrap().action, &mut gallery);
        said.extend(errors.iter().map(ToString::to_string));
    }
    let errors = player.finish(&mut gallery);
    said.extend(errors.iter().map(ToString::to_string));
    gallery.finish(&mut player);
    said.extend(gallery.problems);
    said.extend(gallery.notes);
    said
}

/// The only thing that is said of such a trace.
fn only(actions: &str, files: &[(&str, &[u8])]) -> String {
    let folder = folder(actions, files);
    let mut said = played(folder.path());
    assert_eq!(said.len(), 1, "{said:?}");
    said.remove(0)
}

#[test]
fn uploads_of_any_size_are_counted() {
    let upload = format!(
        r#"WriteBuffer(id: PointerId(1), data: File("data1.bin"), offset: 0, size: {}, queued: true),"#,
        u64::MAX
    );
    let folder = folder(&upload.repeat(2), &[]);
    let info = info::gather(folder.path(), |_, _| {}).unwrap();
    assert_eq!(info.tally.uploaded, u64::MAX);
}

/// An action that makes a shader module of a file.
fn shader(file: &str) -> String {
    format!(
        r#"CreateShaderModule(id: PointerId(1), desc: (label: None, runtime_checks: (
            bounds_checks: true, force_loop_bounding: true, ray_query_initialization_tracking: true,
            task_shader_dispatch_tracking: true, mesh_shader_primitive_indices_clamp: true,
            int_div_checks: true)), data: File("{file}")),"#
    )
}

#[test]
fn shaders_that_nest_without_end_are_refused() {
    let not = "!".repeat(1 << 19);
    let wgsl = format!("fn f() -> bool {{ return {not}true; }}");
    let sum = format!(
        "fn f(y: i32) -> i32 {{ return y{}; }}",
        "+y".repeat(1 << 18)
    );
    let glsl = format!("#version 450\nvoid main() {{ bool b = {not}true; }}");
    for (file, code) in [
        ("data1.wgsl", wgsl),
        ("data1.wgsl", sum),
        ("data1.glsl", glsl),
    ] {
        let said = only(&shader(file), &[(file, code.as_bytes())]);
        assert!(
            said.starts_with("shader: ") && said.contains("expected at most"),
            "{said}"
        );
    }
}

#[test]
fn shaders_that_grow_without_end_are_refused() {
    let double = |at: usize| format!("#define A{at} A{0} + A{0}\n", at + 1);
    let doubling: String = (0..40).map(double).collect();
    let code = format!("#version 450\n{doubling}#define A40 1\nvoid main() {{ int i = A0; }}");
    let said = only(&shader("data1.glsl"), &[("data1.glsl", code.as_bytes())]);
    assert!(said.starts_with("shader: "), "{said}");
}

/// In naga's representation it has passed none of the checks of a language.
#[test]
fn modules_that_nest_without_end_are_refused() {
    let not = |at: usize| format!("Unary(op: LogicalNot, expr: {}),", at);
    let chain: String = (0..5000).map(not).collect();
    let code = format!(
        r#"(types: [(name: None, inner: Scalar((kind: Bool, width: 1)))],
            special_types: (ray_desc: None, ray_intersection: None, ray_vertex_return: None,
                external_texture_params: None, external_texture_transfer_function: None,
                predeclared_types: {{}}),
            constants: [], overrides: [], global_variables: [], global_expressions: [],
            functions: [(name: None, arguments: [], result: None, local_variables: [],
                expressions: [Literal(Bool(true)), {chain}], named_expressions: {{}}, body: [],
                diagnostic_filter_leaf: None)],
            entry_points: [], diagnostic_filters: [], diagnostic_filter_leaf: None,
            doc_comments: None)"#
    );
    let said = only(&shader("data1.ron"), &[("data1.ron", code.as_bytes())]);
    assert!(said.contains("expressions within each other"), "{said}");
}

#[test]
fn immediate_data_is_no_more_than_a_device_has() {
    let pass = r#"CreateTexture(PointerId(1), (label: Some("t"),
            size: (width: 4, height: 4, depthOrArrayLayers: 1), mip_level_count: 1, sample_count: 1,
            dimension: r#2d, format: "rgba8unorm", usage: "RENDER_ATTACHMENT", view_formats: [])),
        CreateTextureView(id: PointerId(2), parent: PointerId(1), desc: (label: None, format: None,
            dimension: None, usage: None, range: (aspect: all, baseMipLevel: 0, mipLevelCount: None,
            baseArrayLayer: 0, arrayLayerCount: None))),
        Submit(1, [RunRenderPass(
            pass: (label: None, commands: [SetImmediate(offset: 0, size_bytes: 4294967292,
                values_offset: None)], dynamic_offsets: [], string_data: [], immediates_data: []),
            color_attachments: [Some((view: PointerId(2), depth_slice: None, resolve_target: None,
                load_op: load, store_op: store))],
            depth_stencil_attachment: None, timestamp_writes: None, occlusion_query_set: None,
            multiview_mask: None)]),"#;
    let said = only(pass, &[]);
    assert!(
        said.contains("expected at most 64 bytes of immediate data, found 4294967292"),
        "{said}"
    );
}

/// Objects that a device of the noop backend has, and whose contents would fill the memory.
#[test]
fn what_is_too_large_is_not_read() {
    let buffer = r#"CreateBuffer(PointerId(1), (label: Some("asked"), size: 268435460,
        usage: "COPY_DST", mapped_at_creation: false)),"#;
    let init = INIT.replace(
        "maxImmediateSize",
        "maxBufferSize: 1073741824, maxImmediateSize",
    );
    let folder = folder("", &[]);
    fs::write(
        folder.path().join("trace.ron"),
        format!("[{init},{buffer}]"),
    )
    .unwrap();
    let said = played(folder.path());
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].contains("expected at most 268435456 bytes to read, found 268435460"),
        "{said:?}"
    );
}

/// Of the names of data files, only those of files are looked at: what else has them may have no
/// end, or lead elsewhere.
#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_read() {
    use std::os::unix::{fs::symlink, net::UnixListener};
    let write = |name: &str| {
        format!(
            r#"WriteTexture(to: (texture: PointerId(1), mip_level: 0, origin: (x: 0, y: 0, z: 0),
                aspect: all), data: File("{name}"), layout: (offset: 0, bytes_per_row: None,
                rows_per_image: None), size: (width: 1, height: 1, depthOrArrayLayers: 1)),"#
        )
    };
    let texture = r#"CreateTexture(PointerId(1), (label: None,
        size: (width: 4, height: 4, depthOrArrayLayers: 1), mip_level_count: 1, sample_count: 1,
        dimension: r#2d, format: "rgba8unorm", usage: "COPY_DST", view_formats: [])),"#;
    let names = ["endless.bin", "outside.bin", "folder.bin", "socket.bin"];
    let actions: String = names.iter().map(|name| write(name)).collect();
    let folder = folder(&(texture.to_string() + &actions), &[]);
    let path = folder.path();
    symlink("/dev/zero", path.join("endless.bin")).unwrap();
    symlink("/etc/passwd", path.join("outside.bin")).unwrap();
    symlink("/dev/zero", path.join("machine.ron")).unwrap();
    fs::create_dir(path.join("folder.bin")).unwrap();
    let _socket = UnixListener::bind(path.join("socket.bin")).unwrap();
    let said = played(path);
    let expected = names.map(|name| format!("data file {name}: expected a regular file"));
    assert_eq!(said, expected);
    assert_eq!(info::gather(path, |_, _| {}).unwrap().machine, None);
}

#[test]
fn sizes_beyond_all_numbers_are_shown() {
    let texture = r#"CreateTexture(PointerId(1), (label: None, size: (width: 4294967295,
        height: 4294967295, depthOrArrayLayers: 4294967295), mip_level_count: 4294967295,
        sample_count: 4294967295, dimension: r#3d, format: "rgba32float", usage: "COPY_DST",
        view_formats: [])),"#;
    let folder = folder(texture, &[]);
    let page = folder.path().join("page.html");
    let outcome = report::report(folder.path(), &page, None).unwrap();
    assert!(outcome.whole);
    let page = fs::read_to_string(page).unwrap();
    assert!(page.contains("18446744073709551615"));
}
