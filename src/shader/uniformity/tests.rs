use super::check;
use crate::shader::{
    bounds::{refusal::Refusal, tokens::tokens},
    mend::Language,
    messages::{Message, Severity},
    parse::text,
    wgsl::for_naga,
};
use wgpu_types::Features;

/// `n` and `rw` differ, `u` and `ro` do not.
const GLOBALS: &str = "enable subgroups;
    @group(0) @binding(0) var t: texture_2d<f32>; @group(0) @binding(1) var s: sampler;
    @group(0) @binding(2) var<uniform> u: vec4u;
    @group(0) @binding(3) var<storage> ro: array<u32, 8>;
    @group(0) @binding(4) var<storage, read_write> rw: array<atomic<u32>, 8>;
    @group(0) @binding(5) var image: texture_storage_2d<r32uint, read_write>;
    @group(0) @binding(6) var still: texture_storage_2d<r32uint, read>;
    var<private> n: u32; var<workgroup> w: array<u32, 8>; override o: u32 = 3; const c = 4u;
    struct Pair { a: u32, b: array<u32, 4> }
    fn sample() -> f32 { return textureSample(t, s, vec2f(0.5)).x; }\n";

fn checked(code: &str, strict: bool) -> Result<Vec<Message>, Refusal> {
    let language = Language {
        features: Features::SUBGROUP,
        strict,
        subgroups_unasked: false,
        given: None,
    };
    let edited = for_naga(code, &tokens(code), &language)?;
    let module = naga::front::wgsl::parse_str(text(&edited.source));
    let module = module.unwrap_or_else(|error| panic!("{}", error.emit_to_string(code)));
    check(&module, code, strict)
}

fn is_taken(code: &str) -> bool {
    checked(code, true).is_ok()
}

/// Whether a fragment entry point with these statements is taken, and functions before it.
fn fragment(functions: &str, body: &str) -> bool {
    is_taken(&format!(
        "{GLOBALS} {functions} @fragment fn main(@builtin(position) at: vec4f) {{ {body} }}"
    ))
}

fn compute(body: &str) -> bool {
    is_taken(&format!(
        "{GLOBALS} @compute @workgroup_size(8) fn main(@builtin(local_invocation_index) i: u32,
        @builtin(workgroup_id) id: vec3u, @builtin(num_workgroups) count: vec3u,
        @builtin(subgroup_size) size: u32, @builtin(subgroup_invocation_id) lane: u32)
        {{ {body} }}"
    ))
}

/// Which of these conditions are uniform, by the function that tries one.
fn each(conditions: &[(&str, bool)], taken: impl Fn(&str) -> bool) {
    for (condition, expected) in conditions {
        assert_eq!(taken(condition), *expected, "{condition}");
    }
}

#[test]
fn what_is_uniform() {
    let conditions = [
        ("true", true),
        ("c == 4", true),
        ("o == 4", true),
        ("u.x == 4", true),
        ("ro[u.x] == 4", true),
        ("ro[i] == 4", false),
        ("ro[n] == 4", false),
        ("n == 4", false),
        ("w[0] == 4", false),
        ("atomicLoad(&rw[0]) == 4", false),
        ("atomicAdd(&rw[0], 1u) == 4", false),
        ("i == 4", false),
        ("id.x == 4", true),
        ("count.x == 4", true),
        ("size == 4", true),
        ("lane == 4", false),
        ("subgroupAdd(1u) == 4", false),
        ("subgroupBroadcast(1u, 0) == 4", false),
        ("subgroupElect()", false),
        ("subgroupBallot(true).x == 4", false),
        ("workgroupUniformLoad(&w)[0] == 4", true),
        ("arrayLength(&more) == 4", true),
        ("textureLoad(still, vec2u()).x == 4", true),
        ("textureLoad(image, vec2u()).x == 4", false),
        ("textureDimensions(t).x == 4", true),
        ("select(u.x, n, true) == 4", false),
        ("max(u.x, id.y) == 4", true),
        ("vec2u(u.x, n).x == 4", false),
        ("u.x == 4 && id.x == 4", true),
        ("u.x == 4 && i == 4", false),
        ("i == 4 || u.x == 4", false),
    ];
    let more = "@group(1) @binding(0) var<storage, read_write> more: array<u32>;";
    each(&conditions, |condition| {
        let body = format!("if {condition} {{ workgroupBarrier(); }}");
        let code = format!(
            "{GLOBALS} {more} @compute @workgroup_size(8) fn main(
            @builtin(local_invocation_index) i: u32, @builtin(workgroup_id) id: vec3u,
            @builtin(num_workgroups) count: vec3u, @builtin(subgroup_size) size: u32,
            @builtin(subgroup_invocation_id) lane: u32) {{ {body} }}"
        );
        is_taken(&code)
    });
}

