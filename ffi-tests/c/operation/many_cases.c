/* Switches of many cases. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "words.h"

ALSO_ON(gl);

#define MOST 160

/* A shader with so many cases, in a function that ends with them. */
static WGPUShaderModule create_switch(Gpu *gpu, int count)
{
    char *code = malloc(MOST * 64 + 1024), *end = code;
    end += sprintf(end, "@group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;"
                        "fn look(i: u32, n: u32) { switch n {");
    for (int i = 0; i < count; i++) {
        end += sprintf(end, "case %d: { if i == 3 { break; } words[i] = %d; }", i, i + 1000);
    }
    sprintf(end,
            "case 7000, default: { words[i] = 7u; if i > 13 { break; } words[i] = 8u; } } }"
            "@compute @workgroup_size(1) fn main() {"
            "    for (var i = 0u; i < 16; i++) {"
            "        look(i, select(i * %d, i * 500, i > 12) + words[15]);"
            "    }"
            "}",
            count / 12 - 1);
    WGPUShaderModule module = create_shader(gpu, "switch", code);
    free(code);
    return module;
}

/* ROW: gl-many-cases, switch-returns */
TEST(each_of_many_cases_is_found, EXECUTION)
{
    const int counts[] = {48, 49, 160};
    for (size_t i = 0; i < COUNT(counts); i++) {
        uint32_t words[WORDS];
        run_words_of(gpu, create_switch(gpu, counts[i]), words);
        for (uint32_t k = 0; k < 13; k++) {
            CHECK_EQ(words[k], k == 3 ? 0 : k * (uint32_t)(counts[i] / 12 - 1) + 1000);
        }
        CHECK_EQ(words[13], 8);
        CHECK_EQ(words[14], 7);
    }
}
