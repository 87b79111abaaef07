/*
 * What the tests take from POSIX and Windows calls otherwise. kit.cmake has it included before all
 * else, and sees to it that <sys/mman.h> is the one beside this file, so that the tests need not know.
 */
#ifndef WINDOWS_POSIX_H
#define WINDOWS_POSIX_H

#include <signal.h>
#include <stdlib.h>
#include <time.h>

/* Signals that never come. */
#define SIGBUS SIGSEGV
#define SIGTRAP SIGILL

int setenv(const char *name, const char *value, int overwrite);
int unsetenv(const char *name);

/* A short while takes a while: the one of this name takes none. */
#define nanosleep sleep_for
int sleep_for(const struct timespec *time, struct timespec *left);

#define _SC_PAGESIZE 1
long sysconf(int what);

int pipe(int ends[2]);

/* What it gives is kept: free() does not take it. */
int posix_memalign(void **memory, size_t alignment, size_t size);

/* Makes a folder of a name that ends in XXXXXX, which it replaces. */
char *mkdtemp(char *name);

#endif
