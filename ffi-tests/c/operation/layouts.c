/* WGSL: where members of structures are. */
#include "words.h"

/* ROW: nested-alignment */
TEST(an_alignment_holds_within_another_structure, EXECUTION)
{
    uint32_t words[WORDS];
    run_words(gpu,
              "struct Inner { @align(16) a: u32, b: u32 }"
              "struct Outer { first: u32, inner: Inner, last: u32, rest: array<u32, 7> }"
              "@group(0) @binding(0) var<storage, read_write> words: Outer;"
              "@compute @workgroup_size(1) fn main() {"
              "    words.first = 1; words.inner = Inner(2, 3); words.last = 4; words.rest[0] = 5;"
              "}",
              words);
    const uint32_t expected[] = {1, 0, 0, 0, 2, 3, 0, 0, 4, 5};
    for (size_t i = 0; i < COUNT(expected); i++) {
        CHECK_EQ(words[i], expected[i]);
    }
}
