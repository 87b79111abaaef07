/*
 * What the process has of the system: memory, open files, threads.
 */
#ifndef USAGE_H
#define USAGE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Usage {
    size_t resident; /* bytes of memory */
    size_t files, threads;
} Usage;

Usage usage_now(void);

/* The same once what is free has been given back, and threads that are about to end have ended: no
 * more are left than `threads`, or it has taken unreasonably long. */
Usage usage_at_rest(size_t threads);

/* Whether a driver takes its memory from files without a name, as newer versions of Mesa's lavapipe do.
 * They do not look whether such a file may grow, or finds a place in the address space. */
bool memory_is_of_files(void);

#endif
