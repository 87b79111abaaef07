/* WGSL: `let` with a constant value, which is not a constant expression. */
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
