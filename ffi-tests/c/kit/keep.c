#include "keep.h"

#include <pthread.h>
#include <stdlib.h>

#include "check.h"

typedef struct Kept {
    void *handle;
    void (*release)(void *handle);
} Kept;

/* Threads of a test may keep and take, too. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static Kept *kept;
static size_t count, room;

static void keep(Kept new)
{
    if (!new.handle) {
        return;
    }
    pthread_mutex_lock(&lock);
    if (count == room) {
        room = room ? 2 * room : 64;
        kept = realloc(kept, room * sizeof *kept);
        if (!kept) {
            check_give_up("no memory");
        }
    }
    kept[count++] = new;
    pthread_mutex_unlock(&lock);
}

/* By its type as well: handles of two types may have the same value. */
static void take(Kept wanted)
{
    pthread_mutex_lock(&lock);
    size_t i = count;
    while (i > 0 &&
           (kept[i - 1].handle != wanted.handle || kept[i - 1].release != wanted.release)) {
        i--;
    }
    if (i == 0) {
        pthread_mutex_unlock(&lock);
        check_give_up("a handle is taken or released that was not kept");
    }
    count--;
    for (i--; i < count; i++) {
        kept[i] = kept[i + 1];
    }
    pthread_mutex_unlock(&lock);
}

size_t keep_mark(void)
{
    return count;
}

void keep_release_since(size_t mark)
{
    while (count > mark) {
        Kept last = kept[--count];
        last.release(last.handle);
    }
}

bool keep_has(const void *handle)
{
    for (size_t i = 0; i < count; i++) {
        if (kept[i].handle == handle) {
            return true;
        }
    }
    return false;
}

#define DEFINE(Type)                                                                               \
    static void let_go_of_##Type(void *handle)                                                     \
    {                                                                                              \
        wgpu##Type##Release(handle);                                                               \
    }                                                                                              \
    WGPU##Type kit_keep_##Type(WGPU##Type handle)                                                  \
    {                                                                                              \
        keep((Kept){handle, let_go_of_##Type});                                                    \
        return handle;                                                                             \
    }                                                                                              \
    WGPU##Type kit_take_##Type(WGPU##Type handle)                                                  \
    {                                                                                              \
        take((Kept){handle, let_go_of_##Type});                                                    \
        return handle;                                                                             \
    }                                                                                              \
    void kit_release_##Type(WGPU##Type handle)                                                     \
    {                                                                                              \
        wgpu##Type##Release(kit_take_##Type(handle));                                              \
    }
KEEP_TYPES_(DEFINE)
