//! What naga makes of modules whose constants were computed.

use super::Folded;
use crate::convert::given::Given;
use crate::shader::bounds::{
    refusal::Refusal,
    tokens::{Token, tokens},
};
use naga::back::PipelineConstants;
use naga::valid::{Capabilities, ValidationFlags, Validator};

fn folded(code: &str, strict: bool) -> Result<Folded, Refusal> {
    super::folded(&tokens(code), None, strict)
}

/// The same for a pipeline with these constants, and the only entry point.
fn given(tokens: &[Token], constants: &PipelineConstants) -> Result<Folded, Refusal> {
    let given = Given {
        constants,
        entry_point: None,
    };
    super::folded(tokens, Some(given), true)
}

/// The declarations that stand for the calls in an expression.
fn declarations(expression: &str) -> String {
    let code =
        format!("const three = 3; const vector: vec2f = vec2(1, 2);\nconst a = {expression};");
    let folded = folded(&code, true).unwrap_or_else(|refusal| panic!("{refusal}"));
    folded.declarations.trim().to_owned()
}

/// The value of the first call.
fn value(expression: &str) -> String {
    let declarations = declarations(expression);
    let (_, value) = declarations.split_once('=').unwrap_or(("", ""));
    value.split(';').next().unwrap_or("").to_owned()
}

fn refused(expression: &str) -> bool {
    folded(&format!("const a = {expression};"), true).is_err()
}

