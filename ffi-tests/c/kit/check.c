#define _POSIX_C_SOURCE 200809L

#include "check.h"

#include <inttypes.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static CheckCounts counts;
static const char *volatile current_test = "start";
static const char *volatile current_step = "";

static bool count(bool passed)
{
    counts.checks++;
    counts.failures += !passed;
    return passed;
}

bool check_true(const char *file, int line, const char *expression, bool value)
{
    if (!value) {
        printf("%s:%d: %s: %s is false\n", file, line, current_test, expression);
    }
    return count(value);
}

bool check_equal(const char *file, int line, const char *expression, uint64_t actual,
                 uint64_t expected)
{
    if (actual != expected) {
        printf("%s:%d: %s: %s is %" PRIu64 " (0x%" PRIx64 "), expected %" PRIu64 " (0x%" PRIx64
               ")\n",
               file, line, current_test, expression, actual, actual, expected, expected);
    }
    return count(actual == expected);
}

bool check_near(const char *file, int line, const char *expression, double actual, double expected,
                double tolerance)
{
    bool near = fabs(actual - expected) <= tolerance;
    if (!near) {
        printf("%s:%d: %s: %s is %g, expected %g ± %g\n", file, line, current_test, expression,
               actual, expected, tolerance);
    }
    return count(near);
}

bool check_bytes(const char *file, int line, const char *expression, const void *actual,
                 const void *expected, size_t size)
{
    const unsigned char *a = actual, *e = expected;
    for (size_t i = 0; i < size; i++) {
        if (a[i] != e[i]) {
            printf("%s:%d: %s: %s: byte %zu of %zu is 0x%02x, expected 0x%02x\n", file, line,
                   current_test, expression, i, size, a[i], e[i]);
            return count(false);
        }
    }
    return count(true);
}

bool check_contains(const char *file, int line, const char *expression, const char *text,
                    const char *part)
{
    bool contains = strstr(text, part) != NULL;
    if (!contains) {
        printf("%s:%d: %s: %s lacks \"%s\": \"%s\"\n", file, line, current_test, expression, part,
               text);
    }
    return count(contains);
}

bool check_that(const char *file, int line, bool passed, const char *message)
{
    if (!passed) {
        printf("%s:%d: %s: %s\n", file, line, current_test, message);
    }
    return count(passed);
}

/* Async-signal-safe: write, and nothing that locks. */
static void say(const char *text)
{
    ssize_t ignored = write(STDERR_FILENO, text, strlen(text));
    (void)ignored;
}

static void on_fatal_signal(int signal_number)
{
    say("died in ");
    say(current_test);
    say(" ");
    say(current_step);
    say("\n");
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

void check_prepare(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0);
    const int fatal[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
    for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
        signal(fatal[i], on_fatal_signal);
    }
}

CheckCounts check_counts(void)
{
    return counts;
}

void check_enter(const char *test)
{
    current_test = test;
    current_step = "";
}

const char *check_current_test(void)
{
    return current_test;
}

void check_step(const char *step)
{
    current_step = step;
}

void check_give_up(const char *reason)
{
    printf("%s: gave up: %s\n", current_test, reason);
    exit(EXIT_FAILURE);
}
