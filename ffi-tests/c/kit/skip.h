/* How a test leaves when it does not apply; check.h has what tests call. For the runner. */
#ifndef SKIP_H
#define SKIP_H

#include <setjmp.h>
#include <stdbool.h>

/* Where check_skip jumps to: set before each test. */
extern jmp_buf skip_to;

/* Whether a test has said that it does not apply, since the last skip_forget. */
bool skip_happened(void);
void skip_forget(void);

#endif