#[test]
fn inputs_of_fragments_and_structures_of_inputs() {
    let with = |input: &str, condition: &str| {
        is_taken(&format!(
            "{GLOBALS} struct In {{ @builtin(workgroup_id) a: vec3u, @builtin(num_workgroups) b: vec3u }}
            struct Mixed {{ @builtin(workgroup_id) a: vec3u, @location(0) b: f32 }}
            @fragment fn main({input}) {{ if {condition} {{ _ = sample(); }} }}"
        ))
    };
    assert!(!with("@builtin(subgroup_size) size: u32", "size == 8"));
    assert!(!with("@location(0) a: f32", "a > 0"));
    assert!(!with("a: Mixed", "a.a.x > 0"), "granularity is the whole");
    assert!(with("a: In", "a.b.x > 0"));
}

#[test]
fn what_asks_for_uniform_control_flow() {
    let calls = [
        "workgroupBarrier()",
        "storageBarrier()",
        "textureBarrier()",
        "_ = workgroupUniformLoad(&w)",
        "_ = subgroupAdd(1u)",
        "_ = subgroupAll(true)",
        "_ = subgroupElect()",
        "_ = subgroupBallot(true)",
        "_ = subgroupShuffleXor(1u, 2)",
        "_ = quadSwapX(1u)",
        "_ = quadBroadcast(1u, 2)",
    ];
    for call in calls {
        assert!(compute(&format!("{call};")), "{call}");
        assert!(!compute(&format!("if i == 4 {{ {call}; }}")), "{call}");
    }
    let calls = [
        "dpdx(at.x)",
        "dpdyFine(at.x)",
        "fwidthCoarse(at.x)",
        "textureSample(t, s, at.xy)",
        "textureSampleBias(t, s, at.xy, 1)",
        "sample()",
    ];
    for call in calls {
        assert!(fragment("", &format!("_ = {call};")), "{call}");
        let inside = format!("if at.x > 4 {{ _ = {call}; }}");
        assert!(!fragment("", &inside), "{call}");
        let off = format!("@diagnostic(off, derivative_uniformity) {inside}");
        // The filter that counts is the one around the call of the language's own function.
        assert_eq!(fragment("", &off), call != "sample()", "{call}");
    }
    for call in [
        "textureSampleLevel(t, s, at.xy, 1)",
        "textureSampleGrad(t, s, at.xy, at.xy, at.xy)",
        "textureGather(1, t, s, at.xy)",
        "textureLoad(t, vec2u(at.xy), 1)",
    ] {
        assert!(
            fragment("", &format!("if at.x > 4 {{ _ = {call}; }}")),
            "{call}"
        );
    }
}

#[test]
fn arguments_that_have_to_be_uniform() {
    assert!(compute("_ = workgroupUniformLoad(&w[id.x]);"));
    assert!(!compute("_ = workgroupUniformLoad(&w[i]);"));
    for call in [
        "subgroupShuffleUp",
        "subgroupShuffleDown",
        "subgroupShuffleXor",
    ] {
        assert!(compute(&format!("_ = {call}(i, u.x);")), "{call}");
        assert!(!compute(&format!("_ = {call}(1u, i);")), "{call}");
    }
    assert!(compute("_ = subgroupShuffle(1u, i);"));
}

