/*
 * Checks for C tests. A failed check prints which test it is in, where it stands, what it expected
 * and what it saw, and the test goes on.
 *
 * Only the thread that runs main may check. A signal that kills the program is answered with the
 * name of the step it died in.
 */
#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CHECK(expression) check_true(__FILE__, __LINE__, #expression, (expression))

/* Integers, enums and handles: printed in decimal and hexadecimal. */
#define CHECK_EQ(actual, expected)                                                                 \
    check_equal(__FILE__, __LINE__, #actual, (uint64_t)(actual), (uint64_t)(expected))
#define CHECK_NULL(pointer) CHECK_EQ((uintptr_t)(pointer), 0)

/* Floats may differ by `tolerance`. */
#define CHECK_NEAR(actual, expected, tolerance)                                                    \
    check_near(__FILE__, __LINE__, #actual, (actual), (expected), (tolerance))

/* Two pieces of memory. */
#define CHECK_BYTES(actual, expected, size)                                                        \
    check_bytes(__FILE__, __LINE__, #actual, (actual), (expected), (size))

/* `text` contains `part`. */
#define CHECK_CONTAINS(text, part) check_contains(__FILE__, __LINE__, #text, (text), (part))

bool check_true(const char *file, int line, const char *expression, bool value);
bool check_equal(const char *file, int line, const char *expression, uint64_t actual,
                 uint64_t expected);
bool check_near(const char *file, int line, const char *expression, double actual, double expected,
                double tolerance);
bool check_bytes(const char *file, int line, const char *expression, const void *actual,
                 const void *expected, size_t size);
bool check_contains(const char *file, int line, const char *expression, const char *text,
                    const char *part);
/* A check with a message of its own, said when it fails. */
bool check_that(const char *file, int line, bool passed, const char *message);

/* Names what is about to happen, for the message after a crash. `step` must outlive the step. */
void check_step(const char *step);

/* Ends the program as failed: for a test that cannot go on at all. */
_Noreturn void check_give_up(const char *reason);

/* Says that a test did not apply here, and why. */
void check_not_applicable(const char *reason);

/* Leaves the test at once: the rest does not apply here. */
_Noreturn void check_skip(const char *reason);

/* Ends the program with the exit status that CTest takes for "skipped". */
#define CHECK_SKIPPED 77
_Noreturn void check_end_as_not_applicable(const char *reason);

/* For the runner of the tests: how many checks there were so far, which test the next ones belong
 * to, and how the program is prepared for being killed by a signal: with a last word, and no output
 * lost. */
typedef struct CheckCounts {
    size_t checks, failures;
} CheckCounts;
CheckCounts check_counts(void);
void check_enter(const char *test);
const char *check_current_test(void);
void check_prepare(void);

#endif
