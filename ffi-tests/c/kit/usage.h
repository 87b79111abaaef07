/*
 * What the process has of the system: memory, open files, threads.
 */
#ifndef USAGE_H
#define USAGE_H

#include <stddef.h>

typedef struct Usage {
    size_t resident; /* bytes of memory */
    size_t files, threads;
} Usage;

Usage usage_now(void);

/* The same once what is free has been given back, and threads that are about to end have ended: no
 * more are left than `threads`, or it has taken unreasonably long. */
Usage usage_at_rest(size_t threads);

#endif