#[test]
fn branches_come_together_where_nothing_leaves_them() {
    each(
        &[
            ("if i == 4 { w[0] = 1; } else { w[1] = 1; }", true),
            ("if i == 4 { return; }", false),
            ("if u.x == 4 { return; }", true),
            (
                "switch i { case 1, 2: { w[0] = 1; break; } default: { } }",
                true,
            ),
            ("switch i { case 1: { return; } default: { } }", false),
            ("switch u.x { case 1: { return; } default: { } }", true),
            ("for (var k = 0u; k < i; k++) { w[0] += k; }", true),
            ("while atomicAdd(&rw[0], 1u) < 4 { }", true),
            ("loop { if i == 4 { break; } }", true),
            (
                "loop { if i == 4 { return; } continuing { break if u.x == 1; } }",
                false,
            ),
            (
                "loop { if u.x == 4 { return; } continuing { break if u.x == 1; } }",
                true,
            ),
            (
                "loop { if i == 4 { continue; } w[0] = 1; continuing { break if i == 1; } }",
                true,
            ),
            ("loop { if i == 4 { break; } return; }", false),
        ],
        |statements| compute(&format!("{statements} workgroupBarrier();")),
    );
}

#[test]
fn within_loops_and_switches() {
    each(
        &[
            ("for (var k = 0u; k < u.x; k++) { B }", true),
            ("for (var k = 0u; k < i; k++) { B }", false),
            ("for (var k = i; k < 4; k++) { B }", false),
            ("loop { B if i == 4 { break; } }", false),
            ("loop { B if u.x == 4 { break; } }", true),
            ("loop { if i == 4 { continue; } B break; }", false),
            (
                "loop { w[0] = 1; continuing { B break if i == 4; } }",
                false,
            ),
            (
                "loop { if i == 4 { continue; } continuing { B break if true; } }",
                false,
            ),
            ("loop { break; B }", true),
            ("loop { if i == 4 { break; } return; B }", true),
            ("switch i { case 1: { B } default: { } }", false),
            (
                "switch u.x { case 1: { B } default: { if i == 4 { return; } } }",
                true,
            ),
            ("if i == 4 { discarded(); } B", true),
            ("return; if i == 4 { B }", true),
        ],
        |statements| {
            let body = statements.replace('B', "workgroupBarrier();");
            compute(&body.replace("discarded();", "w[0] = 1;"))
        },
    );
    assert!(fragment("", "if at.x > 4 { discard; } _ = sample();"));
}

#[test]
fn values_of_variables() {
    each(
        &[
            ("var x: u32;", true),
            ("var x = i;", false),
            ("var x = i; x = 1;", true),
            ("var x = 1u; x += i;", false),
            ("var x = 1u; let p = &x; *p = i;", false),
            ("var x = 1u; if u.x == 1 { x = i; }", false),
            ("var x = i; if u.x == 1 { x = 1; }", false),
            ("var x = i; if u.x == 1 { x = 1; } else { x = 2; }", true),
            ("var x = 1u; if i == 1 { x = 2; }", false),
            ("var x = 1u; if u.x == 1 { x = i; return; }", true),
            (
                "var x = 1u; loop { x = 2; continuing { break if u.x == 1; } }",
                true,
            ),
            (
                "var x = 1u; loop { x = 2; continuing { break if i == 1; } }",
                false,
            ),
            ("var x = 1u; loop { if u.x == 1 { break; } x = i; }", false),
            (
                "var x = i; loop { x = 1; if u.x == 1 { break; } x = i; }",
                true,
            ),
            ("var x = 1u; loop { break; x = i; }", true),
            ("var x = 1u; for (; u.x == 1; x = i) { }", false),
            (
                "var x = 1u; switch u.x { case 1: { x = 2; break; } default: { x = i; } }",
                false,
            ),
            (
                "var x = i; switch u.x { case 1: { x = 2; break; } default: { x = 3; } }",
                true,
            ),
            ("var v = vec2u(); v.y = i; let x = v.x;", false),
            ("var v = array<u32, 2>(); v[i] = 1; let x = v[0];", false),
            ("var v = array<u32, 2>(); v[u.x] = 1; let x = v[0];", true),
            ("var v = Pair(); v.b[1] = i; v = Pair(); let x = v.a;", true),
            ("var v = Pair(); let x = v.b[i];", false),
            ("var k = 1u; let p = &ro[k]; k = i; let x = *p;", true),
        ],
        |statements| compute(&format!("{statements} if x == 7 {{ workgroupBarrier(); }}")),
    );
}

