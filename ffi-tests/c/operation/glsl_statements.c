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
