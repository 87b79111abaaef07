/* WGSL: `let` with a constant value, which is not a constant expression, and what it chooses. */
#include <string.h>

#include "words.h"

ALSO_ON(gl);

/* ROW: let-constants */
TEST(a_let_may_be_an_index_beyond_the_end_or_a_divisor_of_0, EXECUTION)
{
    uint32_t words[WORDS];
    run_words(
        gpu,
        "@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;"
        "const table = array(11u, 12u, 13u);"
        "@compute @workgroup_size(1) fn main() {"
        "    let v = vec4u(1, 2, 3, 4); let i = 7; let inside = 2; let below = -1; let zero = 0u;"
        "    words[0] = v[i]; words[1] = v[inside]; words[2] = table[i];"
        "    var a = array(21u, 22u, 23u); a[below] = 24; words[3] = a[0] + a[1] + a[2];"
        "    words[4] = words[1] / zero; words[5] = words[1] % zero;"
        "    let wide = 33u; words[6] = 5u << (wide & 31u);"
        "}",
        words);
    CHECK(words[0] <= 4);
    CHECK_EQ(words[1], 3);
    CHECK(words[2] == 0 || (words[2] >= 11 && words[2] <= 13));
    CHECK(words[3] >= 66 && words[3] <= 69);
    CHECK_EQ(words[4], 3);
    CHECK_EQ(words[5], 0);
    CHECK_EQ(words[6], 10);
}

TEST(a_component_beyond_the_end_of_a_vector_in_a_buffer_is_one_of_it, EXECUTION)
{
    uint32_t words[WORDS];
    run_words(
        gpu,
        "struct All { v: vec2u, w: vec2u, rest: array<vec4u, 3> }"
        "@group(0) @binding(0) var<storage, read_write> all: All;"
        "fn at(i: i32) -> u32 { return all.v[i]; }"
        "@compute @workgroup_size(1) fn main() {"
        "    let zero = i32(all.rest[2].x); all.v = vec2u(1, 2); all.w = vec2u(9);"
        "    let far = 1000000; var sum = 0u;"
        "    if (all.v[far + 0] != 2) { sum += 1; } if (all.v[far + zero] != 2) { sum += 10; }"
        "    if (at(zero + 2) != 2 || at(zero - 1) != 2) { sum += 100; }"
        "    all.rest[0] = vec4u(sum, at(zero), at(zero + 1), 7); all.v[zero + 2] = 3;"
        "}",
        words);
    CHECK_EQ(words[0], 1);
    CHECK_EQ(words[1], 3);
    CHECK_EQ(words[2], 9);
    CHECK_EQ(words[3], 9);
    CHECK_EQ(words[4], 0);
    CHECK_EQ(words[5], 1);
    CHECK_EQ(words[6], 2);
    CHECK_EQ(words[7], 7);
}
