#include "test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gpu.h"
#include "skip.h"

Gpu test_gpu;

static Test *first;

static bool comes_before(const Test *a, const Test *b)
{
    int files = strcmp(a->file, b->file);
    return files != 0 ? files < 0 : a->line < b->line;
}

/* Nothing says in which order a compiler has them registered: the list is kept sorted. */
void test_register(Test *test)
{
    Test **place = &first;
    while (*place && comes_before(*place, test)) {
        place = &(*place)->next;
    }
    test->next = *place;
    *place = test;
}

static void meet(const Needs *needs)
{
    if (needs->execution) {
        needs_execution("the noop backend clears and copies buffers only");
    }
    if (needs->feature) {
        gpu_open_needing(&test_gpu, needs->feature, needs->feature_name);
    } else if (needs->device) {
        gpu_open(&test_gpu);
    }
}

/* A word for how it went, as ffi-tests/rules/rules.py reads it. */
static const char *run(const Test *test)
{
    const CheckCounts before = check_counts();
    skip_forget();
    check_enter(test->name);
    if (setjmp(skip_to) == 0) {
        meet(&test->needs);
        test->run(&test_gpu);
    }
    if (check_counts().checks == before.checks && !skip_happened()) {
        check_that(test->file, test->line, false, "it checks nothing");
    }
    if (!skip_happened()) {
        gpu_check_nothing_is_left(&test_gpu);
    }
    gpu_close(&test_gpu);
    keep_release_since(0);
    return check_counts().failures > before.failures ? "FAILED"
           : skip_happened()                         ? "n/a   "
                                                     : "ok    ";
}

int test_run_all(const char *filter)
{
    size_t tests = 0, not_applicable = 0;
    for (const Test *test = first; test; test = test->next) {
        if (strstr(test->name, filter)) {
            printf("%s %s\n", run(test), test->name);
            tests++;
            not_applicable += skip_happened();
        }
    }
    const CheckCounts counts = check_counts();
    printf("%zu tests, %zu checks, %zu failures\n", tests, counts.checks, counts.failures);
    if (tests == 0) {
        printf("no test here has \"%s\" in its name\n", filter);
    }
    if (tests == 0 || counts.failures > 0) {
        return EXIT_FAILURE;
    }
    return not_applicable == tests ? CHECK_SKIPPED : EXIT_SUCCESS;
}
