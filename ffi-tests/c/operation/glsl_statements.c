/* Statements and operators of GLSL that the compiler has to be helped with. */
#include "words.h"

ALSO_ON(gl);

static WGPUShaderModule create_glsl(Gpu *gpu, const char *label, const char *code)
{
    WGPUShaderSourceGLSL source = {
        .chain.sType = (WGPUSType)WGPUSType_ShaderSourceGLSL,
        .stage = WGPUShaderStage_Compute,
        .code = text(code),
    };
    WGPUShaderModuleDescriptor descriptor = WGPU_SHADER_MODULE_DESCRIPTOR_INIT;
    descriptor.nextInChain = &source.chain;
    descriptor.label = text(label);
    return KEEP(wgpuDeviceCreateShaderModule(gpu->device, &descriptor));
}

static void check_words(Gpu *gpu, const char *code, const uint32_t *expected, size_t count)
{
    uint32_t words[WORDS];
    run_words_of(gpu, create_glsl(gpu, "words", code), words);
    for (size_t i = 0; i < count; i++) {
        CHECK_EQ(words[i], expected[i]);
    }
}

/* ROW: glsl-do-while */
TEST(continue_leads_to_the_condition_of_a_do_loop, EXECUTION)
{
    const uint32_t expected[] = {2, 12};
    check_words(gpu,
                "#version 450\n"
                "layout(local_size_x = 1) in;\n"
                "layout(set = 0, binding = 0) buffer B { uint o[16]; };\n"
                "void main() {\n"
                "    uint j = 0u, n = 0u;\n"
                "    do {\n"
                "        j += 1u; n += 1u;\n"
                "        if (j == 2u) { continue; }\n"
                "        n += 10u;\n"
                "        if (j >= 6u) { break; }\n"
                "    } while (j < 2u);\n"
                "    o[0] = j; o[1] = n;\n"
                "}\n",
                expected, COUNT(expected));
}

TEST(a_do_loop_whose_condition_is_lost_is_refused, A_DEVICE)
{
    CHECK_INVALID(gpu, "`continue` in a `do` loop",
                  create_glsl(gpu, "lost",
                              "#version 450\n"
                              "layout(local_size_x = 1) in;\n"
                              "void main() {\n"
                              "    int i = 0;\n"
                              "    do { i++; if (i < 3) { continue; } break; } while (i < 2);\n"
                              "}\n"));
}

/* ROW: glsl-short-circuit */
TEST(the_right_side_is_evaluated_where_the_left_one_asks_for_it, EXECUTION)
{
    const uint32_t expected[] = {0, 1000, 1001, 0, 1001, 4004, 3006, 4003, 0, 1001, 7, 1018, 16};
    check_words(
        gpu,
        "#version 450\n"
        "layout(local_size_x = 1) in;\n"
        "layout(set = 0, binding = 0) buffer B { uint o[16]; };\n"
        "uint count = 0u;\n"
        "bool yes() { count++; return true; }\n"
        "bool no() { count += 16u; return false; }\n"
        "bool store(out uint x) { x = 5u; count += 256u; return true; }\n"
        "void main() {\n"
        "    bool f = o[15] != 0u, t = !f;\n"
        "    bool a = f && yes(); o[0] = count + (a ? 1000u : 0u); count = 0u;\n"
        "    a = t || no(); o[1] = count + (a ? 1000u : 0u); count = 0u;\n"
        "    a = t && yes(); o[2] = count + (a ? 1000u : 0u); count = 0u;\n"
        "    a = f && yes() && no(); o[3] = count + (a ? 1000u : 0u); count = 0u;\n"
        "    a = (t || no()) && (f || yes()); o[4] = count + (a ? 1000u : 0u); count = 0u;\n"
        "    uint i = 0u;\n"
        "    while (i < 4u && yes()) { i++; if (i == 2u) continue; }\n"
        "    o[5] = count + i * 1000u; count = 0u; i = 0u;\n"
        "    for (; i < 3u && yes(); i++) { if (t || no()) { count += 1u; } }\n"
        "    o[6] = count + i * 1000u; count = 0u; i = 0u;\n"
        "    do { i++; if (i == 2u) continue; } while (i < 4u && yes());\n"
        "    o[7] = count + i * 1000u; count = 0u; i = 0u;\n"
        "    if (f && (++i > 0u)) { i = 100u; }\n"
        "    o[8] = i; \n"
        "    a = t && (i++ == 0u) || no(); o[9] = i + count + (a ? 1000u : 0u); count = 0u;\n"
        "    uint x = 7u;\n"
        "    a = f && store(x); o[10] = x + count; count = 0u;\n"
        "    a = (yes() && no()) || yes(); o[11] = count + (a ? 1000u : 0u); count = 0u;\n"
        "    a = f ? (t && yes()) : (f || no()); o[12] = count + (a ? 1000u : 0u); count = 0u;\n"
        "}\n",
        expected, COUNT(expected));
}

