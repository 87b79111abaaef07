/*
 * A line of the bench: a name, and what one call of its kind costs.
 *
 *     for (Line line = line_open("getter"); line_goes_on(&line);) {
 *         line_start(&line);
 *         for (int i = 0; i < COUNT; i++) {
 *             wgpuBufferGetSize(buffer);
 *         }
 *         line_stop(&line, COUNT);
 *     }
 *
 * The body is a round. Rounds are repeated for as long as a line may take, and the best one counts:
 * what disturbs a round only ever makes it longer. Between start and stop the clock runs; what is
 * made ready before, and cleared away behind, costs nothing.
 */
#ifndef LINE_H
#define LINE_H

#include <stdbool.h>

/* Fewer rounds, and smaller crowds: set by main. */
extern bool quick;

typedef struct Line {
    const char *name;
    int rounds;
    double opened, started, best; /* nanoseconds */
} Line;

Line line_open(const char *name);
bool line_goes_on(Line *line);
void line_start(Line *line);
/* The cost of this round, spread over `count` calls. */
void line_stop(Line *line, int count);
/* For a second line that is measured in the rounds of another one. */
void line_close(const Line *line);

/* A line whose value has been found in another way; `unit` is ns or B. */
void line_print(const char *name, double value, const char *unit);
/* A line that this library cannot have, for the reason given in one word. */
void line_absent(const char *name, const char *reason);

#endif
