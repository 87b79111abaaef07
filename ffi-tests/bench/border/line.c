#include "line.h"

#include <stdio.h>
#include <time.h>

enum { LEAST_ROUNDS = 5, QUICK_LEAST_ROUNDS = 3 };
#define LINE_NS 300e6
#define QUICK_LINE_NS 10e6

bool quick;

static double now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

Line line_open(const char *name)
{
    return (Line){.name = name, .opened = now_ns(), .best = 1e300};
}

bool line_goes_on(Line *line)
{
    if (line->rounds < (quick ? QUICK_LEAST_ROUNDS : LEAST_ROUNDS) ||
        now_ns() - line->opened < (quick ? QUICK_LINE_NS : LINE_NS)) {
        return true;
    }
    line_close(line);
    return false;
}

void line_start(Line *line)
{
    line->started = now_ns();
}

void line_stop(Line *line, int count)
{
    const double each = (now_ns() - line->started) / count;
    line->rounds++;
    if (each < line->best) {
        line->best = each;
    }
}

void line_close(const Line *line)
{
    line_print(line->name, line->best, "ns");
}

void line_print(const char *name, double value, const char *unit)
{
    printf("%s %.3f %s\n", name, value, unit);
    fflush(stdout);
}

void line_absent(const char *name, const char *reason)
{
    printf("%s absent %s\n", name, reason);
}