/* ROW: empty-cases */
TEST(a_case_goes_on_to_the_next_one_past_empty_ones, EXECUTION)
{
    const uint32_t expected[] = {1, 1, 11, 1110};
    check_words(gpu,
                "#version 450\n"
                "layout(local_size_x = 1) in;\n"
                "layout(set = 0, binding = 0) buffer B { uint o[16]; };\n"
                "void main() {\n"
                "    for (uint i = 0u; i < 4u; i++) {\n"
                "        uint n = 0u;\n"
                "        switch (i) {\n"
                "        case 3u: n += 100u; n += 1000u;\n"
                "        case 9u:\n"
                "        case 2u: n += 10u; if (i == 3u) break;\n"
                "        default: n += 1u;\n"
                "        }\n"
                "        o[i] = n;\n"
                "    }\n"
                "}\n",
                expected, COUNT(expected));
}

/* ROW: glsl-array-strides */
TEST(arrays_go_in_and_out_of_structures, EXECUTION)
{
    const uint32_t expected[] = {8, 7, 0, 8, 34, 7, 3, 4, 9};
    check_words(gpu,
                "#version 450\n"
                "layout(local_size_x = 1) in;\n"
                "layout(set = 0, binding = 0) buffer B { uint o[16]; };\n"
                "struct S { vec3 p; int a[2]; };\n"
                "struct T { float f[2][3]; S s[2]; };\n"
                "int sum(int a[2]) { return a[0] + a[1] * 10; }\n"
                "int[2] swapped(S s) { return int[2](s.a[1], s.a[0]); }\n"
                "int[2] of(S s) { return s.a; }\n"
                "void main() {\n"
                "    S s; s.a = int[2](7, 8);\n"
                "    o[0] = uint(s.a[1]);\n"
                "    int b[2] = s.a; o[1] = uint(b[0]);\n"
                "    s.a = swapped(s); o[3] = uint(s.a[0]);\n"
                "    S t = S(vec3(1.0), int[2](3, 4)); o[4] = uint(t.a[1] + t.a[0] * 10);\n"
                "    T u; o[5] = 7u;\n"
                "    u.s = S[2](s, t); o[6] = uint(u.s[1].a[0]);\n"
                "    o[7] = uint(of(t)[1]);\n"
                "    b = of(t); b[0] = 9; t.a = b; o[8] = uint(t.a[0]);\n"
                "}\n",
                expected, COUNT(expected));
}

/* ROW: glsl-columns */
TEST(a_component_of_a_column_is_written_to, EXECUTION)
{
    const uint32_t expected[] = {5, 8, 3, 12};
    check_words(gpu,
                "#version 450\n"
                "layout(local_size_x = 1) in;\n"
                "layout(set = 0, binding = 0) buffer B { uint o[16]; };\n"
                "void main() {\n"
                "    mat3 m = mat3(1.0); mat2 n[2]; uint i = o[15] + 1u;\n"
                "    m[1].y = 5.0; m[0].z=8.0; m[i].r = 3.0; n[i][1].x = 6.0; n[1][1].x *= 2.0;\n"
                "    o[0] = uint(m[1][1]); o[1] = uint(m[0][2]); o[2] = uint(m[1][0]);\n"
                "    o[3] = uint(n[1][1][0]);\n"
                "}\n",
                expected, COUNT(expected));
}

/* ROW: glsl-nested-arrays */
TEST(arrays_of_arrays_have_the_sizes_that_are_written, EXECUTION)
{
    const uint32_t expected[] = {6, 4, 3};
    check_words(gpu,
                "#version 450\n"
                "layout(local_size_x = 1) in;\n"
                "layout(set = 0, binding = 0, column_major) buffer B { highp uint o[16]; };\n"
                "void main() {\n"
                "    uint a[2][3];\n"
                "    for (int i = 0; i < 2; i++) {\n"
                "        for (int j = 0; j < 3; j++) { a[i][j] = uint(i * 3 + j + 1); }\n"
                "    }\n"
                "    o[0] = a[1][2]; o[1] = a[1][0]; o[2] = a[0][2];\n"
                "}\n",
                expected, COUNT(expected));
}

/* ROW: glsl-qualifiers */
TEST(layouts_that_would_be_read_wrongly_are_refused, A_DEVICE)
{
    CHECK_INVALID(gpu, "the layout row_major",
                  create_glsl(gpu, "rows",
                              "#version 450\n"
                              "layout(local_size_x = 1) in;\n"
                              "layout(std430, set = 0, binding = 0, row_major) buffer B { mat4 m; };\n"
                              "void main() { m[0][1] = 1.0; }\n"));
}
