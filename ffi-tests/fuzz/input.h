/*
 * How the fuzzer's bytes become the arguments of one call. Each value takes a byte; most of its
 * numbers, and the end of the bytes, mean "as it should be", the rest something else. So few bytes
 * make valid calls, and one byte changed spoils one thing.
 */
#ifndef FUZZ_INPUT_H
#define FUZZ_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <webgpu/wgpu.h>

enum { MOST_BYTES = 1024, MOST_ITEMS = 4, MOST_LENT = 256, MOST_GUARDS = 32 };

typedef struct Token Token;

/* The arguments of one call, on one thread. */
typedef struct Input {
    const uint8_t *data;
    size_t left;
    void *lent[MOST_LENT]; /* given to the call, and taken back after it */
    size_t lent_count;
    bool guarded; /* handles are held while the call lasts: nobody may release them meanwhile */
    struct Guard {
        int kind;
        void *handle;
    } guards[MOST_GUARDS];
    size_t guard_count;
    Token *token; /* of the callback that this call has been given */
} Input;

uint8_t byte(Input *in);
uint64_t bytes(Input *in, int count);

/* True now and then. */
bool chance(Input *in);

/* Mostly `usual`, else any below `count`. */
size_t choose(Input *in, size_t usual, size_t count);

uint64_t number(Input *in, int bits, uint64_t usual);
uint32_t enumeration(Input *in, const uint32_t *known, size_t count, uint32_t usual);
uint64_t flags(Input *in, uint64_t known, uint64_t usual);
double real(Input *in, double usual);
WGPUStringView string(Input *in, const char *usual);

/* How many items there are: mostly `usual`; not more than one where nothing counts them. */
size_t how_many(Input *in, size_t usual, size_t most, bool counted);
/* What the call is told instead: the truth or, with `huge`, more than any memory has. */
size_t told(Input *in, size_t many, bool huge);

/* Zeroed memory until the call has returned. */
void *lend(Input *in, size_t size);
void take_back(Input *in);

/* A chain of links that nobody knows, or in the wrong place, or in a circle. */
WGPUChainedStruct *stranger(Input *in);

#endif
