/*
 * Tables of valid and invalid uses. Each case runs in an error scope and is one check; a case that
 * goes wrong says its name and the error that came, or that none came.
 */
#ifndef CASES_H
#define CASES_H

#include "kit.h"

typedef enum Outcome {
    INVALID,           /* a validation error: at the call, or where commands are finished */
    VALID,             /* no error at all, not even when the commands run */
    INVALID_AT_SUBMIT, /* commands that finish well and cannot be submitted */
} Outcome;

/* Runs a statement that is VALID or INVALID. What follows it is the case's name, as for printf. */
#define CASE(gpu, outcome, statement, ...)                                                         \
    do {                                                                                           \
        case_begin(gpu);                                                                           \
        statement;                                                                                 \
        case_end(gpu, __FILE__, __LINE__, outcome, __VA_ARGS__);                                   \
    } while (0)

void case_begin(Gpu *gpu);
__attribute__((format(printf, 5, 6))) bool case_end(Gpu *gpu, const char *file, int line,
                                                    Outcome outcome, const char *name, ...);

/* Commands: begin_commands, then whatever is to be recorded, which must raise nothing, then
 * END_COMMANDS. That finishes the encoder, submits what is not INVALID, and releases both. */
WGPUCommandEncoder begin_commands(Gpu *gpu);
#define END_COMMANDS(gpu, encoder, outcome, ...)                                                   \
    end_commands(gpu, encoder, __FILE__, __LINE__, outcome, __VA_ARGS__)
__attribute__((format(printf, 6, 7))) bool end_commands(Gpu *gpu, WGPUCommandEncoder encoder,
                                                        const char *file, int line, Outcome outcome,
                                                        const char *name, ...);

/* An object whose creation failed, with its error swallowed. */
WGPUBuffer create_error_buffer(Gpu *gpu);
WGPUTexture create_error_texture(Gpu *gpu);

#endif