#[test]
fn functions_ask_for_what_they_call() {
    let functions = "
        fn inner(x: bool) -> f32 { if x { return sample(); } return 0; }
        fn outer(x: u32) -> f32 { return inner(x == 1); }
        fn idle(x: u32) -> u32 { if n == 1 { return 1; } return 2; }
        fn nothing() { if n == 1 { return; } n = 1; }
        fn same(x: u32, y: u32) -> u32 { return x; }
        fn through(p: ptr<function, u32>) -> f32 { return inner(*p == 1); }
        fn private_(p: ptr<private, u32>) -> u32 { return *p; }";
    each(
        &[
            ("_ = outer(1);", true),
            ("_ = outer(n);", false),
            ("if n == 1 { _ = outer(1); }", false),
            ("nothing(); _ = sample();", true),
            ("if idle(1) == 1 { _ = sample(); }", false),
            ("if same(u.x, n) == 1 { _ = sample(); }", true),
            ("if same(n, u.x) == 1 { _ = sample(); }", false),
            ("if n == 1 { nothing(); } _ = sample();", true),
            ("var x = 1u; _ = through(&x);", true),
            ("var x = n; _ = through(&x);", false),
            ("if private_(&n) == 1 { _ = sample(); }", false),
            ("if dpdx(1) > 1 { _ = sample(); }", false),
            ("if sample() > 1 { _ = sample(); }", false),
        ],
        |body| fragment(functions, body),
    );
}

#[test]
fn pointers_lead_values_in_and_out() {
    let functions = "
        fn put(p: ptr<function, u32>, x: u32) { *p = x; }
        fn copy(p: ptr<function, u32>, q: ptr<function, u32>) { *p = *q; }
        fn differ(p: ptr<function, u32>) { if u.x == 1 { return; } *p = n; }
        fn element(p: ptr<function, array<u32, 4>>, at: u32) { (*p)[at] = 1; }
        fn look(p: ptr<function, u32>) -> u32 { return *p; }
        fn twice(p: ptr<function, u32>, x: u32) { put(p, x); }";
    each(
        &[
            ("var x = n; put(&x, 1);", true),
            ("var x = 1u; put(&x, n);", false),
            ("var x = 1u; twice(&x, n);", false),
            ("var x = n; twice(&x, 1);", true),
            ("var x = 1u; if n == 1 { put(&x, 1); }", false),
            ("var x = 1u; differ(&x);", false),
            ("var x = n; var y = 1u; copy(&x, &y);", true),
            ("var x = 1u; var y = n; copy(&x, &y);", false),
            (
                "var v = array<u32, 4>(); element(&v, 1); let x = v[0];",
                true,
            ),
            (
                "var v = array<u32, 4>(); element(&v, n); let x = v[0];",
                false,
            ),
            ("var y = 1u; let x = look(&y);", true),
            ("var y = n; let x = look(&y);", false),
            ("var x = 1u; if n == 1 { _ = look(&x); }", true),
            (
                "var x = 1u; loop { put(&x, n); if u.x == 1 { break; } }",
                false,
            ),
        ],
        |body| fragment(functions, &format!("{body} if x == 7 {{ _ = sample(); }}")),
    );
}

