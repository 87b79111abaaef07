#include "skip.h"

#include <stdio.h>
#include <stdlib.h>

#include "check.h"

jmp_buf skip_to;

static bool happened;

bool skip_happened(void)
{
    return happened;
}

void skip_forget(void)
{
    happened = false;
}

void check_not_applicable(const char *reason)
{
    happened = true;
    printf("%s: not applicable: %s\n", check_current_test(), reason);
}

void check_skip(const char *reason)
{
    check_not_applicable(reason);
    longjmp(skip_to, 1);
}

void check_end_as_not_applicable(const char *reason)
{
    check_not_applicable(reason);
    exit(CHECK_SKIPPED);
}
