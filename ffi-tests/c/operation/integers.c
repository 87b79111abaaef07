/* Integers where shading languages part: division by 0, signs of remainders, floats that are out of
 * range, indices beyond the end. */
#include <string.h>

#include "words.h"

ALSO_ON(gl);

#define BINDINGS                                                                                   \
    "@group(0) @binding(0) var<storage, read_write> words: array<i32, 16>;"                        \
    "@group(0) @binding(1) var<storage, read> input: array<"

static void check_words(Gpu *gpu, const char *wgsl, const void *input, size_t size,
                        const int32_t *expected, size_t count)
{
    uint32_t in[WORDS] = {0}, words[WORDS];
    memcpy(in, input, size);
    run_words_on(gpu, create_shader(gpu, "integers", wgsl), in, words);
    for (size_t i = 0; i < count; i++) {
        CHECK_EQ((int32_t)words[i], expected[i]);
    }
}

/* ROW: gl-integers */
TEST(remainders_have_the_sign_of_what_is_divided, EXECUTION)
{
    const int32_t input[] = {-4, -1, 5, -7}, expected[] = {-1, -1, 2, -1, -4, -1, 3, -1};
    check_words(gpu,
                BINDINGS "i32>;"
                         "@compute @workgroup_size(1) fn main() {"
                         "    for (var i = 0; i < 4; i++) { words[i] = input[i] % 3; }"
                         "    let v = vec2i(input[0], input[3]) % vec2i(5, -2);"
                         "    words[4] = v.x; words[5] = v.y;"
                         "    words[6] = i32(u32(-input[3]) % 4u);"
                         "    words[7] = input[1] % input[3];"
                         "}",
                input, sizeof input, expected, COUNT(expected));
}

TEST(division_by_0_divides_by_1, EXECUTION)
{
    const int32_t input[] = {7, 0, INT32_MIN, -1};
    const int32_t expected[] = {7, 0, 7, 0, INT32_MIN, 0, 7, INT32_MIN, 0, 0};
    check_words(gpu,
                BINDINGS "i32>;"
                         "@compute @workgroup_size(1) fn main() {"
                         "    words[0] = input[0] / input[1]; words[1] = input[0] % input[1];"
                         "    words[2] = i32(u32(input[0]) / u32(input[1]));"
                         "    words[3] = i32(u32(input[0]) % u32(input[1]));"
                         "    words[4] = input[2] / input[3]; words[5] = input[2] % input[3];"
                         "    let a = vec2i(input[0], input[2]); let b = vec2i(input[1], input[3]);"
                         "    let quotient = a / b; words[6] = quotient.x; words[7] = quotient.y;"
                         "    let rest = a % b; words[8] = rest.x; words[9] = rest.y;"
                         "}",
                input, sizeof input, expected, COUNT(expected));
}

TEST(floats_become_the_nearest_integer_that_there_is, EXECUTION)
{
    const float input[] = {-1, 1e20f, -1e20f, 3.99f};
    const int32_t expected[] = {0, (int32_t)4294967040u, 2147483520, INT32_MIN, 3, 0, -256};
    check_words(gpu,
                BINDINGS "f32>;"
                         "@compute @workgroup_size(1) fn main() {"
                         "    words[0] = i32(u32(input[0])); words[1] = i32(u32(input[1]));"
                         "    words[2] = i32(input[1]); words[3] = i32(input[2]);"
                         "    words[4] = i32(u32(input[3]));"
                         "    let v = vec2u(vec2f(input[2], input[1]));"
                         "    words[5] = i32(v.x); words[6] = i32(v.y);"
                         "}",
                input, sizeof input, expected, COUNT(expected));
}

/* ROW: gl-bounds */
TEST(indices_beyond_the_end_stay_within, EXECUTION)
{
    const int32_t input[] = {1000000, -7, 2000000000, 40};
    uint32_t in[WORDS] = {0}, words[WORDS];
    memcpy(in, input, sizeof input);
    WGPUShaderModule module = create_shader(
        gpu, "indices",
        "@group(0) @binding(0) var<storage, read_write> words: array<u32>;"
        "@group(0) @binding(1) var<storage, read> input: array<i32>;"
        "override size = 5;"
        "var<workgroup> shared_words: array<u32, size>;"
        "var<private> own: array<u32, 3>;"
        "const table = array(1u, 2u, 3u);"
        "struct S { rows: array<vec4u, 3> }"
        "fn pick(p: ptr<function, S>, i: i32) -> u32 { return (*p).rows[i][i]; }"
        "@compute @workgroup_size(1) fn main() {"
        "    var s: S;"
        "    for (var k = 0; k < 4; k++) {"
        "        let i = input[k];"
        "        shared_words[i] += 1u; own[i] += 1u; s.rows[i] = vec4u(7); s.rows[0][i] = 7u;"
        "        var m = mat2x2f(1, 2, 3, 4); m[i][i] = 7; m[i] = vec2f(7);"
        "        let beyond = table[i] + pick(&s, i) + vec3u(7)[i] + u32(input[i]) + words[i]"
        "            + words[1000000];"
        "        words[i] = beyond; words[u32(i)] = 1u; words[2000000] = 1u;"
        "        words[8] += shared_words[i] + own[i];"
        "    }"
        "    words[9] = 9u;"
        "}");
    run_words_on(gpu, module, in, words);
    CHECK_EQ(words[9], 9);
}
