use super::{reader::Reader, *};
use crate::shader::bounds::tokens::tokens;

fn texts(code: &str) -> Vec<(usize, &str)> {
    let tokens = tokens(code);
    tokens
        .iter()
        .map(|token| (token.at as usize, token.text))
        .collect()
}

pub fn reader(code: &str) -> Reader<'_> {
    Reader::new(texts(code).into_iter())
}

/// What is refused of a text.
fn refused(code: &str) -> Option<&str> {
    let refusal = check(texts(code).into_iter()).err()?;
    Some(&code[refusal.span.unwrap().to_range().unwrap()])
}

/// The same of the statements of a function. What is accepted has to be understood.
fn refused_statements(code: &str) -> Option<String> {
    let code = format!("fn f() {{ {code} }}");
    let refused = refused(&code).map(str::to_owned);
    let mut walk = Walk {
        reader: reader(&code),
        scopes: Scopes::default(),
    };
    let understood = walk.module().is_ok() && walk.reader.is_over();
    assert_eq!(understood, refused.is_none(), "{code}");
    refused
}

#[test]
fn operators_need_parentheses_where_they_do_not_bind() {
    for expression in [
        "a && b || c",
        "a || b && c",
        "a & b | c",
        "a | b + c",
        "a + b & c",
        "a << b + c",
        "a * b >> c",
        "a << b << c",
        "a < b == c",
        "a == b != c",
        "a < b < c",
        "a ^ b == c",
        "a == b & c",
    ] {
        let statement = format!("let x = {expression};");
        assert!(refused_statements(&statement).is_some(), "{expression}");
    }
    assert_eq!(
        refused_statements("f(1, (a + b) * (c << d + 1)[0]);").as_deref(),
        Some("c << d +")
    );
}

#[test]
fn operators_that_bind_stand_side_by_side() {
    for expression in [
        "a && b && !c == d && e < f",
        "a || b || (c && d)",
        "a & b & c",
        "(a | b) + c",
        "a + b * c - d / e % f",
        "a << b < c >> d",
        "a + 1 < b * 2 && c - 1 >= d",
        "a << (b + c)",
        "- a . b [ c ] & * d",
        "array<vec4<f32>, 3>(vec4<f32>(), a, b)[i] > c",
        "select(a < b, (c > d), e) > f",
        "1.5e-3f - .5h + 0x1p+2",
        "a && &b == c",
        "a<b",
        "bitcast<vec2<u32>>(a) >> vec2(b)",
    ] {
        let statement = format!("let x: array<f32, 1 + 2>= {expression};");
        assert_eq!(refused_statements(&statement), None, "{expression}");
    }
}

#[test]
fn loops_have_an_end() {
    for (statements, what) in [
        ("loop { }", "loop { }"),
        (
            "loop { continuing { a += 1; } }",
            "loop { continuing { a += 1; } }",
        ),
        ("loop { continue; break; }", "loop { continue; break; }"),
        ("for (;;) { }", "for (;;) { }"),
        (
            "for (var i = 0; ; i++) { if i > 3 { continue; } }",
            "for (var i = 0; ; i++) { if i > 3 { continue; } }",
        ),
        ("return; loop { }", "loop { }"),
        (
            "while a { loop { switch a { default { break; } } } }",
            "loop { switch a { default { break; } } }",
        ),
        ("loop { continuing { return; } }", "continuing { return; }"),
    ] {
        assert_eq!(refused_statements(statements).as_deref(), Some(what));
    }
    for statements in [
        "loop { break; }",
        "loop { if a { return; } }",
        "loop { return; }",
        "loop { continuing { break if a; } }",
        "loop { switch a { case 1, 2: { return; } default { } } }",
        "loop { continue; continuing { a <<= 1; break if true; } }",
        "for (var i = 0; i < 3; i++) { continue; }",
        "for (;;) { break; }",
        "while true { }",
        "if a { } else if b { return; } else { discard; }",
        "switch a { case 1 { } case default { } } ;",
        "@diagnostic(off, a) if a @diagnostic(info, b.c) { } else @diagnostic(off, d) { }",
        "loop @diagnostic(off, a) { break; continuing @diagnostic(off, a) { } }",
        "*p = 1; (*p).x[1] -= a; p.y[i + 1]++; _ = f(); f<g>(); const_assert(a == b);",
        "var<function> x: vec2<f32>; let y = &x; a &= b; c ^= d >> 1; e >>= 1u; v = -1; w = &x;",
    ] {
        assert_eq!(refused_statements(statements), None, "{statements}");
    }
}

