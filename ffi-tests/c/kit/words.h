/*
 * Shaders that answer in words: compute shaders that write to
 *
 *     @group(0) @binding(0) var<storage, read_write> words: array<u32, 16>;
 *
 * or whatever else has that place and size, which begins as 0.
 */
#ifndef WORDS_H
#define WORDS_H

#include "kit.h"

#define WORDS 16

/* Runs one workgroup of the entry point `main`, and gives what it has written. */
void run_words(Gpu *gpu, const char *wgsl, uint32_t words[WORDS]);

/* The same for a module of the test's own. */
void run_words_of(Gpu *gpu, WGPUShaderModule module, uint32_t words[WORDS]);

/* The same for one that also reads
 *
 *     @group(0) @binding(1) var<storage, read> input: array<u32, 16>;
 */
void run_words_on(Gpu *gpu, WGPUShaderModule module, const uint32_t input[WORDS],
                  uint32_t words[WORDS]);

#endif