#[test]
fn functions_of_constants_have_values() {
    let mut wrong = Vec::new();
    for (expression, expected) in [
        ("mix(1.0, 2.0, 0.5)", "1.5e0"),
        ("mix(vec2(0), vec2(2f), .25)", "vec2<f32>(5e-1f,5e-1f)"),
        ("transpose(mat2x2(1, 2, 3, 4))", "mat2x2(1e0,3e0,2e0,4e0)"),
        ("determinant(mat2x2(1, 2, 3, 4))", "-2e0"),
        ("smoothstep(0, 1, 0.25f)", "1.5625e-1f"),
        ("reflect(vec2(1, -1), vec2(0, 1))", "vec2(1e0,1e0)"),
        ("refract(vec2(0, -1.0), vec2(0, 1.0), 1)", "vec2(0e0,-1e0)"),
        (
            "faceForward(vec2(1.0, 2.0), vec2(1.0, 0.0), vec2(1.0, 0.0))",
            "vec2(-1e0,-2e0)",
        ),
        ("pack4x8unorm(vec4(0, 0.5, 1, 2))", "4294934528u"),
        ("unpack4x8snorm(0x7f81u)", "vec4<f32>(-1e0f,1e0f,0e0f,0e0f)"),
        ("pack2x16float(vec2(1, -2))", "3221240832u"),
        ("unpack2x16float(0xc0003c00)", "vec2<f32>(1e0f,-2e0f)"),
        ("pack4xI8Clamp(vec4(-200, 200, 1, -1))", "4278288256u"),
        ("dot4I8Packed(0xff02u, 0x0304u)", "i32(5)"),
        ("frexp(3.0).fract", "7.5e-1"),
        ("frexp(vec2(3.0f, -0.25f)).exp", "vec2<i32>(i32(2),i32(-1))"),
        ("modf(-1.5).whole", "-1e0"),
        ("ldexp(0.75, 2)", "3e0"),
        ("bitcast<u32>(1.0)", "1065353216u"),
        ("bitcast<vec2<f16>>(0x3c004000u)", "vec2<f16>(2e0h,1e0h)"),
        ("bitcast<i32>(0xffffffffu)", "i32(-1)"),
        ("extractBits(0xf0i, 4, 4)", "i32(-1)"),
        ("insertBits(0u, 0xffffu, 8u, 4u)", "3840u"),
        ("firstLeadingBit(-2)", "i32(0)"),
        ("countOneBits(vec2(7u, 8u))", "vec2<u32>(3u,1u)"),
        ("select(1, 2.5, true)", "2.5e0"),
        (
            "select(vec2(1, 2), vec2(3, 4), vec2(true, false))",
            "vec2(3,2)",
        ),
        ("dot(vec3(1, 2, 3), vec3(4, 5, 6))", "32"),
        ("cross(vec3(1, 0, 0), vec3(0, 1, 0))", "vec3(0e0,0e0,1e0)"),
        ("length(vec2(3.0, 4.0))", "5e0"),
        ("normalize(vec2f(3, 4)).y", "8e-1f"),
        ("max(three, 2) + 1", "4"),
        ("min(vector.y, three)", "2e0f"),
        ("clamp(1 + 2 * three, 0, 5)", "5"),
        ("all(vector == vec2(1, 2))", "true"),
        ("any(vec2(1 < 2, 3 > 4))", "true"),
        ("abs(max(-7, -8))", "7"),
        ("quantizeToF16(0.1f)", "9.9975586e-2f"),
        ("round(2.5) * round(3.5)", "8e0"),
        ("sign(-3)", "-1"),
        ("pow(2, 0.5h)", "1.4140625e0h"),
        ("inverseSqrt(false && sqrt(-1) > 0 == false)", ""),
        ("select(1, 2, false && sqrt(-1) > 0)", "1"),
    ] {
        if value(expression) != expected {
            wrong.push((expression, value(expression)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn what_has_no_value_is_refused() {
    for expression in [
        "inverseSqrt(-2.0h)",
        "sqrt(-1)",
        "clamp(1, 3, 2)",
        "exp(1000.0f)",
        "acos(vec2(0, 1.5))",
        "normalize(vec2(0))",
        "extractBits(1u, 30, 3)",
        "bitcast<f32>(0x7f800000)",
        "max(1, 1 / 0)",
        "quantizeToF16(1e6)",
        "pack2x16float(vec2(0, -65505))",
    ] {
        assert!(refused(expression), "{expression}");
    }
    let in_part = |call: &str| {
        let code = format!("fn f(x: f32, b: bool, i: u32) {{ let y = {call}; }}");
        folded(&code, true).is_err()
    };
    for call in [
        "clamp(x, 3, 2)",
        "clamp(max(x, f32(b && true)), 1.0, 0.5)",
        "smoothstep(1, 1, x)",
        "extractBits(i, 20, 13)",
        "insertBits(i, i + 1, 32, 1)",
    ] {
        assert!(in_part(call), "{call}");
    }
    for call in [
        "clamp(x, 2, 3)",
        "clamp(x, 3, x)",
        "insertBits(i, i, 31, 1)",
    ] {
        assert!(!in_part(call), "{call}");
    }
    assert!(!refused("false && sqrt(-1) > 0"), "not reached");
    assert!(folded("const a = sqrt(-1);", false).is_ok(), "not strict");
}

#[test]
fn what_is_not_constant_is_left_alone() {
    for code in [
        "fn f(a: f32) -> f32 { return max(a, 1.0); }",
        "override a = 1.0; fn f() -> f32 { return max(a, 1.0); }",
        "fn max(a: i32) -> i32 { return a; } const b = max(1);",
        "fn f() { let a = 1; let b = max(a, 2); }",
        "const a = min(a, 1);",
        "const a = max(1, 2u, 3);",
        "struct S { a: f32 } fn f(s: S) -> f32 { return s.max(1); }",
        "// max(1, 2)",
    ] {
        let folded = folded(code, true).unwrap_or_else(|refusal| panic!("{refusal}"));
        assert_eq!(folded.replaced, [], "{code}");
    }
}

/// The code with what is replaced in it.
fn mended(code: &str) -> String {
    let mut mended = code.to_owned();
    let folded = folded(code, true).unwrap_or_else(|refusal| panic!("{}", refusal));
    for (at, name) in folded.replaced {
        let name = format!("{name:<0$}", at.len());
        mended.replace_range(at, &name);
    }
    mended + &folded.declarations
}

fn validated(mended: &str) {
    let module = naga::front::wgsl::Frontend::new_with_options({
        let mut options = naga::front::wgsl::Options::new();
        options.capabilities = Capabilities::all();
        options
    })
    .parse(mended);
    let module = module.unwrap_or_else(|error| panic!("{}", error.emit_to_string(mended)));
    let mut validator = Validator::new(ValidationFlags::all(), Capabilities::all());
    validator
        .validate(&module)
        .unwrap_or_else(|error| panic!("{error:?}"));
}

#[test]
fn naga_takes_what_is_written() {
    let code = "enable f16;
        const w = min(4, 8);
        const values = array(mix(1f, 2f, 0.5), 3.0);
        const h: vec2<f16> = mix(vec2(1, 2), vec2(3, 4), 0.5);
        var<private> e = transpose(mat2x3(1, 2, 3, 4, 5, 6));
        @compute @workgroup_size(max(w, 2)) fn main() {
            var a = mix(1.0, 2.0, 0.5);
            let b = transpose(mat2x2(1, 2, 3, 4));
            var c: array<f32, max(1, 2)>;
            c[1] = a * b[0].y + f32(frexp(8.0).exp) + f32(h.x) + e[0].x + values[0];
            let d: f16 = abs(-1);
            let i: u32 = firstTrailingBit(0u) + pack4x8snorm(vec4(-1));
            switch i { case max(1, 2): {} default: {} }
        }";
    validated(&mended(code));
}

#[test]
fn constants_of_functions_are_left_out() {
    let code = "@group(0) @binding(0) var<storage, read_write> a: array<u32>; const zero = 0.0;
        @compute @workgroup_size(1) fn main() {
            {
                const bias = 1022;
                const sign: u32 = select(0, 0x80000000, -1.5 < zero);
                const f = frexp(abs(-1.5));
                const mantissa: u32 = u32(ldexp(f.fract, 21)) & 0xfffff;
                a[0] = sign | (u32(f.exp + bias) << 20) | mantissa;
            }
            {
                const bias = abs(-3);
                const other = bias + 1;
                let i = a[1] + other;
                let both = frexp(0.75).fract;
                const kept = max(bias, 7);
                const parts = modf(2.5);
                var kept_too = parts.whole * f32(i);
                a[2] = i + kept;
                for (var bias = 0u; bias < 4; bias++) { a[3] = max(bias, 2); }
            }
        }";
    let mended = mended(code);
    validated(&mended);
    for gone in ["sign", "frexp", "mantissa", "modf"] {
        assert!(!mended.contains(gone), "{gone}: {mended}");
    }
    // Of -1.5, as a float of 64 bits has them.
    assert!(mended.contains("=3220701184u;"), "{mended}");
    assert!(mended.contains("max(bias, 2)"), "{mended}");
}

#[test]
fn constants_of_a_module_may_be_what_has_no_type_to_write() {
    let mended = mended(
        "const a = frexp(vec2(3.0, 0.25)); const b = modf(-1.5f); const c = frexp(b.fract);
        const unused = modf(1e300); const d: vec2i = a.exp; const e = c.exp + 1;
        fn f() -> f32 { return b.whole * f32(d.x) + a.fract.y; }",
    );
    validated(&mended);
    for gone in ["frexp", "modf", "a.exp", "b.fract", "b.whole"] {
        assert!(!mended.contains(gone), "{gone}: {mended}");
    }
    assert!(mended.contains("=vec2(2,-1);"), "{mended}");
    // What could not be computed stays as it is.
    assert!(self::mended("const a = frexp(b); fn f() { let a = 1; }").contains("frexp(b)"));
}

#[test]
fn what_constants_of_a_pipeline_do_not_reach_may_be_wrong() {
    let code = tokens("override a: bool; override b = 1.0; override c = a || sqrt(-b) == 0;");
    let with = |a: f64| {
        let constants = [("a".to_owned(), a)].into_iter().collect();
        given(&code, &constants).unwrap().declarations
    };
    assert_eq!(with(1.0), "\nconst A0=true;");
    assert_eq!(with(0.0), "");
}

#[test]
fn the_least_integer_is_its_own_negative() {
    let least = "max(-(-9223372036854775807 - 1), -9223372036854775807)";
    assert_eq!(value(least), "-9223372036854775807");
    assert_eq!(value("abs(-i32(-2147483648))"), "i32(-2147483648)");
}

#[test]
fn names_that_are_no_constants_hide_those_that_are() {
    for code in [
        "const a = 1; fn f(a: i32) -> i32 { return max(a, 2); }",
        "const a = 1; fn f() { var a = vec2i(); a.x = max(a.x, 2); }",
        "const a = 1; fn f() { { let a = g(); if a < max(a, 2) {} } }",
        "fn f() { const a = g(1); let b = max(a, 2); }",
        "fn f() { { const a = 1; } let b = max(a, 2); }",
    ] {
        let mended = mended(code);
        assert!(mended.contains("max(a"), "{mended}");
    }
    let shown = mended("const a = 1; fn f() { { let a = g(); } let b = max(a, 2); }");
    assert!(!shown.contains("max(a"), "{shown}");
}

#[test]
fn overrides_are_constants_once_a_pipeline_gives_them() {
    let code = "@id(7) override a: f32; override b = 2; override c: bool = false;
        var<private> d = sqrt(vec2(a, f32(b))); fn f(x: f32) -> f32 { return max(x, a); }";
    let all = tokens(code);
    let with = |constants: &[(&str, f64)]| {
        let constants = constants
            .iter()
            .map(|(key, value)| ((*key).to_owned(), *value));
        given(&all, &constants.collect()).map(|folded| folded.declarations)
    };
    let unknown = super::folded(&all, None, true).unwrap();
    assert!(unknown.overridden && unknown.replaced.is_empty());
    let declarations = with(&[("7", 4.0), ("b", 9.0)]).unwrap();
    assert_eq!(declarations, "\nconst A0=vec2<f32>(2e0f,3e0f);");
    assert!(with(&[("7", 1.0)]).unwrap().contains("(1e0f,1.4142135e0f)"));
    assert!(with(&[("7", -1.0)]).is_err());
    assert_eq!(with(&[]).unwrap(), "");
    let unused = tokens("override a: f32; fn f() -> f32 { return sqrt(a); }");
    let constants = [("a".to_owned(), -1.0)].into_iter().collect();
    assert!(given(&unused, &constants).is_ok());
    for code in [
        "override a: f32; fn f(x: f32) -> f32 { return max(a, x) + sqrt(x); }",
        "override a = b; override b = a; var<private> c = sqrt(a);",
        "const a = max(1, 2); override b = a;",
    ] {
        assert!(!folded(code, true).unwrap().overridden, "{code}");
    }
}

#[test]
fn constants_of_a_pipeline_may_be_wrong_beside_what_is_none() {
    let is_refused = |call: &str, low: f64| {
        let code = format!(
            "enable f16; override low: i32; override high = 2;
            fn f() -> f32 {{ var v: f32; var h: vec2<f16>; var i = 1u; _ = {call}; return v; }}
            fn unused() {{ var v: f32; _ = clamp(v, 2, f32(low - 100)); }}
            @compute @workgroup_size(1) fn main() {{ _ = f(); }}"
        );
        let tokens = tokens(&code);
        let unknown = super::folded(&tokens, None, true).unwrap();
        let constants = [("low".to_owned(), low)].into_iter().collect();
        let refused = given(&tokens, &constants).is_err();
        assert!(unknown.overridden || !refused, "{call}");
        refused
    };
    for call in [
        "clamp(v, f32(low), f32(high))",
        "clamp(v, f32(low), 2)",
        "clamp(h, vec2h(f16(low)), vec2h(1, 3))",
        "smoothstep(f32(low + 3), 6, v)",
        "extractBits(i, u32(low + 28), 2)",
        "insertBits(i, i, u32(low + 28), 2)",
        "ldexp(v, low + 126)",
        "ldexp(h, vec2(low + 14))",
    ] {
        assert!(is_refused(call, 3.0), "{call}");
        assert!(!is_refused(call, 1.0), "{call}");
    }
    assert!(!is_refused("clamp(v, f32(low), v)", 9.0));
    assert!(!is_refused("ldexp(v, low + i32(i))", 500.0));
}

#[test]
fn what_is_scaled_knows_its_type_where_it_is_written() {
    for (call, is_right) in [
        ("ldexp(a, 17)", false),
        ("ldexp(a, 16)", true),
        ("ldexp(b.x, vec2(17))", false),
        ("ldexp(c, 128)", true),
        ("ldexp(c, 129)", false),
        ("ldexp(f32(a), 100)", true),
    ] {
        let code = format!(
            "enable f16; fn f(a: f16) {{ var b: vec2h; {{ let a: f32 = 1; }} var c = 1f; _ = {call}; }}"
        );
        assert_eq!(folded(&code, true).is_ok(), is_right, "{call}");
    }
}

#[test]
fn right_sides_are_bools() {
    for (code, expected) in [
        ("const a = false && 1;", "1"),
        ("const r = vec2(0i, 1i); const a = true || r;", "r"),
        ("const a = false && 1.5f + 1; fn f() {}", "1.5f + 1"),
        ("fn f(b: bool) { if b && max(1, 2) { } }", "max(1, 2)"),
    ] {
        let refusal = folded(code, true).err();
        let span = refusal.and_then(|refusal| refusal.span);
        let range = span.and_then(|span| span.to_range());
        assert_eq!(range.map(|range| &code[range]), Some(expected), "{code}");
        assert!(folded(code, false).is_ok(), "{code}");
    }
    for code in [
        "const r = true; const a = false && r && 1 < 2;",
        "fn f(r: bool) { let a = r && r; } const r = 1;",
        "fn f() { let r = true; let a = false || r; } const r = 1;",
        "fn f(v: vec2<bool>, i: i32) -> bool { return true && v[i]; }",
    ] {
        assert!(folded(code, true).is_ok(), "{code}");
    }
}

#[test]
fn what_a_pipeline_does_not_reach_may_go_wrong() {
    let code = "override on: bool; override zero = 0i;
        fn f() { let a = on && (1 / zero) == 0; if (on && 1 % zero == 0) { } }";
    let tokens = tokens(code);
    assert!(super::folded(&tokens, None, true).unwrap().overridden);
    for (on, zero, expected) in [
        (0.0, 0.0, vec!["false", "false"]),
        (1.0, 2.0, vec![]),
        (1.0, 0.0, vec![]),
    ] {
        let constants = [("on", on), ("zero", zero)].map(|(name, value)| (name.into(), value));
        let folded = given(&tokens, &constants.into_iter().collect()).unwrap();
        let value_of = |name: &str| {
            let (_, rest) = folded.declarations.split_once(&format!("{name}=")).unwrap();
            rest.split(';').next().unwrap()
        };
        let values: Vec<_> = folded
            .replaced
            .iter()
            .map(|(_, name)| value_of(name))
            .collect();
        assert_eq!(values, expected, "{on} {zero}");
    }
    let other = "override on: bool; override n = 1i; fn f() { if (on && n == 1) { } }";
    assert!(!folded(other, true).unwrap().overridden);
}

#[test]
fn what_constants_do_not_reach_may_go_wrong() {
    let code = "const zero = 0i; const far = 31u;
        fn f() { let a = false && (1 / zero) == 0; var b = true || i32(1 << far) < 0; }
        fn g() { if (false && 1.0 / 0 == 1) { } if (true || 1 < 2) { } let c = true && 1 < 2; }";
    let folded = folded(code, true).unwrap();
    let replaced = folded.replaced.iter().map(|(at, _)| &code[at.clone()]);
    let expected = [
        "false && (1 / zero) == 0",
        "true || i32(1 << far) < 0",
        "false && 1.0 / 0 == 1",
    ];
    assert!(replaced.eq(expected));
    for wrong in ["true && (1 / 0) == 0", "false || i32(1 << 31u) < 0"] {
        let code = format!("fn f() {{ let a = {wrong}; }}");
        assert!(
            super::folded(&tokens(&code), None, true)
                .unwrap()
                .replaced
                .is_empty()
        );
    }
}
