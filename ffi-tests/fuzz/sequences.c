/*
 * Sequences of calls, of all functions there are, with values and handles that are good or not.
 *
 * The input is a list of calls: two bytes choose the function, one says on which thread and how many
 * bytes of arguments follow. Callbacks call, too: the next one of the list.
 */
#include "noop.h"
#include "targets.h"
#include "world.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

typedef struct Function {
    uint16_t hash;
    const char *name;
    void (*call)(Input *in);
} Function;

#include "calls.inc"

enum { MOST_CALLS = 96 };

/* The calls of one thread that are still to be made. */
typedef struct Calls {
    size_t thread, threads;
    const uint8_t *data, *end;
    size_t left, depth;
} Calls;

static _Thread_local Calls *current;

static const Function *function_at(uint16_t hash)
{
    size_t i = 0;
    while (i + 1 < sizeof functions / sizeof *functions && functions[i].hash < hash) {
        i++;
    }
    return &functions[i];
}

/* Makes the next call of this thread; false if there is none. */
static bool next(Calls *calls)
{
    while (calls->end - calls->data >= 3 && calls->left > 0) {
        const uint8_t *at = calls->data;
        size_t length = at[2] & 63;
        if (length > (size_t)(calls->end - at) - 3) {
            length = (size_t)(calls->end - at) - 3;
        }
        calls->data = at + 3 + length;
        if ((at[2] >> 6) % calls->threads != calls->thread) {
            continue;
        }
        calls->left--;
        Input in = {.data = at + 3, .left = length};
        function_at((uint16_t)(at[0] | at[1] << 8))->call(&in);
        unguard(&in);
        take_back(&in);
        return true;
    }
    return false;
}

static void called_back(void)
{
    if (current && current->depth == 0) {
        current->depth++;
        next(current);
        current->depth--;
    }
}

static void *run(void *calls_pointer)
{
    current = calls_pointer;
    world_enter(current->thread);
    while (next(current)) {
    }
    current = NULL;
    world_leave();
    return NULL;
}

void run_sequence(const uint8_t *data, size_t size, size_t thread_count)
{
    if (size == 0) {
        return;
    }
    bool loud = *data & 1;
    world_open(kinds, KINDS, thread_count, loud ? WGPULogLevel_Trace : WGPULogLevel_Warn, called_back);
    Calls calls[MOST_THREADS];
    pthread_t threads[MOST_THREADS];
    for (size_t i = 0; i < thread_count; i++) {
        calls[i] = (Calls){
            .thread = i, .threads = thread_count, .data = data + 1, .end = data + size, .left = MOST_CALLS};
        if (i > 0 && pthread_create(&threads[i], NULL, run, &calls[i]) != 0) {
            broken("there are threads to be had");
        }
    }
    run(&calls[0]);
    for (size_t i = 1; i < thread_count; i++) {
        pthread_join(threads[i], NULL);
    }
    world_enter(0);
    world_close();
}
