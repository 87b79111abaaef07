/* What the fuzzer's bytes are given to. */
#ifndef FUZZ_TARGETS_H
#define FUZZ_TARGETS_H

#include <stddef.h>
#include <stdint.h>

typedef enum Language { WGSL, SPIRV, GLSL } Language;

void run_sequence(const uint8_t *data, size_t size, size_t thread_count);
void run_shader(const uint8_t *data, size_t size, Language language);

#endif
