/*
 * What a sequence of calls has in its hands: an instance with two devices, the objects that were made
 * of them, the futures that are open and the callbacks that are to come. At its end all is let go,
 * and nothing may be left.
 */
#ifndef FUZZ_WORLD_H
#define FUZZ_WORLD_H

#include "input.h"

enum { MOST_KINDS = 32, MOST_THREADS = 3 };

/* A type of objects. */
typedef struct Kind {
    const char *name;
    void (*release)(void *handle);
    void (*hold)(void *handle);
    void (*make)(Input *in); /* makes one out of nothing but valid values; NULL: nobody does */
    bool own_thread;         /* used by one thread at a time */
} Kind;

/* Opens the world for `threads` threads, each of which then says which one it is. Callbacks do what
 * `meanwhile` does. */
void world_open(const Kind *kinds, size_t count, size_t threads, WGPULogLevel level, void (*meanwhile)(void));
void world_enter(size_t thread);
void world_leave(void);
/* Lets go of everything, and looks for what is left. */
void world_close(void);

/* An object, mostly one that works and, if there is none, is made; NULL if `null` says so. */
void *handle(Input *in, int kind, bool null);
/* What a call has returned or a callback was given, which is ours now. NULL is none. */
void keep(int kind, void *handle);
void hold(int kind, void *handle);
void let_go(int kind, void *handle);
/* Others are better from now on. */
void used_up(int kind, void *handle);
/* The handles that are chosen for this call are held until unguard(). Only with several threads. */
void guard(Input *in);
void unguard(Input *in);

/* The userdata of a callback that may come, once; with `set`, one that comes if the call returns a
 * future. */
void *expect_call(Input *in, bool set);
void promised(Input *in, WGPUFuture future);
void called(void *token, bool often);
uint64_t future(Input *in);

/* Memory of a mapping or of an open write is there, all of it. */
void touch(Input *in, void *memory, size_t size, bool writable);
void *open_write(Input *in);
void opened_write(void *memory, size_t size);

/* Whether there are other threads. */
bool crowded(void);

#endif