#[test]
fn functions_with_a_result_return_it() {
    for code in [
        "fn f() -> i32 { }",
        "fn f() -> i32 { if a { return 1; } }",
        "fn f() -> i32 { while true { return 1; } }",
        "fn f() -> i32 { loop { break; } }",
    ] {
        assert_eq!(refused(code), Some("-> i32"), "{code}");
    }
    for code in [
        "fn f() -> i32 { if a { return 1; } else { return 2; } }",
        "fn f() -> i32 { loop { if a { return 1; } } }",
        "fn f() -> vec2<f32> { switch a { case 1 { return b; } default { return c; } } }",
        "fn f() -> array<i32, 2> { return a; b = 1; }",
        "fn f() { }",
    ] {
        assert_eq!(refused(code), None, "{code}");
    }
}

#[test]
fn continuing_uses_what_no_continue_goes_past() {
    for statements in [
        "loop { if a { continue; } let b = 1; continuing { break if b == 2; } }",
        "loop { continue; var b = 1; continuing { b += 1; break if true; } }",
        "loop { { let c = 1; continue; } let b = 1; continuing { { _ = b; } break if true; } }",
    ] {
        assert_eq!(refused_statements(statements).as_deref(), Some("b"));
    }
    for statements in [
        "loop { let b = 1; if a { continue; } continuing { break if b == 2; } }",
        "loop { if a { continue; } let b = 1; continuing { let b = 2; break if b == 2; } }",
        "loop { if a { continue; } let b = 1; continuing { break if a.b; } }",
        "loop { for (; c; ) { continue; } let b = 1; continuing { break if b == 2; } }",
        "let b = 1; loop { if a { continue; } { let b = 2; } continuing { break if b == 2; } }",
        "loop { while c { continue; } let b = 1; continuing { break if b == 2; } }",
    ] {
        assert_eq!(refused_statements(statements), None, "{statements}");
    }
}

#[test]
fn attributes_stand_where_they_may() {
    for (code, what) in [
        ("@compute var<private> a: i32;", "@compute"),
        ("@id(1) const a = 1;", "@id"),
        ("@group(0) @binding(0) override a: i32;", "@group"),
        ("struct S { a: i32, @vertex b: i32 }", "@vertex"),
        ("fn f(@align(4) a: i32) { }", "@align"),
        ("fn f() -> @size(4) i32 { return 1; }", "@size"),
        ("@location(0) fn f() { }", "@location"),
        ("@must_use struct S { a: i32 }", "@must_use"),
        ("struct S { @align(2147483648) a: i32 }", "@align"),
        ("@workgroup_size(1) fn f() { }", "@workgroup_size"),
        ("@workgroup_size(1) @fragment fn f() { }", "@workgroup_size"),
        (
            "@compute @workgroup_size(1i, 2u) fn f() { }",
            "@workgroup_size",
        ),
    ] {
        let refused = refused(code);
        assert!(
            refused.is_some_and(|found| found.starts_with(what)),
            "{code}: {refused:?}"
        );
    }
    for code in [
        "@compute @workgroup_size(1i, 2, a) fn f(@builtin(workgroup_id) i: vec3u) { }",
        "@id(1) override a: i32; @group(0) @binding(1) var<storage, read_write> b: array<i32>;",
        "struct S { @align(4) @size(16) a: i32, @location(0) @interpolate(flat) b: i32 };",
        "@must_use @diagnostic(off, a) fn f() -> i32 { return 1; }",
        "@workgroup_size(1) @mesh(a) fn f() { }",
        "enable f16; requires a; diagnostic(off, b); ; alias T = vec2<f32>; const_assert a < b;",
        "@vertex fn f() -> @builtin(position) @invariant vec4f { return vec4f(); }",
    ] {
        assert_eq!(refused(code), None, "{code}");
    }
}

#[test]
fn what_is_no_wgsl_is_for_naga() {
    for code in [
        "fn",
        "fn f() {",
        "}",
        "fn f() { a = ; loop { } }",
        "@",
        "struct S {",
        "é",
        "fn f() { if }",
        "fn f() { switch a { } }",
    ] {
        assert_eq!(refused(code), None, "{code}");
    }
}