#[test]
fn severities_are_those_of_the_call() {
    let told = |code: &str| {
        let messages = checked(&format!("{code} {GLOBALS}"), true);
        let messages = messages.map_err(|refusal| refusal.to_string())?;
        Ok::<_, String>(
            messages
                .iter()
                .map(|message| message.severity)
                .collect::<Vec<_>>(),
        )
    };
    let inside = "if n == 1 { _ = textureSample(t, s, vec2f()); }";
    let main = |filter: &str| format!("@fragment fn main() {{ {filter} {inside} }}");
    let with = |module: &str, code: &str| {
        let code = format!(
            "{module} {} {code}",
            GLOBALS.trim_start_matches("enable subgroups;")
        );
        let messages = checked(&code, true).map_err(|it| it.to_string());
        messages.map(|it| {
            it.iter()
                .map(|message| message.severity)
                .collect::<Vec<_>>()
        })
    };
    let module = "diagnostic(warning, derivative_uniformity);";
    assert_eq!(told(""), Ok(Vec::new()));
    assert!(with("", &main("")).is_err());
    assert_eq!(with(module, &main("")), Ok(vec![Severity::Warning]));
    assert!(with(module, &main("@diagnostic(error, derivative_uniformity)")).is_err());
    let filter = main("@diagnostic(info, derivative_uniformity)");
    assert_eq!(with(module, &filter), Ok(vec![Severity::Info]));
    let filter = main("@diagnostic(off, subgroup_uniformity)");
    assert_eq!(with(module, &filter), Ok(vec![Severity::Warning]));
    let callee = "@diagnostic(off, derivative_uniformity) fn f() -> f32 { return dpdx(1.5); }
        @diagnostic(info, derivative_uniformity) fn g() -> f32 { return dpdx(1.5); }
        @fragment fn main() { if n == 1 { _ = f(); CALL } }";
    assert_eq!(with("", &callee.replace("CALL", "")), Ok(Vec::new()));
    assert_eq!(
        with("", &callee.replace("CALL", "_ = g();")),
        Ok(vec![Severity::Info])
    );
    assert!(with("", &callee.replace("CALL", "_ = g(); _ = sample();")).is_err());
    let barrier = "@compute @workgroup_size(1) fn main() { if n == 1 { workgroupBarrier(); } }";
    assert!(with("diagnostic(off, derivative_uniformity);", barrier).is_err());
    let elect = "@compute @workgroup_size(1) @diagnostic(off, subgroup_uniformity)
        fn main() { if n == 1 { _ = subgroupElect(); } }";
    assert_eq!(with("enable subgroups;", elect), Ok(Vec::new()));
}

#[test]
fn messages_tell_the_call_and_the_cause() {
    let code = "var<private> n: u32;\nfn f() -> f32 { return dpdx(1.5); }\n\
                @fragment fn main() {\n  if n == 1 { _ = f(); }\n}";
    let refusal = checked(code, true).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "f, for dpdx in line 2, in control flow that may not be uniform because of the private \
         variable n in line 4 is not allowed, expected uniform control flow, or a diagnostic filter \
         for derivative_uniformity"
    );
    let place = refusal.span.and_then(|span| span.to_range());
    assert_eq!(place.map(|place| &code[place]), Some("f()"));
    let code = "@compute @workgroup_size(8) fn main(@builtin(local_invocation_index) i: u32)\n\
                { if i < 4 { workgroupBarrier(); } }";
    let refusal = checked(code, true).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "workgroupBarrier in control flow that may not be uniform because of the input i is \
         not allowed, expected uniform control flow"
    );
}

#[test]
fn programs_for_libwgpu_native_are_warned() {
    let code = "@compute @workgroup_size(8) fn main(@builtin(local_invocation_index) i: u32)\n\
                { if i < 4 { workgroupBarrier(); } }";
    let messages = checked(code, false).unwrap();
    assert_eq!(messages.len(), 1);
    assert_eq!(
        (messages[0].severity, messages[0].line),
        (Severity::Warning, 2)
    );
}

#[test]
fn large_functions_take_time_by_their_size() {
    let variables = 500;
    let declared: String = (0..variables)
        .map(|k| format!("var x{k} = u.x; "))
        .collect();
    let breaks: String = (0..variables)
        .map(|k| format!("x{k} = i; if x{k} == 7 {{ break; }} "))
        .collect();
    let body = format!("{declared} loop {{ {breaks} }} workgroupBarrier();");
    assert!(compute(&body));
    let deep = format!(
        "{} workgroupBarrier(); {}",
        "if u.x == 1 { ".repeat(120),
        "}".repeat(120)
    );
    assert!(compute(&deep));
    let deep = deep.replacen("u.x", "i", 1);
    assert!(!compute(&deep));
}
