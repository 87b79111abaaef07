/* Constants in shaders: what functions of them are worth, with and without types, and where they are
 * wrong. */
#include "words.h"

ALSO_ON(gl);

#define OUT "@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;\n"

/* ROW: constant-functions */
TEST(functions_of_constants_have_their_values, A_DEVICE)
{
    uint32_t words[WORDS];
    run_words(gpu,
              OUT "const three = 3;\n"
                  "const middle = mix(1.0, 2.0, 0.5);\n"
                  "const parts = array(frexp(6.0).fract, smoothstep(0, 4, f32(three)));\n"
                  "@compute @workgroup_size(max(1, 1)) fn main() {\n"
                  "    var e = mix(1.0, 2.0, 0.5);\n"
                  "    let m = transpose(mat2x2(1, 2, 3, 4));\n"
                  "    words[0] = u32(e * 2);\n"
                  "    words[1] = u32(m[0].y);\n"
                  "    words[2] = pack4x8unorm(vec4(0, 0.5, 1, middle));\n"
                  "    words[3] = u32(parts[0] * 100) + u32(parts[1] * 32);\n"
                  "    words[4] = bitcast<u32>(1.0);\n"
                  "    words[5] = u32(reflect(vec2(1, -1), vec2(0, 1)).y);\n"
                  "    words[6] = insertBits(0u, 0xffffu, 8u, 4u);\n"
                  "    words[7] = select(1u, 2u, false && sqrt(-1) > 0);\n"
                  "}\n",
              words);
    CHECK_EQ(words[0], 3);
    CHECK_EQ(words[1], 3);
    CHECK_EQ(words[2], 0xFFFF8000);
    CHECK_EQ(words[3], 75 + 27);
    CHECK_EQ(words[4], 0x3F800000);
    CHECK_EQ(words[5], 1);
    CHECK_EQ(words[6], 0xF00);
    CHECK_EQ(words[7], 1);
}

TEST(large_constants_without_a_type_have_their_values, A_DEVICE)
{
    uint32_t words[WORDS];
    run_words(gpu,
              OUT "@compute @workgroup_size(1) fn main() {\n"
                  "    words[0] = u32(asinh(1e300)); words[1] = u32(acosh(1.7e308));\n"
                  "    words[2] = u32(-asinh(-1.7e308));\n"
                  "    words[3] = u32(max(vec2(0, 0) << vec2(64u, 300u), vec2(0, 0)).y);\n"
                  "    words[4] = bitcast<u32>(i32((-0x7fffffffffffffff >> 64) * 2));\n"
                  "}\n",
              words);
    CHECK_EQ(words[0], 691);
    CHECK_EQ(words[1], 710);
    CHECK_EQ(words[2], 710);
    CHECK_EQ(words[3], 0);
    CHECK_EQ(words[4], 0xFFFFFFFE);
}

TEST(what_is_not_reached_may_have_no_value, A_DEVICE)
{
    uint32_t words[WORDS];
    run_words(gpu,
              OUT "const zero = 0i; const far = 31u;\n"
                  "@compute @workgroup_size(1) fn main() {\n"
                  "    let no = false && (1 / zero) == 0; let yes = true || i32(1 << far) < 0;\n"
                  "    words[0] = select(1u, 2u, no); words[1] = select(1u, 2u, yes);\n"
                  "    if (false && 1.0 / 0 == 1) { words[2] = 5; }\n"
                  "}\n",
              words);
    CHECK_EQ(words[0], 1);
    CHECK_EQ(words[1], 2);
    CHECK_EQ(words[2], 0);
    CHECK_INVALID(gpu, "&& with a constant that is no bool",
                  create_shader(gpu, "wrong", "const one = 1; const a = false && one;"));
}

TEST(functions_without_a_value_are_refused, A_DEVICE)
{
    static const char *const wrong[] = {
        "const a = inverseSqrt(-2.0);\n",
        "const a = clamp(1, 3, 2);\n",
        "fn f() { var a = acos(vec2(0, 1.5)); }\n",
        "const zero = 0.0; const a = normalize(vec2(zero));\n",
    };
    for (size_t i = 0; i < COUNT(wrong); i++) {
        CHECK_INVALID(gpu, "() of constants with", create_shader(gpu, "wrong", wrong[i]));
    }
}

TEST(fractions_and_exponents_are_constants_of_a_module, A_DEVICE)
{
    uint32_t words[WORDS];
    run_words(gpu,
              OUT "const a = frexp(vec2(6.0, -0.25));\n"
                  "const b = modf(2.5f);\n"
                  "const c = a.exp.x * 10;\n"
                  "const unused = modf(1e300);\n"
                  "@compute @workgroup_size(1) fn main() {\n"
                  "    words[0] = u32(a.fract.x * 100);\n"
                  "    words[1] = bitcast<u32>(a.exp.y);\n"
                  "    words[2] = u32(b.whole) + u32(b.fract * 100);\n"
                  "    words[3] = u32(c);\n"
                  "}\n",
              words);
    CHECK_EQ(words[0], 75);
    CHECK_EQ(words[1], UINT32_MAX);
    CHECK_EQ(words[2], 2 + 50);
    CHECK_EQ(words[3], 30);
}

/* ROW: wgsl-spellings */
TEST(minuses_and_names_are_read_as_wgsl_has_them, A_DEVICE)
{
    uint32_t words[WORDS];
    run_words(gpu,
              OUT "const three = 3;\n"
                  "@compute @workgroup_size(1) fn main() {\n"
                  "    var four = 4;\n"
                  "    words[0] = u32(three--four);\n"
                  "    words[1] = u32(four---four*2+20);\n"
                  "    var name = 1u;\n"
                  "    loop {\n"
                  "        var name = 500u;\n"
                  "        words[2] = name;\n"
                  "        continuing {\n"
                  "            var name = name + 100;\n"
                  "            words[3] = name;\n"
                  "            four--;\n"
                  "            break if four == 0;\n"
                  "        }\n"
                  "    }\n"
                  "    words[4] = name;\n"
                  "}\n",
              words);
    CHECK_EQ(words[0], 7);
    CHECK_EQ(words[1], 16);
    CHECK_EQ(words[2], 500);
    CHECK_EQ(words[3], 600);
    CHECK_EQ(words[4], 1);
}
